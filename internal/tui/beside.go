package tui

import (
	"slices"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// This file is what hangs on the open questions, for the screens that show it.
// Over a long record the law takes longer than a key may wait: the screen is
// then there at once, says that this is being worked out, and is told when it is.

// workState is how far something is that is worked out beside the screens.
type workState uint8

const (
	notBegun workState = iota
	begun
	there
	failed // it could not be worked out
)

// fail: what was begun comes to nothing.
func (s *workState) fail() {
	if *s == begun {
		*s = failed
	}
}

// weighing is how many results each question could still change, how many of
// those never answered would be asked for it, in each case and in all, and how
// many would not.
type weighing struct {
	weights    map[interview.Key]int
	ofCase     map[string]int // by conviction id
	unsure     map[string]int // by conviction id: left as not sure or for later, and could still change a result
	open, idle int
}

// errand is work beside the screens for one of them. It ends early once that is
// left: keys that come fast leave no queue of work, and nothing that is held of
// a client outlives them for long.
type errand struct {
	on   screen
	left atomic.Bool
}

func (e *errand) stopped() bool { return e.left.Load() }

// never stops what is waited for.
func never() bool { return false }

// sends out an errand for a screen.
func (a *App) sends(on screen, work func(by *errand) tea.Msg) {
	by := &errand{on: on}
	a.errands = append(slices.Clone(a.errands), by)
	a.toDo(func() tea.Msg {
		if by.stopped() {
			return nil
		}
		return work(by)
	})
}

// recall ends the errands of screens that are left.
func (a *App) recall() {
	a.errands = slices.DeleteFunc(slices.Clone(a.errands), func(e *errand) bool {
		gone := !slices.Contains(a.screens, e.on)
		if gone {
			e.left.Store(true)
		}
		return gone
	})
}

// back: an errand is done, and its screen is there still.
func (a *App) back(e *errand) bool {
	a.errands = slices.DeleteFunc(slices.Clone(a.errands), func(other *errand) bool { return other == e })
	return !e.stopped() && slices.Contains(a.screens, e.on)
}

// weigh runs the law over a session, which may take long. Once stopped, it may
// give anything.
func (w World) weigh(s interview.Session, stopped func() bool) weighing {
	if w.Sensitivity == nil {
		return hanging(s, nil)
	}
	return hanging(s, w.Sensitivity(s.Case(), stopped))
}

// foremost is where a round stands after an answer, and what hangs on its
// questions, which takes longer still. Once stopped, it may stand anywhere.
func (w World) foremost(s interview.Session, stopped func() bool) (interview.Session, weighed) {
	if w.Stakes == nil {
		all := weighed{s, w.weigh(s, stopped)}
		return s.Foremost(all.weights, nil), all
	}
	weights, changed := w.Stakes(s.Case(), stopped)
	all := weighed{s, hanging(s, weights)}
	if changed == nil { // it was stopped
		return s, all
	}
	return s.Foremost(all.weights, func(c casefile.Case) bool { return !stopped() && changed(c) }), all
}

// hanging is what hangs on the questions by the weight of each case path.
func hanging(s interview.Session, weights map[string]int) weighing {
	all := weighing{weights: s.Weigh(weights), ofCase: map[string]int{}}
	matters := interview.Mattering(all.weights)
	all.open = s.Open(func(q interview.Asked) bool {
		if matters(q) {
			all.ofCase[q.Conviction]++
			return true
		}
		return false
	})
	for _, q := range s.Path() {
		if q.Conviction != "" && (q.Given.State == interview.NotSure || q.Given.State == interview.ForLater) && all.weights[q.Key] > 0 {
			if all.unsure == nil {
				all.unsure = map[string]int{}
			}
			all.unsure[q.Conviction]++
		}
	}
	all.idle = s.Counts().Open - all.open
	return all
}

// weighed is what was weighed last, and of which answers.
type weighed struct {
	of interview.Session
	weighing
}

// weighing is what hangs on the questions now; over a long record it is waited
// for.
func (a *App) weighing() weighing {
	if !a.weighed.of.Same(a.session) {
		a.slow() // asked of a case before all else
		a.weighed = weighed{a.session, a.world.weigh(a.session, never)}
	}
	return a.weighed.weighing
}

// weights is how many results each question could still change.
func (a *App) weights() map[interview.Key]int { return a.weighing().weights }

// roughly is weights where they are known; over a long record, what they were
// before the last answers.
func (a *App) roughly() map[interview.Key]int {
	if a.world.Beside && a.weighed.weights != nil && !a.weighed.of.Same(a.session) && a.slow() {
		return a.weighed.weights
	}
	return a.weights()
}

// slow: the law takes longer over the case at hand than a key may wait.
func (a *App) slow() bool { return a.world.Slow != nil && a.world.Slow(a.session.Case()) }

// weighable is a screen that shows what hangs on the questions.
type weighable interface {
	screen
	wait()          // it is being worked out
	weigh(weighing) // here it is
}

// weighedMsg is what a screen waited for.
type weighedMsg struct {
	by *errand
	on weighable
	weighed
}

// weighOn tells a screen what hangs on the questions, at once or when it is
// worked out.
func (a *App) weighOn(on weighable) {
	if a.weighed.of.Same(a.session) || !a.slow() {
		on.weigh(a.weighing())
		return
	}
	on.wait()
	w, s := a.world, a.session
	a.sends(on, func(by *errand) tea.Msg { return weighedMsg{by, on, weighed{s, w.weigh(s, by.stopped)}} })
}

// weighedNow keeps what was worked out, and tells the screen that waits for
// it, unless the answers are others by now.
func (a *App) weighedNow(m weighedMsg) {
	if !a.back(m.by) || !m.of.Same(a.session) {
		return
	}
	a.weighed = m.weighed
	m.on.weigh(m.weighing)
	if w := a.awaited; w != nil && w.on == m.on {
		w.come = func(*App) {}
	}
	a.layout()
}

// putMsg puts what was worked out into a screen.
type putMsg struct {
	by  *errand
	put func(*App)
}

// puts works out something for a screen, and puts it in: at once, or when it
// comes, if the screen is there still. Once stopped, the work may give anything.
func (a *App) puts(on screen, state *workState, work func(stopped func() bool) (put func(*App))) {
	*state = begun
	if !a.world.Beside {
		work(never)(a)
		return
	}
	a.sends(on, func(by *errand) tea.Msg { return putMsg{by, work(by.stopped)} })
}

func (a *App) putNow(m putMsg) {
	if a.back(m.by) {
		m.put(a)
		a.layout()
	}
}

// toDo is work that the key at hand begins, done beside the screens.
func (a *App) toDo(work tea.Cmd) { a.work = tea.Batch(a.work, work) }
