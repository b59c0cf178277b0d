package tui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"example.com/tableside/internal/report"
)

// why shows what stands behind a line of the summary: reasons, authorities,
// facts. A fact leads to its question.
type why struct {
	*report.Why
	facts []int // the fact of each row, -1 for none
	list  list
	width int
}

func (w *why) Typing() bool { return false }
func (w *why) View() string { return w.list.View() }

// Title is the heading where the header holds it whole; else the heading
// stands over the text, wrapped.
func (w *why) Title() (left, right string) {
	if w.tall() {
		return "Why", ""
	}
	return "Why: " + w.heading(), ""
}

func (w *why) tall() bool { return lipgloss.Width("Why: "+clean(w.heading())) > w.width }

// heading is the title without the word that the header gives it.
func (w *why) heading() string { return strings.TrimPrefix(w.Why.Title, "Why: ") }

// below stands in the rule under the screen.
func (w *why) below() string { return disclaimer }

func (w *why) Keys() []key.Binding {
	all := []key.Binding{saying(keys.move, "scroll"), keys.back}
	for _, f := range w.Facts {
		if f.Path != "" {
			return append(all, saying(keys.change, "on a fact: change it"))
		}
	}
	return all
}

func (w *why) Update(k tea.KeyMsg) event {
	switch {
	case key.Matches(k, keys.back):
		return back{}
	case key.Matches(k, keys.open):
		if i := w.list.chosen(); i >= 0 && w.facts[i] >= 0 {
			return editPath{w.Facts[w.facts[i]].Path}
		}
	default:
		w.list.Update(k)
	}
	return nil
}

func (w *why) SetSize(width, height int) {
	w.width = width
	width = min(width, longestLine) - gutter
	var rows []row
	w.facts = nil
	put := func(fact int, lines []string) {
		rows = append(rows, row{lines: lines, pick: fact >= 0 && w.Facts[fact].Path != ""})
		w.facts = append(w.facts, fact)
	}
	if w.tall() {
		put(-1, append(each(styles.title, wrap(w.heading(), width)), ""))
	}
	for _, p := range w.Paragraphs {
		put(-1, append(wrap(p, width), ""))
	}
	w.putBlock(put, "Rests on", w.Authorities, width)
	if w.Checked != "" {
		put(-1, append(hang("  ", w.Checked, width), ""))
	}
	if len(w.Facts) > 0 {
		put(-1, each(styles.title, wrap("Facts", width)))
	}
	for i, f := range w.Facts {
		put(i, hang("  ", f.Text, width))
	}
	w.list.setSize(width+gutter, height)
	w.list.setRows(rows)
}

func (w *why) putBlock(put func(int, []string), head string, texts []string, width int) {
	if len(texts) == 0 {
		return
	}
	put(-1, each(styles.title, wrap(head, width)))
	for _, t := range texts {
		put(-1, hang("  ", t, width))
	}
}
