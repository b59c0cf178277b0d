package tui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
)

// watched is a world that notes for each work beside the screens, as it is
// done, how to ask whether it is to stop; and what happens meanwhile.
func watched(w World, during func(stopped func() bool)) World {
	if w.RestsOn != nil {
		restsOn := w.RestsOn
		w.RestsOn = func(c casefile.Case, subject string, stopped func() bool) []string {
			during(stopped)
			return restsOn(c, subject, stopped)
		}
	}
	if w.Suppose != nil {
		suppose := w.Suppose
		w.Suppose = func(c casefile.Case, granted []report.Supposable, stopped func() bool) []report.Section {
			during(stopped)
			return suppose(c, granted, stopped)
		}
	}
	sensitivity := w.Sensitivity
	w.Sensitivity = func(c casefile.Case, stopped func() bool) map[string]int {
		during(stopped)
		return sensitivity(c, stopped)
	}
	return w
}

// errands are scripts whose last key begins work for a screen that can be left:
// the panels, and what the open answers could change.
var errands = append([]struct {
	world  func() World
	script string
}{{slowly, toTheReview}, {slowly, toBorn + "<ctrl+t>"}}, panels...)

// Once its screen is left, and with the client, work beside the screens is told
// to stop, and what has not begun does not begin; under another screen it goes on.
func TestWorkForAScreenThatIsLeftStops(t *testing.T) {
	for _, c := range errands {
		for keys, stops := range map[string]bool{"": false, "<f1>": false, "<f1><esc>": false, "<esc>": true, "<esc><esc><ctrl+x><ctrl+x>": true} {
			var b *beside
			asked, was, is := 0, false, false
			w := watched(c.world(), func(stopped func() bool) {
				if b == nil {
					return
				}
				asked, was = asked+1, stopped()
				now := b
				b = nil // what the keys begin is another work
				now.typed(keys)
				is = stopped()
			})
			begun := aheadOf(w, c.script)
			work := begun.open
			begun.open, b = nil, begun
			for _, cmd := range work {
				ran(cmd)
			}
			if asked != 1 || was || is != stops {
				t.Errorf("%s: with %q while %d are done, stopped before %v, after %v, want %v", c.script, keys, asked, was, is, stops)
			}

			begun = aheadOf(w, c.script)
			work = begun.open
			begun.typed(keys)
			asked, b = 0, begun
			for _, cmd := range work {
				ran(cmd)
			}
			if (asked == 0) != stops {
				t.Errorf("%s: %d works begin after %q", c.script, asked, keys)
			}
		}
	}
}

// What had to stop may be anything: it is not shown, also where it comes after
// all to a screen that is there again.
func TestWhatHadToStopIsNotShown(t *testing.T) {
	for _, c := range errands {
		var b *beside
		w := watched(c.world(), func(stopped func() bool) {
			if b == nil {
				return
			}
			b.errands[0].left.Store(true)
			if !stopped() {
				t.Errorf("%s: it is not told to stop", c.script)
			}
		})
		b = aheadOf(w, c.script)
		if len(b.errands) != 1 {
			t.Fatalf("%s: %d errands", c.script, len(b.errands))
		}
		before := b.View()
		var came []tea.Msg
		for _, cmd := range b.open {
			came = append(came, ran(cmd)...)
		}
		for _, msg := range came {
			b.update(msg)
		}
		if b.View() != before {
			t.Errorf("%s: what had to stop is shown:\n%s", c.script, b.View())
		}
	}
}
