package report

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// goal is what a client may want of immigration law, in one or more ways that
// go by one name: to ask a judge to stay goes one way with a green card and
// another without, and of somebody whose status nobody knows both are open.
// Its level is that of the worst way.
type goal struct {
	law.Consequence // the worst of the ways
	ways            []law.Consequence
}

func (g goal) name() string { return ConsequenceName(g.Code) }

// goals are those that concern the person, what the client came for before the others.
func goals(r screen.Result) []goal {
	var all []goal
	for _, c := range goalsFirst(r) {
		i := slices.IndexFunc(all, func(g goal) bool { return g.name() == ConsequenceName(c.Code) })
		if i < 0 {
			all = append(all, goal{c, []law.Consequence{c}})
			continue
		}
		all[i].ways = append(all[i].ways, c)
		if c.Level > all[i].Level {
			all[i].Consequence = c
		}
	}
	return all
}

// whyGoal explains the level of a goal; of several ways each opens to its own.
func (o Options) whyGoal(r screen.Result, g goal) *Why {
	if len(g.ways) == 1 {
		return o.whyConsequence(r, g.Consequence)
	}
	w := &Why{Title: "Why: " + g.name() + ": " + levelWord(g.Level)}
	for _, c := range g.ways {
		w.More = append(w.More, Line{Mark: levelMark(c.Level), Level: c.Level, Text: o.consequenceText(r, c), Why: o.whyConsequence(r, c)})
	}
	return w
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
