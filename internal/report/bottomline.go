package report

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// mostInBottomLine is how many words a client hears across a table at once, and
// how many more where several cases are told apart.
const (
	mostInBottomLine = 120
	moreForCases     = 25
)

func mostWords(r screen.Result) int {
	if len(r.Convictions) > 1 {
		return mostInBottomLine + moreForCases
	}
	return mostInBottomLine
}

// bottomLine answers what the client came for, then says three things: what
// California may do and one thing it would gain, what immigration law does
// regardless, and what to do first.
func (o Options) bottomLine(r screen.Result) Section {
	s := o.bottomLineOf(r, mostTracks, false)
	if wordCount(s.Lines) <= mostInBottomLine {
		return s
	}
	for tracks := mostTracks; tracks > 0; tracks-- {
		if s = o.bottomLineOf(r, tracks, true); wordCount(s.Lines) <= mostWords(r) {
			return s
		}
	}
	o.terse = true
	return o.bottomLineOf(r, 1, true)
}

// bottomLineOf names ways to clear a case, at most so many; with brief it says
// how the goals stand without a reason.
func (o Options) bottomLineOf(r screen.Result, tracks int, brief bool) Section {
	s := Section{ID: "bottom-line", Title: "Bottom line"}
	add := func(label, words string, level law.Level) {
		if words != "" {
			s.Lines = append(s.Lines, Line{Label: label, Text: words, Level: level})
		}
	}
	if goals, told := o.askedLine(r, brief); told {
		s.Lines = append(s.Lines, goals)
	}
	add("California", o.californiaWords(r, tracks), law.Low)
	add("Immigration", o.immigrationLine(r, brief), immigrationLevel(r))
	if len(r.Actions) > 0 {
		add("First", o.sentence(r.Actions[0].Text), law.Caution)
		if screen.Pressing(r.Case.Person) { // what cannot wait is read first
			last := len(s.Lines) - 1
			s.Lines = append([]Line{s.Lines[last]}, s.Lines[:last]...)
		}
	}
	if banner := o.banner(r); banner != "" {
		s.Lines = append([]Line{{Mark: "!", Text: banner, Level: law.High}}, s.Lines...)
	}
	return s
}

// wordCount counts the words of lines, marks not among them.
func wordCount(lines []Line) int {
	n := 0
	for _, l := range lines {
		n += len(strings.Fields(l.Label + " " + l.Text))
		for _, c := range l.Cells {
			n += len(strings.Fields(c.Text))
		}
	}
	return n
}

// mostTracks is how many ways to clear a case the bottom line speaks of.
const mostTracks = 3

func (o Options) californiaLine(r screen.Result) string { return o.californiaWords(r, mostTracks) }

// californiaWords says how the most hopeful remedy of each case stands, cases
// that stand alike together.
func (o Options) californiaWords(r screen.Result, shown int) string {
	if len(r.Convictions) == 0 {
		return o.Words.Of("No case was listed, so there is nothing to clear that we know of.")
	}
	var tracks []track
	for i, c := range r.Convictions {
		next := o.bestTrack(r.Case, c, len(r.Convictions) == 1 && !o.terse)
		next.cases = []int{i + 1}
		if o.onlySupposed(i, next) {
			next.template = "{remedy} would be granted."
		}
		if at := slices.IndexFunc(tracks, func(t track) bool { return t.template == next.template && t.remedy == next.remedy }); at >= 0 {
			tracks[at] = tracks[at].and(next)
			continue
		}
		tracks = append(tracks, next)
	}
	slices.SortStableFunc(tracks, func(a, b track) int { return a.wait() - b.wait() })
	told := tracks[:min(shown, len(tracks))]
	lines := make([]string, len(told))
	more := len(r.Convictions)
	for i, t := range told {
		lines[i] = o.trackWords(t)
		if len(r.Convictions) > 1 {
			lines[i] = text.Capital(theCases(t.cases)) + ": " + lines[i]
		}
		if i == surest(told) { // one gain is said, with the case that has it
			lines[i] += " " + o.Words.Of(t.gained)
		}
		more -= len(t.cases)
	}
	if more > 0 {
		lines = append(lines, fmt.Sprintf("%d more %s below.", more, map[bool]string{true: "case stands", false: "cases stand"}[more == 1]))
	}
	return strings.Join(lines, " ")
}

// track is how the most hopeful remedy stands for the cases that have the same.
type track struct {
	cases       []int // their numbers
	template    string
	remedy      string
	question    string       // to settle first, where there is room for it
	state       law.State    // of the remedy
	first, last casefile.Day // from which it may be asked for, of the first case and of the last
	gained      string
}

// wait ranks the tracks: what can be asked for today is told first, what nobody
// can tell last, whichever case it is of.
func (t track) wait() int {
	switch t.state {
	case law.Available, law.Discretionary, law.Done:
		return 0
	case law.Later:
		return 1
	case law.Unclear, law.Unavailable, law.NotNeeded:
	}
	return 2
}

// and is the track of the cases of two that stand alike but for the day.
func (t track) and(other track) track {
	t.cases = append(t.cases, other.cases...)
	t.first, t.last = min(t.first, other.first), max(t.last, other.last)
	return t
}

// trackWords puts a track into words; of several days that have come only the
// last is named, of those ahead the first.
func (o Options) trackWords(t track) string {
	day := t.first.Long()
	switch {
	case t.first == t.last:
	case t.state == law.Later:
		day += o.Words.Of(", in some of them later")
	default:
		day = t.last.Long() + o.Words.Of(" or before")
	}
	return text.Fill(o.Words.Of(t.template), "remedy", t.remedy, "day", day, "question", t.question)
}

// surest is the track with the gain that is surest, the first of equals.
func surest(tracks []track) int {
	best := 0
	for i, t := range tracks {
		if hope(t.gained) < hope(tracks[best].gained) {
			best = i
		}
	}
	return best
}

func hope(gained string) int {
	switch {
	case gained == gainAllTheSame:
		return 2
	case strings.HasPrefix(gained, "Gain if"):
		return 1
	}
	return 0
}

func plural(n int, word string) string {
	if n == 1 {
		return word
	}
	return word + "s"
}

// onlySupposed reports an order that no court has made: a what-if supposes it.
func (o Options) onlySupposed(i int, t track) bool {
	if o.before == nil || t.state != law.Done {
		return false
	}
	return !slices.ContainsFunc(o.before.Convictions[i].Remedies, func(r law.Remedy) bool {
		return r.State == law.Done && RemedyName(r.Code) == t.remedy
	})
}

// bestTrack says how the most hopeful remedy of a case stands, and what there
// is to gain; where a fact is open, with room, the question to settle first.
func (o Options) bestTrack(told casefile.Case, c screen.Conviction, room bool) track {
	best, found := bestRemedy(c)
	asked := ""
	if room && found && best.State == law.Unclear && len(best.Missing) > 0 && o.Question != nil {
		asked = shortQuestion(o.Question(toFindOut(best.Missing)))
	}
	t := track{remedy: RemedyName(best.Code), state: best.State, first: best.Earliest, last: best.Earliest, question: asked, gained: gain(best)}
	switch {
	case !found:
		t.template, t.gained = "No dismissal or sealing appears open on these facts. A lawyer must check.", gainAllTheSame
	case best.State == law.Unclear && slices.ContainsFunc(best.Missing, isOrderKind):
		t.template = "First find out which order changed this case, if any. If none dismissed it yet, {remedy} may be open."
	case asked != "" && unfinished(told, best):
		t.template = "Unfinished: we cannot tell yet about {remedy}. First find out: {question}"
	case best.State == law.Unclear && unfinished(told, best):
		t.template = "Unfinished: we cannot tell yet about {remedy}."
	case asked != "":
		t.template = "We cannot tell yet about {remedy}. First find out: {question}"
	default:
		t.template = trackTemplate(best)
	}
	return t
}

// unfinished: a fact that a remedy lacks was never asked for, or left for later.
// One that was asked for and not known is another matter: a paper must tell it.
func unfinished(c casefile.Case, r law.Remedy) bool {
	return slices.ContainsFunc(r.Missing, func(path string) bool {
		_, told := casefile.Get(c, path)
		return !told
	})
}

// mostAsked is how many words of a question the bottom line has room for.
const mostAsked = 22

// shortQuestion is a question up to its mark; "" for one that is too long.
func shortQuestion(asked string) string {
	if first, _, more := strings.Cut(asked, "?"); more {
		asked = first + "?"
	}
	if len(strings.Fields(asked)) > mostAsked {
		return ""
	}
	return asked
}

// isOrderKind: the case path of the kind of an order already granted.
func isOrderKind(path string) bool {
	return strings.Contains(path, "relief[") && strings.HasSuffix(path, ".kind")
}

// trackTemplate words how a main track stands; a day that cannot be told is left out.
func trackTemplate(r law.Remedy) string {
	if law.Automatic(r.Code) && r.State == law.Available {
		return "{remedy}: the state likely should have granted it on its own. Check the rap sheet; records are often not complete."
	}
	if law.Automatic(r.Code) && r.State == law.Later && !r.Earliest.IsZero() {
		return "Not yet: {remedy}. Nobody needs to ask: the state should grant it on its own, likely from {day} on."
	}
	if words := openTracks[r.State]; words != "" && r.NoWait {
		return words
	}
	if r.Earliest.IsZero() && r.State != law.Done && r.State != law.Unclear {
		return undatedTracks[r.State]
	}
	if r.State == law.Available && !SinceThen(r) {
		return "{remedy}: the court likely must grant it if asked; the wait was over on {day}."
	}
	return datedTracks[r.State]
}

var (
	datedTracks = map[law.State]string{
		law.Available:     "{remedy}: the court likely must grant it if asked, since {day}.",
		law.Discretionary: "{remedy}: a judge may grant it; the wait was over on {day}.",
		law.Later:         "Not yet: {remedy} can likely be asked for from {day}.",
		law.Unclear:       "We cannot tell yet about {remedy}: a fact or a question of law is open.",
		law.Done:          "{remedy} was already granted.",
	}
	openTracks = map[law.State]string{
		law.Available:     "{remedy}: the court likely must grant it if asked. There is no waiting time.",
		law.Discretionary: "{remedy}: a judge may grant it. There is no waiting time.",
	}
	undatedTracks = map[law.State]string{
		law.Available:     "{remedy}: the court likely must grant it if asked. It seems open now; the first day is not known.",
		law.Discretionary: "{remedy}: a judge may grant it. It seems open now; the first day is not known.",
		law.Later:         "Not yet: {remedy}. The day cannot be told now.",
	}
)

// gain is the one thing gained that the bottom line names beside the risks: a
// dismissal is never worthless. Lab. Code 432.7(a); Cal. Code Regs. tit. 2, 12269(a).
func gain(r law.Remedy) string {
	lower, gone := law.LowersOnly(r.Code), law.DismissesOrLowers(r.Code)
	switch {
	case r.Code == casefile.PC4852_01: // Cal. Code Regs. tit. 2, 12269(a); Bus. & Prof. Code 480(b)
		return "Gain: landlords and most state boards may then not use it, and it asks for a pardon too."
	case gone && r.State == law.Unclear:
		return "Gain if it opens: the case is dismissed, or counts as the lower level in California."
	case gone:
		return "Gain: the case is dismissed, or counts as the lower level in California."
	case lower && r.State == law.Unclear:
		return "Gain if it opens: the case counts as the lower level in California."
	case lower:
		return "Gain: the case counts as the lower level in California from then on."
	case r.State == law.Unclear:
		return "Gain if it opens: most employers and landlords may then not use the case."
	case r.State == law.Done:
		return "Gain: most employers and landlords may not use the case."
	}
	return "Gain: most employers and landlords may then not use it."
}

// gainAllTheSame is what the law gives even where nothing can be cleared now
// (Gov. Code 12952(c): employers of five or more).
const gainAllTheSame = "Gain all the same: before most employers turn a person down over a record, they must look at the whole story (Gov. Code 12952)."

func (o Options) immigrationLine(r screen.Result, brief bool) string {
	if r.Case.Person.Status == casefile.Citizen {
		return o.citizenLine(r, brief)
	}
	if len(r.Convictions) == 0 {
		return o.Words.Of("No case was listed. Any arrest or case, even a dismissed one, would have to be told to immigration.")
	}
	return o.Words.Of(countsLine(r)) + " " + o.Words.Of(removalLine(r))
}

// immigrationLevel is the risk that the line about immigration speaks of: for a
// citizen that of losing citizenship.
func immigrationLevel(r screen.Result) law.Level {
	if r.Case.Person.Status == casefile.Citizen {
		return keepingCitizenship(r).Level
	}
	return removalLevel(r)
}

func keepingCitizenship(r screen.Result) law.Consequence { return r.Consequence("citizenship") }

// citizenLine says a citizen's risk before what is safe: where the oath itself
// may be attacked, that a citizen cannot be deported is no comfort.
func (o Options) citizenLine(r screen.Result, brief bool) string {
	c := keepingCitizenship(r)
	const olderCase = "A case older than the oath, or one left off the citizenship form, can be raised later: a lawyer must look at it."
	head := o.Words.Of("Keeping citizenship") + ": " + rowWord(c.Code, c.Level)
	switch {
	case c.Level >= law.High:
		words := head + ". " + o.Words.Of(olderCase)
		if told, _ := standing(c.Why); len(told) > 0 && !o.terse {
			words = head + ". " + o.sentence(told[0])
		}
		if brief {
			return words
		}
		return words + " " + o.Words.Of("A citizen cannot be deported, but only for as long as citizenship lasts.")
	case c.Level == law.UnknownLevel && c.AtWorst > c.Level:
		return head + ", " + o.Words.Of("at worst") + " " + rowWord(c.Code, c.AtWorst) + ". " + o.Words.Of(olderCase)
	case c.Level >= law.Caution:
		return o.Words.Of(olderCase) + " " + o.Words.Of("A citizen cannot be deported for a conviction.")
	}
	return o.Words.Of("A US citizen cannot be deported or refused entry over a conviction.")
}

func holds(c screen.Conviction, code string) bool {
	return slices.ContainsFunc(c.Findings, func(f law.Finding) bool { return f.Code == code && f.Answer == law.Yes })
}

func hasDismissal(c screen.Conviction) bool {
	return slices.ContainsFunc(c.Remedies, func(r law.Remedy) bool {
		return law.FamilyOf(r.Code) == law.Dismissal && r.Effect.Answer == law.EffectNone &&
			slices.Contains([]law.State{law.Done, law.Available, law.Discretionary, law.Later}, r.State)
	})
}

func removalLine(r screen.Result) string {
	switch removalLevel(r) {
	case law.Bar:
		return "It likely is a reason to deport the client."
	case law.High:
		if !removalRestsOnACase(r) {
			if p := r.Case.Person; p.InRemovalProceedings == casefile.Yes || p.ICECustody == casefile.Yes {
				return "The risk of deportation is high: immigration has already begun. Any case can be weighed on top."
			}
			return "The risk of deportation is high by the immigration status alone, and any case can be weighed on top."
		}
		return "It may be a reason to deport, or make it harder to stay: the risk is high."
	case law.UnknownLevel:
		return openRemoval(r)
	case law.Caution:
		if slices.ContainsFunc(r.Convictions, func(c screen.Conviction) bool {
			return c.Counts.Answer != law.No && slices.ContainsFunc(c.Findings, onlyHere)
		}) {
			return "In California's federal circuit it does not appear to be a reason to deport; a move, a trip or a transfer elsewhere can change that, and it can be weighed against the client."
		}
		return "Taken alone it does not appear to be a reason to deport, but it can be weighed against the client."
	case law.Low, law.None, law.NotApplicable, law.Unleveled:
	}
	return "No reason to deport was found on these facts; a lawyer must check."
}

// removalRestsOnACase: a finding about a case stands behind the risk, not the status alone.
func removalRestsOnACase(r screen.Result) bool {
	return len(r.Consequence("removal").From) > 0
}

func removalLevel(r screen.Result) law.Level { return r.Consequence("removal").Level }
