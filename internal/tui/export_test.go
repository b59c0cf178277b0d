package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report/paper"
)

// exportingWorld keeps the orders that reach it, and answers each in turn.
func exportingWorld(orders *[]paper.Order, answers ...error) World {
	w := testWorld()
	w.Folder = "/home/clinic"
	w.Export = func(_ interview.Session, o paper.Order) (string, error) {
		*orders = append(*orders, o)
		if n := len(*orders); n <= len(answers) && answers[n-1] != nil {
			return "", answers[n-1]
		}
		return "Written, not encrypted: " + o.File, nil
	}
	return w
}

// pressed types keys one by one and runs every command that they start.
func pressed(t *testing.T, a App, keys ...tea.KeyMsg) App {
	t.Helper()
	for _, k := range keys {
		next, cmd := a.Update(k)
		a = next.(App)
		if cmd != nil {
			next, _ = a.Update(cmd())
			a = next.(App)
		}
	}
	return a
}

var (
	enter = tea.KeyMsg{Type: tea.KeyEnter}
	down  = tea.KeyMsg{Type: tea.KeyDown}
	up    = tea.KeyMsg{Type: tea.KeyUp}
	space = tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	left  = tea.KeyMsg{Type: tea.KeyLeft}
)

func letters(s string) []tea.KeyMsg {
	var all []tea.KeyMsg
	for _, r := range s {
		all = append(all, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
	}
	return all
}

func TestPapersAreOfferedOnlyWhereTheyCanBeWritten(t *testing.T) {
	a := typed(sized(New(testWorld()), 80, 24), toSummary)
	if strings.Contains(a.View(), "papers") {
		t.Error("papers are offered without an exporter")
	}
	var orders []paper.Order
	a = typed(sized(New(exportingWorld(&orders)), 80, 24), toSummary)
	shows(t, a, "e papers")
	a = typed(a, "e")
	for _, words := range []string{"Paper Client's page", "Written as Web page", "[ ] The page may name the offense", "[ ] The page may name the immigration status",
		"File name tableside-client-", ".html", "not encrypted", "/home/clinic"} {
		shows(t, a, words)
	}
}

func TestEnterFiveTimesWritesTheClientsPageAndNamesNothing(t *testing.T) {
	var orders []paper.Order
	a := typed(sized(New(exportingWorld(&orders)), 80, 24), toSummary+"e")
	a = pressed(t, a, enter, enter, enter, enter, enter, enter, enter)
	if len(orders) != 1 || orders[0].Kind != paper.Client || orders[0].Format != paper.HTML || orders[0].NameOffense || orders[0].NameStatus || orders[0].Overwrite {
		t.Fatalf("ordered %+v", orders)
	}
	if _, ok := a.top().(*summary); !ok {
		t.Errorf("after writing:\n%s", a.View())
	}
	shows(t, a, "Written, not encrypted: tableside-client-")
}

func TestPaperFormatAndTicksAreChosen(t *testing.T) {
	var orders []paper.Order
	a := typed(sized(New(exportingWorld(&orders)), 80, 24), toSummary+"e")
	a = pressed(t, a, down, left, down, space, down, space) // Markdown; offense and status
	shows(t, a, "[x] The page may name the offense")
	a = pressed(t, a, enter, enter, enter, enter)
	if len(orders) != 1 || orders[0].Format != paper.Markdown || !orders[0].NameOffense || !orders[0].NameStatus || !strings.HasSuffix(orders[0].File, ".md") {
		t.Fatalf("ordered %+v", orders)
	}
	a = typed(a, "e")
	a = pressed(t, a, space) // the memo has no ticks
	if strings.Contains(a.View(), "may name") {
		t.Errorf("the memo is ticked:\n%s", a.View())
	}
	shows(t, a, "File name tableside-memo-")
}

func TestANameThatWasTypedIsKept(t *testing.T) {
	var orders []paper.Order
	a := typed(sized(New(exportingWorld(&orders)), 80, 24), toSummary+"e")
	a = pressed(t, a, down, down, down, down, down)
	a = pressed(t, a, tea.KeyMsg{Type: tea.KeyCtrlU})
	if _, ok := a.top().(*exporting); !ok {
		t.Fatalf("ctrl+u left the screen:\n%s", a.View())
	}
	for range 60 {
		a = pressed(t, a, tea.KeyMsg{Type: tea.KeyBackspace})
	}
	a = pressed(t, a, letters("who e?")...) // letters are text here, not keys
	a = pressed(t, a, up, up, up, up, up, space, down, down, down, down, enter)
	if len(orders) != 1 || orders[0].File != "who e?" || orders[0].Kind != paper.Memo {
		t.Fatalf("ordered %+v\n%s", orders, a.View())
	}
}

func TestAFileIsNotLostUnasked(t *testing.T) {
	var orders []paper.Order
	start := func() App {
		orders = nil
		a := typed(sized(New(exportingWorld(&orders, paper.ErrThere)), 80, 24), toSummary+"e")
		return pressed(t, a, enter, enter, enter, enter, enter, enter, enter)
	}
	a := start()
	shows(t, a, "There is a file of this name already")
	a = pressed(t, a, enter) // the cursor is on what loses nothing
	if _, ok := a.top().(*exporting); !ok || len(orders) != 1 {
		t.Fatalf("%d orders:\n%s", len(orders), a.View())
	}
	a = pressed(t, start(), down, enter)
	if len(orders) != 2 || !orders[1].Overwrite {
		t.Fatalf("ordered %+v", orders)
	}
	shows(t, a, "Written, not encrypted")
}

func TestWhatCannotBeWrittenStaysToBeTriedAgain(t *testing.T) {
	var orders []paper.Order
	a := typed(sized(New(exportingWorld(&orders, errors.New("no room on the disk"))), 80, 24), toSummary+"e")
	a = pressed(t, a, enter, enter, enter, enter, enter, enter, enter)
	shows(t, a, "Not written: no room on the disk.")
	shows(t, a, "> Write the file")
	a = pressed(t, a, enter)
	shows(t, a, "Written, not encrypted")
}

func TestTheExportScreenLooksAsItShould(t *testing.T) {
	var orders []paper.Order
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}} {
		a := typed(sized(New(exportingWorld(&orders)), size[0], size[1]), toSummary+"e")
		name := fmt.Sprintf("papers-%dx%d", size[0], size[1])
		golden(t, name, a.View())
		mustFit(t, name, a.View(), size[0], size[1])
		shows(t, pressed(t, a, down, down, down, down, down, down), "> Write the file")
	}
}

// While the file is written no second one is ordered, and esc works.
func TestNothingIsOrderedTwice(t *testing.T) {
	var orders []paper.Order
	a := typed(sized(New(exportingWorld(&orders)), 80, 24), toSummary+"e")
	a = pressed(t, a, down, down, down, down, down, down)
	next, writing := a.Update(enter)
	a = next.(App)
	shows(t, a, "> Writing the file …")
	for _, k := range []tea.KeyMsg{enter, space, down, up, enter} {
		next, cmd := a.Update(k)
		if a = next.(App); cmd != nil {
			t.Errorf("%v starts something", k)
		}
	}
	left := pressed(t, a, tea.KeyMsg{Type: tea.KeyEsc})
	if _, ok := left.top().(*summary); !ok {
		t.Error("esc does not leave")
	}
	next, _ = a.Update(writing())
	a = next.(App)
	if len(orders) != 1 {
		t.Errorf("%d orders", len(orders))
	}
	shows(t, a, "Written, not encrypted")
}

// Help may be open when the file is done: nothing under it still waits.
func TestHelpOverAPaperThatIsBeingWrittenLeavesNothingStanding(t *testing.T) {
	help, esc := tea.KeyMsg{Type: tea.KeyF1}, tea.KeyMsg{Type: tea.KeyEsc}
	for name, test := range map[string]struct {
		err         error
		over, under string // what help shows, and what is under it
	}{
		"written":         {nil, "Written, not encrypted", "Bottom line"},
		"not written":     {errors.New("no room on the disk"), "Not written: no room on the disk.", "> Write the file"},
		"a file is there": {paper.ErrThere, "Help", "There is a file of this name already"},
	} {
		var orders []paper.Order
		a := typed(sized(New(exportingWorld(&orders, test.err)), 80, 24), toSummary+"e")
		a = pressed(t, a, down, down, down, down, down, down)
		next, writing := a.Update(enter)
		a = pressed(t, next.(App), help)
		if _, open := a.top().(*reading); !open {
			t.Fatalf("%s: help is not open:\n%s", name, a.View())
		}
		next, _ = a.Update(writing())
		a = next.(App)
		if _, open := a.top().(*reading); !open {
			t.Errorf("%s: help was closed by the file:\n%s", name, a.View())
		}
		shows(t, a, test.over)
		a = pressed(t, a, esc)
		shows(t, a, test.under)
		if strings.Contains(a.View(), "Writing the file") {
			t.Errorf("%s: it still waits:\n%s", name, a.View())
		}
	}
}

// A paper that is done late does not close the screen that asks for the next.
func TestAPaperThatWasLeftClosesNoOtherScreen(t *testing.T) {
	var orders []paper.Order
	a := typed(sized(New(exportingWorld(&orders)), 80, 24), toSummary+"e")
	a = pressed(t, a, down, down, down, down, down, down)
	next, writing := a.Update(enter)
	a = pressed(t, next.(App), tea.KeyMsg{Type: tea.KeyEsc})
	a = pressed(t, a, letters("e")...)
	next, _ = a.Update(writing())
	a = next.(App)
	if _, open := a.top().(*exporting); !open {
		t.Errorf("the new screen was closed:\n%s", a.View())
	}
	shows(t, a, "Written, not encrypted")
}

func TestAPaperThatBreaksTheProgramLeavesNothingWaiting(t *testing.T) {
	w := testWorld()
	w.Export = func(interview.Session, paper.Order) (string, error) { panic(markerSection) }
	g := guardedKeys(t, sizedGuard(w), toSummary+"e<down><down><down><down><down><down><enter>")
	shows(t, g.App, "> Write the file")
	shows(t, g.App, "Something went wrong in the program.")
	if strings.Contains(g.App.View(), "Writing the file") {
		t.Errorf("it still waits:\n%s", g.App.View())
	}
}

func TestWhatTakesTimeIsBegunWhileThePaperIsChosen(t *testing.T) {
	var orders []paper.Order
	prepared := 0
	w := exportingWorld(&orders)
	w.Prepare = func() { prepared++ }
	a := typed(sized(New(w), 80, 24), toSummary)
	pressed(t, a, letters("e")...)
	if prepared != 1 || len(orders) != 0 {
		t.Errorf("prepared %d times, %d orders", prepared, len(orders))
	}
}

func TestTheClientsNumberIsOnThePaperAndInTheName(t *testing.T) {
	var orders []paper.Order
	a := typed(sized(New(exportingWorld(&orders)), 80, 24), toSummary+"e")
	a = pressed(t, a, down, down, down, down)
	a = pressed(t, a, letters("A-1")...)
	a = pressed(t, a, space)
	a = pressed(t, a, letters("Ruíz 7")...) // no blank, no accent: no name by mistake
	shows(t, a, "Client no. A-1Ruz7")
	pressed(t, a, enter, enter, enter)
	if len(orders) != 1 || orders[0].Reference != "A-1Ruz7" || !strings.Contains(orders[0].File, "-A-1Ruz7-") {
		t.Fatalf("ordered %+v", orders)
	}
}
