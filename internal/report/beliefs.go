package report

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// commonBeliefs lists what people often believe about a record like this one.
func (o Options) commonBeliefs(r screen.Result) Section {
	s := Section{ID: "beliefs", Title: fmt.Sprintf("Common beliefs (%d)", len(r.Beliefs)), Folded: true}
	for _, b := range r.Beliefs {
		quoted := "“" + o.sentence(b.Belief) + "”"
		s.Lines = append(s.Lines, Line{
			Mark: "·", Text: quoted + " – " + o.Words.Of(verdictWords[b.Verdict]) + ". " + o.sentence(b.Text),
			Why: o.whyWords("Common belief: "+quoted, b.Text, b.Authorities, r.LawAsOf),
		})
		s.Lines = append(s.Lines, o.cited(law.Basis{Authorities: b.Authorities})...)
	}
	return s
}

var verdictWords = map[screen.Verdict]string{
	screen.Right:     "true",
	screen.Outdated:  "true once, but no longer",
	screen.Imprecise: "only partly true",
	screen.Wrong:     "not true",
}

func (o Options) belief(b screen.Belief) Belief {
	return Belief{b.Code, o.sentence(b.Belief), string(b.Verdict), o.sentence(b.Text), present(b.Authorities)}
}

// inWhichOrder shows what comes before what, where several remedies are open.
func (o Options) inWhichOrder(r screen.Result) Section {
	s := Section{ID: "steps", Title: "In which order", Folded: true}
	for i, step := range r.Steps {
		words := o.sentence(step.Text)
		line := Line{Mark: fmt.Sprintf("%d.", i+1), Text: words + sectionsOf(step.Relief), Why: o.whyWords("Why: "+words, step.Text, step.Authorities, r.LawAsOf)}
		s.Lines = append(append(s.Lines, line), o.cited(law.Basis{Authorities: step.Authorities})...)
	}
	return s
}

func (o Options) step(s screen.Step) Step {
	return Step{s.Code, o.sentence(s.Text), present(s.Relief), present(s.Authorities)}
}

// sectionsOf names the sections of remedies written c1:pc-17b, each once.
func sectionsOf(relief []string) string {
	var sections []string
	for _, r := range relief {
		_, kind, _ := strings.Cut(r, ":")
		if section := SectionOf(casefile.ReliefKind(kind)); section != "" && !slices.Contains(sections, section) {
			sections = append(sections, section)
		}
	}
	if len(sections) == 0 {
		return ""
	}
	return " (" + strings.Join(sections, ", ") + ")"
}

// whyWords is what stands behind a line of one sentence.
func (o Options) whyWords(title string, text law.Reason, authorities []string, checked casefile.Day) *Why {
	w := why(title, []law.Reason{text}, law.Basis{Authorities: authorities}, nil, o)
	w.Checked = "checked " + checked.Long()
	return w
}
