package casefile

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// spokenUnits are the words for lengths of time, small and without accents.
var spokenUnits = map[string]string{
	"day": "day", "days": "day", "d": "day", "dia": "day", "dias": "day",
	"week": "week", "weeks": "week", "wk": "week", "wks": "week", "semana": "week", "semanas": "week",
	"month": "month", "months": "month", "mo": "month", "mos": "month", "mth": "month", "mths": "month", "m": "month",
	"mes": "month", "meses": "month",
	"year": "year", "years": "year", "yr": "year", "yrs": "year", "y": "year", "ano": "year", "anos": "year",
}

// spokenNumbers are small numbers as words.
var spokenNumbers = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4,
	"cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12,
}

var (
	lifeTerms = []string{"life", "life term", "life sentence", "life in prison", "life without parole", "lwop",
		"cadena perpetua", "perpetua", "de por vida"}
	lifeEnds = []string{" to life", " to life in prison", " - life", " a cadena perpetua", " a perpetua", " a vida"}
	noDays   = []string{"none", "zero", "cero", "ninguno", "nada", "no days", "no jail"}

	errDays = errors.New("write how long, like 6 months, 1 year, 90 days or 120")
)

// term is a length of time as it was ordered.
type term struct{ years, months, weeks, days int }

// total turns the term into days by the table of the case format: whole years
// first, 365 each, then 30 for each month left.
func (t term) total() int {
	months := 12*t.years + t.months
	return 365*(months/12) + 30*(months%12) + 7*t.weeks + t.days
}

// ReadDays understands a term as a person at the table writes it: 6 months,
// 2 years 3 months, 120 (days), 15 years to life, seis meses, cadena perpetua.
// The error says what to write instead.
func ReadDays(text string) (Days, error) {
	if len(text) > MaxText {
		return Days{}, errDays
	}
	parts := spokenParts(strings.Trim(strings.ReplaceAll(text, ",", ""), " ."))
	switch whole := strings.Join(parts, " "); {
	case len(parts) == 0:
		return Days{}, errDays
	case isLife(parts):
		return DaysOf(MaxDays), nil
	case slices.Contains(noDays, whole):
		return DaysOf(0), nil
	}
	if word, number := badDigits(text); word != "" {
		return Days{}, fmt.Errorf("%s has a letter where a digit belongs; did you mean %s? Write the number with digits only, like 120", shown(word), number)
	}
	t, err := readTerm(parts)
	if err != nil {
		return Days{}, err
	}
	if t.total() > MaxDays {
		return Days{}, errors.New("we count no more than 36,500 days (100 years); for a longer term write life")
	}
	return DaysOf(t.total()), nil
}

// ReadLapse understands a length of time in years and months, as “3 years” or “36
// months”, and gives the date so much after another, as precise as that one. False
// for any other text, a number without its unit among them, and where the date is
// not known, or too little of it to tell the month.
func ReadLapse(text string, from Date) (Date, bool) {
	t, err := readTerm(spokenParts(strings.Trim(text, " .")))
	months := 12*t.years + t.months
	if err != nil || len(text) > MaxText || t.weeks != 0 || t.days != 0 || months == 0 || months > 12*MaxDays/365 {
		return Date{}, false
	}
	if !from.Known() {
		return Date{}, false
	}
	end := from.First().AddMonths(months)
	switch year, month, _ := end.Date(); {
	case from.Exact():
		return On(end), true
	case from.First().AddMonths(1) > from.Last(): // a month
		return YearMonth(year, month), true
	case months%12 == 0:
		return Year(year), true
	}
	return Date{}, false
}

// isLife reports whether the words are a life term, with or without the
// years that must pass first: life, 25 to life.
func isLife(parts []string) bool {
	whole := strings.Join(parts, " ")
	if slices.Contains(lifeTerms, whole) {
		return true
	}
	for _, end := range lifeEnds {
		if rest, ok := strings.CutSuffix(whole, end); ok {
			_, err := readTerm(strings.Fields(rest))
			return err == nil
		}
	}
	return false
}

// termFillers are words beside a term that do not change its length.
var termFillers = []string{"and", "y", "in", "of", "the", "de", "en", "la", "el", "jail", "county", "state", "prison",
	"custody", "cj", "carcel", "prision", "condado"}

// readTerm adds up numbers and their units. A number alone is days.
func readTerm(parts []string) (term, error) {
	var r termReader
	for len(parts) > 0 {
		used, err := r.read(parts)
		if err != nil {
			return term{}, err
		}
		parts = parts[used:]
	}
	switch {
	case r.waiting && len(r.units) > 0:
		return term{}, fmt.Errorf("is %d days, months or years? Write it out, like 1 year 30 days", r.number)
	case r.waiting:
		r.term.days = r.number
	case len(r.units) == 0:
		return term{}, errDays
	}
	return r.term, nil
}

// termReader walks over a term: a number waits for its unit.
type termReader struct {
	term    term
	units   []string // read so far
	number  int
	waiting bool
}

// read takes the next part, or several, and says how many.
func (r *termReader) read(parts []string) (used int, err error) {
	part := parts[0]
	n, isCount := spokenCount(part)
	switch {
	case isCount && !r.waiting:
		r.number, r.waiting = n, true
	case r.waiting && isHalf(parts):
		r.term.months += 6
		return 2, nil
	case r.waiting && spokenUnits[part] != "":
		return 1, r.add(spokenUnits[part])
	case part == "-" && r.waiting, part == "." && !r.waiting, !r.waiting && slices.Contains(termFillers, part):
	case isCount || part == "." || part == "-":
		return 0, errors.New("this has a number too many; write one term, like 2 years 3 months or 120")
	default:
		return 0, fmt.Errorf("%s is not part of a term we can read; write it like 6 months, 1 year, 90 days or 120", shown(part))
	}
	return 1, nil
}

// isHalf finds the half of a year: the .5 of 1.5 years.
func isHalf(parts []string) bool {
	return len(parts) > 2 && parts[0] == "." && parts[1] == "5" && spokenUnits[parts[2]] == "year"
}

func (r *termReader) add(unit string) error {
	place := map[string]*int{"year": &r.term.years, "month": &r.term.months, "week": &r.term.weeks, "day": &r.term.days}[unit]
	if slices.Contains(r.units, unit) {
		return fmt.Errorf("the %ss are there twice; write one term, like 2 years 3 months", unit)
	}
	*place += r.number
	r.units, r.waiting = append(r.units, unit), false
	return nil
}

// spokenCount is a number in digits or as a small word.
func spokenCount(part string) (n int, ok bool) {
	if isNumber(part) {
		return digits(part[:min(len(part), 9)]), true // more is beyond every limit
	}
	n, ok = spokenNumbers[part]
	return n, ok
}
