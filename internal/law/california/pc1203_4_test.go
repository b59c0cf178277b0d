package california

import (
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// The bars are closed, but never said to be closed for good: People v. Arata
// (2007) 151 Cal.App.4th 778.
func TestABarLeavesRoomForWhatThePleaBargainPromised(t *testing.T) {
	for _, test := range []struct{ conviction, code string }{
		{fel + `"offense":"PC 288(a)",` + kept + when15, "pc-1203.4"},
		{fel + `"offense":"PC 311.11(a)",` + kept + when15, "pc-1203.4"},
		{fel + `"offense":"PC 261.5(d)",` + kept + when15, "pc-1203.4"},
		{misd + `"offense":"PC 288(c)",` + noProb + paid + jail + when15, "pc-1203.4a"},
	} {
		v := verdict(t, "", test.conviction, test.code)
		got := said(v)
		if v.State != law.Unavailable || !strings.Contains(got, "usually cannot") || !strings.Contains(got, "plea bargain") || strings.Contains(got, "never") {
			t.Errorf("%s: %s is %s and says %q", test.conviction, test.code, v.State, got)
		}
	}
}
