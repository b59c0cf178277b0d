package screen

import (
	"slices"
	"strconv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// tooLongProbation names as its first path the day probation was granted, as
// its last the offense.
const tooLongProbation = "probation-longer-than-allowed"

// probationTooLong: AB 1950 caps probation granted since 2021-01-01 at one
// year for a misdemeanor (PC 1203a(a)) and two for a felony (PC 1203.1(a)),
// with the exceptions of Limits. A violation can stop the clock (PC
// 1203.2(a)), so then nothing is asked.
func (l Law) probationTooLong(m law.Matter) (casefile.Contradiction, bool) {
	granted := dateOf(m, judgedField(m))
	p := m.Probation
	stopped := p.Violated == casefile.Yes || p.State == casefile.ProbationRevoked || p.Granted == casefile.No
	if stopped || !l.inCalifornia(m) || !granted.Known() || granted.First() < l.California.ProbationCapsFrom {
		return casefile.Contradiction{}, false
	}
	years, rests := l.probationCap(m)
	field, lasted := lastSure(m)
	if years == 0 || lasted <= granted.Last().AddYears(years) {
		return casefile.Contradiction{}, false
	}
	c := casefile.Contradiction{
		Code:  tooLongProbation,
		Paths: slices.Concat([]string{m.Path(judgedField(m)), m.Path(field)}, rests, []string{m.Path("offense")}),
		Text:  "Since {from} probation for an offense like this can likely last {years} at most, but the dates entered make it longer. Is a date a slip, was it another kind of offense, or did the court find a violation?",
		Fills: [][2]string{{"from", l.California.ProbationCapsFrom.Long()}, {"years", yearsWords(years)}},
	}
	return c, true
}

// lastSure is the last day on which probation surely ran, and the fact that says so.
func lastSure(m law.Matter) (field string, day casefile.Day) {
	if m.Probation.EndedOn.Known() {
		return "probation.ended_on", m.Probation.EndedOn.First()
	}
	if m.Probation.State == casefile.ProbationOngoing {
		return "probation.state", m.File().Today
	}
	return "", 0
}

// probationCap is the longest probation in years that the offense allows on
// these facts, 0 where no cap is sure; rests are the facts it turns on.
func (l Law) probationCap(m law.Matter) (years int, rests []string) {
	if len(m.Offense.Rows) == 0 || m.Level == casefile.Infraction || m.Victim.Domestic == casefile.Yes || l.hasOwnLength(m) {
		return 0, nil
	}
	if l.anyRow(m, func(row *offense.Offense) bool { return slices.Contains(l.Limits.FamilyKinds, row.Category) }) {
		if m.Victim.Domestic != casefile.No {
			return 0, nil
		}
		rests = append(rests, m.Path("victim.domestic"))
	}
	below := !l.anyRow(m, func(row *offense.Offense) bool { return couldBeFelony(m, row) })
	switch {
	case below:
		return l.Limits.MisdemeanorProbation, rests
	case m.Level == casefile.Misdemeanor:
		return l.Limits.MisdemeanorProbation, append(rests, m.Path("level"))
	case l.anyRow(m, func(row *offense.Offense) bool { return row.Violent }):
		return 0, nil
	case !l.anyRow(m, func(row *offense.Offense) bool { return of(row, l.Limits.LargeThefts) }):
		return l.Limits.FelonyProbation, rests
	}
	if loss, known := m.Victim.LossUSD.Value(); known && loss <= l.Limits.LargeTheftLoss {
		return l.Limits.FelonyProbation, append(rests, m.Path("victim.loss_usd"))
	}
	return l.Limits.LargeTheftProbation, rests
}

func (l Law) hasOwnLength(m law.Matter) bool {
	return l.anyRow(m, func(row *offense.Offense) bool {
		return slices.Contains(l.Limits.OwnLengthKinds, row.Category) || row.Registrable || row.DV != "no" || row.Child != "no" || of(row, l.Limits.OwnLength)
	})
}

func (l Law) anyRow(m law.Matter, holds func(*offense.Offense) bool) bool {
	return slices.ContainsFunc(m.Offense.Rows, holds)
}

// couldBeFelony reads the row's level on the date of the offense, the graver
// where the date leaves two open.
func couldBeFelony(m law.Matter, row *offense.Offense) bool {
	level, _ := offense.LevelOn(row, dateOf(m, comparedField(m)))
	return level == "felony" || level == "wobbler" || row.FelonyTerm != "" && level == "misdemeanor"
}

func yearsWords(n int) string {
	if n == 1 {
		return "1 year"
	}
	return strconv.Itoa(n) + " years"
}
