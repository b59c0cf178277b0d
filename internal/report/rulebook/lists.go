package rulebook

import (
	"fmt"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/offense"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/screen"
)

// The chapters that are printed straight from a table of the law.

func remedies(l screen.Law, seen *probed) []paper.Entry {
	var all []paper.Entry
	listed := map[casefile.ReliefKind]bool{}
	for _, r := range california.Describe(l.California) {
		listed[r.Code] = true
		all = append(all, entry("remedy "+string(r.Code), report.RemedyName(r.Code),
			said("Does", words(r.Does)), said("Does not", words(r.DoesNot)),
			said("States that came up", strings.Join(seen.states[r.Code], ", ")),
			said("Reasons that came up", seen.reasons("remedy "+string(r.Code))),
			said("In immigration law", seen.reasons("effect "+string(r.Code))),
			said("Waiting time", noWait(r.NoWait)),
			said("Forms", strings.Join(r.Forms, ", ")), said("Warnings", strings.Join(r.Warnings, ", ")),
			said("As wide as now since", strings.Join(r.Begins, ", ")), authorities(r.Authorities), said(effectRestsOn, seen.sorted("effect "+string(r.Code), effectRestsOn)), basis(r.Basis)))
	}
	for _, kind := range everyKind() {
		if !listed[kind] {
			all = append(all, entry("remedy "+string(kind), report.RemedyName(kind),
				said("", "Known only as an order that a court has made already; it is not weighed by itself.")))
		}
	}
	return all
}

func noWait(none bool) string {
	if none {
		return "the section sets none"
	}
	return ""
}

func actions(l screen.Law) []paper.Entry {
	var all []paper.Entry
	for _, a := range l.ActionList() {
		all = append(all, entry("action "+a.Code, a.Code, said("", sentence(a.Text)), said("When", string(a.Urgency)), authorities(a.Authorities), checkedWith(l)))
	}
	return distinct(all)
}

// checkedWith is the day of what carries none of its own: that of the law.
func checkedWith(l screen.Law) paper.Said { return said("Checked", l.AsOf.String()+", with the whole") }

func steps(l screen.Law) []paper.Entry {
	var all []paper.Entry
	for _, s := range screen.StepList() {
		all = append(all, entry("step "+s.Code, s.Code, said("", sentence(s.Text)), said("For", strings.Join(s.Relief, ", ")), authorities(s.Authorities), checkedWith(l)))
	}
	return all
}

func beliefs(l screen.Law) []paper.Entry {
	var all []paper.Entry
	for _, b := range screen.BeliefList() {
		all = append(all, entry("belief "+b.Code, "“"+sentence(b.Belief)+"”", said("Verdict", string(b.Verdict)), said("", sentence(b.Text)), authorities(b.Authorities), checkedWith(l)))
	}
	return all
}

func warnings() []paper.Entry {
	var all []paper.Entry
	for _, w := range report.WarningList() {
		all = append(all, entry("warning "+w.Code, w.Code, said("", w.Text)))
	}
	return all
}

func offenses() []paper.Entry {
	rows := offense.All()
	all := make([]paper.Entry, len(rows))
	for i, o := range rows {
		all[i] = offenseEntry(o)
	}
	return distinct(all)
}

// offenseEntry prints a row; a plain "no" of a column is left out.
func offenseEntry(o *offense.Offense) paper.Entry {
	unlessNo := func(label, value, note string) paper.Said {
		if value == "no" && note == "" {
			return paper.Said{}
		}
		if note != "" {
			value += " (" + note + ")"
		}
		return said(label, value)
	}
	days := ""
	if n, known := o.MaxDays.Value(); known {
		days = fmt.Sprintf(", at most %d days", n)
	}
	if o.FelonyTerm != "" {
		days += ", as a felony " + o.FelonyTerm
	}
	var marks []string
	for mark, is := range map[string]bool{"violent felony": o.Violent, "serious felony": o.Serious, "registrable": o.Registrable, "Prop 47": o.Prop47, "Prop 64": o.Prop64} {
		if is {
			marks = append(marks, mark)
		}
	}
	inForce := ""
	if !o.ValidFrom.IsZero() || !o.ValidTo.IsZero() {
		inForce = o.ValidFrom.String() + " to " + o.ValidTo.String()
	}
	before := ""
	if o.LevelBefore != "" {
		before = o.LevelBefore + " until " + o.LevelChangedOn.String()
	}
	checked := "immigration columns K (knowledge)"
	if o.Verified {
		checked = "immigration columns V (read in a source)"
	}
	if o.StateChecked {
		checked += "; state columns S (read in the statute)"
	} else {
		checked += "; state columns not read in the statute"
	}
	return entry("offense "+o.Key(), o.Name,
		said("Said as", o.PlainName), said("Kind", string(o.Category)), said("Level", o.Level+days), said("Level before", before),
		said("Offense dates", inForce), said("Marks", joined(marks)), unlessNo("Not dismissible (PC 1203.4)", o.Excluded1203_4, o.ExcludedNote),
		unlessNo("Aggravated felony", o.AF, o.AFNote), unlessNo("Turpitude", o.CIMT, o.CIMTNote),
		unlessNo("Controlled substance", o.CS, ""), unlessNo("Firearm", o.Firearm, ""), unlessNo("Domestic violence", o.DV, ""),
		unlessNo("Child", o.Child, ""), unlessNo("Prostitution", o.Prostitution, ""), said("Other", strings.Join(o.Tokens, ", ")),
		said("Found as", strings.Join(o.Keys, ", ")), said("Advice", o.Advice), said("Note", o.StateNote),
		authorities(o.Authorities), said("Checked", checked))
}

// everyKind lists every kind of order that the case file knows.
func everyKind() []casefile.ReliefKind {
	var all []casefile.ReliefKind
	for _, field := range casefile.Fields() {
		if field.Path == "convictions[].relief[].kind" {
			for _, value := range field.Values {
				if kind := casefile.ReliefKind(value); casefile.Known(kind) {
					all = append(all, kind)
				}
			}
		}
	}
	return all
}
