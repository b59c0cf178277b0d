package tui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
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

// mostStatus is how many lines say what came of a key: an error of the disk with
// a long file name and what to do then fits.
const mostStatus = 4

// atMost leaves out what goes beyond a number of lines, and shows that.
func atMost(most int, lines []string) []string {
	if len(lines) <= most {
		return lines
	}
	return append(slices.Clone(lines[:most-1]), lines[most-1]+" …")
}

// frame puts title, rule, body, rule and key line together to exactly the
// window's size. A title whose right part does not fit moves into the rule.
type frame struct {
	width, height int
	left, right   string
	done          float64 // how much of the way is behind, of 1: drawn heavy in the upper rule
	split         int     // column of the upright rule; 0 for none
	keys          []key.Binding
	below         string // a word in the lower rule
	status        string // said in the place of the keys, until the next key
	waits         string // the same while keys wait, which leaves the body its height
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
		return []string{styles.title.Render(line), f.progress(f.rule("", "┬"))}
	}
	return []string{styles.title.Render(fit(left, f.inner())), f.progress(f.rule(right, "┬"))}
}

// progress draws the beginning of a rule heavy.
func (f frame) progress(rule string) string {
	heavy := int(f.done * float64(f.inner()))
	for ; heavy > 0; heavy-- {
		next := strings.Replace(rule, "─", "━", 1)
		if next == rule {
			break
		}
		rule = next
	}
	return rule
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
		drawn = string(line[:f.inner()-columns(word)]) + word
	}
	return styles.rule.Render(drawn)
}

// footer is the help line: one line, or two. Where they do not hold all keys,
// the words become shorter, then the keys that need no telling are left out:
// the help screen has them all.
func (f frame) footer() []string {
	if f.status != "" {
		return each(styles.warning, atMost(mostStatus, wrap(f.status, f.inner())))
	}
	lines := f.keyLines()
	if f.waits != "" {
		first := styles.warning.Render(fit(f.waits, f.inner()))
		lines = append([]string{first}, lines[:len(lines)-1]...)
		if len(lines) > 1 {
			short, _ := twoLines([]key.Binding{keys.back, keys.curtain, keys.quit}, 3, f.inner())
			lines[1] = styles.faint.Render(short[0])
		}
	}
	return lines
}

// keyLines are the keys, on one line or two.
func (f frame) keyLines() []string {
	shown := slices.DeleteFunc(slices.Clone(f.keys), func(b key.Binding) bool { return !b.Enabled() })
	lines, fits := twoLines(shown, 3, f.inner())
	if !fits {
		for i, b := range shown {
			shown[i] = saying(b, shortly(b.Help().Desc))
			if key, _, two := strings.Cut(b.Help().Key, " ?"); two { // one of the keys is enough
				shown[i].SetHelp(key, shown[i].Help().Desc)
			}
		}
		lines, fits = twoLines(shown, 2, f.inner())
	}
	for n := 0; !fits && n < len(dispensable); n++ {
		shown = slices.DeleteFunc(shown, func(b key.Binding) bool { return strings.HasPrefix(b.Help().Key+" ", dispensable[n]) })
		lines, fits = twoLines(shown, 2, f.inner())
	}
	if !fits { // no key is left that could go
		for i, b := range shown {
			shown[i] = saying(b, tersely(b.Help().Desc))
		}
		lines, _ = twoLines(shown, 2, f.inner())
	}
	return each(styles.faint, lines)
}

// dispensable are keys, the first to go first, that the footer can do without:
// the screen tells of them elsewhere, or most people try them anyway.
var dispensable = []string{"ctrl+z", "ctrl+x", "ctrl+o", "ctrl+t", "ctrl+w", "type", "tab", "→", "←", "↑↓", "[", "]", "pgdn", "N", "n", "h", "d", "s ", "f"}

// shortly is what a key does in fewer words.
func shortly(does string) string {
	short := map[string]string{
		keys.help.Help().Desc: "why", keys.curtain.Help().Desc: "hide", keys.erase.Help().Desc: "erase",
		keys.add.Help().Desc: "add", keys.remove.Help().Desc: "take away", keys.home.Help().Desc: "home",
		keys.count.Help().Desc: "next count", keys.rest.Help().Desc: "ask open",
		keys.findFirst.Help().Desc: "first",
	}
	if word, ok := short[does]; ok {
		return word
	}
	return does
}

// tersely is what a key does in one short word, where no line has room for more.
func tersely(does string) string {
	switch does {
	case keys.columns.Help().Desc:
		return "more"
	case keys.contents.Help().Desc:
		return "parts"
	}
	return does
}

// twoLines lays keys out in their order, else each on the first line that has
// room for it; false when there is a key for which neither has.
func twoLines(bindings []key.Binding, gap, width int) (lines []string, fits bool) {
	if lines, fits = layOut(bindings, gap, width, true); fits {
		return lines, true
	}
	return layOut(bindings, gap, width, false)
}

func layOut(bindings []key.Binding, gap, width int, inOrder bool) (lines []string, fits bool) {
	full, first := [2]string{}, 0
	fits = true
	for _, b := range bindings {
		entry := b.Help().Key + " " + b.Help().Desc
		i := first
		for i < len(full) && full[i] != "" && columns(full[i])+gap+columns(entry) > width {
			i++
		}
		switch {
		case i == len(full):
			fits = false
		case full[i] == "":
			full[i] = entry
		default:
			full[i] += strings.Repeat(" ", gap) + entry
		}
		if inOrder {
			first = min(i, len(full)-1)
		}
	}
	if full[1] == "" {
		return full[:1], fits
	}
	return full[:], fits
}
