package tui

import (
	"fmt"
	"testing"
)

// shot is a golden picture and the keys that lead to it.
type shot struct{ name, script string }

// shots are the screens that have a golden picture.
var shots = []shot{
	{"home", ""},
	{"about", "<down><enter>"},
	{"ticks", toGoals},
	{"offense-empty", toOffense},
	{"offense-hits", toOffense + "vehicle"},
	{"offense-none", toOffense + "zzz 12"},
	{"choice", toOutcome},
	{"date-refused", toDate + "20l4<enter>"},
	{"days", toDays + "6 months"},
	{"date-empty", toDate},
	{"date-today", toDate + "today"},
	{"days-clash", toDays + "1 year"},
	{"days-clash-asked", toDays + "1 year<enter>"},
	{"choice-no-such-digit", toOutcome + "8"},
	{"many-options-near", toStatus + "greencard"},
	{"warning", toWarning},
	{"yes-no", toDomestic},
	{"many-options", toStatus + "vis"},
	{"review", toTheReview},
	{"review-clash", toDays + "1 year<enter><enter><ctrl+u><ctrl+u><ctrl+u><ctrl+r>"},
	{"summary", toSummary},
	{"summary-unfolded", toSummary + "<down><down><down><down><enter>"},
	{"summary-below", toSummary + "<pgdown>"},
	{"summary-search", toSummary + "/jail"},
	{"summary-not-found", toSummary + "/zebra<enter>"},
	{"add-conviction", toTheReview + "a"},
	{"take-away", toTheReview + "<down><down>d"},
	{"help-review", toTheReview + "?"},
	{"help-summary", toSummary + "?"},
	{"why", toSummary + "<down><enter>"},
	{"cases", toTwoCases},
	{"cases-empty", toGoals + "<ctrl+t>"},
	{"fast-entry", toGoals + "<ctrl+t>f"},
	{"fast-entry-clash", toGoals + "<ctrl+t>f459.5<enter>2<enter>3/1/22<enter>1 year<enter>"},
	{"next-client", toOutcome + "<ctrl+x>"},
	{"contents", toSummary + "t"},
	{"folded", toSummary + "f"},
	{"help", toOutcome + "?"},
	{"quit", toOutcome + "<ctrl+c>"},
	{"curtain", toOutcome + "<ctrl+l>"},
}

func TestScreensLookAsTheyShould(t *testing.T) {
	for _, size := range []struct{ width, height int }{{80, 24}, {60, 16}, {120, 40}} {
		for _, shot := range shots {
			if size.width == 120 && !widePictured[shot.name] {
				continue
			}
			name := fmt.Sprintf("%s-%dx%d", shot.name, size.width, size.height)
			t.Run(name, func(t *testing.T) {
				view := opened(t, size.width, size.height, shot.script).View()
				golden(t, name, view)
				mustFit(t, name, view, size.width, size.height)
			})
		}
	}
}

// widePictured are the screens that differ in kind on a wide terminal.
var widePictured = map[string]bool{"about": true, "curtain": true, "help": true, "help-review": true, "home": true, "quit": true, "cases": true, "choice": true, "days-clash": true, "fast-entry": true, "offense-hits": true, "review": true, "summary": true}

func TestEveryScreenFitsEverySize(t *testing.T) {
	for _, shot := range someShots() {
		a := opened(t, 80, 24, shot.script)
		for _, width := range []int{60, 61, 66, 72, 80, 90, 99, 100, 120} {
			for _, height := range []int{16, 17, 18, 20, 24, 31, 40} {
				a = sized(a, width, height)
				mustFit(t, shot.name, a.View(), width, height)
				if t.Failed() {
					return
				}
			}
		}
	}
}
