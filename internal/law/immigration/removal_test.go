package immigration

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// pettyCase is a case that is no ground of anything: what is high beside it is
// high for another reason.
var pettyCase = plea("PC 415", "misdemeanor", "2019-01-01", "2019-03-01", 1, nil)

// Whoever the government is removing now is at high risk, whatever the record.
func TestAnOpenRemovalCaseIsAtLeastHigh(t *testing.T) {
	for _, status := range statuses() {
		for _, open := range []string{"in_removal_proceedings", "ice_custody"} {
			person := quiet(status, facts{"entry": "admitted", "first_admitted": "2015-01-01"})
			closed := assessed(t, person, pettyCase).Level("removal")
			for value, want := range map[string]law.Level{"yes": max(closed, law.High), "no": closed, "unknown": max(closed, law.UnknownLevel)} {
				person[open] = value
				if got := assessed(t, person, pettyCase).Level("removal"); got != want {
					t.Errorf("%s, %s %s: removal is %s, want %s", status, open, value, got, want)
				}
			}
		}
	}
}

// Being here without an admission is a ground with no case at all. What is an
// admission, or keeps the ground away while it stands, is on the other side.
func TestWhoWasNeverLetInIsAtHighRisk(t *testing.T) {
	for _, row := range []struct {
		statuses []string
		person   facts
		want     string
	}{
		{[]string{"asylum-applicant", "tps", "u-visa", "t-visa", "vawa", "sij", "daca", "parolee", "entered-without-inspection"}, facts{"entry": "without-inspection", "first_admitted": "none"}, "high"},
		{[]string{"tps", "u-visa", "t-visa", "vawa", "sij"}, facts{"entry": "without-inspection", "first_admitted": "2015-01-01"}, "high"},
		{[]string{"tps", "u-visa", "t-visa", "vawa", "sij"}, facts{"entry": "paroled", "first_admitted": "none"}, "high"},
		{[]string{"tps", "u-visa", "t-visa", "vawa", "sij", "visa", "refugee"}, facts{"entry": "admitted", "first_admitted": "2015-01-01"}, "caution"},
		{[]string{"tps", "u-visa", "t-visa", "vawa", "sij"}, facts{"first_admitted": "2015-01-01"}, "unknown"},
		{[]string{"tps", "u-visa", "t-visa", "vawa", "sij"}, facts{"entry": "unknown"}, "unknown"},
		{[]string{"unknown"}, facts{"entry": "without-inspection", "first_admitted": "none"}, "unknown"},                      // a green card may have come since
		{[]string{"visa", "refugee"}, facts{"entry": "without-inspection"}, "high"},                                           // they do not fit: the worse reading
		{[]string{"asylum-applicant"}, facts{"entry": "admitted", "first_admitted": "2015-01-01"}, "high"},                    // asked for, not given
		{[]string{"asylee"}, facts{"entry": "without-inspection", "first_admitted": "none"}, "caution"},                       // INA 208(c)(1)(A)
		{[]string{"lpr", "conditional-lpr"}, facts{"entry": "without-inspection", "first_admitted": "2015-01-01"}, "caution"}, // the green card is the admission
	} {
		for _, status := range row.statuses {
			a := assessed(t, quiet(status, row.person), pettyCase)
			if got := said(a, "removal"); got != row.want {
				t.Errorf("%s %v: removal is %s, want %s: %s", status, row.person, got, row.want, reasonsOf(a, "removal"))
			}
		}
	}
}

// statuses are all but a citizen's and the one not known, whose level is open.
func statuses() (all []string) {
	for status := range grid {
		all = append(all, string(status))
	}
	slices.Sort(all)
	return all
}

// The words follow: nobody in a removal case hears that no ground fits.
func TestNoComfortingWordsBesideAnOpenRemovalCase(t *testing.T) {
	comfort := groundings["removal"].caution
	for _, status := range statuses() {
		for _, open := range []casefile.YesNo{casefile.Yes, casefile.No} {
			a := assessed(t, quiet(status, facts{"in_removal_proceedings": open.String(), "entry": "admitted", "first_admitted": "2015-01-01"}), pettyCase)
			says := slices.ContainsFunc(consequence(t, a, "removal").Why, func(r law.Reason) bool { return r.Text == comfort })
			if want := open == casefile.No && grid[casefile.Status(status)][keep] == law.Caution; says != want {
				t.Errorf("%s, open %s: says that no ground fits %v, want %v", status, open, says, want)
			}
		}
	}
}
