package flows_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

// behindABox is what is asked only after a box that no case field keeps: a
// case read back leaves it open.
func behindABox(path string) bool {
	return path == "person.notice_on" || strings.HasSuffix(path, "].charged_offense")
}

// facts of a case, by path; what is not sure counts as not told.
func facts(c casefile.Case) map[string]string {
	all := map[string]string{}
	for _, path := range casefile.Told(c) {
		if value, _ := casefile.Get(c, path); value != "unknown" && value != "none" {
			all[path] = value
		}
	}
	return all
}

func TestACaseReadBackKeepsItsFacts(t *testing.T) {
	flow := whole()
	rapid.Check(t, func(t *rapid.T) {
		c := interviewtest.Walk(t, flow).Case()
		again := facts(interview.Fill(flow, interviewtest.Today, c).Case())
		for path, value := range facts(c) {
			if again[path] != value && !behindABox(path) {
				t.Fatalf("%s was %q and is %q", path, value, again[path])
			}
		}
	})
}

// Whether there are other cases is told by the answer to the last question of
// the list; a case file that does not tell it stays silent until it is asked.
func TestWhetherThereAreOtherCasesIsKept(t *testing.T) {
	for _, told := range []casefile.YesNo{casefile.NotAsked, casefile.NotSure, casefile.No} {
		c := casefile.Case{Schema: casefile.Schema, Convictions: []casefile.Conviction{{ID: "c1", Offense: "PC 484(a)"}}}
		c.Person.OtherCases = told
		s := interview.Fill(whole(), interviewtest.Today, c)
		if got := s.Case().Person.OtherCases; got != told {
			t.Errorf("%q reads back as %q", told, got)
		}
		for want, given := range map[casefile.YesNo]interview.Given{
			casefile.No:      {State: interview.Answered, Values: []string{"no"}},
			casefile.NotSure: {State: interview.NotSure},
		} {
			again, err := s.Put("since/c1/another", given)
			if err != nil {
				t.Fatal(err)
			}
			if got := again.Case().Person.OtherCases; got != want {
				t.Errorf("%q, then %q: %q", told, want, got)
			}
		}
	}
}

// A case file that is silent about other cases stays so when its last case is
// taken away: nobody said that there are no others.
func TestTakingTheLastCaseAwayClaimsNothingOfOthers(t *testing.T) {
	for _, told := range []casefile.YesNo{casefile.NotAsked, casefile.NotSure, casefile.No} {
		c := casefile.Case{Schema: casefile.Schema, Convictions: []casefile.Conviction{{ID: "c1", Offense: "PC 484(a)"}, {ID: "c2", Offense: "PC 415"}}}
		c.Person.OtherCases = told
		s := interview.Fill(whole(), interviewtest.Today, c).Remove("c2")
		if got := s.Case(); len(got.Convictions) != 1 || got.Person.OtherCases != told {
			t.Errorf("%q: %d cases, and of others %q", told, len(got.Convictions), got.Person.OtherCases)
		}
	}
}
