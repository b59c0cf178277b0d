package report

// The parts of a Document as JSON: a line for each field, in the order of the
// fields and under the names of their tags. A test compares each with what
// encoding/json makes of it, so that no field can be forgotten.

// JSON writes a Document on one line.
func (d Document) JSON() []byte {
	w := jsonText{make([]byte, 0, aboutBytes*(1+len(d.Convictions)))}
	w.part(&d)
	return w.b[:len(w.b)-1] // without the comma that follows a part
}

// aboutBytes is what a conviction takes in a report, and all that is no conviction.
const aboutBytes = 36 << 10

func (d *Document) members(w *jsonText) {
	w.text("schema", d.Schema)
	w.text("reference", d.Reference)
	w.text("as_of", d.AsOf)
	w.text("law_as_of", d.LawAsOf)
	w.text("law_review_by", d.LawReviewBy)
	writeParts(w, "convictions", d.Convictions)
	writeParts(w, "findings", d.Findings)
	writeParts(w, "consequences", d.Consequences)
	writeParts(w, "actions", d.Actions)
	writeParts(w, "documents", d.Documents)
	writeParts(w, "missing", d.Missing)
	writeParts(w, "what_if", d.WhatIf)
	writeParts(w, "steps", d.Steps)
	writeParts(w, "beliefs", d.Beliefs)
	writeParts(w, "contradictions", d.Contradictions)
	w.texts("assumptions", d.Assumptions)
	w.number("unchecked_findings", d.Unchecked)
	w.text("banner", d.Banner)
	w.text("disclaimer", d.Disclaimer)
}

func (c *Conviction) members(w *jsonText) {
	w.text("id", c.ID)
	w.text("label", c.Label)
	w.object("counts_as_conviction", &c.Counts)
	writeParts(w, "relief", c.Relief)
	writeParts(w, "findings", c.Findings)
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
	writeParts(w, "changes", i.Changes)
	if i.Unchanged {
		w.bool("unchanged", true)
	}
	w.text("text", i.Text)
	writeParts(w, "orders", i.Orders)
	writeParts(w, "stays", i.Stays)
	writeParts(w, "aside", i.Aside)
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
