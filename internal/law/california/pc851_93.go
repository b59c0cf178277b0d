package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 851.93 (AB 1076, SB 731, AB 134; AB 168, Stats. 2024: in operation since 1
// October 2024): the Department of Justice grants arrest relief on its own for
// arrests since 1973: (A) a misdemeanor whose charge was dismissed; (B) a misdemeanor never charged, a year after the
// arrest, or acquitted; (C) a felony never charged, three years after the
// arrest, six where the highest term is eight years or more, or acquitted; (D)
// a listed diversion completed. A dismissed felony charge is not among them.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC851_93,
	rule:        automaticArrestRelief,
	scope:       arrests,
	name:        "Automatic sealing of an arrest",
	warnings:    []string{"W2", "W9"},
	authorities: []string{"Pen. Code 851.93(a)(2)(A)-(D)"},
	effects:     &sealing,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: TurnSealing},
	oldProgram:  true,
	begins:      since(2024, 10), // AB 134 (2023) and AB 168 (2024)
})

func automaticArrestRelief(f *facts) ruling {
	acquitted := f.ended(casefile.Acquitted, casefile.Insanity)
	dismissed := f.ended(casefile.Dismissed)
	listed, unconvicted := f.oldProgramKept(), f.noConviction()
	ways := law.Any(acquitted, dismissed, f.ended(casefile.ArrestOnly, casefile.DiversionNoPlea), listed)
	if unconvicted.Answer == law.Arguable {
		ways = law.Any(ways, law.Open()) // an order set the conviction aside, so that the charge was dismissed
	}
	unconvicted.Test = law.Any(unconvicted.Test, listed)
	return ruling{
		gates: gates{
			unconvicted,
			{Test: f.adultArrest(), code: "juvenile", why: law.Say("This was a juvenile case. WIC 786 and 781 are the sections for that.")},
			f.notInsanity(),
			{Test: f.committed.since(f.p.AutoFrom), code: "before-1973", why: law.Say("Automatic relief begins with arrests of 1973.")},
			{Test: law.Any(law.Not(dismissed), f.level.is(misdemeanor|infraction)), code: "felony-dismissed",
				why: law.Say("A dismissed felony charge gets no automatic relief. PC 851.91 is the petition for it.")},
			{Test: ways, code: "convicted",
				why:  law.Say("The case did not end in one of the ways that this section names."),
				open: law.Say("A conviction that was set aside can be sealed if the charge cannot be filed again. A lawyer must look.")},
			f.maybeOtherCount(), // (a)(2)(A) speaks of "the charge", not of all of them
		},
		blocks: blocks{f.programRunning()},
		opens:  f.afterArrest(),
		why:    reasons{law.Say("The Department of Justice should have done this on its own or should do so now. Get the DOJ record and look.")},
	}
}

// oldProgramKept tests for the plea-first drug program, completed: subdivision
// (a)(2)(D) names deferred entry of judgment (read in part).
func (f *facts) oldProgramKept() law.Test {
	kept := f.ended(casefile.DeferredEntry)
	if kept.Answer == law.No {
		return kept
	}
	return law.All(kept, f.oldDrugProgram(), f.YesNo(f.ProgramCompleted, "program_completed"))
}

// afterArrest counts from the arrest where nothing was ever charged.
func (f *facts) afterArrest() opening {
	if f.Outcome != casefile.ArrestOnly {
		return opening{}
	}
	felonyYears := pick(f.graveTerm(), exactly(f.p.ArrestGrave), exactly(f.p.ArrestFelony))
	years := pick(f.level.is(felony), felonyYears, exactly(f.p.ArrestLesser))
	arrest := f.committed
	if !arrest.known() {
		return opening{span: arrest, needed: true}
	}
	o := opening{span: span{law.AfterLapse(arrest.from, years.least), law.AfterLapse(arrest.to, years.most), join(arrest.missing, years.missing)}, needed: true,
		why: law.Say("The arrest was on {arrest} and nothing was charged. {years} full years must pass, so the first day is {day}.", "arrest", f.compared(), "years", years.most)}
	if years.most == 1 {
		o.why = law.Say("The arrest was on {arrest} and nothing was charged. One full year must pass, so the first day is {day}.", "arrest", f.compared())
	}
	return o
}
