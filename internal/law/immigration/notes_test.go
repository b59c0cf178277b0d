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
