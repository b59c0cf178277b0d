package interview

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
)

// road is the path that the answers make, and the case they make on it.
type road struct {
	steps []step
	where map[Key]int
	held  []heldBack
	made  casefile.Case
}

// heldBack is a question that is not asked while another is left open.
type heldBack struct {
	step
	after Key
}

func (r *road) len() int {
	if r == nil {
		return 0
	}
	return len(r.steps)
}

// step is one question on the path.
type step struct {
	part       *Part
	question   *Question
	options    []Option
	key        Key
	conviction string // its id, "" outside
	index      int    // its place in the case, -1 outside
	another    bool
	silent     bool // a case file said nothing here: what it takes silence for stands
	at         At   // where the question stands
	given      Given
	mark       casefile.Mark // of the answer
}

// derive walks the flow over the answers.
func (s Session) derive() *road {
	w := walk{session: s, road: &road{where: map[Key]int{}}}
	w.road.made = casefile.Case{Schema: casefile.Schema, AsOf: casefile.On(s.today)}
	parts := s.flow.Parts
	for i := 0; i < len(parts); {
		n := eachRun(parts[i:])
		if n == 0 {
			w.part(&parts[i], "", -1)
			n = 1
		} else {
			w.convictions(parts[i : i+n])
		}
		i += n
	}
	return w.road
}

// eachRun counts the parts asked for each conviction that come first.
func eachRun(parts []Part) int {
	n := slices.IndexFunc(parts, func(p Part) bool { return !p.Each })
	if n < 0 {
		return len(parts)
	}
	return n
}

// walk is one derivation under way. The case grows with the answers, so that
// a When sees only what stands above it.
type walk struct {
	session Session
	road    *road
	settled bool // an earlier run of Each parts has laid down which convictions there are
}

// convictions asks a run of Each parts about one conviction after the other.
// The first run lays down which convictions the case has.
func (w *walk) convictions(parts []Part) {
	made := &w.road.made
	if w.settled {
		for i := range made.Convictions {
			w.conviction(parts, made.Convictions[i].ID, i)
		}
		return
	}
	w.settled = true
	for i, id := range w.session.convictions {
		made.Convictions = append(made.Convictions, casefile.Conviction{ID: id})
		if !w.conviction(parts, id, i) {
			made.Convictions = made.Convictions[:i]
			return
		}
		if !w.followed(parts, id, i) {
			return
		}
	}
}

// conviction asks the parts about one conviction; false when none of them applies.
func (w *walk) conviction(parts []Part, id string, index int) bool {
	applies := false
	for i := range parts {
		applies = w.part(&parts[i], id, index) || applies
	}
	return applies
}

// followed asks whether another conviction follows this one.
func (w *walk) followed(parts []Part, id string, index int) bool {
	i := slices.IndexFunc(parts, func(p Part) bool { return p.Another != nil })
	if i < 0 {
		return w.leadsOn(anotherKey("", id), index)
	}
	part := &parts[i]
	at := w.at(part, id, index)
	if index+1 >= casefile.MaxConvictions || !at.holds(part.When) || !at.holds(part.Another.When) {
		return false
	}
	st := step{part: part, question: part.Another, key: anotherKey(part.ID, id), conviction: id, index: index, another: true}
	w.ask(st)
	return w.leadsOn(st.key, index)
}

// leadsOn reports whether the answer to Another keeps the conviction that
// stands next in the list. Somebody who is not sure whether there are more has
// not unsaid one that was told already: only "no" takes that out of the case.
func (w *walk) leadsOn(k Key, index int) bool {
	if index+1 >= len(w.session.convictions) {
		return false
	}
	given := w.session.answers[k]
	left := given.State == NotSure || given.State == ForLater
	return given.is("yes") || left && w.session.told(w.session.convictions[index+1])
}

// told reports whether anything was answered about a conviction.
func (s Session) told(conviction string) bool {
	for k, given := range s.answers {
		if given.State == Answered && strings.HasPrefix(string(k), conviction+"/") {
			return true
		}
	}
	return false
}

// part asks the questions of a part; false when it does not apply.
func (w *walk) part(p *Part, id string, index int) bool {
	at := w.at(p, id, index)
	if !at.holds(p.When) {
		return false
	}
	for i := range p.Questions {
		q := &p.Questions[i]
		if !at.holds(q.When) {
			continue
		}
		st := step{part: p, question: q, options: q.Options, key: keyOf(p, id, q.ID), conviction: id, index: index}
		if after, left := w.leftOpen(&st); left {
			w.road.held = append(w.road.held, heldBack{st, after})
			continue
		}
		w.ask(st)
	}
	return true
}

// leftOpen reports whether the question that a step takes for known was left
// open, or is itself held back, and which one must be asked first. What was
// said before stays said.
func (w *walk) leftOpen(st *step) (Key, bool) {
	if st.question.After == "" || w.session.answers[st.key].State != NotGiven {
		return "", false
	}
	after := keyOf(st.part, st.conviction, st.question.After)
	for _, h := range w.road.held {
		if h.key == after {
			return h.after, true
		}
	}
	i, asked := w.road.where[after]
	if !asked {
		return "", false
	}
	given := w.road.steps[i].given.State
	return after, given == NotSure || given == ForLater
}

// ask puts a question on the path and its answer into the case.
func (w *walk) ask(st step) {
	st.at = w.at(st.part, st.conviction, st.index)
	st.silent = w.session.silent[st.key]
	st.options = st.question.Options
	if st.question.Choices != nil {
		st.options = st.question.Choices(st.at)
	}
	if given := w.session.answers[st.key]; st.stillFits(given) {
		st.given = given
	}
	st.mark = w.session.marks[st.key]
	w.road.where[st.key] = len(w.road.steps)
	w.road.steps = append(w.road.steps, st)
	st.fill(&w.road.made)
}

func (w *walk) at(p *Part, id string, index int) At {
	return At{
		Case: &w.road.made, Conviction: index, Today: w.session.today,
		Chose: func(question string) []string { return w.road.chosen(p, id, question) },
	}
}

// chosen is the values answered to a question on the path so far.
func (r *road) chosen(p *Part, conviction, question string) []string {
	key := Key(question)
	if !strings.Contains(question, "/") {
		key = keyOf(p, conviction, question)
	}
	if i, ok := r.where[key]; ok && r.steps[i].given.State == Answered {
		return slices.Clone(r.steps[i].given.Values)
	}
	return nil
}

func (at At) holds(when When) bool { return when == nil || when(at) }

// stillFits reports whether an answer given before is still among the options.
func (st *step) stillFits(given Given) bool {
	if given.State != Answered || len(st.options) == 0 {
		return true
	}
	for _, v := range given.Values {
		if v != Unsure && st.option(v) == nil {
			return false
		}
	}
	return true
}

// option is the option of a value, nil if there is none.
func (st *step) option(value string) *Option {
	i := slices.IndexFunc(st.options, func(o Option) bool { return o.Value == value })
	if i < 0 {
		return nil
	}
	return &st.options[i]
}

// is reports whether the answer is this one value.
func (g Given) is(value string) bool {
	return g.State == Answered && len(g.Values) == 1 && g.Values[0] == value
}

// keyOf is the key of a question of a part, asked about a conviction or not.
func keyOf(p *Part, conviction, question string) Key {
	if conviction != "" {
		return Key(conviction + "/" + question)
	}
	return Key(p.ID + "/" + question)
}

func anotherKey(part, conviction string) Key { return Key(part + "/" + conviction + "/another") }

// partTitle names the case a part is about, "Case 1 of 2 · Sentence": not every
// one of them ended in a conviction.
func partTitle(number, of int, title string) string {
	name := fmt.Sprintf("Case %d", number)
	if of > 1 {
		name = fmt.Sprintf("Case %d of %d", number, of)
	}
	if title == "" || strings.HasPrefix(title, "Conviction") {
		return name
	}
	return name + " · " + title
}
