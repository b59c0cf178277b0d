package interview_test

import (
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

// inRound asks what hangs on three cases typed down.
func inRound(t *testing.T, weights map[interview.Key]int) interview.Session {
	t.Helper()
	return threeCases(t).Round().Foremost(weights, nil)
}

// threeCases is an interview with three cases typed down.
func threeCases(t *testing.T) interview.Session {
	t.Helper()
	return withThreeCases(t, say(t, start(), "no", "yes"))
}

func withThreeCases(t *testing.T, s interview.Session) interview.Session {
	t.Helper()
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
	return s
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
	s = say(t, s, "none").Foremost(weights, nil)
	for _, path := range []string{"convictions[0].owes.fines", "convictions[2].owes.restitution"} {
		fact(t, s, path, "no")
	}
	wantKey(t, s, "c2/days")
	s = say(t, s, "30").Foremost(weights, nil)
	wantKey(t, s, "c2/level")
	s = say(t, s, "?").Foremost(weights, nil)
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
	s := say(t, inRound(t, weights), "each").Foremost(weights, nil)
	wantKey(t, s, "c1/owes")
	s = say(t, s, "fines").Foremost(weights, nil)
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
	wantKey(t, say(t, s, "none").Foremost(weights, nil), "c2/level")
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
		s = s.NotSure().Foremost(nil, nil)
	}
	if s.InRound() {
		t.Error("the round is not over")
	}
}

func TestNoneOfThemCanBeTakenBack(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1, "c2/days": 5}
	for name, first := range map[string]string{"none": "none", "not sure": "?", "later": "…"} {
		s := say(t, inRound(t, weights), first).Foremost(weights, nil)
		wantKey(t, s, "c2/days")
		s, _ = s.Back()
		wantKey(t, s, "together/owes")
		s = say(t, s, "each")
		for _, k := range []interview.Key{"c1/owes", "c2/owes"} {
			if got := asked(t, s, k).Given; got.State != interview.NotGiven {
				t.Errorf("%s, then each: %s stays %v", name, k, got)
			}
		}
		s = s.Foremost(weights, nil)
		wantKey(t, s, "c1/owes")
	}
}

func TestNotSureOfThemCanBecomeNone(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1}
	s, _ := say(t, inRound(t, weights), "?").Foremost(weights, nil).Back()
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
		s := say(t, inRound(t, weights), "none").Foremost(weights, nil)
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

func TestAFinishedVisitFromARoundWaitsForResume(t *testing.T) {
	weights := map[interview.Key]int{"c1/days": 1, "c2/level": 3, "c3/days": 2}
	s := say(t, inRound(t, weights), "30").Foremost(weights, nil)
	wantKey(t, s, "c2/level")
	step, _ := s.RoundPlace(weights)
	visit, _ := s.Goto("c1/offense")
	visit = say(t, visit, "PC 484").Foremost(weights, nil)
	if !visit.Over() {
		t.Fatalf("after a visit comes the review, not %q", keyNow(visit))
	}
	back, _ := visit.Resume()
	back = back.Foremost(weights, nil)
	wantKey(t, back, "c2/level")
	if now, _ := back.RoundPlace(weights); now != step {
		t.Errorf("question %d became question %d", step, now)
	}
	back, _ = back.Back()
	wantKey(t, back, "c1/days")
}

func TestARoundGoesOnFromAnAnswerGoneBackTo(t *testing.T) {
	weights := map[interview.Key]int{"c1/days": 1, "c2/level": 3}
	s := say(t, inRound(t, weights), "30").Foremost(weights, nil)
	s, _ = s.Back()
	s = s.Foremost(weights, nil)
	wantKey(t, s, "c1/days")
	wantKey(t, say(t, s, "60").Foremost(weights, nil), "c2/level")
}

func TestARoundPassesOverWhatAVisitMadeNeedless(t *testing.T) {
	weights := map[interview.Key]int{"c1/days": 1, "c2/level": 3}
	s := say(t, inRound(t, weights), "30").Foremost(weights, nil)
	wantKey(t, s, "c2/level")
	s, _ = s.Goto("c1/offense")
	s, _ = say(t, s, "PC 484").Resume()
	weights = map[interview.Key]int{"c3/level": 1}
	s = s.Foremost(weights, nil)
	wantKey(t, s, "c3/level")
	if step, _ := s.RoundPlace(weights); step != 2 {
		t.Errorf("is question %d; the one passed over was not answered", step)
	}
}

func TestARoundBegunOnAVisitLeavesIt(t *testing.T) {
	weights := map[interview.Key]int{"c1/days": 1, "c2/level": 3}
	s := inRound(t, weights).Add()
	if !s.Jumped() {
		t.Fatal("a case added is visited")
	}
	s = s.Round().Foremost(weights, nil)
	wantKey(t, s, "c1/days")
	if s.Jumped() {
		t.Error("the round is still a visit")
	}
	wantKey(t, say(t, s, "30").Foremost(weights, nil), "c2/level")
}

func TestARoundAskedForAgainGoesOn(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1}
	s := say(t, inRound(t, weights), "each").Round().Foremost(weights, nil)
	wantKey(t, s, "c1/owes")
	s, _ = s.Back()
	wantKey(t, s, "together/owes")
}

func TestAQuestionAboutSeveralCasesNamesThem(t *testing.T) {
	for _, c := range []struct {
		weigh []interview.Key
		add   bool // a case about which nothing is told yet, on which it hangs too
		part  string
		says  string
	}{
		{[]interview.Key{"c1/owes", "c2/owes", "c3/owes"}, false, "All cases", "One answer here stands for cases 1 to 3."},
		{[]interview.Key{"c1/owes", "c3/owes"}, false, "Cases 1 and 3", "One answer here stands for cases 1 and 3."},
		{[]interview.Key{"c1/owes", "c2/owes", "c4/owes"}, true, "Cases 1 and 2", "One answer here stands for cases 1 and 2."},
	} {
		weights := map[interview.Key]int{}
		for _, k := range c.weigh {
			weights[k] = 1
		}
		s := threeCases(t)
		if c.add {
			s, _ = s.Append()
		}
		q, _ := s.Round().Foremost(weights, nil).Current()
		if q.Key != "together/owes" || q.Part != c.part || q.Explain != c.says {
			t.Errorf("%s, %s: %s", q.Key, q.Part, q.Explain)
		}
	}
}

func TestACaseWithoutAnOffenseIsAskedByItself(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1, "c4/owes": 1}
	s, _ := threeCases(t).Append()
	s = say(t, s.Round().Foremost(weights, nil), "none").Foremost(weights, nil)
	if got := asked(t, s, "c4/owes").Given.State; got != interview.NotGiven {
		t.Errorf("a case of which nothing is told was answered for: %v", got)
	}
	wantKey(t, s, "c4/owes")
}

func TestAQuestionAboutSeveralCasesLeavesOutOneToldMeanwhile(t *testing.T) {
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1, "c3/owes": 1}
	s, _ := inRound(t, weights).Goto("c2/owes")
	s, _ = say(t, s, "fines").Resume()
	if q, _ := s.Current(); q.Part != "Cases 1 and 3" {
		t.Errorf("is about %s", q.Part)
	}
}

// One answer for several cases is kept for each that still asks: where the
// answer to the first closes the question about the others, theirs are not.
func TestOneAnswerForSeveralCasesStopsWhereItClosesTheQuestion(t *testing.T) {
	f := interviewtest.Small()
	owes := &f.Parts[2].Questions[4]
	owes.Options[2].Sets = []interview.Set{{Field: "outcome", Value: "dismissed"}}
	owes.When = func(at interview.At) bool {
		for i, other := range at.Case.Convictions {
			if i < at.Conviction && other.Outcome == casefile.Dismissed {
				return false
			}
		}
		return true
	}
	s := say(t, interview.Start(f, today), "no", "yes")
	weights := map[interview.Key]int{"c1/owes": 1, "c2/owes": 1, "c3/owes": 1}
	s = withThreeCases(t, s).Round().Foremost(weights, nil)
	wantKey(t, s, "together/owes")
	s = say(t, s, "none")
	fact(t, s, "convictions[0].outcome", "dismissed")
	for _, k := range []interview.Key{"c2/owes", "c3/owes"} {
		if q, on := s.Find(k); on && q.Given.State != interview.NotGiven {
			t.Errorf("%s was answered: %v", k, q.Given)
		}
	}
	if got, _ := casefile.Get(s.Case(), "convictions[1].outcome"); got == "dismissed" {
		t.Error("the second case took an answer to what is not asked of it")
	}
}
