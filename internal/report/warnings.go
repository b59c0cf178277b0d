package report

import (
	"fmt"
	"slices"
	"strconv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// warningTexts are the warnings W1 to W10 for somebody who is not a citizen,
// in words. A remedy names those that belong to it.
var warningTexts = map[string]string{
	"W1":  "Such an order does not take the conviction away for immigration. It still has to be told on immigration forms, even where California lets a person say no to an employer.",
	"W2":  "Get certified copies of the charge, the plea form, the minute orders and the judgment first. Some orders close or destroy the file.",
	"W3":  "Before an immigration lawyer has read the whole record: no trip abroad, no new green card form, no citizenship form.",
	"W4":  "A dismissal does not close the way to undo the conviction later, and it need not come first. Where immigration matters, let a post-conviction lawyer choose the order.",
	"W5":  "Going to court or giving fingerprints can bring immigration officers near. Ask whether a lawyer can appear instead.",
	"W6":  "If the conviction is undone, the old charge opens again. A new plea must be safe for immigration too.",
	"W7":  "What is written to support a request can be used later. Do not admit drug use, fraud or a false claim of citizenship in it.",
	"W8":  "A notice, a denial or a removal order that names this conviction starts a clock. See a post-conviction lawyer now.",
	"W9":  "The state may already have done this without telling anyone. For immigration it takes no conviction away, and the case still has to be told there.",
	"W10": "An old drug program that ended well usually still counts for immigration. Ask about PC 1203.43 now.",
}

// warningLines gives the warnings of a case that no other case has; of several
// cases the others stand in sharedWarnings, to which a line points.
func (o Options) warningLines(r screen.Result, c screen.Conviction) []Line {
	var lines []Line
	shared := false
	for _, code := range warningsOf(c) {
		if len(casesWarned(r, code)) > 1 {
			shared = true
			continue
		}
		lines = append(lines, o.warningLine(code, ordersWarned([]screen.Conviction{c}, code)))
	}
	if shared {
		lines = append(lines, Line{Mark: "!", Indent: 2, Level: law.Caution,
			Text: text.Fill(o.Words.Of("Read “{title}” below: it holds for this case too."), "title", o.Words.Of(sharedWarningsTitle))})
	}
	return lines
}

const sharedWarningsTitle = "Before any court order is asked for"

// sharedWarnings are the warnings that several cases have, each said once, with
// the cases where it is not all of them.
func (o Options) sharedWarnings(r screen.Result) Section {
	s := Section{ID: "warnings", Folded: true}
	if r.Case.Person.Status == casefile.Citizen {
		return s
	}
	for n := 1; n <= len(warningTexts); n++ {
		code := "W" + strconv.Itoa(n)
		switch in := casesWarned(r, code); {
		case len(in) < 2:
		case len(in) == len(r.Convictions):
			s.Lines = append(s.Lines, o.warningLine(code, ordersWarned(r.Convictions, code)))
		default:
			s.Lines = append(s.Lines, o.warningLine(code, slices.Concat([]string{"Cases " + text.Numbers(in)}, ordersWarned(r.Convictions, code))))
		}
	}
	s.Title = fmt.Sprintf("%s (%d)", o.Words.Of(sharedWarningsTitle), len(s.Lines))
	return s
}

// warningLine is a warning with what it holds for: cases, orders, or everything
// here.
func (o Options) warningLine(code string, of []string) Line {
	words := o.Words.Of(warningTexts[code])
	if len(of) > 0 {
		words = text.Capital(text.And(of)) + ": " + words
	}
	return Line{Mark: "!", Indent: 2, Level: law.Caution, Text: words}
}

// ofTheOrder are the warnings that say what an order does or that it was made:
// they hold for some orders of a case and not for the others, and so name them.
var ofTheOrder = []string{"W1", "W9"}

// ordersWarned names the orders that such a warning holds for, each once; none
// for a warning that holds for everything before a court order.
func ordersWarned(cases []screen.Conviction, code string) []string {
	if !slices.Contains(ofTheOrder, code) {
		return nil
	}
	var named []string
	for _, c := range cases {
		for _, r := range c.Remedies {
			name := SectionOrName(r.Code)
			if warns(r, code) && !slices.Contains(named, name) {
				named = append(named, name)
			}
		}
	}
	return named
}

// warns: the remedy is open, or only time or a lawyer's judgment keeps it
// closed, and has the warning. An order that likely ends the conviction here is
// not said to leave it, whatever its section does for others.
func warns(r law.Remedy, code string) bool {
	switch r.State {
	case law.Available, law.Discretionary, law.Later, law.Done:
		return slices.Contains(r.Warnings, code) && (code != "W1" || r.Effect.Answer != law.EffectEliminates)
	case law.Unclear, law.Unavailable, law.NotNeeded:
	}
	return false
}

// casesWarned are the numbers of the cases that have a warning.
func casesWarned(r screen.Result, code string) []int {
	var in []int
	for i, c := range r.Convictions {
		if slices.Contains(warningsOf(c), code) {
			in = append(in, i+1)
		}
	}
	return in
}

// warningsOf are the codes of the warnings of the remedies of a case, each
// once, in their order.
func warningsOf(c screen.Conviction) []string {
	var all []string
	for n := 1; n <= len(warningTexts); n++ {
		code := "W" + strconv.Itoa(n)
		if slices.ContainsFunc(c.Remedies, func(r law.Remedy) bool { return warns(r, code) }) {
			all = append(all, code)
		}
	}
	return all
}
