package tui

import (
	"maps"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
)

// This file opens the summary. Of a long record it is opened empty, says that it
// is being worked out, and shows what the law says as soon as that is there.

// opening is one opening of the summary, and where it stood before.
type opening struct {
	toResult
	of     interview.Session
	stays  view           // what was in sight
	before map[string]int // what it said; only where changes are marked
}

// sectionsMsg is what the summary says, for an opening that waits for it.
type sectionsMsg struct {
	on       *summary
	of       *opening
	sections []report.Section
}

// showSummary shows the report of the answers as they stand.
func (a *App) showSummary(e toResult) {
	a.from = fromReview
	if a.summary == nil {
		a.summary = newSummary(report.Volunteer, a.world.Export != nil)
		a.summary.canSuppose = a.world.Supposables != nil && a.world.Suppose != nil
	}
	s, o := a.summary, &opening{toResult: e, of: a.session}
	before := s.opened
	switch {
	case s.state == there && e.same:
		o.stays, o.before = s.view(), said(s.sections)
	case s.state == there:
		o.stays = s.view()
	case before != nil && e.same: // it was not shown yet
		o.stays, o.before = before.stays, before.before
	}
	s.opened, s.come = o, nil
	if e.turn {
		s.reader = e.reader
	}
	if s.state == there && before.of.Same(a.session) && !e.turn {
		a.summaryShows(s.sections)
		return
	}
	a.fuller = nil
	w, c, reader := a.world, a.session.Case(), s.reader
	if !a.slow() {
		a.summaryShows(w.summaryOf(c, reader))
		return
	}
	s.wait(a.about())
	a.show(s)
	a.toDo(func() tea.Msg { return sectionsMsg{s, o, w.summaryOf(c, reader)} })
}

// summaryOf is the report of a case.
func (w World) summaryOf(c casefile.Case, reader report.Reader) []report.Section {
	if w.Summary == nil {
		return nil
	}
	return w.Summary(c, reader)
}

// summarized puts in what the summary waits for, once it lies on top, unless
// the answers are others by now, or it was opened anew.
func (a *App) summarized(m sectionsMsg) {
	if a.summary != m.on || m.on.opened != m.of || !m.of.of.Same(a.session) {
		return
	}
	if m.sections == nil {
		m.on.state.fail()
		return
	}
	m.on.come = &m
	a.fill()
}

// summaryShows shows what the summary says now, as it was opened.
func (a *App) summaryShows(sections []report.Section) {
	s, o := a.summary, a.summary.opened
	s.come = nil
	s.setSections(a.about(), sections)
	if a.answered = nil; o.before != nil {
		a.answered = maps.Clone(o.before)
		s.markChanges(o.before)
	}
	if o.turn || o.same {
		s.returnTo(o.stays, o.same)
	}
	a.show(s)
	a.resulted = true
	a.workOut()
	if o.readOn {
		a.readOn()
	}
}
