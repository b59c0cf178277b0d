package main

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
)

// A missing fact is asked for in the words of the question that the case would
// be asked: of a program nobody is asked how probation went.
func TestAMissingFactIsAskedForInTheWordsThatFitTheCase(t *testing.T) {
	const violated = "convictions[0].probation.violated"
	for outcome, says := range map[casefile.Outcome]string{
		casefile.DeferredEntry: "a rule of the program",
		casefile.GuiltyPlea:    "Was there probation",
		casefile.Dismissed:     "Was there probation", // nobody would be asked: the first question that there is
	} {
		c := casefile.Case{Convictions: []casefile.Conviction{{Offense: "HS 11377(a)", Outcome: outcome}}}
		if ask := reportOptions(c).Question(violated); !strings.Contains(ask, says) {
			t.Errorf("%s: %q", outcome, ask)
		}
	}
	if ask := reportOptions(casefile.Case{}).Question("person.nothing"); ask != "" {
		t.Errorf("asks %q for no fact", ask)
	}
}
