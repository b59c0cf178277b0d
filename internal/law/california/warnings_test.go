package california

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

const (
	deferredEntry = `"outcome":"deferred-entry","level":"felony","offense":"HS 11377(a)","program_completed":"yes","convicted_on":"2009-01-01"`
	diversion     = `"outcome":"diversion-no-plea","level":"misdemeanor","offense":"HS 11377(a)","program_completed":"yes",` + when15
)

// warnedOf joins the warnings of every remedy on a noncitizen's case.
func warnedOf(t *testing.T, conviction string) []string {
	var all []string
	for _, v := range assess(decode(t, `"status":"lpr"`, []string{conviction}))[0] {
		all = append(all, v.Warnings...)
	}
	return all
}

func TestWarningsFitTheCase(t *testing.T) {
	for _, test := range []struct{ name, conviction, has, hasNot string }{
		{"a plea", misd + `"offense":"HS 11377(a)",` + kept + when15, "W1 W2 W4 W6", "W10"},
		{"a deferred entry", deferredEntry, "W1 W2 W10", ""},
		{"a deferred entry whose plea was withdrawn", deferredEntry + `,"relief":[{"kind":"pc-1203.43"}]`, "W2", "W10"},
		{"a program without a plea", diversion, "W2", "W1 W4 W6 W10"},
		{"an arrest alone", `"outcome":"arrest-only","level":"misdemeanor","offense":"PC 242",` + when15, "W2 W9", "W1 W4 W6 W10"},
		{"an acquittal", `"outcome":"acquitted","level":"misdemeanor","offense":"PC 242",` + when15, "W2", "W1 W4 W6 W10"},
		{"a dropped charge", `"outcome":"dismissed","level":"misdemeanor","offense":"PC 242",` + when15, "W2", "W1 W4 W6 W10"},
		{"a juvenile case", `"outcome":"juvenile","level":"misdemeanor","offense":"PC 242",` + when15, "W2", "W1 W4 W6 W10"},
		{"how it ended is not known", `"outcome":"unknown","level":"misdemeanor","offense":"HS 11377(a)",` + when15, "W1 W2 W10", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := warnedOf(t, test.conviction)
			for _, w := range strings.Fields(test.has) {
				if !slices.Contains(got, w) {
					t.Errorf("%s is missing", w)
				}
			}
			for _, w := range strings.Fields(test.hasNot) {
				if slices.Contains(got, w) {
					t.Errorf("%s does not belong", w)
				}
			}
		})
	}
}

func TestOnlyAnOldPleaIsWithdrawnBeforeSealing(t *testing.T) {
	for conviction, says := range map[string]bool{diversion: false, deferredEntry: true, deferredEntry + `,"relief":[{"kind":"pc-1203.43"}]`: false} {
		v := verdict(t, `"status":"lpr"`, conviction, "pc-851.90")
		if got := strings.Contains(said(v), "PC 1203.43"); v.State != law.Discretionary || got != says {
			t.Errorf("%s: %s, says %q", conviction, v.State, said(v))
		}
		if !slices.ContainsFunc(v.DoesNot, func(r law.Reason) bool { return r.Text == keepsArrestAsked.Text }) {
			t.Errorf("%s: that the arrest is still asked about is not said", conviction)
		}
	}
}
