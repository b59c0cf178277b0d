package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// What a consequence says beside its level, and whom.
func TestWhatIsSaidBesideTheLevel(t *testing.T) {
	theft := plea("PC 487(a)", "felony", "2018-01-10", "2018-04-01", 60, nil)
	small := plea("PC 602", "misdemeanor", "2019-02-01", "2019-06-01", 3, nil)
	ewi := func(more facts) facts {
		return quiet("entered-without-inspection", join2(facts{"first_admitted": "none"}, more))
	}
	for _, e := range []struct {
		name        string
		person      facts
		convictions []facts
		code, says  string
		want        bool
	}{
		{"a visa holder with a ground", quiet("visa", facts{"first_admitted": "2015-01-01"}), []facts{theft}, "travel", "forgiven by a waiver", true},
		{"a visa holder without one", quiet("visa", facts{"first_admitted": "2015-01-01"}), []facts{small}, "travel", "forgiven by a waiver", false},
		{"a resident needs another", quiet("lpr", lpr2005), []facts{theft}, "travel", "forgiven by a waiver", false},
		{"drunk driving", quiet("lpr", lpr2005), []facts{plea("VC 23152(a)", "misdemeanor", "2019-02-01", "2019-06-01", 3, nil)}, "removal", "Bills in Congress", true},
		{"no drunk driving", quiet("lpr", lpr2005), []facts{small}, "removal", "Bills in Congress", false},
		{"ten years short", ewi(facts{"entered_us": "2018-05-01"}), []facts{small}, "cancellation-nonlpr", "not over before", true},
		{"ten years over the day before", ewi(facts{"entered_us": testDay.AddYears(-10).AddDays(-1).String()}), []facts{small}, "cancellation-nonlpr", "not over before", false},
		{"ten years over today", ewi(facts{"entered_us": testDay.AddYears(-10).String()}), []facts{small}, "cancellation-nonlpr", "not over before", true},
		{"a notice", quiet("lpr", join2(lpr2005, facts{"notice_on": "2010-05-01"})), []facts{small}, "cancellation-lpr", "full notice to appear", true},
		{"no notice", quiet("lpr", lpr2005), []facts{small}, "cancellation-lpr", "full notice to appear", false},
		{"an old drug case under the special rule", quiet("lpr", lpr2005), []facts{oldDrugCase("2010-04-12")}, "travel", "old rule for first drug cases", true},
		{"one that the rule does not reach", quiet("lpr", lpr2005), []facts{oldDrugCase("2012-04-12")}, "travel", "old rule for first drug cases", false},
		{"no drug case", quiet("lpr", lpr2005), []facts{small}, "travel", "old rule for first drug cases", false},
		{"a case that a court cleared", quiet("lpr", lpr2005), []facts{join2(small, cleared)}, "naturalization", "that a court has cleared", true},
		{"a case that no court cleared", quiet("lpr", lpr2005), []facts{small}, "naturalization", "that a court has cleared", false},
		{"a cleared case that was never a conviction", quiet("lpr", lpr2005), []facts{join2(small, join2(cleared, facts{"outcome": "diversion-no-plea"}))}, "naturalization", "that a court has cleared", false},
		{"an order broken before the green card", quiet("lpr", lpr2005), []facts{plea("PC 273.6(a)", "misdemeanor", "2001-01-01", "2001-05-01", 5, facts{"victim.domestic": "yes"})}, "removal", "counts only what came after the person was first let in", true},
		{"an order broken after it", quiet("lpr", lpr2005), []facts{plea("PC 273.6(a)", "misdemeanor", "2011-01-01", "2011-05-01", 5, facts{"victim.domestic": "yes"})}, "removal", "counts only what came after the person was first let in", false},
		{"an old case that is no ground", quiet("lpr", lpr2005), []facts{plea("PC 602", "misdemeanor", "2001-01-01", "2001-05-01", 5, nil)}, "removal", "counts only what came after the person was first let in", false},
		{"an asylee", quiet("asylee", nil), []facts{small}, "asylum", "Asylum that was given can also be ended", true},
		{"an asylee with no conviction", quiet("asylee", nil), []facts{join2(small, facts{"outcome": "dismissed"})}, "asylum", "Asylum that was given can also be ended", false},
		{"one who asks for asylum", quiet("asylum-applicant", nil), []facts{small}, "asylum", "Asylum that was given can also be ended", false},
		{"an offense older than the years before a form of next year", quiet("lpr", join2(lpr2005, facts{"filing_on": "2027-06-01"})), []facts{plea("PC 602", "misdemeanor", "2022-05-31", "2022-08-01", 3, nil)}, "naturalization", "is older than that from", false},
		{"an offense of those years", quiet("lpr", join2(lpr2005, facts{"filing_on": "2027-06-01"})), []facts{plea("PC 602", "misdemeanor", "2022-06-01", "2022-08-01", 3, nil)}, "naturalization", "is older than that from", true},
		{"an offense of the years before an old form, out of them today", quiet("lpr", join2(lpr2005, facts{"filing_on": "2020-06-01"})), []facts{plea("PC 602", "misdemeanor", "2016-06-01", "2016-08-01", 3, nil)}, "naturalization", "is older than that from", false},
	} {
		t.Run(e.name, func(t *testing.T) {
			for _, c := range assessed(t, e.person, e.convictions...).Consequences {
				if c.Code == e.code && slices.ContainsFunc(c.Why, func(w law.Reason) bool { return strings.Contains(w.Text, e.says) }) != e.want {
					t.Errorf("%s says %v", e.code, c.Why)
				}
			}
		})
	}
}

var cleared = facts{"relief": []any{facts{"kind": "pc-1203.4", "granted_on": "2021-05-01"}}}

// oldDrugCase is one possession case, dismissed after probation.
func oldDrugCase(convicted string) facts {
	return join2(plea("HS 11377(a)", "felony", "2010-01-01", convicted, 5, facts{"drug.substance": "methamphetamine"}), cleared)
}

// A lawyer is told which waiver to look at.
func TestTheWaiverIsNamedByStatus(t *testing.T) {
	theft := plea("PC 487(a)", "felony", "2018-01-10", "2018-04-01", 60, nil)
	for status, waiver := range map[string]string{"asylee": "INA 209(c)", "refugee": "INA 209(c)", "u-visa": "INA 212(d)(14)", "t-visa": "INA 212(d)(13)", "visa": "INA 212(h)"} {
		a := assessed(t, quiet(status, facts{"first_admitted": "2015-01-01", "family": []string{"citizen-spouse"}}), theft)
		for _, c := range a.Consequences {
			if c.Code == "green-card" && !slices.Contains(c.Authorities, waiver) {
				t.Errorf("%s: %v", status, c.Authorities)
			}
		}
	}
}
