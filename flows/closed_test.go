package flows_test

import (
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// changed goes back to a question, answers it, and on to the end.
func changed(t *testing.T, s interview.Session, key interview.Key, value string) interview.Session {
	t.Helper()
	there, ok := s.Goto(key)
	if !ok {
		t.Fatalf("%s is not on the path", key)
	}
	next, err := there.Answer(value)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func TestAnAnswerWhoseBranchClosesLeavesTheCaseAndComesBack(t *testing.T) {
	tests := []struct {
		name             string
		answers          told
		key              interview.Key
		closes, opens    string
		paths            []string // in the case while the branch is open
		mustNotBeLostToo string   // a fact above the branch
	}{
		{"no probation after all", told{}, "c1/probation", "none", "completed",
			[]string{"convictions[0].probation.ended_on", "convictions[0].probation.state"}, "convictions[0].convicted_on"},
		{"dismissed after all", told{}, "c1/outcome", "dismissed", "no-contest",
			[]string{"convictions[0].sentence.custody", "convictions[0].probation.granted", "convictions[0].owes.fines",
				"convictions[0].convicted_on", "convictions[0].advice.court_warned"}, "convictions[0].offense_date"},
		{"no jail after all", told{"days_ordered": {"100"}}, "c1/custody", "none", "county-jail",
			[]string{"convictions[0].sentence.days_served"}, "convictions[0].level"},
		{"another offense after all", told{"offense": {"HS 11377(a)"}}, "c1/offense", "VC 23152(a)", "HS 11377(a)",
			[]string{"convictions[0].drug.substance"}, "convictions[0].county"},
		{"a citizen after all", told{"goals": {"naturalize"}}, "start/citizen", "born", "no",
			[]string{"person.lpr_since", "person.first_admitted", "person.circuit", "person.cannabis", "person.filing_on",
				"person.citizen_parent", "convictions[0].advice.lawyer_explained"}, "person.goals"},
		{"no order after all", told{"relief_done": {"undone"}, "relief": {"pc-1473.7"}}, "c1/relief_done", "none", "undone",
			[]string{"convictions[0].relief[0].kind", "convictions[0].relief[0].reason"}, "convictions[0].owes.fines"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			open := journey(t, test.answers)
			closed := changed(t, open, test.key, test.closes)
			for _, path := range test.paths {
				if _, told := casefile.Get(open.Case(), path); !told {
					t.Errorf("%s is not told while the branch is open", path)
				}
				if value, told := casefile.Get(closed.Case(), path); told {
					t.Errorf("%s = %q reaches the case through a closed branch", path, value)
				}
			}
			if _, told := casefile.Get(closed.Case(), test.mustNotBeLostToo); !told {
				t.Errorf("%s is lost with the branch below it", test.mustNotBeLostToo)
			}
			back := changed(t, closed, test.key, test.opens)
			for _, path := range test.paths {
				was, _ := casefile.Get(open.Case(), path)
				if is, _ := casefile.Get(back.Case(), path); is != was {
					t.Errorf("%s was %q and came back as %q", path, was, is)
				}
			}
		})
	}
}
