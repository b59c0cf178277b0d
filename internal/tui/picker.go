package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// picker narrows a long list down by what is typed: the text on top, a window
// of matches, the ways out below, and a word about the match under the cursor.
type picker struct {
	text   textinput.Model
	find   func(words string) (found []item, count string)
	found  []item
	count  string
	ways   []item // always there: not in this list, not known
	at     int    // index into found, then ways
	asText bool   // the first way keeps the text as it was typed
	moved  bool   // the cursor was moved since the last letter
	width  int
}

// item is one line to pick.
type item struct {
	value  string
	head   string // left column: the section
	label  string
	right  string // right column: the level
	detail string
}

const searchLimit = 200 // matches looked at; the count says how many there are

func newPicker(prompt, before string, width int) *picker {
	p := &picker{text: textinput.New()}
	p.text.Prompt = prompt
	p.text.CharLimit = casefile.MaxText
	p.text.Cursor.SetMode(cursor.CursorStatic)
	p.text.Cursor.Style = cursorStyle()
	p.text.SetValue(clean(before))
	p.text.Focus()
	p.setWidth(width)
	return p
}

// newOffensePicker searches the catalogue of offenses.
func newOffensePicker(a interview.Asked, w World, width int) *picker {
	p := newPicker("Section or words   ", given(a), width)
	p.asText = true
	p.ways = []item{{label: "Not in this list"}, {value: notSure, label: "The section is not known"}}
	p.find = func(words string) ([]item, string) {
		if w.Search == nil || strings.TrimSpace(words) == "" {
			return nil, ""
		}
		hits := w.Search(words, searchLimit)
		items := make([]item, len(hits))
		for i, h := range hits {
			items[i] = offenseItem(h.Offense)
		}
		return items, fmt.Sprintf("%d of %d offenses", len(hits), w.offenses())
	}
	p.search()
	p.pickValue(given(a))
	return p
}

// newOptionPicker searches the options of a question that has many.
func newOptionPicker(a interview.Asked, width int) *picker {
	p := newPicker("Type to search   ", "", width)
	p.ways = []item{{value: notSure, label: wordNotSure}}
	p.find = func(words string) ([]item, string) {
		var items []item
		for _, o := range a.Options {
			if strings.Contains(strings.ToLower(o.Label), strings.ToLower(strings.TrimSpace(words))) {
				items = append(items, item{value: o.Value, label: o.Label})
			}
		}
		return items, fmt.Sprintf("%d of %d", len(items), len(a.Options))
	}
	p.search()
	p.pickValue(given(a))
	return p
}

func (p *picker) pickValue(value string) {
	for i, it := range p.found {
		if value != "" && it.value == value {
			p.at = i
		}
	}
}

// search looks the text up. Without a text the cursor stands on the last way
// out, so that enter by mistake does no harm; with one, on the best match.
func (p *picker) search() {
	p.found, p.count = p.find(p.text.Value())
	p.at, p.moved = 0, false
	if strings.TrimSpace(p.text.Value()) == "" {
		p.at = len(p.found) + len(p.ways) - 1
	}
}

func (p *picker) setWidth(width int) {
	p.width = width
	p.text.Width = max(width-lipgloss.Width(p.text.Prompt)-24, 8)
}

func (p *picker) update(k tea.KeyMsg) {
	all := len(p.found) + len(p.ways)
	switch {
	case key.Matches(k, keys.down):
		p.at, p.moved = (p.at+1)%all, true
	case key.Matches(k, keys.up):
		p.at, p.moved = (p.at+all-1)%all, true
	case key.Matches(k, keys.pageDown):
		p.at, p.moved = min(p.at+5, all-1), true
	case key.Matches(k, keys.pageUp):
		p.at, p.moved = max(p.at-5, 0), true
	case k.Type != tea.KeyTab && k.Type != tea.KeyCtrlV:
		before := p.text.Value()
		p.text, _ = p.text.Update(k)
		if p.text.Value() != before {
			p.search()
		}
	}
}

func (p *picker) take() (taken, string) {
	if p.at < len(p.found) {
		return taken{values: []string{p.found[p.at].value}}, ""
	}
	way := p.ways[p.at-len(p.found)]
	typed := strings.TrimSpace(clean(p.text.Value()))
	switch {
	case len(p.found) == 0 && typed != "" && !p.asText && !p.moved:
		return taken{}, "Nothing in the list has these letters. Take them away to see the list, or press ctrl+u for “not sure”."
	case way.value == notSure:
		return taken{unsure: true}, ""
	case !p.moved && typed != "" && !strings.ContainsAny(typed, "0123456789"):
		return taken{}, "Nothing found, and this is no section number. Try other words, or move down to “The section is not known”."
	case typed == "":
		return taken{}, "Nothing is written. Type the section as the paper has it, like PC 459.5, or choose “The section is not known”."
	}
	return taken{values: []string{typed}}, ""
}

// want: the text and the ways out, and matches between them.
func (p *picker) want() (least, most int) {
	if len(p.found) == 0 {
		n := 1 + len(p.nothing()) + len(p.ways)
		return n, n
	}
	few := 1 + len(p.ways) + min(len(p.found), 3)
	return few, max(few, 14)
}

func (p *picker) typing() bool { return true }

func (p *picker) keys() []key.Binding {
	return []key.Binding{keys.choose, keys.typing, keys.move}
}

// lines: the text, the matches that fit, the ways out, the detail.
func (p *picker) lines(height int) []string {
	top := p.text.View()
	if line, fits := spread(strings.TrimRight(top, " "), p.count, p.width); fits {
		top = line
	}
	detail := p.detailLines(min(3, height-len(p.ways)-4))
	room := height - 1 - len(p.ways) - len(detail)
	lines := append([]string{top}, p.matchLines(room)...)
	for i, way := range p.ways {
		lines = append(lines, p.sign(len(p.found)+i)+p.wayLabel(way))
	}
	return append(lines, detail...)
}

func (p *picker) sign(i int) string {
	if i == p.at {
		return styles.chosen.Render(">") + " "
	}
	return "  "
}

// wayLabel says what keeping the text would keep.
func (p *picker) wayLabel(way item) string {
	typed := strings.TrimSpace(clean(p.text.Value()))
	if p.asText && way.value == "" && typed != "" {
		return fit(way.label+": keep “"+typed+"” as it is", p.width-2)
	}
	return way.label
}

func (p *picker) matchLines(room int) []string {
	if len(p.found) == 0 {
		return each(styles.faint, p.nothing()[:min(room, len(p.nothing()))])
	}
	head, right := 0, 0
	for _, it := range p.found {
		head, right = max(head, lipgloss.Width(it.head)), max(right, lipgloss.Width(it.right))
	}
	lines := make([]string, len(p.found))
	for i, it := range p.found {
		lines[i] = p.sign(i) + p.line(it, min(head, max(18, p.width/3)), right)
	}
	at := p.at
	if at >= len(p.found) {
		at = 0
	}
	return windowed(lines, at, at+1, room)
}

func (p *picker) nothing() []string {
	switch {
	case strings.TrimSpace(p.text.Value()) != "":
		return hang("  ", "Nothing found. Try fewer letters, another word, or the number alone.", p.width)
	case p.asText:
		return hang("  ", "Write what the paper says (459.5, HS 11377), or words in English or Spanish (shoplifting, robo de carro).", p.width)
	}
	return nil
}

// line puts head, label and right column together as far as there is room.
func (p *picker) line(it item, head, right int) string {
	left := ""
	if head > 0 {
		left = pad(fit(it.head, head), head) + "  "
	}
	room := p.width - gutter - lipgloss.Width(left)
	if right > 0 && room >= 28+right {
		room -= right + 2
		return left + pad(fit(it.label, room), room) + "  " + it.right
	}
	return left + fit(it.label, room)
}

// detailLines tell the match under the cursor from its neighbours, with a
// blank line above where there is room for it.
func (p *picker) detailLines(room int) []string {
	if p.at >= len(p.found) || room < 1 {
		return nil
	}
	lines := hang("  ", p.found[p.at].detail, p.width)
	if len(lines) > room {
		lines = lines[:room]
		lines[room-1] = fit(lines[room-1]+" …", p.width)
	}
	lines = each(styles.faint, lines)
	if len(lines) < room {
		lines = append([]string{""}, lines...)
	}
	return lines
}
