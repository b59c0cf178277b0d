package rulebook

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report/paper"
)

// What stands in the source beside the law and the questions, as the package
// written found it. A branch is a function and cannot say what it does; it is
// written, though, as a sentence of the interview's own words.

//go:embed written.txt
var writtenWords string

// sources are the lines of the file by what they are about.
type sources struct {
	byAsk      map[string]string // the condition of a question, by its words
	byID       map[string]string // or by its id, or the beginning of a computed one
	conditions []paper.Entry     // the names that the conditions use
	beside     map[string]string // what stands beside a parameter, "table.Field"
}

var source = sync.OnceValue(func() sources {
	s := sources{byAsk: map[string]string{}, byID: map[string]string{}, beside: map[string]string{}}
	for line := range strings.Lines(writtenWords) {
		switch cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); cells[0] {
		case "asked":
			s.byAsk[cells[1]] = cells[2]
		case "id":
			s.byID[cells[1]] = cells[2]
		case "condition":
			s.conditions = append(s.conditions, entry("condition "+cells[1], cells[2], said("", cells[3]), said("Holds when", cells[4]), said("", cells[5])))
		case "parameter":
			s.beside[cells[1]] = cells[2]
		}
	}
	return s
})

// conditions are the named conditions and facts that the branches use.
func conditions() []paper.Entry { return distinct(slices.Clone(source().conditions)) }

// branchOf is the branch of a question in words.
func branchOf(part interview.Part, q interview.Question) string {
	var words []string
	if part.When != nil {
		words = append(words, source().branch(part.ID, ""))
	}
	if q.When != nil {
		words = append(words, source().branch(q.ID, q.Ask))
	}
	if q.After != "" {
		words = append(words, "not while "+q.After+" is left open")
	}
	if len(words) == 0 {
		return always
	}
	return strings.Join(words, ", and ")
}

// always is the branch of a question that has none.
const always = "always"

func (s sources) branch(id, ask string) string {
	if words, ok := s.byAsk[ask]; ok && ask != "" {
		return words
	}
	if words, ok := s.byID[id]; ok {
		return words
	}
	for start, words := range s.byID {
		if strings.HasSuffix(start, "_") && strings.HasPrefix(id, start) {
			return words
		}
	}
	return notReadable
}

const notReadable = "a condition that could not be read: see the interview's tables"
