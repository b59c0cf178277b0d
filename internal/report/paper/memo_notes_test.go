package paper

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/screen"
)

// The note of the offense stands beside its finding; where several rows fit each
// is named, and a section of many is left to the rulebook.
func TestTheCatalogueNoteStandsBesideItsFinding(t *testing.T) {
	for section, want := range map[string][]string{
		"PC 273.6(b)": {"Injury form; 364-day cap today"},
		"PC 273.6":    {"PC 273.6(a): 364-day cap", "PC 273.6(d): COV"},
		"PC 245":      nil, // more rows than say anything of one case
	} {
		c := casefile.Case{Schema: casefile.Schema, Convictions: []casefile.Conviction{{ID: "c1", Offense: section, Outcome: casefile.GuiltyPlea}}}
		m := maker{Input: Input{Result: screen.Case(c, today, screen.Current())}}
		got := m.note(0, "deport.aggravated-felony").Text
		for _, words := range want {
			if !strings.Contains(got, words) {
				t.Errorf("%s: %q does not say %q", section, got, words)
			}
		}
		if want == nil && got != "" {
			t.Errorf("%s: %q", section, got)
		}
		if words := m.note(0, "deport.firearm").Text; words != "" {
			t.Errorf("%s: a note without a column: %q", section, words)
		}
	}
}
