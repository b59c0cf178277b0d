package tui

import (
	"fmt"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

// This file is for keys that come before it is known what they will meet: which
// question a round asks next, or what hangs on the open answers, is then being
// worked out beside the screens. The screen stays, says so, and keeps the keys;
// they are taken in their order when it is there. Only going back, hiding the
// screen and quitting never wait.

// awaited is what the keys wait for.
type awaited struct {
	words string // what is being done
	on    weighable
	kept  []tea.KeyMsg
	come  func(*App) // goes on from here; nil: it is not there yet
	leave func()     // ends the work, nobody waits any more; may be nil
	then  string     // what is said where it leads; "" for nothing
}

// keepsKey keeps a key that would meet what is not known yet, or goes back;
// false for one that does not wait.
func (a *App) keepsKey(k tea.KeyMsg) bool {
	w := a.awaited
	switch {
	case w == nil || !a.waitInSight(), key.Matches(k, keys.quit, keys.curtain, keys.suspend):
		return false
	case key.Matches(k, keys.back):
		if a.status = ""; len(w.kept) > 0 {
			a.status = "Back." + w.drops()
		}
		a.stopWaiting()
	default:
		a.status = ""
		w.kept = append(w.kept[:len(w.kept):len(w.kept)], k)
	}
	a.layout()
	return true
}

// drops says how many keys are taken by nobody where the wait ends; "" for none.
func (w *awaited) drops() string { return dropped(len(w.kept)) }

func dropped(keys int) string {
	switch keys {
	case 0:
		return ""
	case 1:
		return " 1 key typed ahead was dropped."
	default:
		return fmt.Sprintf(" %d keys typed ahead were dropped.", keys)
	}
}

// waitInSight: nothing lies over the screen that waits.
func (a *App) waitInSight() bool { return len(a.screens) == 1 && !a.curtain && !a.tooSmall() }

// stopWaiting stays where the wait began.
func (a *App) stopWaiting() {
	if w := a.awaited; w != nil && w.leave != nil {
		w.leave()
		a.foresight = nil
	}
	a.awaited = nil
}

// settle goes on once what the keys wait for is there and in sight, and takes
// the keys that came meanwhile.
func (a *App) settle() tea.Cmd {
	w := a.awaited
	if w == nil || w.come == nil || !a.waitInSight() {
		return nil
	}
	a.awaited = nil
	w.come(a)
	if w.then != "" {
		a.status = w.then
		a.layout()
	}
	var cmds []tea.Cmd
	for _, k := range w.kept { // the first of them may lead to the next wait, which keeps the others
		cmds = append(cmds, a.pressed(k))
	}
	return tea.Batch(append(cmds, a.saveBehind())...)
}

// soughtMsg is where a round goes, for who waits for it.
type soughtMsg struct {
	by *awaited
	to foreseen
}

// seek looks beside the screens for where a round goes by an answer from f, and
// shows it then. Until then the session stays as given.
func (a *App) seek(f *foresight, g interview.Given, stays interview.Session, shows func(*App)) {
	a.session = stays
	if a.foresight != f {
		a.foresight.leave()
		a.foresight = f
	}
	f.only(g)
	w := &awaited{words: "Looking for what to ask next … Keys are kept.", leave: f.leave}
	if g.State != interview.NotGiven {
		w.words = "Taken. " + w.words
	}
	a.awaited = w
	a.toDo(func() tea.Msg {
		to := f.of(g)
		if to.broke != nil {
			panic(to.broke)
		}
		to.shows = shows
		return soughtMsg{w, to}
	})
}

// sought notes where the round goes, unless nobody waits for it any more. Where
// the work was broken off, nothing more comes of it: the wait ends.
func (a *App) sought(m soughtMsg) {
	switch {
	case a.awaited != m.by:
	case !m.to.sound:
		a.status = notFound + m.by.drops()
		a.stopWaiting()
		a.layout()
	default:
		m.by.come = func(a *App) {
			a.foresight = nil // it foresees nothing but this
			a.goTo(m.to)
		}
	}
}

const notFound = "What to ask next was not found. Press the key again."

// hurry is a key that needs what is being worked out: it is kept until then.
type hurry struct{ key tea.KeyMsg }

func (a *App) hurry(e hurry) tea.Cmd {
	on, waiting := a.top().(weighable)
	switch {
	case !waiting:
		return nil
	case a.world.Beside:
		a.awaited = &awaited{words: "Being worked out … Keys are kept.", on: on, kept: []tea.KeyMsg{e.key}}
		return nil
	}
	on.weigh(a.weighing())
	a.layout()
	return a.handle(a.top().Update(e.key))
}
