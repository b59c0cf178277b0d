package screen

import (
	"fmt"
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file is what-if across convictions: which of them would have to be
// undone, at the least, before a bar or a high risk is gone.

// undoing is the search over one case.
type undoing struct {
	law    Law
	c      casefile.Case
	before *Result
	orders map[int]Supposed  // by conviction: the likeliest order that would undo it
	tried  map[string]WhatIf // by the convictions undone
}

// together marks the rows that clear a risk alone, and adds a row for each
// smallest set of several convictions. One conviction needs no search.
func (l Law) together(c casefile.Case, r *Result, rows []WhatIf) []WhatIf {
	u := undoing{law: l, c: c, before: r, orders: undoers(r, rows), tried: map[string]WhatIf{}}
	if len(r.Convictions) < 2 {
		return rows
	}
	for _, consequence := range r.Consequences {
		if consequence.Level < law.High || len(consequence.From) == 0 {
			continue // nothing to clear, or nothing that a case brought
		}
		for _, set := range u.smallest(func(w WhatIf) bool { return clears(w, consequence.Code) }) {
			row := u.try(set)
			i := slices.IndexFunc(rows, func(w WhatIf) bool { return slices.EqualFunc(w.Orders, row.Orders, sameOrder) })
			if i < 0 {
				rows, i = append(rows, row), len(rows)
			}
			rows[i].Clears = append(rows[i].Clears, consequence.Code)
		}
	}
	return rows
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
		for _, remedy := range r.Convictions[i].Remedies {
			if remedy.Code == row.Relief[0] {
				state = remedy.State
			}
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

func clears(w WhatIf, consequence string) bool {
	return slices.ContainsFunc(w.Changes, func(c Change) bool { return c.Code == consequence && c.Better() })
}

// longestSearch is how many convictions are tried in every combination; of
// more than that the set is one of which none can be left out.
const longestSearch = 8

// mostSets is how many sets of one size are named at most.
const mostSets = 6

// smallest finds the smallest sets of convictions whose undoing does something,
// all of one size; none where undoing all of them does not do it. What it
// cannot do without is found first, then the smallest sets of the others beside it.
func (u *undoing) smallest(does func(WhatIf) bool) [][]int {
	var all []int
	for i := range u.before.Convictions {
		if _, can := u.orders[i]; can {
			all = append(all, i)
		}
	}
	if len(all) == 0 || !does(u.try(all)) {
		return nil
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
		return [][]int{u.pruned(all, does)}
	}
	for size := range len(others) + 1 {
		var found [][]int
		for _, some := range combinations(others, size) {
			if set := sorted(needed, some); len(set) > 0 && len(found) < mostSets && does(u.try(set)) {
				found = append(found, set)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// pruned leaves out of a set one after the other what it can do without.
func (u *undoing) pruned(set []int, does func(WhatIf) bool) []int {
	for _, i := range slices.Clone(set) {
		if fewer := leaving(set, i); len(fewer) > 0 && does(u.try(fewer)) {
			set = fewer
		}
	}
	return set
}

// try asks what undoing these convictions would change, each set once.
func (u *undoing) try(set []int) WhatIf {
	key := fmt.Sprint(set)
	row, known := u.tried[key]
	if !known {
		orders := make([]Supposed, len(set))
		for k, i := range set {
			orders[k] = u.orders[i]
		}
		row = u.law.ask(u.c, u.before, orders...)
		u.tried[key] = row
	}
	return row
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
