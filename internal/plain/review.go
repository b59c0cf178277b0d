package plain

import (
	"fmt"
	"strconv"
	"strings"

	"example.com/tableside/internal/interview"
)

const reviewHelp = "Type a number to change that answer; add for another conviction; remove and a conviction's number to take one away; cases; open; summary, or read to go through it part by part; papers; continue to go on with the interview; help; quit."

// review reads all answers out and takes changes.
func (t *talk) review() error {
	path := t.session.Path()
	t.readAnswers(path)
	for {
		line, err := t.ask()
		if err != nil {
			return t.ended(err)
		}
		if moved, err := t.changed(path, line); moved || err != nil {
			return err
		}
	}
}

// readAnswers lists the questions by part, each with its number and answer.
func (t *talk) readAnswers(path []interview.Asked) {
	t.say("Review: " + t.counts())
	for _, conflict := range t.conflicts() {
		t.say("This does not fit: " + conflict)
	}
	t.unasked()
	part := ""
	for i, asked := range path {
		if asked.Part != part {
			part = asked.Part
			t.say(part)
		}
		words := t.said(asked)
		if words == "" {
			words = "not asked yet"
		}
		t.hang(fmt.Sprintf("%4d  ", i+1), "      ", asked.Ask+" "+words)
	}
	t.say(reviewHelp)
}

// changed takes one line under the review. moved is true when something else
// comes next.
func (t *talk) changed(path []interview.Asked, line string) (moved bool, err error) {
	if n, err := strconv.Atoi(line); err == nil {
		return t.change(path, n), nil
	}
	if number, ok := strings.CutPrefix(strings.ToLower(line), "remove"); ok {
		if err := t.removeAsked(strings.TrimSpace(number)); err != nil {
			return true, err
		}
		return true, t.review()
	}
	if t.part(line) {
		return false, nil
	}
	switch command(line) {
	case "cases":
		return true, t.cases()
	case "open":
		t.askOpen()
		return true, nil
	case "add":
		return t.add(), nil
	case "summary":
		t.summary()
		t.say(reviewHelp)
		return false, nil
	case "papers", "from paper": // "paper" means the papers here
		return false, t.papers()
	case "read":
		return t.readFromReview()
	case "continue", "back":
		t.session, _ = t.session.Resume()
		t.onlyOpen()
		t.reviewing = false
		return true, nil
	case "save":
		t.reviewing = t.session.Over()
		return true, t.save()
	case "open saved":
		t.reviewing = t.session.Over()
		moved, err := t.openInstead()
		return moved || err != nil, err
	case "quit":
		t.reviewing = t.session.Over()
		return true, t.quit()
	case "help", "why":
		t.help()
		t.say(reviewHelp)
		return false, nil
	}
	t.say("That is not understood here. " + reviewHelp)
	return false, nil
}

// readFromReview goes through the summary, then comes back to the review.
func (t *talk) readFromReview() (moved bool, err error) {
	if t.startReading(); t.reading == nil {
		return false, nil
	}
	t.reviewing = true
	if err := t.read(); err != nil || t.reading != nil {
		return true, err // a question was opened: the summary comes back after it
	}
	t.say(reviewHelp)
	return false, nil
}

// change opens a question of the list.
func (t *talk) change(path []interview.Asked, n int) (moved bool) {
	if n < 1 || n > len(path) {
		t.say(fmt.Sprintf("There is no number %d. Type a number from 1 to %d.", n, len(path)))
		return false
	}
	next, ok := t.session.Goto(path[n-1].Key)
	if ok {
		t.session, t.reviewing = next, next.Jumped()
	}
	return ok
}

func (t *talk) add() (moved bool) {
	next := t.session.Add()
	if len(next.Convictions()) == len(t.session.Convictions()) {
		t.say("No conviction can be added: the answers say that there is none, or the list is full.")
		return false
	}
	t.session, t.reviewing = next, true
	return true
}

// removeAsked takes a conviction away after asking once.
func (t *talk) removeAsked(number string) error {
	ids := t.session.Convictions()
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(ids) {
		t.say(fmt.Sprintf("Type remove and the number of a conviction, from 1 to %d, like remove 1.", max(len(ids), 1)))
		return nil
	}
	t.say(fmt.Sprintf("All answers about conviction %d will be gone. A conviction left out can change every result. Type yes to take it away; anything else keeps it.", n))
	line, err := t.ask()
	if err != nil {
		return t.ended(err)
	}
	if pickYes(line) {
		t.session = t.session.Remove(ids[n-1])
		t.say(fmt.Sprintf("Case %d is taken away.", n))
	} else {
		t.say("It is kept.")
	}
	return nil
}

func pickYes(line string) bool { return strings.EqualFold(line, "yes") || strings.EqualFold(line, "y") }
