package tui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// reading is a screen to read: paragraphs that scroll.
type reading struct {
	left string
	text []explained
	more []meaning     // signs, listed with what they mean
	keys []key.Binding // listed at the end, with what they do
	list list
}

// meaning is what a sign or a key stands for.
type meaning struct{ sign, means string }

// explained is a paragraph, under a heading where it has one.
type explained struct{ head, text string }

func (r *reading) Title() (left, right string) { return r.left, "" }
func (r *reading) Typing() bool                { return false }
func (r *reading) Keys() []key.Binding         { return []key.Binding{saying(keys.move, "scroll"), keys.close} }
func (r *reading) View() string                { return r.list.View() }

func (r *reading) Update(k tea.KeyMsg) event {
	if key.Matches(k, keys.close) {
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
	if len(r.more) > 0 {
		rows = append(append(rows, meaningRows("Signs", r.more, width)...), plainRow(""))
	}
	r.list.setRows(append(rows, meaningRows("Keys", does(r.keys), width)...))
}

// does is what each key does that works now.
func does(bindings []key.Binding) []meaning {
	var all []meaning
	for _, b := range bindings {
		if b.Enabled() {
			all = append(all, meaning{b.Help().Key, b.Help().Desc})
		}
	}
	return all
}

// meaningRows lists signs with what they mean, one a line.
func meaningRows(head string, all []meaning, width int) []row {
	if len(all) == 0 {
		return nil
	}
	widest := 0
	for _, m := range all {
		widest = max(widest, columns(m.sign))
	}
	rows := []row{plainRow(styles.title.Render(head))}
	for _, m := range all {
		rows = append(rows, plainRow(hang("  "+pad(m.sign, widest+3), m.means, width-gutter)...))
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
	if s, ok := s.(interface{ Signs() []meaning }); ok {
		r.more = s.Signs()
	}
	if _, ok := s.(*question); ok {
		r.left = "Why we ask, and help"
	}
	return r
}
