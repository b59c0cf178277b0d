package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// column is one remedy of the grid, in one case or in all that it is open for.
type column struct {
	screen.WhatIf
	distance screen.Reach // of the remedy that is furthest from being asked for: screen.Today, ...
}

// families of remedies from which the grid takes its columns: what the client
// asks about, what could really change immigration, what lowers the level.
var families = [][]casefile.ReliefKind{
	law.KindsOf(law.Dismissal),
	law.KindsOf(law.SetAside),
	law.KindsOf(law.Reduction),
}

// columns are the remedies worth asking about: what may be asked for today
// before what must wait, and that before what one missing fact decides; among
// equals what the client asks about first. A remedy that is open in several
// cases has one column for all of them, and one for a case alone only where
// that alone lowers a level. Of two that would do the same for the same cases
// only the first is there, and the one that was made for a case that ended so, as
// the old drug program's. Where immigration has begun already, what helps there
// comes before all else.
func (o Options) columns(r screen.Result) []column {
	var all []column
	seen, swept := map[string]bool{}, map[string]bool{}
	take := func(w screen.WhatIf) {
		c := column{w, distance(r, w)}
		if does := doing(w); worthAsking(c) && o.canBeFoundOut(r, c) && (!seen[does] || madeFor(r, w) && !slices.ContainsFunc(all, c.sameOrder)) {
			seen[does] = true
			all = append(all, c)
		}
	}
	for _, family := range families {
		for _, w := range r.WhatIf {
			if !w.Sweep || !slices.Contains(family, w.Relief[0]) {
				continue
			}
			take(w)
			for _, order := range w.Orders {
				swept[inFamily(order)] = true
			}
		}
		for _, w := range nearestFirst(r, family) {
			if !swept[inFamily(w.Orders[0])] || lowersALevel(w) {
				take(w)
			}
		}
	}
	for i, c := range r.Convictions { // where nothing that clears the case is open, what a judge may grant today
		best, _ := bestRemedy(c)
		for _, w := range r.WhatIf {
			if best.Code == casefile.PC4852_01 && len(w.Orders) == 1 && w.Orders[0].Conviction == i && w.Relief[0] == best.Code {
				take(w)
			}
		}
	}
	for _, w := range r.WhatIf { // what is in no family, if it changes anything here
		if len(w.Relief) == 1 && law.FamilyOf(w.Relief[0]) != law.Dismissal && weight(w) > 0 && !swept[inFamily(w.Orders[0])] {
			take(w)
		}
	}
	slices.SortStableFunc(all, func(a, b column) int {
		return cmp.Or(cmp.Compare(rank(r, a), rank(r, b)), cmp.Compare(a.distance, b.distance))
	})
	return all
}

// rank puts what helps in immigration first where it cannot wait.
func rank(r screen.Result, c column) int {
	if screen.Pressing(r.Case.Person) && !helpsThere(c.WhatIf) {
		return 1
	}
	return 0
}

// helpsThere: a goal would be better off, or a case would count no longer.
func helpsThere(w screen.WhatIf) bool { return lowersALevel(w) || undoesConviction(w) }

// nearestFirst are the rows of single orders of some kinds, what is nearest to
// being asked for before the others.
func nearestFirst(r screen.Result, kinds []casefile.ReliefKind) []screen.WhatIf {
	var rows []screen.WhatIf
	for _, kind := range kinds {
		for _, w := range r.WhatIf {
			if len(w.Relief) == 1 && w.Relief[0] == kind {
				rows = append(rows, w)
			}
		}
	}
	slices.SortStableFunc(rows, func(a, b screen.WhatIf) int { return cmp.Compare(distance(r, a), distance(r, b)) })
	return rows
}

// inFamily names a case and the family of an order on it.
func inFamily(s screen.Supposed) string {
	return fmt.Sprint(s.Conviction, " ", law.FamilyOf(s.Order.Kind))
}

// distance is how far the remedies of a row are from being asked for: that of
// the furthest.
func distance(r screen.Result, w screen.WhatIf) screen.Reach {
	furthest := screen.Today
	for _, order := range w.Orders {
		if remedy, weighed := r.Convictions[order.Conviction].Remedy(order.Order.Kind); weighed {
			furthest = max(furthest, screen.Distance(remedy))
			if furthest == screen.OutOfSight && madeFor(r, w) && remedy.State == law.Unclear && !remedy.Shut && len(remedy.Missing) > 0 {
				furthest = screen.OneFactAway // the lawyer looks at this one first, however much is missing
			}
		}
	}
	return furthest
}

// sameOrder: the other is the same order in the same case, granted for another reason.
func (c column) sameOrder(other column) bool {
	return c.Conviction == other.Conviction && slices.Equal(c.Relief, other.Relief)
}

// madeFor: the one order is of the section for cases that ended as this one did.
func madeFor(r screen.Result, w screen.WhatIf) bool {
	if len(w.Orders) != 1 {
		return false
	}
	ending := california.PlaceOf(w.Orders[0].Order.Kind).Ending
	return ending != "" && ending == r.Convictions[w.Orders[0].Conviction].Outcome
}

// worthAsking: the remedy is open, or only time or a single fact stands in its
// way. What a fact decides has a column only if it is the dismissal that
// clients ask about, or would change something in immigration law.
func worthAsking(c column) bool {
	if c.distance == screen.OneFactAway {
		return law.FamilyOf(c.Relief[0]) == law.Dismissal || len(c.Changes) > 0
	}
	return c.distance < screen.OneFactAway
}

// canBeFoundOut: a fact on which a remedy turns is one that the interview asks for.
func (o Options) canBeFoundOut(r screen.Result, c column) bool {
	if c.distance != screen.OneFactAway || o.Question == nil {
		return true
	}
	for _, order := range c.Orders {
		remedy, _ := r.Convictions[order.Conviction].Remedy(order.Order.Kind)
		if remedy.State == law.Unclear && o.Question(remedy.Missing[0]) == "" {
			return false
		}
	}
	return true
}

// cell is what stands in the column: of a remedy that may not be open at all
// no help is shown, only what it would leave as it is.
func (c column) cell(then Cell) Cell {
	if c.distance == screen.OneFactAway && then.Mark != "=" {
		return Cell{Mark: "?", Text: "if it opens", Level: law.UnknownLevel}
	}
	return then
}

// doing is what a remedy does for its cases, as a word to compare.
func doing(w screen.WhatIf) string {
	return fmt.Sprint(w.Conviction, law.ClosesToEmployers(w.Relief[0]), law.ClosesToLandlords(w.Relief[0]), w.Changes)
}

// weights rank the columns, each at least 1: by how much a remedy changes, less
// for what must wait, least for what may not be open; of one kind the second
// counts half, the third a third, so that one kind does not push out what else
// the client may ask about. Where immigration has begun already, what helps most
// there outweighs the first dismissal.
func weights(r screen.Result, columns []column) []int {
	const whole = 240
	all := make([]int, len(columns))
	for i, c := range columns {
		before := 0
		for j, other := range columns {
			if other.Relief[0] == c.Relief[0] && (weight(other.WhatIf) > weight(c.WhatIf) || weight(other.WhatIf) == weight(c.WhatIf) && j < i) {
				before++
			}
		}
		far := 1 + int(c.distance)
		if madeFor(r, c.WhatIf) {
			far = 1
		}
		all[i] = max(whole*(1+weight(c.WhatIf))/(1+before)/far, 1)
	}
	// The first dismissal always has its column: that it leaves immigration as it
	// was is what most clients come without knowing.
	if i := slices.IndexFunc(columns, func(c column) bool { return law.FamilyOf(c.Relief[0]) == law.Dismissal }); i >= 0 {
		all[i] = slices.Max(all) + 1
	}
	if screen.Pressing(r.Case.Person) {
		best := -1
		for i, c := range columns {
			if helpsThere(c.WhatIf) && (best < 0 || all[i] > all[best]) {
				best = i
			}
		}
		if best >= 0 {
			all[best] = slices.Max(all) + 1
		}
	}
	return all
}

// weight is how much a remedy changes of what the grid shows.
func weight(w screen.WhatIf) int {
	total := 0
	if law.ClosesToEmployers(w.Relief[0]) {
		total++
	}
	if undoesConviction(w) {
		total += 2
	}
	for _, change := range w.Changes {
		total += max(stepsDown(change), 0)
	}
	return total
}

// lowersALevel: a goal is better off once it is granted.
func lowersALevel(w screen.WhatIf) bool {
	return slices.ContainsFunc(w.Changes, func(c screen.Change) bool { return stepsDown(c) > 0 })
}

// stepsDown is by how many levels a goal is better off; 0 for what is no goal.
func stepsDown(c screen.Change) int {
	from, to := levelNamed(c.From), levelNamed(c.To)
	if from == law.Unleveled || to == law.Unleveled {
		return 0
	}
	return int(from) - int(to)
}

func (o Options) columnTitle(r screen.Result, c column) string {
	var kinds []string
	for _, order := range c.Orders {
		if short := shortTitle(order.Order); !slices.Contains(kinds, short) {
			kinds = append(kinds, short)
		}
	}
	title := "after " + strings.Join(kinds, " or ") + o.inCases(r, c.WhatIf)
	switch c.distance {
	case screen.NotYet:
		title += " (not yet)"
	case screen.OneFactAway:
		title += " (not known if open)"
	case screen.Today, screen.OutOfSight:
	}
	return title
}

// shortTitle is "1203.4", "a pardon", "a term of 364 days".
func shortTitle(order casefile.Relief) string {
	if days, set := order.DaysAfter.Value(); set {
		return fmt.Sprintf("a term of %d days", days)
	}
	if _, short, _ := strings.Cut(SectionOf(order.Kind), " "); short != "" {
		return short
	}
	return strings.ToLower(RemedyName(order.Kind))
}

// inCases says in which cases, where there are several: " in case 2", " in
// both cases", " in all 12 cases", " in cases 1 to 3 and 7".
func (o Options) inCases(r screen.Result, w screen.WhatIf) string {
	in, of := casesIn(w), len(r.Convictions)
	switch {
	case of == 1:
		return ""
	case len(in) == 1:
		return " in case " + strconv.Itoa(in[0])
	case len(in) == of && of == 2:
		return o.Words.Of(" in both cases")
	case len(in) == of:
		return fmt.Sprintf(" in all %d cases", of)
	}
	return " in cases " + text.Numbers(in)
}

// casesIn are the numbers of the cases of a row, from 1, each once.
func casesIn(w screen.WhatIf) []int {
	var in []int
	for _, order := range w.Orders {
		if n := order.Conviction + 1; !slices.Contains(in, n) {
			in = append(in, n)
		}
	}
	slices.Sort(in)
	return in
}
