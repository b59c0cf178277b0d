package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/offense"
	"example.com/tableside/internal/report"
)

// wideWords has letters two columns wide, accents that combine with the letter
// before, and a sign of several runes.
const wideWords = "商店行竊 café́ ñandú 👩‍⚖️ 万引き"

// wideWorld has such words wherever a text may carry them.
func wideWorld() World {
	w := testWorld()
	w.Name = func(section string) string { return section + " " + wideWords }
	w.SoFar = meansAlways(w.Sensitivity, report.Line{Mark: "?", Text: wideWords + " " + wideWords}, report.Line{Mark: "■", Text: "Plain words."})
	w.Contradictions = func(casefile.Case) []Conflict {
		return []Conflict{{Text: "不合 " + wideWords, Paths: []string{"convictions[0].offense"}}}
	}
	w.Samples = []Sample{{wideWords, func() interview.Session { return interview.Start(testFlow(), w.Today) }}}
	search := w.Search
	w.Search = func(words string, limit int) []offense.Hit {
		hits := search(words, limit)
		for i := range hits {
			row := *hits[i].Offense
			row.Name, row.PlainName = wideWords, wideWords
			hits[i].Offense = &row
		}
		return hits
	}
	return w
}

// Every screen at every size, with wide letters wherever they can stand:
// nothing is larger than the window and the upright rule stays in its column.
func TestWideLettersKeepTheirColumnsAtEverySize(t *testing.T) {
	for _, shot := range append(shots, struct{ name, script string }{"typed wide", toOffense + wideWords}) {
		a := typed(sized(New(wideWorld()), 80, 24), shot.script)
		for _, size := range [][2]int{{60, 16}, {61, 17}, {80, 24}, {100, 24}, {120, 40}, {200, 60}, {300, 100}} {
			a = sized(a, size[0], size[1])
			view := a.View()
			mustFit(t, shot.name, view, size[0], size[1])
			if strings.Contains(view, "┬") {
				uprightIn(t, shot.name, view)
			}
			if t.Failed() {
				return
			}
		}
	}
}

// uprightIn holds that the upright rule stands in one column of all lines.
func uprightIn(t *testing.T, name, view string) {
	t.Helper()
	column := -1
	for _, line := range strings.Split(view, "\n") {
		for _, joint := range []string{"┬", "│", "┴"} {
			before, _, found := strings.Cut(line, joint)
			if !found {
				continue
			}
			if column < 0 {
				column = lipgloss.Width(before)
			}
			if w := lipgloss.Width(before); w != column {
				t.Errorf("%s: the upright rule stands in column %d and in %d:\n%s", name, column, w, view)
				return
			}
			break
		}
	}
}

// What is typed stands before the cursor, whatever its letters.
func TestTheCursorStandsBehindWideLetters(t *testing.T) {
	for _, script := range []string{toOffense, toDate} {
		for _, words := range []string{"商店", "café́", "ñ万"} {
			a := typed(opened(t, 80, 24, script), words)
			if !strings.Contains(a.View(), words+"▏") {
				t.Errorf("the cursor does not stand behind %q:\n%s", words, a.View())
			}
		}
	}
}

// Below the least size there is one plain message, whatever is open; the screen
// comes back with the window.
func TestBelowTheLeastSizeAMessageSaysSo(t *testing.T) {
	for _, shot := range someShots() {
		a := opened(t, 80, 24, shot.script)
		if a.curtain {
			continue
		}
		before := a.View()
		for _, size := range [][2]int{{59, 16}, {60, 15}, {40, 10}, {20, 5}, {1, 1}} {
			small := sized(a, size[0], size[1])
			mustFit(t, shot.name, small.View(), size[0], size[1])
			if size[0] >= 40 && !strings.Contains(small.View(), "ake the") {
				t.Errorf("%s at %d×%d does not say what to do:\n%s", shot.name, size[0], size[1], small.View())
			}
			if again := sized(small, 80, 24).View(); again != before {
				t.Errorf("%s is another screen after %d×%d", shot.name, size[0], size[1])
			}
		}
	}
}

// No sentence of a question is cut at any size: all pages together say it all.
func TestAllPagesOfAQuestionSayAllOfIt(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {60, 24}, {80, 16}, {80, 24}, {100, 30}, {300, 100}} {
		for _, shot := range someShots() {
			a := opened(t, size[0], size[1], shot.script)
			q, asking := a.top().(*question)
			if !asking || a.curtain || q.unread {
				continue
			}
			if s, ok := q.field.(interface{ searching() bool }); ok && s.searching() {
				continue
			}
			said := ""
			for range q.pages() {
				said += " " + flat(joinLines(q.column(q.mainWidth())))
				a = typed(a, "<pgdown>")
			}
			for _, words := range []string{q.asked.Ask, q.asked.Explain, q.asked.Where} {
				if !strings.Contains(said, flat(words)) {
					t.Errorf("%s at %d×%d does not say %q:\n%s", shot.name, size[0], size[1], words, said)
				}
			}
		}
	}
}
