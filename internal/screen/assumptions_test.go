package screen

import (
	"fmt"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
)

func TestWhatTheResultRestsOnNamesMemory(t *testing.T) {
	papers := []casefile.Conviction{{ID: "c1", Source: casefile.CourtPapers}, {ID: "c2"}}
	recalled := []casefile.Conviction{{ID: "c1"}, {ID: "c2", Source: casefile.Memory, FromMemory: []casefile.CaseFact{"level"}}}
	for _, test := range []struct {
		name   string
		record casefile.RecordSource
		cases  []casefile.Conviction
		has    string
		not    string
	}{
		{"all from papers", casefile.RapSheet, papers, "read from a rap sheet", "memory"},
		{"one case from memory", casefile.RapSheet, recalled, "some were told from memory", "read from a rap sheet"},
		{"papers for some", casefile.MixedSources, papers, "some were told from memory", ""},
		{"all from memory", casefile.Memory, papers, "The cases were told from memory", "Not every case"},
		{"a single answer", casefile.RapSheet, recalled, "marked as told from memory: 1.", ""},
		{"no single answer", casefile.Memory, papers, "", "marked as told"},
		{"nobody noted it", "", papers, "Nobody noted", ""},
	} {
		c := casefile.Case{Person: casefile.Person{RecordSource: test.record}, Convictions: test.cases}
		var words []string
		for _, reason := range assumptions(&c) {
			said := reason.Text
			for _, fill := range reason.Fills() {
				said = strings.ReplaceAll(said, "{"+fill.Name+"}", fmt.Sprint(fill.Value))
			}
			words = append(words, said)
		}
		all := strings.Join(words, " ")
		if !strings.Contains(all, test.has) || test.not != "" && strings.Contains(all, test.not) {
			t.Errorf("%s: %s", test.name, all)
		}
	}
}
