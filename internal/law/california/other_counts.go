package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// An arrest is one whole: what became of the other counts of the same event
// decides with this one whether it led to a conviction.

// sameEvent reports whether two cases are counts of one event: one names the
// other, or both name the same third. A case of another court system is not;
// left out is no.
func (f *facts) sameEvent(o *facts) bool {
	if o.Index == f.Index || f.elsewhere() != o.elsewhere() {
		return false
	}
	return names(f, o) || names(o, f) ||
		f.SameIncidentAs != "" && f.SameIncidentAs != "unknown" && f.SameIncidentAs == o.SameIncidentAs
}

func names(f, o *facts) bool { return o.ID != "" && f.SameIncidentAs == o.ID }

// anotherCount asks a question of every other count of the same event, and of
// those that may be: nobody is sure whether they are.
func (f *facts) anotherCount(ask func(*facts) law.Test) law.Test {
	answer := law.Is(false)
	for i := range f.rec.matters {
		switch o := &f.rec.matters[i]; {
		case f.sameEvent(o):
			answer = law.Any(answer, law.All(ask(o), o.courtTold()))
		case f.maybeSameEvent(o):
			answer = law.Any(answer, law.All(ask(o), f.eventTold(), o.eventTold()))
		}
	}
	return answer
}

// maybeSameEvent reports whether nobody is sure of what event one of two cases was.
func (f *facts) maybeSameEvent(o *facts) bool {
	return o.Index != f.Index && f.elsewhere() == o.elsewhere() && (f.SameIncidentAs == "unknown" || o.SameIncidentAs == "unknown")
}

// eventTold is unknown where nobody is sure whether the case came from the event
// of another.
func (f *facts) eventTold() law.Test {
	if f.SameIncidentAs == "unknown" {
		return law.Lacks(f.Path("same_incident_as"))
	}
	return law.Is(true)
}

// courtTold is unknown where nobody is sure which court had the case: then it
// may be no count of this arrest.
func (f *facts) courtTold() law.Test {
	if f.Jurisdiction == "unknown" {
		return f.Lacks("jurisdiction")
	}
	return law.Is(true)
}

// stands tests for a conviction that no order set aside. One set aside is a
// lawyer's question, and an order of no known kind may have done it.
func (f *facts) stands() law.Test {
	if f.convicted.Answer != law.Yes {
		return f.convicted
	}
	for i := range f.Relief {
		if leavesNoConviction(f.Relief[i].Kind) {
			return law.Open()
		}
	}
	if f.reliefOpen != nil {
		return law.Lacks(f.reliefOpen...)
	}
	return law.Is(true)
}

// noOtherCount is PC 851.91(a)(1)(B): the charge ended without a conviction
// "with respect to all charges" of the pleading.
func (f *facts) noOtherCount() gate {
	return gate{Test: law.Not(f.anotherCount((*facts).stands)), code: "other-count-convicted",
		why:  law.Say("Another count of the same event ended in a conviction. An arrest is sealed only where all its charges ended without one."),
		open: law.Say("Another count of the same event ended in a conviction that an order set aside. A lawyer must look.")}
}

// maybeOtherCount is the same gate for a section that does not say it in its
// own words: there it is a question of law.
func (f *facts) maybeOtherCount() gate {
	return gate{Test: law.Not(law.All(f.anotherCount((*facts).stands), law.Open())),
		open: law.Say("Another count of the same event ended in a conviction. This section does not say outright whether a count that was dropped beside it can be cleared. A lawyer must look.")}
}

// otherCountPending holds while another count of the same event is open.
func (f *facts) otherCountPending() block {
	return block{Test: f.anotherCount(func(o *facts) law.Test { return law.Is(o.Outcome == casefile.Pending) }),
		why: law.Say("Another count of the same event is still open. The arrest cannot be sealed until it ends.")}
}
