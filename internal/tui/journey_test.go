package tui

import (
	"bytes"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/teatest"
	"github.com/muesli/termenv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
)

// One interview through the real program loop, from the first screen to the summary.
func TestAnInterviewRunsToItsSummary(t *testing.T) {
	w := testWorld()
	var c casefile.Case // as the summary was made of it
	w.Summary = func(now casefile.Case, reader report.Reader) []report.Section {
		c = now
		return testSections(now, reader)
	}
	tm := teatest.NewTestModel(t, New(w), teatest.WithInitialTermSize(80, 24))
	for script := toSummary; script != ""; {
		var k tea.KeyMsg
		k, script = nextKey(script)
		tm.Send(k)
	}
	teatest.WaitFor(t, tm.Output(), func(out []byte) bool { return bytes.Contains(out, []byte("Bottom line")) },
		teatest.WithDuration(10*time.Second))
	tm.Send(named["ctrl+c"])
	tm.Send(named["ctrl+c"])
	last := tm.FinalModel(t, teatest.WithFinalTimeout(10*time.Second)).(App)
	if len(c.Convictions) != 1 || c.Convictions[0].Offense != "PC 459.5" || c.Convictions[0].ConvictedOn.String() != "2022-03-01" {
		t.Errorf("the case is %+v", c.Convictions)
	}
	if c.Person.Status != "lpr" {
		t.Errorf("status %q, want lpr", c.Person.Status)
	}
	if last.View() != "" {
		t.Error("something is left on the screen after quitting")
	}
}

// Colour only repeats what marks and words say: without it every screen is the same.
func TestColourIsNeverTheOnlySign(t *testing.T) {
	t.Cleanup(func() { lipgloss.SetColorProfile(termenv.Ascii) })
	for _, shot := range someShots() {
		lipgloss.SetColorProfile(termenv.Ascii)
		plain := opened(t, 80, 24, shot.script).View()
		lipgloss.SetColorProfile(termenv.ANSI)
		coloured := opened(t, 80, 24, shot.script).View()
		if got, want := words(ansi.Strip(coloured)), words(strings.ReplaceAll(plain, "▏", "")); got != want {
			t.Errorf("%s differs with colour.\nwith:\n%s\nwithout:\n%s", shot.name, got, want)
		}
		if lipgloss.Width(coloured) > 80 {
			t.Errorf("%s is too wide with colour", shot.name)
		}
	}
}

// words are the words of a screen, line by line, however far apart they stand.
func words(view string) string {
	lines := strings.Split(view, "\n")
	for i := range lines {
		lines[i] = strings.Join(strings.Fields(lines[i]), " ")
	}
	return strings.Join(lines, "\n")
}
