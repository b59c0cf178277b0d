package screen

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/law/california"
)

// This file is what-if for one kind of order in every case that it is open
// for: what a client with several cases asks first.

// sweptFamilies are the families of remedies that are tried in all cases at
// once, each with its kinds, the likeliest first.
var sweptFamilies = [][]casefile.ReliefKind{
	dismissals,
	vacaturs, // PC 1203.43 among them, which must be granted
	law.KindsOf(law.Reduction),
}

// sweeps adds, for each family of remedies, a row in which every case that has
// one open, or waiting for a day alone, has its order; and one for the cases in
// which whether it is open turns on a single fact. No row for fewer than two cases.
func (q *inquiry) sweeps(rows []WhatIf) []WhatIf {
	for _, kinds := range sweptFamilies {
		for _, inSight := range []bool{true, false} {
			var orders []Supposed
			for i, c := range q.before.Convictions {
				if remedy, found := nearest(c, kinds); found && (Distance(remedy) <= NotYet) == inSight {
					orders = append(orders, q.law.variants(q.before, i, remedy.Code)[0])
				}
			}
			if len(orders) < 2 {
				continue
			}
			row := q.ask(orders...)
			if i := slices.IndexFunc(rows, func(w WhatIf) bool { return slices.EqualFunc(w.Orders, row.Orders, sameOrder) }); i >= 0 {
				rows[i].Sweep = true
				continue
			}
			row.Sweep = true
			rows = append(rows, row)
		}
	}
	return rows
}

// nearest is the remedy among some kinds that is nearest for a conviction, of
// equals the first of the kinds. What the state grants unasked comes last:
// nobody can count on it. False for none.
func nearest(c Conviction, kinds []casefile.ReliefKind) (best law.Remedy, found bool) {
	rank := func(r law.Remedy) Reach {
		if law.Automatic(r.Code) {
			return OutOfSight
		}
		return Distance(r)
	}
	for _, kind := range kinds {
		remedy, weighed := c.Remedy(kind)
		if !weighed || Distance(remedy) == OutOfSight {
			continue
		}
		if !found || rank(remedy) < rank(best) {
			best, found = remedy, true
		}
	}
	return best, found
}

// Distance is how far a remedy is from being asked for.
func Distance(r law.Remedy) Reach {
	switch {
	case !r.Covered || r.Shut:
	case open(r.State):
		return Today
	case r.State == law.Later:
		return NotYet
	case r.State == law.Unclear && len(r.Missing) == 1 && Common(r.Code):
		return OneFactAway
	}
	return OutOfSight
}

// Reach is how far a remedy is from being asked for; the less, the nearer.
type Reach int

// The reaches, the nearest first.
const (
	Today       Reach = iota // open on these facts
	NotYet                   // only time, or an open case, stands in its way
	OneFactAway              // nobody can tell before one more fact is known
	OutOfSight               // granted, closed, not needed, not built, or nobody can tell before more is known
)

// Common reports whether a remedy is one that many cases fit.
func Common(kind casefile.ReliefKind) bool {
	return california.PlaceOf(kind).Fits == california.FitsMany
}
