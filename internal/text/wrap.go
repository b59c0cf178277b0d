package text

import (
	"strings"
	"unicode/utf8"
)

// Wrap breaks a paragraph into lines of at most width columns, at spaces; a
// word longer than the width stands alone, cut into pieces. Every rune counts
// as one column: our own words hold no wide ones. An empty text is one empty
// line.
func Wrap(paragraph string, width int) []string {
	if lines := WrapBy(paragraph, width, utf8.RuneCountInString); len(lines) > 0 {
		return lines
	}
	return []string{""}
}

// WrapBy is Wrap for a terminal that knows how many columns a text takes.
// Here an empty text gives no line.
func WrapBy(paragraph string, width int, columns func(string) int) []string {
	width = max(width, 1)
	var lines []string
	line := ""
	for _, word := range strings.Fields(paragraph) {
		if line != "" && columns(line)+1+columns(word) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		pieces := chop(word, width, columns)
		last := len(pieces) - 1
		lines, line = append(lines, pieces[:last]...), pieces[last]
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// chop cuts a word that is wider than the width.
func chop(word string, width int, columns func(string) int) []string {
	var pieces []string
	for columns(word) > width {
		head := Cut(word, width, columns)
		if head == "" { // one character wider than the width
			break
		}
		pieces, word = append(pieces, head), word[len(head):]
	}
	return append(pieces, word)
}

// Cut gives the longest beginning of a text that fits the width.
func Cut(s string, width int, columns func(string) int) string {
	end := 0
	for end < len(s) {
		_, size := utf8.DecodeRuneInString(s[end:])
		if columns(s[:end+size]) > width {
			break
		}
		end += size
	}
	return s[:end]
}
