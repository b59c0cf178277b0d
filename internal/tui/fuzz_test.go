package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"example.com/tableside/internal/casefile"
)

// Whatever is pasted, on whichever screen: nothing breaks, nothing steers the
// terminal, no screen is larger than its window, and what is then entered makes
// a case that can be read back.
func FuzzPaste(f *testing.F) {
	for i, text := range []string{"PC 459.5", "3/1/2022\r\n", "\x1b[2J\x1b]0;gone\x07", "\u202e\u200b\u0301", "漢字🙂é", "\x00\x7f\u0085", strings.Repeat("a b", 400), "6 months\ty"} {
		f.Add(text, uint8(i))
	}
	scripts := []string{toGoals, toOffense, toOutcome, toDate, toDays}
	f.Fuzz(func(t *testing.T, text string, where uint8) {
		a := typed(sized(New(testWorld()), 80, 24), scripts[int(where)%len(scripts)])
		for _, k := range []tea.KeyMsg{{Type: tea.KeyRunes, Runes: []rune(text), Paste: true}, named["enter"], named["enter"]} {
			next, _ := a.Update(k)
			a = next.(App)
			view := a.View()
			if w, h := lipgloss.Width(view), lipgloss.Height(view); w > 80 || h > 24 {
				t.Fatalf("%d×%d after the paste of %q:\n%s", w, h, text, view)
			}
			if strings.ContainsAny(view, "\x00\x1b\x07\r\t\u202e\u0085") {
				t.Fatalf("%q steers the terminal: %q", text, view)
			}
		}
		if _, err := casefile.Decode(casefile.EncodeLine(a.session.Case())); err != nil {
			t.Fatalf("the paste of %q makes a case that cannot be read back: %v", text, err)
		}
	})
}
