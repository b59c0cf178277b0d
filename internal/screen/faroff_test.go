package screen

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Both sides of the horizon: what opens within it waits, what opens later is
// closed and says why, with the day. Two years after a straight prison term.
func TestADayBeyondTheHorizonReadsAsClosedWithItsDay(t *testing.T) {
	const term = "person.status citizen; person.serving_now yes; person.on_probation_now no; person.charged_now no; offense PC 211; level felony; outcome guilty-plea; offense_date 2020-01-01; convicted_on 2020-06-01; sentenced_on 2020-06-01; " +
		"probation.granted no; sentence.custody state-prison; sentence.ended_on "
	dismissal := func(ended string, l Law) law.Remedy {
		r := Case(caseOf(t, term+ended), day, l)
		i := slices.IndexFunc(r.Convictions[0].Remedies, func(r law.Remedy) bool { return r.Code == casefile.PC1203_41 })
		return r.Convictions[0].Remedies[i]
	}
	if r := dismissal("2064-11-20", Current()); r.State != law.Later || r.Earliest.String() != "2066-11-21" {
		t.Errorf("forty years to the day: %s from %s", r.State, r.Earliest)
	}
	r := dismissal("2064-11-21", Current())
	if r.State != law.Unavailable || r.Reason != "too-far-off" || r.Earliest.String() != "2066-11-22" {
		t.Errorf("a day more: %s (%s) from %s", r.State, r.Reason, r.Earliest)
	}
	if len(r.Why) == 0 || !strings.Contains(r.Why[0].Text, "too far off") {
		t.Errorf("it does not say why: %+v", r.Why)
	}
	longer := Current()
	longer.Limits.Horizon++
	if r := dismissal("2064-11-21", longer); r.State != law.Later {
		t.Errorf("with a longer horizon it is %s", r.State)
	}
}

// What has no day, and what is open already, stays as it is.
func TestOnlyAWaitWithADayIsTooFarOff(t *testing.T) {
	remedies := []law.Remedy{
		{Code: casefile.PC4852_01, State: law.Later},
		{Code: casefile.PC4852_01, State: law.Discretionary, Earliest: casefile.DayOf(2090, 1, 1)},
	}
	l := currentLimits()
	l.closeFarOff(remedies, day)
	for i, want := range []law.State{law.Later, law.Discretionary} {
		if remedies[i].State != want {
			t.Errorf("remedy %d: %s, want %s", i, remedies[i].State, want)
		}
	}
}
