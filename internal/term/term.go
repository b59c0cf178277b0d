// Package term says what the terminal can do, and settles its background
// before Bubble Tea would ask for it. It knows no screen and no case.
//
// Bubble Tea v1 asks the terminal for its background colour in an init
// function. Where nothing answers, every command then hangs for seconds, even
// --version. Packages whose imports are ready initialise in the order of their
// paths, and example.com/… sorts before github.com/charmbracelet/bubbletea; so
// the question is answered here before it is put. For that to hold this
// package imports nothing that Lip Gloss does not need itself.
package term

import (
	"os"

	"github.com/charmbracelet/lipgloss"
	"github.com/mattn/go-isatty"
)

func init() { lipgloss.SetHasDarkBackground(Behind() != Light) }

// Is reports whether a file is a terminal.
func Is(f *os.File) bool {
	return isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd())
}

// Dumb reports whether the environment names a terminal that cannot draw a
// screen: TERM is "dumb".
func Dumb() bool { return os.Getenv("TERM") == "dumb" }

// FullScreen reports whether a full screen program can run on these files:
// both are terminals, and the terminal can draw.
func FullScreen(in, out *os.File) bool { return Is(in) && Is(out) && !Dumb() && draws(out) }
