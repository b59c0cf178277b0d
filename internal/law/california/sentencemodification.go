package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// A shorter term by motion: while probation runs the court may change a
// condition that is not carried out yet (PC 1203.3). A jail term already served
// cannot be cut afterwards, not even during probation: People v. Mendoza (2009)
// 171 Cal.App.4th 1142. Once a sentence is being carried out only PC 1172.1,
// 18.5(b) or an unlawful sentence opens it.
// Source: the code's text as of 30 June 2026 and the decision's summary.
var _ = declare(remedy{
	code:        casefile.SentenceModification,
	rule:        shorterTerm,
	scope:       convictions,
	name:        "Changing the sentence",
	warnings:    []string{"W1", "W2"},
	authorities: []string{"Pen. Code 1203.3(a), (b)", "People v. Mendoza (2009) 171 Cal.App.4th 1142"},
	effects:     &recallEffects,
	strength:    law.Strong,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: NoTurn},
	noWait:      true, // Pen. Code 1203.3(a): at any time while probation runs
})

func shorterTerm(f *facts) ruling {
	return ruling{
		gates: gates{
			{Test: law.All(f.granted, f.state.is(ongoing)), code: "sentence-begun",
				why: law.Say("Probation is not running, so the court can no longer change the term by motion. PC 1172.1 and 18.5(b) are other ways.")},
			{Test: f.jailLeft(), code: "jail-served", why: law.Say("No jail is left to serve. A term already served cannot be cut afterwards.")},
		},
		grade: byJudge,
		why:   reasons{law.Say("Jail that is not served yet is a condition of probation that the judge may change.")},
	}
}

// jailLeft tests whether jail ordered, and not suspended, is still to be served.
func (f *facts) jailLeft() law.Test {
	if f.Sentence.Custody == casefile.NoCustody {
		return law.Is(false)
	}
	ordered, known := f.Sentence.DaysOrdered.Value()
	served, told := f.Sentence.DaysServed.Value()
	suspended, of := f.Sentence.DaysSuspended.Value()
	switch {
	case known && told && !of && ordered > served:
		return f.Lacks("sentence.days_suspended")
	case known && told:
		return law.Is(ordered-suspended > served)
	case known && ordered-suspended == 0:
		return law.Is(false)
	case known:
		return f.Lacks("sentence.days_served")
	}
	return law.Lacks(f.Path("sentence.days_ordered"), f.Path("sentence.days_served"))
}
