package screen

import (
	"slices"
	"testing"

	"example.com/tableside/internal/law"
)

func TestMissingFactsAreRankedByWhatTheyWouldSettle(t *testing.T) {
	finding := func(code string, missing ...string) law.Finding {
		return law.Finding{Code: code, Test: law.Test{Missing: missing}}
	}
	conviction := Conviction{Counts: finding("", "outcome")}
	conviction.Matter = Case(caseOf(t, ""), day, Current()).Convictions[0].Matter
	conviction.Findings = []law.Finding{
		finding("deport.firearm", "offense", "drug.act"), finding("deport.cimt-single", "offense", "offense_date"),
	}
	conviction.Remedies = []law.Remedy{{Code: "pc-1203.4", Missing: []string{"offense", "offense_date"}, Effect: law.Effect{Missing: []string{"offense_date"}}}}
	r := &assessed{Result: Result{
		Convictions:  []Conviction{conviction},
		Findings:     []law.Finding{finding("gmc.conditional-bar", "offense_date")},
		Consequences: []law.Consequence{{Code: "removal", Missing: []string{"offense_date", "born"}}},
	}}
	want := []Missing{
		{"offense_date", []string{"c1:deport.cimt-single", "c1:pc-1203.4", "gmc.conditional-bar", "removal"}},
		{"offense", []string{"c1:deport.firearm", "c1:deport.cimt-single", "c1:pc-1203.4"}},
		{"born", []string{"removal"}},
		{"drug.act", []string{"c1:deport.firearm"}},
		{"outcome", []string{"c1:counts"}},
	}
	got := missing(r)
	same := func(a, b Missing) bool { return a.Path == b.Path && slices.Equal(a.WouldSettle, b.WouldSettle) }
	if !slices.EqualFunc(got, want, same) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// In any case the first fact that is missing settles at least as much as the next.
func TestTheFirstMissingFactSettlesMost(t *testing.T) {
	for _, c := range sampleCases(t) {
		lacking := Case(c, day, Current()).Missing
		if !slices.IsSortedFunc(lacking, func(a, b Missing) int { return len(b.WouldSettle) - len(a.WouldSettle) }) {
			t.Errorf("%v", lacking)
		}
	}
}
