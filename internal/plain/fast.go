package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/interview"
)

const fastHelp = "Fast entry: one case after the other from the paper. Each line of the sheet is asked by its name. Several answers can be typed at once, with a semicolon between them, like 459.5; misdemeanor; no-contest; 3/1/22. Enter alone leaves a line empty: it is asked later, if it can change a result. Type back for the line before, not sure, later, or done when the sheet is done. summary, review, cases, open, save, and next client work here too."

// errFastDone ends fast entry.
var errFastDone = errors.New("the sheet is done")

// fast takes one case after the other until the volunteer is done.
func (t *talk) fast() error {
	t.say(fastHelp)
	for {
		s, id := t.session.NextCase()
		if id == "" {
			t.say("No conviction can be added: the answers say that there is none, or the list is full.")
			return nil
		}
		err := t.fastCase(s, id)
		if errors.Is(err, errFastDone) {
			return nil
		}
		if err != nil {
			return t.ended(err)
		}
	}
}

// afterFast is what comes when fast entry was left: the list of cases, or what
// was asked for.
func (t *talk) afterFast() error {
	where := t.leaveFor
	t.leaveFor = ""
	switch where {
	case "review":
		return t.review()
	case "open":
		t.askOpen()
		return nil
	}
	return t.cases()
}

// fastCase takes the lines of one case. A case about which nothing was told is
// not kept.
func (t *talk) fastCase(s interview.Session, id string) error {
	number := slices.Index(s.Convictions(), id) + 1
	t.say(fmt.Sprintf("Case %d.", number))
	f := &sheet{talk: t, session: s, conviction: id}
	for {
		cells := f.session.Sheet(id)
		if f.at >= len(cells) {
			break
		}
		cell := cells[f.at].InBrief()
		if f.at == 0 && !f.told && cell.Given.State == interview.Answered {
			t.hang("", "  ", cell.Short+": "+t.said(cell)+", as before. Type back to change it.")
			f.at++
			continue
		}
		if err := f.line(cell); err != nil {
			return err
		}
	}
	if !f.told {
		return errFastDone
	}
	t.say(fmt.Sprintf("Case %d: %s.", number, t.caseWords(id)))
	return nil
}

// sheet is fast entry of one case under way.
type sheet struct {
	*talk
	session    interview.Session // with the case at hand, also while nothing is told about it
	conviction string
	at         int      // which line of the sheet
	told       bool     // something was told about the case
	ahead      []string // answers typed at once, still to be taken
}

// line asks one line and takes what is typed, or typed before.
func (f *sheet) line(cell interview.Asked) error {
	f.found, f.typed = nil, ""
	for {
		typed, err := f.next(cell)
		if err != nil {
			return err
		}
		switch command(typed) {
		case "done", "continue":
			return errFastDone
		case "quit":
			if err := f.quit(); err != nil {
				return err
			}
			continue
		case "review", "cases", "open":
			f.leaveFor = command(typed)
			return errFastDone
		case "add":
			f.say("The next case comes by itself after the last line of this one.")
			continue
		case "read":
			f.say("Type done, then review, then read: the result is read part by part there. Or type summary to hear it here.")
			continue
		case "summary":
			f.summary()
			continue
		case "save":
			if err := f.save(); err != nil {
				return err
			}
			continue
		case "papers":
			if err := f.papers(); err != nil {
				return err
			}
			continue
		case "back":
			f.at, f.ahead = max(f.at-1, 0), nil
			f.told = f.told || f.at == 0 // the line taken over may now be changed
			return nil
		case "not sure":
			if f.atLeast(cell) {
				f.talkOver()
				continue
			}
			return f.put(cell, interview.Given{State: interview.NotSure})
		case "later":
			return f.put(cell, interview.Given{State: interview.ForLater})
		case "help", "why":
			f.say(cell.Ask)
			f.say(f.howTo(cell) + " " + fastHelp)
			continue
		}
		if f.part(typed) {
			continue
		}
		if typed == "" {
			f.at++
			return nil
		}
		values, refusal := f.values(cell, typed)
		if refusal != "" {
			f.say(refusal)
			f.options(cell.Options)
		}
		if values == nil {
			f.talkOver()
			continue
		}
		if values[0] == unknownSection && cell.Kind == interview.Section {
			return f.put(cell, interview.Given{State: interview.NotSure})
		}
		next, err := f.session.Put(cell.Key, interview.Given{State: interview.Answered, Values: values})
		if err != nil {
			f.say(f.problem(err))
			f.talkOver()
			continue
		}
		f.keep(next)
		return nil
	}
}

// talkOver drops the answers typed at once behind one that was not taken.
func (f *sheet) talkOver() { f.ahead = nil }

// next is the next answer: one typed ahead, else what is typed now.
func (f *sheet) next(cell interview.Asked) (string, error) {
	if len(f.ahead) == 0 {
		f.pending.WriteString("\n" + cell.Short)
		if given := f.said(cell); given != "" {
			f.pending.WriteString(" (" + given + ")")
		}
		f.pending.WriteString(":\n")
		typed, err := f.ask()
		if err != nil {
			return "", err
		}
		f.ahead = strings.Split(typed, ";")
	}
	now := strings.TrimSpace(f.ahead[0])
	f.ahead = f.ahead[1:]
	return now, nil
}

func (f *sheet) put(cell interview.Asked, given interview.Given) error {
	next, err := f.session.Put(cell.Key, given)
	if err != nil {
		f.say(f.problem(err))
		return nil
	}
	f.keep(next)
	return nil
}

// keep takes over an answer, and says what does not fit it.
func (f *sheet) keep(next interview.Session) {
	before := f.conflicts()
	f.session, f.told, f.at = next, true, f.at+1
	f.talk.session = next
	for _, conflict := range f.conflicts() {
		if !slices.Contains(before, conflict) {
			f.say("This does not fit: " + conflict + " Type back for a second look, or go on.")
		}
	}
}
