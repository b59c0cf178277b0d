package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file is section 5: inadmissibility, INA 212(a), for people who apply
// for a visa, a green card or entry, and for those never admitted.

var (
	inadmitCIMTGround = ground{"inadmit.cimt", "INAD-CIMT", []string{"INA 212(a)(2)(A)(i)(I)"}, "cimt", says(
		"The offense is not a crime of moral turpitude, that is, a crime of bad intent.",
		"We cannot tell whether the offense is a crime of moral turpitude, that is, a crime of bad intent.",
		"The offense may be a crime of moral turpitude, that is, a crime of bad intent. A lawyer must look.",
		"The offense is a crime of moral turpitude, that is, a crime of bad intent. One can block a green card or entry unless it is minor.")}
	inadmitCSGround = ground{"inadmit.controlled-substance", "INAD-CS", []string{"INA 212(a)(2)(A)(i)(II)"}, "cs", says(
		"The offense is not about a drug on the federal list.",
		"We cannot tell whether the conviction is about a drug on the federal list.",
		"Whether this conviction is about a drug on the federal list is open. A person who applies must show that it is not: a lawyer must look.",
		"The conviction is about a drug on the federal list. Any drug conviction blocks a green card or entry; no small-offense exception helps.")}
	inadmitProstitutionGround = ground{"inadmit.prostitution", "INAD-PROST", []string{"INA 212(a)(2)(D)", "Matter of Gonzalez-Zoquiapan, 24 I&N Dec. 549 (BIA 2008)"}, "prostitution", says(
		"The offense is not about prostitution as this ground means it.",
		"We cannot tell whether the offense is about prostitution.",
		"The offense may fall under this ground. One act makes no pattern: a lawyer must look.",
		"The offense is about running or arranging prostitution, which blocks a green card or entry for ten years.")}
	inadmitBeliefGround = ground{"inadmit.drug-trafficker-belief", "INAD-RTB", []string{"INA 212(a)(2)(C)"}, "", says(
		"Nothing in this case gives an officer reason to believe in drug dealing.",
		"We cannot tell whether this case could make an officer believe in drug dealing: a fact is missing.",
		"An officer may find reason to believe that the person dealt in drugs, or helped. That needs no conviction.",
		"This conviction is for dealing in drugs, so an officer has reason to believe it. No waiver for a green card reaches this.")}
)

// inadmitCIMT is INAD-CIMT: one crime of moral turpitude, convicted or
// admitted, unless it was petty or the person was young.
func inadmitCIMT(o *Opinion, small, young law.Test, p *Parameters) law.Finding {
	if told := admittedToOfficer(o.Matter); told.Answer != law.No {
		return admittedCrime(o, inadmitCIMTGround, unless(both(o.classes.cimt, plain(told)), small, young), p)
	}
	sh := unless(convicted(o, o.classes.cimt), small, young)
	class := class(o, "cimt").Answer
	var more []law.Reason
	var cites []string
	if class != law.No {
		shield := law.Any(small, young)
		switch {
		case small.Answer == law.Yes:
			more, cites = append(more, sayPetty), citesPetty
		case young.Answer == law.Yes:
			more, cites = append(more, sayYouthful), citesYouth
		case shield.Answer != law.No:
			more, cites = append(more, sayPettyMaybe), citesPetty
		}
	}
	f := report(o, inadmitCIMTGround, sh, class, p, more...)
	f.Authorities = concat(f.Authorities, cites)
	return f
}

// admittedToOfficer: INA 212(a)(2)(A)(i) reaches a crime that was only
// admitted. An admission counts if the officer first told the person in plain
// words what the crime is, and the person freely admitted all of it (Matter of
// K-, 7 I&N Dec. 594 (BIA 1957)); whether that was done is for a lawyer to find
// out, so it is arguable at best. Where a court dealt with the same acts and
// gave a lesser result, the court's result counts and not the admission.
func admittedToOfficer(m law.Matter) law.Test {
	switch m.Outcome {
	case casefile.ArrestOnly, casefile.Pending, casefile.Dismissed: // a prosecutor's dismissal is no court's result
	default:
		if !casefile.Known(m.Outcome) && m.AdmittedToOfficer == casefile.Yes {
			return m.Lacks("outcome") // it may be one of these
		}
		return law.Is(false)
	}
	switch m.AdmittedToOfficer {
	case casefile.Yes:
		return law.Open()
	case casefile.NotSure:
		return m.Lacks("admitted_to_officer")
	}
	return law.Is(false)
}

// admittedCrime is a ground of clause (i) that rests on an admission.
func admittedCrime(o *Opinion, g ground, sh law.Shielded, p *Parameters) law.Finding {
	b := rowBasis(o, g, class(o, g.column).Answer, p)
	b.Strength, b.Authorities = law.Contested, concat(b.Authorities, citesAdmission)
	why := []law.Reason{sayAdmitted[sh.Standing.Answer]}
	if sh.Standing.Answer == law.Unknown && o.AdmittedToOfficer == casefile.Yes {
		why = []law.Reason{sayAdmittedOpen}
	}
	if sh.Standing.Answer == law.No && class(o, g.column).Answer != law.No {
		why = []law.Reason{sayAdmittedSmall}
	}
	return warned(o, finding(g.code, g.rule, sh, why, b), g.column, class(o, g.column).Answer)
}

var sayAdmittedOpen = law.Say("The person told an officer of this act. Whether that alone blocks a green card or entry cannot be told yet: a fact is missing.")

var citesBurden = []string{"Pereida v. Wilkinson, 592 U.S. 224 (2021)"}

var sayAdmittedSmall = law.Say("The person told an officer of this act, but it fits an exception: the only such crime, small, or from before the age of 18.")

var citesAdmission = []string{"Matter of K-, 7 I&N Dec. 594 (BIA 1957)"}

var sayAdmitted = says(
	"Nothing was admitted that this ground reaches.",
	"If the person admitted this to an officer, that alone may block a green card or entry. A fact is missing to tell.",
	"The person told an officer of this act. That may block a green card or entry with no conviction; how it was asked decides. A lawyer must look.",
	"The person admitted this crime to an officer, which blocks a green card or entry.")

// inadmitControlledSubstance is INAD-CS.
func inadmitControlledSubstance(o *Opinion, p *Parameters) law.Finding {
	if told := admittedToOfficer(o.Matter); told.Answer != law.No {
		return admittedCrime(o, inadmitCSGround, both(o.classes.cs, plain(told)), p)
	}
	f := report(o, inadmitCSGround, convicted(o, o.classes.cs), class(o, "cs").Answer, p)
	if class(o, "cs").Answer == law.Arguable {
		f.Authorities = concat(f.Authorities, citesBurden)
	}
	return f
}

// inadmitProstitution is INAD-PROST: committed within ten years before the
// application.
func inadmitProstitution(o *Opinion, p *Parameters) law.Finding {
	recent := committedOnOrAfter(o.Matter, o.File().Today.AddYears(-p.ProstitutionYears))
	sh := convicted(o, both(o.classes.prostitution, plain(recent)))
	class := class(o, "prostitution").Answer
	if class != law.No && recent.Answer == law.No {
		return report(o, inadmitProstitutionGround, sh, class, p, sayLongAgo)
	}
	return report(o, inadmitProstitutionGround, sh, class, p)
}

// inadmitBelief is INAD-RTB. It needs no conviction: a dropped, juvenile or
// undone case can still give the reason. A conviction for dealing in a drug on
// the federal list gives it for certain. No first-offender exception reaches it.
func inadmitBelief(o *Opinion, p *Parameters) law.Finding {
	m := o.Matter
	dealing := law.All(hasToken(m, "reason-to-believe"), recordDrug(m))
	certain := law.All(dealing, o.C(), class(o, "af"))
	told := law.All(drugCase(m), dealtInDrugs(m))
	belief := law.Any(certain, law.All(law.Any(dealing, told), law.Open()))
	sh := plain(belief)
	if belief.Answer == law.Arguable { // what is missing could make it certain
		sh.Harm = max(belief.Answer, min(atWorst(dealing.Answer), atWorst(o.Harm()), atWorst(o.classes.af.Harm)))
	}
	g := inadmitBeliefGround
	f := finding(g.code, g.rule, sh, []law.Reason{g.say[belief.Answer]}, rowBasis(o, g, belief.Answer, p))
	f.Venue = law.Anywhere
	return f
}

// atWorst takes what is not known for the worst.
func atWorst(a law.Answer) law.Answer {
	if a == law.Unknown {
		return law.Yes
	}
	return a
}

// recordDrug: the drug of the case is on the federal list, by the section
// itself or by the record.
func recordDrug(m law.Matter) law.Test {
	if len(m.Offense.Rows) == 0 {
		if trafficOnly(m) {
			return m.Lacks("offense")
		}
		return namedDrug(m)
	}
	t := law.Is(true)
	for i, row := range m.Offense.Rows {
		var one law.Test
		switch {
		case row.Cannabis(), row.CS == "yes" && !row.DivisibleByDrug():
			one = law.Is(true)
		default:
			one = namedDrug(m)
		}
		if i > 0 && one.Answer != t.Answer {
			return law.Lacks(m.Choosers()...)
		}
		t = one
	}
	return t
}

// dealtInDrugs is the act told: for sale, or sold. A plain possession or use
// case says of itself that nothing was sold.
func dealtInDrugs(m law.Matter) law.Test {
	switch m.Drug.Act {
	case casefile.ForSale, casefile.Sell:
		return law.Is(true)
	case "", casefile.ActUnknown:
		for _, row := range m.Offense.Rows {
			if row.Category == casefile.KindDrugSale {
				return m.Lacks("drug.act")
			}
		}
	}
	return law.Is(false)
}

// inadmitMultiple is INAD-MULTI5, INA 212(a)(2)(B): two or more convictions of
// any kind with five years imposed in all, suspended time included. Terms
// ordered on different days are added; those of one day may run together, and
// then count once (Matter of Fernandez, 14 I&N Dec. 24 (BIA 1972)).
func inadmitMultiple(a *Assessment, p *Parameters) law.Finding {
	const code = "inadmit.multiple-convictions"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	sh := aggregateOf(a, everyOther, p)
	if a.unlisted.any.Answer > law.No && anyConviction(a) { // how long the earlier sentence was nobody told
		sh = oneOf(sh, plain(a.unlisted.any))
	}
	f := finding(code, "INAD-MULTI5", sh, []law.Reason{sayMultiple[sh.Standing.Answer]},
		basisOf(p, law.Strong, law.Anywhere, law.FromSource, "INA 212(a)(2)(B)", "Matter of Fernandez, 14 I&N Dec. 24 (BIA 1972)"))
	if sh.Standing.Answer == law.Arguable {
		f.Strength = law.Contested
	}
	return f
}

// aggregateOf is that ground for the convictions that are weighed.
func aggregateOf(a *Assessment, then among, p *Parameters) law.Shielded {
	terms := make([]part, 0, len(a.Opinions))
	for _, o := range a.Opinions {
		weighed := then(o)
		if weighed.Answer == law.No || o.C().Answer == law.No && o.Harm() == law.No {
			continue
		}
		one := partOf(o, p)
		one.counts = law.All(one.counts, weighed)
		one.harm = min(one.harm, weighed.Answer)
		terms = append(terms, one)
	}
	return aggregate(terms, p.FiveYears)
}

var (
	citesPetty = []string{"INA 212(a)(2)(A)(ii)(II)", "Matter of Garcia-Hernandez, 23 I&N Dec. 590 (BIA 2003)"}
	citesYouth = []string{"INA 212(a)(2)(A)(ii)(I)"}

	sayPetty      = law.Say("It fits the small-offense exception: the only such crime, a low maximum and a short sentence.")
	sayYouthful   = law.Say("The person was under 18 and it was long ago, so an exception fits.")
	sayPettyMaybe = law.Say("An exception for a small offense, or for a young person, may fit. That must be checked.")
	sayLongAgo    = law.Say("It was more than ten years ago, so this ground no longer fits.")

	sayMultiple = [5]law.Reason{
		law.No:       law.Say("The sentences of two or more convictions do not add up to five years."),
		law.Unknown:  law.Say("The sentences may add up to five years or more. A fact is missing to tell."),
		law.Arguable: law.Say("The sentences may add up to five years or more. Terms that run together count once: a lawyer must look."),
		law.Yes:      law.Say("The sentences add up to five years or more, which blocks entry or a green card."),
	}
)
