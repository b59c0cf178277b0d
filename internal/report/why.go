package report

import (
	"strings"

	"example.com/tableside/internal/law"
)

// why builds what stands behind a line.
func why(title string, reasons []law.Reason, b law.Basis, missing []string, o Options) *Why {
	w := &Why{Title: title, Paragraphs: o.list(reasons)}
	w.Authorities = append(w.Authorities, b.Authorities...)
	if words := strings.TrimPrefix(basisWords(law.Basis{Strength: b.Strength, Venue: b.Venue}), " · "); words != "" && len(w.Authorities) > 0 {
		w.Paragraphs = append(w.Paragraphs, "How firm this is: "+words+".")
	}
	w.Checked = checkedWords(b)
	for _, path := range missing {
		w.Facts = append(w.Facts, Fact{Text: "not known: " + o.question(path), Path: path})
	}
	return w
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

func (o Options) whyFinding(code string, f law.Finding) *Why {
	w := why("Why: "+FindingName(code)+": "+answerWord(f.Answer), f.Why, f.Basis, f.Missing, o)
	if f.Answer != f.Harm && f.Harm == law.Yes {
		w.Paragraphs = append(w.Paragraphs, o.Words.Of("A protection may apply, but it is not certain. Plan as if it does not, until a lawyer has checked."))
	}
	return w
}

func (o Options) whyConsequence(c law.Consequence) *Why {
	return why("Why: "+ConsequenceName(c.Code)+": "+levelWord(c.Level), c.Why, law.Basis{Authorities: c.Authorities}, c.Missing, o)
}

func (o Options) whyRemedy(r law.Remedy) *Why {
	w := why("Why: "+RemedyName(r.Code)+": "+stateWord(r), r.Why, r.Basis, r.Missing, o)
	w.Paragraphs = append(w.Paragraphs, prefixed("What it does: ", o.list(r.Does))...)
	w.Paragraphs = append(w.Paragraphs, prefixed("What it leaves: ", o.list(r.DoesNot))...)
	if r.Effect.Answer != "" {
		w.Paragraphs = append(w.Paragraphs, "In immigration law: "+effectWords[r.Effect.Answer]+". "+o.sentences(r.Effect.Why))
		w.Authorities = append(w.Authorities, r.Effect.Authorities...)
	}
	if len(r.Forms) > 0 {
		w.Paragraphs = append(w.Paragraphs, "Court forms: "+strings.Join(r.Forms, ", ")+".")
	}
	return w
}

func prefixed(prefix string, list []string) []string {
	return each(list, func(s string) string { return prefix + s })
}
