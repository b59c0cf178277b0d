package interview

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
)

// Check lists what is wrong with a flow: ids used twice, questions without
// words or options, fields that the case file does not have, values that it
// does not take. A sound flow gives none.
func (f Flow) Check() []string {
	c := checker{used: map[string]bool{}}
	runs := 0
	for i := range f.Parts {
		p := &f.Parts[i]
		c.id("part "+p.ID, p.ID)
		if p.Each && (i == 0 || !f.Parts[i-1].Each) {
			runs++
		}
		if p.Another != nil {
			c.another(p, runs)
		}
		for j := range p.Questions {
			c.question(p, j)
		}
	}
	return c.troubles
}

type checker struct {
	used     map[string]bool
	troubles []string
}

func (c *checker) say(where, trouble string, args ...any) {
	c.troubles = append(c.troubles, where+": "+fmt.Sprintf(trouble, args...))
}

// id holds that an id can stand in a key and that the name is used once.
func (c *checker) id(name, id string) {
	if id == "" || strings.ContainsAny(id, "/ ") {
		c.say(name, "an id is needed, without blanks and slashes")
	}
	if c.used[name] {
		c.say(name, "used twice")
	}
	c.used[name] = true
}

func (c *checker) another(p *Part, runs int) {
	if !p.Each || runs > 1 {
		c.say(p.ID, "Another belongs to the first parts asked for each conviction")
	}
	if p.Another.Ask == "" || !slices.ContainsFunc(p.Another.Options, func(o Option) bool { return o.Value == "yes" }) {
		c.say(p.ID, "Another needs words to ask and an option yes")
	}
}

// question holds that a question can be asked, answered, and left.
func (c *checker) question(p *Part, n int) {
	q := &p.Questions[n]
	where := p.ID + "/" + q.ID
	if p.Each { // questions for each conviction share their keys' first half
		where = "for each conviction/" + q.ID
	}
	c.id(where, q.ID)
	if q.After != "" && !slices.ContainsFunc(p.Questions[:n], func(above Question) bool { return above.ID == q.After }) {
		c.say(where, "it waits for %s, which its part does not ask above it", q.After)
	}
	if q.Ask == "" || q.Why == "" {
		c.say(where, "words to ask, or why it is asked, are missing")
	}
	if q.Together.Ask == "" && q.Together.Explain != "" {
		c.say(where, "words to ask of several cases at once are missing")
	}
	if q.Together.Ask != "" && q.Choices == nil && noFor(q.Options) == "" {
		c.say(where, "asked of several cases at once it needs an option that says no")
	}
	boxed := q.Kind == Choice || q.Kind == Ticks
	if boxed != (len(q.Options) > 0 || q.Choices != nil) {
		c.say(where, "options belong to a choice and to boxes, and only there")
	}
	if !boxed && q.Field == "" {
		c.say(where, "what is written fills no field")
	}
	st := step{part: p, question: q, options: q.Options, index: -1}
	if p.Each {
		st.index = 0
	}
	c.fields(where, &st)
	c.values(where, &st)
}

// fields holds that the case file has every field.
func (c *checker) fields(where string, st *step) {
	known := casefile.Fields()
	for _, field := range fields(st.question.Field, st.options) {
		path := field
		if st.ofConviction(field) {
			path = "convictions[]." + generic(field)
		}
		list := strings.HasSuffix(path, ".relief") && st.question.Kind == Ticks
		if !list && !slices.ContainsFunc(known, func(f casefile.Field) bool { return f.Path == path }) {
			c.say(where, "the case file has no field %s", path)
		}
	}
}

// generic is a field of an order without which order it is.
func generic(field string) string {
	before, rest, found := strings.Cut(field, "[")
	_, after, closed := strings.Cut(rest, "]")
	if !found || !closed {
		return field
	}
	return before + "[]" + after
}

// values holds that the case file takes what the options say.
func (c *checker) values(where string, st *step) {
	seen := map[string]bool{}
	for _, o := range st.options {
		if o.Label == "" || o.Value == "" || o.Value == Unsure || seen[o.Value] {
			c.say(where, "option %q: a label and a value of its own are needed", o.Value)
		}
		seen[o.Value] = true
		sets := slices.Concat(o.Sets, o.Else)
		if len(o.Sets) == 0 && st.question.Field != "" && !o.Alone && !o.Rest {
			sets = append(sets, Set{st.question.Field, o.Value})
		}
		for _, set := range sets {
			c.value(where, st, set)
		}
	}
}

func (c *checker) value(where string, st *step, set Set) {
	trial := casefile.Case{Convictions: []casefile.Conviction{{ID: "c1"}, {ID: "c2"}}}
	if byKind(set.Field) {
		kind, _, _ := strings.Cut(strings.TrimPrefix(set.Field, "relief["), "]")
		_ = setReliefs(&trial, 0, kind)
	}
	if err := st.set(&trial, set); err != nil {
		c.say(where, "%s := %q: %s", set.Field, set.Value, err)
	}
}
