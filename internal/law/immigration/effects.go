package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// EffectOf is what a remedy does, granted or to be granted, to a conviction in
// immigration law: for one not yet granted, what it does on its usual ground.
func EffectOf(m law.Matter, kind casefile.ReliefKind, p Parameters) law.Effect {
	return (&Opinion{Matter: m, first: firstOffender(m, &p)}).EffectOf(kind, &p)
}

// EffectOf is the same for a conviction of which there is an opinion.
func (o *Opinion) EffectOf(kind casefile.ReliefKind, p *Parameters) law.Effect {
	i := grantedAt(o.Matter, kind)
	switch {
	case setsAside(kind):
		return setAsideEffect(o.Matter, i, kind, p)
	case law.FamilyOf(kind) == law.Dismissal:
		return dismissalEffect(o.Matter, o.first, kind, p)
	case changesSentence(kind):
		return sentenceEffect(o.Matter, i, kind, p)
	}
	return fixedEffect(o.Matter, i, kind, p)
}

// grantedAt is the index of a relief already granted, or -1.
func grantedAt(m law.Matter, kind casefile.ReliefKind) int {
	for i := range m.Relief {
		if m.Relief[i].Kind == kind {
			return i
		}
	}
	return -1
}

func effect(answer law.EffectAnswer, e ruling, p *Parameters) law.Effect {
	return law.Effect{Answer: answer, Why: []law.Reason{e.why}, Missing: e.test.Missing,
		Basis: law.Basis{Authorities: e.cites, Strength: e.strength, Venue: e.venue, Checked: e.checked, CheckedOn: p.CheckedOn}}
}

// setAsideEffect: an order that sets the conviction aside ends it if the case
// was legally flawed, which is its usual ground.
func setAsideEffect(m law.Matter, i int, kind casefile.ReliefKind, p *Parameters) law.Effect {
	if i < 0 {
		return usualEffect(kind, p)
	}
	e := erases(m, i)
	if e.rule == "PCR-00g" && e.test.Answer == law.No {
		return effect(law.EffectReduces, e, p)
	}
	return effect(ofEraser[e.test.Answer], e, p)
}

// usualEffect is what an order that sets a conviction aside does on the ground
// that its section gives. Of a section that is not named here nobody has read
// what immigration law makes of its ground, so that is not known.
func usualEffect(kind casefile.ReliefKind, p *Parameters) law.Effect {
	switch kind {
	case casefile.PC1473_7, casefile.PC1016_5, casefile.PC1018, casefile.PC1473, casefile.PC236_14, casefile.PC236_15, casefile.Vacatur:
		e := legalDefect
		e.why = sayWouldErase
		return effect(law.EffectEliminates, e, p)
	case casefile.PC1172_6:
		return effect(law.EffectArguable, changeOfLaw, p)
	}
	e := reasonUnknown
	e.why = sayGroundDecides
	return effect(law.EffectUnknown, e, p)
}

var ofEraser = [5]law.EffectAnswer{
	law.No: law.EffectNone, law.Unknown: law.EffectUnknown, law.Arguable: law.EffectArguable, law.Yes: law.EffectEliminates,
}

// dismissalEffect: a dismissal for rehabilitation does nothing, but for the
// first-offender exception and, within limits, DACA.
func dismissalEffect(m law.Matter, first exception, kind casefile.ReliefKind, p *Parameters) law.Effect {
	e := rehabilitative(kind)
	if first.concerns && completesFirstOffender(kind) {
		near := law.Open() // PC 1203.425: an automatic one is untested
		if kind != casefile.PC1203_425 {
			near = likeFederal(m, kind)
		}
		answer := law.All(first.ifDone, near)
		if answer.Answer != law.No {
			e.test, e.why, e.cites = answer, sayFirstEffect[answer.Answer], citesFirstOffender
			e.strength, e.venue = first.strength, law.Ninth
			return effect(ofEraser[answer.Answer], e, p)
		}
	}
	if wantsDACA(m.File()) {
		e.why = sayDACAOnly
		e.cites = concat([]string{"8 CFR 236.22(b)(6)"}, e.cites)
		return effect(law.EffectLimited, e, p)
	}
	return effect(law.EffectNone, e, p)
}

// completesFirstOffender: dismissals that the exception takes as one, and the
// automatic one, of which that is not settled.
func completesFirstOffender(kind casefile.ReliefKind) bool {
	return dismissesForRule(kind) || kind == casefile.PC1203_425
}

func wantsDACA(f *law.File) bool {
	if f.Case.Person.Status == casefile.DACA {
		return true
	}
	for _, g := range f.Case.Person.Goals {
		if g == casefile.GoalDACA {
			return true
		}
	}
	return false
}

// sentenceEffect: a changed sentence helps only if the first one was legally
// wrong, which is not its usual ground.
func sentenceEffect(m law.Matter, i int, kind casefile.ReliefKind, p *Parameters) law.Effect {
	e := rehabilitative(kind)
	if i < 0 && kind == casefile.PC1172_75 {
		e.strength = law.Contested
		return effect(law.EffectArguable, e, p)
	}
	if i < 0 {
		return effect(law.EffectNone, e, p)
	}
	e.test = acceptedOrder(m, i, p)
	answer := ofEraser[e.test.Answer]
	switch e.test.Answer {
	case law.Yes:
		answer, e.why, e.strength = law.EffectReduces, saySentenceCorrected, law.Strong
	case law.Arguable:
		e.strength = law.Contested
	case law.Unanswered, law.No, law.Unknown:
	}
	return effect(answer, e, p)
}

// fixedEffect is every mechanism whose effect turns on nothing but itself.
func fixedEffect(m law.Matter, i int, kind casefile.ReliefKind, p *Parameters) law.Effect {
	e := rehabilitative(kind)
	switch kind {
	case casefile.PC1203_43:
		r := oldProgramPlea(m)
		return effect(ofEraser[r.test.Answer], r, p)
	case casefile.PC17b:
		e.strength = law.Strong
		return effect(law.EffectReduces, e, p)
	case casefile.PC17d, casefile.PC1170_18:
		e.strength, e.why = law.Weak, sayLevelMaybe
		return effect(law.EffectArguable, e, p)
	case casefile.HS11361_8:
		if i < 0 {
			return cannabisEffect(m, p)
		}
		e = cannabisRelief(m, i)
		return effect(ofEraser[e.test.Answer], e, p)
	case casefile.Pardon, casefile.ProbationEarlyEnd:
		return effect(law.EffectLimited, e, p)
	}
	return effect(law.EffectNone, e, p)
}

// cannabisEffect is what Proposition 64 relief would do: nothing (Prado), but for
// conduct that is no crime today, where that is open.
func cannabisEffect(m law.Matter, p *Parameters) law.Effect {
	e := cannabisReduced
	now := lawfulNow(m)
	switch now.Answer {
	case law.Yes, law.Arguable:
		e = cannabisInvalid
		e.why = sayCannabisInvalid
	case law.Unknown:
		e.test, e.why = now, sayCannabisMaybe
	case law.No, law.Unanswered:
	}
	return effect(ofEraser[e.test.Answer], e, p)
}

// lawfulNow: a little marijuana, kept or given away by an adult of 21, is no
// crime since Proposition 64. Such a conviction is not lowered but dismissed as
// legally invalid (Health & Saf. Code 11361.8(e), (f)), which Prado left open.
func lawfulNow(m law.Matter) law.Test {
	small := agreed(m, func(row *offense.Offense) law.Shielded {
		return plain(law.Is(row.Code == "HS" && (row.Section == "11357(b) (before 2016-11-09)" || row.Section == "11360(b) (before 2016-11-09)")))
	})
	return law.All(small.Standing, adult(m))
}

// adult tests whether the person was 21 when it happened.
func adult(m law.Matter) law.Test {
	born, day := m.File().Case.Person.Born, m.Compared()
	switch {
	case !born.Known() || !day.Known():
	case day.First() >= born.Last().AddYears(adultForCannabis):
		return law.Is(true)
	case day.Last() < born.First().AddYears(adultForCannabis):
		return law.Is(false)
	}
	return law.Lacks(imprecise("person.born", born, m.Path("offense_date"), day)...)
}

const adultForCannabis = 21 // Health & Saf. Code 11362.1(a)

var (
	sayCannabisInvalid   = law.Say("What was done is no crime in California today, so a court may dismiss the case as legally invalid. Whether immigration accepts that is not settled.")
	sayCannabisMaybe     = law.Say("Most orders under the marijuana law change nothing for immigration. Where what was done is no crime today, that is not settled. Facts are missing to tell if this case is one.")
	sayWouldErase        = law.Say("If a court undoes the case because something in it was legally wrong, and says so in the order, immigration should stop counting it.")
	sayGroundDecides     = law.Say("Whether immigration would accept such an order turns on why the court makes it. A lawyer must look.")
	sayDACAOnly          = law.Say("For immigration a dismissal does not take the conviction away. One made before the DACA request may help with DACA, but the officer can still say no.")
	saySentenceCorrected = law.Say("The court corrected a sentence that was legally wrong. Immigration should use the new one.")
	sayLevelMaybe        = law.Say("The order lowers the level of the case. Whether immigration accepts the new level is open, and it never helps with a drug ground.")

	sayFirstEffect = [5]law.Reason{
		law.Unknown:  law.Say("If the special rule for old first drug cases fits, this dismissal ends the conviction for immigration in the Ninth Circuit. Facts are missing to tell."),
		law.Arguable: law.Say("A lawyer may be able to argue that this dismissal ends the conviction for immigration, under the special rule for old first drug cases."),
		law.Yes:      law.Say("Under the special rule for old first drug cases, this dismissal ends the conviction for immigration in the Ninth Circuit."),
	}
)
