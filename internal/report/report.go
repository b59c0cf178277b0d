// Package report puts a screened case into words for one reader, and renders
// it as plain text, Markdown or JSON. It knows no file and no terminal.
//
// Where to look: bottomline.go, glance.go and summary.go are the sections of
// the summary, columns.go, compare.go and whatif.go what an order would change,
// why.go what stands behind a line, document.go the JSON report, plaintext.go,
// spoken.go and markdown.go the renderings, names.go and words.go the names.
//
// A case is screened on a day and put into words for one reader:
//
//	result := screen.Case(c, casefile.DayOf(2026, time.November, 21), screen.Current())
//	fmt.Println(report.Text(result, report.Options{Reader: report.Lawyer}, 78))
//	data := report.AppendJSON(nil, result, report.Options{})
package report

import (
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// Reader is whom a report speaks to.
type Reader uint8

const (
	Volunteer Reader = iota
	Lawyer           // the same, with authorities beside every line
)

// Options say how to word a report.
type Options struct {
	Reader   Reader
	Question func(path string) string // the interview's words for a case path; may be nil
	Where    func(path string) string // where on the papers to look for it; may be nil
	Words    text.Catalogue           // the reader's language; the zero value is English
	Pending  bool                     // what takes long is still being worked out: what-if, and whether a lower charge would help (screen.Prompt)

	terse  bool           // the bottom line has no room for a question
	once   *spelledOnce   // while a Document is made or written; else nil
	before *screen.Result // what stood before the orders that a what-if supposes; nil: none is supposed
}

// Section is one foldable part of the summary.
type Section struct {
	ID     string // stable: bottom-line, glance, c1, warnings, actions, actions-later, steps, documents, missing, beliefs, clocks, unchecked, basis
	Title  string
	Folded bool // how the summary opens
	Lines  []Line
}

// Line is one line (or wrapped paragraph) of a section.
type Line struct {
	Mark   string // ■ bar ▲ high ? unknown ● caution ○ low ✓ helps = no change; "" none
	Label  string // left column, as "California" or "Citizenship"; "" none
	Text   string
	Cells  []Cell // at-a-glance rows: the columns after Label
	Indent int
	Level  law.Level // for colour; never the only sign
	Why    *Why      // opened from the line; nil: nothing to open
	Path   string    // a missing fact's case path: enter goes to its question
}

// Cell is one cell of the at-a-glance grid.
type Cell struct {
	Mark, Text string
	Level      law.Level
	Weight     int // of a cell that heads a column: how much the column changes; 0 always stays
}

// Why is what stands behind a line.
type Why struct {
	Title       string
	Subject     string // the result it explains, as c1:pc-1203.4 or naturalization; "" for none
	Paragraphs  []string
	Authorities []string // each with strength and venue in words
	Checked     string   // "checked November 21, 2026", and from a source or from knowledge
	Facts       []Fact   // what is not known
	More        []Line   // lines that open in their turn: what a line counts, what a result comes from
}

// Fact is a fact that a line rests on or lacks, with its case path.
type Fact struct{ Text, Path string }
