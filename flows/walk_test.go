package flows_test

import (
	"bytes"
	"fmt"
	"sort"
	"strings"
	"sync"
	"testing"

	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
	"example.com/tableside/internal/offense"
)

// walker goes through the whole flow: from every interview that it knows it
// changes each answer into each other answer that is offered, once, and goes on
// from where that leads, until nothing new comes up.
type walker struct {
	t     *testing.T
	tried map[string]bool // "level=felony": given in some interview, which then ended
	asked map[string]bool // "level"
	queue []interview.Session
	ended int
}

// Every question can be reached, every option of every question is offered on
// some trail and can be taken, every trail ends, and what it ends in is a case
// that can be read back.
func TestEveryOptionOfEveryQuestionIsOnATrailThatEnds(t *testing.T) {
	w := &walker{t: t, tried: map[string]bool{}, asked: map[string]bool{}}
	w.take(interview.Start(whole(), interviewtest.Today))
	for _, name := range sortedNames(trails()) {
		w.take(journey(t, trails()[name]))
	}
	for _, ending := range []string{"juvenile", "diversion-no-plea", "deferred-entry", "dismissed"} { // an order for each
		w.take(journey(t, told{"offense": {"HS 11377(a)"}, "outcome": {ending}, "relief_done": {everyBox}, "relief": {everyBox}}))
	}
	w.take(sameEvent(t, 3))
	for len(w.queue) > 0 {
		s := w.queue[0]
		w.queue = w.queue[1:]
		w.from(s)
	}
	ids := map[string]string{}
	for name, q := range questions(whole()) {
		if other, twice := ids[q.ID]; twice {
			t.Errorf("%s and %s have one id: a walk takes them for one", name, other)
		}
		ids[q.ID] = name
		if !w.asked[q.ID] {
			t.Errorf("%s: no trail leads to it", name)
		}
		for _, o := range q.Options {
			if !w.tried[q.ID+"="+o.Value] {
				t.Errorf("%s: no trail offers %q (%s)", name, o.Label, o.Value)
			}
		}
	}
	t.Logf("%d questions, %d answers, %d interviews to their end", len(w.asked), len(w.tried)/2, w.ended)
}

func sortedNames(all map[string]told) []string {
	var names []string
	for name := range all {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// from tries every answer on the path of an interview that was not tried yet.
func (w *walker) from(s interview.Session) {
	for _, q := range s.Path() {
		for _, values := range answersTo(q) {
			name, there := q.ID+"="+strings.Join(values, "+"), offered(q)
			if w.tried[name+there] || w.tried[name] && testing.Short() {
				continue
			}
			w.tried[name], w.tried[name+there] = true, true
			at, ok := s.Goto(q.Key)
			if !ok {
				w.t.Fatalf("%s is on the path and cannot be gone to", q.Key)
			}
			next, err := answered(at, values)
			if err != nil {
				w.t.Errorf("%s is offered and refused: %v", name, err)
				continue
			}
			w.take(next)
		}
	}
}

// offered is the answers that go with this one: a box among other boxes may
// lead elsewhere, so it is tried again.
func offered(q interview.Asked) string {
	var all []string
	for _, o := range q.Options {
		all = append(all, o.Value)
	}
	return " of " + strings.Join(all, " ")
}

// answered is a session with one answer; no values: not sure.
func answered(s interview.Session, values []string) (interview.Session, error) {
	switch {
	case values == nil:
		return s.NotSure(), nil
	case values[0] == later:
		return s.Later(), nil
	}
	return s.Answer(values...)
}

const later = "\x00later"

// take brings an interview to its end, holds what an end must be, and keeps it
// to go on from.
func (w *walker) take(s interview.Session) {
	for n := 0; ; n++ {
		if n > 400 {
			w.t.Fatalf("no end after %d answers", n)
		}
		if s.Over() {
			var more bool
			if s, more = s.Resume(); !more {
				break
			}
		}
		s = w.next(s)
	}
	w.ended++
	data := casefile.EncodeLine(s.Case())
	if back, err := casefile.Decode(data); err != nil || !bytes.Equal(casefile.EncodeLine(back), data) {
		w.t.Errorf("the case of a trail cannot be read back: %v\n%s", err, data)
	}
	for _, q := range s.Path() {
		w.asked[q.ID] = true
		if q.Why == "" || q.Ask == "" {
			w.t.Errorf("%s is asked without help", q.Key)
		}
		if (q.Kind == interview.Choice || q.Kind == interview.Ticks) && len(q.Options) == 0 {
			w.t.Errorf("%s is asked without an answer to give", q.Key)
		}
	}
	w.queue = append(w.queue, s)
}

// next answers the question asked now as usual, where that is offered.
func (w *walker) next(s interview.Session) interview.Session {
	q, _ := s.Current()
	values, ok := usual[q.ID]
	for _, order := range usualOrder {
		if !ok && strings.HasPrefix(q.ID, order.begins) {
			values, ok = []string{order.answer}, true
		}
	}
	if len(s.Convictions()) > 1 && q.Another {
		values, ok = []string{"no"}, true
	}
	if ok {
		if next, err := s.Answer(values...); err == nil {
			return next
		}
	}
	return s.NotSure()
}

// answersTo is every answer worth trying to a question: each option or box by
// itself, not sure, later, and for what is written the values that open branches.
func answersTo(q interview.Asked) [][]string {
	all := [][]string{nil, {later}}
	for _, o := range q.Options {
		if !o.Rest {
			all = append(all, []string{o.Value})
		}
	}
	switch q.Kind {
	case interview.Section:
		for _, section := range sections() {
			all = append(all, []string{section})
		}
	case interview.Day:
		for _, day := range []string{"1960", "1972", "1985-05-05", "1996", "2001", "2009", "2012", "2014", "2018", "2022-03-01", "2026-10", "2027-02-01"} {
			if q.Check == nil || dayTaken(q, day) {
				all = append(all, []string{day})
			}
		}
	case interview.Days:
		all = append(all, []string{"0"}, []string{"30"}, []string{"364"}, []string{"365"}, []string{"3 years"})
	case interview.Number:
		all = append(all, []string{"0"}, []string{"20"}, []string{"951"}, []string{"12000"})
	case interview.Choice, interview.Ticks, interview.Text:
	}
	return all
}

// dayTaken reports whether a question takes a day at all: some may not lie ahead.
func dayTaken(q interview.Asked, day string) bool {
	c := casefile.Case{Convictions: []casefile.Conviction{{ID: "c1"}}}
	return q.Check(interview.At{Case: &c, Conviction: 0, Today: interviewtest.Today}, day) == nil
}

// sections is one section for each sort of offense that the branches can tell
// apart, and one that the catalogue does not have.
var sections = sync.OnceValue(func() []string {
	seen, all := map[string]bool{}, []string{"PC 99999"}
	for _, row := range offense.All() {
		key := row.Key()
		kind := fmt.Sprint(catalogue.Offenses{}.Look(key, casefile.Date{}, ""))
		if !seen[kind] {
			seen[kind] = true
			all = append(all, key)
		}
	}
	if testing.Short() {
		all = all[:10]
	}
	return all
})

// Whatever the search for an offense offers can be chosen.
func TestEverySectionOfTheCatalogueIsTaken(t *testing.T) {
	s := interview.Start(whole(), interviewtest.Today)
	for !s.Over() {
		if q, _ := s.Current(); q.Kind == interview.Section {
			break
		}
		s = s.NotSure()
	}
	for _, row := range offense.All() {
		if _, err := s.Answer(row.Key()); err != nil {
			t.Errorf("%s: %v", row.Key(), err)
		}
	}
}
