package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// PC 1203.4b (AB 2147, in force 1 January 2021; SB 245, 1 January 2026): a
// person who took part well in a fire camp, a county hand crew or an
// institutional firehouse may ask for dismissal from the day of release. Parole
// or probation need not be over. Some convictions shut the person out.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC1203_4b,
	rule:        dismissalForFireCrew,
	scope:       dismissals,
	name:        "Dismissal for fire crew service",
	warnings:    []string{"W1", "W2", "W3", "W4", "W7"},
	authorities: []string{"Pen. Code 1203.4b(a)(1), (b), (c)"},
	effects:     &fireCrewEffects,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: TurnDismissal},
	begins:      since(2021, 1), // AB 2147
})

func dismissalForFireCrew(f *facts) ruling {
	return ruling{
		gates: gates{
			{Test: f.sentencedInCourt(), code: "not-sentenced", why: deferred},
			{Test: f.servedOnCrew(), code: "no-fire-crew", why: law.Say("This section is for people who served on a fire or hand crew while in custody.")},
			{Test: law.Not(f.rec.crewsShut), code: "excluded",
				why: law.Say("A conviction on the record is one that shuts a person out of this section.")},
		},
		blocks: blocks{{Test: f.rec.pending, why: law.Say("Another open charge holds this up until it ends.")}},
		opens:  f.fromRelease(),
		grade:  byJudge,
		why:    reasons{law.Say("Parole or probation need not be over. If the judge grants this and there were no violations, supervision ends too."), inTheInterest},
	}
}

// servedOnCrew tests the service; without any custody there was none.
func (f *facts) servedOnCrew() law.Test {
	if f.FireCamp != casefile.Yes && f.neverHeld() {
		return law.Is(false)
	}
	return f.YesNo(f.FireCamp, "fire_camp")
}

// neverHeld reports whether no day of custody can have been served: none was
// ordered, an infraction, or a term wholly suspended that no revocation woke.
func (f *facts) neverHeld() bool {
	if f.Sentence.Custody == casefile.NoCustody || f.Level == casefile.Infraction {
		return true
	}
	ordered, known := f.Sentence.DaysOrdered.Value()
	suspended, _ := f.Sentence.DaysSuspended.Value()
	return known && ordered-suspended == 0 && f.state.set&revoked == 0
}

// shutOutOfCrews tests the list of subdivision (a)(1) for one conviction.
func (f *facts) shutOutOfCrews() law.Test {
	escape := law.Is(false)
	if f.listed(f.p.Escapes).Answer != law.No {
		recent := f.committed.since(f.today.AddYears(-f.p.EscapeYears))
		escape = law.All(f.listed(f.p.Escapes), recent)
	}
	return law.Any(f.listed(f.p.FireCampShut), f.registrableByLaw(), f.punishableByLife(), escape)
}

// punishableByLife tests for a felony that carries life or death.
func (f *facts) punishableByLife() law.Test {
	return law.All(f.level.is(felony), f.rows(func(row *offense.Offense) law.Test { return law.Is(longest(row.FelonyTerm).life) }))
}

// fromRelease opens on the day of release from custody.
func (f *facts) fromRelease() opening {
	why := law.Say("Release from custody was on {released}. The request may be made from {day}.", "released", f.Sentence.ReleasedOn)
	if f.Sentence.ReleasedOn.Known() {
		return opening{span: f.released, needed: true, why: why}
	}
	return opening{span: f.release(), needed: true, loose: true, why: law.Say("The day of release from custody is not known.")}
}

// release is the day of release from custody: as told; for a straight county
// term the day it ended; else some day from judgment to the end of the sentence.
func (f *facts) release() span {
	switch end := f.sentenceOver; {
	case f.released.known():
		return f.released
	case f.term.set == straight && end.known():
		return end
	case f.judgment.known() && end.known():
		return span{f.judgment.from, max(end.to, f.judgment.to), f.released.missing}
	}
	return f.released
}
