package casefile

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/text/nearest"
)

// monthNames are the months in English and Spanish, small and without accents.
var monthNames = [...][]string{
	{"january", "enero"}, {"february", "febrero"}, {"march", "marzo"}, {"april", "abril"}, {"may", "mayo"},
	{"june", "junio"}, {"july", "julio"}, {"august", "agosto"}, {"september", "septiembre", "setiembre"},
	{"october", "octubre"}, {"november", "noviembre"}, {"december", "diciembre"},
}

// fillers are words and marks that say nothing in a date.
var fillers = []string{",", ".", "-", "/", "'", "in", "on", "of", "the", "de", "del", "en", "el", "st", "nd", "rd", "th", "o", "ro", "er"}

// nearWords soften a month: the month is kept, and no day is claimed.
var nearWords = []string{"about", "around", "approximately", "circa", "cerca", "alrededor"}

// seasons that lie within one year. A winter lies in two.
var seasons = []string{"spring", "summer", "fall", "autumn", "primavera", "verano", "otono"}

// namedDate reads a date with a month by name: March 1, 2015; marzo de 2015;
// about March 2015. Of a season only the year is kept.
func namedDate(parts []string) (Date, error) {
	month, season, near, numbers := 0, "", "", []string(nil)
	for _, part := range parts {
		switch m := monthNamed(part); {
		case isNumber(part):
			numbers = append(numbers, part)
		case m > 0 && month == 0:
			month = m
		case m > 0:
			return Date{}, errors.New("two months are there; write one date, like March 2015")
		case slices.Contains(seasons, part):
			season = part
		case slices.Contains(nearWords, part):
			near = part
		case !slices.Contains(fillers, part):
			return Date{}, errWordInDate(part)
		}
	}
	switch {
	case month > 0 && season != "":
		return Date{}, errNotADate(parts)
	case near != "" && season == "" && month == 0:
		return Date{}, errWordInDate(near)
	case near != "" && len(numbers) > 1:
		return Date{}, errors.New("if the day is not sure, write only the month, like March 2015")
	case month == 0 && len(numbers) == 1:
		return spokenYear(numbers[0])
	case month == 0:
		return Date{}, errNotADate(parts)
	}
	return dateAround(month, numbers)
}

// monthNamed is the month that a name, or its first three letters or more,
// means in English or Spanish; 0 if none.
func monthNamed(word string) int {
	if len(word) < 3 {
		return 0
	}
	for i, names := range monthNames {
		for _, name := range names {
			if strings.HasPrefix(name, word) {
				return i + 1
			}
		}
	}
	return 0
}

// dateAround joins a month with the numbers beside it: a year, or a day and a year.
func dateAround(month int, numbers []string) (Date, error) {
	name := monthNames[month-1][0]
	name = strings.ToUpper(name[:1]) + name[1:]
	switch len(numbers) {
	case 0:
		return Date{}, fmt.Errorf("the year is missing; write it too, like %s 2014", name)
	case 1:
		if len(numbers[0]) < 3 && digits(numbers[0]) <= 31 {
			return Date{}, fmt.Errorf("%s may be a day or a year; write the year with four digits, like %s 2014", numbers[0], name)
		}
		y, err := fullYear(numbers[0])
		if err != nil {
			return Date{}, err
		}
		return calendarMonth(y, month)
	case 2:
		day, year := numbers[0], numbers[1]
		if len(day) == 4 {
			day, year = year, day
		}
		return dayFromWords(year, fmt.Sprint(month), day)
	}
	return Date{}, fmt.Errorf("there are too many numbers; write one date, like %s 1, 2014", name)
}

// unsureWords soften a date: what is not sure is not written as if it were.
var unsureWords = []string{"about", "around", "approximately", "circa", "maybe", "or", "before", "after", "early", "late",
	"winter", "invierno", "como", "cerca", "alrededor", "quizas", "tal", "vez"}

func errWordInDate(word string) error {
	if slices.Contains(unsureWords, word) {
		return errors.New("if only the year is sure, write only the year, like 2015; if that is not sure either, choose not sure")
	}
	var all []string
	for _, names := range monthNames {
		all = append(all, names...)
	}
	if name, near := nearest.Word(word, all); near {
		return fmt.Errorf("%s is not a month we know; did you mean %s? Write it like March 2015", shown(word), strings.ToUpper(name[:1])+name[1:])
	}
	return fmt.Errorf("%s is not part of a date we can read; write it like March 2015, 3/1/2015 or 2015", shown(word))
}
