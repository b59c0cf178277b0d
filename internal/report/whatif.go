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

// whatWouldChange is what each remedy would do to the immigration result: what
// would change it, what would stay after it, and what changes nothing at all.
func (o Options) whatWouldChange(r screen.Result) Section {
	s := Section{ID: "what-if", Title: "What would change it, and what would not", Folded: true}
	if o.Pending {
		s.Title += " (being worked out)"
		s.Lines = []Line{{Text: o.Words.Of("What each order would change is being worked out. It will stand here in a moment, and nothing else waits for it.")}}
		return s
	}
	if !slices.ContainsFunc(r.WhatIf, atStake) && r.Case.Person.Status == casefile.Citizen {
		return s // nothing of a citizen's is at stake
	}
	for i, c := range r.Convictions {
		rows := o.changesOf(r, c)
		if len(rows) > 0 && len(r.Convictions) > 1 {
			s.Lines = append(s.Lines, Line{Text: fmt.Sprintf("Case %d: %s", i+1, Label(c.Matter))})
		}
		s.Lines = append(s.Lines, rows...)
	}
	s.Lines = append(s.Lines, o.severalCases(r)...)
	if len(s.Lines) > 0 {
		s.Lines = append(s.Lines, Line{Text: o.Words.Of("This is what immigration law would likely say if the order were granted on its usual ground. It does not say that a court will grant it. A lawyer must check.")})
	}
	return s
}

// atStake: there is a ground or a risk that the remedy changes, or leaves.
// Whether the case counts as a conviction is none of itself.
func atStake(w screen.WhatIf) bool {
	return len(goalStays(w)) > 0 || slices.ContainsFunc(w.Changes, func(c screen.Change) bool {
		return !strings.HasSuffix(c.Code, ":counts_as_conviction")
	})
}

// changesOf lists the remedies of one conviction: those that change something,
// each group of equal effect once, then those that change nothing.
func (o Options) changesOf(r screen.Result, c screen.Conviction) []Line {
	var lines []Line
	var idle, without []screen.WhatIf // without: by their nature they have no effect there
	var firm []screen.WhatIf          // they keep what holds in the Ninth Circuit alone
	var groups [][]screen.WhatIf
	doubted := map[*doubt][]screen.WhatIf{}
	for _, w := range r.WhatIf {
		switch i := slices.IndexFunc(groups, sameChanges(w)); {
		case w.Conviction != c.ID:
		case len(w.Changes) == 0 && makesFirm(r, w):
			firm = append(firm, w)
		case len(w.Changes) == 0 && noEffect(r, w):
			without = append(without, w)
		case len(w.Changes) == 0 && doubtOf(r, w) != nil:
			about := doubtOf(r, w)
			doubted[about] = append(doubted[about], w)
		case len(w.Changes) == 0:
			idle = append(idle, w)
		case i >= 0 && len(w.Relief) == 1:
			groups[i] = append(groups[i], w)
		default:
			groups = append(groups, []screen.WhatIf{w})
		}
	}
	for _, group := range groups {
		lines = append(lines, o.changeLine(r, group))
	}
	if len(without) > 0 && len(idle) > 0 && len(notKnown(goalStays(idle[0]), true)) == 0 {
		without, idle = slices.Concat(without, idle), nil // nothing is unknown: the words are the same
	}
	rows := [][]screen.WhatIf{without, idle}
	for i := range doubts {
		rows = append(rows, doubted[&doubts[i]])
	}
	for _, some := range rows {
		// A dismissal speaks for those that change nothing: it is what clients ask about.
		slices.SortStableFunc(some, func(a, b screen.WhatIf) int { return dismissalFirst(a) - dismissalFirst(b) })
		if len(some) > 0 {
			lines = append(lines, o.idleLine(r, some))
		}
	}
	if len(firm) > 0 && removalLevel(r) < law.High {
		return append(lines, Line{Mark: "✓", Indent: 2, Level: law.Low, Why: o.whyChanges(r, firm),
			Text: text.Fill(o.Words.Of(firmWords), "sections", strings.Join(sectionsIn(firm), ", "))})
	}
	return lines
}

const firmWords = "What protects from this case now holds only in the federal circuit of California. An order that undoes the case ({sections}) would likely hold everywhere, even where no level changes here."

// makesFirm: what speaks for the client holds in the Ninth Circuit alone, and
// with this order, which ends the conviction, it would likely hold everywhere.
func makesFirm(r screen.Result, w screen.WhatIf) bool {
	if len(w.Orders) != 1 {
		return false
	}
	c := r.Convictions[w.Orders[0].Conviction]
	remedy, _ := c.Remedy(w.Relief[0])
	return onlyWest(c) && remedy.Effect.Answer == law.EffectEliminates && law.FamilyOf(remedy.Code) == law.SetAside
}

// onlyWest: an answer that holds in the Ninth Circuit alone speaks for the client.
func onlyWest(c screen.Conviction) bool {
	return holds(c, "shield.first-offender") || c.Counts.Answer != law.No && slices.ContainsFunc(c.Findings, onlyHere)
}

func dismissalFirst(w screen.WhatIf) int {
	if law.FamilyOf(w.Relief[0]) == law.Dismissal {
		return 0
	}
	return 1
}

// noEffect: immigration law takes no notice of such an order, whatever the facts.
func noEffect(r screen.Result, w screen.WhatIf) bool {
	return !slices.ContainsFunc(w.Orders, func(s screen.Supposed) bool {
		remedy, weighed := r.Convictions[s.Conviction].Remedy(s.Order.Kind)
		return weighed && remedy.Effect.Answer != law.EffectNone
	})
}

func sameChanges(w screen.WhatIf) func([]screen.WhatIf) bool {
	return func(group []screen.WhatIf) bool {
		return group[0].Conviction == w.Conviction && len(group[0].Relief) == 1 && slices.Equal(group[0].Changes, w.Changes)
	}
}

// changeLine says what a group of remedies would change.
func (o Options) changeLine(r screen.Result, group []screen.WhatIf) Line {
	line := Line{Mark: "✓", Indent: 2, Level: law.Low, Text: o.groupWords(r, group, "The same: {others}."), Why: o.whyChanges(r, group)}
	changes := forGoals(group[0].Changes)
	switch {
	case slices.ContainsFunc(changes, func(c screen.Change) bool { return !c.Better() && !strings.Contains(c.Code, "shield.") }):
		line.Mark, line.Level = "!", law.High
	case slices.ContainsFunc(changes, func(c screen.Change) bool { return c.Sure() && c.From != "unknown" }):
	default: // what is at least high and then high is no success either
		line.Mark, line.Level = "?", law.UnknownLevel
	}
	return line
}

// forGoals are the changes of goals, where there are any: that a case counts no
// longer is no success while every goal that moves turns unknown.
func forGoals(changes []screen.Change) []screen.Change {
	goals := slices.DeleteFunc(slices.Clone(changes), func(c screen.Change) bool {
		return levelNamed(c.To) == law.Unleveled || strings.ContainsAny(c.Code, ".:")
	})
	if len(goals) == 0 {
		return changes
	}
	return goals
}

// idleLine names the remedies that change nothing, and what they leave.
func (o Options) idleLine(r screen.Result, idle []screen.WhatIf) Line {
	if d := doubtOf(r, idle[0]); d != nil {
		return Line{Mark: "?", Indent: 2, Level: law.UnknownLevel, Text: o.groupWords(r, idle, d.others), Why: o.whyChanges(r, idle)}
	}
	return Line{Mark: "=", Indent: 2, Level: law.Caution, Text: o.groupWords(r, idle, "Nor do: {others}."), Why: o.whyChanges(r, idle)}
}

// groupWords speaks of the first remedy of a group in full and names the
// others, which do the same, by their sections.
func (o Options) groupWords(r screen.Result, group []screen.WhatIf, others string) string {
	rest := sectionsIn(group[1:])
	name := o.RowName(group[0])
	if stateOf(r, group[0]) == law.Unclear {
		name += o.Words.Of(" (not known if open)")
	}
	words := name + ": " + o.ChangeWords(r, group[0])
	if len(rest) > 0 {
		words += " " + text.Fill(o.Words.Of(others), "others", strings.Join(rest, ", "))
	}
	return words
}

// sectionsIn names what each row asks for by its section.
func sectionsIn(rows []screen.WhatIf) []string {
	return each(rows, func(w screen.WhatIf) string { return SectionOrName(w.Relief[0]) })
}

// ChangeWords says in one or two sentences what a row of what-if changes and
// what it leaves as it is; for one that changes nothing, exactly that.
func (o Options) ChangeWords(r screen.Result, w screen.WhatIf) string {
	if r.Case.Person.Status == casefile.Citizen && !atStake(w) {
		return o.Words.Of("changes nothing in immigration law, which does not reach a citizen.")
	}
	held, open := goalStays(w), []screen.Stay(nil)
	if !noEffect(r, w) {
		held, open = notKnown(held, false), notKnown(held, true)
	}
	stays := ""
	if len(open) > 0 {
		stays = " " + text.Fill(o.Words.Of("Not known, before or after: {list}."), "list", names(r, open))
	}
	if len(w.Changes) == 0 {
		switch d := doubtOf(r, w); {
		case d != nil && len(held) > 0:
			return text.Fill(o.Words.Of(d.leaves), "stays", o.listed(held)) + stays
		case d != nil:
			return o.Words.Of(d.nothing) + stays
		case len(held) > 0:
			return text.Fill(o.Words.Of("changes none of these in immigration law: {stays}."), "stays", o.listed(held)) + stays
		case len(open) > 0:
			return o.Words.Of("no change can be seen in immigration law.") + stays
		}
		return o.Words.Of("changes nothing in immigration law. No ground and no risk above low was found there.")
	}
	var better, hanging, worse []string
	counts, undone := "", 0
	for _, c := range w.Changes {
		code := c.Code[strings.IndexByte(c.Code, ':')+1:]
		switch {
		case code == "counts_as_conviction" && c.To == "no":
			undone++
			counts = o.Words.Of("the case would likely no longer count.") + " "
		case strings.HasPrefix(code, "shield."), strings.Contains(code, ".") && c.Better():
		case c.Sure():
			better = append(better, o.turned(r, w.Changes, c))
		case c.Better():
			hanging = append(hanging, o.turned(r, w.Changes, c))
		default:
			worse = append(worse, o.turned(r, w.Changes, c))
		}
	}
	if len(better) == 0 && len(hanging) == 0 && len(worse) == 0 {
		better = append(better, o.groundsTurned(r, w)...)
	}
	if of := len(casesIn(w)); undone > 1 || of > 1 && undone > 0 {
		counts = text.Fill(o.Words.Of("{n} of {of} cases would likely no longer count."), "n", fmt.Sprint(undone), "of", fmt.Sprint(of)) + " "
		if undone == of {
			counts = o.Words.Of("the cases would likely no longer count.") + " "
		}
	}
	words := counts
	if len(better) > 0 {
		words += text.Fill(o.Words.Of("Better: {list}."), "list", strings.Join(better, "; ")) + " "
	}
	if len(hanging) > 0 {
		words += text.Fill(o.Words.Of("This part would fall away, but a missing fact may be as bad: {list}."), "list", strings.Join(hanging, "; ")) + " "
	}
	if len(worse) > 0 {
		words += text.Fill(o.Words.Of("Watch out, this could get worse: {list}."), "list", strings.Join(worse, "; ")) + " "
	}
	if len(held) > 0 {
		words += text.Fill(o.Words.Of("No change: {stays}."), "stays", o.listed(held))
	}
	words = strings.TrimSpace(words) + stays + o.byTheOfficer(w)
	return strings.TrimSpace(words)
}

// byTheOfficer says of a dismissal that makes a case lighter for DACA that this is
// for the officer to decide (8 CFR 236.22(b)(6), (c)), and whether DACA as a whole
// is any better.
func (o Options) byTheOfficer(w screen.WhatIf) string {
	dismissal := slices.ContainsFunc(w.Orders, func(s screen.Supposed) bool { return law.FamilyOf(s.Order.Kind) == law.Dismissal })
	lighter := slices.ContainsFunc(w.Changes, func(c screen.Change) bool {
		return c.Better() && (c.Code == "daca" || strings.Contains(c.Code, "daca."))
	})
	switch {
	case !dismissal || !lighter:
		return ""
	case slices.ContainsFunc(w.Changes, func(c screen.Change) bool { return c.Code == "daca" }):
		return " " + o.Words.Of("For DACA it is the officer who decides about a dismissed case: that it helps is not sure.")
	}
	return " " + o.Words.Of("For DACA it is the officer who decides about a dismissed case, and something else still stands in the way.")
}

// groundsTurned are the grounds that change where no goal's level does.
func (o Options) groundsTurned(r screen.Result, w screen.WhatIf) []string {
	var list []string
	for _, c := range w.Changes {
		if !strings.Contains(c.Code, "shield.") && !strings.HasSuffix(c.Code, ":counts_as_conviction") {
			list = append(list, o.turned(r, w.Changes, c))
		}
	}
	return list
}

// turned speaks one change: "Deportation from severe risk to caution". Where a ground
// changes in several cases, each is named.
func (o Options) turned(r screen.Result, all []screen.Change, c screen.Change) string {
	what := codeName(c.Code)
	if slices.ContainsFunc(all, func(other screen.Change) bool { return other.Code != c.Code && codeName(other.Code) == what }) {
		id, _, _ := strings.Cut(c.Code, ":")
		if i := slices.IndexFunc(r.Convictions, func(of screen.Conviction) bool { return of.ID == id }); i >= 0 {
			what += fmt.Sprintf(" (case %d)", i+1)
		}
	}
	return text.Fill(o.Words.Of("{what} from {from} to {to}"), "what", what, "from", wordOf(c.Code, c.From, c.AtLeast), "to", wordOf(c.Code, c.To, c.AtLeast))
}

// goalStays are the levels that stay, without what the person cannot change by
// any order; where there are none, the grounds that stay.
func goalStays(w screen.WhatIf) []screen.Stay {
	var levels, grounds []screen.Stay
	for _, s := range w.Stays {
		switch {
		case strings.HasSuffix(s.Code, ":counts_as_conviction"):
		case strings.Contains(s.Code, "."):
			grounds = append(grounds, s)
		default:
			levels = append(levels, s)
		}
	}
	if len(levels) == 0 {
		return grounds
	}
	return levels
}

// notKnown keeps what is not known before and after, or what is. What is not
// known may all the same have changed: it is never called unchanged.
func notKnown(stays []screen.Stay, unknown bool) []screen.Stay {
	return slices.DeleteFunc(slices.Clone(stays), func(s screen.Stay) bool { return (s.Is == "unknown") != unknown })
}

// sureOf is what a consequence is whatever the missing facts bring; Unleveled for
// a finding, or where nothing is sure.
func sureOf(r screen.Result, code string) law.Level { return r.Consequence(code).Sure }

func names(r screen.Result, stays []screen.Stay) string {
	var words []string
	for _, s := range stays {
		name := codeName(s.Code)
		if sure := sureOf(r, s.Code); sure >= law.High {
			name += " (" + openWord(s.Code, law.UnknownLevel, sure) + ")"
		}
		if !slices.Contains(words, name) {
			words = append(words, name)
		}
	}
	return strings.Join(words, ", ")
}

// listed names what stays, each name once: two ways to ask a judge share theirs.
func (o Options) listed(stays []screen.Stay) string {
	var words []string
	for _, s := range stays {
		if word := codeName(s.Code) + " (" + wordOf(s.Code, s.Is, law.Unleveled) + ")"; !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return strings.Join(words, ", ")
}

// codeName names a finding or a consequence by its code, of one conviction or not.
func codeName(code string) string {
	code = code[strings.IndexByte(code, ':')+1:]
	if strings.Contains(code, ".") || code == "counts_as_conviction" {
		return FindingName(code)
	}
	return ConsequenceName(code)
}

// wordOf speaks the word of an answer or of a level.
func wordOf(code, word string, atLeast law.Level) string {
	if code = code[strings.IndexByte(code, ':')+1:]; strings.Contains(code, ".") || code == "counts_as_conviction" {
		return answerCell(answerNamed(word), false).Text // never a flat no
	}
	return openWord(code, levelNamed(word), atLeast)
}

// RowName names the remedy, or the pair, of a row of what-if.
func (o Options) RowName(w screen.WhatIf) string {
	if w.Sweep {
		return o.sweepName(w)
	}
	names := make([]string, len(w.Orders))
	for i, order := range w.Orders {
		names[i] = o.orderName(order.Order)
		if strings.Contains(w.Conviction, "+") { // of several cases, say which
			names[i] += text.Fill(o.Words.Of(" (case {n})"), "n", fmt.Sprint(order.Conviction+1))
		}
	}
	return strings.Join(names, o.Words.Of(", together with "))
}

// sweepName names the remedies of a row that has one in each of several cases,
// each kind once with its cases.
func (o Options) sweepName(w screen.WhatIf) string {
	var kinds []string
	in := map[string][]int{}
	for _, order := range w.Orders {
		kind := o.orderName(order.Order)
		if in[kind] == nil {
			kinds = append(kinds, kind)
		}
		in[kind] = append(in[kind], order.Conviction+1)
	}
	for i, kind := range kinds {
		kinds[i] = text.Fill(o.Words.Of("{remedy} in {cases}"), "remedy", kind, "cases", theCases(in[kind]))
	}
	return strings.Join(kinds, o.Words.Of(", together with "))
}

func (o Options) orderName(order casefile.Relief) string {
	if days, set := order.DaysAfter.Value(); set {
		return text.Fill(o.Words.Of("Sentence found legally wrong and set at {days} days or less"), "days", fmt.Sprint(days))
	}
	return RemedyName(order.Kind)
}

// stateOf is how the remedy of a row of one order stands.
func stateOf(r screen.Result, w screen.WhatIf) law.State {
	if len(w.Orders) != 1 {
		return ""
	}
	remedy, _ := r.Convictions[w.Orders[0].Conviction].Remedy(w.Relief[0])
	return remedy.State
}

// whyChanges lists every answer behind a line, for whoever wants to see all.
func (o Options) whyChanges(r screen.Result, group []screen.WhatIf) *Why {
	w := &Why{Title: "What if: " + o.RowName(group[0])}
	for _, row := range group {
		w.Paragraphs = append(w.Paragraphs, o.RowName(row)+". "+o.usualGround(r, row))
	}
	for _, c := range group[0].Changes {
		w.Paragraphs = append(w.Paragraphs, "→ "+o.turned(r, group[0].Changes, c))
	}
	for _, s := range group[0].Stays {
		w.Paragraphs = append(w.Paragraphs, "= "+codeName(s.Code)+": "+wordOf(s.Code, s.Is, sureOf(r, s.Code)))
	}
	for _, order := range group[0].Orders {
		if remedy, weighed := r.Convictions[order.Conviction].Remedy(order.Order.Kind); weighed {
			w.Authorities = append(w.Authorities, remedy.Effect.Authorities...)
			w.Checked = checkedWords(remedy.Effect.Basis)
		}
	}
	return w
}

// usualGround says on which ground the order is taken to be granted: it decides
// what immigration law makes of it.
func (o Options) usualGround(r screen.Result, w screen.WhatIf) string {
	for _, order := range w.Orders {
		if order.Order.Reason != casefile.LegalError {
			continue
		}
		words := o.Words.Of("This takes it that the court finds a legal error and says so in its order.")
		if undoesConviction(w) && r.Convictions[order.Conviction].Probation.State == casefile.ProbationOngoing {
			words += " " + o.Words.Of("It takes it too that probation in the case ends with the conviction.")
		}
		return words
	}
	return o.Words.Of("This takes it that the court grants it for the usual reason, and finds no legal error.")
}
