package paper

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
)

// Findings and remedies as the memo shows them: what is said word for word of
// several cases stands once, with the cases that it is said of.

// saidOf is one entry of the law and the cases that it is said of.
type saidOf struct {
	entry Entry
	cases []string
}

// merged gathers entries that say the same of several cases.
type merged struct {
	all []saidOf
	at  map[string]int
}

func (g *merged) add(id string, e Entry) {
	key := fmt.Sprint(e)
	if g.at == nil {
		g.at = map[string]int{}
	}
	i, known := g.at[key]
	if !known {
		i = len(g.all)
		g.at[key] = i
		g.all = append(g.all, saidOf{entry: e})
	}
	g.all[i].cases = append(g.all[i].cases, id)
}

// write writes the entries, each with its cases behind its title.
func (g *merged) write(w *writer) {
	for _, one := range g.all {
		e := one.entry
		if cases := strings.Join(slices.DeleteFunc(one.cases, func(id string) bool { return id == "" }), ", "); cases != "" {
			e.Title += ofCases + cases
		}
		w.blocks = append(w.blocks, e)
	}
}

// ofCases stands between an entry's title and the cases that it is said of.
const ofCases = " · "

// usual is what holds of every answer unless its entry says otherwise.
func (m maker) usual() report.Basis {
	return report.Basis{Venue: law.Anywhere.String(), Checked: law.FromSource.String(), CheckedOn: m.Result.LawAsOf.String()}
}

func (m maker) usualWords() string {
	return "Unless an entry says otherwise it holds in any venue, was read in a source, and was checked on " + m.usual().CheckedOn +
		". Numbers in brackets are those of the list of authorities; a path convictions[] is that of the case the entry is about."
}

// firmness says how firm an answer is, and what of it is not as usual.
func (m maker) firmness(b report.Basis) string {
	usual := m.usual()
	parts := []string{b.Strength}
	if b.Venue == law.Ninth.String() {
		parts = append(parts, "Ninth Circuit only")
	} else if b.Venue != usual.Venue {
		parts = append(parts, "venue not noted")
	}
	switch {
	case b.Checked == law.FromKnowledge.String():
		parts = append(parts, "FROM KNOWLEDGE, NOT READ IN A SOURCE")
	case b.Checked != usual.Checked:
		parts = append(parts, "not noted whether it was read in a source")
	}
	if b.CheckedOn != usual.CheckedOn {
		parts = append(parts, "checked "+b.CheckedOn)
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// lacks names missing facts by their places in the case.
func lacks(i int, paths []string) Said {
	own := fmt.Sprintf("convictions[%d].", i)
	words := make([]string, len(paths))
	for j, path := range paths {
		words[j] = path
		if field, ofIt := strings.CutPrefix(path, own); ofIt && i >= 0 {
			words[j] = "convictions[]." + field
		}
	}
	return Said{"Missing", strings.Join(words, ", ")}
}

// findingEntry is a finding about the case with a number, -1 for one about all.
func (m maker) findingEntry(s *shared, i int, f report.Finding) Entry {
	rule := ""
	if f.Rule != "" {
		rule = ", rule " + f.Rule
	}
	return newEntry(report.FindingName(f.Code)+" – "+f.Answer,
		Said{"", f.Why}, m.note(i, f.Code), lacks(i, f.Missing), covered(f.Covered),
		Said{"Law", strings.TrimSpace(s.cite(f.Code+rule+"; "+m.firmness(f.Basis), f.Authorities))})
}

// findings writes those findings that are harms, or those that are not; the
// answers that bite hardest first.
func (m maker) findings(w *writer, s *shared, biting bool) {
	var g merged
	for _, answer := range []string{"yes", "arguable", "unknown", "no"} {
		for i, c := range m.report.Convictions {
			for j, f := range append([]report.Finding{c.Counts}, c.Findings...) {
				if f.Answer == answer && (j == 0 || answer != "no") == biting {
					g.add(c.ID, m.findingEntry(s, i, f))
				}
			}
		}
		for _, f := range m.report.Findings {
			if f.Answer == answer && (answer != "no") == biting {
				g.add("", m.findingEntry(s, -1, f))
			}
		}
	}
	g.write(w)
}

func (m maker) harms(w *writer, s *shared) {
	w.say(m.usualWords())
	m.findings(w, s, true)
}

func (m maker) harmless(w *writer, s *shared) { m.findings(w, s, false) }

// relief writes the remedies of some states, in the order of the states.
func (m maker) relief(w *writer, s *shared, states ...string) {
	var g merged
	for _, state := range states {
		for i, c := range m.report.Convictions {
			for _, r := range c.Relief {
				if r.State == state {
					g.add(c.ID, m.remedyEntry(s, i, r))
				}
			}
		}
	}
	g.write(w)
}

func (m maker) openRelief(w *writer, s *shared) {
	m.relief(w, s, "done", "available", "discretionary", "later", "unclear")
}

func (m maker) closedRelief(w *writer, s *shared) { m.relief(w, s, "not-needed", "unavailable") }

func (m maker) remedyEntry(s *shared, i int, r report.Remedy) Entry {
	state := r.State
	if r.Merits {
		state += " (turns on proof)"
	}
	if r.Reason != "" {
		state += " (" + r.Reason + ")"
	}
	marks := append(append([]string{r.Code}, r.Forms...), r.Warnings...)
	s.warn(r.Warnings)
	behind := strings.Join(marks, ", ") + "; " + m.firmness(r.Basis)
	if effect := s.effect(r.Effect); effect != "" {
		behind += "; in immigration law " + effect
	}
	return newEntry(report.RemedyName(casefile.ReliefKind(r.Code))+" – "+state,
		Said{"First day", clock(r)}, Said{"", r.Why}, lacks(i, r.Missing), Said{"Missing for its effect in immigration law", lacks(i, r.Effect.Missing).Text},
		Said{"Does, and does not", s.gain(r)}, covered(r.Covered), Said{"Law", strings.TrimSpace(s.cite(behind, r.Authorities))})
}

// clock is the first day on which a remedy may be asked for; that there is none
// to wait for, or none that can be computed, is said where it matters.
func clock(r report.Remedy) string {
	switch {
	case r.Earliest != nil:
		return *r.Earliest
	case r.NoWait:
		return "no waiting time"
	case r.State == "available" || r.State == "discretionary" || r.State == "later":
		return "cannot be computed"
	}
	return ""
}
