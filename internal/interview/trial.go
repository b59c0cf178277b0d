package interview

import (
	"strconv"

	"example.com/tableside/internal/casefile"
)

// Turns reports whether some answer to a question without one would change a
// result, or opens a question of which one would. Changed says so of the case
// that an answer makes; nil: nothing changes any. A question whose answers
// cannot be told beforehand, as an offense, always does; one that is not on the
// path never.
func (s Session) Turns(k Key, changed func(casefile.Case) bool) bool {
	i, asked := s.place(k)
	if !asked || changed == nil {
		return false
	}
	st := s.road.step(i)
	if st.question.Kind == Section || st.question.Kind == Text {
		return true
	}
	for _, values := range s.trials(st) {
		given, err := s.checked(st, values)
		if err != nil {
			continue // nobody can give this answer
		}
		next := s.keep(st, given)
		if changed(next.Case()) {
			return true
		}
		for _, opened := range next.road.steps() {
			if _, before := s.place(opened.key); !before && opened.given.State == NotGiven && next.Turns(opened.key, changed) {
				return true
			}
		}
	}
	return false
}

// trials are answers to a question that stand for all: each option, all boxes
// together, days and numbers on both sides of what a rule may count from.
func (s Session) trials(st *step) [][]string {
	var all [][]string
	if st.question.Usual != nil {
		for _, value := range st.question.Usual(s.road.atStep(st)) {
			all = append(all, []string{value})
		}
		if len(all) > 0 {
			return all
		}
	}
	switch st.question.Kind {
	case Choice, Ticks:
		var boxes []string
		for _, o := range st.options {
			all = append(all, []string{o.Value})
			if !o.Alone && !o.Rest {
				boxes = append(boxes, o.Value)
			}
		}
		if st.question.Kind == Ticks && len(boxes) > 1 {
			all = append(all, boxes)
		}
	case Day:
		for _, day := range s.daysToTry() {
			all = append(all, []string{day.String()})
		}
	case Days:
		for _, days := range []int{0, 1, 30, 89, 90, 179, 181, 364, 365, 366, 800, 1825} {
			all = append(all, []string{strconv.Itoa(days)})
		}
	case Number:
		for _, number := range []int{0, 500, 950, 951, 10000, 10001} {
			all = append(all, []string{strconv.Itoa(number)})
		}
	case Section, Text:
	}
	return all
}

// daysToTry are days from long ago to some years ahead: one in every fourth
// year, and those about today, but not today itself: what ends today makes most
// waits end tomorrow, and is no reason to ask when it ended.
func (s Session) daysToTry() []casefile.Day {
	days := []casefile.Day{s.today.AddDays(-1), s.today.AddDays(-100), s.today.AddYears(-2), s.today.AddYears(1), s.today.AddYears(4)}
	for years := 4; years <= 52; years += 4 {
		days = append(days, s.today.AddYears(-years))
	}
	return days
}
