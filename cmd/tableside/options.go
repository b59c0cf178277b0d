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
// questions for the facts that are missing.
func reportOptions() report.Options { return report.Options{Question: askedFor} }

var (
	questions = sync.OnceValue(func() map[string]string { return questionsByField(flows.Interview(catalogue.Offenses{})) })
	index     = regexp.MustCompile(`\[[^\]]*\]`)
)

// askedFor gives the interview's question for a case path, as
// convictions[0].probation.state; "" where it asks none.
func askedFor(path string) string {
	field := index.ReplaceAllString(path, "[]")
	return questions()[strings.TrimPrefix(field, "convictions[].")]
}

// questionsByField maps each case field to the first question that fills it.
// An order already granted is one field, whichever kind of order it is.
func questionsByField(f interview.Flow) map[string]string {
	all := map[string]string{}
	note := func(field, ask string) {
		field = index.ReplaceAllString(field, "[]")
		if _, taken := all[field]; field != "" && !taken {
			all[field] = ask
		}
	}
	for _, part := range f.Parts {
		for _, q := range part.Questions {
			note(q.Field, q.Ask)
			if q.Field == "relief" {
				note("relief[].kind", q.Ask)
			}
			for _, o := range q.Options {
				for _, set := range slices.Concat(o.Sets, o.Else) {
					note(set.Field, q.Ask)
				}
			}
		}
	}
	return all
}
