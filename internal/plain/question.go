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
	t.readOut(asked)
	for {
		line, err := t.ask()
		if err != nil {
			return t.ended(err)
		}
		if moved, err := t.heard(asked, line); moved || err != nil {
			return err
		}
	}
}

// readOut says where we are, what to ask, where to look, and what can be said.
func (t *talk) readOut(asked interview.Asked) {
	t.say(fmt.Sprintf("%s, question %d, %s", asked.Part, asked.Step, left(asked.Left)))
	if asked.Warn != "" {
		t.say("Before this question: " + asked.Warn)
	}
	t.say(asked.Ask)
	if asked.Explain != "" {
		t.block("  ", asked.Explain)
	}
	if asked.Where != "" {
		t.hang("  ", "    ", "Where to look: "+asked.Where)
	}
	if len(asked.Options) > 0 {
		t.blank()
		t.options(asked.Options)
	}
	if said := t.said(asked); said != "" {
		t.say("Answer so far: " + said + ".")
	}
	if t.told {
		t.say(howTo(asked))
	} else {
		t.say(howTo(asked) + otherWords)
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

// options lists what can be chosen, by number.
func (t *talk) options(options []interview.Option) {
	for i, o := range options {
		t.hang(fmt.Sprintf("  %2d  ", i+1), "      ", o.Label)
	}
}

// otherWords is what can be typed under every question. It is read out with
// the first question and wherever somebody is at a loss.
const otherWords = " Or: not sure, later, back, why, review, summary, help, quit."

// howTo is how this question can be answered.
func howTo(asked interview.Asked) string {
	switch asked.Kind {
	case interview.Choice:
		return "Type a number or the answer."
	case interview.Ticks:
		if hasRest(asked.Options) {
			return "Type all the numbers that apply, like 1 3."
		}
		return "Type all the numbers that apply, like 1 3; add u if not sure about those left out."
	case interview.Section:
		return "Type the section, or words to search for; none if the section is not known."
	case interview.Day:
		return "Type a date, like 3/2015, March 2015, 3/1/15 (month first) or 2015."
	case interview.Days:
		return "Type how long, like 6 months, 1 year, 120 (days), or 0."
	case interview.Number:
		return "Type a number, like 950 or 28.5."
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
	return strings.Join(words, "; ")
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
	return value + " (" + strings.TrimSuffix(understood, ".") + ")"
}
