package screen

import (
	"fmt"
	"strconv"
	"strings"

	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
)

// anyCase draws a case of one or two convictions with about half of all facts
// told. Facts that do not fit one another are drawn too: the program has to
// bear them.
func anyCase(t *rapid.T) casefile.Case {
	c := casefile.Case{Schema: casefile.Schema, AsOf: casefile.On(day)}
	for i := range rapid.IntRange(1, 2).Draw(t, "convictions") {
		c.Convictions = append(c.Convictions, casefile.Conviction{ID: fmt.Sprintf("c%d", i+1)})
	}
	for _, field := range casefile.Fields() {
		if !field.Fact || strings.Contains(field.Path, "relief[]") || strings.HasSuffix(field.Path, "same_incident_as") {
			continue
		}
		for _, path := range places(field.Path, len(c.Convictions)) {
			if rapid.Bool().Draw(t, path+"?") && !kindOfAKnownSection(c, path) {
				set(t, &c, path, anyValue(t, field))
			}
		}
	}
	if rapid.IntRange(0, 2).Draw(t, "relief?") == 0 {
		set(t, &c, "convictions[0].relief[0].kind", anyOf(t, "kind", []string{
			"pc-1203.4", "pc-1203.4a", "pc-17b", "pc-1473.7", "pc-1203.43", "pardon", "pc-1170.18", "sentence-modification"}))
		set(t, &c, "convictions[0].relief[0].reason", anyOf(t, "reason", []string{"legal-error", "rehabilitation", "silent", "unknown", "mixed"}))
		set(t, &c, "convictions[0].relief[0].granted_on", anyDate(t))
	}
	return c
}

// kindOfAKnownSection: the case file tells a kind only where the section is not known.
func kindOfAKnownSection(c casefile.Case, path string) bool {
	conviction, isKind := strings.CutSuffix(path, ".kind")
	if !isKind {
		return false
	}
	_, known := casefile.Get(c, conviction+".offense")
	return known
}

func places(path string, convictions int) []string {
	if !strings.Contains(path, "[]") {
		return []string{path}
	}
	all := make([]string, convictions)
	for i := range all {
		all[i] = strings.Replace(path, "[]", "["+strconv.Itoa(i)+"]", 1)
	}
	return all
}

// set stores a fact; a value the case file does not take is left out.
func set(t *rapid.T, c *casefile.Case, path, value string) {
	if err := casefile.Set(c, path, value); err != nil && value != "" {
		t.Logf("left out: %v", err)
	}
}

func anyOf(t *rapid.T, label string, from []string) string {
	return rapid.SampledFrom(from).Draw(t, label)
}

func anyValue(t *rapid.T, f casefile.Field) string {
	switch {
	case strings.HasSuffix(f.Path, "offense"):
		return rapid.SampledFrom(offense.All()).Draw(t, "row").Key()
	case strings.HasSuffix(f.Path, "jurisdiction"):
		return "california" // elsewhere prison for an infraction is no contradiction, and hardly a case
	case strings.HasSuffix(f.Path, "county"):
		return "Alameda"
	case len(f.Values) > 0:
		return anyOf(t, f.Path, f.Values)
	case f.Kind == casefile.FieldDate:
		return anyDate(t)
	case f.Kind == casefile.FieldDays:
		return strconv.Itoa(rapid.SampledFrom([]int{0, 1, 30, 90, 91, 179, 180, 181, 364, 365, 730, 1825}).Draw(t, f.Path))
	case f.Kind == casefile.FieldNumber:
		return strconv.Itoa(rapid.SampledFrom([]int{0, 20, 30, 31, 950, 951, 10000, 10001}).Draw(t, f.Path))
	}
	return ""
}

func anyDate(t *rapid.T) string {
	d := day.AddDays(-rapid.IntRange(-400, 15000).Draw(t, "days ago")).String()
	return d[:rapid.SampledFrom([]int{4, 7, 10, 10, 10}).Draw(t, "precision")]
}
