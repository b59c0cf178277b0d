package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

func TestAKeyThatChoosesNothingSaysSoAndEnterAfterItIsAskedAboutOnce(t *testing.T) {
	for _, c := range []struct{ name, script, key, says string }{
		{"a digit past the answers", toOutcome, "8", "There is no 8 here. Press 1 to 7"},
		{"zero", toOutcome, "0", "There is no 0 here"},
		{"a letter", toOutcome, "g", "“g” chooses nothing here"},
		{"yes where no answer is just yes", toOutcome, "y", "“y” chooses nothing here"},
		{"a digit past yes and no", toDomestic, "3", "There is no 3 here. Press 1 to 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := opened(t, 80, 24, c.script)
			k := current(t, a).Key
			a = typed(a, c.key)
			shows(t, a, c.says)
			shows(t, a, "> Not sure")
			a = typed(a, "<enter>")
			if got := answerTo(t, a, k).State; got != interview.NotGiven || current(t, a).Key != k {
				t.Fatalf("enter after it was taken for an answer: %v", got)
			}
			shows(t, a, "Enter again takes the line")
			if got := answerTo(t, typed(a, "<enter>"), k).State; got != interview.NotSure {
				t.Errorf("the second enter gave %v, want not sure", got)
			}
		})
	}
}

// A year typed where a list stands is no answer: its last digit would choose a line.
func TestANumberTypedOnAListIsAskedAboutOnce(t *testing.T) {
	for _, year := range []string{"2011", "2002", "1987", "2012"} {
		a := typed(opened(t, 80, 24, toOutcome), year+"<enter>")
		if got := answerTo(t, a, "c1/outcome").State; got != interview.NotGiven {
			t.Errorf("%s and enter gave %v", year, got)
		}
		shows(t, a, "Enter again takes the line")
	}
	for _, keys := range []string{"1<down>", "31<up>2", "12", "2"} {
		a := typed(opened(t, 80, 24, toOutcome), keys+"<enter>")
		if got := answerTo(t, a, "c1/outcome").Values; len(got) != 1 || got[0] != "no-contest" {
			t.Errorf("%s and enter gave %v, want the second answer", keys, got)
		}
	}
}

func TestAfterAMoveEnterIsNotAskedAboutAnyMore(t *testing.T) {
	a := opened(t, 80, 24, toOutcome+"82<enter>")
	if got := answerTo(t, a, "c1/outcome").Values; len(got) != 1 || got[0] != "no-contest" {
		t.Errorf("got %v, want the second answer", got)
	}
}

func TestADigitWithoutABoxTicksNothing(t *testing.T) {
	a := opened(t, 80, 24, toGoals+"9")
	shows(t, a, "There is no 9 here. Press 1 to 5")
	a = typed(a, "<enter>")
	if current(t, a).Key != "start/goals" {
		t.Error("enter after a digit without a box was taken for not sure")
	}
}

func TestAnAnswerThatDoesNotFitIsAskedAboutBeforeItIsKept(t *testing.T) {
	a := opened(t, 80, 24, toDays+"1 year<enter>")
	if current(t, a).Key != "c1/days" {
		t.Fatal("the first enter kept an answer that does not fit")
	}
	shows(t, a, "Keep it anyway? Press enter again, or change it.")
	shows(t, a, "Shoplifting carries at most 180 days")
	if got := answerTo(t, typed(a, "<enter>"), "c1/days").Values; len(got) != 1 || got[0] != "1 year" {
		t.Errorf("the second enter gave %v, want one year", got)
	}
	a = opened(t, 80, 24, toDays+"1 year<enter>s<enter>")
	if current(t, a).Key != "c1/days" {
		t.Error("after a change the first enter kept it")
	}
	a = opened(t, 80, 24, toDays+"180<enter>")
	if current(t, a).Key == "c1/days" {
		t.Error("an answer that fits was asked about")
	}
}

// pasted is text that the terminal hands over in one piece.
func pasted(a App, s string) App {
	next, _ := a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Paste: true})
	return next.(App)
}

func TestAPasteRightAfterAPasteTakesItsPlace(t *testing.T) {
	for name, script := range map[string]string{"a text": toDate, "a search": toOffense} {
		t.Run(name, func(t *testing.T) {
			a := pasted(pasted(opened(t, 80, 24, script), "3/1/22"), "4/2/23")
			shows(t, a, "4/2/23")
			if strings.Contains(a.View(), "3/1/22") {
				t.Error("the second paste was put behind the first")
			}
			a = pasted(typed(pasted(opened(t, 80, 24, script), "PC "), "4"), "59")
			shows(t, a, "PC 459")
		})
	}
}

func TestALineIsClearedWordByWord(t *testing.T) {
	for name, script := range map[string]string{"a text": toDate, "a search": toOffense} {
		a := typed(opened(t, 80, 24, script+"March zebra"), "<ctrl+w>")
		if strings.Contains(a.View(), "zebra") || !strings.Contains(a.View(), "March") {
			t.Errorf("%s: ctrl+w does not take one word away:\n%s", name, a.View())
		}
		shows(t, typed(a, "<f1>"), "erase a word")
	}
}
