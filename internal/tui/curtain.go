package tui

import "fmt"

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
