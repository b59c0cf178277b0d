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
	count := len(s.Convictions())
	if count == 0 || count >= casefile.MaxConvictions {
		return s
	}
	open, next := s.unanswered(), s
	next.answers = maps.Clone(s.answers)
	id := next.newID()
	next.convictions = slices.Insert(slices.Clone(s.convictions), count, id)
	next.answers[next.linkKey(s.convictions[count-1])] = Given{Answered, []string{"yes"}}
	next.road = next.derive()
	first := slices.IndexFunc(next.road.steps, func(st step) bool { return st.conviction == id })
	if first < 0 {
		return s
	}
	return next.jumpTo(next.road.steps[first].key, open)
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
	next.answers = without(s.answers, conviction)
	if i > 0 {
		s.relink(next.answers, s.convictions[i-1], conviction)
	}
	next.convictions = slices.Delete(slices.Clone(s.convictions), i, i+1)
	if len(next.convictions) == 0 {
		next.convictions = []string{next.newID()}
	}
	next.road = next.derive()
	if _, ok := next.place(next.at); !ok && next.at != "" {
		next.jumps = nil
		next.at = next.firstOpen()
	}
	return next
}

// relink lets what followed the removed conviction follow the one before it.
func (s Session) relink(answers map[Key]Given, before, removed string) {
	link := s.linkKey(before)
	delete(answers, link)
	if given, ok := s.answers[s.linkKey(removed)]; ok {
		answers[link] = given
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

// without is the answers but for those of one conviction.
func without(answers map[Key]Given, conviction string) map[Key]Given {
	kept := maps.Clone(answers)
	maps.DeleteFunc(kept, func(k Key, _ Given) bool {
		return strings.HasPrefix(string(k), conviction+"/") || strings.HasSuffix(string(k), "/"+conviction+"/another")
	})
	return kept
}
