package tui

import (
	"bytes"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
)

// This file fills the summary of a long record: it is shown at once, and what
// takes longer is worked out beside the screens and put in when it comes.

// workedOutMsg says that the summary of a case is whole.
type workedOutMsg struct{ of []byte } // the case as one line

// workOut begins what is left to do for the summary just shown.
func (a *App) workOut() tea.Cmd {
	if a.world.WorkOut == nil {
		return nil
	}
	c := a.session.Case()
	work := a.world.WorkOut(c)
	if work == nil {
		return nil
	}
	return func() tea.Msg {
		work()
		return workedOutMsg{casefile.EncodeLine(c)}
	}
}

// begun is the work that the last key began.
func (a *App) begun() tea.Cmd {
	cmd := tea.Batch(a.work, a.lookAside())
	a.work = nil
	return cmd
}

// workedOut notes that the summary is whole, unless the case is another by now.
func (a *App) workedOut(m workedOutMsg) {
	if a.summary != nil && bytes.Equal(m.of, casefile.EncodeLine(a.session.Case())) {
		a.fuller = true
		a.fill()
	}
}

// fill puts in what was worked out, once the summary lies on top: what lies
// over it may point at its lines. The place on it stays.
func (a *App) fill() {
	if !a.fuller || a.top() != screen(a.summary) {
		return
	}
	a.fuller = false
	s := a.summary
	stays, remark := s.view(), s.remark
	s.setSections(a.about(), a.sectionsNow(s.reader))
	if a.answered != nil {
		s.markChanges(a.answered)
		remark = s.remark
	}
	s.returnTo(stays, false)
	s.remark = remark
	a.layout()
}
