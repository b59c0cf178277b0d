package casefile

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Words is the date as it is read back to a person: March 2, 2015, March 2015,
// 2015 (month not known). Not asked is "not answered".
func (d Date) Words() string {
	switch d.precision {
	case dateUnsure:
		return "not sure"
	case dateNone:
		return "none"
	case dateYear:
		return fmt.Sprintf("%d (month not known)", d.year)
	case dateMonth:
		return fmt.Sprintf("%s %d", time.Month(d.month), d.year)
	case dateDay:
		return d.First().Long()
	}
	return "not answered"
}

// Words is the term as it is read back to a person: 180 days, a life term.
// Not asked is "not answered".
func (d Days) Words() string {
	switch {
	case d.state == unsure:
		return "not sure"
	case d.state == unasked:
		return "not answered"
	case d.n == MaxDays:
		return "a life term (counted as 36,500 days)"
	case d.n == 1:
		return "1 day"
	}
	return thousands(int(d.n)) + " days"
}

// thousands writes a whole number with its commas.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// spokenParts takes what a person typed apart into numbers, words and marks,
// in small letters and without accents: "16-Mar-2015" is 16 - mar - 2015.
func spokenParts(text string) []string {
	var parts []string
	last := ' '
	for _, c := range plainLetters(text) {
		kind := partKind(c)
		switch {
		case kind == ' ':
		case kind == last && kind != '-':
			parts[len(parts)-1] += string(c)
		default:
			parts = append(parts, string(c))
		}
		last = kind
	}
	return parts
}

// partKind tells numbers (0), words (a), marks (-) and space apart.
func partKind(c rune) rune {
	switch {
	case c >= '0' && c <= '9':
		return '0'
	case c >= 'a' && c <= 'z':
		return 'a'
	case strings.ContainsRune(" \t\u00a0", c):
		return ' '
	}
	return '-'
}

var accents = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "ü", "u", "ñ", "n",
	"\u0301", "", "\u0303", "", "–", "-", "—", "-", "−", "-", "’", "'", "º", "")

func plainLetters(text string) string {
	return accents.Replace(strings.ToLower(strings.TrimSpace(text)))
}

func isNumber(part string) bool { return part != "" && isDigit(part[0]) }

var likeDigits = strings.NewReplacer("l", "1", "i", "1", "|", "1", "o", "0", "s", "5", "b", "8")

// straightened is a text with the letters that look like digits made digits,
// if that gives a number: 20l4, 2O14.
func straightened(word string) (number string, ok bool) {
	number = likeDigits.Replace(plainLetters(word))
	if number == plainLetters(word) || !strings.ContainsAny(plainLetters(word), "0123456789") {
		return "", false
	}
	for i := range len(number) {
		if !isDigit(number[i]) {
			return "", false
		}
	}
	return number, true
}

// badDigits finds a word with a letter where a digit belongs, and the number
// that it was meant to be; "" if there is none.
func badDigits(text string) (word, number string) {
	for _, word := range strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" $/.,-", c) }) {
		if number, slip := straightened(word); slip {
			return word, number
		}
	}
	return "", ""
}
