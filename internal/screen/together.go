package screen

import (
	"slices"

	"example.com/tableside/internal/law"
)

// This file is what-if across convictions: which of them would have to be
// undone, at the least, before a bar or a high risk is gone.

// undoing is the search over one case.
type undoing struct {
	*inquiry
	orders map[int]Supposed // by conviction: the likeliest order that would undo it
}

// together marks the rows that clear or lower a risk alone, and adds a row for
// each smallest set of several convictions. One conviction needs no search.
func (q *inquiry) together(rows []WhatIf) []WhatIf {
	u := undoing{q, undoers(q.before, rows)}
	if len(q.before.Convictions) < 2 {
		return rows
	}
	for _, consequence := range q.before.Consequences {
		if consequence.Level < law.High || len(consequence.From) == 0 {
			continue // nothing to clear, or nothing that a case brought
		}
		for _, outcome := range outcomes {
			sets := u.smallest(func(w WhatIf) bool { return outcome.comes(w, consequence.Code) })
			for _, set := range sets.named {
				row := u.try(set)
				i := slices.IndexFunc(rows, func(w WhatIf) bool { return slices.EqualFunc(w.Orders, row.Orders, sameOrder) })
				if i < 0 {
					rows, i = append(rows, row), len(rows)
				}
				codes := outcome.codes(&rows[i])
				*codes = append(*codes, consequence.Code)
				rows[i].Rough = rows[i].Rough || sets.rough
				rows[i].Others = max(rows[i].Others, sets.others)
			}
			if len(sets.named) > 0 {
				break
			}
		}
	}
	return rows
}

// outcomes are what may come of a bar or a high risk, the best first. Only the
// best that any set brings is looked for.
var outcomes = []struct {
	comes func(w WhatIf, consequence string) bool
	codes func(*WhatIf) *[]string
}{
	{clears, func(w *WhatIf) *[]string { return &w.Clears }},
	{lowers, func(w *WhatIf) *[]string { return &w.Lowers }},
	{unsettles, func(w *WhatIf) *[]string { return &w.Unsettles }},
}

func sameOrder(a, b Supposed) bool {
	return a.Conviction == b.Conviction && a.Order == b.Order
}

// undoers picks for each conviction the likeliest remedy that would undo it.
func undoers(r *Result, rows []WhatIf) map[int]Supposed {
	orders, best := map[int]Supposed{}, map[int]int{}
	for _, row := range rows {
		if len(row.Orders) != 1 || !slices.Contains(vacaturs, row.Relief[0]) || !undone(row) {
			continue
		}
		i := row.Orders[0].Conviction
		state := law.Unclear
		if remedy, weighed := r.Convictions[i].Remedy(row.Relief[0]); weighed {
			state = remedy.State
		}
		if _, has := orders[i]; !has || hope(state) > best[i] {
			orders[i], best[i] = row.Orders[0], hope(state)
		}
	}
	return orders
}

func undone(w WhatIf) bool {
	return slices.ContainsFunc(w.Changes, func(c Change) bool {
		return c.Code == w.Conviction+":counts_as_conviction" && c.To == "no"
	})
}

// clears: the level would be known, and below high.
func clears(w WhatIf, consequence string) bool {
	return slices.ContainsFunc(w.Changes, func(c Change) bool {
		return c.Code == consequence && c.Sure() && ranks[c.To] < ranks["high"]
	})
}

// lowers: what is a bar would be none, and known.
func lowers(w WhatIf, consequence string) bool {
	return slices.ContainsFunc(w.Changes, func(c Change) bool {
		return c.Code == consequence && c.Sure() && c.From == "bar"
	})
}

// unsettles: what would be left turns on a missing fact.
func unsettles(w WhatIf, consequence string) bool {
	return slices.ContainsFunc(w.Changes, func(c Change) bool { return c.Code == consequence && c.Better() && !c.Sure() })
}

// longestSearch is how many convictions are tried in every combination; of
// more than that the set is one of which none can be left out.
const longestSearch = 8

// mostSets is how many sets of one size are named at most.
const mostSets = 6

// sets are the sets of convictions that do something when they are undone.
type sets struct {
	named  [][]int
	others int  // how many more there are of that size
	rough  bool // none of a set can be left out, but some fewer others might do
}

// smallest finds the smallest sets of convictions whose undoing does something,
// all of one size; none where undoing all of them does not do it. What it
// cannot do without is found first, then the smallest sets of the others beside it.
func (u *undoing) smallest(does func(WhatIf) bool) sets {
	var all []int
	for i := range u.before.Convictions {
		if _, can := u.orders[i]; can {
			all = append(all, i)
		}
	}
	if len(all) == 0 || !does(u.try(all)) {
		return sets{}
	}
	if u.long() {
		return sets{named: [][]int{pruned(all, func(set []int) bool { return does(u.try(set)) })}, rough: true}
	}
	var needed, others []int
	for _, i := range all {
		if rest := leaving(all, i); len(rest) == 0 || !does(u.try(rest)) {
			needed = append(needed, i)
		} else {
			others = append(others, i)
		}
	}
	if len(others) > longestSearch {
		return sets{named: [][]int{pruned(all, func(set []int) bool { return does(u.try(set)) })}, rough: true}
	}
	for size := range len(others) + 1 {
		var found sets
		for _, some := range combinations(others, size) {
			set := sorted(needed, some)
			switch {
			case len(set) == 0 || !does(u.try(set)):
			case len(found.named) < mostSets:
				found.named = append(found.named, set)
			default:
				found.others++
			}
		}
		if len(found.named) > 0 {
			return found
		}
	}
	return sets{}
}

// pruned leaves out of a set what it can do without, first half of it at once,
// then less and less, and at last one after the other until none can go.
func pruned(set []int, does func([]int) bool) []int {
	for part := max(1, len(set)/2); ; part = max(1, part/2) {
		before := len(set)
		for at := 0; at < len(set); {
			fewer := slices.Concat(set[:at], set[min(at+part, len(set)):])
			if len(fewer) > 0 && does(fewer) {
				set = fewer
			} else {
				at += part
			}
		}
		if part == 1 && len(set) == before {
			return set
		}
	}
}

// try asks what undoing these convictions would change.
func (u *undoing) try(set []int) WhatIf {
	orders := make([]Supposed, len(set))
	for k, i := range set {
		orders[k] = u.orders[i]
	}
	return u.ask(orders...)
}

func leaving(list []int, one int) []int {
	return slices.DeleteFunc(slices.Clone(list), func(i int) bool { return i == one })
}

func sorted(a, b []int) []int {
	both := slices.Concat(a, b)
	slices.Sort(both)
	return both
}

// combinations lists every choice of n from a list, in its order.
func combinations(from []int, n int) [][]int {
	if n == 0 {
		return [][]int{nil}
	}
	var all [][]int
	for i := range from {
		for _, rest := range combinations(from[i+1:], n-1) {
			all = append(all, append([]int{from[i]}, rest...))
		}
	}
	return all
}
