// Package screen runs both bodies of law over a case and draws the whole
// together: what California may do, what immigration law will see, what to do
// first, which papers to get and which facts are missing. It knows no file,
// no clock and no language.
package screen

import (
	"slices"
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/law/immigration"
)

// Law is both bodies of law as they stood when last checked.
type Law struct {
	California  california.Parameters
	Immigration immigration.Parameters
	Limits      Limits
	AsOf        casefile.Day // the day the law was last checked
	ReviewBy    casefile.Day // from the day after, a banner says that the law must be read again
	stop        func() bool  // nobody wants what is being worked out any more; nil: somebody does
}

// stopped: what is being worked out is no longer wanted.
func (l Law) stopped() bool { return l.stop != nil && l.stop() }

// Current is the law as last checked, on 2026-11-21. It is to be read again
// within half a year: acts signed in autumn start on January 1, and several
// immigration policies change by the month.
func Current() Law {
	return Law{
		California:  california.Current(),
		Immigration: immigration.Current(),
		Limits:      currentLimits(),
		AsOf:        casefile.DayOf(2026, time.November, 21),
		ReviewBy:    casefile.DayOf(2027, time.May, 21),
	}
}

// Result is a screened case.
type Result struct {
	Case           casefile.Case
	Today          casefile.Day
	LawAsOf        casefile.Day
	Convictions    []Conviction
	Findings       []law.Finding
	Consequences   []law.Consequence
	Actions        []law.Action
	Documents      []law.Document
	Missing        []Missing
	WhatIf         []WhatIf
	Beliefs        []Belief // common beliefs that touch this client
	Steps          []Step   // what comes before what among the remedies that are open
	Contradictions []casefile.Contradiction
	Assumptions    []law.Reason
	ReviewBy       casefile.Day
	ReviewDue      bool // the law's review date has passed
}

// Consequence gives a consequence by its code; of one that was not weighed all is
// unknown.
func (r *Result) Consequence(code string) law.Consequence {
	for i := range r.Consequences {
		if r.Consequences[i].Code == code {
			return r.Consequences[i]
		}
	}
	return law.Consequence{Code: code, Level: law.UnknownLevel, AtWorst: law.UnknownLevel}
}

// Conviction is one conviction screened.
type Conviction struct {
	law.Matter
	Convicted law.Answer  // of California law: an adult conviction was entered, whatever an order did to it since
	Counts    law.Finding // of immigration law: it counts as a conviction there
	Remedies  []law.Remedy
	Findings  []law.Finding
	doubted   []casefile.ReliefKind // orders on a day on which they cannot have been made
}

// Granted are the orders of the case that can have been made on their day; of
// the others nobody knows what they did until the day is right.
func (c Conviction) Granted() []casefile.Relief {
	if len(c.doubted) == 0 {
		return c.Matter.Relief
	}
	return slices.DeleteFunc(slices.Clone(c.Matter.Relief), func(r casefile.Relief) bool { return slices.Contains(c.doubted, r.Kind) })
}

// Remedy is how a relief stands for the conviction; false where it was not weighed.
func (c Conviction) Remedy(kind casefile.ReliefKind) (law.Remedy, bool) {
	if remedy := c.remedy(kind); remedy != nil {
		return *remedy, true
	}
	return law.Remedy{}, false
}

// remedy is the same where it stands; nil where it was not weighed.
func (c *Conviction) remedy(kind casefile.ReliefKind) *law.Remedy {
	for i := range c.Remedies {
		if c.Remedies[i].Code == kind {
			return &c.Remedies[i]
		}
	}
	return nil
}

// Case screens a case on a day; a case with its own as_of is screened for
// that day. The case is not changed.
func Case(c casefile.Case, today casefile.Day, l Law) Result {
	return l.screen(&c, today, l.helpfulReduction)
}

// Prompt is Case but for one action, whether to ask for a lower charge or
// another sentence (seek-reduction): for that immigration law is asked once
// more for each such order in each conviction. Whoever shows it says that this
// is still open.
func Prompt(c casefile.Case, today casefile.Day, l Law) Result {
	return l.screen(&c, today, leftOut)
}

// PromptUnless is Prompt for somebody who may lose interest: once stop says so
// it ends soon, and the result, which is then not whole, is not given.
func PromptUnless(stop func() bool, c casefile.Case, today casefile.Day, l Law) (r Result, whole bool) {
	l.stop = stop
	return l.unless(&c, today, leftOut)
}

// CaseUnless is Case for the same.
func CaseUnless(stop func() bool, c casefile.Case, today casefile.Day, l Law) (r Result, whole bool) {
	l.stop = stop
	return l.unless(&c, today, l.helpfulReduction)
}

func (l Law) unless(c *casefile.Case, today casefile.Day, reduction helps) (r Result, whole bool) {
	if l.stopped() {
		return Result{}, false
	}
	if r = l.screen(c, today, reduction); l.stopped() {
		return Result{}, false
	}
	return r, true
}

func (l Law) screen(c *casefile.Case, today casefile.Day, reduction helps) Result {
	r := l.weigh(c, today, l.bothBodies)
	if l.stopped() {
		return Result{}
	}
	r.ReviewDue = max(today, r.Today) > l.ReviewBy // the day the report is made, or the day it is for
	r.Actions = actions(r.file, l, r, reduction)
	r.Documents = documents(r.file)
	r.Missing = missing(r)
	r.Assumptions = assumptions(c)
	r.Beliefs = beliefs(&r.Result)
	r.Steps = steps(&r.Result)
	return r.Result
}

// assessed is a result on its way, with what the actions read.
type assessed struct {
	Result
	file        *law.File
	immigration *immigration.Assessment
}

// weigh runs the law over a case as told and once more for each reading of it
// without facts in doubt: the worse reading counts.
func (l Law) weigh(c *casefile.Case, today casefile.Day, run func(*law.File) *assessed) *assessed {
	f := law.OpenFile(c, today)
	return l.weighFile(f, l.contradictionsIn(f), run)
}

func (l Law) weighFile(f *law.File, contradictions []casefile.Contradiction, run func(*law.File) *assessed) *assessed {
	r := run(f)
	if l.stopped() {
		return r
	}
	all := readings(inOneOrder(contradictions, f.Case))
	var asked map[string]bool
	if len(all) > 0 {
		asked = r.lacks()
	}
	for _, one := range all {
		without := f.Case.Clone()
		for _, path := range one.without {
			casefile.Blank(&without, path)
		}
		r.takeWorse(run(law.OpenFile(&without, f.Today)), one.doubted, asked)
	}
	r.file, r.Contradictions = f, contradictions
	r.doubtOrders()
	return r
}

// immigrationOnly runs immigration law once, without what is drawn from it.
func (l Law) immigrationOnly(f *law.File) *assessed {
	return l.resultOf(f, immigration.Assess(f, l.Immigration))
}

// findingsOnly runs it without what the findings mean for each goal.
func (l Law) findingsOnly(f *law.File) *assessed {
	return l.resultOf(f, immigration.Findings(f, l.Immigration))
}

func (l Law) resultOf(f *law.File, a *immigration.Assessment) *assessed {
	r := &assessed{immigration: a, Result: Result{
		Case:         *f.Case,
		Today:        f.Today,
		LawAsOf:      l.AsOf,
		ReviewBy:     l.ReviewBy,
		Findings:     a.Findings,
		Consequences: a.Consequences,
		Convictions:  make([]Conviction, len(f.Matters)),
	}}
	for i, m := range f.Matters {
		o := a.Opinions[i]
		r.Convictions[i] = Conviction{Matter: m, Counts: o.Counts, Findings: o.Findings}
	}
	return r
}

// bothBodies runs California's law too.
func (l Law) bothBodies(f *law.File) *assessed {
	r := l.immigrationOnly(f)
	if l.stopped() {
		return r
	}
	remedies := california.Assess(f, l.California)
	for i, m := range f.Matters {
		for j := range remedies[i] {
			remedies[i][j].Effect = r.immigration.Opinions[i].EffectOf(remedies[i][j].Code, &l.Immigration)
		}
		l.Limits.closeFarOff(remedies[i], f.Today)
		r.Convictions[i].Remedies = remedies[i]
		r.Convictions[i].Convicted = california.Convicted(m).Answer
	}
	return r
}
