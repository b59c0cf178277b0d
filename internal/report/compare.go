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

// Supposable is a remedy that is not out of reach: what would be different if
// a court granted it can be asked.
type Supposable struct {
	Conviction int    // index in the case
	Case       string // "Case 1: Shoplifting, PC 459.5 (misdemeanor, 2022)"
	Kind       casefile.ReliefKind
	Mark, Text string
	Level      law.Level
}

// Supposables lists what can be supposed, case by case, what is open first.
func Supposables(r screen.Result) []Supposable {
	var all []Supposable
	for i, c := range r.Convictions {
		for _, remedy := range byHope(c.Remedies) {
			if !remedy.Covered || remedy.Shut || slices.Contains([]law.State{law.Done, law.Unavailable, law.NotNeeded}, remedy.State) {
				continue
			}
			all = append(all, Supposable{
				Conviction: i, Case: fmt.Sprintf("Case %d: %s", i+1, Label(c.Matter)), Kind: remedy.Code,
				Mark: stateMark(remedy), Text: remedyHead(remedy), Level: stateLevel(remedy.State),
			})
		}
	}
	return all
}

// Compare sets a screened case beside the same case as it would stand after
// some orders: goal by goal, then what would change and what would stay.
func Compare(before, after screen.Result, w screen.WhatIf, o Options) []Section {
	sections := []Section{o.supposed(before, w), o.sideBySide(before, after, w), o.bottomLines(before, after)}
	if !reaches(before, w) {
		return sections
	}
	changes := Section{ID: "changes"}
	for _, c := range w.Changes {
		if inSummary(before, c.Code) {
			changes.put(changeLine(before, c))
		}
	}
	changes.Title = fmt.Sprintf("What would change in immigration law (%d)", len(changes.Lines))
	stays := Section{ID: "stays"}
	for _, s := range w.Stays {
		if !inSummary(before, s.Code) {
			continue
		}
		name, word := codeWords(before, s.Code, s.Is, sureOf(before, s.Code))
		mark := "="
		if word.Level == law.UnknownLevel {
			mark = "?"
		}
		stays.put(Line{Mark: mark, Level: word.Level, Text: name + ": " + word.Text})
	}
	stays.Title = fmt.Sprintf("What would stay, or stay unknown (%d)", len(stays.Lines))
	for _, s := range []Section{changes, stays} {
		if len(s.Lines) > 0 {
			sections = append(sections, s)
		}
	}
	return sections
}

// inSummary reports whether the summary has a row for a result: of a citizen it does
// not say how immigration law reads each case, but what that comes to.
func inSummary(r screen.Result, code string) bool {
	return r.Case.Person.Status != casefile.Citizen || !strings.Contains(code, ":")
}

// put adds a line that does not say what another says already: two ways to ask
// a judge to stay share their name.
func (s *Section) put(l Line) {
	if !slices.ContainsFunc(s.Lines, func(said Line) bool { return said.Text == l.Text }) {
		s.Lines = append(s.Lines, l)
	}
}

// supposed says what is supposed, what it comes to in one sentence, and that
// it is no forecast.
func (o Options) supposed(r screen.Result, w screen.WhatIf) Section {
	s := Section{ID: "supposed", Title: "If a court granted this"}
	for i, order := range w.Orders {
		words := RemedyName(w.Relief[i])
		if order.Order.Reason == casefile.LegalError && w.Relief[i] != casefile.PC1473_7 { // its name says so
			words += ", for a legal error"
		}
		if days, set := order.Order.DaysAfter.Value(); set {
			words += fmt.Sprintf(", with a new term of %d days", days)
		}
		s.Lines = append(s.Lines, Line{Mark: "·", Text: o.caseOf(r, order.Conviction) + words})
	}
	if slices.ContainsFunc(w.Relief, opensCharge) {
		s.Lines = append(s.Lines, Line{Mark: "!", Level: law.Caution, Text: o.Words.Of(warningTexts["W6"])})
	}
	if makesFirm(r, w) && removalLevel(r) < law.High {
		s.Lines = append(s.Lines, Line{Mark: "✓", Level: law.Low, Text: text.Fill(o.Words.Of(firmWords), "sections", SectionOrName(w.Relief[0]))})
	}
	s.Lines = append(s.Lines,
		Line{Text: o.Words.Of(inShort(r, w))},
		Line{Text: o.Words.Of("This only supposes that it is granted: it is no forecast, and a lawyer must check it. Nothing of it is saved.")})
	return s
}

// opensCharge: once the plea or the verdict is undone, the charge stands again.
// Under PC 1203.43(a) the court must dismiss it with the plea.
func opensCharge(kind casefile.ReliefKind) bool {
	return law.FamilyOf(kind) == law.SetAside && kind != casefile.PC1203_43
}

func (o Options) caseOf(r screen.Result, i int) string {
	if len(r.Convictions) < 2 {
		return ""
	}
	return fmt.Sprintf("Case %d: ", i+1)
}

// inShort is what the orders would come to in immigration law.
func inShort(r screen.Result, w screen.WhatIf) string {
	if !reaches(r, w) {
		return "For a US citizen the change is in California alone."
	}
	better, worse, open := 0, 0, 0
	for _, c := range w.Changes {
		switch {
		case c.Sure():
			better++
		case c.Better():
			open++
		case strings.Contains(c.Code, ":shield."):
			// A protection that is not needed any more is no loss.
		default:
			worse++
		}
	}
	if open > 0 {
		words := text.Fill("In immigration law {m} would no longer turn on this alone, but a missing fact may be as bad.", "m", counts(open, "result"))
		if better > 0 {
			words += text.Fill(" Likely better: {n}.", "n", counts(better, "result"))
		}
		return words + worseToo(worse)
	}
	switch d := doubtOf(r, w); {
	case better == 0 && worse == 0 && d != nil:
		return d.inShort
	case better == 0 && worse == 0:
		return "It would likely change nothing in immigration law. The gain would be in California alone."
	case worse == 0:
		return text.Fill("In immigration law {n} would likely be better, and {stay} would not change, or stay unknown.", "n", counts(better, "result"), "stay", counts(len(w.Stays), "other"))
	case better == 0:
		return text.Fill("Be careful: in immigration law {n} would be worse.", "n", counts(worse, "result"))
	}
	return text.Fill("Be careful: in immigration law {n} would likely be better, but {m} worse.", "n", counts(better, "result"), "m", counts(worse, "result"))
}

// reaches: immigration law has something to do with what is supposed. Of a
// citizen it has only where keeping citizenship is at stake.
func reaches(r screen.Result, w screen.WhatIf) bool {
	return r.Case.Person.Status != casefile.Citizen || atStake(w)
}

func worseToo(n int) string {
	if n == 0 {
		return ""
	}
	return text.Fill(" Be careful: {n} would be worse.", "n", counts(n, "result"))
}

func counts(n int, word string) string { return fmt.Sprintf("%d %s", n, plural(n, word)) }

// sideBySide is the grid of goals, now and then. What is not known before and
// after is never called unchanged.
func (o Options) sideBySide(before, after screen.Result, w screen.WhatIf) Section {
	s := Section{ID: "side-by-side", Title: "Goal by goal", Lines: []Line{{Cells: []Cell{{Text: "now"}, {Text: "if granted"}}}}}
	put := func(label string, now, then Cell) {
		if now == then && now.Level != law.UnknownLevel {
			then = Cell{Mark: "=", Text: "no change"}
		}
		s.Lines = append(s.Lines, Line{Label: label, Level: now.Level, Cells: []Cell{now, then}})
	}
	for _, d := range dailyFor(before) {
		put(o.Words.Of(d.label), d.now(before), d.after(before, w))
	}
	if before.Case.Person.Status != casefile.Citizen {
		put(o.Words.Of("Counts as a conviction"), countsCell(countsNow(before)), countsCell(countsNow(after)))
	}
	for _, g := range goals(before) {
		then, atLeast := law.Unleveled, law.Unleveled
		for _, c := range after.Consequences {
			if slices.ContainsFunc(g.ways, func(way law.Consequence) bool { return way.Code == c.Code }) {
				then, atLeast = max(then, c.Level), max(atLeast, c.Sure)
			}
		}
		put(g.name(), consequenceCell(g.Consequence), openCell(g.Code, then, atLeast))
	}
	return s
}

// bottomLines are the two bottom lines beside one another; of the steps to
// take only those of today are true.
func (o Options) bottomLines(before, after screen.Result) Section {
	then := o
	then.before = &before
	s := Section{ID: "bottom-lines", Title: "In words", Lines: []Line{{Cells: []Cell{{Text: "now"}, {Text: "if granted"}}}}}
	for _, row := range []struct{ label, now, then string }{
		{"California", o.californiaLine(before), then.californiaLine(after)},
		{"Immigration", o.immigrationLine(before, false), o.immigrationLine(after, false)},
	} {
		cell := Cell{Text: row.then}
		if row.now == row.then {
			cell = Cell{Mark: "=", Text: "no change"}
		}
		s.Lines = append(s.Lines, Line{Label: row.label, Cells: []Cell{{Text: row.now}, cell}})
	}
	return s
}

func changeLine(r screen.Result, c screen.Change) Line {
	name, from := codeWords(r, c.Code, c.From, c.AtLeast)
	_, to := codeWords(r, c.Code, c.To, c.AtLeast)
	return Line{Mark: to.Mark, Level: to.Level, Text: fmt.Sprintf("%s: from %s to %s", name, from.Text, to.Text)}
}

// codeWords names a result, and says in words what it is.
func codeWords(r screen.Result, code, is string, atLeast law.Level) (name string, word Cell) {
	id, finding, ofCase := strings.Cut(code, ":")
	if !ofCase {
		id, finding = "", code
	}
	switch {
	case levelNamed(is) != law.Unleveled && !strings.Contains(code, ".") && !ofCase:
		return ConsequenceName(code), openCell(code, levelNamed(is), atLeast)
	case finding == "counts_as_conviction":
		word = countsCell(answerNamed(is))
	default:
		word = answerCell(answerNamed(is), strings.HasPrefix(finding, "shield."))
	}
	if name = FindingName(finding); id != "" && len(r.Convictions) > 1 {
		i := slices.IndexFunc(r.Convictions, func(c screen.Conviction) bool { return c.ID == id })
		name = fmt.Sprintf("Case %d: %s", i+1, name)
	}
	return name, word
}

// answerCell never says no flatly: what seems not to fit may yet.
func answerCell(a law.Answer, shield bool) Cell {
	word := answerWord(a)
	if a == law.No {
		word = "likely not"
	}
	return Cell{Mark: answerMark(a, shield), Text: word, Level: shieldLevel(a, shield)}
}
