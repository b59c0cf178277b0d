package main

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
	shared "example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// What is typed of a case in a random round.
var (
	roundSections = []string{"PC 459.5", "PC 484(a)", "PC 487(a)", "PC 459", "PC 496(a)", "HS 11377(a)", "HS 11350(a)", "HS 11378", "HS 11357(c)", "HS 11364",
		"VC 23152(a)", "VC 14601.1(a)", "VC 10851(a)", "PC 242", "PC 273.5(a)", "PC 243(e)(1)", "PC 422", "PC 245(a)(1)", "PC 211", "PC 415", "PC 148(a)(1)",
		"PC 647(b)", "PC 187", "PC 192(a)", "PC 29800(a)(1)", "PC 288(a)", "PC 529", "PC 99999"}
	roundDays = []string{"1994", "3/1/1999", "2006", "5/1/2012", "2/2015", "9/14/2018", "2021-07-02", "2/1/2026"}
	jailTerms = []string{"0", "10", "120", "180", "364", "365", "16 months", "3 years"}
)

// typedAtRandom is an interview in which two or three cases were typed down,
// with gaps.
func typedAtRandom(t *rapid.T) interview.Session {
	s := interview.Start(theInterview(), sampleDay)
	for _, q := range [][]string{{"clear-record"}, {rapid.SampledFrom([]string{"no", "born"}).Draw(t, "citizen")}, {"rap-sheet"}} {
		next, err := s.Answer(q...)
		if err != nil {
			t.Fatal(err)
		}
		s = next
	}
	for range rapid.IntRange(2, 3).Draw(t, "cases") {
		var id string
		s, id = s.NextCase()
		for i := 0; i < len(s.Sheet(id)); i++ {
			cell := s.Sheet(id)[i]
			given := interview.Given{State: interview.Answered}
			switch way := rapid.IntRange(0, 11).Draw(t, "way"); {
			case cell.ID == "court":
				given.Values = []string{"Los Angeles"}
			case way == 0:
				given.State = interview.NotSure
			case way == 1:
				given.State = interview.NotGiven
			default:
				given.Values = roundValues(t, s, cell)
			}
			if next, err := s.Put(cell.Key, given); err == nil {
				s = next
			}
		}
	}
	return s
}

func roundValues(t *rapid.T, s interview.Session, q interview.Asked) []string {
	from := map[interview.Kind][]string{interview.Section: roundSections, interview.Day: roundDays, interview.Days: jailTerms}[q.Kind]
	if from == nil {
		return interviewtest.Values(t, s, q)
	}
	return []string{rapid.SampledFrom(from).Draw(t, string(q.Key))}
}

// aRound answers a round at random, with Back among the answers, until it is over.
func aRound(t *rapid.T, s interview.Session) interview.Session {
	s = s.Round().Foremost(stakes(s))
	for range 400 {
		q, asking := s.Current()
		if !asking {
			return s
		}
		next := s
		switch rapid.IntRange(0, 14).Draw(t, "move") {
		case 0:
			next = s.NotSure()
		case 1:
			next = s.Later()
		case 2:
			if back, ok := s.Back(); ok {
				next = back
				break
			}
			next = s.NotSure()
		default:
			values := roundValues(t, s, q)
			if q.Another {
				values = []string{"no"}
			}
			var err error
			if next, err = s.Answer(values...); err != nil {
				next = s.NotSure()
			}
		}
		s = next.Foremost(stakes(next))
	}
	t.Fatal("the round has no end")
	return s
}

// leftOut are the questions that a round did not ask.
func leftOut(s interview.Session) []interview.Asked {
	return slices.DeleteFunc(s.Path(), func(q interview.Asked) bool { return q.Given.State != interview.NotGiven })
}

// No question that a round leaves out can change a state, a level, an action or
// a day to wait for, by any one of its answers, nor by answers to all of them.
func TestWhatARoundLeavesOutChangesNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := aRound(t, typedAtRandom(t))
		before := screen.Case(s.Case(), sampleDay, currentLaw())
		every := 4 // one in so many, not always the first: there are many rounds
		if testing.Short() {
			every = 15
		}
		from := rapid.IntRange(0, every-1).Draw(t, "from")
		for i, q := range leftOut(s) {
			if i%every != from {
				continue
			}
			for _, values := range answersTo(s, q) {
				if next, fits := fitting(before, s, q, values); fits {
					holdsWith(t, before, next, q.Key, values)
				}
			}
		}
		all, said := allAnswered(t, before, s)
		if !slices.ContainsFunc(screen.Case(all.Case(), sampleDay, currentLaw()).Actions, toGetRapSheet) {
			before.Actions = slices.DeleteFunc(before.Actions, toGetRapSheet) // it said that facts were left out; now there are none
		}
		holdsWith(t, before, all, said...)
	})
}

func toGetRapSheet(a shared.Action) bool { return a.Code == "get-rap-sheet" }

// allAnswered answers at random all that a round left out, and what that opens.
func allAnswered(t *rapid.T, before screen.Result, s interview.Session) (all interview.Session, said []any) {
	for open := leftOut(s); len(open) > 0; open = leftOut(s) {
		q := open[0]
		values := []string{interview.Unsure}
		if all := answersTo(s, q); len(all) > 0 {
			values = rapid.SampledFrom(all).Draw(t, string(q.Key))
		}
		next, fits := fitting(before, s, q, values)
		if !fits {
			next, _ = s.Put(q.Key, interview.Given{State: interview.NotSure})
		}
		s, said = next, append(said, q.Key, next.Path()[indexOf(next, q.Key)].Given)
	}
	return s, said
}

func indexOf(s interview.Session, k interview.Key) int {
	return slices.IndexFunc(s.Path(), func(q interview.Asked) bool { return q.Key == k })
}

// fitting gives an answer; false where the question refuses it, or it does not
// fit what was told.
func fitting(before screen.Result, s interview.Session, q interview.Asked, values []string) (next interview.Session, fits bool) {
	next, err := s.Put(q.Key, interview.Given{State: interview.Answered, Values: values})
	if err != nil {
		return s, false
	}
	for _, found := range screen.Case(next.Case(), sampleDay, currentLaw()).Contradictions {
		if !slices.ContainsFunc(before.Contradictions, func(c casefile.Contradiction) bool { return c.Code == found.Code && slices.Equal(c.Paths, found.Paths) }) {
			return s, false
		}
	}
	return next, true
}

// holdsWith: what was left out, once it is answered, changes nothing.
func holdsWith(t *rapid.T, before screen.Result, answered interview.Session, said ...any) {
	if was, is, differs := differing(before, screen.Case(answered.Case(), sampleDay, currentLaw())); differs {
		t.Fatalf("%v makes %s of %s, and was left out", said, is, was)
	}
}

// The keys of a round after twelve cases: each answer to the next question, with
// what is tried before a case is left.
func BenchmarkARoundOfTwelveCases(b *testing.B) {
	desk := screens(theInterview(), sampleDay)
	typed := typedFast(b, "no", sheetOfTwelve)
	var slowest time.Duration
	keys := 0
	for b.Loop() {
		next := func(s interview.Session) interview.Session {
			begun := time.Now()
			weights, changed := desk.Stakes(s.Case(), never)
			s = s.Foremost(s.Weigh(weights), changed)
			slowest = max(slowest, time.Since(begun))
			keys++
			return s
		}
		for s := next(typed.Round()); !s.Over(); s = next(s) {
			q, _ := s.Current()
			var err error
			if s, err = s.Answer(usualAnswer(q)); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(keys), "ms/key")
	b.ReportMetric(float64(slowest.Milliseconds()), "ms/slowest")
}
