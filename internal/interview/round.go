package interview

import (
	"slices"

	"example.com/tableside/internal/casefile"
)

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
// it (Weigh): Foremost goes to the first such question. It leaves all jumps; a
// round under way goes on.
func (s Session) Round() Session {
	s.jumps = nil
	if s.round == nil {
		s.round = &round{}
	}
	return s
}

// InRound reports whether only what can still change a result is asked.
func (s Session) InRound() bool { return s.round != nil }

// Foremost goes to the question of a round that comes next, in the order of the
// interview; but when it comes to the cases, first to what several have open
// and one answer can settle, then of one case after the other to the question
// on which most hangs, as its answer may make others needless. Before it leaves
// a case, and before the round ends, it tries what has no weight (Turns), and
// asks what would change a result all the same. It stays at a question that
// still matters, or that was gone back to. The round and the interview are over
// where nothing is left that can change a result. Outside a round, and on a visit
// from the review until Resume or Back leaves it, nothing changes.
func (s Session) Foremost(weights map[Key]int, changed func(casefile.Case) bool) Session {
	if s.round == nil || len(s.jumps) > 0 {
		return s
	}
	wanted := Mattering(weights)
	if last, stands := s.standsAt(); stands && (s.answered(last) || s.matters(last, wanted) || s.Turns(last.key, changed)) {
		return s
	}
	next, found := s.foremost(weights, wanted)
	if overlooked, is := s.overlooked(next, found, wanted, changed); is {
		next, found = overlooked, true
	}
	if !found {
		s.at, s.round = "", nil
		return s
	}
	return s.stopAt(next)
}

// Stay is the session with the last answer of a round, still at its question.
func (s Session) Stay() Session {
	if s.round == nil || len(s.round.trail) == 0 {
		return s
	}
	if last := s.round.trail[len(s.round.trail)-1]; s.asks(last) {
		s.at = last.key
	}
	return s
}

// overlooked is a question without weight that would change a result all the
// same: of the case that the round is about to leave, or of any where it is
// about to end.
func (s Session) overlooked(next stop, found bool, wanted func(Asked) bool, changed func(casefile.Case) bool) (stop, bool) {
	leaves := ""
	if found {
		i, _ := s.place(next.key)
		if leaves = s.caseNow(); next.joint != nil || leaves == "" || leaves == s.road.step(i).conviction {
			return stop{}, false
		}
	}
	for _, a := range s.Path() {
		if ofIt := leaves == "" || a.Conviction == leaves; ofIt && a.Given.State == NotGiven && !wanted(a) && s.Turns(a.Key, changed) {
			return stop{key: a.Key}, true
		}
	}
	return stop{}, false
}

// caseNow is the case about which the round asked last, "" for none or several.
func (s Session) caseNow() string {
	if n := len(s.round.trail); n > 0 {
		if i, asked := s.place(s.round.trail[n-1].key); asked {
			return s.road.step(i).conviction
		}
	}
	return ""
}

func (s Session) foremost(weights map[Key]int, wanted func(Asked) bool) (stop, bool) {
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

// stopAt goes to a question of the round and notes it, in the place of one that
// was left without an answer.
func (s Session) stopAt(next stop) Session {
	trail := slices.Clone(s.round.trail)
	if n := len(trail); n > 0 && !s.answered(trail[n-1]) {
		trail = trail[:n-1]
	}
	s.at, s.round = next.key, &round{append(trail, next), s.round.apart}
	return s
}

// standsAt is the question to which the round came last, if the interview
// stands there.
func (s Session) standsAt() (stop, bool) {
	n := len(s.round.trail)
	if n == 0 {
		return stop{}, false
	}
	last := s.round.trail[n-1]
	return last, last.key == s.at && s.asks(last)
}

// answered reports whether a question of the round has an answer.
func (s Session) answered(at stop) bool {
	if at.joint != nil {
		return at.joint.given.State != NotGiven
	}
	i, asked := s.place(at.key)
	return asked && s.road.step(i).given.State != NotGiven
}

// matters reports whether a question of the round is wanted.
func (s Session) matters(at stop, wanted func(Asked) bool) bool {
	keys := []Key{at.key}
	if at.joint != nil {
		keys = s.standsFor(at.joint)
	}
	return slices.ContainsFunc(keys, func(k Key) bool {
		i, asked := s.place(k)
		return asked && wanted(s.asked(i))
	})
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
	if _, stands := s.standsAt(); stands {
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
		if s.askable(a) {
			if together[a.ID] || s.at == Key("together/"+a.ID) {
				continue
			}
			together[a.ID] = true
		}
		left++
	}
	return len(s.round.trail), left
}
