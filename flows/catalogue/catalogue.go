// Package catalogue answers the interview's questions about an offense from
// the catalogue of offenses: not what the law makes of it, only which facts
// can matter. It stands between flows and internal/offense so that neither
// needs to know the other.
package catalogue

import (
	"slices"
	"strings"

	"example.com/tableside/flows"
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
)

// Offenses is the embedded catalogue as the interview asks it.
type Offenses struct{}

// Look finds the rows of a section and says which facts can matter for any of them.
func (Offenses) Look(section string, on casefile.Date, level casefile.Level) flows.Sort {
	found := offense.Lookup(offense.Query{Section: section, On: on, Level: level})
	if found.Fit == offense.NoRow || found.Fit == offense.ByKind {
		return flows.Sort{}
	}
	kind, _ := offense.Agreed(found, func(o *offense.Offense) casefile.Kind { return o.Category })
	from, to := span(found)
	return flows.Sort{
		Known:         true,
		From:          from,
		To:            to,
		Kind:          kind,
		Level:         onlyLevel(found, on),
		NamesNoDrug:   some(found, namesNoDrug),
		ManyActs:      some(found, manyActs),
		Marijuana:     some(found, (*offense.Offense).Cannabis),
		Paraphernalia: some(found, (*offense.Offense).Paraphernalia),
		Burglary:      some(found, (*offense.Offense).Burglary),
		Loss:          some(found, func(o *offense.Offense) bool { return strings.Contains(o.AF, "loss") }),
		Prop47:        some(found, func(o *offense.Offense) bool { return o.Prop47 }),
		Prop64:        some(found, func(o *offense.Offense) bool { return o.Prop64 }),
		Relationship:  some(found, relationship),
		VictimAge:     some(found, victimAge),
		Registrable:   some(found, func(o *offense.Offense) bool { return o.Registrable }),
		Violent:       !some(found, func(o *offense.Offense) bool { return !o.Violent }),
		PleaDown:      some(found, pleaDown),
	}
}

// span is the first and the last offense day for which any row speaks, zero
// where one of them has no such limit.
func span(m offense.Match) (from, to casefile.Day) {
	from, to = m.Rows[0].ValidFrom, m.Rows[0].ValidTo
	for _, row := range m.Rows[1:] {
		if from.IsZero() || row.ValidFrom < from {
			from = row.ValidFrom // no limit is the zero day, the least of all
		}
		if to.IsZero() || row.ValidTo.IsZero() {
			to = 0
		} else {
			to = max(to, row.ValidTo)
		}
	}
	return from, to
}

func some(m offense.Match, mark func(*offense.Offense) bool) bool {
	return slices.ContainsFunc(m.Rows, mark)
}

// onlyLevel is the level if the section had just one on that date. A section
// found by leaving off a part of it, or out of its time, must be asked about.
func onlyLevel(m offense.Match, on casefile.Date) casefile.Level {
	if m.Fit != offense.BySection || m.Loose || m.Attempt || m.Conspiracy {
		return ""
	}
	level, agreed := offense.Agreed(m, func(o *offense.Offense) string {
		if word, certain := offense.LevelOn(o, on); certain {
			return word
		}
		return ""
	})
	switch one := casefile.Level(level); one {
	case casefile.Infraction, casefile.Misdemeanor, casefile.Felony:
		if agreed {
			return one
		}
	}
	return ""
}

// namesNoDrug: sections that cover a list of drugs, so that the record must
// name one.
func namesNoDrug(o *offense.Offense) bool { return o.DivisibleByDrug() || o.In("BP", "4060") }

// manyActs: one section for selling, carrying, offering and giving away.
func manyActs(o *offense.Offense) bool {
	return o.In("HS", "11352", "11353", "11360", "11361", "11379", "11379.5", "11380")
}

// relationship: whether the ground of violence in the home applies turns on
// who the victim was, unless the section itself says so. A felony that is not
// of that ground, such as arson, is not for DACA either, where a misdemeanor of
// violence may be (8 CFR 236.22(b)(6)).
func relationship(o *offense.Offense) bool {
	switch {
	case o.In("PC", "136.2"): // an order, and no crime
		return false
	case o.DV == "arguable", o.Has("protective-order-finding"):
		return true
	}
	return o.Category == casefile.KindViolence && o.DV != "yes" && o.Level != "felony"
}

// victimAge: what is a super strike only with a victim under 14, and the
// misdemeanor that has a longer time to be charged with one (Penal Code 802(b)).
func victimAge(o *offense.Offense) bool {
	return o.UnderFourteen() || o.Code == "PC" && offense.Under(o.Section, "647.6(a)")
}

// pleaDown: what a driving charge is often reduced to, where the section is
// not itself on the list of Penal Code 1203.4(c)(1).
func pleaDown(o *offense.Offense) bool {
	if o.Excluded1203_4 != "no" {
		return false
	}
	return o.Category == casefile.KindVehicle || o.Category == casefile.KindAlcohol || o.In("PC", "415")
}
