package flows

import (
	"time"

	"example.com/tableside/internal/casefile"
)

// The facts that branches turn on, by the names of the case file.

// here is the conviction at hand; outside one, a conviction without facts.
func here(a at) casefile.Conviction {
	if a.Conviction < 0 || a.Conviction >= len(a.Case.Convictions) {
		return casefile.Conviction{}
	}
	return a.Case.Convictions[a.Conviction]
}

func status(a at) casefile.Status             { return a.Case.Person.Status }
func recordSource(a at) casefile.RecordSource { return a.Case.Person.RecordSource }
func entry(a at) casefile.Entry               { return a.Case.Person.Entry }
func naturalizedOn(a at) casefile.Date        { return a.Case.Person.NaturalizedOn }
func jurisdiction(a at) casefile.Jurisdiction { return here(a).Jurisdiction }
func chargedOffense(a at) string              { return here(a).ChargedOffense }
func outcome(a at) casefile.Outcome           { return here(a).Outcome }
func convictedOn(a at) casefile.Date          { return here(a).ConvictedOn }
func custody(a at) casefile.Custody           { return here(a).Sentence.Custody }
func granted(a at) casefile.YesNo             { return here(a).Probation.Granted }
func probation(a at) casefile.ProbationState  { return here(a).Probation.State }
func admittedFacts(a at) casefile.YesNo       { return here(a).AdmittedFacts }
func programCompleted(a at) casefile.YesNo    { return here(a).ProgramCompleted }
func violated(a at) casefile.YesNo            { return here(a).Probation.Violated }
func substance(a at) casefile.Substance       { return here(a).Drug.Substance }
func act(a at) casefile.DrugAct               { return here(a).Drug.Act }
func crimeVictim(a at) casefile.CrimeVictim   { return here(a).CrimeVictim }

// offenseOn is the offense date, else the date of the plea or verdict.
func offenseOn(a at) casefile.Date { return dateOf(here(a)) }

// level is the level that was told, else the only one that the section has.
func (b book) level(a at) casefile.Level {
	if told := here(a).Level; casefile.Known(told) {
		return told
	}
	return b.sort(a).Level
}

// Branches of the whole interview.
var (
	notCitizen = not(is(status, casefile.Citizen))
	resident   = oneOf(status, casefile.LPR, casefile.ConditionalLPR)

	inCalifornia = mayBe(jurisdiction, casefile.California)

	// mayBeConvicted takes in a case whose end is not known.
	mayBeConvicted = mayBe(outcome, casefile.GuiltyPlea, casefile.NoContest, casefile.FoundGuilty)
	pleaded        = oneOf(outcome, casefile.GuiltyPlea, casefile.NoContest, casefile.DeferredEntry)
	program        = oneOf(outcome, casefile.DeferredEntry, casefile.DiversionNoPlea)
	openCase       = is(outcome, casefile.Pending)

	// programThatMayCount: there was a plea, or what was admitted can stand in
	// its place under immigration law (INA 101(a)(48)(A)).
	programThatMayCount = anyOf(is(outcome, casefile.DeferredEntry),
		allOf(is(outcome, casefile.DiversionNoPlea), notCitizen, not(is(admittedFacts, casefile.No))))

	inPrison = oneOf(custody, casefile.CountyPrison, casefile.StatePrison)
	inJail   = is(custody, casefile.CountyJail)
)

func (b book) infraction() when { return is(b.level, casefile.Infraction) }
func (b book) mayBeFelony() when {
	return mayBe(b.level, casefile.Felony)
}

// mayBeSentenced: there may be a conviction for more than an infraction.
func (b book) mayBeSentenced() when { return allOf(mayBeConvicted, not(b.infraction())) }

// mayBeHeld: there may have been jail or prison, also where judgment was put off
// in favor of a program that immigration law may take for a conviction.
func (b book) mayBeHeld() when {
	return anyOf(b.mayBeSentenced(), allOf(not(b.infraction()), programThatMayCount))
}

// Days on which the law changed in a way that decides what is asked.
var (
	longestJailTerm = casefile.DayOf(2015, time.January, 1)  // Penal Code 18.5: 364 days from here on
	proposition47   = casefile.DayOf(2014, time.November, 5) // Penal Code 1170.18
	firstOffender   = casefile.DayOf(2011, time.July, 15)    // day after Nunez-Reyes v. Holder, 646 F.3d 684 (9th Cir. 2011) (en banc)
	detentionLaw    = casefile.DayOf(1998, time.October, 9)  // day after the transition rules for INA 236(c) ended
)
