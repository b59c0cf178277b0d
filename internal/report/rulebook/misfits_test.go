package rulebook

import (
	"strings"
	"testing"

	"example.com/tableside/internal/screen"
)

// Each line of the misfits can be read, and brings out a question.
func TestEveryMisfitBringsOutAQuestion(t *testing.T) {
	l := screen.Current()
	for facts := range strings.Lines(misfitFacts) {
		c, err := misfit(facts)
		if err != nil {
			t.Errorf("%s%v", facts, err)
			continue
		}
		if len(screen.Case(c, l.AsOf, l).Contradictions) == 0 {
			t.Errorf("nothing is asked of %s", facts)
		}
	}
}

// Rules of the whole screening, that no offense alone brings out, are printed.
func TestTheRulebookPrintsWhatTheScreeningAdds(t *testing.T) {
	var all strings.Builder
	for key, e := range keys(current()) {
		all.WriteString(key + "\n")
		for _, s := range e.Says {
			all.WriteString(s.Text + "\n")
		}
	}
	for _, must := range []string{
		"contradiction felony-by-priors-alone", "parameter limits.Horizon", "too far off to plan for",
		"immigration holds the client", "there is an order to leave the country", "immigration has opened a case", "may have opened a case there",
		"2011-01-01 (infractions)",
	} {
		if !strings.Contains(all.String(), must) {
			t.Errorf("the rulebook lacks %q", must)
		}
	}
}
