package california

import (
	"strconv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1203.425 (AB 1076, SB 731, AB 134; AB 168: in operation since 1 October
// 2024): the Department of Justice grants relief on its own, month by month,
// without a petition, to people not required to register as sex offenders and
// not under supervision, serving or charged, for convictions since 1973:
// (ia) probation completed without revocation, any offense; (ib) another
// misdemeanor or infraction, a year after judgment; (II) another felony, four
// years after custody and supervision, without a new felony, unless it is
// serious, violent or registrable.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:        casefile.PC1203_425,
	routes:      []func(*facts) ruling{afterFelony, lesserAfterAYear, probationKept},
	scope:       dismissals,
	name:        "Automatic relief by the state",
	warnings:    []string{"W1", "W2", "W9"},
	authorities: []string{"Pen. Code 1203.425(a)(1)(B), (a)(2), (a)(4)"},
	effects:     &automaticEffects,
	strength:    law.Settled,
	checked:     law.FromSource,
	place:       Place{Fits: FitsFew, Turn: TurnLast},
	begins:      since(2024, 10), // AB 168
})

// automatic adds the conditions of every route.
func (f *facts) automatic(r ruling) ruling {
	g := gates{
		{Test: law.Not(f.rec.registers), code: "registrant",
			why: law.Say("Someone who must register as a sex offender now, for any case, is shut out of automatic relief.")},
		{Test: f.decided.since(f.p.AutoFrom), code: "before-1973",
			why: law.Say("Automatic relief begins with convictions of 1973.")},
		{Test: f.sentencedInCourt(), code: "not-sentenced", why: deferred},
	}
	copy(g[3:], r.gates[:])
	r.gates = g
	r.blocks = blocks{f.notOnProbation(), f.notServing(), f.noPendingCharge(), f.probationOfThisCase()}
	r.why[2] = law.Say("The Department of Justice should have granted this on its own or should do so now. Get the DOJ record and look for a note of relief. Records often lack what it needs, so never assume that it has happened.")
	return r
}

// probationOfThisCase holds while probation in this case runs. An infraction has
// none that could have been revoked, so there it is enough that none runs anywhere.
func (f *facts) probationOfThisCase() block {
	b := f.probationRunning()
	if f.level.is(infraction).Answer == law.Yes {
		b.Test = law.All(b.Test, f.rec.onProbation)
	}
	return b
}

// probationKept is route (ia). A found violation is read as a revocation, since
// courts revoke to reinstate. Whether the DOJ's data show an early end before
// the original date is open question Q10.
func probationKept(f *facts) ruling {
	r := ruling{
		gates: gates{
			{Test: f.granted, code: "no-probation", why: noProbation},
			{Test: f.keptProbation(), code: "violation", why: law.Say("Probation was violated or revoked, so the route for kept probation is closed.")},
		},
		opens: f.afterProbation(),
		why:   reasons{law.Say("Probation was completed without a violation. This route takes any offense.")},
	}
	if f.state.set == endedEarly {
		r.why[1] = law.Say("Where probation ended early, the DOJ may wait until the original end date.")
	}
	return f.automatic(r)
}

func (f *facts) keptProbation() law.Test { return law.Not(f.violated()) }

// lesserAfterAYear is route (ib): an infraction or a misdemeanor "other than
// one eligible under" (ia). While it is not known whether probation was kept,
// the case is of one kind or the other and (ib) is the later of the two. A felony
// that an order lowered is one from then on; what (II) opened before stays open.
func lesserAfterAYear(f *facts) ruling {
	kept := law.All(f.granted, f.keptProbation()).Answer == law.Yes
	return f.automatic(ruling{
		gates: gates{
			{Test: f.level.is(misdemeanor | infraction), code: "felony", why: law.Say("The route of one year is for misdemeanors and infractions.")},
			{Test: law.Is(!kept), code: "kept-probation", why: law.Say("Probation was kept, and that has a route of its own.")},
		},
		opens: f.onceLowered(f.sentenceAndYear(), onceLowered1203_425),
		why:   reasons{f.yearSinceJudgment()},
	})
}

// yearSinceJudgment names the day from which the year ran.
func (f *facts) yearSinceJudgment() law.Reason {
	if on := f.judgmentDate(); on.Known() {
		return law.Say("This is a misdemeanor or an infraction whose sentence is over, and a full year has passed since the judgment ({judgment}).", "judgment", on)
	}
	return law.Say("This is a misdemeanor or an infraction whose sentence is over, and a full year has passed since the judgment.")
}

const onceLowered1203_425 = "A court lowered this case on {lowered}. Only since then is the route of one year open to it. The first day is {day}."

// sentenceAndYear is the day on which both the year and any probation are over,
// with the jail that followed a revocation: the person must have "completed
// their sentence". Jail without probation ends within the year.
func (f *facts) sentenceAndYear() opening {
	o, over := f.waitAfterJudgment(f.p.WaitAutoLesser), f.afterProbation()
	if o.known() && over.to > o.to {
		over.needed, over.from, over.missing = true, max(o.from, over.from), join(o.missing, over.missing)
		return over
	}
	o.loose = over.loose || f.granted.Answer != law.No && !f.probationOver.known()
	return o
}

// afterFelony is route (II). A felony that an order lowered after this route had
// opened came to it while it was one, by what it was then. Where a straight county
// term had no supervision the time runs from release: open question Q9.
func afterFelony(f *facts) ruling {
	opens := f.afterCustodyAndSupervision()
	felony := f.felonyUntil(opens)
	return f.automatic(ruling{
		gates: gates{
			{Test: felony, code: "not-felony", why: law.Say("The route of four years is for felonies.")},
			{Test: law.Not(law.All(felony, law.Any(f.seriousByName(), f.violentByName()))), code: "serious-violent",
				why: law.Say("A serious or violent felony is shut out of automatic relief. A petition may still be open.")},
			{Test: law.Not(f.registrable), code: "registrable", why: law.Say("A felony that requires registration is shut out of automatic relief.")},
			{Test: law.Not(f.newFelony(opens)), code: "new-felony", why: law.Say("A new felony conviction came within the four years.")},
		},
		opens: opens,
		why:   reasons{law.Say("Custody and supervision ended more than four years ago, and no new felony is listed within them.")},
	})
}

// felonyUntil tests whether this is a felony today, or was one on the day the
// route opened, since the first order that lowered it came later.
func (f *facts) felonyUntil(opens opening) law.Test {
	today := f.level.is(felony)
	first, told := f.firstLowering()
	switch {
	case today.Answer == law.Yes || first < 0 || !opens.known():
		return today
	case !told:
		return law.Any(today, f.Lacks("relief["+strconv.Itoa(first)+"].granted_on"))
	}
	return law.Any(today, law.All(f.sentenced.is(felony), law.Not(f.reducedByLaw()), f.orderDay(first).after(opens.span)))
}

func (f *facts) afterCustodyAndSupervision() opening {
	years := f.p.WaitAutoFelony
	if f.granted.Answer == law.Yes && f.term.set == noTerm {
		end := f.probationOver
		return opening{span: end.lapse(years), needed: true,
			why: law.Say("Probation ended {ended}. {years} full years must pass, so the first day is {day}.", "ended", f.Probation.EndedOn, "years", years)}
	}
	return opening{span: f.completion().lapse(years), needed: true, loose: !f.completed(), why: f.afterTerm(years)}
}

// newFelony tests for a felony conviction listed between the end of this
// sentence and the day the route opens.
func (f *facts) newFelony(opens opening) law.Test {
	if !opens.known() {
		return law.Is(false) // the route is unclear on its date anyway
	}
	begins := opens.each(func(d casefile.Day) casefile.Day { return d.AddYears(-f.p.WaitAutoFelony) - 1 })
	return f.anyOther(f.rec.felonies, func(other *facts) law.Test {
		return law.All(other.decided.after(begins), law.Not(other.decided.after(opens.span)))
	})
}
