package tui

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
)

const markerSection = "PC 98765"

// guardedKeys gives a guarded program keys and lets its commands finish.
func guardedKeys(t *testing.T, g guarded, script string) guarded {
	t.Helper()
	for script != "" {
		k, rest := nextKey(script)
		next, cmd := g.Update(k)
		g, script = next.(guarded), rest
		if cmd != nil {
			if msg := cmd(); msg != nil {
				next, _ = g.Update(msg)
				g = next.(guarded)
			}
		}
	}
	return g
}

func sizedGuard(w World) guarded {
	g := newGuarded(w)
	next, _ := g.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	return next.(guarded)
}

func TestAMistakeInTheProgramLosesNoAnswerAndQuotesNone(t *testing.T) {
	w := shelved(&shelf{})
	w.Summary = func(c casefile.Case, _ report.Reader) []report.Section {
		panic("cannot summarize " + c.Convictions[0].Offense)
	}
	g := guardedKeys(t, sizedGuard(w), toOffense+markerSection+"<enter><enter><ctrl+u><ctrl+r>s")
	shows(t, g.App, "Something went wrong in the program.")
	if len(*g.met) == 0 {
		t.Fatal("the mistake is not told")
	}
	if said := (*g.met)[0].Error(); strings.Contains(said, "98765") || !strings.Contains(said, "internal/tui.") {
		t.Errorf("told is %q", said)
	}
	g = guardedKeys(t, g, saveAs)
	if held := w.Keep.(*shelf).last(); held.Answered < 2 {
		t.Errorf("after it %+v could be saved:\n%s", held, g.View())
	}
}

func TestAScreenThatCannotBeDrawnIsNotTheEnd(t *testing.T) {
	g := sizedGuard(testWorld())
	g.push(&broken{})
	if view := strings.Join(strings.Fields(g.View()), " "); !strings.Contains(view, "This screen cannot be shown") || strings.Contains(view, "98765") {
		t.Errorf("shown:\n%s", view)
	}
	g = guardedKeys(t, g, "<esc>")
	shows(t, g.App, "New client")
}

type broken struct{ reading }

func (b *broken) View() string { panic(markerSection) }

func TestACommandThatBreaksLeavesNothingWaiting(t *testing.T) {
	g := guardedKeys(t, sizedGuard(shelved(&shelf{})), toDate)
	g.world.Keep = breaking{}
	g = guardedKeys(t, g, saveAs)
	if f := g.top().(*form); f.busy || f.trouble == "" {
		t.Errorf("the form still waits:\n%s", g.View())
	}
	if len(*g.met) == 0 || strings.Contains((*g.met)[0].Error(), "98765") {
		t.Errorf("met %v", *g.met)
	}
}

type breaking struct{}

func (breaking) Suggest() string                      { return "x" }
func (breaking) Found() []string                      { return nil }
func (breaking) Weigh(string) (string, bool)          { return "Fair.", true }
func (breaking) Save(string, interview.Session) error { panic(errors.New(markerSection)) }
func (breaking) Close(string) error                   { return nil }
func (breaking) Create(string, string, interview.Session) (string, error) {
	panic(errors.New(markerSection))
}
func (breaking) Open(string, string) (interview.Session, string, string, error) {
	panic(errors.New(markerSection))
}

// What the program holds of a client is let go with the client.
func TestNothingOfAClientStaysAfterThem(t *testing.T) {
	for name, script := range map[string]string{
		"the next client": "<ctrl+r>s<ctrl+x><ctrl+x>",
		"quitting":        "<ctrl+r>s<ctrl+c><ctrl+c>",
	} {
		s := &shelf{}
		a := worked(t, sized(New(shelved(s)), 80, 24), toOffense+markerSection+"<enter><enter><ctrl+u>")
		if !holds(reflect.ValueOf(a), "98765", map[uintptr]bool{}) {
			t.Fatal("the marker is not found where it must be")
		}
		a = worked(t, a, script)
		if holds(reflect.ValueOf(a), "98765", map[uintptr]bool{}) {
			t.Errorf("after %s something of the answers is left", name)
		}
	}
}

// Whatever was looked at, and wherever the client is left: nothing of them stays.
func TestNothingOfAClientStaysWhateverWasDone(t *testing.T) {
	keys := []string{"<enter>", "<esc>", "<down>", "<up>", "<ctrl+u>", "<ctrl+k>", "<ctrl+r>", "<ctrl+t>", "<ctrl+s>", "<ctrl+l>", "<f1>",
		"<space>", "<tab>", "1", "2", "3/1/22", "s", "l", "w", "f", "o", "a", "/", "h", "e", "p", "green apples", markerSection}
	rapid.Check(t, func(rt *rapid.T) {
		a := worked(t, sized(New(shelved(&shelf{files: []string{"/home/ana/one.tableside"}})), 80, 24), toOffense+markerSection+"<enter><enter><ctrl+u>")
		for _, k := range rapid.SliceOfN(rapid.SampledFrom(keys), 0, 40).Draw(rt, "keys") {
			a = worked(t, a, k)
		}
		for range 8 { // back to a screen that can be left
			if a.canLeave() && !a.curtain {
				break
			}
			a = worked(t, a, "<esc>")
		}
		a = worked(t, a, rapid.SampledFrom([]string{"<ctrl+x><ctrl+x>", "<ctrl+c><ctrl+c>"}).Draw(rt, "leaving"))
		if holds(reflect.ValueOf(a), "98765", map[uintptr]bool{}) {
			rt.Fatalf("something of the answers is left behind:\n%s", a.View())
		}
	})
}

// holds reports whether a text stands anywhere behind a value.
func holds(v reflect.Value, text string, met map[uintptr]bool) bool {
	switch v.Kind() {
	case reflect.String:
		return strings.Contains(v.String(), text)
	case reflect.Pointer:
		if v.IsNil() || met[v.Pointer()] {
			return false
		}
		met[v.Pointer()] = true
		return holds(v.Elem(), text, met)
	case reflect.Interface:
		return !v.IsNil() && holds(v.Elem(), text, met)
	case reflect.Struct:
		for i := range v.NumField() {
			if holds(v.Field(i), text, met) {
				return true
			}
		}
	case reflect.Slice, reflect.Array:
		if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8 {
			return strings.Contains(string(v.Bytes()), text)
		}
		for i := range v.Len() {
			if holds(v.Index(i), text, met) {
				return true
			}
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			if holds(k, text, met) || holds(v.MapIndex(k), text, met) {
				return true
			}
		}
	}
	return false
}
