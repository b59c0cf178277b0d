package california

import (
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// PC 1203.42 (AB 1115, in force 1 January 2018; AB 134, 10 July 2023): a person
// sent to prison before 1 October 2011 for a crime whose term would be served
// in county jail today may ask for dismissal two years after completing it.
// PC 1203.41 has mostly overtaken it.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC1203_42,
	rule:        dismissalBeforeRealignment,
	scope:       dismissals,
	name:        "Dismissal of an older prison case",
	forms:       []string{"CR-180", "CR-181"},
	warnings:    []string{"W1", "W2", "W3", "W4", "W5", "W7"},
	authorities: []string{"Pen. Code 1203.42(a), (b)", "Pen. Code 1170(h)(3)"},
	effects:     &realignmentEffects,
	strength:    law.Strong,
	checked:     law.FromSource,
	place:       Place{Fits: FitsMany, Turn: TurnDismissal, Suits: suitsFelonyTerm},
	begins:      since(2018, 1), // AB 1115
})

func dismissalBeforeRealignment(f *facts) ruling {
	return ruling{
		gates: gates{
			{Test: f.level.is(felony), code: "not-felony", why: law.Say("This section is for felonies.")},
			{Test: f.sentencedBefore(f.p.Realignment), code: "after-2011",
				why: law.Say("The sentence came after county jail terms for felonies began (October 1, 2011).")},
			{Test: f.term.is(prison), code: wrongTrack, why: law.Say("No prison term was carried out in this case.")},
			{Test: f.countyJailToday(), code: "not-1170h",
				why: law.Say("A prison term would still follow for this crime today, so this section does not reach it. PC 1203.41 may.")},
			{Test: law.Not(f.earlierStrike()), code: "earlier-strike",
				why: law.Say("An earlier serious or violent felony would send this crime to prison today, so this section does not reach it. PC 1203.41 may.")},
		},
		blocks: blocks{f.notServing(), f.notOnProbation(), f.noPendingCharge()},
		opens:  opening{span: f.completion().lapse(f.p.WaitRealignment), needed: true, loose: !f.completed(), why: f.afterTerm(f.p.WaitRealignment)},
		grade:  byJudge,
		why:    reasons{inTheInterest},
	}
}

// sentencedBefore tests whether judgment came before a day.
func (f *facts) sentencedBefore(d casefile.Day) law.Test {
	return f.judgment.before(d)
}

// countyJailToday tests for a crime of the PC 1170(h) kind that is not
// serious, violent or registrable (PC 1170(h)(3)).
func (f *facts) countyJailToday() law.Test {
	kind := f.rows(func(row *offense.Offense) law.Test {
		return law.Is(strings.HasSuffix(row.FelonyTerm, "1170h") && !row.Serious && !row.Violent)
	})
	return law.All(kind, law.Not(f.registrable))
}

// earlierStrike tests for a serious or violent felony listed before this judgment.
func (f *facts) earlierStrike() law.Test {
	return f.anyOther(f.rec.strikes, func(other *facts) law.Test { return other.decided.reached(f.judgment.to) })
}
