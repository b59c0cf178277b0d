package california

import (
	"regexp"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/text/readinglevel"
)

var mark = regexp.MustCompile(`\{\w+\}`)

// everyReason gathers each text that the tests' cases bring up.
func everyReason(t *testing.T) map[string]bool {
	texts := map[string]bool{}
	add := func(reasons []law.Reason) {
		for _, r := range reasons {
			texts[r.Text] = true
			for _, name := range mark.FindAllString(r.Text, -1) {
				if !filled(r, strings.Trim(name, "{}")) {
					t.Errorf("%q: nothing fills %s", r.Text, name)
				}
			}
		}
	}
	for _, s := range everyScreening {
		for _, verdicts := range assess(decode(t, s.person, s.cases)) {
			for _, v := range verdicts {
				if len(v.Why) == 0 || len(v.Authorities) == 0 || !v.Covered {
					t.Errorf("%s: %s is %s without a reason, an authority or cover", s.name, v.Code, v.State)
				}
				add(v.Why)
				add(v.Does)
				add(v.DoesNot)
			}
		}
	}
	return texts
}

func filled(r law.Reason, name string) bool {
	for _, f := range r.Fills() {
		if f.Name == name {
			return true
		}
	}
	return false
}

// TestEveryReasonReadsAsItShould holds the reading level, and that no text
// promises or tells anyone to go ahead.
func TestEveryReasonReadsAsItShould(t *testing.T) {
	var all []string
	for text := range everyReason(t) {
		plain := mark.ReplaceAllString(text, "one")
		all = append(all, plain)
		if readinglevel.Measure(plain).TooHard() {
			t.Errorf("too hard (%.1f): %s", readinglevel.Measure(plain).Grade(), text)
		}
		for _, never := range []string{"you are eligible", "is eligible", "go ahead", "guarantee"} {
			if strings.Contains(strings.ToLower(text), never) {
				t.Errorf("says %q: %s", never, text)
			}
		}
	}
	if len(all) < 150 {
		t.Errorf("only %d texts came up", len(all))
	}
	if mean := readinglevel.Mean(all); mean > readinglevel.MeanAtMost {
		t.Errorf("the mean grade is %.1f", mean)
	}
}
