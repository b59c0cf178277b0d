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

// A question that is answered is not named for a fact that another one tells.
func TestAnAnsweredQuestionIsNotAskedAgainForAnotherFact(t *testing.T) {
	const crew = "convictions[0].fire_camp"
	for custody, says := range map[casefile.Custody]string{
		casefile.StatePrison: "fire or hand crew",
		casefile.CountyJail:  "fire or hand crew",
		"":                   "Did the judge order jail or prison?",
	} {
		c := casefile.Case{Convictions: []casefile.Conviction{{Offense: "PC 211", Outcome: casefile.GuiltyPlea, Level: casefile.Felony}}}
		c.Convictions[0].Sentence.Custody = custody
		if ask := reportOptions(c).Question(crew); !strings.Contains(ask, says) {
			t.Errorf("%s: %q, want %q", custody, ask, says)
		}
	}
}
