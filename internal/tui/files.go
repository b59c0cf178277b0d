package tui

import (
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/report/paper"
)

// writtenMsg is what came of writing a paper.
type writtenMsg struct {
	order paper.Order
	said  string
	err   error
}

func (m writtenMsg) apply(a *App) { a.written(m) }

func (a *App) export(order paper.Order) tea.Cmd {
	s, hook := a.session, a.world.Export
	if e, ok := a.top().(*exporting); ok {
		e.setBusy(true)
	}
	return func() tea.Msg {
		said, err := hook(s, order)
		return writtenMsg{order, said, err}
	}
}

// prepare does what takes time while the volunteer chooses.
func (a *App) prepare() tea.Cmd {
	hook := a.world.Prepare
	if hook == nil {
		return nil
	}
	return func() tea.Msg {
		hook()
		return nil
	}
}

// written goes back to the summary, or asks before a file is lost. What cannot
// be written stays on the screen, to be tried under another name.
func (a *App) written(m writtenMsg) {
	e, asking := a.top().(*exporting)
	if asking {
		e.setBusy(false)
	}
	switch {
	case asking && errors.Is(m.err, paper.ErrThere):
		m.order.Overwrite = true
		a.push(newConfirm("Write over it?", "There is a file of this name already. If you go on, what it holds is gone for good.",
			"Go back, and choose another name", "Write over it", writeOut{m.order}))
		return
	case m.err != nil:
		a.status = "Not written: " + strings.TrimSuffix(m.err.Error(), ".") + "."
	case asking:
		a.pop()
		a.status = m.said
	default:
		a.status = m.said
	}
	a.layout()
}
