package screen

import (
	"strings"
	"testing"
)

// Who was born a citizen is sent after no paper for the sake of immigration; who
// took the oath may still need what was said.
func TestABornCitizenIsToldOfNoPapersAboutImmigration(t *testing.T) {
	const facts = citizenClean + "offense PC 484; level misdemeanor; outcome guilty-plea; convicted_on 2015-03-01; "
	for person, want := range map[string]bool{
		"person.naturalized_on none":       false,
		"person.naturalized_on 2019-05-01": true,
		"person.naturalized_on unknown":    true,
		"person.status lpr":                true,
	} {
		var papers strings.Builder
		for _, d := range Case(caseOf(t, facts+person), day, Current()).Documents {
			papers.WriteString(d.Text.Text + "\n")
		}
		if !strings.Contains(papers.String(), "plea form") {
			t.Errorf("%s: no plea form among the papers:\n%s", person, papers.String())
		}
		if got := strings.Contains(papers.String(), "about immigration") && strings.Contains(papers.String(), "not a citizen"); got != want {
			t.Errorf("%s: immigration is named %t, want %t:\n%s", person, got, want, papers.String())
		}
	}
}
