package main

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
)

// reportOptions word a report for the volunteer, with the interview's own
// questions for the facts that are missing in a case, and where on the paper to look.
func reportOptions(c casefile.Case) report.Options {
	return report.Options{
		Question: func(path string) string { return asked(&c, path).Ask },
		Where:    func(path string) string { return asked(&c, path).Where },
	}
}

var (
	questions = sync.OnceValue(func() map[string][]interview.Question {
		return questionsByField(flows.Interview(catalogue.Offenses{}))
	})
	index = regexp.MustCompile(`\[[^\]]*\]`)
)

// asked gives the interview's question for a case path, as
// convictions[0].probation.state: the first that fits the case, a program being
// asked of in other words than probation; else the first of all. One without
// words where the interview asks none.
func asked(c *casefile.Case, path string) interview.Question {
	at, field := interview.At{Case: c, Conviction: -1}, path
	if i, name, is := casefile.OfConviction(path); is {
		at.Conviction, field = i, name
	}
	if strings.IndexByte(field, '[') >= 0 {
		field = index.ReplaceAllString(field, "[]")
	}
	all := questions()[field]
	if len(all) == 0 {
		return interview.Question{}
	}
	fits := func(q interview.Question) bool { return q.When == nil || q.When(at) }
	asks := func(q interview.Question) bool { return !tellsAnother(at, q, field) }
	for _, may := range []func(interview.Question) bool{
		func(q interview.Question) bool { return asks(q) && fits(q) }, asks, fits,
	} {
		if i := slices.IndexFunc(all, may); i >= 0 {
			return all[i]
		}
	}
	return all[0]
}

// tellsAnother: the question fills the field beside another, as “no jail” says that
// nobody was on a fire crew there, and that other is told: asked again it would look
// as if nobody had listened.
func tellsAnother(at interview.At, q interview.Question, field string) bool {
	if at.Conviction < 0 || q.Field == "" || q.Field == "relief" || q.Field == field {
		return false
	}
	value, told := casefile.Get(*at.Case, casefile.Path(at.Conviction, q.Field))
	return told && value != "" && value != "unknown"
}

// questionsByField maps each case field to the questions that fill it, in their
// order, each in the words of its first box that does. An order already granted is one field, whichever kind of order it is.
func questionsByField(f interview.Flow) map[string][]interview.Question {
	all := map[string][]interview.Question{}
	note := func(field string, q interview.Question) {
		field = index.ReplaceAllString(field, "[]")
		noted := slices.ContainsFunc(all[field], func(other interview.Question) bool { return other.ID == q.ID })
		if field != "" && !noted {
			all[field] = append(all[field], q)
		}
	}
	for _, part := range f.Parts {
		if part.Another != nil {
			for _, o := range part.Another.Options {
				for _, set := range o.Sets {
					note(set.Field, *part.Another)
				}
			}
		}
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
