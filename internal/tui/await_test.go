package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// seeking is a world in which every other answer would change a result, so that
// where a round goes hangs on what is tried.
func seeking() World {
	w := testWorld()
	w.Stakes = func(c casefile.Case, stopped func() bool) (map[string]int, func(casefile.Case) bool) {
		n := len(c.Convictions) // one more always changes something: else there is no end to what could be added
		return w.Sensitivity(c, never), func(c casefile.Case) bool { return len(c.Convictions) != n || numberOf(c)%2 == 0 }
	}
	return w
}

const looking = "Looking for what to ask next"

// atRound leads to a review with two cases of which little was told.
const atRound = toOffense + "459.5<enter><ctrl+r>a215<enter><ctrl+r>"

// Whatever is typed, and whenever it is there what a round asks next: all that
// is asked and answered is what it would be if each key waited for it, and no key
// is lost.
func TestKeysThatComeEarlyMeetTheQuestionsOfTheRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := seeking()
		waits := sized(New(w), 120, 60)
		w.Beside = true
		b := &beside{App: New(w)}
		b.update(tea.WindowSizeMsg{Width: 120, Height: 60})
		press := func(script string) {
			waits = typed(waits, script)
			b.typed(script)
		}
		press(atRound + "o")
		keys := []string{"<enter>", "<enter>", "<enter>", "<ctrl+u>", "<ctrl+k>", "<down>", "1", "2", "y", "n", "2001<enter>", "6 months<enter>", "459.5<enter>",
			"<ctrl+r>", "o", "f", "<ctrl+t>", "<f1>", "<ctrl+l>x", "<ctrl+o>"}
		for range rapid.IntRange(1, 25).Draw(t, "keys") {
			press(rapid.SampledFrom(keys).Draw(t, "key"))
			for range rapid.IntRange(0, len(b.open)).Draw(t, "arrive") {
				b.arrives(rapid.IntRange(0, len(b.open)-1).Draw(t, "which"))
			}
			if kept := b.awaited; kept != nil && !strings.Contains(b.View(), kept.words) && b.waitInSight() && b.status == "" {
				t.Fatalf("keys wait, and the screen does not say so:\n%s", b.View())
			}
		}
		b.allArrives()
		if got, want := b.View(), waits.View(); got != want {
			t.Fatalf("where no key waits:\n%s\nwhere each does:\n%s", got, want)
		}
		if !sameCase(b.session.Case(), waits.session.Case()) {
			t.Fatal("the answers are others")
		}
	})
}

func sameCase(a, b casefile.Case) bool {
	return string(casefile.EncodeLine(a)) == string(casefile.EncodeLine(b))
}

// looks is a program at the answer to the first question of a round, while the next is
// looked for.
func looks(t *testing.T) *beside {
	t.Helper()
	w := seeking()
	w.Beside = true
	b := &beside{App: New(w)}
	b.update(tea.WindowSizeMsg{Width: 80, Height: 24})
	b.typed(atRound + "o")
	b.allArrives()
	b.open = nil // what was begun ahead is not done
	b.foresight = nil
	b.typed("<ctrl+u>")
	shows(t, b.App, looking)
	return b
}

func TestWhileTheNextQuestionIsLookedForKeysAreKept(t *testing.T) {
	b := looks(t)
	before := b.session
	b.typed("<ctrl+u>")
	if shows(t, b.App, looking); !b.session.Same(before) {
		t.Error("a key answered a question that nobody saw")
	}
	b.allArrives()
	if n := b.session.Counts().NotSure; n != before.Counts().NotSure+1 {
		t.Errorf("%d are not sure, want one more than %d", n, before.Counts().NotSure)
	}
}

func TestBackAndQuitDoNotWaitForTheNextQuestion(t *testing.T) {
	b := looks(t)
	asked, before := b.View(), b.session
	b.typed("y<esc>")
	shows(t, b.App, "Back. 1 key typed ahead was dropped.")
	if at, _ := b.session.Current(); !strings.Contains(asked, firstPart(at.Ask)) || !b.session.Same(before) {
		t.Errorf("esc leads to %q", at.Ask)
	}
	left := b.View()
	if b.allArrives(); b.View() != left {
		t.Errorf("what nobody waits for any more has come:\n%s", b.View())
	}
	b = looks(t)
	b.typed("<ctrl+c>")
	shows(t, b.App, "press ctrl+c again")
	b.allArrives()
	shows(t, b.App, "press ctrl+c again")
	b.typed("<esc>")
	if b.awaited != nil || strings.Contains(b.View(), looking) {
		t.Errorf("the next question is there and not shown:\n%s", b.View())
	}
}

func firstPart(ask string) string { return ask[:min(len(ask), 40)] }

func TestHiddenWhileTheNextQuestionIsLookedFor(t *testing.T) {
	b := looks(t)
	b.typed("<ctrl+l>")
	shows(t, b.App, "Paused")
	b.allArrives()
	shows(t, b.App, "Paused")
	b.typed("y")
	if strings.Contains(b.View(), "Paused") || strings.Contains(b.View(), looking) {
		t.Errorf("the question is not shown:\n%s", b.View())
	}
}

// A file that is closed in a round opens again at the question that was shown.
func TestThePlaceInARoundIsSavedWithTheAnswers(t *testing.T) {
	s := &shelf{}
	w := seeking()
	w.Beside, w.Keep = true, s
	b := &beside{App: New(w)}
	b.update(tea.WindowSizeMsg{Width: 80, Height: 24})
	b.typed(atRound)
	b.allArrives()
	for _, script := range []string{"<ctrl+s>", "green apples<enter>", "green apples<enter>", "o", "<ctrl+u>", "<ctrl+u>"} {
		b.foresight = nil // nothing is there before the key
		b.typed(script)
		for len(b.open) > 0 {
			b.arrives(0)
		}
	}
	shown, asked := b.session.Current()
	saved, _ := s.held[len(s.held)-1].Current()
	if !b.session.InRound() || !asked || saved.Key != shown.Key || len(s.held) < 3 {
		t.Errorf("shown is %q, saved %q of %d:\n%s", shown.Key, saved.Key, len(s.held), b.View())
	}
}

// What breaks beside the screens while keys wait for it ends the wait, and says
// that they are gone.
func TestAWaitThatBreaksEndsAndTellsWhatIsDropped(t *testing.T) {
	w := seeking()
	w.Beside = true
	rounds := 0
	stakes := w.Stakes
	w.Stakes = func(c casefile.Case, stopped func() bool) (map[string]int, func(casefile.Case) bool) {
		if rounds++; rounds > 1 {
			panic("a mistake")
		}
		return stakes(c, stopped)
	}
	g := sizedGuard(w)
	var open []tea.Cmd
	press := func(script string) {
		for script != "" {
			var k tea.KeyMsg
			k, script = nextKey(script)
			next, cmd := g.Update(k)
			g, open = next.(guarded), append(open, cmd)
		}
	}
	arrive := func() {
		all := open
		open = nil
		for _, cmd := range all {
			for _, msg := range ran(cmd) {
				next, _ := g.Update(msg)
				g = next.(guarded)
			}
		}
	}
	press(atRound)
	arrive()
	press("o")
	arrive()
	g.foresight, open = nil, nil
	press("<ctrl+u>")
	shows(t, g.App, looking)
	press("yn")
	arrive()
	shows(t, g.App, wentWrong+" 2 keys typed ahead were dropped.")
	if g.awaited != nil {
		t.Error("it still waits")
	}
	press("<ctrl+r>")
	shows(t, g.App, "Review")
}

// With another client nothing is worked out any more for the one before.
func TestNothingIsForeseenOfAForgottenClient(t *testing.T) {
	b := looks(t)
	b.allArrives()
	f := b.foresight
	if f == nil {
		t.Fatalf("nothing is foreseen:\n%s", b.View())
	}
	b.typed("<ctrl+x><ctrl+x>")
	if b.session.InRound() {
		t.Fatalf("the client is still there:\n%s", b.View())
	}
	if f.wants(called(interview.Given{State: interview.NotSure})) {
		t.Error("the work for the client before goes on")
	}
}

// An answer taken away while the next question is looked for is told where that
// leads: until then the screen says what is waited for.
func TestAnAnswerTakenAwayIsToldWhereTheRoundGoesOn(t *testing.T) {
	b := looks(t)
	b.allArrives()
	b.typed("1<enter>")
	b.allArrives()
	b.typed("<esc>")
	b.allArrives()
	if q, _ := b.session.Current(); q.Given.State != interview.Answered {
		t.Fatalf("nothing was answered here:\n%s", b.View())
	}
	b.open, b.foresight = nil, nil
	b.typed("<ctrl+u>")
	shows(t, b.App, looking)
	b.allArrives()
	shows(t, b.App, "It was “")
}
