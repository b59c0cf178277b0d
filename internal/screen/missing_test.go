package screen

import (
	"fmt"
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
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
		Consequences: []law.Consequence{{Code: "removal", Level: law.UnknownLevel, AtWorst: law.Bar, Missing: []string{"born"}}, {Code: "travel", Level: law.Caution, AtWorst: law.Caution, Missing: []string{"drug.act"}}},
	}}
	want := []Missing{
		{"born", []string{"removal"}, law.Bar}, // one bar outweighs several small things
		{"offense", []string{"c1:deport.firearm", "c1:deport.cimt-single", "c1:pc-1203.4"}, law.None},
		{"offense_date", []string{"c1:deport.cimt-single", "c1:pc-1203.4", "gmc.conditional-bar"}, law.None},
		{"drug.act", []string{"c1:deport.firearm", "travel"}, law.Caution},
		{"outcome", []string{"c1:counts"}, law.None},
	}
	got := missing(r)
	same := func(a, b Missing) bool {
		return a.Path == b.Path && slices.Equal(a.WouldSettle, b.WouldSettle) && a.AtWorst == b.AtWorst
	}
	if !slices.EqualFunc(got, want, same) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// A goal that the client came for weighs twice, a test about DACA nothing for
// somebody whom DACA does not concern.
func TestWhatTheClientCameForIsAskedFirst(t *testing.T) {
	high := func(code, path string) law.Consequence {
		return law.Consequence{Code: code, Level: law.UnknownLevel, AtWorst: law.High, Missing: []string{path}}
	}
	r := &assessed{Result: Result{Consequences: []law.Consequence{high("removal", "born"), high("travel", "entry"), {Code: "daca", Level: law.NotApplicable}}}}
	if got := missing(r)[0].Path; got != "born" {
		t.Errorf("without a goal %s comes first", got)
	}
	r.Case.Person.Goals = []casefile.Goal{casefile.GoalTravel}
	if got := missing(r)[0].Path; got != "entry" {
		t.Errorf("with a plan to travel %s comes first", got)
	}
	r.Findings = []law.Finding{{Code: "daca.three-misdemeanors", Test: law.Test{Missing: []string{"level"}}}}
	if got := missing(r); got[len(got)-1].Path != "level" {
		t.Errorf("%v", got)
	}
}

// One remedy of twelve cases is one thing that a fact decides; the status, which
// decides what rules there are, comes before all.
func TestALongRecordDoesNotRaiseASmallFact(t *testing.T) {
	r := &assessed{}
	for i := range 12 {
		c := Conviction{Matter: Case(caseOf(t, ""), day, Current()).Convictions[0].Matter}
		c.Conviction = &casefile.Conviction{ID: fmt.Sprintf("c%d", i+1)}
		c.Remedies = []law.Remedy{{Code: "pc-1170.9", Missing: []string{"person.veteran"}}}
		if i == 3 {
			c.Findings = []law.Finding{{Code: "deport.domestic-violence", Test: law.Test{Missing: []string{"victim.domestic", "person.status"}}}}
		}
		r.Convictions = append(r.Convictions, c)
	}
	r.Consequences = []law.Consequence{{Code: "removal", Level: law.UnknownLevel, AtWorst: law.Bar, Missing: []string{"born"}}, {Code: "travel", Level: law.UnknownLevel, AtWorst: law.Bar, Missing: []string{"born"}}}
	var got []string
	for _, m := range missing(r) {
		got = append(got, m.Path)
	}
	if want := []string{"person.status", "born", "victim.domestic", "person.veteran"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// In any case, however long the record, a fact on which a bar or a high risk
// turns stands before every fact on which none does.
func TestNoSmallFactStandsBeforeABar(t *testing.T) {
	for _, c := range append(sampleCases(t), longRecord(t, 12), longRecord(t, 50)) {
		small := ""
		for _, m := range Case(c, day, Current()).Missing {
			if m.AtWorst < law.High {
				small = m.Path
			}
			if m.AtWorst >= law.High && small != "" {
				t.Errorf("%s stands before %s: %v", small, m.Path, m.WouldSettle)
			}
		}
	}
}

func TestFactsOfEqualWeightStandInTheOrderOfTheCases(t *testing.T) {
	r := &assessed{}
	for _, i := range []int{10, 2, 1} {
		r.Findings = append(r.Findings, law.Finding{Code: "gmc.two-duis", Test: law.Test{Missing: []string{casefile.Path(i, "level")}}})
	}
	var got []string
	for _, m := range missing(r) {
		got = append(got, m.Path)
	}
	if want := []string{casefile.Path(1, "level"), casefile.Path(2, "level"), casefile.Path(10, "level")}; !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}
