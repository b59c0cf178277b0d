package tui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// picker narrows a long list down by what is typed: the text on top, a window
// of matches, the ways out below, and a word about the match under the cursor.
type picker struct {
	text   textinput.Model
	find   func(words string) (found []item, count string)
	near   func(words string) []item // what comes nearest where nothing is found; may be nil
	found  []item
	only   bool // what was found only comes near
	count  string
	ways   []item                  // always there: not in this list, not known
	at     int                     // index into found, then ways; nowhere
	least  string                  // asks whether not the first way is sure, where “not sure” is said; "" once it was asked
	asText bool                    // the first way keeps the text as it was typed
	keeps  func(words string) bool // whether it may: a text that is no section is not offered to be kept
	moved  bool                    // the cursor was moved since the last letter
	old    bool                    // the text was answered before: what is typed next takes its place
	stuck  bool                    // enter was refused on this text: what is typed ahead for the next line is no part of it
	pasted bool                    // the key before was a paste
	width  int
}

// nowhere is the place of the cursor where enter may take nothing.
const nowhere = -1

// item is one line to pick.
type item struct {
	value  string
	head   string // left column: the section
	label  string
	right  string // right column: the level
	vague  string // asked back where one word alone would take this one
	detail []string
}

// MostHits is how many matches of a search are looked at; the count says how
// many there are.
const MostHits = 200

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
	p.keeps = func(words string) bool {
		_, err := interview.Understood(a.Question, words)
		return words == "" || err == nil
	}
	p.find = func(words string) ([]item, string) {
		if w.Search == nil || strings.TrimSpace(words) == "" {
			return nil, ""
		}
		hits := w.Search(words, MostHits)
		return offenseItems(hits), fmt.Sprintf("%d of %d offenses", len(hits), w.offenses())
	}
	p.search()
	p.pickValue(given(a))
	p.old = p.typed() != ""
	return p
}

// newOptionPicker searches the options of a question that has many.
func newOptionPicker(a interview.Asked, width int) *picker {
	p := newPicker("Type to search   ", "", width)
	listed := slices.Clone(a.Options)
	if i := slices.IndexFunc(listed, func(o interview.Option) bool { return o.Least != "" }); i >= 0 {
		p.least = listed[i].Least
		p.ways = []item{{value: listed[i].Value, label: listed[i].Label}}
		listed = slices.Delete(listed, i, i+1)
	}
	p.ways = append(p.ways, item{value: notSure, label: wordNotSure})
	p.find = func(words string) ([]item, string) {
		items := optionItems(listed, words)
		if len(items) == 0 || strings.TrimSpace(words) != "" {
			items = optionItems(a.Options, words)
			return items, fmt.Sprintf("%d of %d", len(items), len(a.Options))
		}
		return items, fmt.Sprintf("%d of %d", len(a.Options), len(a.Options))
	}
	p.near = func(words string) []item { return nearItems(a.Options, words) }
	p.search()
	p.pickValue(given(a))
	return p
}

// optionItems are the options whose words, shown or meant, have the letters typed.
func optionItems(options []interview.Option, words string) []item {
	var items []item
	for _, o := range options {
		if strings.Contains(strings.ToLower(o.Label+" "+o.Words), strings.ToLower(strings.TrimSpace(words))) {
			items = append(items, item{value: o.Value, label: o.Label, vague: o.Vague})
		}
	}
	return items
}

// nearItems are the options that have the most of the first letters typed, at
// least two.
func nearItems(options []interview.Option, words string) []item {
	letters := []rune(strings.TrimSpace(words))
	for n := len(letters) - 1; n >= 2; n-- {
		if items := optionItems(options, string(letters[:n])); len(items) > 0 {
			return items
		}
	}
	return nil
}

// pickValue stands on the answer given before; where no line has it, on the
// way that keeps it as it was written, so that enter changes nothing.
func (p *picker) pickValue(value string) {
	if value == "" {
		return
	}
	if i := slices.IndexFunc(p.found, func(it item) bool { return it.value == value }); i >= 0 {
		p.at = i
	} else if i := slices.IndexFunc(p.ways, func(way item) bool { return way.value == value }); i >= 0 {
		p.at = len(p.found) + i
	} else if p.asText {
		p.at, p.moved = len(p.found), true
	}
}

// search looks the text up. Without a text the cursor stands on the last way
// out, so that enter by mistake does no harm; with one, on the best match.
// Letters that no option has put it nowhere, and so does a number that several
// sections begin with: the first of them is not marked before it is chosen.
func (p *picker) search() {
	p.found, p.count = p.find(p.text.Value())
	p.at, p.moved, p.only = 0, false, false
	if p.keeps != nil {
		p.ways = offenseWays[:]
		if !p.keeps(p.typed()) {
			p.ways = offenseWays[1:]
		}
	}
	switch {
	case p.typed() == "":
		p.at = len(p.found) + len(p.ways) - 1
	case len(p.found) == 0 && p.near != nil:
		p.found = p.near(p.text.Value())
		p.at, p.only = nowhere, len(p.found) > 0
	case p.several(), p.vague() != "", len(p.found) == 0 && p.asText && len(p.ways) == 1:
		p.at = nowhere
	}
}

// vague is what is asked back about one word that may mean another line than the
// first that it finds; "" for nothing.
func (p *picker) vague() string {
	if len(p.found) < 2 || p.only || strings.Contains(p.typed(), " ") || p.typed() == "" {
		return ""
	}
	return p.found[0].vague
}

// offenseWays are always there under a search for a section; the first where the
// text may be one.
var offenseWays = [...]item{{label: "Not in this list"}, {value: notSure, label: "The section is not known"}}

func (p *picker) typed() string { return strings.TrimSpace(clean(p.text.Value())) }

// searching reports whether something is typed: the list then needs the room
// that the instructions had.
func (p *picker) searching() bool { return p.typed() != "" }

func (p *picker) setWidth(width int) {
	p.width = width
	p.text.Width = max(width-columns(p.text.Prompt)-24, 8)
}

func (p *picker) update(k tea.KeyMsg) string {
	all := len(p.found) + len(p.ways)
	switch {
	case key.Matches(k, keys.down):
		p.at, p.moved = min(p.at+1, all-1), true
	case key.Matches(k, keys.up) && p.at == nowhere, key.Matches(k, keys.bottom) && !p.searching():
		p.at, p.moved = all-1, true
	case key.Matches(k, keys.up):
		p.at, p.moved = max(p.at-1, 0), true
	case key.Matches(k, keys.top) && !p.searching():
		p.at, p.moved = 0, true
	case key.Matches(k, keys.pageDown):
		p.at, p.moved = min(p.at+5, all-1), true
	case key.Matches(k, keys.pageUp):
		p.at, p.moved = max(p.at-5, 0), true
	case p.stuck && !p.old && p.several() && goesPast(k):
		return "Not taken. " + whichSection
	case (p.old || p.stuck && !p.several()) && writes(k):
		p.text.SetValue("")
		p.write(k)
	case k.Type != tea.KeyTab && k.Type != tea.KeyCtrlV:
		p.write(k)
	}
	p.stuck, p.pasted = false, k.Paste
	return ""
}

// goesPast reports whether a letter cannot go on from a number to one of its
// sections, as a bracket or a decimal can: after enter it was meant for the
// next line.
func goesPast(k tea.KeyMsg) bool {
	return k.Type == tea.KeyRunes && !k.Paste && strings.ContainsAny(string(k.Runes[:1]), "0123456789/")
}

// write passes a key on to the text. A paste right after a paste takes its place.
func (p *picker) write(k tea.KeyMsg) {
	p.old = false
	before := p.text.Value()
	if k.Paste && p.pasted {
		p.text.SetValue("")
	}
	p.text, _ = p.text.Update(k)
	if p.text.Value() != before {
		p.search()
	}
}

// whichSection is why enter takes no number that several sections begin with.
const whichSection = "Several offenses begin so, and which one matters. Move down with ↓ to the one on the paper, or to “keep” below the list if the paper says no more."

func (p *picker) take() (taken, string) {
	switch {
	case p.at == nowhere && p.several():
		return taken{}, whichSection
	case p.at == nowhere && p.vague() != "":
		return taken{}, p.vague() + " Move there with ↑↓."
	case p.at == nowhere && p.asText:
		return taken{}, "Nothing found, and this is no section number. Try other words, or move down to “The section is not known”."
	case p.at == nowhere:
		return taken{}, "Nothing is chosen. Type a word, move with ↑↓, or press ctrl+u for “not sure”."
	case p.at < len(p.found):
		return taken{values: []string{p.found[p.at].value}}, ""
	}
	way := p.ways[p.at-len(p.found)]
	typed := p.typed()
	switch {
	case way.value == notSure:
		return taken{unsure: true}, ""
	case way.value != "":
		return taken{values: []string{way.value}}, ""
	case typed == "":
		return taken{}, "Nothing is written. Type the section as the paper has it, like PC 459.5, or choose “The section is not known”."
	}
	return taken{values: []string{typed}}, ""
}

// doubt asks about a number that no section of the catalogue has and that
// nobody chose to keep: it may have been typed wrong. Without a catalogue
// nothing is asked.
func (p *picker) doubt() string {
	if !p.asText || p.count == "" || p.moved || p.at == nowhere || p.at < len(p.found) || p.typed() == "" {
		return ""
	}
	return "No offense in our list has this number. Look at the paper again. Enter again keeps “" + p.typed() + "” as it is."
}

// atLeast asks, once, whether not a part of the answer is sure.
func (p *picker) atLeast() string {
	asks := p.least
	if asks != "" {
		p.least = ""
		asks += " Then ↑ and enter. If not: the same key again."
	}
	return asks
}

// several reports whether the number typed could be several sections.
func (p *picker) several() bool { return p.asText && severalBeginSo(p.typed(), p.found) }

// severalBeginSo reports whether what is typed is the beginning of several
// sections and none of them whole: the first is then only one of them.
func severalBeginSo(typed string, found []item) bool {
	words := slices.DeleteFunc(strings.Fields(strings.ToLower(typed)), func(w string) bool { return !strings.ContainsAny(w, "0123456789") })
	if len(words) == 0 {
		return false
	}
	number, begin := words[len(words)-1], 0
	for _, f := range found {
		_, section, _ := strings.Cut(strings.ToLower(f.value), " ")
		if section == number {
			return false
		}
		if slices.ContainsFunc(strings.Split(section, "/"), func(part string) bool { return beginsWith(part, number) }) {
			begin++
		}
	}
	return begin > 1
}

// beginsWith reports whether a section is the number, or goes on from it with a
// subdivision, a decimal or a note, as 459.5 or 459 (vehicle) does from 459.
func beginsWith(section, number string) bool {
	rest, is := strings.CutPrefix(section, number)
	return is && (rest == "" || strings.ContainsAny(rest[:1], "(. "))
}

// want: the text and the ways out, and matches between them.
func (p *picker) want() (least, most int) {
	said := len(p.nothingLines())
	if len(p.found) == 0 {
		n := 1 + said + len(p.ways)
		return n, n
	}
	few := 1 + said + len(p.ways) + min(len(p.found), 3)
	return few, 1 + said + len(p.ways) + len(p.found) + mostDetail
}

func (p *picker) typing() bool { return true }

func (p *picker) keys() []key.Binding {
	if p.at == nowhere {
		return []key.Binding{keys.typing, keys.move, keys.erase}
	}
	return []key.Binding{keys.choose, keys.typing, keys.move, keys.erase}
}

// lines: the text, the matches that fit, the ways out, the detail.
func (p *picker) lines(height int) []string {
	top := p.text.View()
	if line, fits := spread(strings.TrimRight(top, " "), p.count, p.width); fits {
		top = line
	}
	room := height - 1 - len(p.ways)
	detail := p.detailLines(min(max(room-min(len(p.found), enoughMatches), 3), mostDetail, room-2))
	room -= len(detail)
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
	if typed := p.typed(); p.asText && way.value == "" && typed != "" {
		return fit(way.label+": keep “"+typed+"” as it is", p.width-2)
	}
	return fit(way.label, p.width-2)
}

func (p *picker) matchLines(room int) []string {
	said := p.nothingLines()
	said = each(styles.faint, said[:max(min(room, len(said)), 0)])
	if len(p.found) == 0 || room <= len(said) {
		return said
	}
	head, right := 0, 0
	for _, it := range p.found {
		head, right = max(head, columns(it.head)), max(right, columns(it.right))
	}
	lines := make([]string, len(p.found))
	for i, it := range p.found {
		lines[i] = p.sign(i) + p.line(it, min(head, max(18, p.width*2/5)), right)
	}
	at := p.at
	if at >= len(p.found) || at == nowhere {
		at = 0
	}
	return append(said, windowed(lines, at, at+1, room-len(said))...)
}

// nothingLines stand where the matches would, or over those that only come near.
func (p *picker) nothingLines() []string {
	if len(p.found) > 0 && !p.only {
		return nil
	}
	return hang("  ", p.nothing(), p.width)
}

// nothing says why nothing is listed, and what to do about it.
func (p *picker) nothing() string {
	typed := p.typed()
	switch {
	case typed == "" && p.asText:
		return "Write what the paper says (459.5, HS 11377), or words in English or Spanish (shoplifting, robo de carro)."
	case typed == "":
		return ""
	case p.asText:
		return "Nothing found. Try fewer letters, another word, or the number alone."
	case strings.ContainsAny(typed, "0123456789"):
		return "No line has this number. Type a word, or move with ↑↓."
	case p.only:
		return "No line has all of it. Nearest (move with ↑↓):"
	}
	return "No line has these letters. Try fewer letters or another word, or move with ↑↓."
}

// line puts head, label and right column together as far as there is room.
func (p *picker) line(it item, head, right int) string {
	left := ""
	if head > 0 {
		left = pad(fit(it.head, head), head) + "  "
	}
	room := p.width - gutter - columns(left)
	if right > 0 && room >= leastLabel+right {
		room -= right + 2
		return left + pad(fit(it.label, room), room) + "  " + it.right
	}
	return left + fit(it.label, room)
}

// leastLabel is what a label needs before a column at its right has room too.
const leastLabel = 40

// How the lines under the text are shared out: with this many matches in
// sight, the rest may go to the detail, up to its own limit.
const (
	enoughMatches = 9 // eight, and a line that says how many there are below
	mostDetail    = 6
)

// detailLines tell the match under the cursor from its neighbours: as many
// whole sentences as there is room for, with a blank line above where it fits.
func (p *picker) detailLines(room int) []string {
	if p.at >= len(p.found) || p.at == nowhere {
		return nil
	}
	var lines []string
	said := ""
	for _, sentence := range p.found[p.at].detail {
		if longer := hang("  ", said+" "+sentence, p.width); len(longer) <= room {
			lines, said = longer, said+" "+sentence
		}
	}
	if 0 < len(lines) && len(lines) < room {
		lines = append([]string{""}, lines...)
	}
	return each(styles.faint, lines)
}
