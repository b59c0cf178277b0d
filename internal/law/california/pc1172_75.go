package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1172.75 (SB 483 of 2021): a year or more added before 1 January 2020 for
// an earlier prison term (PC 667.5(b)) "is legally invalid", but for an earlier
// sexually violent offense. Prison and jail name the people "in their custody
// currently serving a term" with one, and the court must recall the sentence.
// PC 1172.7 says the same of HS 11370.2, added before 1 January 2018. A year that
// was imposed and stayed counts: People v. Rhodius (2025) 17 Cal.5th 1050 (June 26,
// 2025). Whether one that was struck does was under review when last found (People
// v. Espino (2024) 104 Cal.App.5th 188, review granted October 23, 2024, S286987);
// what came of it was not read. Who is out on parole or other supervision serves no
// term in their custody. No petition of the person's own is named.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC1172_75,
	rule:        invalidPrisonPrior,
	scope:       convictions,
	name:        "A new sentence without an old prison-prior year",
	warnings:    []string{"W1", "W2"},
	authorities: []string{"Pen. Code 1172.75(a)-(d)", "Pen. Code 1172.7(a)", "Pen. Code 667.5(b)", "Health & Saf. Code 11370.2", "People v. Rhodius (2025) 17 Cal.5th 1050"},
	effects:     &recallEffects,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: NoTurn},
	noWait:      true, // none is set
})

func invalidPrisonPrior(f *facts) ruling {
	return ruling{
		gates: gates{
			{Test: f.sentencedInCourt(), code: "not-sentenced", why: deferred},
			{Test: f.sentenced.is(felony), code: "not-felony", why: law.Say("This section is for felony terms.")},
			{Test: f.term.is(prison | split | straight), code: "no-felony-term", why: law.Say("No felony term was carried out in this case, so no year was added to one.")},
			{Test: f.sentencedBefore(f.p.PrisonPriorTo), code: "after-2019", why: law.Say("The sentence came in 2020 or later. By then the law allowed such a year only for sexually violent crimes.")},
			{Test: law.All(f.inCustody(), law.Not(f.letOut())), code: "no-custody", why: law.Say("This section is for people who are still locked up for the term. Parole or other supervision after release does not count.")},
		},
		grade: onProof,
		why:   reasons{law.Say("A lawyer must look in the abstract of judgment for a year added under PC 667.5(b) or HS 11370.2, also one that was stayed. This is only for people who are still locked up, not for those on parole. The prison or jail should have told the court of it.")},
	}
}

// letOut tests for a release. Who is in custody and of whom no release is told has
// not been released: there is no day to tell.
func (f *facts) letOut() law.Test {
	if !f.released.known() {
		return law.Is(false)
	}
	return f.released.reached(f.today)
}
