package tui

import (
	"fmt"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
)

// twoReaders is a world whose summary has more lines for the lawyer, and a
// section of the lawyer's own above the others.
func twoReaders() World {
	w := testWorld()
	w.Summary = func(_ casefile.Case, reader report.Reader) []report.Section {
		var sections []report.Section
		if reader == report.Lawyer {
			sections = append(sections, report.Section{ID: "own", Title: "For the lawyer", Lines: []report.Line{{Text: "A section of its own.", Path: "person.born"}}})
		}
		for s := range 3 {
			one := report.Section{ID: fmt.Sprint("s", s), Title: fmt.Sprint("Section ", s)}
			for i := range 20 {
				one.Lines = append(one.Lines, report.Line{Text: fmt.Sprintf("Finding %d-%d.", s, i), Path: "person.born"})
				if reader == report.Lawyer {
					one.Lines = append(one.Lines, report.Line{Text: "INA 212(a)."})
				} else if i%5 == 4 {
					one.Lines = append(one.Lines, report.Line{Text: "Ask a lawyer.", Path: "person.born"})
				}
			}
			sections = append(sections, one)
		}
		return sections
	}
	return w
}

// cursorLine is the line of the screen with the cursor, and which it is.
func cursorLine(a App) (line string, at int) {
	for i, l := range strings.Split(a.View(), "\n") {
		if strings.HasPrefix(strings.TrimSpace(l), "> ") {
			return flat(l), i
		}
	}
	return "", -1
}

func TestTheOtherReadersSummaryOpensWhereOneWas(t *testing.T) {
	for _, c := range []struct{ name, keys, want string }{
		{"at the top", "", "> - Section 0"},
		{"on a finding", "/finding 1-7<enter>", "> Finding 1-7. ›"},
		{"on a heading", "/section 2<enter>", "> - Section 2"},
		{"on a line that the other has not: the one above", "/ask<enter>nnnnn", "> Finding 1-9. ›"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := typed(sized(New(twoReaders()), 80, 24), toSummary+c.keys)
			_, before := cursorLine(a)
			a = typed(a, "l")
			got, after := cursorLine(a)
			if got != c.want {
				t.Fatalf("the cursor is on %q, want %q:\n%s", got, c.want, a.View())
			}
			if d := after - before; d < -1 || d > 1 {
				t.Errorf("the line moved from line %d of the screen to %d:\n%s", before, after, a.View())
			}
		})
	}
}

func TestWhatWasReadStaysInSightForTheOtherReader(t *testing.T) {
	a := typed(sized(New(twoReaders()), 80, 24), toSummary+"<pgdown><pgdown>")
	_, there := cursorLine(a)
	top := flat(strings.Split(a.View(), "\n")[2])
	a = typed(a, "l")
	if got := flat(strings.Split(a.View(), "\n")[2]); strings.TrimPrefix(got, "> ") != strings.TrimPrefix(top, "> ") {
		t.Errorf("the first line in sight was %q (cursor on line %d), is %q", top, there, got)
	}
	back := typed(a, "v")
	if got := flat(strings.Split(back.View(), "\n")[2]); strings.TrimPrefix(got, "> ") != strings.TrimPrefix(top, "> ") {
		t.Errorf("after going there and back it is %q, was %q", got, top)
	}
}
