package screen

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sort"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
)

var updateCutoffs = flag.Bool("update", false, "write the list of what turns on each day of the law anew")

// cutoffCases are cases for which days of the law can matter: an offense, its
// level, its end, for a client whose every date can be moved.
func cutoffCases() []casefile.Case {
	var all []casefile.Case
	for _, one := range []struct {
		offense string
		level   casefile.Level
		outcome casefile.Outcome
		custody casefile.Custody
	}{
		{"PC 484(a)", casefile.Misdemeanor, casefile.GuiltyPlea, casefile.CountyJail},
		{"PC 487(a)", casefile.Felony, casefile.GuiltyPlea, casefile.CountyJail},
		{"PC 459", casefile.Felony, casefile.GuiltyPlea, casefile.StatePrison},
		{"PC 273.5(a)", casefile.Felony, casefile.NoContest, casefile.CountyPrison},
		{"HS 11377(a)", casefile.Misdemeanor, casefile.GuiltyPlea, casefile.CountyJail},
		{"HS 11377(a)", casefile.Misdemeanor, casefile.DeferredEntry, ""},
		{"HS 11377(a)", casefile.Misdemeanor, casefile.DiversionNoPlea, ""},
		{"HS 11350(a)", casefile.Felony, casefile.GuiltyPlea, casefile.CountyJail},
		{"HS 11357(a)", casefile.Misdemeanor, casefile.GuiltyPlea, casefile.CountyJail},
		{"PC 211", casefile.Felony, casefile.FoundGuilty, casefile.StatePrison},
		{"PC 192(a)", casefile.Felony, casefile.GuiltyPlea, casefile.StatePrison},
		{"PC 288(a)", casefile.Felony, casefile.GuiltyPlea, casefile.StatePrison},
		{"VC 23152(a)", casefile.Misdemeanor, casefile.NoContest, casefile.CountyJail},
		{"PC 647(b)", casefile.Misdemeanor, casefile.NoContest, ""},
		{"PC 25400(a)(1)", casefile.Misdemeanor, casefile.GuiltyPlea, casefile.CountyJail},
		{"PC 459.5", casefile.Misdemeanor, casefile.Dismissed, ""},
		{"PC 487(a)", casefile.Felony, casefile.ArrestOnly, ""},
	} {
		for _, status := range []casefile.Status{casefile.LPR, casefile.EWI} {
			c := casefile.Case{Schema: casefile.Schema, Person: casefile.Person{Status: status, Goals: []casefile.Goal{casefile.GoalNaturalize, casefile.GoalGreenCard},
				FirstAdmitted: casefile.On(casefile.DayOf(1980, 1, 1)), LPRSince: casefile.On(casefile.DayOf(1980, 1, 1))}}
			c.Convictions = []casefile.Conviction{{ID: "c1", Offense: one.offense, Level: one.level, Outcome: one.outcome, Jurisdiction: casefile.California,
				Sentence: casefile.Sentence{Custody: one.custody, DaysOrdered: casefile.DaysOf(365)}, ProgramCompleted: casefile.Yes}}
			if one.custody == casefile.CountyJail {
				c.Convictions[0].Probation = casefile.Probation{Granted: casefile.Yes, State: casefile.ProbationCompleted, Violated: casefile.No}
			}
			if one.custody == "" {
				c.Convictions[0].Sentence = casefile.Sentence{}
			}
			all = append(all, c)
		}
	}
	return all
}

// movedDates are the dates that are moved across each day, one at a time or
// together as they fall together.
var movedDates = [][]string{
	{"offense_date"}, {"convicted_on"}, {"sentenced_on"}, {"convicted_on", "sentenced_on"}, {"offense_date", "convicted_on", "sentenced_on"},
}

// A date moved from the day before a day of the law to that day changes only
// what the law says of that day: what changes, and does not when that one
// parameter is put a day later, is the list beside this test, to be read like law.
func TestADateMovedAcrossADayOfTheLawChangesOnlyWhatItShould(t *testing.T) {
	var list strings.Builder
	l := Current()
	left := map[string]bool{} // days that a short run leaves out
	for i, p := range daysOf(&l) {
		if left[p.name] = testing.Short() && i%5 > 0 && !*updateCutoffs; !left[p.name] {
			p.turns(&list)
		}
	}
	path := filepath.Join("testdata", "cutoffs.txt")
	if *updateCutoffs {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(list.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	was, is := strings.Split(string(want), "\n"), strings.Split(list.String(), "\n")
	for _, line := range was {
		if !left[strings.TrimRight(strings.Fields(line + " -")[0], ":")] && !slices.Contains(is, line) {
			t.Errorf("no longer so: %s", line)
		}
	}
	for _, line := range is {
		if !slices.Contains(was, line) {
			t.Errorf("new: %s", line)
		}
	}
}

// dayOfLaw is a parameter that is a day, within one law.
type dayOfLaw struct {
	name string
	law  *Law
	at   reflect.Value
}

// daysOf are the days among the parameters, but those on which the law was read.
func daysOf(l *Law) []dayOfLaw {
	var all []dayOfLaw
	for _, body := range []struct {
		name  string
		value reflect.Value
	}{{"california", reflect.ValueOf(&l.California).Elem()}, {"immigration", reflect.ValueOf(&l.Immigration).Elem()}} {
		for _, f := range reflect.VisibleFields(body.value.Type()) {
			if f.Type == reflect.TypeFor[casefile.Day]() && !strings.HasSuffix(f.Name, "Checked") && f.Name != "CheckedOn" {
				all = append(all, dayOfLaw{body.name + "." + f.Name, l, body.value.FieldByIndex(f.Index)})
			}
		}
	}
	return all
}

// turns writes what changes for some case when a date crosses the day.
func (p dayOfLaw) turns(list *strings.Builder) {
	day := p.at.Interface().(casefile.Day)
	changed := map[string]map[string]bool{}
	for _, c := range cutoffCases() {
		for n := range 2 * len(movedDates) {
			dates, first := movedDates[n/2], day-1+casefile.Day(n%2) // the day may be the first of the new law or the last of the old
			before, after := moved(c, dates, first), moved(c, dates, first+1)
			crossed := differing(answersOf(before, *p.law), answersOf(after, *p.law))
			if len(crossed) == 0 {
				continue
			}
			p.at.Set(reflect.ValueOf(day + 3))
			anyway := differing(answersOf(before, *p.law), answersOf(after, *p.law))
			p.at.Set(reflect.ValueOf(day))
			for code := range crossed {
				if !anyway[code] {
					if changed[code] == nil {
						changed[code] = map[string]bool{}
					}
					changed[code][strings.Join(dates, "+")] = true
				}
			}
		}
	}
	fmt.Fprintf(list, "%s %v\n", p.name, day)
	if len(changed) == 0 {
		fmt.Fprintf(list, "  %s: nothing in these cases\n", p.name)
	}
	var codes []string
	for code := range changed {
		codes = append(codes, code)
	}
	sort.Strings(codes)
	for _, code := range codes {
		var dates []string
		for d := range changed[code] {
			dates = append(dates, d)
		}
		sort.Strings(dates)
		fmt.Fprintf(list, "  %s: %s, by %s\n", p.name, code, strings.Join(dates, "; "))
	}
}

// moved is a case with these dates on a day, and the others around it in the
// order in which such things happen.
func moved(c casefile.Case, dates []string, day casefile.Day) casefile.Case {
	c = c.Clone()
	one := &c.Convictions[0]
	one.OffenseDate, one.ConvictedOn, one.SentencedOn = casefile.On(day-200), casefile.On(day-100), casefile.On(day-100)
	switch {
	case slices.Contains(dates, "offense_date"):
		one.OffenseDate, one.ConvictedOn, one.SentencedOn = casefile.On(day), casefile.On(day+100), casefile.On(day+100)
	case !slices.Contains(dates, "convicted_on"):
		one.ConvictedOn = casefile.On(day - 30)
	}
	for _, name := range dates {
		switch name {
		case "convicted_on":
			one.ConvictedOn = casefile.On(day)
		case "sentenced_on":
			one.SentencedOn = casefile.On(day)
		}
	}
	if !slices.Contains(dates, "sentenced_on") && slices.Contains(dates, "convicted_on") {
		one.SentencedOn = casefile.On(day + 30)
	}
	return c
}

// answersOf are the states and answers of a case, without the days in them.
func answersOf(c casefile.Case, l Law) map[string]string {
	r := l.weigh(&c, l.AsOf, l.bothBodies)
	said := map[string]string{}
	for _, one := range r.Convictions {
		said["counts_as_conviction"] = one.Counts.Answer.String() + one.Counts.Rule
		for _, f := range one.Findings {
			said[f.Code] = f.Answer.String()
		}
		for _, remedy := range one.Remedies {
			said[string(remedy.Code)] = string(remedy.State) + remedy.Reason
		}
	}
	for _, f := range r.Findings {
		said[f.Code] = f.Answer.String()
	}
	return said
}

func differing(a, b map[string]string) map[string]bool {
	codes := map[string]bool{}
	for code, said := range a {
		if b[code] != said {
			codes[code] = true
		}
	}
	return codes
}
