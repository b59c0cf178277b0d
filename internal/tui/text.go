package tui

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"example.com/tableside/internal/text"
)

// clean takes out what could drive the terminal or hide text. All text passes
// here on its way to the screen, whoever wrote it.
func clean(s string) string { return text.Plain(s) }

// columns is how many columns a text takes on the screen. Nearly all of ours is
// plain ASCII, for which lipgloss would split lines and look for clusters.
func columns(s string) int {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return lipgloss.Width(s)
		}
	}
	return len(s)
}

// wrap breaks a text into lines of at most width columns, at spaces where it
// can. An empty text gives no line.
func wrap(s string, width int) []string {
	if isLine(s, width) {
		return []string{s}
	}
	return text.WrapBy(clean(s), width, columns)
}

// isLine reports whether a text is a line of at most width columns as it is:
// plain ASCII, with one blank between words. Most of a long list are such.
func isLine(s string, width int) bool {
	blank := true // as if the text stood behind one
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' || blank && s[i] == ' ' {
			return false
		}
		blank = s[i] == ' '
	}
	return !blank && len(s) <= width
}

// fit makes one line of at most width columns; what is cut off shows as "…".
func fit(s string, width int) string {
	s = clean(s)
	if columns(s) <= width {
		return s
	}
	return strings.TrimRight(text.Cut(s, max(width-1, 0), columns), " ") + "…"
}

// pad fills a line up with spaces.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-columns(s), 0))
}

// hang wraps a text beside a head: "Where to look   Minute order …".
func hang(head, s string, width int) []string {
	blank := strings.Repeat(" ", columns(head))
	lines := wrap(s, width-len(blank))
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
	gap := width - columns(left) - columns(right)
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
