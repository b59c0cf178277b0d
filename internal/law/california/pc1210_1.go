package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1210.1(e) (Proposition 36 of 2000, in force 1 July 2001): where a person
// on probation for nonviolent drug possession completed the treatment and kept
// the terms, the court sets the conviction aside and dismisses the case. The
// court must be satisfied of both. The person may petition "at any time after
// completion of the prescribed course of drug treatment", so the end of probation
// is not waited for. Possession takes in "transportation for personal use" (PC
// 1210(a)): People v. Canty (2004) 32 Cal.4th 1266 was such a case, of HS 11379.
// Source: the code's text as of 30 June 2026; the first day as accounts of the
// proposition give it.
var _ = declare(remedy{
	code:        casefile.PC1210_1,
	rule:        dismissalAfterTreatment,
	scope:       dismissals,
	name:        "Dismissal after drug treatment",
	warnings:    []string{"W1", "W2"},
	authorities: []string{"Pen. Code 1210.1(e)(1)", "Pen. Code 1210(a)", "People v. Canty (2004) 32 Cal.4th 1266"},
	effects:     &programEffects,
	strength:    law.Strong,
	checked:     law.FromSource,
	// Nonviolent drug possession offenses, Pen. Code 1210(a).
	place:  Place{Fits: FitsFew, Turn: TurnLast, Kinds: []casefile.Kind{casefile.KindDrugPossession, casefile.KindDrugOther}},
	noWait: true,           // (e)(1): once the treatment is done
	begins: since(2001, 7), // Proposition 36 of 2000
})

func dismissalAfterTreatment(f *facts) ruling {
	r := ruling{
		gates: gates{
			{Test: f.nonviolentPossession(), code: "not-drug-possession", why: law.Say("This section is for drug possession and use alone."),
				open: law.Say("This section is for having, using or carrying the drug itself for one's own use (PC 1210(a)). The papers must show that it was that, and that the treatment was ordered under this section.")},
			{Test: f.sentencedInCourt(), code: "not-sentenced", why: deferred},
			{Test: law.Not(f.sentencedBefore(f.p.TreatmentFrom)), code: "before-2001", why: law.Say("This treatment program began on July 1, 2001.")},
			{Test: f.granted, code: "no-probation", why: law.Say("This section needs probation with drug treatment.")},
			{Test: law.Not(f.term.is(prison | split | straight)), code: "executed-term", why: law.Say("A felony term was carried out, so treatment was not completed.")},
			{Test: f.YesNo(f.ProgramCompleted, "program_completed"), code: "program-not-completed", why: law.Say("The treatment program was not completed.")},
		},
		grade: byJudge,
		why:   reasons{law.Say("Ask the court that ordered the treatment. The judge must find that it was completed and that the terms were kept.")},
	}
	if f.state.set&ongoing != 0 {
		r.why[1] = law.Say("The request may be made once the treatment is done, also while probation runs.")
	}
	return r
}

// nonviolentPossession tests PC 1210(a), which speaks of the drug itself. Whether
// treatment for what goes with its use came under the section the papers tell.
func (f *facts) nonviolentPossession() law.Test {
	return law.Any(f.listed(f.p.DrugPossession), f.carriedDrugs(), law.All(f.listed(f.p.DrugRelated), law.Open()))
}

// carriedDrugs tests for moving drugs under a section that also names sales: PC
// 1210(a) takes it in where it was for personal use, which the papers tell.
func (f *facts) carriedDrugs() law.Test {
	sections := f.listed(f.p.DrugTransport)
	if sections.Answer == law.No {
		return sections
	}
	return law.All(sections, law.OneOf(f.Drug.Act, f.Path("drug.act"), casefile.Transport), law.Open())
}
