package paper

import (
	"strings"
	"unicode/utf8"

	"example.com/tableside/internal/text"
)

// Width is how many columns plain text takes: what any printer and any
// message can hold.
const Width = 78

// Text renders a paper as plain text of the given width in columns.
func (d Document) Text(width int) string {
	t := &plain{width: width}
	t.line(strings.ToUpper(d.Title))
	for _, under := range d.Under {
		t.wrapped("", "", under)
	}
	t.stamp(d.Stamp)
	for _, b := range d.Blocks {
		t.block(b)
	}
	t.line("")
	t.stamp(d.Stamp)
	return t.b.String()
}

type plain struct {
	b     strings.Builder
	width int
}

func (t *plain) line(s string) { t.b.WriteString(strings.TrimRight(s, " ") + "\n") }

// wrapped breaks a text behind a lead, its further rows behind a hang.
func (t *plain) wrapped(lead, hang, words string) {
	room := t.width - max(utf8.RuneCountInString(lead), utf8.RuneCountInString(hang))
	for i, row := range text.Wrap(words, room) {
		if i == 0 {
			t.line(lead + row)
		} else {
			t.line(hang + row)
		}
	}
}

func (t *plain) stamp(s Stamp) {
	t.line(strings.Repeat("-", t.width))
	if s.Banner != "" {
		t.wrapped("! ", "  ", s.Banner)
	}
	t.wrapped("", "", s.Disclaimer)
	t.wrapped("", "", s.Line())
	t.line(strings.Repeat("-", t.width))
}

func (t *plain) block(b Block) {
	switch b := b.(type) {
	case NewPage:
		t.line("")
		t.line(strings.Repeat("-", t.width))
	case Heading:
		t.line("")
		t.wrapped("", "", b.Text) // never in capitals: PC 484(a) is not PC 484(A)
		if b.Level == 1 {
			t.line(strings.Repeat("=", min(t.width, utf8.RuneCountInString(b.Text))))
		}
	case Paragraph:
		if b.Strong {
			t.wrapped("! ", "  ", b.Text)
		} else {
			t.wrapped("", "", b.Text)
		}
	case List:
		for _, item := range b.Items {
			lead := "  " + item.Mark + " "
			t.wrapped(lead, strings.Repeat(" ", utf8.RuneCountInString(lead)), item.Text)
		}
	case Entry:
		t.entry(b)
	case Table:
		t.table(b)
	case Blanks:
		for _, what := range b.For {
			t.line("  " + what + ": " + strings.Repeat("_", max(8, t.width-6-utf8.RuneCountInString(what))))
		}
	}
}

// keyHang is the indentation of what an entry says, and saidHang that of its
// further rows: by the two an older printout is read back.
const (
	keyHang  = "    "
	saidHang = "      "
)

func (t *plain) entry(e Entry) {
	title := e.Title
	if e.Key != "" {
		title = "[" + e.Key + "] " + title
	}
	t.wrapped("  ", saidHang, title)
	for _, s := range e.Says {
		words := s.Text
		if s.Label != "" {
			words = s.Label + ": " + words
		}
		t.wrapped(keyHang, saidHang, words)
	}
}

// columnGap is how many blanks stand between two columns.
const columnGap = 2

// widths are those of the columns, in characters.
func (t Table) widths() []int {
	widths := make([]int, len(t.Titles))
	for _, row := range append([][]string{t.Titles}, t.Rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	return widths
}

// fits reports whether the columns stand side by side in a width.
func (t Table) fits(width int) bool {
	total := 0
	for _, w := range t.widths() {
		total += w + columnGap
	}
	return total <= width
}

// table lays the columns out side by side where they fit, else each row under
// its first cell, with every other cell behind the title of its column.
func (t *plain) table(b Table) {
	if b.fits(t.width) {
		widths := b.widths()
		for _, row := range append([][]string{b.Titles}, b.Rows...) {
			line := "  "
			for i, cell := range row {
				line += cell + strings.Repeat(" ", widths[i]+columnGap-utf8.RuneCountInString(cell))
			}
			t.line(line)
		}
		return
	}
	for _, row := range b.Rows {
		t.wrapped("  ", keyHang, row[0])
		for i, cell := range row[1:] {
			if cell != "" {
				t.wrapped(keyHang, saidHang, b.Titles[i+1]+": "+cell)
			}
		}
	}
}
