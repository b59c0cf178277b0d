package tui

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"example.com/tableside/internal/interview"
)

// entry is one line to choose: an option, or "not sure".
type entry struct {
	value, label string
	alone        bool
}

func entries(options []interview.Option, unsure entry) []entry {
	var all []entry
	for _, o := range options {
		all = append(all, entry{o.Value, o.Label, o.Alone})
	}
	return append(all, unsure)
}

// mostNumbered is how many lines have a digit of their own.
const mostNumbered = 9

// labels wraps the entries for huh, numbered as far as one digit goes.
func labels(all []entry, width int) []string {
	texts := make([]string, len(all))
	for i, e := range all {
		number := "   "
		if i < mostNumbered && i < len(all)-1 {
			number = fmt.Sprintf("%d  ", i+1)
		}
		texts[i] = joinLines(hang(number, e.label, max(width, 12)))
	}
	return texts
}

// digit gives the entry that a digit or y and n mean; false for another key.
func digit(press tea.KeyMsg, all []entry) (int, bool) {
	k := press.String()
	if len(k) == 1 && k[0] >= '1' && k[0] <= '9' && int(k[0]-'1') < len(all)-1 {
		return int(k[0] - '1'), true
	}
	named := spoken(press, all)
	if len(named) != 1 {
		return 0, false
	}
	return named[0], true
}

// spoken are the entries that y or n may mean: the one that is yes or no, else
// those that say so first ("No", "Yes, a partner was").
func spoken(press tea.KeyMsg, all []entry) (named []int) {
	word, ok := yesAndNo[strings.ToLower(press.String())]
	if !ok {
		return nil
	}
	if i := slices.IndexFunc(all, func(e entry) bool { return e.value == strings.ToLower(word) }); i >= 0 {
		return []int{i}
	}
	for i, e := range all {
		if first, _, _ := strings.Cut(e.label, ","); first == word {
			named = append(named, i)
		}
	}
	return named
}

var yesAndNo = map[string]string{"y": "Yes", "n": "No"}

// noSuchKey says that a digit or a letter chooses nothing.
func noSuchKey(press tea.KeyMsg, all []entry) string {
	found := "That"
	if r := press.Runes; len(r) == 1 && !press.Paste {
		found = "“" + string(r) + "”"
		if unicode.IsDigit(r[0]) {
			return fmt.Sprintf("There is no %c here. Press 1 to %d, or move with ↑↓.", r[0], min(len(all)-1, 9))
		}
	}
	if named := spoken(press, all); len(named) > 1 {
		return fmt.Sprintf("%d answers say “%s” here. Press the number of the one that fits, or move with ↑↓.", len(named), yesAndNo[strings.ToLower(press.String())])
	}
	return fmt.Sprintf("%s chooses nothing here. Press 1 to %d, or move with ↑↓.", found, min(len(all)-1, 9))
}

// moving names the keys that move among entries.
func moving(all []entry) key.Binding {
	return shown(fmt.Sprintf("↑↓ 1-%d", min(len(all)-1, 9)), "move")
}

// entrySpan is where the i-th label stands among the lines of all.
func entrySpan(labels []string, i int) (from, to int) {
	for _, l := range labels[:i] {
		from += lipgloss.Height(l)
	}
	return from, from + lipgloss.Height(labels[i])
}

// standing is a list of entries, "not sure" the last, with a cursor.
type standing struct {
	entries []entry
	labels  []string // wrapped for the width
	at      int      // the entry of the cursor
	near    int      // the option that stays in sight: that of the cursor, or the one before "not sure"
}

// stand puts the cursor on an entry.
func (s *standing) stand(i int) {
	s.at = i
	if i < s.rest() {
		s.near = i
	}
}

// standOn puts it on the entry of a value.
func (s *standing) standOn(value string) {
	s.stand(slices.IndexFunc(s.entries, func(e entry) bool { return e.value == value }))
}

// rest is the entry for "not sure".
func (s *standing) rest() int { return len(s.entries) - 1 }

// stays reports whether a key would move past the first entry or the last: the
// cursor does not go round the ends, where "not sure" would become an answer.
func (s *standing) stays(k tea.KeyMsg) bool {
	return key.Matches(k, keys.down) && s.at == s.rest() || key.Matches(k, keys.up) && s.at == 0
}

func (s *standing) want() (least, most int) {
	_, most = entrySpan(s.labels, s.rest())
	return most, most
}

// cut brings the lines of the list down to a height: whole options around the
// one that stays in sight, how many are left out, and "not sure" always.
func (s *standing) cut(lines []string, height int) []string {
	if len(lines) <= height {
		return lines
	}
	pinned, _ := entrySpan(s.labels, s.rest())
	room := max(height-1-len(lines[pinned:]), 1)
	first, last := s.around(room)
	from, _ := entrySpan(s.labels, first)
	_, to := entrySpan(s.labels, last)
	kept := slices.Clone(lines[from:min(to, from+room)])
	kept = append(kept, styles.faint.Render(leftOut(first, s.rest()-1-last)))
	kept = append(kept, lines[pinned:]...)
	return kept[:min(len(kept), height)]
}

// around gives the first and the last option of a window, as many as it has
// room for; one at the least.
func (s *standing) around(room int) (first, last int) {
	first, last = s.near, s.near
	room -= lipgloss.Height(s.labels[s.near])
	for {
		below := last+1 < s.rest() && lipgloss.Height(s.labels[last+1]) <= room
		if below {
			last++
			room -= lipgloss.Height(s.labels[last])
		}
		above := first > 0 && lipgloss.Height(s.labels[first-1]) <= room
		if above {
			first--
			room -= lipgloss.Height(s.labels[first])
		}
		if !above && !below {
			return first, last
		}
	}
}

// leftOut says how much of a list is out of sight.
func leftOut(above, below int) string {
	said := ""
	if above > 0 {
		said += fmt.Sprintf("  ↑ %d above", above)
	}
	if below > 0 {
		said += fmt.Sprintf("  ↓ %d below", below)
	}
	return said
}
