package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file is Temporary Protected Status, INA 244(c)(2)(B) and 8 CFR 244.1,
// 244.4: one felony or two misdemeanors committed in the United States. A
// cleared case still counts (INA 101(a)(48)); there is no exception for
// traffic misdemeanors and none for old cases.

func tpsBasis(p *Parameters) law.Basis {
	return reading(p, law.Settled, "INA 244(c)(2)(B)(i)", "8 CFR 244.1", "8 CFR 244.4(a)")
}

// inUnitedStates: the bars speak of crimes committed in the United States.
func inUnitedStates(m law.Matter) law.Shielded {
	return plain(law.Is(m.Jurisdiction != casefile.Foreign))
}

// tpsFelony is TPS-FEL: more than one year possible, unless the state calls
// it a misdemeanor and one year or less was imposed.
func tpsFelony(a *Assessment, o *Opinion, p *Parameters) law.Finding {
	const code, rule = "tps.felony", "TPS-FEL"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	ground := both(longTerm(o.Matter, p), inUnitedStates(o.Matter))
	ground = unless(ground, misdemeanorByName(o.Matter, p))
	w := convicted(o, ground)
	return judged(code, rule, w, tpsBasis(p), whyFor(w.Standing,
		"For TPS one felony is too much, cleared or not.",
		"This case may be a felony for TPS. A lawyer must look at it.",
		"We cannot tell yet whether this case is a felony for TPS.",
		"For TPS this case is not a felony."))
}

// misdemeanorByName is the exception of 8 CFR 244.1.
func misdemeanorByName(m law.Matter, p *Parameters) law.Test {
	level, path := levelNow(m, p)
	if level == "" {
		return law.All(law.Lacks(path), sentenceImposed(m, p).AtMost(p.Year))
	}
	if level != casefile.Misdemeanor {
		return law.Is(false)
	}
	return sentenceImposed(m, p).AtMost(p.Year)
}

// tpsMisdemeanor is one of the two.
func tpsMisdemeanor(o *Opinion, p *Parameters) law.Shielded {
	short := shortTerm(o.Matter, p)
	if level, _ := levelNow(o.Matter, p); level == casefile.Misdemeanor {
		// By 8 CFR 244.1 a crime the state calls a misdemeanor, with one year or
		// less imposed, is one even where more was possible.
		over := maximumDays(o.Matter, p).atLeast(p.MisdemeanorOver + 1)
		short = both(over, plain(sentenceImposed(o.Matter, p).AtMost(p.Year)))
	}
	return convicted(o, both(short, inUnitedStates(o.Matter)))
}

// tpsTwo is TPS-2M: two or more misdemeanors.
func tpsTwo(a *Assessment, p *Parameters) law.Finding {
	const code, rule = "tps.two-misdemeanors", "TPS-2M"
	if citizen(a.File) {
		return forCitizen(code, p)
	}
	var standing, harm []law.Test
	for _, o := range a.Opinions {
		w := tpsMisdemeanor(o, p)
		standing = append(standing, w.Standing)
		harm = append(harm, law.Test{Answer: w.Harm, Missing: w.Standing.Missing})
	}
	n := p.TPSMisdemeanors
	others := a.others(n)
	standing, harm = append(standing, others...), append(harm, others...)
	w := law.Shielded{Standing: law.AtLeast(n, standing...), Harm: law.AtLeast(n, harm...).Answer}
	return judged(code, rule, w, tpsBasis(p), whyFor(w.Standing,
		"For TPS two misdemeanors are too many, cleared or not.",
		"Two cases may count as misdemeanors for TPS. A lawyer must look at them.",
		"We cannot tell yet whether two misdemeanors count for TPS.",
		"There are not two misdemeanors that count for TPS."))
}

// tps is the consequence: section 7.2.
func tps(a *Assessment, p *Parameters) law.Consequence {
	f := a.File
	wants := concerns(f, casefile.GoalTPS, casefile.TPS)
	if wants.Answer == law.No {
		return notApplicable("tps", law.Say("TPS is neither the person's status nor one of the plans."))
	}
	if isResident(f) {
		return notApplicable("tps", law.Say("A person with a green card does not need TPS."))
	}
	t := a.tally("tps")
	const bars, waivers = "INA 244(c)(2)(B)", "INA 244(c)(2)(A)(iii)"
	for _, o := range a.Opinions {
		t.add(harmOf(o.Find("tps.felony")), law.Bar, o.ref("tps.felony"), law.Say("One felony can end TPS, and clearing it does not help."), bars)
		t.add(law.All(o.counted(), classHarm(o, "af")), law.Bar, o.ref("deport.aggravated-felony"),
			law.Say("A case of the most serious class blocks TPS, as it blocks asylum."), "INA 244(c)(2)(B)(ii)", "INA 208(b)(2)(B)(i)")
		for _, code := range inadmitCodes {
			t.add(harmOf(o.Find(code)), tpsInadmissible(o, code), o.ref(code),
				law.Say("This kind of case can block TPS, and most of these cannot be forgiven."), waivers)
		}
	}
	t.add(harmOf(a.Find("tps.two-misdemeanors")), law.Bar, across("tps.two-misdemeanors"), law.Say("Two misdemeanors can end TPS, and clearing them does not help."), bars)
	earlierCase(a, &t, law.Bar, law.Bar)
	earlierDriving(a, &t)
	t.add(harmOf(a.Find(inadmitAggregate)), law.Bar, across(inadmitAggregate),
		law.Say("This kind of case can block TPS, and most of these cannot be forgiven."), waivers)
	t.note(law.Say("Many countries lost TPS this year. Look up the person's country on the USCIS page today: we last read the list on {date}.",
		"date", p.TPSChecked), "INA 244(b)")
	return doubted(t.close(caution(f)), wants)
}

// tpsInadmissible: one small marijuana possession can be waived, the other
// criminal grounds cannot.
func tpsInadmissible(o *Opinion, code string) law.Level {
	if code == "inadmit.controlled-substance" && o.Find("shield.30-grams").Answer == law.Yes {
		return law.High
	}
	return law.Bar
}

// classHarm is a class of the catalogue as a level reads it.
func classHarm(o *Opinion, column string) law.Test {
	w := classOf(o, column)
	return law.Test{Answer: w.Harm, Missing: w.Standing.Missing}
}
