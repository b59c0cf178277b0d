package california

import (
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// PC 1170.18 (Proposition 47, in force 5 November 2014; SB 749 took out the
// last day to ask, 8 October 2023): some old drug and theft felonies are made
// misdemeanors. Where the sentence is completed the court must do it ((f),
// (g)); where it still runs the court weighs danger ((a), (b)). A super strike
// or a registrable conviction of any date shuts it out ((i)): People v. Walker
// (2016) 5 Cal.App.5th 872, People v. Casillas (2017) 13 Cal.App.5th 745; so does a
// juvenile finding that PC 667(d)(3) counts as such a strike, but not one that
// only brought registration: People v. Sledge (2017) 7 Cal.App.5th 1089, People v.
// Zamora (2017) 11 Cal.App.5th 728. A conspiracy is never on the list, whatever
// was agreed on: People v. Segura (2015) 239 Cal.App.4th 1282, People v. Martin
// (2018) 26 Cal.App.5th 825.
// Source: the code's text as of 30 June 2026; value limits from knowledge.
var _ = declare(remedy{
	code:     casefile.PC1170_18,
	rule:     proposition47,
	scope:    convictions,
	name:     "Lowering under Prop 47",
	warnings: []string{"W1", "W2"},
	authorities: []string{
		"Pen. Code 1170.18(a), (f), (g), (i)",
		"Pen. Code 290(c)",
		"Pen. Code 459.5",
		"Pen. Code 473(b)",
		"People v. Walker (2016) 5 Cal.App.5th 872",
		"People v. Page (2017) 3 Cal.5th 1175",
		"People v. Bullard (2020) 9 Cal.5th 94",
		"People v. Segura (2015) 239 Cal.App.4th 1282",
		"People v. Sledge (2017) 7 Cal.App.5th 1089",
		"People v. Colbert (2019) 6 Cal.5th 596",
	},
	effects:  &prop47Effects,
	strength: law.Strong,
	checked:  law.FromSource,
	// Its list, (a).
	place:  Place{Fits: FitsMany, Turn: TurnLowerByRight, Kinds: []casefile.Kind{casefile.KindDrugPossession, casefile.KindTheft, casefile.KindFraud}},
	noWait: true, // SB 749 took the last day out, and none to wait for is set
})

func proposition47(f *facts) ruling {
	return ruling{
		low:    f.level.is(misdemeanor | infraction),
		lowWhy: law.Say("This is a misdemeanor or an infraction already, so there is nothing to reduce."),
		gates: gates{
			{Test: law.Not(f.committed.since(f.p.Prop47)), code: "after-prop47", why: law.Say("The offense came after Proposition 47 was in force (November 5, 2014).")},
			{Test: f.onProp47List(), code: "not-prop47", why: law.Say("Proposition 47 does not name this offense.")},
			{Test: f.sentencedOrOpen(),
				open: law.Say("Proposition 47 speaks of people who were sentenced. Here judgment was put off, so no sentence was given. A lawyer must see if it reaches this, and if it adds anything to the relief for the old program.")},
			{Test: law.All(law.Not(f.conspired()), law.Not(law.All(f.attempted(), law.Open()))), code: "conspiracy",
				why:  law.Say("Proposition 47 does not reach a conspiracy, whatever was agreed on (People v. Segura (2015) 239 Cal.App.4th 1282)."),
				open: law.Say("Proposition 47 names the crime itself. Whether it reaches this attempt at it is a lawyer's question.")},
			{Test: f.smallValue(), code: "value", why: law.Say("The value was more than {limit} dollars.", "limit", f.p.Prop47Value)},
			{Test: f.openShop(), code: "not-open-business", why: law.Say("Burglary comes under Proposition 47 only in a business during its open hours (PC 459.5)."),
				open: law.Say("Burglary of a shop in its open hours comes under Proposition 47, but not in a room that was closed to the public (People v. Colbert (2019) 6 Cal.5th 596). The plea papers tell where it was.")},
			{Test: f.provedBy(f.p.CheckSections), open: law.Say("A forgery comes under Proposition 47 only if it was of a check, a note, a bond or a money order (PC 473(b)). The plea papers tell.")},
			{Test: f.provedBy(f.p.TakingSections), open: law.Say("Taking the car comes under Proposition 47, also where it was meant for a short time only. Driving it later, after the theft, does not (People v. Bullard (2020) 9 Cal.5th 94). The plea papers tell.")},
			{Test: law.Not(f.rec.superStrike), code: "super-strike", why: law.Say("A conviction on the list is one of the gravest felonies. It shuts out Proposition 47, also when it came later."),
				open: law.Say("A juvenile case on the list may be one of the gravest felonies. At 16 or older a finding of it can shut out Proposition 47 (People v. Sledge (2017) 7 Cal.App.5th 1089). The juvenile court's papers tell what was found.")},
			{Test: law.Not(f.rec.registrant290c), code: "registrable", why: law.Say("A conviction that requires registration under PC 290(c) shuts out Proposition 47, at any date."),
				open: law.Say("Registration was ordered for an offense that PC 290(c) does not name. Whether that shuts out Proposition 47 is a lawyer's question.")},
		},
		triggers: triggers{{f.inCustody(), law.Say("The sentence still runs, so the judge weighs danger to public safety (PC 1170.18(b)).")}},
		why:      reasons{f.ofCourseOnceOver(), law.Say("There is no last day to ask. Ask for this before a dismissal.")},
	}
}

// sentencedOrOpen leaves open whether the section reaches a case in which
// judgment was put off: it speaks of a sentence served or completed ((a), (f)).
func (f *facts) sentencedOrOpen() law.Test {
	if f.Outcome != casefile.DeferredEntry {
		return law.Is(true)
	}
	return law.Any(f.sentencedInCourt(), law.Open())
}

// ofCourseOnceOver says what the court must do, of a sentence that runs only for
// the time after it.
func (f *facts) ofCourseOnceOver() law.Reason {
	if f.inCustody().Answer == law.No {
		return law.Say("The sentence is over and the offense is on the list, so the court must make it a misdemeanor.")
	}
	return law.Say("The offense is on the list. Once the sentence is over the court must make it a misdemeanor.")
}

// onProp47List goes by the catalogue. Identity theft (PC 530.5) is not on the
// list: People v. Jimenez (2020) 9 Cal.5th 53.
func (f *facts) onProp47List() law.Test {
	several := len(f.Offense.Rows) > 1
	return f.rows(func(row *offense.Offense) law.Test {
		if several && in(f.p.BurglarySections, row) && row.Level == "wobbler" {
			return law.Is(true) // of a shop or of a car: the open business tells, below
		}
		return law.Is(row.Prop47)
	})
}

// drugSection tests for a section that has no limit of value.
func (f *facts) drugSection() law.Test {
	return f.rows(func(row *offense.Offense) law.Test { return law.Is(row.Code == "HS") })
}

func (f *facts) smallValue() law.Test {
	value := f.Lacks("victim.loss_usd")
	if usd, known := f.Victim.LossUSD.Value(); known {
		value = law.Is(usd <= f.p.Prop47Value)
	}
	return law.Any(f.drugSection(), value)
}

func (f *facts) openShop() law.Test {
	burglary := f.rows(func(row *offense.Offense) law.Test {
		return law.Is(in(f.p.BurglarySections, row) && !strings.HasPrefix(row.Section, "459.5"))
	})
	if burglary.Answer == law.No {
		return law.Is(true)
	}
	return law.Any(law.Not(burglary), law.All(f.YesNo(f.OpenBusiness, "open_business"), law.Open()))
}

// provedBy is open where the section alone does not tell and the papers must
// show the fact that the list is for: a check, or a taking.
func (f *facts) provedBy(sections []Section) law.Test {
	if t := f.listed(sections); t.Answer != law.No {
		return law.All(t, law.Open())
	}
	return law.Is(true)
}

// juvenileSuperStrike is open at most: PC 667(d)(3) counts a juvenile finding
// where the person was 16 or older, was fit for the juvenile court and was made a
// ward for an offense of WIC 707(b). The papers tell what was found. Registration
// shuts nothing out here, so sexually violent offenses (WIC 6600(b)) are listed.
func (f *facts) juvenileSuperStrike() law.Test {
	return law.All(f.ended(casefile.Juvenile), law.Any(f.listed(f.p.SexuallyViolent), f.isSuperStrike()),
		law.Not(f.under(f.p.JuvenileStrikeAge))).AtMost(law.Arguable)
}

// isSuperStrike tests PC 667(e)(2)(C)(iv) for one conviction; the rule asks it
// of every conviction listed, of any date. Sexually violent offenses are all
// registrable and tested there.
func (f *facts) isSuperStrike() law.Test {
	young := f.listed(f.p.UnderFourteen)
	if young.Answer == law.Yes { // until the offense is known, the victim's age is not asked
		young = law.All(young, f.YesNo(f.Victim.Under14, "victim.under_14"))
	}
	grave := law.All(f.punishableByLife(), law.Any(f.serious(), f.violent()))
	return law.Any(f.listed(f.p.SuperStrikes), young, grave)
}

// named290c tests for a conviction that PC 290(c) names. Registration by a
// judge's order (PC 290.006) is not named in PC 1170.18(i).
func (f *facts) named290c() law.Test {
	named := f.registrableByLaw()
	switch {
	case named.Answer != law.No:
	case f.RegistrationRequired == casefile.Yes:
		return law.Open()
	case f.RegistrationRequired == casefile.NotSure:
		return f.Lacks("registration_required")
	}
	return named
}
