package law

import (
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
)

func day(y int, m time.Month, d int) casefile.Day { return casefile.DayOf(y, m, d) }

func TestAfterTheLapseOfYears(t *testing.T) {
	for _, c := range []struct {
		name       string
		from, want casefile.Day
		years      int
	}{
		{"the anniversary plus one day", day(2025, 12, 5), day(2026, 12, 6), 1},
		{"29 February counts as 28 February, then one day", day(2024, 2, 29), day(2025, 3, 1), 1},
		{"29 February to a leap year keeps its day", day(2020, 2, 29), day(2024, 3, 1), 4},
		{"the end of a year", day(2023, 12, 31), day(2026, 1, 1), 2},
	} {
		if got := AfterLapse(c.from, c.years); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestAPartialDateIsUnknownOnlyWhereItsRangeStraddlesTheDay(t *testing.T) {
	limit := day(2011, 7, 14)
	for _, c := range []struct {
		name string
		date casefile.Date
		want Answer
	}{
		{"the day itself", casefile.On(limit), Yes},
		{"the day after", casefile.On(limit + 1), No},
		{"a month wholly before", casefile.YearMonth(2011, 6), Yes},
		{"the month of the day", casefile.YearMonth(2011, 7), Unknown},
		{"a year wholly after", casefile.Year(2012), No},
		{"the year of the day", casefile.Year(2011), Unknown},
		{"not sure", casefile.DateNotSure, Unknown},
		{"not asked", casefile.Date{}, Unknown},
	} {
		got := OnOrBefore(c.date, "p", limit)
		if got.Answer != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got.Answer, c.want)
		}
		if (got.Answer == Unknown) != (len(got.Missing) == 1) {
			t.Errorf("%s: missing %v", c.name, got.Missing)
		}
	}
	if Before(casefile.On(limit), "p", limit).Answer != No || After(casefile.On(limit), "p", limit).Answer != No ||
		OnOrAfter(casefile.On(limit), "p", limit).Answer != Yes {
		t.Error("strictly before and after leave the day out, on-or-after takes it in")
	}
}

func TestYesNoAndChoicesThatAreNotKnownNameTheirPath(t *testing.T) {
	for _, fact := range []casefile.YesNo{casefile.NotAsked, casefile.NotSure} {
		if got := YesNo(fact, "p"); got.Answer != Unknown || len(got.Missing) != 1 {
			t.Errorf("%v: %v", fact, got)
		}
	}
	if OneOf(casefile.LevelUnknown, "p", casefile.Felony).Answer != Unknown {
		t.Error("an unknown level is unknown")
	}
	if OneOf(casefile.Felony, "p", casefile.Misdemeanor, casefile.Felony).Answer != Yes || OneOf(casefile.Felony, "p", casefile.Infraction).Answer != No {
		t.Error("a known choice is one of the values or not")
	}
}

func TestTheDayOfTheFileIsItsAsOfOrToday(t *testing.T) {
	today := day(2026, 11, 21)
	if got := OpenFile(&casefile.Case{}, today).Today; got != today {
		t.Errorf("without as_of: %v", got)
	}
	asOf := day(2024, 1, 2)
	if got := OpenFile(&casefile.Case{AsOf: casefile.On(asOf)}, today).Today; got != asOf {
		t.Errorf("with as_of: %v", got)
	}
}

// PC 17(b) reaches no crime that is always a felony (People v. Mauch (2008) 163
// Cal.App.4th 669).
func TestACrimeThatIsAlwaysAFelony(t *testing.T) {
	for _, c := range []struct {
		name string
		of   casefile.Conviction
		want bool
	}{
		{"bribing an officer", casefile.Conviction{Offense: "PC 67"}, true},
		{"an attempt at it, which has half the term", casefile.Conviction{Offense: "PC 67", Attempt: casefile.Yes}, true},
		{"grand theft, a wobbler", casefile.Conviction{Offense: "PC 487(a)"}, false},
		{"drugs, a felony once and a misdemeanor now", casefile.Conviction{Offense: "HS 11350(a)"}, false},
		{"battery", casefile.Conviction{Offense: "PC 242"}, false},
		{"burglary, of which the house decides", casefile.Conviction{Offense: "PC 459"}, false},
		{"burglary of a home", casefile.Conviction{Offense: "PC 459", Dwelling: casefile.Yes}, true},
		{"a section in no row", casefile.Conviction{Offense: "PC 99999"}, false},
		{"another state's court", casefile.Conviction{Offense: "PC 67", Jurisdiction: casefile.OtherState}, false},
	} {
		m := OpenFile(&casefile.Case{Convictions: []casefile.Conviction{c.of}}, 0).Matters[0]
		if got := m.StraightFelony(); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestAnAttemptAndAConspiracyAreToldOrWrittenWithTheSection(t *testing.T) {
	for _, c := range []struct {
		of                   casefile.Conviction
		attempted, conspired bool
	}{
		{casefile.Conviction{Offense: "PC 487(a)"}, false, false},
		{casefile.Conviction{Offense: "PC 664/487(a)"}, true, false},
		{casefile.Conviction{Offense: "PC 182/487(a)"}, false, true},
		{casefile.Conviction{Offense: "PC 487(a)", Attempt: casefile.Yes}, true, false},
		{casefile.Conviction{Offense: "PC 487(a)", Conspiracy: casefile.Yes}, false, true},
		{casefile.Conviction{Offense: "PC 487(a)", Attempt: casefile.NotSure, Conspiracy: casefile.NotSure}, false, false},
	} {
		m := OpenFile(&casefile.Case{Convictions: []casefile.Conviction{c.of}}, 0).Matters[0]
		if m.Attempted() != c.attempted || m.Conspired() != c.conspired {
			t.Errorf("%+v: attempted %v, conspired %v", c.of.Offense, m.Attempted(), m.Conspired())
		}
	}
}
