package rulebook

import (
	"strings"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report/paper"
)

// questions prints the interview in its order.
func questions(flow interview.Flow) []paper.Entry {
	var all []paper.Entry
	for _, part := range flow.Parts {
		for _, q := range part.Questions {
			all = append(all, question(part, q))
		}
		if part.Another != nil {
			all = append(all, question(part, *part.Another))
		}
	}
	return distinct(all)
}

func question(part interview.Part, q interview.Question) paper.Entry {
	each := part.Title
	if part.Each {
		each += ", for each case"
	}
	return entry("question "+part.ID+"/"+q.ID, q.Ask,
		said("Part", each), said("Asked when", branchOf(part, q)), said("Fills", strings.Join(q.Fills(), ", ")), said("Asked of several cases at once", q.Together.Ask), said("Said beside that", q.Together.Explain), said("Said beside it", q.Explain), said("First", q.Warn),
		said("Where to look", q.Where), said("Why", q.Why), said("Answers", answers(q)))
}

// answers are the answers offered, each with what it says of the case.
func answers(q interview.Question) string {
	var all []string
	for _, o := range q.Options {
		words := o.Label
		var sets []string
		for _, set := range o.Sets {
			sets = append(sets, set.Field+" = "+set.Value)
		}
		if len(sets) > 0 {
			words += " (" + strings.Join(sets, "; ") + ")"
		}
		all = append(all, words)
	}
	words := strings.Join(all, " | ")
	if q.Choices != nil {
		words += " (only those that fit the answers above)"
	}
	return strings.TrimSpace(words)
}
