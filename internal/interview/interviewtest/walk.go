// Package interviewtest drives the interview engine at random over any flow,
// for property tests here and beside the flows.
package interviewtest

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// Today is the day of every random interview.
var Today = casefile.DayOf(2026, 11, 21)

// most is more answers than any trail may need; a walk that takes more has no end.
const most = 3000

// Walk is a random interview that has reached its end: answers, not sure,
// later, back, jumps, changes, convictions added and taken away, in any order,
// then forward until nothing is asked. It fails the test where it does not end.
func Walk(t *rapid.T, f interview.Flow) interview.Session {
	s := Wander(t, f)
	return Finish(t, s)
}

// Wander is a random interview somewhere on its way.
func Wander(t *rapid.T, f interview.Flow) interview.Session {
	s := interview.Start(f, Today)
	for range rapid.IntRange(0, 60).Draw(t, "moves") {
		s = Move(t, s)
	}
	return s
}

// Finish answers all that is asked, and all that was left open, until nothing
// is left to ask.
func Finish(t *rapid.T, s interview.Session) interview.Session {
	for range most {
		if s.Over() {
			var more bool
			if s, more = s.Resume(); !more {
				return s
			}
		}
		s = Answer(t, s)
	}
	t.Fatalf("the interview has no end after %d answers", most)
	return s
}

// Move makes one random move.
func Move(t *rapid.T, s interview.Session) interview.Session {
	path := s.Path()
	switch rapid.SampledFrom(moves).Draw(t, "move") {
	case "back":
		s, _ = s.Back()
	case "goto":
		if len(path) > 0 {
			s, _ = s.Goto(path[rapid.IntRange(0, len(path)-1).Draw(t, "question")].Key)
		}
	case "resume":
		s, _ = s.Resume()
	case "add":
		if len(s.Convictions()) < 4 {
			s = s.Add()
		}
	case "copy":
		if ids := s.Convictions(); len(ids) > 0 && len(ids) < 4 {
			s = s.Copy(rapid.SampledFrom(ids).Draw(t, "copied"))
		}
	case "move":
		if ids := s.Convictions(); len(ids) > 0 {
			s = s.Move(rapid.SampledFrom(ids).Draw(t, "moved"), rapid.IntRange(-3, 3).Draw(t, "by"))
		}
	case "put":
		s = put(t, s)
	case "round":
		s = s.Round()
		fallthrough
	case "foremost":
		weights := map[interview.Key]int{}
		for i, q := range s.Path() {
			weights[q.Key] = i % 3
		}
		s = s.Foremost(weights, nil)
	case "ahead":
		s = s.Ahead(func(a interview.Asked) bool { return len(a.ID)%2 == 0 })
	case "remove":
		if ids := s.Convictions(); len(ids) > 0 {
			s = s.Remove(rapid.SampledFrom(ids).Draw(t, "conviction"))
		}
	default:
		s = Answer(t, s)
	}
	return s
}

// moves weighs the moves: mostly forward.
var moves = append(slices.Repeat([]string{"answer"}, 12), "back", "back", "goto", "goto", "resume", "add", "remove", "copy", "move", "put", "put", "ahead", "round", "foremost", "foremost")

// put answers, leaves or takes back a question somewhere on the path.
func put(t *rapid.T, s interview.Session) interview.Session {
	path := s.Path()
	if len(path) == 0 {
		return s
	}
	q := path[rapid.IntRange(0, len(path)-1).Draw(t, "put")]
	given := interview.Given{State: rapid.SampledFrom([]interview.GivenState{
		interview.Answered, interview.Answered, interview.NotSure, interview.ForLater, interview.NotGiven}).Draw(t, "state")}
	if given.State == interview.Answered {
		given.Values = Values(t, s, q)
	}
	next, _ := s.Put(q.Key, given) // a refusal leaves the session as it was
	return next
}

// Answer leaves the current question in a random way.
func Answer(t *rapid.T, s interview.Session) interview.Session {
	q, ok := s.Current()
	if !ok {
		return s
	}
	switch rapid.IntRange(0, 9).Draw(t, "way") {
	case 0:
		return s.NotSure()
	case 1:
		return s.Later()
	}
	next, err := s.Answer(Values(t, s, q)...)
	if err != nil {
		return s.NotSure()
	}
	return next
}

// Values is a random answer to a question, nearly always one that is taken.
func Values(t *rapid.T, s interview.Session, q interview.Asked) []string {
	if q.Another && len(s.Convictions()) >= 4 {
		return []string{"no"} // a table has its end
	}
	switch q.Kind {
	case interview.Choice:
		return []string{rapid.SampledFrom(values(q.Options)).Draw(t, string(q.Key))}
	case interview.Ticks:
		return ticks(t, q)
	case interview.Day:
		if q.From != nil { // a length, where the date from which it is counted is told
			for _, length := range rapid.Permutation([]string{"1 year", "36 months", "2015"}).Draw(t, string(q.Key)) {
				if _, err := s.Put(q.Key, interview.Given{State: interview.Answered, Values: []string{length}}); err == nil {
					return []string{length}
				}
			}
		}
		return sample(t, q, "2015", "3/2009", "March 2022", "3/1/15", "2011-07-14")
	case interview.Days:
		return sample(t, q, "0", "120", "6 months", "1 year", "16 months")
	case interview.Number:
		return sample(t, q, "0", "950", "$1,200", "28.5")
	case interview.Section:
		return sample(t, q, "PC 459.5", "HS 11377(a)", "PC 12025(a)", "VC 23152(a)", "PC 99999")
	case interview.Text:
		return sample(t, q, "Los Angeles", "A-1", "Kern")
	}
	panic(fmt.Sprintf("no answer for kind %d", q.Kind))
}

func sample(t *rapid.T, q interview.Asked, texts ...string) []string {
	return []string{rapid.SampledFrom(texts).Draw(t, string(q.Key))}
}

func values(options []interview.Option) []string {
	var all []string
	for _, o := range options {
		all = append(all, o.Value)
	}
	return all
}

// ticks is one box that stands alone, or some of the others.
func ticks(t *rapid.T, q interview.Asked) []string {
	picked := rapid.SliceOfNDistinct(rapid.SampledFrom(values(q.Options)), 1, -1, rapid.ID[string]).Draw(t, string(q.Key))
	for _, o := range q.Options {
		if o.Alone && slices.Contains(picked, o.Value) {
			return []string{o.Value}
		}
	}
	if rapid.IntRange(0, 4).Draw(t, "unsure") == 0 {
		picked = append(picked, interview.Unsure)
	}
	return picked
}
