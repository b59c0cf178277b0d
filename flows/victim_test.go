package flows_test

import (
	"reflect"
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
)

// aboutTheVictim are the questions about the person harmed, and what can be
// answered to them.
var aboutTheVictim = map[string][]map[string]string{
	"relationship": {{"victim.domestic": "yes"}, {"victim.domestic": "no"}},
	"victim_age": {{"victim.under_18": "no", "victim.under_14": "no"}, {"victim.under_18": "yes", "victim.under_14": "no"},
		{"victim.under_18": "yes", "victim.under_14": "yes"}},
}

// Nobody is asked about a victim where the offense has none, nor where no
// result turns on who that was.
func TestAVictimIsAskedAboutOnlyWhereAResultTurnsOnIt(t *testing.T) {
	people := []told{{"status": {"lpr"}}, {"status": {"daca"}}, {"outcome": {"arrest-only"}, "offense_date": {"2025-01-10"}}, {"citizen": {"born"}}, {"level": {"felony"}}}
	asks, moves := map[string]bool{}, map[string]bool{}
	for i, row := range offense.All() {
		if testing.Short() && i%7 != 0 {
			continue
		}
		for _, person := range people {
			answers := told{"offense": {row.Key()}, "level": {row.Level}}
			if row.Level != "felony" && row.Level != "infraction" {
				answers["level"] = []string{"misdemeanor"}
			}
			for k, v := range person {
				answers[k] = v
			}
			s := journey(t, answers)
			for id, sets := range aboutTheVictim {
				if at := id + " of " + row.Key(); slices.Contains(asked(s), id) {
					asks[at] = true
					moves[at] = moves[at] || movedBy(t, s.Case(), sets)
				}
			}
		}
	}
	for at := range asks {
		if !moves[at] {
			t.Errorf("asked for the %s, and no result turns on it", at)
		}
	}
	for _, without := range []string{"HS 11377(a)", "HS 11379(a)", "PC 459.5", "VC 23152(a)", "PC 451(d)", "PC 192(c)(3)"} {
		for id := range aboutTheVictim {
			if asks[id+" of "+without] {
				t.Errorf("%s asks for the %s", without, id)
			}
		}
	}
	if len(asks) < 5 {
		t.Errorf("only %d are asked: the test shows nothing", len(asks))
	}
}

// movedBy: two of the answers give another result. Beside the case stands one
// whose lowering turns on the rest of the record.
func movedBy(t *testing.T, c casefile.Case, answers []map[string]string) bool {
	t.Helper()
	lowered, err := casefile.Decode([]byte(`{"schema":"tableside.case/1","convictions":[{"jurisdiction":"california","offense":"HS 11377(a)","level":"felony","outcome":"guilty-plea","offense_date":"2010-01-01","convicted_on":"2010-02-01"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	c = c.Clone()
	lowered.Convictions[0].ID = "c9"
	c.Convictions = append(c.Convictions, lowered.Convictions[0])
	var first any
	for i, sets := range answers {
		one := c.Clone()
		for field, value := range sets {
			if err := casefile.Set(&one, casefile.Path(0, field), value); err != nil {
				t.Fatal(err)
			}
		}
		if r := results(one); i == 0 {
			first = r
		} else if !reflect.DeepEqual(first, r) {
			return true
		}
	}
	return false
}
