package california

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

var everyScreening = slices.Concat(workedExamples, boundaries, gateReached, reviewed)

// answers gives, for every case of the tests, what it gives under some parameters.
func answers(files []*law.File, p Parameters) []string {
	out := make([]string, len(files))
	for i, f := range files {
		var b strings.Builder
		for _, verdicts := range Assess(f, p) {
			for _, v := range verdicts {
				fmt.Fprintf(&b, "%s %s %d %s %v\n", v.Code, v.State, v.Earliest, v.Reason, v.Missing)
				for _, why := range v.Why {
					b.WriteString(why.Text)
				}
			}
		}
		out[i] = b.String()
	}
	return out
}

// TestEveryParameterIsNoticed moves each number and day by one either way and
// drops each entry of each list: some case of the tests must answer otherwise.
func TestEveryParameterIsNoticed(t *testing.T) {
	var files []*law.File
	for _, s := range everyScreening {
		c := decode(t, s.person, s.cases)
		files = append(files, law.OpenFile(&c, settledDay))
	}
	whole := answers(files, Current())
	current := Current()
	fields := reflect.TypeOf(current)
	for i := range fields.NumField() {
		name := fields.Field(i).Name
		if name == "CheckedOn" {
			continue // told in the report, read by no rule
		}
		if testing.Short() && i%3 > 0 {
			continue
		}
		value := reflect.ValueOf(current).Field(i)
		for what, change := range changes(value) {
			if unmoved[name+" "+what] != "" {
				continue
			}
			p := Current()
			change(reflect.ValueOf(&p).Elem().Field(i))
			cases, before := files, whole
			if section, ok := entry(value, what); ok {
				if cases = casesOf(t, section); len(cases) == 0 {
					continue // in no row of the catalogue, or under a newer number
				}
				before = answers(cases, current)
			}
			if slices.Equal(before, answers(cases, p)) && !shutAnyway(name, cases) {
				t.Errorf("%s %s: no case notices", name, what)
			}
		}
	}
}

// unmoved are changes that cannot show, each with the reason.
var unmoved = map[string]string{
	"CannabisConcentrate without {HS 11357(a)}": "a case made of a section alone tells no amount; TestWhatIsSaidBesideAVerdict has it on both sides of 8 grams",
	"PatternCases one less":                     "two cases near one another are two, so one alone never counts",
}

// entry is the section that a change drops from a list.
func entry(list reflect.Value, what string) (Section, bool) {
	sections, ok := list.Interface().([]Section)
	if !ok {
		return Section{}, false
	}
	for _, s := range sections {
		if what == fmt.Sprintf("without %v", s) {
			return s, true
		}
	}
	return Section{}, false
}

// shutAnyway reports whether the catalogue's own columns keep the offense out
// of a remedy that its list names too: registration, or a life term.
func shutAnyway(list string, files []*law.File) bool {
	if list != "FireCampShut" && list != "SuperStrikes" && list != "SexuallyViolent" && list != "Limitless" && list != "CertificateLong" && list != "Assaults" {
		return false
	}
	for _, row := range files[0].Matters[0].Offense.Rows {
		if row.Registrable && list != "SexuallyViolent" || longest(row.FelonyTerm).life {
			return true
		}
	}
	return false
}

// casesOf are the kinds of cases in which a list may name a section.
func casesOf(t *testing.T, s Section) []*law.File {
	var files []*law.File
	for _, row := range offense.All() {
		if in([]Section{s}, row) {
			files = append(files, casesOfRow(t, row)...)
		}
	}
	return files
}

func casesOfRow(t *testing.T, row *offense.Offense) []*law.File {
	offense := `"offense":"` + row.Key() + `",`
	who := `"born":"1984-01-01","california_since":"1980-01-01"`
	small := `"victim":{"loss_usd":100,"under_14":"yes"},"offense_date":"2010-01-01","convicted_on":"2010-03-01"`
	abuse := misd + `"offense":"PC 242","victim":{"domestic":"yes"},` + kept + `"offense_date":"2018-01-01","convicted_on":"2018-02-01"`
	lists := [][]string{
		{misd + offense + kept + `"program_completed":"yes","offense_date":"2004-01-01","convicted_on":"2004-03-01"`},
		{misd + offense + kept + `"crime_victim":"trafficking","offense_date":"2001-01-01","convicted_on":"2001-03-01"`},
		{fel + offense + kept + `"open_business":"yes",` + small},
		{fel + offense + kept + `"open_business":"no",` + small},
		{fel + offense + kept + `"drug":{"substance":"marijuana","grams":1},` + small},
		{misd + offense + noProb + paid + jail + `"registration_required":"no",` + when15},
		{fel + offense + noProb + `"sentence":{"custody":"state-prison","released_on":"2018-06-01","ended_on":"2019-06-01"},"fire_camp":"yes","convicted_on":"2017-06-01"`},
		{fel + offense + `"attempt":"yes",` + noProb + `"sentence":{"custody":"state-prison","released_on":"2018-06-01","ended_on":"2019-06-01"},` + when15},
		{`"outcome":"dismissed","level":"felony",` + offense + `"offense_date":"2002-01-01","convicted_on":"2002-06-01"`},
		{`"outcome":"dismissed","level":"felony",` + offense + `"offense_date":"2023-01-01","convicted_on":"2023-06-01"`},
		{`"outcome":"dismissed","level":"misdemeanor","victim":{"under_14":"yes"},` + offense + `"offense_date":"2024-01-01","convicted_on":"2024-06-01"`},
		{`"outcome":"juvenile","level":"felony",` + offense + kept + `"offense_date":"2000-01-01","convicted_on":"2000-06-01"`},
		{fel + `"offense":"HS 11377(a)",` + kept + `"convicted_on":"2010-03-01"`, minor + offense + `"victim":{"under_14":"no"},"offense_date":"2002-01-01","convicted_on":"2002-03-01"`},
		{fel + offense + `"offense_date":"2018-01-01","convicted_on":"2020-03-01"`},
		{fel + `"offense":"PC 496(a)",` + kept + small, fel + offense + noProb + `"victim":{"under_14":"yes"},` + prisonS + when15},
		{`"outcome":"acquitted","victim":{"domestic":"no"},` + offense + `"offense_date":"2018-01-01","convicted_on":"2019-06-01"`, abuse, abuse},
	}
	files := make([]*law.File, len(lists))
	for i, cases := range lists {
		c := decode(t, who, cases)
		files[i] = law.OpenFile(&c, settledDay)
	}
	return files
}

func changes(v reflect.Value) map[string]func(reflect.Value) {
	all := map[string]func(reflect.Value){}
	switch v.Kind() {
	case reflect.Int, reflect.Int32:
		all["one more"] = func(v reflect.Value) { v.SetInt(v.Int() + 1) }
		all["one less"] = func(v reflect.Value) { v.SetInt(v.Int() - 1) }
	case reflect.Float64:
		all["one more"] = func(v reflect.Value) { v.SetFloat(v.Float() + 1) }
		all["one less"] = func(v reflect.Value) { v.SetFloat(v.Float() - 1) }
	case reflect.Slice:
		for i := range v.Len() {
			all[fmt.Sprintf("without %v", v.Index(i))] = func(v reflect.Value) {
				shorter := reflect.MakeSlice(v.Type(), 0, v.Len()-1)
				shorter = reflect.AppendSlice(shorter, v.Slice(0, i))
				v.Set(reflect.AppendSlice(shorter, v.Slice(i+1, v.Len())))
			}
		}
	}
	return all
}
