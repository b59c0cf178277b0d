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

// withOrders is a client with one conviction and these orders; nil leaves them out.
func withOrders(orders []casefile.Relief) casefile.Case {
	return casefile.Case{Schema: casefile.Schema, Convictions: []casefile.Conviction{{ID: "c1", Relief: orders}}}
}

func TestOrdersReadBack(t *testing.T) {
	tests := []struct {
		name   string
		orders []casefile.Relief
		want   interview.Given
		kinds  []casefile.ReliefKind
	}{
		{"left out, the question is open and no order is taken for never made", nil, interview.Given{}, []casefile.ReliefKind{"unknown"}},
		{"an empty list is none", []casefile.Relief{}, interview.Given{State: interview.Answered, Values: []string{"none"}}, nil},
		{"an order is ticked", []casefile.Relief{{Kind: casefile.PC17b}},
			interview.Given{State: interview.Answered, Values: []string{"pc-17b"}}, []casefile.ReliefKind{casefile.PC17b}},
		{"an order that may have been made is not sure", []casefile.Relief{{Kind: "unknown"}},
			interview.Given{State: interview.NotSure}, []casefile.ReliefKind{"unknown"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := interview.Fill(interviewtest.Small(), today, withOrders(test.orders))
			for _, q := range s.Path() {
				if q.ID == "relief" && (q.Given.State != test.want.State || !slices.Equal(q.Given.Values, test.want.Values)) {
					t.Errorf("read back as %+v, want %+v", q.Given, test.want)
				}
			}
			var kinds []casefile.ReliefKind
			for _, r := range s.Case().Convictions[0].Relief {
				kinds = append(kinds, r.Kind)
			}
			if !slices.Equal(kinds, test.kinds) {
				t.Errorf("the case has %q, want %q", kinds, test.kinds)
			}
		})
	}
}

// What a case file leaves out keeps the file's own default until its question
// is answered or left; a new interview says that it is not known.
func TestWhatACaseFileLeavesOutKeepsItsDefault(t *testing.T) {
	if got := start().Case().Convictions[0].TroubleSince; got != casefile.NotSure {
		t.Errorf("a new interview says %v of trouble since, want not sure", got)
	}
	s := interview.Fill(interviewtest.Small(), today, withOrders(nil))
	if got := s.Case().Convictions[0].TroubleSince; got != casefile.NotAsked {
		t.Errorf("read back, trouble since is %v, want left out", got)
	}
	data, err := s.Save()
	if err != nil {
		t.Fatal(err)
	}
	again, _, err := interview.Open(interviewtest.Small(), today, data)
	if err != nil {
		t.Fatal(err)
	}
	if got := again.Case().Convictions[0].TroubleSince; got != casefile.NotAsked {
		t.Errorf("saved and opened, trouble since is %v, want left out", got)
	}
	left := jumpTo(t, s, "c1/trouble").NotSure()
	if got := left.Case().Convictions[0].TroubleSince; got != casefile.NotSure {
		t.Errorf("left as not sure, trouble since is %v", got)
	}
	if got := left.Add().Case().Convictions[1].TroubleSince; got != casefile.NotSure {
		t.Errorf("of a conviction added later, trouble since is %v, want not sure", got)
	}
}

// A case file may list what the client came for in any order.
func TestAListReadsBackInAnyOrder(t *testing.T) {
	for _, goals := range [][]casefile.Goal{{casefile.GoalJob, casefile.GoalTravel}, {casefile.GoalTravel, casefile.GoalJob}} {
		s := interview.Fill(interviewtest.Small(), today, casefile.Case{Schema: casefile.Schema, Person: casefile.Person{Goals: goals}})
		if got := s.Case().Person.Goals; len(got) != len(goals) || !slices.Contains(got, goals[0]) || !slices.Contains(got, goals[1]) {
			t.Errorf("%v came back as %v", goals, got)
		}
	}
}
