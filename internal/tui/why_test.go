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
	w.RestsOn = func(_ casefile.Case, subject string) []string {
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
// the answer leads back to the line that was opened.
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
	shows(t, at("<enter><ctrl+w><ctrl+w>30 days<enter>"), "> 2 other kinds of relief")
	shows(t, at("<enter><esc>"), "> 2 other kinds of relief")
	if a := typed(sized(New(behind()), 80, 24), toSummary+"<down><enter><enter>"); strings.Contains(a.View(), "Facts it rests on") {
		t.Errorf("facts are shown for a line that rests on none:\n%s", a.View())
	}
}
