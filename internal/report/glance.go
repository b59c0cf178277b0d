package report

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// families of remedies from which the grid takes one column each: what the
// client asks about, what could really change immigration, what lowers the level.
var families = [][]casefile.ReliefKind{
	{casefile.PC1203_4, casefile.PC1203_4a, casefile.PC1203_41, casefile.PC1203_42, casefile.PC1203_425},
	{casefile.PC1203_43, casefile.PC1473_7, casefile.PC1016_5, casefile.PC236_14, casefile.PC236_15, casefile.PC1473},
	{casefile.PC17b, casefile.PC1170_18, casefile.HS11361_8},
}

// glance is the grid: the client's goals, work and housing among them; now,
// and after each remedy worth asking about.
func (o Options) glance(r screen.Result) Section {
	columns := columns(r)
	header := Line{Cells: []Cell{{Text: "now"}}}
	for _, w := range columns {
		header.Cells = append(header.Cells, Cell{Text: o.columnTitle(r, w)})
	}
	s := Section{ID: "glance", Title: "At a glance", Lines: append([]Line{header}, o.daily(r, columns)...)}
	for _, c := range r.Consequences {
		if c.Level == law.NotApplicable || !c.Covered {
			continue
		}
		row := Line{Label: ConsequenceName(c.Code), Cells: []Cell{levelCell(c.Level)}, Level: c.Level, Why: o.whyConsequence(c)}
		for _, w := range columns {
			row.Cells = append(row.Cells, after(c.Code, w))
		}
		s.Lines = append(s.Lines, row)
	}
	return s
}

func levelCell(l law.Level) Cell { return Cell{Mark: levelMark(l), Text: levelWord(l), Level: l} }

// columns takes from each family the first remedy that was tried out.
func columns(r screen.Result) []screen.WhatIf {
	var picked []screen.WhatIf
	for _, family := range families {
		for _, kind := range family {
			i := slices.IndexFunc(r.WhatIf, func(w screen.WhatIf) bool {
				return len(w.Relief) == 1 && w.Relief[0] == kind && worthAsking(r, w)
			})
			if i >= 0 {
				picked = append(picked, r.WhatIf[i])
				break
			}
		}
	}
	return picked
}

// worthAsking: the remedy is open, or only time stands in its way.
func worthAsking(r screen.Result, w screen.WhatIf) bool {
	for _, c := range r.Convictions {
		for _, remedy := range c.Remedies {
			if c.ID == w.Conviction && remedy.Code == w.Relief[0] {
				return slices.Contains([]law.State{law.Available, law.Discretionary, law.Later}, remedy.State)
			}
		}
	}
	return false
}

func (o Options) columnTitle(r screen.Result, w screen.WhatIf) string {
	_, short, _ := strings.Cut(SectionOf(w.Relief[0]), " ")
	title := "after " + short
	if len(r.Convictions) > 1 {
		title += " (" + w.Conviction + ")"
	}
	return title
}

// countsInCalifornia: a conviction that no order has dismissed, sealed or undone.
func countsInCalifornia(c screen.Conviction) bool {
	for _, relief := range c.Matter.Relief {
		if clears(relief.Kind) {
			return false
		}
	}
	switch c.Outcome {
	case casefile.Dismissed, casefile.Acquitted, casefile.ArrestOnly, casefile.DiversionNoPlea, casefile.Juvenile:
		return false
	}
	return true
}

// clearing are the orders besides the grid's columns that dismiss or undo a case.
var clearing = []casefile.ReliefKind{
	casefile.PC1203_4b, casefile.PC1203_49, casefile.PC1210_1, casefile.PC1170_9, casefile.PC1203_45, casefile.PC1018, casefile.Vacatur,
}

func clears(kind casefile.ReliefKind) bool {
	return slices.Contains(families[0], kind) || slices.Contains(families[1], kind) || slices.Contains(clearing, kind)
}

// after is a consequence's level once a remedy is granted.
func after(code string, w screen.WhatIf) Cell {
	for _, change := range w.Changes {
		if change.Code == code {
			return levelCell(levelNamed(change.To))
		}
	}
	return Cell{Mark: "=", Text: "no change"}
}

func levelNamed(word string) law.Level {
	for l := law.NotApplicable; l <= law.Bar; l++ {
		if l.String() == word {
			return l
		}
	}
	return law.Unleveled
}
