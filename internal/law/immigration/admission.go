package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file is the record that a person had when let in. Who was inadmissible
// when admitted, or when the status was changed here, is deportable for that,
// whatever the other grounds say (INA 237(a)(1)(A)); and a green card given
// against the law is no lawful admission for residence, so that a citizenship
// form fails (INA 316(a), 318; Monet v. INS, 791 F.2d 752 (9th Cir. 1986);
// Segura v. Holder, 605 F.3d 1063 (9th Cir. 2010)). A waiver given then cures
// it; one may still be open (INA 237(a)(1)(H)). The file does not ask about
// either, so the level is high and no more.

// letIn is one time at which a person had to be admissible.
type letIn struct {
	on   casefile.Date
	path string
}

// timesLetIn are the first admission and the day of the green card. A first
// admission not told came no later than the green card, and adds nothing to it.
func timesLetIn(f *law.File) []letIn {
	person := f.Case.Person
	var times []letIn
	if !person.FirstAdmitted.IsNone() && (person.FirstAdmitted.Known() || !person.LPRSince.Known()) {
		times = append(times, letIn{person.FirstAdmitted, "person.first_admitted"})
	}
	if person.LPRSince.Known() || isResident(f) {
		times = append(times, letIn{person.LPRSince, "person.lpr_since"})
	}
	return times
}

// early is one ground of inadmissibility as it stood when the person was let in.
type early struct {
	test law.Test
	from source
}

// earlyRecord adds, for those who were admitted, every ground of
// inadmissibility that a case made, or may have made, when they were let in.
func earlyRecord(a *Assessment, t *tally, authorities ...string) {
	why := earlyVisa
	if isResident(a.File) {
		why = earlyGreenCard
	}
	for _, ground := range a.early {
		t.add(ground.test, law.High, ground.from, why, authorities...)
	}
}

// earlyGrounds weighs the whole record once for each time the person was let
// in: two consequences read the same list.
func earlyGrounds(a *Assessment, p *Parameters) []early {
	admitted := facing(a.File).deport
	if admitted.Answer == law.No && len(admitted.Missing) == 0 {
		return nil
	}
	var all []early
	add := func(test law.Test, from source) {
		if test = law.All(admitted, test); test.Answer != law.No || len(test.Missing) > 0 {
			all = append(all, early{test, from})
		}
	}
	for _, then := range timesLetIn(a.File) {
		weighed := make([]law.Test, len(a.Opinions))
		for i, o := range a.Opinions {
			weighed[i] = then.weighs(o)
		}
		weighs := func(o *Opinion) law.Test { return weighed[o.Index] }
		for _, o := range a.Opinions {
			for _, code := range inadmitCodes {
				add(inadmissibleThen(a, o, code, then, weighs, p), o.ref(code))
			}
		}
		sum := aggregateOf(a, then.convicted, p)
		add(law.Test{Answer: sum.Harm, Missing: sum.Standing.Missing}, across(inadmitAggregate))
	}
	return all
}

// inadmissibleThen tests one ground on the day of the admission: with the
// exceptions as they stood, so that a later case takes none away.
func inadmissibleThen(a *Assessment, o *Opinion, code string, then letIn, weighs among, p *Parameters) law.Test {
	switch code {
	case "inadmit.cimt":
		return law.All(weighs(o), turpitudeOn(a, o, weighs, then.day(a.File), p))
	case "inadmit.prostitution":
		recent := committedOnOrAfter(o.Matter, then.day(a.File).AddYears(-p.ProstitutionYears))
		held := convicted(o, both(o.classes.prostitution, plain(recent)))
		return law.All(weighs(o), law.Test{Answer: held.Harm, Missing: held.Standing.Missing})
	case "inadmit.drug-trafficker-belief":
		return law.All(then.after(o), harmOf(o.Find(code))) // the conduct is enough
	}
	return law.All(weighs(o), harmOf(o.Find(code)))
}

// turpitudeOn is the ground of turpitude as it stood on a day, among the
// convictions of that time.
func turpitudeOn(a *Assessment, o *Opinion, then among, on casefile.Day, p *Parameters) law.Test {
	held := convicted(o, o.classes.cimt)
	if held.Harm == law.No {
		return law.Is(false)
	}
	held = unless(held, petty(a, o, then, p), youthful(a, o, then, on, p))
	return law.Test{Answer: held.Harm, Missing: held.Standing.Missing}
}

// day is the first day that the admission can have been; today where it is
// not known, and then nothing is settled anyway.
func (then letIn) day(f *law.File) casefile.Day {
	if then.on.Known() {
		return then.on.First()
	}
	return f.Today
}

// weighs: convicted before, or guilty of it before. Conduct without a
// conviction makes inadmissible only who admits it to an officer (INA
// 212(a)(2)(A)(i)), or hid it: arguable.
func (then letIn) weighs(o *Opinion) law.Test {
	return law.Any(then.convicted(o), then.after(o).AtMost(law.Arguable))
}

// convicted tests that the conviction is older than the admission. Nobody is
// convicted before the offense.
func (then letIn) convicted(o *Opinion) law.Test {
	d, offended := o.ConvictedOn, o.OffenseDate
	if !d.Known() && offended.Known() && then.on.Known() && offended.First() >= then.on.Last() {
		return law.Is(false)
	}
	return law.Not(notBefore(d, o.Path("convicted_on"), then.on, then.path))
}

// after tests that the admission came after the offense. Where the day of the
// offense is not known, it came no later than the conviction, and not long
// before it.
func (then letIn) after(o *Opinion) law.Test {
	d, convicted, path := o.OffenseDate, o.ConvictedOn, o.Path("offense_date")
	if d.Known() || !convicted.Known() || !then.on.Known() {
		return law.Not(notBefore(d, path, then.on, then.path))
	}
	switch {
	case convicted.Last() < then.on.First():
		return law.Is(true)
	case convicted.First() >= then.on.Last().AddYears(limitationYears):
		return law.Is(false)
	}
	return law.Lacks(path)
}

// convictedSinceLetIn tests what the grounds for aggravated felonies, drugs,
// guns and family violence ask for: a conviction or a violation "at any time
// after admission" (INA 237(a)(2)(A)(iii), (B)(i), (C), (E)). For one who came
// in without inspection the change of status is the admission (Matter of
// Rosas-Ramirez, 22 I&N Dec. 616 (BIA 1999)); of two days told the one that
// reaches more counts. A day that nobody told clears no one.
func convictedSinceLetIn(m law.Matter) law.Test {
	person, path := &m.File().Case.Person, m.Path("convicted_on")
	card := notBefore(m.ConvictedOn, path, person.LPRSince, "person.lpr_since")
	switch first := person.FirstAdmitted; {
	case !m.ConvictedOn.Known() || !first.IsNone() && !first.Known() || first.IsNone() && !person.LPRSince.Known():
		return law.Is(true)
	case first.IsNone():
		return card
	default:
		since := notBefore(m.ConvictedOn, path, first, "person.first_admitted")
		if isResident(m.File()) || !statusKnown(m.File()) {
			since = law.Any(since, card)
		}
		return since
	}
}

var (
	citesSinceLetIn = []string{"INA 237(a)(2)", "Matter of Rosas-Ramirez, 22 I&N Dec. 616 (BIA 1999)"}

	earlyGreenCard = law.Say("This case is, or may be, older than the green card. The government could say that the green card was never lawful. Find out if the green-card form told of the case, and if a waiver, that is forgiveness, was given.")
	earlyVisa      = law.Say("This case is, or may be, older than the day the person was let in. The government could say that the person should not have been let in. Find out if the visa form told of the case, and if a waiver, that is forgiveness, was given.")
)
