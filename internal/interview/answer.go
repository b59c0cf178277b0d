package interview

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/text"
)

// Problem is why an answer was not taken, in words for the volunteer.
type Problem struct {
	Text string // what was found and what to write, whole sentences
	Stay bool   // nothing was answered: the front end adds how it says "not sure" and "later"
}

func (p *Problem) Error() string { return p.Text }

// Answer checks and records values for the current question and moves on. The
// error, always a *Problem, is for the volunteer: what was found and what to
// write, with an example.
func (s Session) Answer(values ...string) (Session, error) {
	if j := s.joint(); j != nil {
		return s.recordJoint(j, Given{Answered, values})
	}
	i, ok := s.place(s.at)
	if !ok {
		return s, &Problem{Text: "There is no question to answer now. Choose one from the review."}
	}
	given, err := s.checked(s.road.step(i), values)
	if err != nil {
		return s, err
	}
	return s.record(given), nil
}

// NotSure and Later leave the current question open and move on.
func (s Session) NotSure() Session { return s.leave(NotSure) }
func (s Session) Later() Session   { return s.leave(ForLater) }

func (s Session) leave(state GivenState) Session {
	if j := s.joint(); j != nil {
		s, _ = s.recordJoint(j, Given{State: state}) // only a value can be refused
		return s
	}
	if _, ok := s.place(s.at); !ok {
		return s
	}
	return s.record(Given{State: state})
}

// record keeps an answer to the current question and moves on.
func (s Session) record(given Given) Session {
	i, _ := s.place(s.at)
	st := s.road.step(i)
	return s.keep(st, given).forward(st.key, st.given.State != NotGiven)
}

// keep is the session with an answer to a question on the path; "yes" to
// whether there is one more conviction makes room for it.
func (s Session) keep(st *step, given Given) Session {
	next := s
	next.answers = maps.Clone(s.answers)
	next.answers[st.key] = given
	if given.State == NotGiven {
		delete(next.answers, st.key)
	}
	if st.another && given.is("yes") && slices.Index(s.convictions, st.conviction) == len(s.convictions)-1 {
		next.convictions = append(slices.Clone(s.convictions), next.newID())
	}
	if st.another && st.silent {
		next.silent = maps.Clone(s.silent)
		delete(next.silent, st.key)
	}
	next.road = next.deriveAfter(st.key)
	return next
}

// checked is the answer as it is kept, or the Problem with it.
func (s Session) checked(st *step, values []string) (Given, error) {
	values, err := cleaned(values)
	if err != nil {
		return Given{}, err
	}
	values = s.dated(st, values)
	meant := values
	switch st.question.Kind {
	case Choice:
		err = st.checkChoice(values)
	case Ticks:
		values, err = st.checkTicks(values)
	case Day, Days, Number, Section, Text:
		meant, _ = st.ended(s.road, values)
		err = s.checkText(st, meant)
	}
	if err != nil {
		return Given{}, err
	}
	given := Given{Answered, values}
	if slices.Equal(values, []string{Unsure}) || st.saysUnknown(values) {
		given = Given{State: NotSure}
	}
	if err := st.tryOut(s.road, Given{given.State, meant}); err != nil && given.State == Answered {
		return Given{}, &Problem{Text: sentence(err)}
	}
	if st.given.equals(given) {
		return st.said, nil // given again as it is shown, a length stays one
	}
	return given, nil
}

// saysUnknown reports whether a text is the case file's own word for not sure.
func (st *step) saysUnknown(values []string) bool {
	typed := st.question.Kind == Section || st.question.Kind == Text
	return typed && slices.Equal(values, []string{unknown})
}

func (st *step) checkChoice(values []string) error {
	if len(values) != 1 || values[0] == "" {
		return &Problem{Text: "Nothing is chosen yet. Choose one of the answers.", Stay: true}
	}
	if st.option(values[0]) == nil {
		return &Problem{Text: fmt.Sprintf("“%s” is not one of the answers. Choose one of those listed.", values[0])}
	}
	return nil
}

// checkTicks gives the ticked values in the order of the options, each once.
func (st *step) checkTicks(values []string) ([]string, error) {
	var kept []string
	var alone *Option
	for i := range st.options {
		o := &st.options[i]
		if !slices.Contains(values, o.Value) {
			continue
		}
		kept = append(kept, o.Value)
		if o.Alone {
			alone = o
		}
	}
	if slices.Contains(values, Unsure) {
		kept = append(kept, Unsure)
	}
	for _, v := range values {
		if v != "" && !slices.Contains(kept, v) {
			return nil, &Problem{Text: fmt.Sprintf("“%s” is not one of the boxes. Tick those listed.", v)}
		}
	}
	if len(kept) == 0 {
		return nil, &Problem{Text: "Nothing is ticked yet. Tick all that apply" + st.orNone() + ".", Stay: true}
	}
	if alone != nil && len(kept) > 1 {
		return nil, &Problem{Text: fmt.Sprintf("“%s” goes with no other answer. Tick it alone, or not at all.", alone.Label)}
	}
	return kept, nil
}

// orNone names the box for "none of these", if there is one.
func (st *step) orNone() string {
	for _, o := range slices.Backward(st.options) { // the last such box is the one for none
		if o.Alone {
			return fmt.Sprintf(", or “%s”", o.Label)
		}
	}
	return ""
}

// checkText reads a typed answer and asks the question's own Check.
func (s Session) checkText(st *step, values []string) error {
	if len(values) == 0 || strings.Join(values, "") == "" {
		return &Problem{Text: emptyText(st.question.Kind), Stay: true}
	}
	if len(values) > 1 {
		return &Problem{Text: "One answer is enough here. Write only one."}
	}
	value, err := read(st.question.Kind, values[0])
	if _, length := casefile.ReadLapse(values[0], casefile.On(s.today)); err != nil && length && st.question.From != nil {
		return &Problem{Text: "A length of time counts from the sentence or the plea, and that day is not known here. Write a date, or only a year."}
	}
	if err != nil {
		return err
	}
	if st.question.Check != nil {
		if err := st.question.Check(s.road.atStep(st), value); err != nil {
			return &Problem{Text: sentence(err)}
		}
	}
	return nil
}

func emptyText(k Kind) string {
	switch k {
	case Day:
		return "Nothing is written yet. Write a date, like 3/2015 or March 2015, or only the year."
	case Days:
		return "Nothing is written yet. Write how long, like 6 months or 120 days; 0 for none."
	case Number:
		return "Nothing is written yet. Write a number, like 1200 or 28.5; 0 for none."
	case Section:
		return "Nothing is chosen yet. Search for the offense, or write the section, like PC 459.5."
	case Choice, Ticks, Text:
	}
	return "Nothing is written yet. Write a few words."
}

// cleaned takes control characters and outer blanks out of what was typed and
// refuses what is too long to be an answer.
func cleaned(values []string) ([]string, error) {
	kept := make([]string, 0, len(values))
	for _, v := range values {
		v = Clean(v)
		if n := utf8.RuneCountInString(v); n > casefile.MaxText {
			return nil, &Problem{Text: fmt.Sprintf("This is %d letters long. Write at most %d.", n, casefile.MaxText)}
		}
		kept = append(kept, v)
	}
	return kept, nil
}

// Clean is what text.Plain leaves of a text, without outer blanks.
func Clean(typed string) string { return strings.TrimSpace(text.Plain(typed)) }

// sentence is an error as a sentence: "not a date" becomes "Not a date."
func sentence(err error) string {
	said := err.Error()
	if refusal, ok := errors.AsType[*casefile.Refusal](err); ok {
		said = refusal.Message
	}
	said = text.Capital(said)
	if strings.HasSuffix(said, ".") || strings.HasSuffix(said, "?") {
		return said
	}
	return said + "."
}
