package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/fault"
)

// guarded is an App that outlives a mistake in the program: the screen and the
// answers stay as they were before the key that met it, so that they can be
// saved. What was met is told after the end, without any answer. Bubble Tea's
// own way would end the program and print what was thrown.
type guarded struct {
	App
	met *[]*fault.Fault
}

func newGuarded(w World) guarded { return guarded{New(w), &[]*fault.Fault{}} }

const wentWrong = "Something went wrong in the program. The answers are still here."

// Update falls back to the App as it was.
func (g guarded) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	defer func() {
		if r := recover(); r != nil {
			g.broke(fault.Of(r))
			next, cmd = g, nil
		}
	}()
	model, then := g.App.Update(msg)
	g.App = model.(App)
	if b, ok := msg.(brokeMsg); ok {
		g.broke(b.fault)
		g.layout() // what could not be worked out is said on the screen
	}
	return g, guardedCmd(then)
}

// broke notes what was met and says so on the screen. A command that broke
// leaves nothing waiting for it; which wait it was is not known, so that any ends.
func (g *guarded) broke(f *fault.Fault) {
	if len(*g.met) < 100 {
		*g.met = append(*g.met, f)
	}
	lost := ""
	if g.awaited != nil {
		lost = g.awaited.drops()
	}
	g.stopWaiting()
	g.foresight.leave() // the key that broke may have ended its work, which an App of before does not know
	g.foresight = nil
	g.file.saving, g.file.asked, g.file.then = false, false, nil
	for _, s := range g.screens {
		switch s := s.(type) {
		case *form:
			if s.busy {
				s.refuse(wentWrong)
			}
		case *question:
			if s.aside != nil {
				s.aside.state.fail()
			}
		case *review:
			s.state.fail()
			s.build()
		case *cases:
			s.state.fail()
			s.build()
		case *summary:
			s.state.fail()
		case *why:
			s.state.fail()
		case *compared:
			s.state.fail()
		case *exporting:
			s.setBusy(false)
		}
	}
	g.status = wentWrong + lost
}

// View gives a screen that can always be drawn where the other cannot.
func (g guarded) View() (drawn string) {
	defer func() {
		if r := recover(); r != nil {
			*g.met = append(*g.met, fault.Of(r))
			drawn = firstLines(wentWrong+" This screen cannot be shown: press esc to go back, ctrl+s to save, or ctrl+c to quit.", g.width, g.height)
		}
	}()
	return g.App.View()
}

// brokeMsg says that a command broke.
type brokeMsg struct{ fault *fault.Fault }

func guardedCmd(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = brokeMsg{fault.Of(r)}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = guardedCmd(batch[i])
			}
		}
		return msg
	}
}
