// Package nearest finds the known word that somebody may have meant. It knows
// no words of its own.
package nearest

import "strings"

// longest is how many bytes of a word are compared; a longer one is no slip of
// a known word, and its comparison would be slow.
const longest = 200

// Word is the known word with the fewest slips between it and what was
// written, if they are few enough to be slips: one in three letters, or one.
// Capitals, blanks and the signs between words do not count.
func Word(written string, known []string) (string, bool) {
	text := plain(written)
	if len(text) > longest || text == "" {
		return "", false
	}
	best, least := "", len(text)
	for _, word := range known {
		n := slips(text, plain(word))
		if n > 1 && len(text) >= 3 && strings.Contains(plain(word), text) {
			n = 1
		}
		if n < least {
			best, least = word, n
		}
	}
	return best, best != "" && least <= max(1, len(text)/3)
}

var signs = strings.NewReplacer("_", "", "-", "", " ", "", ".", "")

func plain(s string) string { return signs.Replace(strings.ToLower(s)) }

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
