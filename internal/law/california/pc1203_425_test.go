package california

import (
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// Kept probation is route (ia), and (ib) is for the other misdemeanors and
// infractions: each says its own reason and counts from its own day.
func TestAutomaticReliefNamesTheRouteThatOpens(t *testing.T) {
	const ia, ib = "Probation was completed without a violation", "a full year has passed since the judgment"
	ended := func(day, more string) string {
		return misd + `"offense":"PC 242","probation":{"granted":"yes","state":"completed",` + more + `"ended_on":"` + day + `"},` + when15
	}
	for _, test := range []struct{ name, conviction, says, not, opens string }{
		{"kept, and the year was over before it ended", ended("2018-01-01", `"violated":"no",`), ia, ib, "2018-01-02"},
		{"kept, and it ended within the year", ended("2015-10-01", `"violated":"no",`), ia, ib, "2015-10-02"},
		{"violated", ended("2018-01-01", `"violated":"yes",`), ib, ia, "2018-01-02"},
		{"whether it was kept is not known", ended("2018-01-01", ``), ib, ia, "2018-01-02"},
		{"the day of judgment is named", ended("2018-01-01", `"violated":"yes",`), ib + " (2015-01-01)", ia, "2018-01-02"},
		{"that of the plea is not, where a program failed and the court sentenced later (PC 1000.3)", strings.Replace(ended("2018-01-01", `"violated":"yes",`), `"guilty-plea"`, `"deferred-entry","program_completed":"no"`, 1), ib + ".", "2015", "2019-01-02"},
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

// PC 1203.425(a)(1)(B)(iv)(II): the route of four years was open to a felony before
// an order lowered it, and a later order does not move its first day. An order
// that came sooner makes it a case of (ib), from its own day on; what the offense
// closed to a felony it closed until then.
func TestAnOrderThatLowersAFelonyMovesNoFirstDayBack(t *testing.T) {
	prison := func(offense, ended, order string) string {
		return fel + `"offense":"` + offense + `","relief":[` + order + `],` + noProb + paid +
			`"sentence":{"custody":"state-prison","days_ordered":485,"released_on":"2011-01-01","ended_on":"` + ended + `"},"offense_date":"2010-02-01","convicted_on":"2010-03-01"`
	}
	violated := func(offense, order string) string {
		return fel + `"offense":"` + offense + `","relief":[` + order + `],"sentence":{"custody":"county-jail","days_ordered":60},` + paid +
			`"probation":{"granted":"yes","state":"completed","violated":"yes","ended_on":"2018-03-01"},"offense_date":"2015-02-01","convicted_on":"2015-03-01"`
	}
	order := func(kind, day string) string { return `{"kind":"` + kind + `","granted_on":"` + day + `"}` }
	const four, one = "more than four years ago", "a full year has passed since the judgment"
	for _, test := range []struct{ name, conviction, opens, says, not string }{
		{"Proposition 47 ten years after the felony route opened", prison("HS 11377(a)", "2012-01-01", order("pc-1170.18", "2026-06-01")), "2016-01-02", four, "lowered"},
		{"no order", prison("HS 11377(a)", "2012-01-01", ""), "2016-01-02", four, "lowered"},
		{"the order came the day after the route opened", prison("HS 11377(a)", "2012-01-01", order("pc-1170.18", "2016-01-03")), "2016-01-02", four, "lowered"},
		{"on the same day", prison("HS 11377(a)", "2012-01-01", order("pc-1170.18", "2016-01-02")), "2016-01-02", one, four},
		{"the day before", prison("HS 11377(a)", "2012-01-01", order("pc-1170.18", "2016-01-01")), "2016-01-01", "Only since then is the route of one year open to it", four},
		{"17(b) after violated probation", violated("PC 487(a)", order("pc-17b", "2026-06-01")), "2022-03-02", four, "lowered"},
		{"the same without the order", violated("PC 487(a)", ""), "2022-03-02", four, "lowered"},
		{"a serious felony had no felony route, PC 1192.7(c)(31)", violated("PC 245(a)(1)", order("pc-17b", "2026-06-01")), "2026-06-01", "Only since then is the route of one year open", four},
		{"an order of which the day is not told", violated("PC 487(a)", `{"kind":"pc-17b"}`), "", one, four},
	} {
		v := verdict(t, "", test.conviction, "pc-1203.425")
		if got := said(v); v.State != law.Available || v.Earliest.String() != test.opens || !strings.Contains(got, test.says) || strings.Contains(got, test.not) {
			t.Errorf("%s: %s from %q, says %q", test.name, v.State, v.Earliest, got)
		}
	}
	if v := verdict(t, "", violated("PC 245(a)(1)", ""), "pc-1203.425"); v.Reason != "serious-violent" {
		t.Errorf("a serious felony, never lowered: %s, %q", v.State, v.Reason)
	}
}
