package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// travel is the consequence: section 6.2, TRV-*. A resident who left and is
// inadmissible for a crime is treated as asking to be let in (INA
// 101(a)(13)(C)(v)); for everybody else any trip is a high risk (the grid).
func travel(a *Assessment, p *Parameters) law.Consequence {
	f := a.File
	t := a.tally("travel")
	if isResident(f) || !statusKnown(f) {
		returning(a, &t, p)
	}
	t.add(priorOrder(f), law.High, source{}, oldOrder, "INA 212(a)(9)")
	for _, o := range a.Opinions {
		firstOffender := o.Find("shield.first-offender")
		t.when(firstOffender.Answer == law.Yes || firstOffender.Answer == law.Arguable, law.Caution,
			law.Say("Only the federal courts of the West follow the old rule for first drug cases. A trip can put it at risk."),
			"Nunez-Reyes v. Holder, 646 F.3d 684 (9th Cir. 2011) (en banc)")
	}
	t.when(anyCase(f), law.Caution, law.Say("With any case on record, a trip should wait for a lawyer's advice."), "INA 212(a)(2)")
	if hasStatus(f, casefile.DACA, casefile.TPS, casefile.AsylumApplicant) {
		t.note(law.Say("A travel permit no longer protects: to leave, even with one, can mean years before coming back. Last checked {date}.", "date", p.TravelChecked),
			"Matter of Delcarmen-Lara, 29 I&N Dec. 830 (BIA 2026)")
	}
	countryFled(f, &t)
	if hasStatus(f, casefile.Visa) && anyGround(a) {
		t.note(law.Say("For a visit or a work visa most cases can be forgiven by a waiver. It is up to the officers; ask a lawyer about it before any trip."), "INA 212(d)(3)")
	}
	return t.close(floor(f, abroad))
}

// countryFled: protection from a country ends where it is sought again. A return
// there can be used to end asylum (INA 208(c)(2)(D), or as a sign of fraud: 8 CFR
// 208.24(a)(1)), drops a claim that is open unless the reasons are compelling, as
// any trip without leave drops it (8 CFR 208.8), and lets the government ask
// whether a refugee was one when admitted (INA 207(c)(4), 8 CFR 207.9). No record
// is needed for it.
func countryFled(f *law.File, t *tally) {
	switch f.Case.Person.Status {
	case casefile.Asylee:
		t.note(law.Say("A trip back to the country fled, even a short one, can be used to end asylum."), "INA 208(c)(2)(D)", "8 CFR 208.24")
	case casefile.Refugee:
		t.note(law.Say("A trip back to the country fled, even a short one, can be used to say there was never a danger, and to end refugee status."), "INA 207(c)(4)", "8 CFR 207.9")
	case casefile.AsylumApplicant:
		t.note(law.Say("A trip without leave from immigration, or back to the country fled, is likely taken as giving up the asylum claim."), "8 CFR 208.8")
	}
}

var (
	citesReturning  = []string{"INA 101(a)(13)(C)(v)", "Blanche v. Lau, 609 U.S. ___ (2026)"}
	citesInspection = []string{"INA 237(a)", "INA 235"}
	meetsOfficer    = law.Say("Coming back means an officer looks at the record, and this case could start a deportation case.")
)

// returning is TRV-LPR. The officer needs no conviction: a charge, an
// admission or reason to believe in drug dealing is enough.
func returning(a *Assessment, t *tally, p *Parameters) {
	why := law.Say("Coming home with a case like this, a green-card holder can be handled like someone asking to enter for the first time. Last checked {date}.", "date", p.TravelChecked)
	for _, o := range a.Opinions {
		for _, code := range inadmitCodes {
			t.add(harmOf(o.Find(code)), law.High, o.ref(code), why, citesReturning...)
		}
		for _, code := range deportCodes {
			t.add(harmOf(o.Find(code)), law.High, o.ref(code),
				meetsOfficer, citesInspection...)
		}
	}
	t.add(harmOf(a.Find(inadmitAggregate)), law.High, across(inadmitAggregate), why, citesReturning...)
	t.add(harmOf(a.Find(deportMultiple)), law.High, across(deportMultiple),
		meetsOfficer, citesInspection...)
	oldTrips(a, t, p)
	t.add(openCharge(a.File), law.High, source{}, law.Say("An open charge is enough for an officer to stop a green-card holder at the border."), citesReturning...)
	t.add(cannabis(a.File), law.High, source{}, law.Say("Cannabis use or cannabis work can be used to keep a person out, even where California allows it."), "INA 212(a)(2)(C)", "INA 212(a)(2)(A)(i)(II)")
	t.add(claimed(a.File), law.High, source{}, claimedWhy, claimedAuthorities...)
}

// oldTrips: after a plea of before April 1, 1997 a resident's brief trip is
// judged by the law of that time, under which coming home from it was no new
// entry (Vartelas v. Holder, 566 U.S. 257 (2012)). It lowers no level: what
// was brief is for a judge, and other grounds can still be charged.
func oldTrips(a *Assessment, t *tally, p *Parameters) {
	for _, o := range a.Opinions {
		if grounded(o.Findings) && maybeBeforeTheAct(o, p) {
			t.note(law.Say("For a plea from before April 1997, older and milder rules on short trips may apply. A lawyer must check that before any trip."),
				"Vartelas v. Holder, 566 U.S. 257 (2012)")
			return
		}
	}
}
