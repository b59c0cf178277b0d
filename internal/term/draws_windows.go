package term

import (
	"os"

	"golang.org/x/sys/windows"
)

// draws reports whether a console takes the sequences that a screen is drawn
// with. One set to its legacy mode does not, and the window of git-bash is no
// console at all, though somebody sits before it: there the interview is held
// line by line.
func draws(out *os.File) bool {
	console := windows.Handle(out.Fd())
	var mode uint32
	if windows.GetConsoleMode(console, &mode) != nil || windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) != nil {
		return false
	}
	return windows.SetConsoleMode(console, mode) == nil
}
