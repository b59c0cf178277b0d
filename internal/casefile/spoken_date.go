package casefile

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ReadDate understands a date as a person at the table writes it: 3/2015,
// March 2015, 3/1/15 (month first), 2015-03-01, 1 de marzo de 2015, 20150301 as
// on a rap sheet, 2015. The error says what to write instead.
func ReadDate(text string) (Date, error) {
	if len(text) > MaxText {
		return Date{}, errors.New("write only the date, like 3/2015")
	}
	parts := spokenParts(strings.TrimRight(text, " .,;"))
	if len(parts) == 0 {
		return Date{}, errors.New("write a date, like 3/2015, or only the year, like 2015")
	}
	if word, number := badDigits(text); word != "" {
		return Date{}, fmt.Errorf("%s has a letter where a digit belongs; did you mean %s? Write the year with four digits, like 2014", shown(word), number)
	}
	if len(parts) == 1 && len(parts[0]) == 8 && isNumber(parts[0]) {
		return stampDate(parts[0])
	}
	if slices.ContainsFunc(parts, func(p string) bool { return p[0] >= 'a' && p[0] <= 'z' }) {
		return namedDate(parts)
	}
	return numberDate(parts)
}

// stampDate reads eight digits: 20150301 or 03012015.
func stampDate(s string) (Date, error) {
	if s[:2] >= "19" && s[:2] <= "21" {
		return spokenDay(digits(s[:4]), digits(s[4:6]), digits(s[6:]))
	}
	return spokenDay(digits(s[4:]), digits(s[:2]), digits(s[2:4]))
}

// numberDate reads numbers with marks between: 3/1/15, 2015-03-01, 3.2015.
func numberDate(parts []string) (Date, error) {
	for i, part := range parts {
		if isNumber(part) == (i%2 == 1) || i%2 == 1 && !strings.Contains("/-.", part) {
			return Date{}, errNotADate(parts)
		}
	}
	switch {
	case len(parts) == 1:
		return spokenYear(parts[0])
	case len(parts) == 3 && len(parts[0]) == 4:
		return monthAndYear(parts[2], parts[0])
	case len(parts) == 3:
		return monthAndYear(parts[0], parts[2])
	case len(parts) == 5 && len(parts[0]) == 4:
		return dayFromWords(parts[0], parts[2], parts[4])
	case len(parts) == 5:
		return dayFromWords(parts[4], parts[0], parts[2])
	}
	return Date{}, errNotADate(parts)
}

func errNotADate(parts []string) error {
	return fmt.Errorf("%s is not a date we can read; write it like 3/1/2015, 3/2015 or 2015", shown(strings.Join(parts, " ")))
}

func spokenYear(text string) (Date, error) {
	if len(text) != 4 {
		return Date{}, fmt.Errorf("%s is not a year; write the year with four digits, like 2014", shown(text))
	}
	y := digits(text)
	if y < MinYear || y > MaxYear {
		return Date{}, fmt.Errorf("%d is not a year we can use; write one from %d to %d, like 2014", y, MinYear, MaxYear)
	}
	return Year(y), nil
}

// fullYear is a year of four digits, or of two: 00 to 39 are taken for 2000 to
// 2039, 40 to 99 for 1940 to 1999. What was understood is shown back.
func fullYear(text string) (int, error) {
	if len(text) == 2 {
		if y := digits(text); y < 40 {
			return 2000 + y, nil
		}
		return 1900 + digits(text), nil
	}
	year, err := spokenYear(text)
	return int(year.year), err
}

// monthAndYear reads a month and a year in numbers. A second number that may
// be a day is asked about: 3/15 has no year for sure.
func monthAndYear(month, year string) (Date, error) {
	if len(month) > 2 {
		return Date{}, errNotADate([]string{month, year})
	}
	if len(year) <= 2 && digits(year) <= 31 {
		return Date{}, fmt.Errorf("%s/%s may be a day or a year; write the year with four digits, like %s/2014", month, year, month)
	}
	y, err := fullYear(year)
	if err != nil {
		return Date{}, err
	}
	return spokenMonth(y, digits(month))
}

func spokenMonth(y, m int) (Date, error) {
	if m < 1 || m > 12 {
		return Date{}, fmt.Errorf("there is no month %d; write the month first, like 3/%d for March %d", m, y, y)
	}
	return calendarMonth(y, m)
}

func dayFromWords(year, month, day string) (Date, error) {
	if len(month) > 2 || len(day) > 2 {
		return Date{}, errNotADate([]string{month, day, year})
	}
	y, err := fullYear(year)
	if err != nil {
		return Date{}, err
	}
	return spokenDay(y, digits(month), digits(day))
}

func spokenDay(y, m, d int) (Date, error) {
	if m > 12 && m <= 31 && d >= 1 && d <= 12 {
		return Date{}, fmt.Errorf("there is no month %d; write the month first, like %d/%d/%d", m, d, m, y)
	}
	if y < MinYear || y > MaxYear {
		return Date{}, fmt.Errorf("%d is not a year we can use; write one from %d to %d, like 2014", y, MinYear, MaxYear)
	}
	month, err := spokenMonth(y, m)
	if err != nil {
		return Date{}, err
	}
	date, err := calendarDay(y, m, d)
	if err != nil {
		return Date{}, fmt.Errorf("%w; check the day, or write only the month, like %d/%d for %s", err, m, y, month.Words())
	}
	return date, nil
}
