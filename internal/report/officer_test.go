package report

import (
	"strings"
	"testing"

	"example.com/tableside/internal/screen"
)

// That a dismissal helps with DACA is the officer's choice wherever it is said: of
// one case, where another stands in the way, and of all together.
func TestADismissalHelpsWithDACAAsTheOfficerDecides(t *testing.T) {
	const drunk = "offense VC 23152(a);level misdemeanor;outcome no-contest;offense_date 2019-05-01;convicted_on 2019-06-01;sentence.custody county-jail;sentence.days_ordered 2;sentence.days_suspended 0;probation.granted yes;probation.state completed;probation.violated no;probation.ended_on 2022-06-01;owes.fines no"
	one := screened(t, quietPerson+"person.status daca;person.first_admitted none;person.goals daca;"+drunk)
	c := one.Case.Clone()
	c.Convictions = append(c.Convictions, c.Clone().Convictions[0])
	c.Convictions[1].ID = "c2"
	two := screen.Case(c, day, screen.Current())
	two.WhatIf = screen.WhatIfs(c, two, screen.Current())
	const decides = "it is the officer who decides about a dismissed case"
	for name, test := range map[string]struct {
		r    screen.Result
		says []string
	}{
		"one case":  {one, []string{decides + ": that it helps is not sure."}},
		"two cases": {two, []string{decides + ", and something else still stands in the way.", "For DACA alone a dismissal of a case may do in the place of that"}},
	} {
		words := strings.Join(strings.Fields(Text(test.r, Options{}, 78)), " ")
		for _, says := range test.says {
			if !strings.Contains(words, says) {
				t.Errorf("%s: %q is not there:\n%s", name, says, words)
			}
		}
	}
	r := sampleScreened(t, "im-23-robbery-365")
	if words := Text(r, Options{}, 78); strings.Contains(words, "officer who decides about a dismissed") {
		t.Errorf("said of a green card: %s", words)
	}
}
