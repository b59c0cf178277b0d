package interview

import "slices"

// round is an interview that asks only what can still change a result.
type round struct {
	trail []stop
	apart []string // questions of several cases that must be asked of each
}

// stop is a question that a round came to.
type stop struct {
	key   Key
	joint *joint // nil: of one case, or of none
}

// Round asks from here on only what can still change a result, as weights tell
// it (Weigh): Foremost goes to the first such question.
func (s Session) Round() Session {
	s.round = &round{}
	return s
}

// InRound reports whether only what can still change a result is asked.
func (s Session) InRound() bool { return s.round != nil }

// Foremost goes to the question of a round that comes next, in the order of the
// interview; but when it comes to the cases, first to what several have open
// and one answer can settle, then of one case after the other to the question
// on which most hangs, as its answer may make others needless. The round and the interview are over where nothing
// is left that can change a result. Outside a round, and on a visit from the
// review, nothing changes.
func (s Session) Foremost(weights map[Key]int) Session {
	if s.round == nil || s.jumping() {
		return s
	}
	s.jumps = nil
	next, found := s.foremost(weights)
	if !found {
		s.at, s.round = "", nil
		return s
	}
	return s.stopAt(next)
}

func (s Session) foremost(weights map[Key]int) (stop, bool) {
	wanted := Mattering(weights)
	open := slices.DeleteFunc(s.Path(), func(a Asked) bool { return a.Given.State != NotGiven || !wanted(a) })
	if len(open) > 0 && open[0].Conviction == "" {
		return stop{key: open[0].Key}, true
	}
	for _, a := range open {
		if j := s.jointOf(a, open); j != nil {
			return stop{j.key(), j}, true
		}
	}
	var first *Asked
	for i := range open {
		a := &open[i]
		if first == nil || a.Conviction != "" && a.Conviction == first.Conviction && !a.Another && weights[a.Key] > weights[first.Key] {
			first = a
		}
	}
	if first == nil {
		return stop{}, false
	}
	return stop{key: first.Key}, true
}

// stopAt goes to a question of the round and notes it.
func (s Session) stopAt(next stop) Session {
	s.at = next.key
	s.round = &round{append(slices.Clone(s.round.trail), next), s.round.apart}
	return s
}

// asks reports whether a question that the round came to is still asked.
func (s Session) asks(at stop) bool {
	if at.joint != nil {
		return len(s.standsFor(at.joint)) > 0
	}
	_, asked := s.place(at.key)
	return asked
}

// backInRound goes to the question that the round asked before; false at its first.
func (s Session) backInRound() (Session, bool) {
	trail := s.round.trail
	if s.at != "" && len(trail) > 0 {
		trail = trail[:len(trail)-1]
	}
	for len(trail) > 0 {
		last := trail[len(trail)-1]
		if s.asks(last) {
			apart := s.round.apart
			if j := last.joint; j != nil {
				apart = slices.DeleteFunc(slices.Clone(apart), func(id string) bool { return id == j.id })
			}
			s.at, s.round = last.key, &round{trail, apart}
			return s, true
		}
		trail = trail[:len(trail)-1]
	}
	s.at, s.round = "", nil
	return s, false
}

// RoundPlace is where the question now stands in its round: how many were asked
// with it, and about how many come after it; zeros outside a round.
func (s Session) RoundPlace(weights map[Key]int) (step, left int) {
	if s.round == nil {
		return 0, 0
	}
	wanted, together := Mattering(weights), map[string]bool{}
	for _, a := range s.Path() {
		if a.Given.State != NotGiven || !wanted(a) || a.Key == s.at {
			continue
		}
		if a.Together.Ask != "" && a.Conviction != "" && !slices.Contains(s.round.apart, a.ID) {
			if together[a.ID] || s.at == Key("together/"+a.ID) {
				continue
			}
			together[a.ID] = true
		}
		left++
	}
	return len(s.round.trail), left
}
