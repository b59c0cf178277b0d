package interview_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

func TestACaseLeadsBackToItsAnswers(t *testing.T) {
	was := say(t, start(), append(slices.Clone(oneCase), "yes", "PC 484", "?", "c1")...)
	s := interview.Fill(interviewtest.Small(), today, was.Case())
	if diff := cmp.Diff(was.Case(), s.Case(), cmp.AllowUnexported(casefile.Date{}, casefile.Days{}, casefile.Number{})); diff != "" {
		t.Errorf("another case: %s", diff)
	}
	s = say(t, jumpTo(t, s, "sentence/c2/another"), "yes")
	if got := s.Convictions(); !slices.Equal(got, []string{"c1", "c2", "c3"}) {
		t.Errorf("convictions %v", got)
	}
}

func TestEveryCaseOfAWalkLeadsBackToItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		was := interviewtest.Wander(t, interviewtest.Small()).Case()
		if len(was.Convictions) == 0 {
			return // that there is no case at all is told by no fact
		}
		is := interview.Fill(interviewtest.Small(), today, was).Case()
		if diff := cmp.Diff(was, is, cmp.AllowUnexported(casefile.Date{}, casefile.Days{}, casefile.Number{})); diff != "" {
			t.Fatalf("another case (-was +is): %s", diff)
		}
	})
}

func TestABlankCaseAnswersNothing(t *testing.T) {
	s := interview.Fill(interviewtest.Small(), today, casefile.Case{})
	if n := s.Counts(); n.Answered+n.NotSure+n.Later != 0 {
		t.Errorf("%+v", n)
	}
	wantKey(t, s, "start/citizen")
}
