package immigration

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

func TestTheYearsBeforeFilingAreSaidWhileAnOffenseLiesInThem(t *testing.T) {
	for _, c := range []struct {
		name, offense, today string
		want                 casefile.Day // the day said; none if zero
	}{
		{"an offense of this year", "2026-01-15", "2026-11-21", casefile.DayOf(2031, 1, 16)},
		{"the last day inside the five years", "2021-11-21", "2026-11-21", casefile.DayOf(2026, 11, 22)},
		{"the day after, it is older", "2021-11-20", "2026-11-21", 0},
		{"a month: the latest day possible", "2022-02", "2026-11-21", casefile.DayOf(2027, 3, 1)},
		{"an offense of long ago", "2009-05-05", "2026-11-21", 0},
		{"a date nobody told", "unknown", "2026-11-21", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			file, err := casefile.Decode([]byte(`{"schema":"tableside.case/1","as_of":"` + c.today + `","person":{"status":"lpr"},
				"convictions":[{"offense":"PC 459.5","level":"misdemeanor","outcome":"no-contest","offense_date":"` + c.offense + `"}]}`))
			if err != nil {
				t.Fatal(err)
			}
			a := Assess(law.OpenFile(&file, 0), Current())
			var said casefile.Day
			for _, consequence := range a.Consequences {
				for _, why := range consequence.Why {
					if consequence.Code == "naturalization" && strings.Contains(why.Text, "is older than that from {day} on") {
						said = why.Fills()[2].Value.(casefile.Day)
					}
				}
			}
			if said != c.want {
				t.Errorf("said %v, want %v", said, c.want)
			}
		})
	}
}

// A ground of removal looks at what came after the admission, and so does the
// bar that INA 318 builds on it.
func TestCitizenshipIsBarredByGroundsThatCameAfterTheAdmissionOnly(t *testing.T) {
	for day, barred := range map[string]bool{"2014-12-31": false, "2015-01-01": true} {
		file, err := casefile.Decode([]byte(`{"schema":"tableside.case/1","as_of":"2026-11-21","person":{"status":"lpr","first_admitted":"2015-01-01","lpr_since":"2015-01-01",
			"circuit":"ninth","removal_order":"no","in_removal_proceedings":"no","on_probation_now":"no","serving_now":"no","charged_now":"no","cannabis":"no","claimed_citizen_or_voted":"no"},
			"convictions":[{"offense":"PC 273.6(a)","level":"misdemeanor","outcome":"no-contest","offense_date":"` + day + `","convicted_on":"` + day + `","victim":{"domestic":"yes"},"sentence":{"custody":"none"}}]}`))
		if err != nil {
			t.Fatal(err)
		}
		if c := consequence(t, Assess(law.OpenFile(&file, 0), Current()), "naturalization"); (c.Level == law.Bar) != barred {
			t.Errorf("convicted on %s: %s", day, c.Level)
		}
	}
}
