package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1172.1: the court may recall a felony term of prison or PC 1170(h) jail
// and sentence anew, on its own motion within 120 days or at any time if the
// sentencing law changed, or when the prosecutor, the sheriff, the prisons or
// the Attorney General asks. The person has no right to petition ((c)).
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC1172_1,
	rule:        recallOfSentence,
	scope:       convictions,
	name:        "A new, lower sentence",
	warnings:    []string{"W1", "W2"},
	authorities: []string{"Pen. Code 1172.1(a)(1), (c)"},
	effects:     &recallEffects,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: NoTurn},
	noWait:      true, // (a)(1): a last day for the court alone, none to wait for
})

func recallOfSentence(f *facts) ruling {
	return ruling{
		gates: gates{
			{Test: f.sentencedInCourt(), code: "not-sentenced", why: deferred},
			{Test: f.sentenced.is(felony), code: "not-felony", why: law.Say("This section is for felony terms.")},
			{Test: f.term.is(prison | split | straight), code: "no-felony-term", why: law.Say("No felony term was carried out in this case, so there is none to recall.")},
		},
		grade: onProof,
		why:   reasons{law.Say("The client cannot ask for this as of right. A lawyer may ask the prosecutor or the agency to refer the case.")},
	}
}
