package immigration

import (
	"example.com/tableside/internal/law"
)

// This file is section 4: deportability, INA 237(a). Every ground here needs a
// conviction; whether it bites turns on admission, and is a consequence's matter.

var (
	groundAF = ground{"deport.aggravated-felony", "DEP-AF", []string{"INA 237(a)(2)(A)(iii)", "INA 101(a)(43)"}, "af", says(
		"The offense, with this sentence and loss, is not in the aggravated felony class.",
		"We cannot tell whether the offense is in the aggravated felony class: a fact is missing.",
		"The offense may be in the aggravated felony class. The law is open, or the court record decides: a lawyer must look.",
		"The offense is in the aggravated felony class, the most serious one. It blocks almost all ways to stay.")}
	groundCIMT1 = ground{"deport.cimt-single", "DEP-CIMT1", []string{"INA 237(a)(2)(A)(i)", "Matter of Alyazji, 25 I&N Dec. 397 (BIA 2011)"}, "cimt", says(
		"The offense is not a crime of moral turpitude, that is, a crime of bad intent.",
		"We cannot tell whether the offense is a crime of moral turpitude, that is, a crime of bad intent.",
		"The offense may be a crime of moral turpitude, that is, a crime of bad intent. A lawyer must look.",
		"The offense is a crime of moral turpitude, that is, a crime of bad intent. One in the first five years can make a person deportable if a year in jail was possible.")}
	groundCS = ground{"deport.controlled-substance", "DEP-CS", []string{"INA 237(a)(2)(B)(i)"}, "cs", says(
		"The offense is not about a drug on the federal list.",
		"We cannot tell whether the conviction is about a drug on the federal list.",
		"California's drug lists are wider than the federal one. Whether this conviction is about a federal drug turns on the court record: a lawyer must look.",
		"The conviction is about a drug on the federal list. Almost any drug conviction makes a person deportable.")}
	groundFA = ground{"deport.firearm", "DEP-FA", []string{"INA 237(a)(2)(C)", "18 USC 921(a)"}, "firearm", says(
		"The offense is not a firearm offense as federal law defines firearms.",
		"We cannot tell whether the offense is a firearm offense as federal law defines firearms.",
		"The offense may be a firearm offense under federal law. California's gun laws are often wider than the federal one, which a lawyer may be able to use.",
		"The offense is a firearm offense under federal law, and that makes a person deportable.")}
	groundDV = ground{"deport.domestic-violence", "DEP-DV", []string{"INA 237(a)(2)(E)(i)", "18 USC 16(a)"}, "dv", says(
		"The offense is not a violent crime against a partner or family member as federal law defines it.",
		"We cannot tell whether this is a violent crime against a partner or family member.",
		"This may be a violent crime against a partner or family member as federal law defines it. A lawyer must look.",
		"A violent crime against a partner or family member makes a person deportable.")}
	groundChild = ground{"deport.child-abuse", "DEP-CHILD", []string{"INA 237(a)(2)(E)(i)"}, "child", says(
		"The offense is not a crime of child abuse or neglect.",
		"We cannot tell whether the offense is a crime of child abuse or neglect.",
		"The offense may be a crime of child abuse or neglect. A lawyer must look.",
		"The offense is a crime of child abuse or neglect. It is a ground even if no child was hurt.")}
	groundStalking = ground{"deport.stalking", "DEP-STALK", []string{"INA 237(a)(2)(E)(i)", "Matter of Sanchez-Lopez, 27 I&N Dec. 256 (BIA 2018)"}, "stalking", says(
		"No California offense is the federal crime of stalking.",
		"We cannot tell whether the offense is the federal crime of stalking.",
		"The offense may be the federal crime of stalking.",
		"The offense is the federal crime of stalking.")}
	groundOrder = ground{"deport.protection-order", "DEP-PO", []string{"INA 237(a)(2)(E)(ii)", "Matter of Obshatko, 27 I&N Dec. 173 (BIA 2017)"}, "order", says(
		"The offense is not about breaking an order that protects a partner or family member.",
		"We cannot tell whether an order that protects a partner or family member was broken.",
		"The court may have found that an order protecting a partner or family member was broken. A lawyer must read the order.",
		"A court found that an order protecting a partner or family member was broken. That is a ground, even without violence.")}
)

// deportAggravatedFelony is DEP-AF. A conviction of before the day on which
// the ground was made is none in the Ninth Circuit (Ledezma-Galicia v. Holder,
// 636 F.3d 1059 (9th Cir. 2010)); elsewhere it is (Matter of Lettman, 22 I&N
// Dec. 365 (BIA 1998)).
func deportAggravatedFelony(o *Opinion, p *Parameters) law.Finding {
	inTime := heardTest(o.Matter, convictedOnOrAfter(o.Matter, p.AggravatedFelonyDeports), law.Is(true))
	pardon := pardoned(o.Matter)
	sh := unless(convicted(o, both(o.classes.af, plain(inTime))), pardon)
	class := class(o, "af").Answer
	var more []law.Reason
	switch {
	case class == law.No:
	case inTime.Answer == law.No:
		more = append(more, sayBefore1988)
	case pardon.Answer == law.Yes:
		more = append(more, sayPardoned)
	default:
		more = append(more, sayAdmittedOnly)
	}
	f := report(o, groundAF, sh, class, p, more...)
	if inTime.Answer == law.No && class != law.No {
		f.Venue, f.Authorities = law.Ninth, concat(f.Authorities, citesLedezma)
		f.Why = append(f.Why, sayInNinth(f.Code, f.Answer))
	}
	return f
}

// deportCIMTSingle is DEP-CIMT1: committed within five years after admission,
// and a year or more possible.
func deportCIMTSingle(o *Opinion, p *Parameters) law.Finding {
	within := committedWithin(o.Matter, p.TurpitudeYears)
	possible := maximumDays(o.Matter, p).atLeast(p.Year)
	pardon := pardoned(o.Matter)
	sh := unless(convicted(o, both(o.classes.cimt, both(plain(within), possible))), pardon)
	class := class(o, "cimt").Answer
	var more []law.Reason
	if class != law.No {
		more = cimtSingleReasons(o, within, possible.Standing, pardon)
	}
	f := report(o, groundCIMT1, sh, class, p, more...)
	if class != law.No && possible.Standing.Answer == law.No {
		f.Authorities = concat(f.Authorities, citesVelasquez)
	}
	return f
}

func cimtSingleReasons(o *Opinion, within, possible, pardon law.Test) []law.Reason {
	var why []law.Reason
	if possible.Answer == law.No {
		why = append(why, sayNoYear)
	}
	if within.Answer == law.No {
		if o.File().Case.Person.FirstAdmitted.IsNone() {
			return append(why, sayNeverAdmitted)
		}
		return append(why, sayNotWithin)
	}
	if pardon.Answer == law.Yes {
		return append(why, sayPardoned)
	}
	return append(why, sayAdmittedOnly)
}

// deportControlledSubstance is DEP-CS with its one exception.
func deportControlledSubstance(o *Opinion, grams law.Test, p *Parameters) law.Finding {
	sh := unless(convicted(o, o.classes.cs), grams)
	class := class(o, "cs").Answer
	var more []law.Reason
	if class != law.No {
		switch grams.Answer {
		case law.Yes:
			more = append(more, sayThirtyGrams)
		case law.Arguable, law.Unknown:
			more = append(more, sayThirtyGramsMaybe)
		default:
			more = append(more, sayAdmittedOnly)
		}
	}
	f := report(o, groundCS, sh, class, p, more...)
	if class != law.No && grams.Answer != law.No {
		f.Authorities = concat(f.Authorities, citesThirtyGrams)
	}
	return f
}

// deportPlain is a ground that is C and its class, nothing else: DEP-FA.
func deportPlain(o *Opinion, g ground, p *Parameters) law.Finding {
	sh, class := classOf(o, g.column), class(o, g.column).Answer
	if class == law.No {
		return report(o, g, convicted(o, sh), class, p)
	}
	return report(o, g, convicted(o, sh), class, p, sayAdmittedOnly)
}

// deportFamily is one of the grounds of INA 237(a)(2)(E), which reach only
// what happened after 1996-09-30 (IIRIRA 350(b)).
func deportFamily(o *Opinion, g ground, p *Parameters) law.Finding {
	after := convictedOnOrAfter(o.Matter, p.FamilyViolence+1)
	sh := convicted(o, both(classOf(o, g.column), plain(after)))
	class := class(o, g.column).Answer
	switch {
	case class == law.No:
		return report(o, g, sh, class, p)
	case after.Answer == law.No:
		f := report(o, g, sh, class, p, sayBefore1996)
		f.Authorities = concat(f.Authorities, citesFamilyDate)
		return f
	}
	return report(o, g, sh, class, p, sayAdmittedOnly)
}

// deportCIMTMultiple is DEP-CIMT2: two or more crimes of moral turpitude,
// convicted at any time after admission, not out of one scheme. Counts tied to
// one event may be one scheme or two (Matter of Adetiba, 20 I&N Dec. 506 (BIA
// 1992); Matter of Baeza-Galindo, 29 I&N Dec. 1 (BIA 2025)): arguable at most.
func deportCIMTMultiple(a *Assessment, p *Parameters) law.Finding {
	const code = "deport.cimt-multiple"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	each := make([]law.Shielded, len(a.Opinions))
	for i, o := range a.Opinions {
		after := convictedAfterAdmission(o.Matter)
		each[i] = unless(convicted(o, both(o.classes.cimt, plain(after))), pardoned(o.Matter))
	}
	standing, harms := tests(each)
	apart, apartHarms := tests(byIncident(a, each))
	if a.misses() {
		standing, harms = append(standing, a.unlisted.turpitude), append(harms, a.unlisted.turpitude.Answer)
		apart, apartHarms = append(apart, a.unlisted.turpitude), append(apartHarms, a.unlisted.turpitude.Answer)
	}
	sh := law.Shielded{
		Standing: law.Any(law.Second(apart...), law.Second(standing...).AtMost(law.Arguable)),
		Harm:     max(second(apartHarms), min(second(harms), law.Arguable)),
	}
	if sh.Harm == law.Arguable { // what is missing could make it certain
		for i, harm := range apartHarms {
			apartHarms[i] = atWorst(harm)
		}
		sh.Harm = max(sh.Harm, second(apartHarms))
	}
	f := finding(code, "DEP-CIMT2", sh, []law.Reason{sayCIMT2[sh.Standing.Answer]},
		basisOf(p, law.Strong, law.Anywhere, law.FromKnowledge, citesCIMT2...))
	if sh.Standing.Answer == law.Arguable {
		f.Strength = law.Contested
	}
	return f
}

// byIncident takes the worst of each group of tied counts.
func byIncident(a *Assessment, each []law.Shielded) []law.Shielded {
	var groups []law.Shielded
	at := map[int]int{}
	for i, o := range a.Opinions {
		key := incident(o.Matter)
		if g, seen := at[key]; seen {
			groups[g] = oneOf(groups[g], each[i])
			continue
		}
		at[key] = len(groups)
		groups = append(groups, each[i])
	}
	return groups
}

func tests(each []law.Shielded) ([]law.Test, []law.Answer) {
	standing, harms := make([]law.Test, len(each)), make([]law.Answer, len(each))
	for i, sh := range each {
		standing[i], harms[i] = sh.Standing, sh.Harm
	}
	return standing, harms
}

// second is the second greatest answer, no with fewer than two.
func second(answers []law.Answer) law.Answer {
	first, next := law.No, law.No
	for _, x := range answers {
		switch {
		case x > first:
			first, next = x, first
		case x > next:
			next = x
		}
	}
	return next
}

var (
	citesLedezma     = []string{"Ledezma-Galicia v. Holder, 636 F.3d 1059 (9th Cir. 2010)"}
	citesFamilyDate  = []string{"IIRIRA 350(b)"}
	citesThirtyGrams = []string{"Matter of Davey, 26 I&N Dec. 37 (BIA 2012)", "Bogle v. Garland, 21 F.4th 637 (9th Cir. 2021)"}
	citesCIMT2       = []string{"INA 237(a)(2)(A)(ii)", "Matter of Adetiba, 20 I&N Dec. 506 (BIA 1992)", "Szonyi v. Barr, 942 F.3d 874 (9th Cir. 2019)", "Matter of Baeza-Galindo, 29 I&N Dec. 1 (BIA 2025)"}

	sayBefore1988       = law.Say("The conviction came before the law made this class a ground of deportation.")
	sayBefore1996       = law.Say("The conviction came before this ground began to count.")
	sayNoYear           = law.Say("A year in jail was not possible for this conviction, so this ground does not fit.")
	sayNotWithin        = law.Say("The offense was not within five years after the person was let in, so this ground does not fit.")
	sayNeverAdmitted    = law.Say("The person was never let in by an officer, so this ground does not fit. The grounds that block entry do.")
	sayThirtyGrams      = law.Say("One small marijuana possession case, for own use, is spared from this ground, but only once in a lifetime.")
	sayThirtyGramsMaybe = law.Say("One small marijuana possession case for own use can be spared from this ground. That must be checked here.")

	sayCIMT2 = [5]law.Reason{
		law.No:       law.Say("There are no two crimes of moral turpitude after the person was let in that count for this ground."),
		law.Unknown:  law.Say("There may be two crimes of moral turpitude after the person was let in. A fact is missing to tell."),
		law.Arguable: law.Say("There may be two crimes of moral turpitude from two events. A lawyer may be able to argue against it."),
		law.Yes:      law.Say("Two crimes of moral turpitude after the person was let in can make them deportable, however small they were."),
	}
)
