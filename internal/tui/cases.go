package tui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

// cases is the list of convictions and other cases, one line each.
type cases struct {
	lines    []caseLine
	at       string    // the conviction under the cursor
	weighing           // how many open questions could still change a result
	state    workState // of that
	width    int
	list     list
}

// caseLine is one case in few words.
type caseLine struct {
	id    string
	name  string // "PC 459.5 Shoplifting"
	facts string // "misdemeanor · March 1, 2022 · …"
	clash bool
}

type (
	toCases  struct{ at string }         // the list of cases
	fast     struct{ conviction string } // fast entry of a case, "" for the next
	copyCase struct{ conviction string } // the next count of the same case
	moveCase struct {                    // a place up or down
		conviction string
		by         int
	}
	askOpen  struct{}                   // ask what is open and can still change a result
	reviewAt struct{ at interview.Key } // the answers of a case
)

func (c *cases) Typing() bool { return false }
func (c *cases) View() string { return c.list.View() }

func (c *cases) Title() (left, right string) {
	n := len(c.lines)
	return "Cases", fmt.Sprintf("%d %s", n, plural(n, "case"))
}

func (c *cases) Keys() []key.Binding {
	all := []key.Binding{keys.move, saying(keys.open, "its answers"), keys.fast, keys.add}
	if c.under() != nil {
		all = append(all, keys.count)
		if c.number() > 1 {
			all = append(all, keys.moveUp)
		}
		if c.number() < len(c.lines) {
			all = append(all, keys.moveDown)
		}
		all = append(all, keys.remove)
	}
	if c.open > 0 || c.state == begun {
		all = append(all, keys.rest)
	}
	return append(all, keys.summary, keys.back)
}

func (c *cases) Update(k tea.KeyMsg) event {
	if key.Matches(k, keys.back) {
		return back{}
	}
	switch {
	case key.Matches(k, keys.summary):
		return toResult{}
	case key.Matches(k, keys.add):
		return add{}
	case key.Matches(k, keys.fast):
		return fast{}
	case key.Matches(k, keys.rest) && c.state == begun:
		return hurry{k}
	case key.Matches(k, keys.rest) && c.open > 0:
		return askOpen{}
	}
	if one := c.under(); one != nil {
		switch {
		case key.Matches(k, keys.count):
			return copyCase{one.id}
		case key.Matches(k, keys.moveUp) && c.number() > 1:
			return moveCase{one.id, -1}
		case key.Matches(k, keys.moveDown) && c.number() < len(c.lines):
			return moveCase{one.id, 1}
		case key.Matches(k, keys.remove):
			return ask{newRemoval(c.number(), one.name, one.id)}
		case key.Matches(k, keys.open) && c.list.chosen() >= 0:
			return reviewAt{interview.Key(one.id + "/")}
		}
	}
	c.list.Update(k)
	if one := c.under(); one != nil {
		c.at = one.id
	}
	return nil
}

// under is the case under the cursor, nil for none.
func (c *cases) under() *caseLine {
	if i := c.number() - 1; i >= 0 && i < len(c.lines) {
		return &c.lines[i]
	}
	return nil
}

func (c *cases) number() int { return c.list.cursor - c.above() + 1 }

// above is how many rows stand over the first case.
func (c *cases) above() int { return 1 }

func (c *cases) SetSize(width, height int) {
	c.list.setSize(width, height)
	c.width = width
	c.build()
}

func (c *cases) wait()            { c.state = begun }
func (c *cases) weigh(w weighing) { c.weighing, c.state = w, there }

func (c *cases) build() {
	inner := c.width - gutter
	rows := []row{plainRow(append(wrap("One line for each conviction, arrest or court case, in the order of the paper. Each further count of a case has a line of its own.", min(inner, longestLine)), "")...)}
	for i, one := range c.lines {
		rows = append(rows, row{lines: []string{one.line(i+1, c.ofCase[one.id], c.unsure[one.id], inner)}, pick: true})
	}
	for _, words := range []string{c.rest(), idleWords(c.idle)} {
		if words != "" {
			rows = append(rows, plainRow(append([]string{""}, wrap(words, min(inner, longestLine))...)...))
		}
	}
	c.list.setRows(rows)
	for i, one := range c.lines {
		if one.id == c.at {
			c.list.to(i + c.above())
		}
	}
}

// rest says what is still to ask.
func (c *cases) rest() string {
	switch {
	case c.state == begun:
		return "Being worked out: which open questions could still change a result …"
	case c.state == failed:
		return "Which open questions could still change a result could not be worked out here."
	case c.open == 0 && len(c.unsure) > 0:
		return "Nothing is left to ask. Answers that were left as not sure could still change a result: enter leads to those of a case."
	case c.open == 0:
		return ""
	}
	return fmt.Sprintf("%d open %s could still change a result%s. Press o to be asked only %s.", c.open, plural(c.open, "question"), c.apart(), map[bool]string{true: "that one", false: "those"}[c.open == 1])
}

// apart tells the open questions of the cases, which their lines count, from those
// about the client; "" where there are none of either.
func (c *cases) apart() string {
	of := 0
	for _, one := range c.lines {
		of += c.ofCase[one.id]
	}
	if of == 0 || of >= c.open {
		return ""
	}
	return fmt.Sprintf(" (%d about the cases, %d about the client)", of, c.open-of)
}

// line is the case in one line: number, offense, what is known, how many of
// its questions are open, or when all were asked, left as not sure.
func (l caseLine) line(number, open, unsure, width int) string {
	head := fmt.Sprintf("%2d  ", number)
	tail := ""
	switch {
	case open > 0:
		tail = fmt.Sprintf("  ? %d open", open)
	case unsure > 0:
		tail = fmt.Sprintf("  ? %d not sure", unsure)
	}
	if l.clash {
		tail += "  !"
	}
	room := width - columns(head) - columns(tail)
	name := min(max(room*2/5, 18), 40)
	line := head + pad(fit(l.name, name), name) + "  " + pad(fit(l.facts, room-name-2), room-name-2) + tail
	if l.clash {
		return styles.warning.Render(line)
	}
	return line
}

// newRemoval asks before a case is taken away.
func newRemoval(number int, name, conviction string) *confirm {
	label := fmt.Sprintf("Case %d", number)
	if name != "" {
		label += ", " + name
	}
	return newConfirm("Take a conviction away?",
		label+": all its answers will be gone. A conviction that is left out can change every result, so take it away only if it does not belong to this client.",
		"Keep it", "Take it away", remove{conviction})
}

// caseLines are the cases of the interview.
func (a *App) caseLines() []caseLine {
	var lines []caseLine
	labels, path := a.labels(), a.session.Path()
	counts, clashing := counts(a.session, path), a.clashing(a.conflicts(a.session))
	ofCase := map[string][]interview.Asked{}
	for i := range path {
		ofCase[path[i].Conviction] = append(ofCase[path[i].Conviction], path[i])
	}
	for _, id := range a.session.Convictions() {
		one := caseLine{id: id, name: labels[id]}
		level, facts := a.onlyLevel(ofCase[id]), []string(nil)
		for _, q := range ofCase[id] {
			one.clash = one.clash || clashing[q.Key]
			if q.Field == "level" && q.Given.State == interview.Answered {
				level = briefly(q)
				continue
			}
			if q.Short == "" || q.Given.State != interview.Answered || q.Shared && len(q.Options) > 0 {
				continue
			}
			if q.Kind == interview.Day {
				facts = slices.Insert(facts, 0, briefly(q))
			} else if q.Kind != interview.Section {
				facts = append(facts, briefly(q))
			} else if one.name == "" {
				one.name = answerWords(q)
			}
		}
		if one.name == "" {
			one.name = "section not known"
			if len(facts) == 0 {
				one.name = "nothing told yet"
			}
		}
		for _, words := range []string{level, counts[id]} { // what must not be cut off stands first
			if words != "" {
				facts = append([]string{words}, facts...)
			}
		}
		one.facts = strings.Join(facts, " · ")
		lines = append(lines, one)
	}
	return lines
}

// onlyLevel is the level of a case whose section has only that one, for it is
// not asked then; "" for another.
func (a *App) onlyLevel(of []interview.Asked) string {
	if a.world.Level == nil || slices.ContainsFunc(of, func(q interview.Asked) bool { return q.Field == "level" }) {
		return ""
	}
	for _, q := range of {
		if q.Kind == interview.Section && q.Short != "" && q.Given.State == interview.Answered {
			return a.world.Level(q.Given.Values[0])
		}
	}
	return ""
}

// briefly is an answer without what its label explains.
func briefly(q interview.Asked) string {
	words := answerWords(q)
	switch q.Kind {
	case interview.Day, interview.Days:
		said, _ := interview.Understood(q.Question, q.Given.Values[0])
		words, _, _ = strings.Cut(strings.TrimSuffix(strings.TrimPrefix(said, "That is "), "."), " (")
		return words
	case interview.Choice, interview.Ticks, interview.Number, interview.Section, interview.Text:
	}
	for _, from := range []string{" (", ": ", ", then"} {
		words, _, _ = strings.Cut(words, from)
	}
	words = strings.TrimPrefix(words, "Pleaded ") // which of the two pleas is what tells
	return strings.ToLower(words[:1]) + words[1:]
}
