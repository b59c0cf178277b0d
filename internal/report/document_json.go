package report

import (
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// The report as JSON: a line for each field, in the order of the fields and
// under the names of their tags. A test compares each part with what
// encoding/json makes of it, so that no field can be forgotten.

// AppendJSON adds the report to a text, on one line: what encoding/json makes
// of the Document, byte for byte. But no Document is made: in bulk each part is
// put into words, written and forgotten.
func AppendJSON(to []byte, r screen.Result, o Options) []byte {
	o.once = new(spelledOnce)
	d, w := o.outline(r), &jsonText{to}
	w.open('{')
	w.text("schema", d.Schema)
	w.text("reference", d.Reference)
	w.text("as_of", d.AsOf)
	w.text("law_as_of", d.LawAsOf)
	w.text("law_review_by", d.LawReviewBy)
	w.name("convictions")
	w.open('[')
	for _, c := range r.Convictions {
		o.writeConviction(w, c)
	}
	w.close(']')
	writeParts(w, "findings", r.Findings, o.finding)
	writeParts(w, "consequences", r.Consequences, func(c law.Consequence) Consequence { return o.consequence(r, c) })
	writeParts(w, "actions", r.Actions, o.action)
	writeParts(w, "documents", r.Documents, o.document)
	writeParts(w, "missing", r.Missing, o.missing)
	writeParts(w, "what_if", r.WhatIf, func(i screen.WhatIf) WhatIf { return o.whatIf(r, i) })
	writeParts(w, "steps", r.Steps, o.step)
	writeParts(w, "beliefs", r.Beliefs, o.belief)
	writeParts(w, "contradictions", r.Contradictions, o.contradiction)
	w.texts("assumptions", o.list(r.Assumptions))
	w.number("unchecked_findings", d.Unchecked)
	w.text("banner", d.Banner)
	w.text("disclaimer", d.Disclaimer)
	w.close('}')
	return w.b[:len(w.b)-1] // without the comma that follows a part
}

func (o Options) writeConviction(w *jsonText, c screen.Conviction) {
	d := o.outlineOf(c)
	w.open('{')
	w.text("id", d.ID)
	w.text("label", d.Label)
	w.object("counts_as_conviction", &d.Counts)
	writeParts(w, "relief", c.Remedies, o.remedy)
	writeParts(w, "findings", c.Findings, o.finding)
	w.close('}')
}

func (b *Basis) members(w *jsonText) {
	w.texts("authorities", b.Authorities)
	w.text("strength", b.Strength)
	w.text("venue", b.Venue)
	w.text("checked", b.Checked)
	w.text("checked_on", b.CheckedOn)
}

func (f *Finding) members(w *jsonText) {
	w.text("code", f.Code)
	w.text("answer", f.Answer)
	w.text("rule", f.Rule)
	w.text("why", f.Why)
	f.Basis.members(w)
	w.texts("missing", f.Missing)
	w.bool("covered", f.Covered)
}

func (r *Remedy) members(w *jsonText) {
	w.text("code", r.Code)
	w.text("state", r.State)
	w.bool("merits", r.Merits)
	if r.Earliest == nil {
		w.null("earliest")
	} else {
		w.text("earliest", *r.Earliest)
	}
	w.bool("no_wait", r.NoWait)
	w.text("reason", r.Reason)
	w.text("why", r.Why)
	r.Basis.members(w)
	w.texts("missing", r.Missing)
	w.texts("does", r.Does)
	w.texts("does_not", r.DoesNot)
	w.texts("warnings", r.Warnings)
	w.bool("covered", r.Covered)
	w.object("immigration_effect", &r.Effect)
	w.texts("forms", r.Forms)
}

func (e *Effect) members(w *jsonText) {
	w.text("answer", e.Answer)
	w.text("why", e.Why)
	w.texts("authorities", e.Authorities)
	w.texts("missing", e.Missing)
}

func (c *Consequence) members(w *jsonText) {
	w.text("code", c.Code)
	w.text("level", c.Level)
	w.text("at_worst", c.AtWorst)
	w.text("why", c.Why)
	w.texts("authorities", c.Authorities)
	w.texts("missing", c.Missing)
	w.texts("from", c.From)
	w.bool("covered", c.Covered)
}

func (a *Action) members(w *jsonText) {
	w.text("code", a.Code)
	w.text("urgency", a.Urgency)
	w.text("text", a.Text)
	w.texts("authorities", a.Authorities)
}

func (p *Paper) members(w *jsonText) {
	w.text("code", p.Code)
	w.text("text", p.Text)
}

func (m *Missing) members(w *jsonText) {
	w.text("path", m.Path)
	w.text("question", m.Question)
	w.text("where", m.Where)
	w.text("at_worst", m.AtWorst)
	w.texts("would_settle", m.WouldSettle)
}

func (i *WhatIf) members(w *jsonText) {
	w.text("conviction", i.Conviction)
	w.text("relief", i.Relief)
	writeParts(w, "changes", i.Changes, asItIs)
	if i.Unchanged {
		w.bool("unchanged", true)
	}
	w.text("text", i.Text)
	writeParts(w, "orders", i.Orders, asItIs)
	writeParts(w, "stays", i.Stays, asItIs)
	writeParts(w, "aside", i.Aside, asItIs)
	w.texts("clears", i.Clears)
	w.texts("lowers", i.Lowers)
	w.texts("unsettles", i.Unsettles)
	w.bool("fewest", i.Fewest)
	w.number("other_sets", i.OtherSets)
}

func (o *Order) members(w *jsonText) {
	w.text("conviction", o.Conviction)
	w.text("relief", o.Relief)
	w.text("reason", o.Reason)
	if o.DaysAfter != nil {
		w.number("days_after", *o.DaysAfter)
	}
}

func (s *Stay) members(w *jsonText) {
	w.text("code", s.Code)
	w.text("is", s.Is)
}

func (c *Change) members(w *jsonText) {
	w.text("code", c.Code)
	w.text("from", c.From)
	w.text("to", c.To)
}

func (s *Step) members(w *jsonText) {
	w.text("code", s.Code)
	w.text("text", s.Text)
	w.texts("relief", s.Relief)
	w.texts("authorities", s.Authorities)
}

func (b *Belief) members(w *jsonText) {
	w.text("code", b.Code)
	w.text("belief", b.Belief)
	w.text("verdict", b.Verdict)
	w.text("text", b.Text)
	w.texts("authorities", b.Authorities)
}

func (c *Contradiction) members(w *jsonText) {
	w.text("code", c.Code)
	w.texts("paths", c.Paths)
	w.text("text", c.Text)
}
