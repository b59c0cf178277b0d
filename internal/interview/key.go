package interview

import (
	"iter"
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
	to := targetOf(path)
	for st := range s.road.filling(to) {
		if st.given.State != Answered {
			return st.key, true
		}
		if found == "" || st.question.Field == reliefs { // which order, rather than whether there was any
			found = st.key
		}
	}
	if found == "" {
		found = s.waitedFor(to)
	}
	return found, found != ""
}

// waitedFor is the question for which one that would fill a path is held back.
func (s Session) waitedFor(to target) Key {
	for b := range s.road.near(to) {
		for i := range b.held {
			if h := &b.held[i]; h.fills(&s.road.made, to) {
				return h.after
			}
		}
	}
	return ""
}

// filling is every question on the path that may fill a place in the case.
func (r *road) filling(to target) iter.Seq[*step] {
	return func(yield func(*step) bool) {
		for b := range r.near(to) {
			for i := range b.steps {
				if st := &b.steps[i]; st.fills(&r.made, to) && !yield(st) {
					return
				}
			}
		}
	}
}

// near is every block but those about another conviction.
func (r *road) near(to target) iter.Seq[*block] {
	return func(yield func(*block) bool) {
		if r == nil {
			return
		}
		for _, b := range r.blocks {
			if b.index >= 0 && to.conviction >= 0 && b.index != to.conviction {
				continue
			}
			if !yield(b) {
				return
			}
		}
	}
}

// KeysFor gives every question on the path that may fill a case path, in the
// order asked: one fact can be told in more than one place. Behind them stands
// one for which another that may fill it waits.
func (s Session) KeysFor(path string) []Key {
	var all []Key
	to := targetOf(path)
	for st := range s.road.filling(to) {
		all = append(all, st.key)
	}
	if k := s.waitedFor(to); k != "" && !slices.Contains(all, k) {
		all = append(all, k)
	}
	return all
}

// target is a case path, taken apart once for the many questions of a long record.
type target struct {
	path       string
	conviction int // its place in the case, -1 for a path that is of none
}

func targetOf(path string) target {
	if i, _, ok := casefile.OfConviction(path); ok {
		return target{path, i}
	}
	return target{path, -1}
}

// fills reports whether an answer to the question may fill a place in the case.
func (st *step) fills(c *casefile.Case, to target) bool {
	return anyField(st.question.Field, st.options, func(field string) bool {
		if field == reliefs && st.index >= 0 {
			return isReliefKind(casefile.Path(st.index, reliefs), to.path)
		}
		at, ok := st.path(c, field)
		return ok && at == to.path
	})
}

// isReliefKind reports whether a path is the list of orders or the kind of one.
func isReliefKind(list, path string) bool {
	rest, ok := strings.CutPrefix(path, list)
	return ok && (rest == "" || strings.HasSuffix(rest, "].kind"))
}
