package report

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
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

// goalWords is what is said of a goal, without the opening and the close that
// several goals share, and its authorities, each once. What is said of every
// way is said once, behind them.
func (o Options) goalWords(r screen.Result, g goal, opening, shared string) (words string, authorities []string) {
	ways := slices.Clone(g.ways)
	for i := range ways {
		c := &ways[i]
		if len(c.Why) > 1 && c.Why[0].Text == opening {
			c.Why = c.Why[1:]
		}
		if shared != "" && len(c.Why) > 1 && c.Why[len(c.Why)-1].Text == shared {
			c.Why = c.Why[:len(c.Why)-1]
		}
		for _, a := range c.Authorities {
			if !slices.Contains(authorities, a) {
				authorities = append(authorities, a)
			}
		}
	}
	said := o.waysWords(r, ways)
	if len(said) == 1 {
		return said[0], authorities
	}
	common := o.saidOfAll(ways)
	for i := range ways {
		ways[i].Why = slices.DeleteFunc(slices.Clone(ways[i].Why), func(w law.Reason) bool { return o.says(common, w) })
	}
	if len(common) == 0 {
		return o.eachWay(said), authorities
	}
	if said = o.waysWords(r, ways); len(said) == 1 {
		return strings.TrimSuffix(said[0], ".") + ". " + o.apart(r, common), authorities
	}
	return strings.TrimSuffix(o.eachWay(said), ".") + ". " + o.Words.Of("Either way:") + " " + o.apart(r, common), authorities
}

// waysWords is what is said of each way; ways of which the same is said, once.
func (o Options) waysWords(r screen.Result, ways []law.Consequence) []string {
	var all []string
	for _, c := range ways {
		if said := o.consequenceText(r, c); !slices.Contains(all, said) {
			all = append(all, said)
		}
	}
	return all
}

// saidOfAll are the reasons that every way has, in the order of the first.
func (o Options) saidOfAll(ways []law.Consequence) []law.Reason {
	var common []law.Reason
	for _, w := range ways[0].Why {
		if !slices.ContainsFunc(ways, func(c law.Consequence) bool { return !o.says(c.Why, w) }) {
			common = append(common, w)
		}
	}
	return common
}

// says: some reason says the same, and as surely.
func (o Options) says(reasons []law.Reason, w law.Reason) bool {
	return slices.ContainsFunc(reasons, func(r law.Reason) bool { return r.Stands() == w.Stands() && o.sentence(r) == o.sentence(w) })
}

// eachWay joins what is said of the ways of one goal, with a green card and
// without one: there are two for somebody whose status is not known.
func (o Options) eachWay(words []string) string {
	return text.Fill(o.Words.Of("with a green card: {with}. Without one: {without}"), "with", strings.TrimSuffix(words[0], "."), "without", words[1])
}

// whyGoal explains the level of a goal; of several ways each opens to its own.
func (o Options) whyGoal(r screen.Result, g goal) *Why {
	if len(g.ways) == 1 {
		return o.whyConsequence(r, g.Consequence)
	}
	w := &Why{Title: "Why: " + g.name() + ": " + consequenceWord(g.Consequence)}
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
