package plain

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// commands are the words that are no answers, with other ways to type them.
var commands = map[string][]string{
	"not sure":   {"u", "unsure", "not-sure", "notsure", "unknown", "don't know", "dont know", "i don't know", "no se", "no sé"},
	"later":      {"skip"},
	"back":       {"previous"},
	"why":        {"?", "why?"},
	"review":     {"answers"},
	"summary":    {},
	"read":       {},
	"help":       {"commands"},
	"quit":       {"exit", "bye"},
	"continue":   {"go on"},
	"add":        {},
	"papers":     {"export"},
	"cases":      {"list"},
	"fast":       {"fast entry"},
	"open":       {"ask what is open"},
	"done":       {"end"},
	"save":       {},
	"open saved": {"open file", "load"},

	"from paper":  {"paper", "from papers", "on paper"},
	"from memory": {"memory", "by heart"},
	"next client": {"next person", "new client"},
}

// command is the command that a line is, "" if it is none.
func command(line string) string {
	line = strings.ToLower(strings.Join(strings.Fields(line), " "))
	for name, others := range commands {
		if line == name || slices.Contains(others, line) {
			return name
		}
	}
	return ""
}

const helpText = `How this works: each question is read out, you type the answer and press enter.
A number, the first letters or a word of it choose an answer; y and n are yes and no.
none: the last box of a list, none of these. today: a date.
not sure (or u): the client does not know. The result then says what would settle it.
later: leave it open for now.
back: to the question before, to change its answer.
from memory, from paper: this one answer is, whatever its case was read from. Once more takes it back.
why (or ?): why it is asked.
review: all answers so far, with a number to change each; another conviction; the summary.
cases: all cases, one line each; copy, move or remove one; fast entry of a whole sheet.
open: to be asked only what can still change a result.
summary: the result as the answers stand now. With a number or a name: one part of it.
papers: write a page for the client, a memo for the lawyer or the court worksheet to a file. It is not encrypted.
read: at the end, or in the review: the result part by part, with the reasons, and what if.
next client: drop these answers and begin anew, at any prompt.
quit: leave. Nothing is saved.
help: this text.`

func (t *talk) help() {
	t.blank()
	for line := range strings.SplitSeq(t.helpLines(), "\n") {
		t.hang("", "  ", line)
	}
}

// welcome says what this is before the first question.
func (t *talk) welcome() {
	t.block("", "Tableside, line by line: an interview about California convictions, what can be cleared, and what immigration law will still see.")
	t.block("", "Information, not legal advice. "+t.kept()+" Type help at any time.")
}

// heard takes one line under a question. moved is true when another question
// or screen comes next.
func (t *talk) heard(asked interview.Asked, line string) (moved bool, err error) {
	switch command(line) {
	case "not sure":
		if t.atLeast(asked) {
			return false, nil
		}
		return t.moveOn(t.session.NotSure(), "Noted: not sure."+t.instead(asked))
	case "later":
		return t.moveOn(t.session.Later(), "Noted: for later."+t.instead(asked))
	case "back":
		return t.back(), nil
	case "why":
		t.why(asked)
		return false, nil
	case "help":
		t.help()
		t.say(t.howTo(asked) + otherWords)
		return false, nil
	case "review":
		return true, t.review()
	case "summary":
		t.summary()
		return true, nil
	case "cases":
		return true, t.cases()
	case "fast":
		if err := t.fast(); err != nil {
			return true, err
		}
		return true, t.afterFast()
	case "open":
		t.askOpen()
		return true, nil
	case "papers":
		return true, t.papers()
	case "from paper":
		t.mark(casefile.FromPaper)
		return false, nil
	case "from memory":
		t.mark(casefile.FromMemory)
		return false, nil
	case "save":
		return true, t.save()
	case "open saved":
		return t.openInstead()
	case "quit":
		return true, t.quit()
	}
	if t.part(line) {
		return false, nil
	}
	return t.answer(asked, line)
}

// atLeast asks, once a question, whether not a part of the answer is sure.
func (t *talk) atLeast(asked interview.Asked) bool {
	i := slices.IndexFunc(asked.Options, func(o interview.Option) bool { return o.Least != "" })
	if i < 0 || t.leastOf == asked.Key {
		return false
	}
	t.leastOf = asked.Key
	t.say(fmt.Sprintf("%s Then type %d. If not even that is sure, type not sure again.", asked.Options[i].Least, i+1))
	return true
}

// instead says which answer was taken away with a question left open.
func (t *talk) instead(asked interview.Asked) string {
	if asked.Given.State != interview.Answered {
		return ""
	}
	return " The answer before was: " + strings.TrimSuffix(t.said(asked), ".") + ". Type back to give it again."
}

// mark says where the answer to the question at hand is from; the same word
// once more takes that back.
func (t *talk) mark(as casefile.Mark) {
	asked, _ := t.session.Current()
	if !asked.Markable() {
		t.say("This is not a fact that can be marked so. " + t.howTo(asked))
		return
	}
	said := "Marked: this answer is " + as.Words() + "."
	if asked.Mark == as {
		as, said = "", "The mark is taken back."
	}
	t.session = t.session.SetMark(asked.Key, as)
	if asked.Given.State == interview.NotGiven {
		said += " Now the answer. " + t.howTo(asked)
	}
	t.say(said)
}

// moveOn keeps a session in which the question at hand was left.
func (t *talk) moveOn(next interview.Session, note string) (bool, error) {
	t.session = next
	t.onlyOpen()
	t.say(note)
	return true, nil
}

// back goes to the question before; from one opened from the review, to the review.
func (t *talk) back() (moved bool) {
	jumped := t.session.Jumped()
	rounding := t.session.InRound()
	before, ok := t.session.Back()
	if !ok && rounding {
		t.session, t.reviewing = before, true
		return true
	}
	if !ok {
		t.say("This is the first question; there is nothing before it.")
		return false
	}
	t.session = before
	t.reviewing = t.reviewing && (before.Jumped() || before.Over())
	if jumped && !before.Jumped() {
		t.say("Back, with nothing changed here.")
	}
	return true
}

func (t *talk) why(asked interview.Asked) {
	words := asked.Why
	if words == "" {
		words = "The answer can change what the law allows."
	}
	t.say("Why we ask: " + words)
	if asked.Where != "" {
		t.hang("", "  ", "Where to look: "+asked.Where)
	}
	t.say(t.howTo(asked) + otherWords)
}
