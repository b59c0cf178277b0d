package casefile

import (
	"reflect"
	"slices"
	"strings"
)

// Mark says of one fact that it was read on paper or told from memory,
// whatever its case as a whole was read from. The zero value: nobody marked it.
type Mark string

// The marks.
const (
	FromPaper  Mark = "paper"
	FromMemory Mark = "memory"
)

// Words is the mark as it stands beside an answer, "" for none.
func (m Mark) Words() string {
	if m == "" {
		return ""
	}
	return "from " + string(m)
}

// PersonFact and CaseFact name a fact as from_papers and from_memory list it:
// by its path without the person or the case that it stands in, as
// "sentence.custody". All orders made in a case are one fact, "relief".
type (
	PersonFact string
	CaseFact   string
)

// factNames are the facts of a person or a case that can bear a mark: all but
// its id and what says where others came from.
func factNames(of reflect.Type) []string { return appendFacts(nil, of, "") }

func appendFacts(names []string, of reflect.Type, path string) []string {
	for i := range of.NumField() {
		f := of.Field(i)
		name := joined(path, f.Tag.Get("json"))
		switch is := f.Tag.Get("is"); {
		case is == "id", is == "source", f.Type == reflect.TypeFor[RecordSource]():
		case f.Type.Kind() == reflect.Struct && f.Type != reflect.TypeFor[Date]() && f.Type != reflect.TypeFor[Days]() && f.Type != reflect.TypeFor[Number]():
			names = appendFacts(names, f.Type, name)
		default:
			names = append(names, name)
		}
	}
	return names
}

// MarkOf is the mark of the fact at a path; of a fact that stands in both
// lists, memory, which is the less sure.
func MarkOf(c Case, path string) Mark {
	i, name := factAt(path)
	var papers, memory bool
	switch {
	case i < 0:
		papers, memory = slices.Contains(c.Person.FromPapers, PersonFact(name)), slices.Contains(c.Person.FromMemory, PersonFact(name))
	case i < len(c.Convictions):
		one := &c.Convictions[i]
		papers, memory = slices.Contains(one.FromPapers, CaseFact(name)), slices.Contains(one.FromMemory, CaseFact(name))
	}
	switch {
	case memory:
		return FromMemory
	case papers:
		return FromPaper
	}
	return ""
}

// SetMark marks the fact at a path, in the place of the mark that it had; ""
// takes that away. Other copies of the case are not touched; a path of no fact
// that can bear a mark changes nothing.
func SetMark(c *Case, path string, mark Mark) {
	i, name := factAt(path)
	switch {
	case i < 0 && slices.Contains(accepted[reflect.TypeFor[PersonFact]()], name):
		p := &c.Person
		p.FromPapers, p.FromMemory = marked(p.FromPapers, p.FromMemory, PersonFact(name), mark)
	case i >= 0 && i < len(c.Convictions) && slices.Contains(accepted[reflect.TypeFor[CaseFact]()], name):
		c.Convictions = slices.Clone(c.Convictions)
		one := &c.Convictions[i]
		one.FromPapers, one.FromMemory = marked(one.FromPapers, one.FromMemory, CaseFact(name), mark)
	}
}

// marked is both lists with a fact in the one that its mark names.
func marked[T ~string](papers, memory []T, name T, mark Mark) (newPapers, newMemory []T) {
	put := func(list []T, in bool) []T {
		switch has := slices.Contains(list, name); {
		case in && !has:
			return append(slices.Clone(list), name)
		case !in && len(list) == 1 && has:
			return nil
		case !in && has:
			return slices.DeleteFunc(slices.Clone(list), func(n T) bool { return n == name })
		}
		return list
	}
	return put(papers, mark == FromPaper), put(memory, mark == FromMemory)
}

// factAt takes a path apart: which case, below zero for the person, and the
// name of the fact as the lists of marks have it.
func factAt(path string) (conviction int, name string) {
	name, ofPerson := strings.CutPrefix(path, "person.")
	if ofPerson {
		return -1, name
	}
	conviction, name, _ = OfConviction(path)
	name, _, _ = strings.Cut(name, "[") // an order: all of them are one fact
	return conviction, name
}

// CaseSource is what the i-th case was read from: its own source, else that of
// the whole record. "" is not noted, also where the record is mixed and the
// case has none of its own.
func (c *Case) CaseSource(i int) RecordSource {
	source := c.Person.RecordSource
	if i >= 0 && i < len(c.Convictions) && c.Convictions[i].Source != "" {
		source = c.Convictions[i].Source
	}
	if !Known(source) || source == MixedSources {
		return ""
	}
	return source
}

// MarkedFromMemory counts the facts marked as told from memory.
func (c *Case) MarkedFromMemory() int {
	n := len(c.Person.FromMemory)
	for i := range c.Convictions {
		n += len(c.Convictions[i].FromMemory)
	}
	return n
}

// ToldFromMemory reports whether the record, or a case of it, was told from
// memory.
func (c *Case) ToldFromMemory() bool {
	if c.Person.RecordSource == Memory || c.Person.RecordSource == MixedSources {
		return true
	}
	return slices.ContainsFunc(c.Convictions, func(one Conviction) bool { return one.Source == Memory })
}
