package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
)

// long is a world whose summary has a section for each of n convictions, every
// line of it with a name of its own.
func long(n int) World {
	w := testWorld()
	w.Summary = func(casefile.Case, report.Reader) []report.Section {
		sections := []report.Section{{ID: "bottom-line", Title: "Bottom line", Lines: []report.Line{{Label: "First", Text: "See a lawyer."}}}}
		for c := range n {
			s := report.Section{ID: fmt.Sprint("c", c), Title: fmt.Sprintf("Case %d: shoplifting", c), Folded: true}
			for i := range 40 {
				l := report.Line{Mark: "?", Text: fmt.Sprintf("Line %d.%d. ", c, i) + strings.Repeat("A sentence that is wrapped at the width. ", i%5)}
				if i%3 == 0 {
					l.Why = &report.Why{Title: "Why"}
				}
				s.Lines = append(s.Lines, l)
			}
			sections = append(sections, s)
		}
		return sections
	}
	return w
}

// all is every line of the summary by its words, read with every section open,
// from top to bottom.
func all(a App) []string {
	s := a.summary
	if s.anyOpen() {
		a = typed(a, "f")
	}
	a = typed(a, "f<home>")
	var lines []string
	for _, r := range s.list.rows {
		if words := flat(strings.Join(r.lines, " ")); words != "" {
			lines = append(lines, words)
		}
	}
	return lines
}

// Searched, folded, turned and resized in any order: nothing is lost, and the
// cursor and the window stay within what there is.
func TestNothingOfTheSummaryIsLost(t *testing.T) {
	want := all(typed(sized(New(long(2)), 100, 30), toSummary))
	steps := []string{"f", "<enter>", "<left>", "<right>", "<tab>", "<down>", "<up>", "<pgdown>", "<pgup>", "<home>", "<end>",
		"/line 2<enter>", "/case<enter>", "/nowhere<enter>", "n", "N", "l", "v", "t<down><enter>", "t<esc>", "?<esc>"}
	rapid.Check(t, func(t *rapid.T) {
		a := typed(sized(New(long(2)), 80, 24), toSummary)
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			if rapid.IntRange(0, 3).Draw(t, "resize") == 0 {
				a = sized(a, rapid.IntRange(60, 140).Draw(t, "width"), rapid.IntRange(16, 50).Draw(t, "height"))
			} else {
				a = typed(a, rapid.SampledFrom(steps).Draw(t, "step"))
			}
			if _, open := a.top().(*why); open {
				a = typed(a, "<esc>")
			}
			l := a.summary.list
			if !l.canPick(l.cursor) || l.offset < 0 || l.offset > l.last() {
				t.Fatalf("cursor %d, window from %d of %d lines", l.cursor, l.offset, l.total())
			}
		}
		for _, a := range []App{a, sized(a, 100, 30)} { // as it was left, and at the first size
			if got := all(a); !slices.Equal(got, want) {
				t.Fatalf("%d lines are left of %d", len(got), len(want))
			}
		}
	})
}

func TestTheContentsLeadToASection(t *testing.T) {
	a := opened(t, 80, 24, toSummary+"t")
	shows(t, a, "> Bottom line")
	shows(t, a, "What we could not tell")
	a = typed(a, "<end><enter>")
	shows(t, a, "> - What we could not tell")
	shows(t, a, "? How much jail time")
	shows(t, typed(a, "t"), "> What we could not tell") // it opens where one is
	shows(t, typed(a, "t<esc>"), "> - What we could not tell")
}

func TestSectionsFoldAlone(t *testing.T) {
	a := opened(t, 80, 24, toSummary+"<tab>")
	shows(t, a, "> - At a glance")
	a = typed(a, "<left>")
	shows(t, a, "> + At a glance")
	shows(t, typed(a, "<right>"), "> - At a glance")
	a = opened(t, 80, 24, toSummary+"<down><left>") // from a line within
	shows(t, a, "> + Bottom line")
}

func TestAllSectionsFoldAndUnfold(t *testing.T) {
	a := opened(t, 80, 40, toSummary+"<tab>f")
	for _, s := range a.summary.sections {
		shows(t, a, "+ "+s.Title)
	}
	shows(t, a, "> + At a glance")
	shows(t, a, "f unfold all")
	a = typed(a, "f")
	for _, s := range a.summary.sections {
		shows(t, a, "- "+s.Title)
	}
}

func TestTheSearchSaysWhichOfHowMany(t *testing.T) {
	a := opened(t, 80, 24, toSummary+"/likely<enter>")
	shows(t, a, "“likely”: 1 of 4")
	a = typed(a, "nn")
	shows(t, a, "“likely”: 3 of 4")
	shows(t, typed(a, "N"), "“likely”: 2 of 4")
	shows(t, typed(a, "nnn"), "“likely”: 1 of 4") // round the end
}

// answering is a world whose summary tells the days that were ordered.
func answering() World {
	w := testWorld()
	w.Summary = func(c casefile.Case, reader report.Reader) []report.Section {
		sections := testSections(c, reader)
		if len(c.Convictions) > 0 && c.Convictions[0].Sentence.DaysOrdered.Asked() {
			sections[0].Lines[1].Text = "The days ordered are " + c.Convictions[0].Sentence.DaysOrdered.String() + "."
			sections[3].Lines = append(sections[3].Lines, report.Line{Text: "And one line more."})
		}
		return sections
	}
	return w
}

func TestWhatAnAnswerChangedIsMarked(t *testing.T) {
	a := typed(sized(New(answering()), 80, 30), toSummary+"/jail time<enter><enter><ctrl+w><ctrl+w>30 days<enter>")
	shows(t, a, "> ? How much jail time")
	shows(t, a, "The answer is kept. 1 line is new or different: * marks them.")
	shows(t, a, "* - Bottom line")
	shows(t, a, "* Immigration The days ordered are 30.")
	for _, line := range strings.Split(a.View(), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "* California") {
			t.Errorf("a line that says what it said is marked: %s", line)
		}
	}
	if a = typed(a, "l"); strings.Contains(a.View(), "* ") {
		t.Errorf("the marks stay for the other reader:\n%s", a.View())
	}
}

// A key to a redrawn summary of fifty convictions, every section open: within
// a frame (16 ms).
func BenchmarkScrollingALongSummary(b *testing.B) {
	for _, key := range []string{"down", "pgdown", "up", "end"} {
		b.Run(key, func(b *testing.B) {
			a := typed(sized(New(long(50)), 80, 24), toSummary+"ff")
			for i := 0; b.Loop(); i++ {
				if i%100 == 0 {
					a = typed(a, "<home>")
				}
				next, _ := a.Update(named[key])
				a = next.(App)
				if a.View() == "" {
					b.Fatal("nothing is drawn")
				}
			}
		})
	}
	b.Run("resize", func(b *testing.B) {
		a := typed(sized(New(long(50)), 80, 24), toSummary+"ff")
		for i := 0; b.Loop(); i++ {
			next, _ := a.Update(tea.WindowSizeMsg{Width: 80 + i%2, Height: 24})
			a = next.(App)
			_ = a.View()
		}
	})
}

// The columns that have no room come one page after the other, and the first
// again after the last; the search finds what stands in one that is out of sight.
func TestTheColumnsLeftOutAreAKeyAway(t *testing.T) {
	a := opened(t, 60, 30, toSummary)
	shows(t, a, "after 1203.4")
	shows(t, a, "1 more remedy is not shown here: after 1473.7. Press c to see the next.")
	a = typed(a, "c")
	shows(t, a, "1 more remedy is not shown here: after 1203.4.")
	shows(t, a, "Citizenship ● caution ○ low")
	a = typed(a, "c")
	shows(t, a, "1 more remedy is not shown here: after 1473.7.")
	a = typed(a, "/after 1473.7<enter>")
	shows(t, a, "> now after 1473.7")
	if a = sized(a, 80, 30); strings.Contains(a.View(), "next columns") {
		t.Errorf("a key for columns where all are shown:\n%s", a.View())
	}
}
