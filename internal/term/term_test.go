package term

import (
	"os"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/creack/pty"
)

func TestTheBackgroundIsSettledAtStart(t *testing.T) {
	if !lipgloss.HasDarkBackground() {
		t.Error("the background must be settled as dark, so that no terminal is asked")
	}
}

func TestFullScreenNeedsATerminalThatDraws(t *testing.T) {
	ours, theirs, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal here: ", err)
	}
	closeLater(t, ours, theirs)
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	closeLater(t, read, write)
	for _, c := range []struct {
		name    string
		in, out *os.File
		term    string
		want    bool
	}{
		{"a terminal both ways", theirs, theirs, "xterm-256color", true},
		{"input from a pipe", read, theirs, "xterm-256color", false},
		{"output into a pipe", theirs, write, "xterm-256color", false},
		{"a dumb terminal", theirs, theirs, "dumb", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Setenv("TERM", c.term)
			if got := FullScreen(c.in, c.out); got != c.want {
				t.Errorf("FullScreen = %v, want %v", got, c.want)
			}
		})
	}
}

func closeLater(t *testing.T, files ...*os.File) {
	t.Cleanup(func() {
		for _, f := range files {
			if err := f.Close(); err != nil {
				t.Error(err)
			}
		}
	})
}
