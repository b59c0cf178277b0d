package screen

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Step is one step of the order in which several remedies are best asked for.
type Step struct {
	Code        string
	Text        law.Reason
	Relief      []string // the remedies it speaks of, as c1:pc-17b; empty for a step that is none
	Authorities []string
}

// step is a Step with the remedies that call for it.
type step struct {
	code        string
	text        string
	kinds       []casefile.ReliefKind // none: the step holds for the whole order
	whom        func(*Result) bool    // nil: everybody
	authorities []string
}

// lowerings are asked for before a dismissal, so that what is dismissed is
// already the lower crime.
var lowerings = append(law.KindsOf(law.Reduction), casefile.PC18_5)

// askedDismissals are those that somebody asks a court for.
var askedDismissals = slices.DeleteFunc(law.KindsOf(law.Dismissal), law.Automatic)

// theOrder is the whole order of steps. Immigration advice stands before
// everything, the papers before what could close them, an order about a legal
// error before the rest, and the lower level before the dismissal.
var theOrder = []step{
	{code: "lawyer-first", whom: noncitizen,
		text:        "First ask a post-conviction lawyer and an immigration lawyer in which order to go. A wrong first step can cost a better one.",
		authorities: []string{"Padilla v. Kentucky, 559 U.S. 356 (2010)", "Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)"}},
	{code: "copies-first",
		text:        "Get certified copies of the court papers before any order seals or changes the case. Some orders lead to the papers being destroyed.",
		authorities: []string{"Pen. Code 851.8", "Pen. Code 236.14", "8 CFR 1003.41"}},
	{code: "undo-for-error", whom: noncitizen, kinds: vacaturs,
		text:        "Then let the lawyer look at undoing the plea for a legal error. It needs no dismissal first.",
		authorities: []string{"Pen. Code 1473.7(a)(1)", "Pen. Code 1203.43"}},
	{code: "undo-other", whom: citizen, kinds: []casefile.ReliefKind{casefile.PC1203_43, casefile.PC236_14, casefile.PC236_15},
		text:        "The lawyer can first look at undoing a plea that came before a drug program, or a crime that followed from what was done to the client. That clears more than a dismissal.",
		authorities: []string{"Pen. Code 1203.43(b)", "Pen. Code 236.14", "Pen. Code 236.15"}},
	{code: "end-probation", kinds: []casefile.ReliefKind{casefile.ProbationEarlyEnd},
		text:        "Where probation still runs, the judge can be asked to end it early, if the lawyer agrees. Open probation in any case holds up a dismissal in all of them.",
		authorities: []string{"Pen. Code 1203.3(a)", "Pen. Code 1203.4(a)(1)"}},
	{code: "lower-the-level", kinds: lowerings,
		text:        "A lower level can be asked for before, or together with, a dismissal, if the lawyer agrees. Then the record shows the lower level, and the dismissal speaks of that.",
		authorities: []string{"Pen. Code 17(b)(3)", "Pen. Code 1170.18(f)", "Health & Saf. Code 11361.8(e)"}},
	{code: "dismiss", kinds: askedDismissals,
		text:        "Then the dismissal can be asked for, if the lawyer agrees. An open charge or probation in any case must end first.",
		authorities: []string{"Pen. Code 1203.4(a)(1)", "Pen. Code 1203.41(a)(3)"}},
	{code: "seal-the-rest", kinds: sealings,
		text:        "Arrests without a conviction can be sealed once the copies are safe, if the lawyer agrees.",
		authorities: []string{"Pen. Code 851.91", "Pen. Code 851.92"}},
	{code: "certificate-last", kinds: []casefile.ReliefKind{casefile.PC4852_01},
		text:        "A certificate of rehabilitation comes last. It is a request for a pardon too.",
		authorities: []string{"Pen. Code 4852.01", "Pen. Code 4852.16"}},
}

// steps gives the order of what is open or only waits for a day. One remedy
// alone has its order too: the lawyers and the copies come before it.
func steps(r *Result) []Step {
	var order []Step
	asked := 0
	for _, s := range theOrder {
		if s.whom != nil && !s.whom(r) {
			continue
		}
		named := r.remediesOf(s.kinds)
		if len(s.kinds) > 0 && len(named) == 0 {
			continue
		}
		asked += len(named)
		order = append(order, Step{s.code, law.Say(s.text), named, s.authorities})
	}
	if asked == 0 {
		return nil
	}
	return order
}

// StepList gives every step of the whole order, with the kinds of relief that
// call for it.
func StepList() []Step {
	all := make([]Step, len(theOrder))
	for i, s := range theOrder {
		kinds := make([]string, len(s.kinds))
		for j, kind := range s.kinds {
			kinds[j] = string(kind)
		}
		all[i] = Step{s.code, law.Say(s.text), kinds, s.authorities}
	}
	return all
}

// remediesOf lists the remedies of these kinds that are open or wait for a day.
func (r *Result) remediesOf(kinds []casefile.ReliefKind) []string {
	var named []string
	for i := range r.Convictions {
		c := &r.Convictions[i]
		for remedy := range c.those(kinds, openOrLater) {
			named = append(named, c.ID+":"+string(remedy.Code))
		}
	}
	return named
}
