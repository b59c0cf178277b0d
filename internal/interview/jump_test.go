package interview_test

import (
	"slices"
	"testing"

	"example.com/tableside/internal/interview"
)

// whole is an interview that has reached its end.
func whole(t *testing.T) interview.Session {
	t.Helper()
	return say(t, start(), append(slices.Clone(oneCase), "no", "job", "none", "lpr", "2015")...)
}

func jumpTo(t *testing.T, s interview.Session, k interview.Key) interview.Session {
	t.Helper()
	next, ok := s.Goto(k)
	if !ok {
		t.Fatalf("no question %q on the path", k)
	}
	wantKey(t, next, k)
	return next
}

func back(t *testing.T, s interview.Session) interview.Session {
	t.Helper()
	next, ok := s.Back()
	if !ok {
		t.Fatalf("no way back from %q", keyNow(s))
	}
	return next
}

func TestBackIsRefusedOnlyAtTheFirstQuestion(t *testing.T) {
	s := say(t, start(), "no")
	s = back(t, s)
	wantKey(t, s, "start/citizen")
	if _, ok := s.Back(); ok {
		t.Error("back from the first question")
	}
}

func TestBackFromTheEndIsTheLastQuestion(t *testing.T) {
	s := back(t, whole(t))
	wantKey(t, s, "immigration/since")
	q, _ := s.Current()
	if !slices.Equal(q.Given.Values, []string{"2015"}) {
		t.Errorf("the answer shown is %v", q.Given.Values)
	}
}

func TestAChangeThatOpensNothingLeadsBackToTheReview(t *testing.T) {
	s := jumpTo(t, whole(t), "c1/level")
	if !s.Jumped() {
		t.Error("a jump is not told")
	}
	s = say(t, s, "felony")
	if !s.Over() || s.Jumped() {
		t.Fatalf("at %q, want the review", keyNow(s))
	}
	fact(t, s, "convictions[0].level", "felony")
}

func TestAChangeAsksWhatItOpenedThenLeadsBack(t *testing.T) {
	s := say(t, start(), "yes", "yes", "PC 459.5", "felony", "2020", "no", "30", "none", "0", "none", "no", "no", "none", "none")
	if !s.Over() {
		t.Fatal("not at the end")
	}
	s = say(t, jumpTo(t, s, "c1/granted"), "yes")
	wantKey(t, s, "c1/state")
	q, _ := s.Current()
	if q.Left != 0 {
		t.Errorf("%d left, want none", q.Left)
	}
	wantKey(t, back(t, s), "c1/granted")
	s = say(t, s, "revoked")
	if !s.Over() {
		t.Fatalf("at %q, want the review", keyNow(s))
	}
	s = say(t, jumpTo(t, s, "start/citizen"), "no")
	wantKey(t, s, "immigration/status")
	s = say(t, s, "lpr")
	wantKey(t, s, "immigration/since")
	if s = say(t, s, "2001"); !s.Over() {
		t.Fatalf("at %q, want the review", keyNow(s))
	}
}

func TestBackUndoesAJump(t *testing.T) {
	s := jumpTo(t, whole(t), "c1/level")
	if s = back(t, s); !s.Over() {
		t.Errorf("back from a jump leads to %q, want the review", keyNow(s))
	}
	middle := say(t, start(), "no", "yes", "PC 459.5", "felony", "2020")
	jumped := jumpTo(t, middle, "start/citizen")
	wantKey(t, back(t, jumped), "c1/granted")
	changed := say(t, jumped, "yes")
	if !changed.Over() {
		t.Fatalf("after a change from the middle: at %q, want the review", keyNow(changed))
	}
	wantKey(t, back(t, changed), "c1/granted")
	again, more := changed.Resume()
	if !more {
		t.Fatal("nothing to resume")
	}
	wantKey(t, again, "c1/granted")
}

func TestAJumpAheadDoesNotAskWhatWasNotReached(t *testing.T) {
	middle := say(t, start(), "no", "yes")
	s := say(t, jumpTo(t, middle, "now/goals"), "job")
	if !s.Over() {
		t.Fatalf("at %q, want the review", keyNow(s))
	}
	s, _ = s.Resume()
	wantKey(t, s, "c1/offense")
}

func TestGotoTheQuestionAtHandIsNoJump(t *testing.T) {
	s := say(t, start(), "no")
	s = jumpTo(t, s, "start/record")
	if s.Jumped() {
		t.Error("a jump to where we are")
	}
	wantKey(t, say(t, s, "yes"), "c1/offense")
}

func TestGotoAClosedBranchIsRefused(t *testing.T) {
	s := say(t, start(), "yes", "yes")
	if _, ok := s.Goto("immigration/status"); ok {
		t.Error("jumped to a question that is not on the path")
	}
}

func TestAClosedBranchIsKeptAside(t *testing.T) {
	s := whole(t)
	closed := say(t, jumpTo(t, s, "start/citizen"), "yes")
	fact(t, closed, "person.status", "citizen")
	fact(t, closed, "person.lpr_since", "")
	opened := say(t, jumpTo(t, closed, "start/citizen"), "no")
	if !opened.Over() {
		t.Errorf("asks %q again", keyNow(opened))
	}
	fact(t, opened, "person.status", "lpr")
	fact(t, opened, "person.lpr_since", "2015")
}

func TestAnotherAddsAConviction(t *testing.T) {
	s := say(t, start(), oneCase...)
	wantKey(t, s, "sentence/c1/another")
	s = say(t, s, "yes")
	wantKey(t, s, "c2/offense")
	wantKey(t, back(t, s), "sentence/c1/another")
	s = say(t, s, "PC 484", "felony", "c1")
	fact(t, s, "convictions[1].same_incident_as", "c1")
}

func TestSayingNoToAnotherAfterwardsClosesWhatFollowed(t *testing.T) {
	s := say(t, start(), append(slices.Clone(oneCase), "yes", "PC 484")...)
	closed := say(t, jumpTo(t, s, "sentence/c1/another"), "no")
	if got := closed.Convictions(); !slices.Equal(got, []string{"c1"}) {
		t.Fatalf("convictions %v", got)
	}
	opened := say(t, jumpTo(t, closed, "sentence/c1/another"), "yes")
	fact(t, opened, "convictions[1].offense", "PC 484")
}

func TestNotSureWhetherThereAreMoreKeepsThoseTold(t *testing.T) {
	s := say(t, start(), append(slices.Clone(oneCase), "yes", "PC 484")...)
	for _, leave := range []string{"?", "…"} {
		left := say(t, jumpTo(t, s, "sentence/c1/another"), leave)
		fact(t, left, "convictions[1].offense", "PC 484")
	}
	blank := say(t, jumpTo(t, say(t, start(), append(slices.Clone(oneCase), "yes")...), "sentence/c1/another"), "?")
	if got := blank.Convictions(); !slices.Equal(got, []string{"c1"}) {
		t.Errorf("of a second conviction nothing was told, and %v are in the case", got)
	}
	alone := say(t, start(), append(slices.Clone(oneCase), "?")...)
	wantKey(t, alone, "now/goals")
	if got := alone.Convictions(); !slices.Equal(got, []string{"c1"}) {
		t.Errorf("convictions %v", got)
	}
}

func TestAddFromTheReview(t *testing.T) {
	s := whole(t).Add()
	wantKey(t, s, "c2/offense")
	if !s.Jumped() {
		t.Error("adding is not told as a jump")
	}
	s = say(t, s, "PC 484", "felony", "?", "2020", "no", "1 year", "none", "0", "none", "no")
	wantKey(t, s, "sentence/c2/another")
	if s = say(t, s, "no"); !s.Over() {
		t.Fatalf("at %q, want the review", keyNow(s))
	}
	fact(t, s, "convictions[1].sentence.days_ordered", "365")
}

func TestRemoveTakesTheAnswersAlong(t *testing.T) {
	two := say(t, start(), append(slices.Clone(oneCase), "yes", "PC 484", "felony", "c1")...)
	s := two.Remove("c1")
	fact(t, s, "convictions[0].id", "c2")
	fact(t, s, "convictions[0].offense", "PC 484")
	fact(t, s, "convictions[0].same_incident_as", "")
	wantKey(t, s, "c2/convicted")
	s = two.Remove("c2")
	if got := s.Convictions(); !slices.Equal(got, []string{"c1"}) {
		t.Fatalf("convictions %v", got)
	}
	wantKey(t, s, "sentence/c1/another")
	s = say(t, s, "yes")
	wantKey(t, s, "c3/offense")
	fact(t, s, "convictions[1].offense", "")
	if same := two.Remove("c9"); len(same.Convictions()) != 2 {
		t.Error("removing what is not there removed something")
	}
}

func TestRemovingTheOnlyConvictionLeavesABlankOne(t *testing.T) {
	s := whole(t).Remove("c1")
	if got := s.Convictions(); !slices.Equal(got, []string{"c2"}) {
		t.Fatalf("convictions %v", got)
	}
	fact(t, s, "convictions[0].offense", "")
	s, more := s.Resume()
	if !more {
		t.Fatal("nothing to ask")
	}
	wantKey(t, s, "c2/offense")
}

func TestTheListOfConvictionsHasAnEnd(t *testing.T) {
	s := whole(t)
	for range 60 {
		s = s.Add()
	}
	if n := len(s.Convictions()); n != 50 {
		t.Errorf("%d convictions, want 50", n)
	}
}

func TestKeysOfCasePaths(t *testing.T) {
	s := say(t, start(), append(slices.Clone(oneCase), "yes", "PC 484")...)
	for path, want := range map[string]interview.Key{
		"person.goals":                        "now/goals",
		"person.charged_now":                  "now/open",
		"person.lpr_since":                    "",
		"convictions[0].probation.state":      "c1/state",
		"convictions[0].owes.fines":           "c1/owes",
		"convictions[0].relief":               "c1/relief",
		"convictions[0].relief[0].kind":       "c1/relief",
		"convictions[0].relief[0].granted_on": "c1/dismissed_on",
		"convictions[0].relief[1].granted_on": "",
		"convictions[1].offense":              "c2/offense",
		"convictions[1].probation.state":      "",
		"convictions[2].offense":              "",
		"nonsense":                            "",
	} {
		if got, ok := s.KeyFor(path); got != want || ok != (want != "") {
			t.Errorf("%s leads to %q, want %q", path, got, want)
		}
	}
}

func TestTheStatusLeadsToTheQuestionThatIsOpen(t *testing.T) {
	s := say(t, start(), "no")
	if got, _ := s.KeyFor("person.status"); got != "immigration/status" {
		t.Errorf("leads to %q", got)
	}
}

func TestAFactToldInTwoPlacesLeadsToBoth(t *testing.T) {
	s := say(t, start(), "no")
	if got, want := s.KeysFor("person.status"), []interview.Key{"start/citizen", "immigration/status"}; !slices.Equal(got, want) {
		t.Errorf("leads to %v, want %v", got, want)
	}
	if got := s.KeysFor("nonsense"); len(got) != 0 {
		t.Errorf("nonsense leads to %v", got)
	}
}
