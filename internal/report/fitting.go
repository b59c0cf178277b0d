package report

import (
	"slices"
)

// Fitting brings the grid of a section down to a number of columns: those that
// always stay and the ones that change most, in their order. It gives the
// heads of those left out.
func (s Section) Fitting(columns int) (fits Section, leftOut []string) {
	kept, leftOut := s.heaviest(max(columns, 1))
	fits = s
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
	return fits, leftOut
}

// heaviest are the columns to keep, in their order, and the heads of the others.
func (s Section) heaviest(columns int) (kept []int, leftOut []string) {
	head := s.head()
	order := make([]int, len(head))
	for i := range order {
		order[i] = i
	}
	weightOf := func(i int) int {
		if head[i].Weight == 0 {
			return 1 << 20
		}
		return head[i].Weight
	}
	slices.SortStableFunc(order, func(a, b int) int { return weightOf(b) - weightOf(a) })
	kept = order[:min(columns, len(order))]
	slices.Sort(kept)
	for i, c := range head {
		if !slices.Contains(kept, i) {
			leftOut = append(leftOut, c.Text)
		}
	}
	return kept, leftOut
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
