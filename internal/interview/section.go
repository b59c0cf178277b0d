package interview

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestSection is how many letters a section may have, code and letters in
// brackets included.
const longestSection = 60

// sectionWords are the words that stand beside a number in the name of a
// section; shorter ones are abbreviations.
var sectionWords = strings.Fields(`penal code codes health safety vehicle business professions welfare institutions section sections
	subd subdivision corp corporations elec elections insurance labor government family fish game california calif financial military
	veterans harbors navigation revenue taxation unemployment public resources utilities food agricultural education civil before
	statutes former attempt conspiracy felony misdemeanor infraction repealed diversion inspection refusal`)

// withoutNumber are the entries of the catalogue that are no one section.
var withoutNumber = []string{"fin various", "mc muni code", "mc street vending"}

// shortWord is the length up to which a word may be an abbreviation of a code.
const shortWord = 3

// isSection reports whether a text has the shape of a section: a number, and
// beside it nothing but the words of codes. What is told of a person in a few
// words has not, and is not kept.
func isSection(typed string) bool {
	if utf8.RuneCountInString(typed) > longestSection {
		return false
	}
	if slices.Contains(withoutNumber, strings.ToLower(typed)) {
		return true
	}
	numbered, others := false, 0
	for word := range strings.FieldsFuncSeq(strings.ToLower(typed), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,;:/&()[]§-–'’", r) }) {
		switch {
		case strings.ContainsFunc(word, unicode.IsDigit):
			numbered = numbered || utf8.RuneCountInString(word) <= 9
		case utf8.RuneCountInString(word) <= shortWord:
			others++
		case !slices.Contains(sectionWords, word):
			return false
		}
	}
	return numbered && others <= 6
}
