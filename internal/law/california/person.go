package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// readPerson derives what runs across all cases: open charges, probation,
// terms and registration. A case listed that shows one beats a "no" that was
// told: of two facts that contradict one another the worse one counts.
func (r *record) readPerson() {
	person := &r.Case.Person
	var pending, probation, serving, registers []law.Test
	for i := range r.matters {
		f := &r.matters[i]
		pending = append(pending, law.Is(f.Outcome == casefile.Pending))
		if f.convicted.Answer == law.No {
			continue
		}
		probation = append(probation, law.Is(f.onProbation()))
		r.oldProbation = r.oldProbation || f.onProbation() && f.mayHaveEnded()
		serving = append(serving, law.Is(f.stillServing()))
		registers = append(registers, law.All(f.convicted, f.registersNow))
	}
	r.pending = told(pending, person.ChargedNow, "person.charged_now")
	r.onProbation = told(probation, person.OnProbationNow, "person.on_probation_now")
	r.serving = told(serving, person.ServingNow, "person.serving_now")
	r.registers = law.Any(registers...)
	r.convictions = r.thatAre((*facts).asListed)
	r.felonies = r.thatAre(func(f *facts) law.Test { return f.level.is(felony) })
	r.strikes = r.thatAre(func(f *facts) law.Test { return law.Any(f.serious(), f.violent()) })
	r.cannabis = r.thatAre(func(f *facts) law.Test { return f.listed(f.p.Cannabis) })
	r.superStrike = law.Any(r.anyConviction((*facts).isSuperStrike), r.anyJuvenileCase((*facts).juvenileSuperStrike))
	r.registrant290c = r.anyConviction((*facts).named290c)
	r.crewsShut = r.anyConviction((*facts).shutOutOfCrews)
	r.freeFrom = r.after((*facts).onProbation, (*facts).mayBeOnProbation, func(f *facts) span { return f.probationOver })
	r.doneFrom = r.after((*facts).stillServing, (*facts).mayBeServing, (*facts).termOver)
}

// listed is a conviction of which something is so, or may be.
type listed struct {
	*facts
	is law.Test
}

// thatAre lists the convictions of which something is so or may be. Asked once
// for the whole record, the question is not asked of every conviction again for
// each of the others.
func (r *record) thatAre(ask func(*facts) law.Test) []listed {
	var all []listed
	for i := range r.matters {
		f := &r.matters[i]
		if f.convicted.Answer == law.No {
			continue
		}
		if t := law.All(f.convicted, ask(f)); t.Answer != law.No || len(t.Missing) > 0 {
			all = append(all, listed{f, t})
		}
	}
	return all
}

// anyOther asks one question more of every other conviction on such a list.
func (f *facts) anyOther(of []listed, ask func(*facts) law.Test) law.Test {
	answer := law.Is(false)
	for _, other := range of {
		if other.Index != f.Index {
			answer = law.Any(answer, law.All(other.is, ask(other.facts)))
		}
	}
	return answer
}

// asListed asks nothing more.
func (f *facts) asListed() law.Test { return law.Is(true) }

// anyConviction asks a question of every conviction on the list.
func (r *record) anyConviction(ask func(*facts) law.Test) law.Test {
	answer := law.Is(false)
	for i := range r.matters {
		if f := &r.matters[i]; f.convicted.Answer != law.No {
			answer = law.Any(answer, law.All(f.convicted, ask(f)))
		}
	}
	return answer
}

// anyJuvenileCase asks a question of every juvenile case on the list.
func (r *record) anyJuvenileCase(ask func(*facts) law.Test) law.Test {
	answer := law.Is(false)
	for i := range r.matters {
		if f := &r.matters[i]; f.Outcome == casefile.Juvenile {
			answer = law.Any(answer, ask(f))
		}
	}
	return answer
}

// after is the day after the last end of the cases that count, if all are
// known, and no other case may count too.
func (r *record) after(counts, may func(*facts) bool, end func(*facts) span) span {
	var last span
	for i := range r.matters {
		f := &r.matters[i]
		switch {
		case f.convicted.Answer == law.No:
			continue
		case !counts(f) && may(f):
			return span{}
		case !counts(f):
			continue
		}
		e := end(f).dayAfter()
		if !e.known() {
			return e
		}
		last = last.later(e)
	}
	return last
}

// told is yes where the list shows it, else what was told.
func told(listed []law.Test, fact casefile.YesNo, path string) law.Test {
	if law.Any(listed...).Answer == law.Yes {
		return law.Is(true)
	}
	return law.YesNo(fact, path)
}

// onProbation reports whether probation in this case is running today.
func (f *facts) onProbation() bool {
	return f.state.set == ongoing && f.granted.Answer == law.Yes
}

// stillServing reports whether a listed felony term ends after today. Of a jail
// term that may still run person.serving_now tells.
func (f *facts) stillServing() bool {
	return f.term.set&noTerm == 0 && f.sentenceOver.known() && f.sentenceOver.from > f.today
}

// mayBeOnProbation and mayBeServing report whether it may still run in a case
// of which the end is not told.
func (f *facts) mayBeOnProbation() bool {
	return f.granted.Answer != law.No && f.state.set&ongoing != 0 && !f.probationOver.known()
}

func (f *facts) mayBeServing() bool {
	kept := f.granted.Answer == law.Yes && f.state.set&^(completed|endedEarly) == 0
	return !kept && f.Sentence.Custody != casefile.NoCustody && !f.termOver().known()
}

// termOver is the day on which the whole term was served: as told, else of a
// jail term the day of release.
func (f *facts) termOver() span {
	if f.sentenceOver.known() || f.term.set&^noTerm != 0 {
		return f.sentenceOver
	}
	return f.released
}

// inCustody tests for criminal custody on this case, probation, parole and
// supervision included (Pen. Code 1473, 1473.7; People v. Villa (2009) 45
// Cal.4th 1063). Running probation or an unfinished term is custody by law.
func (f *facts) inCustody() law.Test {
	switch {
	case f.onProbation(), f.stillServing():
		return law.Is(true)
	case f.InCustody.Known():
		return law.Is(f.InCustody == casefile.Yes)
	case f.Sentence.EndedOn.Known() && f.Sentence.EndedOn.Last() < f.today,
		f.state.set&^(completed|endedEarly) == 0 && f.term.set == noTerm,
		f.rec.serving.Answer == law.No && f.rec.onProbation.Answer == law.No:
		return law.Is(false)
	}
	return f.Lacks("in_custody")
}

// trouble tests whether anything new happened after this judgment. Left out,
// the list of convictions answers: a later offense is trouble.
func (f *facts) trouble() law.Test {
	switch f.TroubleSince {
	case casefile.Yes, casefile.No, casefile.NotSure:
		return f.YesNo(f.TroubleSince, "trouble_since")
	case casefile.NotAsked:
	}
	var later []law.Test
	for i := range f.rec.matters {
		other := &f.rec.matters[i]
		if other.Index != f.Index {
			later = append(later, law.All(other.convicted, other.after(f.judgment)))
		}
	}
	return law.Any(later...)
}

// after tests whether this offense came after a day; where its date is not
// known the date of conviction stands in.
func (f *facts) after(s span) law.Test { return f.committed.after(s) }
