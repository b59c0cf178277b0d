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
