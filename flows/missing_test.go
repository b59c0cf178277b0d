package flows_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/interview/interviewtest"
	"example.com/tableside/internal/screen"
)

// TestWhatTheLawMissesHasItsQuestion screens many whole interviews about one
// conviction: a fact that the law still misses must have a question on the
// path, or the volunteer reads of a gap that nothing here can fill.
func TestWhatTheLawMissesHasItsQuestion(t *testing.T) {
	sections := []string{"PC 459.5", "VC 23152(a)", "HS 11377(a)", "PC 242", "PC 415", "PC 484(a)", "PC 273.5(a)", "PC 647(b)"}
	endings := []told{
		{},
		{"custody": {"none"}},
		{"probation": {"none"}},
		{"probation": {"early"}},
		{"probation": {"ongoing"}, "probation_ends": {"2027-03-01"}},
		{"level": {"felony"}},
		{"level": {"felony"}, "probation": {"revoked"}},
		{"level": {"felony"}, "custody": {"county-prison"}, "probation": {"none"}},
		{"level": {"felony"}, "custody": {"state-prison"}, "probation": {"none"}},
		{"outcome": {"deferred-entry"}},
		{"outcome": {"diversion-no-plea"}},
		{"outcome": {"juvenile"}},
	}
	people := []told{
		{"citizen": {"born"}}, {"status": {"lpr"}}, {"status": {"daca"}}, {"status": {"tps"}},
		{"status": {"entered-without-inspection"}}, {"status": {"asylum-applicant"}},
	}
	screened := 0
	for _, section := range sections {
		for _, ending := range endings {
			for _, person := range people {
				answers := told{"offense": {section}}
				for _, more := range []told{ending, person} {
					for id, values := range more {
						answers[id] = values
					}
				}
				s := journey(t, answers)
				result := screen.Case(s.Case(), interviewtest.Today, screen.Current())
				if len(result.Contradictions) > 0 {
					continue // the worse reading takes what was told for not told
				}
				screened++
				for _, m := range result.Missing {
					if _, asked := s.KeyFor(m.Path); !asked && !onlyShields(m.WouldSettle) {
						t.Errorf("%v: %s could settle %v, and no question asks it", answers, m.Path, m.WouldSettle)
					}
				}
			}
		}
	}
	if all := len(sections) * len(endings) * len(people); screened < all*2/3 {
		t.Errorf("only %d of %d interviews were without a contradiction", screened, all)
	}
}

// onlyShields: where there is no conviction, an exception to what it would do
// may be left open without harm.
func onlyShields(codes []string) bool {
	return !slices.ContainsFunc(codes, func(code string) bool { return !strings.Contains(code, ":shield.") })
}
