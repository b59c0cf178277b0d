package main

import (
	"slices"
	"strings"
	"sync"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/tui"
)

// reader is a program at whose questions work goes on beside the screens.
type reader struct {
	m      tea.Model
	open   []tea.Cmd
	beside sync.WaitGroup

	mu   sync.Mutex
	came []tea.Msg // of the work that went on meanwhile
}

func (r *reader) update(msg tea.Msg) {
	next, cmd := r.m.Update(msg)
	if r.m = next; cmd != nil {
		r.open = append(r.open, cmd)
	}
}

// some does what was begun, or some of it: now, while the keys go on, or late;
// the latest is not always first.
func (r *reader) some(t *rapid.T) {
	r.arrives()
	for range rapid.IntRange(0, len(r.open)).Draw(t, "works") {
		i := rapid.IntRange(0, len(r.open)-1).Draw(t, "work")
		cmd := r.open[i]
		r.open = append(r.open[:i:i], r.open[i+1:]...)
		if rapid.Bool().Draw(t, "meanwhile") {
			r.beside.Go(func() {
				came := done(cmd)
				r.mu.Lock()
				defer r.mu.Unlock()
				r.came = append(r.came, came...)
			})
			continue
		}
		for _, msg := range done(cmd) {
			r.update(msg)
		}
	}
}

// arrives is what the work that went on meanwhile came to.
func (r *reader) arrives() {
	r.mu.Lock()
	came := r.came
	r.came = nil
	r.mu.Unlock()
	for _, msg := range came {
		r.update(msg)
	}
}

// found does all that was begun, if the next question is looked for.
func (r *reader) found() {
	for r.looks() {
		open := r.open
		r.open = nil
		for _, cmd := range slices.Backward(open) {
			for _, msg := range done(cmd) {
				r.update(msg)
			}
		}
		r.beside.Wait()
		r.arrives()
	}
}

func (r *reader) looks() bool { return strings.Contains(r.m.View(), lookingFor) }

// lookingFor is what the screen says while a round has no question yet.
const lookingFor = "Looking for what to ask next"

// done is what comes of a command.
func done(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case nil:
		return nil
	case tea.BatchMsg:
		var all []tea.Msg
		for _, one := range msg {
			all = append(all, done(one)...)
		}
		return all
	default:
		return []tea.Msg{msg}
	}
}

// In whatever order what is foreseen is worked out, before a key, while it is
// pressed, late or never: a round asks what it asks where each answer is waited for.
func TestARoundIsTheSameHoweverItIsForeseen(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := typedAtRandom(t)
		full := screens(theInterview(), sampleDay)
		full.Samples = []tui.Sample{{Name: "Typed", Start: func() interview.Session { return s }}}
		r := &reader{m: tui.New(full)}
		defer r.beside.Wait()
		r.update(tea.WindowSizeMsg{Width: rapid.SampledFrom([]int{80, 120}).Draw(t, "width"), Height: 40})
		for _, k := range append(keysFor("down enter enter"), runes("o")...) {
			r.update(k)
			r.some(t)
		}
		s = s.Round().Foremost(stakes(s))
		asks := 0
		for ; asks < 8 && !s.Over(); asks++ {
			r.found()
			if !standsAt(r.m.View(), s) {
				q, _ := s.Current()
				t.Fatalf("after %d questions of a round not asked is %s %q:\n%s", asks, q.Key, q.Ask, r.m.View())
			}
			r.some(t)
			s = r.move(t, s)
		}
		r.found()
		if s.Over() && !standsAt(r.m.View(), s) {
			t.Fatalf("after %d questions the round is not over:\n%s", asks, r.m.View())
		}
	})
}

// move answers a question, leaves it, or goes back, and gives where the round
// then stands.
func (r *reader) move(t *rapid.T, s interview.Session) interview.Session {
	q, _ := s.Current()
	if back, ok := s.Back(); ok && rapid.IntRange(0, 7).Draw(t, "back") == 0 {
		r.update(tea.KeyMsg{Type: tea.KeyEsc})
		return back
	}
	given := interview.Given{State: rapid.SampledFrom([]interview.GivenState{interview.NotSure, interview.ForLater}).Draw(t, "leaves")}
	next := leave(s, given)
	if q.Given.State == interview.NotGiven && rapid.IntRange(0, 5).Draw(t, "answers") > 0 {
		values := roundValues(t, s, q)
		if q.Another {
			values = []string{"no"}
		}
		if said, err := s.Answer(values...); err == nil && q.Kind != interview.Section {
			given, next = interview.Given{State: interview.Answered, Values: values}, said
		}
	}
	if q.Warn != "" && q.Given.State == interview.NotGiven {
		r.update(keyEnter)
	}
	for _, k := range keysOf(q, given) {
		r.update(k)
		if rapid.IntRange(0, 3).Draw(t, "pause") == 0 {
			r.some(t)
		}
	}
	if r.looks() && rapid.IntRange(0, 5).Draw(t, "stays") == 0 {
		r.update(tea.KeyMsg{Type: tea.KeyEsc})
		return next.Stay()
	}
	r.found()
	next = next.Foremost(stakes(next))
	for range 2 { // the answer may be a slip, or not fit: it is asked about
		if !standsAt(r.m.View(), next) {
			r.update(keyEnter)
			r.found()
		}
	}
	return next
}

func leave(s interview.Session, given interview.Given) interview.Session {
	if given.State == interview.ForLater {
		return s.Later()
	}
	return s.NotSure()
}
