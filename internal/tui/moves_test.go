package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

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
	shows(t, a, "Case 2 of 2")
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
	if strings.Contains(after("lv").View(), "Authority: PC 1203.4(a)(1).") {
		t.Error("v does not go back to the volunteer's words")
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
	a = opened(t, 80, 24, toSummary+"/case<enter>")
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
	shows(t, typed(a, "<esc>"), "> ? How much jail time")
	a = typed(a, "<ctrl+w><ctrl+w>30 days<enter>")
	shows(t, a, "> ? How much jail time")
	shows(t, a, "The answer is kept. It changed no line of the summary.")
}

func TestTheSummaryOpensAtItsTopAfterAChange(t *testing.T) {
	below := toSummary + "/jail time<enter>"
	shows(t, opened(t, 80, 24, below+"rs"), "> ? How much jail time")
	a := opened(t, 60, 16, below+"r<home><enter>2 <enter>s")
	shows(t, a, "> - Bottom line")
	if a.summary.list.offset != 0 {
		t.Errorf("the summary is scrolled down by %d lines", a.summary.list.offset)
	}
}

func TestAFactUnderWhyLeadsToItsQuestion(t *testing.T) {
	a := opened(t, 80, 24, toSummary+"<down><enter>")
	shows(t, a, "Matter of Pickering")
	shows(t, typed(a, "<esc>"), "At a glance")
	a = typed(a, "<enter>")
	if current(t, a).Key != "c1/outcome" {
		t.Errorf("stands at %s, want the outcome", current(t, a).Key)
	}
	a = typed(a, "<enter>")
	shows(t, a, "> ended by: no contest plea") // back to what was open, on the same fact
	shows(t, typed(a, "<esc>"), "At a glance")
}

func TestHomeOffersOnlyWhatIsThere(t *testing.T) {
	a := opened(t, 80, 24, "")
	for _, absent := range []string{"saved interview", "sample client", "Go on"} {
		if strings.Contains(a.View(), absent) {
			t.Errorf("home offers %q, which is not there", absent)
		}
	}
	w := testWorld()
	w.Samples = []Sample{{"One", func() interview.Session { return interview.Session{} }}, {"Two", func() interview.Session { return interview.Start(testFlow(), w.Today) }}}
	a = typed(sized(New(w), 80, 24), "<down><enter><down><enter>")
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
}

func TestTooSmallTakesNoAnswer(t *testing.T) {
	a := sized(opened(t, 80, 24, toOutcome), 59, 16)
	shows(t, a, "at least 60 by 16")
	a = typed(a, "1<enter>")
	if current(t, a).Key != "c1/outcome" {
		t.Error("a key was taken that nobody could see the meaning of")
	}
	shows(t, typed(sized(opened(t, 80, 24, toOutcome), 59, 16), "<ctrl+c>"), "Press ctrl+c again to quit and lose them")
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
