package report

import (
	"strings"
	"testing"
)

// How long the parts may be that a client hears across a table, in words.
const (
	mostInBottomLine = 120
	mostWhenFolded   = 380 // one clean case: the summary as it opens
)

// wordsOf counts the words of lines, marks and headings of columns not among them.
func wordsOf(lines []Line) int {
	n := 0
	for _, l := range lines {
		n += len(strings.Fields(l.Label + " " + l.Text))
		for _, c := range l.Cells {
			n += len(strings.Fields(c.Text))
		}
	}
	return n
}

// longest is the longest question that the bottom line names.
func longest(string) string { return strings.TrimSpace(strings.Repeat("word ", mostAsked)) }

func TestAQuestionThatIsTooLongIsNotNamed(t *testing.T) {
	for asked, want := range map[string]string{
		longest(""):            longest(""),
		longest("") + " more":  "",
		"Is it so? “I do not”": "Is it so?",
		"":                     "",
	} {
		if got := shortQuestion(asked); got != want {
			t.Errorf("%q: %q, want %q", asked, got, want)
		}
	}
}

func TestTheBottomLineIsShort(t *testing.T) {
	for id, r := range samplesScreened(t) {
		for _, reader := range []Reader{Volunteer, Lawyer} {
			s := Options{Reader: reader, Question: longest}.bottomLine(r)
			if n := wordsOf(s.Lines); n > mostInBottomLine {
				t.Errorf("%s: the bottom line has %d words, at most %d:\n%s", id, n, mostInBottomLine, strings.Join(s.rows(78), "\n"))
			}
		}
	}
}

func TestOneCleanCaseReadsInAMinuteWhenFolded(t *testing.T) {
	goals := "person.goals job,naturalize,travel;"
	for name, person := range map[string]string{
		"a green card":    "person.status lpr;person.first_admitted 2010-01-01;person.lpr_since 2010-01-01;" + goals,
		"a citizen":       "person.status citizen;person.naturalized_on none;" + goals,
		"no papers":       "person.status entered-without-inspection;person.first_admitted none;" + goals,
		"DACA":            "person.status daca;person.first_admitted none;person.goals job,daca;",
		"nothing told":    "person.status unknown;",
		"no goal is told": "person.status lpr;person.first_admitted 2010-01-01;person.lpr_since 2010-01-01;",
	} {
		n := 0
		for _, s := range Summary(screened(t, quietPerson+person+shoplifting), Options{}) {
			n += len(strings.Fields(s.Title))
			if !s.Folded {
				n += wordsOf(s.Lines)
			}
		}
		if n > mostWhenFolded {
			t.Errorf("%s: the summary opens with %d words, at most %d", name, n, mostWhenFolded)
		}
		t.Logf("%s: %d words", name, n)
	}
}
