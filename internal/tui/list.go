package tui

import (
	"sort"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// gutter is the room left of a list for the sign of the cursor.
const gutter = 2

// row is one entry of a list: lines that are wrapped and drawn already, of
// which the whole stands together.
type row struct {
	lines []string
	pick  bool // the cursor can stop here
	sign  bool // "*" before its first line: what it says has changed
}

// list is a scrolling column of rows with a cursor. Its zero value is empty.
type list struct {
	rows          []row
	ends          []int // of each row, the line after its last
	cursor        int   // index into rows; -1 where nothing can be picked
	offset        int   // first line on the screen
	width, height int
}

// plainRow is a row without a cursor.
func plainRow(lines ...string) row { return row{lines: lines} }

// setRows changes what is shown; the cursor stays on its index if it can.
// A list that is new begins at its top, even where the first row to pick is
// far below.
func (l *list) setRows(rows []row) {
	follow := l.visible()
	l.rows, l.ends = rows, make([]int, len(rows))
	end := 0
	for i, r := range rows {
		end += len(r.lines)
		l.ends[i] = end
	}
	l.cursor = min(l.cursor, len(rows)-1)
	if !l.canPick(l.cursor) {
		l.cursor = l.nearest(max(l.cursor, 0))
	}
	l.settle(follow)
}

func (l *list) setSize(width, height int) {
	follow := l.visible()
	l.width, l.height = width, max(height, 1)
	l.settle(follow)
}

// settle keeps the cursor in sight if it was, else the window within the rows.
func (l *list) settle(follow bool) {
	if follow {
		l.show()
	}
	l.offset = max(min(l.offset, l.last()), 0)
}

func (l *list) canPick(i int) bool { return i >= 0 && i < len(l.rows) && l.rows[i].pick }

// nearest is the first row from i on that can be picked, else the last before; -1 for none.
func (l *list) nearest(i int) int {
	for j := i; j < len(l.rows); j++ {
		if l.rows[j].pick {
			return j
		}
	}
	return l.next(i, -1)
}

// next is the next row to pick in a direction; -1 for none.
func (l *list) next(i, step int) int {
	for j := i + step; j >= 0 && j < len(l.rows); j += step {
		if l.rows[j].pick {
			return j
		}
	}
	return -1
}

// span gives the first line of a row and the line after its last.
func (l *list) span(i int) (from, to int) {
	switch {
	case i < 0 || len(l.ends) == 0:
		return 0, 0
	case i >= len(l.ends):
		return l.total(), l.total()
	}
	return l.ends[i] - len(l.rows[i].lines), l.ends[i]
}

// first is the row that the window begins in.
func (l *list) first() int {
	return l.at(l.offset)
}

// at is the row in which a line stands; the first where there is no such line.
func (l *list) at(line int) int {
	if i := sort.SearchInts(l.ends, line+1); i < len(l.ends) {
		return i
	}
	return 0
}

func (l *list) total() int {
	if len(l.ends) == 0 {
		return 0
	}
	return l.ends[len(l.ends)-1]
}

// window is how many lines of rows are visible: one less when a line is
// needed to say that there is more.
func (l *list) window() int {
	if l.total() > l.height {
		return max(l.height-1, 1)
	}
	return l.height
}

func (l *list) last() int { return max(l.total()-l.window(), 0) }

// show scrolls so that the row of the cursor is in sight.
func (l *list) show() {
	from, to := l.span(l.cursor)
	if l.next(l.cursor, -1) < 0 && to <= l.window() {
		from = 0 // what stands above the first row is shown with it
	}
	l.offset = max(l.offset, to-l.window())
	l.offset = max(min(l.offset, from, l.last()), 0)
}

// visible reports whether any line of the cursor's row is in sight.
func (l *list) visible() bool {
	from, to := l.span(l.cursor)
	return l.canPick(l.cursor) && to > l.offset && from < l.offset+l.window()
}

// chosen is the row that enter speaks of; -1 for none. A cursor that was
// scrolled out of sight is brought back first, so enter never acts unseen.
func (l *list) chosen() int {
	if !l.canPick(l.cursor) {
		return -1
	}
	if !l.visible() {
		l.show()
		return -1
	}
	return l.cursor
}

// to puts the cursor on a row.
func (l *list) to(i int) {
	if l.canPick(i) {
		l.cursor = i
		l.show()
	}
}

// toTop goes to the first line, with the cursor on the first row to pick.
func (l *list) toTop() { l.offset, l.cursor = 0, l.nearest(0) }

// reach scrolls down to show the rows up to this one, the cursor still in sight.
func (l *list) reach(i int) {
	from, _ := l.span(l.cursor)
	_, to := l.span(min(i, len(l.rows)-1))
	l.offset = max(l.offset, min(from, to-l.window()))
	l.offset = max(min(l.offset, l.last()), 0)
}

// Update moves by the keys that move; false for another key.
func (l *list) Update(press tea.KeyMsg) bool {
	switch {
	case key.Matches(press, keys.down):
		l.step(1)
	case key.Matches(press, keys.up):
		l.step(-1)
	case key.Matches(press, keys.pageDown):
		l.page(l.window())
	case key.Matches(press, keys.pageUp):
		l.page(-l.window())
	case key.Matches(press, keys.top):
		l.toTop()
	case key.Matches(press, keys.bottom):
		l.offset, l.cursor = l.last(), l.next(len(l.rows), -1)
	default:
		return false
	}
	return true
}

// step moves to the next row if it is in sight, else scrolls by a line, so
// that nothing in between goes by unread.
func (l *list) step(by int) {
	if l.ahead(by) {
		l.offset = max(min(l.offset+by, l.last()), 0)
		return
	}
	next := l.next(l.cursor, by)
	if next >= 0 && l.reachable(next, by) {
		l.cursor = next
		l.reveal()
		return
	}
	l.offset = max(min(l.offset+by, l.last()), 0)
	if next >= 0 && l.reachable(next, by) {
		l.cursor = next
	}
}

// ahead reports whether the cursor stands out of sight on the way that the step goes.
func (l *list) ahead(by int) bool {
	from, to := l.span(l.cursor)
	return l.canPick(l.cursor) && (by > 0 && from >= l.offset+l.window() || by < 0 && to <= l.offset)
}

// reachable reports whether the edge of a row that comes first is in sight.
func (l *list) reachable(i, by int) bool {
	from, to := l.span(i)
	if by > 0 {
		return from < l.offset+l.window() && to > l.offset && (to <= l.offset+l.window() || from <= l.offset)
	}
	return to > l.offset && from < l.offset+l.window() && (from >= l.offset || to >= l.offset+l.window())
}

// reveal scrolls for a row that is partly in sight, unless it is taller than the window.
func (l *list) reveal() {
	from, to := l.span(l.cursor)
	if to-from <= l.window() {
		l.offset = max(min(l.offset, from), to-l.window())
	}
}

func (l *list) page(by int) {
	l.offset = max(min(l.offset+by, l.last()), 0)
	if l.visible() {
		return
	}
	for i := range l.rows {
		from, to := l.span(i)
		if l.rows[i].pick && from >= l.offset && to <= l.offset+l.window() {
			l.cursor = i
			if by > 0 {
				return
			}
		}
	}
}

// View draws the window, with the cursor's sign and what lies outside.
func (l *list) View() string { return joinLines(l.lines()) }

// lines are those of the window alone, however long the list is.
func (l *list) lines() []string {
	total := l.total()
	if total <= l.height {
		return l.between(0, total)
	}
	from := max(min(l.offset, total-1), 0)
	to := min(from+l.window(), total)
	return append(l.between(from, to), styles.faint.Render(l.rest(from, total-to)))
}

// between draws the lines from one on and before another.
func (l *list) between(from, to int) []string {
	var drawn []string
	for i := l.at(from); i < len(l.rows) && from < to; i++ {
		start, end := l.span(i)
		for ; from < min(end, to); from++ {
			drawn = append(drawn, l.gutterOf(i, from-start)+l.rows[i].lines[from-start])
		}
	}
	return drawn
}

// gutterOf is what stands left of a line of a row.
func (l *list) gutterOf(i, line int) string {
	switch r := l.rows[i]; {
	case line > 0:
	case i == l.cursor && r.pick:
		return styles.chosen.Render(">") + " "
	case r.sign:
		return styles.warning.Render("*") + " "
	}
	return "  "
}

func (l *list) rest(above, below int) string {
	switch {
	case below == 0:
		return "  ── the end · pgup: back up"
	case above == 0:
		return "  ── more below: ↓ or pgdn"
	default:
		return "  ── more above and below: ↑↓ pgup pgdn"
	}
}
