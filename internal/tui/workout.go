package tui

import (
	"bytes"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
)

// This file fills the summary of a long record: it is shown at once, and what
// takes longer is worked out beside the screens and put in when it comes.

// workedOutMsg is the summary of a case, whole.
type workedOutMsg struct {
	of       []byte // the case as one line
	reader   report.Reader
	sections []report.Section
}

// workOut begins what is left to do for the summary just shown.
func (a *App) workOut() {
	if a.world.WorkOut == nil {
		return
	}
	if work := a.world.WorkOut(a.session.Case()); work != nil {
		a.wholeAfter(work)
	}
}

// wholeAfter has the summary drawn up again after some work, unless that was left:
// another case is asked about then.
func (a *App) wholeAfter(work func() (done bool)) {
	w, c, reader := a.world, a.session.Case(), a.summary.reader
	a.toDo(func() tea.Msg {
		if !work() {
			return nil
		}
		sections := w.summaryOf(c, reader)
		if sections == nil {
			return nil
		}
		return workedOutMsg{casefile.EncodeLine(c), reader, sections}
	})
}

// begun is the work that the last key began.
func (a *App) begun() tea.Cmd {
	a.recall()
	cmd := tea.Batch(a.work, a.lookAside(), a.lookAhead())
	a.work = nil
	return cmd
}

// workedOut notes that the summary is whole, unless the case is another by now.
func (a *App) workedOut(m workedOutMsg) {
	if a.summary != nil && bytes.Equal(m.of, casefile.EncodeLine(a.session.Case())) {
		a.fuller = &m
		a.fill()
	}
}

// fill puts in what was worked out, once the summary lies on top: what lies
// over it may point at its lines. The place on it stays.
func (a *App) fill() {
	s, m := a.summary, a.fuller
	switch {
	case s == nil || a.top() != screen(s):
		return
	case s.come != nil:
		a.summaryShows(s.come.sections)
		return
	case m == nil || s.state != there:
		return
	}
	a.fuller = nil
	if m.reader != s.reader { // it was turned to the other meanwhile
		a.wholeAfter(func() bool { return true })
		return
	}
	stays, remark := s.view(), s.remark
	s.setSections(a.about(), m.sections)
	if a.answered != nil {
		s.markChanges(a.answered)
		remark = s.remark
	}
	s.returnTo(stays, false)
	s.remark = remark
	a.layout()
}
