package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

// doneMsg is what came of writing a file.
type doneMsg struct {
	said  string
	err   error
	saved bool
}

// openedMsg is an interview read from a file.
type openedMsg struct {
	session interview.Session
	err     error
}

func (a *App) save() tea.Cmd   { return a.write(a.world.Save, true) }
func (a *App) export() tea.Cmd { return a.write(a.world.Export, false) }

func (a *App) write(hook func(interview.Session) (string, error), saves bool) tea.Cmd {
	s := a.session
	return func() tea.Msg {
		said, err := hook(s)
		return doneMsg{said, err, saves}
	}
}

func (a *App) done(m doneMsg) {
	a.status = m.said
	if m.err != nil {
		a.status = "Not written: " + m.err.Error() + ". The answers are still here."
	} else if m.saved {
		a.unsaved = false
	}
	a.layout()
}

func (a *App) open() tea.Cmd {
	hook := a.world.Open
	return func() tea.Msg {
		s, err := hook()
		return openedMsg{s, err}
	}
}

func (a *App) opened(m openedMsg) {
	if m.err != nil {
		a.status = "Not opened: " + m.err.Error()
		a.layout()
		return
	}
	a.use(m.session)
}
