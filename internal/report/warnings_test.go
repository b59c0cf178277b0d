package report

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
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

// A warning that says what an order does names the orders, and none that does
// something else: PC 1203.43 and PC 1473.7 likely end the conviction.
func TestAWarningOfAnOrderNamesTheOrdersItHoldsFor(t *testing.T) {
	named := 0
	for id, r := range samplesScreened(t) {
		for _, c := range r.Convictions {
			for _, line := range (Options{}).warningLines(r, c) {
				of, found := strings.CutSuffix(line.Text, ": "+warningTexts["W1"])
				if strings.Contains(line.Text, warningTexts["W1"]) && !found {
					t.Errorf("%s: no order is named: %s", id, line.Text)
				}
				if !found {
					continue
				}
				named++
				orders := strings.Split(strings.ReplaceAll(of, " and ", ", "), ", ")
				for _, remedy := range c.Remedies {
					name := SectionOf(remedy.Code)
					if name == "" || !slices.Contains(orders, name) {
						continue
					}
					if remedy.Effect.Answer == law.EffectEliminates || !slices.Contains(remedy.Warnings, "W1") {
						t.Errorf("%s: %s is said to leave the conviction, and its effect is %s", id, remedy.Code, remedy.Effect.Answer)
					}
				}
			}
		}
	}
	if named < 20 {
		t.Errorf("only %d warnings name orders", named)
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
