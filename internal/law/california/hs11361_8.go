package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// HS 11361.8 (Proposition 64, in force 9 November 2016) and 11361.9: an old
// cannabis conviction is dismissed as legally invalid where the conduct is
// lawful now, or made a lesser offense. The court presumes that the person
// qualifies. Courts were to act on their own by 1 March 2023. Cannabis offenses
// with minors (HS 11361) are not among them: People v. Samra (2018).
// Source: the courts' own pages for (a) to (c); (e), (f) and (h) from knowledge
// (open question Q17).
var _ = declare(remedy{
	code:     casefile.HS11361_8,
	rule:     proposition64,
	scope:    convictions,
	name:     "Cannabis relief under Prop 64",
	forms:    []string{"CR-400", "CR-401"},
	warnings: []string{"W1", "W2"},
	authorities: []string{
		"Health & Saf. Code 11361.8(e), (f)",
		"Health & Saf. Code 11361.9",
		"Health & Saf. Code 11357-11360",
		"People v. Boatwright (2019) 36 Cal.App.5th 848",
	},
	effects:  &prop64Effects,
	strength: law.Strong,
	checked:  law.FromKnowledge,
	// Cannabis.
	place:  Place{Fits: FitsMany, Turn: TurnFirst, Kinds: []casefile.Kind{casefile.KindDrugPossession, casefile.KindDrugSale, casefile.KindDrugOther}},
	noWait: true, // (a), (e): while the sentence runs or after
})

func proposition64(f *facts) ruling {
	cannabis := law.Any(f.cannabisOffense(), f.accessoryToCannabis())
	return ruling{
		gates: gates{
			{Test: cannabis, code: "not-cannabis", why: law.Say("Proposition 64 relief is for the old cannabis offenses, HS 11357 to 11360."),
				open: law.Say("An accessory, an attempt or a conspiracy may come under Proposition 64. The record must show that the crime behind it was a cannabis felony.")},
			{Test: law.Not(f.committed.since(f.p.Prop64)), code: "after-prop64", why: law.Say("The offense came after Proposition 64 was in force (November 9, 2016).")},
			{Test: law.Not(f.sameToday()), code: "same-today", why: law.Say("For an adult this much cannabis is the same misdemeanor today, so the case is neither gone nor a lesser one (HS 11357(b)(2)).")},
			{Test: law.Not(law.All(cannabis, f.graveRecord())), // open at most
				open: law.Say("A very grave felony, registration or repeated cannabis cases may keep this a felony. A lawyer must look.")},
		},
		triggers: triggers{{f.inCustody(), law.Say("The sentence still runs, so the judge weighs danger to public safety.")}},
		why:      reasons{f.dismissedOrLowered(), law.Say("First look at the court record: courts were told to do this on their own by 2023.")},
	}
}

func (f *facts) cannabisOffense() law.Test {
	listed := f.listed(f.p.Cannabis)
	if listed.Answer == law.No {
		return listed
	}
	return f.excluded(listed) // an attempt or a conspiracy is open
}

func (f *facts) accessoryToCannabis() law.Test {
	accessory := f.listed(f.p.Accessory)
	if accessory.Answer == law.No {
		return accessory
	}
	return law.All(accessory, law.OneOf(f.Drug.Substance, f.Path("drug.substance"), casefile.Marijuana), law.Open())
}

// graveRecord is open at most: some felonies stay wobblers for people with a
// super strike, registration or repeated cannabis cases. Possession does not.
func (f *facts) graveRecord() law.Test {
	if f.listed(f.p.CannabisPersonal).Answer == law.Yes {
		return law.Is(false)
	}
	var repeats []law.Test
	for _, o := range f.rec.cannabis {
		if o.Index != f.Index {
			repeats = append(repeats, o.is)
		}
	}
	return law.Any(f.rec.superStrike, f.rec.registrant290c, law.AtLeast(f.p.RepeatCannabis, repeats...)).AtMost(law.Arguable)
}

// sameToday: HS 11361.8(e) asks for conduct that is no offense any more, or a lesser
// one. More than 28.5 grams in the hands of an adult was six months or $500 under
// former HS 11357(c) and is so under HS 11357(b)(2) (the new text read as others quote
// it). The amount is asked for although the section tells it.
func (f *facts) sameToday() law.Test {
	ounce := f.listed(f.p.CannabisOunce)
	if ounce.Answer == law.No {
		return ounce
	}
	more := f.Lacks("drug.grams")
	if grams, known := f.Drug.Grams.Value(); known {
		more = law.Is(grams > f.p.LegalGrams)
	}
	return law.All(ounce, more, law.Not(f.under(f.p.GrownAge)))
}

func (f *facts) dismissedOrLowered() law.Reason {
	if f.inCustody().Answer != law.No {
		return law.Say("Once the sentence is over the court must dismiss the case or lower it to what the law says today.")
	}
	grams, known := f.Drug.Grams.Value()
	most := f.p.LegalGrams
	if f.listed(f.p.CannabisConcentrate).Answer != law.No {
		most = f.p.LegalConcentrate
	}
	if f.listed(f.p.CannabisPersonal).Answer == law.Yes && known && grams <= most && f.under(f.p.LegalAge).Answer == law.No {
		return law.Say("An adult may hold this much today, so the court must dismiss the case as legally invalid and seal it.")
	}
	return law.Say("The court must dismiss the case or lower it to what the law says today.")
}
