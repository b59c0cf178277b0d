package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
)

// slowly is a world in which the law takes long over every case, and all that
// it says names the case, or stops for another: the second column, the summary, and how many results
// the client's birthday could change.
func slowly() World {
	w := namingWorld()
	w.Beside = true
	asked := "" // the case that was asked about last: work on another ends in nothing
	w.Slow = func(c casefile.Case) bool {
		asked = nameOf(c)
		return true
	}
	says := w.SoFar
	w.SoFar = func(c casefile.Case) func() Meaning {
		asked = nameOf(c)
		return func() Meaning {
			if asked != nameOf(c) {
				return Meaning{Stopped: true}
			}
			return says(c)()
		}
	}
	w.Sensitivity = func(c casefile.Case, _ func() bool) map[string]int { return map[string]int{"person.born": numberOf(c)} }
	w.Summary = func(c casefile.Case, reader report.Reader) []report.Section {
		return []report.Section{{ID: "one", Title: fmt.Sprint(nameOf(c), " for ", reader), Lines: []report.Line{{Text: "A line of " + nameOf(c), Path: "person.born"}}}}
	}
	return w
}

// numberOf is a number that stands for one case alone, as good as.
func numberOf(c casefile.Case) int {
	n := 0
	for _, b := range casefile.EncodeLine(c) {
		n = (n*31 + int(b)) % 899_981
	}
	return n + 100_000
}

// beside is a program whose work beside the screens is done when a test says.
type beside struct {
	App
	open []tea.Cmd
}

func (b *beside) update(msg tea.Msg) {
	next, cmd := b.Update(msg)
	b.App = next.(App)
	if cmd != nil {
		b.open = append(b.open, cmd)
	}
}

func (b *beside) typed(script string) {
	for script != "" {
		var press tea.KeyMsg
		press, script = nextKey(script)
		b.update(press)
	}
}

// arrives is what was worked out in one of the open works.
func (b *beside) arrives(i int) {
	cmd := b.open[i]
	b.open = slices.Delete(b.open, i, i+1)
	for _, msg := range ran(cmd) {
		b.update(msg)
	}
}

func (b *beside) allArrives() {
	for len(b.open) > 0 {
		b.arrives(len(b.open) - 1)
	}
}

// aboutCase is the words by which the screen on top is known to be about the
// case as it stands, "" where it shows nothing of the law.
func (b *beside) aboutCase() string {
	c := b.session.Case()
	switch s := b.top().(type) {
	case *question:
		if s.split() > 0 {
			return nameOf(c)
		}
	case *review:
		if r, asked := b.session.Find("immigration/born"); asked && r.Given.State != interview.Answered {
			return fmt.Sprintf("could change %d", numberOf(c))
		}
	case *summary:
		return fmt.Sprint(nameOf(c), " for ", s.reader)
	}
	return ""
}

// holds: the screen is about the case as it stands, or says that this is being
// worked out; where all has arrived it is about it.
func (b *beside) holds(t *rapid.T) {
	own := b.aboutCase()
	if b.gone || b.curtain || b.tooSmall() || own == "" {
		return
	}
	view := b.View()
	if strings.Contains(view, own) {
		return
	}
	if len(b.open) == 0 {
		t.Fatalf("all has arrived, and the screen is not about %q:\n%s", own, view)
	}
	if !strings.Contains(view, "Being worked out") {
		t.Fatalf("the screen is not about %q, and does not say so:\n%s", own, view)
	}
	if _, asks := b.top().(*question); !asks && (strings.Contains(view, "case-") || strings.Contains(view, "could change 1")) {
		t.Fatalf("the screen is about another case than %q:\n%s", own, view)
	}
}

// Whatever is pressed, and in whatever order what was worked out arrives: what
// a screen shows of the law is about the case as it stands, or the screen says
// that it is not there yet.
func TestNoScreenIsAboutAnotherCaseUnsaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := &beside{App: New(slowly())}
		b.update(tea.WindowSizeMsg{Width: 120, Height: 60})
		b.typed(rapid.SampledFrom([]string{"", toOffense, toTheReview, toSummary}).Draw(t, "from"))
		keys := []string{"<enter>", "<enter>", "<enter>", "<down>", "<up>", "<esc>", "<ctrl+u>", "<ctrl+k>", "<ctrl+r>", "<ctrl+a>", "<ctrl+o>", "<f1>", "<ctrl+l>",
			"n", "y", "2", "459.5", "3/1/22", "s", "s", "r", "l", "v", "o", "f", "a", "<ctrl+x>", "t"}
		for range rapid.IntRange(1, 60).Draw(t, "keys") {
			switch what := rapid.IntRange(0, 9).Draw(t, "what"); {
			case what < 6:
				b.typed(rapid.SampledFrom(keys).Draw(t, "key"))
			case what < 9 && len(b.open) > 0:
				b.arrives(rapid.IntRange(0, len(b.open)-1).Draw(t, "arrives"))
			case what == 9:
				b.update(tea.WindowSizeMsg{Width: rapid.SampledFrom([]int{80, 100, 120}).Draw(t, "width"), Height: 60})
			}
			b.holds(t)
		}
		b.allArrives()
		b.holds(t)
	})
}

// waiting is such a program after a script, with nothing arrived of what the
// last key began.
func waiting(script, last string) *beside {
	b := &beside{App: New(slowly())}
	b.update(tea.WindowSizeMsg{Width: 80, Height: 40})
	b.typed(script)
	b.allArrives()
	b.typed(last)
	return b
}

// The key is pressed before that is there, on a screen that waits for it or
// works it out at once: it leads to the open question, from another place.
func TestAKeyThatNeedsWhatHangsOnTheAnswersWaitsForIt(t *testing.T) {
	shows(t, waiting(toBorn, "<ctrl+r>").App, "Being worked out: what the open answers could change …")
	for _, key := range []string{"f", "o"} {
		for _, ahead := range []bool{false, true} {
			w := slowly()
			w.Beside = ahead
			w.Stakes = func(c casefile.Case, stopped func() bool) (map[string]int, func(casefile.Case) bool) {
				return w.Sensitivity(c, never), func(casefile.Case) bool { return false }
			}
			b := &beside{App: New(w)}
			b.update(tea.WindowSizeMsg{Width: 80, Height: 40})
			b.typed(toBorn + "<ctrl+r>")
			b.allArrives()
			b.typed("<home><enter>")
			b.allArrives()
			if q, _ := b.session.Current(); q.Key == "immigration/born" {
				t.Fatalf("it stands there already:\n%s", b.View())
			}
			b.typed("<down><space><enter>" + key)
			if _, asks := b.top().(*question); asks == ahead {
				t.Errorf("%s, beside %v: a question is shown is %v:\n%s", key, ahead, asks, b.View())
			}
			b.allArrives()
			q, asked := b.session.Current()
			if _, asks := b.top().(*question); !asks || !asked || q.Key != "immigration/born" {
				t.Errorf("%s, beside %v, leads to %q:\n%s", key, ahead, q.Key, b.View())
			}
		}
	}
}

func TestWhatComesUnderAnotherScreenIsShownAfterIt(t *testing.T) {
	b := waiting(toTheReview, "s")
	shows(t, b.App, "Being worked out …")
	b.typed("?")
	b.allArrives()
	shows(t, b.App, "Help")
	b.typed("<esc>")
	shows(t, b.App, b.aboutCase())
}

func TestAChangeFromALineOfALongSummaryLeadsBackToIt(t *testing.T) {
	b := waiting(toSummary, "<down><enter>1980<enter>")
	shows(t, b.App, "Being worked out …")
	if strings.Contains(b.View(), "case-") {
		t.Errorf("the summary speaks of the case before the answer:\n%s", b.View())
	}
	b.allArrives()
	shows(t, b.App, "1 line is new or different")
	if line, _ := cursorLine(b.App); !strings.Contains(line, "A line of") {
		t.Errorf("the cursor stands on %q:\n%s", line, b.View())
	}
}

func TestALongSummaryOpenedAgainIsThere(t *testing.T) {
	b := waiting(toSummary, "<esc>s")
	shows(t, b.App, b.aboutCase())
	b.typed("l")
	shows(t, b.App, "Being worked out …")
	b.allArrives()
	shows(t, b.App, b.aboutCase())
}

func TestWhatBreaksBesideTheScreensSaysSo(t *testing.T) {
	for _, c := range []struct{ keys, says string }{
		{toTheReview, "What the open answers could change could not be worked out here."},
		{toTheReview + "<ctrl+t>", "Which open questions could still change a result could not be worked out here."},
		{toSummary, "The summary could not be worked out here."},
	} {
		w := slowly()
		w.Sensitivity = func(casefile.Case, func() bool) map[string]int { panic("a mistake") }
		w.Summary = func(casefile.Case, report.Reader) []report.Section { panic("a mistake") }
		var m tea.Model = newGuarded(w)
		m, _ = m.Update(tea.WindowSizeMsg{Width: 80, Height: 40})
		var last tea.Cmd
		for script := c.keys; script != ""; {
			var press tea.KeyMsg
			press, script = nextKey(script)
			m, last = m.Update(press)
		}
		for _, msg := range ran(last) {
			m, _ = m.Update(msg)
		}
		if view := flat(m.View()); !strings.Contains(view, c.says) || strings.Contains(view, "Being worked out") {
			t.Errorf("the screen does not say %q:\n%s", c.says, m.View())
		}
	}
}
