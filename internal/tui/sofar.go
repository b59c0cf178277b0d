package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
)

// This file is the second column of a wide terminal, what the answers so far
// mean. The law is run for it beside the screens, so that no key waits: until
// then the column shows what it said before, and says that it is from before.

// Meaning is what the answers of a case mean so far, and how many results each
// case path could still change.
type Meaning struct {
	Lines   []report.Line
	Weights map[string]int
	Stopped bool // another case was asked about meanwhile: it is not worked out
}

// aside is the second column of a question.
type aside struct {
	look  func() func() asideText // begins to work out what the column says
	state workState
	says  asideText // while it is not there: what the column of an earlier question said
}

// asideText is what a second column says: what the answers mean, and which
// questions are open, the weightiest first.
type asideText struct {
	soFar   []report.Line
	unknown []string
	stopped bool // it was not worked out
}

// meantMsg is what the column of a question says.
type meantMsg struct {
	of   *question
	in   *aside
	says asideText
}

// besides gives a question its second column. Before anything was told of a case
// there is nothing to say beside a question, and all that is open is too long a list.
func (a *App) besides(q *question) {
	if a.world.SoFar == nil || q.asked.Conviction == "" && !a.session.Told() {
		return
	}
	s, soFar := a.session, a.world.SoFar
	q.aside = &aside{says: a.meant, look: func() func() asideText {
		work := soFar(s.Case())
		return func() asideText {
			m := work()
			if m.Stopped {
				return asideText{stopped: true}
			}
			return asideText{soFar: m.Lines, unknown: stillOpen(s, s.Weigh(m.Weights), q.asked.Key)}
		}
	}}
}

// lookAside begins to work out the second column of the question on top, where
// it is shown.
func (a *App) lookAside() tea.Cmd {
	q, is := a.top().(*question)
	if !is || q.split() == 0 || q.aside.state != notBegun {
		return nil
	}
	in := q.aside
	in.state = begun
	look := in.look()
	return func() tea.Msg { return meantMsg{q, in, look()} }
}

// meantNow puts in what was worked out, in that column of that question alone: a
// question that is left has none any more, and one whose mark changed another.
func (a *App) meantNow(m meantMsg) {
	switch {
	case !slices.Contains(a.screens, screen(m.of)) || m.of.aside != m.in:
	case m.says.stopped:
		m.in.state = notBegun // it is wanted still, or again
	default:
		m.in.says, m.in.state = m.says, there
		a.meant = m.says
	}
}

// stillOpen names the questions that can still change a result, the
// weightiest first, but for the one asked now. What is asked only after a word
// of warning is not named beside other questions.
func stillOpen(s interview.Session, weights map[interview.Key]int, now interview.Key) []string {
	var open []interview.Asked
	for k, weight := range weights {
		if q, on := s.Find(k); on && weight > 0 && k != now && q.Warn == "" && leftOpen(q) {
			open = append(open, q)
		}
	}
	slices.SortFunc(open, func(x, y interview.Asked) int {
		return cmp.Or(weights[y.Key]-weights[x.Key], x.Step-y.Step)
	})
	var asks []string
	for _, q := range open {
		if q.Of > 1 {
			asks = append(asks, fmt.Sprintf("Case %d: %s", q.Number, q.Ask))
			continue
		}
		asks = append(asks, q.Ask)
	}
	return asks
}

// split is the column of the upright rule; 0 where there is no second column.
func (q *question) split() int {
	if q.aside == nil || !q.hasRoomBeside() {
		return 0
	}
	return q.width - min(q.width*36/100, 44) - 2
}

// hasRoomBeside: the terminal is wide, and nothing has to be read first.
func (q *question) hasRoomBeside() bool { return q.width+2*margin >= wideWidth && !q.unread }

// below: the second column speaks of the law, so it carries the disclaimer.
func (q *question) below() string {
	if q.split() > 0 {
		return disclaimer
	}
	return ""
}

func (q *question) mainWidth() int {
	if s := q.split(); s > 0 {
		return s - 1
	}
	return q.width
}

// side is the second column.
func (q *question) side(width int) []string {
	head := []string{styles.title.Render("So far")}
	switch says := q.aside.says; {
	case q.aside.state == there:
		return says.lines(head, width, q.height)
	case q.aside.state == failed:
		return append(head, wrap("What the answers mean could not be worked out here.", width)...)
	case len(says.soFar)+len(says.unknown) == 0:
		return append(head, "Being worked out …")
	default:
		head = append(head, each(styles.warning, wrap("Being worked out … From before the last answer:", width))...)
		return says.lines(head, width, q.height)
	}
}

// lines are the column under its head, as many as have room.
func (m asideText) lines(head []string, width, height int) []string {
	lines := head
	for _, l := range m.soFar {
		lines = append(lines, sideLine(l, width)...)
	}
	if len(m.soFar) == 0 {
		lines = append(lines, "Nothing can be said yet.")
	}
	if most := height - m.leastUnknown(height); len(lines) > most {
		lines = append(lines[:most-1], styles.faint.Render("… more in the summary"))
	}
	return append(lines, m.unknownLines(width, height-len(lines))...)
}

// leastUnknown is the room kept for what is still open, under what is known.
func (m asideText) leastUnknown(height int) int {
	if len(m.unknown) == 0 {
		return 0
	}
	return min(6, height/2)
}

// unknownLines name what is still open, as many questions as have room, and
// how many more there are.
func (m asideText) unknownLines(width, height int) []string {
	if len(m.unknown) == 0 {
		return nil
	}
	lines := []string{"", styles.title.Render("Not known yet")}
	for i, ask := range m.unknown {
		next := hang("· ", ask, width)
		rest := len(m.unknown) - i
		if room := height - len(lines); len(next) > room || len(next) == room && rest > 1 || i == mostUnknown {
			more := styles.faint.Render(fmt.Sprintf("… and %d more", rest))
			return append(lines, more)[:min(len(lines)+1, height)]
		}
		lines = append(lines, next...)
	}
	return lines
}

// mostUnknown is how many open questions the second column names.
const mostUnknown = 8

func sideLine(l report.Line, width int) []string {
	head := strings.Repeat(" ", min(l.Indent, 4))
	if l.Mark != "" {
		head += l.Mark + " "
	}
	words := l.Text
	if l.Label != "" {
		words = l.Label + ": " + words
	}
	return each(levelStyle(l.Level), hang(head, words, width))
}
