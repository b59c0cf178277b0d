package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1210.1(e) (Proposition 36 of 2000, in force 1 July 2001): where a person
// on probation for nonviolent drug possession completed the treatment and kept
// the terms, the court sets the conviction aside and dismisses the case. The
// court must be satisfied of both.
// Source: the code's text as of 30 June 2026; the first day from knowledge.
var _ = declare(remedy{
	code:        casefile.PC1210_1,
	rule:        dismissalAfterTreatment,
	scope:       dismissals,
	name:        "Dismissal after drug treatment",
	warnings:    []string{"W1", "W2"},
	authorities: []string{"Pen. Code 1210.1(e)(1)", "Pen. Code 1210(a)"},
	effects:     &programEffects,
	strength:    law.Strong,
	checked:     law.FromSource,
	begins:      since(2001, 7), // Proposition 36 of 2000
})

func dismissalAfterTreatment(f *facts) ruling {
	return ruling{
		gates: gates{
			{Test: f.listed(f.p.DrugPossession), code: "not-drug-possession", why: law.Say("This section is for drug possession and use alone.")},
			{Test: f.sentencedInCourt(), code: "not-sentenced", why: deferred},
			{Test: law.Not(f.sentencedBefore(f.p.TreatmentFrom)), code: "before-2001", why: law.Say("This treatment program began on July 1, 2001.")},
			{Test: f.granted, code: "no-probation", why: law.Say("This section needs probation with drug treatment.")},
			{Test: law.Not(f.term.is(prison | split | straight)), code: "executed-term", why: law.Say("A felony term was carried out, so treatment was not completed.")},
			{Test: f.YesNo(f.ProgramCompleted, "program_completed"), code: "program-not-completed", why: law.Say("The treatment program was not completed.")},
		},
		blocks: blocks{f.probationRunning()},
		opens:  f.afterProbation(),
		grade:  byJudge,
		why:    reasons{law.Say("Ask the court that ordered the treatment. The judge must find that it was completed and that the terms were kept.")},
	}
}
