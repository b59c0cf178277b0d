package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/plain"
	"example.com/tableside/internal/tui"
)

// theWords are an offense that no catalogue has, as a client told it. They are
// longer than what the runtime packs together with other small things.
const theWords = "PC 98765(a)(1)(B)(ii)(III)"

// remembered reports whether the words stand anywhere in what this program
// holds: answers, screens, results, buffers, whatever some function closes over.
func remembered(t *testing.T) bool {
	t.Helper()
	runtime.GC()
	runtime.GC() // the first leaves what has a finalizer
	path := filepath.Join(t.TempDir(), "heap")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	debug.WriteHeapDump(f.Fd())
	_ = f.Close()
	dump, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if at := bytes.Index(dump, []byte(theWords)); at >= 0 {
		around := dump[max(at-200, 0):min(at+200, len(dump))]
		t.Logf("of %d MB: %q", len(dump)>>20, bytes.ReplaceAll(around, []byte(theWords), []byte("…"))) // a log stays too
		return true
	}
	return false
}

// savedSample is the file of another client.
func savedSample(t *testing.T, k *keeper) string {
	t.Helper()
	name, err := k.Create("another", passphrase, sampleClients[0].session(k.flow, k.today))
	if err != nil {
		t.Fatal(err)
	}
	k.shut()
	return name
}

// table is plain mode with somebody who types and listens.
type table struct {
	typed io.Writer
	mu    sync.Mutex
	heard strings.Builder // since the last line was typed
	more  chan bool
}

func (h *table) Write(p []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.heard.Write(p)
	select {
	case h.more <- true:
	default:
	}
	return len(p), nil
}

// until types lines and waits until something is said.
func (h *table) until(t *testing.T, words string, lines ...string) {
	t.Helper()
	h.mu.Lock()
	h.heard.Reset()
	h.mu.Unlock()
	if _, err := io.WriteString(h.typed, strings.Join(lines, "\n")+"\n"); err != nil {
		t.Fatal(err)
	}
	said := func() bool {
		h.mu.Lock()
		defer h.mu.Unlock()
		return strings.Contains(strings.Join(strings.Fields(h.heard.String()), " "), words)
	}
	for late := time.After(time.Minute); !said(); {
		select {
		case <-h.more:
		case <-late:
			t.Fatalf("it does not say %q:\n%.9000s", words, h.heard.String())
		}
	}
}

// upToTheOffense are the lines that answer the questions before it, and it; that
// of the court is asked about once.
var upToTheOffense = []string{"u", "u", "u", "u", "u", theWords, "keep"}

func TestPlainModeForgetsAClientWhenAnotherIsOpened(t *testing.T) {
	k := keeperAt(t, t.TempDir())
	another := savedSample(t, k)
	in, typed := io.Pipe()
	h, done := &table{typed: typed, more: make(chan bool, 1)}, make(chan bool)
	go func() {
		defer close(done)
		_, _ = plain.Run(in, h, plainly(world{today: k.today}, k.flow, k, "", exporter{}))
	}()
	h.until(t, "Saved in", append(upToTheOffense, "save", "one", passphrase, passphrase)...)
	h.until(t, "continue to go on with the interview; help; quit.", "summary", "cases", "continue", "review")
	h.until(t, "“pc 98765", "read", "1", "find "+theWords)
	h.until(t, "To keep “PC 98765", "back", "continue", "back", theWords)
	if !remembered(t) {
		t.Fatal("the words are not found where they must be")
	}
	h.until(t, "Opened.", "load", another, passphrase)
	h.until(t, "continue to go on with the interview; help; quit.", "cases")
	if remembered(t) {
		t.Error("after another client was opened something of the first is left")
	}
	_ = typed.Close()
	<-done
}

// pressed gives the program keys, one word of the script each, and lets what
// they began finish.
func pressed(a tea.Model, script ...any) tea.Model {
	for _, typed := range script {
		var keys []tea.KeyMsg
		switch k := typed.(type) {
		case tea.KeyType:
			keys = []tea.KeyMsg{{Type: k}}
		case string:
			for _, r := range k {
				keys = append(keys, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
			}
		}
		for _, k := range keys {
			next, cmd := a.Update(k)
			a = finished(next, cmd)
		}
	}
	return a
}

func finished(a tea.Model, cmd tea.Cmd) tea.Model {
	if cmd == nil {
		return a
	}
	switch m := cmd().(type) {
	case nil, tea.QuitMsg:
	case tea.BatchMsg:
		for _, c := range m {
			a = finished(a, c)
		}
	default:
		next, more := a.Update(m)
		a = finished(next, more)
	}
	return a
}

func TestTheScreenForgetsAClientWithTheNext(t *testing.T) {
	k := keeperAt(t, t.TempDir())
	savedSample(t, k)
	for _, tt := range []struct {
		name  string
		leave []any
		then  string
	}{
		{"the next client", []any{tea.KeyCtrlX, tea.KeyCtrlX}, "What would you like help with today?"},
		{"another file", []any{tea.KeyEsc, "h", tea.KeyDown, tea.KeyDown, tea.KeyEnter, tea.KeyDown, tea.KeyEnter, tea.KeyEnter, passphrase, tea.KeyEnter}, "Opened."},
		{"quitting", []any{tea.KeyCtrlC, tea.KeyCtrlC}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := screens(k.flow, k.today)
			w.Keep = k
			var a tea.Model = tui.New(w)
			next, _ := a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
			a = pressed(next, tea.KeyEnter, tea.KeyCtrlU, tea.KeyCtrlU, tea.KeyCtrlU, tea.KeyCtrlU, tea.KeyCtrlU, theWords, tea.KeyEnter, tea.KeyEnter)
			a = pressed(a, tea.KeyCtrlR, "s", "l", "w", tea.KeyEsc, tea.KeyEsc, "s")
			if !remembered(t) {
				t.Fatal("the words are not found where they must be")
			}
			a = pressed(a, tt.leave...)
			if !strings.Contains(strings.Join(strings.Fields(a.View()), " "), tt.then) {
				t.Fatalf("it does not show %q:\n%s", tt.then, a.View())
			}
			if remembered(t) {
				t.Error("something of the client is left")
			}
			runtime.KeepAlive(a)
		})
	}
}
