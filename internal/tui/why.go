package tui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
)

// why shows what stands behind a line of the summary: reasons, authorities,
// the facts it rests on, what is not known. A fact leads to its question, a
// line that opens to its own reasons.
type why struct {
	*report.Why
	rests []report.Fact // the facts told that the line rests on
	state workState     // of these
	wants event         // the row to stand on, what it does, once it is there
	lacks []report.Fact // those it lacks, each with what was said of it: not asked yet, not sure, for later
	opens []event       // what enter does on each row, nil for nothing
	moved bool          // a key moved in it
	list  list
	width int
}

// newWhy looks up, in the interview's own words, the facts that a line rests on.
func (a *App) newWhy(of *report.Why) *why {
	w := &why{Why: of}
	for _, f := range of.Facts {
		w.lacks = append(w.lacks, report.Fact{Text: a.lackWords(f), Path: f.Path})
	}
	if of.Subject == "" || a.world.RestsOn == nil {
		w.state = there
		return w
	}
	restsOn, c := a.world.RestsOn, a.session.Case()
	a.puts(w, &w.state, func(stopped func() bool) func(*App) {
		paths := restsOn(c, of.Subject, stopped)
		return func(a *App) { a.putFacts(w, paths) }
	})
	return w
}

// putFacts shows the facts that a line rests on, by their case paths.
func (a *App) putFacts(w *why, paths []string) {
	asked := map[interview.Key]bool{}
	for _, path := range paths {
		k, ok := a.session.KeyFor(path)
		if !ok || asked[k] {
			continue
		}
		asked[k] = true
		if q, on := a.session.Find(k); on {
			w.rests = append(w.rests, report.Fact{Text: a.factWords(q), Path: path})
		}
	}
	switch { // the facts come to stand above others
	case !w.moved:
		w.list = list{}
	case w.list.visible():
		w.wants = w.opens[w.list.cursor]
	}
	w.state = there
}

// lackWords is a fact that is not known, with what the interview was told of it.
func (a *App) lackWords(f report.Fact) string {
	question, lacking := strings.CutPrefix(f.Text, report.NotKnown)
	k, ok := a.session.KeyFor(f.Path)
	if !lacking || !ok {
		return f.Text
	}
	if q, on := a.session.Find(k); on && q.Given.State != interview.Answered {
		return answerWords(q) + ": " + question
	}
	return f.Text
}

// factWords is a question with its answer, and of which case where there are several.
func (a *App) factWords(q interview.Asked) string {
	words := strings.TrimRight(q.Ask, " ") + " – " + answerWords(q)
	if q.Conviction != "" && len(a.session.Convictions()) > 1 {
		return fmt.Sprintf("Case %d: %s", q.Number, words)
	}
	return words
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

func (w *why) tall() bool { return columns("Why: "+clean(w.heading())) > w.width }

// heading is the title without the word that the header gives it.
func (w *why) heading() string { return strings.TrimPrefix(w.Why.Title, "Why: ") }

// below stands in the rule under the screen.
func (w *why) below() string { return disclaimer }

func (w *why) Keys() []key.Binding {
	all := []key.Binding{saying(keys.move, "scroll")}
	switch facts := len(w.rests)+len(w.lacks) > 0; {
	case facts && len(w.More) > 0:
		all = append(all, saying(keys.open, "open, or change a fact"))
	case facts:
		all = append(all, saying(keys.change, "on a fact: change it"))
	case len(w.More) > 0:
		all = append(all, keys.open)
	}
	return append(all, keys.back)
}

func (w *why) Update(k tea.KeyMsg) event {
	switch {
	case key.Matches(k, keys.back):
		return back{}
	case key.Matches(k, keys.open):
		if i := w.list.chosen(); i >= 0 {
			return w.opens[i]
		}
	default:
		w.wants, w.moved = nil, true
		w.list.Update(k)
	}
	return nil
}

func (w *why) SetSize(width, height int) {
	w.width = width
	width = min(width, longestLine) - gutter
	var rows []row
	w.opens = nil
	put := func(does event, lines []string) {
		rows, w.opens = append(rows, row{lines: lines, pick: does != nil}), append(w.opens, does)
	}
	if w.tall() {
		put(nil, append(each(styles.title, wrap(w.heading(), width)), ""))
	}
	for _, p := range w.Paragraphs {
		lines := wrap(p, width)
		if open, is := strings.CutPrefix(p, "? "); is { // what only may hold stands in, behind its sign
			lines = hang("? ", open, width)
		}
		put(nil, append(lines, ""))
	}
	for _, l := range w.More {
		put(doesOf(l), append(reportLine(l, 0, width), ""))
	}
	if len(w.Authorities) > 0 {
		put(nil, each(styles.title, wrap("Rests on", width)))
	}
	for _, t := range w.Authorities {
		put(nil, hang("  ", t, width))
	}
	if w.Checked != "" {
		put(nil, append(hang("  ", w.Checked, width), ""))
	}
	switch w.state {
	case begun:
		put(nil, append(each(styles.title, wrap("Facts it rests on", width)), "  Being worked out …", ""))
	case failed:
		put(nil, append(each(styles.title, wrap("Facts it rests on", width)), append(hang("  ", "These could not be worked out here.", width), "")...))
	case notBegun, there:
	}
	putFacts(put, "Facts it rests on", w.rests, width)
	putFacts(put, "Not known; each would matter", w.lacks, width)
	w.list.setSize(width+gutter, height)
	w.list.setRows(rows)
	w.stand()
}

// standOn puts the cursor on the row that does something, once it is there.
func (w *why) standOn(does event) {
	w.wants = does
	w.stand()
}

func (w *why) stand() {
	if w.wants == nil || w.state == begun {
		return
	}
	if i := slices.Index(w.opens, w.wants); i >= 0 {
		w.list.to(i)
	}
	w.wants = nil
}

func putFacts(put func(event, []string), head string, facts []report.Fact, width int) {
	if len(facts) == 0 {
		return
	}
	put(nil, each(styles.title, wrap(head, width)))
	for i, f := range facts {
		lines := hang("  ", f.Text, width)
		if i == len(facts)-1 {
			lines = append(lines, "")
		}
		var does event
		if f.Path != "" {
			does = editPath{f.Path}
		}
		put(does, lines)
	}
}

// doesOf is what enter does on a line of the report; nil for nothing.
func doesOf(l report.Line) event {
	switch {
	case l.Why != nil:
		return openWhy{l.Why}
	case l.Path != "":
		return editPath{l.Path}
	}
	return nil
}

// behindOpen is what is open over the summary while a fact behind it is changed.
type behindOpen struct {
	why  *report.Why // nil for nothing
	path string      // of the fact
}

// readOn opens again, as it stands after an answer, what was open when a fact
// behind it was changed; where the summary does not have it any more, it says so.
func (a *App) readOn() {
	was := a.reading
	if a.reading = (behindOpen{}); was.why == nil {
		return
	}
	at, trail := a.summary.behind(was.why)
	if len(trail) == 0 {
		a.summary.remark = "The answer is kept. What was open here is gone: * marks what is new."
		return
	}
	a.summary.goTo(at)
	for i, of := range trail {
		w := a.newWhy(of)
		a.push(w)
		if i+1 < len(trail) {
			w.standOn(openWhy{trail[i+1]})
		} else {
			w.standOn(editPath{was.path})
		}
	}
	if len(a.summary.changed) > 0 {
		a.status = "The answer is kept. This is how it stands now."
	}
}

// behind finds what stands behind a line, or behind a line that opens from it:
// the line of the summary, that of the cursor before the others, and all that
// opens on the way.
func (s *summary) behind(was *report.Why) (at spot, trail []*report.Why) {
	if s.list.canPick(s.list.cursor) {
		if at = s.spots[s.list.cursor]; at.line >= 0 {
			if trail = trailTo(was, s.sections[at.section].Lines[at.line]); len(trail) > 0 {
				return at, trail
			}
		}
	}
	for i, sec := range s.sections {
		for j, l := range sec.Lines {
			if trail := trailTo(was, l); len(trail) > 0 {
				return spot{i, j}, trail
			}
		}
	}
	return spot{}, nil
}

func trailTo(was *report.Why, l report.Line) []*report.Why {
	switch {
	case l.Why == nil:
		return nil
	case was.Subject != "" && l.Why.Subject == was.Subject, was.Subject == "" && l.Why.Title == was.Title:
		return []*report.Why{l.Why}
	}
	for _, more := range l.Why.More {
		if trail := trailTo(was, more); len(trail) > 0 {
			return append([]*report.Why{l.Why}, trail...)
		}
	}
	return nil
}
