package plain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

const casesHelp = "Type fast for fast entry of a whole sheet; add for one more case; copy and a number for the next count of that case; move and a number, then up or down; remove and a number; open to be asked only what can still change a result; review; summary; continue to go on with the interview; help; quit."

// cases reads the list of cases out, one sentence each, and takes changes.
func (t *talk) cases() error {
	t.readCases()
	for {
		line, err := t.ask()
		if err != nil {
			return t.ended(err)
		}
		if gone, err := t.listed(line); gone || err != nil {
			return err
		}
	}
}

func (t *talk) readCases() {
	ids := t.session.Convictions()
	if len(ids) == 1 {
		t.say("There is 1 case.")
	} else {
		t.say(fmt.Sprintf("There are %d cases.", len(ids)))
	}
	wanted := t.wanted()
	for i, id := range ids {
		open := t.session.Open(func(q interview.Asked) bool { return q.Conviction == id && !q.Another && wanted(q) })
		words := fmt.Sprintf("Case %d: %s.", i+1, t.caseWords(id))
		if open > 0 {
			words += fmt.Sprintf(" Open: %d.", open)
		}
		t.hang("", "  ", words)
	}
	for _, conflict := range t.conflicts() {
		t.say("This does not fit: " + conflict)
	}
	if n := t.session.Open(wanted); n > 0 {
		t.say(fmt.Sprintf("Open questions that could still change a result: %d. Type open to be asked only those.", n))
	}
	t.unasked()
	t.say(casesHelp)
}

// unasked says what is asked only where something hangs on it.
func (t *talk) unasked() {
	if n := t.session.Counts().Open - t.session.Open(t.wanted()); n > 0 {
		t.say(fmt.Sprintf("Other questions without an answer: %d. “open” asks only those where a usual answer could change a result. The review says “not asked yet” of the others.", n))
	}
}

// caseWords is a case in one sentence.
func (t *talk) caseWords(conviction string) string {
	var words []string
	for _, q := range t.session.Sheet(conviction) {
		if q.Given.State == interview.Answered && !(q.Shared && len(q.Options) > 0) {
			words = append(words, strings.TrimSuffix(t.said(q.InBrief()), "."))
		}
	}
	if len(words) == 0 {
		return "nothing told yet"
	}
	return strings.Join(words, "; ")
}

// wanted tells the questions to ask where only what can change a result is.
func (t *talk) wanted() func(interview.Asked) bool { return interview.Mattering(t.weights()) }

// weights is how many results each question could still change.
func (t *talk) weights() map[interview.Key]int {
	if t.opts.Sensitivity == nil {
		return nil
	}
	return t.session.Weigh(t.opts.Sensitivity(t.session.Case()))
}

// otherwise tells whether a case is answered otherwise than the one at hand.
func (t *talk) otherwise() func(casefile.Case) bool {
	if t.opts.Otherwise == nil {
		return nil
	}
	return t.opts.Otherwise(t.session.Case())
}

// listed takes one line under the list; gone when something else comes next.
func (t *talk) listed(line string) (gone bool, err error) {
	switch command(line) {
	case "fast":
		if err = t.fast(); err != nil || t.leaveFor == "" {
			t.readCases()
			return false, err
		}
		return true, t.afterFast()
	case "add":
		t.listing = true
		return t.add(), nil
	case "open":
		t.askOpen()
		return true, nil
	case "review":
		t.listing = false
		return true, t.review()
	case "summary":
		t.summary()
		return false, nil
	case "continue", "back":
		t.listing = false
		t.goOn()
		return true, nil
	case "quit":
		t.listing = true
		return true, t.quit()
	case "help", "why":
		t.help()
		return false, nil
	}
	word, rest, _ := strings.Cut(strings.ToLower(strings.Join(strings.Fields(line), " ")), " ")
	switch word {
	case "copy":
		return t.copyCase(rest), nil
	case "move":
		t.moveCase(rest)
		return false, nil
	case "remove":
		err = t.removeAsked(rest)
		t.readCases()
		return false, err
	}
	if t.part(line) {
		return false, nil
	}
	t.say("That is not understood here. " + casesHelp)
	return false, nil
}

// goOn leads on to the first question without an answer after fast entry.
func (t *talk) goOn() {
	if t.session.InRound() {
		t.session, _ = t.session.Resume()
		t.onlyOpen()
	} else if asked, ok := t.session.Current(); !ok || t.session.Jumped() || asked.Given.State != interview.NotGiven {
		t.session, _ = t.session.Resume()
		t.session = t.session.Ahead(func(interview.Asked) bool { return true })
	}
}

// askOpen asks what can still change a result, and nothing else.
func (t *talk) askOpen() {
	t.listing = false
	t.session = t.session.Round()
	t.onlyOpen()
}

// caseNumber is the conviction that a number names, "" with a word about it.
func (t *talk) caseNumber(typed, like string) string {
	ids := t.session.Convictions()
	if n, err := strconv.Atoi(typed); err == nil && n >= 1 && n <= len(ids) {
		return ids[n-1]
	}
	t.say(fmt.Sprintf("Type the number of a case, from 1 to %d, like %s.", max(len(ids), 1), like))
	return ""
}

func (t *talk) copyCase(typed string) (moved bool) {
	id := t.caseNumber(typed, "copy 1")
	if id == "" {
		return false
	}
	next := t.session.Copy(id)
	if len(next.Convictions()) == len(t.session.Convictions()) {
		t.say("No conviction can be added: the list is full.")
		return false
	}
	t.session, t.reviewing, t.listing = next, true, true
	t.say("The court, the days, and probation are those of that count. How this count ended, and its term, are asked.")
	return true
}

func (t *talk) moveCase(typed string) {
	number, way, _ := strings.Cut(typed, " ")
	by := map[string]int{"up": -1, "down": 1}[way]
	id := t.caseNumber(number, "move 2 up")
	switch {
	case id == "":
		return
	case by == 0:
		t.say("Type up or down after the number, like move 2 up.")
		return
	}
	t.session = t.session.Move(id, by)
	t.say(fmt.Sprintf("It is case %d now.", slices.Index(t.session.Convictions(), id)+1))
	t.readCases()
}

// onlyOpen passes over the questions that can change nothing, where only the
// others were asked for.
func (t *talk) onlyOpen() {
	if t.session.InRound() {
		t.session = t.session.Foremost(t.weights(), t.otherwise())
	}
}
