package readinglevel

import "strings"

// termsOfArt are long words that the papers and the people at the table use
// themselves; swapping them for short ones would only confuse. Each counts two
// syllables, as design says.
var termsOfArt = map[string]bool{
	"misdemeanor": true, "misdemeanors": true, "infraction": true, "infractions": true,
	"felony": true, "felonies": true, "probation": true, "conviction": true, "convictions": true,
	"immigration": true, "naturalization": true, "naturalized": true, "deportation": true, "removal": true,
	"restitution": true, "diversion": true, "california": true, "citizenship": true, "citizen": true, "citizens": true,
	"asylum": true, "supervision": true, "expungement": true, "expunged": true, "dismissal": true,
	"juvenile": true, "burglary": true, "paraphernalia": true, "marijuana": true, "conspiracy": true,
	"prostitution": true, "trafficking": true, "methamphetamine": true, "attorney": true, "inspection": true,
	"certificate": true, "rehabilitation": true,
}

// syllablesOf counts the syllables of a lower-case word: its groups of vowels,
// less a silent e at the end, never fewer than one. A number counts one.
func syllablesOf(word string) int {
	if termsOfArt[word] {
		return 2
	}
	n := 0
	for _, part := range strings.FieldsFunc(word, func(r rune) bool { return r == '-' || r == '/' || r == '\'' || r == '’' }) {
		n += vowelGroups(part)
	}
	return max(n, 1)
}

func vowelGroups(word string) int {
	n, inGroup := 0, false
	for _, r := range word {
		vowel := strings.ContainsRune("aeiouyáéíóúü", r)
		if vowel && !inGroup {
			n++
		}
		inGroup = vowel
	}
	return max(n-silentEnding(word), 1)
}

// silentEnding is 1 where a last e is not spoken: "done", "danced" but not
// "wanted", "times" but not "houses".
func silentEnding(word string) int {
	switch {
	case strings.HasSuffix(word, "le") && !endsVowelThen(word, "le"):
		return 0
	case strings.HasSuffix(word, "ee"):
		return 0
	case endsVowelThen(word, "e"): // "true": one group already
		return 0
	case strings.HasSuffix(word, "e"):
		return 1
	case strings.HasSuffix(word, "ed"):
		if endsAny(word, "ted", "ded") || endsVowelThen(word, "ed") {
			return 0
		}
		return 1
	case strings.HasSuffix(word, "es"):
		if endsAny(word, "ses", "ces", "zes", "xes", "ges", "shes", "ches", "les") || endsVowelThen(word, "es") {
			return 0
		}
		return 1
	}
	return 0
}

func endsAny(word string, endings ...string) bool {
	for _, ending := range endings {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// endsVowelThen reports whether a vowel stands before an ending.
func endsVowelThen(word, ending string) bool {
	stem, found := strings.CutSuffix(word, ending)
	return found && stem != "" && strings.ContainsRune("aeiouy", rune(stem[len(stem)-1]))
}
