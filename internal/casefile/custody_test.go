package casefile

import "testing"

func TestADayMoreThanAYearIsNoJailUnderProbation(t *testing.T) {
	for _, c := range []struct {
		name                              string
		ordered, suspended, served, given int
		days                              int
		beyond                            bool
	}{
		{"a year", 365, 0, 0, 0, 365, false},
		{"a day more", 366, 0, 0, 0, 366, true},
		{"a day more, suspended", 366, 1, 0, 0, 365, false},
		{"a day more, given up as credit", 366, 0, 0, 1, 365, false},
		{"a day more served than a year", 100, 100, 366, 0, 366, true},
		{"a year served, and a day given up", 0, 0, 366, 1, 365, false},
		{"more suspended than ordered", 100, 200, 0, 0, 0, false},
	} {
		s := Sentence{DaysOrdered: DaysOf(c.ordered), DaysSuspended: DaysOf(c.suspended), DaysServed: DaysOf(c.served), DaysWaived: DaysOf(c.given)}
		if days := s.DaysCarriedOut(); days != c.days || s.BeyondProbation() != c.beyond {
			t.Errorf("%s: %d days, beyond probation %v, want %d and %v", c.name, days, s.BeyondProbation(), c.days, c.beyond)
		}
	}
	if s := (Sentence{Custody: StatePrison}); s.DaysCarriedOut() != 0 || s.BeyondProbation() {
		t.Error("a term that nobody told has days")
	}
}
