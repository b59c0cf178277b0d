package screen

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
)

// restsOn is RestsOnUnless for who waits for it.
func restsOn(c casefile.Case, code string) []string {
	paths, _ := RestsOnUnless(func() bool { return false }, c, day, Current(), code)
	return paths
}

func TestAResultRestsOnTheFactsThatChangeIt(t *testing.T) {
	c := casefile.Case{Schema: casefile.Schema, Convictions: []casefile.Conviction{{ID: "c1"}}}
	for path, value := range map[string]string{
		"person.status": "lpr", "person.first_admitted": "2008-09-12", "person.goals": "job",
		"person.charged_now": "no", "person.on_probation_now": "no", "person.serving_now": "no",
		"convictions[0].offense": "HS 11377(a)", "convictions[0].level": "misdemeanor", "convictions[0].outcome": "no-contest",
		"convictions[0].offense_date": "2016-03-05", "convictions[0].convicted_on": "2016-04-18", "convictions[0].county": "Kern",
		"convictions[0].probation.granted": "yes", "convictions[0].probation.state": "completed", "convictions[0].probation.violated": "no",
		"convictions[0].probation.ended_on": "2019-04-18", "convictions[0].drug.substance": "methamphetamine", "convictions[0].fire_camp": "unknown",
	} {
		if err := casefile.Set(&c, path, value); err != nil {
			t.Fatal(err)
		}
	}
	before := casefile.EncodeLine(c)
	for _, want := range []struct {
		code       string
		rests, not []string
	}{
		{"c1:pc-1203.4", []string{"convictions[0].probation.state", "convictions[0].probation.ended_on"}, []string{"convictions[0].drug.substance", "convictions[0].county", "person.goals", "convictions[0].fire_camp"}},
		{"c1:deport.controlled-substance", []string{"convictions[0].outcome", "convictions[0].drug.substance"}, []string{"convictions[0].probation.ended_on", "convictions[0].county"}},
		{"c1:counts_as_conviction", []string{"convictions[0].outcome"}, []string{"convictions[0].drug.substance"}},
		{"removal", []string{"person.status", "convictions[0].drug.substance"}, []string{"convictions[0].county"}},
		{"c2:pc-1203.4", nil, []string{"person.status"}},
		{"no-such-result", nil, []string{"person.status"}},
	} {
		got := restsOn(c, want.code)
		for _, path := range want.rests {
			if !slices.Contains(got, path) {
				t.Errorf("%s does not rest on %s: %q", want.code, path, got)
			}
		}
		for _, path := range want.not {
			if slices.Contains(got, path) {
				t.Errorf("%s rests on %s: %q", want.code, path, got)
			}
		}
	}
	if string(casefile.EncodeLine(c)) != string(before) {
		t.Error("the case changed")
	}
}

// What stands behind one line of a long record: while somebody waits for it.
func BenchmarkRestsOn(b *testing.B) {
	cases := sampleCases(b)
	long := cases[0].Clone()
	long.Convictions = nil
	for len(long.Convictions) < 50 {
		for _, c := range cases {
			long.Convictions = append(long.Convictions, c.Clone().Convictions...)
		}
	}
	long.Convictions = long.Convictions[:50]
	for i := range long.Convictions {
		long.Convictions[i].ID = "c" + string(rune('A'+i/26)) + string(rune('a'+i%26))
	}
	for name, c := range map[string]casefile.Case{"one": cases[1], "fifty": long} {
		if len(c.Convictions) == 0 {
			b.Fatal("no conviction")
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				restsOn(c, c.Convictions[0].ID+":pc-1203.4")
			}
		})
	}
}
