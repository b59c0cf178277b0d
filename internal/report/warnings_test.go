package report

import (
	"strings"
	"testing"

	"example.com/tableside/internal/text/readinglevel"
)

func TestWarningsStandBesideOpenReliefForNoncitizensOnly(t *testing.T) {
	for status, want := range map[string]bool{"lpr": true, "unknown": true, "citizen": false} {
		facts := quietPerson + shoplifting
		if status != "unknown" {
			facts = "person.status " + status + ";" + facts
		}
		words := strings.Join(strings.Fields(Text(screened(t, facts), Options{}, 78)), " ")
		if got := strings.Contains(words, warningTexts["W1"]); got != want {
			t.Errorf("%s: W1 %v", status, got)
		}
		if n := strings.Count(words, warningTexts["W2"]); want && n != 1 {
			t.Errorf("%s: W2 stands %d times", status, n)
		}
	}
}

func TestEveryWarningOfARemedyHasWords(t *testing.T) {
	for id, r := range samplesScreened(t) {
		for _, c := range r.Convictions {
			for _, remedy := range c.Remedies {
				for _, code := range remedy.Warnings {
					if warningTexts[code] == "" {
						t.Errorf("%s: %s warns %s, which has no words", id, remedy.Code, code)
					}
				}
			}
		}
	}
	for code, words := range warningTexts {
		if readinglevel.Measure(words).TooHard() {
			t.Errorf("%s is too hard to read", code)
		}
	}
}
