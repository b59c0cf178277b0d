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

// most is how many answers a saved session may hold.
const most = 20_000

// saved is a session as it is kept: what was answered, also on branches that
// are closed now, what was left as not sure or for later, and where we were.
// Jumps are not kept: an opened session goes on where it was left.
type saved struct {
	Schema      string              `json:"schema"`
	Convictions []string            `json:"convictions"`
	Made        int                 `json:"made"`
	At          Key                 `json:"at"`
	Answers     map[Key]savedAnswer `json:"answers"`
	Silent      []Key               `json:"silent,omitempty"` // what a case file read back left out
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
	for k, given := range s.answers {
		if given.State != NotGiven {
			out.Answers[k] = savedAnswer{stateWords[given.State], given.Values}
		}
	}
	out.Silent = slices.Sorted(maps.Keys(s.silent))
	if len(s.jumps) > 0 && s.at == "" {
		out.At = s.jumps[0].from
	}
	data, err := json.Marshal(out)
	if err != nil {
		return nil, fmt.Errorf("save session: %w", err)
	}
	return data, nil
}

// Open is the session that Save gave, on a day of its own. An answer that the
// flow does not take any more is open again. The error says what is wrong
// with the bytes.
func Open(f Flow, today casefile.Day, data []byte) (Session, error) {
	in, err := readSaved(data)
	if err != nil {
		return Session{}, fmt.Errorf("open session: %w", err)
	}
	s := Session{flow: &f, today: today, convictions: in.Convictions, made: in.Made, answers: map[Key]Given{}, silent: map[Key]bool{}}
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
	return s, nil
}

// dropMisfits forgets the answers on the path that the flow would refuse now.
func (s Session) dropMisfits() (dropped bool) {
	for i := range s.road.steps {
		st := &s.road.steps[i]
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
		return in, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return in, errors.New("more than one document")
	}
	if in.Schema != SavedSchema {
		return in, fmt.Errorf("schema %.40q, accepted is %q", in.Schema, SavedSchema)
	}
	if in.Made < 1 || in.Made > most || len(in.Answers) > most || len(in.Silent) > most {
		return in, errors.New("counts beyond the limits")
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
			return fmt.Errorf("conviction id %.40q", id)
		}
	}
	return nil
}

func (in *saved) checkAnswers() error {
	for k, a := range in.Answers {
		given := a.given()
		if given.State == NotGiven || (given.State == Answered) != (len(given.Values) > 0) {
			return fmt.Errorf("answer %.40q is neither given nor left open", k)
		}
		for _, v := range given.Values {
			if v != Clean(v) || utf8.RuneCountInString(v) > casefile.MaxText {
				return fmt.Errorf("answer %.40q holds a text that cannot have been typed", k)
			}
		}
	}
	return nil
}
