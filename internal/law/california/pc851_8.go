package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 851.8: a person who was factually innocent of an arrest that led to no
// conviction may ask the agency, then the court, to seal the record and later
// destroy it, within two years of the arrest or the charge, or later for good
// cause ((l)). Not for infractions ((n)).
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC851_8,
	rule:        findingOfInnocence,
	scope:       arrests,
	name:        "Finding of factual innocence",
	forms:       []string{"BCIA 8270"}, // number not confirmed
	warnings:    []string{"W2"},
	authorities: []string{"Pen. Code 851.8(a)-(e), (l), (n)"},
	effects:     &wipedArrest,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: TurnLast},
	noWait:      true, // (a)-(e), (l): a last day, none to wait for
})

func findingOfInnocence(f *facts) ruling {
	r := ruling{
		gates: gates{
			f.noConviction(),
			{Test: f.adultArrest(), code: "juvenile", why: law.Say("This was a juvenile case. WIC 786 and 781 are the sections for that.")},
			{Test: law.Not(f.ended(casefile.DiversionNoPlea)), code: "diversion", why: law.Say("The case ended by a program, not for lack of guilt. PC 851.91 is the section for that.")},
			{Test: law.Not(f.level.is(infraction)), code: "infraction", why: law.Say("This section is not for infractions.")},
			f.maybeOtherCount(), // (c): "no conviction has occurred"
		},
		grade: onProof,
		why:   reasons{law.Say("A lawyer must judge whether the client can prove that there was no good reason for the arrest.")},
	}
	last := f.committed.lapse(f.p.InnocentWithin)
	if last.known() && last.from <= f.today {
		r.notes = reasons{law.Say("The two years to ask may be over. The court may still allow it for good cause.")}
	}
	return r
}
