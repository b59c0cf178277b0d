package interview

import (
	"maps"
	"slices"

	"example.com/tableside/internal/casefile"
)

// SetMark says of the answer to a question on the path where it is from; "" takes
// that away. The mark stays with the question while its answer changes, and
// reaches the case with an answer that tells something. The mark of a question
// about several cases is that of each.
func (s Session) SetMark(k Key, mark casefile.Mark) Session {
	keys := []Key{k}
	if j := s.joint(); j != nil && j.key() == k {
		keys = s.standsFor(j)
	}
	marks := s.marks
	for _, k := range keys {
		if i, ok := s.place(k); ok && s.asked(i).Markable() {
			marks = marked(marks, k, mark)
		}
	}
	s.marks = marks
	s.road = s.derive()
	return s
}

// NextMark is the mark that comes after the one that the question now has: the
// one that its case as a whole does not have, the other, none.
func (s Session) NextMark(a Asked) casefile.Mark {
	order := []casefile.Mark{"", casefile.FromMemory, casefile.FromPaper}
	if s.toldAloud(a) {
		order = []casefile.Mark{"", casefile.FromPaper, casefile.FromMemory}
	}
	return order[(slices.Index(order, a.Mark)+1)%len(order)]
}

// AsksSource reports whether the question asks what the cases are read from:
// there it is worth saying how one answer from elsewhere is marked.
func (a Asked) AsksSource() bool {
	return a.Field == "person.record_source" || a.Field == "source" && a.Conviction != ""
}

// Markable reports whether the answer tells a fact that can bear a mark.
func (a Asked) Markable() bool { return !a.AsksSource() && !a.Another }

// toldAloud: what is asked was told from memory, if nobody says otherwise: all
// about the person, and a case without papers.
func (s Session) toldAloud(a Asked) bool {
	c := s.Case()
	return a.Number == 0 || c.CaseSource(a.Number-1) == casefile.Memory
}

// marked is the marks with one more, or without it.
func marked(marks map[Key]casefile.Mark, k Key, mark casefile.Mark) map[Key]casefile.Mark {
	if marks[k] == mark {
		return marks
	}
	marks = maps.Clone(marks)
	if mark == "" {
		delete(marks, k)
		return marks
	}
	if marks == nil {
		marks = map[Key]casefile.Mark{}
	}
	marks[k] = mark
	return marks
}

// markOf is the mark that some questions have in common, "" for none.
func (s Session) markOf(keys []Key) casefile.Mark {
	if len(keys) == 0 || slices.ContainsFunc(keys, func(k Key) bool { return s.marks[k] != s.marks[keys[0]] }) {
		return ""
	}
	return s.marks[keys[0]]
}

// marks puts the mark of an answer on a fact that it tells, in the place of
// that of an answer above. All orders of a case are one fact: there a mark stays.
func (st *step) marks(c *casefile.Case, field string) {
	mark := st.mark
	if st.given.State != Answered {
		mark = ""
	}
	path := st.casePath(field)
	had := casefile.MarkOf(*c, path)
	if mark == had || byKind(field) && (mark == "" || had == casefile.FromMemory) {
		return
	}
	casefile.SetMark(c, path, mark)
}

// casePath is a field's path; that of an order has its kind in it, and serves
// for marks alone.
func (st *step) casePath(field string) string {
	if st.ofConviction(field) {
		return casefile.Path(st.index, field)
	}
	return field
}

// recalledMarks are the marks that a case bears on the facts of the questions
// on the path.
func (s Session) recalledMarks(c *casefile.Case) map[Key]casefile.Mark {
	var marks map[Key]casefile.Mark
	for _, st := range s.road.steps() {
		if st.given.State != Answered || st.another || st.index >= len(c.Convictions) {
			continue
		}
		for _, set := range st.sets(s.road, st.given) {
			if mark := casefile.MarkOf(*c, st.casePath(set.Field)); mark != "" && marks[st.key] != casefile.FromMemory {
				marks = marked(marks, st.key, mark)
			}
		}
	}
	return marks
}
