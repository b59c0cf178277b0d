package plain

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
)

// reading goes through the summary part by part: each line by its number, what
// stands behind it, the facts it rests on, and what would be different.
type reading struct {
	lawyer   bool
	sections []report.Section
	part     int           // the part read last, from 0
	page     int           // which columns of its grid were read, from 0
	facts    []report.Fact // under the why that was read last: change and a number
	said     map[string]bool
	supposed []report.Supposable
	listed   int  // how many of them were read out
	naming   bool // a number names one of them, not a part
}

const readingHelp = "Type a part's number to hear it, like 3 or part 3; why and a line's number, like why 3.2; change and a line's number, to go to its question; find and words; more, where remedies are left out; what if; lawyer or volunteer; contents; back."

// startReading opens the summary for going through it.
func (t *talk) startReading() {
	if t.opts.Sections == nil {
		t.say("The summary cannot be read part by part here. Type summary to hear it whole.")
		return
	}
	t.reading = &reading{}
	t.load()
	t.contents()
	t.readPart(0)
}

// load takes the summary of the answers as they stand.
func (t *talk) load() {
	t.reading.sections = t.opts.Sections(t.session.Case(), t.reading.lawyer)
	t.reading.facts = nil
}

func (t *talk) contents() {
	t.say(fmt.Sprintf("The summary has %d parts.", len(t.reading.sections)))
	for i, s := range t.reading.sections {
		t.hang(fmt.Sprintf("%4d  ", i+1), "      ", s.Title)
	}
}

// readPart reads one part out, its lines numbered.
func (t *talk) readPart(i int) {
	if i < 0 || i >= len(t.reading.sections) {
		t.say(fmt.Sprintf("There is no part %d. Type a number from 1 to %d.", i+1, len(t.reading.sections)))
		return
	}
	t.reading.part, t.reading.page = i, 0
	t.say(fmt.Sprintf("Part %d, %s", i+1, t.reading.sections[i].Title))
	t.readPage()
}

// readPage reads the lines of the part, of a grid so many columns at a time.
func (t *talk) readPage() {
	i := t.reading.part
	s, leftOut := t.reading.sections[i].Turned(report.SpokenColumns, t.reading.page)
	for j, words := range s.Sentences() {
		if words != "" && (t.reading.page == 0 || len(s.Lines[j].Cells) > 0) { // what is no row was heard already
			t.hang(fmt.Sprintf("%4s  ", fmt.Sprintf("%d.%d", i+1, j+1)), "      ", words)
		}
	}
	if len(leftOut) > 0 {
		t.say(report.MoreColumns(leftOut, "Type more to hear the next."))
	}
}

// more reads the next columns of the grid read last.
func (t *talk) more() {
	if _, leftOut := t.reading.sections[t.reading.part].Turned(report.SpokenColumns, t.reading.page); len(leftOut) == 0 {
		t.say("Nothing is left out of this part.")
		return
	}
	t.reading.page++
	t.readPage()
}

// read takes lines while the summary is gone through.
func (t *talk) read() error {
	if t.reading.said != nil {
		t.sayWhatChanged()
	}
	t.say(readingHelp)
	for {
		line, err := t.ask()
		if err != nil {
			return t.ended(err)
		}
		if left, err := t.readingLine(line); left || err != nil {
			return err
		}
	}
}

// readingLine takes one line. left is true when something else comes next.
func (t *talk) readingLine(line string) (left bool, err error) {
	word, rest, _ := strings.Cut(strings.ToLower(strings.TrimSpace(line)), " ")
	rest = strings.TrimSpace(rest)
	if _, err := strconv.Atoi(strings.Trim(word, ",")); err == nil && t.reading.naming {
		t.whatIf(strings.TrimSpace(word + " " + rest))
		return false, nil
	}
	if word == "more" && t.reading.naming {
		t.readSupposables()
		return false, nil
	}
	t.reading.naming = false
	if n, err := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(word, "part") + rest)); err == nil && (rest == "" || word == "part") {
		t.readPart(n - 1)
		return false, nil
	}
	switch word {
	case "why":
		t.readWhy(rest)
	case "change":
		return t.changeFrom(rest), nil
	case "find":
		t.findIn(rest)
	case "more":
		t.more()
	case "what":
		t.whatIf(strings.TrimSpace(strings.TrimPrefix(rest, "if")))
	case "lawyer", "volunteer":
		t.reading.lawyer = word == "lawyer"
		t.load()
		t.readPart(t.reading.part)
	case "contents", "parts":
		t.contents()
	case "summary":
		t.summary()
	case "back", "review", "continue":
		t.reading, t.skipSummary = nil, true
		return true, nil
	case "quit":
		return true, t.quit()
	case "help", "?":
		t.say(readingHelp)
	default:
		t.say("That is not understood here. " + readingHelp)
	}
	return false, nil
}

// lineAt is the line of the summary that a number like 3.2 names, or one
// behind it, like 3.2.1.
func (t *talk) lineAt(number string) (report.Line, bool) {
	parts := strings.Split(number, ".")
	if len(parts) < 2 {
		return report.Line{}, false
	}
	var at []int
	for _, p := range parts {
		n, err := strconv.Atoi(p)
		if err != nil || n < 1 {
			return report.Line{}, false
		}
		at = append(at, n-1)
	}
	if at[0] >= len(t.reading.sections) || at[1] >= len(t.reading.sections[at[0]].Lines) {
		return report.Line{}, false
	}
	line := t.reading.sections[at[0]].Lines[at[1]]
	for _, n := range at[2:] {
		if line.Why == nil || n >= len(line.Why.More) {
			return report.Line{}, false
		}
		line = line.Why.More[n]
	}
	return line, true
}

const noSuchLine = "There is no such line. Type its number as it was read, like why 3.2."

// readWhy reads what stands behind a line.
func (t *talk) readWhy(number string) {
	line, found := t.lineAt(number)
	switch {
	case !found:
		t.say(noSuchLine)
		return
	case line.Why == nil && line.Path != "":
		t.say("This is not known yet. Type change " + number + " to go to its question.")
		return
	case line.Why == nil:
		t.say("Nothing more stands behind this line.")
		return
	}
	w := line.Why
	t.say(w.Title)
	for _, p := range w.Paragraphs {
		t.hang("  ", "  ", strings.TrimPrefix(p, "? ")) // a mark is for the eye
	}
	for i, more := range w.More {
		t.hang("  ", "    ", fmt.Sprintf("%s.%d: %s", number, i+1, report.Section{Lines: []report.Line{more}}.Sentences()[0]))
	}
	if len(w.Authorities) > 0 {
		t.hang("  ", "    ", "It rests on: "+strings.Join(w.Authorities, "; ")+". "+w.Checked)
	}
	t.readFacts(w)
}

// readFacts numbers the facts behind a line: those told, then those not known.
func (t *talk) readFacts(w *report.Why) {
	t.reading.facts = nil
	if t.opts.RestsOn != nil && w.Subject != "" {
		t.reading.facts = t.toldFacts(t.opts.RestsOn(t.session.Case(), w.Subject))
	}
	for _, f := range w.Facts {
		t.reading.facts = append(t.reading.facts, report.Fact{Text: t.lackWords(f), Path: f.Path})
	}
	if len(t.reading.facts) == 0 {
		return
	}
	t.hang("  ", "  ", "Facts behind it. Type change and a number to go to its question.")
	for i, f := range t.reading.facts {
		t.hang(fmt.Sprintf("%4d  ", i+1), "      ", f.Text)
	}
}

// lackWords is a fact that is not known, with what was said of it.
func (t *talk) lackWords(f report.Fact) string {
	question, lacking := strings.CutPrefix(f.Text, report.NotKnown)
	k, ok := t.session.KeyFor(f.Path)
	if !lacking || !ok {
		return f.Text
	}
	for _, asked := range t.session.Path() {
		if asked.Key == k && asked.Given.State != interview.Answered {
			return cmp.Or(t.said(asked), "not asked yet") + ": " + question
		}
	}
	return f.Text
}

// toldFacts are questions with their answers, each once.
func (t *talk) toldFacts(paths []string) []report.Fact {
	var facts []report.Fact
	path := t.session.Path()
	for _, p := range paths {
		k, ok := t.session.KeyFor(p)
		if !ok {
			continue
		}
		for _, asked := range path {
			words := asked.Ask + " " + t.said(asked)
			if asked.Key == k && !slices.ContainsFunc(facts, func(f report.Fact) bool { return f.Text == words }) {
				facts = append(facts, report.Fact{Text: words, Path: p})
			}
		}
	}
	return facts
}

// changeFrom goes to the question of a line, or of a fact read last; after its
// answer the summary is read on, with what changed.
func (t *talk) changeFrom(number string) (left bool) {
	path := ""
	if n, err := strconv.Atoi(number); err == nil && n >= 1 && n <= len(t.reading.facts) {
		path = t.reading.facts[n-1].Path
	} else if line, found := t.lineAt(number); found {
		path = line.Path
	}
	k, ok := t.session.LeadsTo(path)
	if path == "" || !ok {
		t.say("No question belongs to that. Type change and the number of a fact, or of a line that is not known.")
		return false
	}
	if _, itself := t.session.KeyFor(path); !itself {
		t.say("This comes first: its answer decides if the other question is asked.")
	}
	next, ok := t.session.Goto(k)
	if ok {
		t.session, t.reading.said = next, t.everySentence()
	}
	return ok
}

// everySentence is what the summary says, sentence by sentence.
func (t *talk) everySentence() map[string]bool {
	all := map[string]bool{}
	for _, s := range t.reading.sections {
		for _, words := range s.Sentences() {
			all[s.ID+words] = true
		}
	}
	return all
}

// sayWhatChanged reads the lines that an answer made new or different.
func (t *talk) sayWhatChanged() {
	before := t.reading.said
	t.reading.said = nil
	t.load()
	var changed []string
	for i, s := range t.reading.sections {
		for j, words := range s.Sentences() {
			if words != "" && !before[s.ID+words] {
				changed = append(changed, fmt.Sprintf("%d.%d: %s", i+1, j+1, words))
			}
		}
	}
	t.readFew(fmt.Sprintf("The answer is kept. Lines of the summary that are new or different: %d.", len(changed)), changed)
}

// readFew reads the first of some lines, and counts the others.
func (t *talk) readFew(head string, lines []string) {
	const few = 9
	t.say(head)
	for _, l := range lines[:min(few, len(lines))] {
		t.hang("  ", "    ", l)
	}
	if more := len(lines) - few; more > 0 {
		t.hang("  ", "  ", fmt.Sprintf("And %d more.", more))
	}
}

// findIn reads the lines that have some words.
func (t *talk) findIn(words string) {
	if words == "" {
		t.say("Type find and the words to look for, like find citizenship.")
		return
	}
	var found []string
	for i, s := range t.reading.sections {
		for j, sentence := range s.Sentences() {
			if strings.Contains(strings.ToLower(sentence), words) {
				found = append(found, fmt.Sprintf("%d.%d: %s", i+1, j+1, sentence))
			}
		}
	}
	t.readFew(fmt.Sprintf("Lines with “%s”: %d.", cut(words), len(found)), found)
}

// whatIf lists the remedies that can be supposed, or reads what some of them
// would change. It changes no answer.
func (t *talk) whatIf(numbers string) {
	if t.opts.Supposables == nil || t.opts.Suppose == nil {
		t.say("A what-if cannot be asked here.")
		return
	}
	t.reading.supposed = t.opts.Supposables(t.session.Case())
	t.reading.naming = len(t.reading.supposed) > 0
	var picked []report.Supposable
	for number := range strings.FieldsSeq(strings.ReplaceAll(numbers, ",", " ")) {
		if n, err := strconv.Atoi(number); err == nil && n >= 1 && n <= len(t.reading.supposed) {
			picked = append(picked, t.reading.supposed[n-1])
			continue
		}
		t.say(fmt.Sprintf("There is no remedy %s. Type what if to hear them, or part and a number for a part of the summary.", cut(number)))
		return
	}
	if len(picked) == 0 {
		t.reading.listed = 0
		t.readSupposables()
		return
	}
	for _, s := range t.opts.Suppose(t.session.Case(), picked) {
		t.say(s.Title)
		for _, words := range s.Sentences() {
			if words != "" {
				t.hang("  ", "    ", words)
			}
		}
	}
}

func (t *talk) readSupposables() {
	if len(t.reading.supposed) == 0 {
		t.say("No remedy appears open, or near, on these answers. There is nothing to suppose.")
		return
	}
	from := t.reading.listed
	switch {
	case from == 0:
		t.say("What if a court granted one of these? Type its number, or two numbers, like 1 3. No answer is changed by it.")
	case from >= len(t.reading.supposed):
		t.say("That was all. Type a number of the list, or contents for the parts of the summary.")
		return
	}
	to := min(from+fewAtOnce, len(t.reading.supposed))
	of := ""
	for i := from; i < to; i++ {
		s := t.reading.supposed[i]
		if s.Case != of {
			of = s.Case
			t.hang("  ", "  ", of)
		}
		t.hang(fmt.Sprintf("%4d  ", i+1), "      ", s.Text)
	}
	t.reading.listed = to
	if left := len(t.reading.supposed) - to; left > 0 {
		t.say(fmt.Sprintf("%d of %d. Type more to hear the next.", to, len(t.reading.supposed)))
	}
}

// fewAtOnce is how many remedies are read out before it is asked who wants to
// hear more: as many as one keeps in mind.
const fewAtOnce = 9
