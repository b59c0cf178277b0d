package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 18.5: since 1 January 2015 (SB 1310) every misdemeanor of "up to one year"
// has a maximum of 364 days; (b) a person sentenced to a year in county jail
// before that day "may submit an application" to have it set to 364 days (SB
// 1242, 2017). (b) has no "shall" of its own, but (a) reaches final cases: a
// term above the maximum that it sets is not the court's to keep.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC18_5,
	rule:        yearToShorterYear,
	scope:       convictions,
	name:        "Setting an old one-year term to 364 days",
	warnings:    []string{"W1", "W2"},
	authorities: []string{"Pen. Code 18.5(a), (b)"},
	effects:     &shorterYearEffects,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: NoTurn},
	noWait:      true, // (b): none is set
})

func yearToShorterYear(f *facts) ruling {
	before := f.sentencedBefore(f.p.ShorterYear)
	lesser := f.level.is(misdemeanor)
	return ruling{
		low:    law.All(lesser, law.Not(before)),
		lowWhy: law.Say("The longest misdemeanor term was 364 days already when this sentence was given."),
		gates: gates{
			{Test: before, code: "after-2014", why: law.Say("The sentence came in 2015 or later. This correction is for older ones.")},
			{Test: law.Not(f.level.is(infraction)), code: "infraction", why: law.Say("An infraction carries no jail.")},
			{Test: f.ordered(f.p.YearDays), code: "not-one-year", why: law.Say("The jail term ordered was not one year, so there is nothing to correct here.")},
			{Test: f.heldIn(casefile.CountyJail), code: "not-county-jail", why: law.Say("This correction is for county jail terms.")},
			{Test: law.Any(lesser, f.conditionOfProbation()), code: "felony", why: law.Say("This correction is for misdemeanors."), // open question Q6
				open: law.Say("The year was a condition of felony probation. Whether the correction reaches it is not settled.")},
		},
		why: reasons{law.Say("The term was one year of county jail for a misdemeanor before 2015. PC 18.5(b) lets the client apply to have it set to 364 days, the most that PC 18.5(a) now allows for old cases too.")},
	}
}

// ordered tests the days of custody ordered.
func (f *facts) ordered(days int) law.Test {
	if n, known := f.Sentence.DaysOrdered.Value(); known {
		return law.Is(n == days)
	}
	return f.Lacks("sentence.days_ordered")
}

// conditionOfProbation is open at best: jail as a condition of felony probation.
func (f *facts) conditionOfProbation() law.Test { return law.All(f.granted, law.Open()) }
