package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// PC 851.87: after a prosecutor's program that was completed before charges
// were filed, the court may seal the arrest. PC 851.90: likewise after drug
// court (PC 1000.5) or a deferred entry (PC 1000, 1000.8), not after another
// program that put judgment off. Which program it was the papers tell. PC 1000.4 gives the same after drug diversion without a plea.
// Source: the code's text as of 30 June 2026.
var (
	_ = declare(remedy{
		code:        casefile.PC851_87,
		rule:        sealingAfterDiversion,
		scope:       arrests,
		name:        "Sealing after a prosecutor's program",
		warnings:    []string{"W2"},
		authorities: []string{"Pen. Code 851.87(a)"},
		effects:     &sealing,
		strength:    law.Strong,
		checked:     law.FromSource,
		place:       Place{Fits: FitsFew, Turn: TurnLast},
		noWait:      true, // once the program is done
	})
	_ = declare(remedy{
		code:        casefile.PC851_90,
		rule:        sealingAfterDrugProgram,
		scope:       anyCase,
		name:        "Sealing after a drug program",
		warnings:    []string{"W1", "W2", "W10"},
		authorities: []string{"Pen. Code 851.90(a)", "Pen. Code 1000", "Pen. Code 1000.4"},
		effects:     &sealing,
		strength:    law.Strong,
		checked:     law.FromSource,
		// Drug diversion, Pen. Code 1000.
		place:  Place{Fits: FitsFew, Turn: TurnLast, Kinds: []casefile.Kind{casefile.KindDrugPossession, casefile.KindDrugSale, casefile.KindDrugOther}},
		noWait: true, // once the program is done
	})
)

func sealingAfterDiversion(f *facts) ruling {
	return ruling{
		gates: gates{
			f.noConviction(),
			{Test: f.ended(casefile.DiversionNoPlea), code: "not-diversion", why: law.Say("This section is for people who finished a program without a plea.")},
		},
		blocks: blocks{f.programRunning()},
		grade:  byJudge,
		why:    reasons{law.Say("The judge may seal it. This section is for the prosecutor's own programs; other programs have sections of their own, so read the papers.")},
	}
}

func sealingAfterDrugProgram(f *facts) ruling {
	deferred := f.ended(casefile.DeferredEntry)
	diverted := f.ended(casefile.DiversionNoPlea)
	r := ruling{
		gates: gates{
			{Test: law.Any(deferred, diverted), code: "not-a-program", why: law.Say("This section is for people who finished a drug program of the court.")},
			{Test: law.Any(law.All(deferred, f.oldDrugProgram()), law.All(diverted, f.drugOffense())), code: "not-drug", open: oldProgramOpen,
				why: law.Say("This section is for drug programs: the old one that put judgment off, and those of a drug court.")},
			{Test: law.Any(law.Not(deferred), f.YesNo(f.ProgramCompleted, "program_completed")), code: "program-not-completed", why: law.Say("The program was not completed.")},
		},
		blocks: blocks{f.programRunning()},
		grade:  byJudge,
		why:    reasons{law.Say("The judge may seal the arrest.")},
	}
	if deferred.Answer != law.No && !f.grantedAlready(casefile.PC1203_43) {
		r.why[1] = law.Say("An old plea is best withdrawn under PC 1203.43 first.")
	}
	return r
}

func (f *facts) drugOffense() law.Test {
	return f.rows(func(row *offense.Offense) law.Test {
		switch row.Category {
		case casefile.KindDrugPossession, casefile.KindDrugSale, casefile.KindDrugOther:
			return law.Is(true)
		}
		return law.Is(false)
	})
}
