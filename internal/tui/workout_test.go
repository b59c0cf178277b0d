package tui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
)

// slowWorld is a world whose summary has a part that is worked out beside the
// screens, begun counts how often.
func slowWorld(begun *int) World {
	w, done := twoReaders(), ""
	quick := w.Summary
	w.Summary = func(c casefile.Case, reader report.Reader) []report.Section {
		words := "Being worked out."
		if done == string(casefile.EncodeLine(c)) {
			words = "It is worked out."
		}
		return append([]report.Section{{ID: "slow", Title: "What if", Lines: []report.Line{{Text: words}, {Text: "And more."}}}}, quick(c, reader)...)
	}
	w.WorkOut = func(c casefile.Case) func() bool {
		if done == string(casefile.EncodeLine(c)) {
			return nil
		}
		*begun++
		return func() bool { done = string(casefile.EncodeLine(c)); return true }
	}
	return w
}

// begunBy presses one key more and gives the work it began, run to its end.
func begunBy(t *testing.T, a App, k string) (App, workedOutMsg) {
	t.Helper()
	press, _ := nextKey(k)
	next, cmd := a.Update(press)
	for _, msg := range ran(cmd) {
		if m, is := msg.(workedOutMsg); is {
			return next.(App), m
		}
	}
	t.Fatal("no work was begun")
	return a, workedOutMsg{}
}

// ran runs commands, also those of a batch.
func ran(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	batch, is := msg.(tea.BatchMsg)
	if !is {
		return []tea.Msg{msg}
	}
	var all []tea.Msg
	for _, one := range batch {
		all = append(all, ran(one)...)
	}
	return all
}

func told(a App, msg tea.Msg) App {
	next, _ := a.Update(msg)
	return next.(App)
}

func TestTheSummaryIsShownBeforeItIsWholeAndFilledWhenItIs(t *testing.T) {
	begun := 0
	a, worked := begunBy(t, typed(sized(New(slowWorld(&begun)), 80, 24), toTheReview), "s")
	shows(t, a, "Being worked out.")
	a = typed(a, "/finding 1-7<enter>")
	line, at := cursorLine(a)
	a = told(a, worked)
	if got, row := cursorLine(a); got != line || row != at {
		t.Errorf("the cursor went from %q in row %d to %q in row %d", line, at, got, row)
	}
	shows(t, typed(a, "<home>"), "It is worked out.")
	if typed(a, "l"); begun != 1 {
		t.Errorf("the work was begun %d times", begun)
	}
}

// What lies over the summary may point at its lines: it is filled below only
// once it lies on top again.
func TestASummaryUnderAnotherScreenIsFilledLater(t *testing.T) {
	begun := 0
	a, worked := begunBy(t, typed(sized(New(slowWorld(&begun)), 80, 24), toTheReview), "s")
	a = told(typed(a, "t"), worked)
	before := a.View()
	if a = told(a, worked); a.View() != before {
		t.Errorf("the screen on top changed:\n%s", a.View())
	}
	shows(t, typed(a, "<esc>"), "It is worked out.")
}

// What was worked out for a case is dropped when the case is another by then.
func TestWorkForACaseThatChangedIsDropped(t *testing.T) {
	begun := 0
	a, worked := begunBy(t, typed(sized(New(slowWorld(&begun)), 80, 24), toTheReview), "s")
	a.session = a.session.Remove("c1")
	if a = told(a, worked); a.fuller != nil {
		t.Error("it would be filled with what was worked out for another case")
	}
	shows(t, a, "Being worked out.")
}

// Work that ends because another case is asked about leaves the summary undrawn, also
// where the case is gone only once the work is done.
func TestNoSummaryIsDrawnUpForWorkThatWasLeft(t *testing.T) {
	for name, left := range map[string]struct{ atWork, after bool }{"stopped": {atWork: true}, "forgotten after it": {after: true}} {
		begun, drawn, working := 0, 0, false
		w := slowWorld(&begun)
		summary := w.Summary
		w.Summary = func(c casefile.Case, reader report.Reader) []report.Section {
			if !working {
				return summary(c, reader)
			}
			drawn++
			return nil
		}
		w.WorkOut = func(casefile.Case) func() bool {
			return func() bool {
				working = true
				return !left.atWork
			}
		}
		press, _ := nextKey("s")
		next, cmd := typed(sized(New(w), 80, 24), toTheReview).Update(press)
		before := next.(App).View()
		for _, msg := range ran(cmd) {
			if _, is := msg.(workedOutMsg); is {
				t.Errorf("%s: a summary comes of it", name)
			}
			next, _ = next.Update(msg)
		}
		if !working || (drawn == 0) != left.atWork {
			t.Errorf("%s: begun %v, drawn up %d times", name, working, drawn)
		}
		if next.(App).View() != before {
			t.Errorf("%s: the screen changed:\n%s", name, next.View())
		}
	}
}

// A summary that is waited for, and comes to nothing because another case was asked
// about meanwhile, says so: nobody waits on.
func TestASummaryThatWasLeftIsNotWaitedFor(t *testing.T) {
	w := twoReaders()
	w.Slow = func(casefile.Case) bool { return true }
	w.Summary = func(casefile.Case, report.Reader) []report.Section { return nil }
	a := sized(New(w), 80, 24)
	a = typed(a, toTheReview)
	press, _ := nextKey("s")
	next, cmd := a.Update(press)
	for _, msg := range ran(cmd) {
		next, _ = next.Update(msg)
	}
	if s := next.(App).summary; s == nil || s.state != failed {
		t.Errorf("it is waited for:\n%s", next.View())
	}
}
