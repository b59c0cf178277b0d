package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1170.9(h): for a person who served in the armed forces, suffers from a
// condition that came from the service and was granted probation, the court may
// end probation early, lower a wobbler and dismiss the case, with wider leave
// not to disclose it.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC1170_9,
	rule:        reliefForVeterans,
	scope:       dismissals,
	name:        "Relief for veterans",
	warnings:    []string{"W1", "W2", "W4", "W7"},
	authorities: []string{"Pen. Code 1170.9(h)(1), (h)(4)"},
	effects:     &programEffects,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: TurnLast},
})

func reliefForVeterans(f *facts) ruling {
	return ruling{
		gates: gates{
			{Test: law.YesNo(f.rec.Case.Person.Veteran, "person.veteran"), code: "not-veteran", why: law.Say("This section is for people who served in the United States armed forces.")},
			{Test: law.Not(f.level.is(infraction)), code: "infraction", why: law.Say("This section is not for infractions.")},
			{Test: f.granted, code: "no-probation", why: law.Say("This section needs a grant of probation.")},
			{Test: law.Not(f.term.is(prison | split | straight)), code: "executed-term", why: law.Say("A felony term was carried out in this case. PC 1203.41 is the section for that.")},
		},
		grade: byJudge,
		why:   reasons{law.Say("The judge must find a condition that came from the service, good progress in treatment and no danger to others.")},
	}
}
