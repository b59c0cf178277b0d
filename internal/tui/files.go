package tui

import (
	"errors"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/report/paper"
)

// writtenMsg is what came of writing a paper.
type writtenMsg struct {
	from  *exporting // the screen that asked for it; it may have been left
	order paper.Order
	said  string
	err   error
}

func (m writtenMsg) apply(a *App) { a.written(m) }

func (a *App) export(order paper.Order) tea.Cmd {
	s, hook := a.session, a.world.Export
	from, asking := a.top().(*exporting)
	if asking {
		from.setBusy(true)
	}
	return func() tea.Msg {
		said, err := hook(s, order)
		return writtenMsg{from, order, said, err}
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

// written takes the screen that asked away, or asks before a file is lost; both
// beneath what was opened over it meanwhile, such as help. What cannot be
// written stays on the screen, to be tried under another name.
func (a *App) written(m writtenMsg) {
	at := slices.IndexFunc(a.screens, func(s screen) bool { return s == screen(m.from) })
	if at >= 0 {
		m.from.setBusy(false)
	}
	switch {
	case at >= 0 && errors.Is(m.err, paper.ErrThere):
		m.order.Overwrite = true
		a.screens = slices.Insert(slices.Clone(a.screens), at+1, screen(newConfirm("Write over it?",
			"There is a file of this name already. If you go on, what it holds is gone for good.",
			"Go back, and choose another name", "Write over it", writeOut{m.order})))
	case m.err != nil:
		a.status = "Not written: " + strings.TrimSuffix(m.err.Error(), ".") + "."
	default:
		if at >= 0 {
			a.screens = slices.Delete(slices.Clone(a.screens), at, at+1)
		}
		a.status = m.said
	}
	a.layout()
}
