package interview_test

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// revoked tells of a case whose probation was revoked.
func revoked(c casefile.Case) bool {
	return slices.ContainsFunc(c.Convictions, func(k casefile.Conviction) bool { return k.Probation.State == casefile.ProbationRevoked })
}

func TestAQuestionTurnsAResultWhereAnAnswerOrWhatItOpensChangesOne(t *testing.T) {
	longTerm := func(c casefile.Case) bool {
		days, known := c.Convictions[0].Sentence.DaysOrdered.Value()
		return known && days >= 365
	}
	longAgo := func(c casefile.Case) bool {
		on := c.Convictions[0].ConvictedOn
		return on.Known() && on.Last() < casefile.DayOf(1990, 1, 1)
	}
	twoReliefs := func(c casefile.Case) bool { return len(c.Convictions[0].Relief) == 2 }
	s := threeCases(t)
	for _, tt := range []struct {
		name    string
		key     interview.Key
		changed func(casefile.Case) bool
		turns   bool
	}{
		{"an option", "c1/level", func(c casefile.Case) bool { return c.Convictions[0].Level == casefile.Felony }, true},
		{"another question of another case", "c2/level", func(c casefile.Case) bool { return c.Convictions[0].Level == casefile.Felony }, false},
		{"what an option opens", "c1/granted", revoked, true},
		{"what no option opens", "c1/level", revoked, false},
		{"a long term", "c1/days", longTerm, true},
		{"a day long ago", "c1/convicted", longAgo, true},
		{"all boxes together", "c1/relief", twoReliefs, true},
		{"an offense cannot be tried", "c1/offense", func(casefile.Case) bool { return false }, true},
		{"off the path", "c1/state", func(casefile.Case) bool { return true }, false},
		{"nobody can tell", "c1/level", nil, false},
	} {
		if got := s.Turns(tt.key, tt.changed); got != tt.turns {
			t.Errorf("%s: %s turns a result: %v", tt.name, tt.key, got)
		}
	}
}

func TestARoundAsksWhatHasNoWeightAndChangesAResultBeforeItLeavesTheCase(t *testing.T) {
	weights := map[interview.Key]int{"c1/days": 2, "c2/days": 1}
	s := threeCases(t).Round().Foremost(weights, revoked)
	for _, step := range []struct{ key, say string }{
		{"c1/days", "30"}, {"c1/granted", "yes"}, {"c1/state", "completed"},
		{"c2/days", "30"}, {"c2/granted", "no"},
	} {
		wantKey(t, s, interview.Key(step.key))
		s = say(t, s, step.say).Foremost(weights, revoked)
	}
	for ; !s.Over(); s = s.NotSure().Foremost(nil, revoked) { // case 3 and the person
		if q, _ := s.Current(); q.Conviction == "c1" || q.Conviction == "c2" {
			t.Fatalf("asks %s again", q.Key)
		}
	}
	if asked(t, s, "c3/granted").Given.State != interview.NotSure {
		t.Error("what changes a result in the last case was left out")
	}
	if asked(t, s, "c3/level").Given.State != interview.NotGiven {
		t.Error("what changes nothing was asked")
	}
}
