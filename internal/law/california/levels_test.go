package california

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// factsOf reads one conviction.
func factsOf(t *testing.T, conviction string) *facts {
	t.Helper()
	c := decode(t, "", []string{conviction})
	p := Current()
	return &open(law.OpenFile(&c, day(2026, 11, 21)), &p).matters[0]
}

// The day of the offense chooses between what a section was before and after its
// level changed: Health & Saf. Code 11377(a) was a wobbler until Proposition 47,
// 11360(b) a misdemeanor until 2011 and an infraction since.
func TestTheLevelOfASectionWhoseDayIsNotKnown(t *testing.T) {
	const undated = `"outcome":"dismissed","offense":`
	for _, e := range []struct {
		name, conviction   string
		wobbles, felonious string
		asked              string
	}{
		{"a wobbler until 2014", undated + `"HS 11377(a)"`, "unknown", "yes", "offense_date"},
		{"on the last day", undated + `"HS 11377(a)","offense_date":"2014-11-04"`, "yes", "yes", ""},
		{"on the first day as a misdemeanor", undated + `"HS 11377(a)","offense_date":"2014-11-05"`, "no", "no", ""},
		{"a misdemeanor, then an infraction: never a wobbler", undated + `"VC 23222(b)"`, "no", "no", ""},
		{"a wobbler of a day not known", undated + `"PC 487(a)"`, "yes", "yes", ""},
		{"a conspiracy at a misdemeanor, PC 182(a)", undated + `"PC 242","conspiracy":"yes"`, "yes", "yes", ""},
		{"a conspiracy that nobody is sure of", undated + `"PC 242","conspiracy":"unknown"`, "unknown", "yes", "conspiracy"},
		{"the same at what may be an infraction", undated + `"PC 490.1","conspiracy":"unknown"`, "unknown", "unknown", "conspiracy"},
		{"a conspiracy at an infraction stays one", undated + `"VC 23222(b)","offense_date":"2015-01-01","conspiracy":"yes"`, "no", "no", ""},
	} {
		f := factsOf(t, e.conviction)
		wobbles, felonious := f.rows(f.wobbles), f.feloniousByLaw()
		if wobbles.Answer.String() != e.wobbles || felonious.Answer.String() != e.felonious {
			t.Errorf("%s: wobbler %s, want %s; felony possible %s, want %s", e.name, wobbles.Answer, e.wobbles, felonious.Answer, e.felonious)
		}
		if e.asked == "" && len(wobbles.Missing)+len(felonious.Missing) > 0 {
			t.Errorf("%s: %q and %q are asked for, and can change nothing", e.name, wobbles.Missing, felonious.Missing)
		}
		if e.asked != "" && !slices.ContainsFunc(wobbles.Missing, func(path string) bool { return strings.HasSuffix(path, e.asked) }) {
			t.Errorf("%s: %q are asked for, want %s", e.name, wobbles.Missing, e.asked)
		}
	}
}

// People v. Maya (2020) 9 Cal.5th 239: a felony comes to PC 1203.4a by the order that
// lowered it, so of several orders from the day of the first, wherever it is
// listed; while the day of one is not told no day is promised.
func TestOfSeveralLoweringOrdersTheFirstCounts(t *testing.T) {
	const prop47, later = `{"kind":"pc-1170.18","granted_on":"2015-06-01"}`, `{"kind":"sentence-modification","granted_on":"2020-01-01","level_after":"misdemeanor"}`
	for orders, want := range map[string]string{
		prop47:               "2015-06-01",
		prop47 + "," + later: "2015-06-01",
		later + "," + prop47: "2015-06-01",
		later + `,{"kind":"pc-1170.18","granted_on":"2015"}`:                                          "2015-12-31",
		prop47 + `,{"kind":"sentence-modification","level_after":"misdemeanor"}`:                      "",
		prop47 + `,{"kind":"sentence-modification","granted_on":"2013-01-01"}`:                        "2015-06-01",
		prop47 + `,{"kind":"sentence-modification","granted_on":"2013-01-01","level_after":"felony"}`: "2015-06-01",
	} {
		v := verdict(t, "", fel+`"offense":"HS 11377(a)","relief":[`+orders+`],`+noProb+paid+
			`"sentence":{"custody":"state-prison","ended_on":"2012-12-01"},"convicted_on":"2011-06-30"`, "pc-1203.4a")
		if v.State != law.Available || v.Earliest.String() != want {
			t.Errorf("%s: %s from %q, want %q", orders, v.State, v.Earliest, want)
		}
	}
}
