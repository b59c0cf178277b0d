package plain

import (
	"cmp"
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
	return t.reviewOf(path)
}

// reviewAgain is the review after a visit from it: what the visit changed is
// read out, and all of it where nothing is known of the answers before.
func (t *talk) reviewAgain() error {
	if t.reviewed == nil {
		return t.review()
	}
	path := t.session.Path()
	t.readChanges(path, t.reviewed)
	return t.reviewOf(path)
}

func (t *talk) reviewOf(path []interview.Asked) error {
	t.reviewed = map[interview.Key]string{}
	for _, asked := range path {
		t.reviewed[asked.Key] = t.said(asked)
	}
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
		t.hang(fmt.Sprintf("%4d  ", i+1), "      ", asked.Ask+" "+cmp.Or(t.said(asked), "not asked yet"))
	}
	t.say(reviewHelp)
}

// mostOpen is how many open questions are named after a change.
const mostOpen = 5

// readChanges says what is otherwise than it was, and what is still open.
func (t *talk) readChanges(path []interview.Asked, before map[interview.Key]string) {
	t.say("Review: " + t.counts())
	for _, conflict := range t.conflicts() {
		t.say("This does not fit: " + conflict)
	}
	var changed, open []int
	gone, weights := len(before), t.weights()
	for i, asked := range path {
		was, there := before[asked.Key]
		if there {
			gone--
		}
		switch {
		case !there || was != t.said(asked):
			changed = append(changed, i)
		case asked.Given.State != interview.Answered && weights[asked.Key] > 0:
			open = append(open, i)
		}
	}
	if len(changed) == 0 && gone == 0 {
		t.say("Nothing was changed.")
	}
	t.readLines("Changed, or new:", path, changed)
	if gone > 0 {
		t.say(goneWords(gone))
	}
	left := len(open) - mostOpen
	t.readLines("Still open, and could change a result:", path, open[:min(len(open), mostOpen)])
	if left > 0 {
		t.say(fmt.Sprintf("And %d more.", left))
	}
	t.say("Type review to hear all answers; a number to change one; continue to go on; help.")
}

// goneWords says how many questions a change took away.
func goneWords(n int) string {
	if n == 1 {
		return "1 question that was there before is no longer asked."
	}
	return fmt.Sprintf("%d questions that were there before are no longer asked.", n)
}

// readLines reads some lines of the review out, each under its number.
func (t *talk) readLines(heading string, path []interview.Asked, lines []int) {
	if len(lines) > 0 {
		t.say(heading)
	}
	for _, i := range lines {
		words := path[i].Ask + " " + cmp.Or(t.said(path[i]), "not asked yet")
		if path[i].Number > 0 && path[i].Of > 1 {
			words = fmt.Sprintf("Case %d: %s", path[i].Number, words)
		}
		t.hang(fmt.Sprintf("%4d  ", i+1), "      ", words)
	}
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
	case "review":
		t.readAnswers(path)
		return false, nil
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
