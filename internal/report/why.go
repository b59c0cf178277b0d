package report

import (
	"slices"
	"strings"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// why builds what stands behind a line.
func why(title string, reasons []law.Reason, b law.Basis, missing []string, o Options) *Why {
	w := &Why{Title: title, Paragraphs: o.list(reasons), Authorities: firm(b), Checked: checkedWords(b)}
	w.lacks(o, missing)
	return w
}

// NotKnown stands before the question of a fact that a line lacks. Who holds the
// interview can say more: that it was not asked yet, or left as not sure.
const NotKnown = "not known: "

// lacks adds facts that are not known, each once.
func (w *Why) lacks(o Options, missing []string) {
	for _, path := range missing {
		fact := Fact{Text: NotKnown + o.question(path), Path: path}
		if !slices.ContainsFunc(w.Facts, func(f Fact) bool { return f.Text == fact.Text }) {
			w.Facts = append(w.Facts, fact)
		}
	}
}

// firm names authorities, each with how firm it is and where it holds.
func firm(b law.Basis) []string {
	words := ""
	if b.Strength != 0 {
		words = " · " + b.Strength.String() + ", anywhere"
		if b.Venue == law.Ninth {
			words = " · " + b.Strength.String() + ", in the Ninth Circuit only"
		}
	}
	return each(b.Authorities, func(a string) string { return a + words })
}

func checkedWords(b law.Basis) string {
	if b.CheckedOn.IsZero() {
		return ""
	}
	words := "checked " + b.CheckedOn.Long()
	switch b.Checked {
	case law.FromSource:
		return words + " against a source"
	case law.FromKnowledge:
		return words + " from legal knowledge only: a lawyer must confirm it"
	}
	return words
}

// whyFinding explains a finding about a conviction, or with no id about all.
func (o Options) whyFinding(id, code string, f law.Finding) *Why {
	w := why("Why: "+FindingName(code)+": "+answerWord(f.Answer), f.Why, f.Basis, f.Missing, o)
	w.Subject = subject(id, code)
	if f.Answer != f.Harm && f.Harm == law.Yes {
		w.Paragraphs = append(w.Paragraphs, o.Words.Of("A protection may apply, but it is not certain. Plan as if it does not, until a lawyer has checked."))
	}
	return w
}

func subject(id, code string) string {
	if id == "" {
		return code
	}
	return id + ":" + code
}

// whyCounts explains whether the cases count as convictions, case by case, and
// why a goal may stay as it is where an order ends one.
func (o Options) whyCounts(r screen.Result, now law.Answer) *Why {
	const code = "counts_as_conviction"
	w := &Why{Title: "Why: " + FindingName(code) + ": " + answerWord(now)}
	if len(r.Convictions) == 1 {
		w = o.whyFinding(r.Convictions[0].ID, code, r.Convictions[0].Counts)
	} else {
		for _, c := range r.Convictions {
			line := o.findingLine(c.ID, code, c.Counts)
			line.Indent, line.Text = 0, o.about(r, c.Path(""))+line.Text
			w.More = append(w.More, line)
		}
	}
	w.Paragraphs = append(w.Paragraphs, o.Words.Of("This line is about the court cases alone. The lines below it are about the client. Such a line can stay as it is even where a case no longer counts: something else may stand behind it. Open the line to see what."))
	return w
}

// whyConsequence explains a level, and leads on to the findings behind it.
func (o Options) whyConsequence(r screen.Result, c law.Consequence) *Why {
	w := why("Why: "+ConsequenceName(c.Code)+": "+consequenceWord(c), nil, law.Basis{Authorities: c.Authorities}, c.Missing, o)
	w.Subject, w.Paragraphs, w.Checked = c.Code, o.apartList(r, c.Why), "checked "+r.LawAsOf.Long()
	for _, from := range c.From {
		id, code, f, found := findingNamed(r, from)
		if !found {
			continue
		}
		line := o.findingLine(id, code, f)
		line.Indent, line.Text = 0, o.about(r, pathOf(r, id))+line.Text
		w.More = append(w.More, line)
	}
	return w
}

// findingNamed finds a finding named as c1:deport.firearm or detention.mandatory.
func findingNamed(r screen.Result, ref string) (id, code string, f law.Finding, found bool) {
	id, code, ofCase := strings.Cut(ref, ":")
	findings := r.Findings
	if !ofCase {
		id, code = "", ref
	}
	for _, c := range r.Convictions {
		if ofCase && c.ID == id {
			if code == "counts_as_conviction" || code == "counts" {
				return id, "counts_as_conviction", c.Counts, true
			}
			findings = c.Findings
		}
	}
	i := slices.IndexFunc(findings, func(f law.Finding) bool { return f.Code == code })
	if i < 0 {
		return id, code, law.Finding{}, false
	}
	return id, code, findings[i], true
}

func pathOf(r screen.Result, id string) string {
	for _, c := range r.Convictions {
		if c.ID == id {
			return c.Path("")
		}
	}
	return ""
}

func (o Options) whyRemedy(id string, r law.Remedy) *Why {
	w := why("Why: "+RemedyName(r.Code)+": "+stateWord(r), r.Why, r.Basis, r.Missing, o)
	w.Subject = subject(id, string(r.Code))
	w.Paragraphs = append(w.Paragraphs, prefixed("What it does: ", o.list(r.Does))...)
	w.Paragraphs = append(w.Paragraphs, prefixed("What it leaves: ", o.list(r.DoesNot))...)
	if r.Effect.Answer != "" {
		w.Paragraphs = append(w.Paragraphs, "In immigration law: "+effectWords[r.Effect.Answer]+". "+o.sentences(r.Effect.Why))
		w.Authorities = append(w.Authorities, firm(r.Effect.Basis)...)
		w.lacks(o, r.Effect.Missing)
	}
	if len(r.Forms) > 0 {
		w.Paragraphs = append(w.Paragraphs, "Court forms: "+strings.Join(r.Forms, ", ")+".")
	}
	return w
}

func prefixed(prefix string, list []string) []string {
	return each(list, func(s string) string { return prefix + s })
}
