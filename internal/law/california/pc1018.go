package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1018: before judgment, or within six months after an order granting
// probation where entry of judgment is suspended, the court may let a plea be
// withdrawn for good cause; it must where the person had no lawyer.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC1018,
	rule:        withdrawalOfPlea,
	scope:       convictions,
	name:        "Taking back a plea",
	warnings:    []string{"W2", "W3", "W6"},
	authorities: []string{"Pen. Code 1018"},
	effects:     &vacated,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: NoTurn, Undoes: UndoesByADay},
	noWait:      true, // before judgment, or up to six months into probation
})

func withdrawalOfPlea(f *facts) ruling {
	waiting := f.awaitsJudgment()
	return ruling{
		gates: gates{
			{Test: f.pleaded(), code: "no-plea", why: law.Say("The conviction came from a trial, so there is no plea to withdraw.")},
			{Test: law.Any(waiting, f.granted), code: "judgment", why: law.Say("Judgment was pronounced without probation, so this motion is closed.")},
			{Test: law.Any(waiting, law.Not(f.termImposed())), code: "judgment", why: law.Say("A term was imposed, though suspended. That is a judgment, so this motion is closed.")},
			{Test: law.Any(waiting, f.withinDeadline()), code: "deadline", why: f.deadlineSaid()},
			{Test: law.Any(f.sentencedInCourt(), law.Not(f.YesNo(f.ProgramCompleted, "program_completed"))), code: "dismissed",
				why: law.Say("The charge was dismissed after the program. PC 1203.43 is the section for the old drug program.")},
		},
		grade: onProof,
		why:   reasons{law.Say("Good cause must be shown, such as a mistake or missing advice. See a lawyer at once: the time is short.")},
		notes: reasons{f.deadlineSaid()},
	}
}

// awaitsJudgment tests that no judgment was pronounced yet. Of a program that failed
// that is not known where nothing was told of a sentence.
func (f *facts) awaitsJudgment() law.Test {
	waiting := f.putOff()
	if waiting.Answer != law.Yes || f.ProgramCompleted != casefile.No {
		return waiting
	}
	return law.All(waiting, law.Any(f.Lacks("probation.granted"), law.Is(f.Probation.Granted == casefile.No && f.Sentence.Custody == casefile.NoCustody)))
}

// deadline is six calendar months after the grant of probation.
func (f *facts) deadline() span {
	return f.judgment.each(func(d casefile.Day) casefile.Day { return d.AddMonths(f.p.WithdrawWithin) })
}

func (f *facts) withinDeadline() law.Test { return law.Not(f.deadline().dayAfter().reached(f.today)) }

func (f *facts) deadlineSaid() law.Reason {
	if d := f.deadline(); d.known() && f.granted.Answer == law.Yes && !f.onADayNotTold() {
		return law.Say("Probation was granted on {granted}. Six months later is {deadline}, the last day for this motion.", "granted", f.judgmentDate(), "deadline", d.to)
	}
	return law.Say("The motion must come before judgment, or within six months after probation is granted.")
}

// termImposed tests for a term imposed and suspended: a judgment.
func (f *facts) termImposed() law.Test {
	n, known := f.Sentence.DaysSuspended.Value()
	ordered, _ := f.Sentence.DaysOrdered.Value()
	switch {
	case known:
		return law.Is(n > 0)
	case f.Sentence.Custody == casefile.NoCustody && ordered == 0:
		return law.Is(false)
	}
	return f.Lacks("sentence.days_suspended")
}
