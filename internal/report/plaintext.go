package report

import (
	"strings"

	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// Text renders a whole report as plain text of the given width in columns,
// as the summary screen shows it with every section open.
func Text(r screen.Result, o Options, width int) string {
	var b strings.Builder
	rule := strings.Repeat("-", width)
	paragraph := func(words string) { b.WriteString(strings.Join(text.Wrap(words, width), "\n") + "\n") }
	paragraph(text.Fill(o.Words.Of("Tableside summary, {day}. The law was checked on {law}."), "day", r.Today.Long(), "law", r.LawAsOf.Long()))
	paragraph(o.Words.Of(Disclaimer))
	b.WriteString(rule + "\n")
	for _, s := range Summary(r, o) {
		b.WriteString("\n")
		paragraph(s.Title)
		for _, row := range s.rows(width) {
			b.WriteString(strings.TrimRight(row, " ") + "\n")
		}
	}
	return b.String()
}

// rows lays a section out in rows of at most width columns. A grid that is wider
// goes on below itself, with its other columns.
func (s Section) rows(width int) []string {
	var rows []string
	for i, page := range s.Pages(max((width-2-gridLabel)/gridCell, 2)) {
		if i > 0 {
			rows = append(rows, "")
		}
		rows = append(rows, page.fittingRows(width)...)
	}
	return rows
}

// fittingRows lays out a section whose columns were chosen for the width.
func (s Section) fittingRows(width int) []string {
	if !gridFits(s.Lines, width) {
		return stacked(s.Lines, width)
	}
	var rows []string
	for _, line := range s.Lines {
		rows = append(rows, line.Rows(width)...)
	}
	return rows
}

// Column widths of a rendered line.
const (
	labelWidth = 16
	gridLabel  = 26
	gridCell   = 16
)

// Rows lays a line out in rows of at most width columns.
func (l Line) Rows(width int) []string {
	if len(l.Cells) > 0 {
		return l.gridRows()
	}
	lead := strings.Repeat(" ", 2+l.Indent)
	if l.Mark != "" {
		lead += l.Mark + " "
	}
	hang := strings.Repeat(" ", runeCount(lead))
	if l.Label != "" {
		label := l.Label + " "
		lead += pad(label, labelWidth)
		hang += strings.Repeat(" ", max(labelWidth, runeCount(label)))
		if runeCount(hang) > width/2 {
			hang = strings.Repeat(" ", 4)
		}
	}
	return hanging(lead, hang, l.Text, width)
}

// hanging wraps a text behind a lead, its further rows behind a hang.
func hanging(lead, hang, paragraph string, width int) []string {
	room := width - runeCount(hang)
	rows := text.Wrap(paragraph, room)
	if runeCount(lead) > runeCount(hang) {
		first := text.Wrap(paragraph, width-runeCount(lead))
		rest := strings.TrimPrefix(strings.Join(first, " "), first[0])
		rows = append([]string{first[0]}, text.Wrap(rest, room)...)
		if strings.TrimSpace(rest) == "" {
			rows = rows[:1]
		}
	}
	for i := range rows {
		if i == 0 {
			rows[i] = lead + rows[i]
		} else {
			rows[i] = hang + rows[i]
		}
	}
	return rows
}

// gridFits reports whether a section's grid fits a width with all its columns.
func gridFits(lines []Line, width int) bool {
	for _, l := range lines {
		if len(l.Cells) > 0 && 2+gridLabel+gridCell*len(l.Cells) > width {
			return false
		}
	}
	return true
}

// gridRows sets the cells of a line side by side, each wrapped in its column.
func (l Line) gridRows() []string {
	columns := [][]string{text.Wrap(l.Label, gridLabel-2)}
	tallest := max(len(columns[0]), 1)
	for _, c := range l.Cells {
		rows := hanging(c.lead(), strings.Repeat(" ", runeCount(c.lead())), c.Text, gridCell-2)
		columns, tallest = append(columns, rows), max(tallest, len(rows))
	}
	rows := make([]string, tallest)
	for i := range rows {
		row := "  "
		for k, column := range columns {
			cell, width := "", gridCell
			if i < len(column) {
				cell = column[i]
			}
			if k == 0 {
				width = gridLabel
			}
			row += pad(cell, width)
		}
		rows[i] = strings.TrimRight(row, " ")
	}
	return rows
}

// lead is the mark of a cell, with the blank behind it.
func (c Cell) lead() string {
	if c.Mark == "" {
		return ""
	}
	return c.Mark + " "
}

func (c Cell) words() string { return strings.TrimSpace(c.Mark + " " + c.Text) }

// stacked is a grid that is wider than the page: each row names its columns.
func stacked(lines []Line, width int) []string {
	var rows []string
	var titles []string
	for _, l := range lines {
		switch {
		case len(l.Cells) == 0:
			rows = append(rows, l.Rows(width)...)
		case l.Label == "":
			titles = nil
			for _, c := range l.Cells {
				titles = append(titles, c.Text)
			}
		default:
			rows = append(rows, "  "+l.Label)
			for i, c := range l.Cells {
				rows = append(rows, hanging("      "+pad(titles[i], gridLabel-4), strings.Repeat(" ", gridLabel+2), c.words(), width)...)
			}
		}
	}
	return rows
}

func pad(s string, width int) string {
	if missing := width - runeCount(s); missing > 0 {
		return s + strings.Repeat(" ", missing)
	}
	return s
}

func runeCount(s string) int { return len([]rune(s)) }
