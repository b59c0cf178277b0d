package tui

import (
	"fmt"
	"sync"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"

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
	likes string       // the answer that was likeliest when work was last begun
	turn  atomic.Int64 // of that work: what was begun before goes no further
	left  atomic.Bool  // nobody is at the question any more

	mu    sync.Mutex
	after map[string]func() foreseen // each is worked out once, by whoever asks first; others wait
}

// foreseen is where a round stands after an answer.
type foreseen struct {
	session interview.Session
	weighed weighed
	sound   bool // the answer is taken, and the work was not broken off
}

// begins stands among the answers for the key that begins a round.
var begins = interview.Given{}

// lookAhead begins to work out where the round goes from the screen on top.
func (a *App) lookAhead() tea.Cmd {
	if len(a.screens) > 1 || !a.started {
		return nil // what lies over a question is left again
	}
	likely := a.likely()
	if len(likely) == 0 {
		a.foresight.leave()
		a.foresight = nil
		return nil
	}
	f := a.foresight
	if f == nil || !f.from.StandsAs(a.session) {
		f.leave()
		f = &foresight{world: a.world, from: a.session, after: map[string]func() foreseen{}}
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
// question is left. A mistake that it meets is met again by whoever gives that
// answer, and is told then.
func (f *foresight) work(likely []interview.Given) tea.Cmd {
	turn := f.turn.Add(1)
	return func() tea.Msg {
		defer func() { _ = recover() }()
		for _, g := range likely {
			if f.left.Load() || f.turn.Load() != turn {
				break
			}
			f.of(g)
		}
		return nil
	}
}

// of is where the round stands after an answer.
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

func (f *foresight) workOut(g interview.Given) foreseen {
	next, err := giving(f.from, g)
	if err != nil {
		return foreseen{}
	}
	next, all := f.world.foremost(next, f.left.Load)
	return foreseen{next, all, !f.left.Load()}
}

// leave ends the work: the question is left.
func (f *foresight) leave() {
	if f != nil {
		f.left.Store(true)
	}
}

// goForeseen goes where an answer leads, if that is foreseen from here.
func (a *App) goForeseen(g interview.Given) bool {
	f := a.foresight
	if f == nil || !f.from.StandsAs(a.session) {
		return false
	}
	next := f.of(g)
	if next.sound {
		a.session, a.weighed = next.session, next.weighed
		a.slow() // the case is asked about from here on
	}
	return next.sound
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
