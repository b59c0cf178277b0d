package tui

import (
	"strings"
	"testing"

	"example.com/tableside/internal/interview"
)

// courtFirst is the small interview with the court of a case on its first line.
func courtFirst() World {
	w := testWorld()
	court := interview.Question{ID: "court", Short: "Court", Shared: true, Kind: interview.Choice, Field: "county", Ask: "Which court had this case?",
		Options: []interview.Option{{Value: "Los Angeles", Label: "Los Angeles County"}, {Value: "Orange", Label: "Orange County"}}}
	w.Flow.Parts[1].Questions = append([]interview.Question{court}, w.Flow.Parts[1].Questions...)
	return w
}

// toSecondCase enters a case of the first court by fast entry.
const toSecondCase = toGoals + "<ctrl+t>f1<enter>459.5<enter>2<enter>3/1/22<enter>30<enter>"

// What a case takes over from the one before is shown under the cursor, so
// that another county's case is not filed in the first one's.
func TestFastEntryAsksWhetherTheCourtIsTheSame(t *testing.T) {
	begin := func(keys string) App { return typed(sized(New(courtFirst()), 80, 24), toSecondCase+keys) }
	a := begin("")
	shows(t, a, "> Court")
	shows(t, a, "Case 1 is in. Case 2: Court is filled in as in case 1. Enter keeps it")
	if n := len(convictions(begin("<esc>"))); n != 1 {
		t.Errorf("%d cases, want 1: a court taken over is no case yet", n)
	}
	for keys, want := range map[string]string{"<enter>": "Los Angeles", "2<enter>": "Orange"} {
		a := begin(keys)
		if got := answerTo(t, a, "c2/court").Values; len(got) != 1 || got[0] != want {
			t.Errorf("%s gave the court %v, want %s", keys, got, want)
		}
		if strings.Contains(a.View(), "Case 1 is in") {
			t.Error("the word about the case before stays")
		}
		shows(t, a, "> Section")
	}
}

// A key pressed twice at the end of a case says nothing about the next.
func TestAKeyThatEndsACaseDoesNotBeginTheNext(t *testing.T) {
	for _, k := range []string{"<ctrl+u>", "<ctrl+k>"} {
		begin := func(keys string) App {
			return opened(t, 80, 24, toGoals+"<ctrl+t>f459.5<enter>2<enter>3/1/22<enter>"+k+keys)
		}
		shows(t, begin(""), "Case 1 is in. Case 2:")
		a := begin(k)
		if n := len(convictions(a)); n != 1 {
			t.Errorf("%s twice told something about case 2", k)
		}
		shows(t, a, "again for case 2?")
		if n := len(convictions(begin(k + k))); n != 2 {
			t.Errorf("%s meant for case 2 was not taken", k)
		}
	}
}

func TestACaseLeftOnTheWaySaysThatItStays(t *testing.T) {
	for name, leave := range map[string]string{"to the list": "<esc><esc>", "to the review": "<ctrl+r>"} {
		a := opened(t, 80, 24, toGoals+"<ctrl+t>f459.5<enter>"+leave)
		if !strings.Contains(a.View(), "Case 1 stays in the list with 3 lines empty") {
			t.Errorf("%s: nothing is said of the case half told:\n%s", name, a.View())
		}
	}
	for name, keys := range map[string]string{"nothing told": "f<esc>", "all told": "f459.5<enter>2<enter>3/1/22<enter>30<enter><esc>"} {
		if a := opened(t, 80, 24, toGoals+"<ctrl+t>"+keys); strings.Contains(a.View(), "stays in the list") {
			t.Errorf("%s: a case stays half told:\n%s", name, a.View())
		}
	}
}

// The court and the day of a case told before make a case a further count of
// it: that is said at once, and taken back by who says that it stands alone.
func TestFastEntrySaysThatACaseIsTakenForACount(t *testing.T) {
	w := testWorld()
	alone := interview.Question{ID: "alone", Apart: "no", Kind: interview.Choice, Ask: "The same event?",
		Options: []interview.Option{{Value: "yes", Label: "Yes"}, {Value: "no", Label: "No"}}}
	w.Flow.Parts[1].Questions = append(w.Flow.Parts[1].Questions, alone)
	const twice = toGoals + "<ctrl+t>f459.5<enter>2<enter>3/1/22<enter>30<enter>215<enter>1<enter>3/1/22<enter>60<enter>"
	a := typed(sized(New(w), 80, 24), twice)
	shows(t, a, "Case 2 is in as count 2 of case 1")
	a = typed(a, "<esc>")
	shows(t, a, "count 2 of case 1")
	next, err := a.session.Put("c2/alone", interview.Given{State: interview.Answered, Values: []string{"no"}})
	if err != nil {
		t.Fatal(err)
	}
	a.session = next
	a.showCases("")
	if strings.Contains(a.View(), "count 2 of case 1") {
		t.Errorf("a case that stands alone is called a count of another:\n%s", a.View())
	}
}

// What fast entry was told is not asked again, and who goes back to it and
// leaves it open is told what it was.
func TestWhatFastEntryWasToldIsNotTakenAwayInSilence(t *testing.T) {
	a := opened(t, 80, 24, toGoals+"<ctrl+t>f459.5<enter><tab>3/1/22<enter>30<enter><esc><esc>")
	if k := current(t, a).Key; k != "start/goals" {
		t.Fatalf("asked is %s", k)
	}
	a = typed(a, "<ctrl+u>")
	if k := current(t, a).Key; k != "c1/outcome" {
		t.Errorf("asked is %s, want what fast entry left empty", k)
	}
	a = typed(a, "<ctrl+u>")
	if k := current(t, a).Key; k != "c1/domestic" {
		t.Errorf("asked is %s, want what fast entry did not ask", k)
	}
	a = typed(a, "<esc><ctrl+u>")
	shows(t, a, "Now “not sure”. It was “30")
	if got := convictions(a)[0].ConvictedOn.String(); got != "2022-03-01" {
		t.Errorf("the day became %q", got)
	}
}
