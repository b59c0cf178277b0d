package immigration

import (
	"testing"

	"example.com/tableside/internal/law"
)

// harmless is a misdemeanor that no rule of immigration law minds.
func harmless(more facts) facts {
	return plea("PC 415", "misdemeanor", "2012-01-10", "2012-03-01", 1, more)
}

// gridRows are section 6.3, written out once more by hand.
var gridRows = map[string][5]string{
	"lpr":                        {"caution", "not-applicable", "caution", "caution", "caution"},
	"conditional-lpr":            {"caution", "not-applicable", "caution", "caution", "caution"},
	"refugee":                    {"caution", "caution", "not-applicable", "high", "caution"},
	"asylee":                     {"caution", "caution", "not-applicable", "high", "caution"},
	"asylum-applicant":           {"high", "caution", "not-applicable", "high", "high"},
	"tps":                        {"caution", "caution", "not-applicable", "high", "high"},
	"daca":                       {"high", "caution", "not-applicable", "high", "high"},
	"visa":                       {"caution", "caution", "not-applicable", "high", "caution"},
	"parolee":                    {"high", "caution", "not-applicable", "high", "high"},
	"u-visa":                     {"caution", "caution", "not-applicable", "high", "caution"},
	"t-visa":                     {"caution", "caution", "not-applicable", "high", "caution"},
	"vawa":                       {"caution", "caution", "not-applicable", "high", "caution"},
	"sij":                        {"caution", "caution", "not-applicable", "high", "caution"},
	"entered-without-inspection": {"high", "caution", "not-applicable", "high", "high"},
	"visa-overstay":              {"high", "caution", "not-applicable", "high", "caution"},
	"unknown":                    {"unknown", "unknown", "unknown", "high", "unknown"},
}

var gridColumns = [5]string{"removal", "green-card", "naturalization", "travel", "detention"}

func admission(status string) facts {
	switch status {
	case "lpr", "conditional-lpr", "refugee", "visa", "visa-overstay":
		return facts{"first_admitted": "2005-01-01", "lpr_since": "2005-01-01"}
	case "asylum-applicant", "tps", "u-visa", "t-visa", "vawa", "sij":
		return facts{"entry": "admitted", "first_admitted": "2015-01-01"} // else that is a ground by itself: TestWhoWasNeverLetInIsAtHighRisk
	}
	return facts{"first_admitted": "none"}
}

func TestTheGridHoldsWhereNoRuleSaysMore(t *testing.T) {
	for status, row := range gridRows {
		withCase := assessed(t, quiet(status, admission(status)), harmless(nil))
		without := assessed(t, quiet(status, admission(status)))
		ordered := assessed(t, quiet(status, join2(admission(status), facts{"removal_order": "yes"})), harmless(nil))
		for i, code := range gridColumns {
			if got := said(withCase, code); got != row[i] {
				t.Errorf("%s, %s: %s, want %s: %s", status, code, got, row[i], reasonsOf(withCase, code))
			}
			want := row[i]
			if want == "caution" {
				want = "low"
			}
			if got := said(without, code); got != want {
				t.Errorf("%s, %s, no case at all: %s, want %s: %s", status, code, got, want, reasonsOf(without, code))
			}
			if row[i] == "not-applicable" {
				continue
			}
			if got := said(ordered, code); got != "high" {
				t.Errorf("%s, %s, an old removal order: %s, want high: %s", status, code, got, reasonsOf(ordered, code))
			}
		}
	}
	if len(gridRows) != len(grid)+1 {
		t.Errorf("the grid has %d rows, the test %d", len(grid), len(gridRows))
	}
}

func TestABenefitThatCannotConcernThePersonSaysSo(t *testing.T) {
	for _, e := range []benefit{
		{"a resident renews, naturalizes, and has cancellation of his own", quiet("lpr", lpr2005), []facts{harmless(nil)},
			[]string{"green-card", "not-applicable", "renew-green-card", "caution", "naturalization", "caution", "daca", "not-applicable", "tps", "not-applicable",
				"asylum", "not-applicable", "cancellation-lpr", "caution", "cancellation-nonlpr", "not-applicable", "citizenship", "not-applicable"}},
		{"a resident who asks for a new green card through family", quiet("lpr", join2(lpr2005, facts{"goals": []string{"green-card"}})), []facts{harmless(nil)},
			[]string{"green-card", "caution"}},
		{"a DACA holder", quiet("daca", facts{"first_admitted": "none"}), []facts{harmless(nil)},
			[]string{"renew-green-card", "not-applicable", "daca", "caution", "tps", "not-applicable", "asylum", "not-applicable", "cancellation-lpr", "not-applicable", "cancellation-nonlpr", "caution"}},
		{"a plan brings a benefit up", quiet("parolee", facts{"first_admitted": "none", "goals": []string{"tps", "daca", "asylum"}}), []facts{harmless(nil)},
			[]string{"tps", "caution", "daca", "caution", "asylum", "caution"}},
		{"plans nobody asked about leave it open", func() facts { f := quiet("parolee", facts{"first_admitted": "none"}); delete(f, "goals"); return f }(), []facts{harmless(nil)},
			[]string{"tps", "unknown", "daca", "unknown", "asylum", "unknown", "worst tps", "caution"}},
		{"an asylum seeker", quiet("asylum-applicant", facts{"first_admitted": "none"}), []facts{harmless(nil)}, []string{"asylum", "caution"}},
		{"nobody's case at all is low", quiet("daca", facts{"first_admitted": "none"}), nil, []string{"daca", "low", "cancellation-nonlpr", "low"}},
	} {
		e.run(t)
	}
}

func TestACitizensOwnLine(t *testing.T) {
	theft := func(offended string) []facts {
		return []facts{plea("PC 484(a)", "misdemeanor", offended, "2023-01-01", 1, nil)}
	}
	for _, e := range []benefit{
		{"a case of the day before the oath", facts{"status": "citizen", "naturalized_on": "2022-03-01"}, theft("2022-02-28"), []string{"citizenship", "caution", "!no-immigration-issue", "absent"}},
		{"a case of the day of the oath", facts{"status": "citizen", "naturalized_on": "2022-03-01"}, theft("2022-03-01"), []string{"citizenship", "low", "!no-immigration-issue", "present"}},
		{"a case of some day of that month", facts{"status": "citizen", "naturalized_on": "2022-03-20"}, theft("2022-03"), []string{"citizenship", "caution"}},
		{"a case of no known day", facts{"status": "citizen", "naturalized_on": "2022-03-20"}, theft("unknown"), []string{"citizenship", "caution"}},
		{"told on the form", facts{"status": "citizen", "naturalized_on": "2022-03-20", "disclosed_at_naturalization": "yes"}, theft("2020-01-01"), []string{"citizenship", "caution"}},
		{"a felony told on the form", facts{"status": "citizen", "naturalized_on": "2022-03-20", "disclosed_at_naturalization": "yes"},
			[]facts{plea("PC 211", "felony", "2015-01-01", "2015-03-01", 364, nil)}, []string{"citizenship", "caution", "!see-immigration-lawyer-first", "absent"}},
		{"born or naturalized, nobody asked", facts{"status": "citizen"}, theft("2020-01-01"), []string{"citizenship", "unknown", "worst citizenship", "caution", "!no-immigration-issue", "present"}},
		{"the same without any case", facts{"status": "citizen"}, nil, []string{"citizenship", "low"}},
		{"born a citizen", facts{"status": "citizen", "naturalized_on": "none"}, theft("2020-01-01"), []string{"citizenship", "none", "!no-immigration-issue", "present", "!do-not-travel", "absent", "!only-lawyer-or-accredited", "absent"}},
	} {
		e.run(t)
	}
}

func TestEveryConsequenceAboveLowSendsToALawyer(t *testing.T) {
	for _, e := range benefitExamples() {
		for _, c := range assessed(t, e.person, e.convictions...).Consequences {
			closes := len(c.Why) > 0 && c.Why[len(c.Why)-1].Text == seeLawyer.Text
			if (c.Level > law.Low) != closes {
				t.Errorf("%s: %s is %s and ends with %v", e.name, c.Code, c.Level, c.Why)
			}
			if c.Level >= law.Low && len(c.Authorities) == 0 {
				t.Errorf("%s: %s is %s and names no authority: %v", e.name, c.Code, c.Level, c.Why)
			}
		}
	}
}
