package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 4800 to 4853: the Governor may pardon, on direct application or after a
// certificate of rehabilitation. Who was "twice convicted of a felony" needs a
// recommendation of the Supreme Court (Cal. Const. art. V, sec. 8(a); PC 4813,
// 4850 to 4852); counts of one event are read as one, as the Governor's form
// asks for felonies in different cases. Immigration status is no bar, and the
// board considers a quick answer where removal is pending (PC 4812(c), (e)).
// The code sets no time to wait; that earlier Governors looked for about ten
// years is from their sheets for applicants, and today's names none.
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
	r := ruling{grade: onProof, why: reasons{law.Say("The law sets no first day. Earlier Governors mostly looked for about ten years without a new case. The Governor decides freely. A certificate of rehabilitation, where one is open, counts as an application.")}}
	twice := law.Any(f.anyOther(f.rec.felonies, f.fromAnotherEvent), law.Is(f.EarlierUnlisted().Felony)) // the section asks for an earlier one that nobody listed
	if law.All(f.level.is(felony), twice).Answer == law.Yes {
		r.why[1] = law.Say("With felonies in two or more different cases the Supreme Court must recommend it first.")
	}
	return r
}

// fromAnotherEvent tests that another case is no count of the same event; where
// nobody is sure, it is taken for a case of its own.
func (f *facts) fromAnotherEvent(other *facts) law.Test { return law.Is(!f.sameEvent(other)) }
