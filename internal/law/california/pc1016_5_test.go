package california

import (
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

func TestTheMissingWarningIsTheJudges(t *testing.T) {
	conviction := misd + `"offense":"PC 242",` + kept + when15
	for _, test := range []struct {
		advice, says string
		state        law.State
	}{
		{``, "did the judge give the immigration warning before the plea", law.Unclear},
		{`,"advice":{"court_warned":"unknown","lawyer_explained":"yes"}`, "What a lawyer said does not count", law.Unclear},
		{`,"advice":{"court_warned":"no"}`, "a plea form that the client signed", law.Discretionary},
		{`,"advice":{"court_warned":"yes"}`, "by the judge or on the plea form", law.Unavailable},
	} {
		v := verdict(t, `"status":"lpr"`, conviction+test.advice, "pc-1016.5")
		if v.State != test.state || !strings.Contains(said(v), test.says) {
			t.Errorf("%s: %s, says %q", test.advice, v.State, said(v))
		}
	}
}
