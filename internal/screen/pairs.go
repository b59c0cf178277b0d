package screen

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// pairs are two remedies on one conviction that do together what neither does
// alone: a felony with a year in jail becomes a petty offense only by PC 17(b)
// and a sentence that a court finds legally wrong and cuts to six months.
func (q *inquiry) pairs(conviction int) []WhatIf {
	var rows []WhatIf
	partners := q.law.partners(q.before, conviction)
	alone := make([]WhatIf, len(partners))
	for i, order := range partners {
		alone[i] = q.ask(order)
	}
	for i, a := range partners {
		for j, b := range partners[i+1:] {
			if law.FamilyOf(a.Order.Kind) == law.FamilyOf(b.Order.Kind) && law.FamilyOf(a.Order.Kind) != law.OtherRelief {
				continue
			}
			together := q.ask(a, b)
			if helpsMore(together, alone[i], alone[i+1+j]) && !slices.ContainsFunc(rows, sameEffect(together)) {
				rows = append(rows, together)
			}
		}
	}
	return rows
}

// partners are the orders that leave the conviction standing: what undoes it
// needs no second remedy. All dismissals do the same, so the likeliest stands
// for them.
func (l Law) partners(r *Result, conviction int) []Supposed {
	var all []Supposed
	for _, remedy := range r.Convictions[conviction].Remedies {
		if !inReach(remedy) || remedy.Code == casefile.SentenceModification {
			continue
		}
		switch law.FamilyOf(remedy.Code) {
		case law.Reduction:
			all = append(all, l.variants(r, conviction, remedy.Code)...)
		case law.OtherRelief:
			if remedy.Code == casefile.Pardon || remedy.Code == casefile.ProbationEarlyEnd {
				all = append(all, l.variants(r, conviction, remedy.Code)...)
			}
		case law.Dismissal, law.SetAside, law.SentenceChange, law.Sealing:
		}
	}
	if dismissal, is := likeliestDismissal(r, conviction); is {
		all = append(all, l.variants(r, conviction, dismissal.Code)...)
	}
	return append(all, l.variants(r, conviction, casefile.SentenceModification)[1:]...)
}

// likeliestDismissal is the dismissal that stands for all of a conviction.
func likeliestDismissal(r *Result, conviction int) (likeliest law.Remedy, is bool) {
	for _, remedy := range r.Convictions[conviction].Remedies {
		if law.FamilyOf(remedy.Code) != law.Dismissal || !inReach(remedy) {
			continue
		}
		if !is || hope(remedy.State) > hope(likeliest.State) {
			likeliest, is = remedy, true
		}
	}
	return likeliest, is
}

// helpsMore: something gets better by both than by either.
func helpsMore(together, a, b WhatIf) bool {
	return slices.ContainsFunc(together.Changes, func(c Change) bool {
		return !isShield(c.Code) && c.Better() && ranks[c.To] < ranks[a.now(c)] && ranks[c.To] < ranks[b.now(c)]
	})
}

// now is the word that a row leaves for the code of another row's change.
func (w WhatIf) now(c Change) string {
	if i := slices.IndexFunc(w.Changes, func(mine Change) bool { return mine.Code == c.Code }); i >= 0 {
		return w.Changes[i].To
	}
	return c.From
}

func sameEffect(w WhatIf) func(WhatIf) bool {
	return func(other WhatIf) bool {
		return slices.Equal(w.Relief, other.Relief) && slices.Equal(w.Changes, other.Changes)
	}
}
