package interview

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"example.com/tableside/internal/text"
)

// joint is a question asked once about all cases that have it open.
type joint struct {
	id    string
	keys  []Key
	given Given         // what was answered to it
	gave  map[Key]Given // what that told of each case
}

// What is answered to a question about several cases.
const (
	noneOfThem = "none"
	eachOfThem = "each"
)

// longestPart is how many letters name the cases above a question; the words
// beside it name them at any length.
const longestPart = 24

func (j *joint) key() Key { return Key("together/" + j.id) }

// jointOf is a question asked about all the cases that have it open; nil where
// it is only one, or where it must be asked of each.
func (s Session) jointOf(a Asked, open []Asked) *joint {
	if !s.askable(a) {
		return nil
	}
	j := &joint{id: a.ID}
	for _, other := range open {
		if other.ID == a.ID && s.askable(other) {
			j.keys = append(j.keys, other.Key)
		}
	}
	if len(j.keys) < 2 {
		return nil
	}
	return j
}

// askable reports whether a question may be asked of its case together with
// others: the one who answers must know which case that is.
func (s Session) askable(a Asked) bool {
	return a.Together.Ask != "" && a.Number > 0 && !slices.Contains(s.round.apart, a.ID) &&
		s.road.made.Convictions[a.Number-1].Offense != ""
}

// joint is the question about several cases that is asked now, nil for none.
func (s Session) joint() *joint {
	if s.jumping() || !s.stopped(s.at) {
		return nil
	}
	return s.round.trail[len(s.round.trail)-1].joint
}

// stopped reports whether a key is that of the question about several cases at
// which the round stands, and it still stands for one.
func (s Session) stopped(k Key) bool {
	if s.round == nil || len(s.round.trail) == 0 {
		return false
	}
	last := s.round.trail[len(s.round.trail)-1]
	return last.key == k && last.joint != nil && s.asks(last)
}

// standsFor is the questions for which one about several cases still stands: on
// the path, and without an answer but the one that it gave.
func (s Session) standsFor(j *joint) []Key {
	return slices.DeleteFunc(slices.Clone(j.keys), func(k Key) bool {
		i, asked := s.place(k)
		if !asked {
			return true
		}
		given := s.road.step(i).given
		return given.State != NotGiven && !given.equals(j.gave[k])
	})
}

func (g Given) equals(other Given) bool {
	return g.State == other.State && slices.Equal(g.Values, other.Values)
}

// askedJointly is a question about several cases as the front ends see it.
func (s Session) askedJointly(j *joint) Asked {
	var q Question
	var numbers []int
	for _, k := range s.standsFor(j) {
		i, _ := s.place(k)
		st := s.road.step(i)
		q = *st.question
		numbers = append(numbers, st.index+1)
	}
	cases := "case"
	if len(numbers) > 1 {
		cases = "cases"
	}
	cases += " " + text.Numbers(numbers)
	q.Ask, q.Kind, q.Short = q.Together.Ask, Choice, ""
	q.Explain = strings.TrimSpace("One answer here stands for " + cases + ". " + q.Together.Explain)
	q.Options = []Option{
		{Value: eachOfThem, Label: "Yes, in some, or it must be looked up: ask about each case"},
		{Value: noneOfThem, Label: "No, in none of them"},
	}
	part := "C" + cases[1:]
	switch {
	case len(numbers) == len(s.road.made.Convictions):
		part = "All cases"
	case len(part) > longestPart:
		part = fmt.Sprintf("%d cases", len(numbers))
	}
	return Asked{Question: q, Key: j.key(), Part: part, Step: 1, Given: j.given, Mark: s.markOf(s.standsFor(j))}
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

// recordJoint keeps one answer for the cases for which a question stands, in
// the place of the one that it gave before; where some of them say otherwise,
// each is asked.
func (s Session) recordJoint(j *joint, given Given) (Session, error) {
	if given.State == Answered && (len(given.Values) != 1 || given.Values[0] != noneOfThem && given.Values[0] != eachOfThem) {
		return s, &Problem{Text: "Choose one of the answers listed.", Stay: len(given.Values) == 0}
	}
	told := &joint{id: j.id, keys: j.keys, given: given, gave: map[Key]Given{}}
	keys := s.standsFor(j)
	s = s.takenBack(j)
	if given.is(eachOfThem) {
		return s.jointDone(told), nil
	}
	if next, gave, all := s.putAll(keys, given); all {
		told.gave = gave
		return next.jointDone(told), nil
	}
	for _, k := range keys { // the answer to one may leave out another
		if next, gave, _ := s.putAll([]Key{k}, given); len(gave) > 0 {
			s, told.gave[k] = next, gave[k]
		}
	}
	return s.jointDone(told), nil
}

// putAll keeps one answer of several cases to each of some questions, but for
// those that do not take it, which are asked by themselves: the path is walked
// once for all. Not all: one of them is not asked any more with the others
// answered, or was not before.
func (s Session) putAll(keys []Key, given Given) (next Session, gave map[Key]Given, all bool) {
	next, gave, all = s, map[Key]Given{}, true
	next.answers = maps.Clone(s.answers)
	for _, k := range keys {
		i, asked := s.place(k)
		if !asked {
			all = false
			continue
		}
		st, one := s.road.step(i), given
		if given.State == Answered {
			var err error
			if one, err = s.checked(st, []string{noFor(st.options)}); err != nil {
				continue
			}
		}
		next.answers[k], gave[k] = one, one
	}
	next.road = next.derive()
	for k := range gave {
		_, asked := next.place(k)
		all = all && asked
	}
	return next, gave, all
}

// takenBack is the session without the answers that a question about several
// cases gave, but for those that were changed since.
func (s Session) takenBack(j *joint) Session {
	s.answers = maps.Clone(s.answers)
	maps.DeleteFunc(s.answers, func(k Key, given Given) bool {
		gave, did := j.gave[k]
		return did && given.equals(gave)
	})
	s.road = s.derive()
	return s
}

// jointDone goes on from a question of several cases, with what it told; it is
// not asked so again.
func (s Session) jointDone(told *joint) Session {
	trail := slices.Clone(s.round.trail)
	trail[len(trail)-1].joint = told
	s.round = &round{trail, append(slices.Clone(s.round.apart), told.id)}
	s.at = s.firstOpen()
	return s
}
