package tui

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// field is what takes the answer to one question.
type field interface {
	update(tea.KeyMsg) (said string) // what to say about a key that means nothing here
	setWidth(int)
	lines(height int) []string // at most height lines, the cursor among them
	want() (least, most int)   // how few lines it can live with, how many it would like
	take() (taken, string)     // what enter would record; else why nothing can be
	typing() bool
	keys() []key.Binding
}

// doubting is a field that may ask about an answer before enter takes it: the
// first enter shows why, and the next goes on.
type doubting interface{ doubt() string }

// doubtOf is what a field asks about the answer as it stands, "" for nothing.
func doubtOf(f field) string {
	if d, can := f.(doubting); can {
		return d.doubt()
	}
	return ""
}

// atLeastOf is what a field asks, once, where “not sure” is said of it: whether
// not a part of the answer is sure; "" for nothing.
func atLeastOf(f field) string {
	if p, is := f.(*picker); is {
		return p.atLeast()
	}
	return ""
}

// taken is what a field says: values, or not sure.
type taken struct {
	values []string
	unsure bool
}

const (
	notSure       = "\x00not sure" // no option of a flow can have this value
	pickerAbove   = 12             // with more options than this a text narrows them down
	answerPrompt  = "Answer   "
	wordNotSure   = "Not sure"
	wordUnsureYet = "Not sure (about the rest)"
)

// newField builds the field for a question with what was answered before.
func newField(a interview.Asked, w World, width int) field {
	switch {
	case a.Kind == interview.Section:
		return newOffensePicker(a, w, width)
	case a.Kind == interview.Ticks:
		return newTicks(a, width)
	case a.Kind == interview.Choice && len(a.Options) > pickerAbove:
		return newOptionPicker(a, width)
	case a.Kind == interview.Choice:
		return newChoice(a, width)
	}
	return newInput(a, interview.Example(a.Question, w.Today), width)
}

// given is the one value answered before, "" for none.
func given(a interview.Asked) string {
	if a.Given.State == interview.Answered && len(a.Given.Values) > 0 {
		return a.Given.Values[0]
	}
	return ""
}

// writes reports whether a key puts letters into a text.
func writes(k tea.KeyMsg) bool {
	return (k.Type == tea.KeyRunes || k.Type == tea.KeySpace) && !k.Alt
}

// typesAnew says of a text that was refused, or answered before, what the next
// letter does to it: appended to it, it would make another answer.
const typesAnew = "Type it anew (← changes it)."

// refused notes that enter took nothing.
func refused(f field) {
	switch f := f.(type) {
	case *picker:
		f.stuck = true
	case *input:
		f.stuck = f.value() != ""
	}
}

// theme is huh's plainest, without the border that it draws outside its width.
func theme() *huh.Theme {
	t := huh.ThemeBase()
	t.Focused.Base = lipgloss.NewStyle()
	t.Focused.SelectSelector = styles.chosen.SetString("> ")
	t.Focused.MultiSelectSelector = styles.chosen.SetString("> ")
	t.Focused.SelectedPrefix = lipgloss.NewStyle().SetString("[x] ")
	t.Focused.UnselectedPrefix = lipgloss.NewStyle().SetString("[ ] ")
	t.Focused.TextInput.Cursor = cursorStyle()
	return t
}

// cursorStyle shows the text cursor by a sign where there is no colour to show it by.
func cursorStyle() lipgloss.Style {
	style := lipgloss.NewStyle()
	if lipgloss.ColorProfile() != termenv.Ascii {
		return style
	}
	return style.Transform(func(under string) string {
		if under == " " {
			return "▏"
		}
		return "▏" + under
	})
}

// keyMap are the keys that reach huh: those that move and tick. Going on, going
// back and leaving a question open are the screen's, in the same Update.
func keyMap() *huh.KeyMap {
	up, down := key.NewBinding(key.WithKeys("up", "ctrl+p")), key.NewBinding(key.WithKeys("down", "ctrl+n"))
	top, bottom := key.NewBinding(key.WithKeys("home")), key.NewBinding(key.WithKeys("end"))
	return &huh.KeyMap{
		Select:      huh.SelectKeyMap{Up: up, Down: down, GotoTop: top, GotoBottom: bottom},
		MultiSelect: huh.MultiSelectKeyMap{Up: up, Down: down, GotoTop: top, GotoBottom: bottom, Toggle: key.NewBinding(key.WithKeys(" ", "x"))},
	}
}

// press is a key pressed by the program, to move a huh field's cursor.
func press(f huh.Field, t tea.KeyType, times int) {
	for range times {
		f.Update(tea.KeyMsg{Type: t})
	}
}

// windowed cuts lines down to a height around those of the cursor, and says
// what is left out.
func windowed(lines []string, from, to, height int) []string {
	if len(lines) <= height {
		return lines
	}
	room := max(height-1, 1)
	start := min(max((from+to-room)/2, 0), len(lines)-room)
	if to-from <= room {
		start = min(max(start, to-room), from)
	}
	cut := append([]string{}, lines[start:start+room]...)
	return append(cut, styles.faint.Render(leftOut(start, len(lines)-start-room)))[:height]
}

// choice is a question with one of a few answers.
type choice struct {
	standing
	list   *huh.Select[string]
	digits int // how many were pressed one after the other
}

func newChoice(a interview.Asked, width int) *choice {
	c := &choice{}
	c.entries = entries(a.Options, entry{value: notSure, label: wordNotSure})
	c.stand(c.rest())
	for i, e := range c.entries {
		if v := given(a); v != "" && e.value == v {
			c.stand(i)
		}
	}
	c.setWidth(width)
	return c
}

func (c *choice) setWidth(width int) {
	c.labels = labels(c.entries, width-2)
	options := make([]huh.Option[string], len(c.entries))
	for i, label := range c.labels {
		options[i] = huh.NewOption(label, c.entries[i].value)
	}
	c.list = huh.NewSelect[string]()
	c.list.WithTheme(theme()).WithKeyMap(keyMap()).WithWidth(width)
	c.list.Options(options...) // after the theme: without one huh draws them by a theme made for each
	c.list.Focus()
	c.moveTo(c.at)
}

func (c *choice) moveTo(i int) {
	press(c.list, tea.KeyHome, 1)
	press(c.list, tea.KeyDown, i)
	c.stand(i)
}

func (c *choice) update(k tea.KeyMsg) string {
	i, chooses := digit(k, c.entries)
	if c.isNumber(k) && chooses {
		c.moveTo(i)
		return "One digit chooses one line. Is it the line at “>”?"
	}
	if chooses {
		c.moveTo(i)
		return ""
	}
	if k.Type == tea.KeyRunes {
		return noSuchKey(k, c.entries)
	}
	if c.stays(k) {
		return ""
	}
	c.list.Update(k)
	value, _ := c.list.Hovered()
	c.standOn(value)
	return ""
}

// isNumber: more than two digits one after the other are a number, such as a year
// typed where a list stands, of which the last would choose a line. Two are a slip
// and what puts it right.
func (c *choice) isNumber(k tea.KeyMsg) bool {
	if k.Type != tea.KeyRunes || len(k.Runes) != 1 || !unicode.IsDigit(k.Runes[0]) {
		c.digits = 0
		return false
	}
	c.digits++
	return c.digits > 2
}

func (c *choice) take() (taken, string) {
	if value, ok := c.list.Hovered(); ok && value != notSure {
		return taken{values: []string{value}}, ""
	}
	return taken{unsure: true}, ""
}

func (c *choice) lines(height int) []string {
	return c.cut(strings.Split(c.list.View(), "\n"), height)
}

func (c *choice) typing() bool        { return false }
func (c *choice) keys() []key.Binding { return []key.Binding{keys.next, moving(c.entries)} }

// ticks is a question where all that applies is ticked.
type ticks struct {
	standing
	width int
	moved bool // the cursor came to its line, and nothing was ticked or taken back there
	sure  bool // the tick at "not sure" was taken back: the cursor there does not say it again
	whole bool // all of it was "not sure": the first line ticked takes that back
	list  *huh.MultiSelect[string]
}

func newTicks(a interview.Asked, width int) *ticks {
	unsure := entry{value: interview.Unsure, label: wordUnsureYet}
	listed := slices.Clone(a.Options)
	for i, o := range listed { // a flow may word the box for "not sure" itself
		if o.Rest {
			unsure = entry{value: o.Value, label: o.Label}
			listed = slices.Delete(listed, i, i+1)
			break
		}
	}
	t := &ticks{width: width}
	t.entries = entries(listed, unsure)
	t.stand(t.rest())
	var before []string
	switch a.Given.State {
	case interview.Answered:
		before = a.Given.Values
		t.stand(max(slices.IndexFunc(t.entries, func(e entry) bool { return slices.Contains(before, e.value) }), 0))
	case interview.NotSure:
		before, t.whole = []string{unsure.value}, true
	case interview.NotGiven, interview.ForLater:
	}
	t.build(before)
	return t
}

// build makes the huh field anew: it writes its marks into the options it is given.
func (t *ticks) build(ticked []string) {
	t.labels = labels(t.entries, t.width-6)
	options := make([]huh.Option[string], len(t.entries))
	for i, label := range t.labels {
		value := t.entries[i].value
		options[i] = huh.NewOption(label, value).Selected(slices.Contains(ticked, value))
	}
	t.list = huh.NewMultiSelect[string]()
	t.list.WithTheme(theme()).WithKeyMap(keyMap()).WithWidth(t.width)
	t.list.Options(options...) // after the theme, as above
	t.list.Focus()
	press(t.list, tea.KeyHome, 1)
	press(t.list, tea.KeyDown, t.at)
}

func (t *ticks) setWidth(width int) {
	t.width = width
	t.build(t.ticked())
}

func (t *ticks) ticked() []string {
	values, _ := t.list.GetValue().([]string)
	return values
}

func (t *ticks) update(k tea.KeyMsg) string {
	before := t.ticked()
	if i, ok := digit(k, t.entries); ok {
		t.stand(i)
		t.moved = true
		t.build(before)
		return ""
	}
	if !key.Matches(k, keys.tick) && k.Type == tea.KeyRunes {
		return noSuchKey(k, t.entries)
	}
	if t.stays(k) {
		return ""
	}
	t.list.Update(k)
	value, _ := t.list.Hovered()
	t.standOn(value)
	t.moved = !key.Matches(k, keys.tick)
	if !t.moved && t.at == t.rest() {
		t.sure = !slices.Contains(t.ticked(), value)
	}
	if now := t.ticked(); len(now) > len(before) {
		t.build(t.together(now))
	}
	t.whole = t.whole && t.moved
	return ""
}

// together keeps, of the values ticked, those that go with the one under the
// cursor: "none of these" goes with no other, and a question that was left
// open as a whole is not "not sure about the rest".
func (t *ticks) together(values []string) []string {
	on := t.entries[t.at]
	if t.whole {
		return []string{on.value}
	}
	return slices.DeleteFunc(slices.Clone(values), func(v string) bool {
		other := t.entries[slices.IndexFunc(t.entries, func(e entry) bool { return e.value == v })]
		return v != on.value && (on.alone || other.alone)
	})
}

func (t *ticks) take() (taken, string) {
	values, rest := slices.Clone(t.ticked()), t.rest()
	unsureBox := t.entries[rest].value
	if t.at == rest && !t.sure && !slices.Contains(values, unsureBox) && !t.aloneTicked(values) {
		values = append(values, unsureBox) // the cursor says it
	}
	switch {
	case len(values) == 0:
		return taken{}, "Nothing is ticked. Press the space bar to tick what applies, or ctrl+u for “not sure”."
	case len(values) == 1 && values[0] == unsureBox:
		return taken{unsure: true}, ""
	}
	return taken{values: values}, ""
}

// doubt asks about a line that the cursor was moved to and that has no tick:
// who means it may take the cursor for the answer.
func (t *ticks) doubt() string {
	if !t.moved || t.at == t.rest() || slices.Contains(t.ticked(), t.entries[t.at].value) {
		return ""
	}
	name := fmt.Sprint(t.at + 1)
	if t.at >= mostNumbered {
		name = "The line at “>”"
	}
	return name + " is not ticked. Space ticks it; Enter again goes on."
}

func (t *ticks) aloneTicked(values []string) bool {
	return slices.ContainsFunc(t.entries, func(e entry) bool { return e.alone && slices.Contains(values, e.value) })
}

func (t *ticks) lines(height int) []string {
	return t.cut(strings.Split(t.list.View(), "\n"), height)
}

func (t *ticks) typing() bool        { return false }
func (t *ticks) keys() []key.Binding { return []key.Binding{keys.next, keys.tick, moving(t.entries)} }

// input is a question with a typed answer.
type input struct {
	text       *huh.Input
	example    string                            // how an answer may look; may be ""
	understood func(text string) (string, error) // what a text would be taken to mean
	pasted     bool                              // the key before was a paste
	stuck      bool                              // enter was refused on this text, or it was answered before: what is typed next takes its place
	width      int
}

func newInput(a interview.Asked, example string, width int) *input {
	n := &input{text: huh.NewInput().Prompt(answerPrompt).CharLimit(casefile.MaxText), example: example}
	n.understood = func(text string) (string, error) { return interview.Understood(a.Question, text) }
	n.set(clean(given(a)))
	n.stuck = n.value() != ""
	n.text.WithTheme(theme()).WithKeyMap(keyMap())
	n.text.Focus()
	n.setWidth(width)
	return n
}

func (n *input) set(text string) {
	value := &huh.EmbeddedAccessor[string]{}
	value.Set(text)
	n.text.Accessor(value)
}

// setWidth leaves a column for the sign of the text cursor.
func (n *input) setWidth(width int) {
	n.width = width
	n.text.WithWidth(width - 1)
}

// update passes letters on. Tab has no meaning here, and ctrl+v would bring
// its text only after the next screen may have opened: a terminal's own paste
// comes at once. A paste right after a paste takes its place.
func (n *input) update(k tea.KeyMsg) string {
	if k.Paste && n.pasted || n.stuck && writes(k) {
		n.set("")
	}
	n.pasted, n.stuck = k.Paste, false
	if k.Type != tea.KeyTab && k.Type != tea.KeyCtrlV {
		n.text.Update(k)
	}
	return ""
}

func (n *input) value() string {
	s, _ := n.text.GetValue().(string)
	return strings.TrimSpace(clean(s))
}

func (n *input) take() (taken, string) { return taken{values: []string{n.value()}}, "" }

// want: the text, and under it room for what is said about it, the same for
// an empty text, so that the lines above do not jump at the first letter.
func (n *input) want() (least, most int) {
	least = 1 + max(len(n.exampleLines()), 1)
	return least, max(least, 3)
}

// lines are the text and, under it, what it would be taken to mean; how it may
// be written while it is empty.
func (n *input) lines(height int) []string {
	lines := []string{n.text.View()}
	if n.value() == "" {
		lines = append(lines, n.exampleLines()...)
	} else if said, err := n.understood(n.value()); err == nil {
		lines = append(lines, each(styles.good, n.under(said))...)
	}
	if n.stuck {
		lines = append(lines, each(styles.faint, n.under(typesAnew))...)
	}
	return lines[:min(len(lines), height)]
}

func (n *input) exampleLines() []string {
	if n.example == "" {
		return nil
	}
	return each(styles.faint, n.under("Like "+n.example+"."))
}

// under wraps a text under the answer.
func (n *input) under(said string) []string {
	return hang(strings.Repeat(" ", len(answerPrompt)), said, n.width-1)
}

func (n *input) typing() bool        { return true }
func (n *input) keys() []key.Binding { return []key.Binding{keys.next, keys.erase} }
