package tui

import (
	"errors"
	"fmt"
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

// question is one question of the interview: what to read aloud, where to
// look, and the field that takes the answer.
type question struct {
	asked         interview.Asked
	title         title
	field         field
	visit         bool                 // reached from the review: only this answer is changed
	unread        bool                 // its warning was not read yet
	adding        bool                 // … and it belongs to a conviction that is being added
	hint          string               // of another way to give these answers; may be ""
	missed        bool                 // the last key chose nothing: enter right after it is asked about
	doubted       bool                 // the answer does not fit, and enter was asked about
	slip          bool                 // the field asked about the answer
	refusal       string               // why the answer was not taken
	clashes       func(taken) []string // what an answer would contradict; may be nil
	clash         []string             // … of the answer as it stands
	aside         *aside               // the second column, nil for none
	page          int                  // of what is to be read, where it does not fit
	width, height int
	fieldWidth    int // what the field is laid out for
}

func newQuestion(a interview.Asked, title title, w World) *question {
	q := &question{asked: a, title: title}
	q.unread = a.Warn != "" && a.Given.State == interview.NotGiven
	q.field = newField(a, w, leastWidth)
	return q
}

func (q *question) Title() (left, right string) {
	left = q.title.within(q.width)
	switch {
	case q.asked.Step == 0:
		return left, ""
	case q.visit && q.asked.Left > 0:
		return left, fmt.Sprintf("%s, %d more to ask", q.visiting(), q.asked.Left)
	case q.visit:
		return left, q.visiting()
	case q.asked.Left > 0:
		return left, fmt.Sprintf("question %d, about %d left", q.asked.Step, q.asked.Left)
	}
	return left, fmt.Sprintf("question %d, likely the last", q.asked.Step)
}

// progress is how much of the way is behind; nothing while one answer is changed.
func (q *question) progress() float64 {
	if q.visit || q.asked.Step < 1 {
		return 0
	}
	return float64(q.asked.Step-1) / float64(q.asked.Step+q.asked.Left)
}

func (q *question) visiting() string {
	if q.adding {
		return "adding a conviction"
	}
	return "changing an answer"
}

func (q *question) Typing() bool { return q.field.typing() && !q.unread }

func (q *question) Keys() []key.Binding {
	var all []key.Binding
	if q.unread {
		all = []key.Binding{keys.readOn}
	} else {
		all = q.field.keys()
	}
	if q.pages() > 1 {
		all = append(all, saying(keys.pageDown, "read more"))
	}
	all = append(all, keys.back, keys.notSure, keys.later)
	if q.asked.Markable() {
		all = append(all, keys.source)
	}
	return all
}

func (q *question) SetSize(width, height int) {
	q.width, q.height = width, height
	if w := q.mainWidth(); w != q.fieldWidth {
		q.fieldWidth = w
		q.field.setWidth(w)
	}
}

func (q *question) Update(k tea.KeyMsg) event {
	switch {
	case key.Matches(k, keys.back):
		return back{}
	case key.Matches(k, keys.notSure):
		return q.unsure()
	case key.Matches(k, keys.later):
		return later{}
	case key.Matches(k, keys.source):
		return source{q.asked.Key}
	case q.turnPage(k):
		return nil
	case q.unread:
		q.unread = !key.Matches(k, keys.next)
		return nil
	case key.Matches(k, keys.next):
		return q.take()
	}
	q.refusal = q.field.update(k)
	q.missed, q.doubted, q.slip = q.refusal != "", false, false
	q.weigh()
	return nil
}

// turnPage turns what is to be read, where it does not fit at once.
func (q *question) turnPage(k tea.KeyMsg) bool {
	n := q.pages()
	switch {
	case n < 2:
		return false
	case key.Matches(k, keys.pageDown):
		q.page = (q.page + 1) % n
	case key.Matches(k, keys.pageUp):
		q.page = (q.page + n - 1) % n
	default:
		return false
	}
	return true
}

// take gives the answer as it stands. A key that chose nothing, an answer that
// may be a slip, and one that does not fit the others are asked about once.
func (q *question) take() event {
	t, refusal := q.field.take()
	switch {
	case refusal != "":
		refused(q.field)
		q.refusal = refusal
		return nil
	case q.missed:
		q.missed = false
		q.refusal = "Enter again takes the line at “>”."
		return nil
	case doubtOf(q.field) != "" && !q.slip:
		refused(q.field)
		q.slip, q.refusal = true, doubtOf(q.field)
		return nil
	case t.unsure:
		return q.unsure()
	case len(q.clash) > 0 && !q.doubted:
		refused(q.field)
		q.doubted = true
		q.refusal = "Keep it anyway? Press enter again, or change it."
		return nil
	}
	return answered{t.values}
}

// unsure leaves the question open; once, it asks whether not a part is sure.
func (q *question) unsure() event {
	if q.unread {
		return unsure{}
	}
	if asks := atLeastOf(q.field); asks != "" {
		q.refusal = asks
		return nil
	}
	return unsure{}
}

// refuse shows why the engine did not take an answer.
func (q *question) refuse(err error) {
	refused(q.field)
	q.refusal = err.Error()
	var p *interview.Problem
	if errors.As(err, &p) && p.Stay {
		q.refusal += " If it is not known, press ctrl+u for “not sure”, or ctrl+k to leave it for later."
	}
}

// weigh looks up what the answer as it stands would contradict.
func (q *question) weigh() {
	q.clash = nil
	if t, refusal := q.field.take(); q.clashes != nil && refusal == "" && !t.unsure {
		q.clash = q.clashes(t)
	}
}

// Explain is what the help screen says about the question.
func (q *question) Explain() []explained {
	all := []explained{{"", q.asked.Ask}, {"", q.asked.Explain}, {"Note", q.asked.Said}, {"Where to look", q.asked.Where}, {"Why we ask", q.asked.Why}}
	for _, c := range q.clash {
		all = append(all, explained{"Does not fit", c})
	}
	return all
}

func (q *question) View() string {
	main := q.column(q.mainWidth())
	if q.split() == 0 {
		return joinLines(main)
	}
	side := q.side(q.width - q.split() - 2)
	lines := make([]string, q.height)
	for i := range lines {
		lines[i] = pad(at(main, i), q.split()) + styles.rule.Render("│") + " " + at(side, i)
	}
	return joinLines(lines)
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// enoughHeight is how high a body must be to repeat the question over what
// a search finds.
const enoughHeight = 14

// reading is what is read before answering, in paragraphs. While something is
// looked for, the list has the room of the instructions; F1 shows them.
func (q *question) reading(width int) [][]string {
	width = min(width, longestLine)
	if q.unread {
		return [][]string{
			each(styles.ask, wrap("Before the next question", width)),
			wrap(q.asked.Warn, width),
			wrap("Press enter when you are ready to read it. It is fine to leave it: ctrl+u is “not sure”, ctrl+k is “later”.", width),
		}
	}
	if s, ok := q.field.(interface{ searching() bool }); ok && s.searching() {
		if q.height < enoughHeight {
			return nil
		}
		return [][]string{each(styles.ask, wrap(q.asked.Ask, width))}
	}
	return [][]string{
		each(styles.ask, wrap(q.asked.Ask, width)),
		hang("  ", q.asked.Explain, width),
		each(styles.warning, hang("! ", q.asked.Said, width)),
		hang("  Where to look   ", q.asked.Where, width),
		each(styles.faint, hang("  ", q.roomyHint(), width)),
	}
}

// roomyHint is the hint where it takes no page of its own.
func (q *question) roomyHint() string {
	if q.height < enoughHeight {
		return ""
	}
	return q.hint
}

// remarks stand under the field: where the answer is from, if that was marked,
// what it contradicts, why it was refused.
func (q *question) remarks(width int) []string {
	refusal := wrap(q.refusal, width)
	var lines []string
	for _, c := range q.clash {
		lines = append(lines, hang("! ", c, width)...)
	}
	if most := max(q.height/2-len(refusal), 2); len(lines) > most {
		lines = append(lines[:most-1], "… (F1 shows all of it)")
	}
	lines = each(styles.warning, append(lines, refusal...))
	if words := q.asked.Mark.Words(); words != "" {
		lines = append(wrap("Marked: this answer is "+words+".", width), lines...)
	}
	return lines
}

// shares is how the height is given out: to the reading and the remarks; the
// rest is the field's.
func (q *question) shares(width int) (reading, remarks int) {
	remarks = len(q.remarks(width))
	if remarks > 0 {
		remarks++ // and a blank line
	}
	if q.unread {
		return q.height, 0
	}
	least, most := q.field.want()
	blocks := q.reading(width)
	if len(blocks) == 0 {
		return 0, remarks
	}
	need, tight, floor := len(paragraphs(blocks...)), len(slices.Concat(blocks...)), max(4, q.height/3)
	for _, block := range blocks { // no sentence is cut in two: the longest paragraph fits a page
		floor = max(floor, len(block)+1)
	}
	field := max(min(q.height-remarks-need-1, most), least)
	field = max(min(field, q.height-remarks-min(tight, floor)-1), min(least, 3))
	return q.height - remarks - field - 1, remarks
}

func (q *question) pages() int {
	room, _ := q.shares(q.mainWidth())
	return len(pages(q.reading(q.mainWidth()), room))
}

func (q *question) column(width int) []string {
	room, remarks := q.shares(width)
	all := pages(q.reading(width), room)
	lines := all[min(q.page, len(all)-1)]
	if q.unread {
		return lines
	}
	if len(lines) > 0 {
		lines = append(slices.Clip(lines), "")
	}
	_, most := q.field.want()
	lines = append(lines, q.field.lines(min(q.height-remarks-len(lines), most))...)
	if remarks := q.remarks(width); len(remarks) > 0 {
		lines = append(append(lines, ""), remarks...)
	}
	return lines[:min(len(lines), q.height)]
}

// pages lays paragraphs out: with blank lines between them, without where that
// is too much, else on as many pages as they need, whole paragraphs together
// where they fit. The last line of a page says that there are more.
func pages(blocks [][]string, height int) [][]string {
	tight := slices.Concat(blocks...)
	if all := paragraphs(blocks...); len(all) <= height {
		return [][]string{all}
	} else if len(tight) <= height {
		return [][]string{tight}
	}
	room := max(height-1, 1)
	var done [][]string
	var page []string
	for _, block := range blocks {
		if len(page) > 0 && len(page)+len(block) > room {
			done, page = append(done, page), nil
		}
		page = slices.Concat(page, block)
		for len(page) > room {
			done, page = append(done, page[:room]), page[room:]
		}
	}
	done = append(done, page)
	for i := range done {
		mark := fmt.Sprintf("  ── page %d of %d, pgdn: read more", i+1, len(done))
		done[i] = append(slices.Clone(done[i]), styles.faint.Render(mark))
	}
	return done
}
