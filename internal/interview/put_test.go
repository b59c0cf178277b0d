package interview_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/interview"
)

func TestPutKeepsAnAnswerAndThePlace(t *testing.T) {
	s := say(t, start(), "no", "yes", "PC 484")
	at := keyNow(s)
	s, err := s.Put("c1/convicted", interview.Given{State: interview.Answered, Values: []string{"3/1/22"}})
	if err != nil {
		t.Fatal(err)
	}
	wantKey(t, s, at)
	fact(t, s, "convictions[0].convicted_on", "2022-03-01")
	s, _ = s.Put("c1/convicted", interview.Given{})
	fact(t, s, "convictions[0].convicted_on", "")
	if got := asked(t, s, "c1/convicted").Given.State; got != interview.NotGiven {
		t.Errorf("an answer taken back is %v", got)
	}
}

func TestPutRefusesWhatAnswerRefuses(t *testing.T) {
	s := say(t, start(), "no", "yes", "PC 484")
	for name, c := range map[string]struct {
		key  interview.Key
		word string
		says string
	}{
		"a date with a letter":       {"c1/convicted", "20l4", "20l4"},
		"a question not on the path": {"c7/convicted", "2014", "not asked"},
		"no answer of the list":      {"c1/level", "capital", "not one of the answers"},
	} {
		next, err := s.Put(c.key, interview.Given{State: interview.Answered, Values: []string{c.word}})
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
		if next.Counts() != s.Counts() {
			t.Errorf("%s: the session changed", name)
		}
	}
}

func TestAheadPassesOverWhatIsAnsweredAndWhatIsNotWanted(t *testing.T) {
	s := say(t, start(), "no", "yes", "PC 484")
	s, _ = s.Put("c1/level", interview.Given{State: interview.Answered, Values: []string{"felony"}})
	all := func(interview.Asked) bool { return true }
	wantKey(t, s.Ahead(all), "c1/convicted")
	s = s.Ahead(func(a interview.Asked) bool { return a.ID == "days" })
	wantKey(t, s, "c1/days")
	wantKey(t, s.Ahead(func(a interview.Asked) bool { return a.ID == "granted" }), "c1/granted") // behind: from the beginning
	if !s.Ahead(func(interview.Asked) bool { return false }).Over() {
		t.Error("nothing is wanted, and still something is asked")
	}
}

func TestTheNextCountTakesOverWhatAllCountsShare(t *testing.T) {
	s := whole(t).Copy("c1")
	wantKey(t, s, "c2/offense")
	if !s.Jumped() {
		t.Error("copying is not told as a jump")
	}
	for key, want := range map[interview.Key]interview.GivenState{
		"c2/convicted": interview.Answered, "c2/granted": interview.Answered,
		"c2/offense": interview.NotGiven, "c2/level": interview.NotGiven, "c2/days": interview.NotGiven, "c2/state": interview.NotGiven,
	} {
		if got := asked(t, s, key).Given.State; got != want {
			t.Errorf("%s is %v, want %v", key, got, want)
		}
	}
	if got, want := asked(t, s, "c2/convicted").Given.Values, asked(t, s, "c1/convicted").Given.Values; !slices.Equal(got, want) {
		t.Errorf("the day became %v, was %v", got, want)
	}
	if same := whole(t).Copy("c9"); len(same.Convictions()) != 1 {
		t.Error("a copy was made of nothing")
	}
}

func TestACopyStandsRightAfterItsCase(t *testing.T) {
	s := whole(t).Copy("c1").Copy("c1")
	if got := s.Convictions(); !slices.Equal(got, []string{"c1", "c3", "c2"}) {
		t.Errorf("convictions %v", got)
	}
}

func TestMovingThereAndBackChangesNothing(t *testing.T) {
	two := say(t, start(), append(slices.Clone(oneCase), "yes", "PC 484", "felony", "c1")...)
	s := two.Move("c2", -1)
	if got := s.Convictions(); !slices.Equal(got, []string{"c2", "c1"}) {
		t.Fatalf("convictions %v", got)
	}
	fact(t, s, "convictions[0].offense", "PC 484")
	fact(t, s, "convictions[0].same_incident_as", "") // it named one that now stands later
	s = s.Move("c2", 5)
	if got := s.Convictions(); !slices.Equal(got, []string{"c1", "c2"}) {
		t.Fatalf("convictions %v", got)
	}
	fact(t, s, "convictions[1].same_incident_as", "c1")
	if two.Counts() != s.Counts() || keyNow(two) != keyNow(s) {
		t.Errorf("%v at %s became %v at %s", two.Counts(), keyNow(two), s.Counts(), keyNow(s))
	}
}

func TestAppendLeavesTheInterviewWhereItStands(t *testing.T) {
	s := say(t, start(), "no", "yes", "PC 484")
	next, id := s.Append()
	if id != "c2" || keyNow(next) != keyNow(s) || next.Jumped() {
		t.Errorf("appended %q, stands at %s", id, keyNow(next))
	}
	none, id := say(t, start(), "no", "no").Append()
	if id != "" || len(none.Convictions()) != 0 {
		t.Errorf("appended %q where there is no case at all", id)
	}
}

func TestWhatWasAnsweredAheadIsNotAskedAgain(t *testing.T) {
	s := say(t, start(), "no", "yes", "PC 484")
	wantKey(t, s, "c1/level")
	s, err := s.Put("c1/convicted", interview.Given{State: interview.Answered, Values: []string{"3/1/22"}})
	if err != nil {
		t.Fatal(err)
	}
	s = s.NotSure()
	wantKey(t, s, "c1/granted")
	fact(t, s, "convictions[0].convicted_on", "2022-03-01")

	before, _ := s.Back() // gone back to, it is shown with its answer
	wantKey(t, before, "c1/convicted")
	wantKey(t, say(t, before, "3/1/22"), "c1/granted")
	before, _ = before.Back()
	wantKey(t, before.NotSure(), "c1/convicted") // and so is each answer on the way back
}
