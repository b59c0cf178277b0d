package interview_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

// markedSmall is the small interview with one case, whose level is marked as
// from memory and whose day of conviction as from paper.
func markedSmall(t *testing.T) interview.Session {
	t.Helper()
	s := interview.Start(interviewtest.Small(), today)
	for k, value := range map[interview.Key]string{
		"c1/level": "felony", "c1/convicted": "2015-03-01", "start/citizen": "yes",
	} {
		var err error
		if s, err = s.Put(k, interview.Given{State: interview.Answered, Values: []string{value}}); err != nil {
			t.Fatal(err)
		}
	}
	return s.SetMark("c1/level", casefile.FromMemory).SetMark("c1/convicted", casefile.FromPaper).SetMark("start/citizen", casefile.FromPaper)
}

func markOf(t *testing.T, s interview.Session, k interview.Key) casefile.Mark {
	t.Helper()
	for _, a := range s.Path() {
		if a.Key == k {
			return a.Mark
		}
	}
	t.Fatalf("%s is not on the path", k)
	return ""
}

func TestAMarkReachesTheCaseWithItsAnswer(t *testing.T) {
	s := markedSmall(t)
	for path, want := range map[string]casefile.Mark{
		"convictions[0].level": casefile.FromMemory, "convictions[0].convicted_on": casefile.FromPaper,
		"person.status": casefile.FromPaper, "convictions[0].probation.granted": "",
	} {
		if got := casefile.MarkOf(s.Case(), path); got != want {
			t.Errorf("%s is marked %q, want %q", path, got, want)
		}
	}
	open, err := s.Put("c1/level", interview.Given{State: interview.NotSure})
	if err != nil {
		t.Fatal(err)
	}
	if got := casefile.MarkOf(open.Case(), "convictions[0].level"); got != "" {
		t.Errorf("what nobody is sure of is marked %q", got)
	}
}

func TestAMarkSurvivesWhatHappensToItsAnswer(t *testing.T) {
	s := markedSmall(t)
	changed, err := s.Put("c1/level", interview.Given{State: interview.Answered, Values: []string{"misdemeanor"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := markOf(t, changed, "c1/level"); got != casefile.FromMemory {
		t.Errorf("after another answer the mark is %q", got)
	}

	data, err := s.Save()
	if err != nil {
		t.Fatal(err)
	}
	opened, _, err := interview.Open(interviewtest.Small(), today, data)
	if err != nil {
		t.Fatal(err)
	}
	read, err := casefile.Decode(casefile.EncodeLine(s.Case()))
	if err != nil {
		t.Fatal(err)
	}
	for name, back := range map[string]interview.Session{"saved and opened": opened, "read from its case file": interview.Fill(interviewtest.Small(), today, read)} {
		for _, k := range []interview.Key{"c1/level", "c1/convicted", "start/citizen", "c1/granted"} {
			if got, want := markOf(t, back, k), markOf(t, s, k); got != want {
				t.Errorf("%s: %s is marked %q, want %q", name, k, got, want)
			}
		}
	}

	twice := s.Copy("c1")
	if got := markOf(t, twice, "c2/convicted"); got != casefile.FromPaper {
		t.Errorf("a copied answer is marked %q", got)
	}
	if got := markOf(t, twice, "c2/level"); got != "" {
		t.Errorf("an answer that is not copied is marked %q", got)
	}
	if got := markOf(t, twice.Move("c1", 1), "c1/level"); got != casefile.FromMemory {
		t.Errorf("after the case was moved the mark is %q", got)
	}
	left := twice.Remove("c1").Case()
	if got := casefile.MarkOf(left, "convictions[0].convicted_on"); got != casefile.FromPaper {
		t.Errorf("after the first of two cases was removed, the other is marked %q", got)
	}
	if got := casefile.MarkOf(left, "convictions[0].level"); got != "" {
		t.Errorf("the mark of a removed case went to the next: %q", got)
	}
	again := s.Remove("c1")
	id := again.Convictions()[0]
	if got := markOf(t, again, interview.Key(id+"/level")); got != "" {
		t.Errorf("the blank case is marked %q", got)
	}
}

func TestTheKeyForAMarkGoesRound(t *testing.T) {
	s := markedSmall(t)
	at := func(k interview.Key) interview.Asked {
		for _, a := range s.Path() {
			if a.Key == k {
				return a
			}
		}
		t.Fatalf("%s is not on the path", k)
		return interview.Asked{}
	}
	s = s.SetMark("c1/level", "")
	var got []casefile.Mark
	for range 3 {
		s = s.SetMark("c1/level", s.NextMark(at("c1/level")))
		got = append(got, at("c1/level").Mark)
	}
	if want := []casefile.Mark{casefile.FromMemory, casefile.FromPaper, ""}; !cmp.Equal(got, want) {
		t.Errorf("for a fact of a case the marks are %q, want %q", got, want)
	}
	if got := markOf(t, s.SetMark("sentence/c1/another", casefile.FromPaper), "sentence/c1/another"); got != "" {
		t.Errorf("whether there is another case is marked %q", got)
	}
	if got := s.SetMark("start/record", "").NextMark(at("start/record")); got != casefile.FromPaper {
		t.Errorf("what the client told is first marked %q", got)
	}
}

// Marks say nothing about the facts: an interview with marks makes the case
// that it makes without them, but for the marks.
func TestMarksChangeNoFact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := interviewtest.Wander(t, interviewtest.Small())
		with := s
		for _, a := range s.Path() {
			mark := rapid.SampledFrom([]casefile.Mark{"", casefile.FromPaper, casefile.FromMemory}).Draw(t, string(a.Key))
			with = with.SetMark(a.Key, mark)
		}
		marks := cmp.Options{
			cmp.Exporter(func(reflect.Type) bool { return true }),
			cmpopts.IgnoreFields(casefile.Person{}, "FromPapers", "FromMemory"),
			cmpopts.IgnoreFields(casefile.Conviction{}, "FromPapers", "FromMemory"),
		}
		if diff := cmp.Diff(s.Case(), with.Case(), marks); diff != "" {
			t.Errorf("marks change the case:\n%s", diff)
		}
		back, err := casefile.Decode(casefile.EncodeLine(with.Case()))
		if diff := cmp.Diff(with.Case(), back, cmp.Exporter(func(reflect.Type) bool { return true })); err != nil || diff != "" {
			t.Errorf("a case with marks comes back otherwise: %v\n%s", err, diff)
		}
	})
}
