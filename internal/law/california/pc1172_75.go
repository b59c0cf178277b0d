package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1172.75 (SB 483 of 2021): a year or more added before 1 January 2020 for
// an earlier prison term (PC 667.5(b)) "is legally invalid", but for an earlier
// sexually violent offense. Prison and jail name the people "in their custody
// currently serving a term" with one, and the court must recall the sentence.
// PC 1172.7 says the same of HS 11370.2, added before 1 January 2018. Whether a
// stayed or struck year counts was under review by the Supreme Court of
// California when last found (People v. Espino (2024) 104 Cal.App.5th 188, review
// granted October 23, 2024, S286987); what came of it was not read. No petition
// of the person's own is named.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC1172_75,
	rule:        invalidPrisonPrior,
	scope:       convictions,
	name:        "A new sentence without an old prison-prior year",
	warnings:    []string{"W1", "W2"},
	authorities: []string{"Pen. Code 1172.75(a)-(d)", "Pen. Code 1172.7(a)", "Pen. Code 667.5(b)", "Health & Saf. Code 11370.2"},
	effects:     &recallEffects,
	strength:    law.Settled,
	checked:     law.FromSource,
})

func invalidPrisonPrior(f *facts) ruling {
	return ruling{
		gates: gates{
			{Test: f.sentencedInCourt(), code: "not-sentenced", why: deferred},
			{Test: f.sentenced.is(felony), code: "not-felony", why: law.Say("This section is for felony terms.")},
			{Test: f.term.is(prison | split | straight), code: "no-felony-term", why: law.Say("No felony term was carried out in this case, so no year was added to one.")},
			{Test: f.sentencedBefore(f.p.PrisonPriorTo), code: "after-2019", why: law.Say("The sentence came in 2020 or later. By then the law allowed such a year only for sexually violent crimes.")},
			{Test: f.inCustody(), code: "no-custody", why: law.Say("This section is for people who still serve the term.")},
		},
		grade: onProof,
		why:   reasons{law.Say("A lawyer must look in the abstract of judgment for a year added under PC 667.5(b) or HS 11370.2. The prison or jail should have told the court of it.")},
	}
}
