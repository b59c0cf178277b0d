package tui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/lipgloss"
)

// The least window: below it a plain message is shown and no answer is taken.
const (
	leastWidth  = 60
	leastHeight = 16
	longestLine = 100 // a longer line of text is hard to read
	wideWidth   = 100 // from here on a second column shows what the answers mean so far
	margin      = 1
)

// disclaimer is on every page that shows what the law says.
const disclaimer = "information, not legal advice"

func joinLines(lines []string) string { return strings.Join(lines, "\n") }

// frame puts title, rule, body, rule and key line together to exactly the
// window's size. A title whose right part does not fit moves into the rule.
type frame struct {
	width, height int
	left, right   string
	split         int // column of the upright rule; 0 for none
	keys          []key.Binding
	below         string // a word in the lower rule
	status        string // said in the place of the keys, until the next key
}

func (f frame) inner() int { return f.width - 2*margin }

// body is how many lines are left for the screen.
func (f frame) body() int { return f.height - 3 - len(f.footer()) }

func (f frame) View(body string) string {
	lines := f.header()
	lines = append(lines, f.bodyLines(body)...)
	lines = append(lines, f.rule(f.below, "┴"))
	lines = append(lines, f.footer()...)
	for i := range lines {
		lines[i] = strings.Repeat(" ", margin) + lines[i]
	}
	return joinLines(lines)
}

// bodyLines are exactly as many lines as the body has.
func (f frame) bodyLines(body string) []string {
	lines := strings.Split(body, "\n")
	if len(lines) < f.body() && f.split == 0 {
		lines = append([]string{""}, lines...)
	}
	for len(lines) < f.body() {
		lines = append(lines, "")
	}
	return lines[:f.body()]
}

func (f frame) header() []string {
	left, right := clean(f.left), clean(f.right)
	line, fits := spread(left, right, f.inner())
	if fits {
		return []string{styles.title.Render(line), f.rule("", "┬")}
	}
	return []string{styles.title.Render(fit(left, f.inner())), f.rule(right, "┬")}
}

// rule is a line across, with a word near its end and a joint where the
// upright rule meets it.
func (f frame) rule(word, joint string) string {
	line := []rune(strings.Repeat("─", f.inner()))
	if f.split > 0 && f.split < len(line) {
		line[f.split] = []rune(joint)[0]
	}
	drawn := string(line)
	if word != "" {
		word = " " + fit(word, f.inner()-6) + " ──"
		drawn = string(line[:f.inner()-lipgloss.Width(word)]) + word
	}
	return styles.rule.Render(drawn)
}

// footer is the help line: one line, or two where one does not hold all keys.
func (f frame) footer() []string {
	if f.status != "" {
		said := wrap(f.status, f.inner())
		return each(styles.warning, said[:min(len(said), 2)])
	}
	var lines []string
	line := ""
	for _, b := range f.keys {
		if !b.Enabled() {
			continue
		}
		entry := b.Help().Key + " " + b.Help().Desc
		switch {
		case line == "":
			line = entry
		case lipgloss.Width(line)+3+lipgloss.Width(entry) <= f.inner():
			line += "   " + entry
		default:
			lines, line = append(lines, line), entry
		}
	}
	lines = append(lines, line)
	return each(styles.faint, lines[:min(len(lines), 2)])
}
