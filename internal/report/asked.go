package report

import (
	"slices"
	"strings"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// asked is the answer to what the client came for: how one goal stands.
type asked struct {
	name, because string
	level         law.Level
	word          string // the level, spoken
	short         string // the same in few words, where several goals share a line
}

// askedLine answers, before all else, what the client came for; false where no
// goal was told, or only the wish to clear the record, which the line about
// California answers. With brief no reason is given.
func (o Options) askedLine(r screen.Result, brief bool) (Line, bool) {
	answers := o.answersToGoals(r)
	if len(answers) == 0 {
		return Line{}, false
	}
	l := Line{Label: plural(len(answers), "Goal"), Level: law.NotApplicable}
	for _, a := range answers {
		l.Level = max(l.Level, a.level)
	}
	l.Text = together(answers)
	if !brief {
		said := make([]string, len(answers))
		for i, a := range answers {
			said[i] = strings.TrimSpace(a.head() + " " + a.because)
		}
		l.Text = strings.Join(said, " ")
	}
	return l, true
}

func (a asked) head() string { return a.name + ": " + a.word + "." }

// together names goals that stand alike once: "Citizenship and Travel: high risk."
func together(answers []asked) string {
	var words []string
	names := map[string][]string{}
	for _, a := range answers {
		if names[a.short] == nil {
			words = append(words, a.short)
		}
		names[a.short] = append(names[a.short], a.name)
	}
	for i, word := range words {
		words[i] = asked{name: text.And(names[word]), word: word}.head()
	}
	return strings.Join(words, " ")
}

// answersToGoals are the answers to the goals told, the worst first; what is
// asked of California comes behind what is asked of immigration law.
func (o Options) answersToGoals(r screen.Result) []asked {
	var all []asked
	concerning := goals(r)
	for _, c := range r.Consequences {
		wish, wanted := screen.GoalOf[c.Code]
		if !wanted || !slices.Contains(r.Case.Person.Goals, wish) {
			continue
		}
		if i := slices.IndexFunc(concerning, func(g goal) bool { return g.name() == ConsequenceName(c.Code) }); i >= 0 {
			all = append(all, o.answerTo(r, concerning[i]))
		} else {
			all = append(all, o.answerApart(c))
		}
	}
	slices.SortStableFunc(all, func(a, b asked) int { return int(b.level) - int(a.level) })
	if len(r.Convictions) == 0 {
		return all
	}
	for _, d := range dailyFor(r) {
		if d.goals != nil { // else none of them was told
			all = append(all, d.answer(o, r))
		}
	}
	return all
}

// answerTo is how a goal stands, with the first reason that stands.
func (o Options) answerTo(r screen.Result, g goal) asked {
	a := asked{name: g.name(), level: g.Level, word: consequenceWord(g.Consequence)}
	switch {
	case g.Level == law.Bar && restsOnDoubt(r, g.Consequence):
		a.word += ", unless a protection that is not sure turns out to hold"
	case g.Level == law.UnknownLevel && g.AtWorst != g.Level:
		a.word += ", at worst " + rowWord(g.Code, g.AtWorst)
	case g.Level == law.Low, g.Level == law.None:
		a.word = "no problem was found on these facts; a lawyer must check"
	}
	a.short = a.word
	if before, _ := standing(g.Why); len(before) > 0 && g.Level > law.Low {
		a.because = o.sentence(before[0])
	}
	return a
}

// answerApart answers a goal that has no row of its own: one that does not
// concern the person, or that this program does not check.
func (o Options) answerApart(c law.Consequence) asked {
	a := asked{name: ConsequenceName(c.Code), level: c.Level, word: levelWord(law.NotApplicable), short: levelWord(law.NotApplicable)}
	if !c.Covered {
		a.level, a.word = law.UnknownLevel, "this program does not check this yet; a lawyer must"
		a.short = a.word
		return a
	}
	if len(c.Why) > 0 {
		a.because = o.sentence(c.Why[0])
	}
	return a
}
