package paper

import (
	"fmt"
	"strings"

	"example.com/tableside/internal/report"
)

// memo is everything, for the supervising lawyer: on the first page what two
// minutes allow, behind it every finding and every remedy with its authority,
// what would change, the facts, and a line to sign. It holds an intake number
// and never a name. What several cases share is said once; an authority, an
// effect in immigration law and a warning are said once and referred to.
func (m maker) memo() Document {
	s := newShared()
	parts := []struct {
		title string
		write func(*writer, *shared)
	}{
		{"What to do, and in which order", m.steps},
		{"Goals and status", m.consequences},
		{"Immigration law: what bites or may bite", m.harms},
		{"California relief: what is open, waits or is in doubt", m.openRelief},
		{"What if: what each remedy would change in immigration law", m.whatIf},
		{fmt.Sprintf("Missing facts, ranked (%d)", len(m.report.Missing)), m.missing},
		{"Facts as answered", m.facts},
		{"Immigration law: what was ruled out", m.harmless},
		{"California relief: what was ruled out", m.closedRelief},
		{"Common beliefs that touch this client", m.beliefs},
		{"G: what a remedy does in California", m.gainList},
		{"E: what a remedy does in immigration law", m.effectList},
		{"Warnings", m.warningList},
		{"Authorities", m.authorityList},
		{"What this rests on", m.basis},
		{"Signed off", m.signOff},
	}
	var behind []Block
	var contents []string
	n := 0
	for _, part := range parts {
		w := &writer{}
		if part.write(w, s); len(w.blocks) == 0 {
			continue
		}
		n++
		title := fmt.Sprintf("%d. %s", n, part.title)
		behind = append(append(behind, Heading{1, title}), w.blocks...)
		contents = append(contents, title)
	}
	d := Document{Title: "Memo for the supervising lawyer", Under: m.heads(), Stamp: m.stamp(), Tight: true}
	for shown := frontMissing; ; shown-- {
		w := &writer{}
		m.front(w, shown)
		w.heading(1, "Behind this page")
		w.say(strings.Join(contents, " · ")) // running text takes the least room
		d.Blocks = w.blocks
		if shown == leastMissing || strings.Count(d.Text(sheetWidth), "\n") <= oneSheet {
			break
		}
	}
	d.Blocks = append(append(d.Blocks, NewPage{}), behind...)
	return d
}

// oneSheet is how many lines of plain text, sheetWidth characters wide, fill a
// printed sheet in small letters.
const oneSheet, sheetWidth = 66, 130

// heads stand under the title of the lawyer's papers.
func (m maker) heads() []string {
	reference := m.Result.Case.Reference
	if reference == "" {
		reference = "________________ (letters, digits and dashes; never a name)"
	}
	return []string{"Intake number: " + reference, "Screened for " + m.Result.Today.Long() + ". For the clinic's attorney alone; it may be privileged. This file is not encrypted."}
}

func (m maker) steps(w *writer, s *shared) {
	var items []Item
	for _, a := range m.report.Actions {
		items = append(items, Item{"☐", a.Text + " (" + a.Urgency + ")" + s.cite(a.Code, a.Authorities)})
	}
	w.list(items...)
	if len(m.report.Steps) > 0 {
		w.heading(2, "Order of remedies")
		items = nil
		for i, step := range m.report.Steps {
			words := step.Text
			if len(step.Relief) > 0 {
				words += " (" + strings.Join(step.Relief, ", ") + ")"
			}
			items = append(items, Item{fmt.Sprintf("%d.", i+1), words + s.cite(step.Code, step.Authorities)})
		}
		w.list(items...)
	}
	w.heading(2, "Papers to get")
	var papers []string
	for _, p := range m.report.Documents {
		papers = append(papers, p.Text)
	}
	w.list(marked("☐", papers)...)
}

func (m maker) consequences(w *writer, s *shared) {
	for _, c := range m.report.Consequences {
		level := report.LevelWords(c.Code, c.Level)
		if c.AtWorst != "" && c.AtWorst != c.Level {
			level += ", at worst " + report.LevelWords(c.Code, c.AtWorst)
		}
		w.entry(report.ConsequenceName(c.Code)+" – "+level,
			Said{"", c.Why}, Said{"Rests on", strings.Join(c.From, ", ")},
			Said{"Missing", strings.Join(c.Missing, ", ")}, covered(c.Covered), Said{"Law", strings.TrimSpace(s.cite(c.Code, c.Authorities))})
	}
}

func covered(yes bool) Said {
	if yes {
		return Said{}
	}
	return Said{"Not built", "this program does not check this yet; the lawyer must"}
}

// missing ranks the facts that could still change something.
func (m maker) missing(w *writer, _ *shared) {
	undecided := m.Options.Undecided(m.Result)
	if len(m.report.Missing) == 0 && len(undecided) == 0 {
		w.say("Nothing that is still open would change a result here.")
		return
	}
	rows := make([][]string, len(m.report.Missing))
	for i, missing := range m.report.Missing {
		rows[i] = []string{fmt.Sprint(i+1) + ". " + missing.Path, m.Options.Asks(m.Result, missing.Path), missing.Where, strings.Join(missing.WouldSettle, ", ")}
	}
	if len(rows) > 0 {
		w.table([]string{"Fact", "Question", "Where", "Could change"}, rows)
	}
	for _, line := range undecided {
		w.say(line.Text)
	}
}

func (m maker) whatIf(w *writer, _ *shared) {
	if len(m.report.WhatIf) == 0 {
		w.say("No remedy is open or in doubt, so nothing was tried.")
		return
	}
	var rows [][]string
	at := map[string]int{}
	for _, one := range m.report.WhatIf {
		var changes []string
		for _, c := range one.Changes {
			changes = append(changes, c.Code+": "+c.From+" → "+c.To)
		}
		name, words, _ := strings.Cut(one.Text, ": ")
		remedy := one.Conviction + ": " + one.Relief + " (" + name + ")"
		key := words + strings.Join(changes, ";")
		if row, known := at[key]; known {
			rows[row][0] += "; " + remedy
			continue
		}
		at[key] = len(rows)
		rows = append(rows, []string{remedy, words, strings.Join(changes, "; ")})
	}
	w.table([]string{"Remedy", "In words", "Changes"}, rows)
}

func (m maker) beliefs(w *writer, s *shared) {
	var items []Item
	for _, b := range m.report.Beliefs {
		items = append(items, Item{"·", "“" + b.Belief + "” – " + b.Verdict + ". " + b.Text + s.cite("", b.Authorities)})
	}
	w.list(items...)
}

// basis is what the whole rests on.
func (m maker) basis(w *writer, _ *shared) {
	w.list(marked("·", m.report.Assumptions)...)
}

func (m maker) signOff(w *writer, _ *shared) {
	w.say("Reviewed against the sources named above. Corrections:")
	w.blanks("Corrections", "Attorney, bar number", "Date")
}
