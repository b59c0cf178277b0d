package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// PC 1203.4, as amended by SB 1106 (in force 1 January 2023) and AB 134 (10
// July 2023): a person who was granted probation may have the plea or verdict
// set aside and the case dismissed. The court must grant it where all
// conditions were fulfilled for the whole period or probation was ended early,
// and may grant it in the interest of justice otherwise ((a)(1)). A bar of (b)
// that came after a plea bargain may not break what the bargain promised: People
// v. Arata (2007) 151 Cal.App.4th 778; contra People v. Smith (2014) 227
// Cal.App.4th 717 (both from knowledge).
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:     casefile.PC1203_4,
	rule:     dismissalAfterProbation,
	scope:    dismissals,
	name:     "Dismissal after probation",
	forms:    []string{"CR-180", "CR-181"},
	warnings: []string{"W1", "W2", "W3", "W4", "W5", "W7"},
	authorities: []string{
		"Pen. Code 1203.4(a)(1), (b), (c)", "Veh. Code 12810", "Pen. Code 1170(h)",
		"People v. Parker (2013) 217 Cal.App.4th 498",
		"People v. Seymour (2015) 239 Cal.App.4th 1418",
		"People v. Arata (2007) 151 Cal.App.4th 778",
		"People v. Smith (2014) 227 Cal.App.4th 717",
	},
	effects:  &afterProbationEffects,
	strength: law.Settled,
	checked:  law.FromSource,
	place:    Place{Fits: FitsMany, Turn: TurnDismissal, Suits: suitsProbation},
})

func dismissalAfterProbation(f *facts) ruling {
	early := f.state.is(endedEarly)
	return ruling{
		gates: gates{
			{Test: law.Not(f.level.is(infraction)), code: "infraction",
				why: law.Say("This section is not for infractions.")}, // (b)
			{Test: f.granted, code: wrongTrack, why: noProbation},                                               // (a)(1)
			{Test: f.spared(prison), code: "prison", why: wentToPrison, open: loweredAfterTerm},                 // People v. Borja (1980) 110 Cal.App.3d 378
			{Test: f.spared(split | straight), code: "executed-term", why: wentTo1170h, open: loweredAfterTerm}, // open question Q2: read as closed
			{Test: law.Not(f.barredFrom1203_4()), code: "excluded", why: barredWhy, open: barredOpen},           // (b)
		},
		blocks: blocks{
			f.probationRunning(),
			f.noPendingCharge(), // (a)(1): "not charged with the commission of any offense"
			f.notOnProbation(),  // "not on probation for any offense"
			f.notServing(),      // "not then serving a sentence for any offense"
		},
		opens: f.afterProbation(),
		triggers: triggers{
			{f.unlessEarly(early, f.violated()), violationFound},
			{f.unlessEarly(early, f.unpaid()), courtDebt}, // (c)(3) speaks of restitution alone
			{f.pointsCharged(), law.Say("A driving offense of two points or more was charged. For these the judge always decides (PC 1203.4(c)(1), VC 12810).")},
		},
		why:   reasons{f.howProbationEnded()},
		notes: reasons{f.shortenedProbation()},
	}
}

// spared tests that no such term was carried out. Where the case is a misdemeanor
// now, the court has a misdemeanor with a grant of probation before it, and PC
// 1203.41 is shut: whether Borja, on a felony, still closes this section is open.
func (f *facts) spared(terms terms) law.Test {
	served := f.term.is(terms)
	if lowered := law.All(f.level.is(misdemeanor), f.sentenced.is(felony)); lowered.Answer == law.Yes {
		served = served.AtMost(law.Arguable)
	}
	return law.Not(served)
}

var loweredAfterTerm = law.Say("Probation was revoked and a felony term carried out, and the case is a misdemeanor now. Whether this section takes such a case is open. A lawyer must look.")

// shortenedProbation notes a violation that may have come when probation was over
// by law: AB 1950 (PC 1203a(a), 1203.1(a), since 1 January 2021) cut most of it
// to a year for a misdemeanor and two for a felony, and courts apply that to
// probation that then still ran (People v. Flores (2022, F081903)), in cases not
// final before it (People v. Faial (2025) 18 Cal.5th 199; cutByAB1950).
func (f *facts) shortenedProbation() law.Reason {
	years := f.cutByAB1950()
	if years == 0 {
		return law.Reason{}
	}
	ranOn := f.probationOver.since(f.p.ProbationCapsFrom)
	longer := f.probationOver.after(f.judgment.lapse(years))
	if law.All(f.violated(), ranOn, longer).Answer != law.Yes {
		return law.Reason{}
	}
	return law.Say("Probation was granted before 2021 and still ran then. A newer law (AB 1950) cut most probation to one year for a misdemeanor and two for a felony. While probation runs a case may count as open, even if nobody appealed, so a violation after that time may not count. A lawyer must check its day.")
}

var (
	barredWhy  = law.Say("PC 1203.4(b) names this offense: it usually cannot be dismissed under this section. If the plea bargain promised a dismissal, a lawyer must check.") // Arata
	barredOpen = law.Say("PC 1203.4(b) may or may not reach this count. It turns on what the complaint charged, or on whether an attempt or a conspiracy is covered. A lawyer must read the papers.")
)

// barredFrom1203_4 tests list 4.1: PC 1203.4(b).
func (f *facts) barredFrom1203_4() law.Test {
	for row := range f.written() {
		if in(f.p.Barred, row) {
			return f.excluded(f.barredRow(row))
		}
	}
	return f.excluded(f.rows(f.barredRow))
}

func (f *facts) barredRow(row *offense.Offense) law.Test {
	switch {
	case !in(f.p.Barred, row):
		return law.Is(false)
	case row.Code == "VC" && f.level.is(misdemeanor).Answer == law.No:
		return law.Is(false) // VC 42002.1 speaks of misdemeanors
	case row.Code == "VC" && row.Section != inspectionRefused:
		return law.Open() // the complaint tells an inspection from another order
	case in(felonyOnly, row):
		return f.level.is(felony)
	}
	return law.Is(true)
}

// inspectionRefused is the row of VC 2800 for a client who knows that the count
// was refusing an inspection.
const inspectionRefused = "2800 (inspection refusal)"

// felonyOnly is barred as a felony only: "any felony conviction pursuant to
// subdivision (d) of Section 261.5".
var felonyOnly = []Section{{"PC", "261.5(d)"}}

// pointsCharged tests PC 1203.4(c)(1). It asks what the person was cited for or
// charged with, so a plea to something else may still leave it to the judge:
// open question Q4, read as the judge's.
func (f *facts) pointsCharged() law.Test {
	convicted := f.listed(f.p.Points)
	if f.ChargedOffense == "" {
		return convicted
	}
	if !casefile.Known(f.ChargedOffense) {
		return law.Any(convicted, f.Lacks("charged_offense"))
	}
	charged := offense.Lookup(offense.Query{Section: f.ChargedOffense, On: f.compared()})
	points := f.Lacks("charged_offense")
	if shared, ok := offense.Agreed(charged, func(row *offense.Offense) bool { return in(f.p.Points, row) }); ok {
		points = law.Is(shared)
	}
	return law.Any(convicted, points)
}

// compared is the date by which a row of the catalogue is chosen.
func (f *facts) compared() casefile.Date {
	if f.OffenseDate.Known() {
		return f.OffenseDate
	}
	return f.ConvictedOn
}

// violated tests whether a court found a violation; a revocation is one.
func (f *facts) violated() law.Test {
	if f.state.set == revoked {
		return law.Is(true)
	}
	return law.Any(f.YesNo(f.Probation.Violated, "probation.violated"), f.state.is(revoked))
}

// unlessEarly is a trigger that an order ending probation early overrides:
// People v. Seymour (2015) 239 Cal.App.4th 1418.
func (f *facts) unlessEarly(early, t law.Test) law.Test { return law.All(law.Not(early), t) }

// probationRunning holds while probation in this case runs, and says when it ends.
func (f *facts) probationRunning() block {
	return block{law.All(f.granted, f.state.is(ongoing)), law.Say("Probation in this case has not ended. A court can be asked to end it early (PC 1203.3)."), f.probationOver.dayAfter()}
}

// afterProbation is the day after probation expired, or the very day of an
// order that ended it early. A rule that only needs probation to be over does
// not need the day. Jail that followed a revocation comes on top: nobody may
// ask while "serving a sentence for any offense" ((a)(1)). Where its end is not
// told, no one day is promised.
func (f *facts) afterProbation() opening {
	o, jail := f.afterProbationAlone(), f.termOver().dayAfter()
	switch {
	case f.granted.Answer == law.No || f.state.set&revoked == 0 || f.Sentence.Custody == casefile.NoCustody:
		return o
	case !o.known() && f.state.set == revoked:
		return opening{span: jail, loose: true, why: law.Say("The jail term must be over.")}
	case !o.known():
		return o
	case jail.to > o.to:
		o.from, o.to, o.missing = max(o.from, jail.from), jail.to, join(o.missing, jail.missing)
		o.why = law.Say("The jail term ends on {ended}. The day after is {day}.", "ended", jail.to-1)
	}
	o.loose = !f.sentenceOver.known()
	return o
}

func (f *facts) afterProbationAlone() opening {
	end := f.probationOver
	if !end.known() {
		return opening{}
	}
	switch f.state.set {
	case endedEarly:
		return opening{span: end, why: law.Say("The court ended probation early on {ended}. The request may be made from {day}.", "ended", f.Probation.EndedOn)}
	case ongoing:
		return opening{span: end.dayAfter(), why: law.Say(probationEnding, "ended", f.Probation.EndedOn)}
	}
	if f.state.missing != nil {
		return opening{span: end.dayAfter(), why: law.Say("If probation ends on {ended}, the day after is {day}.", "ended", f.Probation.EndedOn)}
	}
	return opening{span: end.dayAfter(), why: law.Say(probationEnded, "ended", f.Probation.EndedOn)}
}

func (f *facts) howProbationEnded() law.Reason {
	switch f.state.set {
	case endedEarly:
		return law.Say("The court ended probation early. That alone puts the case in the group that the court must dismiss, unless the offense is one where the judge always decides.")
	case revoked:
		return law.Say("Probation was revoked and jail imposed. The interest-of-justice route stays open.")
	}
	return law.Say("Probation was granted and is over. Unpaid restitution and the restitution fine do not stand in the way.")
}
