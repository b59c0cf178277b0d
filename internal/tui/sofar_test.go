package tui

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
)

// nameOf is a word that stands for one case alone.
func nameOf(c casefile.Case) string {
	return fmt.Sprintf("case-%x", sha256.Sum256(casefile.EncodeLine(c)))[:17]
}

// namingWorld is a world whose second column names the case it is about.
func namingWorld() World {
	w := testWorld()
	w.SoFar = func(c casefile.Case) func() Meaning {
		return func() Meaning { return Meaning{Lines: []report.Line{{Text: nameOf(c)}}} }
	}
	return w
}

// Whatever is pressed, and in whatever order what was worked out arrives: the
// second column is about the case as it stands, or says that it is not yet.
func TestTheSecondColumnIsNeverAboutAnotherCaseUnsaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := New(namingWorld())
		var open []tea.Cmd
		update := func(msg tea.Msg) {
			next, cmd := a.Update(msg)
			a = next.(App)
			if cmd != nil {
				open = append(open, cmd)
			}
		}
		arrives := func(i int) {
			cmd := open[i]
			open = slices.Delete(open, i, i+1)
			for _, msg := range ran(cmd) {
				update(msg)
			}
		}
		holds := func() {
			if q, is := a.top().(*question); !is || q.split() == 0 || a.gone || a.curtain || a.tooSmall() {
				return
			}
			view, own := a.View(), nameOf(a.session.Case())
			if !strings.Contains(view, own) && !strings.Contains(view, "Being worked out") {
				t.Fatalf("the column is not about %s, and does not say so:\n%s", own, view)
			}
		}
		update(tea.WindowSizeMsg{Width: 120, Height: 40})
		keys := []string{"enter", "enter", "enter", "down", "up", "esc", "ctrl+u", "ctrl+k", "ctrl+r", "f1", "ctrl+l", "n", "y", "2", "459.5", "3/1/22", "s"}
		for range rapid.IntRange(1, 60).Draw(t, "keys") {
			switch what := rapid.IntRange(0, 9).Draw(t, "what"); {
			case what < 6:
				k := rapid.SampledFrom(keys).Draw(t, "key")
				if _, is := named[k]; is {
					k = "<" + k + ">"
				}
				for k != "" {
					var press tea.KeyMsg
					press, k = nextKey(k)
					update(press)
				}
			case what < 9 && len(open) > 0:
				arrives(rapid.IntRange(0, len(open)-1).Draw(t, "arrives"))
			case what == 9:
				update(tea.WindowSizeMsg{Width: rapid.SampledFrom([]int{80, 100, 120}).Draw(t, "width"), Height: 40})
			}
			holds()
		}
		for len(open) > 0 {
			arrives(len(open) - 1)
			holds()
		}
		if q, is := a.top().(*question); is && !a.gone && q.split() > 0 && !strings.Contains(strings.Join(q.side(40), "\n"), nameOf(a.session.Case())) {
			t.Fatalf("all has arrived, and the column is not about the case:\n%s", a.View())
		}
	})
}

func TestTheNextClientSeesNothingOfTheSecondColumnBefore(t *testing.T) {
	a := typed(sized(New(namingWorld()), 120, 40), toOutcome)
	before := nameOf(a.session.Case())
	shows(t, a, before)
	a = typed(a, "<ctrl+x><ctrl+x>")
	for _, msg := range []string{"<enter>", "<home>", " ", "<enter>"} {
		press, _ := nextKey(msg)
		next, _ := a.Update(press) // what it means is not worked out
		if a = next.(App); strings.Contains(a.View(), "case-") {
			t.Fatalf("the second column speaks of the client before:\n%s", a.View())
		}
	}
	shows(t, a, "Being worked out")
}

func TestASecondColumnThatBreaksSaysSo(t *testing.T) {
	w := testWorld()
	w.SoFar = func(casefile.Case) func() Meaning { return func() Meaning { panic("a mistake") } }
	g := newGuarded(w)
	var m tea.Model = g
	var cmd tea.Cmd
	m, _ = m.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	for script := toOffense; script != ""; {
		var press tea.KeyMsg
		press, script = nextKey(script)
		m, cmd = m.Update(press)
	}
	for _, msg := range ran(cmd) {
		m, _ = m.Update(msg)
	}
	if view := m.View(); !strings.Contains(view, "could not be worked") || strings.Contains(view, "Being worked out") {
		t.Errorf("the column does not say that it broke:\n%s", view)
	}
}

// What was being worked out for a client who has left arrives at the next one:
// it is about no case of theirs.
func TestWhatArrivesLateIsNotShownToTheNextClient(t *testing.T) {
	a := typed(sized(New(namingWorld()), 120, 40), toOffense)
	var cmd tea.Cmd
	var late []tea.Cmd
	for script := "459.5<enter>"; script != ""; {
		var press tea.KeyMsg
		press, script = nextKey(script)
		var next tea.Model
		if next, cmd = a.Update(press); cmd != nil {
			late = append(late, cmd)
		}
		a = next.(App)
	}
	shows(t, a, "Being worked out")
	a = typed(a, "<ctrl+x><ctrl+x>")
	arrived := 0
	for _, cmd := range late {
		for _, msg := range ran(cmd) {
			if _, is := msg.(meantMsg); is {
				arrived++
			}
			next, _ := a.Update(msg)
			a = next.(App)
		}
	}
	if arrived == 0 {
		t.Fatal("nothing arrived late: the test shows nothing")
	}
	for script := toOffense; script != ""; {
		var press tea.KeyMsg
		press, script = nextKey(script)
		next, _ := a.Update(press)
		if a = next.(App); strings.Contains(a.View(), "case-") {
			t.Fatalf("the second column speaks of the client before:\n%s", a.View())
		}
	}
	shows(t, a, "Being worked out")
}
