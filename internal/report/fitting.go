package report

import (
	"fmt"
	"slices"
	"strings"
)

// Turned brings the grid of a section down to a number of columns: those that
// always stay and, on page 0, the ones that change most, in their order; from
// page 1 on the columns that were left out before. After the last page comes
// the first. It gives the heads of those left out.
func (s Section) Turned(columns, page int) (fits Section, leftOut []string) {
	pages := s.pages(max(columns, 1))
	if len(pages) == 0 {
		return s, nil
	}
	kept := pages[page%len(pages)]
	for i, c := range s.head() {
		if !slices.Contains(kept, i) {
			leftOut = append(leftOut, c.Text)
		}
	}
	return s.withColumns(kept), leftOut
}

// Pages are the whole grid of a section, so many columns at a time; a section
// that fits, or has no grid, is one page. Lines without cells stand on the first.
func (s Section) Pages(columns int) []Section {
	var all []Section
	for _, kept := range s.pages(max(columns, 1)) {
		page := s.withColumns(kept)
		if len(all) > 0 {
			page.Lines = slices.DeleteFunc(page.Lines, func(l Line) bool { return len(l.Cells) == 0 })
		}
		all = append(all, page)
	}
	if len(all) == 0 {
		return []Section{s}
	}
	return all
}

// pages are the columns of each page: those that always stay, and as many of
// the others as there is room for, what changes most on the first. On a page
// they stand in their order.
func (s Section) pages(columns int) [][]int {
	var stay, others []int
	head := s.head()
	for i, c := range head {
		if c.Weight == 0 {
			stay = append(stay, i)
		} else {
			others = append(others, i)
		}
	}
	if len(head) == 0 {
		return nil
	}
	slices.SortStableFunc(others, func(a, b int) int { return head[b].Weight - head[a].Weight })
	var all [][]int
	for room := max(columns-len(stay), 1); len(others) > 0; others = others[min(room, len(others)):] {
		page := slices.Concat(stay, others[:min(room, len(others))])
		slices.Sort(page)
		all = append(all, page)
	}
	if len(all) == 0 {
		return [][]int{stay}
	}
	return all
}

func (s Section) withColumns(kept []int) Section {
	fits := s
	fits.Lines = make([]Line, len(s.Lines))
	for i, l := range s.Lines {
		fits.Lines[i] = l
		if len(l.Cells) == 0 {
			continue
		}
		fits.Lines[i].Cells = nil
		for _, k := range kept {
			if k < len(l.Cells) {
				fits.Lines[i].Cells = append(fits.Lines[i].Cells, l.Cells[k])
			}
		}
	}
	return fits
}

// head are the cells that name the columns, in the first line of a grid.
func (s Section) head() []Cell {
	for _, l := range s.Lines {
		if len(l.Cells) > 0 {
			return l.Cells
		}
	}
	return nil
}

// MoreColumns says how many remedies stand in no column for lack of room, which
// they are where they are few, and how to see them, as "Press c to see them."
func MoreColumns(leftOut []string, how string) string {
	const named = 4
	words := fmt.Sprintf("%d more remedies are not shown here", len(leftOut))
	if len(leftOut) == 1 {
		words = "1 more remedy is not shown here"
	}
	if len(leftOut) <= named {
		words += ": " + strings.Join(leftOut, "; ")
	}
	return words + ". " + how
}
