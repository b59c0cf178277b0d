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

// WrapBy is Wrap for a terminal that knows how many columns a text takes; two
// texts with a blank between them take theirs and one more. Here an empty text
// gives no line.
func WrapBy(paragraph string, width int, columns func(string) int) []string {
	width = max(width, 1)
	var lines []string
	words := strings.Fields(paragraph)
	from, used := 0, 0 // the line under way: its first word, and its columns
	for i, word := range words {
		wide := columns(word)
		if i > from && used+1+wide <= width {
			used += 1 + wide
			continue
		}
		if i > from {
			lines = append(lines, strings.Join(words[from:i], " "))
		}
		from, used = i, wide
		if wide > width {
			pieces := chop(word, width, columns)
			last := len(pieces) - 1
			lines, words[i], used = append(lines, pieces[:last]...), pieces[last], columns(pieces[last])
		}
	}
	if from < len(words) {
		lines = append(lines, strings.Join(words[from:], " "))
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
