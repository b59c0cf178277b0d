package main

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
	"example.com/tableside/internal/report"
)

// theFlow is the interview as the program holds it.
func theFlow() interview.Flow { return flows.Interview(catalogue.Offenses{}) }

// Every random trail through the interview ends in a summary: what was
// answered, left as not sure or for later, the case it makes can be read back,
// screened and put into words for each reader.
func TestEveryTrailEndsInASummary(t *testing.T) {
	t.Parallel()
	flow := theFlow()
	rapid.Check(t, func(t *rapid.T) {
		c := interviewtest.Walk(t, flow).Case()
		if _, err := casefile.Decode(casefile.EncodeLine(c)); err != nil {
			t.Fatalf("the case cannot be read back: %v", err)
		}
		r := screenOne(c, sampleDay)
		for _, reader := range []report.Reader{report.Volunteer, report.Lawyer} {
			o := reportOptions(c)
			o.Reader = reader
			words := report.Text(r, o, textWidth)
			for _, must := range []string{"Bottom line", "California ", "Immigration ", "not legal advice", "What this rests on"} {
				if !strings.Contains(words, must) {
					t.Fatalf("the summary does not say %q:\n%s", must, words)
				}
			}
			if strings.ContainsAny(words, "{}") {
				t.Fatalf("a mark was not filled:\n%s", words)
			}
		}
	})
}

func firstWords(ask string) string {
	words := strings.Fields(ask)
	return strings.Join(words[:min(len(words), 8)], " ")
}
