package screen

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Held, ordered out, before the immigration court, or a paper of which nobody
// can tell: a lawyer comes today, before every other action. A paper alone,
// with no order and no case in court, is shown to the lawyer and is no alarm.
func TestALawyerComesTodayWhereItPresses(t *testing.T) {
	notice := casefile.On(casefile.DayOf(2011, 5, 1))
	for _, row := range []struct {
		name   string
		person casefile.Person
		today  bool
		says   string // of the lawyer
	}{
		{"held by immigration", casefile.Person{Status: casefile.LPR, ICECustody: casefile.Yes}, true, "holds the client"},
		{"held, and ordered out", casefile.Person{Status: casefile.LPR, ICECustody: casefile.Yes, RemovalOrder: casefile.Yes}, true, "holds the client"},
		{"an old order", casefile.Person{Status: casefile.LPR, RemovalOrder: casefile.Yes}, true, "order to leave"},
		{"in proceedings", casefile.Person{Status: casefile.LPR, InRemovalProceedings: casefile.Yes}, true, "has opened a case"},
		{"a paper that opened a case", casefile.Person{Status: casefile.LPR, NoticeOn: notice, InRemovalProceedings: casefile.Yes, RemovalOrder: casefile.No}, true, "has opened a case"},
		{"a paper, nothing told of a court", casefile.Person{Status: casefile.LPR, NoticeOn: notice}, true, "may have opened a case"},
		{"a paper, a case in court not known", casefile.Person{Status: casefile.LPR, NoticeOn: notice, RemovalOrder: casefile.No, InRemovalProceedings: casefile.NotSure}, true, "may have opened a case"},
		{"a paper, an order not known", casefile.Person{Status: casefile.LPR, NoticeOn: notice, RemovalOrder: casefile.NotSure, InRemovalProceedings: casefile.No}, true, "may have opened a case"},
		{"a paper, no order and no case", casefile.Person{Status: casefile.LPR, NoticeOn: notice, RemovalOrder: casefile.No, InRemovalProceedings: casefile.No, ICECustody: casefile.No}, false, "the paper from immigration that names a case, before any other step"},
		{"a paper of which the day is not known", casefile.Person{Status: casefile.LPR, NoticeOn: casefile.DateNotSure, RemovalOrder: casefile.No}, true, "Its date decides"},
		{"not sure of anything, a paper among it", casefile.Person{Status: casefile.LPR, NoticeOn: casefile.DateNotSure, RemovalOrder: casefile.NotSure, ICECustody: casefile.NotSure}, false, "See an immigration lawyer"},
		{"the same, no order and no case", casefile.Person{Status: casefile.LPR, NoticeOn: casefile.DateNotSure, RemovalOrder: casefile.No, InRemovalProceedings: casefile.No, ICECustody: casefile.No}, true, "Its date decides"},
		{"a paper of which the day is not known, told of a case in court alone", casefile.Person{Status: casefile.LPR, NoticeOn: casefile.DateNotSure, InRemovalProceedings: casefile.No}, true, "Its date decides"},
		{"a paper of which the day is not known, told of a hold alone", casefile.Person{Status: casefile.LPR, NoticeOn: casefile.DateNotSure, ICECustody: casefile.No}, true, "Its date decides"},
		{"the same, held by immigration", casefile.Person{Status: casefile.LPR, NoticeOn: casefile.DateNotSure, ICECustody: casefile.Yes}, true, "holds the client"},
		{"none of it", casefile.Person{Status: casefile.LPR, ICECustody: casefile.No, RemovalOrder: casefile.No, InRemovalProceedings: casefile.No}, false, "See an immigration lawyer"},
		{"not known", casefile.Person{Status: casefile.LPR, ICECustody: casefile.NotSure}, false, "See an immigration lawyer"},
		{"a citizen", casefile.Person{Status: casefile.Citizen, ICECustody: casefile.Yes, NoticeOn: notice}, false, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			row.person.CitizenParent = casefile.Yes // calls for an action that otherwise comes first
			c := casefile.Case{Person: row.person, Convictions: []casefile.Conviction{{ID: "c1", Outcome: casefile.GuiltyPlea}}}
			r := Case(c, casefile.DayOf(2026, 11, 21), Current())
			if Pressing(row.person) != row.today {
				t.Errorf("it presses: %v", Pressing(row.person))
			}
			at := slices.IndexFunc(r.Actions, func(a law.Action) bool { return a.Code == toLawyer })
			if row.says == "" {
				if at >= 0 {
					t.Errorf("a citizen is sent to an immigration lawyer: %+v", r.Actions[at])
				}
				return
			}
			if first := at == 0; first != row.today {
				t.Errorf("the lawyer is action %d, %s comes first", at, r.Actions[0].Code)
			}
			words := r.Actions[at].Text.Text
			if !strings.Contains(words, row.says) || strings.Contains(words, "today") != row.today {
				t.Errorf("of the lawyer it says %q, want %q", words, row.says)
			}
		})
	}
}

// Whatever the lawyer's action says, the list of actions that an attorney reads has it.
func TestEveryTextOfTheLawyerIsInTheList(t *testing.T) {
	for _, row := range pressing {
		if !slices.ContainsFunc(Current().ActionList(), func(a law.Action) bool {
			return a.Code == toLawyer && a.Text.Text == row.text.Text && len(a.Authorities) > 0
		}) {
			t.Errorf("the list lacks %q", row.text.Text)
		}
	}
}
