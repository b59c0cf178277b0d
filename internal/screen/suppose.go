package screen

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Supposed is an order as a court might make it on one conviction.
type Supposed struct {
	Conviction int // index in the case
	Order      casefile.Relief
}

// After screens a case once more as if one or two kinds of relief had been
// granted on a conviction (its index), each in the way that helps most and is
// still usual: the row says what would change and what would stay, the result
// is the whole case as it would stand then. The result r is the case as it
// stands now. Nothing is changed in place.
func After(c casefile.Case, r Result, l Law, conviction int, kinds ...casefile.ReliefKind) (WhatIf, Result) {
	q := l.inquire(c, &r)
	orders := make([]Supposed, len(kinds))
	for i, kind := range kinds {
		orders[i] = l.variants(&r, conviction, kind)[0]
	}
	for i, kind := range kinds {
		best := q.ask(orders...)
		for _, variant := range l.variants(&r, conviction, kind)[1:] {
			other := slices.Clone(orders)
			other[i] = variant
			if row := q.ask(other...); helpsMore(row, best, best) {
				best, orders = row, other
			}
		}
	}
	return Suppose(c, r, l, orders...)
}

// Suppose is After for orders of any shape on any convictions.
func Suppose(c casefile.Case, r Result, l Law, orders ...Supposed) (WhatIf, Result) {
	after := Case(With(c, r.Today, orders...), r.Today, l)
	return rowOf(&r, orders, &after), after
}

// With is the case as it would stand after these orders. The case given is not
// changed.
func With(c casefile.Case, today casefile.Day, orders ...Supposed) casefile.Case {
	after := c.Clone()
	for _, o := range orders {
		k := &after.Convictions[o.Conviction]
		k.Relief = append(k.Relief, o.Order)
		if o.Order.Kind == casefile.ProbationEarlyEnd || slices.Contains(vacaturs, o.Order.Kind) {
			endProbation(&after, o.Conviction, today)
		}
	}
	return after
}

// endProbation is what an order under PC 1203.3 does to the facts, and one that
// undoes the conviction, for without it there is nothing to be on probation for:
// probation of the case ends that day. Where no other case is known to run, the person is
// then on none: the list of cases is taken to be whole.
func endProbation(c *casefile.Case, i int, today casefile.Day) {
	k := &c.Convictions[i]
	if k.Probation.State != casefile.ProbationOngoing {
		return
	}
	k.Probation.State, k.Probation.EndedOn = casefile.ProbationEndedEarly, casefile.On(today)
	if k.InCustody == casefile.Yes && c.Person.ServingNow == casefile.No {
		k.InCustody = casefile.No
	}
	runs := func(k casefile.Conviction) bool { return k.Probation.State == casefile.ProbationOngoing }
	if c.Person.OnProbationNow == casefile.Yes && !slices.ContainsFunc(c.Convictions, runs) {
		c.Person.OnProbationNow = casefile.No
	}
}

// variants are the shapes in which a remedy may be granted: its usual one
// first, then, for a sentence change, the orders for legal error that would set
// a term short enough for one of immigration law's limits, the longest first.
func (l Law) variants(r *Result, conviction int, kind casefile.ReliefKind) []Supposed {
	order := casefile.Relief{Kind: kind, GrantedOn: casefile.On(r.Today), Reason: usualReason(kind)}
	all := []Supposed{{conviction, order}}
	if kind == casefile.SentenceModification {
		for _, days := range l.shorterTerms(r, conviction) {
			order.Reason, order.DaysAfter = casefile.LegalError, casefile.DaysOf(days)
			all = append(all, Supposed{conviction, order})
		}
	}
	return all
}

// usualReason is the ground on which a court usually grants a remedy.
func usualReason(kind casefile.ReliefKind) casefile.ReliefReason {
	if slices.Contains(vacaturs, kind) {
		return casefile.LegalError
	}
	return casefile.Rehabilitation
}

// shorterTerms are the terms just within immigration law's limits that are
// shorter than what was ordered, the longest first: under a year (INA
// 101(a)(43)), six months (212(a)(2)(A)(ii)(II)), ninety days (8 CFR
// 236.22(b)(6)), and what keeps all terms together under five years (212(a)(2)(B)).
func (l Law) shorterTerms(r *Result, conviction int) []int {
	k := r.Convictions[conviction].Conviction
	ordered, known := k.Sentence.DaysOrdered.Value()
	if !known && k.Sentence.Custody == casefile.NoCustody {
		return nil
	}
	p := l.Immigration
	others := 0
	for i, c := range r.Convictions {
		if days, _ := c.Sentence.DaysOrdered.Value(); i != conviction {
			others += days
		}
	}
	var terms []int
	for _, days := range []int{p.FiveYears - 1 - others, p.Year - 1, p.SixMonths, p.DACACustodyDays} {
		if days >= 0 && (!known || days < ordered) && !slices.Contains(terms, days) {
			terms = append(terms, days)
		}
	}
	slices.Sort(terms)
	slices.Reverse(terms)
	return terms
}

// inReach: the remedy is reachable, also if there is something to clear.
func inReach(r law.Remedy) bool { return r.Covered && !r.Shut && reachable(r.State) }

// reachable: neither granted, nor closed, nor without an object.
func reachable(s law.State) bool {
	return s != law.Done && s != law.Unavailable && s != law.NotNeeded
}
