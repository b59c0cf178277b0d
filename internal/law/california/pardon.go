package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 4800 to 4853: the Governor may pardon, on direct application or after a
// certificate of rehabilitation. Two felonies need a recommendation of the
// Supreme Court (PC 4813, 4850 to 4852). Immigration status is no bar, and the
// board considers a quick answer where removal is pending (PC 4812(c), (e)).
// The code sets no time to wait; that the Governor looks for about ten years is
// from knowledge.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.Pardon,
	rule:        pardonByTheGovernor,
	scope:       convictions,
	name:        "Pardon by the Governor",
	warnings:    []string{"W1", "W2", "W3"},
	authorities: []string{"Pen. Code 4800, 4812(c), (e), 4813"},
	effects:     &pardonEffects,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: NoTurn},
})

func pardonByTheGovernor(f *facts) ruling {
	r := ruling{grade: onProof, why: reasons{law.Say("The law sets no first day, but the Governor mostly looks for about ten years without a new case. The Governor decides freely. A certificate of rehabilitation, where one is open, counts as an application.")}}
	if law.All(f.level.is(felony), f.anyOther(f.rec.felonies, (*facts).asListed)).Answer == law.Yes {
		r.why[1] = law.Say("With two felonies the Supreme Court must recommend it first.")
	}
	return r
}
