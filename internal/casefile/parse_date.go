package casefile

import (
	"errors"
	"fmt"
	"time"
)

var errDateSpelling = errors.New("a date is YYYY-MM-DD, YYYY-MM or YYYY")

// ParseDate reads a date as the case file spells it: YYYY-MM-DD, YYYY-MM,
// YYYY, "unknown" or "none". The error says what is wrong with any other text.
func ParseDate(text string) (Date, error) {
	switch {
	case text == "unknown":
		return DateNotSure, nil
	case text == "none":
		return DateNone, nil
	case !dateShape(text):
		return Date{}, errDateSpelling
	case len(text) == 4:
		return calendarYear(digits(text))
	case len(text) == 7:
		return calendarMonth(digits(text[:4]), digits(text[5:]))
	}
	return calendarDay(digits(text[:4]), digits(text[5:7]), digits(text[8:]))
}

func dateShape(text string) bool {
	if len(text) != 4 && len(text) != 7 && len(text) != 10 {
		return false
	}
	for i := range len(text) {
		dash := i == 4 || i == 7
		if dash != (text[i] == '-') || !dash && !isDigit(text[i]) {
			return false
		}
	}
	return true
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// digits is the value of a short text of digits.
func digits(text string) int {
	n := 0
	for i := range len(text) {
		n = 10*n + int(text[i]-'0')
	}
	return n
}

func calendarYear(y int) (Date, error) {
	if y < MinYear || y > MaxYear {
		return Date{}, fmt.Errorf("the year must be within %d and %d", MinYear, MaxYear)
	}
	return Year(y), nil
}

func calendarMonth(y, m int) (Date, error) {
	if _, err := calendarYear(y); err != nil {
		return Date{}, err
	}
	if m < 1 || m > 12 {
		return Date{}, errors.New("the month must be within 1 and 12")
	}
	return YearMonth(y, time.Month(m)), nil
}

func calendarDay(y, m, d int) (Date, error) {
	month, err := calendarMonth(y, m)
	if err != nil {
		return Date{}, err
	}
	if _, _, last := month.Last().Date(); d < 1 || d > last {
		return Date{}, fmt.Errorf("%s %d has %d days", time.Month(m), y, last)
	}
	return On(DayOf(y, time.Month(m), d)), nil
}
