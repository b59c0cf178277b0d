package interview

import (
	"slices"

	"example.com/tableside/internal/casefile"
)

// Key names a question in one session for ever: "person/status", "c1/offense_date".
// A key of an Each part begins with the conviction's id, that of its Another
// with the part's id: "convictions/c1/another" asks whether one follows c1.
type Key string

// Session is one interview. It is a value: every method returns a new one and
// leaves the old as it was. What is asked is derived from the answers, never stored.
type Session struct {
	flow        *Flow
	today       casefile.Day
	convictions []string              // ids in order, with those that a "no" to Another closed behind it
	made        int                   // conviction ids given out so far; none is used twice
	answers     map[Key]Given         // also those of closed branches, kept aside
	marks       map[Key]casefile.Mark // where the answer to a question is from, if not where its case is
	at          Key                   // the question to ask now; "" when the interview is over
	jumps       []jump                // from the review, the innermost last
	round       *round                // only what can still change a result is asked; nil: all
	silent      map[Key]bool          // questions about which a case file read back said nothing
	road        *road                 // derived from all of the above but at and jumps; never changed
}

// Start begins an interview on a day, with one conviction.
func Start(f Flow, today casefile.Day) Session {
	s := Session{flow: &f, today: today, answers: map[Key]Given{}}
	s.convictions = []string{s.newID()}
	s.road = s.derive()
	if s.road.len() > 0 {
		s.at = s.road.step(0).key
	}
	return s
}

// Asked is a question in its place.
type Asked struct {
	Question                 // Options hold the options here and now
	Key        Key           //
	Part       string        // part title, with the conviction's number for an Each part
	Conviction string        // conviction id, "" outside
	Number     int           // which conviction of how many, from 1; 0 outside
	Of         int           //
	First      bool          // the first about its conviction
	Another    bool          // asks whether another conviction follows
	Said       string        // the question's Note here and now, "" if there is none
	Step       int           // 1-based place on the path
	Left       int           // about how many are left after this one
	Given      Given         // what was answered before, if anything
	Mark       casefile.Mark // where this answer is from, if that was marked
}

// Given is an answer as it was given. The zero value: nothing yet.
type Given struct {
	State  GivenState
	Values []string // Answered: one value; Ticks: the ticked values; text kinds: the text as typed
}

// GivenState tells the three ways to leave a question apart; the law treats the last two alike.
type GivenState uint8

const (
	NotGiven GivenState = iota
	Answered
	NotSure
	ForLater
)

// Unsure, beside ticked values, says that the boxes left empty are not sure.
const Unsure = "unsure"

// Same reports whether a session has the very answers of another, so that what
// was worked out of one is true of the other: nothing was answered, marked or
// taken back between. They may stand at different questions.
func (s Session) Same(other Session) bool { return s.road != nil && s.road == other.road }

// StandsAs reports whether a session has the very answers of another and stands
// at the same question of the same round, so that an answer leads both to the
// same; never so on a visit from the review.
func (s Session) StandsAs(other Session) bool {
	return s.Same(other) && s.at == other.at && s.round == other.round && len(s.jumps)+len(other.jumps) == 0
}

// Today is the day of the interview.
func (s Session) Today() casefile.Day { return s.today }

// Current is the question to ask now; false when the interview is over (review comes next).
func (s Session) Current() (Asked, bool) {
	if j := s.joint(); j != nil {
		return s.askedJointly(j), true
	}
	i, ok := s.place(s.at)
	if !ok {
		return Asked{}, false
	}
	a := s.handedOut(i)
	switch {
	case s.jumping():
		a.Left = len(s.opened(s.at))
	case a.Given.State == NotGiven: // what was answered ahead is passed over
		a.Left = s.openAfter(i)
	}
	return a, true
}

// openAfter counts the questions without an answer behind the i-th.
func (s Session) openAfter(i int) int {
	n := 0
	for i++; i < s.road.len(); i++ {
		if s.road.step(i).given.State == NotGiven {
			n++
		}
	}
	return n
}

// Over reports whether no question is to be asked now. Questions left for
// later, or behind a jump, may still be open: Resume leads to them.
func (s Session) Over() bool { return s.at == "" }

// Case is the case as the answers on the path make it.
func (s Session) Case() casefile.Case {
	if s.road == nil {
		return casefile.Case{}
	}
	return s.road.made.Clone()
}

// Path is every question on the path with what was given, in order.
func (s Session) Path() []Asked {
	if s.road == nil {
		return nil
	}
	path := make([]Asked, s.road.len())
	for i := range path {
		path[i] = s.handedOut(i)
	}
	return path
}

// Find is one question on the path.
func (s Session) Find(k Key) (Asked, bool) {
	i, ok := s.place(k)
	if !ok {
		return Asked{}, false
	}
	return s.handedOut(i), true
}

// Told reports whether anything was answered about a conviction, or left open.
func (s Session) Told() bool {
	for _, st := range s.road.steps() {
		if st.conviction != "" && st.given.State != NotGiven {
			return true
		}
	}
	return false
}

// Counts says how the questions on the path were left.
type Counts struct{ Answered, NotSure, Later, Open int }

// Counts counts the questions on the path; Open were not reached yet.
func (s Session) Counts() Counts {
	var n Counts
	for _, st := range s.road.steps() {
		switch st.given.State {
		case Answered:
			n.Answered++
		case NotSure:
			n.NotSure++
		case ForLater:
			n.Later++
		case NotGiven:
			n.Open++
		}
	}
	return n
}

// handedOut is asked with options of its own, whatever becomes of them.
func (s Session) handedOut(i int) Asked {
	a := s.asked(i)
	a.Options = slices.Clone(a.Options)
	return a
}

// asked is the i-th step of the path as the front ends see it.
func (s Session) asked(i int) Asked {
	st := s.road.step(i)
	a := Asked{
		Question:   *st.question,
		Key:        st.key,
		Part:       st.part.Title,
		Conviction: st.conviction,
		Another:    st.another,
		Step:       i + 1,
		Left:       s.road.len() - i - 1,
		Given:      Given{st.given.State, slices.Clone(st.given.Values)},
		Mark:       st.mark,
	}
	a.Options, a.Where = st.options, st.where
	if a.Note != nil {
		a.Said = a.Note(s.road.atStep(st))
	}
	if st.conviction != "" {
		a.Number, a.Of = st.index+1, len(s.road.made.Convictions)
		a.Part = partTitle(a.Number, a.Of, st.part.Title)
		a.First = i == 0 || s.road.step(i-1).conviction != st.conviction
	}
	return a
}

// place is where a key stands on the path.
func (s Session) place(k Key) (int, bool) {
	if k == "" || s.road == nil {
		return 0, false
	}
	return s.road.place(k)
}
