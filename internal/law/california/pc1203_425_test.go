package california

import (
	"strings"
	"testing"
)

// Kept probation is route (ia), and (ib) is for the other misdemeanors and
// infractions: each says its own reason and counts from its own day.
func TestAutomaticReliefNamesTheRouteThatOpens(t *testing.T) {
	const ia, ib = "Probation was completed without a violation", "the year has passed"
	ended := func(day, more string) string {
		return misd + `"offense":"PC 242","probation":{"granted":"yes","state":"completed",` + more + `"ended_on":"` + day + `"},` + when15
	}
	for _, test := range []struct{ name, conviction, says, not, opens string }{
		{"kept, and the year was over before it ended", ended("2018-01-01", `"violated":"no",`), ia, ib, "2018-01-02"},
		{"kept, and it ended within the year", ended("2015-10-01", `"violated":"no",`), ia, ib, "2015-10-02"},
		{"violated", ended("2018-01-01", `"violated":"yes",`), ib, ia, "2018-01-02"},
		{"whether it was kept is not known", ended("2018-01-01", ``), ib, ia, "2018-01-02"},
		{"no probation", misd + `"offense":"PC 242",` + noProb + paid + jail + when15, ib, ia, "2016-01-02"},
		{"an infraction", pled + `"level":"infraction","offense":"PC 415",` + noProb + paid + when15, ib, ia, "2016-01-02"},
		{"a felony with kept probation", fel + `"offense":"PC 487(a)",` + kept + when15, ia, ib, "2020-01-02"},
	} {
		v := verdict(t, "", test.conviction, "pc-1203.425")
		if got := said(v); !strings.Contains(got, test.says) || strings.Contains(got, test.not) || v.Earliest.String() != test.opens {
			t.Errorf("%s: %s on %s, says %q", test.name, v.State, v.Earliest, got)
		}
	}
}
