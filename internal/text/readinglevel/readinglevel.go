// Package readinglevel measures how hard a text is to read: the Flesch–Kincaid
// grade, by one counting for all words of the program. Citations weigh nothing
// and terms of art that the reader must meet anyway weigh two syllables. It is
// for tests; it knows neither questions nor reports.
package readinglevel

import (
	"regexp"
	"strings"
	"unicode"
)

// The limits that every text for people keeps (README, "Words").
const (
	MeanAtMost       = 9.0  // mean grade of all texts of one kind
	ClientMeanAtMost = 8.0  // the same for the page the client takes home
	SingleAtMost     = 12.0 // grade of one text …
	SingleFromWords  = 20   // … of this many words or more
)

// Score is the measure of one text. The zero value is a text without words.
type Score struct {
	Words, Sentences, Syllables int
}

// Grade is the Flesch–Kincaid school grade (Kincaid and others, 1975); 0 for
// a text without words.
func (s Score) Grade() float64 {
	if s.Words == 0 {
		return 0
	}
	words := float64(s.Words)
	return 0.39*words/float64(s.Sentences) + 11.8*float64(s.Syllables)/words - 15.59
}

// TooHard reports whether a text of some length is above the limit for one text.
func (s Score) TooHard() bool {
	return s.Words >= SingleFromWords && s.Grade() > SingleAtMost
}

// citation is what stands for a source, not for a word to be read: a code with
// its section, a reporter, a form number.
var citation = regexp.MustCompile(strings.Join([]string{
	`\b(?:PC|HS|VC|BP|WIC|INA|CR|MC)[ -]?\d[\d.]*[a-z]?(?:\([0-9A-Za-z]+\))*`,
	`\b\d+ (?:I&N Dec\.|U\.S\.(?:C\.)?|F\.[23]d|F\.4th|Cal\.App\.[2-5]th|Cal\.[2-5]th|CFR) ?§? ?[\d.]+`,
	`\b(?:I|N)-\d+[A-Z]?\b`,
}, "|"))

// Measure counts words, sentences and syllables of a text.
func Measure(text string) Score {
	var score Score
	open := false // words since the last end of a sentence
	for _, token := range strings.Fields(citation.ReplaceAllString(text, " ")) {
		word := letters(token)
		if word != "" {
			score.Words++
			score.Syllables += syllablesOf(word)
			open = true
		}
		if open && endsSentence(token) {
			score.Sentences++
			open = false
		}
	}
	if open {
		score.Sentences++
	}
	return score
}

// Mean is the mean grade of texts, each weighing the same; texts without words
// do not count.
func Mean(texts []string) float64 {
	sum, n := 0.0, 0
	for _, text := range texts {
		if score := Measure(text); score.Words > 0 {
			sum += score.Grade()
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// letters is a token as a word: lower case, without what stands around it.
func letters(token string) string {
	return strings.ToLower(strings.TrimFunc(token, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

func endsSentence(token string) bool {
	token = strings.TrimRight(token, `"'”’)`)
	return strings.HasSuffix(token, ".") || strings.HasSuffix(token, "?") || strings.HasSuffix(token, "!") ||
		strings.HasSuffix(token, ":") || strings.HasSuffix(token, ";")
}
