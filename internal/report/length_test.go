package report

import (
	"strings"
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/screen"
)

// How long the parts may be that a client hears across a table, in words.
const (
	mostWhenFolded = 380 // one clean case: the summary as it opens
)

// longest is the longest question that the bottom line names.
func longest(string) string { return strings.TrimSpace(strings.Repeat("word ", mostAsked)) }

// Twelve cases of which no two stand alike are still a short bottom line.
func TestTheBottomLineOfALongRecordIsShort(t *testing.T) {
	c := copies(t, 12)
	for i := range c.Convictions {
		c.Convictions[i].Probation.EndedOn = casefile.On(casefile.DayOf(2020, time.Month(i+1), 1))
		switch i { // and of these no two ways to clear a case stand alike
		case 3:
			c.Convictions[i].Offense = "VC 23152(a)"
		case 5:
			c.Convictions[i].Outcome = casefile.ArrestOnly
		case 7:
			c.Convictions[i].Relief = []casefile.Relief{{Kind: casefile.PC1203_4, GrantedOn: casefile.On(casefile.DayOf(2021, time.May, 1))}}
		}
	}
	r := screen.Case(c, day, screen.Current())
	lines := Options{}.bottomLine(r).Lines
	if n := wordCount(lines); n > mostWords(r) {
		t.Errorf("%d words, at most %d: %v", n, mostWords(r), lines)
	}
	if words := lines[0].Text; !strings.Contains(words, "Cases 1 to 3") || !strings.Contains(words, "Case 4: ") || !strings.Contains(words, "more case") {
		t.Errorf("the cases are not told apart: the test shows nothing: %s", words)
	}
}

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
			if n := wordCount(s.Lines); n > mostWords(r) {
				t.Errorf("%s: the bottom line has %d words, at most %d:\n%s", id, n, mostWords(r), strings.Join(s.rows(78), "\n"))
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
				n += wordCount(s.Lines)
			}
		}
		if n > mostWhenFolded {
			t.Errorf("%s: the summary opens with %d words, at most %d", name, n, mostWhenFolded)
		}
		t.Logf("%s: %d words", name, n)
	}
}
