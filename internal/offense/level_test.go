package offense

import (
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
)

func day(y int, m time.Month, d int) casefile.Date { return casefile.On(casefile.DayOf(y, m, d)) }

func TestLevelFollowsTheDay(t *testing.T) {
	prop47 := &Offense{Level: "misdemeanor", LevelBefore: "wobbler", LevelChangedOn: casefile.DayOf(2014, 11, 5)}
	raised := &Offense{Level: "wobbler", LevelBefore: "misdemeanor", LevelChangedOn: casefile.DayOf(2006, 11, 8)}
	tests := []struct {
		name    string
		row     *Offense
		on      casefile.Date
		level   string
		certain bool
	}{
		{"the day before the change it is the old level", prop47, day(2014, 11, 4), "wobbler", true},
		{"on the day of the change it is the new level", prop47, day(2014, 11, 5), "misdemeanor", true},
		{"the day after it is the new level", prop47, day(2014, 11, 6), "misdemeanor", true},
		{"the month of the change leaves both, the graver is told", prop47, casefile.YearMonth(2014, 11), "wobbler", false},
		{"the month before is the old level", prop47, casefile.YearMonth(2014, 10), "wobbler", true},
		{"the year of the change leaves both", prop47, casefile.Year(2014), "wobbler", false},
		{"the year after is the new level", prop47, casefile.Year(2015), "misdemeanor", true},
		{"no date leaves both", prop47, casefile.Date{}, "wobbler", false},
		{"not sure of the date leaves both", prop47, casefile.DateNotSure, "wobbler", false},
		{"a level that was raised is the graver one when in doubt", raised, casefile.Year(2006), "wobbler", false},
		{"a level that never changed needs no date", &Offense{Level: "felony"}, casefile.Date{}, "felony", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if level, certain := LevelOn(test.row, test.on); level != test.level || certain != test.certain {
				t.Errorf("%s, certain %v", level, certain)
			}
		})
	}
}

func TestLevelInWords(t *testing.T) {
	for level, words := range map[string]string{
		"wobbler": "felony or misdemeanor", "wobblette": "misdemeanor or infraction", "felony": "felony", "misdemeanor": "misdemeanor", "infraction": "infraction",
	} {
		if got := LevelWords(level); got != words {
			t.Errorf("%s is said %q", level, got)
		}
	}
}

func TestLongestFelonyTerm(t *testing.T) {
	tests := []struct {
		term  string
		days  int
		known bool
	}{
		{"16-2-3 1170h", 3 * 365, true},
		{"16-2-3 prison", 3 * 365, true},
		{"2-3-4 prison", 4 * 365, true},
		{"6-12-16 prison", 16 * 365, true},
		{"1 year + 1 day prison", 366, true},
		{"(a) 1 year + 1 day; (b) 16-2-3; with force 2-4-6 prison", 6 * 365, true},
		{"452(a) 2-4-6; (b) 2-3-4; (c) 16-2-3 prison", 6 * 365, true},
		{"2nd degree 2-3-5; 1st degree 3-4-6 (3-6-9 in concert) prison", 9 * 365, true},
		{"3-5-8 prison (5-8-11 if child under 14)", 11 * 365, true},
		{"5 years or fine, 1170h", 5 * 365, true},
		{"2-3-5 or 16-2-3 1170h", 5 * 365, true},
		{"life with parole", 36500, true},
		{"15 to life or 25 to life prison", 36500, true},
		{"5-7-9; life if premeditated prison", 36500, true},
		{"enhancement +3-4-10", 0, false},
		{"half the base term", 0, false},
		{"same as the crime aided", 0, false},
		{"check section", 0, false},
		{"", 0, false},
	}
	for _, test := range tests {
		o := &Offense{FelonyTerm: test.term}
		if days, known := o.MaxFelonyDays(); days != test.days || known != test.known {
			t.Errorf("%q: %d days, known %v", test.term, days, known)
		}
	}
}

func TestEveryFelonyOfItsOwnHasATerm(t *testing.T) {
	follows := map[string]bool{"PC 31": true, "PC 182(a)(1)": true, "PC 186.22(b)": true, "PC 664": true, "FIN various": true}
	for _, o := range All() {
		if o.FelonyTerm == "" || follows[o.Key()] || o.Pointer() {
			continue
		}
		if _, known := o.MaxFelonyDays(); !known && o.FelonyTerm != "same term as an attempt of the intended offense" {
			t.Errorf("%s: no days in %q", o.Key(), o.FelonyTerm)
		}
	}
}
