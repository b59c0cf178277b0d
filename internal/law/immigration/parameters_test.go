package immigration

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// fingerprint is everything this half of the law says of a case.
func fingerprint(a *Assessment) string {
	var b strings.Builder
	say := func(f law.Finding) {
		fmt.Fprintf(&b, "%s %s %s %s %s|", f.Code, f.Rule, f.Answer, f.Harm, f.Strength)
		for _, why := range f.Why {
			b.WriteString(why.Text)
		}
	}
	for _, o := range a.Opinions {
		say(o.Counts)
		for _, f := range o.Findings {
			say(f)
		}
	}
	for _, f := range a.Findings {
		say(f)
	}
	return b.String()
}

// byOthers are the parameters that only goals, character, DACA and detention
// read; their own tests shift them.
var byOthers = map[string]bool{
	"CheckedOn": true, "ReleasedAfter": true, "LakenRiley": true, "ServedDays": true, "DACACustodyDays": true,
}

// turningDays are cases whose words or firmness, not their answers, turn on a day.
var turningDays = []worked{
	{"a theft the day before Diaz-Lizarraga", resident, []string{`"offense":"PC 484(a)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2016-11-15"`}, ""},
	{"a theft on that day", resident, []string{`"offense":"PC 484(a)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2016-11-16"`}, ""},
	{"a program on the last day of 1996", resident, []string{program("1996-12-31")}, ""},
	{"a program on the first day of 1997", resident, []string{program("1997-01-01")}, ""},
	{"a program on the last day of 2017", resident, []string{program("2017-12-31")}, ""},
	{"a program on the first day of 2018", resident, []string{program("2018-01-01")}, ""},
	{"a program the day before Proposition 36 of 2024", resident, []string{program("2024-12-17")}, ""},
	{"a program on its first day", resident, []string{program("2024-12-18")}, ""},
	{"an unnamed narcotic on the last day of 2010", resident, []string{narcotic("2010-12-31")}, ""},
	{"an unnamed narcotic in 2011", resident, []string{narcotic("2011-01-01")}, ""},
	{"a diversion without a plea on the last day of 1996", resident, []string{strings.Replace(program("1996-12-31"), "deferred-entry", "diversion-no-plea", 1)}, ""},
}

func narcotic(day string) string {
	return `"offense":"HS 11350(a)","outcome":"guilty-plea","convicted_on":"` + day + `","drug":{"substance":"unnamed"}`
}

func program(day string) string {
	return `"offense":"HS 11377(a)","outcome":"deferred-entry","convicted_on":"` + day + `"`
}

func TestEachParameterShiftedByOneIsNoticed(t *testing.T) {
	var cases []casefile.Case
	for _, list := range [][]worked{workedExamples, boundaries, turningDays} {
		for _, e := range list {
			cases = append(cases, decoded(t, caseText(e.person, e.convictions...)))
		}
	}
	all := func(p Parameters) string {
		var b strings.Builder
		for i := range cases {
			b.WriteString(fingerprint(Assess(law.OpenFile(&cases[i], testDay), p)))
		}
		return b.String()
	}
	asItIs := all(Current())
	fields := reflect.TypeFor[Parameters]()
	for i := range fields.NumField() {
		name := fields.Field(i).Name
		if fields.Field(i).Anonymous || byOthers[name] {
			continue
		}
		for _, by := range []int{-1, 1} {
			p := Current()
			shift(reflect.ValueOf(&p).Elem().Field(i), by)
			if all(p) == asItIs {
				t.Errorf("%s shifted by %d changes no answer", name, by)
			}
		}
	}
}

func shift(v reflect.Value, by int) {
	if v.Kind() == reflect.Float64 {
		v.SetFloat(v.Float() + float64(by))
		return
	}
	v.SetInt(v.Int() + int64(by))
}
