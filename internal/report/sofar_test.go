package report

import (
	"strings"
	"testing"
)

func TestSoFarSpeaksOfWhatWasAsked(t *testing.T) {
	meth := "offense HS 11377(a);level misdemeanor;outcome guilty-plea;offense_date 2016-01-01;convicted_on 2016-03-01;drug.substance methamphetamine;"
	for _, c := range []struct {
		name, facts string
		says, not   string
	}{
		{"before the status is asked", meth + "person.goals job", "likely counts this as a conviction", "Travel"},
		{"a green card", meth + "person.status lpr;person.first_admitted 2005-01-01", "Deportation: severe risk", ""},
		{"a status that nobody knows", meth + "person.status unknown", "Travel: high risk", ""},
		{"a citizen", meth + "person.status citizen;person.naturalized_on none", "no deportation over a conviction", "counts this as a conviction"},
	} {
		var words strings.Builder
		for _, line := range SoFar(screened(t, c.facts), Options{}) {
			words.WriteString(line.Mark + " " + line.Text + "\n")
		}
		if !strings.Contains(words.String(), c.says) || c.not != "" && strings.Contains(words.String(), c.not) {
			t.Errorf("%s: says\n%s", c.name, words.String())
		}
	}
}
