package flows

import (
	"errors"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// opt is one answer; with sets it fills those fields instead of the question's own.
func opt[T ~string](value T, label string, sets ...interview.Set) interview.Option {
	return interview.Option{Value: string(value), Label: label, Sets: sets}
}

// none is the box that excludes the others.
func none(label string) interview.Option {
	return interview.Option{Value: "none", Label: label, Alone: true}
}

// foundIn says where on the papers to look for one box.
func foundIn(where string, o interview.Option) interview.Option {
	o.Where = where
	return o
}

// brief is an answer with its label for fast entry.
func brief(short string, o interview.Option) interview.Option {
	o.Short = short
	return o
}

// vague asks back where one word typed would choose the option but may mean another.
func vague(ask string, o interview.Option) interview.Option {
	o.Vague = ask
	return o
}

// called adds words that find an option and are not shown.
func called(words string, o interview.Option) interview.Option {
	o.Words = words
	return o
}

// set gives a case field a value.
func set[T ~string](field string, value T) interview.Set {
	return interview.Set{Field: field, Value: string(value)}
}

// yes says yes to a case field.
func yes(field string) interview.Set { return set(field, "yes") }

// yesNo answers a yes/no fact.
var yesNo = []interview.Option{opt("yes", "Yes"), opt("no", "No")}

// past refuses a date that lies ahead of the interview.
func past(a at, value string) error {
	date, err := casefile.ParseDate(value)
	if err != nil {
		return err
	}
	if date.Known() && date.First() > a.Today {
		return errors.New("this date lies ahead: write the one on the paper, like 3/2015 or March 2015")
	}
	return nil
}
