package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"pgregory.net/rapid"
)

// anyKey draws a key of the keyboard, named or a letter.
func anyKey() *rapid.Generator[tea.KeyMsg] {
	letters := []rune("yYnN12345789adslrheq/?xjk éñ🙂PC459.")
	return rapid.Custom(func(t *rapid.T) tea.KeyMsg {
		if rapid.Bool().Draw(t, "letter") {
			return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{rapid.SampledFrom(letters).Draw(t, "rune")}}
		}
		names := []string{"enter", "enter", "enter", "esc", "up", "down", "home", "end", "pgup", "pgdown", "space", "tab", "shift+tab",
			"ctrl+k", "ctrl+l", "ctrl+r", "ctrl+s", "ctrl+u", "ctrl+v", "ctrl+a", "ctrl+z", "f1", "backspace"}
		return named[rapid.SampledFrom(names).Draw(t, "key")]
	})
}

// Whatever is pressed, nothing breaks and no screen is larger than its window.
func TestRandomKeysNeverBreakTheScreen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := New(testWorld())
		width, height := 80, 24
		for range rapid.IntRange(1, 30).Draw(t, "presses") {
			if rapid.IntRange(0, 9).Draw(t, "resize") == 0 {
				width, height = rapid.IntRange(1, 140).Draw(t, "width"), rapid.IntRange(1, 50).Draw(t, "height")
				a = sized(a, width, height)
			} else {
				next, _ := a.Update(anyKey().Draw(t, "press"))
				a = next.(App)
			}
			view := a.View()
			if a.gone {
				return
			}
			if w, h := lipgloss.Width(view), lipgloss.Height(view); w > width || h > height {
				t.Fatalf("%d×%d in a window of %d×%d:\n%s", w, h, width, height, view)
			}
			if strings.ContainsAny(view, "\x00\x1b\r\t") {
				t.Fatalf("control characters on the screen: %q", view)
			}
		}
	})
}

// Whatever was pressed, the way out of a question is there: ctrl+u on each
// leads to the review.
func TestEveryTrailEndsInAReview(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := sized(New(testWorld()), 80, 24)
		a = typed(a, toGoals)
		for range rapid.IntRange(0, 20).Draw(t, "presses") {
			next, _ := a.Update(anyKey().Draw(t, "press"))
			if a = next.(App); a.gone || !a.started {
				return
			}
		}
		a.curtain = false
		for range 200 {
			if _, ok := a.top().(*question); !ok {
				break
			}
			a = typed(a, "<ctrl+u>")
		}
		if _, still := a.top().(*question); still {
			t.Fatalf("still at a question after 200 times not sure:\n%s", a.View())
		}
	})
}

func TestTextIsWrappedWithoutLossAndWithinItsWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		width := rapid.IntRange(2, 40).Draw(t, "width")
		lines := wrap(s, width)
		for _, line := range lines {
			if w := lipgloss.Width(line); w > width {
				t.Fatalf("line %q is %d wide, limit %d", line, w, width)
			}
		}
		flat := strings.Join(strings.Fields(clean(s)), "")
		if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != strings.ReplaceAll(flat, " ", "") {
			t.Fatalf("wrapping %q lost letters: %q", s, lines)
		}
	})
}

func TestFitNeverExceedsItsWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		width := rapid.IntRange(1, 40).Draw(t, "width")
		if w := lipgloss.Width(fit(s, width)); w > width {
			t.Fatalf("%q is %d wide, limit %d", fit(s, width), w, width)
		}
	})
}
