//go:build unix

package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"example.com/tableside/internal/vault"
)

func TestThePassphraseOfAFileIsChanged(t *testing.T) {
	program, folder := buildLowWork(t), t.TempDir()
	path := filepath.Join(folder, "x.tableside")
	typedInto(t, program, folder, []string{"--plain"}, "save", "x", passphrase, passphrase)
	const next = "candle sled otter moon"
	for _, tt := range []struct {
		name  string
		lines []string
		says  string
		opens string
	}{
		{"a wrong one", []string{"not this one", next, next}, "the passphrase does not open this file", passphrase},
		{"too short", []string{passphrase, "short", "short"}, "Not changed: The passphrase is too short", passphrase},
		{"two that differ", []string{passphrase, next, next + "s"}, "Not changed: the two new passphrases are not the same.", passphrase},
		{"nothing more", []string{passphrase}, "Not changed: ", passphrase},
		{"all right", []string{passphrase, next, next}, "The file has its new passphrase.", next},
	} {
		out := typedInto(t, program, folder, []string{"passphrase", "x.tableside"}, tt.lines...)
		if !strings.Contains(out, tt.says) {
			t.Errorf("%s: %s", tt.name, out)
		}
		f, _, err := vault.Open(path, tt.opens)
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		_ = f.Close()
	}
	if _, _, err := vault.Open(path, passphrase); !errors.Is(err, vault.ErrPassphrase) {
		t.Errorf("the old one: %v", err)
	}
}

// At a terminal nothing of a passphrase is shown, and ctrl+c at its prompt
// leaves a terminal that shows what is typed.
func TestAPassphraseIsNotShownAtATerminal(t *testing.T) {
	program, folder := buildLowWork(t), t.TempDir()
	typedInto(t, program, folder, []string{"--plain"}, "save", "x", passphrase, passphrase)
	cmd := exec.Command(program, "open", "--plain", "x.tableside")
	cmd.Dir, cmd.Env = folder, homeIn(folder)
	terminal, err := pty.Start(cmd)
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	said := reading(terminal)
	said.waitFor(t, "An empty line goes back.")
	echoOff(t, terminal)
	if _, err := terminal.WriteString("not this one\r"); err != nil {
		t.Fatal(err)
	}
	said.waitFor(t, "Not opened")
	echoOff(t, terminal)
	if _, err := terminal.WriteString(passphrase[:5] + "\x03"); err != nil {
		t.Fatal(err)
	}
	err = cmd.Wait()
	if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != exitInterrupted {
		t.Errorf("ctrl+c: %v", err)
	}
	if out := said.text(); strings.Contains(out, "not this one") || strings.Contains(out, passphrase[:5]) {
		t.Errorf("shown:\n%s", out)
	}
}

// echoOff waits until a terminal does not show what is typed.
func echoOff(t *testing.T, terminal *os.File) {
	t.Helper()
	stty, err := exec.LookPath("stty")
	if err != nil {
		t.Skip("nothing here tells whether a terminal shows what is typed")
	}
	for range 6000 {
		ask := exec.Command(stty, "-a")
		ask.Stdin = terminal
		out, err := ask.Output()
		if err != nil {
			t.Fatalf("stty: %v", err)
		}
		if strings.Contains(" "+strings.Join(strings.Fields(string(out)), " ")+" ", " -echo ") {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatal("the terminal goes on showing what is typed")
}

// heard collects what a terminal shows.
type heard struct {
	ch  chan string
	all string
}

func reading(terminal *os.File) *heard {
	h := &heard{ch: make(chan string, 100)}
	go func() {
		defer close(h.ch)
		for buffer := make([]byte, 4096); ; {
			n, err := terminal.Read(buffer)
			h.ch <- string(buffer[:n])
			if err != nil {
				return
			}
		}
	}()
	return h
}

func (h *heard) waitFor(t *testing.T, words string) {
	t.Helper()
	for late := time.After(time.Minute); !strings.Contains(strings.Join(strings.Fields(h.all), " "), words); {
		select {
		case more := <-h.ch:
			h.all += more
		case <-late:
			t.Fatalf("it does not say %q:\n%s", words, h.all)
		}
	}
}

func (h *heard) text() string {
	for more := range h.ch {
		h.all += more
	}
	return h.all
}
