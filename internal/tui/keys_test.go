package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
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
		{"a digit past the answers does nothing", "28<enter>", interview.Answered, "no-contest"},
		{"the number that not sure would have does nothing", "19<enter>", interview.Answered, "guilty-plea"},
		{"other letters do nothing", "2gGjkhlqz/<enter>", interview.Answered, "no-contest"},
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
		"choice":  {toDate + "<esc>", "> 2 Pleaded no contest"},
		"typed":   {toDays + "<esc>", "Answer 3/1/22"},
		"offense": {toOutcome + "<shift+tab>", "> PC 459.5"},
		"ticks":   {toOffense + "<esc>", "> [x] 1 A job, or to keep one"},
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
	next, _ := a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("123")})
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
	if got := answerTo(t, typed(a, "<enter>"), "c1/domestic"); got.State != interview.NotSure {
		t.Errorf("a paste moved the cursor of a choice: %v", got)
	}
	a = paste(opened(t, 80, 24, toOffense), "PC 1\x1b[2J\x07\u202e23\n4")
	view := a.View()
	for _, bad := range []string{"\x1b[2J", "\x07", "\u202e"} {
		if strings.Contains(view, bad) {
			t.Errorf("%q reached the screen", bad)
		}
	}
	a = typed(a, "<enter>")
	if got := answerTo(t, a, "c1/offense").Values[0]; strings.ContainsAny(got, "\x1b\x07\u202e\n") {
		t.Errorf("control characters reached the answer %q", got)
	}
}

func TestASectionNotInTheListIsKeptAsTyped(t *testing.T) {
	a := opened(t, 80, 24, toOffense+"PC 9999<enter>")
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

func TestWordsThatFindNothingAreNotTakenForASection(t *testing.T) {
	a := opened(t, 80, 24, toOffense+"zebra<enter>")
	if current(t, a).Key != "c1/offense" {
		t.Fatal("words that find nothing became the section")
	}
	a = opened(t, 80, 24, toOffense+"zebra<enter><down><up><enter>")
	if got := answerTo(t, a, "c1/offense").Values; len(got) != 1 || got[0] != "zebra" {
		t.Errorf("chosen on purpose it must be kept: %v", got)
	}
}

func TestLettersThatFindNoOptionAreNotTakenForNotSure(t *testing.T) {
	a := opened(t, 80, 24, toStatus+"zebra<enter>")
	if current(t, a).Key != "immigration/status" {
		t.Fatal("letters that find nothing were taken for “not sure”")
	}
	shows(t, a, "Nothing in the list has these letters")
	a = opened(t, 80, 24, toStatus+"<down><enter>")
	if got := answerTo(t, a, "immigration/status").Values; len(got) != 1 || got[0] != "citizen" {
		t.Errorf("down from the last entry leads to the first: %v", got)
	}
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

func quits(t *testing.T, a App, key string) bool {
	t.Helper()
	_, cmd := a.Update(named[key])
	if cmd == nil {
		return false
	}
	_, ok := cmd().(tea.QuitMsg)
	return ok
}

func TestQuitAsksOnceIfAnswersWouldBeLost(t *testing.T) {
	if !quits(t, opened(t, 80, 24, ""), "ctrl+c") {
		t.Error("without answers ctrl+c must quit at once")
	}
	if !quits(t, opened(t, 80, 24, toGoals), "ctrl+c") {
		t.Error("before the first answer ctrl+c must quit at once")
	}
	a := opened(t, 80, 24, toOffense)
	if quits(t, a, "ctrl+c") {
		t.Fatal("ctrl+c threw answers away without asking")
	}
	asked := toOffense + "<ctrl+c>"
	shows(t, opened(t, 80, 24, asked), "gone for good")
	if !quits(t, opened(t, 80, 24, asked), "ctrl+c") {
		t.Error("the second ctrl+c must quit")
	}
	if !quits(t, opened(t, 80, 24, asked+"<down>"), "enter") {
		t.Error("choosing to quit must quit")
	}
	if quits(t, opened(t, 80, 24, asked), "enter") {
		t.Error("the cursor must start on going back")
	}
	shows(t, opened(t, 80, 24, asked+"<enter>"), "Which law")
	shows(t, opened(t, 80, 24, asked+"<esc>"), "Which law")
}

func TestANewClientAsksBeforeAnswersAreLost(t *testing.T) {
	shows(t, opened(t, 80, 24, toTheReview+"h"), "> Go on with this interview")
	anew := toTheReview + "h<down><enter>"
	shows(t, opened(t, 80, 24, anew), "gone for good")
	shows(t, opened(t, 80, 24, anew+"<enter>"), "Go on with this interview")
	a := opened(t, 80, 24, anew+"<down><enter>")
	if current(t, a).Key != "start/goals" || a.session.Counts().Answered != 0 {
		t.Error("a new client does not begin at the first question with nothing answered")
	}
}

func TestBackFromTheFirstQuestionIsHomeAndNothingIsLost(t *testing.T) {
	a := opened(t, 80, 24, toOffense+"<esc><esc>")
	shows(t, a, "Go on with this interview")
	if got := answerTo(t, typed(a, "<enter>"), "start/goals").Values; len(got) != 1 {
		t.Errorf("the answer is gone: %v", got)
	}
}

func TestReviewLeadsToAnAnswerAndBack(t *testing.T) {
	a := opened(t, 80, 24, toTheReview+"<home><down><down><enter>")
	if current(t, a).Key != "c1/outcome" {
		t.Fatalf("stands at %s, want the outcome", current(t, a).Key)
	}
	a = typed(a, "1<enter>")
	shows(t, a, "Review")
	shows(t, a, "> How did the case end in court? Pleaded guilty")
	a = typed(a, "<enter><esc>")
	shows(t, a, "> How did the case end in court? Pleaded guilty")
}

func TestReviewFromTheMiddleAndBack(t *testing.T) {
	a := opened(t, 80, 24, toDate+"<ctrl+r>")
	shows(t, a, "not asked yet")
	a = typed(a, "<esc>")
	shows(t, a, "When was the plea")
	a = typed(a, "<ctrl+r><home><enter>")
	if current(t, a).Key != "start/goals" {
		t.Fatal("enter on the first answer does not lead to it")
	}
	a = typed(a, "<enter>")
	shows(t, a, "Review")
	shows(t, typed(a, "<esc>"), "When was the plea")
}

func TestAConvictionIsAddedAndTakenAwayFromTheReview(t *testing.T) {
	a := opened(t, 80, 24, toTheReview+"a")
	shows(t, a, "Conviction 2 of 2")
	a = typed(a, "215<enter>1<enter>2001<enter><ctrl+u><ctrl+u><ctrl+u>")
	shows(t, a, "Review")
	if n := len(a.session.Case().Convictions); n != 2 {
		t.Fatalf("%d convictions, want 2", n)
	}
	a = typed(a, "<home>")
	for range 20 {
		a = typed(a, "<down>")
		if asked := a.top().(*review).under(); strings.HasPrefix(string(asked), "c2/") {
			break
		}
	}
	a = typed(a, "d")
	shows(t, a, "PC 215 carjacking: all its answers will be gone")
	a = typed(a, "<enter>")
	if n := len(a.session.Case().Convictions); n != 2 {
		t.Error("enter on the question took the conviction away")
	}
	a = typed(a, "d<down><enter>")
	if n := len(a.session.Case().Convictions); n != 1 {
		t.Errorf("%d convictions left, want 1", n)
	}
	shows(t, a, "Review")
}

func TestSummaryKeys(t *testing.T) {
	after := func(keys string) App { return opened(t, 80, 24, toSummary+keys) }
	if strings.Contains(after("<enter>").View(), "It is still a conviction there") {
		t.Error("enter on a heading does not fold it")
	}
	shows(t, after("<enter><enter>"), "It is still a conviction there")
	shows(t, after("l"), "Authority: PC 1203.4(a)(1).")
	if strings.Contains(after("ll").View(), "Authority: PC 1203.4(a)(1).") {
		t.Error("l again does not go back to the volunteer's words")
	}
	shows(t, after("r"), "Review")
	shows(t, after("<esc>"), "Review")
	shows(t, after("h"), "Go on with this interview")
	shows(t, after("e"), "Summary")
	shows(t, after("?"), "scroll")
}

func TestSummarySearchOpensWhatIsFolded(t *testing.T) {
	a := opened(t, 80, 24, toSummary+"/moral<enter>")
	shows(t, a, "> ○ One crime of moral turpitude")
	a = opened(t, 80, 24, toSummary+"/jail time<enter>")
	shows(t, a, "> ? How much jail time")
	a = opened(t, 80, 24, toSummary+"/conviction<enter>")
	first := a.summary.spots[a.summary.list.cursor]
	a = typed(a, "n")
	second := a.summary.spots[a.summary.list.cursor]
	if first == second {
		t.Error("n does not go on to the next match")
	}
	a = typed(a, "N")
	if a.summary.spots[a.summary.list.cursor] != first {
		t.Error("N does not go back")
	}
	shows(t, opened(t, 80, 24, toSummary+"/zebra<enter>"), "“zebra” is not in the summary.")
	shows(t, opened(t, 80, 24, toSummary+"/lr<esc>"), "Summary")
}

func TestAMissingFactLeadsToItsQuestionAndBack(t *testing.T) {
	a := opened(t, 80, 24, toSummary+"/jail time<enter><enter>")
	if current(t, a).Key != "c1/days" {
		t.Fatalf("stands at %s, want the days", current(t, a).Key)
	}
	a = typed(a, "<ctrl+u>")
	shows(t, a, "> ? How much jail time")
	a = typed(a, "<enter><esc>")
	shows(t, a, "> ? How much jail time")
}

func TestAFactUnderWhyLeadsToItsQuestion(t *testing.T) {
	a := opened(t, 80, 24, toSummary+"<down><enter>")
	shows(t, a, "Matter of Pickering")
	shows(t, typed(a, "<esc>"), "At a glance")
	a = typed(a, "<enter>")
	if current(t, a).Key != "c1/outcome" {
		t.Errorf("stands at %s, want the outcome", current(t, a).Key)
	}
	shows(t, typed(a, "<enter>"), "At a glance")
}

func TestHomeOffersOnlyWhatIsThere(t *testing.T) {
	a := opened(t, 80, 24, "")
	for _, absent := range []string{"saved interview", "sample client", "Go on"} {
		if strings.Contains(a.View(), absent) {
			t.Errorf("home offers %q, which is not there", absent)
		}
	}
	w := testWorld()
	w.Sample = func() interview.Session { return interview.Start(testFlow(), w.Today) }
	a = typed(sized(New(w), 80, 24), "<down><enter>")
	shows(t, a, "Review")
	if len(a.session.Path()) == 0 {
		t.Error("the sample client does not open")
	}
}

func TestPlainModeAsksBeforeAnswersAreLost(t *testing.T) {
	a := opened(t, 80, 24, toTheReview+"h<end><up><enter>")
	shows(t, a, "gone for good")
	if a.plain {
		t.Error("plain mode threw the answers away")
	}
	if a = typed(a, "<down><enter>"); !a.plain {
		t.Error("plain mode was chosen and did not come")
	}
}

func TestAChangedAnswerSaysSo(t *testing.T) {
	shows(t, opened(t, 80, 24, toTheReview+"<home><enter>"), "changing an answer")
}

func TestPlainModeLeavesTheScreen(t *testing.T) {
	a := opened(t, 80, 24, "<down><down>")
	next, cmd := a.Update(named["enter"])
	if cmd == nil || !next.(App).plain {
		t.Error("plain mode was not asked for")
	}
}

func TestSavingIsOfferedOnlyWhereItCanBe(t *testing.T) {
	a := opened(t, 80, 24, toOffense)
	if strings.Contains(typed(a, "<f1>").View(), "ctrl+s") {
		t.Error("help names a key that does nothing")
	}
	w := testWorld()
	saved := 0
	w.Save = func(s interview.Session) (string, error) { saved = len(s.Path()); return "Saved.", nil }
	a = typed(sized(New(w), 80, 24), toOffense)
	next, cmd := a.Update(named["ctrl+s"])
	next, _ = next.Update(cmd())
	if saved == 0 {
		t.Fatal("ctrl+s did not save")
	}
	shows(t, next.(App), "Saved.")
	if !quits(t, next.(App), "ctrl+c") {
		t.Error("after saving, quitting need not ask")
	}
}

func TestTooSmallTakesNoAnswer(t *testing.T) {
	a := sized(opened(t, 80, 24, toOutcome), 59, 16)
	shows(t, a, "at least 60 by 16")
	a = typed(a, "1<enter>")
	if current(t, a).Key != "c1/outcome" {
		t.Error("a key was taken that nobody could see the meaning of")
	}
	a = sized(a, 80, 24)
	shows(t, a, "> Not sure")
	for _, size := range [][2]int{{1, 1}, {10, 3}, {59, 15}, {200, 5}} {
		mustFit(t, "the plea for more room", sized(a, size[0], size[1]).View(), size[0], size[1])
	}
}

func TestResizeKeepsThePlace(t *testing.T) {
	a := opened(t, 80, 24, toOutcome+"4")
	shows(t, sized(sized(a, 60, 16), 120, 40), "> 4 Pleaded guilty first")
	a = sized(opened(t, 80, 24, toGoals+"1 3 "), 60, 16)
	a = sized(a, 120, 40)
	shows(t, a, "[x] 1 A job")
	shows(t, a, "> [x] 3 To become a citizen")
	a = sized(opened(t, 80, 24, toDays+"6 mon"), 60, 16)
	shows(t, typed(a, "ths"), "That is 180 days.")
	a = sized(opened(t, 80, 24, toSummary+"/moral<enter>"), 60, 16)
	shows(t, a, "> ○ One crime")
	a = sized(opened(t, 80, 24, toTheReview+"<end>"), 60, 16)
	shows(t, a, "> When was the client born?")
}

func TestTheWorldIsNotNeeded(t *testing.T) {
	a := sized(New(World{Flow: testFlow(), Today: casefile.DayOf(2026, 11, 21)}), 120, 40)
	a = typed(a, toGoals+"<enter>PC 1<enter><ctrl+u><ctrl+u><ctrl+u><ctrl+u><ctrl+u><ctrl+u><ctrl+u>s")
	shows(t, a, "Summary")
}
