package tui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/report"
)

// whatIf lists the remedies that are not out of reach; one or more are ticked,
// and enter shows what would be different if a court granted them. It changes
// no answer.
type whatIf struct {
	all    []report.Supposable
	ticked map[int]bool
	at     []int // the remedy of each row, -1 for none
	list   list
}

func newWhatIf(all []report.Supposable) *whatIf { return &whatIf{all: all, ticked: map[int]bool{}} }

func (w *whatIf) Title() (left, right string) { return "What if", "nothing is saved" }
func (w *whatIf) Typing() bool                { return false }
func (w *whatIf) View() string                { return w.list.View() }
func (w *whatIf) below() string               { return disclaimer }

func (w *whatIf) Keys() []key.Binding {
	if len(w.all) == 0 {
		return []key.Binding{keys.back}
	}
	return []key.Binding{keys.move, keys.tick, saying(keys.choose, "compare"), keys.back}
}

func (w *whatIf) Update(k tea.KeyMsg) event {
	switch {
	case key.Matches(k, keys.back):
		return back{}
	case key.Matches(k, keys.tick):
		if i := w.under(); i >= 0 {
			w.ticked[i] = !w.ticked[i]
			w.build()
		}
	case key.Matches(k, keys.choose):
		if picked := w.picked(); len(picked) > 0 {
			return suppose{picked}
		}
	default:
		w.list.Update(k)
	}
	return nil
}

// under is the remedy of the cursor; -1 where the cursor had to be brought
// back in sight first.
func (w *whatIf) under() int {
	if i := w.list.chosen(); i >= 0 {
		return w.at[i]
	}
	return -1
}

// picked are the remedies that are ticked, else the one under the cursor.
func (w *whatIf) picked() []report.Supposable {
	var picked []report.Supposable
	for i, s := range w.all {
		if w.ticked[i] {
			picked = append(picked, s)
		}
	}
	if i := w.under(); i >= 0 && len(picked) == 0 {
		picked = append(picked, w.all[i])
	}
	return picked
}

func (w *whatIf) SetSize(width, height int) {
	w.list.setSize(width, height)
	w.build()
}

func (w *whatIf) build() {
	width := min(w.list.width, longestLine) - gutter
	var rows []row
	w.at = nil
	put := func(i int, r row) { rows, w.at = append(rows, r), append(w.at, i) }
	words := "What would be different if a court granted this? Space ticks one or more, enter compares. No answer is changed by it."
	if len(w.all) == 0 {
		words = "No remedy appears open, or near, on these answers. There is nothing to suppose."
	}
	put(-1, plainRow(append(wrap(words, width), "")...))
	for i, s := range w.all {
		if i > 0 && s.Case != w.all[i-1].Case {
			put(-1, plainRow(""))
		}
		if i == 0 || s.Case != w.all[i-1].Case {
			put(-1, plainRow(each(styles.title, wrap(s.Case, width))...))
		}
		box := "[ ] "
		if w.ticked[i] {
			box = "[x] "
		}
		put(i, row{lines: hang(box+levelStyle(s.Level).Render(clean(s.Mark))+" ", s.Text, width), pick: true})
	}
	w.list.setRows(rows)
}

// compared shows a case beside itself as it would stand after some orders.
type compared struct {
	sections []report.Section
	state    workState // of these
	list     list
}

// compare sets the case beside itself as it would stand after some orders.
func (a *App) compare(picked []report.Supposable) *compared {
	c := &compared{}
	suppose, now := a.world.Suppose, a.session.Case()
	a.puts(c, &c.state, func(stopped func() bool) func(*App) {
		sections := suppose(now, picked, stopped)
		return func(*App) { c.sections, c.state = sections, there }
	})
	return c
}

func (c *compared) Title() (left, right string) {
	return "What if: before and after", "nothing is saved"
}
func (c *compared) Typing() bool        { return false }
func (c *compared) View() string        { return c.list.View() }
func (c *compared) below() string       { return disclaimer }
func (c *compared) Keys() []key.Binding { return []key.Binding{saying(keys.move, "scroll"), keys.back} }

func (c *compared) Update(k tea.KeyMsg) event {
	if key.Matches(k, keys.back, keys.choose) {
		return back{}
	}
	c.list.Update(k)
	return nil
}

func (c *compared) SetSize(width, height int) {
	var rows []row
	switch c.state {
	case begun:
		rows = append(rows, plainRow("Being worked out …"))
	case failed:
		rows = append(rows, plainRow(wrap("What would be different could not be worked out here.", width-gutter)...))
	case notBegun, there:
	}
	for _, sec := range c.sections {
		rows = append(rows, plainRow(each(styles.title, wrap(sec.Title, width-gutter))...))
		drawn, _ := sectionLines(sec, width-gutter, 0)
		for _, lines := range drawn {
			rows = append(rows, plainRow(lines...))
		}
		rows = append(rows, plainRow(""))
	}
	c.list.setSize(width, height)
	c.list.setRows(rows)
}

// Signs is what the help screen says about the signs.
func (c *compared) Signs() []meaning { return levelSigns }
