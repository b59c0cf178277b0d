package tui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

// reading is a screen to read: paragraphs that scroll.
type reading struct {
	left string
	text []explained
	keys []key.Binding // listed at the end, with what they do
	list list
}

// explained is a paragraph, under a heading where it has one.
type explained struct{ head, text string }

func (r *reading) Title() (left, right string) { return r.left, "" }
func (r *reading) Typing() bool                { return false }
func (r *reading) Keys() []key.Binding         { return []key.Binding{saying(keys.move, "scroll"), keys.back} }
func (r *reading) View() string                { return r.list.View() }

func (r *reading) Update(k tea.KeyMsg) event {
	if key.Matches(k, keys.back, keys.mark, keys.next) {
		return back{}
	}
	r.list.Update(k)
	return nil
}

func (r *reading) SetSize(width, height int) {
	width = min(width, longestLine)
	var rows []row
	for _, p := range r.text {
		if p.text == "" {
			continue
		}
		lines := wrap(p.text, width-gutter)
		if p.head != "" {
			lines = append(each(styles.title, wrap(p.head, width-gutter)), hang("  ", p.text, width-gutter)...)
		}
		rows = append(rows, plainRow(append(lines, "")...))
	}
	r.list.setSize(width, height)
	r.list.setRows(append(rows, keyRows(r.keys, width)...))
}

// keyRows lists keys with what they do, one a line.
func keyRows(bindings []key.Binding, width int) []row {
	if len(bindings) == 0 {
		return nil
	}
	widest := 0
	for _, b := range bindings {
		widest = max(widest, lipgloss.Width(b.Help().Key))
	}
	rows := []row{plainRow(styles.title.Render("Keys"))}
	for _, b := range bindings {
		if b.Enabled() {
			rows = append(rows, plainRow(hang("  "+pad(b.Help().Key, widest+3), b.Help().Desc, width-gutter)...))
		}
	}
	return rows
}

// explainer is a screen that has more to say on its help screen.
type explainer interface{ Explain() []explained }

// newHelp is the help for a screen: what it explains, and its keys.
func newHelp(s screen, appKeys []key.Binding) *reading {
	r := &reading{left: "Help", keys: append(append([]key.Binding{}, s.Keys()...), appKeys...)}
	if e, ok := s.(explainer); ok {
		r.text = e.Explain()
	}
	if _, ok := s.(*question); ok {
		r.left = "Why we ask, and help"
	}
	return r
}
