package tui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/text"
)

// sheet is fast entry: the few facts of a case that a rap sheet has, on one
// screen, one case after the other. What else can matter is asked afterwards.
type sheet struct {
	world         World
	session       interview.Session // with the case at hand, also while nothing is told about it
	conviction    string
	cells         []interview.Asked // of the case at hand, as its answers call for them
	at            interview.Key
	field         field
	fresh         bool // nothing was told about the case at hand
	done          int  // cases finished on this visit
	refusal       string
	notice        string                                   // that a case is in, and what of it stands in the next; until the next key
	ended         string                                   // the key that ended the case before, while it would begin the next by mistake
	slip          bool                                     // the field asked about the answer
	clash         []string                                 // what the answer just given does not fit: enter again keeps it
	clashes       func(interview.Session, string) []string // what does not fit in a case; may be nil
	width, height int
}

// kept is what the sheet tells the App: answers were put into the session.
type kept struct{ session interview.Session }

// newSheet opens fast entry on a case, "" for the next one.
func newSheet(s interview.Session, w World, conviction string) *sheet {
	f := &sheet{world: w, session: s, conviction: conviction}
	if conviction == "" {
		f.nextCase()
	} else {
		f.open("")
	}
	return f
}

// nextCase turns to the first line of the case that comes next. What was taken
// over from the case before stands there to be kept or changed, and it is said.
func (f *sheet) nextCase() {
	f.fresh = true
	f.session, f.conviction = f.session.NextCase()
	f.open("")
	f.notice = ""
	if a, ok := f.cell(); ok && a.Given.State != interview.NotGiven {
		f.notice = fmt.Sprintf("%s is filled in as in case %d. Enter keeps it, or choose another.", a.Short, f.number()-1)
	}
}

// number is that of the case at hand, counted from 1.
func (f *sheet) number() int { return slices.Index(f.session.Convictions(), f.conviction) + 1 }

// open lays the cells out and turns to one, "" for the first.
func (f *sheet) open(at interview.Key) {
	f.cells = f.session.Sheet(f.conviction)
	if at == "" && len(f.cells) > 0 {
		at = f.cells[0].Key
	}
	f.turn(at)
}

// turn opens the field of a cell.
func (f *sheet) turn(to interview.Key) {
	f.at, f.refusal, f.clash, f.slip = to, "", nil, false
	asked, ok := f.cell()
	if !ok {
		return
	}
	f.field = newField(asked.InBrief(), f.world, max(f.inner(), leastWidth-nameWidth))
	if n, typed := f.field.(*input); typed {
		n.understood = func(text string) (string, error) { return interview.Understood(asked.Question, text) }
	}
}

func (f *sheet) cell() (interview.Asked, bool) {
	i := f.index()
	if i < 0 {
		return interview.Asked{}, false
	}
	return f.cells[i], true
}

func (f *sheet) index() int {
	return slices.IndexFunc(f.cells, func(a interview.Asked) bool { return a.Key == f.at })
}

// nameWidth is the column of the names beside the cells.
const nameWidth = 19

func (f *sheet) inner() int { return f.width - nameWidth }

func (f *sheet) Typing() bool { return f.field != nil && f.field.typing() }

func (f *sheet) Title() (left, right string) {
	return fmt.Sprintf("Fast entry · Case %d", f.number()), f.progress()
}

func (f *sheet) progress() string {
	if f.done == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s entered", f.done, plural(f.done, "case"))
}

func (f *sheet) Keys() []key.Binding {
	var all []key.Binding
	if f.field != nil {
		all = f.field.keys()
	}
	leave := saying(keys.back, "line before")
	if f.index() <= 0 || f.fresh {
		leave = saying(keys.back, "list of cases")
	}
	return append(all, keys.skip, leave, keys.notSure, keys.later)
}

func (f *sheet) SetSize(width, height int) {
	if width != f.width && f.field != nil {
		f.field.setWidth(max(width-nameWidth, 12))
	}
	f.width, f.height = width, height
}

func (f *sheet) Update(k tea.KeyMsg) event {
	if f.swallows(k) {
		return nil
	}
	f.notice = ""
	number := f.number()
	told := f.press(k)
	if f.number() > number && f.fresh && (key.Matches(k, keys.notSure) || key.Matches(k, keys.later)) {
		f.ended = k.String()
	}
	return told
}

// swallows reports whether a key only repeats the one that ended the case
// before: pressed on, it would say “not sure” about a case not looked at yet.
func (f *sheet) swallows(k tea.KeyMsg) bool {
	again := f.ended != "" && k.String() == f.ended
	f.ended = ""
	if again {
		f.refusal = fmt.Sprintf("%s again for case %d?", text.Capital(k.String()), f.number())
	}
	return again
}

// press is what a key does to the case at hand.
func (f *sheet) press(k tea.KeyMsg) event {
	asked, ok := f.cell()
	switch {
	case key.Matches(k, keys.back):
		return f.leave()
	case !ok:
		return nil
	case key.Matches(k, keys.notSure):
		return f.unsure(asked)
	case key.Matches(k, keys.later):
		return f.put(asked, interview.Given{State: interview.ForLater})
	case key.Matches(k, keys.skip):
		return f.onward()
	case key.Matches(k, keys.next):
		return f.take(asked)
	}
	f.clash, f.slip, f.refusal = nil, false, f.field.update(k)
	return nil
}

// leave goes to the line before; from the first, and from a case about which
// nothing is told, to the list of cases.
func (f *sheet) leave() event {
	if i := f.index(); i > 0 && !f.fresh {
		f.turn(f.cells[i-1].Key)
		return nil
	}
	return toCases{f.conviction}
}

// halfTold says that a case left on the way stays in the list, "" for one that
// was not begun or is whole.
func (f *sheet) halfTold() string {
	empty := 0
	for _, c := range f.cells {
		if c.Given.State == interview.NotGiven {
			empty++
		}
	}
	if f.fresh || empty == 0 {
		return ""
	}
	return fmt.Sprintf("Case %d stays in the list with %d %s empty; what matters of it is asked later.", f.number(), empty, plural(empty, "line"))
}

// take puts the answer of the field at hand into the session. An empty text
// leaves the line open: what can matter is asked afterwards.
func (f *sheet) take(asked interview.Asked) event {
	if n, typed := f.field.(*input); typed && n.value() == "" {
		return f.put(asked, interview.Given{})
	}
	t, refusal := f.field.take()
	switch {
	case refusal != "":
		refused(f.field)
		f.refusal = refusal
		return nil
	case doubtOf(f.field) != "" && !f.slip:
		refused(f.field)
		f.slip, f.refusal = true, doubtOf(f.field)
		return nil
	case t.unsure:
		return f.unsure(asked)
	}
	return f.put(asked, interview.Given{State: interview.Answered, Values: t.values})
}

// unsure leaves a line as not sure; once, it asks whether not a part is sure.
func (f *sheet) unsure(asked interview.Asked) event {
	if asks := atLeastOf(f.field); asks != "" {
		f.refusal = asks
		return nil
	}
	return f.put(asked, interview.Given{State: interview.NotSure})
}

func (f *sheet) put(asked interview.Asked, given interview.Given) event {
	next, err := f.session.Put(asked.Key, given)
	if err != nil {
		refused(f.field)
		f.refusal = err.Error()
		return nil
	}
	if clash := f.newClashes(next); len(clash) > 0 && len(f.clash) == 0 {
		refused(f.field)
		f.clash, f.refusal = clash, "Keep it anyway? Press enter again, or change it."
		return nil
	}
	f.session = next
	f.cells = f.session.Sheet(f.conviction)
	if given.State == interview.NotGiven && f.fresh {
		f.onward()
		return nil // nothing is told yet: nothing to keep
	}
	f.fresh = false
	s := f.session
	f.onward()
	f.sayLevel(asked, given)
	return kept{s}
}

// sayLevel says of a section that has one level alone what it is: the line for
// it, which stands on the paper, is passed over.
func (f *sheet) sayLevel(asked interview.Asked, given interview.Given) {
	if asked.Kind != interview.Section || given.State != interview.Answered || f.world.Level == nil {
		return
	}
	listed := slices.ContainsFunc(f.cells, func(a interview.Asked) bool { return a.Field == "level" })
	if level := f.world.Level(given.Values[0]); level != "" && !listed {
		f.notice = fmt.Sprintf("Level: %s. This section has no other, so it is not asked.", level)
	}
}

// newClashes are the contradictions in the case at hand that an answer brings.
func (f *sheet) newClashes(next interview.Session) []string {
	if f.clashes == nil {
		return nil
	}
	before := f.clashes(f.session, f.conviction)
	return slices.DeleteFunc(f.clashes(next, f.conviction), func(c string) bool { return slices.Contains(before, c) })
}

// onward goes to the next line; after the last to the next case.
func (f *sheet) onward() event {
	if i := f.index(); i >= 0 && i+1 < len(f.cells) {
		f.turn(f.cells[i+1].Key)
		return nil
	}
	if f.fresh {
		return toCases{f.conviction}
	}
	f.done++
	before, as := f.number(), f.asCount()
	f.nextCase()
	f.notice = strings.TrimSpace(fmt.Sprintf("Case %d is in%s. Case %d: %s", before, as, f.number(), f.notice))
	return nil
}

// asCount says that the case at hand is taken for a further count of one told
// before, and why; "" where it is not.
func (f *sheet) asCount() string {
	words := counts(f.session, f.session.Path())[f.conviction]
	if words == "" {
		return ""
	}
	return " as " + words + ", since the court and the day are the same"
}

func (f *sheet) Explain() []explained {
	all := []explained{{"", "Fast entry takes one case after the other from the paper. Enter goes to the next line, and after the last one to the next case. A line left empty is asked about later, if it can change a result."}}
	if a, ok := f.cell(); ok {
		all = append(all, explained{a.Short, a.Ask}, explained{"", a.Explain}, explained{"Where to look", a.Where}, explained{"Why we ask", a.Why})
	}
	return all
}

func (f *sheet) View() string {
	asked, ok := f.cell()
	if !ok {
		return joinLines(wrap("The list of cases is full, or the answers say that there is none.", f.width))
	}
	remarks := f.remarks()
	cells, left := f.inSight(len(remarks))
	room := f.height - (len(cells) - 1) - min(left, 1) - len(remarks)
	if where := f.where(asked, room); len(where) > 0 {
		remarks = append(where, remarks...)
		room -= len(where)
	}
	var lines []string
	for _, c := range cells {
		if c.Key != f.at {
			lines = append(lines, "  "+pad(fit(c.Short, nameWidth-3), nameWidth-2)+fit(f.said(c), f.inner()))
			continue
		}
		for i, line := range f.field.lines(max(min(room, f.most()), 1)) {
			head := strings.Repeat(" ", nameWidth)
			if i == 0 {
				head = styles.chosen.Render(">") + " " + styles.ask.Render(pad(fit(c.Short, nameWidth-3), nameWidth-2))
			}
			lines = append(lines, head+line)
		}
	}
	if left > 0 {
		lines = append(lines, styles.faint.Render(fmt.Sprintf("  … %d more %s", left, plural(left, "line"))))
	}
	return joinLines(append(lines, remarks...))
}

// inSight are the cells for which there is room beside the field at hand, and
// how many are left out: those behind it first, which are mostly still empty,
// then those before it.
func (f *sheet) inSight(remarks int) (cells []interview.Asked, left int) {
	least, most := f.field.want()
	need := max(least, min(most, 6))
	cells = slices.Clone(f.cells)
	for len(cells) > 1 && f.height-(len(cells)-1)-min(left, 1)-remarks < need {
		last := len(cells) - 1
		if cells[last].Key == f.at {
			last = 0
		}
		cells = slices.Delete(cells, last, last+1)
		left++
	}
	return cells, left
}

func (f *sheet) most() int {
	_, most := f.field.want()
	return most
}

// said is what stands in a cell that is not at hand.
func (f *sheet) said(a interview.Asked) string {
	if a.Given.State == interview.NotGiven {
		return "·"
	}
	if a.Kind == interview.Section && f.world.Name != nil && a.Given.State == interview.Answered {
		return f.world.Name(a.Given.Values[0])
	}
	return answerWords(a.InBrief())
}

// where says where on the paper the line at hand stands, if there is room.
func (f *sheet) where(a interview.Asked, room int) []string {
	least, most := f.field.want()
	lines := hang("  Where to look   ", a.Where, min(f.width, longestLine))
	if a.Where == "" || room-max(least, min(most, 8))-1 < len(lines) || lipgloss.Height(joinLines(lines)) > 3 {
		return nil
	}
	return append([]string{""}, each(styles.faint, lines)...)
}

// remarks say why a line was refused, and what does not fit in this case.
func (f *sheet) remarks() []string {
	all := f.clash
	if f.clashes != nil && len(all) == 0 {
		all = f.clashes(f.session, f.conviction)
	}
	var lines []string
	for _, c := range all {
		lines = append(lines, hang("! ", c, f.width)...)
	}
	if most := max(f.height/4, 2); len(lines) > most {
		lines = append(lines[:most-1], "… (all of it stands in the review)")
	}
	lines = append(append(lines, wrap(f.notice, f.width)...), wrap(f.refusal, f.width)...)
	if len(lines) == 0 {
		return nil
	}
	return append([]string{""}, each(styles.warning, lines)...)
}
