package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// This file is detention without bond: INA 236(c) as it stood, and what the
// Laken Riley Act (Pub. L. 119-1) added to it.

// detentionMandatory is DET-236C. A person who was never admitted is held for
// any criminal ground of inadmissibility; an admitted person for two crimes of
// turpitude, an aggravated felony, drugs or guns, or one crime of turpitude
// with a year imposed (INA 236(c)(1)(A)-(C)). Domestic violence and child
// grounds are not listed. Release must come after October 8, 1998.
func detentionMandatory(a *Assessment, multiple, sum law.Finding, p *Parameters) law.Finding {
	const code, rule = "detention.mandatory", "DET-236C"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	deport, inadmit := heldAsDeportable(a, multiple, p), heldAsInadmissible(a, sum, p)
	g := facing(a.File)
	w := law.Shielded{
		Standing: g.either(deport.Standing, inadmit.Standing),
		Harm:     g.either(law.Test{Answer: deport.Harm}, law.Test{Answer: inadmit.Harm}).Answer,
	}
	b := reading(p, law.Strong, "INA 236(c)(1)(A)-(C)", "Nielsen v. Preap, 586 U.S. 392 (2019)", "IIRIRA 303(b)")
	return judged(code, rule, w, b, whyFor(w.Standing,
		"The law tells ICE to hold a person with such a case, and no judge can set bond.",
		"ICE may say that no bond can be set for this person. A lawyer must look at it.",
		"We cannot tell yet whether ICE could hold this person without bond.",
		"None of these cases is on the older list of cases held without bond."))
}

// heldAsDeportable is INA 236(c)(1)(B) and (C): deportable, so for a
// conviction after the admission.
func heldAsDeportable(a *Assessment, multiple law.Finding, p *Parameters) law.Shielded {
	w := both(found(multiple), plain(releasedLate(a.Opinions, p)))
	for _, o := range a.Opinions {
		late := plain(law.All(releasedAfter(o.Matter, p), convictedSinceLetIn(o.Matter)))
		for _, code := range []string{"deport.aggravated-felony", "deport.controlled-substance", "deport.firearm"} {
			w = oneOf(w, both(found(o.Find(code)), late))
		}
		year := sentenceImposed(o.Matter, p).atLeast(p.DetentionTurpitude)
		w = oneOf(w, both(both(found(o.Find("deport.cimt-single")), year), late))
	}
	return w
}

// heldAsInadmissible is INA 236(c)(1)(A).
func heldAsInadmissible(a *Assessment, sum law.Finding, p *Parameters) law.Shielded {
	w := both(found(sum), plain(releasedLate(a.Opinions, p)))
	for _, o := range a.Opinions {
		late := plain(releasedAfter(o.Matter, p))
		for _, code := range inadmitCodes {
			w = oneOf(w, both(found(o.Find(code)), late))
		}
	}
	return w
}

// releasedAfter: the older rules ended on October 8, 1998. A later conviction,
// or an offense of after that day, shows a later release; an older one needs
// its day of release.
func releasedAfter(m law.Matter, p *Parameters) law.Test {
	for _, day := range [...]casefile.Date{m.ConvictedOn, m.OffenseDate} {
		if day.Known() && day.First() > p.ReleasedAfter {
			return law.Is(true)
		}
	}
	return law.Any(
		law.After(m.ConvictedOn, m.Path("convicted_on"), p.ReleasedAfter),
		law.After(m.Sentence.ReleasedOn, m.Path("sentence.released_on"), p.ReleasedAfter),
	)
}

// releasedLate is the same for a ground that several convictions make: the
// last of their releases counts.
func releasedLate(opinions []*Opinion, p *Parameters) law.Test {
	tests := make([]law.Test, 0, len(opinions))
	for _, o := range opinions {
		if o.Harm() != law.No {
			tests = append(tests, releasedAfter(o.Matter, p))
		}
	}
	return law.Any(tests...)
}

// detentionLakenRiley is DET-LRA, INA 236(c)(1)(E): inadmissible for lack of
// admission or papers, and charged with, arrested for, convicted of or
// admitting burglary, theft, larceny, shoplifting, assault on an officer, or a
// crime that causes death or serious injury.
func detentionLakenRiley(a *Assessment, p *Parameters) law.Finding {
	const code, rule = "detention.laken-riley", "DET-LRA"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	w := plain(law.Is(false))
	for _, o := range a.Opinions {
		w = oneOf(w, lakenRileyCase(o, p))
	}
	w = both(w, plain(lakenRileyStatus(a.File)))
	b := reading(p, law.Strong, "INA 236(c)(1)(E)", "Laken Riley Act, Pub. L. 119-1 (2025)")
	return judged(code, rule, w, b, lakenRileyWhy(w.Standing, p))
}

func lakenRileyWhy(t law.Test, p *Parameters) law.Reason {
	r := whyFor(t,
		"A 2025 law may keep this person locked up without bond for theft and some other cases, even after an arrest alone. Last checked {date}.",
		"A 2025 law on theft and some other cases may be used to hold this person without bond. Last checked {date}.",
		"We cannot tell yet whether the 2025 law on theft and some other cases reaches this person. Last checked {date}.",
		"The 2025 law on theft and some other cases does not seem to reach this person. Last checked {date}.")
	return law.Say(r.Text, "date", p.LakenRileyChecked)
}

// lakenRileyStatus: people who were never admitted are reached; whether people
// who were admitted once and lost their status are is open; residents and
// refugees are not.
func lakenRileyStatus(f *law.File) law.Test {
	admitted := f.Case.Person.FirstAdmitted
	switch f.Case.Person.Status {
	case casefile.LPR, casefile.ConditionalLPR, casefile.Refugee:
		return law.Is(false)
	case casefile.EWI, casefile.Parolee:
		return law.Is(true)
	case casefile.StatusUnknown, "":
		return law.Lacks("person.status")
	case casefile.VisaOverstay, casefile.Visa:
		if !admitted.IsNone() {
			return law.Open()
		}
	}
	switch {
	case admitted.IsNone():
		return law.Is(true)
	case admitted.Known():
		return law.Open()
	}
	return law.Lacks("person.first_admitted")
}

// lakenRileyCase reads one case: what it was for, and how far it went.
func lakenRileyCase(o *Opinion, p *Parameters) law.Shielded {
	listed := lakenRileyOffense(o.Matter)
	far := lakenRileyContact(o.Matter, p)
	w := oneOf(convicted(o, plain(listed)), plain(law.All(listed, far)))
	if charge, known := chargedWith(o.Matter); known {
		w = oneOf(w, plain(law.All(lakenRileyOffense(charge), far).AtMost(law.Arguable)))
	}
	return w
}

func lakenRileyOffense(m law.Matter) law.Test {
	return law.Any(hasToken(m, "laken-riley"), hasToken(m, "laken-riley-arguable").AtMost(law.Arguable))
}

// lakenRileyContact: a charge that is open now is a charge; an arrest under
// the Act is an arrest. Whether an arrest of before the Act, or one that came
// to nothing, is enough is open: the Act has no word on it.
func lakenRileyContact(m law.Matter, p *Parameters) law.Test {
	switch m.Outcome {
	case casefile.Pending:
		return law.Is(true)
	case casefile.ArrestOnly:
		if arrestedUnder(m, p) {
			return law.Is(true)
		}
		return law.Open()
	case casefile.OutcomeUnknown, "":
		return m.Lacks("outcome")
	}
	return law.Open()
}

// arrestedUnder: the arrest came on or after the day of the Act. The arrest
// comes after the offense.
func arrestedUnder(m law.Matter, p *Parameters) bool {
	return m.OffenseDate.Known() && m.OffenseDate.First() >= p.LakenRiley
}

// chargedWith is the matter as charged, where that differs from what the
// person was convicted of.
func chargedWith(m law.Matter) (law.Matter, bool) {
	if m.ChargedOffense == "" || m.ChargedOffense == "unknown" || m.ChargedOffense == m.Conviction.Offense {
		return m, false
	}
	m.Offense = offense.Lookup(offense.Query{
		Section: m.ChargedOffense, On: m.Compared(), Level: casefile.LevelUnknown, Dwelling: m.Dwelling,
	})
	return m, true
}

// detained is the consequence.
func detained(a *Assessment, p *Parameters) law.Consequence {
	f := a.File
	t := a.tally("detention")
	for _, code := range []string{"detention.mandatory", "detention.laken-riley"} {
		t.add(harmOf(a.Find(code)), law.High, across(code),
			law.Say("ICE may be able to hold this person with no chance of bond."), a.Find(code).Authorities...)
	}
	t.add(priorOrder(f), law.High, source{}, oldOrder, "INA 241(a)")
	neverAdmitted(f, &t, p)
	return t.close(floor(f, held))
}

// neverAdmitted is DET-EWI: whether a judge may set bond for a person who came
// in without inspection is before the Supreme Court: whether INA 235(b)(2)(A)
// holds such a person, or 236(a), under which a judge may. Nothing read so far
// takes a later request or status (VAWA, SIJ, T, U, asylum) out of 235(b): Matter
// of Yajure Hurtado, 29 I&N Dec. 216 (BIA 2025), asks about the admission alone.
func neverAdmitted(f *law.File, t *tally, p *Parameters) {
	in := &f.Case.Person
	why, authorities := sayBondDisputed(p), citesBondDisputed
	if in.Status == casefile.Parolee || in.Entry == casefile.Paroled {
		why, authorities = sayParoleEnds, citesParoleEnds
	}
	if hasStatus(f, casefile.EWI, casefile.Parolee) || in.FirstAdmitted.IsNone() {
		t.note(why, authorities...)
	}
	held := law.All(law.YesNo(in.ICECustody, "person.ice_custody"), comesUnadmitted(f))
	t.add(held, law.High, source{}, why, authorities...)
	if hasStatus(f, casefile.Asylee, casefile.TVisa, casefile.UVisa) {
		t.add(held, law.High, source{}, sayGranted, "INA 101(a)(13)(A)")
	}
}

// comesUnadmitted tests that nobody admitted the person, so that INA 235(a)(1)
// makes an applicant for admission of them. A green card, a visa and a refugee's
// papers are an admission.
func comesUnadmitted(f *law.File) law.Test {
	admitted := f.Case.Person.FirstAdmitted
	switch f.Case.Person.Status {
	case casefile.Citizen, casefile.LPR, casefile.ConditionalLPR, casefile.Refugee, casefile.Visa, casefile.VisaOverstay:
		return law.Is(false) // "never admitted" beside it does not fit, and is asked about
	case casefile.EWI, casefile.Parolee:
		return law.Is(true)
	}
	switch {
	case admitted.IsNone():
		return law.Is(true)
	case admitted.Known(), !statusKnown(f):
		return law.Is(false) // without the status the grid itself is unknown
	}
	return law.Lacks("person.first_admitted")
}

func sayBondDisputed(p *Parameters) law.Reason {
	return law.Say("Courts disagree whether a person who came in without inspection can ask for bond. The Supreme Court has taken up the question. Last checked {date}.", "date", p.BondChecked)
}

var (
	citesBondDisputed = []string{"INA 235(b)(2)(A)", "INA 236(a)", "Rodriguez Vazquez v. Bostock (9th Cir. July 30, 2026)", "Matter of Yajure Hurtado, 29 I&N Dec. 216 (BIA 2025)", "No. 26-104 (U.S., review granted Oct. 1, 2026)"}

	// Once parole ends, the person is back in the custody of before it, that of INA
	// 235(b), and the regulation takes arriving people, those paroled after their
	// arrival too, out of a judge's hands.
	sayParoleEnds   = law.Say("The immigration appeals board says: when parole ends, ICE can hold the person again, and no judge can set bond. A lawyer may still ask a federal court.")
	citesParoleEnds = []string{"INA 235(b)", "INA 212(d)(5)(A)", "Matter of Q. Li, 29 I&N Dec. 66 (BIA 2025)", "8 CFR 1003.19(h)(2)(i)(B)"}

	sayGranted = law.Say("Asylum or a T or U visa that was granted may change whether a judge can set bond. A lawyer must argue it.")
)

// priorOrder: an old removal order is a row of the grid for any status.
func priorOrder(f *law.File) law.Test {
	return law.YesNo(f.Case.Person.RemovalOrder, "person.removal_order")
}

var oldOrder = law.Say("An old removal order, if there is one, must be seen by a lawyer before any other step.")
