package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// PC 17(d) and 19.8: some misdemeanors may be treated as infractions. The court
// may so determine with the consent of the defendant ((d)(2)).
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC17d,
	rule:        reductionToInfraction,
	scope:       convictions,
	name:        "Lowering a misdemeanor to an infraction",
	forms:       []string{"CR-180", "CR-181"},
	warnings:    []string{"W1", "W2"},
	authorities: []string{"Pen. Code 17(d)(2)", "Pen. Code 19.8(a)"},
	effects:     &infractionEffects,
	strength:    law.Strong,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: NoTurn},
	noWait:      true, // (d)(2): none is set
})

// mayBeInfraction tests the list of PC 19.8. A section that names an infraction
// in its own text is open.
func (f *facts) mayBeInfraction() law.Test {
	own := f.rows(func(row *offense.Offense) law.Test { return law.Is(f.levelsOf(row).set == wobblette) })
	return law.Any(f.listed(f.p.Wobblettes), own.AtMost(law.Arguable))
}

func reductionToInfraction(f *facts) ruling {
	return ruling{
		low:    f.level.is(infraction),
		lowWhy: law.Say("This is an infraction already, so there is nothing to reduce."),
		gates: gates{
			{Test: f.mayBeInfraction(), code: "not-wobblette", why: law.Say("PC 19.8 does not name this offense, so it cannot be made an infraction."),
				open: law.Say("This offense has an infraction form of its own, outside PC 19.8. Whether the court may still choose it is a question for a lawyer.")},
			{Test: f.level.is(misdemeanor | infraction), code: "felony", why: law.Say("A felony cannot be made an infraction.")},
		},
		grade: byJudge,
		why:   reasons{law.Say("The judge may treat this offense as an infraction.")},
	}
}
