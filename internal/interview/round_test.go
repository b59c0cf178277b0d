package interview_test

import (
	"testing"

	"example.com/tableside/internal/interview"
)

// inRound is an interview with three cases typed down, and what hangs on them.
func inRound(t *testing.T, weights map[interview.Key]int) interview.Session {
	t.Helper()
	s := say(t, start(), "no", "yes")
	for range 3 {
		var id string
		s, id = s.NextCase()
		if id == "" {
			t.Fatal("there is no next case")
		}
		next, err := s.Put(interview.Key(id+"/offense"), interview.Given{State: interview.Answered, Values: []string{"PC 459.5"}})
		if err != nil {
			t.Fatal(err)
		}
		s = next
	}
	return s.Round().Foremost(weights)
}

func TestARoundAsksOfSeveralCasesAtOnceThenWhatWeighsMost(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1, "c3/owes": 1, "c2/level": 2, "c2/days": 5, "c3/granted": 1}
	s := inRound(t, weights)
	wantKey(t, s, "together/owes")
	q, _ := s.Current()
	if q.Ask != q.Together.Ask || len(q.Options) != 2 {
		t.Errorf("asks %q with %v", q.Ask, q.Options)
	}
	if _, left := s.RoundPlace(weights); left != 7 { // days, level, granted, another, goals, open, status
		t.Errorf("%d left", left)
	}
	s = say(t, s, "none").Foremost(weights)
	for _, path := range []string{"convictions[0].owes.fines", "convictions[2].owes.restitution"} {
		fact(t, s, path, "no")
	}
	wantKey(t, s, "c2/days")
	s = say(t, s, "30").Foremost(weights)
	wantKey(t, s, "c2/level")
	s = say(t, s, "?").Foremost(weights)
	wantKey(t, s, "c3/granted")
	s, _ = s.Back()
	wantKey(t, s, "c2/level")
	s, _ = s.Back()
	wantKey(t, s, "c2/days")
	s, _ = s.Back()
	wantKey(t, s, "together/owes")
	s, ok := s.Back()
	if ok || !s.Over() || s.InRound() {
		t.Errorf("before its first question a round is over: %v, at %q", ok, keyNow(s))
	}
}

func TestWhatDiffersAmongCasesIsAskedOfEach(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1}
	s := say(t, inRound(t, weights), "each").Foremost(weights)
	wantKey(t, s, "c1/owes")
	s = say(t, s, "fines").Foremost(weights)
	wantKey(t, s, "c2/owes")
	s, _ = s.Back()
	wantKey(t, s, "c1/owes")
	s, _ = s.Back()
	wantKey(t, s, "together/owes")
}

func TestNotSureOfAllCasesIsKeptAsNotSure(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1}
	for state, leave := range map[interview.GivenState]func(interview.Session) interview.Session{
		interview.NotSure: interview.Session.NotSure, interview.ForLater: interview.Session.Later,
	} {
		s := leave(inRound(t, weights))
		for _, k := range []interview.Key{"c1/owes", "c2/owes"} {
			if got := asked(t, s, k).Given.State; got != state {
				t.Errorf("%s was left as %v, want %v", k, got, state)
			}
		}
		if got := asked(t, s, "c3/owes").Given.State; got != interview.NotGiven {
			t.Errorf("the case on which nothing hangs was answered: %v", got)
		}
	}
}

func TestAVisitFromARoundComesBackToIt(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1, "c2/level": 3}
	s := inRound(t, weights)
	visit, _ := s.Goto("c1/offense")
	visit = say(t, visit, "PC 484")
	s, ok := visit.Resume()
	if !ok {
		t.Fatal("there is nothing to come back to")
	}
	wantKey(t, s, "together/owes")
	wantKey(t, say(t, s, "none").Foremost(weights), "c2/level")
}

func TestARoundEndsWhereNothingIsLeftThatMatters(t *testing.T) {
	s := inRound(t, nil)
	for n := 0; !s.Over(); n++ {
		if n > 10 {
			t.Fatalf("no end, at %q", keyNow(s))
		}
		if q, _ := s.Current(); q.Conviction != "" && !q.Another {
			t.Errorf("asks %q, on which nothing hangs", q.Key)
		}
		s = s.NotSure().Foremost(nil)
	}
	if s.InRound() {
		t.Error("the round is not over")
	}
}

func TestNoneOfThemCanBeTakenBack(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1, "c2/days": 5}
	for name, first := range map[string]string{"none": "none", "not sure": "?", "later": "…"} {
		s := say(t, inRound(t, weights), first).Foremost(weights)
		wantKey(t, s, "c2/days")
		s, _ = s.Back()
		wantKey(t, s, "together/owes")
		s = say(t, s, "each")
		for _, k := range []interview.Key{"c1/owes", "c2/owes"} {
			if got := asked(t, s, k).Given; got.State != interview.NotGiven {
				t.Errorf("%s, then each: %s stays %v", name, k, got)
			}
		}
		s = s.Foremost(weights)
		wantKey(t, s, "c1/owes")
	}
}

func TestNotSureOfThemCanBecomeNone(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1}
	s, _ := say(t, inRound(t, weights), "?").Foremost(weights).Back()
	s = say(t, s, "none")
	fact(t, s, "convictions[0].owes.fines", "no")
	fact(t, s, "convictions[1].owes.fines", "no")
}

func TestOneAnswerForSeveralLeavesWhatWasToldOfOne(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1, "c3/owes": 1}
	for _, answer := range []string{"none", "each", "?", "…"} {
		s, _ := inRound(t, weights).Goto("c1/owes")
		s, _ = say(t, s, "fines").Resume()
		wantKey(t, s, "together/owes")
		s = say(t, s, answer)
		fact(t, s, "convictions[0].owes.fines", "yes")
	}
}

func TestWhatWasToldAfterOneAnswerForSeveralStays(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1, "c2/days": 5}
	for _, again := range []string{"none", "each", "?"} {
		s := say(t, inRound(t, weights), "none").Foremost(weights)
		s, _ = s.Goto("c1/owes")
		s, _ = say(t, s, "fines").Resume()
		s, _ = s.Back()
		wantKey(t, s, "together/owes")
		s = say(t, s, again)
		fact(t, s, "convictions[0].owes.fines", "yes")
	}
}

func TestAVisitDoesNotComeBackToACaseTakenAway(t *testing.T) {
	weights := map[interview.Key]int{"c1/level": 3, "c2/level": 1}
	s := inRound(t, weights)
	wantKey(t, s, "c1/level")
	s, _ = s.Goto("start/citizen")
	s = say(t, s, "yes").Remove("c1")
	s, more := s.Resume()
	if q, asks := s.Current(); !more || !asks {
		t.Fatalf("nothing is asked (%v, %v), at %q", more, asks, q.Key)
	}
	for n := 0; !s.Over(); n++ {
		if n > 50 {
			t.Fatalf("no end, at %q", keyNow(s))
		}
		s = s.NotSure()
	}
}

func TestAQuestionAboutCasesThatAreGoneIsNotComeBackTo(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1, "c3/level": 1}
	s := inRound(t, weights)
	wantKey(t, s, "together/owes")
	visit, _ := s.Goto("start/citizen")
	visit = say(t, visit, "yes").Remove("c1").Remove("c2")
	visit, _ = visit.Resume()
	if q, asks := visit.Current(); !asks || q.Key == "together/owes" {
		t.Errorf("asks %q (%v) of cases that are gone", q.Key, asks)
	}
	s = s.Remove("c1").Remove("c2")
	if q, asks := s.Current(); !asks || q.Key == "together/owes" {
		t.Errorf("asks %q (%v) of cases that are gone", q.Key, asks)
	}
}
