package california

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// TestWhatIsClosedEitherWayIsSaidToBeClosed takes one fact of several values
// from every worked example. Relief that waits for that fact alone must be open
// to some value of it: else it is closed whatever the answer, and says so.
func TestWhatIsClosedEitherWayIsSaidToBeClosed(t *testing.T) {
	values := map[string][]string{}
	for _, f := range casefile.Fields() {
		if len(f.Values) > 0 {
			values[f.Path] = f.Values
		}
	}
	waited := 0
	for _, s := range everyScreening {
		c := decode(t, s.person, s.cases)
		for _, path := range casefile.Told(c) {
			i, field, ofCase := casefile.OfConviction(path)
			choices := values["convictions[]."+field]
			if !ofCase || len(choices) == 0 {
				continue
			}
			less := c.Clone()
			casefile.Blank(&less, path)
			for j, v := range assess(less)[i] {
				if v.State != law.Unclear || v.Shut || !slices.Equal(v.Missing, []string{path}) {
					continue
				}
				waited++
				if !slices.ContainsFunc(choices, func(value string) bool {
					told := less.Clone()
					return casefile.Set(&told, path, value) == nil && !closed(assess(told)[i][j])
				}) {
					t.Errorf("%s: %s waits for %s and is closed whatever it is", s.name, v.Code, path)
				}
			}
		}
	}
	if waited < 200 {
		t.Errorf("only %d kinds of relief waited for one fact", waited)
	}
}

// TestAMisdemeanorOfUnknownEndHasNothingToLower: convicted or not, there is
// nothing for a section that lowers felonies to do.
func TestAMisdemeanorOfUnknownEndHasNothingToLower(t *testing.T) {
	c := decode(t, "", []string{`"offense": "PC 459.5", "level": "misdemeanor"`})
	for _, v := range assess(c)[0] {
		if v.Code == casefile.PC17b || v.Code == casefile.PC1170_18 {
			if !v.Shut || !slices.Equal(v.Missing, []string{"convictions[0].outcome"}) {
				t.Errorf("%s: %s, shut %v, missing %v", v.Code, v.State, v.Shut, v.Missing)
			}
		}
	}
}

func closed(v law.Remedy) bool {
	return v.State == law.Unavailable || v.State == law.NotNeeded || v.Shut
}

// TestAnAdultHasNothingToSealAsAMinor: however the case ended, and whatever order
// was made in it.
func TestAnAdultHasNothingToSealAsAMinor(t *testing.T) {
	for born, shut := range map[string]bool{"1980-05-01": true, "1996-04-01": false} {
		for _, more := range []string{"", `,"relief":[{"kind":"unknown"}]`} {
			c := decode(t, `"born":"`+born+`"`, []string{`"offense": "PC 242", "level": "misdemeanor", "offense_date": "2014-03-02"` + more})
			for _, v := range assess(c)[0] {
				if v.Code == casefile.PC1203_45 && (v.State != law.Unclear || v.Shut != shut) {
					t.Errorf("born %s, %s: %s, shut %v, want %v", born, more, v.State, v.Shut, shut)
				}
			}
		}
	}
}

// An order that nobody can name may have lowered the felony (PC 17(b)): the section
// for lesser cases is not said to be closed to it (PC 1203.4a(a)), but where the order
// is told to have left a felony.
func TestAnOrderNobodyCanNameLeavesTheLevelOpen(t *testing.T) {
	for after, closes := range map[string]bool{``: false, `,"level_after":"unknown"`: false, `,"level_after":"felony"`: true} {
		c := decode(t, "", []string{fel + `"offense":"PC 487(a)",` + kept + when15 + `,"relief":[{"kind":"unknown"` + after + `}]`})
		for _, v := range assess(c)[0] {
			if v.Code == casefile.PC1203_4a && (v.State != law.Unclear || strings.Contains(said(v), "for misdemeanors and infractions") != closes) {
				t.Errorf("%s: %s, %s", after, v.State, said(v))
			}
		}
	}
}

// A plea that no order is known to have taken away closes what seals an arrest,
// and an order that nobody can name is no promise that it did.
func TestAPleaShutsWhatSealsAnArrestBesideAnOrderNobodyCanName(t *testing.T) {
	for _, outcome := range []string{"guilty-plea", "no-contest", "found-guilty"} {
		for _, code := range []casefile.ReliefKind{casefile.PC851_91, casefile.PC851_93, casefile.PC851_87, casefile.PC851_8} {
			v := verdict(t, "", `"outcome":"`+outcome+`","offense":"HS 11357(b)","level":"infraction","convicted_on":"2014-05-06","relief":[{"kind":"unknown"}]`, string(code))
			if v.State != law.Unclear || !v.Shut || len(v.Why) != 1 || !strings.Contains(v.Why[0].Text, "set the conviction aside") {
				t.Errorf("%s, %s: %s, shut %v, %v", outcome, code, v.State, v.Shut, v.Why)
			}
			if !slices.Equal(v.Missing, []string{"convictions[0].relief[0].kind"}) {
				t.Errorf("%s, %s misses %v", outcome, code, v.Missing)
			}
		}
	}
	for _, open := range []string{`"outcome":"dismissed","relief":[{"kind":"unknown"}]`, `"relief":[{"kind":"unknown"}]`, `"outcome":"guilty-plea","relief":[{"kind":"vacatur"}]`} {
		if v := verdict(t, "", `"offense":"HS 11357(b)","level":"infraction","convicted_on":"2014-05-06",`+open, string(casefile.PC851_91)); closed(v) {
			t.Errorf("%s: %s, shut %v", open, v.State, v.Shut)
		}
	}
}
