package tui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
)

// panels are scripts that lead to what is worked out for a line of the summary,
// each with its world.
var panels = []struct {
	world  func() World
	script string
}{
	{behind, toSummary + "<down><enter><down><enter>"},
	{behind, toSummary + "<down><enter><down><enter><enter><ctrl+w><ctrl+w>30 days<enter>"},
	{supposing, toSummary + "w<down> <enter>"},
}

// aheadOf is a program after a script in which all arrives but what the last key began.
func aheadOf(w World, script string) *beside {
	w.Beside = true
	b := &beside{App: New(w)}
	b.update(tea.WindowSizeMsg{Width: 80, Height: 24})
	for script != "" {
		b.allArrives()
		_, rest := nextKey(script)
		b.typed(script[:len(script)-len(rest)])
		script = rest
	}
	return b
}

func TestNoKeyWaitsForWhatStandsBehindALine(t *testing.T) {
	for _, c := range panels {
		b := aheadOf(c.world(), c.script)
		shows(t, b.App, "Being worked out …")
		b.allArrives()
		if got, want := b.View(), typed(sized(New(c.world()), 80, 24), c.script).View(); got != want {
			t.Errorf("%s\nbeside the screens:\n%s\nwithin the key:\n%s", c.script, got, want)
		}
	}
}

func TestAPanelThatWasLeftIsNotFilled(t *testing.T) {
	for _, c := range panels {
		b := aheadOf(c.world(), c.script)
		b.typed("<esc>")
		left := b.View()
		if b.allArrives(); b.View() != left {
			t.Errorf("%s: what was left has come:\n%s", c.script, b.View())
		}
	}
}

// factsBehind is a world with a line that rests on a fact and lacks two others.
func factsBehind() World {
	w := behind()
	w.Summary = func(casefile.Case, report.Reader) []report.Section {
		return []report.Section{{ID: "c1", Title: "Case 1", Lines: []report.Line{{Text: "A line", Why: &report.Why{Title: "Why", Subject: "c1:PC 1203.41",
			Facts: []report.Fact{{Text: "not known: a first fact", Path: "person.born"}, {Text: "not known: a second fact", Path: "person.status"}}}}}}}
	}
	return w
}

// The answer to a fact leads back to its row, also to one that comes later; who
// moved meanwhile stays there.
func TestAFactThatWasChangedIsStoodOnWhenFactsCome(t *testing.T) {
	for _, c := range []struct{ change, meanwhile, on string }{
		{"<enter><ctrl+w><ctrl+w>30 days<enter>", "", "How much jail"},
		{"<enter><ctrl+w><ctrl+w>30 days<enter>", "<down>", "second fact"},
		{"<down><down><enter><esc>", "", "second fact"},
		{"<down><down><enter><esc>", "<home>", "first fact"},
	} {
		b := aheadOf(factsBehind(), toSummary+"<down><enter>")
		b.allArrives()
		b.typed(c.change)
		for len(b.open) > 1 { // all but the facts
			b.arrives(0)
		}
		shows(t, b.App, "Being worked out …")
		b.typed(c.meanwhile)
		b.allArrives()
		if on, _ := cursorLine(b.App); !strings.Contains(on, c.on) {
			t.Errorf("after %q and %q the cursor stands on %q:\n%s", c.change, c.meanwhile, on, b.View())
		}
	}
}

// Who reads on meanwhile, with no row under the cursor in sight, is left there.
func TestWhoReadsOnStaysThereWhenFactsCome(t *testing.T) {
	w := factsBehind()
	summary := w.Summary
	w.Summary = func(c casefile.Case, reader report.Reader) []report.Section {
		all := summary(c, reader)
		for i := range 30 {
			all[0].Lines[0].Why.Paragraphs = append(all[0].Lines[0].Why.Paragraphs, fmt.Sprintf("Paragraph %d.", i+1))
		}
		return all
	}
	b := aheadOf(w, toSummary+"<down><enter>")
	b.allArrives()
	b.typed("<end>")
	for on, _ := cursorLine(b.App); !strings.Contains(on, "How much jail"); on, _ = cursorLine(b.App) {
		b.typed("<up>")
	}
	b.typed("<enter><ctrl+w><ctrl+w>30 days<enter>")
	for len(b.open) > 1 { // all but the facts
		b.arrives(0)
	}
	b.typed("<down>")
	before := b.View()
	if b.allArrives(); b.View() != before {
		t.Errorf("it stood at\n%s\nand then at\n%s", before, b.View())
	}
}

// The facts come to stand above what opens: the cursor stays on its row.
func TestTheCursorStaysWhereItWasWhenFactsCome(t *testing.T) {
	b := aheadOf(factsBehind(), toSummary+"<down><enter>")
	b.typed("<down>")
	before, _ := cursorLine(b.App)
	b.allArrives()
	if after, _ := cursorLine(b.App); after != before || !strings.Contains(before, "second fact") {
		t.Errorf("the cursor went from %q to %q:\n%s", before, after, b.View())
	}
}

func TestAPanelThatBreaksSaysSo(t *testing.T) {
	for _, c := range panels[1:] {
		w := c.world()
		w.Beside = true
		w.RestsOn = func(casefile.Case, string, func() bool) []string { panic("a mistake") }
		w.Suppose = func(casefile.Case, []report.Supposable, func() bool) []report.Section { panic("a mistake") }
		var m tea.Model = newGuarded(w)
		m, _ = m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		for script := strings.TrimSuffix(c.script, "<enter><ctrl+w><ctrl+w>30 days<enter>"); script != ""; {
			var press tea.KeyMsg
			press, script = nextKey(script)
			var cmd tea.Cmd
			m, cmd = m.Update(press)
			for _, msg := range ran(cmd) {
				m, _ = m.Update(msg)
			}
		}
		if view := m.View(); !strings.Contains(view, "could not be worked out here") || strings.Contains(view, "Being worked out") {
			t.Errorf("the screen does not say it:\n%s", view)
		}
	}
}
