package report

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/screen"
)

// What became of the charge is asked once an order undid the case; after the
// order for an old drug program there is no charge left.
func TestWhatBecameOfTheChargeIsAskedAfterAVacatur(t *testing.T) {
	for kind, asks := range map[casefile.ReliefKind]bool{
		casefile.PC1473_7: true, casefile.Vacatur: true, casefile.PC1018: true, casefile.PC1203_43: false, casefile.PC1203_4: false,
	} {
		r := screened(t, quietPerson+"person.status lpr;"+shoplifting+";relief[0].kind "+string(kind)+";relief[0].granted_on 2024-05-01;relief[0].reason legal-error")
		sections := Summary(r, Options{})
		missing, _ := sectionOf(sections, "missing")
		if got := strings.Contains(said([]Section{missing}), "What became of the charge"); got != asks {
			t.Errorf("%s: asked %v", kind, got)
		}
		basis, _ := sectionOf(sections, "basis")
		if got := strings.Contains(said([]Section{basis}), "Case 1 was undone by an order."); got != asks {
			t.Errorf("%s: taken for granted %v", kind, got)
		}
	}
}

// A question that was answered is not listed as if it was not: the line says
// what is missing.
func TestAnAnsweredQuestionSaysWhatIsMissing(t *testing.T) {
	r := screened(t, quietPerson+"person.status daca;person.born 1995;offense PC 484;offense_date 2013-06;convicted_on 2014-02-03")
	for path, says := range map[string]string{
		"person.born": " You said 1995: the exact day is missing.", "convictions[0].offense_date": " You said June 2013: the exact day is missing.",
		"person.status": " You answered this: check the answer on a paper.", "person.entered_us": "", "person.entry": " You answered this, but not how you came in.", "convictions[0].level": "",
	} {
		if got := (Options{}).beyond(r, []string{path}); got != says {
			t.Errorf("%s: %q, want %q", path, got, says)
		}
	}
	if got := (Options{}).beyond(r, []string{"person.born", "convictions[0].offense_date"}); got != " The exact day is missing." {
		t.Errorf("of several: %q", got)
	}
	r.Missing = []screen.Missing{{Path: "person.born"}}
	if words := said([]Section{Options{}.couldNotTell(r)}); !strings.Contains(words, "born You said 1995: the exact day is missing. (could change") {
		t.Errorf("it says:\n%s", words)
	}
}
