package casefile

import (
	"strconv"
	"time"
)

// Day is one calendar day, counted so that days compare and subtract as
// numbers. The zero value is no day at all.
type Day int32

// DayOf is the day of a calendar date that exists; 0001-01-01 is day 1. The law
// asks for days a hundred times a case, so they are counted here; package time
// only spells them.
func DayOf(year int, month time.Month, day int) Day {
	past := year - 1 + longAgo
	d := 365*past + past/4 - past/100 + past/400 - longAgo/400*fourCenturies + beforeMonth[month] + day
	if month > time.February && leap(year) {
		d++
	}
	return Day(d)
}

// Years are counted from so long ago (in whole cycles of the calendar) that
// none that a sum may come to is below zero.
const (
	longAgo       = 4000
	fourCenturies = 146097 // days
)

// beforeMonth is the days of a common year that lie before the first of a month.
var beforeMonth = [...]int{0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// daysIn is the length of a month.
func daysIn(year int, month time.Month) int {
	if month == time.February && leap(year) {
		return 29
	}
	return beforeMonth[month+1] - beforeMonth[month]
}

const dayOffset = 719163 // 1970-01-01 is day 719163

func (d Day) time() time.Time { return time.Unix((int64(d)-dayOffset)*86400, 0).UTC() }

// Date gives the calendar year, month and day.
func (d Day) Date() (year int, month time.Month, day int) { return d.time().Date() }

// IsZero reports whether it is no day at all.
func (d Day) IsZero() bool { return d == 0 }

// AddDays is n days later (earlier for n below zero).
func (d Day) AddDays(n int) Day { return d + Day(n) }

// AddYears is the same month and day n years later; 29 February becomes
// 28 February in a year without one.
func (d Day) AddYears(n int) Day { return d.AddMonths(12 * n) }

// AddMonths is the same day n months later, or the last day of that month
// where it is shorter.
func (d Day) AddMonths(n int) Day {
	y, m, day := d.Date()
	months := 12*(y+longAgo) + int(m) - 1 + n
	y, m = months/12-longAgo, time.Month(months%12+1)
	return DayOf(y, m, min(day, daysIn(y, m)))
}

// String gives YYYY-MM-DD; no day is "".
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	y, m, day := d.Date()
	return Date{dateDay, int16(y), int8(m), int8(day)}.String()
}

// Long gives "March 2, 2023"; no day is "".
func (d Day) Long() string {
	if d == 0 {
		return ""
	}
	y, m, day := d.Date()
	words := append(make([]byte, 0, len("September 30, 2006")), m.String()...)
	words = append(strconv.AppendInt(append(words, ' '), int64(day), 10), ", "...)
	return string(padded(words, y, 4))
}

type precision uint8

const (
	dateUnasked precision = iota
	dateUnsure
	dateNone
	dateYear
	dateMonth
	dateDay
)

// Date is a calendar date that may be known only in part: a year, a month of
// a year, or a day. A partial date is a range. It may also be not asked (the
// zero value), asked and not sure, or "none" where the case file allows it.
type Date struct {
	precision precision
	year      int16
	month     int8
	day       int8
}

// DateNotSure was asked and is not known; DateNone says there is none.
var (
	DateNotSure = Date{precision: dateUnsure}
	DateNone    = Date{precision: dateNone}
)

// Year, YearMonth and On build dates of growing precision. The calendar date
// must exist.
func Year(y int) Date                    { return Date{dateYear, int16(y), 0, 0} }
func YearMonth(y int, m time.Month) Date { return Date{dateMonth, int16(y), int8(m), 0} }
func On(d Day) Date {
	y, m, day := d.Date()
	return Date{dateDay, int16(y), int8(m), int8(day)}
}

// Known reports whether at least the year is known.
func (d Date) Known() bool { return d.precision >= dateYear }

// IsNone reports whether the case says that there is none.
func (d Date) IsNone() bool { return d.precision == dateNone }

// Asked reports whether the question was put, known or not.
func (d Date) Asked() bool { return d.precision != dateUnasked }

// Exact reports whether the day itself is known.
func (d Date) Exact() bool { return d.precision == dateDay }

// First is the earliest day it can be; no day if not known.
func (d Date) First() Day {
	switch d.precision {
	case dateYear:
		return DayOf(int(d.year), time.January, 1)
	case dateMonth:
		return DayOf(int(d.year), time.Month(d.month), 1)
	case dateDay:
		return DayOf(int(d.year), time.Month(d.month), int(d.day))
	}
	return 0
}

// Last is the latest day it can be; no day if not known.
func (d Date) Last() Day {
	switch d.precision {
	case dateYear:
		return DayOf(int(d.year), time.December, 31)
	case dateMonth:
		return d.First().AddDays(daysIn(int(d.year), time.Month(d.month)) - 1)
	}
	return d.First()
}

// String gives the case file's spelling; not asked is "".
func (d Date) String() string {
	switch d.precision {
	case dateUnsure:
		return "unknown"
	case dateNone:
		return "none"
	case dateYear:
		return string(padded(nil, int(d.year), 4))
	case dateMonth:
		return string(padded(append(padded(nil, int(d.year), 4), '-'), int(d.month), 2))
	case dateDay:
		month := padded(append(padded(make([]byte, 0, len("2006-01-02")), int(d.year), 4), '-'), int(d.month), 2)
		return string(padded(append(month, '-'), int(d.day), 2))
	}
	return ""
}

// padded adds a number of at least so many digits.
func padded(to []byte, n, width int) []byte {
	for limit := 10; width > 1; limit, width = limit*10, width-1 {
		if n < limit {
			to = append(to, '0')
		}
	}
	return strconv.AppendInt(to, int64(n), 10)
}
