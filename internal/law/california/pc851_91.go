package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 851.91 (SB 393, in force 1 January 2018): an arrest that led to no
// conviction is sealed as of right where the person was acquitted, or can no
// longer be charged. Where the arrest was for violence in the home, child or
// elder abuse and there is a pattern, the judge decides ((c)(2)). A dismissal
// after conviction does not count: People v. E.B. (2020) 51 Cal.App.5th 47.
// Nor does a count that was dropped where another of the same arrest was
// convicted: the charges must have ended so "with respect to all charges"
// ((a)(1)(B)).
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:     casefile.PC851_91,
	rule:     sealingOfArrest,
	scope:    arrests,
	name:     "Sealing an arrest",
	forms:    []string{"CR-409", "CR-410"},
	warnings: []string{"W2"},
	authorities: []string{
		"Pen. Code 851.91(a)(1)(B), (b), (c)",
		"Pen. Code 799-805",
		"People v. Price (2007) 155 Cal.App.4th 987",
		"People v. E.B. (2020) 51 Cal.App.5th 47",
	},
	effects:  &sealing,
	strength: law.Settled,
	checked:  law.FromSource,
	place:    Place{Fits: FitsFew, Turn: TurnSealing},
	begins:   since(2018, 1), // SB 393
})

func sealingOfArrest(f *facts) ruling {
	limit := f.chargeable()
	safe := f.neverChargeableAgain()
	r := ruling{
		gates: gates{
			f.noConviction(),
			{Test: f.adultArrest(), code: "juvenile", why: law.Say("This was a juvenile case. WIC 786 and 781 are the sections for that.")},
			f.noOtherCount(),
			f.notInsanity(),
			{Test: law.Any(safe, law.Not(limit.never)), code: "no-limit", why: law.Say("This offense can be charged at any time, so the arrest can be sealed only after an acquittal or a finding of innocence.")},
			{Test: law.Any(safe, law.Not(law.All(limit.sex, law.Open()))), open: law.Say("The time for charging this sex offense has its own rules. A lawyer must work it out.")},
			{Test: law.Any(safe, f.timeRanOut(limit)), open: law.Say("The time for charging this offense is still running, or whether the case can be filed again is not settled. A lawyer must look.")},
		},
		blocks:   blocks{f.programRunning(), f.otherCountPending()},
		triggers: triggers{{f.patternOfAbuse(), law.Say("The arrest was for abuse in the home and there are more such cases, so the judge decides.")}},
		why:      reasons{law.Say("The case ended without a conviction and can no longer be charged, so it is sealed as of right if every charge of the arrest ended that way. Time spent outside California may not count.")},
	}
	if safe.Answer == law.No && limit.ends.known() && limit.ends.to <= f.today {
		r.opens = opening{span: limit.ends, loose: !f.decided.known(), why: law.Say("The time for charging ran out; from {day} the offense can no longer be charged.")}
	}
	return r
}

// noConviction is the gate of every sealing section: a conviction shuts it
// out, dismissed or not. One that an order set aside is a lawyer's question.
func (f *facts) noConviction() gate {
	g := gate{Test: law.Not(f.convicted), code: "convicted",
		why:  law.Say("There was a conviction. This section seals only cases that ended without one. A dismissal afterwards does not change that."),
		open: law.Say("A conviction that was set aside can be sealed if the charge cannot be filed again. A lawyer must look.")}
	if g.Answer == law.No && f.reliefOpen != nil {
		g.Test = law.Lacks(f.reliefOpen...)
	}
	for i := range f.Relief {
		if g.Answer == law.No && leavesNoConviction(f.Relief[i].Kind) {
			g.Test = law.Open()
		}
	}
	return g
}

func (f *facts) adultArrest() law.Test {
	return law.Not(f.ended(casefile.Juvenile))
}

// neverChargeableAgain tests for an acquittal or a completed diversion.
func (f *facts) neverChargeableAgain() law.Test {
	return law.Any(f.ended(casefile.Acquitted, casefile.Insanity), f.diverted())
}

// notInsanity is open after a verdict of not guilty by reason of insanity (PC
// 1026): the sealing sections say "acquitted", and no decision was found on
// whether they mean it too, for the jury first finds that the act was done.
func (f *facts) notInsanity() gate {
	return gate{Test: law.Not(law.All(f.ended(casefile.Insanity), law.Open())),
		open: law.Say("The verdict was not guilty because of insanity. Whether that is an acquittal for sealing is not settled. A lawyer must look.")}
}

// diverted tests for a diversion without a plea that was completed.
func (f *facts) diverted() law.Test {
	t := f.ended(casefile.DiversionNoPlea)
	if t.Answer == law.No {
		return t
	}
	return law.All(t, f.YesNo(f.ProgramCompleted, "program_completed"))
}

// programRunning holds while a diversion is not completed.
func (f *facts) programRunning() block {
	running := f.ended(casefile.DiversionNoPlea)
	if running.Answer != law.No {
		running = law.All(running, law.Not(f.YesNo(f.ProgramCompleted, "program_completed")))
	}
	return block{Test: running, why: law.Say("The program is not completed yet. The charge must be dismissed first.")}
}

// timeRanOut is yes once the period is over. While it runs, whether a
// dismissal keeps the case from being filed again (PC 1387) is open.
func (f *facts) timeRanOut(limit chargeable) law.Test {
	if limit.never.Answer == law.Yes {
		return law.Is(true) // another gate answers
	}
	t := limit.ends.reached(f.today)
	if t.Answer == law.No || t.Answer == law.Unknown && limit.ends.missing == nil {
		return law.Open()
	}
	return t
}

// patternOfAbuse is subdivision (c)(2): this arrest was for abuse in the home,
// of a child or an elder, and the list shows two convictions or five arrests of
// the kind on separate occasions within three years of one another.
func (f *facts) patternOfAbuse() law.Test {
	pattern := f.rec.patternOfAbuse()
	if pattern.Answer == law.No {
		return pattern
	}
	return law.All(pattern, f.abuse())
}

func (f *facts) abuse() law.Test {
	return law.Any(f.listed(f.p.Domestic), f.listed(f.p.Family), f.YesNo(f.Victim.Domestic, "victim.domestic"))
}

// patternOfAbuse is worked out for the first arrest that asks: every two cases
// are compared, and it is the same for all.
func (r *record) patternOfAbuse() law.Test {
	if r.pattern.Answer != law.Unanswered {
		return r.pattern
	}
	convicted := law.AtLeast(r.p.PatternCases, r.abuses(func(f *facts) law.Test { return f.convicted })...)
	arrested := law.AtLeast(r.p.PatternArrests, r.abuses(func(*facts) law.Test { return law.Is(true) })...)
	r.pattern = law.Any(convicted, arrested)
	return r.pattern
}

// occasion is a case on the list that may have been abuse.
type occasion struct {
	*facts
	abuse law.Test
	until span // the last day, that many years on, of what makes a pattern with it
}

// abuses asks of each occasion on the list whether it was abuse, of the kind
// asked for, and within three years of another. Cases of one incident are one
// occasion.
func (r *record) abuses(kind func(*facts) law.Test) []law.Test {
	var occasions []occasion
	for i := range r.matters {
		f := &r.matters[i]
		if f.SameIncidentAs != "" && f.SameIncidentAs != "unknown" || kind(f).Answer == law.No {
			continue
		}
		if abuse := law.All(kind(f), f.abuse(), f.eventTold()); abuse.Answer != law.No {
			until := f.committed.each(func(d casefile.Day) casefile.Day { return d.AddYears(r.p.PatternYears) })
			occasions = append(occasions, occasion{f, abuse, until})
		}
	}
	found := make([]law.Test, 0, len(occasions))
	for _, o := range occasions {
		found = append(found, law.All(o.abuse, o.nearAnother(occasions)))
	}
	return found
}

// nearAnother tests whether another occasion lies within the years that make a
// pattern. Where only the day of conviction is known, a case far off by that
// day may still be near.
func (o *occasion) nearAnother(all []occasion) law.Test {
	near := law.Is(false)
	for i := range all {
		other := &all[i]
		if other.Index == o.Index {
			continue
		}
		apart := law.Any(o.committed.after(other.until), other.committed.after(o.until))
		if apart.Answer == law.Yes && (!o.OffenseDate.Known() || !other.OffenseDate.Known()) {
			apart = law.Lacks(o.Path("offense_date"), other.Path("offense_date"))
		}
		near = law.Any(near, law.Not(apart))
	}
	return near
}
