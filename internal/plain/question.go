package plain

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/interview"
)

// question reads one question out and takes answers until one fits, or a
// command leads elsewhere.
func (t *talk) question() error {
	asked, _ := t.session.Current()
	t.found, t.typed = nil, ""
	early, err := t.warn(asked)
	if err != nil {
		return t.ended(err)
	}
	if name := command(early); name != "" && name != "why" {
		if moved, err := t.heard(asked, early); moved || err != nil {
			return err
		}
		early = ""
	}
	t.warned[asked.Key] = true
	t.readOut(asked)
	for {
		line := early
		if early = ""; line == "" {
			if line, err = t.ask(); err != nil {
				return t.ended(err)
			}
		}
		if moved, err := t.heard(asked, line); moved || err != nil {
			return err
		}
	}
}

// warn says a word of warning before a question that was not read out yet, and
// waits: the client may want to leave it out without hearing it. It gives the
// command typed, "" where the question is to be heard. Other words are no
// answer: they may be said to the warning, and the question was not heard.
func (t *talk) warn(asked interview.Asked) (line string, err error) {
	if asked.Warn == "" || t.warned[asked.Key] {
		return "", nil
	}
	t.say("Before the next question: " + asked.Warn)
	for {
		t.say("Press enter to hear the question. Or leave it out: not sure, later.")
		if line, err = t.ask(); err != nil {
			return "", err
		}
		switch words := strings.ToLower(line); {
		case slices.Contains(goesOn, words):
			return "", nil
		case command(words) == "continue":
			return "", nil
		case command(words) != "" || strings.HasPrefix(words, "summary "):
			return line, nil
		}
		t.say("The question was not read out yet, so nothing was noted.")
	}
}

// goesOn are the words that acknowledge a warning.
var goesOn = []string{"", "ok", "okay", "yes", "y"}

// readOut says where we are, what to ask, where to look, and what can be said.
func (t *talk) readOut(asked interview.Asked) {
	if t.session.InRound() && !t.session.Jumped() {
		asked.Step, asked.Left = t.session.RoundPlace(t.weights())
	}
	t.say(fmt.Sprintf("%s, question %d, %s", asked.Part, asked.Step, left(asked.Left)))
	t.say(asked.Ask)
	if asked.Explain != "" {
		t.block("  ", asked.Explain)
	}
	if asked.Said != "" {
		t.block("  ", asked.Said)
	}
	if asked.Where != "" {
		t.hang("  ", "    ", "Where to look: "+asked.Where)
	}
	if asked.AsksSource() {
		t.block("  ", "One answer from elsewhere? Type from paper or from memory when it is asked.")
	}
	if len(asked.Options) > 0 {
		t.blank()
		t.options(asked.Options)
	}
	if said := t.said(asked); said != "" {
		t.say("Answer so far: " + said + ".")
	}
	if t.told {
		t.say(t.howTo(asked))
	} else {
		t.say(t.howTo(asked) + otherWords)
		t.told = true
	}
}

func left(n int) string {
	switch n {
	case 0:
		return "the last one"
	case 1:
		return "about 1 left"
	}
	return fmt.Sprintf("about %d left", n)
}

// A list longer than this is not read out whole: its beginning, and its end,
// where the answers of another sort stand.
const (
	longList  = 20
	listBegin = 12
	listEnd   = 4
)

// options lists what can be chosen, by number.
func (t *talk) options(options []interview.Option) {
	for i, o := range options {
		if len(options) > longList && i >= listBegin && i < len(options)-listEnd {
			if i == listBegin {
				last := len(options) - listEnd
				t.hang("      ", "      ", fmt.Sprintf("%d to %d: %s to %s. Type the name.", i+1, last, o.Label, options[last-1].Label))
			}
			continue
		}
		t.hang(fmt.Sprintf("  %2d  ", i+1), "      ", o.Label)
	}
}

// otherWords is what can be typed under every question. It is read out with
// the first question and wherever somebody is at a loss.
const otherWords = " Or: not sure, later, back, why, review, summary, save, help, quit."

// howTo is how this question can be answered.
func (t *talk) howTo(asked interview.Asked) string {
	example := interview.Example(asked.Question, t.session.Today())
	switch asked.Kind {
	case interview.Choice:
		return "Type a number, or words of the answer."
	case interview.Ticks:
		numbers := "Type all the numbers that apply, like 1 3"
		if slices.ContainsFunc(asked.Options, func(o interview.Option) bool { return o.Alone && o.Value == "none" }) {
			numbers += ", or none"
		}
		if hasRest(asked.Options) {
			return numbers + "."
		}
		return numbers + "; add u if not sure about those left out."
	case interview.Section:
		return "Type the section, or words to search for; none if the section is not known."
	case interview.Day:
		return "Type a date, like " + example + "."
	case interview.Days:
		return "Type how long, like " + example + "."
	case interview.Number:
		return "Type a number, like " + example + "."
	case interview.Text:
	}
	return "Type the answer."
}

func hasRest(options []interview.Option) bool {
	return slices.ContainsFunc(options, func(o interview.Option) bool { return o.Rest })
}

// said is an answer given before, in words; "" if there is none.
func (t *talk) said(asked interview.Asked) string {
	switch asked.Given.State {
	case interview.NotGiven:
		return ""
	case interview.NotSure:
		return "not sure"
	case interview.ForLater:
		return "for later"
	case interview.Answered:
	}
	var words []string
	for _, v := range asked.Given.Values {
		words = append(words, t.inWords(asked, v))
	}
	said := strings.Join(words, "; ")
	if asked.Mark != "" {
		said += " (" + asked.Mark.Words() + ")"
	}
	return said
}

// inWords is one value of an answer: its label, or the text with what it was
// taken to mean.
func (t *talk) inWords(asked interview.Asked, value string) string {
	if value == interview.Unsure {
		return "not sure about the others"
	}
	for _, o := range asked.Options {
		if o.Value == value {
			return o.Label
		}
	}
	if name := t.name(value); asked.Kind == interview.Section && name != "" {
		return value + ", " + name
	}
	understood, err := interview.Understood(asked.Question, value)
	switch {
	case err != nil || understood == "" || understood == value:
		return value
	case asked.Kind == interview.Day:
		return understood
	}
	if interview.Repeats(understood, value) {
		return value
	}
	return value + " (" + strings.TrimSuffix(understood, ".") + ")"
}
