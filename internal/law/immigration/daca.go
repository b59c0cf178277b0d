package immigration

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// This file is DACA: 8 CFR 236.22(b)(6) bars a person convicted of a felony,
// a significant misdemeanor, or three or more other misdemeanors. An expunged
// conviction, a juvenile case and a minor traffic case do not bar by
// themselves; the officer weighs them.

// shortTerm is a misdemeanor for DACA and TPS: more than five days and no
// more than one year possible (8 CFR 236.22(b)(6), 8 CFR 244.1).
func shortTerm(m law.Matter, p *Parameters) law.Shielded {
	t := maximumDays(m, p)
	atMost := law.Not(t.AtLeast(p.MisdemeanorMaximum + 1))
	over := t.atLeast(p.MisdemeanorOver + 1)
	return law.Shielded{
		Standing: law.All(over.Standing, atMost),
		// A felony that may have become a misdemeanor is harm as a felony; it is
		// weighed as a misdemeanor only as far as it stands as one.
		Harm: min(over.Harm, atMost.Answer),
	}
}

// longTerm is a felony for DACA and TPS: more than one year possible.
func longTerm(m law.Matter, p *Parameters) law.Shielded {
	return maximumDays(m, p).atLeast(p.MisdemeanorMaximum + 1)
}

// dacaConviction is C as DACA reads it (DACA-EXP): expunged before the request,
// at most arguable. The harm stays; the level of an expunged case is caution.
func dacaConviction(o *Opinion) law.Shielded {
	w := law.Shielded{Standing: o.C(), Harm: o.Harm()}
	if isExpunged(o.Matter) {
		w.Standing = w.Standing.AtMost(law.Arguable)
	}
	return w
}

// isExpunged reports a dismissal of the PC 1203.4 family.
func isExpunged(m law.Matter) bool {
	return slices.ContainsFunc(m.Relief, func(r casefile.Relief) bool { return law.FamilyOf(r.Kind) == law.Dismissal })
}

func dacaBasis(p *Parameters) law.Basis {
	return reading(p, law.Settled, "8 CFR 236.22(b)(6)")
}

// dacaFelony is DACA-FEL: punishable by more than one year.
func dacaFelony(a *Assessment, o *Opinion, p *Parameters) law.Finding {
	const code, rule = "daca.felony", "DACA-FEL"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	w := both(dacaConviction(o), longTerm(o.Matter, p))
	return judged(code, rule, w, dacaBasis(p), dacaWhy(o, w.Standing, "a felony"))
}

// dacaSignificant is DACA-SIG-A, a listed type with any sentence, or
// DACA-SIG-B, more than 90 days to be served.
func dacaSignificant(a *Assessment, o *Opinion, p *Parameters) law.Finding {
	const code, rule = "daca.significant-misdemeanor", "DACA-SIG"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	kind := law.Any(significantType(o.Matter), toServe(o.Matter, p).AtLeast(p.DACACustodyDays+1))
	w := both(both(dacaConviction(o), shortTerm(o.Matter, p)), plain(kind))
	return judged(code, rule, w, dacaBasis(p), dacaWhy(o, w.Standing, "a significant misdemeanor"))
}

func dacaWhy(o *Opinion, t law.Test, what string) law.Reason {
	if t.Answer == law.Arguable && isExpunged(o.Matter) {
		return law.Say("For DACA this case would be {what}. Because it was cleared, the officer decides whether it still counts.", "what", what)
	}
	switch t.Answer {
	case law.Yes:
		return law.Say("For DACA this case is {what}.", "what", what)
	case law.No:
		return law.Say("For DACA this case is not {what}.", "what", what)
	case law.Arguable:
		return law.Say("For DACA this case may be {what}. A lawyer must look at it.", "what", what)
	case law.Unanswered, law.Unknown:
	}
	return law.Say("We cannot tell yet whether this case is {what} for DACA.", "what", what)
}

// significantType: domestic violence, sexual abuse or exploitation, burglary,
// unlawful possession or use of a firearm, drug distribution or trafficking,
// or driving under the influence (8 CFR 236.22(b)(6)(i)).
func significantType(m law.Matter) law.Test {
	violence := agreed(m, func(row *offense.Offense) law.Shielded {
		return plain(law.Is(row.Category == casefile.KindViolence))
	}).Standing
	return law.Any(
		hasToken(m, "daca-bar"),
		hasToken(m, "daca-bar-arguable").AtMost(law.Arguable),
		hasToken(m, "trafficking").AtMost(law.Arguable),
		law.All(violence, m.YesNo(m.Victim.Domestic, "victim.domestic")).AtMost(law.Arguable),
	)
}

// toServe is the custody ordered and not suspended, in days.
func toServe(m law.Matter, p *Parameters) term {
	all := ordered(m, p)
	suspended, known := m.Sentence.DaysSuspended.Value()
	if !known {
		if all.High == 0 {
			return all
		}
		return term{Low: 0, High: all.High, Missing: merge(all.Missing, []string{m.Path("sentence.days_suspended")})}
	}
	return term{Low: max(0, all.Low-suspended), High: max(0, all.High-suspended), Missing: all.Missing}
}

// dacaThree is DACA-3: three or more other misdemeanors, those of one day or
// one scheme counted once.
func dacaThree(a *Assessment, p *Parameters) law.Finding {
	const code, rule = "daca.three-misdemeanors", "DACA-3"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	w := severalOthers(a, p, func(*Opinion) bool { return true })
	return judged(code, rule, w, dacaBasis(p), whyFor(w.Standing,
		"Three or more misdemeanors, of different days and events, bar DACA.",
		"Three or more misdemeanors may bar DACA. A lawyer must look at them.",
		"We cannot tell yet whether three misdemeanors count for DACA.",
		"There are not three misdemeanors that count for DACA."))
}

// severalOthers counts the other misdemeanors among the convictions asked
// for. Where a missing date leaves open whether two are of one day, the count
// with and without them decides.
func severalOthers(a *Assessment, p *Parameters, counts func(*Opinion) bool) law.Shielded {
	var list []*Opinion
	for _, o := range a.Opinions {
		if counts(o) && minorTraffic(o.Matter).Answer != law.Yes && o.Find("daca.significant-misdemeanor").Answer != law.Yes {
			list = append(list, o)
		}
	}
	others := a.others(p.DACAMisdemeanors)
	if len(list)+len(others) < p.DACAMisdemeanors {
		return plain(law.Is(false))
	}
	apart, dates := atLeastEvents(list, others, p, false)
	if dates == nil {
		return apart
	}
	together, _ := atLeastEvents(list, others, p, true)
	return between(together, apart, dates)
}

// atLeastEvents is the test that the misdemeanors, with those not listed, make three events. With
// merge, two that may be of one day count as of one day.
func atLeastEvents(list []*Opinion, others []law.Test, p *Parameters, merge bool) (law.Shielded, []string) {
	event := make([]int, len(list))
	var dates []string
	for i := range list {
		event[i] = i
		for j := range i {
			same := oneEvent(list[i].Matter, list[j].Matter)
			if same.Answer == law.Unknown {
				dates = append(dates, same.Missing...)
			}
			if same.Answer == law.Yes || merge && same.Answer == law.Unknown {
				join(event, event[i], event[j])
			}
		}
	}
	standing, harm := make([]law.Test, 0, len(list)), make([]law.Test, 0, len(list))
	for e := range list {
		var s, h []law.Test
		for i, o := range list {
			if event[i] == e {
				w := otherMisdemeanor(o, p)
				s, h = append(s, w.Standing), append(h, law.Test{Answer: w.Harm, Missing: w.Standing.Missing})
			}
		}
		if len(s) > 0 {
			standing, harm = append(standing, law.Any(s...)), append(harm, law.Any(h...))
		}
	}
	standing, harm = append(standing, others...), append(harm, others...)
	n := p.DACAMisdemeanors
	return law.Shielded{Standing: law.AtLeast(n, standing...), Harm: law.AtLeast(n, harm...).Answer}, dates
}

func join(event []int, from, to int) {
	for i := range event {
		if event[i] == from {
			event[i] = to
		}
	}
}

// oneEvent: the same day, or one scheme by the case's own word.
func oneEvent(a, b law.Matter) law.Test {
	if sameIncident(a, b) {
		return law.Is(true)
	}
	x, y := a.OffenseDate, b.OffenseDate
	switch {
	case x.Exact() && y.Exact():
		return law.Is(x.First() == y.First())
	case x.Known() && y.Known() && (x.Last() < y.First() || y.Last() < x.First()):
		return law.Is(false)
	}
	lacks := law.Lacks()
	if !x.Exact() {
		lacks = lacks.May(a.Path("offense_date"))
	}
	if !y.Exact() {
		lacks = lacks.May(b.Path("offense_date"))
	}
	return lacks
}

// otherMisdemeanor is a conviction as one of the three. Minor traffic that
// may not count is at most arguable.
func otherMisdemeanor(o *Opinion, p *Parameters) law.Shielded {
	w := both(dacaConviction(o), shortTerm(o.Matter, p))
	switch minorTraffic(o.Matter).Answer {
	case law.Arguable:
		w.Standing = w.Standing.AtMost(law.Arguable)
	case law.Unknown:
		w.Standing = law.All(w.Standing, law.Not(minorTraffic(o.Matter)))
	case law.Unanswered, law.No, law.Yes:
	}
	return w
}

// minorTraffic: driving without a license does not count (DACA-TRAF). How far
// other suspended-license and missed-court cases are minor is not settled.
func minorTraffic(m law.Matter) law.Test {
	return agreed(m, func(row *offense.Offense) law.Shielded {
		if row.Code != "VC" {
			return plain(law.Is(false))
		}
		switch row.Section {
		case "12500(a)", "14601.1(a)":
			return plain(law.Is(true))
		case "14601(a)", "14601.3", "14601.5(a)", "40508(a)":
			return plain(law.Open())
		}
		return plain(law.Is(false))
	}).Standing
}

// daca is the consequence: section 7.1.
func daca(a *Assessment, p *Parameters) law.Consequence {
	f := a.File
	wants := concerns(f, casefile.GoalDACA, casefile.DACA)
	if wants.Answer == law.No {
		return notApplicable("daca", law.Say("DACA is neither the person's status nor one of the plans."))
	}
	if isResident(f) {
		return notApplicable("daca", law.Say("DACA is for people without a green card."), "8 CFR 236.22(b)(4)")
	}
	t := a.tally("daca")
	for _, o := range a.Opinions {
		for _, code := range []string{"daca.felony", "daca.significant-misdemeanor"} {
			t.add(harmOf(o.Find(code)), dacaLevel(o), o.ref(code), dacaReason(o), "8 CFR 236.22(b)(6)")
		}
		t.when(o.Outcome == casefile.Juvenile, law.Caution,
			law.Say("A juvenile case does not bar DACA by itself, but it must be told, even if it was sealed."), "8 CFR 236.22(b)(6)")
	}
	three(a, &t, p)
	earlierCase(a, &t, law.High, law.Bar)
	earlierDriving(a, &t)
	t.when(anyCase(f), withoutCase(f, law.Caution),
		law.Say("Any arrest can be weighed: DACA is always up to the officer."), "8 CFR 236.22(c)")
	t.note(law.Say("On {date} USCIS was working on renewals only. DACA is not a status and does not stop a deportation case by itself.",
		"date", p.DACAChecked), "Texas v. United States, 126 F.4th 392 (5th Cir. 2025)")
	return doubted(t.close(caution(f)), wants)
}

// dacaLevel: a bar, but caution for a case that was expunged (DACA-EXP).
func dacaLevel(o *Opinion) law.Level {
	if isExpunged(o.Matter) {
		return law.Caution
	}
	return law.Bar
}

func dacaReason(o *Opinion) law.Reason {
	if isExpunged(o.Matter) {
		return law.Say("A case that was cleared before the request does not end DACA by itself. It must be told, and it can still count against the person.")
	}
	return law.Say("DACA can be refused because of this case.")
}

// three weighs the count: a bar by the cases that stand, caution where the
// expunged ones are needed to reach it.
func three(a *Assessment, t *tally, p *Parameters) {
	const code = "daca.three-misdemeanors"
	standing := severalOthers(a, p, func(o *Opinion) bool { return !isExpunged(o.Matter) })
	t.add(law.Test{Answer: standing.Harm, Missing: standing.Standing.Missing}, law.Bar, across(code),
		law.Say("DACA can be refused because of three or more misdemeanors."), "8 CFR 236.22(b)(6)")
	all := severalOthers(a, p, func(*Opinion) bool { return true })
	t.add(law.Test{Answer: all.Harm, Missing: all.Standing.Missing}, law.Caution, across(code),
		law.Say("A case that was cleared before the request does not end DACA by itself. It must be told, and it can still count against the person."), "8 CFR 236.22(b)(6)")
}
