package main

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
)

// reportOptions word a report for the volunteer, with the interview's own
// questions for the facts that are missing, and where on the paper to look.
func reportOptions() report.Options {
	return report.Options{
		Question: func(path string) string { return asked(path).Ask },
		Where:    func(path string) string { return asked(path).Where },
	}
}

var (
	questions = sync.OnceValue(func() map[string]interview.Question {
		return questionsByField(flows.Interview(catalogue.Offenses{}))
	})
	index = regexp.MustCompile(`\[[^\]]*\]`)
)

// asked gives the interview's question for a case path, as
// convictions[0].probation.state; one without words where it asks none.
func asked(path string) interview.Question {
	field := index.ReplaceAllString(path, "[]")
	return questions()[strings.TrimPrefix(field, "convictions[].")]
}

// questionsByField maps each case field to the first question that fills it.
// An order already granted is one field, whichever kind of order it is.
func questionsByField(f interview.Flow) map[string]interview.Question {
	all := map[string]interview.Question{}
	note := func(field string, q interview.Question) {
		field = index.ReplaceAllString(field, "[]")
		if _, taken := all[field]; field != "" && !taken {
			all[field] = q
		}
	}
	for _, part := range f.Parts {
		for _, q := range part.Questions {
			note(q.Field, q)
			if q.Field == "relief" { // one question asks whether there was an order, the next which
				order := q
				order.Ask = "Was an order already made in this case, and which one?"
				note("relief[].kind", order)
			}
			for _, o := range q.Options {
				box := q
				if o.Where != "" {
					box.Where = o.Where // one box of several: where to look for this one
				}
				if q.Kind == interview.Ticks { // a screen of boxes says nothing without the box
					box.Ask += " “" + o.Label + "”"
				}
				for _, set := range slices.Concat(o.Sets, o.Else) {
					note(set.Field, box)
				}
			}
		}
	}
	return all
}
