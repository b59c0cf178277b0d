package paper

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// othersOf is what the page tells to ask about, of the first case.
func othersOf(c casefile.Conviction, p casefile.Person) string {
	c.ID = "c1"
	in := inputFor(casefile.Case{Person: p, Convictions: []casefile.Conviction{c}}, today)
	words := (maker{Input: in}).bestFor(in.Result.Convictions[0])
	_, after, _ := strings.Cut(words, "Ask the lawyer about ")
	return after
}

// Where nothing can be told yet, the page names what could matter for such a
// case, and nothing that is made for other cases.
func TestThePageNamesWhatCouldMatterForSuchACase(t *testing.T) {
	year := func(written string) casefile.Date {
		d, err := casefile.ParseDate(written)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	tests := []struct {
		name     string
		c        casefile.Conviction
		has, not []string
	}{
		{"a drug case of 2010 of which little is known", casefile.Conviction{Kind: casefile.KindDrugPossession, Offense: "unknown", ConvictedOn: year("2010")},
			[]string{"PC 1203.43", "PC 1170.18"}, []string{"PC 1172.6", "PC 1203.49", "PC 236.14"}},
		{"an old drug program", casefile.Conviction{Offense: "HS 11377(a)", Level: casefile.Felony, Outcome: casefile.DeferredEntry, ConvictedOn: year("2010")},
			[]string{"PC 1170.18", "PC 1473.7"}, []string{"PC 1172.6", "HS 11361.8", "PC 236.15"}},
		{"a theft", casefile.Conviction{Kind: casefile.KindTheft, Offense: "unknown", ConvictedOn: year("2010")},
			[]string{"PC 1170.18"}, []string{"PC 1203.43", "PC 1172.6", "PC 1203.49", "HS 11361.8"}},
		{"prostitution", casefile.Conviction{Kind: casefile.KindProstitution, Offense: "unknown", ConvictedOn: year("2010")},
			[]string{"PC 1203.49"}, []string{"PC 1203.43", "PC 1170.18", "PC 1172.6"}},
		{"a case of which nothing is known", casefile.Conviction{Offense: "unknown"},
			[]string{"PC 1473.7"}, []string{"PC 1172.6", "PC 1203.49", "HS 11361.8"}},
	}
	for _, test := range tests {
		words := othersOf(test.c, casefile.Person{Status: casefile.LPR})
		for _, section := range test.has {
			if !strings.Contains(words, section) {
				t.Errorf("%s: %s is not named: %s", test.name, section, words)
			}
		}
		for _, section := range test.not {
			if strings.Contains(words, section) {
				t.Errorf("%s: %s is named: %s", test.name, section, words)
			}
		}
	}
}

// What is open is named before what cannot be told yet, and what is ruled out never.
func TestThePageNamesWhatIsOpenFirst(t *testing.T) {
	kinds := []casefile.Kind{casefile.KindDrugPossession}
	best := law.Remedy{Code: casefile.PC1203_4, State: law.Discretionary, Covered: true}
	of := func(code casefile.ReliefKind, state law.State) law.Remedy {
		return law.Remedy{Code: code, State: state, Covered: true}
	}
	order := []law.Remedy{
		of(casefile.PC1170_18, law.Available), of(casefile.PC17b, law.Discretionary), of(casefile.PC1203_43, law.Unclear),
	}
	if !slices.IsSortedFunc(order, func(a, b law.Remedy) int { return rank(a, kinds, best) - rank(b, kinds, best) }) {
		t.Errorf("the ranks are %d, %d and %d", rank(order[0], kinds, best), rank(order[1], kinds, best), rank(order[2], kinds, best))
	}
	for _, r := range []law.Remedy{best, of(casefile.PC17b, law.Unavailable), of(casefile.PC1473_7, law.Unclear), of(casefile.PC1203_49, law.Unclear)} {
		if rank(r, kinds, best) != notForSuch {
			t.Errorf("%s, %s, is named beside a dismissal that is open", r.Code, r.State)
		}
	}
}

// Every special rule names its cases or its benefit.
func TestTheSpecialRuleNamesItsCases(t *testing.T) {
	spoken := map[string]int{}
	for id, in := range sampleInputs(t) {
		m := maker{Input: in}
		words := m.specialRule()
		if words == "" || in.Result.Case.Person.Status == casefile.Citizen {
			continue
		}
		page := flat(written(t, Client, Text, in))
		counted := slices.ContainsFunc(in.Result.Convictions, func(c screen.Conviction) bool { return c.Counts.Answer != law.No })
		if counted && !strings.Contains(page, words) {
			t.Errorf("%s: the page does not say %q", id, words)
		}
		switch {
		case strings.Contains(words, "{"):
			t.Errorf("%s: %s", id, words)
		case strings.Contains(words, "before July 15, 2011"):
			spoken["old case"]++
		case strings.Contains(words, "one benefit"):
			spoken["daca"]++
			m.NameStatus = true
			if ticked := m.specialRule(); !strings.Contains(ticked, "DACA") {
				t.Errorf("%s: with the status ticked: %s", id, ticked)
			}
		}
	}
	if spoken["old case"] == 0 || spoken["daca"] == 0 {
		t.Errorf("of the special rules the samples show %v", spoken)
	}
}
