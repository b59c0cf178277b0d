package interview

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
)

// newID gives out a conviction id that this session has not used: c1, c2, …
func (s *Session) newID() string {
	for {
		s.made++
		if id := "c" + strconv.Itoa(s.made); !slices.Contains(s.convictions, id) {
			return id
		}
	}
}

// Convictions lists the ids of the convictions in the case, in order.
func (s Session) Convictions() []string {
	if s.road == nil {
		return nil
	}
	var ids []string
	for i := range s.road.made.Convictions {
		ids = append(ids, s.road.made.Convictions[i].ID)
	}
	return ids
}

// Add begins another conviction after those in the case and jumps to its
// first question. Nothing changes when the flow asks about no conviction, or
// when the case is full.
func (s Session) Add() Session {
	next, id := s.Append()
	if id == "" {
		return s
	}
	return next.jumpToFirst(id, s.unanswered())
}

// Append is Add without the jump: the interview stays where it stands. It
// gives the id of the new conviction, "" when nothing changed.
func (s Session) Append() (Session, string) {
	ids := s.Convictions()
	if len(ids) == 0 {
		return s, ""
	}
	next, id := s.follow(ids[len(ids)-1])
	if id == "" {
		return s, ""
	}
	delete(next.answers, next.linkKey(id)) // whether there is one more is to be asked again
	next.road = next.derive()
	return next, id
}

// Copy adds the next count of the same court case after a conviction: the
// answers that all counts of a case share are taken over, and the session jumps
// to the first question about the new one that is still open. Nothing changes
// where Add would change nothing, or when there is no such conviction.
func (s Session) Copy(conviction string) Session {
	if !slices.Contains(s.Convictions(), conviction) {
		return s
	}
	open := s.unanswered()
	next, id := s.follow(conviction)
	if id == "" {
		return s
	}
	for _, st := range s.road.steps() {
		if st.conviction == conviction && st.question.Shared && st.given.State == Answered {
			next.answers[keyOf(st.part, id, st.question.ID)] = st.said
			next.marks = marked(next.marks, keyOf(st.part, id, st.question.ID), st.mark)
		}
	}
	next.road = next.derive()
	return next.jumpToFirst(id, open)
}

// follow makes room for a new conviction right after another of the case, with
// what was said about one more following; "" when the case is full.
func (s Session) follow(before string) (Session, string) {
	if len(s.Convictions()) >= casefile.MaxConvictions {
		return s, ""
	}
	next := s
	next.answers = maps.Clone(s.answers)
	id := next.newID()
	next.convictions = slices.Insert(slices.Clone(s.convictions), slices.Index(s.convictions, before)+1, id)
	if given, said := s.answers[s.linkKey(before)]; said {
		next.answers[next.linkKey(id)] = given
	}
	next.answers[next.linkKey(before)] = Given{Answered, []string{"yes"}}
	next.road = next.derive()
	if !next.road.asksAbout(id) {
		return s, ""
	}
	return next, id
}

// jumpToFirst jumps to the first question about a conviction that has no
// answer, or where all have one to its first.
func (s Session) jumpToFirst(conviction string, open map[Key]bool) Session {
	first := Key("")
	for _, st := range s.road.steps() {
		if st.conviction != conviction {
			continue
		}
		if st.given.State == NotGiven {
			return s.jumpTo(st.key, open)
		}
		if first == "" {
			first = st.key
		}
	}
	return s.jumpTo(first, open)
}

// Move puts a conviction of the case so many places further down the list, or
// up where by is less than 0; not beyond its ends. What was said about it stays
// said; an answer that names a conviction told later now is open again.
func (s Session) Move(conviction string, by int) Session {
	ids := s.Convictions()
	from := slices.Index(ids, conviction)
	if from < 0 {
		return s
	}
	to := min(max(from+by, 0), len(ids)-1)
	next := s
	next.answers = maps.Clone(s.answers)
	next.convictions = slices.Insert(slices.Delete(slices.Clone(s.convictions), from, from+1), to, conviction)
	for i, id := range next.convictions { // who follows whom is a matter of the place
		delete(next.answers, next.linkKey(id))
		if given, said := s.answers[s.linkKey(s.convictions[i])]; said {
			next.answers[next.linkKey(id)] = given
		}
	}
	next.road = next.derive()
	return next.inPlace()
}

// Remove takes a conviction away; its answers are not kept. The only
// conviction gives way to a blank one: that there is none at all is for the
// flow's own questions to say.
func (s Session) Remove(conviction string) Session {
	i := slices.Index(s.convictions, conviction)
	if i < 0 || s.road == nil || i >= len(s.road.made.Convictions) {
		return s
	}
	next := s
	next.answers, next.marks = without(s.answers, conviction), without(s.marks, conviction)
	if i > 0 {
		s.relink(&next, s.convictions[i-1], conviction)
	}
	next.convictions = slices.Delete(slices.Clone(s.convictions), i, i+1)
	if len(next.convictions) == 0 {
		next.convictions = []string{next.newID()}
	}
	next.road = next.derive()
	return next.inPlace()
}

// inPlace is the session in a place that is still on its path.
func (s Session) inPlace() Session {
	if _, ok := s.place(s.at); !ok && s.at != "" && s.joint() == nil {
		s.jumps = nil
		s.at = s.firstOpen()
	}
	return s
}

// relink lets what followed the removed conviction follow the one before it: its
// answer, and that nobody gave it where a case file was silent. The answers of
// next are its own.
func (s Session) relink(next *Session, before, removed string) {
	to, from := s.linkKey(before), s.linkKey(removed)
	delete(next.answers, to)
	if given, ok := s.answers[from]; ok {
		next.answers[to] = given
	}
	next.silent = maps.Clone(s.silent)
	delete(next.silent, to)
	if s.silent[from] {
		next.silent[to] = true
	}
}

// linkKey is where the session keeps whether a conviction follows another.
func (s Session) linkKey(conviction string) Key {
	for _, p := range s.flow.Parts {
		if p.Each && p.Another != nil {
			return anotherKey(p.ID, conviction)
		}
	}
	return anotherKey("", conviction)
}

// without is what is kept by question but for one conviction.
func without[T any](all map[Key]T, conviction string) map[Key]T {
	kept := maps.Clone(all)
	maps.DeleteFunc(kept, func(k Key, _ T) bool {
		return strings.HasPrefix(string(k), conviction+"/") || strings.HasSuffix(string(k), "/"+conviction+"/another")
	})
	return kept
}
