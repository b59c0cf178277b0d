package plain

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report/paper"
)

// errLeft says that the volunteer wants no paper after all.
var errLeft = errors.New("no paper was wanted")

func (t *talk) offersPapers() string {
	if t.opts.Export == nil {
		return ""
	}
	return "papers to write a page to take away, "
}

// papers asks which paper to write, what it may say, and under what name. An
// empty line takes what is offered, back leaves without a paper.
func (t *talk) papers() error {
	if t.opts.Export == nil {
		t.say("No papers can be written here.")
		return nil
	}
	order, err := t.order()
	for err == nil {
		var said string
		said, err = t.opts.Export(t.session, order)
		switch {
		case err == nil:
			t.say(strings.TrimSuffix(said, ".") + ". Whoever gets the file can read it.")
			return nil
		case errors.Is(err, paper.ErrThere):
			order.Overwrite, err = t.yes("There is a file of this name already. Type yes to write over it; anything else keeps it.")
			if err == nil && order.Overwrite {
				continue
			}
		default:
			t.say("Not written: " + strings.TrimSuffix(err.Error(), ".") + ".")
			err = nil
		}
		if err == nil {
			order.File, err = t.reply(fmt.Sprintf("Type another file name, or back to write none. Enter is %s.", t.suggested(order)), t.suggested(order))
		}
	}
	if errors.Is(err, errLeft) {
		t.say("No paper was written.")
		return nil
	}
	return t.ended(err)
}

func (t *talk) suggested(order paper.Order) string {
	return paper.FileName(order.Kind, order.Format, order.Reference, t.session.Today())
}

func (t *talk) order() (order paper.Order, err error) {
	t.say("The file is not encrypted. Type back to write none.")
	if order.Kind, err = choose(t, "Which paper?", paper.Kinds()); err != nil {
		return order, err
	}
	if order.Format, err = choose(t, "How is it written?", paper.Formats()); err != nil {
		return order, err
	}
	if order.Kind == paper.Client {
		if order.NameOffense, err = t.yes("Type yes if the page may name the offense; enter is no."); err != nil {
			return order, err
		}
		if order.NameStatus, err = t.yes("Type yes if the page may name the immigration status; enter is no."); err != nil {
			return order, err
		}
	}
	if order.Reference, err = t.number(); err != nil {
		return order, err
	}
	order.File, err = t.reply(fmt.Sprintf("File name? Enter is %s.", t.suggested(order)), t.suggested(order))
	return order, err
}

// choose reads out numbered choices; an empty line takes the first.
func choose[T interface {
	~string
	Named() string
}](t *talk, question string, all []T) (T, error) {
	for {
		t.say(question + " Enter is 1.")
		for i, one := range all {
			t.hang(fmt.Sprintf("%4d  ", i+1), "      ", one.Named()+" ("+string(one)+")")
		}
		typed, err := t.reply("", "1")
		if err != nil {
			return "", err
		}
		if n, err := strconv.Atoi(typed); err == nil && n >= 1 && n <= len(all) {
			return all[n-1], nil
		}
		for _, one := range all {
			if strings.EqualFold(typed, string(one)) {
				return one, nil
			}
		}
		t.say(fmt.Sprintf("Type a number from 1 to %d.", len(all)))
	}
}

// number asks for the clinic's own number for the client.
func (t *talk) number() (string, error) {
	before := t.session.Case().Reference
	for {
		typed, err := t.reply("The clinic's own number for the client? Letters, digits and dashes, never a name; enter is "+cmp.Or(before, "none")+".", before)
		if err != nil {
			return "", err
		}
		if len(typed) <= casefile.MaxReference && !strings.ContainsFunc(typed, func(r rune) bool { return !casefile.ReferenceRune(r) }) {
			return typed, nil
		}
		t.say(fmt.Sprintf("Only letters, digits and dashes, at most %d.", casefile.MaxReference))
	}
}

func (t *talk) yes(question string) (bool, error) {
	typed, err := t.reply(question, "no")
	return pickYes(typed), err
}

// reply takes one line; an empty one stands for what is offered.
func (t *talk) reply(question, offered string) (string, error) {
	if question != "" {
		t.say(question)
	}
	typed, err := t.ask()
	switch {
	case errors.Is(err, io.EOF):
		return "", errLeft
	case err != nil:
		return "", err
	case command(typed) == "back" || command(typed) == "quit":
		return "", errLeft
	case strings.TrimSpace(typed) == "":
		return offered, nil
	}
	return strings.TrimSpace(typed), nil
}
