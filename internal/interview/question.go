// Package interview is the engine that walks a flow over a case: which
// question comes next, what an answer means, back, jump, change, progress. It
// knows no law, no words of its own beyond what it understood, and no screen.
//
// Where to look: question.go is a row of a flow, session.go what a session tells,
// path.go the walk over the answers and road.go the path it makes, answer.go and
// understood.go what an answer means, jump.go and recall.go how one comes back to
// it, convictions.go, round.go and sheet.go several cases, put.go and fill.go what
// goes into the case, save.go the saved form.
//
// A session is a value. An answer gives a new one, and the case is what it tells:
//
//	s := interview.Start(flow, casefile.DayOf(2026, time.November, 21))
//	for asked, more := s.Current(); more; asked, more = s.Current() {
//		next, err := s.Answer(reply(asked.Ask, asked.Options))
//		if err != nil {
//			continue // the error says what to write; the question is asked again
//		}
//		s = next
//	}
//	c := s.Case()
package interview

import "example.com/tableside/internal/casefile"

// Kind is how a question is answered.
type Kind uint8

const (
	Choice  Kind = iota // one of Options
	Ticks               // any number of Options (tick all that apply)
	Day                 // a date in words: 3/2015, March 2015, 3/1/15, 2015
	Days                // a term in words: 6 months, 1 year, 16 months, 120
	Number              // a number: $1,200, 28.5
	Section             // an offense: chosen by search, or a section as written
	Text                // short free text
)

// Question is one row of a flow.
type Question struct {
	ID       string // unique within its part, stable for ever: "offense_date"
	Short    string // its name beside others on one screen, as "Section"; "": not among the few of fast entry
	Ask      string // read aloud
	Explain  string // said beside it when it helps
	Warn     string // a word of warning read before it (crime victim questions)
	Where    string // where on the paper to look
	Why      string // why it is asked
	Kind     Kind
	Options  []Option // Choice and Ticks; "not sure" is added by the engine, never listed
	Field    string   // case field: "person.status"; in a part asked for each conviction "level", "sentence.custody", "relief" (Ticks of kinds), "relief[pc-1203.4].granted_on"
	When     When     // nil: always
	Together Together // asks it of several cases at once, where one answer, "none" or else "no", says no for all of them; zero: never
	Always   bool     // asked also where only what can change a result is: the law takes silence for an answer
	Ahead    bool     // a date asked for may lie ahead: the examples do
	Shared   bool     // all counts of one court case have the same answer: Session.Copy takes it over

	// From is the date from which a length of time, as 3 years, is counted where one
	// is typed for the date asked for; nil, or not known: a date alone is taken.
	From func(At) casefile.Date

	// Apart is the answer by which a case stands alone, whatever it shares with
	// another; "": the question does not ask for that.
	Apart string

	// After is the question above, of the same part, that makes this one worth
	// asking: how much jail, after whether any was ordered; "" for none. While
	// that one is left as not sure or for later, this one is not asked, unless
	// something was said to it before; what it would tell leads to that one
	// (Session.KeyFor).
	After string

	// Note is said beside the question where the answers above call for it; nil
	// or "": nothing. The front ends find it in Asked.
	Note func(At) string

	// Means says what an answer tells the case where the options alone do not,
	// as two questions about one fact; nil: the options. It fills no other field
	// than the question and its options name.
	Means func(at At, values []string) []Set

	// Choices gives the options where they depend on the answers above (the
	// other convictions, the level); nil: Options. An answer that is no longer
	// among them counts as not given.
	Choices func(At) []Option

	// Usual gives answers that stand for all that are usual, in the words of the
	// case file, where a round tries whether the question could change a result
	// (Session.Turns); nil, or none given: answers of every sort are tried.
	Usual func(At) []string

	// Check refuses a value that the kind accepts and the question does not, as
	// a date that lies ahead; nil: none. The value is in the words of the case
	// file ("2015-03", "180"); the error is shown as a sentence.
	Check func(at At, value string) error
}

// Together is a question as it is asked of several cases at once. Its no must
// deny every box of the question about one case, so its words name them all.
type Together struct {
	Ask     string
	Explain string // said beside it; which cases it stands for is said by the engine
}

// Option is one answer of a Choice or one box of a Ticks.
type Option struct {
	Value string
	Label string
	Short string // its label in fast entry, where many lines share a screen; "": Label
	Sets  []Set  // case fields this option fills instead of Field := Value
	Words string // more words that find it, where one is looked for by words; never shown
	Alone bool   // Ticks: "none of these", excludes the others
	Where string // where on the paper to look for this one, read out while it is offered
	Vague string // asked back where one word alone would choose this one but may mean another; "": it chooses

	// Least asks, where “not sure” is said, whether not this much is sure: the
	// front ends show this option beside that, and ask once; "": they do not.
	Least string

	// Told lets Fill take this answer from facts that other questions fill, as
	// "No" to citizenship from a green card; nil: only Sets and Field tell it.
	Told When

	// Else is what an empty box says once the screen is answered: ticking
	// "restitution" alone says that no fine is owed. Rest is the box "not sure
	// about the others": with it ticked the boxes left empty are not sure, and
	// their fields "unknown" where Else would have spoken. A question none of
	// whose options has an Else denies, with each empty box, the yes/no facts to
	// which the box would have said yes. A question left as not sure makes every
	// field that it could fill "unknown", where the case file has that word for
	// the field; one left for later does so where the case file would take
	// silence for an answer, and leaves the other fields not asked.
	Else []Set
	Rest bool
}

// Set gives one case field a value, in the words of the case file.
type Set struct{ Field, Value string }

// When says whether a question is asked, from the answers above it only.
type When func(At) bool

// At is where a question stands: the case as the answers above it make it,
// and for a part asked for each conviction, which one (else -1). While it is
// settled whether such a question is asked, and with which options, of the other
// convictions only the id, the offense and the outcome are in sight.
type At struct {
	Case       *casefile.Case
	Conviction int
	Today      casefile.Day

	// Chose gives the values chosen for a question above in the same part (for
	// the same conviction), none if it was left open or is not on the path: for
	// branches that no case field tells apart. A whole key ("start/record") asks
	// for a question of another part. Nil means that nothing is known.
	Chose func(question string) []string
}

// Part is a run of questions, asked once or for each conviction. Parts asked
// for each conviction that follow one another belong together: all of them are
// asked about the first conviction, then Another, then all about the second.
type Part struct {
	ID        string
	Title     string
	Each      bool      // once for each conviction
	Another   *Question // after the last conviction of an Each part: is there another? ("yes" adds one)
	Questions []Question
	When      When // nil: always
}

// Flow is a whole interview.
type Flow struct{ Parts []Part }
