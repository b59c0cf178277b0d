//go:build unix

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
)

// keyBytes are the keys of the help screens as a terminal sends them.
var keyBytes = map[string]string{
	"↑": "\x1b[A", "↓": keyDown, "→": "\x1b[C", "←": "\x1b[D", "↑↓": keyDown, "pgup": "\x1b[5~", "pgdn": keyPageDown, "home": "\x1b[H", "end": "\x1b[F",
	"enter": "\r", "esc": "\x1b", "space": " ", "tab": "\t", "F1": "\x1bOP", "?": "?", "/": "/",
	"ctrl+w": "\x17", "ctrl+u": keyNotSure, "ctrl+k": "\x0b", "ctrl+r": "\x12", "ctrl+l": "\x0c", "ctrl+t": "\x14", "ctrl+x": "\x18", "ctrl+s": "\x13",
}

// begun opens the program at the first question.
func begun(t *testing.T, program string) *stage {
	s := open(t, program, 80, 24)
	s.waitFor("New client")
	s.press("\r")
	s.waitFor("question 1, about")
	return s
}

// helpEntry is a key and what it does, as a help screen lists it.
var helpEntry = regexp.MustCompile(`^ *[> ] {2,}(\S+(?: \d-\d)?) {2,}\S`)

// The real program, on every kind of screen: each key that its help lists is
// pressed and changes the screen, and the program goes on. Still are the keys
// that have nothing to do there: no list to move in, no text to take back.
func TestEveryKeyThatTheHelpListsIsWorked(t *testing.T) {
	t.Parallel()
	program := buildProgram(t)
	for _, c := range []struct{ name, keys, shows, help, still string }{
		{"home", "\x1b", "New client", "?", ""},
		{"ticks", "", "question 1, about", "\x1bOP", ""},
		{"a choice", keyNotSure, "question 2, about", "\x1bOP", ""},
		{"the search for an offense", strings.Repeat(keyNotSure, 5), "Section or words", "\x1bOP", "↑↓ ctrl+w"},
		{"a date", strings.Repeat(keyNotSure, 7), "Answer", "\x1bOP", "ctrl+w"},
		{"review", "\x12", "Review", "?", "d"},
		{"cases", "\x14", "Cases", "?", "↑↓ [ ]"},
		{"fast entry", "\x14f", "Fast entry", "\x1bOP", "↑↓ ctrl+w"},
		{"summary", "\x12s", "Bottom line", "?", "→"},
		{"next client", "\x18", "Next client?", "?", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel() // mostly they wait
			arrive := func(s *stage) *stage {
				for _, k := range c.keys {
					s.press(string(k))
					s.settled()
				}
				s.waitFor(c.shows)
				return s
			}
			first := begun(t, program)
			for _, name := range listedKeys(arrive(first), c.help) {
				bytes, known := keyBytes[name]
				switch {
				case name == "ctrl+c" || name == "ctrl+z" || name == "ctrl+l":
					continue // the first two have tests of their own, the last is used below
				case !known && len([]rune(name)) == 1:
					bytes = name
				case !known:
					continue // "type", and digits with their range
				}
				if !known && bytes[0] >= utf8.RuneSelf || bytes == "=" || bytes == "*" {
					continue // a sign that the help explains, no key
				}
				s := arrive(begun(t, program))
				before := s.settled()
				s.press(bytes)
				switch {
				case slices.Contains(strings.Fields(c.still), name): // there is nothing for it to do here
					s.settled()
				case !s.changesFrom(before):
					t.Errorf("%s is listed and does nothing", name)
				}
				if name == "esc" {
					time.Sleep(300 * time.Millisecond) // with the next key at once it would be another key
				}
				if strings.TrimSpace(s.settled()) == "" {
					t.Errorf("after %s the screen is empty", name)
				}
				s.press("\x0c") // hidden, whatever was open
				s.waitFor("Paused")
				s.press("\x0c") // and back
				s.close()
			}
		})
	}
}

// listedKeys opens the help and reads its list of keys, page by page.
func listedKeys(s *stage, help string) []string {
	s.t.Helper()
	before := s.settled()
	s.press(help)
	s.changedFrom(before)
	var all []string
	seen := map[string]bool{}
	for range 12 {
		for _, line := range strings.Split(s.settled(), "\n") {
			if m := helpEntry.FindStringSubmatch(line); m != nil && !seen[m[1]] {
				seen[m[1]] = true
				all = append(all, m[1])
			}
		}
		s.press(keyPageDown)
	}
	if len(all) < 4 {
		s.t.Fatalf("the help lists only %v:\n%s", all, s.screen.String())
	}
	return all
}

func TestAResizeStormWhileTypingLosesNoLetter(t *testing.T) {
	t.Parallel()
	s := begun(t, buildProgram(t))
	for range 7 { // that of the court is asked about once
		s.press(keyNotSure)
		s.settled()
	}
	s.waitFor("Answer")
	const typed = "March 1, 2015"
	for i, r := range typed {
		size := &pty.Winsize{Cols: uint16(60 + 5*(i%5)), Rows: uint16(16 + 2*(i%5))} // within the emulator's
		if err := pty.Setsize(s.pty, size); err != nil {
			t.Fatal(err)
		}
		s.press(string(r))
	}
	s.settled()
	if err := pty.Setsize(s.pty, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		t.Fatal(err)
	}
	for range 4 { // a busy machine takes its time
		if s.settled(); strings.Contains(s.words(), "Answer "+typed) {
			return
		}
		time.Sleep(time.Second)
	}
	s.waitFor("Answer " + typed)
}

func TestEnterDownEnterInOneWriteAnswersNothingByMistake(t *testing.T) {
	t.Parallel()
	s := open(t, buildProgram(t), 60, 16)
	s.waitFor("New client")
	s.press("\r" + keyDown + "\r")
	s.waitFor("question 2, about")
	s.press("\x12")
	s.waitFor("1 not sure")
	if strings.Contains(s.words(), "1 answered") {
		t.Errorf("something was answered:\n%s", s.screen.String())
	}
}

func TestAPasteThatSteersTheTerminalIsText(t *testing.T) {
	t.Parallel()
	s := begun(t, buildProgram(t))
	for range 5 { // that of the court is asked about once
		s.press(keyNotSure)
		s.settled()
	}
	s.waitFor("Section or words")
	s.press("\x1b[200~zz\x1b[2J\x1b]0;gone\x07\x1b[31m\r\n9\x1b[201~")
	s.waitFor("zz")
	s.waitFor("Section or words") // nothing was wiped, and no enter was taken
	if strings.Contains(s.words(), "question 6") {
		t.Error("the end of line in the paste answered the question")
	}
}

// ended waits for a process to end by itself.
func ended(t *testing.T, cmd *exec.Cmd) error {
	t.Helper()
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case err := <-done:
		return err
	case <-time.After(20 * time.Second):
		_ = cmd.Process.Kill()
		t.Fatal("the program does not end")
		return nil
	}
}

// A terminal that goes away ends the program, also where the signal that says so
// is ignored, as under nohup: at the first screen, half way through an answer, and
// before anything is drawn. Nothing is left behind.
func TestClosingTheTerminalHalfWayEndsTheProgram(t *testing.T) {
	t.Parallel()
	program := buildProgram(t)
	for _, signal := range []string{"heard", "ignored"} {
		for _, c := range []struct{ name, keys, shows string }{
			{"before the first screen", "", ""}, {"at the first screen", "", "New client"}, {"at a question", "\r", "question 1, about"},
			{"half way through an answer", "\r " + keyDown, "[x]"},
		} {
			t.Run(signal+"/"+c.name, func(t *testing.T) {
				t.Parallel()
				home := t.TempDir()
				cmd := exec.Command(program)
				if signal == "ignored" {
					cmd = exec.Command("/bin/sh", "-c", `trap "" HUP; exec "$0"`, program)
				}
				cmd.Env = append(os.Environ(), "TERM=xterm-256color", "HOME="+home, "TMPDIR="+home)
				terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 80, Rows: 24})
				if err != nil {
					t.Fatal(err)
				}
				var drawn strings.Builder
				for i, buf := 0, make([]byte, 1<<12); !strings.Contains(drawn.String(), c.shows); {
					if i < len(c.keys) && strings.Contains(drawn.String(), "New client") { // it listens
						_, err = terminal.WriteString(c.keys)
						i = len(c.keys)
					}
					n, failed := terminal.Read(buf)
					if drawn.Write(buf[:n]); errors.Join(err, failed) != nil {
						t.Fatalf("%v, %v, after %q", err, failed, drawn.String())
					}
				}
				_ = terminal.Close()
				_ = ended(t, cmd) // how it ends is the terminal's doing
				if left, err := os.ReadDir(home); err != nil || len(left) > 0 {
					t.Errorf("%v is left behind, %v", left, err)
				}
			})
		}
	}
}

func TestWithoutATerminalTheQuestionsAreReadOut(t *testing.T) {
	cmd := exec.Command(buildProgram(t))
	cmd.Env = append(os.Environ(), "TERM=xterm-256color")
	out, err := cmd.Output()
	if exitOf(err) != exitStopped {
		t.Fatalf("%v, want exit %d", err, exitStopped)
	}
	if !strings.Contains(string(out), "What would you like help with today?") || strings.Contains(string(out), "\x1b") {
		t.Errorf("reads out %q", out)
	}
}

func TestPlainModeByTheEnvironment(t *testing.T) {
	cmd := exec.Command(buildProgram(t))
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "TABLESIDE_PLAIN=1")
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = terminal.Close() }()
	if _, err := terminal.WriteString("quit\r"); err != nil {
		t.Fatal(err)
	}
	shown := make([]byte, 0, 1<<14)
	for buf := make([]byte, 4096); ; {
		n, err := terminal.Read(buf)
		shown = append(shown, buf[:n]...)
		if err != nil {
			break
		}
	}
	if err := ended(t, cmd); exitOf(err) != exitStopped {
		t.Errorf("quit before a result: %v, want exit %d", err, exitStopped)
	}
	if !strings.Contains(string(shown), "line by line") || strings.Contains(string(shown), "\x1b[?1049h") {
		t.Errorf("shows %q", shown)
	}
}

func exitOf(err error) int {
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return exit.ExitCode()
	}
	if err != nil {
		return -1
	}
	return 0
}

// exit waits for the program to end and gives its exit code.
func (s *stage) exit() int {
	s.t.Helper()
	kill := time.AfterFunc(20*time.Second, func() { _ = s.process.Kill() }) // gives -1
	defer kill.Stop()
	state, err := s.process.Wait()
	if err != nil {
		s.t.Fatal(err)
	}
	return state.ExitCode()
}

func TestExitCodesAtTheKeyboard(t *testing.T) {
	t.Parallel()
	program := buildProgram(t)
	const asked = "question 2, about"
	for name, c := range map[string]struct {
		keys []string // each with what it shows, "" for the end
		code int
	}{
		"left from the first screen":    {[]string{"\x03", ""}, exitDone},
		"ctrl+c in the interview":       {[]string{"\r", "question 1, about", keyNotSure, asked, "\x03", "Quit?", "\x03", ""}, exitInterrupted},
		"quit in the interview":         {[]string{"\r", "question 1, about", keyNotSure, asked, "\x03", "Quit?", keyDown, "> Quit", "\r", ""}, exitStopped},
		"ctrl+c once a result was seen": {[]string{"\r", "question 1, about", keyNotSure, asked, "\x12", "Review", "s", "Bottom line", "\x03", "Quit?", "\x03", ""}, exitDone},
	} {
		s := open(t, program, 80, 24)
		s.waitFor("New client")
		for k := range slices.Chunk(c.keys, 2) {
			if s.press(k[0]); k[1] != "" {
				s.waitFor(k[1])
			}
		}
		if code := s.exit(); code != c.code {
			t.Errorf("%s: exit %d, want %d", name, code, c.code)
		}
	}
}

// A shell puts the program aside and fetches it back: the answers are there,
// and the screen is drawn anew.
func TestCtrlZAndBack(t *testing.T) {
	t.Parallel()
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no shell with job control here")
	}
	program := buildProgram(t)
	rc := filepath.Join(t.TempDir(), "rc")
	if err := os.WriteFile(rc, []byte("PS1='ready> '\nset -m\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, bash, 80, 24, "--noprofile", "--rcfile", rc, "-i")
	s.waitFor("ready>")
	s.press(fmt.Sprintf("%s\r", program))
	s.waitFor("New client")
	s.press("\r")
	s.waitFor("question 1, about")
	s.press("1", " ", "\r")
	s.waitFor("question 2, about")
	s.press("\x1a")
	s.waitFor("ready>")
	if strings.Contains(s.words(), "citizen") {
		t.Errorf("put aside, the screen still shows the question:\n%s", s.screen.String())
	}
	s.press("fg\r")
	s.waitFor("question 2, about")
	s.press("\x12")
	s.waitFor("1 answered")
	s.press("\x03", "\x03")
	s.waitFor("ready>")
}
