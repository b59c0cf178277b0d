package casefile

import (
	"strconv"
	"strings"
	"unicode"
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
		if !unicode.IsPrint(c) {
			runes[i] = '?'
		}
	}
	return `"` + string(runes) + `"`
}

// listed joins words as a sentence does: "a", "b" or "c".
func listed(words []string) string {
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
	if word, ok := nearest(written, known); ok {
		return " (did you mean " + strconv.Quote(word) + "?)"
	}
	return ""
}

// nearest is the known word with the fewest slips between it and what was
// written, if they are few enough to be slips.
func nearest(written string, known []string) (string, bool) {
	text := plainWord(written)
	if len(text) > MaxText || text == "" {
		return "", false
	}
	best, least := "", len(text)
	for _, word := range known {
		n := slips(text, plainWord(word))
		if n > 1 && len(text) >= 3 && strings.Contains(plainWord(word), text) {
			n = 1
		}
		if n < least {
			best, least = word, n
		}
	}
	return best, best != "" && least <= max(1, len(text)/3)
}

var plainWords = strings.NewReplacer("_", "", "-", "", " ", "", ".", "")

func plainWord(s string) string { return plainWords.Replace(strings.ToLower(s)) }

// slips counts the letters to add, drop, change or swap with their neighbour
// to make one word of the other (optimal string alignment distance).
func slips(a, b string) int {
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	above := make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := above[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(change, above[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}
