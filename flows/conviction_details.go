package flows

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// details asks about drugs, victims, and places, each only for the offenses
// where it can matter.
func (b book) details() interview.Part {
	return interview.Part{
		ID:        "details",
		Title:     "What it was about",
		Each:      true,
		Questions: append(b.drugDetails(), b.otherDetails()...),
	}
}

func (b book) drugDetails() []interview.Question {
	return []interview.Question{{
		ID:      "substance",
		Ask:     "Which drug do the papers name?",
		Explain: "Only what the court papers say counts, not what it really was. If the papers are not here, choose not sure.",
		Where:   "Complaint, plea form, or minute order: after the section, “to wit, methamphetamine”. If the papers are here and none names a drug, choose that answer.",
		Why:     "For immigration it matters whether the court record names a drug on the federal list.",
		Field:   "drug.substance",
		Options: []interview.Option{
			opt(casefile.Marijuana, "Marijuana (cannabis)"),
			opt(casefile.Methamphetamine, "Methamphetamine (meth)"),
			opt(casefile.Cocaine, "Cocaine or crack"),
			opt(casefile.Heroin, "Heroin"),
			opt(casefile.Fentanyl, "Fentanyl"),
			opt(casefile.MDMA, "MDMA (ecstasy)"),
			opt(casefile.Amphetamine, "Amphetamine (speed)"),
			opt(casefile.PCP, "PCP"),
			opt(casefile.Prescription, "Pills from a pharmacy, such as Vicodin or Xanax"),
			opt(casefile.OtherDrug, "Another drug"),
			opt(casefile.UnnamedDrug, "The papers are here, and they name no drug"),
		},
		When: allOf(notCitizen, b.of(func(s Sort) bool { return s.NamesNoDrug || s.Paraphernalia })),
	}, {
		ID:      "drug_act",
		Ask:     "What do the papers say was done with the drug?",
		Explain: "Choose what the plea or verdict says. Do not guess.",
		Where:   "The count on the complaint or plea form: “did sell”, “did transport”, “did offer to”.",
		Why:     "The same section can cover selling and carrying. Immigration law treats them differently.",
		Field:   "drug.act",
		Options: []interview.Option{
			opt(casefile.OwnUse, "Had it for own use"),
			opt(casefile.ForSale, "Had it in order to sell"),
			opt(casefile.Sell, "Sold it"),
			opt(casefile.Transport, "Carried it from place to place"),
			opt(casefile.Offer, "Offered to do one of these"),
			opt(casefile.GiveAway, "Gave it away for free"),
			opt(casefile.Grow, "Grew it"),
			opt(casefile.Make, "Made it"),
		},
		When: allOf(notCitizen, b.of(func(s Sort) bool { return s.ManyActs })),
	}, {
		ID:      "drug_grams",
		Ask:     "How many grams of marijuana do the papers say?",
		Explain: "One ounce is a little over 28 grams.",
		Where:   "The section itself (“28.5 grams or less”), the complaint, or the police report.",
		Why:     "One small amount for own use can be treated more mildly.",
		Kind:    interview.Number,
		Field:   "drug.grams",
		When: allOf(notCitizen, mayBe(act, casefile.OwnUse, casefile.GiveAway),
			b.aboutMarijuana()),
	}}
}

func (b book) otherDetails() []interview.Question {
	return []interview.Question{{
		ID:      "entered",
		Ask:     "What kind of place was entered?",
		Where:   "Complaint: “inhabited dwelling house”, “commercial building”, “during business hours”. “First degree” means a home.",
		Why:     "Entering a home, a shop in its open hours, and anything else are three different cases under the law.",
		Options: places460,
		When:    allOf(mayBeConvicted, b.of(func(s Sort) bool { return s.Burglary })),
	}, {
		ID:    "attempt",
		Ask:   "Was it an attempt, or a plan with others (conspiracy)?",
		Where: "RAP sheet or docket: “664” before the section means an attempt, “182” a conspiracy.",
		Why:   "Some lists in the law name the full offense only.",
		Kind:  interview.Ticks,
		Options: []interview.Option{
			opt("attempt", "An attempt, PC 664", yes("attempt")),
			opt("conspiracy", "A conspiracy, PC 182", yes("conspiracy")),
			none("Neither, the full offense"),
		},
		When: allOf(b.mayBeSentenced(), anyOf(b.mayBeFelony(), b.of(func(s Sort) bool { return s.Registrable }))),
	}, {
		ID:      "relationship",
		Ask:     "Was the other person a partner, a former partner, a date, a family member, or someone you have a child with?",
		Explain: "Someone you lived with as a couple counts, too.",
		Where:   "Complaint: “spouse”, “cohabitant”, “dating relationship”. Minute order: a protective order, or a 52-week class.",
		Why:     "Immigration law has a rule of its own for violence in the home. It can also decide about DACA, and how long probation could be.",
		Field:   "victim.domestic",
		Options: yesNo,
		When: allOf(b.of(func(s Sort) bool { return s.Relationship }),
			anyOf(notCitizen, not(mayBeConvicted))),
	}, {
		ID:    "victim_age",
		Ask:   "How old was the other person?",
		Where: "Complaint: “a child under the age of 14”, or a birth year beside “John Doe” or “Jane Doe”.",
		Why:   "Cases about children have rules of their own.",
		Options: []interview.Option{
			opt("adult", "18 or older", set("victim.under_18", "no"), set("victim.under_14", "no")),
			opt("teen", "14 to 17", yes("victim.under_18"), set("victim.under_14", "no")),
			opt("child", "Under 14", yes("victim.under_18"), yes("victim.under_14")),
		},
		When: allOf(b.of(func(s Sort) bool { return s.VictimAge }), anyOf(b.mayBeFelony(), not(mayBeConvicted))),
	}, {
		ID:      "loss",
		Ask:     "How much was the loss, in dollars?",
		Explain: "Only for this count. If there was no loss, enter 0.",
		Where:   "Complaint, plea form, or the restitution order.",
		Why:     "Two lines matter: $950 for a state law, and $10,000 for immigration.",
		Kind:    interview.Number,
		Field:   "victim.loss_usd",
		When:    b.lossMatters(),
	}, {
		ID:      "registration",
		Ask:     "Did the judge order you to register as a sex offender for this case?",
		Where:   "Minute order or plea form: “register per PC 290”.",
		Why:     "Some ways of clearing are closed to people who must register.",
		Field:   "registration_required",
		Options: yesNo,
		When: allOf(b.of(func(s Sort) bool { return s.Registrable }),
			anyOf(mayBeConvicted, is(outcome, casefile.Juvenile))),
	}}
}

// places460 are the places by which burglary is graded (Penal Code 460) and
// shoplifting told from it (Penal Code 459.5).
var places460 = []interview.Option{
	opt("home", "A home where someone lives", yes("dwelling"), set("open_business", "no")),
	opt("open", "A shop or other business in its open hours", set("dwelling", "no"), yes("open_business")),
	opt("closed", "A business that was closed", set("dwelling", "no"), set("open_business", "no")),
	opt("other", "A car, a shed, or another place", set("dwelling", "no"), set("open_business", "no")),
}

// lossMatters: $10,000 under INA 101(a)(43)(M), $950 under Penal Code 1170.18.
func (b book) lossMatters() when {
	return allOf(b.mayBeSentenced(), anyOf(
		allOf(notCitizen, b.of(func(s Sort) bool { return s.Loss })),
		allOf(b.mayBeFelony(), mayPrecede(offenseOn, proposition47), not(b.drugCase()),
			b.of(func(s Sort) bool { return s.Prop47 })),
	))
}

// drugCase holds when the offense is about drugs.
func (b book) drugCase() when { return b.of(aboutDrugs) }

// aboutMarijuana holds when the section or the papers name marijuana.
func (b book) aboutMarijuana() when {
	return anyOf(is(substance, casefile.Marijuana), b.of(func(s Sort) bool { return s.Marijuana && !s.NamesNoDrug }))
}

// mayBeDrugCase holds also when nothing is known of the offense.
func (b book) mayBeDrugCase() when { return b.mayBeOf(aboutDrugs) }

// mayBeOf holds when the offense bears a mark, or nothing is known of it.
func (b book) mayBeOf(mark func(Sort) bool) when {
	return b.of(func(s Sort) bool { return mark(s) || !s.Known && !casefile.Known(s.Kind) })
}

func aboutDrugs(s Sort) bool {
	switch s.Kind {
	case casefile.KindDrugPossession, casefile.KindDrugSale, casefile.KindDrugOther:
		return true
	}
	return s.NamesNoDrug || s.Marijuana || s.Paraphernalia
}
