package california

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// Longest is the longest probation in years that the offense allows on these
// facts, 0 where no cap is sure; rests are the facts it turns on.
func (c *ProbationCaps) Longest(m law.Matter) (years int, rests []string) {
	if len(m.Offense.Rows) == 0 || m.Level == casefile.Infraction || m.Victim.Domestic == casefile.Yes || c.ownLength(m) {
		return 0, nil
	}
	if anyRow(m, func(row *offense.Offense) bool { return slices.Contains(c.FamilyKinds, row.Category) }) {
		if m.Victim.Domestic != casefile.No {
			return 0, nil
		}
		rests = append(rests, m.Path("victim.domestic"))
	}
	below := !anyRow(m, func(row *offense.Offense) bool { return couldBeFelony(m, row) })
	switch {
	case below:
		return c.MisdemeanorProbation, rests
	case m.Level == casefile.Misdemeanor:
		return c.MisdemeanorProbation, append(rests, m.Path("level"))
	case anyRow(m, func(row *offense.Offense) bool { return row.Violent }):
		return 0, nil
	case !anyRow(m, func(row *offense.Offense) bool { return in(c.LargeThefts, row) }):
		return c.FelonyProbation, rests
	}
	if loss, known := m.Victim.LossUSD.Value(); known && loss <= c.LargeTheftLoss {
		return c.FelonyProbation, append(rests, m.Path("victim.loss_usd"))
	}
	return c.LargeTheftProbation, rests
}

// LongestBefore is the longest probation in years that the law allowed before AB
// 1950, 0 where none is sure. For a felony it was five years, or as long as the
// longest term where that is longer (PC 1203.1(a) as it stood); for a misdemeanor
// three, or the longest term, and five for drunk driving (PC 1203a as it stood, VC
// 23600(b)(1)), of which this takes the five for all. Remembered.
func (c *ProbationCaps) LongestBefore(m law.Matter) int {
	if len(m.Offense.Rows) == 0 || m.Level == casefile.Infraction {
		return 0
	}
	years := c.FormerProbation
	for _, row := range m.Offense.Rows {
		term := longest(row.FelonyTerm)
		switch {
		case m.Level == casefile.Misdemeanor, row.FelonyTerm == "" && !couldBeFelony(m, row):
		case term.life, !term.known:
			return 0
		default:
			years = max(years, term.years)
		}
	}
	return years
}

// ownLength reports whether a length of its own is set for the offense, or may be.
func (c *ProbationCaps) ownLength(m law.Matter) bool {
	return anyRow(m, func(row *offense.Offense) bool {
		return slices.Contains(c.OwnLengthKinds, row.Category) || row.Registrable || row.DV != "no" || row.Child != "no" || in(c.OwnLength, row)
	})
}

func anyRow(m law.Matter, holds func(*offense.Offense) bool) bool {
	return slices.ContainsFunc(m.Offense.Rows, holds)
}

// couldBeFelony reads the row's level on the date of the offense, the graver
// where the date leaves two open.
func couldBeFelony(m law.Matter, row *offense.Offense) bool {
	on := m.OffenseDate
	if !on.Known() {
		on = m.ConvictedOn
	}
	level, _ := offense.LevelOn(row, on)
	return level == "felony" || level == "wobbler" || row.FelonyTerm != "" && level == "misdemeanor"
}

// cutByAB1950 gives the years that AB 1950 left of probation granted before it,
// 0 where it may have left the whole: it does not reach a violent felony, an
// offense with a length of its own (PC 1203a(b), 1203.1(l)(1); People v. Kite (2023)
// 87 Cal.App.5th 986, drunk driving) or another court system. Courts do not agree
// whether it reaches domestic violence (PC 1203.097), so there it counts as not
// reached. It is applied to cases not final when it came into force (People v.
// Faial (2025) 18 Cal.5th 199, whose summary was read: probation taken away before
// that day, the appeal still open). A case is not final while probation still runs, or
// an order that took it away can still be reviewed (People v. McKenzie (2020) 9
// Cal.5th 40; People v. Esquivel (2021) 11 Cal.5th 671; both remembered). No fact here
// tells all of that: who speaks of it says so.
func (f *facts) cutByAB1950() int {
	if f.elsewhere() || !f.judgment.known() || f.judgment.to >= f.p.ProbationCapsFrom {
		return 0
	}
	years, _ := f.p.Longest(f.Matter)
	return years
}

// mayHaveEnded reports whether probation granted before AB 1950 may be over by it.
func (f *facts) mayHaveEnded() bool {
	years := f.cutByAB1950()
	return years > 0 && law.AfterLapse(f.judgment.to, years) <= f.today
}

// ifOpenThen is what every word on AB 1950 must add: it does not reach old cases
// as such, and probation goes on until a lawyer has looked. That nobody appealed is no
// answer: probation that still ran was enough.
const ifOpenThen = "if it still ran on January 1, 2021, or an appeal or a review was open then. A lawyer must check; until then it counts as running."
