package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// glance is the grid: the client's goals, work and housing among them; now,
// and after each remedy worth asking about.
func (o Options) glance(r screen.Result) Section {
	columns := o.columns(r)
	header := Line{Cells: []Cell{{Text: "now"}}}
	for i, w := range weights(r, columns) {
		header.Cells = append(header.Cells, Cell{Text: o.columnTitle(r, columns[i]), Weight: w})
	}
	s := Section{ID: "glance", Title: "At a glance", Lines: append([]Line{header}, o.daily(r, columns)...)}
	if r.Case.Person.Status != casefile.Citizen {
		s.Lines = append(s.Lines, o.countsRow(r, columns))
	}
	for _, g := range goals(r) {
		row := Line{Label: g.name(), Cells: []Cell{consequenceCell(g.Consequence)}, Level: g.Level, Why: o.whyGoal(r, g)}
		for _, c := range columns {
			row.Cells = append(row.Cells, c.cell(after(r, g, c)))
		}
		s.Lines = append(s.Lines, row)
	}
	s.Lines = append(s.Lines, o.barredBy(r)...)
	return s
}

// barredBy says by what a goal is barred where that is no finding about a case:
// it stands in none of the sections below.
func (o Options) barredBy(r screen.Result) []Line {
	var lines []Line
	for _, g := range goals(r) {
		if told, _ := standing(g.Why); g.Level == law.Bar && slices.Equal(g.By, []string{""}) && len(told) > 0 {
			lines = append(lines, Line{Mark: levelMark(g.Level), Level: g.Level, Text: g.name() + ": " + o.sentence(told[0]), Why: o.whyGoal(r, g)})
		}
	}
	return lines
}

// countsRow says whether the cases count as convictions in immigration law,
// now and after each remedy: what a vacatur changes even where a level stays.
func (o Options) countsRow(r screen.Result, columns []column) Line {
	now := countsNow(r)
	row := Line{Label: o.Words.Of("Counts as a conviction"), Cells: []Cell{countsCell(now)}, Level: answerLevel(now), Why: o.whyCounts(r, now)}
	for _, c := range columns {
		row.Cells = append(row.Cells, c.cell(countsAfter(r, c.WhatIf)))
	}
	return row
}

// countsNow is whether any case counts.
func countsNow(r screen.Result) law.Answer {
	now := law.No
	for _, c := range r.Convictions {
		now = max(now, c.Counts.Answer)
	}
	return now
}

// countsAfter is whether the cases of a remedy count once it is granted, the
// surest of them; the other cases count as before.
func countsAfter(r screen.Result, w screen.WhatIf) Cell {
	changed, surest, id := 0, law.No, ""
	for _, change := range w.Changes {
		if countsChange(change) {
			changed, surest = changed+1, max(surest, answerNamed(change.To))
			id, _, _ = strings.Cut(change.Code, ":")
		}
	}
	switch {
	case changed > 0:
	case makesFirm(r, w):
		firm := holdsEverywhere
		if len(r.Convictions) > 1 {
			firm.Text += ", case " + strconv.Itoa(casesIn(w)[0])
		}
		return firm
	default:
		return Cell{Mark: "=", Text: "no change"}
	}
	cell := countsCell(surest)
	switch {
	case changed == len(r.Convictions):
	case changed == 1:
		cell.Text += ", case " + strconv.Itoa(1+slices.IndexFunc(r.Convictions, func(c screen.Conviction) bool { return c.ID == id }))
	case changed == len(casesIn(w)):
		cell.Text += ", these"
	default:
		cell.Text += fmt.Sprintf(", %d of these", changed)
	}
	return cell
}

// countsChange: the change is whether a case counts as a conviction.
func countsChange(c screen.Change) bool { return strings.HasSuffix(c.Code, ":counts_as_conviction") }

func countsCell(a law.Answer) Cell {
	if a == law.No {
		return Cell{Mark: "✓", Text: "likely not", Level: law.Low}
	}
	return Cell{Mark: answerMark(a, false), Text: answerWord(a), Level: answerLevel(a)}
}

func answerNamed(word string) law.Answer {
	for a := law.No; a <= law.Yes; a++ {
		if a.String() == word {
			return a
		}
	}
	return law.Unknown
}

// consequenceCell is the level of a consequence as far as it is known.
func consequenceCell(c law.Consequence) Cell { return openCell(c.Code, c.Level, c.Sure) }

func openCell(code string, l, atLeast law.Level) Cell {
	return Cell{Mark: levelMark(l), Text: openWord(code, l, atLeast), Level: l}
}

// holdsEverywhere: nothing is another, but it would hold outside California's
// federal circuit too.
var holdsEverywhere = Cell{Mark: "✓", Text: "holds everywhere", Level: law.Low}

// after is a goal's level once a remedy is granted. A level that is not known
// before and after a remedy that undoes the conviction may have changed.
func after(r screen.Result, g goal, w column) Cell {
	worst, atLeast, changed := law.Unleveled, law.Unleveled, false
	for _, c := range g.ways {
		level, sure := c.Level, c.Sure
		for _, change := range w.Changes {
			if change.Code == c.Code {
				level, sure, changed = levelNamed(change.To), change.AtLeast, true
			}
		}
		worst, atLeast = max(worst, level), max(atLeast, sure)
	}
	switch {
	case changed && worst != g.Level:
		return openCell(g.Code, worst, atLeast)
	case g.Level == law.UnknownLevel && slices.ContainsFunc(w.Changes, countsChange):
		return consequenceCell(g.Consequence)
	case makesFirm(r, w.WhatIf) && firmFor(r, g, w.WhatIf):
		return holdsEverywhere
	}
	return Cell{Mark: "=", Text: "no change"}
}

// firmFor: what keeps a goal where it is rests, of all cases, on this one in
// the Ninth Circuit alone: deportation on a ground that does not fit there, any
// goal on a conviction that does not count there.
func firmFor(r screen.Result, g goal, w screen.WhatIf) bool {
	if g.Level >= law.High {
		return false // something else stands behind it
	}
	for i, c := range r.Convictions {
		if onlyWest(c) && i != w.Orders[0].Conviction {
			return false
		}
	}
	return g.Code == "removal" || holds(r.Convictions[w.Orders[0].Conviction], "shield.first-offender")
}

// undoesConviction: a case counts no longer as it did once it is granted.
func undoesConviction(w screen.WhatIf) bool { return slices.ContainsFunc(w.Changes, countsChange) }

func levelNamed(word string) law.Level {
	for l := law.NotApplicable; l <= law.Bar; l++ {
		if l.String() == word {
			return l
		}
	}
	return law.Unleveled
}
