package law

import (
	"fmt"

	"example.com/tableside/internal/casefile"
)

// Reason is one sentence of an explanation, as data: the English template is
// the key under which a translation is found, and the fills take the place of
// its {name} marks. A Day fills as a long date, a number as digits.
//
// The law handles a thousand of them for a single case, so a reason is kept
// small: what most have none of stands behind a pointer, and is never written
// to once it is there.
type Reason struct {
	_    [0]func() // no ==: it would compare the pointer
	Text string
	more *furtherPart
}

// furtherPart is what few reasons have.
type furtherPart struct {
	fills  []Fill
	onlyIf []string
}

// further is what stands behind the pointer, empty where nothing does.
func (r Reason) further() furtherPart {
	if r.more == nil {
		return furtherPart{}
	}
	return *r.more
}

// Fills are the values of its {name} marks. Never write to them.
func (r Reason) Fills() []Fill { return r.further().fills }

// With is the reason with the value of one {name} more.
func (r Reason) With(name string, value any) Reason {
	was := r.further()
	r.more = partWith(len(was.fills) + 1)
	r.more.fills, r.more.onlyIf = append(append(r.more.fills, was.fills...), Fill{name, value}), was.onlyIf
	return r
}

// If are the case paths of the facts, not known, on which it turns; nil: it
// stands. Empty: no fact that is asked for decides it. Never write to them.
func (r Reason) If() []string { return r.further().onlyIf }

// OnlyIf is the reason as one that turns on these facts, in place of others;
// nil is read as empty.
func (r Reason) OnlyIf(paths []string) Reason {
	if paths == nil {
		paths = noFact
	}
	more := r.further()
	more.onlyIf = paths
	r.more = &more
	return r
}

// noFact: what is not known is none of the facts that are asked for.
var noFact = []string{}

// Stands reports whether the reason holds on what was told; one that does not
// may hold once the facts that it turns on are known.
func (r Reason) Stands() bool { return r.If() == nil }

// String tells all of a reason, for the eye and to tell two apart; a report
// has words of its own.
func (r Reason) String() string { return fmt.Sprint(r.Text, r.Fills(), r.If(), r.Stands()) }

// Fill is the value of one {name} of a Reason.
type Fill struct {
	Name  string
	Value any // string, int, float64, casefile.Day or casefile.Date
}

// Say makes a Reason; pairs are name, value, name, value …
func Say(text string, pairs ...any) Reason {
	r := Reason{Text: text}
	if len(pairs) > 0 {
		r.more = filled(pairs)
	}
	return r
}

func filled(pairs []any) *furtherPart {
	part := partWith(len(pairs) / 2)
	for i := 0; i+1 < len(pairs); i += 2 {
		part.fills = append(part.fills, Fill{pairs[i].(string), pairs[i+1]})
	}
	return part
}

// partWith has room for so many fills; for one or two, as most have, in the
// same piece of memory.
func partWith(fills int) *furtherPart {
	if fills > 2 {
		return &furtherPart{fills: make([]Fill, 0, fills)}
	}
	both := &struct {
		furtherPart
		room [2]Fill
	}{}
	both.fills = both.room[:0:fills]
	return &both.furtherPart
}

// Strength says how firm an answer is in law. The zero value says nothing.
type Strength uint8

const (
	_ Strength = iota
	Settled
	Strong
	Contested
	Weak
)

// String gives the word of the report; "" where nothing is said.
func (s Strength) String() string {
	return [...]string{"", "settled", "strong", "contested", "weak"}[s]
}

// Venue says where an answer holds. The zero value says nothing.
type Venue uint8

const (
	_ Venue = iota
	Anywhere
	Ninth // in the Ninth Circuit only
)

// String gives the word of the report; "" where nothing is said.
func (v Venue) String() string { return [...]string{"", "any", "ninth"}[v] }

// Checked says what an answer rests on. The zero value says nothing.
type Checked uint8

const (
	_             Checked = iota
	FromSource            // read in a statute, decision or reference
	FromKnowledge         // from legal knowledge; a lawyer must confirm
)

// String gives the word of the report; "" where nothing is said.
func (c Checked) String() string { return [...]string{"", "source", "knowledge"}[c] }

// Basis is where a finding comes from: every answer names its authority and
// the day it was checked. Every finding and every remedy carries one, so it is
// kept small.
type Basis struct {
	Authorities []string
	CheckedOn   casefile.Day
	Strength    Strength
	Venue       Venue
	Checked     Checked
}

// Finding is one answer of the law about one conviction or the whole case.
type Finding struct {
	Code string // contract code, as deport.cimt-single
	Rule string // the reference's rule, as DEP-CIMT1
	Test        // what stands, after shields
	// Harm is what levels are worked out from: the ground, cleared only by a
	// shield that is yes. For a finding without shields it is the answer.
	Harm    Answer
	Why     []Reason
	Covered bool // false: this law is not built yet
	Basis
}

// State is how a remedy stands.
type State string

const (
	Available     State = "available"
	Discretionary State = "discretionary"
	Later         State = "later"
	Unavailable   State = "unavailable"
	Unclear       State = "unclear"
	Done          State = "done"
	NotNeeded     State = "not-needed"
)

// Remedy is how one kind of relief stands for one conviction.
type Remedy struct {
	Code     casefile.ReliefKind
	State    State
	Earliest casefile.Day // first day it may be asked for; the zero day where none can be computed
	Begins   casefile.Day // first day on which the statute itself could be used for such a case; zero where no wait was over before it
	Merits   bool         // discretionary because only a lawyer can judge the claim
	NoWait   bool         // open, and its section sets no day to wait for
	Shut     bool         // unclear only because it is not known whether there is anything to clear: it is closed if there is
	Covered  bool         // false: this law is not built yet
	Reason   string       // short code, for unavailable
	Why      []Reason
	Missing  []string // case paths that could still change the state
	Does     []Reason
	DoesNot  []Reason
	Warnings []string // W1 … W10
	Forms    []string
	Effect   Effect
	Basis
}

// EffectAnswer is what a remedy does to the conviction in immigration law.
type EffectAnswer string

const (
	EffectNone       EffectAnswer = "none"
	EffectEliminates EffectAnswer = "eliminates"
	EffectReduces    EffectAnswer = "reduces"
	EffectLimited    EffectAnswer = "limited"
	EffectArguable   EffectAnswer = "arguable"
	EffectUnknown    EffectAnswer = "unknown"
)

// Effect is a remedy's effect in immigration law.
type Effect struct {
	Answer  EffectAnswer
	Why     []Reason
	Missing []string
	Basis
}

// Level is how bad a consequence is. The zero value is no level yet.
type Level uint8

// The levels, least first. Unknown outranks caution: a blank never hides.
const (
	Unleveled Level = iota
	NotApplicable
	None
	Low
	Caution
	UnknownLevel
	High
	Bar
)

// String gives the word of the report.
func (l Level) String() string {
	return [...]string{"", "not-applicable", "none", "low", "caution", "unknown", "high", "bar"}[l]
}

// Consequence is what the findings mean for one goal or status.
type Consequence struct {
	Code        string // contract code, as naturalization
	Level       Level
	AtWorst     Level // how bad it could be if what is unknown turns out badly
	Sure        Level // what stands whatever the missing facts bring; Unleveled where nothing does
	Why         []Reason
	Missing     []string
	From        []string // findings it rests on, as c1:inadmit.cimt
	By          []string // those of From that bring the level; "" for a fact about the person, or the status
	Authorities []string
	Covered     bool
}

// Urgency says when an action comes.
type Urgency string

const (
	BeforeAnything Urgency = "before-anything"
	Next           Urgency = "next"
	WhenReady      Urgency = "when-ready"
)

// Action is one thing to do, or not to do, and when.
type Action struct {
	Code        string
	Urgency     Urgency
	Text        Reason
	Authorities []string
}

// Document is a paper to get.
type Document struct {
	Code string
	Text Reason
}
