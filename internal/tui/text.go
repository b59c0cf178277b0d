package tui

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/lipgloss"
)

// clean takes out what could drive the terminal or hide text: control
// characters and invisible marks that change the direction of writing. All
// text passes here on its way to the screen, whoever wrote it.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, s)
}

// wrap breaks a text into lines of at most width columns, at spaces where it
// can. An empty text gives no line.
func wrap(s string, width int) []string {
	width = max(width, 1)
	var lines []string
	line := ""
	for _, word := range strings.Fields(clean(s)) {
		if line != "" && lipgloss.Width(line)+1+lipgloss.Width(word) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		whole := chop(word, width)
		lines = append(lines, whole[:len(whole)-1]...)
		line = whole[len(whole)-1]
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// chop cuts a word that is wider than the width.
func chop(word string, width int) []string {
	var pieces []string
	for lipgloss.Width(word) > width {
		head := cut(word, width)
		if head == "" { // one character wider than the width
			break
		}
		pieces, word = append(pieces, head), word[len(head):]
	}
	return append(pieces, word)
}

// cut gives the longest beginning of a text that fits the width.
func cut(s string, width int) string {
	end := 0
	for i, r := range s {
		if lipgloss.Width(s[:i+len(string(r))]) > width {
			break
		}
		end = i + len(string(r))
	}
	return s[:end]
}

// fit makes one line of at most width columns; what is cut off shows as "…".
func fit(s string, width int) string {
	s = clean(s)
	if lipgloss.Width(s) <= width {
		return s
	}
	return strings.TrimRight(cut(s, max(width-1, 0)), " ") + "…"
}

// pad fills a line up with spaces.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-lipgloss.Width(s), 0))
}

// hang wraps a text beside a head: "Where to look   Minute order …".
func hang(head, s string, width int) []string {
	blank := strings.Repeat(" ", lipgloss.Width(head))
	lines := wrap(s, width-lipgloss.Width(head))
	for i := range lines {
		if i == 0 {
			lines[i] = head + lines[i]
		} else {
			lines[i] = blank + lines[i]
		}
	}
	return lines
}

// spread puts two texts at the two ends of a line; false when both do not fit.
func spread(left, right string, width int) (string, bool) {
	gap := width - lipgloss.Width(left) - lipgloss.Width(right)
	if right == "" {
		return left, gap >= 0
	}
	return left + strings.Repeat(" ", max(gap, 1)) + right, gap >= 2
}

// each draws every line in a style.
func each(style lipgloss.Style, lines []string) []string {
	drawn := make([]string, len(lines))
	for i, line := range lines {
		drawn[i] = style.Render(line)
	}
	return drawn
}

// paragraphs joins blocks of lines with a blank line between them.
func paragraphs(blocks ...[]string) []string {
	var all []string
	for _, block := range blocks {
		if len(block) == 0 {
			continue
		}
		if len(all) > 0 {
			all = append(all, "")
		}
		all = append(all, block...)
	}
	return all
}
