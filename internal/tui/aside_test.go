package tui

import (
	"errors"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
)

func TestTheSecondColumnNamesWhatIsStillOpenAndIsRedrawnAtEveryAnswer(t *testing.T) {
	w := testWorld()
	w.Sensitivity = func(c casefile.Case, _ func() bool) map[string]int {
		weights := map[string]int{"person.born": 1, "convictions[0].victim.domestic": 9}
		if c.Convictions[0].Outcome == "" {
			weights["convictions[0].outcome"] = 4
		}
		return weights
	}
	w.SoFar = meansAlways(w.Sensitivity)
	a := typed(sized(New(w), 120, 40), toOffense)
	shows(t, a, "Nothing can be said yet.")
	shows(t, a, "Not known yet")
	shows(t, a, "· How did the case end in court?")
	shows(t, a, "· When was the client born?")
	if strings.Contains(a.View(), "partner, or family") {
		t.Error("a question that comes after a warning stands beside another one")
	}
	a = typed(a, "459.5<enter>2<enter>")
	if strings.Contains(a.View(), "· How did the case end") {
		t.Error("an answer that was given is still named as open")
	}
	if strings.Contains(sized(a, 99, 40).View(), "Not known yet") {
		t.Error("there is a second column under 100 columns")
	}
}

func TestTheScreenHidesItselfWhenNobodyTypes(t *testing.T) {
	w := testWorld()
	w.Idle = time.Millisecond
	a := sized(New(w), 80, 24)
	wait := a.Init()
	pass := func(parts int) {
		for range parts {
			var next tea.Model
			next, wait = a.Update(wait())
			a = next.(App)
		}
	}
	a = typed(a, toOutcome)
	pass(idleParts)
	if a.curtain {
		t.Fatal("the screen was hidden although keys had come")
	}
	pass(idleParts - 2)
	a = typed(a, "<down>")
	pass(idleParts)
	if a.curtain {
		t.Fatal("a key did not begin the time anew")
	}
	pass(1)
	if !a.curtain || strings.Contains(a.View(), "459") {
		t.Errorf("the screen is not hidden:\n%s", a.View())
	}
	pass(3)
	if !a.curtain {
		t.Error("the screen shows itself again without a key")
	}
	a = typed(a, "<down>")
	shows(t, a, "How did the case end")
	pass(1)
	if a.curtain {
		t.Error("the screen was hidden again at once")
	}
}

// However many keys are held down, one wait stands for the time without a key.
func TestAKeyBeginsNoWaitOfItsOwn(t *testing.T) {
	w := testWorld()
	w.Idle = time.Hour
	a := typed(sized(New(w), 80, 24), toOutcome)
	for range 20 {
		next, cmd := a.Update(named["down"])
		a = next.(App)
		if cmd == nil {
			continue
		}
		done := make(chan tea.Msg, 1)
		go func() { done <- cmd() }()
		select {
		case <-done:
		case <-time.After(10 * time.Second):
			t.Fatal("a key waits for the time to pass")
		}
	}
}

func TestWithoutATimeTheScreenNeverHidesItself(t *testing.T) {
	if cmd := New(testWorld()).Init(); cmd != nil {
		t.Error("something waits although no time was set")
	}
	next, _ := New(testWorld()).Update(idleMsg{})
	if next.(App).curtain {
		t.Error("the first screen, which names nobody, was hidden")
	}
}

func TestHowTheProgramWasLeft(t *testing.T) {
	for name, c := range map[string]struct {
		keys string
		want error
	}{
		"nothing was begun":          {"<ctrl+c>", nil},
		"ctrl+c before a result":     {toOutcome + "<ctrl+c><ctrl+c>", ErrInterrupted},
		"quit before a result":       {toOutcome + "<ctrl+c><down><enter>", ErrStopped},
		"after the summary":          {toSummary + "<ctrl+c><ctrl+c>", nil},
		"the next client, not begun": {toSummary + "<ctrl+x><ctrl+x><ctrl+c>", ErrInterrupted},
		"plain mode":                 {"<down><down><enter>", ErrPlain},
	} {
		if got := opened(t, 80, 24, c.keys).end(); !errors.Is(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestCtrlZPutsTheProgramAside(t *testing.T) {
	_, cmd := opened(t, 80, 24, toOutcome).Update(named["ctrl+z"])
	if cmd == nil {
		t.Fatal("ctrl+z does nothing")
	}
	if _, ok := cmd().(tea.SuspendMsg); !ok {
		t.Error("ctrl+z does not put the program aside")
	}
}

func TestTheUpperRuleGrowsWithTheAnswers(t *testing.T) {
	heavy := func(script string) int { return strings.Count(opened(t, 80, 24, script).View(), "━") }
	if at := heavy(toGoals); at != 0 {
		t.Errorf("at the first question %d of the rule are behind", at)
	}
	before := 0
	for _, script := range []string{toOffense, toOutcome, toDate, toDays, toAnother, toStatus, toBorn} {
		now := heavy(script)
		if now <= before {
			t.Errorf("the rule went from %d to %d", before, now)
		}
		before = now
	}
	if n := heavy(toTheReview + "<home><enter>"); n != 0 {
		t.Errorf("while one answer is changed %d of the rule are heavy", n)
	}
}

// Before a case there is nothing to say beside a question.
func TestTheSecondColumnComesWithTheFirstCase(t *testing.T) {
	if a := opened(t, 120, 40, toGoals); strings.Contains(a.View(), "Not known yet") || strings.Contains(a.View(), "So far") {
		t.Errorf("a second column without a case:\n%s", a.View())
	}
	shows(t, opened(t, 120, 40, toOutcome), "So far")
	shows(t, opened(t, 120, 40, toStatus), "So far")
}
