package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// naturalization is the consequence: section 6.2, NAT-*. Good moral character
// (INA 101(f), 316(a)), the rule on probation, and the risk that filing opens
// a removal case.
func naturalization(a *Assessment, p *Parameters) law.Consequence {
	const code = "naturalization"
	f := a.File
	if statusKnown(f) && !isResident(f) {
		return notApplicable(code, law.Say("Only a person with a green card can apply for citizenship."), "INA 316(a)")
	}
	t := a.tally(code)
	character(a, &t)
	deportable(a, &t)
	earlierCase(a, &t, law.High, law.Bar)
	earlierDriving(a, &t)
	earlyRecord(a, &t, "INA 316(a)", "INA 318", "Monet v. INS, 791 F.2d 752 (9th Cir. 1986)", "Segura v. Holder, 605 F.3d 1063 (9th Cir. 2010)")
	t.add(onSupervision(f), law.Bar, source{}, law.Say("No one is made a citizen during probation, parole or a sentence."), "8 CFR 316.10(c)(1)")
	t.add(priorOrder(f), law.High, source{}, oldOrder, "INA 318")
	t.add(law.YesNo(f.Case.Person.InRemovalProceedings, "person.in_removal_proceedings"), law.High, source{},
		law.Say("A citizenship form is not decided while a case in immigration court is open."), "INA 318")
	t.add(claimed(f), law.High, source{}, claimedWhy, append([]string{"8 CFR 316.10(b)(3)(iii)"}, claimedAuthorities...)...)
	t.add(cannabis(f), law.High, source{}, law.Say("Officers count cannabis use and cannabis work against a person, even where California allows it."), "8 CFR 316.10(b)(2)(iv)", "USCIS Policy Manual vol. 12, part F, ch. 5")
	t.when(anyCase(f), law.Caution, law.Say("The officer weighs the good and the bad of a whole life, down to traffic tickets. Last checked {date}.",
		"date", p.CharacterChecked), "USCIS PM-602-0188 (2025-08-15)", "INA 316(e)")
	lookBack(a, &t, p)
	if anyExpunged(a) {
		t.note(law.Say("The citizenship officer still counts a case that a court has cleared."), "8 CFR 316.10(c)(3)")
	}
	return t.close(floor(f, naturalize))
}

// character is NAT-AF, NAT-COND and NAT-DUI2.
func character(a *Assessment, t *tally) {
	for _, o := range a.Opinions {
		t.add(harmOf(o.Find("gmc.permanent-bar")), law.Bar, o.ref("gmc.permanent-bar"),
			law.Say("A case like this can mean never becoming a citizen."), "INA 101(f)(8)", "8 CFR 316.10(b)(1)")
	}
	forNow := law.Say("A case in the years that count can stop citizenship until enough time has passed.")
	t.add(harmOf(a.Find("gmc.conditional-bar")), law.Bar, across("gmc.conditional-bar"), forNow, "INA 101(f)", "8 CFR 316.10(b)(2)")
	t.add(harmOf(a.Find("gmc.custody-180-days")), law.Bar, across("gmc.custody-180-days"), forNow, "INA 101(f)(7)")
	t.add(harmOf(a.Find("gmc.two-duis")), law.High, across("gmc.two-duis"),
		law.Say("After two drunk-driving cases the officer starts from a no. Only clear proof of change can turn it."), "Matter of Castillo-Perez, 27 I&N Dec. 664 (A.G. 2019)")
}

var citesSection318 = []string{"INA 318"}

// lookBack is NAT-PERIOD: which years the officer looks at, and the day on
// which an offense in them falls out. Older conduct may still be weighed (INA
// 316(e)), and the years say nothing about deportability, so no day of these
// lowers the level.
func lookBack(a *Assessment, t *tally, p *Parameters) {
	if !isResident(a.File) {
		return
	}
	years := goodMoralPeriod(a.File, p)
	for _, m := range a.File.Matters {
		if !m.OffenseDate.Known() {
			continue
		}
		out := law.AfterLapse(m.OffenseDate.Last(), p.GoodMoralYears)
		if m.OffenseDate.Last() >= years.first && out > a.File.Today {
			t.note(law.Say("The officer looks first at the {years} years before the form is filed. The offense of {date} is older than that from {day} on. Older cases can still be weighed.",
				"years", p.GoodMoralYears, "date", m.OffenseDate, "day", out), "INA 316(a)", "INA 316(e)")
		}
	}
}

// deportable is NAT-DEP: a ground of deportability stops the form and can
// start a removal case (INA 318). Like removal itself it looks at what came
// after the person was let in; an older record is earlyRecord's matter.
func deportable(a *Assessment, t *tally) {
	why := law.Say("A citizenship form can bring up a case like this and lead to immigration court.")
	for _, o := range a.Opinions {
		for _, code := range deportCodes {
			t.add(law.All(harmOf(o.Find(code)), convictedSinceLetIn(o.Matter)), law.Bar, o.ref(code), why, citesSection318...)
		}
	}
	t.add(harmOf(a.Find(deportMultiple)), law.Bar, across(deportMultiple), why, citesSection318...)
}

// anyExpunged reports that a court has already dismissed a conviction that still counts.
func anyExpunged(a *Assessment) bool {
	for _, o := range a.Opinions {
		if o.Harm() != law.No && isExpunged(o.Matter) {
			return true
		}
	}
	return false
}

// openCharge tests that a charge or a warrant is open in any court.
func openCharge(f *law.File) law.Test {
	open := law.YesNo(f.Case.Person.ChargedNow, "person.charged_now")
	for _, m := range f.Matters {
		switch m.Outcome {
		case casefile.Pending:
			return law.Is(true)
		case casefile.OutcomeUnknown, "":
			open = law.Any(open, m.Lacks("outcome"))
		}
	}
	return open
}
