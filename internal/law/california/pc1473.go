package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1473 (SB 734, 1 January 2026): a person in state custody on this case,
// actual or constructive (jail, prison, probation, parole, supervision), may
// ask for habeas corpus. Immigration detention is not enough: People v. Villa
// (2009) 45 Cal.4th 1063. Out of custody PC 1473.7 is the way.
// Source: the code's text as of 30 June 2026; 1473.6 as it stood in 2014.
var _ = declare(remedy{
	code:        casefile.PC1473,
	rule:        habeasCorpus,
	scope:       convictions,
	name:        "Habeas corpus, while in custody on the case",
	forms:       []string{"MC-275"},
	warnings:    []string{"W2", "W3", "W6"},
	authorities: []string{"Pen. Code 1473(a), (b), (e)", "Pen. Code 1473.6(a), (d)", "People v. Villa (2009) 45 Cal.4th 1063"},
	effects:     &vacated,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: NoTurn, Undoes: UndoesForError},
	noWait:      true, // none is set; custody is asked for
})

func habeasCorpus(f *facts) ruling {
	return ruling{
		gates: gates{{Test: f.inCustody(), code: "no-custody",
			why: law.Say("Habeas corpus needs state custody on this case: jail, prison, probation, parole or supervision. PC 1473.7 is for people out of custody. So is PC 1473.6, for new proof of fraud or false testimony by an official: it must be asked for within a year of finding it.")}},
		grade: onProof,
		why:   reasons{law.Say("A lawyer must judge whether a legal error, new proof or poor advice gives a claim.")},
	}
}
