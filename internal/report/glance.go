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

// families of remedies from which the grid takes its columns: what the client
// asks about, what could really change immigration, what lowers the level.
var families = [][]casefile.ReliefKind{
	law.KindsOf(law.Dismissal),
	append([]casefile.ReliefKind{casefile.PC1203_43}, law.KindsOf(law.SetAside)...),
	law.KindsOf(law.Reduction),
}

// glance is the grid: the client's goals, work and housing among them; now,
// and after each remedy worth asking about.
func (o Options) glance(r screen.Result) Section {
	columns := columns(r)
	header := Line{Cells: []Cell{{Text: "now"}}}
	for i, w := range weights(columns) {
		header.Cells = append(header.Cells, Cell{Text: o.columnTitle(r, columns[i]), Weight: w})
	}
	s := Section{ID: "glance", Title: "At a glance", Lines: append([]Line{header}, o.daily(r, columns)...)}
	if r.Case.Person.Status != casefile.Citizen {
		s.Lines = append(s.Lines, o.countsRow(r, columns))
	}
	for _, c := range goalsFirst(r) {
		row := Line{Label: ConsequenceName(c.Code), Cells: []Cell{levelCell(c.Level)}, Level: c.Level, Why: o.whyConsequence(r, c)}
		for _, w := range columns {
			row.Cells = append(row.Cells, after(c, w))
		}
		s.Lines = append(s.Lines, row)
	}
	return s
}

// goalsFirst are the consequences that concern the person, those that the
// client came for before the others.
func goalsFirst(r screen.Result) []law.Consequence {
	var asked, others []law.Consequence
	for _, c := range r.Consequences {
		switch {
		case c.Level == law.NotApplicable || !c.Covered || c.Code == "citizenship" && c.Level == law.None:
		case slices.ContainsFunc(r.Case.Person.Goals, func(g casefile.Goal) bool { return screen.GoalOf[c.Code] == g }):
			asked = append(asked, c)
		default:
			others = append(others, c)
		}
	}
	return append(asked, others...)
}

// countsRow says whether the cases count as convictions in immigration law,
// now and after each remedy: what a vacatur changes even where a level stays.
func (o Options) countsRow(r screen.Result, columns []screen.WhatIf) Line {
	now := countsNow(r)
	row := Line{Label: o.Words.Of("Counts as a conviction"), Cells: []Cell{countsCell(now)}, Level: answerLevel(now)}
	for _, w := range columns {
		row.Cells = append(row.Cells, countsAfter(w, len(r.Convictions)))
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

// countsAfter is whether the case of a remedy counts once it is granted; the
// other cases count as before.
func countsAfter(w screen.WhatIf, cases int) Cell {
	for _, change := range w.Changes {
		if change.Code != countsCode(w) {
			continue
		}
		cell := countsCell(answerNamed(change.To))
		if cases > 1 {
			cell.Text += ", this one"
		}
		return cell
	}
	return Cell{Mark: "=", Text: "no change"}
}

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

func levelCell(l law.Level) Cell { return Cell{Mark: levelMark(l), Text: levelWord(l), Level: l} }

// columns are the remedies worth asking about, what the client asks about
// first. Of two that would do the same for one case, only the first is there.
func columns(r screen.Result) []screen.WhatIf {
	var picked []screen.WhatIf
	seen := map[string]bool{}
	take := func(kind casefile.ReliefKind) {
		for _, w := range r.WhatIf {
			if len(w.Relief) != 1 || w.Relief[0] != kind || !worthAsking(r, w) {
				continue
			}
			if does := doing(w); !seen[does] {
				seen[does] = true
				picked = append(picked, w)
			}
		}
	}
	for _, kind := range slices.Concat(families...) {
		take(kind)
	}
	for _, w := range r.WhatIf { // what is in no family, if it changes anything here
		if weight(w) > 0 {
			take(w.Relief[0])
		}
	}
	return picked
}

// doing is what a remedy does for its case, as a word to compare.
func doing(w screen.WhatIf) string {
	return fmt.Sprint(w.Conviction, law.ClosesToEmployers(w.Relief[0]), w.Changes)
}

// weights rank the columns, each at least 1: by how much a remedy changes; of
// one kind in several cases the second counts half, the third a third, so that
// one kind does not push out what else the client may ask about.
func weights(columns []screen.WhatIf) []int {
	const whole = 60
	all := make([]int, len(columns))
	for i, w := range columns {
		before := 0
		for j, other := range columns {
			if other.Relief[0] == w.Relief[0] && (weight(other) > weight(w) || weight(other) == weight(w) && j < i) {
				before++
			}
		}
		all[i] = max(whole*(1+weight(w))/(1+before), 1)
	}
	// The first dismissal always has its column: that it leaves immigration as it
	// was is what most clients come without knowing.
	if i := slices.IndexFunc(columns, func(w screen.WhatIf) bool { return law.FamilyOf(w.Relief[0]) == law.Dismissal }); i >= 0 {
		all[i] = slices.Max(all) + 1
	}
	return all
}

// weight is how much a remedy changes of what the grid shows.
func weight(w screen.WhatIf) int {
	total := 0
	if law.ClosesToEmployers(w.Relief[0]) {
		total++
	}
	for _, change := range w.Changes {
		switch from, to := levelNamed(change.From), levelNamed(change.To); {
		case change.Code == countsCode(w):
			total += 2
		case from != law.Unleveled && to != law.Unleveled:
			total += max(int(from)-int(to), 0)
		}
	}
	return total
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
	if short == "" {
		short = strings.ToLower(RemedyName(w.Relief[0]))
	}
	if days, set := w.Orders[0].Order.DaysAfter.Value(); set {
		short = fmt.Sprintf("a term of %d days", days)
	}
	title := "after " + short
	if len(r.Convictions) > 1 {
		title += " in case " + strconv.Itoa(1+slices.IndexFunc(r.Convictions, func(c screen.Conviction) bool { return c.ID == w.Conviction }))
	}
	return title
}

// countsInCalifornia: a conviction that no order has dismissed, sealed or undone.
func countsInCalifornia(c screen.Conviction) bool {
	for _, relief := range c.Matter.Relief {
		if law.ClosesToEmployers(relief.Kind) {
			return false
		}
	}
	switch c.Outcome {
	case casefile.Dismissed, casefile.Acquitted, casefile.Insanity, casefile.ArrestOnly, casefile.DiversionNoPlea, casefile.Juvenile:
		return false
	}
	return true
}

// after is a consequence's level once a remedy is granted. A level that is not
// known before and after a remedy that undoes the conviction may have changed.
func after(c law.Consequence, w screen.WhatIf) Cell {
	for _, change := range w.Changes {
		if change.Code == c.Code {
			return levelCell(levelNamed(change.To))
		}
	}
	if c.Level == law.UnknownLevel && undoesConviction(w) {
		return levelCell(c.Level)
	}
	return Cell{Mark: "=", Text: "no change"}
}

// undoesConviction: the case counts no longer as it did once it is granted.
func undoesConviction(w screen.WhatIf) bool {
	return slices.ContainsFunc(w.Changes, func(change screen.Change) bool {
		return change.Code == countsCode(w)
	})
}

// countsCode names, among the changes, whether the remedy's case counts.
func countsCode(w screen.WhatIf) string { return w.Conviction + ":counts_as_conviction" }

func levelNamed(word string) law.Level {
	for l := law.NotApplicable; l <= law.Bar; l++ {
		if l.String() == word {
			return l
		}
	}
	return law.Unleveled
}
