package flows_test

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

// Cases years apart are of no one event, and nobody is asked; a case without a day
// may be of any.
func TestCasesYearsApartAreNotAskedWhetherTheyAreOneEvent(t *testing.T) {
	asks := questions(whole())["since/same_incident"].When
	for _, e := range []struct {
		days []string // of the cases before, and of this one
		want bool
	}{
		{[]string{"2011-03-01", "2021-05-01"}, false},
		{[]string{"2021-05-01", "2011"}, false},
		{[]string{"2011", "2017-01-01"}, false},
		{[]string{"2011", "2016-12-31"}, true},
		{[]string{"2011", "unknown"}, true},
		{[]string{"unknown", "2021"}, true},
		{[]string{"2011", "2020", "2021"}, true},
		{[]string{"2001", "2011", "2021"}, false},
	} {
		c := casefile.Case{Person: casefile.Person{Status: casefile.DACA}}
		for _, day := range e.days {
			date := casefile.DateNotSure
			if day != "unknown" {
				var err error
				if date, err = casefile.ParseDate(day); err != nil {
					t.Fatal(err)
				}
			}
			c.Convictions = append(c.Convictions, casefile.Conviction{Offense: "PC 484", Outcome: casefile.GuiltyPlea, ConvictedOn: date})
		}
		if got := asks(interview.At{Case: &c, Conviction: len(e.days) - 1, Today: interviewtest.Today}); got != e.want {
			t.Errorf("%v: asked %t, want %t", e.days, got, e.want)
		}
	}
}

// Who finished the program and does not know what the court did then says so: the
// one is told, the other stays open.
func TestAProgramCanBeToldAsFinishedAlone(t *testing.T) {
	s := journey(t, told{"outcome": {"deferred-entry"}, "program_completed": {"finished"}})
	if got := s.Case().Convictions[0].ProgramCompleted; got.Known() {
		t.Errorf("the program is %s, want not known", got)
	}
	if !slices.Contains(asked(s), "program_completed") {
		t.Error("nobody was asked")
	}
}
