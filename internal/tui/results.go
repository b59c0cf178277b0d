package tui

import (
	"fmt"
	"slices"

	"example.com/tableside/internal/interview"
)

// showReview lists all answers, with what does not fit on top.
func (a *App) showReview() {
	a.from = fromReview
	if f, entering := a.top().(*sheet); entering {
		a.status = f.halfTold()
	}
	labels := a.labels() // once: a long record has hundreds of rows
	path := a.session.Path()
	r := &review{
		search:     newSearch(),
		path:       path,
		counts:     a.session.Counts(),
		name:       func(asked interview.Asked) title { return titled(asked, labels) },
		convLabels: labels,
		counted:    counts(a.session, path),
		over:       a.session.Over(),
		fromResult: a.fromResult,
	}
	r.conflicts = a.conflicts(a.session)
	r.marked = a.clashing(r.conflicts)
	if slices.ContainsFunc(path, leftOpen) {
		a.weighOn(r)
	}
	if asked, ok := a.session.Current(); ok {
		r.at = asked.Key
	}
	if before := a.review; before != nil {
		r.at = before.at
		r.search.found = before.search.found // n goes on after an answer was changed
	}
	if len(r.conflicts) > 0 && !a.sameConflicts(r) {
		r.at = "" // to the top, where they stand
	}
	a.review = r
	a.show(r)
	r.at = r.under()
}

// sameConflicts reports whether the review before showed the same conflicts.
func (a *App) sameConflicts(r *review) bool {
	return a.review != nil && slices.EqualFunc(a.review.conflicts, r.conflicts, func(x, y Conflict) bool { return x.Text == y.Text })
}

// about is the head of the summary: how many cases (not each
// ended in a conviction), which law.
func (a *App) about() string {
	n := len(a.session.Case().Convictions)
	words := fmt.Sprintf("%d %s", n, plural(n, "case"))
	if a.world.LawChecked != "" {
		words += " · law checked " + a.world.LawChecked
	}
	return words
}
