//go:build unix

package main

import (
	"os"
	"os/exec"
	"regexp"
	"testing"

	"github.com/creack/pty"
)

// colourCode is a foreground or background colour among the codes of a style.
var colourCode = regexp.MustCompile(`\x1b\[(?:[0-9]+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[0-9;]*m`)

// firstScreen is what the program writes to a terminal until its home screen stands.
func firstScreen(t *testing.T, program string, env []string, args ...string) string {
	t.Helper()
	cmd := exec.Command(program, args...)
	// Nothing else of the environment: CI, WT_SESSION and their like speak of colours too.
	cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir()}, env...)
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = terminal.Close() }()
	said := reading(terminal)
	said.waitFor(t, "ctrl+c")
	if _, err := terminal.WriteString("\x03"); err != nil {
		t.Fatal(err)
	}
	shown := said.text()
	_ = ended(t, cmd)
	return shown
}

func TestColoursComeAndGoAsTheConventionsSay(t *testing.T) {
	program := buildProgram(t)
	for _, c := range []struct {
		name     string
		env      []string
		coloured bool
	}{
		{"a terminal with colours", []string{"TERM=xterm-256color"}, true},
		{"a light terminal", []string{"TERM=xterm-256color", "COLORFGBG=0;15"}, true},
		{"NO_COLOR", []string{"TERM=xterm-256color", "NO_COLOR=1"}, false},
		{"CLICOLOR=0", []string{"TERM=xterm-256color", "CLICOLOR=0"}, false},
		{"CLICOLOR=1", []string{"TERM=xterm-256color", "CLICOLOR=1"}, true},
		{"CLICOLOR=0, but forced", []string{"TERM=xterm-256color", "CLICOLOR=0", "CLICOLOR_FORCE=1"}, true},
		{"forced by 0 is not forced", []string{"TERM=xterm-256color", "CLICOLOR=0", "CLICOLOR_FORCE=0"}, false},
		{"NO_COLOR stands above force", []string{"TERM=xterm-256color", "NO_COLOR=1", "CLICOLOR_FORCE=1"}, false},
		{"a terminal without colours", []string{"TERM=vt100", "COLORFGBG=15;0"}, false},
		{"a terminal without colours, forced", []string{"TERM=vt100", "COLORFGBG=15;0", "CLICOLOR_FORCE=1"}, true},
		{"high contrast by the environment", []string{"TERM=xterm-256color", "TABLESIDE_CONTRAST=high"}, false},
	} {
		shown := firstScreen(t, program, c.env)
		if colourCode.MatchString(shown) != c.coloured {
			t.Errorf("%s: colours %v, want %v:\n%q", c.name, !c.coloured, c.coloured, shown)
		}
	}
	shown := firstScreen(t, program, []string{"TERM=xterm-256color"}, "--contrast", "high")
	if colourCode.MatchString(shown) || !regexp.MustCompile(`\x1b\[(?:1;)?7m`).MatchString(shown) {
		t.Errorf("--contrast high draws colours, or nothing reversed:\n%q", shown)
	}
}
