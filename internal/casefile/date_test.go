package casefile

import (
	"testing"
	"time"
)

func day(text string) Day {
	d, err := ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d.First()
}

func TestADayMovesByTheCalendar(t *testing.T) {
	for name, test := range map[string]struct{ got, want Day }{
		"a year after 29 February is 28 February":            {day("2024-02-29").AddYears(1), day("2025-02-28")},
		"four years after 29 February is 29 February again":  {day("2024-02-29").AddYears(4), day("2028-02-29")},
		"1900 was no leap year":                              {day("1904-02-29").AddYears(-4), day("1900-02-28")},
		"2000 was a leap year":                               {day("2004-02-29").AddYears(-4), day("2000-02-29")},
		"a year after 28 February stays on the 28th":         {day("2023-02-28").AddYears(1), day("2024-02-28")},
		"a month after 31 January is the end of February":    {day("2023-01-31").AddMonths(1), day("2023-02-28")},
		"a month after 31 January of a leap year":            {day("2024-01-31").AddMonths(1), day("2024-02-29")},
		"a month after 31 August is 30 September":            {day("2023-08-31").AddMonths(1), day("2023-09-30")},
		"a month after 30 September is 30 October":           {day("2023-09-30").AddMonths(1), day("2023-10-30")},
		"a month after December is in the next year":         {day("2023-12-15").AddMonths(1), day("2024-01-15")},
		"a month before January is in the year before":       {day("2023-01-15").AddMonths(-1), day("2022-12-15")},
		"a day after the end of February":                    {day("2023-02-28").AddDays(1), day("2023-03-01")},
		"a day after 28 February of a leap year":             {day("2024-02-28").AddDays(1), day("2024-02-29")},
		"a day before the new year":                          {day("2024-01-01").AddDays(-1), day("2023-12-31")},
		"365 days are a year":                                {day("2021-03-01").AddDays(365), day("2022-03-01")},
		"365 days over a 29 February end a day early":        {day("2023-03-01").AddDays(365), day("2024-02-29")},
		"the first day of a partial month":                   {YearMonth(2015, time.March).First(), day("2015-03-01")},
		"the last day of a partial month":                    {YearMonth(2015, time.March).Last(), day("2015-03-31")},
		"the last day of February in a leap year":            {YearMonth(2016, time.February).Last(), day("2016-02-29")},
		"the last day of December":                           {YearMonth(2015, time.December).Last(), day("2015-12-31")},
		"the first day of a year":                            {Year(2015).First(), day("2015-01-01")},
		"the last day of a year":                             {Year(2015).Last(), day("2015-12-31")},
		"a date that is not known has no first day":          {DateNotSure.First(), 0},
		"a date that is not known has no last day":           {DateNotSure.Last(), 0},
		"there being no date gives no day":                   {DateNone.Last(), 0},
		"a date that was not asked has no last day":          {Date{}.Last(), 0},
		"days subtract to the number of days between":        {day("2024-03-01") - day("2024-02-01"), 29},
		"a whole day is its own first and last":              {On(day("2015-03-02")).Last(), day("2015-03-02")},
		"the first day that a case can hold":                 {Year(MinYear).First(), day("1900-01-01")},
		"the year after the last that a case can hold works": {day("2100-12-31").AddDays(1), DayOf(2101, time.January, 1)},
	} {
		t.Run(name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %v (%d), want %v (%d)", test.got, test.got, test.want, test.want)
			}
		})
	}
}

// Package time counts the same days, also before the year 1: what is not known is
// day zero, and a sum may start there.
func TestDaysAndMonthsAreCountedAsPackageTimeCounts(t *testing.T) {
	counted := func(y int, m time.Month, d int) Day {
		return Day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()/86400 + dayOffset)
	}
	for first := time.Date(-150, time.January, 1, 0, 0, 0, 0, time.UTC); first.Year() < 2450; first = first.AddDate(0, 1, 0) {
		y, m, _ := first.Date()
		d, last := DayOf(y, m, 1), first.AddDate(0, 1, -1).Day()
		if d != counted(y, m, 1) || DayOf(y, m, last) != counted(y, m, last) {
			t.Fatalf("%d %v starts on day %d and ends on %d", y, m, d, DayOf(y, m, last))
		}
		if end := first.AddDate(0, 1, -1); y > 0 && DayOf(y, m, last).String() != end.Format(time.DateOnly) {
			t.Fatalf("the end of %v %d is written %s", m, y, DayOf(y, m, last))
		}
		for _, n := range []int{-1300, -13, -1, 0, 1, 11, 12, 25, 1300} {
			to := first.AddDate(0, n, 0)
			end := min(last, to.AddDate(0, 1, -1).Day())
			if got := DayOf(y, m, last).AddMonths(n); got != counted(to.Year(), to.Month(), end) {
				t.Fatalf("%d months after the end of %v %d is %v", n, m, y, got)
			}
		}
	}
}

func TestEveryDayGivesItsCalendarDateBack(t *testing.T) {
	end := day("2100-12-31")
	for d := day("1900-01-01"); d <= end; d++ {
		y, m, n := d.Date()
		if back := DayOf(y, m, n); back != d {
			t.Fatalf("%v came back as %v", d, back)
		}
		if back, err := ParseDate(d.String()); err != nil || back != On(d) {
			t.Fatalf("%v was read as %v, %v", d, back, err)
		}
	}
}

func TestADateKnowsHowMuchItKnows(t *testing.T) {
	for _, test := range []struct {
		date                      Date
		asked, known, exact, none bool
		words                     string
	}{
		{Date{}, false, false, false, false, "not answered"},
		{DateNotSure, true, false, false, false, "not sure"},
		{DateNone, true, false, false, true, "none"},
		{Year(2015), true, true, false, false, "2015 (month not known)"},
		{YearMonth(2015, 3), true, true, false, false, "March 2015"},
		{On(day("2015-03-02")), true, true, true, false, "March 2, 2015"},
	} {
		d := test.date
		if d.Asked() != test.asked || d.Known() != test.known || d.Exact() != test.exact || d.IsNone() != test.none {
			t.Errorf("%q: asked %v, known %v, exact %v, none %v", d, d.Asked(), d.Known(), d.Exact(), d.IsNone())
		}
		if d.Words() != test.words {
			t.Errorf("%q reads %q, want %q", d, d.Words(), test.words)
		}
	}
}

func TestParseDateTakesTheCaseFilesSpellingAlone(t *testing.T) {
	for text, ok := range map[string]bool{
		"2015": true, "2015-03": true, "2015-03-01": true, "unknown": true, "none": true,
		"1900-01-01": true, "1899-12-31": false, "2100-12-31": true, "2101-01-01": false, "1900": true, "1899": false,
		"2024-02-29": true, "2023-02-29": false, "2000-02-29": true, "1900-02-29": false,
		"2015-04-30": true, "2015-04-31": false, "2015-00": false, "2015-01": true, "2015-12": true, "2015-13": false,
		"2015-01-00": false, "2015-3-1": false, "15": false, "": false, " 2015": false, "2015 ": false, "2015-": false,
		"2015/03/01": false, "20150301": false, "2015-03-01T00": false, "-015": false, "+2015": false, "２０１５": false,
	} {
		if _, err := ParseDate(text); (err == nil) != ok {
			t.Errorf("%q: %v", text, err)
		}
	}
}
