package tui

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
)

// behind is a world with a line that counts two others, each with a reason of
// its own, and with facts that a result rests on.
func behind() World {
	w := testWorld()
	w.Summary = func(casefile.Case, report.Reader) []report.Section {
		closed := func(name, reason string) report.Line {
			return report.Line{Mark: "–", Text: name + ": appears closed.", Why: &report.Why{Title: "Why: " + name, Subject: "c1:" + name, Paragraphs: []string{reason}, Authorities: []string{"Pen. Code 1 · settled, anywhere"}}}
		}
		return []report.Section{{ID: "c1", Title: "Case 1", Lines: []report.Line{
			{Text: "2 other kinds of relief appear closed.", Why: &report.Why{Title: "Closed", More: []report.Line{
				closed("PC 17(b)", "It is a misdemeanor already."), closed("PC 1203.41", "This section is for felonies."),
			}}},
		}}}
	}
	w.RestsOn = func(_ casefile.Case, subject string, _ func() bool) []string {
		if subject != "c1:PC 1203.41" {
			return nil
		}
		return []string{"convictions[0].sentence.days_ordered", "convictions[0].no_such_field", "convictions[0].sentence.days_ordered"}
	}
	return w
}

func TestEachThingThatALineCountsOpensToItsOwnReasons(t *testing.T) {
	at := func(keys string) App { return typed(sized(New(behind()), 80, 24), toSummary+"<down><enter>"+keys) }
	shows(t, at(""), "> – PC 17(b): appears closed. ›")
	a := at("<down><enter>")
	shows(t, a, "This section is for felonies.")
	shows(t, a, "Pen. Code 1 · settled, anywhere")
	shows(t, at("<down><enter><esc>"), "> – PC 1203.41: appears closed. ›")
	shows(t, at("<down><enter><esc><esc>"), "> 2 other kinds of relief")
}

// A fact is shown in the interview's words, once, and leads to its question;
// the answer leads back to what was open, and from there to the same line.
func TestTheFactsThatALineRestsOnLeadToTheirQuestions(t *testing.T) {
	at := func(keys string) App {
		return typed(sized(New(behind()), 80, 24), toSummary+"<down><enter><down><enter>"+keys)
	}
	a := at("")
	shows(t, a, "Facts it rests on > How much jail or prison time did the judge order? – ")
	if n := strings.Count(flat(a.View()), "How much jail"); n != 1 {
		t.Errorf("the fact stands there %d times:\n%s", n, a.View())
	}
	a = at("<enter>")
	if current(t, a).Key != "c1/days" {
		t.Errorf("the fact leads to %s", current(t, a).Key)
	}
	shows(t, at("<enter><ctrl+w><ctrl+w>30 days<enter>"), "Facts it rests on > How much jail or prison time did the judge order? – 30 days")
	shows(t, at("<enter><esc>"), "This section is for felonies.")
	for _, way := range []string{"<enter><ctrl+w><ctrl+w>30 days<enter>", "<enter><esc>"} {
		shows(t, at(way+"<esc>"), "> – PC 1203.41: appears closed. ›")
		shows(t, at(way+"<esc><esc>"), "> 2 other kinds of relief")
	}
	if a := typed(sized(New(behind()), 80, 24), toSummary+"<down><enter><enter>"); strings.Contains(a.View(), "Facts it rests on") {
		t.Errorf("facts are shown for a line that rests on none:\n%s", a.View())
	}
}

// What was open, and is not in the summary after the answer, leaves its line
// and a word about it.
func TestWhatIsGoneAfterAnAnswerIsSaid(t *testing.T) {
	w := behind()
	before := w.Summary
	w.Summary = func(c casefile.Case, reader report.Reader) []report.Section {
		if c.Convictions[0].Sentence.DaysOrdered == casefile.DaysOf(30) {
			return []report.Section{{ID: "c1", Title: "Case 1", Lines: []report.Line{{Text: "Nothing is closed.", Why: &report.Why{Title: "Open"}}}}}
		}
		return before(c, reader)
	}
	a := typed(sized(New(w), 80, 24), toSummary+"<down><enter><down><enter><enter><ctrl+w><ctrl+w>30 days<enter>")
	shows(t, a, "> Nothing is closed.")
	shows(t, a, "What was open here is gone: * marks what is new.")
}

// The second column is worked out only where it is shown.
func TestWhatTheAnswersMeanIsLookedUpOnlyWhereItIsShown(t *testing.T) {
	looked := 0
	w := testWorld()
	so := w.SoFar
	w.SoFar = func(c casefile.Case) func() Meaning {
		return func() Meaning { looked++; return so(c)() }
	}
	typed(sized(New(w), 99, 30), toSummary)
	if looked != 0 {
		t.Errorf("looked up %d times on a narrow terminal", looked)
	}
	a := typed(sized(New(w), 99, 30), toOutcome)
	a = sized(a, 120, 30)
	shows(t, a, "So far")
	if a = sized(sized(a, 80, 30), 120, 30); looked != 1 {
		t.Errorf("looked up %d times for one question", looked)
	}
	shows(t, a, "Any drug conviction can block")
}
