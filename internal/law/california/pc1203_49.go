package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1203.49 (AB 1585, in force 1 January 2015): a person convicted of
// prostitution (PC 647(b)) who has completed any probation and shows that it
// resulted from having been trafficked may have the relief of PC 1203.4 with a
// finding. PC 236.14 is the stronger tool.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC1203_49,
	rule:        dismissalForTraffickingVictims,
	scope:       dismissals,
	name:        "Dismissal for trafficking survivors",
	forms:       []string{"CR-180", "CR-181"},
	warnings:    []string{"W1", "W2", "W4", "W7"},
	authorities: []string{"Pen. Code 1203.49", "Pen. Code 647(b)"},
	effects:     &afterProbationEffects,
	strength:    law.Settled,
	checked:     law.FromSource,
	// Pen. Code 647(b).
	place:  Place{Fits: FitsFew, Turn: TurnLast, Kinds: []casefile.Kind{casefile.KindProstitution}},
	begins: since(2015, 1), // AB 1585
})

func dismissalForTraffickingVictims(f *facts) ruling {
	return ruling{
		gates: gates{
			{Test: f.listed(f.p.Prostitution), code: "not-prostitution", why: law.Say("This section is for PC 647(b) alone. PC 236.14 reaches other offenses.")},
			{Test: f.victimOf(casefile.Trafficking), code: "no-trafficking", why: law.Say("This section is for people whose offense came from having been trafficked.")},
		},
		blocks: blocks{f.probationRunning()},
		opens:  f.afterProbation(),
		grade:  byJudge,
		why:    reasons{law.Say("The judge must be convinced by clear proof that the offense came from trafficking. Ask a lawyer about PC 236.14 first: it sets the conviction aside.")},
	}
}

// victimOf tests what the client was a victim of when the offense followed from it.
func (f *facts) victimOf(kinds ...casefile.CrimeVictim) law.Test {
	return law.OneOf(f.CrimeVictim, f.Path("crime_victim"), kinds...)
}
