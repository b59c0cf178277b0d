package immigration

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file is getting a green card (INA 245, 209) and renewing one.

// greenCard is the consequence: ADJ-INAD with its waivers, ADJ-DISC, ADJ-NTA.
func greenCard(a *Assessment, p *Parameters) law.Consequence {
	f := a.File
	wants := law.Is(true)
	if isResident(f) {
		if wants = concerns(f, casefile.GoalGreenCard); wants.Answer == law.No {
			return notApplicable("green-card", law.Say("This person has a green card already."))
		}
	}
	t := a.tally("green-card")
	for _, o := range a.Opinions {
		for _, code := range inadmitCodes {
			ground := o.Find(code)
			w := waiver{waives(a, o, code, p, hasFamily(f)), waives(a, o, code, p, true)}
			t.add(w.missing(f, harmOf(ground)), w.level(), o.ref(code), w.why(f), append(w.authorities(f), ground.Authorities...)...)
		}
	}
	w := waiver{waivesAggregate(a, p, hasFamily(f)), waivesAggregate(a, p, true)}
	t.add(w.missing(f, harmOf(a.Find(inadmitAggregate))), w.level(), across(inadmitAggregate), w.why(f), append(w.authorities(f), "INA 212(a)(2)(B)")...)
	earlierCase(a, &t, law.High, law.High)
	earlierDriving(a, &t)
	t.add(claimed(f), law.High, source{}, law.Say("Saying one is a citizen, or voting, can block a green card for life."), "INA 212(a)(6)(C)(ii)", "INA 212(a)(10)(D)")
	t.add(cannabis(f), law.High, source{}, law.Say("Using cannabis or working with it can block a green card, even where California allows it."), "INA 212(a)(2)(C)", "INA 212(a)(1)(A)(iv)")
	t.add(priorOrder(f), law.High, source{}, oldOrder, "INA 212(a)(9)", "INA 241(a)(5)")
	selfPetition(a, &t)
	t.when(anyCase(f), law.Caution, law.Say("The officer may weigh any case, cleared or not, and has the last word. Have certified court papers and proof of change ready. Last checked {date}.",
		"date", p.AdjustmentChecked), "INA 245(a)", "USCIS PM-602-0199 (2026-05-21)", "USCIS PA-2026-05 (2026-08-05)")
	if outOfStatus(f) {
		t.note(law.Say("How a person came in, time here without papers, or an earlier removal can block a green card apart from any case. A lawyer must look at that first."), "INA 245(a), (c)", "INA 212(a)(6)(A)", "INA 212(a)(9)(B)")
	}
	for _, o := range a.Opinions {
		if drunkDriving(o.Matter).Answer == law.Yes {
			t.note(law.Say("The immigration doctor asks about alcohol. A drunk-driving case, even an arrest alone, can lead to a closer exam, and more than one can block the green card for a time."), "INA 212(a)(1)(A)(iii)", "42 CFR 34.2(e)")
			break
		}
	}
	if hasStatus(f, casefile.EWI, casefile.VisaOverstay, casefile.Parolee, casefile.DACA) && anyCase(f) {
		t.note(law.Say("For a person who is out of status a refusal can bring a notice to come to immigration court."), "USCIS PM-602-0187 (2025-02-28)")
	}
	c := t.close(floor(f, adjust))
	c.Why = worstWaiver(c.Why)
	return doubted(c, wants)
}

// worstWaiver: where no waiver reaches one ground, that another could be forgiven
// opens nothing, and is not said beside it.
func worstWaiver(why []law.Reason) []law.Reason {
	if !slices.ContainsFunc(why, func(r law.Reason) bool { return r.Text == sayNoWaiver.Text && r.Stands() }) {
		return why
	}
	return slices.DeleteFunc(why, func(r law.Reason) bool {
		return r.Text == sayWaiver.Text || r.Text == sayWaiverByFamily.Text || r.Text == sayNoFamily.Text
	})
}

var (
	sayWaiver         = law.Say("This case could stand in the way of a green card. The law lets some people ask to be forgiven, and a lawyer must check whether that fits.")
	sayWaiverByFamily = law.Say("This case could stand in the way of a green card. Close family can make it possible to ask to be forgiven, and nobody told us about family: a lawyer must check whether a waiver fits.")
	sayNoFamily       = law.Say("This case could stand in the way of a green card. We see no close family that would let this person ask to be forgiven; a lawyer must check for another way.")
	sayNoWaiver       = law.Say("This case could stand in the way of a green card, and we see no way to ask to be forgiven.")
)

// outOfStatus: who was never let in, or stayed longer than allowed, or has no
// status but a protection for a time (INAD-STATUS).
func outOfStatus(f *law.File) bool {
	return hasStatus(f, casefile.EWI, casefile.VisaOverstay, casefile.Parolee, casefile.DACA, casefile.TPS, casefile.AsylumApplicant)
}

// waiver tells whether a waiver may reach a ground: on the facts told, and if
// the person had close family (INA 212(h)(1)(B)).
type waiver struct{ open, withFamily bool }

// level: a ground that a waiver may reach is high, one that none reaches is a
// bar. What family nobody asked about could bring is no way yet.
func (w waiver) level() law.Level {
	if w.open {
		return law.High
	}
	return law.Bar
}

// authorities name the waiver that a lawyer would look at first.
func (w waiver) authorities(f *law.File) []string {
	if !w.open && !w.withFamily {
		return nil
	}
	switch f.Case.Person.Status {
	case casefile.Refugee, casefile.Asylee:
		return []string{"INA 209(c)", "Matter of Jean, 23 I&N Dec. 373 (A.G. 2002)"}
	case casefile.UVisa:
		return []string{"INA 212(d)(14)", "INA 245(m)"}
	case casefile.TVisa:
		return []string{"INA 212(d)(13)", "INA 245(l)"}
	case casefile.SIJ:
		return []string{"INA 245(h)(2)(B)"}
	}
	return []string{"INA 212(h)", "8 CFR 212.7(d)"}
}

func (w waiver) why(f *law.File) law.Reason {
	switch {
	case w.open:
		return sayWaiver
	case w.withFamily && f.Case.Person.Family == nil:
		return sayWaiverByFamily
	case w.withFamily:
		return sayNoFamily
	}
	return sayNoWaiver
}

// missing names the family where nobody told it and it could open a waiver.
func (w waiver) missing(f *law.File, ground law.Test) law.Test {
	if !w.open && w.withFamily && ground.Answer != law.No && f.Case.Person.Family == nil {
		return ground.May("person.family")
	}
	return ground
}

func hasFamily(f *law.File) bool { return len(f.Case.Person.Family) > 0 }

// waives reports that a waiver may fit the ground, by status: W-209C for
// refugees and asylees (not for suspected trafficking), W-U and W-T, for
// special immigrant juveniles only one small marijuana case (INA
// 245(h)(2)(B)), and W-212H for the rest. A waiver counts only where the facts
// for it are there.
func waives(a *Assessment, o *Opinion, code string, p *Parameters, family bool) bool {
	if murder(o.Matter).Answer != law.No && code == "inadmit.cimt" {
		return false // 212(h)(2); 209(c) and U waivers are all but never given
	}
	switch a.File.Case.Person.Status {
	case casefile.Refugee, casefile.Asylee:
		return code != "inadmit.drug-trafficker-belief"
	case casefile.UVisa, casefile.TVisa:
		return true
	case casefile.SIJ:
		return smallMarijuana(o, code)
	case casefile.StatusUnknown, "":
		return false // which waiver fits turns on the status
	}
	switch code {
	case "inadmit.cimt", "inadmit.prostitution":
	case "inadmit.controlled-substance":
		if !smallMarijuana(o, code) {
			return false
		}
	default:
		return false
	}
	return familyHardship(a, p, family) || beyondHardship(o.Matter, p) && mayWaive(a, p)
}

func smallMarijuana(o *Opinion, code string) bool {
	return code == "inadmit.controlled-substance" && o.Find("shield.30-grams").Answer == law.Yes
}

// waivesAggregate is the same for the five years of sentences.
func waivesAggregate(a *Assessment, p *Parameters, family bool) bool {
	old := true
	for _, o := range a.Opinions {
		if murder(o.Matter).Answer != law.No {
			return false
		}
		old = old && beyondHardship(o.Matter, p)
	}
	switch a.File.Case.Person.Status {
	case casefile.Refugee, casefile.Asylee, casefile.UVisa, casefile.TVisa:
		return true
	case casefile.SIJ, casefile.StatusUnknown, "":
		return false
	}
	return familyHardship(a, p, family) || old && mayWaive(a, p)
}

// familyHardship is the usual way to the 212(h) waiver: a citizen or resident
// spouse, parent or child (INA 212(h)(1)(B)), or a VAWA petition ((1)(C)).
func familyHardship(a *Assessment, p *Parameters, family bool) bool {
	return (family || hasStatus(a.File, casefile.VAWA)) && mayWaive(a, p)
}

// beyondHardship: after fifteen years and with proof of reform no hardship is needed
// (INA 212(h)(1)(A)).
func beyondHardship(m law.Matter, p *Parameters) bool {
	return m.OffenseDate.Known() && m.OffenseDate.Last().AddYears(p.WaiverYears) < m.File().Today
}

// mayWaive: a person who came in as a resident has no 212(h) waiver after an
// aggravated felony or with less than seven years here. One who became a
// resident inside the country is not held to that (Negrete-Ramirez v. Holder,
// 741 F.3d 1047 (9th Cir. 2014); Matter of J-H-J-, 26 I&N Dec. 563 (BIA 2015)).
func mayWaive(a *Assessment, p *Parameters) bool {
	person := a.File.Case.Person
	if !isResident(a.File) || person.FirstAdmitted.Known() && person.LPRSince.Known() && person.FirstAdmitted.Last() < person.LPRSince.First() {
		return true
	}
	for _, o := range a.Opinions {
		if law.All(o.counted(), classHarm(o, "af")).Answer != law.No {
			return false
		}
	}
	return person.LPRSince.Known() && person.LPRSince.Last().AddYears(p.ResidenceYears) <= a.File.Today
}

// selfPetition is VAWA-GMC: a bar to good moral character hurts a VAWA or T
// case unless it is tied to the abuse and can be waived.
func selfPetition(a *Assessment, t *tally) {
	if !hasStatus(a.File, casefile.VAWA, casefile.TVisa) {
		return
	}
	why := law.Say("A bar to good character can sink this application, unless what happened is tied to the abuse.")
	for _, o := range a.Opinions {
		t.add(harmOf(o.Find("gmc.permanent-bar")), law.High, o.ref("gmc.permanent-bar"), why, "INA 101(f)")
	}
	for _, code := range []string{"gmc.conditional-bar", "gmc.custody-180-days"} {
		t.add(harmOf(a.Find(code)), law.High, across(code), why, "INA 101(f)")
	}
}

// renewGreenCard is KEEP-GC-CARD: a new card means fingerprints, and what
// they bring up is weighed as removal is.
func renewGreenCard(a *Assessment, leave law.Consequence) law.Consequence {
	const code = "renew-green-card"
	f := a.File
	if statusKnown(f) && !isResident(f) {
		return notApplicable(code, law.Say("Only a person with a green card renews one."))
	}
	t := a.tally(code)
	seen := law.Say("A new card needs fingerprints, and they bring the whole record up.")
	t.when(anyCase(f), law.Caution, seen, "8 CFR 264.5")
	atRisk := law.Say("Asking for a new card could bring up a case that puts the right to stay at risk.")
	switch {
	case leave.Sure >= law.High: // so it is wherever the level itself is high
		t.add(law.Is(true), law.High, source{}, atRisk, "8 CFR 264.5", "INA 237(a)")
	case leave.Level == law.UnknownLevel:
		t.add(law.Lacks(leave.Missing...), law.High, source{}, atRisk, "8 CFR 264.5")
	}
	if f.Case.Person.Status == casefile.ConditionalLPR {
		t.note(law.Say("A conditional green card ends after two years unless a petition (form I-751) is filed in time. The record is looked at then. If the two years are over, see the lawyer this week."), "INA 216(c)(1)-(3)", "8 CFR 216.4")
	}
	c := t.close(floor(f, keep))
	if leave.Level >= law.UnknownLevel {
		c.From = leave.From
	}
	return c
}
