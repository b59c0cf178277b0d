package california

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// What is missing is what could still open or close the remedy: the facts of a
// condition that is unknown, or arguable on what was told; not those of one that
// holds already, whatever they may be.
func TestWhatIsAskedForCouldStillDecide(t *testing.T) {
	for _, e := range []struct {
		answer law.Answer
		asked  bool
		state  law.State
	}{{law.Unknown, true, law.Unclear}, {law.Arguable, true, law.Unclear}, {law.Yes, false, law.Available}} {
		var r ruling
		for i := range r.gates {
			r.gates[i].Test = law.Is(true)
		}
		r.gates[0].Test = law.Test{Answer: e.answer, Missing: []string{"a"}}
		var v law.Remedy
		r.decide(day(2026, 11, 21), &v)
		if v.State != e.state || slices.Contains(v.Missing, "a") != e.asked {
			t.Errorf("a gate of %s: %s, missing %q", e.answer, v.State, v.Missing)
		}
	}
}

// A wait names the day on which it ends, and only a day ahead: what holds today
// does not end today.
func TestAWaitNamesADayAhead(t *testing.T) {
	today := day(2026, 11, 21)
	for end, named := range map[casefile.Day]bool{today - 1: false, today: false, today + 1: true} {
		var r ruling
		for i := range r.gates {
			r.gates[i].Test = law.Is(true)
		}
		r.blocks[0] = block{Test: law.Is(true), until: span{from: end, to: end}}
		var v law.Remedy
		r.decide(today, &v)
		if v.State != law.Later || (v.Earliest != 0) != named {
			t.Errorf("held up to %s: %s, from %q", end, v.State, v.Earliest)
		}
	}
}

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
