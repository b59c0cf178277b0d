package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1203.43 (AB 1352, in force 1 January 2016): the promise of the old drug
// program, that the plea would cost nothing, was wrong, and the plea is invalid
// for that reason. A person who was granted deferred entry of judgment on or
// after 1 January 1997, performed well and had the charge dismissed may
// withdraw the plea; the court must allow it on request. No wait, and no open
// case or probation stands in the way. Subdivision (b) asks that the charge was
// dismissed under former PC 1000.3, so it is for the charges of former PC 1000(a)
// alone. Other programs put off judgment too, as the one of Los Angeles for
// misdemeanors of 2015 to 2017 (former PC 1001.94, AB 2124 of 2014).
// Source: the code's text as of 30 June 2026; former PC 1000(a) as of 2005.
var _ = declare(remedy{
	code:        casefile.PC1203_43,
	rule:        withdrawalOfDeferredPlea,
	scope:       dismissals,
	name:        "Undoing an old drug-program plea",
	forms:       []string{"CR-180", "CR-181"},
	warnings:    []string{"W2", "W10"},
	authorities: []string{"Pen. Code 1203.43(a), (b)", "Pen. Code 1000(a), 1000.3, 1000.4 (former)"},
	effects:     &invalidPleaEffects,
	strength:    law.Settled,
	checked:     law.FromSource,
	// The drug programs of Pen. Code 1000 before 2018.
	place:  Place{Fits: FitsMany, Turn: TurnFirst, Undoes: UndoesByRight, Ending: casefile.DeferredEntry, Kinds: []casefile.Kind{casefile.KindDrugPossession, casefile.KindDrugOther}},
	noWait: true, // (a): on request, once the program is done
})

func withdrawalOfDeferredPlea(f *facts) ruling {
	return ruling{
		gates: gates{
			{Test: f.ended(casefile.DeferredEntry), code: "not-deferred-entry",
				why: law.Say("This section is only for the old program in which the plea came first and judgment was put off.")},
			{Test: f.oldDrugProgram(), code: "not-pc-1000", open: oldProgramOpen,
				why: law.Say("This section is for the old drug program of PC 1000 alone, and that program did not take this offense. Judgment was put off under another program.")},
			{Test: f.decided.since(f.p.DeferredFrom), code: "before-1997",
				why: law.Say("Deferred entry was granted before 1997. This section begins with 1997.")},
			{Test: f.YesNo(f.ProgramCompleted, "program_completed"), code: "program-not-completed",
				why: law.Say("The program was not completed, so the charge was not dismissed under it.")},
		},
		why: reasons{law.Say("The court must allow the plea to be withdrawn and must dismiss the case. Where the file is gone, a sworn statement and the DOJ record are enough."), f.afterTheProgram()},
	}
}

var oldProgramOpen = law.Say("The old drug program of PC 1000 took this offense only in some cases, such as for the client's own use. The court's papers must show that judgment was put off under PC 1000.")

// oldDrugProgram tests whether former PC 1000(a) named the offense. An attempt or
// a conspiracy is open.
func (f *facts) oldDrugProgram() law.Test { return f.excluded(f.OldDrugProgram()) }

// afterTheProgram marks a grant dated after the program had ended: since 1
// January 2018 PC 1000 asks for no plea (AB 208).
func (f *facts) afterTheProgram() law.Reason {
	if f.decided.from > f.p.DeferredTo {
		return law.Say("The date lies after the old program ended. Check the papers: it may have been another program.")
	}
	return law.Say("No waiting time applies.")
}
