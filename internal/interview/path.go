package interview

import (
	"slices"
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
)

// step is one question on the path. It stands as it is on every path that has
// its block.
type step struct {
	part       *Part
	question   *Question
	options    []Option
	where      string // where on the paper to look, that of the options included
	key        Key
	conviction string // its id, "" outside
	index      int    // its place in the case, -1 outside
	another    bool
	silent     bool // a case file said nothing here: what it takes silence for stands
	said       Given
	given      Given         // said, as it is meant here and now, where it still can be
	mark       casefile.Mark // of the answer
}

// heldBack is a question that is not asked while another is left open.
type heldBack struct {
	step
	after Key
}

// derive walks the flow over the answers. What stands on the path of the
// session as it was, and is the same still, is not walked again.
func (s Session) derive() *road { return s.deriveAfter("") }

// deriveAfter is derive after a change to no answer but that of one question; ""
// says nothing of what was changed.
func (s Session) deriveAfter(changed Key) *road {
	w := walk{session: s, before: s.road, road: &road{today: s.today}, changed: aboutOf(changed), alike: s.road != nil, same: s.road != nil}
	w.road.made = casefile.Case{Schema: casefile.Schema, AsOf: casefile.On(s.today)}
	parts := s.flow.Parts
	for i := 0; i < len(parts); {
		n := eachRun(parts[i:])
		if n == 0 {
			n = 1
			w.pass(parts[i:i+1], "", -1)
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
	before  *road // the path as it was, nil for none
	road    *road
	block   *block // the last of the road, that is walked anew
	settled bool   // an earlier run of Each parts has laid down which convictions there are
	changed string // what the only changed answer is about, "" for not known
	alike   bool   // what a conviction's questions see of all above is as it was
	same    bool   // … and so is all above
}

// convictions asks a run of Each parts about one conviction after the other.
// The first run lays down which convictions the case has.
func (w *walk) convictions(parts []Part) {
	made := &w.road.made
	told := made.Convictions // of an earlier run
	if w.settled {
		made.Convictions = make([]casefile.Conviction, len(told))
		for i := range told {
			made.Convictions[i] = inSight(told[i])
		}
		for i := range told {
			made.Convictions[i] = told[i]
			w.pass(parts, told[i].ID, i)
			told[i], made.Convictions[i] = made.Convictions[i], inSight(made.Convictions[i])
		}
		made.Convictions = told
		return
	}
	told = make([]casefile.Conviction, 0, len(w.session.convictions))
	made.Convictions = make([]casefile.Conviction, 0, len(w.session.convictions))
	for i, id := range w.session.convictions {
		made.Convictions = append(made.Convictions, casefile.Conviction{ID: id})
		b := w.pass(parts, id, i)
		if !b.applies {
			break
		}
		told = append(told, made.Convictions[i])
		made.Convictions[i] = inSight(told[i])
		if !w.followed(b) {
			break
		}
	}
	made.Convictions = told
	w.settled = true
}

// inSight is what a conviction's questions see of another.
func inSight(c casefile.Conviction) casefile.Conviction {
	return casefile.Conviction{ID: c.ID, Offense: c.Offense, Outcome: c.Outcome}
}

// parts asks the parts of a block; false when none of them applies.
func (w *walk) parts(b *block) bool {
	applies := false
	for i := range b.parts {
		applies = w.part(&b.parts[i], b.conviction, b.index) || applies
	}
	return applies
}

// another asks whether another conviction follows that of a block.
func (w *walk) another(b *block) {
	part := b.asksAnother()
	if part == nil || b.index+1 >= casefile.MaxConvictions {
		return
	}
	if at := w.at(part, b.conviction, b.index); at.holds(part.When) && at.holds(part.Another.When) {
		w.ask(step{part: part, question: part.Another, key: anotherKey(part.ID, b.conviction), conviction: b.conviction, index: b.index, another: true})
	}
}

// followed reports whether another conviction follows that of a block.
func (w *walk) followed(b *block) bool {
	part := b.asksAnother()
	if part == nil {
		return w.leadsOn(anotherKey("", b.conviction), b.index)
	}
	link := anotherKey(part.ID, b.conviction)
	_, asked := b.where[link]
	return asked && w.leadsOn(link, b.index)
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
		st := step{part: p, question: q, key: keyOf(p, id, q.ID), conviction: id, index: index}
		if after, left := w.leftOpen(&st); left {
			st.options = q.Options
			w.block.held = append(w.block.held, heldBack{st, after})
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
	for _, h := range w.block.held {
		if h.key == after {
			return h.after, true
		}
	}
	i, asked := w.block.where[after]
	if !asked {
		return "", false
	}
	given := w.block.steps[i].given.State
	return after, given == NotSure || given == ForLater
}

// ask puts a question on the path and its answer into the case.
func (w *walk) ask(st step) {
	st.silent = w.session.silent[st.key]
	st.options = st.question.Options
	if st.question.Choices != nil {
		st.options = st.question.Choices(w.at(st.part, st.conviction, st.index))
	}
	st.where = whereToLook(st.question, st.options)
	st.said = w.session.answers[st.key]
	if given := st.meant(w.road, st.said); st.stillFits(given) {
		st.given = given
	}
	st.mark = w.session.marks[st.key]
	w.block.where[st.key] = len(w.block.steps)
	w.block.steps = append(w.block.steps, st)
	st.fill(w.road)
}

// whereToLook is where on the paper to look for the answer to a question with
// these options.
func whereToLook(q *Question, options []Option) string {
	where := q.Where
	for _, o := range options {
		if o.Where != "" {
			where = strings.TrimSpace(where + " " + o.Where)
		}
	}
	return strings.TrimSpace(where)
}

func (w *walk) at(p *Part, id string, index int) At { return w.road.at(p, id, index) }

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
	name := "Case " + strconv.Itoa(number)
	if of > 1 {
		name += " of " + strconv.Itoa(of)
	}
	if title == "" || strings.HasPrefix(title, "Conviction") {
		return name
	}
	return name + " · " + title
}
