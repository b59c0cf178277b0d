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
	cleared     string // the cell once a dismissal, a sealing or a vacatur is granted
	why         law.Reason
	authorities []string
}

var (
	dailyWork = daily{"Work", []casefile.Goal{casefile.GoalJob}, "helps",
		law.Say("Most employers, public ones too, may not ask about a cleared case or use it. Police work and jobs where a law calls for a check are different. Before a job offer most employers may not ask about any record."),
		[]string{"Lab. Code 432.7(a), (e)", "Gov. Code 12952"}}
	dailyHousing = daily{"Housing", []casefile.Goal{casefile.GoalHousing}, "helps",
		law.Say("A landlord may not look for or use a cleared case. A rule that shuts out everybody with a record is not allowed either."),
		[]string{"Cal. Code Regs. tit. 2, 12269(a)"}}
	dailyLicence = daily{"Work license", []casefile.Goal{casefile.GoalLicence}, "helps in part",
		law.Say("Most state license forms still ask about a dismissed case, and a direct question must be answered. But most state boards may not turn a person down over it. Some agencies are not bound by that."),
		[]string{"Bus. & Prof. Code 480", "Pen. Code 1203.4(a)(1)"}}
	dailyAll = daily{"Work and housing", nil, "helps",
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

// now: a case that nothing has cleared can count.
func (d daily) now(r screen.Result) Cell {
	if slices.ContainsFunc(r.Convictions, countsInCalifornia) {
		return Cell{Mark: "●", Text: "can count", Level: law.Caution}
	}
	if !slices.ContainsFunc(r.Convictions, func(c screen.Conviction) bool { return len(c.Matter.Relief) > 0 }) {
		return Cell{Mark: "●", Text: "may still show", Level: law.Caution} // not to be used, but nothing hides it yet
	}
	return d.helps()
}

func (d daily) helps() Cell { return Cell{Mark: "✓", Text: d.cleared, Level: law.Low} }

// after: a dismissal or an order that undoes the case helps here, as long as no
// other case still counts; a lower level alone does not clear anything. What is
// cleared already stays so.
func (d daily) after(r screen.Result, w screen.WhatIf) Cell {
	if !slices.ContainsFunc(r.Convictions, countsInCalifornia) && d.now(r) == d.helps() {
		return Cell{Mark: "=", Text: "no change"}
	}
	others := false
	for i, c := range r.Convictions {
		others = others || countsInCalifornia(c) && !slices.Contains(casesIn(w), i+1)
	}
	switch {
	case w.Relief[0] == casefile.HS11361_8: // dismissed and sealed, or a lower level: Health & Saf. Code 11361.8(e), (f)
		return Cell{Mark: "●", Text: "gone or lower", Level: law.Caution}
	case lowersOnly(w.Relief[0]):
		return Cell{Mark: "●", Text: "lower level", Level: law.Caution}
	case !law.ClosesToEmployers(w.Relief[0]):
		return Cell{Mark: "=", Text: "no change"}
	case others:
		return Cell{Mark: "●", Text: "others count", Level: law.Caution}
	}
	return d.helps()
}
