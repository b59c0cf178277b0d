package tui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

// review lists every answer with the way to change it.
type review struct {
	path       []interview.Asked
	counts     interview.Counts
	conflicts  []Conflict
	marked     map[interview.Key]bool // answers that take part in a conflict
	weighing                          // what hangs on the open answers
	state      workState              // of that
	over       bool                   // the interview is: what o would not ask is worth a word
	name       func(interview.Asked) title
	convLabels map[string]string // "PC 459.5 shoplifting" by conviction id
	keysAt     []interview.Key   // the question of each row, "" for none
	at         interview.Key     // where the cursor should stand
	counted    map[string]string // "count 2 of case 1" by conviction id, for further counts
	fromResult bool              // it was opened from the summary: back leads there
	search     search
	remark     string // what came of a search, or why a key did nothing
	width      int
	height     int
	list       list
}

func (r *review) Typing() bool { return r.search.asking }

func (r *review) View() string { return joinLines(append(r.list.lines(), r.foot()...)) }

// foot is the words being looked for, or what came of it.
func (r *review) foot() []string {
	switch {
	case r.search.asking:
		return []string{r.search.query.View()}
	case r.remark != "":
		return each(styles.warning, atMost(2, wrap(r.remark, r.width)))
	}
	return nil
}

// fit leaves room for the foot.
func (r *review) fit() { r.list.setSize(r.width, r.height-len(r.foot())) }

// find moves to the next answer, or the one before, that has the words looked for.
func (r *review) find(step int) {
	if r.search.found == "" {
		return
	}
	var at []int
	for i, one := range r.list.rows {
		if one.pick && r.search.fits(strings.Join(strings.Fields(strings.Join(r.wordsOf(i), " ")), " ")) {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		r.remark = r.search.missing("review")
		return
	}
	n, found := slices.BinarySearch(at, r.list.cursor)
	switch {
	case step < 0:
		n--
	case found:
		n++
	}
	n = (n + len(at)) % len(at)
	r.list.to(at[n])
	r.at, r.remark = r.under(), r.search.nth(n+1, len(at))
}

// wordsOf are those of an answer: its part, its question and what was said.
func (r *review) wordsOf(i int) []string {
	for _, a := range r.path {
		if a.Key == r.keysAt[i] {
			return []string{r.heading(a), a.Ask, r.said(a)}
		}
	}
	return nil
}

func (r *review) Title() (left, right string) {
	parts := []string{fmt.Sprintf("%d answered", r.counts.Answered)}
	for _, c := range []struct {
		n    int
		word string
	}{{r.counts.NotSure, "not sure"}, {r.counts.Later, "for later"}, {r.counts.Open, "not asked yet"}} {
		if c.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", c.n, c.word))
		}
	}
	if n := len(r.conflicts); n > 0 {
		parts = append(parts, fmt.Sprintf("%d ! to settle", n))
	}
	return "Review", strings.Join(parts, " · ")
}

func (r *review) Keys() []key.Binding {
	if r.search.asking {
		return searching()
	}
	leave := keys.back
	switch {
	case r.fromResult:
		leave = saying(leave, "back to the summary")
	case r.counts.Open > 0:
		leave = saying(leave, "go on asking")
	}
	all := []key.Binding{keys.move, keys.change, keys.add, keys.remove, keys.source}
	if r.state == begun || r.weightiest() != nil {
		all = append(all, keys.findFirst)
	}
	if r.state == begun || r.open > 0 {
		all = append(all, keys.rest)
	}
	all = append(all, keys.summary, leave, keys.home, keys.search)
	if r.search.found != "" {
		all = append(all, keys.again, keys.before)
	}
	return all
}

func (r *review) Update(k tea.KeyMsg) event {
	r.remark = ""
	defer r.fit()
	if r.search.asking {
		if r.search.take(k) {
			r.find(1)
		}
		return nil
	}
	switch {
	case key.Matches(k, keys.search):
		r.search.begin()
	case r.search.found != "" && key.Matches(k, keys.again):
		r.find(1)
	case r.search.found != "" && key.Matches(k, keys.before):
		r.find(-1)
	case key.Matches(k, keys.back):
		return back{}
	case key.Matches(k, keys.summary):
		return toResult{}
	case key.Matches(k, keys.add):
		return add{}
	case r.state == begun && key.Matches(k, keys.rest, keys.findFirst):
		return hurry{k}
	case key.Matches(k, keys.rest) && r.open > 0:
		return askOpen{}
	case key.Matches(k, keys.findFirst) && r.weightiest() != nil:
		return edit{r.weightiest().Key}
	case key.Matches(k, keys.home):
		return goHome{}
	case key.Matches(k, keys.remove):
		return r.removal()
	case key.Matches(k, keys.source):
		return r.turnSource()
	case key.Matches(k, keys.change):
		if i := r.list.chosen(); i >= 0 && r.keysAt[i] != "" {
			return edit{r.keysAt[i]}
		}
	default:
		r.list.Update(k)
		r.at = r.under()
	}
	return nil
}

// under is the question under the cursor.
func (r *review) under() interview.Key {
	if i := r.list.cursor; i >= 0 && i < len(r.keysAt) {
		return r.keysAt[i]
	}
	return ""
}

// turnSource marks where the answer under the cursor is from.
func (r *review) turnSource() event {
	for _, a := range r.path {
		if a.Key == r.under() && a.Given.State == interview.Answered && a.Markable() {
			return source{a.Key}
		}
	}
	return nil
}

// removal asks before the conviction under the cursor is taken away.
func (r *review) removal() event {
	for _, a := range r.path {
		if a.Key == r.under() && a.Conviction != "" {
			return ask{newRemoval(a.Number, r.convLabels[a.Conviction], a.Conviction)}
		}
	}
	return nil
}

func (r *review) SetSize(width, height int) {
	r.height = height
	if width != r.width {
		r.width = width
		r.build()
	}
	r.fit()
	r.stand()
}

// stand puts the cursor on its question.
func (r *review) stand() {
	if i := slices.Index(r.keysAt, r.at); r.at != "" && i >= 0 {
		r.list.to(i)
	}
}

func (r *review) wait() { r.state = begun }

// weigh shows what hangs on the open answers. What is in sight stays there,
// but the top of the list stays its top.
func (r *review) weigh(w weighing) {
	r.weighing, r.state = w, there
	if r.width == 0 {
		return
	}
	from, _ := r.list.span(r.list.cursor)
	line := from - r.list.offset
	top := r.list.offset == 0
	r.build()
	r.stand()
	if from, _ = r.list.span(r.list.cursor); !top {
		r.list.offset = max(min(from-line, r.list.last()), 0)
	}
}

// build lays the rows out: conflicts, what to find out first, then the answers by part.
func (r *review) build() {
	width := r.width - gutter
	var rows []row
	r.keysAt = nil
	put := func(k interview.Key, one row) {
		rows, r.keysAt = append(rows, one), append(r.keysAt, k)
	}
	for _, c := range r.conflicts {
		put("", plainRow(each(styles.warning, hang("! ", c.Text, width))...))
	}
	for _, line := range r.first(width) {
		put("", plainRow(line))
	}
	if len(rows) > 0 {
		put("", plainRow(""))
	}
	heading := ""
	for i, a := range r.path {
		if i > 0 && a.Part == r.path[i-1].Part && a.Conviction == r.path[i-1].Conviction {
			put(a.Key, row{lines: r.answer(a, width), pick: true})
			continue
		}
		if h := r.heading(a); h != heading {
			if heading != "" {
				put("", plainRow(""))
			}
			heading = h
			put("", plainRow(each(styles.title, wrap(h, width))...))
		}
		put(a.Key, row{lines: r.answer(a, width), pick: true})
	}
	r.list.setRows(rows)
}

// heading is what the answers of one part stand under.
func (r *review) heading(a interview.Asked) string {
	t := r.name(a)
	if words := r.counted[a.Conviction]; words != "" {
		t.place += ", " + words
	}
	return t.String()
}

// weightiest is the open answer that could change most, nil for none.
func (r *review) weightiest() *interview.Asked {
	var most *interview.Asked
	for i := range r.path {
		a := &r.path[i]
		if leftOpen(*a) && (most == nil || r.weights[a.Key] > r.weights[most.Key]) {
			most = a
		}
	}
	if most == nil || r.weights[most.Key] == 0 {
		return nil
	}
	return most
}

// first names the open answer that could change most, and says what is not
// asked for it.
func (r *review) first(width int) []string {
	idle := 0
	if r.over {
		idle = r.idle
	}
	switch r.state {
	case begun:
		return []string{"Being worked out: what the open answers could change …"}
	case failed:
		return wrap("What the open answers could change could not be worked out here.", width)
	case notBegun, there:
	}
	return append(r.foremost(width), wrap(idleWords(idle), width)...)
}

func (r *review) foremost(width int) []string {
	most := r.weightiest()
	if most == nil {
		return nil
	}
	lines := wrap(r.openWords(), width)
	lines = append(lines, wrap("First to find out (f)"+r.which(*most)+": "+most.Ask, width)...)
	if most.Where != "" {
		lines = append(lines, hang("  Where to look   ", most.Where, width)...)
	}
	return lines
}

// openWords say how many answers are open that could still change a result.
func (r *review) openWords() string {
	n := 0
	for _, a := range r.path {
		if leftOpen(a) && r.weights[a.Key] > 0 {
			n++
		}
	}
	return fmt.Sprintf("%d open %s could still change a result.", n, plural(n, "answer"))
}

// which names the conviction that a question is about, where there are several.
func (r *review) which(a interview.Asked) string {
	several := slices.ContainsFunc(r.path, func(other interview.Asked) bool { return other.Number > 1 })
	if !several || a.Number == 0 {
		return ""
	}
	words := fmt.Sprintf(", case %d", a.Number)
	if label := r.convLabels[a.Conviction]; label != "" {
		words += ", " + label
	}
	return words
}

// leftOpen reports whether an answer, or a part of it, is not known.
func leftOpen(a interview.Asked) bool {
	if a.Given.State != interview.Answered {
		return true
	}
	return slices.ContainsFunc(a.Given.Values, func(v string) bool {
		return v == interview.Unsure || slices.ContainsFunc(a.Options, func(o interview.Option) bool { return o.Rest && o.Value == v })
	})
}

// answer is one row: the question on the left, what was said on the right.
func (r *review) answer(a interview.Asked, width int) []string {
	left := width * 55 / 100
	asks := wrap(a.Ask, left-4)
	says := wrap(r.said(a), width-left)
	if a.Given.State != interview.Answered || r.marked[a.Key] {
		says = each(styles.warning, says)
	}
	lines := make([]string, max(len(asks), len(says)))
	for i := range lines {
		lines[i] = pad("  "+at(asks, i), left) + at(says, i)
	}
	return lines
}

// said is an answer in words, with what hangs on it.
func (r *review) said(a interview.Asked) string {
	words := answerWords(a)
	if a.Mark != "" && a.Given.State == interview.Answered {
		words += " · " + a.Mark.Words()
	}
	if n := r.weights[a.Key]; n > 0 && leftOpen(a) {
		words += fmt.Sprintf(" · could change %d %s", n, plural(n, "result"))
	}
	if r.marked[a.Key] {
		words += "  !"
	}
	return words
}

func plural(n int, word string) string {
	if n == 1 {
		return word
	}
	return word + "s"
}

// answerWords is what was answered, in the words of the question.
func answerWords(a interview.Asked) string {
	switch a.Given.State {
	case interview.NotGiven:
		return "not asked yet"
	case interview.NotSure:
		return "not sure"
	case interview.ForLater:
		return "for later"
	case interview.Answered:
	}
	words := make([]string, len(a.Given.Values))
	for i, v := range a.Given.Values {
		words[i] = optionWords(a, v)
	}
	return strings.Join(words, ", ")
}

// textWords is a typed answer with what was understood.
func textWords(a interview.Asked, typed string) string {
	said, err := interview.Understood(a.Question, typed)
	switch {
	case err != nil || said == "" || interview.Repeats(said, typed):
		return typed
	case a.Kind == interview.Days:
		return typed + ". " + said
	}
	return said
}

func optionWords(a interview.Asked, value string) string {
	for _, o := range a.Options {
		if o.Value == value {
			return o.Label
		}
	}
	if value == interview.Unsure {
		return "not sure about the rest"
	}
	return textWords(a, value)
}
