package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1203.41, as widened by SB 731 (Stats. 2022 ch. 814) to every felony and
// amended by AB 134 (10 July 2023): after a felony term in county jail (PC
// 1170(h)) or state prison the court may, in the interest of justice, dismiss
// the case one year after a split term, or two years after a straight or
// prison term. It reaches convictions of any date ((c)). A prison felony that
// required registration is shut out ((a)(6)).
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC1203_41,
	rule:        dismissalAfterFelonyTerm,
	scope:       dismissals,
	name:        "Dismissal after prison or county prison",
	forms:       []string{"CR-180", "CR-181"},
	warnings:    []string{"W1", "W2", "W3", "W4", "W5", "W7"},
	authorities: []string{"Pen. Code 1203.41(a)(1)-(6), (c)", "Pen. Code 1170(h)(5)", "Pen. Code 290"},
	effects:     &felonyTermEffects,
	strength:    law.Strong,
	checked:     law.FromSource,
	place:       Place{Fits: FitsMany, Turn: TurnDismissal, Suits: suitsFelonyTerm},
	begins:      since(2023, 1), // SB 731; 1170(h) terms since 2014 (AB 651)
})

func dismissalAfterFelonyTerm(f *facts) ruling {
	r := ruling{
		gates: gates{
			{Test: f.sentencedInCourt(), code: "not-sentenced", why: deferred},
			{Test: f.level.is(felony), code: "not-felony",
				why: law.Say("This section is for felonies.")},
			f.felonyTermServed(),
			{Test: law.Not(law.All(f.term.is(prison), f.registrable)), code: "290-prison",
				why: law.Say("A prison felony that requires registration under PC 290 can never be dismissed under this section.")}, // (a)(6)
		},
		blocks: blocks{f.notServing(), f.notOnProbation(), f.noPendingCharge()}, // (a)(3), (a)(4)
		opens:  f.afterFelonyTerm(),
		grade:  byJudge, // (a)(1)
		why:    reasons{inTheInterest},
	}
	if f.term.set == prison {
		r.notes = f.releaseReading(r.opens)
	}
	return r
}

// felonyTermServed is the gate of subdivision (a)(2). Whether a felony with
// probation alone may come here is open question Q1: it matters where PC
// 1203.4 is barred, and is the wrong track elsewhere.
func (f *facts) felonyTermServed() gate {
	served := f.term.is(split | straight | prison)
	g := gate{Test: served, code: wrongTrack,
		why:  law.Say("No felony term was carried out in this case."),
		open: law.Say("The text may or may not reach a felony with probation alone. It matters here because PC 1203.4 is barred for this offense. A lawyer must look.")}
	if served.Answer == law.No && f.granted.Answer == law.Yes {
		if barred := f.barredFrom1203_4(); barred.Answer != law.No {
			g.Test = law.Any(law.All(barred, law.Open()), served)
		}
	}
	return g
}

// afterFelonyTerm counts from the completion of the sentence: one year after a
// split term, two after a straight or a prison one. Subdivision (a)(2) still
// points to the letters that PC 1170(h)(5) had before 2015: open question Q8,
// read as split one year, straight two. Where the shape is not known both are
// tried and the day is that of the longer.
func (f *facts) afterFelonyTerm() opening {
	if f.term.set == noTerm {
		return opening{} // no term, no clock: a gate answers
	}
	end := f.completion()
	if f.term.set == split {
		return opening{span: end.lapse(f.p.WaitSplit), needed: true, loose: !f.Sentence.EndedOn.Known(), why: f.afterTerm(f.p.WaitSplit)}
	}
	o := opening{span: end.lapse(f.p.WaitStraight), needed: true, loose: !f.completed(), why: f.afterTerm(f.p.WaitStraight)}
	if f.term.set&split != 0 {
		short := f.sentenceOver.lapse(f.p.WaitSplit)
		o.missing, o.loose = join(o.missing, f.term.missing), true
		if short.known() && o.known() {
			o.from = min(o.from, short.from)
		}
	}
	return o
}

// completed reports whether the case tells when the sentence was complete.
func (f *facts) completed() bool {
	return f.Sentence.EndedOn.Known() || f.term.set == straight && f.Sentence.ReleasedOn.Known()
}

// completion is the day the sentence was complete: discharge from parole or
// supervision for prison (open question Q7), the end of supervision for a split
// term, release for a straight one. Not told: some day from judgment, or
// from release where that is known, to today.
func (f *facts) completion() span {
	end := f.sentenceOver
	if f.term.set == straight && f.Sentence.ReleasedOn.Known() {
		end = f.released
	}
	if !end.known() && f.judgment.known() {
		return span{max(f.judgment.from, f.released.from), max(f.today, f.judgment.to), end.missing}
	}
	return end
}

func (f *facts) completionDate() casefile.Date {
	if f.term.set == straight && f.Sentence.ReleasedOn.Known() {
		return f.Sentence.ReleasedOn
	}
	return f.Sentence.EndedOn
}

func (f *facts) afterTerm(years int) law.Reason {
	end := f.completionDate()
	if !end.Known() {
		return law.Say("{years} full years must pass after the whole sentence is complete. The day it was complete is not known.", "years", years)
	}
	if years == 1 {
		return law.Say("The whole sentence was complete on {ended}. One full year must pass, so the first day is {day}.", "ended", end)
	}
	return law.Say("The whole sentence was complete on {ended}. {years} full years must pass, so the first day is {day}.", "ended", end, "years", years)
}

// releaseReading is the other reading of open question Q7: a lawyer may argue
// that a prison sentence is complete on release.
func (f *facts) releaseReading(o opening) (none reasons) {
	if !f.Sentence.ReleasedOn.Exact() || !o.known() || o.to <= f.today {
		return none
	}
	early := law.AfterLapse(f.Sentence.ReleasedOn.First(), f.p.WaitStraight)
	return reasons{law.Say("The text does not say when a prison sentence is complete. A lawyer may argue that the time runs from release, {released}, which gives {early}.",
		"released", f.Sentence.ReleasedOn, "early", early)}
}
