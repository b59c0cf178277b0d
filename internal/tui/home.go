package tui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// menu is a screen with words on top and a few things to choose from.
type menu struct {
	left, right string
	above       []string // paragraphs
	choices     []menuChoice
	below       []string
	leave       event // what esc does; nil: nothing
	list        list
}

type menuChoice struct {
	label string
	does  event
}

func (m *menu) Title() (left, right string) { return m.left, m.right }
func (m *menu) Typing() bool                { return false }

func (m *menu) Keys() []key.Binding {
	if m.leave == nil {
		return []key.Binding{keys.move, keys.choose}
	}
	return []key.Binding{keys.move, keys.choose, keys.back}
}

func (m *menu) SetSize(width, height int) {
	width = min(width, longestLine)
	var rows []row
	for _, p := range m.above {
		rows = append(rows, plainRow(append(wrap(p, width-gutter), "")...))
	}
	for _, c := range m.choices {
		rows = append(rows, row{lines: wrap(c.label, width-gutter), pick: true})
	}
	for _, p := range m.below {
		rows = append(rows, plainRow(append([]string{""}, wrap(p, width-gutter)...)...))
	}
	m.list.setSize(width, height)
	m.list.setRows(rows)
}

func (m *menu) Update(k tea.KeyMsg) event {
	switch {
	case key.Matches(k, keys.back):
		return m.leave
	case key.Matches(k, keys.choose):
		if i := m.list.chosen() - len(m.above); i >= 0 && i < len(m.choices) {
			return m.choices[i].does
		}
	default:
		m.list.Update(k)
	}
	return nil
}

func (m *menu) View() string { return m.list.View() }

// kept says what becomes of the answers.
func (w World) kept() string {
	if w.Keep == nil && w.Export == nil {
		return "Nothing is saved or sent."
	}
	return "Nothing is saved or sent unless you ask."
}

// newHome is the first screen. What the world does not offer is not shown.
func newHome(w World, started bool) *menu {
	m := &menu{
		left:  "Tableside",
		right: "Law checked " + w.LawChecked,
		above: []string{
			"Screen reader? Choose plain mode, or start with --plain.",
			"An interview about California convictions: what can be cleared, and what immigration law will still see.",
		},
		below: []string{"Information, not legal advice. " + w.kept()},
	}
	offer := func(has bool, label string, does event) {
		if has {
			m.choices = append(m.choices, menuChoice{label, does})
		}
	}
	offer(started, "Go on with this interview", goOn{})
	offer(true, "New client", begin{})
	offer(w.Keep != nil, "Open a saved interview", openFile{})
	offer(len(w.Samples) > 0, "Try a sample client", samples{})
	offer(true, "What this covers, and what it does not", about{})
	offer(true, "Plain mode (line by line; works with a screen reader)", plain{})
	offer(true, "Quit", quit{})
	if w.LawChecked == "" {
		m.right = ""
	}
	return m
}

// newSamples offers invented clients.
func newSamples(w World) *menu {
	m := &menu{
		left:  "Sample clients",
		above: []string{"These people are invented. Their answers are there already; look at them, change them, and see what the summary makes of it."},
		leave: back{},
	}
	for i, s := range w.Samples {
		m.choices = append(m.choices, menuChoice{s.Name, begin{sample: i + 1}})
	}
	return m
}
