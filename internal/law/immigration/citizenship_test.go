package immigration

import (
	"strings"
	"testing"
)

// What an oath can be undone for: a case that could have stopped it and was
// not told, and a bar for life however told. A minor one stays a caution.
func TestACaseOlderThanTheOathWeighsByWhatItIsAndWhetherItWasTold(t *testing.T) {
	sworn := func(told string) facts {
		return facts{"status": "citizen", "naturalized_on": "2020-01-01", "disclosed_at_naturalization": told, "prior_drug_case": "no"}
	}
	sale := func(convicted string) []facts {
		return []facts{plea("HS 11378", "felony", "2018-01-01", convicted, 365, facts{"drug.substance": "methamphetamine"})}
	}
	grandTheft := []facts{plea("PC 487(a)", "felony", "2018-01-01", "2018-03-01", 30, nil)}
	petty := []facts{plea("PC 484(a)", "misdemeanor", "2018-01-01", "2018-03-01", 5, nil)}
	drug := []facts{plea("HS 11377(a)", "misdemeanor", "2018-01-01", "2018-03-01", 5, facts{"drug.substance": "methamphetamine"})}
	const lawyer, calm = "!see-immigration-lawyer-first", "!no-immigration-issue"
	for _, e := range []benefit{
		{"a drug sale left off the form", sworn("no"), sale("2018-03-01"), []string{"citizenship", "high", lawyer, "present", calm, "absent"}},
		{"a drug sale told on the form is a bar for life all the same", sworn("yes"), sale("2018-03-01"), []string{"citizenship", "high", lawyer, "present", calm, "absent"}},
		{"a drug sale, nobody knows whether it was told", sworn("unknown"), sale("2018-03-01"), []string{"citizenship", "high", lawyer, "present", calm, "absent"}},
		{"a drug sale judged on the day of the oath", sworn("yes"), sale("2020-01-01"), []string{"citizenship", "high"}},
		{"a drug sale told, and judged the day after the oath", sworn("yes"), sale("2020-01-02"), []string{"citizenship", "high", calm, "absent"}},
		{"a felony left off the form", sworn("no"), grandTheft, []string{"citizenship", "high", lawyer, "present", calm, "absent"}},
		{"a felony of the five years, told on the form", sworn("yes"), grandTheft, []string{"citizenship", "high", lawyer, "present", calm, "absent"}},
		{"the same, six years before the oath", sworn("yes"), []facts{join2(grandTheft[0], facts{"offense_date": "2013-01-01", "convicted_on": "2013-03-01"})}, []string{"citizenship", "caution", lawyer, "absent", calm, "absent"}},
		{"left off the form and undone since: the form was untrue all the same", sworn("no"), []facts{join2(grandTheft[0], facts{"offense_date": "2013-01-01", "convicted_on": "2013-03-01", "relief": []any{facts{"kind": "pc-1473.7", "reason": "legal-error"}}})}, []string{"citizenship", "high"}},
		{"a felony, nobody knows whether it was told", sworn("unknown"), []facts{join2(grandTheft[0], facts{"offense_date": "2013-01-01", "convicted_on": "2013-03-01"})}, []string{"citizenship", "unknown", "worst citizenship", "high", lawyer, "present", calm, "absent"}},
		{"a petty theft left off the form", sworn("no"), petty, []string{"citizenship", "caution", lawyer, "absent", calm, "absent"}},
		{"a petty theft, nobody knows whether it was told", sworn("unknown"), petty, []string{"citizenship", "caution"}},
		{"a petty theft told on the form", sworn("yes"), petty, []string{"citizenship", "caution"}},
		{"two thefts are no petty offense", sworn("no"), append(petty, petty...), []string{"citizenship", "high"}},
		{"a small drug case left off the form", sworn("no"), drug, []string{"citizenship", "high"}},
		{"an arrest left off the form", sworn("no"), []facts{join2(grandTheft[0], facts{"outcome": "arrest-only"})}, []string{"citizenship", "caution"}},
		{"a section nobody knows, left off the form", sworn("no"), []facts{join2(petty[0], facts{"offense": "unknown"})}, []string{"citizenship", "unknown", "worst citizenship", "high", lawyer, "present"}},
		{"a robbery judged before the bar for life was made", sworn("yes"), []facts{plea("PC 211", "felony", "1989-01-01", "1990-11-28", 365, nil)}, []string{"citizenship", "caution"}},
		{"a robbery judged on its first day", sworn("yes"), []facts{plea("PC 211", "felony", "1989-01-01", "1990-11-29", 365, nil)}, []string{"citizenship", "high"}},
		{"born or sworn, nobody asked, and a felony", facts{"status": "citizen"}, grandTheft, []string{"citizenship", "unknown", "worst citizenship", "high"}},
	} {
		e.run(t)
	}
}

// Somebody whose papers nobody told may be no citizen: the line about keeping
// citizenship says that it is for citizens.
func TestTheLineForCitizensSaysSoWhereTheStatusIsNotKnown(t *testing.T) {
	for status, says := range map[string]bool{"unknown": true, "citizen": false} {
		a := assessed(t, facts{"status": status, "naturalized_on": "2020-01-01"}, plea("PC 484(a)", "misdemeanor", "2018-01-01", "2018-03-01", 5, nil))
		if said := strings.Contains(reasonsOf(a, "citizenship"), "for citizens alone"); said != says {
			t.Errorf("status %q: says for whom it is: %v, want %v", status, said, says)
		}
	}
}

// That no case is older than the oath is said where the day of the oath is known: of
// an oath of a day that nobody told nobody knows it.
func TestThatNoCaseIsOlderThanTheOathIsSaidOfAKnownOath(t *testing.T) {
	theft := []facts{plea("PC 484(a)", "misdemeanor", "2018-01-01", "2018-03-01", 5, nil)}
	for oath, said := range map[string]bool{"2010-01-01": true, "2018-03-01": false, "2018": false, "2020-01-01": false, "unknown": false, "": false, "none": false} {
		person := facts{"status": "citizen", "naturalized_on": oath, "disclosed_at_naturalization": "yes"}
		if oath == "" {
			delete(person, "naturalized_on")
		}
		if got := reasonsOf(assessed(t, person, theft...), "citizenship"); strings.Contains(got, "older than the oath") != said {
			t.Errorf("oath %q: said is %t: %s", oath, !said, got)
		}
	}
}

// That no case was listed is said of a citizen who has none, and of nobody else.
func TestThatNoCaseWasListedIsSaidWhereThereIsNone(t *testing.T) {
	theft := plea("PC 484(a)", "misdemeanor", "2018-01-01", "2018-03-01", 5, nil)
	for _, c := range []struct {
		cases []facts
		want  bool
	}{{nil, true}, {[]facts{theft}, false}} {
		a := assessed(t, facts{"status": "citizen"}, c.cases...)
		if got := strings.Contains(reasonsOf(a, "citizenship"), "No case was listed"); got != c.want {
			t.Errorf("with %d cases: %v", len(c.cases), got)
		}
	}
}
