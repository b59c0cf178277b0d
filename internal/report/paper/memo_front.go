package paper

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
)

// The first page of the memo: what an attorney can read in two minutes.

func (m maker) front(w *writer, missing int) {
	sections := report.Summary(m.Result, m.Options)
	for _, line := range sections[0].Lines {
		if line.Label != "" {
			w.entry(line.Label, Said{"", line.Text})
		} else {
			w.warn(line.Text)
		}
	}
	var cases []string
	for _, c := range m.report.Convictions {
		cases = append(cases, c.ID+": "+c.Label)
	}
	w.say(strings.Join(cases, " · "))
	m.contradictions(w)
	m.grounds(w)
	m.grid(w, sections)
	m.clocks(w)
	m.missingFirst(w, missing)
	w.warn(m.uncheckedWords())
}

func (m maker) contradictions(w *writer) {
	if len(m.report.Contradictions) == 0 {
		return
	}
	w.heading(2, "Answers that do not fit: until somebody settles which is right, the worse reading counts")
	var items []Item
	for _, c := range m.report.Contradictions {
		items = append(items, Item{"!", c.Text + " [" + c.Code + ": " + strings.Join(c.Paths, ", ") + "]"})
	}
	w.list(items...)
}

// gridColumns is how many remedies stand at most in the grid beside the goals
// as they are now. What-if has all.
const gridColumns = 3

// grid is the summary's own, with the columns that weigh most: as many as
// plain text has room for.
func (m maker) grid(w *writer, sections []report.Section) {
	i := slices.IndexFunc(sections, func(s report.Section) bool { return s.ID == "glance" })
	if i < 0 || len(sections[i].Lines) == 0 {
		return
	}
	grid, legend := gridOf(sections[i].Lines, gridColumns)
	for n := gridColumns - 1; n > 0 && !grid.fits(Width); n-- {
		grid, legend = gridOf(sections[i].Lines, n)
	}
	w.table(grid.Titles, grid.Rows)
	w.say(legend)
}

func gridOf(lines []report.Line, most int) (Table, string) {
	shown := heaviest(lines[0].Cells, most)
	t, legend := Table{Titles: []string{"At a glance", "now"}}, []string{}
	for i, column := range shown[1:] {
		letter := string(rune('A' + i))
		t.Titles = append(t.Titles, letter)
		legend = append(legend, letter+": "+lines[0].Cells[column].Text)
	}
	for _, line := range lines[1:] {
		if len(line.Cells) == 0 { // by what a goal is barred, below the grid
			legend = append(legend, strings.TrimSpace(line.Mark+" "+line.Text))
			continue
		}
		row := []string{line.Label}
		for _, column := range shown {
			cell := report.Cell{}
			if column < len(line.Cells) {
				cell = line.Cells[column]
			}
			row = append(row, strings.TrimSpace(cell.Mark+" "+cell.Text))
		}
		t.Rows = append(t.Rows, row)
	}
	return t, strings.Join(legend, " · ")
}

// heaviest are the first column and the n others of most weight, in their order.
func heaviest(header []report.Cell, n int) []int {
	var columns []int
	for i := 1; i < len(header); i++ {
		columns = append(columns, i)
	}
	slices.SortStableFunc(columns, func(a, b int) int { return header[b].Weight - header[a].Weight })
	columns = append([]int{0}, columns[:min(n, len(columns))]...)
	slices.Sort(columns)
	return columns
}

// frontMissing is how many missing facts stand on the first page, leastMissing
// how many at least where it is full, and frontSettles how many results are
// named that one could change.
const (
	frontMissing = 12
	leastMissing = 4
	frontSettles = 4
)

// missingFirst names the missing facts in their rank, shortly: the questions
// stand behind this page.
func (m maker) missingFirst(w *writer, shown int) {
	n := len(m.report.Missing)
	if n == 0 {
		w.say("No missing fact would change a result here.")
		return
	}
	w.heading(2, fmt.Sprintf("Missing facts, the weightiest first (%d)", n))
	var items []Item
	for i, missing := range m.report.Missing[:min(n, shown)] {
		worst := ""
		if missing.AtWorst != "" && missing.AtWorst != law.None.String() {
			worst = " (at worst: " + report.LevelWords("", missing.AtWorst) + ")"
		}
		settles := strings.Join(missing.WouldSettle, ", ")
		if len(missing.WouldSettle) > frontSettles {
			settles = fmt.Sprintf("%d results", len(missing.WouldSettle))
		}
		items = append(items, Item{fmt.Sprintf("%d.", i+1), shortPath(m.report, missing.Path) + worst + ": " + settles})
	}
	w.list(items...)
	if n > shown {
		w.say(fmt.Sprintf("And %d more, in the part on missing facts.", n-shown))
	}
}

// shortPath is a fact's place in the case as short as it can be told apart.
func shortPath(d report.Document, path string) string {
	if i, field, ofCase := casefile.OfConviction(path); ofCase && i < len(d.Convictions) {
		return d.Convictions[i].ID + " " + field
	}
	return strings.TrimPrefix(path, "person.")
}

func (m maker) uncheckedWords() string {
	return fmt.Sprintf("Not read in a source, for the lawyer to check: findings, %d; catalogue rows of the offenses here, %d.",
		m.report.Unchecked, uncheckedRows(m.Result))
}

// uncheckedRows counts the catalogue rows of the case whose immigration or
// state columns nobody read in a source.
func uncheckedRows(r screen.Result) int {
	n := 0
	for _, c := range r.Convictions {
		for _, row := range c.Offense.Rows {
			if !row.Verified || !row.StateChecked {
				n++
			}
		}
	}
	return n
}
