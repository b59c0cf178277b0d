package california

import (
	"strconv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// PC 1203.4a, as amended by SB 1106 (in force 1 January 2023): a person
// convicted of a misdemeanor and not granted probation, or of an infraction,
// may have the case dismissed once a year has passed since judgment and the
// sentence is carried out. The court must grant it where the person has obeyed
// the law since ((a)), and may otherwise ((b)).
// It asks for no more than a misdemeanor without probation, so that a felony that
// was lowered after a prison term comes here: People v. Maya (2020) 9 Cal.5th 239
// (PC 1170.18 after prison; remanded under this section).
// Infractions came in on 1 January 2011 (AB 2582, Stats. 2010, ch. 99).
// Source: the code's text as of 30 June 2026; the chaptered bill.
var _ = declare(remedy{
	afterOrder:  true,
	code:        casefile.PC1203_4a,
	rule:        dismissalWithoutProbation,
	scope:       dismissals,
	name:        "Dismissal of a case without probation",
	forms:       []string{"CR-180", "CR-181"},
	warnings:    []string{"W1"},
	authorities: []string{"Pen. Code 1203.4a(a), (b), (d), (e)", "Veh. Code 42001", "People v. Maya (2020) 9 Cal.5th 239"},
	effects:     &withoutProbationEffect,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsMany, Turn: TurnDismissal, Suits: suitsLesserCase},
	begins:      []beginning{{infraction, day(2011, 1, 1)}}, // AB 2582, Stats. 2010, ch. 99; misdemeanors are far older
})

func dismissalWithoutProbation(f *facts) ruling {
	fine := law.All(law.Not(f.level.is(felony)), f.unpaid())
	return ruling{
		gates: gates{
			{Test: f.sentencedInCourt(), code: "not-sentenced", why: deferred},
			{Test: f.level.is(misdemeanor | infraction), code: "felony",
				why: law.Say("This section is for misdemeanors and infractions.")},
			{Test: law.Any(f.level.is(infraction), law.Not(f.granted)), code: wrongTrack,
				why: law.Say("Probation was granted.")},
			f.shutOut1203_4a(), // (d)
		},
		blocks: blocks{
			{Test: fine, why: law.Say("A fine that is not paid yet may mean that the sentence is not carried out. Pay it, or ask the court to turn it into community service.")},
			f.notServing(),
			f.noPendingCharge(),
			f.probationElsewhere(),
		},
		opens:    f.onceLowered(f.waitAfterJudgment(f.p.WaitMisdemeanor), onceLowered1203_4a),
		triggers: triggers{{f.trouble(), law.Say("There was an arrest or a new case after this judgment, so the judge decides (PC 1203.4a(b)).")}},
		why:      reasons{f.uprightSince()},
	}
}

// sentencedInCourt tests that this was not a deferred entry, in which no judgment
// was pronounced, or was one that failed, so that the court sentenced after all.
func (f *facts) sentencedInCourt() law.Test { return law.Not(f.putOff()) }

// putOff tests whether judgment was put off and not pronounced later.
func (f *facts) putOff() law.Test {
	if f.sentencedLater() {
		return law.Is(false)
	}
	return f.ended(casefile.DeferredEntry)
}

// sentencedLater reports whether a deferred entry failed and the court sentenced
// after all, as probation or a sentence that is told beside it shows. Jail alone
// does not: it may have come before the plea.
func (f *facts) sentencedLater() bool {
	jailed := f.Probation.Granted == casefile.No && casefile.Known(f.Sentence.Custody) && f.Sentence.Custody != casefile.NoCustody
	return f.Outcome == casefile.DeferredEntry && f.ProgramCompleted == casefile.No &&
		(f.Probation.Granted == casefile.Yes || casefile.Known(f.Probation.State) || f.SentencedOn.Known() || jailed)
}

// onADayNotTold reports whether it did so on a day that nobody told.
func (f *facts) onADayNotTold() bool { return f.sentencedLater() && !f.SentencedOn.Asked() }

// shutOut1203_4a is subdivision (d): misdemeanor 288(c), the inspection
// misdemeanors of VC 42002.1, and ordinary traffic infractions (VC 42001).
func (f *facts) shutOut1203_4a() gate {
	g := gate{open: law.Say("Some counts of this section are shut out and others are not. The complaint tells which. A lawyer must read it.")}
	named := f.rows(f.shutRow)
	for row := range f.written() {
		if in(f.p.MisdemeanorShut, row) {
			named = f.shutRow(row)
		}
	}
	lesser := f.excluded(law.All(f.level.is(misdemeanor), named))
	traffic := law.All(f.level.is(infraction), f.codeIn(f.p.TrafficCodes))
	g.Test, g.code, g.why = law.Not(law.Any(lesser, traffic)), "288c", law.Say("PC 1203.4a(d) names this misdemeanor: it usually cannot be dismissed under this section. If the plea bargain promised a dismissal, a lawyer must check.")
	switch {
	case traffic.Answer == law.Yes:
		g.code, g.why = "vc-42001", law.Say("PC 1203.4a(d) shuts out ordinary traffic infractions (VC 42001).")
	case lesser.Answer == law.Yes && f.codeIn([]string{"VC"}).Answer == law.Yes:
		g.code = "vc-42002.1"
	}
	return g
}

func (f *facts) shutRow(row *offense.Offense) law.Test {
	switch {
	case !in(f.p.MisdemeanorShut, row):
		return law.Is(false)
	case row.Code == "VC" && row.Section != inspectionRefused:
		return law.Open()
	}
	return law.Is(true)
}

// probationElsewhere is open question Q5: the text names no bar for probation
// in another case, but courts tell people to wait. It stays unclear.
func (f *facts) probationElsewhere() block {
	t := f.rec.onProbation
	if t.Answer == law.Yes {
		t = law.Open()
	}
	return block{Test: t, why: law.Say("Probation in another case is not named in this section, but courts tell people to wait until it ends. Wait, or ask a lawyer.")}
}

// waitAfterJudgment counts whole years from the day of judgment, and then waits
// until the sentence is carried out ("fully complied with and performed the
// sentence of the court", (a)).
func (f *facts) waitAfterJudgment(years int) opening {
	o, over := f.yearsAfterJudgment(years), f.sentenceCarriedOut()
	if !o.known() || !over.known() || over.to <= o.to {
		return o
	}
	late := opening{span: o.later(over), needed: true, loose: o.loose || !f.Sentence.EndedOn.Known(),
		why: law.Say("A full year has to pass, and the sentence has to be over. It ended on {ended}, so the first day is {day}.", "ended", f.Sentence.EndedOn)}
	if !f.Sentence.EndedOn.Known() {
		late.why = f.afterTerm(years)
	}
	return late
}

// onceLowered: a felony that an order lowered comes to a section for lesser cases
// from the day of the order, for before it there was no misdemeanor (People v.
// Maya, of PC 1203.4a). Of an order whose day nobody told no day is promised. why
// says so, with {lowered} and {day}.
func (f *facts) onceLowered(o opening, why string) opening {
	if f.sentenced.set&felony == 0 || f.reducedByLaw().Answer == law.Yes || !o.known() {
		return o
	}
	first, told := f.firstLowering()
	switch {
	case first < 0:
		return o
	case !told:
		o.loose = true
		return o
	}
	order := f.Relief[first].GrantedOn
	if order.Last() <= o.to {
		return o
	}
	return opening{span: o.later(f.orderDay(first)), needed: true, loose: o.loose, why: law.Say(why, "lowered", order)}
}

const onceLowered1203_4a = "A court lowered this case on {lowered}, and before that this section was not open. The first day is {day}."

// firstLowering finds the earliest order that left less than a felony, -1 for
// none; told: the day of each is.
func (f *facts) firstLowering() (first int, told bool) {
	first, told = -1, true
	for i := range f.Relief {
		if !leavesNoFelony(&f.Relief[i]) {
			continue
		}
		day := f.Relief[i].GrantedOn
		told = told && day.Known()
		if first < 0 || day.Known() && day.Last() < f.Relief[first].GrantedOn.Last() {
			first = i
		}
	}
	return first, told
}

// orderDay is the day of one of the case's orders.
func (f *facts) orderDay(i int) span {
	return dated(f.Relief[i].GrantedOn, f.Path("relief["+strconv.Itoa(i)+"].granted_on"))
}

// sentenceCarriedOut is the day after the sentence, as told. The end of what was or
// may have been a felony term is some day up to now where nobody told it; jail
// without probation ends within the year unless its end is told.
func (f *facts) sentenceCarriedOut() span {
	if f.term.set == noTerm {
		return f.sentenceOver.dayAfter()
	}
	over := f.completion().dayAfter()
	over.missing = join(over.missing, f.term.missing)
	return over
}

func (f *facts) yearsAfterJudgment(years int) opening {
	if f.onADayNotTold() {
		return opening{span: f.judgment.lapse(years), needed: true, loose: true}
	}
	return opening{span: f.judgment.lapse(years), needed: true,
		why: law.Say("Judgment was on {judgment}. {years} full year must pass, so the first day is {day}.", "judgment", f.judgmentDate(), "years", years)}
}

// judgmentDate is the day of judgment as it was told: that of the plea, but where a
// program failed and the court sentenced after all.
func (f *facts) judgmentDate() casefile.Date {
	if f.SentencedOn.Asked() || f.sentencedLater() {
		return f.SentencedOn
	}
	return f.ConvictedOn
}

func (f *facts) uprightSince() law.Reason {
	if f.TroubleSince.Known() {
		return law.Say("The sentence is carried out and the year is over. Unpaid restitution and the restitution fine do not stand in the way.")
	}
	return law.Say("The sentence is carried out and the year is over. This rests on the list being whole: no later case is listed.")
}
