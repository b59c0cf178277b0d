package paper

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
)

// memo is everything, for the supervising lawyer: the facts as answered, every
// finding and every remedy with its authority, what is missing, what would
// change, and a line to sign. It holds an intake number and never a name.
func (m maker) memo() Document {
	w := &writer{}
	m.bottomLine(w)
	m.contradictions(w)
	m.steps(w)
	m.consequences(w)
	for i, c := range m.report.Convictions {
		w.heading(1, fmt.Sprintf("Case %d: %s", i+1, c.Label))
		m.caseOf(w, c)
	}
	if len(m.report.Findings) > 0 {
		w.heading(1, "Findings over the whole record")
		for _, f := range heaviestFirst(m.report.Findings) {
			m.finding(w, f)
		}
	}
	m.missing(w)
	m.whatIf(w)
	m.facts(w)
	m.basis(w)
	w.heading(1, "Signed off")
	w.say("Reviewed against the sources named above. Corrections:")
	w.blanks("Corrections", "Attorney, bar number", "Date")
	return Document{Title: "Memo for the supervising lawyer", Under: m.heads(), Blocks: w.blocks, Stamp: m.stamp()}
}

// heads stand under the title of the lawyer's papers.
func (m maker) heads() []string {
	reference := m.Result.Case.Reference
	if reference == "" {
		reference = "________________ (letters, digits and dashes; never a name)"
	}
	return []string{"Intake number: " + reference, "Screened for " + m.Result.Today.Long() + ". For the clinic's attorney alone; it may be privileged. This file is not encrypted."}
}

// bottomLine says what the summary says first.
func (m maker) bottomLine(w *writer) {
	first := report.Summary(m.Result, m.Options)[0]
	w.heading(1, first.Title)
	for _, line := range first.Lines {
		if line.Label != "" {
			w.entry(line.Label, Said{"", line.Text})
		} else {
			w.warn(line.Text)
		}
	}
}

func (m maker) contradictions(w *writer) {
	if len(m.report.Contradictions) == 0 {
		return
	}
	w.heading(1, "Answers that do not fit")
	for _, c := range m.report.Contradictions {
		w.entry(c.Text, Said{"Facts", strings.Join(c.Paths, ", ")}, Said{"Code", c.Code})
	}
	w.say("Until somebody settles which is right, the worse reading counts.")
}

func (m maker) consequences(w *writer) {
	w.heading(1, "Goals and status")
	for _, c := range m.report.Consequences {
		level := c.Level
		if c.AtWorst != "" && c.AtWorst != c.Level {
			level += ", at worst " + c.AtWorst
		}
		w.entry(report.ConsequenceName(c.Code)+" – "+level,
			Said{"", c.Why}, Said{"Rests on", strings.Join(c.From, ", ")},
			Said{"Authorities", strings.Join(c.Authorities, "; ")}, m.lacks(c.Missing), covered(c.Covered), Said{"Code", c.Code})
	}
}

func covered(yes bool) Said {
	if yes {
		return Said{}
	}
	return Said{"Not built", "this program does not check this yet; the lawyer must"}
}

// lacks names missing facts by their questions and their places in the case.
func (m maker) lacks(paths []string) Said {
	words := make([]string, len(paths))
	for i, path := range paths {
		words[i] = m.Options.Asks(m.Result, path) + " (" + path + ")"
	}
	return Said{"Missing", strings.Join(words, "; ")}
}

func (m maker) caseOf(w *writer, c report.Conviction) {
	w.heading(2, "Immigration law")
	m.finding(w, c.Counts)
	for _, f := range heaviestFirst(c.Findings) {
		m.finding(w, f)
	}
	w.heading(2, "California relief, also what is ruled out")
	for _, r := range openFirst(c.Relief) {
		m.remedy(w, c.ID, r)
	}
}

// heaviestFirst puts what bites before what does not.
func heaviestFirst(findings []report.Finding) []report.Finding {
	return ranked(findings, func(f report.Finding) string { return f.Answer }, "yes", "arguable", "unknown", "no")
}

// openFirst puts what is open before what is not.
func openFirst(remedies []report.Remedy) []report.Remedy {
	return ranked(remedies, func(r report.Remedy) string { return r.State },
		"done", "available", "discretionary", "later", "unclear", "not-needed", "unavailable")
}

// ranked sorts by a word's place in a list; what is equal keeps its order.
func ranked[T any](all []T, word func(T) string, order ...string) []T {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b T) int { return slices.Index(order, word(a)) - slices.Index(order, word(b)) })
	return sorted
}

func (m maker) finding(w *writer, f report.Finding) {
	w.entry(report.FindingName(f.Code)+" – "+f.Answer,
		Said{"", f.Why}, Said{"Authorities", strings.Join(f.Authorities, "; ")}, Said{"Basis", basisWords(f.Basis, f.Rule)},
		m.lacks(f.Missing), covered(f.Covered), Said{"Code", f.Code})
}

// basisWords says how firm an answer is, where it holds and when it was read.
func basisWords(b report.Basis, rule string) string {
	var parts []string
	add := func(words string) {
		if words != "" {
			parts = append(parts, words)
		}
	}
	if rule != "" {
		add("rule " + rule)
	}
	add(b.Strength)
	switch b.Venue {
	case "ninth":
		add("Ninth Circuit only")
	case "any":
		add("any venue")
	}
	switch b.Checked {
	case "source":
		add("read in a source")
	case "knowledge":
		add("FROM KNOWLEDGE, NOT READ IN A SOURCE")
	}
	if b.CheckedOn != "" {
		add("checked " + b.CheckedOn)
	}
	return strings.Join(parts, ", ")
}

func (m maker) remedy(w *writer, conviction string, r report.Remedy) {
	kind := casefile.ReliefKind(r.Code)
	state := r.State
	if r.Merits {
		state += " (turns on proof)"
	}
	if r.Reason != "" {
		state += " (" + r.Reason + ")"
	}
	effect := r.Effect.Answer
	if r.Effect.Why != "" {
		effect += ". " + r.Effect.Why
	}
	w.entry(report.RemedyName(kind)+" – "+state,
		Said{"First day", clock(r)}, Said{"", r.Why}, m.lacks(r.Missing),
		Said{"Does", strings.Join(r.Does, " ")}, Said{"Does not", strings.Join(r.DoesNot, " ")},
		Said{"Immigration effect", effect}, Said{"For that", strings.Join(r.Effect.Authorities, "; ")},
		Said{"Authorities", strings.Join(r.Authorities, "; ")}, Said{"Basis", basisWords(r.Basis, "")},
		Said{"Forms", strings.Join(r.Forms, ", ")}, Said{"Warnings", strings.Join(r.Warnings, ", ")},
		covered(r.Covered), Said{"Code", conviction + ":" + r.Code})
}

// clock is the first day on which a remedy may be asked for; a day that cannot
// be computed says so where it matters.
func clock(r report.Remedy) string {
	switch {
	case r.Earliest != nil:
		return *r.Earliest
	case r.State == "available" || r.State == "discretionary" || r.State == "later":
		return "cannot be computed"
	}
	return ""
}

func (m maker) steps(w *writer) {
	w.heading(1, "What to do, and in which order")
	var items []Item
	for _, a := range m.report.Actions {
		items = append(items, Item{"☐", a.Text + " [" + a.Code + ", " + a.Urgency + "; " + strings.Join(a.Authorities, "; ") + "]"})
	}
	w.list(items...)
	if len(m.report.Steps) > 0 {
		w.heading(2, "Order of remedies")
		items = nil
		for i, s := range m.report.Steps {
			words := s.Text
			if len(s.Relief) > 0 {
				words += " (" + strings.Join(s.Relief, ", ") + ")"
			}
			items = append(items, Item{fmt.Sprintf("%d.", i+1), words + " [" + s.Code + "; " + strings.Join(s.Authorities, "; ") + "]"})
		}
		w.list(items...)
	}
	w.heading(2, "Papers to get")
	var papers []string
	for _, p := range m.report.Documents {
		papers = append(papers, p.Text)
	}
	w.list(marked("☐", papers)...)
	if len(m.report.Beliefs) > 0 {
		w.heading(2, "Common beliefs that touch this client")
		for _, b := range m.report.Beliefs {
			w.entry("“"+b.Belief+"” – "+b.Verdict, Said{"", b.Text}, Said{"Authorities", strings.Join(b.Authorities, "; ")})
		}
	}
}

// missing ranks the facts that could still change something.
func (m maker) missing(w *writer) {
	w.heading(1, fmt.Sprintf("Missing facts, ranked (%d)", len(m.report.Missing)))
	if len(m.report.Missing) == 0 {
		w.say("Nothing that is still open would change a result here.")
		return
	}
	rows := make([][]string, len(m.report.Missing))
	for i, missing := range m.report.Missing {
		rows[i] = []string{fmt.Sprint(i + 1), m.Options.Asks(m.Result, missing.Path), missing.Path, strings.Join(missing.WouldSettle, ", ")}
	}
	w.table([]string{"", "Question", "Fact", "Could change"}, rows)
}

func (m maker) whatIf(w *writer) {
	w.heading(1, "What if: what each remedy would change in immigration law")
	if len(m.report.WhatIf) == 0 {
		w.say("No remedy is open or in doubt, so nothing was tried.")
		return
	}
	var rows [][]string
	for _, one := range m.report.WhatIf {
		var changes []string
		for _, c := range one.Changes {
			changes = append(changes, c.Code+": "+c.From+" → "+c.To)
		}
		if len(changes) == 0 {
			changes = []string{"changes none of these"}
		}
		rows = append(rows, []string{one.Conviction + ": " + one.Relief, one.Text, strings.Join(changes, "; ")})
	}
	w.table([]string{"Remedy", "In words", "Changes"}, rows)
}

// facts are all facts as answered, and what was left open.
func (m maker) facts(w *writer) {
	w.heading(1, "Facts as answered")
	w.say("What stands in the case, in the words of the case file. “unknown” was asked and left as not sure; a fact that is not here was not asked or not told.")
	source := sourceWords(m.Result.Case.Person.RecordSource)
	var rows [][]string
	for _, path := range casefile.Told(m.Result.Case) {
		value, _ := casefile.Get(m.Result.Case, path)
		from := "the client, at the table"
		if strings.HasPrefix(path, "convictions[") {
			from = source
		}
		rows = append(rows, []string{path, m.Options.Asks(m.Result, path), value, from})
	}
	w.table([]string{"Fact", "Question", "Answer", "From"}, rows)
	if m.Answers == nil {
		return
	}
	w.heading(2, "The interview, question by question")
	rows = nil
	for _, a := range m.Answers {
		rows = append(rows, []string{a.Part, a.Ask, a.Said})
	}
	w.table([]string{"Part", "Question", "Answer"}, rows)
}

func sourceWords(s casefile.RecordSource) string {
	switch s {
	case casefile.RapSheet:
		return "rap sheet"
	case casefile.CourtPapers:
		return "court papers"
	case casefile.Memory:
		return "memory"
	}
	return "not noted"
}

// basis is what the whole rests on.
func (m maker) basis(w *writer) {
	w.heading(1, "What this rests on")
	w.list(marked("·", m.report.Assumptions)...)
	rows := uncheckedRows(m.Result)
	w.say(fmt.Sprintf("%d findings rest on knowledge that was not read in a source; so do %d catalogue rows of the offenses here. The lawyer must check them.", m.report.Unchecked, rows))
	w.say("“From” names the source noted for the record as a whole: the interview does not note it answer by answer.")
}

// uncheckedRows counts the catalogue rows of the case whose immigration or
// state columns nobody read in a source.
func uncheckedRows(r screen.Result) int {
	n := 0
	for _, c := range r.Convictions {
		for _, row := range c.Offense.Rows {
			if !row.Verified || !row.StateChecked {
				n++
			}
		}
	}
	return n
}
