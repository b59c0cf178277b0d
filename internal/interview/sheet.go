package interview

import (
	"cmp"
	"slices"
)

// Sheet are the questions of fast entry about one case, as its answers call
// for them: those with a Short name, in the order of the interview.
func (s Session) Sheet(conviction string) []Asked {
	return slices.DeleteFunc(s.Path(), func(a Asked) bool {
		return a.Conviction != conviction || a.Short == "" || a.Another
	})
}

// InBrief is a question of fast entry with the short labels of its options.
func (a Asked) InBrief() Asked {
	a.Options = slices.Clone(a.Options)
	for i := range a.Options {
		a.Options[i].Label = cmp.Or(a.Options[i].Short, a.Options[i].Label)
	}
	return a
}

// NextCase is the session with a case about which nothing is told yet, a new
// one where each has something, and its id; "" where there can be none. What
// stands first on its sheet is taken over from the case before, where all
// counts of a court case share it: that is most often so.
func (s Session) NextCase() (Session, string) {
	id := s.untold()
	if id == "" {
		s, id = s.Append()
	}
	ids := s.Convictions()
	i := slices.Index(ids, id)
	if i < 1 {
		return s, id
	}
	from, to := s.Sheet(ids[i-1]), s.Sheet(id)
	if len(from) == 0 || len(to) == 0 || !to[0].Shared || from[0].ID != to[0].ID || from[0].Given.State != Answered {
		return s, id
	}
	next, err := s.Put(to[0].Key, from[0].Given)
	if err != nil {
		return s, id
	}
	next = next.SetMark(to[0].Key, from[0].Mark)
	return next, id
}

// untold is the first conviction without any answer, "" for none.
func (s Session) untold() string {
	told := map[string]bool{}
	for _, a := range s.Path() {
		told[a.Conviction] = told[a.Conviction] || !a.Another && a.Given.State != NotGiven
	}
	for _, id := range s.Convictions() {
		if !told[id] {
			return id
		}
	}
	return ""
}

// Weigh tells how much hangs on each question of the path, from how much hangs
// on each case path: one fact can be told in more than one place.
func (s Session) Weigh(paths map[string]int) map[Key]int {
	weights := map[Key]int{}
	for p, n := range paths {
		for _, k := range s.KeysFor(p) {
			weights[k] = max(weights[k], n)
		}
	}
	return weights
}

// Mattering tells the questions to ask where only what can still change a
// result is asked: those about the person, whether there is another case, and
// of each case those on which something hangs, or whose silence would say something.
func Mattering(weights map[Key]int) func(Asked) bool {
	return func(q Asked) bool {
		return q.Conviction == "" || q.Another || q.Always || weights[q.Key] > 0
	}
}

// Open counts the questions without an answer that are wanted.
func (s Session) Open(wanted func(Asked) bool) int {
	n := 0
	for i, st := range s.road.steps() {
		if st.given.State == NotGiven && wanted(s.asked(i)) {
			n++
		}
	}
	return n
}
