package interview_test

import (
	"testing"

	"example.com/tableside/internal/interview"
)

// A fact whose question is not asked leads to the open question that decides
// whether it is, and a question that is answered decides nothing any more.
func TestAFactNotAskedLeadsToTheOpenQuestionBeforeIt(t *testing.T) {
	s := say(t, start(), oneCase...)
	const day = "convictions[0].relief[0].granted_on"
	if _, ok := s.KeyFor(day); !ok {
		t.Fatal("the day of the order is not asked: the test shows nothing")
	}
	for name, test := range map[string]struct {
		told interview.Session
		want interview.Key
	}{
		"left open":     {again(t, s, "c1/relief").NotSure(), "c1/relief"},
		"answered none": {say(t, again(t, s, "c1/relief"), "none"), ""},
		"asked itself":  {s, "c1/dismissed_on"},
	} {
		if got, _ := test.told.LeadsTo(day); got != test.want {
			t.Errorf("%s: leads to %q, want %q", name, got, test.want)
		}
	}
	if k, ok := s.LeadsTo("nonsense"); ok {
		t.Errorf("nonsense leads to %q", k)
	}
}

func again(t *testing.T, s interview.Session, k interview.Key) interview.Session {
	t.Helper()
	s, ok := s.Goto(k)
	if !ok {
		t.Fatalf("%s is not asked", k)
	}
	return s
}
