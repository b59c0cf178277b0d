package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// asylum is the consequence: section 6.2, ASY-* and WH-PSC. An aggravated
// felony is a particularly serious crime by law (INA 208(b)(2)(B)(i)); any
// other serious conviction may be one, case by case.
func asylum(a *Assessment, p *Parameters) law.Consequence {
	f := a.File
	wants := concerns(f, casefile.GoalAsylum, casefile.Asylee, casefile.AsylumApplicant)
	if wants.Answer == law.No {
		return notApplicable("asylum", law.Say("Asylum is neither the person's status nor one of the plans."))
	}
	t := a.tally("asylum")
	for _, o := range a.Opinions {
		worst := law.All(o.counted(), classHarm(o, "af"))
		t.add(worst, law.Bar, o.ref("deport.aggravated-felony"),
			law.Say("The law refuses asylum after a case of the most serious class."), "INA 208(b)(2)(A)(ii)", "INA 208(b)(2)(B)(i)")
		t.add(law.All(o.counted(), serious(o, p)), law.High, o.ref("counts_as_conviction"),
			law.Say("A judge may find a crime so serious that asylum is refused. Each case is looked at by itself."),
			"INA 208(b)(2)(A)(ii)", "Matter of Frentescu, 18 I&N Dec. 244 (BIA 1982)", "Matter of N-A-M-, 24 I&N Dec. 336 (BIA 2007)")
		t.add(harmOf(o.Find("inadmit.drug-trafficker-belief")), law.High, o.ref("inadmit.drug-trafficker-belief"),
			law.Say("Drug dealing is presumed to be a serious crime that blocks asylum and related protection."), "INA 208(b)(2)(A)(ii)", "Matter of Y-L-, 23 I&N Dec. 270 (A.G. 2002)")
	}
	earlierCase(a, &t, law.High, law.Bar)
	fiveYears(a, &t, p)
	t.add(priorOrder(f), law.High, source{}, orderAndAsylum, "INA 241(a)(5)", "Perez-Guzman v. Lynch, 835 F.3d 1066 (9th Cir. 2016)", "8 CFR 208.31")
	if f.Case.Person.Status == casefile.Asylee && anyConviction(a) {
		t.note(law.Say("Asylum that was given can also be ended over such a case."), "INA 208(c)(2)(B)", "8 CFR 208.24")
	}
	if anyConviction(a) {
		t.note(law.Say("Protection under the torture treaty stays open whatever the record, but it gives less."), "8 CFR 1208.17")
		t.note(law.Say("A 2020 rule would let many smaller cases block asylum. A court stopped it. Whether that still holds could not be told on {date}: a lawyer must look it up.",
			"date", p.AsylumRuleChecked), "85 Fed. Reg. 67202", "Pangea Legal Servs. v. DHS (N.D. Cal. 2020)")
	}
	return doubted(t.close(caution(f)), wants)
}

// orderAndAsylum: an order that is put into force again leaves no asylum, only
// withholding and the torture treaty. From knowledge; INA 241(a)(5) was read as
// Padilla Cuenca v. Barr (9th Cir. 2020) quotes it.
var orderAndAsylum = law.Say("Asylum is closed to a person who came back without permission after an old removal order. Other protection, which gives less, may stay open.")

// serious: a felony may be a particularly serious crime whatever its class;
// even felony drunk driving was (Avendano-Hernandez v. Lynch, 800 F.3d 1072
// (9th Cir. 2015)).
func serious(o *Opinion, p *Parameters) law.Test {
	w := longTerm(o.Matter, p)
	return law.Test{Answer: w.Harm, Missing: w.Standing.Missing}
}

// fiveYears is WH-PSC: aggravated felonies with five years or more in all bar
// withholding of removal too.
func fiveYears(a *Assessment, t *tally, p *Parameters) {
	total := 0
	for _, o := range a.Opinions {
		if law.All(o.counted(), classHarm(o, "af")).Answer != law.No {
			total += sentenceImposed(o.Matter, p).High
		}
	}
	if total >= p.FiveYears {
		t.note(law.Say("With five years or more of sentences for such cases, related protection is blocked too."), "INA 241(b)(3)(B)")
	}
}
