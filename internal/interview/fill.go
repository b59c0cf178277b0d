package interview

import (
	"cmp"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
)

// The case file's words for "asked, and not sure" and for an empty list.
const (
	unknown = "unknown"
	none    = "none"
)

// reliefs is the list of orders already made in a case.
const reliefs = "relief"

// defaulted is the fields for which the case file takes "left out" as an
// answer: an open question about one must say that it is not known. A question
// that a case file read back leaves open says nothing: there the case file's
// own default stands.
var defaulted = []string{
	"jurisdiction", "admitted_facts", "admitted_to_officer", "trouble_since", "charged_offense", "sentenced_on", "same_incident_as", "person.filing_on",
}

// fill puts the answer of a step into the case.
func (st *step) fill(r *road) {
	if st.another && st.silent {
		return // the list of a case file ends here; that there are no others it did not say
	}
	for _, set := range st.sets(r, st.given) {
		// A stored answer was tried out when it was given, and a fact that has
		// no word for "not sure" stays as not asked: both unknown to the law.
		_ = st.set(&r.made, set)
		st.marks(&r.made, set.Field)
	}
}

// tryOut reports what the case file says to an answer.
func (st *step) tryOut(r *road, given Given) error {
	trial := r.made // a field is set in a copy of what holds it, but for the list of convictions
	trial.Convictions = slices.Clone(r.made.Convictions)
	for _, set := range st.sets(r, given) {
		if err := st.set(&trial, set); err != nil {
			return err
		}
	}
	return nil
}

// set gives one field of the case its value.
func (st *step) set(c *casefile.Case, set Set) error {
	if !st.ofConviction(set.Field) {
		return casefile.Set(c, set.Field, set.Value)
	}
	if set.Field == "same_incident_as" { // the one fact that names another conviction
		return casefile.Set(c, casefile.Path(st.index, set.Field), set.Value)
	}
	// Set copies the list that it changes; a list of one is cheap to copy.
	alone := casefile.Case{Convictions: c.Convictions[st.index : st.index+1 : st.index+1]}
	err := setAlone(&alone, set)
	if err == nil {
		c.Convictions[st.index] = alone.Convictions[0]
	}
	return err
}

// setAlone sets a field of the only conviction of a case.
func setAlone(c *casefile.Case, set Set) error {
	if set.Field == reliefs {
		return setReliefs(c, 0, set.Value)
	}
	path, ok := pathIn(c, 0, set.Field)
	if !ok {
		return nil
	}
	return casefile.Set(c, path, set.Value)
}

// ofConviction reports whether a field belongs to the conviction asked about.
func (st *step) ofConviction(field string) bool {
	return st.index >= 0 && !strings.HasPrefix(field, "person.") && field != "reference"
}

// path is where a field of the question stands in the case; false for an
// order that the conviction does not have.
func (st *step) path(c *casefile.Case, field string) (string, bool) {
	if !st.ofConviction(field) {
		return field, true
	}
	return pathIn(c, st.index, field)
}

func pathIn(c *casefile.Case, conviction int, field string) (string, bool) {
	if byKind(field) {
		return reliefPath(c, conviction, field)
	}
	return casefile.Path(conviction, field), true
}

// sets is what an answer says about the case, in the order in which it is set.
func (st *step) sets(r *road, given Given) []Set {
	switch given.State {
	case NotSure:
		return st.unsure(func(string) bool { return true })
	case Answered:
		switch {
		case st.question.Means != nil:
			return st.question.Means(r.atStep(st), given.Values)
		case st.question.Kind == Ticks:
			return st.ticked(given.Values)
		}
		return st.told(given.Values[0])
	case NotGiven, ForLater:
		return st.unsure(st.saysNothing)
	}
	return nil
}

// saysNothing reports whether leaving a field out would be taken for an
// answer. No orders listed reads as none made, also in a case file, so that an
// open question about them always says that it is not known.
func (st *step) saysNothing(field string) bool {
	unread := st.silent && st.given.State == NotGiven
	return field == reliefs || slices.Contains(defaulted, field) && !unread
}

// unsure says of the fields of the question that they are not known.
func (st *step) unsure(of func(field string) bool) []Set {
	var sets []Set
	for _, field := range fields(st.question.Field, st.options) {
		if of(field) {
			sets = append(sets, Set{field, unknown})
		}
	}
	return sets
}

// told is a single value: the option's own Sets, else Field := value.
func (st *step) told(value string) []Set {
	if o := st.option(value); o != nil && len(o.Sets) > 0 {
		return o.Sets
	}
	if st.question.Field == "" {
		return nil
	}
	return []Set{{st.question.Field, inCaseWords(st.question.Kind, value)}}
}

// ticked is a list of boxes. A ticked box applies its Sets or joins the list
// of Field; an empty box says its Else. What a ticked box says wins.
func (st *step) ticked(values []string) []Set {
	var silent, said []Set
	var list []string
	for _, o := range st.options {
		switch ticked := slices.Contains(values, o.Value); {
		case ticked && len(o.Sets) > 0:
			said = append(said, o.Sets...)
		case ticked && !o.Alone && !o.Rest:
			list = append(list, o.Value)
		case !ticked:
			silent = append(silent, st.empty(o)...)
		}
	}
	if st.restUnsure(values) {
		silent = unsaid(silent)
	}
	if st.question.Field != "" {
		said = append(said, Set{st.question.Field, cmp.Or(strings.Join(list, ","), none)})
	}
	return append(silent, said...)
}

// empty is what an empty box says: its Else; in a question without any, no to
// the facts to which the box would have said yes. What a box says no to, or
// names, stays open.
func (st *step) empty(o Option) []Set {
	if slices.ContainsFunc(st.options, func(o Option) bool { return len(o.Else) > 0 }) {
		return o.Else
	}
	var denied []Set
	for _, set := range o.Sets {
		if set.Value == "yes" {
			denied = append(denied, Set{set.Field, "no"})
		}
	}
	return denied
}

// restUnsure reports whether the boxes left empty are not sure.
func (st *step) restUnsure(values []string) bool {
	return slices.ContainsFunc(values, func(v string) bool {
		o := st.option(v)
		return v == Unsure || o != nil && o.Rest
	})
}

// unsaid is the same facts, not known.
func unsaid(sets []Set) []Set {
	var all []Set
	for _, set := range sets {
		all = append(all, Set{set.Field, unknown})
	}
	return all
}

// Fills is every case field that the question can fill, each once. What its
// Choices give where it stands is not known here.
func (q Question) Fills() []string { return fields(q.Field, q.Options) }

// fields is every case field that a question can fill, each once.
func fields(field string, options []Option) []string {
	var all []string
	anyField(field, options, func(field string) bool {
		if !slices.Contains(all, field) {
			all = append(all, field)
		}
		return false
	})
	return all
}

// anyField reports whether a test holds for a case field that a question can fill.
func anyField(field string, options []Option, holds func(field string) bool) bool {
	of := func(s Set) bool { return holds(s.Field) }
	return field != "" && holds(field) || slices.ContainsFunc(options, func(o Option) bool {
		return slices.ContainsFunc(o.Sets, of) || slices.ContainsFunc(o.Else, of)
	})
}
