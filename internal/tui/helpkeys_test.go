package tui

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// allBindings are the keys of the key map by their names in it.
func allBindings() map[string]key.Binding {
	all := map[string]key.Binding{}
	v := reflect.ValueOf(&keys).Elem()
	for i := range v.NumField() {
		// the field is unexported: read it by its address
		b := *(*key.Binding)(v.Field(i).Addr().UnsafePointer())
		all[v.Type().Field(i).Name] = b
	}
	return all
}

// pressOf is a key of a binding as the terminal sends it; false for an entry
// of the help line that stands for several.
func pressOf(name string) (tea.KeyMsg, bool) {
	if k, ok := named[name]; ok {
		return k, true
	}
	if name == " " {
		return named["space"], true
	}
	others := map[string]tea.KeyMsg{
		"pgdown": named["pgdown"], "ctrl+p": {Type: tea.KeyCtrlP}, "ctrl+n": {Type: tea.KeyCtrlN},
		"left": {Type: tea.KeyLeft}, "right": {Type: tea.KeyRight}, "alt+backspace": {Type: tea.KeyBackspace, Alt: true},
	}
	if k, ok := others[name]; ok {
		return k, true
	}
	if r := []rune(name); len(r) == 1 {
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: r}, true
	}
	return tea.KeyMsg{}, false
}

// listed are the keys, as pressed, that the help of the screen on top lists.
func listed(a App) []string {
	var all []string
	for _, b := range append(a.top().Keys(), a.appKeys()...) {
		if b.Enabled() {
			all = append(all, b.Keys()...)
		}
	}
	return all
}

// helpScreens are the screens whose help is held to their keys.
var helpScreens = map[string]string{
	"home": "", "choice": toOutcome, "yes or no": toDomestic, "ticks": toGoals, "review": toTheReview, "cases": toTwoCases,
	"about": "<down><enter>", "quit": toOutcome + "<ctrl+c>",
}

// fullWorld has every hook, so that no key is missing for want of one, and no
// idle time, which would be waited for.
func fullWorld() World {
	w := testWorld()
	w.Idle = 0
	return w
}

// A key of the key map that the help of a screen does not list does nothing
// there: what works can be found in the help.
func TestNoKeyWorksThatTheHelpDoesNotList(t *testing.T) {
	moves := []string{"up", "down", "ctrl+p", "ctrl+n", "pgup", "pgdown", "home", "end"} // the help's one entry for moving stands for them
	for name, script := range helpScreens {
		there := typed(sized(New(fullWorld()), 80, 24), script)
		if there.top().Typing() {
			continue
		}
		helped := append(listed(there), moves...)
		for binding, b := range allBindings() {
			for _, pressed := range b.Keys() {
				k, ok := pressOf(pressed)
				if !ok || slices.Contains(helped, pressed) {
					continue
				}
				a := typed(sized(New(fullWorld()), 80, 24), script)
				before := a.session.Counts()
				screens, top := len(a.screens), reflect.TypeOf(a.top())
				next, _ := a.Update(k)
				after := next.(App)
				if after.session.Counts() != before || len(after.screens) != screens || reflect.TypeOf(after.top()) != top || after.gone {
					t.Errorf("%s: %s (%s) is not in the help and does something:\n%s", name, pressed, binding, after.View())
				}
			}
		}
	}
}

// Each key that the help lists does something, from one place of the screen or
// another.
func TestEveryKeyThatTheHelpListsWorks(t *testing.T) {
	for name, script := range helpScreens {
		places := []string{script, script + "<down>", script + "<home>", script + "<home><down>", script + "<end>"}
		for _, pressed := range listed(typed(sized(New(fullWorld()), 80, 24), script)) {
			k, ok := pressOf(pressed)
			if !ok {
				continue
			}
			works := false
			for _, place := range places {
				if works {
					break
				}
				a := typed(sized(New(fullWorld()), 80, 16), place)
				unbound, _ := typed(sized(New(fullWorld()), 80, 16), place).Update(tea.KeyMsg{Type: tea.KeyF20})
				dead := unbound.View() // what a key that is bound to nothing does
				was, _ := a.session.Current()
				next, cmd := a.Update(k)
				now, _ := next.(App).session.Current()
				shows := next.View() != dead && !strings.Contains(next.View(), "chooses nothing")
				works = shows || was.Key != now.Key || quitsOrSuspends(cmd)
			}
			if !works {
				t.Errorf("%s: the help lists %s, which does nothing", name, pressed)
			}
		}
	}
}

// quitsOrSuspends reports whether a command does what only the terminal shows.
// No command of fullWorld waits for anything.
func quitsOrSuspends(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	switch m := cmd().(type) {
	case tea.QuitMsg, tea.SuspendMsg:
		return true
	case tea.BatchMsg:
		return slices.ContainsFunc(m, quitsOrSuspends)
	}
	return false
}

// The help screen shows each key that works, with what it does.
func TestTheHelpScreenShowsEveryKey(t *testing.T) {
	for name, script := range helpScreens {
		a := typed(sized(New(testWorld()), 80, 24), script)
		if _, reading := a.top().(*reading); reading {
			continue
		}
		bindings := append(a.top().Keys(), a.appKeys()...)
		a = typed(a, "<f1>")
		shown := ""
		for range 8 {
			shown += " " + flat(a.View())
			a = typed(a, "<pgdown>")
		}
		for _, b := range bindings {
			if b.Enabled() && !strings.Contains(shown, b.Help().Key+" "+b.Help().Desc) {
				t.Errorf("%s: the help does not show %q", name, b.Help().Key+" "+b.Help().Desc)
			}
		}
	}
}
