package tui

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

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
