package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// Who stays by TPS or asylum alone stays by it alone.
func TestWhatEndsTheProtectionOpensRemoval(t *testing.T) {
	here := facts{"first_admitted": "none"}
	two := []facts{plea("PC 484(a)", "misdemeanor", "2019-01-01", "2019-03-01", 5, nil), plea("PC 242", "misdemeanor", "2021-01-01", "2021-03-01", 5, nil)}
	gun := []facts{plea("PC 29800(a)(1)", "felony", "2019-01-01", "2019-03-01", 300, nil)}
	for _, e := range []benefit{
		{"TPS with two misdemeanors", quiet("tps", here), two, []string{"tps", "bar", "removal", "high"}},
		{"TPS with one", quiet("tps", facts{"entry": "admitted", "first_admitted": "2015-01-01"}), two[1:], []string{"tps", "caution", "removal", "caution"}},
		{"asylum with a felony", quiet("asylee", join2(here, facts{"other_cases": "no"})), gun, []string{"asylum", "high", "removal", "high"}},
		{"asylum with a felony, and the one before it not listed", quiet("asylee", here), gun, []string{"asylum", "unknown", "worst asylum", "bar", "removal", "high"}},
		{"asylum with a small case", quiet("asylee", here), two[1:], []string{"asylum", "caution", "removal", "caution"}},
	} {
		e.run(t)
	}
}

// What no level shows is said.
func TestWhatStandsBesideTheCaseIsSaid(t *testing.T) {
	battery := plea("PC 242", "misdemeanor", "2021-01-01", "2021-03-01", 5, nil)
	dui := plea("VC 23152(a)", "misdemeanor", "2021-01-01", "2021-03-01", 5, nil)
	for _, e := range []struct {
		name, code, says string
		person           facts
		conviction       facts
	}{
		{"an open removal case", "removal", "removal case is open", quiet("lpr", join2(lpr2005, facts{"in_removal_proceedings": "yes"})), battery},
		{"held by immigration", "removal", "removal case is open", quiet("lpr", join2(lpr2005, facts{"ice_custody": "yes"})), battery},
		{"a conditional card", "renew-green-card", "I-751", quiet("conditional-lpr", lpr2005), battery},
		{"no inspection", "green-card", "How a person came in", quiet("entered-without-inspection", facts{"first_admitted": "none"}), battery},
		{"drunk driving", "green-card", "doctor asks about alcohol", quiet("asylee", facts{"first_admitted": "none"}), dui},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseJSON(e.person, e.conviction))
			found := consequence(t, assess(&c), e.code)
			if !slices.ContainsFunc(found.Why, func(r law.Reason) bool { return strings.Contains(r.Text, e.says) }) {
				t.Errorf("%s says %v", e.code, found.Why)
			}
			if strings.HasPrefix(e.name, "an open") && slices.ContainsFunc(found.Why, func(r law.Reason) bool { return strings.Contains(r.Text, "None of the grounds") }) {
				t.Error("it says that nothing is at risk")
			}
		})
	}
}
