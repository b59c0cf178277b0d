package interview

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"example.com/tableside/internal/casefile"
)

// SavedSchema is the name and version of a saved session.
const SavedSchema = "tableside.session/1"

// ErrSchema says that a saved session has another schema: a newer program wrote it.
var ErrSchema = errors.New("another schema")

// most is how many answers a saved session may hold.
const most = 20_000

// saved is a session as it is kept: what was answered, also on branches that
// are closed now, what was left as not sure or for later, and where we were.
// Jumps are not kept: an opened session goes on where it was left. The case
// stands there too, as the answers made it on the day of the save: it is for
// whoever has the file and not this program, and shows a later program whether
// it reads the answers as they were meant.
type saved struct {
	Schema      string                `json:"schema"`
	Case        json.RawMessage       `json:"case,omitempty"`
	Convictions []string              `json:"convictions"`
	Made        int                   `json:"made"`
	At          Key                   `json:"at"`
	Answers     map[Key]savedAnswer   `json:"answers"`
	Marks       map[Key]casefile.Mark `json:"marks,omitempty"`  // answers from paper or from memory, where that was marked
	Silent      []Key                 `json:"silent,omitempty"` // what a case file read back left out
}

type savedAnswer struct {
	State  string   `json:"state"` // answered, not-sure, later
	Values []string `json:"values,omitempty"`
}

var stateWords = map[GivenState]string{Answered: "answered", NotSure: "not-sure", ForLater: "later"}

// Save gives the session as bytes for Open. They hold facts about a person:
// whoever writes them down encrypts them first.
func (s Session) Save() ([]byte, error) {
	out := saved{Schema: SavedSchema, Convictions: s.convictions, Made: s.made, At: s.at, Answers: map[Key]savedAnswer{}}
	out.Case, out.Marks = casefile.EncodeLine(s.Case()), s.marks
	for k, given := range s.answers {
		if given.State != NotGiven {
			out.Answers[k] = savedAnswer{stateWords[given.State], given.Values}
		}
	}
	out.Silent = slices.Sorted(maps.Keys(s.silent))
	if s.joint() != nil { // a round is not kept, nor a question of several cases
		out.At = s.firstOpen()
	}
	if len(s.jumps) > 0 && s.at == "" {
		out.At = s.jumps[0].from
	}
	data, err := json.Marshal(out)
	if err != nil {
		return nil, fmt.Errorf("save session: %w", err)
	}
	return data, nil
}

// Since is what became of a saved session since it was saved. The zero value:
// nothing.
type Since struct {
	Reopened int  // answers that the flow does not take any more: their questions are open again
	Reread   bool // the answers that stand make other facts than they did
}

// Open is the session that Save gave, on a day of its own. An answer that the
// flow does not take any more is open again. The error says what is wrong
// with the bytes, without anything of the answers.
func Open(f Flow, today casefile.Day, data []byte) (Session, Since, error) {
	in, err := readSaved(data)
	if err != nil {
		return Session{}, Since{}, fmt.Errorf("open session: %w", err)
	}
	s := Session{flow: &f, today: today, convictions: in.Convictions, made: in.Made, answers: map[Key]Given{}, marks: in.Marks, silent: map[Key]bool{}}
	for k, a := range in.Answers {
		s.answers[k] = a.given()
	}
	for _, k := range in.Silent {
		s.silent[k] = true
	}
	s.road = s.derive()
	for s.dropMisfits() {
		s.road = s.derive()
	}
	s.at = in.At
	if _, ok := s.place(s.at); !ok && s.at != "" {
		s.at = s.firstOpen()
	}
	return s, s.since(in), nil
}

// since compares a session just opened with the case that was saved.
func (s Session) since(in saved) (since Since) {
	if in.Case == nil {
		return since
	}
	was, _ := casefile.Decode(in.Case) // it was read before
	was.AsOf = s.Case().AsOf
	if bytes.Equal(casefile.EncodeLine(was), casefile.EncodeLine(s.Case())) {
		return since
	}
	for _, st := range s.road.steps() {
		if _, answered := in.Answers[st.key]; answered && st.given.State == NotGiven {
			since.Reopened++
		}
	}
	since.Reread = since.Reopened == 0
	return since
}

// dropMisfits forgets the answers on the path that the flow would refuse now.
func (s Session) dropMisfits() (dropped bool) {
	for _, st := range s.road.steps() {
		if st.given.State != Answered {
			continue
		}
		if _, err := s.checked(st, st.given.Values); err != nil {
			delete(s.answers, st.key)
			dropped = true
		}
	}
	return dropped
}

func (a savedAnswer) given() Given {
	for state, word := range stateWords {
		if a.State == word {
			return Given{state, a.Values}
		}
	}
	return Given{}
}

// readSaved reads the bytes and refuses what no Save can have written.
func readSaved(data []byte) (saved, error) {
	var in saved
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&in); err != nil {
		return in, errors.New("not the JSON of a session") // the decoder's words may quote an answer
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return in, errors.New("more than one document")
	}
	if in.Schema != SavedSchema {
		return in, fmt.Errorf("%w, accepted is %q", ErrSchema, SavedSchema)
	}
	if in.Made < 1 || in.Made > most || len(in.Answers) > most || len(in.Marks) > most || len(in.Silent) > most {
		return in, errors.New("counts beyond the limits")
	}
	if in.Case != nil {
		if _, err := casefile.Decode(in.Case); err != nil {
			return in, errors.New("the case in it is none")
		}
	}
	if err := in.checkConvictions(); err != nil {
		return in, err
	}
	return in, in.checkAnswers()
}

func (in *saved) checkConvictions() error {
	if n := len(in.Convictions); n < 1 || n > most {
		return fmt.Errorf("%d convictions", n)
	}
	for i, id := range in.Convictions {
		if id == "" || id != Clean(id) || strings.Contains(id, "/") || len(id) > casefile.MaxText || slices.Contains(in.Convictions[:i], id) {
			return errors.New("a conviction without an id of its own")
		}
	}
	return nil
}

func (in *saved) checkAnswers() error {
	for _, mark := range in.Marks {
		if mark != casefile.FromPaper && mark != casefile.FromMemory {
			return errors.New("an answer marked as from neither paper nor memory")
		}
	}
	for _, a := range in.Answers {
		given := a.given()
		if given.State == NotGiven || (given.State == Answered) != (len(given.Values) > 0) {
			return errors.New("an answer that is neither given nor left open")
		}
		for _, v := range given.Values {
			if v != Clean(v) || utf8.RuneCountInString(v) > casefile.MaxText {
				return errors.New("an answer that cannot have been typed")
			}
		}
	}
	return nil
}
