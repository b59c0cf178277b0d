package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1203.3: while probation runs the court may end it for good conduct and
// reform when the ends of justice are served; mandatory supervision too. An
// early end makes dismissal under PC 1203.4 a matter of right. AB 1950 (1
// January 2021) shortened most probation: a longer term granted before may have
// ended by law (see cutByAB1950), which a lawyer must check.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.ProbationEarlyEnd,
	rule:        earlyEndOfProbation,
	scope:       convictions,
	name:        "Ending probation early",
	warnings:    []string{"W2", "W5"},
	authorities: []string{"Pen. Code 1203.3(a), (b)", "Pen. Code 1203.1(a), (l)", "Pen. Code 1203a(a), (b)", "People v. Faial (2025) 18 Cal.5th 199"},
	effects:     &earlyEndEffects,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: NoTurn},
	noWait:      true, // (a): at any time during the term
})

func earlyEndOfProbation(f *facts) ruling {
	r := ruling{
		gates: gates{{Test: law.Any(law.All(f.granted, f.state.is(ongoing)), f.onSupervision()), code: "not-on-probation",
			why: law.Say("Probation is not running in this case, so there is none to end.")}},
		grade: byJudge,
		why:   reasons{law.Say("The judge may end probation early for good conduct. That makes the dismissal after it a matter of right.")},
	}
	if f.mayHaveEnded() {
		r.notes = reasons{law.Say("Probation was granted before 2021. A newer law (AB 1950) may have ended it already, " + ifOpenThen)}
	}
	return r
}

// onSupervision tests for mandatory supervision that still runs.
func (f *facts) onSupervision() law.Test {
	t := f.term.is(split)
	if t.Answer == law.No {
		return t
	}
	return law.All(t, law.Not(f.sentenceOver.dayAfter().reached(f.today)))
}
