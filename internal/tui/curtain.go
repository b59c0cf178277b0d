package tui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// curtain is what a passer-by sees: nothing about anybody.
func curtain(width, height int) string {
	lines := append([]string{"", ""}, wrap("Paused. Press any key to go on.", width)...)
	return joinLines(lines[:min(len(lines), height)])
}

// tooSmall says how to get a window that is large enough; it is made to fit
// whatever there is.
func tooSmall(width, height int, quitting bool) string {
	if quitting {
		return firstLines("The answers are not saved. Press ctrl+c again to quit and lose them, or make the window larger to go back.", width, height)
	}
	words := fmt.Sprintf("This window is %d by %d. Tableside needs at least %d by %d. "+
		"Make the window larger, or the letters smaller (often ctrl and minus). The answers are kept.",
		width, height, leastWidth, leastHeight)
	return firstLines(words, width, height)
}

func firstLines(words string, width, height int) string {
	lines := wrap(words, max(width, 1))
	return joinLines(lines[:min(len(lines), max(height, 1))])
}

// idleParts is how often the program looks, within the time after which the
// screen hides itself, whether a key came: it hides that much later at most.
const idleParts = 10

// idleMsg says that a part of that time went by: how many keys had come when it
// began, and how many parts before it brought none.
type idleMsg struct{ presses, quiet int }

// idle waits for the next part. There is one such wait for the whole interview,
// not one for each key.
func (a App) idle(quiet int) tea.Cmd {
	if a.world.Idle <= 0 {
		return nil
	}
	presses := a.presses
	return tea.Tick(a.world.Idle/idleParts, func(time.Time) tea.Msg { return idleMsg{presses, quiet} })
}

// watched draws the curtain when no key came for the whole time, and waits on.
func (a *App) watched(m idleMsg) tea.Cmd {
	quiet := m.quiet + 1
	if m.presses != a.presses {
		quiet = 0
	}
	a.curtain = a.curtain || quiet >= idleParts && a.started
	return a.idle(min(quiet, idleParts))
}
