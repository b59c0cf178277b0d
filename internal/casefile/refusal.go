package casefile

import (
	"strconv"
	"strings"
	"unicode"

	"example.com/tableside/internal/text/nearest"
)

// Refusal says why a case file, or one answer, was not taken: where the
// trouble is, what was found there, and what is accepted.
type Refusal struct {
	Path    string // JSON path, as convictions[0].level; "" is the whole file
	Message string // one line, without control characters
}

// Error gives path and message in one line.
func (r *Refusal) Error() string {
	if r.Path == "" {
		return r.Message
	}
	return r.Path + ": " + r.Message
}

// shown is a text from a file made safe to print: quoted, on one line, cut
// where it is long.
func shown(text string) string {
	const longest = 40
	runes := []rune(text)
	if len(runes) > longest {
		runes = append(runes[:longest:longest], '…')
	}
	for i, c := range runes {
		if !unicode.IsPrint(c) || hidden(c) {
			runes[i] = '?'
		}
	}
	return `"` + string(runes) + `"`
}

// oneOf is a list of words that are accepted, each quoted: "a", "b" or "c".
func oneOf(words []string) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i > 0 && i == len(words)-1:
			b.WriteString(" or ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(strconv.Quote(w))
	}
	return b.String()
}

// didYouMean names the known word nearest to what was written; "" where none
// is near.
func didYouMean(written string, known []string) string {
	if word, ok := nearest.Word(written, known); ok {
		return " (did you mean " + strconv.Quote(word) + "?)"
	}
	return ""
}
