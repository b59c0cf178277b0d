package immigration

import (
	"regexp"
	"slices"
	"testing"

	"example.com/tableside/internal/law"
)

var comforting = regexp.MustCompile("^(No case|None of|We see no)")

// "No case here bars it" is no reason of a level that is not known: what is
// missing may be the bar.
func TestNoComfortIsGivenWhereALevelIsNotKnown(t *testing.T) {
	unknown, known := 0, 0
	for _, status := range []string{"lpr", "conditional-lpr", "refugee", "asylee", "daca", "tps", "visa", "entered-without-inspection"} {
		for _, outcome := range []string{"unknown", "guilty-plea"} {
			a := assessed(t, facts{"status": status}, facts{"outcome": outcome})
			for _, c := range a.Consequences {
				comfort := slices.ContainsFunc(c.Why, func(r law.Reason) bool { return comforting.MatchString(r.Text) })
				switch {
				case c.Level != law.UnknownLevel:
					known++
				case comfort:
					t.Errorf("%s, %s: %s is not known, and says %v", status, outcome, c.Code, c.Why)
				default:
					unknown++
				}
			}
		}
	}
	if unknown < 40 || known == 0 {
		t.Errorf("%d levels not known, %d known: the test shows little", unknown, known)
	}
}
