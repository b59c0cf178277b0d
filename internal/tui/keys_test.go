package tui

import (
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

// current is the question that the session stands at.
func current(t *testing.T, a App) interview.Asked {
	t.Helper()
	asked, ok := a.session.Current()
	if !ok {
		t.Fatalf("the interview stands at no question; the screen is:\n%s", a.View())
	}
	return asked
}

// answerTo finds what was given to a question.
func answerTo(t *testing.T, a App, k interview.Key) interview.Given {
	t.Helper()
	for _, asked := range a.session.Path() {
		if asked.Key == k {
			return asked.Given
		}
	}
	t.Fatalf("no question %s on the path", k)
	return interview.Given{}
}

func shows(t *testing.T, a App, words string) {
	t.Helper()
	if flat := strings.Join(strings.Fields(a.View()), " "); !strings.Contains(flat, words) {
		t.Errorf("the screen does not show %q:\n%s", words, a.View())
	}
}

func TestTheFirstEnterOnAnyQuestionLeavesItNotSure(t *testing.T) {
	for name, script := range map[string]string{
		"ticks": toGoals, "offense": toOffense, "choice": toOutcome, "yes or no": toDomestic, "many options": toStatus,
	} {
		t.Run(name, func(t *testing.T) {
			a := opened(t, 80, 24, script)
			k := current(t, a).Key
			a = typed(a, "<enter>")
			if got := answerTo(t, a, k); got.State != interview.NotSure {
				t.Errorf("enter by mistake gave %v %v, want not sure", got.State, got.Values)
			}
		})
	}
}

func TestAnEmptyTextIsRefusedAndTheWayOutNamed(t *testing.T) {
	a := opened(t, 80, 24, toDate+"<enter>")
	if current(t, a).Key != "c1/convicted_on" {
		t.Fatal("an empty date was taken")
	}
	shows(t, a, "ctrl+u for “not sure”")
}

func TestKeysOnAChoice(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		state      interview.GivenState
		value      string
	}{
		{"a digit moves and enter takes", "2<enter>", interview.Answered, "no-contest"},
		{"the last digit counts", "13<enter>", interview.Answered, "found-guilty"},
		{"home and down", "<home><down><enter>", interview.Answered, "no-contest"},
		{"up from not sure is the last answer", "<up><enter>", interview.Answered, "pending"},
		{"end is not sure", "1<end><enter>", interview.NotSure, ""},
		{"ctrl+u is not sure", "2<ctrl+u>", interview.NotSure, ""},
		{"ctrl+k is later", "2<ctrl+k>", interview.ForLater, ""},
		{"a digit past the answers moves nothing, and enter after it is asked about once", "28<enter><enter>", interview.Answered, "no-contest"},
		{"the number that not sure would have is none", "19<enter><enter>", interview.Answered, "guilty-plea"},
		{"other letters move nothing", "2gGjkhlqz/<enter><enter>", interview.Answered, "no-contest"},
		{"tab does nothing", "2<tab><enter>", interview.Answered, "no-contest"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := opened(t, 80, 24, toOutcome+c.keys)
			got := answerTo(t, a, "c1/outcome")
			if got.State != c.state || strings.Join(got.Values, ",") != c.value {
				t.Errorf("got %v %v, want %v %q", got.State, got.Values, c.state, c.value)
			}
			if current(t, a).Key != "c1/convicted_on" {
				t.Errorf("stands at %s, want the date", current(t, a).Key)
			}
		})
	}
}

// The cursor never goes round the ends: a press too many on "not sure" must
// not become an answer.
func TestTheCursorStaysAtTheEndsOfEveryList(t *testing.T) {
	for name, c := range map[string]struct{ script, first string }{
		"choice":       {toOutcome, "guilty-plea"},
		"yes or no":    {toDomestic, "yes"},
		"many options": {toStatus, "citizen"},
		"ticks":        {toGoals, "job"},
	} {
		t.Run(name, func(t *testing.T) {
			a := opened(t, 80, 24, c.script)
			k := current(t, a).Key
			if got := answerTo(t, typed(a, "<down><down><enter>"), k); got.State != interview.NotSure {
				t.Errorf("down from “not sure” gave %v %v", got.State, got.Values)
			}
			a = opened(t, 80, 24, c.script+"<home><up><up>")
			if name == "ticks" {
				a = typed(a, " ")
			}
			if got := answerTo(t, typed(a, "<enter>"), k).Values; len(got) != 1 || got[0] != c.first {
				t.Errorf("up from the first answer gave %v, want %s", got, c.first)
			}
		})
	}
}

func TestADigitDoesNotAnswerByItself(t *testing.T) {
	a := opened(t, 80, 24, toOutcome+"2")
	if current(t, a).Key != "c1/outcome" {
		t.Error("a digit went on to the next question; it may only move")
	}
}

func TestYesAndNoMoveOnly(t *testing.T) {
	for key, want := range map[string]string{"y": "yes", "n": "no", "Y": "yes", "N": "no"} {
		a := opened(t, 80, 24, toDomestic+key)
		if current(t, a).Key != "c1/domestic" {
			t.Fatalf("%s answered at once", key)
		}
		a = typed(a, "<enter>")
		if got := answerTo(t, a, "c1/domestic"); got.State != interview.Answered || got.Values[0] != want {
			t.Errorf("%s and enter gave %v, want %s", key, got.Values, want)
		}
	}
}

// y and n find the answers that say Yes or No first, also where their value
// is another word; where several do, the numbers are named.
func TestYesAndNoAreFoundByTheirWords(t *testing.T) {
	all := entries([]interview.Option{
		{Value: "born", Label: "Yes, from birth"}, {Value: "became", Label: "Yes, I became a citizen later"},
		{Value: "none", Label: "No"}, {Value: "papers", Label: "No papers, only memory"},
	}, entry{value: notSure, label: wordNotSure})
	press := func(r rune) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}} }
	if i, ok := digit(press('n'), all); !ok || i != 2 {
		t.Errorf("n moves to %d, %t; want the third", i, ok)
	}
	if _, ok := digit(press('y'), all); ok {
		t.Error("y chose one of two that say yes")
	}
	if said := noSuchKey(press('y'), all); !strings.Contains(said, "2 answers say “Yes” here") {
		t.Errorf("y says %q", said)
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		state      interview.GivenState
		values     string
	}{
		{"space ticks", "<home> <enter>", interview.Answered, "job"},
		{"x ticks, and a second x takes it back", "<home>x<down>xx<enter>", interview.Answered, "job"},
		{"several, in the order of the list", "3 1 <enter>", interview.Answered, "job,naturalize"},
		{"only this takes the others away", "1 2 5 <enter>", interview.Answered, "clear-record"},
		{"another takes only this away", "5 1 <enter>", interview.Answered, "job"},
		{"enter on the last line says not sure about the rest", "1 <end><enter>", interview.Answered, "job,unsure"},
		{"the last line beside nothing is not sure", "<end> <enter>", interview.NotSure, ""},
		{"not sure by its key drops the ticks", "1 <ctrl+u>", interview.NotSure, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := opened(t, 80, 24, toGoals+c.keys)
			got := answerTo(t, a, "start/goals")
			if got.State != c.state || strings.Join(got.Values, ",") != c.values {
				t.Errorf("got %v %v, want %v %q", got.State, got.Values, c.state, c.values)
			}
		})
	}
}

// A cursor moved to a line is easily taken for a tick: enter asks once.
func TestALineMovedToAndNotTickedIsAskedAboutOnce(t *testing.T) {
	for keys, said := range map[string]string{
		"2 3<enter>":                "3 is not ticked. Space ticks it; Enter again goes on.",
		"2 <down><enter>":           "3 is not ticked.",
		"5 3<enter>":                "3 is not ticked.",
		"1 2 <up><down><up><enter>": "",
		"2 3  <enter>":              "",
		"2 <enter>":                 "",
		"2 <end><enter>":            "",
	} {
		a := opened(t, 80, 24, toGoals+keys)
		stays := current(t, a).Key == "start/goals"
		if stays != (said != "") {
			t.Errorf("%s: asked about is %t, want %t", keys, stays, said != "")
			continue
		}
		if !stays {
			continue
		}
		shows(t, a, said)
		went, ticked := typed(a, "<enter>"), opened(t, 80, 24, toGoals+keys+" <enter>")
		if got := answerTo(t, ticked, "start/goals").Values; !slices.Contains(got, "naturalize") {
			t.Errorf("%s, ticked then: %v", keys, got)
		}
		if got := answerTo(t, went, "start/goals"); got.State != interview.Answered || slices.Contains(got.Values, "naturalize") {
			t.Errorf("%s, gone on: %v", keys, got)
		}
	}
}

func TestNothingTickedIsRefused(t *testing.T) {
	a := opened(t, 80, 24, toGoals+"<home><enter>")
	if current(t, a).Key != "start/goals" {
		t.Fatal("no tick at all was taken for an answer")
	}
	shows(t, a, "Nothing is ticked")
	if a = typed(a, "<down>"); strings.Contains(a.View(), "Nothing is ticked") {
		t.Error("the refusal stays after the next key")
	}
}

func TestBackShowsTheAnswerAndEnterKeepsIt(t *testing.T) {
	for name, c := range map[string]struct{ script, words string }{
		"choice":          {toDate + "<esc>", "> 2 Pleaded no contest"},
		"typed":           {toDays + "<esc>", "Answer 3/1/22"},
		"offense":         {toOutcome + "<shift+tab>", "> PC 459.5"},
		"ticks":           {toOffense + "<esc>", "> [x] 1 A job, or to keep one"},
		"ticked not sure": {toGoals + "<end> <enter><esc>", "> [x] Not sure (about the rest)"},
	} {
		t.Run(name, func(t *testing.T) {
			a := opened(t, 80, 24, c.script)
			shows(t, a, c.words)
			before := current(t, a)
			if after := answerTo(t, typed(a, "<enter>"), before.Key); strings.Join(after.Values, ",") != strings.Join(before.Given.Values, ",") {
				t.Errorf("enter changed %v to %v", before.Given.Values, after.Values)
			}
		})
	}
}

func TestKeysTypedAheadReachTheNextScreen(t *testing.T) {
	a := opened(t, 80, 24, toOutcome+"2<enter>2014<enter>30<enter><enter>n<enter>")
	if got := answerTo(t, a, "c1/convicted_on").Values; len(got) != 1 || got[0] != "2014" {
		t.Errorf("date %v, want 2014", got)
	}
	if got := answerTo(t, a, "c1/domestic").Values; len(got) != 1 || got[0] != "no" {
		t.Errorf("domestic %v, want no", got)
	}
}

func TestLettersThatArriveTogetherCountOneByOne(t *testing.T) {
	a := opened(t, 80, 24, toOutcome)
	next, _ := a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("23")})
	a = typed(next.(App), "<enter>")
	if got := answerTo(t, a, "c1/outcome").Values; len(got) != 1 || got[0] != "found-guilty" {
		t.Errorf("got %v, want the third answer", got)
	}
}

func TestTicksTypedInOneGoCountOneByOne(t *testing.T) {
	a := opened(t, 80, 24, toGoals)
	next, _ := a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("1 3 ")})
	a = typed(next.(App), "<enter>")
	if got := strings.Join(answerTo(t, a, "start/goals").Values, ","); got != "job,naturalize" {
		t.Errorf("got %q, want job,naturalize", got)
	}
}

func TestAPasteIsTextAndNeverKeys(t *testing.T) {
	paste := func(a App, s string) App {
		next, _ := a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Paste: true})
		return next.(App)
	}
	a := paste(opened(t, 80, 24, toDomestic), "y")
	if got := answerTo(t, typed(a, "<enter><enter>"), "c1/domestic"); got.State != interview.NotSure {
		t.Errorf("a paste moved the cursor of a choice: %v", got)
	}
	a = paste(opened(t, 80, 24, toOffense), "PC 1\x1b[2J\x07\u202e23\n4")
	view := a.View()
	for _, bad := range []string{"\x1b[2J", "\x07", "\u202e"} {
		if strings.Contains(view, bad) {
			t.Errorf("%q reached the screen", bad)
		}
	}
	a = typed(a, "<enter><enter>")
	if got := answerTo(t, a, "c1/offense").Values[0]; strings.ContainsAny(got, "\x1b\x07\u202e\n") {
		t.Errorf("control characters reached the answer %q", got)
	}
}

func TestASectionNotInTheListIsKeptAsTyped(t *testing.T) {
	a := opened(t, 80, 24, toOffense+"PC 9999<enter><enter>")
	if got := a.session.Case().Convictions[0].Offense; got != "PC 9999" {
		t.Errorf("offense %q, want PC 9999", got)
	}
	a = opened(t, 80, 24, toOffense+"459.5<down><enter>")
	if got := a.session.Case().Convictions[0].Offense; got != "459.5" {
		t.Errorf("offense %q, want what was typed", got)
	}
	a = opened(t, 80, 24, toOffense+"459.5<down><down><enter>")
	if got := answerTo(t, a, "c1/offense"); got.State != interview.NotSure {
		t.Errorf("“The section is not known” gave %v", got)
	}
}

func TestEnterKeepsASectionThatWasKeptAsTyped(t *testing.T) {
	a := opened(t, 80, 24, toOffense+"459.5<down><enter><esc><enter>")
	if got := a.session.Case().Convictions[0].Offense; got != "459.5" {
		t.Errorf("enter on the answer given before made it %q", got)
	}
}

func TestWordsThatFindNothingAreNotTakenForASection(t *testing.T) {
	a := opened(t, 80, 24, toOffense+"zebra<enter>")
	if current(t, a).Key != "c1/offense" {
		t.Fatal("words that find nothing became the section")
	}
	shows(t, a, "Nothing found, and this is no section number.")
	for _, words := range []string{"zebra", "theft"} { // enter would refuse it: it is not offered
		if a = opened(t, 80, 24, toOffense+words); strings.Contains(a.View(), "as it is") {
			t.Errorf("“%s” is offered to be kept:\n%s", words, a.View())
		}
	}
	a = opened(t, 80, 24, toOffense+"PC 9999 (x)<enter><down><up><enter>")
	if got := answerTo(t, a, "c1/offense").Values; len(got) != 1 || got[0] != "PC 9999 (x)" {
		t.Errorf("a section that no list has must be kept: %v", got)
	}
}

func TestLettersThatFindNoOptionAreNotTakenForNotSure(t *testing.T) {
	a := opened(t, 80, 24, toStatus+"zebra<enter>")
	if current(t, a).Key != "immigration/status" {
		t.Fatal("letters that find nothing were taken for “not sure”")
	}
	shows(t, a, "Nothing is chosen")
}

func TestNotInTheListWithoutATextIsRefused(t *testing.T) {
	a := opened(t, 80, 24, toOffense+"<up><enter>")
	if current(t, a).Key != "c1/offense" {
		t.Error("an empty section was taken")
	}
	shows(t, a, "Nothing is written")
}

func TestTheWarningComesBeforeTheQuestion(t *testing.T) {
	a := opened(t, 80, 24, toWarning)
	shows(t, a, "violence at home")
	if strings.Contains(a.View(), "partner, or family") {
		t.Error("the question shows before the warning was read")
	}
	a = typed(a, "y1<enter>")
	shows(t, a, "partner, or family")
	if got := answerTo(t, a, "c1/domestic").State; got != interview.NotGiven {
		t.Errorf("reading the warning answered the question: %v", got)
	}
	a = typed(opened(t, 80, 24, toWarning), "<ctrl+u>")
	if got := answerTo(t, a, "c1/domestic").State; got != interview.NotSure {
		t.Errorf("ctrl+u on the warning gave %v, want not sure", got)
	}
}

func TestHelpOpensAndClosesAndKeepsTheQuestion(t *testing.T) {
	a := opened(t, 80, 24, toOutcome+"3?")
	shows(t, a, "Immigration law counts a guilty plea")
	a = typed(a, "<f1>")
	shows(t, a, "> 3 Found guilty")
	a = typed(opened(t, 80, 24, toDate+"20?"), "")
	shows(t, a, "Answer 20?")
	a = typed(a, "<f1>")
	shows(t, a, "Waiting times count from here.")
	shows(t, typed(a, "<esc>"), "Answer 20?")
}

func TestTheCurtainShowsNothingAndTheNextKeyOnlyLiftsIt(t *testing.T) {
	a := opened(t, 80, 24, toOutcome+"<ctrl+l>")
	for _, word := range []string{"Conviction", "459", "plea", "Tableside"} {
		if strings.Contains(a.View(), word) {
			t.Errorf("the curtain shows %q", word)
		}
	}
	a = typed(a, "<enter>")
	if current(t, a).Key != "c1/outcome" {
		t.Error("the key that lifted the curtain answered the question")
	}
	shows(t, a, "How did the case end")
}
