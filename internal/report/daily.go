package report

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// daily is one row of the grid about the client's daily life: what a case does
// there now, and once it is cleared.
type daily struct {
	label       string
	goals       []casefile.Goal
	cleared     string     // the cell once a dismissal, a sealing or a vacatur is granted
	asked       [3]sayings // what is answered to one who came for it, by law.Use
	use         func(law.Matter, law.Answer, []casefile.Relief) law.Use
	closes      func(casefile.ReliefKind) bool                    // such an order ends that
	until       func(law.Matter) (first casefile.Day, known bool) // the day from which a case counts no more by itself; nil: it never does
	why         law.Reason
	authorities []string
}

// publicHousing: the federal rules for public housing and vouchers look at a record
// apart from California's rules for landlords (24 CFR 960.204 and 982.553 were read in
// part, 42 USC 1437d(q) is remembered).
const publicHousing = "Public housing and rent vouchers follow federal rules of their own: a lawyer must check."

// otherBoards: agencies that Bus. & Prof. Code 480 does not bind, as they are not of the
// Department of Consumer Affairs (nurses and guards are), and what is left to ask. That
// a board may not ask for the record on a first form since July 1, 2020, and reads it
// from the fingerprints, is as the Medical Board says in its answers, which were read;
// the words of 480(f)(2), and which boards (f)(1) lets ask, are remembered.
const otherBoards = "Agencies for care, nurse aides or teachers have their own rules: a lawyer must check. A renewal form may still ask."

// sayings are how a goal stands, in words that follow its name, and what more
// there is to know.
type sayings struct{ stands, more string }

var (
	dailyWork = daily{"Work", []casefile.Goal{casefile.GoalJob}, "helps",
		[3]sayings{
			{"a case can count until it is cleared", ""},
			{"nothing here may be used, but it may still show", ""},
			{"most employers may not use a cleared case", ""},
		},
		law.Matter.UseAtWork, law.ClosesToEmployers, nil,
		law.Say("Most employers, public ones too, may not ask about a cleared case or use it. Police work and jobs where a law calls for a check are different. Before a job offer most employers may not ask about any record."),
		[]string{"Lab. Code 432.7(a), (e)", "Gov. Code 12952"}}
	dailyHousing = daily{"Housing", []casefile.Goal{casefile.GoalHousing}, "helps",
		[3]sayings{
			{"a landlord may count a case until it is cleared", "But a landlord may not look for or use an infraction, a program, or an arrest that led to no conviction. " + publicHousing},
			{"a landlord may not look for or use an infraction, a program, or an arrest that led to no conviction", "It may still show. " + publicHousing},
			{"a landlord may not look for or use a cleared or pardoned case", publicHousing},
		},
		law.Matter.UseBeyondWork, law.ClosesToLandlords, nil,
		law.Say("A landlord may not look for or use a cleared case, or one with a pardon or a certificate of rehabilitation. The same goes for an infraction, a program, a case in juvenile court, and an arrest that led to no conviction. A rule that shuts out everybody with a record is not allowed either. " + publicHousing),
		[]string{"Cal. Code Regs. tit. 2, 12269(a)", "42 USC 1437d(q)", "24 CFR 960.204", "24 CFR 982.553"}}
	dailyLicence = daily{"Work license", []casefile.Goal{casefile.GoalLicence}, "helps in part",
		[3]sayings{
			{"most state boards may count a case for seven years, some longer, until it is dismissed", otherBoards},
			{"a state board may still see it and ask", otherBoards},
			{"most state boards may not turn a person down over a dismissed or pardoned case", otherBoards},
		},
		law.Matter.UseBeyondWork, law.ClosesToLandlords, law.Matter.BoardsLookUntil,
		law.Say("Most state boards may not turn a person down over a dismissed case, or over a conviction of more than seven years ago. That does not hold for a serious felony, a crime that one registers for, and, for some boards, a money crime. The seven years run from the conviction, or from the release. Most may not ask about a record on a first form, but they see the fingerprints. A direct question must be answered. " + otherBoards),
		[]string{"Bus. & Prof. Code 480(a)(1), (c), (f)(2)", "Pen. Code 1203.4(a)(1)"}}
	dailyAll = daily{"Work and housing", nil, "helps", [3]sayings{}, law.Matter.UseAtWork, law.ClosesToEmployers, nil,
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

// dailyGoals answers, beside the goals of immigration law, those of daily life that
// were told.
func (o Options) dailyGoals(r screen.Result) []Line {
	var lines []Line
	for _, d := range dailyFor(r) {
		if d.goals == nil || len(r.Convictions) == 0 {
			continue
		}
		a := d.answer(o, r)
		words := text.Capital(a.word) + "."
		if a.because != "" {
			words += " " + a.because
		}
		line := Line{Mark: d.now(r).Mark, Label: a.name, Text: words, Level: a.level, Why: o.whyWords("Why: "+d.label, d.why, d.authorities, r.LawAsOf)}
		lines = append(append(lines, line), o.cited(law.Basis{Authorities: d.authorities})...)
	}
	return lines
}

// of is what may be made of one case here.
func (d daily) of(c screen.Conviction) law.Use { return d.use(c.Matter, c.Convicted, c.Granted()) }

// stands is how the cases stand in this part of daily life, but for those that an
// order would close: as the worst of them does. Where no case is listed, none is
// cleared.
func (d daily) stands(r screen.Result, but ...int) law.Use {
	if len(r.Convictions) == 0 {
		return law.MayShow
	}
	worst := law.Closed
	for i, c := range r.Convictions {
		if !slices.Contains(but, i) {
			worst = min(worst, d.of(c))
		}
	}
	return worst
}

// now: a case that nothing has cleared can count.
func (d daily) now(r screen.Result) Cell {
	switch d.stands(r) {
	case law.MayCount:
		return Cell{Mark: "●", Text: "can count", Level: law.Caution}
	case law.MayShow:
		return Cell{Mark: "●", Text: "may still show", Level: law.Caution}
	case law.Closed:
	}
	return d.helps()
}

var shortly = [...]string{"a case can count", "a case may still show", "cleared"}

// answer is what is said to one who came for it.
func (d daily) answer(o Options, r screen.Result) asked {
	now := d.stands(r)
	because := o.Words.Of(d.asked[now].more)
	if day, exact, known := d.countsUntil(r); known && now == law.MayCount {
		words := law.Say("By what was told that time runs to {day}.", "day", day-1)
		switch {
		case day <= r.Today:
			words = law.Say("By what was told that time is over since {day}.", "day", day)
		case !exact:
			words = law.Say("By what was told that time runs to {day} at the latest.", "day", day-1)
		}
		because = o.sentence(words) + " " + because
	}
	return asked{name: o.Words.Of(d.label), because: because, level: d.now(r).Level,
		word: o.Words.Of(d.asked[now].stands), short: o.Words.Of(shortly[now])}
}

// countsUntil is the first day from which none of the cases counts any more here, by
// time alone, and whether it is that day or no later; known is false where that cannot
// be said of each.
func (d daily) countsUntil(r screen.Result) (first casefile.Day, exact, known bool) {
	if d.until == nil {
		return 0, false, false
	}
	for _, c := range r.Convictions {
		if d.of(c) != law.MayCount {
			continue
		}
		day, ok := d.until(c.Matter)
		if !ok {
			return 0, false, false
		}
		if day > first {
			first, exact = day, c.ReleaseTold()
		}
		known = true
	}
	return first, exact, known
}

func (d daily) helps() Cell { return Cell{Mark: "✓", Text: d.cleared, Level: law.Low} }

// after: a dismissal or an order that undoes the case helps here, as long as no
// other case still counts or shows; a lower level alone does not clear anything.
// What is cleared already stays so.
func (d daily) after(r screen.Result, w screen.WhatIf) Cell {
	var closed []int // the cases that an order closes here
	lower, gone := false, false
	for _, order := range w.Orders {
		switch kind := order.Order.Kind; {
		case d.of(r.Convictions[order.Conviction]) == law.Closed:
		case law.DismissesOrLowers(kind):
			gone = true
		case law.LowersOnly(kind):
			lower = true
		case d.closes(kind):
			closed = append(closed, order.Conviction)
		}
	}
	switch {
	case len(closed) > 0:
		return d.beside(d.stands(r, closed...))
	case gone:
		return Cell{Mark: "●", Text: "gone or lower", Level: law.Caution}
	case lower:
		return Cell{Mark: "●", Text: "lower level", Level: law.Caution}
	}
	return Cell{Mark: "=", Text: "no change"}
}

// beside is what an order that closes some cases comes to beside the others.
func (d daily) beside(others law.Use) Cell {
	switch others {
	case law.MayCount:
		return Cell{Mark: "●", Text: "others count", Level: law.Caution}
	case law.MayShow:
		return Cell{Mark: "●", Text: "others show", Level: law.Caution}
	case law.Closed:
	}
	return d.helps()
}
