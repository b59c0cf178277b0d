package tui

import (
	"fmt"
	"sync"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/fault"
	"example.com/tableside/internal/interview"
)

// This file keeps the keys of a round quick. Which question comes next is a
// matter of the law there, tried many times over, and over a long record takes
// longer than a key may wait. So it is worked out for the likely answers while
// the question is read, and the key that gives one of them finds it there.

// foresight is where a round goes from a question, by the answer to it; from
// the review and the list of cases, where it begins.
type foresight struct {
	world World
	from  interview.Session
	likes string                 // the answer that was likeliest when work was last begun
	turn  atomic.Int64           // of that work: what was begun before goes no further
	worth atomic.Pointer[string] // the one answer that is worth work any more, none once nobody is at the question; nil: each is

	mu    sync.Mutex
	after map[string]func() foreseen // each is worked out once, by whoever asks first; others wait
	done  map[string]foreseen        // what was worked out
}

func foreseeing(w World, from interview.Session) *foresight {
	return &foresight{world: w, from: from, after: map[string]func() foreseen{}, done: map[string]foreseen{}}
}

// foreseen is where a round stands after an answer.
type foreseen struct {
	session interview.Session
	weighed weighed
	sound   bool         // the answer is taken, and the work was not broken off
	broke   *fault.Fault // what the work met, for whoever gives the answer; nil: nothing
	shows   func(*App)   // what shows it; nil: the question, or where the round began
}

// begins stands among the answers for the key that begins a round.
var begins = interview.Given{}

// lookAhead begins to work out where the round goes from the screen on top.
func (a *App) lookAhead() tea.Cmd {
	if len(a.screens) > 1 || !a.started || a.awaited != nil {
		return nil // what lies over a question is left again
	}
	likely := a.likely()
	if len(likely) == 0 || a.session.OnVisit() {
		a.foresight.leave()
		a.foresight = nil
		return nil
	}
	f := a.foreseen()
	if f == nil {
		a.foresight.leave()
		f = foreseeing(a.world, a.session)
		a.foresight = f
	}
	if likes := called(likely[0]); f.likes != likes {
		f.likes = likes
		return f.work(likely)
	}
	return nil
}

// likely are the answers that may be given next, the one that enter gives first.
func (a *App) likely() []interview.Given {
	switch top := a.top().(type) {
	case *question:
		if a.session.InRound() && !top.visit {
			return top.likely()
		}
	case *review:
		if top.state == there && top.open > 0 {
			return []interview.Given{begins}
		}
	case *cases:
		if top.state == there && top.open > 0 {
			return []interview.Given{begins}
		}
	}
	return nil
}

func (q *question) likely() []interview.Given {
	var all []interview.Given
	notSure := interview.Given{State: interview.NotSure}
	if t, refusal := q.field.take(); refusal == "" && !t.unsure {
		all = append(all, interview.Given{State: interview.Answered, Values: t.values})
	}
	all = append(all, notSure)
	if q.asked.Kind == interview.Choice {
		for _, o := range q.asked.Options {
			all = append(all, interview.Given{State: interview.Answered, Values: []string{o.Value}})
		}
	}
	return append(all, interview.Given{State: interview.ForLater})
}

// work works out answers one after the other, until others are likelier or the
// question is left.
func (f *foresight) work(likely []interview.Given) tea.Cmd {
	turn := f.turn.Add(1)
	return func() tea.Msg {
		for _, g := range likely {
			if f.turn.Load() != turn {
				break
			}
			f.of(g)
		}
		return nil
	}
}

// of is where the round stands after an answer. It never breaks: a mistake is told
// to whoever gives that answer.
func (f *foresight) of(g interview.Given) foreseen {
	f.mu.Lock()
	work, begun := f.after[called(g)]
	if !begun {
		work = sync.OnceValue(func() foreseen { return f.workOut(g) })
		f.after[called(g)] = work
	}
	f.mu.Unlock()
	return work()
}

func (f *foresight) workOut(g interview.Given) (to foreseen) {
	defer func() {
		if r := recover(); r != nil {
			to = foreseen{broke: fault.Of(r)} // only here is it known where
		}
	}()
	next, err := giving(f.from, g)
	if err != nil {
		return foreseen{}
	}
	name := called(g)
	off := false // once stopped, what comes of it is nothing, whatever is wanted later
	stopped := func() bool {
		off = off || !f.wants(name)
		return off
	}
	next, all := f.world.foremost(next, stopped)
	to = foreseen{session: next, weighed: all, sound: !stopped()}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.done[name] = to
	return to
}

// only works out one answer from here on: it was given.
func (f *foresight) only(g interview.Given) {
	name := called(g)
	f.worth.Store(&name)
	f.turn.Add(1)
}

// wants: an answer is still worth work.
func (f *foresight) wants(name string) bool {
	one := f.worth.Load()
	return one == nil || *one == name
}

// ready is where an answer leads, if that is worked out.
func (f *foresight) ready(g interview.Given) (to foreseen, ready bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	to, ready = f.done[called(g)]
	return to, ready
}

// leave ends the work: the question is left.
func (f *foresight) leave() {
	if f != nil {
		none := ""
		f.worth.Store(&none)
		f.turn.Add(1)
	}
}

// foreseen is what is foreseen from where the interview stands, nil for nothing.
func (a *App) foreseen() *foresight {
	if f := a.foresight; f != nil && f.from.StandsAs(a.session) {
		return f
	}
	return nil
}

// foreseenAfter is where an answer leads, if that is foreseen: where nothing
// may be waited for, only if it is worked out already.
func (a *App) foreseenAfter(g interview.Given) (to foreseen, is bool) {
	f := a.foreseen()
	if f == nil {
		return foreseen{}, false
	}
	if a.world.Beside {
		to, is = f.ready(g)
		return to, is && to.sound
	}
	to = f.of(g)
	return to, to.sound
}

// goTo goes where a round stands.
func (a *App) goTo(to foreseen) {
	a.session, a.weighed = to.session, to.weighed
	a.slow() // the case is asked about from here on
	if to.shows != nil {
		to.shows(a)
		return
	}
	a.ahead()
}

// giving gives an answer; begins begins a round.
func giving(s interview.Session, g interview.Given) (interview.Session, error) {
	switch g.State {
	case interview.Answered:
		return s.Answer(g.Values...)
	case interview.NotSure:
		return s.NotSure(), nil
	case interview.ForLater:
		return s.Later(), nil
	case interview.NotGiven:
	}
	return s.Round(), nil
}

// called is a name that one answer to a question has alone.
func called(g interview.Given) string { return fmt.Sprintf("%d %q", g.State, g.Values) }
