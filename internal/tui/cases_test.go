package tui

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// toTwoCases enters two cases by fast entry and goes to the list.
const toTwoCases = toGoals + "<ctrl+t>f459.5<enter>2<enter>3/1/22<enter>30<enter>215<enter>1<enter>2001<enter>1 year<enter><esc>"

func convictions(a App) []casefile.Conviction { return a.session.Case().Convictions }

func TestFastEntryTakesOneCaseAfterTheOther(t *testing.T) {
	a := opened(t, 80, 24, toTwoCases)
	got := convictions(a)
	if len(got) != 2 {
		t.Fatalf("%d cases, want 2", len(got))
	}
	if got[0].Offense != "PC 459.5" || got[1].Offense != "PC 215" || got[1].Outcome != casefile.GuiltyPlea {
		t.Errorf("the cases are %q and %q, %s", got[0].Offense, got[1].Offense, got[1].Outcome)
	}
	if n, _ := got[1].Sentence.DaysOrdered.Value(); n != 365 {
		t.Errorf("%d days, want 365", n)
	}
	shows(t, a, "2 cases")
	shows(t, a, "PC 459.5 shoplifting")
	shows(t, a, "March 1, 2022")
}

func TestALineLeftEmptyIsAskedLater(t *testing.T) {
	a := opened(t, 80, 24, toGoals+"<ctrl+t>f459.5<enter>2<enter><enter><tab>")
	for _, k := range []interview.Key{"c1/convicted_on", "c1/days"} {
		if got := answerTo(t, a, k).State; got != interview.NotGiven {
			t.Errorf("%s is %v, want open", k, got)
		}
	}
	shows(t, a, "Fast entry · Case 2")
}

func TestFastEntryRefusesWhatTheQuestionRefuses(t *testing.T) {
	a := opened(t, 80, 24, toGoals+"<ctrl+t>f459.5<enter>2<enter>20l4<enter>")
	shows(t, a, "20l4")
	if got := answerTo(t, a, "c1/convicted_on").State; got != interview.NotGiven {
		t.Errorf("a date that is none was taken: %v", got)
	}
}

func TestFastEntrySaysAtOnceWhatDoesNotFit(t *testing.T) {
	const clash = toGoals + "<ctrl+t>f459.5<enter>2<enter>3/1/22<enter>1 year<enter>"
	a := opened(t, 80, 24, clash)
	shows(t, a, "Shoplifting carries at most 180 days")
	shows(t, a, "Keep it anyway?")
	if got := answerTo(t, a, "c1/days").State; got != interview.NotGiven {
		t.Fatal("it was taken before anybody could look again")
	}
	shows(t, opened(t, 80, 24, clash+"<ctrl+w><ctrl+w>30<enter>"), "Fast entry · Case 2")
	a = typed(a, "<enter>")
	shows(t, a, "Fast entry · Case 2")
	a = typed(a, "<esc>")
	shows(t, a, "!")
	shows(t, typed(a, "<enter>"), "Shoplifting carries at most 180 days")
}

func TestFastEntryLeftAtOnceAddsNoCase(t *testing.T) {
	if n := len(convictions(opened(t, 80, 24, toTwoCases+"f<esc>"))); n != 2 {
		t.Errorf("%d cases, want 2: looking at an empty sheet added one", n)
	}
}

func TestBackInFastEntryIsTheLineBefore(t *testing.T) {
	a := opened(t, 80, 24, toGoals+"<ctrl+t>f459.5<enter>2<enter><esc>1<enter>")
	if got := convictions(a)[0].Outcome; got != casefile.GuiltyPlea {
		t.Errorf("the outcome is %s after a change", got)
	}
}

func TestTheInterviewGoesOnPastWhatFastEntryAnswered(t *testing.T) {
	a := opened(t, 80, 24, toTwoCases+"<esc>")
	if k := current(t, a).Key; k != "start/goals" {
		t.Errorf("stands at %s, want the first question that is open", k)
	}
}

func TestACaseIsCopiedMovedAndTakenAwayFromTheList(t *testing.T) {
	a := opened(t, 80, 24, toTwoCases+"c")
	shows(t, a, "Which law")
	if got := answerTo(t, a, "c3/convicted_on").Values; len(got) != 1 || got[0] != "3/1/22" {
		t.Errorf("the day of the count above is %v", got)
	}
	if got := answerTo(t, a, "c3/outcome").State; got != interview.NotGiven {
		t.Error("how the count above ended was taken over")
	}
	listed := typed(a, "<esc>")
	shows(t, listed, "count 2 of case 1")
	shows(t, listed, "> 2 ") // on the count that was added, under the case it is of
	shows(t, typed(listed, "<enter>"), "Case 2 of 3, count 2 of case 1")
	a = opened(t, 80, 24, toTwoCases+"]")
	if got := convictions(a); got[0].Offense != "PC 215" {
		t.Errorf("first stands %s after it was put down", got[0].Offense)
	}
	a = typed(a, "[")
	if got := convictions(a); got[0].Offense != "PC 459.5" {
		t.Errorf("first stands %s after it was put up again", got[0].Offense)
	}
	a = typed(a, "d<enter>")
	if n := len(convictions(a)); n != 2 {
		t.Error("enter on the question took it away")
	}
	a = typed(a, "d<down><enter>")
	if got := convictions(a); len(got) != 1 || got[0].Offense != "PC 215" {
		t.Errorf("left are %d", len(got))
	}
	shows(t, a, "1 case")
}

// Counts of one case are told by their day: two cases of which nobody told it
// may have nothing to do with one another.
func TestCasesWithoutADayAreNoCountsOfOneCase(t *testing.T) {
	const undated = toGoals + "<ctrl+t>f459.5<enter>2<enter><enter>30<enter>215<enter>1<enter><enter>1 year<enter><esc>"
	a := opened(t, 80, 24, undated)
	shows(t, a, "2 cases")
	if strings.Contains(a.View(), "count 2") {
		t.Errorf("two cases of unknown days are taken for one:\n%s", a.View())
	}
	dated := strings.Replace(strings.Replace(undated, "2<enter><enter>", "2<enter>3/1/22<enter>", 1), "1<enter><enter>", "1<enter>3/1/22<enter>", 1)
	shows(t, opened(t, 80, 24, dated), "count 2 of case 1")
}

func TestOnlyWhatCanChangeAResultIsAskedAfterFastEntry(t *testing.T) {
	w := testWorld()
	w.Sensitivity = func(c casefile.Case, _ func() bool) map[string]int {
		return map[string]int{"convictions[1].victim.domestic": 2}
	}
	a := typed(sized(New(w), 80, 24), toTwoCases+"o")
	var keys []interview.Key
	for range 20 {
		asked, going := a.session.Current()
		if !going {
			break
		}
		keys = append(keys, asked.Key)
		a = typed(a, "<ctrl+u>")
	}
	want := []interview.Key{"start/goals", "c2/domestic", "conviction/c2/another", "immigration/status", "immigration/born"}
	if strings.Join(keyWords(keys), " ") != strings.Join(keyWords(want), " ") {
		t.Errorf("asked %v, want %v", keys, want)
	}
	shows(t, a, "Cases") // where it was asked for
	a = typed(a, "<esc>")
	shows(t, a, "Review")
	if k := current(t, typed(a, "<esc>")).Key; k != "c1/domestic" {
		t.Errorf("going on asks %s, want what was passed over", k)
	}
}

func keyWords(keys []interview.Key) []string {
	var all []string
	for _, k := range keys {
		all = append(all, string(k))
	}
	return all
}

func TestTheNextClientIsAskedForOnceAndDropsTheLast(t *testing.T) {
	a := opened(t, 80, 24, toTwoCases+"<ctrl+x>")
	shows(t, a, "dropped")
	if n := len(convictions(typed(a, "<enter>"))); n != 2 {
		t.Error("enter dropped the client: the cursor must start on going back")
	}
	for name, a := range map[string]App{"the key again": typed(a, "<ctrl+x>"), "chosen": typed(a, "<down><enter>")} {
		if k := current(t, a).Key; k != "start/goals" || a.session.Counts().Answered != 0 || a.unsaved {
			t.Errorf("%s: at %s with %d answers", name, k, a.session.Counts().Answered)
		}
		if strings.Contains(typed(a, "<ctrl+r>").View(), "459") {
			t.Errorf("%s: something of the last client is left", name)
		}
	}
}

// inARound is the list of two cases, left by o for what hangs on them.
func inARound(t *testing.T) App {
	t.Helper()
	w := testWorld()
	w.Sensitivity = func(casefile.Case, func() bool) map[string]int {
		return map[string]int{"convictions[0].victim.domestic": 1, "convictions[1].victim.domestic": 2}
	}
	return typed(sized(New(w), 80, 24), toTwoCases+"o")
}

func TestAChangeDuringARoundLeadsBackToTheReview(t *testing.T) {
	a := typed(inARound(t), "<ctrl+u>") // past start/goals
	at := current(t, a)
	was := a.View()
	a = typed(a, "<ctrl+r>")
	shows(t, a, "Review")
	a = typed(a, "<home><enter>")
	if k := current(t, a).Key; k == at.Key {
		t.Fatalf("enter in the review opened no other question than %s", k)
	}
	a = typed(a, "<ctrl+u>")
	shows(t, a, "Review")
	if a = typed(a, "<esc>"); a.View() != was {
		t.Errorf("the round does not go on where it stood:\n%s\nwas:\n%s", a.View(), was)
	}
}

func TestARoundBeginsWhileACountIsAdded(t *testing.T) {
	w := testWorld()
	w.Sensitivity = func(casefile.Case, func() bool) map[string]int {
		return map[string]int{"convictions[1].victim.domestic": 2} // after c the second is the count added
	}
	a := typed(sized(New(w), 80, 24), toTwoCases+"c<ctrl+t>o<ctrl+u>")
	if k := current(t, a).Key; k != "c3/domestic" {
		t.Fatalf("asks %s", k)
	}
	if !a.session.InRound() || a.session.Jumped() {
		t.Errorf("o begins no round: %s", a.View())
	}
	if strings.Contains(a.View(), "dding a") {
		t.Errorf("still says that a count is being added:\n%s", a.View())
	}
}

func TestACaseTakenAwayDuringARoundDoesNotStopIt(t *testing.T) {
	a := inARound(t)
	for n := 0; current(t, a).Conviction == "" && n < 10; n++ {
		a = typed(a, "<ctrl+u>")
	}
	if k := current(t, a).Key; !strings.HasPrefix(string(k), "c1/") {
		t.Fatalf("the round is at %s", k)
	}
	a = typed(a, "<ctrl+r><home><enter><ctrl+u><ctrl+t>d<down><enter><esc>")
	for range 3 {
		if _, asking := a.session.Current(); asking {
			break
		}
		a = typed(a, "<esc>")
	}
	current(t, a)
	if n := len(convictions(a)); n != 1 {
		t.Errorf("%d cases are left", n)
	}
}

// When a round was through with not-sure answers, the list still says what
// could change a result, and the keys that have nothing to do say so.
func TestAfterARoundTheListSaysWhatIsNotSure(t *testing.T) {
	a := inARound(t)
	for range 10 {
		if _, asking := a.session.Current(); !asking {
			break
		}
		a = typed(a, "<ctrl+u>")
	}
	shows(t, a, "Cases")
	shows(t, a, "? 1 not sure")
	shows(t, a, "Nothing is left to ask.")
	for _, k := range []string{"o", "r", "9"} {
		shows(t, typed(a, k), "“"+k+"” does nothing here. Press ? for the keys.")
	}
	if strings.Contains(typed(a, "o<down>").View(), "does nothing") {
		t.Error("what was said of a key stays after the next")
	}
}

// The level is not cut off by what was told since, and of a section that has
// only one it stands there unasked.
func TestTheListNamesTheLevelFirst(t *testing.T) {
	w := testWorld()
	w.Level = func(section string) string { return map[string]string{"PC 215": "felony"}[section] }
	a := typed(sized(New(w), 80, 24), toTwoCases)
	if facts := a.caseLines()[1].facts; !strings.HasPrefix(facts, "felony · 2001") {
		t.Errorf("of carjacking the list says %q", facts)
	}
	if facts := a.caseLines()[0].facts; !strings.HasPrefix(facts, "March 1, 2022") {
		t.Errorf("of a section with several levels the list says %q", facts)
	}
}

func TestTheListOfCasesLeadsToTheReviewByTheKeyOfEveryScreen(t *testing.T) {
	a := opened(t, 80, 24, toTwoCases)
	shows(t, a, "ctrl+r review")
	shows(t, typed(a, "<ctrl+r>"), "Review")
}

// Who turns back from a case that was to be added, with nothing told, added none.
func TestTurningBackFromACaseAddsNone(t *testing.T) {
	a := opened(t, 80, 24, toTwoCases+"a<esc>")
	if n := len(convictions(a)); n != 2 {
		t.Errorf("%d cases, want 2", n)
	}
	shows(t, a, "Nothing was told about it")
	shows(t, a, "One line for each conviction") // where it was asked for
	shows(t, typed(a, "<home><down>"), "d take away")
	a = opened(t, 80, 24, toTwoCases+"a215<enter><esc><esc>")
	if n := len(convictions(a)); n != 3 {
		t.Errorf("%d cases, want 3: something was told", n)
	}
}

// The lines count what is open of their cases, and the line below all of it: the
// two are told apart.
func TestTheListSaysWhatIsOpenAboutTheClient(t *testing.T) {
	for _, e := range []struct {
		open, of int
		want     string
	}{{5, 2, "5 open questions could still change a result (2 about the cases, 3 about the client)."}, {2, 2, "2 open questions could still change a result."}, {1, 0, "1 open question could still change a result."}} {
		c := &cases{state: there, lines: []caseLine{{id: "c1"}}}
		c.open, c.ofCase = e.open, map[string]int{"c1": e.of, "": e.open - e.of}
		if got := c.rest(); !strings.HasPrefix(got, e.want) {
			t.Errorf("%q, want %q", got, e.want)
		}
	}
}
