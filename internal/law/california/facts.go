package california

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// record is a whole file with what is derived from it once for all remedies.
type record struct {
	*law.File
	p       *Parameters
	matters []facts

	pending      law.Test // an open charge or warrant, in any court
	onProbation  law.Test // on probation in any case
	oldProbation bool     // one of them may be over, since AB 1950 cut its length
	freeFrom     span     // the day after the last listed probation still running
	serving      law.Test // serving or supervised in any case
	doneFrom     span     // the day after the last listed term still running
	registers    law.Test // required to register now, for any case
	noncitizen   law.Test

	superStrike    law.Test // a super strike among the convictions, of any date
	registrant290c law.Test // an offense of PC 290(c) among them
	crewsShut      law.Test // a conviction that shuts PC 1203.4b

	pattern law.Test // a pattern of abuse, once one of the arrests asked for it

	// What is asked of the other convictions again for each one.
	convictions []listed
	felonies    []listed // felonies today
	strikes     []listed // serious or violent felonies
	cannabis    []listed // offenses that Proposition 64 lowered
}

// facts are one conviction with what the rules derive from it.
type facts struct {
	law.Matter
	rec *record
	p   *Parameters

	convicted     law.Test       // an adult conviction was entered
	wobbler       law.Test       // the section allowed county jail or a felony term
	sentenced     maybe[levels]  // the level as it was when sentenced
	level         maybe[levels]  // the level today, after reductions
	granted       law.Test       // probation was granted
	state         maybe[endings] // how probation stands
	term          maybe[terms]   // the felony term that was carried out
	registrable   law.Test       // the conviction resulted in a duty to register
	registersNow  law.Test       // it requires registration today
	committed     span           // the day of the offense, else of the conviction
	decided       span           // the day of the plea or verdict, or on which the case ended
	judgment      span           // the day of sentence, or of the grant of probation
	released      span           // the day of release from custody, as told
	probationOver span           // the day probation ended or will
	sentenceOver  span           // the day the whole sentence ended, supervision included
	reliefOpen    []string       // relief whose kind is not known
	today         casefile.Day
}

// maybe is a fact with a few values of which more than one may still be true.
type maybe[T ~uint8] struct {
	set     T
	missing []string
}

// is tests whether the fact is one of the values, given as a union.
func (m maybe[T]) is(values T) law.Test {
	switch {
	case m.set&^values == 0:
		return law.Is(true)
	case m.set&values == 0:
		return law.Is(false)
	}
	return law.Test{Answer: law.Unknown, Missing: m.missing}
}

type levels uint8

const (
	infraction levels = 1 << iota
	misdemeanor
	felony
	anyLevel = infraction | misdemeanor | felony
)

type endings uint8

const (
	completed endings = 1 << iota
	endedEarly
	ongoing
	revoked
	anyEnding = completed | endedEarly | ongoing | revoked
)

type terms uint8

const (
	noTerm   terms = 1 << iota // none, or county jail as a misdemeanor or a condition of probation
	split                      // PC 1170(h)(5)(B), with mandatory supervision
	straight                   // PC 1170(h)(5)(A), all in custody
	prison                     // state prison
	anyTerm  = noTerm | split | straight | prison
)

func open(f *law.File, p *Parameters) *record {
	r := &record{File: f, p: p, matters: make([]facts, len(f.Matters))}
	r.noncitizen = noncitizen(f.Case.Person.Status)
	for i := range r.matters {
		r.matters[i] = facts{Matter: f.Matters[i], rec: r, p: p, today: f.Today}
		r.matters[i].read()
	}
	r.readPerson()
	return r
}

// read derives what depends on this conviction alone, each fact after those it needs.
func (f *facts) read() {
	f.readDates()
	f.convicted = Convicted(f.Matter)
	f.wobbler = f.rows(f.wobbles)
	f.sentenced = f.levelSentenced()
	f.granted = f.probationGranted()
	f.state = f.probationState()
	f.term = f.termServed()
	f.level = f.levelToday()
	f.registersNow = f.registers()
	f.registrable = f.resultedInRegistration()
}

// Convicted tests whether an adult conviction was entered: a plea or a
// verdict, with judgment put off or not. For a case still open it is no; what
// an order did to the conviction since is not asked.
func Convicted(m law.Matter) law.Test {
	return endedIn(m, casefile.GuiltyPlea, casefile.NoContest, casefile.FoundGuilty, casefile.DeferredEntry)
}

// ended tests how the case ended; a case of which that is not known may have
// ended in any way.
func (f *facts) ended(ways ...casefile.Outcome) law.Test { return endedIn(f.Matter, ways...) }

func endedIn(m law.Matter, ways ...casefile.Outcome) law.Test {
	if !casefile.Known(m.Outcome) {
		return m.Lacks("outcome")
	}
	return law.Is(slices.Contains(ways, m.Outcome))
}

// heldIn tests the kind of custody.
func (f *facts) heldIn(kinds ...casefile.Custody) law.Test {
	if !casefile.Known(f.Sentence.Custody) {
		return f.Lacks("sentence.custody")
	}
	return law.Is(slices.Contains(kinds, f.Sentence.Custody))
}

// rows answers a question about the offense from the rows of the catalogue
// that fit: what they agree on counts, the rest is unknown.
func (f *facts) rows(ask func(*offense.Offense) law.Test) law.Test {
	var agreed law.Test
	for i, row := range f.Offense.Rows {
		t := ask(row)
		if i > 0 && t.Answer != agreed.Answer {
			return law.Lacks(f.Choosers()...)
		}
		agreed = t
	}
	if agreed.Answer == law.Unanswered {
		return f.Lacks("offense")
	}
	return agreed
}

// noncitizen tests whether the person is not a citizen.
func noncitizen(s casefile.Status) law.Test {
	return law.Not(law.OneOf(s, "person.status", casefile.Citizen))
}

// attempted and conspired test for PC 664 and PC 182: left out is no, not sure is unknown.
func (f *facts) attempted() law.Test {
	return f.inchoate(f.Offense.Attempt, f.Attempt, "attempt")
}

func (f *facts) conspired() law.Test {
	return f.inchoate(f.Offense.Conspiracy, f.Conspiracy, "conspiracy")
}

func (f *facts) inchoate(spelled bool, told casefile.YesNo, field string) law.Test {
	if spelled || told == casefile.Yes {
		return law.Is(true)
	}
	if told == casefile.NotSure {
		return f.Lacks(field)
	}
	return law.Is(false)
}

// resultedInRegistration tests whether the conviction ever brought a duty to
// register. PC 1203.41(a)(6) ("resulted in a requirement to register"),
// 1203.425(a)(1)(B)(iv)(II) ("a felony offense requiring registration") and
// 4852.03(a)(2) ask this of the offense, so a "no" told today, where a court
// ended the duty (PC 290.5), does not answer for what PC 290(c) names.
func (f *facts) resultedInRegistration() law.Test {
	if f.RegistrationRequired == casefile.No {
		return f.registrableByLaw()
	}
	return f.registersNow
}

// registers tests whether PC 290 registration is required: as told, else as
// the catalogue says. Where nobody is sure, a judge's order (PC 290.006) stays possible.
func (f *facts) registers() law.Test {
	if f.RegistrationRequired.Known() {
		return law.Is(f.RegistrationRequired == casefile.Yes)
	}
	named := f.registrableByLaw()
	if f.RegistrationRequired == casefile.NotSure && named.Answer != law.Yes {
		return f.Lacks("registration_required")
	}
	if named.Answer == law.Unknown {
		return named.May(f.Path("registration_required"))
	}
	return named
}

// registrableByLaw tests whether PC 290(c) names the offense.
func (f *facts) registrableByLaw() law.Test {
	return f.rows(func(row *offense.Offense) law.Test {
		if row.Registrable && in(f.p.FelonyRegistrant, row) {
			return f.sentenced.is(felony)
		}
		return law.Is(row.Registrable)
	})
}

// serious and violent test for PC 1192.7(c) and PC 667.5(c): only a felony is
// one. An attempt at a serious felony is serious, assaults excepted; at a
// violent one it is not, except where it carries life, as murder does.
func (f *facts) serious() law.Test { return law.All(f.level.is(felony), f.seriousByName()) }

func (f *facts) violent() law.Test { return law.All(f.level.is(felony), f.violentByName()) }

// seriousByName and violentByName ask it of the offense as a felony, whatever
// the case is today.
func (f *facts) seriousByName() law.Test {
	return f.rows(func(row *offense.Offense) law.Test {
		if row.Serious && in(f.p.Assaults, row) {
			return law.Not(f.attempted())
		}
		return law.Is(row.Serious)
	})
}

func (f *facts) violentByName() law.Test {
	return f.rows(func(row *offense.Offense) law.Test {
		if !row.Violent || longest(row.FelonyTerm).life {
			return law.Is(row.Violent)
		}
		return law.Not(law.Any(f.attempted(), f.conspired()))
	})
}
