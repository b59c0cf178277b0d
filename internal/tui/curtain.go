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

// idleMsg says that some time went by since a key was pressed.
type idleMsg struct{ presses int }

// idle waits for the time after which the screen hides itself, if none of the
// keys that follow comes first.
func (a App) idle() tea.Cmd {
	if a.world.Idle <= 0 {
		return nil
	}
	presses := a.presses
	return tea.Tick(a.world.Idle, func(time.Time) tea.Msg { return idleMsg{presses} })
}
