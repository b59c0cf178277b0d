package immigration

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/law"
)

var testDay = casefile.DayOf(2026, time.November, 21)

// decoded reads a case written as JSON.
func decoded(t testing.TB, text string) casefile.Case {
	t.Helper()
	c, err := casefile.Decode([]byte(text))
	if err != nil {
		t.Fatalf("decode %s: %v", text, err)
	}
	return c
}

func assess(c *casefile.Case) *Assessment { return Assess(law.OpenFile(c, testDay), Current()) }

// lookAt gives the value of a place that this package answers; false for a
// place that others answer.
func lookAt(a *Assessment, at string) (string, bool) {
	parts := strings.Split(at, "/")
	switch {
	case parts[0] == "findings":
		return a.Find(parts[1]).Answer.String(), true
	case parts[0] != "convictions":
		return "", false
	}
	for _, o := range a.Opinions {
		if o.ID != parts[1] {
			continue
		}
		switch {
		case parts[2] == "counts":
			return o.Counts.Answer.String(), true
		case parts[2] == "findings":
			return o.Find(parts[3]).Answer.String(), true
		case len(parts) == 5 && parts[4] == "effect":
			return string(EffectOf(o.Matter, casefile.ReliefKind(parts[3]), Current()).Answer), true
		}
	}
	return "", false
}

// decisionsSample are the sample cases of decisions.
func decisionsSample(t testing.TB) []samples.Sample {
	t.Helper()
	return samples.Read(t, os.DirFS("../../../testdata/cases"), "decisions-sample.jsonl")
}

func TestDecisionsSampleHolds(t *testing.T) {
	checked := 0
	for _, s := range decisionsSample(t) {
		c := s.Decoded(t)
		a := assess(&c)
		for _, e := range s.Expect {
			got, ours := lookAt(a, e.At)
			if !ours {
				continue
			}
			checked++
			if !slices.Contains(e.In, got) {
				t.Errorf("%s: %s is %q, want one of %v (%s)", s.ID, e.At, got, e.In, e.Why)
			}
		}
	}
	if checked < 40 {
		t.Errorf("only %d expectations were looked at", checked)
	}
}

// current is Current for the rules within, which take it by its address.
func current() *Parameters { p := Current(); return &p }
