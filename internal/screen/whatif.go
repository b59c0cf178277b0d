package screen

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// WhatIf is what a remedy, or several, would change in immigration law if they
// were granted on their usual ground. No changes: they would change nothing.
type WhatIf struct {
	Conviction string                // the conviction's id; of a set across convictions c1+c2
	Relief     []casefile.ReliefKind // one; a pair that does together what neither does alone; or one for each of a set
	Orders     []Supposed            // the orders in full, with their reason and, where one is set, the new term
	Changes    []Change              // answers and levels that concern this person and would be different
	Stays      []Stay                // grounds and risks of this person that would stay as they are
	Aside      []Change              // differences that do not concern this person, as a test about DACA for a resident
	Clears     []string              // of several convictions: the bars and high risks that undoing these would bring below high
	Lowers     []string              // the same for bars that would be high risks then; none of what some set clears
	Unsettles  []string              // the same for what a missing fact would then decide; none of what some set clears or lowers
	Rough      bool                  // of Clears, Lowers and Unsettles: none of these can be left out, but whether some fewer would do was not tried
	Sweep      bool                  // one kind of order in every case that it is open for
	Others     int                   // how many more sets of as many convictions do the same and have no row
}

// Change is one answer or level that would be different.
type Change struct {
	Code, From, To string
	AtLeast        law.Level // of a level unknown before or after: what it is whatever the missing facts bring; Unleveled where nothing is sure
}

// Better reports that the change is for the better: a harm that is less sure
// or gone, a lower level, a protection that is surer.
func (c Change) Better() bool {
	from, to := c.rank(c.From), c.rank(c.To)
	if isShield(c.Code) {
		return to > from
	}
	return to < from
}

// rank is the rank of a word of the change. What is not known but at least high
// may be the worst, and is never less than high.
func (c Change) rank(word string) int {
	if word == "unknown" && c.AtLeast >= law.High {
		return atLeastHigh
	}
	return ranks[word]
}

// Sure reports that the change is for the better, and that it is known what
// comes of it: what turns unknown may be as bad as before.
func (c Change) Sure() bool { return c.Better() && c.To != "unknown" }

// Stay is one answer or level that would not change.
type Stay struct{ Code, Is string }

// WhatIfs asks of every remedy that is not done or out of reach what it would
// change, and of a correction of the sentence for legal error wherever that
// would help; then of pairs that only help together, and of the fewest
// convictions that would have to be undone to clear a risk; and of a dismissal,
// an undoing or a lower level in all cases that it is open for. It runs
// immigration law once more for each, so it is only for one case at a time; of
// a LongRecord it tries less.
func WhatIfs(c casefile.Case, r Result, l Law) []WhatIf {
	return l.inquire(c, &r).rows()
}

// WhatIfsUnless is WhatIfs for somebody who may lose interest: once stop says
// so it ends soon, and the rows, which are then not whole, are not given.
func WhatIfsUnless(stop func() bool, c casefile.Case, r Result, l Law) (rows []WhatIf, whole bool) {
	q := l.inquire(c, &r)
	q.stop = stop
	if rows = q.rows(); q.stopped() {
		return nil, false
	}
	return rows, true
}

func (q *inquiry) rows() []WhatIf {
	var rows []WhatIf
	for i := range q.before.Convictions {
		rows = append(rows, q.alone(i)...)
		rows = append(rows, q.corrections(i)...)
		if !q.long() {
			rows = append(rows, q.pairs(i)...)
		}
	}
	if q.stopped() {
		return nil
	}
	return q.together(q.sweeps(rows))
}

// alone asks of each remedy of a conviction what it would change.
func (q *inquiry) alone(conviction int) []WhatIf {
	var rows []WhatIf
	dismissal, _ := likeliestDismissal(q.before, conviction)
	for _, remedy := range q.before.Convictions[conviction].Remedies {
		switch {
		case !inReach(remedy):
		case q.long() && law.FamilyOf(remedy.Code) == law.Dismissal && remedy.Code != dismissal.Code:
		default:
			rows = append(rows, q.ask(q.law.variants(q.before, conviction, remedy.Code)[0]))
		}
	}
	return rows
}

// corrections are the orders that would find the sentence legally wrong and
// set a shorter one, each only where it changes what no longer term does.
func (q *inquiry) corrections(conviction int) []WhatIf {
	var rows []WhatIf
	for _, order := range q.law.variants(q.before, conviction, casefile.SentenceModification)[1:] {
		row := q.ask(order)
		if !slices.ContainsFunc(row.Changes, Change.Better) || len(rows) > 0 && slices.Equal(rows[len(rows)-1].Changes, row.Changes) {
			continue
		}
		rows = append(rows, row)
	}
	return rows
}

// rowOf compares a result with the same case after some orders. Orders on
// several convictions are named as c1+c2.
func rowOf(before *Result, orders []Supposed, after *Result) WhatIf {
	w := WhatIf{Orders: orders}
	var ids []string
	for _, o := range orders {
		w.Relief = append(w.Relief, o.Order.Kind)
		if id := before.Convictions[o.Conviction].ID; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	w.Conviction = strings.Join(ids, "+")
	now := seen(after)
	for i, was := range seen(before) {
		is := now[i]
		switch {
		case was.word != is.word && before.concerns(was.code):
			w.Changes = append(w.Changes, Change{was.code, was.word, is.word, max(was.atLeast, is.atLeast)})
		case was.word != is.word:
			w.Aside = append(w.Aside, Change{was.code, was.word, is.word, max(was.atLeast, is.atLeast)})
		case was.bites && before.concerns(was.code):
			w.Stays = append(w.Stays, Stay{was.code, was.word})
		}
	}
	// A protection alone helps nobody: what it protects from has to change.
	if !slices.ContainsFunc(w.Changes, func(c Change) bool { return !isShield(c.Code) }) {
		w.Aside, w.Changes = append(w.Aside, w.Changes...), nil
	}
	return w
}

// answer is one answer or level of a result.
type answer struct {
	code, word string
	bites      bool      // a ground that is or may be there, a level of caution or worse
	atLeast    law.Level // of a level that is unknown: what is sure all the same
}

// seen lists every answer and level of immigration law, in one order for any
// two results of the same convictions.
func seen(r *Result) []answer {
	var all []answer
	finding := func(code string, f law.Finding) {
		all = append(all, answer{code: code, word: f.Answer.String(), bites: f.Answer != law.No && !isShield(code)})
	}
	for _, c := range r.Convictions {
		finding(c.ID+":counts_as_conviction", c.Counts)
		for _, f := range c.Findings {
			finding(c.ID+":"+f.Code, f)
		}
	}
	for _, f := range r.Findings {
		finding(f.Code, f)
	}
	for _, c := range r.Consequences {
		one := answer{code: c.Code, word: c.Level.String(), bites: c.Level >= law.Caution}
		if c.Level == law.UnknownLevel {
			one.atLeast = c.Sure
		}
		all = append(all, one)
	}
	return all
}

// concerns reports whether an answer matters to the person: a test about DACA
// or TPS does not where that benefit is neither theirs nor hoped for.
func (r *Result) concerns(code string) bool {
	benefit, _, _ := strings.Cut(code[strings.IndexByte(code, ':')+1:], ".")
	for i := range r.Consequences {
		if c := &r.Consequences[i]; c.Code == benefit {
			return c.Level != law.NotApplicable
		}
	}
	return true
}

func isShield(code string) bool { return strings.Contains(code, "shield.") }

// ofFinding tells a finding's change from a consequence's.
func ofFinding(c Change) bool { return strings.Contains(c.Code, ".") }

func isGround(f law.Finding) bool {
	return f.Answer != law.No && (strings.HasPrefix(f.Code, "deport.") || strings.HasPrefix(f.Code, "inadmit."))
}

// ranks put the words of answers and of levels in one order, the least harmful
// first: unknown outranks caution, and an arguable ground is a high risk.
var ranks = map[string]int{
	"no": 0, "not-applicable": 0, "none": 1, "low": 2, "caution": 3, "unknown": 4,
	"arguable": 5, "high": 5, "yes": 7, "bar": 7,
}

// atLeastHigh ranks what is at least high between that and a bar.
const atLeastHigh = 6

// helps looks for a remedy that would help; nil: none does.
type helps func(*Result) *law.Remedy

// leftOut looks for none.
func leftOut(*Result) *law.Remedy { return nil }

// helpfulReduction is a reduction within reach that would change an immigration
// finding that concerns the person for the better; nil where none would.
func (l Law) helpfulReduction(r *Result) *law.Remedy { return l.helpfulIn(r, everyConviction) }

func everyConviction(int) bool { return true }

// helpfulIn is helpfulReduction in some of the convictions.
func (l Law) helpfulIn(r *Result, conviction func(i int) bool) *law.Remedy {
	q := l.inquire(r.Case, r)
	for i := range r.Convictions {
		if !conviction(i) {
			continue
		}
		for j := range r.Convictions[i].Remedies {
			remedy := &r.Convictions[i].Remedies[j]
			if !slices.Contains(reductions, remedy.Code) || !remedy.Covered || !reachable(remedy.State) {
				continue
			}
			for _, order := range l.variants(r, i, remedy.Code) {
				if q.turnsAnyFinding(order) && slices.ContainsFunc(q.ask(order).Changes, func(c Change) bool { return ofFinding(c) && c.Better() }) {
					return remedy
				}
			}
		}
	}
	return nil
}
