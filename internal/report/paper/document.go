package paper

import (
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/text"
)

// Document is one paper, before it is text, Markdown or HTML.
type Document struct {
	Title  string
	Under  []string // short lines under the title
	Blocks []Block
	Stamp  Stamp
	Tight  bool // printed small, so that it stays on one side
}

// Stamp is what every page of every paper says.
type Stamp struct {
	LawAsOf            casefile.Day // the day the law was last checked
	Version            string       // the program's
	LawHash            string       // of the law data; "" where it is not known
	Disclaimer, Banner string       // Banner: "" up to the review date
}

// shownHash is how many digits of the hash stand on a page: enough to tell two
// rulebooks apart, short enough to compare by eye.
const shownHash = 16

// Line is the stamp on one line.
func (s Stamp) Line() string {
	parts := []string{"Law checked " + s.LawAsOf.Long(), "Tableside " + text.Plain(s.Version)}
	if s.LawHash != "" {
		parts = append(parts, "law data "+s.LawHash[:min(shownHash, len(s.LawHash))])
	}
	return strings.Join(parts, " · ")
}

// Block is one part of a Document: Heading, Paragraph, List, Entry, Table,
// Blanks or NewPage.
type Block interface{ block() }

// Heading begins a part. Level 1 is a part, 2 a part of a part.
type Heading struct {
	Level int
	Text  string
}

// Paragraph is running text. A strong one must not be overlooked.
type Paragraph struct {
	Text   string
	Strong bool
}

// List is a list of items, each behind its mark.
type List struct{ Items []Item }

// Item is one item of a List. Mark is a sign or a number: "1.", "☐", "·".
type Item struct{ Mark, Text string }

// Entry is something with a name and what is said of it. Key tells it apart
// from all others in a paper that is compared with an older one; "" elsewhere.
type Entry struct {
	Key   string
	Title string
	Says  []Said
}

// Said is one thing said of an Entry; without a label it is running text.
type Said struct{ Label, Text string }

// Table has a row of titles and rows of as many cells.
type Table struct {
	Titles []string
	Rows   [][]string
}

// Blanks are lines to write on, each behind what belongs there.
type Blanks struct{ For []string }

// NewPage begins a printed page.
type NewPage struct{}

func (NewPage) block()   {}
func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Entry) block()     {}
func (Table) block()     {}
func (Blanks) block()    {}

// writer gathers the blocks of a paper.
type writer struct{ blocks []Block }

func (w *writer) heading(level int, words string) {
	w.blocks = append(w.blocks, Heading{level, words})
}

func (w *writer) say(words string) {
	if words != "" {
		w.blocks = append(w.blocks, Paragraph{Text: words})
	}
}

func (w *writer) warn(words string) {
	if words != "" {
		w.blocks = append(w.blocks, Paragraph{Text: words, Strong: true})
	}
}

// list adds a list; nothing where it is empty.
func (w *writer) list(items ...Item) {
	if len(items) > 0 {
		w.blocks = append(w.blocks, List{items})
	}
}

// entry adds an entry; what it says nothing about is left out.
func (w *writer) entry(title string, says ...Said) {
	w.blocks = append(w.blocks, newEntry(title, says...))
}

func newEntry(title string, says ...Said) Entry {
	e := Entry{Title: title}
	for _, s := range says {
		if s.Text != "" {
			e.Says = append(e.Says, s)
		}
	}
	return e
}

func (w *writer) table(titles []string, rows [][]string) {
	if len(rows) > 0 {
		w.blocks = append(w.blocks, Table{titles, rows})
	}
}

func (w *writer) blanks(titles ...string) { w.blocks = append(w.blocks, Blanks{titles}) }

// marked puts one mark before each text.
func marked(mark string, texts []string) []Item {
	items := make([]Item, len(texts))
	for i, words := range texts {
		items[i] = Item{mark, words}
	}
	return items
}
