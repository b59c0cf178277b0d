package tui

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"example.com/tableside/internal/report"
)

// longestReportLine is a little more than a line of text: labels stand in it.
const longestReportLine = 116

// sectionLines draws the lines of a section, each as wrapped lines of the
// screen. A grid takes the columns that fit, or those of a later page of it, and
// counts the others; leftOut is how many.
func sectionLines(sec report.Section, width, page int) (all [][]string, leftOut int) {
	across := width
	width = min(width, longestReportLine)
	label := labelWidth(sec.Lines, width)
	grid, sec, more := newGrid(sec, across, page)
	all = make([][]string, len(sec.Lines))
	last := -1
	for i, l := range sec.Lines {
		if len(l.Cells) > 0 {
			all[i], last = grid.lines(l), i
			continue
		}
		all[i] = reportLine(l, label, width)
	}
	if len(more) > 0 && last >= 0 {
		all[last] = append(all[last], hang("  ", report.MoreColumns(more, "Press "+keys.columns.Help().Key+" to see the next."), width)...)
	}
	return all, len(more)
}

// labelWidth is the column that the labels of a section share.
func labelWidth(lines []report.Line, width int) int {
	widest := 0
	for _, l := range lines {
		if w := columns(clean(l.Label)); len(l.Cells) == 0 && w <= width/3 {
			widest = max(widest, w)
		}
	}
	return widest
}

// reportLine draws one line: indent, mark, label, text. A label that is wider
// than the column stands above its text.
func reportLine(l report.Line, label, width int) []string {
	indent := strings.Repeat("  ", 1+min(max(l.Indent, 0), 3))
	mark := ""
	if l.Mark != "" {
		mark = levelStyle(l.Level).Render(clean(l.Mark)) + " "
	}
	name := clean(l.Label)
	words := l.Text
	if opens(l) {
		words += " ›"
	}
	switch {
	case name == "":
		return hang(indent+mark, words, width)
	case columns(name) > label:
		return append(hang(indent+mark, name, width), hang(indent+"  ", words, width)...)
	}
	return hang(indent+mark+pad(name, label)+"  ", words, width)
}

// opens reports whether enter on a line leads somewhere.
func opens(l report.Line) bool { return l.Why != nil || l.Path != "" }

// grid draws the lines that have cells in columns.
type grid struct{ label, cell int }

const (
	leastCell = 14
	mostCell  = 24
)

// newGrid brings a section down to the columns that fit, and gives the heads
// of those that do not.
func newGrid(sec report.Section, width, page int) (grid, report.Section, []string) {
	g := grid{}
	for _, l := range sec.Lines {
		if len(l.Cells) > 0 {
			g.label = max(g.label, columns(clean(l.Label)))
		}
	}
	g.label = min(g.label, max(24, width/5))
	room := width - 2 - g.label
	sec, more := sec.Turned(max(room/leastCell, 2), page)
	cells, widest := 1, 0
	for _, l := range sec.Lines {
		cells = max(cells, len(l.Cells))
		for _, c := range l.Cells {
			widest = max(widest, columns(clean(c.Text)))
		}
	}
	g.cell = min(room/cells, max(mostCell, min(widest+4, longestReportLine/2)))
	return g, sec, more
}

func (g grid) lines(l report.Line) []string {
	blocks := []string{joinLines(padAll(hang("  ", l.Label, g.label+2), g.label+2))}
	for _, c := range l.Cells {
		blocks = append(blocks, joinLines(padAll(g.cellLines(c), g.cell)))
	}
	drawn := lipgloss.JoinHorizontal(lipgloss.Top, blocks...)
	return strings.Split(drawn, "\n")
}

func (g grid) cellLines(c report.Cell) []string {
	head := "  "
	if c.Mark != "" {
		head += clean(c.Mark) + " "
	}
	return each(levelStyle(c.Level), hang(head, c.Text, g.cell))
}

func padAll(lines []string, width int) []string {
	if len(lines) == 0 {
		lines = []string{""}
	}
	padded := make([]string, len(lines))
	for i, line := range lines {
		padded[i] = pad(line, width)
	}
	return padded
}
