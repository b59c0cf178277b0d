package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 236.14 (SB 823, 2017; AB 262, 2022) and PC 236.15 (AB 124, 2022): an
// arrest or a conviction for a nonviolent offense that was the direct result of
// human trafficking, or of intimate partner or sexual violence, is vacated for
// legal defect on clear and convincing proof that the person lacked the intent.
// Records are sealed and destroyed. Under 236.15 the request must come within a
// reasonable time. Nonviolent is an offense not in PC 667.5(c).
// Source: the code's text as of 30 June 2026.
var (
	_ = declare(remedy{
		code:        casefile.PC236_14,
		rule:        func(f *facts) ruling { return vacaturForVictims(f, casefile.Trafficking) },
		scope:       anyCase,
		name:        "Undoing a case of a trafficking survivor",
		warnings:    []string{"W2", "W3", "W6", "W7"},
		authorities: []string{"Pen. Code 236.14(a), (g), (t)", "Pen. Code 667.5(c)"},
		effects:     &wiped,
		strength:    law.Settled,
		checked:     law.FromSource,
		place:       Place{Fits: FitsFew, Turn: NoTurn, Undoes: UndoesForFew},
		noWait:      true, // at any time once the trafficking is over
	})
	_ = declare(remedy{
		code:        casefile.PC236_15,
		rule:        func(f *facts) ruling { return vacaturForVictims(f, casefile.IntimatePartner, casefile.SexualViolence) },
		scope:       anyCase,
		name:        "Undoing a case of a survivor of partner or sexual violence",
		warnings:    []string{"W2", "W3", "W6", "W7"},
		authorities: []string{"Pen. Code 236.15(a), (g), (t)", "Pen. Code 667.5(c)"},
		effects:     &wiped,
		strength:    law.Settled,
		checked:     law.FromSource,
		place:       Place{Fits: FitsFew, Turn: NoTurn, Undoes: UndoesForFew},
		noWait:      true, // within a reasonable time
	})
)

func vacaturForVictims(f *facts, kinds ...casefile.CrimeVictim) ruling {
	return ruling{
		gates: gates{
			{Test: f.victimOf(kinds...), code: "not-a-victim", why: law.Say("This section is for people whose offense followed from the harm that it names.")},
			{Test: law.Not(f.violent()), code: "violent", why: law.Say("A violent felony (PC 667.5(c)) is outside this section.")},
		},
		grade: onProof,
		why:   reasons{law.Say("A lawyer must judge whether clear proof can show that the offense came from the harm. Get certified copies first: the records are destroyed afterwards.")},
	}
}
