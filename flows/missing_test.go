package flows_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile/samples"
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
		{"probation": {"ongoing"}, "probation_ends": {"2027-03-01"}, "open_now": {"probation"}},
		{"level": {"felony"}},
		{"level": {"felony"}, "probation": {"revoked"}},
		{"level": {"felony"}, "custody": {"county-prison"}, "probation": {"none"}},
		{"level": {"felony"}, "custody": {"state-prison"}, "probation": {"none"}},
		{"outcome": {"deferred-entry"}, "custody": {"none"}}, // jail does not fit a judgment put off
		{"outcome": {"diversion-no-plea"}},
		{"outcome": {"juvenile"}, "offense_date": {"2003-05-04"}, "case_ended_on": {"2003-06-01"}}, // a day before the age of eighteen
	}
	people := []told{
		{"citizen": {"born"}}, {"status": {"lpr"}}, {"status": {"daca"}}, {"status": {"tps"}},
		{"status": {"entered-without-inspection"}}, {"status": {"asylum-applicant"}},
	}
	screened, said := 0, once{}
	sections = samples.OneIn(3, sections)
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
					if _, asked := s.KeyFor(m.Path); !asked && !onlyShields(m.WouldSettle) && said.first(m) {
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

// TestWhatIsMissingLeadsToAQuestionWhereFactsAreOpen is the same for cases with
// holes and with facts that do not fit: a line about a missing fact leads to its
// question, or to the open one that decides whether it is asked.
func TestWhatIsMissingLeadsToAQuestionWhereFactsAreOpen(t *testing.T) {
	doubted, said := 0, once{}
	for _, section := range []string{"PC 459.5", "HS 11377(a)", "PC 273.5(a)", "HS 11357(b)"} {
		for _, outcome := range [][]string{{"deferred-entry"}, {"diversion-no-plea"}, {"dismissed"}, {"guilty-plea"}, nil} {
			for _, day := range [][]string{{"1990-01-01"}, {"1999-03-01"}, {"2019-03-01"}, nil} {
				for _, status := range [][]string{{"lpr"}, {"citizen"}} {
					answers := told{
						"offense": {section}, "outcome": outcome, "offense_date": day, "convicted_on": day, "case_ended_on": day, "status": status,
						"admitted_facts": nil, "days_served": nil, "program_completed": nil, "program_violated": nil, "sentenced_on": nil,
						"born": {"1960-05-05"}, "probation_ended": nil, "released_on": nil, "sentence_ended": nil,
					}
					if status[0] == "citizen" {
						answers["citizen"] = []string{"born"}
					}
					s := journey(t, answers)
					result := screen.Case(s.Case(), interviewtest.Today, screen.Current())
					doubted += min(1, len(result.Contradictions))
					for _, m := range result.Missing {
						if _, leads := s.LeadsTo(m.Path); !leads && !onlyShields(m.WouldSettle) && !slices.Equal(m.WouldSettle, []string{"c1:pc-1018"}) && said.first(m) {
							t.Errorf("%v: %s could settle %v, and nothing leads to it", answers, m.Path, m.WouldSettle)
						}
					}
				}
			}
		}
	}
	if doubted == 0 {
		t.Error("no facts that do not fit: the test shows less than it says")
	}
}

// once is what was said already of a missing fact: a new rule that reads what
// nobody asks is told of by one interview, not by hundreds.
type once map[string]bool

func (o once) first(m screen.Missing) bool {
	key := m.Path + " " + strings.Join(m.WouldSettle, " ")
	was := o[key]
	o[key] = true
	return !was
}

// onlyShields: where there is no conviction, an exception to what it would do
// may be left open without harm.
func onlyShields(codes []string) bool {
	return !slices.ContainsFunc(codes, func(code string) bool { return !strings.Contains(code, ":shield.") })
}
