package tui

import (
	"fmt"
	"maps"
	"slices"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
)

// showReview lists all answers, with what does not fit on top.
func (a *App) showReview() {
	a.from = fromReview
	if f, entering := a.top().(*sheet); entering {
		a.status = f.halfTold()
	}
	labels := a.labels() // once: a long record has hundreds of rows
	r := &review{
		path:       a.session.Path(),
		counts:     a.session.Counts(),
		name:       func(asked interview.Asked) title { return titled(asked, labels) },
		convLabels: labels,
		counted:    a.counts(),
		fromResult: a.fromResult,
	}
	a.weighReview(r)
	if asked, ok := a.session.Current(); ok {
		r.at = asked.Key
	}
	if before := a.review; before != nil {
		r.at = before.at
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

// weighReview looks up conflicts and what open answers could still change.
func (a *App) weighReview(r *review) {
	r.conflicts, r.weights = a.conflicts(a.session), a.weights()
	r.marked = a.clashing(r.conflicts)
	open, idle := a.openAndIdle(r.weights)
	r.open = open
	if a.session.Over() {
		r.idle = idle
	}
}

// showSummary shows the report of the answers as they stand.
func (a *App) showSummary(e toResult) {
	a.from = fromReview
	if a.summary == nil {
		a.summary = newSummary(report.Volunteer, a.world.Export != nil)
		a.summary.canSuppose = a.world.Supposables != nil && a.world.Suppose != nil
	}
	stays, before := a.summary.view(), said(a.summary.sections)
	if e.turn {
		a.summary.reader = e.reader
	}
	a.summary.setSections(a.about(), a.sectionsNow(a.summary.reader))
	a.answered = nil
	if e.same {
		a.answered = maps.Clone(before)
		a.summary.markChanges(before)
	}
	if e.turn || e.same {
		a.summary.returnTo(stays, e.same)
	}
	a.show(a.summary)
	a.resulted = true
	a.work, a.fuller = a.workOut(), false
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
