package screen

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Held, ordered out, or before the immigration court: a lawyer comes today,
// before every other action.
func TestALawyerComesTodayWhereItPresses(t *testing.T) {
	for _, row := range []struct {
		name   string
		person casefile.Person
		says   string // "": nothing presses
	}{
		{"held by immigration", casefile.Person{Status: casefile.LPR, ICECustody: casefile.Yes}, "holds the client"},
		{"held, and ordered out", casefile.Person{Status: casefile.LPR, ICECustody: casefile.Yes, RemovalOrder: casefile.Yes}, "holds the client"},
		{"an old order", casefile.Person{Status: casefile.LPR, RemovalOrder: casefile.Yes}, "order to leave"},
		{"in proceedings", casefile.Person{Status: casefile.LPR, InRemovalProceedings: casefile.Yes}, "opened a case"},
		{"a notice", casefile.Person{Status: casefile.LPR, NoticeOn: casefile.On(casefile.DayOf(2026, 5, 1))}, "opened a case"},
		{"none of it", casefile.Person{Status: casefile.LPR, ICECustody: casefile.No, RemovalOrder: casefile.No, InRemovalProceedings: casefile.No}, ""},
		{"not known", casefile.Person{Status: casefile.LPR, ICECustody: casefile.NotSure}, ""},
		{"a citizen", casefile.Person{Status: casefile.Citizen, ICECustody: casefile.Yes}, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := casefile.Case{Person: row.person, Convictions: []casefile.Conviction{{ID: "c1", Outcome: casefile.GuiltyPlea}}}
			r := Case(c, casefile.DayOf(2026, 11, 21), Current())
			first := r.Actions[0]
			if pressing := first.Code == "see-immigration-lawyer-first" && strings.Contains(first.Text.Text, "lawyer today"); pressing != (row.says != "") {
				t.Errorf("the first action is %s: %s", first.Code, first.Text.Text)
			}
			if !strings.Contains(first.Text.Text, row.says) {
				t.Errorf("%q does not say %q", first.Text.Text, row.says)
			}
			if Pressing(row.person) != (row.says != "") {
				t.Errorf("it presses: %v", Pressing(row.person))
			}
		})
	}
}

// Both sides of the limit: what opens within forty years waits, what opens
// later is closed and says why, with the day.
func TestADayNobodyHereWillSeeIsNoWay(t *testing.T) {
	today := casefile.DayOf(2026, 11, 21)
	remedies := []law.Remedy{
		{Code: casefile.PC4852_01, State: law.Later, Earliest: casefile.DayOf(2066, 11, 21)},
		{Code: casefile.PC4852_01, State: law.Later, Earliest: casefile.DayOf(2066, 11, 22)},
		{Code: casefile.PC4852_01, State: law.Later},
		{Code: casefile.PC4852_01, State: law.Discretionary, Earliest: casefile.DayOf(2090, 1, 1)},
	}
	closeFarOff(remedies, today)
	for i, want := range []law.State{law.Later, law.Unavailable, law.Later, law.Discretionary} {
		if remedies[i].State != want {
			t.Errorf("remedy %d: %s, want %s", i, remedies[i].State, want)
		}
	}
	if far := remedies[1]; far.Reason == "" || len(far.Why) == 0 || far.Earliest.IsZero() {
		t.Errorf("it does not say why: %+v", far)
	}
}
