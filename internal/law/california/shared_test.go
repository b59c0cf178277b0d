package california

import (
	"slices"
	"testing"

	"example.com/tableside/internal/law"
)

// A test's list of missing facts may be held by others: to decide leaves it as
// it is, with a doubt about the judge's part and without.
func TestDecidingLeavesTheListsOfTheTestsAlone(t *testing.T) {
	for _, doubt := range []law.Test{law.Is(false), {Answer: law.Unknown, Missing: []string{"a", "c"}}} {
		shared := []string{"b", "a", "b"} // in no order, so that sorting in place would show
		r := ruling{gates: gates{{Test: law.Test{Answer: law.Unknown, Missing: shared}}}, triggers: triggers{{Test: doubt}}}
		for i := range r.gates {
			if r.gates[i].Answer == law.Unanswered {
				r.gates[i].Test = law.Is(true)
			}
		}
		var v law.Remedy
		r.decide(day(2026, 11, 21), &v)
		if !slices.Equal(shared, []string{"b", "a", "b"}) {
			t.Errorf("the test's own list is now %q", shared)
		}
		if v.State != law.Unclear || !slices.Contains(v.Missing, "a") || !slices.Contains(v.Missing, "b") {
			t.Errorf("%s with missing %q", v.State, v.Missing)
		}
		if slices.Contains(v.Missing, "c") != (doubt.Answer == law.Unknown) {
			t.Errorf("beside what is missing %q is asked for", v.Missing)
		}
	}
}
