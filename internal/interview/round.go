package interview

import (
	"fmt"
	"slices"
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

// joint is a question asked once about all cases that have it open.
type joint struct {
	asked Asked
	keys  []Key
}

// What is answered to a question about several cases.
const (
	noneOfThem = "none"
	eachOfThem = "each"
)

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
			return stop{j.asked.Key, j}, true
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

// jointOf is a question asked about all the cases that have it open; nil where
// it is only one, or where it must be asked of each.
func (s Session) jointOf(a Asked, open []Asked) *joint {
	if a.Together == "" || slices.Contains(s.round.apart, a.ID) {
		return nil
	}
	j := &joint{}
	for _, other := range open {
		if other.ID == a.ID && other.Together == a.Together {
			j.keys = append(j.keys, other.Key)
		}
	}
	if len(j.keys) < 2 {
		return nil
	}
	q := a.Question
	q.Ask, q.Explain, q.Kind, q.Short = a.Together, fmt.Sprintf("One answer here stands for %d cases. ", len(j.keys))+a.Explain, Choice, ""
	q.Options = []Option{
		{Value: noneOfThem, Label: "No, in none of them"},
		{Value: eachOfThem, Label: "In some, or it must be looked up: ask about each case"},
	}
	j.asked = Asked{Question: q, Key: Key("together/" + a.ID), Part: "All cases", Step: 1}
	return j
}

// stopAt goes to a question of the round and notes it.
func (s Session) stopAt(next stop) Session {
	s.at = next.key
	s.round = &round{append(slices.Clone(s.round.trail), next), s.round.apart}
	return s
}

// joint is the question about several cases that is asked now, nil for none.
func (s Session) joint() *joint {
	if s.round == nil || len(s.round.trail) == 0 || s.jumping() {
		return nil
	}
	if last := s.round.trail[len(s.round.trail)-1]; last.key == s.at {
		return last.joint
	}
	return nil
}

// stopped reports whether the round stands at a question.
func (s Session) stopped(k Key) bool {
	return s.round != nil && len(s.round.trail) > 0 && s.round.trail[len(s.round.trail)-1].key == k
}

// noFor is the option that says no, "" for none.
func noFor(options []Option) string {
	for _, no := range []string{noneOfThem, "no"} {
		if slices.ContainsFunc(options, func(o Option) bool { return o.Value == no }) {
			return no
		}
	}
	return ""
}

// recordJoint keeps one answer for several cases; where some of them say
// otherwise, each is asked.
func (s Session) recordJoint(j *joint, given Given) (Session, error) {
	if given.State == Answered {
		if len(given.Values) != 1 || given.Values[0] != noneOfThem && given.Values[0] != eachOfThem {
			return s, &Problem{Text: "Choose one of the answers listed.", Stay: len(given.Values) == 0}
		}
		if given.Values[0] == eachOfThem {
			return s.jointDone(j), nil
		}
	}
	for _, k := range j.keys {
		i, asked := s.place(k)
		if !asked {
			continue
		}
		if given.State == Answered {
			given.Values = []string{noFor(s.road.steps[i].options)}
		}
		if next, err := s.Put(k, given); err == nil { // one that does not take it is asked by itself
			s = next
		}
	}
	return s.jointDone(j), nil
}

// jointDone goes on from a question of several cases; it is not asked so again.
func (s Session) jointDone(j *joint) Session {
	s.round = &round{s.round.trail, append(slices.Clone(s.round.apart), j.asked.ID)}
	s.at = s.firstOpen()
	return s
}

// backInRound goes to the question that the round asked before; false at its first.
func (s Session) backInRound() (Session, bool) {
	trail := s.round.trail
	if s.at != "" && len(trail) > 0 {
		trail = trail[:len(trail)-1]
	}
	for len(trail) > 0 {
		last := trail[len(trail)-1]
		if _, asked := s.place(last.key); asked || last.joint != nil {
			apart := s.round.apart
			if j := last.joint; j != nil {
				apart = slices.DeleteFunc(slices.Clone(apart), func(id string) bool { return id == j.asked.ID })
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
		if a.Together != "" && a.Conviction != "" && !slices.Contains(s.round.apart, a.ID) {
			if together[a.ID] || s.at == Key("together/"+a.ID) {
				continue
			}
			together[a.ID] = true
		}
		left++
	}
	return len(s.round.trail), left
}
