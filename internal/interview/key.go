package interview

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
)

// KeyFor gives the question that fills a case path, as
// "convictions[0].probation.state": the first on the path that is still open
// or not sure, else the first; for a question held back, the one that it waits
// for. False when no question on the path fills it.
func (s Session) KeyFor(path string) (Key, bool) {
	var found Key
	for i := range s.road.len() {
		st := &s.road.steps[i]
		if !st.fills(&s.road.made, path) {
			continue
		}
		if st.given.State != Answered {
			return st.key, true
		}
		if found == "" || st.question.Field == reliefs { // which order, rather than whether there was any
			found = st.key
		}
	}
	if found == "" {
		found = s.waitedFor(path)
	}
	return found, found != ""
}

// waitedFor is the question for which one that would fill a path is held back.
func (s Session) waitedFor(path string) Key {
	for i := range s.road.held {
		if h := &s.road.held[i]; h.fills(&s.road.made, path) {
			return h.after
		}
	}
	return ""
}

// KeysFor gives every question on the path that may fill a case path, in the
// order asked: one fact can be told in more than one place. Behind them stands
// one for which another that may fill it waits.
func (s Session) KeysFor(path string) []Key {
	var all []Key
	for i := range s.road.len() {
		if st := &s.road.steps[i]; st.fills(&s.road.made, path) {
			all = append(all, st.key)
		}
	}
	if k := s.waitedFor(path); k != "" && !slices.Contains(all, k) {
		all = append(all, k)
	}
	return all
}

// fills reports whether an answer to the question may fill a case path.
func (st *step) fills(c *casefile.Case, path string) bool {
	return slices.ContainsFunc(fields(st.question.Field, st.options), func(field string) bool {
		if field == reliefs && st.index >= 0 {
			return isReliefKind(casefile.Path(st.index, reliefs), path)
		}
		at, ok := st.path(c, field)
		return ok && at == path
	})
}

// isReliefKind reports whether a path is the list of orders or the kind of one.
func isReliefKind(list, path string) bool {
	rest, ok := strings.CutPrefix(path, list)
	return ok && (rest == "" || strings.HasSuffix(rest, "].kind"))
}
