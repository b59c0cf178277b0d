package plain

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"example.com/tableside/internal/interview"
)

// answer takes a line that is no command as the answer to a question.
func (t *talk) answer(asked interview.Asked, line string) (moved bool, err error) {
	values, refusal := t.values(asked, line)
	if refusal != "" {
		t.say(refusal)
		return false, nil
	}
	if values == nil {
		return false, nil // a search: what it found was read out
	}
	next, err := t.session.Answer(values...)
	if err != nil {
		t.say(t.problem(err))
		return false, nil
	}
	before := t.conflicts()
	t.session = next
	defer t.onlyOpen()
	t.say("Noted: " + t.noted(asked, kept(next, asked.Key, values)))
	for _, conflict := range t.conflicts() {
		if !slices.Contains(before, conflict) {
			t.say("This does not fit: " + conflict + " Type back for a second look, or go on.")
		}
	}
	return true, nil
}

// kept is an answer as the session has it: "today" is kept as a day.
func kept(s interview.Session, key interview.Key, typed []string) []string {
	for _, asked := range s.Path() {
		if asked.Key == key && asked.Given.State == interview.Answered {
			return asked.Given.Values
		}
	}
	return typed
}

// conflicts is what does not fit in the answers so far.
func (t *talk) conflicts() []string {
	if t.opts.Conflicts == nil {
		return nil
	}
	return t.opts.Conflicts(t.session.Case())
}

// values is a line in the engine's values, or why it is none of them.
func (t *talk) values(asked interview.Asked, line string) (values []string, refusal string) {
	if line == "" {
		return nil, "Nothing was typed. " + t.howTo(asked) + otherWords
	}
	switch asked.Kind {
	case interview.Choice:
		return one(pick(asked.Options, line))
	case interview.Ticks:
		return ticks(asked.Options, line)
	case interview.Section:
		return t.section(line)
	case interview.Day, interview.Days, interview.Number, interview.Text:
	}
	return []string{line}, ""
}

func one(value, refusal string) ([]string, string) {
	if refusal != "" {
		return nil, refusal
	}
	return []string{value}, ""
}

// noted says back what was taken, with what it is understood to mean.
func (t *talk) noted(asked interview.Asked, values []string) string {
	if asked.Kind == interview.Section && values[0] == unknownSection {
		return "the section is not known. Type back to change it."
	}
	asked.Given = interview.Given{State: interview.Answered, Values: values}
	return t.said(asked) + ". Type back to change it."
}

// problem is the engine's refusal with this front end's way out.
func (t *talk) problem(err error) string {
	problem, ok := errors.AsType[*interview.Problem](err)
	if ok && problem.Stay {
		return problem.Text + " If the client does not know, type: not sure."
	}
	return err.Error()
}

// pick is the option that a line names: by number, y or n, its value, its
// label, the first letters of only one label, or words that only one label has,
// shown or else meant.
// One word is asked back about where it may mean another option.
func pick(options []interview.Option, line string) (value, refusal string) {
	value, refusal = named(options, line)
	word := plainWords(line)
	for _, o := range options {
		letters := strings.ContainsFunc(word, unicode.IsLetter)
		if refusal == "" && o.Value == value && o.Vague != "" && letters && !strings.Contains(word, " ") {
			return "", fmt.Sprintf("“%s” could be more than one answer. %s Type its number.", cut(line), o.Vague)
		}
	}
	return value, refusal
}

func named(options []interview.Option, line string) (value, refusal string) {
	if n, err := strconv.Atoi(strings.TrimSuffix(line, ".")); err == nil {
		if n < 1 || n > len(options) {
			return "", fmt.Sprintf("There is no number %d here. Type a number from 1 to %d.", n, len(options))
		}
		return options[n-1].Value, ""
	}
	word := plainWords(line)
	for _, o := range options {
		if word == plainWords(o.Value) || word == plainWords(o.Label) || len(word) == 1 && (o.Value == "yes" || o.Value == "no") && word[0] == o.Value[0] {
			return o.Value, ""
		}
	}
	fits := fitting(options, func(label string) bool { return word != "" && strings.HasPrefix(label, word) })
	if len(fits) == 0 {
		fits = fitting(options, func(label string) bool { return hasWords(label, word) })
	}
	if len(fits) == 0 {
		fits = slices.DeleteFunc(slices.Clone(options), func(o interview.Option) bool { return !hasWords(plainWords(o.Words), word) })
	}
	switch len(fits) {
	case 1:
		return fits[0].Value, ""
	case 0:
		return "", fmt.Sprintf("“%s” is none of the answers. Type a number from 1 to %d, or words of an answer.", cut(line), len(options))
	}
	return "", fmt.Sprintf("“%s” could be more than one answer: %s. Type its number.", cut(line), labels(fits))
}

func fitting(options []interview.Option, fits func(label string) bool) []interview.Option {
	return slices.DeleteFunc(slices.Clone(options), func(o interview.Option) bool { return !fits(plainWords(o.Label)) })
}

// shortestWord is how many letters a word must have to be looked for inside a label.
const shortestWord = 3

// hasWords reports whether a label has a word that begins with each word of a line.
func hasWords(label, line string) bool {
	words := strings.Fields(label)
	for typed := range strings.FieldsSeq(line) {
		if len(typed) < shortestWord || !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, typed) }) {
			return false
		}
	}
	return line != ""
}

func labels(options []interview.Option) string {
	var all []string
	for _, o := range options {
		all = append(all, "“"+o.Label+"”")
	}
	return strings.Join(all, " or ")
}

// plainWords is a text in small letters and digits, words set one blank apart.
func plainWords(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// ticks is the boxes that a line names: "1 3", "1, 3 and u", "none", or one label.
func ticks(options []interview.Option, line string) (values []string, refusal string) {
	if last := options[len(options)-1]; last.Alone && slices.Contains([]string{"none", "none of these"}, plainWords(line)) {
		return []string{last.Value}, ""
	}
	if value, trouble := pick(options, line); trouble == "" {
		return []string{value}, ""
	}
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' || r == ';' || r == '+' }) {
		switch strings.ToLower(word) {
		case "and", "y":
			continue
		case "u", "unsure":
			values = append(values, interview.Unsure)
			continue
		}
		value, trouble := pick(options, word)
		if trouble != "" {
			return nil, trouble
		}
		values = append(values, value)
	}
	if len(values) == 0 {
		return nil, fmt.Sprintf("“%s” names none of the answers. Type their numbers, like 1 3.", cut(line))
	}
	return values, ""
}

// cut is a line short enough to be said back.
func cut(line string) string {
	const longest = 60
	if r := []rune(line); len(r) > longest {
		return string(r[:longest]) + "…"
	}
	return line
}
