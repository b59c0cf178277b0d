package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/fault"
	"example.com/tableside/internal/interview"
)

// guardedBeside is a guarded program whose work beside the screens is done when
// a test says.
type guardedBeside struct {
	guarded
	open []tea.Cmd
}

func (b *guardedBeside) typed(script string) {
	for script != "" {
		var press tea.KeyMsg
		press, script = nextKey(script)
		next, cmd := b.Update(press)
		b.guarded, b.open = next.(guarded), append(b.open, cmd)
	}
}

func (b *guardedBeside) allArrives() {
	for len(b.open) > 0 {
		cmd := b.open[0]
		b.open = b.open[1:]
		for _, msg := range ran(cmd) {
			next, more := b.Update(msg)
			b.guarded, b.open = next.(guarded), append(b.open, more)
		}
	}
}

// breaksAhead is where a mistake is met, in the work for one answer.
func breaksAhead(casefile.Case) bool { panic("a mistake") }

// The work ahead meets the mistake first, and the key that then gives the answer
// tells of it: with the place where it was met, not of the key.
func TestAMistakeMetAheadIsToldWithItsPlace(t *testing.T) {
	for _, beside := range []bool{true, false} {
		w := seeking()
		w.Beside = beside
		rounds := 0
		stakes := w.Stakes
		w.Stakes = func(c casefile.Case, stopped func() bool) (map[string]int, func(casefile.Case) bool) {
			weights, changed := stakes(c, stopped)
			if rounds++; rounds > 1 {
				return weights, breaksAhead
			}
			return weights, changed
		}
		b := &guardedBeside{guarded: sizedGuard(w)}
		b.typed(atRound)
		b.allArrives()
		b.typed("o")
		b.allArrives()
		if len(*b.met) > 0 {
			t.Fatalf("told before anybody gave the answer: %v", *b.met)
		}
		b.typed("<ctrl+u>")
		b.allArrives()
		shows(t, b.App, wentWrong)
		if len(*b.met) != 1 || !strings.Contains((*b.met)[0].Error(), "internal/tui.breaksAhead:") {
			t.Errorf("beside %v, told is %v", beside, *b.met)
		}
	}
}

// toNotSure is an answer that every question takes.
var toNotSure = interview.Given{State: interview.NotSure}

// atAnAnswer is where a round goes from a question, with a hook that is called
// each time the law is asked on the way.
func atAnAnswer(t *testing.T, asked func()) *foresight {
	t.Helper()
	b := looks(t)
	b.typed("<esc>")
	w := b.world
	stakes := w.Stakes
	w.Stakes = func(c casefile.Case, stopped func() bool) (map[string]int, func(casefile.Case) bool) {
		weights, changed := stakes(c, stopped)
		return weights, func(c casefile.Case) bool {
			asked()
			return changed(c)
		}
	}
	return foreseeing(w, b.session)
}

// Given an answer, the law is not asked once more about another.
func TestWhatIsNotAnsweredIsNotWorkedOutToItsEnd(t *testing.T) {
	all := 0
	if to := atAnAnswer(t, func() { all++ }).of(toNotSure); !to.sound || all < 2 {
		t.Fatalf("the law is asked %d times for an answer, sound %v: the test shows nothing", all, to.sound)
	}
	for name, stop := range map[string]func(f *foresight){
		"another answer":   func(f *foresight) { f.only(interview.Given{State: interview.ForLater}) },
		"nobody at it":     (*foresight).leave,
		"the answer at it": func(f *foresight) { f.only(toNotSure) },
	} {
		var f *foresight
		times := 0
		f = atAnAnswer(t, func() {
			if times++; times == 1 {
				stop(f)
			}
		})
		later := f.work([]interview.Given{{State: interview.ForLater}})
		to, own := f.of(toNotSure), name == "the answer at it"
		if to.sound != own || (times == 1) == own {
			t.Errorf("%s: sound %v, asked %d of %d times", name, to.sound, times, all)
		}
		begun := 0
		f.world.Stakes = func(casefile.Case, func() bool) (map[string]int, func(casefile.Case) bool) { begun++; return nil, nil }
		if later(); begun > 0 {
			t.Errorf("%s: work on %d more answers begins", name, begun)
		}
		if f.only(toNotSure); f.of(toNotSure).sound != own {
			t.Errorf("%s: what was broken off is taken for whole later", name)
		}
	}
}

// Once broken off, what is foreseen is nothing, also where the answer is wanted again
// before the work has ended.
func TestWhatWasBrokenOffIsNotWholeWhereItIsWantedAgain(t *testing.T) {
	f := atAnAnswer(t, func() {})
	stakes := f.world.Stakes
	f.world.Stakes = func(c casefile.Case, stopped func() bool) (map[string]int, func(casefile.Case) bool) {
		f.leave()
		if !stopped() {
			t.Error("it is not stopped")
		}
		f.only(toNotSure)
		return stakes(c, stopped)
	}
	if f.of(toNotSure).sound {
		t.Error("what was broken off is taken for whole")
	}
}

// A key that breaks leaves no work behind it: the program as it was before the key
// does not know it, so that nobody else would end it.
func TestAKeyThatBreaksEndsTheWorkAhead(t *testing.T) {
	asked := 0
	w := seeking()
	w.Beside = true
	stakes := w.Stakes
	w.Stakes = func(c casefile.Case, stopped func() bool) (map[string]int, func(casefile.Case) bool) {
		weights, changed := stakes(c, stopped)
		return weights, func(c casefile.Case) bool {
			asked++
			return changed(c)
		}
	}
	b := &guardedBeside{guarded: sizedGuard(w)}
	b.typed(atRound)
	b.allArrives()
	b.typed("o")
	b.allArrives()
	b.typed("<ctrl+u>")
	f := b.foresight
	if f == nil || !f.wants(called(toNotSure)) {
		t.Fatalf("nothing is foreseen:\n%s", b.View())
	}
	next, _ := b.Update(brokeMsg{fault.Of("a mistake")})
	b.guarded = next.(guarded)
	asked = 0
	if to := f.of(toNotSure); to.sound || asked > 0 || b.foresight != nil {
		t.Errorf("sound %v, the law is asked %d times", to.sound, asked)
	}
}

// What was broken off while nobody waited comes to whoever gives that answer
// then: the wait ends where it began, and the same key finds the question.
func TestAWaitForWhatWasBrokenOffEnds(t *testing.T) {
	b := looks(t)
	b.typed("<esc>")
	f := foreseeing(b.world, b.session)
	f.leave()
	f.of(toNotSure)
	b.foresight = f
	b.open = nil
	before, _ := b.session.Current()
	b.typed("<ctrl+u>y")
	shows(t, b.App, looking)
	b.allArrives()
	shows(t, b.App, notFound+" 1 key typed ahead was dropped.")
	if at, _ := b.session.Current(); b.awaited != nil || at.Key != before.Key {
		t.Fatalf("it waits %v, at %q:\n%s", b.awaited != nil, at.Key, b.View())
	}
	b.typed("<ctrl+u>")
	b.allArrives()
	if at, _ := b.session.Current(); b.awaited != nil || at.Key == before.Key {
		t.Errorf("the key leads nowhere:\n%s", b.View())
	}
}

// A key that breaks may have ended what is foreseen; the program as it was before
// that key foresees anew.
func TestAfterAKeyThatBreaksTheRoundGoesOn(t *testing.T) {
	w := seeking()
	w.Beside = true
	rounds := 0
	w.Forget = func() {
		if rounds > 1 {
			panic("a mistake")
		}
	}
	b := &guardedBeside{}
	stakes := w.Stakes
	w.Stakes = func(c casefile.Case, stopped func() bool) (map[string]int, func(casefile.Case) bool) {
		weights, changed := stakes(c, stopped)
		rounds++
		return weights, func(c casefile.Case) bool {
			if rounds > 1 && len(*b.met) == 0 {
				b.typed("<ctrl+x><ctrl+x><esc>")
			}
			return changed(c)
		}
	}
	b.guarded = sizedGuard(w)
	b.typed(atRound)
	b.allArrives()
	b.typed("o")
	b.allArrives()
	before, asks := b.session.Current()
	if len(*b.met) != 1 || !asks {
		t.Fatalf("met %v, a question is asked %v:\n%s", *b.met, asks, b.View())
	}
	b.typed("<ctrl+u>")
	b.allArrives()
	if at, _ := b.session.Current(); b.awaited != nil || at.Key == before.Key {
		t.Errorf("the answer leads nowhere:\n%s", b.View())
	}
}
