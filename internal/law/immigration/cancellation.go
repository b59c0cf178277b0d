package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file is cancellation of removal, INA 240A: what an immigration judge
// may do to let a person stay.

const cancelWhy = "An immigration judge can sometimes let a person stay. A case like this can close that way."

// cancellationResident is 240A(a): five years as a resident, seven years here
// after an admission before the clock stopped, no aggravated felony.
func cancellationResident(a *Assessment, p *Parameters) law.Consequence {
	const code = "cancellation-lpr"
	f := a.File
	if statusKnown(f) && !isResident(f) {
		return notApplicable(code, law.Say("This way to stay is for people with a green card."), "INA 240A(a)")
	}
	t := a.tally(code)
	for _, o := range a.Opinions {
		// A pardon lifts the ground of removal, not this bar: the text asks only
		// whether the person was convicted.
		t.add(law.All(o.counted(), classHarm(o, "af")), law.Bar, o.ref("deport.aggravated-felony"), law.Say(cancelWhy), "INA 240A(a)(3)")
		stopTime(a, o, &t, p)
	}
	earlierCase(a, &t, law.High, law.Bar)
	if anyCase(f) {
		t.add(fewYearsResident(f, p), law.Bar, source{}, law.Say("This way to stay asks for five years with a green card."), "INA 240A(a)(1)")
		noticeStops(f, &t)
	}
	oldPlea(a, &t, p)
	orderedBefore(f, &t)
	return t.close(caution(f))
}

// orderedBefore: whoever came back unlawfully after an order may not apply at
// all, since the old order can be put into force again (INA 241(a)(5); Padilla
// Cuenca v. Barr, 956 F.3d 1079 (9th Cir. 2020), there for reopening). An order
// for a missed hearing, or not leaving within the days that were promised,
// closes this way for ten years (INA 240(b)(7), 240B(d)(1)(B)). Which of these
// the client's order is the case does not tell, so it is never less than high.
// Section 241(a)(5) was read as two courts of appeals quote it; the ten years
// and the reporter's page are from knowledge.
func orderedBefore(f *law.File, t *tally) {
	t.add(priorOrder(f), law.High, source{}, shutByOrder, "INA 241(a)(5)", "INA 240(b)(7)", "INA 240B(d)(1)(B)")
}

var shutByOrder = law.Say("An old removal order can close this way. It is closed to a person who came back without permission after the order. It is closed for ten years after a missed hearing, or a promise to leave that was not kept.")

// noticeStops says that a notice to appear ends the years, complete with time
// and place as Niz-Chavez v. Garland, 593 U.S. 155 (2021) asks. What the case
// file calls a notice may be another paper, so no level rests on its date.
func noticeStops(f *law.File, t *tally) {
	cites := []string{"INA 240A(d)(1)", "Niz-Chavez v. Garland, 593 U.S. 155 (2021)"}
	if f.Case.Person.NoticeOn.Known() {
		t.note(law.Say("If the paper of {date} was a full notice to appear, the years stopped counting when it was served. A lawyer must read it.", "date", f.Case.Person.NoticeOn), cites...)
		return
	}
	t.note(law.Say("The years also stop counting when a notice to appear is served."), cites...)
}

// tenYears says when ten years here cannot be over yet (INA 240A(b)(1)(A)). The
// rules' reference gives no level for it, and none rests on it.
func tenYears(f *law.File, t *tally, p *Parameters) {
	came := f.Case.Person.EnteredUS
	if f.Case.Person.Status == casefile.VAWA {
		threeYears(f, t, p)
		return
	}
	if !came.Known() || !anyCase(f) {
		return
	}
	if over := law.AfterLapse(came.First(), p.CancellationYears); over > f.Today {
		t.note(law.Say("It asks for ten years here. By what was told they are not over before {day}.", "day", over), "INA 240A(b)(1)(A)")
	}
	noticeStops(f, t)
}

// threeYears is what the form for somebody whom a spouse or a parent abused asks
// for instead; a notice does not stop these years (INA 240A(b)(2)(A)(ii), remembered).
func threeYears(f *law.File, t *tally, p *Parameters) {
	const ofAbuse = "INA 240A(b)(2)(A)(ii)"
	if !anyCase(f) {
		return
	}
	came := f.Case.Person.EnteredUS
	if came.Known() && law.AfterLapse(came.First(), p.SurvivorYears) > f.Today {
		t.note(law.Say("For a survivor of abuse in the family it asks for three years here. By what was told they are not over before {day}.",
			"day", law.AfterLapse(came.First(), p.SurvivorYears)), ofAbuse)
		return
	}
	t.note(law.Say("For a survivor of abuse in the family it asks for three years here."), ofAbuse)
}

// fewYearsResident tests that five years with a green card are not yet over.
func fewYearsResident(f *law.File, p *Parameters) law.Test {
	return law.After(f.Case.Person.LPRSince, "person.lpr_since", f.Today.AddYears(-p.ResidentYears))
}

// stopTime is C42A-TIME: the commission of an offense listed in 212(a)(2)
// ends the seven years, charged with it or not (Barton v. Barr, 590 U.S. 222
// (2020)). Guns and domestic violence are not listed there (Matter of
// Campos-Torres, 22 I&N Dec. 1289 (BIA 2000)), a petty offense is excused
// (Matter of Garcia, 25 I&N Dec. 332 (BIA 2010)), and an offense that was petty
// when it was committed does not stop the time later: only the second crime
// does, from its own day (Matter of Deanda-Romo, 23 I&N Dec. 597 (BIA 2003)).
func stopTime(a *Assessment, o *Opinion, t *tally, p *Parameters) {
	early := before(o.Matter, a.File.Case.Person.FirstAdmitted, p)
	turpitude := turpitudeOn(a, o, noLaterThan(o), a.File.Today, p)
	t.add(law.All(turpitude, early), law.Bar, o.ref("inadmit.cimt"), law.Say(cancelWhy), citesBarton...)
	for _, code := range stopsTime {
		t.add(law.All(harmOf(o.Find(code)), early), law.Bar, o.ref(code), law.Say(cancelWhy), citesBarton...)
	}
	t.add(law.All(harmOf(a.Find(inadmitAggregate)), early), law.Bar, across(inadmitAggregate), law.Say(cancelWhy), "INA 240A(d)(1)")
}

// noLaterThan tests that another crime was committed on the day of this one or
// before. A conviction is never older than its offense.
func noLaterThan(o *Opinion) among {
	return func(other *Opinion) law.Test {
		this, that := o.OffenseDate, other.OffenseDate
		switch {
		case this.Known() && other.ConvictedOn.Known() && other.ConvictedOn.Last() <= this.First():
			return law.Is(true)
		case that.Known() && o.ConvictedOn.Known() && o.ConvictedOn.Last() < that.First():
			return law.Is(false)
		}
		return notBefore(this, o.Path("offense_date"), that, other.Path("offense_date"))
	}
}

var (
	stopsTime   = []string{"inadmit.controlled-substance", "inadmit.prostitution"}
	citesBarton = []string{"INA 240A(d)(1)", "Barton v. Barr, 590 U.S. 222 (2020)"}
	citesListed = []string{"INA 240A(b)(1)(C)", "Vasquez-Hernandez v. Holder, 590 F.3d 1053 (9th Cir. 2010)"}
)

// listedClasses are the classes of 237(a)(2) and 212(a)(2) beside turpitude.
var listedClasses = []struct{ class, code string }{
	{"af", "deport.aggravated-felony"},
	{"cs", "inadmit.controlled-substance"},
	{"firearm", "deport.firearm"},
	{"dv", "deport.domestic-violence"},
	{"child", "deport.child-abuse"},
	{"stalking", "deport.stalking"},
	{"order", "deport.protection-order"},
}

// before tests that the offense came before seven years of residence after
// the admission were over. An offense whose date is missing came no later
// than its conviction.
func before(m law.Matter, admitted casefile.Date, p *Parameters) law.Test {
	if admitted.IsNone() {
		return law.Is(true)
	}
	if !admitted.Known() {
		return law.Lacks("person.first_admitted")
	}
	first, last := admitted.First().AddYears(p.ResidenceYears), admitted.Last().AddYears(p.ResidenceYears)
	d, path := m.OffenseDate, m.Path("offense_date")
	switch {
	case !d.Known() && m.ConvictedOn.Known() && m.ConvictedOn.Last() < first:
		return law.Is(true)
	case !d.Known():
		return law.Lacks(path)
	case d.Last() < first:
		return law.Is(true)
	case d.First() >= last:
		return law.Is(false)
	}
	lacks := law.Lacks()
	if !d.Exact() {
		lacks = lacks.May(path)
	}
	if !admitted.Exact() {
		lacks = lacks.May("person.first_admitted")
	}
	return lacks
}

// cancellationOther is 240A(b) for everybody else: no conviction under
// 212(a)(2), 237(a)(2) or (a)(3), whatever the admission, and ten years of
// good moral character.
func cancellationOther(a *Assessment, p *Parameters) law.Consequence {
	const code = "cancellation-nonlpr"
	f := a.File
	if isResident(f) {
		return notApplicable(code, law.Say("This way to stay is for people without a green card."), "INA 240A(b)")
	}
	t := a.tally(code)
	for _, o := range a.Opinions {
		listedConviction(o, &t, p)
		t.add(harmOf(o.Find("gmc.permanent-bar")), law.Bar, o.ref("gmc.permanent-bar"), law.Say(cancelWhy), "INA 240A(b)(1)(B)", "INA 101(f)(8)")
	}
	t.add(harmOf(a.Find(inadmitAggregate)), law.Bar, across(inadmitAggregate), law.Say(cancelWhy), "INA 240A(b)(1)(C)")
	earlierCase(a, &t, law.Bar, law.Bar)
	for _, code := range []string{"gmc.conditional-bar", "gmc.custody-180-days"} {
		t.add(harmOf(a.Find(code)), law.Bar, across(code), law.Say("A case in the last ten years may block this way to stay."), "INA 240A(b)(1)(B)", "INA 101(f)")
	}
	t.add(harmOf(a.Find("gmc.two-duis")), law.High, across("gmc.two-duis"),
		law.Say("Two drunk-driving cases in ten years make this way to stay hard."), "Matter of Castillo-Perez, 27 I&N Dec. 664 (A.G. 2019)")
	orderedBefore(f, &t)
	tenYears(f, &t, p)
	return t.close(caution(f))
}

// listedConviction is C42B-CONV. A crime of turpitude escapes only if it is a
// petty offense and less than a year was possible (Matter of Cortez Canales,
// 25 I&N Dec. 301 (BIA 2010); Velasquez-Rios v. Wilkinson, 988 F.3d 1081 (9th
// Cir. 2021)). For drugs, guns and family violence nothing is petty
// (Vasquez-Hernandez v. Holder, 590 F.3d 1053 (9th Cir. 2010)).
func listedConviction(o *Opinion, t *tally, p *Parameters) {
	t.add(turpitudeListed(o, p), law.Bar, o.ref("inadmit.cimt"), law.Say(cancelWhy),
		"INA 240A(b)(1)(C)", "Matter of Cortez Canales, 25 I&N Dec. 301 (BIA 2010)")
	for _, column := range listedClasses {
		t.add(law.All(o.counted(), classHarm(o, column.class)), law.Bar, o.ref(column.code), law.Say(cancelWhy), citesListed...)
	}
	t.add(harmOf(o.Find("inadmit.prostitution")), law.Bar, o.ref("inadmit.prostitution"), law.Say(cancelWhy), "INA 240A(b)(1)(C)")
}

func turpitudeListed(o *Opinion, p *Parameters) law.Test {
	ground := law.All(o.counted(), classHarm(o, "cimt"))
	small := maximumDays(o.Matter, p).AtMost(p.CancellationMaximum)
	if o.Find("shield.petty-offense").Answer != law.Yes {
		return ground
	}
	return law.All(ground, law.Not(small))
}
