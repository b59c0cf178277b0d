package interview

import "example.com/tableside/internal/casefile"

// Key names a question in one session for ever: "person/status", "c1/offense_date".
// A key of an Each part begins with the conviction's id, another with the part's id.
type Key string

// Session is one interview. It is a value: every method returns a new one and
// leaves the old as it was. What is asked is derived from the answers, never stored.
type Session struct{ stub int }

// Start begins an interview on a day.
func Start(f Flow, today casefile.Day) Session { return Session{} }

// Asked is a question in its place.
type Asked struct {
	Question
	Key        Key
	Part       string // part title, with the conviction's number for an Each part
	Conviction string // conviction id, "" outside
	Step       int    // 1-based place on the path
	Left       int    // about how many are left after this one
	Given      Given  // what was answered before, if anything
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

// Current is the question to ask now; false when the interview is over (review comes next).
func (s Session) Current() (Asked, bool) { return Asked{}, false }

// Answer checks and records values for the current question and moves on. The
// error is for the volunteer: what was found and what to write, with an example.
func (s Session) Answer(values ...string) (Session, error) { return s, nil }

// NotSure and Later leave the current question open and move on.
func (s Session) NotSure() Session { return s }
func (s Session) Later() Session   { return s }

// Back goes to the question before, or to where a jump came from; false at the first.
func (s Session) Back() (Session, bool) { return s, false }

// Goto jumps to a question on the path to change it. After its answer the
// session goes on with what the change opened, then back to where it came from.
func (s Session) Goto(k Key) (Session, bool) { return s, false }

// Add begins another conviction; Remove takes one away (its answers are kept aside no longer).
func (s Session) Add() Session                     { return s }
func (s Session) Remove(conviction string) Session { return s }

// Case is the case as the answers on the path make it.
func (s Session) Case() casefile.Case { return casefile.Case{} }

// Path is every question on the path with what was given, in order.
func (s Session) Path() []Asked { return nil }

// KeyFor gives the question that fills a case path, as "convictions[0].probation.state".
func (s Session) KeyFor(path string) (Key, bool) { return "", false }

// Understood says back what a text would be taken to mean ("That is 180 days."),
// or the error that Answer would give.
func Understood(q Question, text string) (string, error) { return "", nil }
