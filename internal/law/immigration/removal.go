package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file is keeping one's place in the country: KEEP-DEP for people who
// were admitted, KEEP-INAD for everybody else (G-ADMIT).

const (
	keepWhy  = "Because of this case the government could try to take away the right to stay."
	inadmWhy = "This case limits the ways to stay and the chance of bond."

	openCaseWhy     = "A removal case is open, or immigration holds this person. Undoing a conviction does not end that case by itself: the lawyer must act in it, and the days for it are short."
	openCaseUnknown = "Find out if a removal case is open, or if immigration holds this person. Then the risk is high, whatever the record."
)

// removal is the consequence. A ground of deportability that plainly applies
// to an admitted person is a bar; for a person who may be removed anyway a
// ground of inadmissibility makes it harder to stay.
func removal(a *Assessment, p *Parameters) law.Consequence {
	f, g := a.File, facing(a.File)
	t := a.tally("removal")
	for _, o := range a.Opinions {
		for _, code := range deportCodes {
			keepDeport(&t, g, o, o.Find(code))
		}
		for _, code := range inadmitCodes {
			keepInadmit(&t, g, o.Find(code), o.ref(code))
		}
	}
	multiple := a.Find(deportMultiple) // counts only convictions after the admission
	t.add(law.All(g.deport, harmOf(multiple)), law.Bar, across(deportMultiple), law.Say(keepWhy), multiple.Authorities...)
	keepInadmit(&t, g, a.Find(inadmitAggregate), across(inadmitAggregate))
	earlierCase(a, &t, law.High, g.worst())
	earlierDriving(a, &t)
	earlyRecord(a, &t, "INA 237(a)(1)(A)", "INA 237(a)(1)(H)")
	t.add(priorOrder(f), law.High, source{}, oldOrder, "INA 241(a)(5)", "INA 212(a)(9)")
	t.add(claimed(f), law.High, source{}, claimedWhy, claimedAuthorities...)
	open := openRemovalCase(f)
	t.add(open, law.High, source{}, whyFor(open, openCaseWhy, "", openCaseUnknown, ""), "INA 240", "8 CFR 1003.2")
	rests := protection(a, p)
	t.add(rests.test, law.High, source{}, rests.why, rests.authorities...)
	t.add(neverLetIn(f), law.High, source{}, law.Say("A person who was never let in by an officer can be put in removal proceedings without any case."), citesNeverLetIn...)
	if f.Case.Person.Status == casefile.Asylee && f.Case.Person.Entry == casefile.WithoutInspection {
		t.note(law.Say("A person who won asylum may not be sent away while it stands, however they came in. If it ends, the way they came in can be a reason for removal by itself."),
			"INA 208(c)(1)(A)", "INA 212(a)(6)(A)(i)")
	}
	if f.Case.Person.Status == casefile.Refugee {
		t.note(law.Say("A 2026 memo lets DHS hold refugees who have no green card after one year. Courts are deciding. Last checked {date}.",
			"date", p.RefugeeChecked), "U.H.A. v. Bondi (D. Minn.)")
	}
	drivingBills(a, &t, p)
	oldPlea(a, &t, p)
	return t.close(floor(f, keep))
}

// openRemovalCase: in removal proceedings or in immigration's custody today.
// The government asks for removal now, whatever the record says of it (INA
// 240), so the level is high at least.
func openRemovalCase(f *law.File) law.Test {
	p := f.Case.Person
	return law.Any(
		law.YesNo(p.InRemovalProceedings, "person.in_removal_proceedings"),
		law.YesNo(p.ICECustody, "person.ice_custody"),
	)
}

// neverLetIn tests that the person is here without an admission: a ground by
// itself, with no case at all (INA 212(a)(6)(A)(i), (7)(A)). A green card or
// the entry of a refugee is an admission, and who won asylum may not be removed
// for it while that stands (INA 208(c)(1)(A)). TPS and the other protections
// only put removal off: Matter of Sosa Ventura, 25 I&N Dec. 391 (BIA 2010).
// Where two facts do not agree, the worse reading counts.
func neverLetIn(f *law.File) law.Test {
	p := f.Case.Person
	unseen := p.Entry == casefile.WithoutInspection
	switch p.Status {
	case casefile.LPR, casefile.ConditionalLPR, casefile.Asylee:
		return law.Is(false)
	case casefile.EWI:
		return law.Is(true)
	case casefile.Refugee, casefile.Visa, casefile.VisaOverstay:
		return law.Is(unseen)
	case casefile.StatusUnknown, "":
		return law.Lacks("person.status")
	}
	switch {
	case unseen, p.FirstAdmitted.IsNone():
		return law.Is(true)
	case p.Entry == casefile.Admitted, p.Entry == casefile.Paroled && p.FirstAdmitted.Known():
		return law.Is(false)
	case p.FirstAdmitted.Known():
		return law.Lacks("person.entry")
	case p.Entry == casefile.Paroled:
		return law.Lacks("person.first_admitted")
	}
	return law.Lacks("person.entry", "person.first_admitted")
}

// lost is a protection on which the right to stay rests, and how far it is gone.
type lost struct {
	test        law.Test
	why         law.Reason
	authorities []string
}

// protection: who is here by TPS or asylum alone stays by it alone. What ends
// it opens removal (INA 244(c)(3)(A); INA 208(c)(2)(B), 8 CFR 208.24).
func protection(a *Assessment, p *Parameters) lost {
	var c law.Consequence
	l := lost{test: law.Is(false)}
	switch a.File.Case.Person.Status {
	case casefile.TPS:
		c = tps(a, p)
		l.why, l.authorities = law.Say("The right to stay rests on TPS. What ends TPS opens the way to removal."), []string{"INA 244(c)(3)(A)"}
	case casefile.Asylee:
		c = asylum(a, p)
		l.why, l.authorities = law.Say("The right to stay rests on asylum. The government can move to end it over such a case."), []string{"INA 208(c)(2)(B)", "8 CFR 208.24"}
	default:
		return l
	}
	switch {
	case c.Sure >= law.High:
		l.test = law.Is(true)
	case c.AtWorst >= law.High:
		l.test = law.Lacks(c.Missing...)
	}
	return l
}

// drivingBills is OPEN-DUI: bills would make drunk driving a ground of its own.
// None was law when last looked for, so it is said and weighs nothing.
func drivingBills(a *Assessment, t *tally, p *Parameters) {
	for _, o := range a.Opinions {
		if o.Harm() != law.No && drunkDriving(o.Matter).Answer == law.Yes {
			t.note(law.Say("Drunk driving alone was no reason for removal when last checked, on {date}. Bills in Congress would change that.",
				"date", p.DrivingChecked), "Leocal v. Ashcroft, 543 U.S. 1 (2004)")
			return
		}
	}
}

// oldPlea is W-212C: a resident with a ground from a plea of before April 1,
// 1997 may still ask for relief under former section 212(c) (INS v. St. Cyr,
// 533 U.S. 289 (2001); Matter of Abdelghany, 26 I&N Dec. 254 (BIA 2014)). It
// lowers no level: a judge decides.
func oldPlea(a *Assessment, t *tally, p *Parameters) {
	if !isResident(a.File) {
		return
	}
	for _, o := range a.Opinions {
		if grounded(o.Findings) && maybeBeforeTheAct(o, p) {
			t.note(law.Say("A plea from before April 1997 may open an older kind of forgiveness, called 212(c). Ask a lawyer about it."),
				"INS v. St. Cyr, 533 U.S. 289 (2001)", "Matter of Abdelghany, 26 I&N Dec. 254 (BIA 2014)")
			return
		}
	}
}

// maybeBeforeTheAct: the conviction is told to be of before the day of the act
// of 1996, or may be, its date being told in part.
func maybeBeforeTheAct(o *Opinion, p *Parameters) bool {
	return o.ConvictedOn.Known() && o.ConvictedOn.First() < p.ActOf1996
}

// keepDeport reads the list for people who were admitted. Its grounds ask for
// a conviction or a violation after the admission.
func keepDeport(t *tally, g grounds, o *Opinion, f law.Finding) {
	held, after := law.All(g.deport, harmOf(f)), convictedSinceLetIn(o.Matter)
	t.add(law.All(held, after), law.Bar, o.ref(f.Code), law.Say(keepWhy), f.Authorities...)
	if held.Answer != law.No && after.Answer == law.No {
		t.note(law.Say("One ground of removal counts only what came after the person was first let in. This case is older than that."), citesSinceLetIn...)
	}
}

// keepInadmit reads the list for people who were never admitted. A person who
// may be removed anyway has little left to lose: high, never a bar.
func keepInadmit(t *tally, g grounds, f law.Finding, from source) {
	t.add(law.All(g.inadmit, harmOf(f)), law.High, from, law.Say(inadmWhy), f.Authorities...)
}

// claimed: said to be a citizen, registered or voted (INA 237(a)(3)(D), (6);
// 212(a)(6)(C)(ii), (10)(D)).
func claimed(f *law.File) law.Test {
	return law.YesNo(f.Case.Person.ClaimedCitizenOrVoted, "person.claimed_citizen_or_voted")
}

// cannabis: used or worked in cannabis. Every schedule is a controlled
// substance in immigration law, licensed by California or not.
func cannabis(f *law.File) law.Test {
	return law.YesNo(f.Case.Person.Cannabis, "person.cannabis")
}

var citesNeverLetIn = []string{"INA 212(a)(6)(A)(i)", "INA 212(a)(7)(A)(i)", "Matter of Sosa Ventura, 25 I&N Dec. 391 (BIA 2010)"}

var (
	claimedWhy         = law.Say("Saying one is a citizen, registering or voting can be a reason for removal by itself.")
	claimedAuthorities = []string{"INA 237(a)(3)(D)", "INA 237(a)(6)", "INA 212(a)(6)(C)(ii)"}
)
