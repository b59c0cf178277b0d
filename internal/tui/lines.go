package tui

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"example.com/tableside/internal/report"
)

// sectionLines draws the lines of a section, each as wrapped lines of the screen.
func sectionLines(sec report.Section, width int) [][]string {
	label := labelWidth(sec.Lines, width)
	grid := newGrid(sec.Lines, width)
	all := make([][]string, len(sec.Lines))
	for i, l := range sec.Lines {
		if len(l.Cells) > 0 {
			all[i] = grid.lines(l)
			continue
		}
		all[i] = reportLine(l, label, width)
	}
	return all
}

// labelWidth is the column that the labels of a section share.
func labelWidth(lines []report.Line, width int) int {
	widest := 0
	for _, l := range lines {
		if w := lipgloss.Width(clean(l.Label)); len(l.Cells) == 0 && w <= width/3 {
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
	case lipgloss.Width(name) > label:
		return append(hang(indent+mark, name, width), hang(indent+"  ", words, width)...)
	}
	return hang(indent+mark+pad(name, label)+"  ", words, width)
}

// opens reports whether enter on a line leads somewhere.
func opens(l report.Line) bool { return l.Why != nil || l.Path != "" }

// grid draws the lines that have cells in columns; where the columns would
// become too narrow it says the same in lines.
type grid struct {
	header      []string
	label, cell int
	width       int
}

const leastCell = 13

func newGrid(lines []report.Line, width int) grid {
	g := grid{width: width}
	columns := 0
	for _, l := range lines {
		if len(l.Cells) == 0 {
			continue
		}
		columns = max(columns, len(l.Cells))
		g.label = max(g.label, lipgloss.Width(clean(l.Label)))
		if isHeader(l) && g.header == nil {
			for _, c := range l.Cells {
				g.header = append(g.header, clean(c.Text))
			}
		}
	}
	g.label = min(g.label, max(24, width/3))
	g.cell = (width - 2 - g.label) / max(columns, 1)
	return g
}

// isHeader tells the line that names the columns.
func isHeader(l report.Line) bool {
	for _, c := range l.Cells {
		if c.Mark != "" {
			return false
		}
	}
	return l.Mark == "" && l.Why == nil
}

func (g grid) lines(l report.Line) []string {
	if g.cell < leastCell {
		return g.stacked(l)
	}
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

// stacked says a row of the grid in lines: "now: ● caution".
func (g grid) stacked(l report.Line) []string {
	if isHeader(l) {
		return nil
	}
	lines := hang("  ", l.Label, g.width)
	for i, c := range l.Cells {
		words := clean(c.Mark) + " " + c.Text
		if h := at(g.header, i); h != "" {
			words = h + ": " + words
		}
		lines = append(lines, each(levelStyle(c.Level), hang("    ", words, g.width))...)
	}
	return lines
}
