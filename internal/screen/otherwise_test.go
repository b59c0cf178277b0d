package screen

import (
	"testing"

	"example.com/tableside/internal/casefile"
)

func TestACaseIsAnsweredOtherwise(t *testing.T) {
	finished := casefile.Case{Schema: casefile.Schema, AsOf: casefile.On(day), Convictions: []casefile.Conviction{{ID: "c1"}}}
	for path, value := range map[string]string{
		"person.status": "lpr", "person.charged_now": "no", "person.on_probation_now": "no", "person.serving_now": "no",
		"convictions[0].offense": "PC 242", "convictions[0].level": "misdemeanor", "convictions[0].outcome": "no-contest",
		"convictions[0].convicted_on": "2015-03-01", "convictions[0].sentence.custody": "none",
		"convictions[0].probation.granted": "yes", "convictions[0].probation.state": "completed", "convictions[0].probation.violated": "no",
	} {
		if err := casefile.Set(&finished, path, value); err != nil {
			t.Fatal(err)
		}
	}
	otherwise := Otherwise(Case(finished, day, Current()), Current())
	if otherwise(finished) {
		t.Error("the same case is answered otherwise")
	}
	for _, tt := range []struct {
		name, path, value string
		want              bool
	}{
		{"another state", "convictions[0].probation.violated", "yes", true},
		{"another level", "convictions[0].offense", "PC 273.5(a)", true},
		{"another action", "convictions[0].appeal_pending", "yes", true},
		{"a day to wait for", "convictions[0].probation.ended_on", day.String(), true},
		{"the day a wait was over", "convictions[0].probation.ended_on", "2018-03-01", false},
		{"what does not fit", "convictions[0].sentence.custody", "state-prison", false},
	} {
		other := finished.Clone()
		if err := casefile.Set(&other, tt.path, tt.value); err != nil {
			t.Fatal(err)
		}
		if got := otherwise(other); got != tt.want {
			t.Errorf("%s: %s := %s is answered otherwise: %v", tt.name, tt.path, tt.value, got)
		}
	}
}
