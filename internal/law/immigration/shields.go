package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// This file holds the exceptions and the pardon: what protects from a ground.
// Each is a test of its conditions; where the offense is plainly not of its
// class it is no, and where the class is not known it is no better than unknown.

// ofClass joins an exception's conditions with the class it belongs to. An
// arguable class does not weaken it: if the offense is no such crime, nothing
// needs the exception.
func ofClass(class, conditions law.Test) law.Test {
	if class.Answer == law.No || class.Answer == law.Unknown {
		return law.All(class, conditions)
	}
	return conditions
}

// petty is EXC-PETTY, INA 212(a)(2)(A)(ii)(II): the only crime of moral
// turpitude ever, with a maximum of a year or less, and no more than six
// months imposed, suspended time included. Days do not say whether 181 to 184
// of them are six months; where the section allows six months and no more they
// can be nothing else.
func petty(a *Assessment, o *Opinion, then among, p *Parameters) law.Test {
	imposed, most, sixMonths := o.imposed, maximumDays(o.Matter, p), law.Open()
	if most.AtMost(p.SixMonths).Answer == law.Yes {
		sixMonths = law.Is(true)
	}
	return ofClass(class(o, "cimt"), law.All(
		onlyTurpitude(a, o, then),
		most.AtMost(p.Year),
		law.Any(imposed.AtMost(p.SixMonths), law.All(sixMonths, imposed.AtMost(p.SixMonthsArguable))),
	))
}

// among tests that another conviction is weighed at the time that is asked about.
type among func(*Opinion) law.Test

func everyOther(*Opinion) law.Test { return law.Is(true) }

// onlyTurpitude: no other crime of turpitude is listed, convicted or admitted:
// the exception is for who "committed only one crime". A second offense that is
// none does no harm: Matter of Garcia-Hernandez, 23 I&N Dec. 590 (BIA 2003).
func onlyTurpitude(a *Assessment, o *Opinion, then among) law.Test {
	var none []law.Test
	for _, other := range a.Opinions {
		if other == o || other.listed.Answer == law.No && len(other.listed.Missing) == 0 {
			continue
		}
		no := law.Not(law.All(other.listed, then(other)))
		if no.Answer == law.No && len(no.Missing) == 0 {
			return no // one is enough
		}
		none = append(none, no)
	}
	if a.misses() {
		none = append(none, law.Not(a.unlisted.turpitude))
	}
	return law.All(none...)
}

// youthful is EXC-YOUTH, INA 212(a)(2)(A)(ii)(I): the only such crime, before
// the eighteenth birthday, and more than five years from offense and release to the day asked about.
func youthful(a *Assessment, o *Opinion, then among, on casefile.Day, p *Parameters) law.Test {
	young := underAge(o.Matter, p)
	if young.Answer != law.No { // what came later matters only to the young
		young = law.All(young, overFiveYears(o.Matter, on, p))
	}
	return ofClass(class(o, "cimt"), law.All(onlyTurpitude(a, o, then), young))
}

// underAge: the offense was before the birthday. Nobody in an adult court is
// taken for a child because a date is missing: until the birth date, or the
// offense date of someone convicted as a grown-up, is told, the exception is
// closed, and the date is named as what could open it.
func underAge(m law.Matter, p *Parameters) law.Test {
	born, committed, path := m.File().Case.Person.Born, m.OffenseDate, m.Path("offense_date")
	if !born.Known() {
		return law.Is(false).May("person.born")
	}
	if !committed.Known() {
		if committed = m.ConvictedOn; !committed.Known() || committed.Last() >= born.First().AddYears(p.YouthAge) {
			return law.Is(false).May(path)
		}
	}
	switch {
	case committed.Last() < born.First().AddYears(p.YouthAge):
		return law.Is(true)
	case committed.First() >= born.Last().AddYears(p.YouthAge):
		return law.Is(false)
	}
	return law.Lacks(imprecise("person.born", born, path, committed)...)
}

// imprecise names the dates that are not known to the day.
func imprecise(pathA string, a casefile.Date, pathB string, b casefile.Date) []string {
	switch {
	case a.Exact():
		return []string{pathB}
	case b.Exact():
		return []string{pathA}
	}
	return []string{pathA, pathB}
}

func overFiveYears(m law.Matter, on casefile.Day, p *Parameters) law.Test {
	since := on.AddYears(-p.YouthYears)
	return law.All(law.Before(m.OffenseDate, m.Path("offense_date"), since), releasedBefore(m, since))
}

// releasedBefore: released from any confinement before the day. The end of the
// whole sentence is no earlier than the release.
func releasedBefore(m law.Matter, day casefile.Day) law.Test {
	served, known := m.Sentence.DaysServed.Value()
	switch {
	case known && served == 0, !known && m.Sentence.Custody == casefile.NoCustody:
		return law.Is(true)
	case m.Sentence.ReleasedOn.Known():
		return law.Before(m.Sentence.ReleasedOn, m.Path("sentence.released_on"), day)
	case m.Sentence.EndedOn.Known() && m.Sentence.EndedOn.Last() < day:
		return law.Is(true)
	}
	return m.Lacks("sentence.released_on")
}

// thirtyGrams is EXC-30G, INA 237(a)(2)(B)(i): one occasion in a lifetime of
// drug convictions, possession for own use of 30 grams or less of marijuana.
// Amount and occasion are read from the facts (Bogle v. Garland, 21 F.4th 637
// (9th Cir. 2021)); a pipe or a bag from the same incident does not spoil it
// (Matter of Davey, 26 I&N Dec. 37 (BIA 2012)). The file's token leaves out
// the school and jail forms.
func thirtyGrams(a *Assessment, o *Opinion, p *Parameters) law.Test {
	if class(o, "cs").Answer == law.No || trafficOnly(o.Matter) {
		return law.Is(false)
	}
	return ofClass(class(o, "cs"), law.All(
		plainPossession(o.Matter),
		ofMarijuana(o.Matter),
		smallAmount(o.Matter, p),
		law.Not(law.YesNo(a.File.Case.Person.PriorDrugCase, "person.prior_drug_case")),
		oneOccasion(a, o),
	))
}

// smallAmount: the grams of the marijuana itself. A pipe holds none: with a
// bag of the same incident the bag's amount is the amount (Davey; Matter of
// Martinez-Espinoza, 25 I&N Dec. 118 (BIA 2009)).
func smallAmount(m law.Matter, p *Parameters) law.Test {
	if _, own := m.Drug.Grams.Value(); own || !isPipe(m) {
		return gramsAtMost(m, p.PersonalGrams)
	}
	amount, bag := law.Is(true), false
	for _, other := range m.File().Matters {
		if other.Index != m.Index && !isPipe(other) && sameIncident(other, m) &&
			law.All(drugCase(other), ofMarijuana(other)).Answer != law.No {
			amount, bag = law.All(amount, gramsAtMost(other, p.PersonalGrams)), true
		}
	}
	if !bag {
		return gramsAtMost(m, p.PersonalGrams)
	}
	return amount
}

// isPipe: every row that fits is about paraphernalia.
func isPipe(m law.Matter) bool {
	pipe, agreed := offense.Agreed(m.Offense, (*offense.Offense).Paraphernalia)
	return agreed && pipe
}

// plainPossession: own use follows from a conviction for plain possession,
// unless the act told says otherwise.
func plainPossession(m law.Matter) law.Test {
	switch m.Drug.Act {
	case "", casefile.ActUnknown, casefile.OwnUse:
	default:
		return law.Is(false)
	}
	if m.Offense.Fit == offense.ByKind && m.Kind == casefile.KindDrugPossession {
		return law.Is(true)
	}
	return agreedAnywhere(m, func(row *offense.Offense) law.Shielded { return plain(law.Is(row.Has("30g-exception"))) }).Standing
}

// ofMarijuana: the cannabis sections say so themselves; elsewhere the record.
func ofMarijuana(m law.Matter) law.Test {
	named := law.OneOf(m.Drug.Substance, m.Path("drug.substance"), casefile.Marijuana)
	if m.Offense.Fit == offense.ByKind {
		return named
	}
	return agreedAnywhere(m, func(row *offense.Offense) law.Shielded {
		if row.Cannabis() {
			return plain(law.Is(true))
		}
		return plain(named)
	}).Standing
}

// oneOccasion: no drug conviction from another incident.
func oneOccasion(a *Assessment, o *Opinion) law.Test {
	one := law.Is(true)
	for _, other := range a.Opinions {
		if other != o && !sameIncident(other.Matter, o.Matter) {
			one = law.All(one, law.Not(law.All(other.C(), drugCase(other.Matter))))
		}
	}
	return one
}

// pardoned is PCR-PARDON: a full and unconditional pardon by the President or
// a Governor waives the turpitude, aggravated felony and high-speed flight
// grounds of deportability, and nothing else: INA 237(a)(2)(A)(vi); Matter of
// Suh, 23 I&N Dec. 626 (BIA 2003). A pardon by another country does not.
func pardoned(m law.Matter) law.Test {
	for i := range m.Relief {
		if m.Relief[i].Kind == casefile.Pardon {
			return law.Is(m.Jurisdiction != casefile.Foreign)
		}
	}
	return law.Is(false)
}

// pardonWaives is shield.pardon: granted, and a ground that it waives.
func pardonWaives(o *Opinion) law.Test {
	return law.All(pardoned(o.Matter), law.Any(class(o, "af"), class(o, "cimt")))
}
