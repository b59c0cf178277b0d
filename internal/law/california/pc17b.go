package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 17(b): a crime that may be punished as a felony or as a misdemeanor (a
// wobbler) is a misdemeanor for all purposes where the sentence is county jail
// or a fine ((b)(1)), or where the court grants probation and then, or on
// application at any time after, declares it one ((b)(3)). Since AB 1941 (1
// January 2019) a term that was imposed and suspended qualifies too. Unpaid
// restitution is no ground to deny ((f), SB 1106, 1 January 2023).
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:     casefile.PC17b,
	rule:     reductionToMisdemeanor,
	scope:    convictions,
	name:     "Lowering a felony to a misdemeanor",
	forms:    []string{"CR-180", "CR-181"},
	warnings: []string{"W1", "W2", "W7"},
	authorities: []string{
		"Pen. Code 17(b)(1), (b)(3), (f)",
		"Pen. Code 1170(h)",
		"People v. Park (2013) 56 Cal.4th 782",
	},
	effects:  &reductionEffects,
	strength: law.Settled,
	checked:  law.FromSource,
	place:    Place{Fits: FitsMany, Turn: TurnLower},
	noWait:   true, // (b)(3): "at any time" after
})

func reductionToMisdemeanor(f *facts) ruling {
	ordered, _ := f.firstLowering() // under this section too: then the relief is done already
	byLaw := f.reducedByLaw()
	r := ruling{
		low:    law.Any(f.sentenced.is(misdemeanor|infraction), law.Is(ordered >= 0)),
		lowWhy: law.Say("This is a misdemeanor or an infraction already, so there is nothing to reduce."),
		gates: gates{
			{Test: f.wobbler, code: "not-wobbler",
				why: law.Say("This felony had no misdemeanor form when it was committed, so the court has no power to make it one.")},
			{Test: law.Not(f.term.is(prison)), code: "prison",
				why: law.Say("A prison term was carried out. That fixes the felony (PC 17(b)(1), (b)(3)).")},
			{Test: law.Not(f.term.is(split | straight)), code: "1170h-executed",
				why: law.Say("A county jail felony term under PC 1170(h) was carried out. That fixes the felony (PC 17(b)(1), (b)(3)).")},
			{Test: law.Any(f.granted, byLaw), code: "no-probation",
				why:  law.Say("No probation was granted, and the sentence was not county jail or a fine."),
				open: law.Say("No probation, no jail and no fine are told. Whether the law made this a misdemeanor turns on what else the judge ordered (PC 17(b)(1)).")},
		},
		grade: byJudge,
		why:   reasons{law.Say("The section allows a felony or a misdemeanor sentence, and probation was granted. So the judge may make it a misdemeanor, during probation or at any time after.")},
	}
	if byLaw.Answer == law.Yes {
		r.grade = ofRight
		r.why = reasons{law.Say("The sentence was county jail or a fine without probation, so the law made this a misdemeanor on that day (PC 17(b)(1)). Ask the court to correct the record.")}
	}
	return r
}
