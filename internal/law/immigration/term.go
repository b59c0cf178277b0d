package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// lifeDays is a term without end, as the case file counts it.
const lifeDays = casefile.MaxDays

// term is a length of time in days: exact when Low equals High, otherwise a
// range that the missing facts would narrow.
type term struct {
	Low, High int
	Missing   []string
	later     *shortened
}

// shortened is a change of the term that immigration law may or may not
// accept; a change that it plainly accepts is the term itself.
type shortened struct {
	accepted law.Test
	to       term
}

func exactly(days int) term { return term{Low: days, High: days} }

// AtLeast is the test that the term is so many days or longer.
func (t term) AtLeast(days int) law.Test { return t.atLeast(days).Standing }

// AtMost is the test that the term is so many days or shorter.
func (t term) AtMost(days int) law.Test { return law.Not(t.AtLeast(days + 1)) }

// atLeast keeps the harm beside the standing answer: a change that is not
// plainly accepted lowers no level.
func (t term) atLeast(days int) law.Shielded {
	full := t.full(days)
	if t.later == nil {
		return law.Shielded{Standing: full, Harm: full.Answer}
	}
	return law.Unless(full, law.All(t.later.accepted, law.Not(t.later.to.AtLeast(days))))
}

// full tests the term as it was before any contested change.
func (t term) full(days int) law.Test {
	switch {
	case t.Low >= days:
		return law.Is(true)
	case t.High < days:
		return law.Is(false)
	}
	return law.Lacks(t.Missing...)
}

// change applies a new term or maximum, as far as the law accepts it.
func (t term) change(accepted law.Test, to term) term {
	switch {
	case accepted.Answer == law.Yes:
		return to
	case accepted.Answer == law.No:
		return t
	}
	if to.High > t.High { // a correction upward counts, whoever made it
		t.High, t.Missing = to.High, merge(t.Missing, to.Missing, accepted.Missing)
	}
	t.later = &shortened{accepted, to}
	return t
}

// either is the range of two terms of which the missing facts decide.
func either(a, b term, missing ...string) term {
	return term{Low: min(a.Low, b.Low), High: max(a.High, b.High), Missing: merge(a.Missing, b.Missing, missing)}
}

// merge joins lists of missing facts, sorted and each once.
func merge(lists ...[]string) []string {
	return law.Paths(lists...)
}
