package report

import (
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// Schema is the name and version of the report.
const Schema = "tableside.report/1"

// Document is the report as outside tools read it. Every list is present,
// empty or not; every text is in words for the volunteer. AppendJSON writes it:
// a new field has its line there too.
type Document struct {
	Schema         string          `json:"schema"`
	Reference      string          `json:"reference"`
	AsOf           string          `json:"as_of"`
	LawAsOf        string          `json:"law_as_of"`
	LawReviewBy    string          `json:"law_review_by"` // after it every report carries a banner
	Convictions    []Conviction    `json:"convictions"`
	Findings       []Finding       `json:"findings"`
	Consequences   []Consequence   `json:"consequences"`
	Actions        []Action        `json:"actions"`
	Documents      []Paper         `json:"documents"`
	Missing        []Missing       `json:"missing"`
	WhatIf         []WhatIf        `json:"what_if"`
	Steps          []Step          `json:"steps"`
	Beliefs        []Belief        `json:"beliefs"`
	Contradictions []Contradiction `json:"contradictions"`
	Assumptions    []string        `json:"assumptions"`
	Unchecked      int             `json:"unchecked_findings"`
	Banner         string          `json:"banner"`
	Disclaimer     string          `json:"disclaimer"`
}

// Conviction is one conviction of a Document.
type Conviction struct {
	ID       string    `json:"id"`
	Label    string    `json:"label"`
	Counts   Finding   `json:"counts_as_conviction"`
	Relief   []Remedy  `json:"relief"`
	Findings []Finding `json:"findings"`
}

// Basis is where an answer comes from.
type Basis struct {
	Authorities []string `json:"authorities"`
	Strength    string   `json:"strength"`
	Venue       string   `json:"venue"`
	Checked     string   `json:"checked"`
	CheckedOn   string   `json:"checked_on"`
}

// Finding is one answer of immigration law.
type Finding struct {
	Code   string `json:"code"`
	Answer string `json:"answer"`
	Rule   string `json:"rule"`
	Why    string `json:"why"`
	Basis
	Missing []string `json:"missing"`
	Covered bool     `json:"covered"`
}

// Remedy is how one relief code stands.
type Remedy struct {
	Code     string  `json:"code"`
	State    string  `json:"state"`
	Merits   bool    `json:"merits"`
	Earliest *string `json:"earliest"` // null where no day can be computed
	NoWait   bool    `json:"no_wait"`  // open, and its section sets no day to wait for
	Reason   string  `json:"reason"`
	Why      string  `json:"why"`
	Basis
	Missing  []string `json:"missing"`
	Does     []string `json:"does"`
	DoesNot  []string `json:"does_not"`
	Warnings []string `json:"warnings"`
	Covered  bool     `json:"covered"`
	Effect   Effect   `json:"immigration_effect"`
	Forms    []string `json:"forms"`
}

// Effect is a remedy's effect in immigration law.
type Effect struct {
	Answer      string   `json:"answer"`
	Why         string   `json:"why"`
	Authorities []string `json:"authorities"`
	Missing     []string `json:"missing"`
}

// Consequence is what it means for one goal.
type Consequence struct {
	Code        string   `json:"code"`
	Level       string   `json:"level"`
	AtWorst     string   `json:"at_worst"`
	Why         string   `json:"why"`
	Authorities []string `json:"authorities"`
	Missing     []string `json:"missing"`
	From        []string `json:"from"`
	Covered     bool     `json:"covered"`
}

// Action is one thing to do or not to do.
type Action struct {
	Code        string   `json:"code"`
	Urgency     string   `json:"urgency"`
	Text        string   `json:"text"`
	Authorities []string `json:"authorities"`
}

// Paper is a paper to get.
type Paper struct {
	Code string `json:"code"`
	Text string `json:"text"`
}

// Missing is a fact that could still change something.
type Missing struct {
	Path        string   `json:"path"`
	Question    string   `json:"question"`
	Where       string   `json:"where"`    // where to find it
	AtWorst     string   `json:"at_worst"` // the worst level that turns on it; none where no level does
	WouldSettle []string `json:"would_settle"`
}

// WhatIf is what one remedy would change.
type WhatIf struct {
	Conviction string   `json:"conviction"` // of a set across convictions c1+c2
	Relief     string   `json:"relief"`     // of a pair pc-17b+pardon
	Changes    []Change `json:"changes"`
	Unchanged  bool     `json:"unchanged,omitempty"`
	Text       string   `json:"text"`
	Orders     []Order  `json:"orders"`
	Stays      []Stay   `json:"stays"`
	Aside      []Change `json:"aside"`
	Clears     []string `json:"clears"`     // bars and high risks that would then be known to be below high
	Lowers     []string `json:"lowers"`     // bars that would then be a high risk
	Unsettles  []string `json:"unsettles"`  // bars and high risks that a missing fact would then decide
	Fewest     bool     `json:"fewest"`     // of these three: no fewer convictions do the same; false where that was not tried
	OtherSets  int      `json:"other_sets"` // how many more sets of as many convictions do the same, and have no row
}

// Order is an order that what-if takes to be granted.
type Order struct {
	Conviction string `json:"conviction"`
	Relief     string `json:"relief"`
	Reason     string `json:"reason"`
	DaysAfter  *int   `json:"days_after,omitempty"` // the longest term that would do
}

// Stay is an answer or a level that would not change.
type Stay struct {
	Code string `json:"code"`
	Is   string `json:"is"`
}

// Change is one answer or level that would be different.
type Change struct {
	Code string `json:"code"`
	From string `json:"from"`
	To   string `json:"to"`
}

// Step is one step of the order in which remedies are best asked for.
type Step struct {
	Code        string   `json:"code"`
	Text        string   `json:"text"`
	Relief      []string `json:"relief"`
	Authorities []string `json:"authorities"`
}

// Belief is a common belief that touches this client, and what is true today.
type Belief struct {
	Code        string   `json:"code"`
	Belief      string   `json:"belief"`
	Verdict     string   `json:"verdict"`
	Text        string   `json:"text"`
	Authorities []string `json:"authorities"`
}

// Contradiction is facts that do not fit together.
type Contradiction struct {
	Code  string   `json:"code"`
	Paths []string `json:"paths"`
	Text  string   `json:"text"`
}

// Of puts a screened case into a Document.
func Of(r screen.Result, o Options) Document {
	o.once = new(spelledOnce)
	d := o.outline(r)
	d.Convictions = each(r.Convictions, o.conviction)
	d.Findings = each(r.Findings, o.finding)
	d.Consequences = each(r.Consequences, func(c law.Consequence) Consequence { return o.consequence(r, c) })
	d.Actions = each(r.Actions, o.action)
	d.Documents = each(r.Documents, o.document)
	d.Missing = each(r.Missing, o.missing)
	d.WhatIf = each(r.WhatIf, func(w screen.WhatIf) WhatIf { return o.whatIf(r, w) })
	d.Steps = each(r.Steps, o.step)
	d.Beliefs = each(r.Beliefs, o.belief)
	d.Contradictions = each(r.Contradictions, o.contradiction)
	d.Assumptions = o.list(r.Assumptions)
	return d
}

// outline is a Document without its lists.
func (o Options) outline(r screen.Result) Document {
	return Document{
		Schema:      Schema,
		Reference:   r.Case.Reference,
		AsOf:        r.Today.String(),
		LawAsOf:     r.LawAsOf.String(),
		LawReviewBy: r.ReviewBy.String(),
		Banner:      o.banner(r),
		Disclaimer:  o.Words.Of(Disclaimer),
		Unchecked:   unchecked(r),
	}
}

// each maps a list and is never nil: an empty list is written as [].
func each[A, B any](list []A, f func(A) B) []B {
	mapped := make([]B, len(list))
	for i, a := range list {
		mapped[i] = f(a)
	}
	return mapped
}

// present is a list of words as it is, but never nil. It may be the law's own:
// a Document is read and written out, and never changed.
func present(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

func (o Options) conviction(c screen.Conviction) Conviction {
	d := o.outlineOf(c)
	d.Relief, d.Findings = each(c.Remedies, o.remedy), each(c.Findings, o.finding)
	return d
}

// outlineOf is a Conviction without its lists.
func (o Options) outlineOf(c screen.Conviction) Conviction {
	counts := o.finding(c.Counts)
	counts.Code = "counts_as_conviction"
	return Conviction{ID: c.ID, Label: Label(c.Matter), Counts: counts}
}

func (o Options) basis(b law.Basis) Basis {
	return Basis{present(b.Authorities), b.Strength.String(), b.Venue.String(), b.Checked.String(), o.once.day(b.CheckedOn)}
}

// spelledOnce remembers how it spelled a day: in one report nearly every answer
// was checked on the same. A nil one remembers nothing.
type spelledOnce struct {
	last  casefile.Day
	words string
}

func (s *spelledOnce) day(d casefile.Day) string {
	if s == nil {
		return d.String()
	}
	if d != s.last {
		s.last, s.words = d, d.String()
	}
	return s.words
}

func (o Options) finding(f law.Finding) Finding {
	return Finding{
		Code: f.Code, Answer: f.Answer.String(), Rule: f.Rule, Why: o.sentences(f.Why),
		Basis: o.basis(f.Basis), Missing: present(f.Missing), Covered: f.Covered,
	}
}

func (o Options) remedy(r law.Remedy) Remedy {
	d := Remedy{
		Code: string(r.Code), State: string(r.State), Merits: r.Merits, NoWait: r.NoWait, Reason: r.Reason, Why: o.sentences(r.Why),
		Basis: o.basis(r.Basis), Missing: present(r.Missing), Does: o.list(r.Does), DoesNot: o.list(r.DoesNot),
		Warnings: present(r.Warnings), Covered: r.Covered, Forms: present(r.Forms),
		Effect: Effect{string(r.Effect.Answer), o.sentences(r.Effect.Why), present(r.Effect.Authorities), present(r.Effect.Missing)},
	}
	if !r.Earliest.IsZero() {
		day := r.Earliest.String()
		d.Earliest = &day
	}
	return d
}

func (o Options) consequence(r screen.Result, c law.Consequence) Consequence {
	return Consequence{
		Code: c.Code, Level: c.Level.String(), AtWorst: c.AtWorst.String(), Why: o.apart(r, c.Why),
		Authorities: present(c.Authorities), Missing: present(c.Missing), From: present(c.From), Covered: c.Covered,
	}
}

func (o Options) action(a law.Action) Action {
	return Action{a.Code, string(a.Urgency), o.sentence(a.Text), present(a.Authorities)}
}

func (o Options) document(p law.Document) Paper { return Paper{p.Code, o.sentence(p.Text)} }

func (o Options) missing(m screen.Missing) Missing {
	return Missing{m.Path, o.question(m.Path), o.where(m.Path), m.AtWorst.String(), present(m.WouldSettle)}
}

// question gives the interview's words for a case path, or the path's own
// last words where the interview has none.
func (o Options) question(path string) string {
	if o.Question != nil {
		if q := o.Question(path); q != "" {
			return q
		}
	}
	last := path[strings.LastIndexByte(path, '.')+1:]
	return strings.ReplaceAll(last, "_", " ")
}

// where says where to find a fact: on which paper, or from the client.
func (o Options) where(path string) string {
	if o.Where != nil {
		if place := o.Where(path); place != "" {
			return place
		}
	}
	return o.Words.Of("Ask the client.")
}

func (o Options) whatIf(r screen.Result, w screen.WhatIf) WhatIf {
	codes := each(w.Relief, func(k casefile.ReliefKind) string { return string(k) })
	change := func(c screen.Change) Change { return Change{c.Code, c.From, c.To} }
	return WhatIf{
		Conviction: w.Conviction, Relief: strings.Join(codes, "+"), Unchanged: len(w.Changes) == 0,
		Changes: each(w.Changes, change), Aside: each(w.Aside, change),
		Clears: present(w.Clears), Lowers: present(w.Lowers), Unsettles: present(w.Unsettles),
		Fewest: !w.Rough && len(w.Clears)+len(w.Lowers)+len(w.Unsettles) > 0, OtherSets: w.Others,
		Stays: each(w.Stays, func(s screen.Stay) Stay { return Stay(s) }),
		Text:  o.RowName(w) + ": " + o.ChangeWords(r, w),
		Orders: each(w.Orders, func(s screen.Supposed) Order {
			order := Order{Conviction: r.Convictions[s.Conviction].ID, Relief: string(s.Order.Kind), Reason: string(s.Order.Reason)}
			if days, set := s.Order.DaysAfter.Value(); set {
				order.DaysAfter = &days
			}
			return order
		}),
	}
}

func (o Options) contradiction(c casefile.Contradiction) Contradiction {
	return Contradiction{c.Code, present(c.Paths), o.Contradiction(c)}
}

// Contradiction puts facts that do not fit into a question to settle.
func (o Options) Contradiction(c casefile.Contradiction) string {
	var pairs []string
	for _, f := range c.Fills {
		pairs = append(pairs, f[0], f[1])
	}
	return text.Fill(o.Words.Of(c.Text), pairs...)
}

// unchecked counts the findings that rest on knowledge alone, for the lawyer.
func unchecked(r screen.Result) int {
	n := 0
	count := func(findings []law.Finding) {
		for _, f := range findings {
			if f.Checked == law.FromKnowledge {
				n++
			}
		}
	}
	count(r.Findings)
	for _, c := range r.Convictions {
		count([]law.Finding{c.Counts})
		count(c.Findings)
	}
	return n
}
