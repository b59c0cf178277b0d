package report

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// daily is one row of the grid about the client's daily life: what a case does
// there now, and once it is cleared.
type daily struct {
	label       string
	goals       []casefile.Goal
	cleared     string     // the cell once a dismissal, a sealing or a vacatur is granted
	asked       [3]sayings // what is answered to one who came for it, by how it stands
	counts      func(screen.Conviction) bool
	closes      func(casefile.ReliefKind) bool // such an order ends that
	why         law.Reason
	authorities []string
}

// sayings are how a goal stands, in words that follow its name, and what more
// there is to know.
type sayings struct{ stands, more string }

// How the cases stand in daily life.
const (
	canCount     = iota // a case that nothing has cleared
	mayStillShow        // none is to be used, but nothing hides it yet
	allCleared
)

var (
	dailyWork = daily{"Work", []casefile.Goal{casefile.GoalJob}, "helps",
		[3]sayings{
			{"a case can count until it is cleared", ""},
			{"nothing here may be used, but it may still show", ""},
			{"most employers may not use a cleared case", ""},
		},
		countsForWork, law.ClosesToEmployers,
		law.Say("Most employers, public ones too, may not ask about a cleared case or use it. Police work and jobs where a law calls for a check are different. Before a job offer most employers may not ask about any record."),
		[]string{"Lab. Code 432.7(a), (e)", "Gov. Code 12952"}}
	dailyHousing = daily{"Housing", []casefile.Goal{casefile.GoalHousing}, "helps",
		[3]sayings{
			{"a landlord may count a case until it is cleared", "But a landlord may not look for or use an infraction, a program, or an arrest that led to no conviction."},
			{"a landlord may not look for or use an infraction, a program, or an arrest that led to no conviction", "It may still show."},
			{"a landlord may not look for or use a cleared or pardoned case", ""},
		},
		countsBeyondWork, law.ClosesToLandlords,
		law.Say("A landlord may not look for or use a cleared case, or one with a pardon or a certificate of rehabilitation. The same goes for an infraction, a program, a case in juvenile court, and an arrest that led to no conviction. A rule that shuts out everybody with a record is not allowed either."),
		[]string{"Cal. Code Regs. tit. 2, 12269(a)"}}
	dailyLicence = daily{"Work license", []casefile.Goal{casefile.GoalLicence}, "helps in part",
		[3]sayings{
			{"a state board may count a case until it is dismissed", "Most forms still ask about a dismissed case."},
			{"a state board may still see it and ask", ""},
			{"most state boards may not turn a person down over a dismissed or pardoned case", "Most forms still ask about it."},
		},
		countsBeyondWork, law.ClosesToLandlords,
		law.Say("Most state license forms still ask about a dismissed case, and a direct question must be answered. But most state boards may not turn a person down over it. Some agencies are not bound by that."),
		[]string{"Bus. & Prof. Code 480", "Pen. Code 1203.4(a)(1)"}}
	dailyAll = daily{"Work and housing", nil, "helps", [3]sayings{}, countsForWork, law.ClosesToEmployers,
		law.Say("Most employers and landlords may not use a cleared case. Police work, public office and some licenses are different."),
		[]string{"Lab. Code 432.7(a), (e)", "Gov. Code 12952", "Cal. Code Regs. tit. 2, 12269(a)"}}
)

// daily gives the rows for the goals told, and one for both where none was.
func (o Options) daily(r screen.Result, columns []column) []Line {
	var rows []Line
	for _, d := range dailyFor(r) {
		rows = append(rows, o.dailyRow(d, r, columns))
	}
	return rows
}

// dailyFor are the parts of daily life that the person has in mind.
func dailyFor(r screen.Result) []daily {
	var told []daily
	for _, d := range []daily{dailyWork, dailyHousing, dailyLicence} {
		if slices.ContainsFunc(d.goals, func(g casefile.Goal) bool { return slices.Contains(r.Case.Person.Goals, g) }) {
			told = append(told, d)
		}
	}
	if len(told) == 0 {
		return []daily{dailyAll}
	}
	return told
}

func (o Options) dailyRow(d daily, r screen.Result, columns []column) Line {
	row := Line{Label: o.Words.Of(d.label), Cells: []Cell{d.now(r)}, Why: o.whyWords("Why: "+d.label, d.why, d.authorities, r.LawAsOf)}
	for _, c := range columns {
		row.Cells = append(row.Cells, c.cell(d.after(r, c.WhatIf)))
	}
	return row
}

// standsNow is how the cases stand in this part of daily life.
func (d daily) standsNow(r screen.Result) int {
	switch {
	case slices.ContainsFunc(r.Convictions, d.counts):
		return canCount
	case !slices.ContainsFunc(r.Convictions, func(c screen.Conviction) bool { return len(c.Matter.Relief) > 0 }):
		return mayStillShow
	}
	return allCleared
}

// countsForWork: a conviction that no order has dismissed, sealed or undone, or
// a charge still open. A finished program may not be asked about (Lab. Code
// 432.7(a)(1)).
func countsForWork(c screen.Conviction) bool {
	finished := c.Outcome == casefile.DeferredEntry && c.ProgramCompleted == casefile.Yes
	return !granted(c, law.ClosesToEmployers) && !finished && (c.Convicted != law.No || c.Outcome == casefile.Pending)
}

// countsBeyondWork: what counts for work, but an infraction, and what a pardon
// or a certificate of rehabilitation answers (Cal. Code Regs. tit. 2, 12269(a);
// Bus. & Prof. Code 480(b), (d)).
func countsBeyondWork(c screen.Conviction) bool {
	return countsForWork(c) && c.Level != casefile.Infraction && !granted(c, law.ClosesToLandlords)
}

// granted: an order of such a kind was made.
func granted(c screen.Conviction, kind func(casefile.ReliefKind) bool) bool {
	return slices.ContainsFunc(c.Granted(), func(r casefile.Relief) bool { return kind(r.Kind) || dismissedOutright(r) })
}

// dismissedOutright: under Proposition 64 the case was dismissed and sealed as
// legally invalid, and not lowered (Health & Saf. Code 11361.8(e), (f); Lab.
// Code 432.7(a)(1)).
func dismissedOutright(r casefile.Relief) bool {
	return r.Kind == casefile.HS11361_8 && r.LevelAfter == "" && r.Reason == casefile.LegalError
}

// now: a case that nothing has cleared can count.
func (d daily) now(r screen.Result) Cell {
	switch d.standsNow(r) {
	case canCount:
		return Cell{Mark: "●", Text: "can count", Level: law.Caution}
	case mayStillShow:
		return Cell{Mark: "●", Text: "may still show", Level: law.Caution}
	}
	return d.helps()
}

var shortly = [...]string{"a case can count", "a case may still show", "cleared"}

// answer is what is said to one who came for it.
func (d daily) answer(o Options, r screen.Result) asked {
	now := d.standsNow(r)
	return asked{name: o.Words.Of(d.label), because: o.Words.Of(d.asked[now].more), level: d.now(r).Level,
		word: o.Words.Of(d.asked[now].stands), short: o.Words.Of(shortly[now])}
}

func (d daily) helps() Cell { return Cell{Mark: "✓", Text: d.cleared, Level: law.Low} }

// after: a dismissal or an order that undoes the case helps here, as long as no
// other case still counts; a lower level alone does not clear anything. What is
// cleared already stays so.
func (d daily) after(r screen.Result, w screen.WhatIf) Cell {
	if !slices.ContainsFunc(r.Convictions, d.counts) && d.now(r) == d.helps() {
		return Cell{Mark: "=", Text: "no change"}
	}
	var closed []int // the cases that an order closes here
	lower, gone := false, false
	for _, order := range w.Orders {
		switch kind := order.Order.Kind; {
		case kind == casefile.HS11361_8: // dismissed and sealed, or a lower level: Health & Saf. Code 11361.8(e), (f)
			gone = true
		case lowersOnly(kind):
			lower = true
		case d.closes(kind):
			closed = append(closed, order.Conviction)
		}
	}
	others := false
	for i, c := range r.Convictions {
		others = others || d.counts(c) && !slices.Contains(closed, i)
	}
	switch {
	case len(closed) > 0 && others:
		return Cell{Mark: "●", Text: "others count", Level: law.Caution}
	case len(closed) > 0:
		return d.helps()
	case gone:
		return Cell{Mark: "●", Text: "gone or lower", Level: law.Caution}
	case lower:
		return Cell{Mark: "●", Text: "lower level", Level: law.Caution}
	}
	return Cell{Mark: "=", Text: "no change"}
}
