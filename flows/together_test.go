package flows_test

import (
	"strings"
	"testing"
)

// The one "no" for several cases denies every box of the question about one:
// its words must name them all.
func TestAQuestionAboutSeveralCasesNamesAllThatItsNoDenies(t *testing.T) {
	all := questions(whole())
	for name, words := range map[string][]string{
		"plea/advice":        {"lawyer", "judge", "form you signed"},
		"relief/relief_done": {"dismissed", "undone", "lowered", "sealed", "sentence", "pardon"},
		"money/owes":         {"restitution", "restitution fine", "fines", "fees", "court costs"},
		"since/crime_victim": {"hurting", "forcing", "controlling"},
	} {
		q, known := all[name]
		if !known {
			t.Errorf("there is no %s", name)
		}
		said := q.Together.Ask + " " + q.Together.Explain
		for _, w := range words {
			if !strings.Contains(said, w) {
				t.Errorf("%s: asked of several cases, its no denies %q, which it does not name: %s", name, w, said)
			}
		}
	}
}

// What is said beside a list of boxes does not fit a choice of two.
func TestAQuestionAboutSeveralCasesIsAChoiceOfTwo(t *testing.T) {
	n := 0
	for name, q := range questions(whole()) {
		if q.Together.Ask == "" {
			continue
		}
		n++
		if strings.Contains(q.Together.Explain, "Tick") {
			t.Errorf("%s: there is nothing to tick: %s", name, q.Together.Explain)
		}
	}
	if n == 0 {
		t.Error("no question is asked of several cases: the test shows nothing")
	}
}
