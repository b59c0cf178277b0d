package interview

import (
	"maps"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
)

// Fill is the interview that a case could have come from: each question on
// the path is answered with what the case tells, the others are open. What no
// case field keeps (a branch taken by At.Chose) stays open.
func Fill(f Flow, today casefile.Day, c casefile.Case) Session {
	s := Start(f, today)
	c = placed(c)
	s.fillConvictions(c)
	for {
		s.road = s.derive()
		told := s.recalled(&c)
		if len(told) == 0 {
			break
		}
		s.answers = maps.Clone(s.answers)
		maps.Copy(s.answers, told)
	}
	s.silent, s.marks = s.unanswered(), s.recalledMarks(&c)
	if n := len(c.Convictions); n > 0 && c.Person.OtherCases == 0 {
		s.silent[s.linkKey(c.Convictions[n-1].ID)] = true
	}
	s.road = s.derive()
	s.at = s.firstOpen()
	return s
}

// placed is a case in which a California county tells the court, as it does
// where a case file leaves the court out.
func placed(c casefile.Case) casefile.Case {
	c = c.Clone()
	for i := range c.Convictions {
		if one := &c.Convictions[i]; one.Jurisdiction == "" && one.County != "" {
			one.Jurisdiction = casefile.California
		}
	}
	return c
}

// fillConvictions takes over the ids of a case, which follows which, and what
// the case tells of others.
func (s *Session) fillConvictions(c casefile.Case) {
	list := c.Convictions
	if len(list) == 0 {
		return
	}
	s.convictions, s.made = nil, len(list)
	s.answers = map[Key]Given{}
	for i := range list {
		if i > 0 {
			s.answers[s.linkKey(s.convictions[i-1])] = Given{Answered, []string{"yes"}}
		}
		s.convictions = append(s.convictions, list[i].ID)
	}
	last := Given{Answered, []string{"no"}}
	if c.Person.OtherCases == casefile.Yes || c.Person.OtherCases == casefile.NotSure {
		last = Given{State: NotSure}
	}
	s.answers[s.linkKey(list[len(list)-1].ID)] = last
}

// recalled is what the case tells about the questions on the path, where that
// is not yet their answer. An answer found before those above it were known
// may have been one of other options: it is found again.
func (s Session) recalled(c *casefile.Case) map[Key]Given {
	told := map[Key]Given{}
	for _, st := range s.road.steps() {
		if st.another || st.index >= len(c.Convictions) {
			continue
		}
		given := st.recall(s.road, c)
		if given.State != NotGiven && (given.State != st.given.State || !slices.Equal(given.Values, st.given.Values)) {
			told[st.key] = given
		}
	}
	return told
}

// recall is the answer that leaves the question's fields as the case has them.
func (st *step) recall(r *road, c *casefile.Case) Given {
	facts := st.facts(c)
	if given, told := st.toldElsewhere(c, r.today); told {
		return given
	}
	if !slices.ContainsFunc(slices.Collect(maps.Values(facts)), func(v string) bool { return v != "" }) {
		return Given{}
	}
	for _, given := range st.candidates(facts) {
		if !st.agrees(r, given, facts) {
			continue
		}
		if slices.Equal(given.Values, []string{Unsure}) {
			return Given{State: NotSure}
		}
		return given
	}
	if slices.Contains(slices.Collect(maps.Values(facts)), unknown) {
		return Given{State: NotSure}
	}
	return Given{}
}

// toldElsewhere is the answer that facts of other questions tell.
func (st *step) toldElsewhere(c *casefile.Case, today casefile.Day) (given Given, told bool) {
	at := At{Case: c, Conviction: st.index, Today: today}
	for _, o := range st.options {
		if o.Told != nil && o.Told(at) {
			given.Values = append(given.Values, o.Value)
		}
	}
	if len(given.Values) == 0 || st.question.Kind == Choice && len(given.Values) > 1 {
		return Given{}, false
	}
	given.State = Answered
	return given, true
}

// facts is what the case has in the fields of the question.
func (st *step) facts(c *casefile.Case) map[string]string {
	facts := map[string]string{}
	for _, field := range fields(st.question.Field, st.options) {
		facts[field] = st.fact(c, field)
	}
	return facts
}

func (st *step) fact(c *casefile.Case, field string) string {
	path, ok := st.path(c, field)
	if !ok {
		return ""
	}
	value, _ := casefile.Get(*c, path)
	if field == reliefs && st.index >= 0 && value == "" {
		var kinds []string
		for _, r := range c.Convictions[st.index].Relief {
			kinds = append(kinds, string(r.Kind))
		}
		value = strings.Join(kinds, ",")
	}
	return value
}

// candidates are the answers that may have led to the facts, the likeliest first.
func (st *step) candidates(facts map[string]string) []Given {
	switch st.question.Kind {
	case Choice:
		return st.choosable()
	case Ticks:
		return st.tickable(facts)
	case Day, Days, Number, Section, Text:
	}
	value := facts[st.question.Field]
	if value == "" || value == unknown {
		return nil
	}
	if _, err := read(st.question.Kind, value); err != nil {
		return nil
	}
	return []Given{{Answered, []string{value}}}
}

// choosable is every option, those that say most first, but for those whose own
// word decides, not what they set.
func (st *step) choosable() []Given {
	options := slices.DeleteFunc(slices.Clone(st.options), func(o Option) bool { return o.Told != nil })
	slices.SortStableFunc(options, func(a, b Option) int { return len(b.Sets) - len(a.Sets) })
	var all []Given
	for _, o := range options {
		all = append(all, Given{Answered, []string{o.Value}})
	}
	return all
}

// tickable is the boxes that the facts bear out, alone and beside "not sure
// about the others", and the box for none of them.
func (st *step) tickable(facts map[string]string) []Given {
	listed := strings.Split(facts[st.question.Field], ",")
	var ticked, rest, alone []string
	for _, o := range st.options {
		switch {
		case o.Told != nil: // its own word decides, not what it sets
		case o.Alone:
			alone = append(alone, o.Value)
		case o.Rest:
			rest = append(rest, o.Value)
		case len(o.Sets) == 0 && slices.Contains(listed, o.Value), len(o.Sets) > 0 && borneOut(o.Sets, facts):
			ticked = append(ticked, o.Value)
		}
	}
	if len(rest) == 0 {
		rest = []string{Unsure}
	}
	var all []Given
	if len(ticked) > 0 {
		all = append(all, Given{Answered, ticked})
	}
	for _, v := range alone {
		all = append(all, Given{Answered, []string{v}})
	}
	return append(all, Given{Answered, append(slices.Clone(ticked), rest[0])})
}

func borneOut(sets []Set, facts map[string]string) bool {
	return !slices.ContainsFunc(sets, func(set Set) bool { return facts[set.Field] != set.Value })
}

// agrees reports whether the facts bear out all that an answer says. A field
// it leaves alone may be filled by another question.
func (st *step) agrees(r *road, given Given, facts map[string]string) bool {
	said := map[string]string{} // the last word counts
	for _, set := range st.sets(r, given) {
		said[set.Field] = set.Value
	}
	for field, value := range said {
		if facts[field] != value && !(st.listed(field) && sameWords(facts[field], value)) {
			return false
		}
	}
	return len(said) > 0
}

// listed: the boxes ticked are the words of this field, in any order. The order
// of what a court did to a case tells which order each fact is about.
func (st *step) listed(field string) bool {
	return st.question.Kind == Ticks && field == st.question.Field && field != reliefs
}

// sameWords reports whether two lists hold the same words, in any order.
func sameWords(a, b string) bool {
	return len(a) == len(b) && slices.Equal(slices.Sorted(strings.SplitSeq(a, ",")), slices.Sorted(strings.SplitSeq(b, ",")))
}
