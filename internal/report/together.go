package report

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// severalCases says which cases would have to be undone together, and what
// would come of it: a risk gone, a bar that is lowered to a high risk, or an answer that
// turns on a missing fact; and which risks no such set touches.
func (o Options) severalCases(r screen.Result) []Line {
	if len(r.Convictions) < 2 || len(r.WhatIf) == 0 {
		return nil
	}
	var lines []Line
	reached := map[string]bool{}
	for _, e := range setEffects {
		var groups [][]screen.WhatIf // sets of one size that do the same
		for _, w := range r.WhatIf {
			for _, code := range e.codes(w) {
				reached[code] = true
			}
			if len(e.codes(w)) == 0 {
				continue
			}
			if i := slices.IndexFunc(groups, func(g []screen.WhatIf) bool { return slices.Equal(e.codes(g[0]), e.codes(w)) }); i >= 0 {
				groups[i] = append(groups[i], w)
			} else {
				groups = append(groups, []screen.WhatIf{w})
			}
		}
		for _, group := range groups {
			lines = append(lines, Line{Mark: e.mark, Indent: 2, Level: e.level, Why: o.whyChanges(r, group[:1]), Text: o.setWords(r, e, group)})
		}
	}
	var stuck []string
	for _, c := range r.Consequences {
		if c.Level >= law.High && len(c.From) > 0 && !reached[c.Code] {
			stuck = append(stuck, c.Code)
		}
	}
	if len(stuck) > 0 {
		lines = append(lines, Line{Mark: "=", Indent: 2, Level: law.High,
			Text: text.Fill(o.Words.Of("To undo the cases that can be looked at would not lower {goals}: something else holds it up."), "goals", o.goals(r, stuck))})
	}
	if len(r.Convictions) > screen.LongRecord {
		lines = append(lines, Line{Mark: "!", Indent: 2, Level: law.Caution,
			Text: o.Words.Of("This is a long record, so not everything was tried. One kind of dismissal stands for all. Two orders on one case were not tried together. A lawyer must look at the rest.")})
	}
	if len(lines) > 0 {
		lines = append([]Line{{Text: o.Words.Of("The cases together")}}, lines...)
	}
	return lines
}

// setEffect is what may come of it when a set of cases is undone.
type setEffect struct {
	codes func(screen.WhatIf) []string
	mark  string
	level law.Level
	words string
}

var setEffects = []setEffect{
	{func(w screen.WhatIf) []string { return w.Clears }, "✓", law.Low, "To clear {goals}, "},
	{func(w screen.WhatIf) []string { return w.Lowers }, "▲", law.High, "No order looked at clears {goals}. To lower it to a high risk, "},
	{func(w screen.WhatIf) []string { return w.Unsettles }, "?", law.UnknownLevel, "To take away what the cases bring to {goals}, with the rest not known until the missing facts are told, "},
}

// setWords names the sets that do one thing, how sure it is that no fewer do
// it, and how many more there are.
func (o Options) setWords(r screen.Result, e setEffect, group []screen.WhatIf) string {
	one := len(group[0].Orders) == 1
	template := "a court would have to undo {cases} for a legal error."
	if one {
		template = "it is enough that a court undoes {cases} for a legal error."
	}
	words := text.Fill(o.Words.Of(e.words)+o.Words.Of(template), "goals", o.goals(r, e.codes(group[0])), "cases", strings.Join(each(group, casesOf), ", or "))
	if more := group[0].Others; more > 0 {
		words += " " + text.Fill(o.Words.Of("There are {n} more such choices of cases."), "n", fmt.Sprint(more))
	}
	switch {
	case one:
	case group[0].Rough:
		words += " " + o.Words.Of("None of these can be left out. But some other, smaller choice may do it too: not every one was tried.")
	default:
		words += " " + o.Words.Of("No smaller number does it.")
	}
	if slices.Contains(e.codes(group[0]), "daca") && dismissible(r, group) {
		words += " " + o.Words.Of("For DACA alone a dismissal of a case may do in the place of that, but the officer decides, and it is not sure.")
	}
	return words
}

// dismissible: a dismissal of one of the cases is open, or may be.
func dismissible(r screen.Result, group []screen.WhatIf) bool {
	return slices.ContainsFunc(group, func(w screen.WhatIf) bool {
		return slices.ContainsFunc(w.Orders, func(s screen.Supposed) bool {
			return slices.ContainsFunc(r.Convictions[s.Conviction].Remedies, func(remedy law.Remedy) bool {
				return law.FamilyOf(remedy.Code) == law.Dismissal && screen.Distance(remedy) < screen.OutOfSight
			})
		})
	})
}

func (o Options) goals(r screen.Result, codes []string) string {
	var words []string
	for _, c := range r.Consequences {
		if slices.Contains(codes, c.Code) {
			words = append(words, ConsequenceName(c.Code)+" ("+consequenceWord(c)+")")
		}
	}
	return strings.Join(words, ", ")
}

// casesOf names the convictions of a row: "case 1", "cases 1 and 3".
func casesOf(w screen.WhatIf) string {
	numbers := make([]int, len(w.Orders))
	for i, order := range w.Orders {
		numbers[i] = order.Conviction + 1
	}
	return theCases(numbers)
}
