package flows_test

import (
	"slices"
	"testing"

	"example.com/tableside/internal/interview"
)

// asksOf is the keys of the questions on a path.
func asksOf(s interview.Session) []interview.Key {
	var all []interview.Key
	for _, q := range s.Path() {
		all = append(all, q.Key)
	}
	return all
}

func TestNothingIsAskedAsThoughAnOpenAnswerWereKnown(t *testing.T) {
	tests := []struct {
		name      string
		answers   told
		open      interview.Key // left as not sure, or for later
		not       interview.Key
		path      string // what the question not asked would tell
		firstAsks interview.Key
		opens     string // the answer to open that brings it back
	}{
		{"how much jail, not sure whether any", told{"custody": nil}, "c1/custody",
			"c1/days_ordered", "convictions[0].sentence.days_ordered", "c1/custody", "county-jail"},
		{"how much was suspended, not sure how much there was", told{"days_ordered": nil}, "c1/days_ordered",
			"c1/days_suspended", "convictions[0].sentence.days_suspended", "c1/days_ordered", "200"},
		{"how much was suspended, not sure whether any jail", told{"custody": nil}, "c1/custody",
			"c1/days_suspended", "convictions[0].sentence.days_suspended", "c1/custody", ""},
		{"when an officer let them in, not sure whether one did", told{"status": {"tps"}, "ever_admitted": nil}, "immigration/ever_admitted",
			"immigration/first_admitted", "person.first_admitted", "immigration/ever_admitted", "yes"},
		{"the date of a letter, not sure whether one came", told{"trouble": nil}, "immigration/trouble",
			"immigration/notice_on", "person.notice_on", "immigration/trouble", "notice"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := journey(t, test.answers)
			asks := asksOf(s)
			if !slices.Contains(asks, test.open) || slices.Contains(asks, test.not) {
				t.Fatalf("asked: %v", asks)
			}
			if k, ok := s.KeyFor(test.path); !ok || k != test.firstAsks {
				t.Errorf("%s leads to %q, want %q", test.path, k, test.firstAsks)
			}
			there, _ := s.Goto(test.open)
			if s := there.Later(); slices.Contains(asksOf(s), test.not) {
				t.Error("left for later, it is asked all the same")
			}
			if test.opens == "" {
				return
			}
			if s := changed(t, s, test.open, test.opens); keyOfCurrent(s) != test.not {
				t.Errorf("once it is known, %q is asked, not %q", keyOfCurrent(s), test.not)
			}
		})
	}
}

func keyOfCurrent(s interview.Session) interview.Key {
	q, _ := s.Current()
	return q.Key
}

func TestTheDayOfAPleaIsAskedWithAWordWhereNobodyKnowsOfAPlea(t *testing.T) {
	said := func(s interview.Session) string {
		for _, q := range s.Path() {
			if q.ID == "convicted_on" {
				return q.Said
			}
		}
		return "not asked"
	}
	if got := said(journey(t, told{"outcome": nil})); got == "" || got == "not asked" {
		t.Errorf("not sure how it ended: %q is said beside the day of the plea", got)
	}
	if got := said(journey(t, told{})); got != "" {
		t.Errorf("a plea is known, and yet %q is said", got)
	}
}
