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

func TestTheBackgroundIsReadFromTheEnvironment(t *testing.T) {
	for _, c := range []struct {
		colours, term string
		want          Background
	}{
		{"", "xterm-256color", UnknownBackground},
		{"15;0", "xterm-256color", Dark},
		{"0;15", "xterm-256color", Light},
		{"0;default;15", "rxvt", Light},
		{"12;8", "rxvt", Dark},
		{"0;7", "rxvt", Light},
		{"default;default", "rxvt", UnknownBackground},
		{"15;99", "rxvt", UnknownBackground},
		{"", "linux", Dark},
		{"0;15", "linux", Light},
	} {
		t.Setenv("COLORFGBG", c.colours)
		t.Setenv("TERM", c.term)
		if got := Behind(); got != c.want {
			t.Errorf("COLORFGBG=%q TERM=%s: %v, want %v", c.colours, c.term, got, c.want)
		}
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
