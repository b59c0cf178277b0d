package screen

import (
	"slices"
	"strconv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// tooLongProbation names as its first path the day probation was granted, as
// its last the offense.
const tooLongProbation = "probation-longer-than-allowed"

// probationTooLong: AB 1950 caps probation granted since 2021-01-01 at one
// year for a misdemeanor (PC 1203a(a)) and two for a felony (PC 1203.1(a)),
// with the exceptions of california.ProbationCaps. A violation can stop the clock (PC
// 1203.2(a)), so then nothing is asked.
func (l Law) probationTooLong(m law.Matter) (casefile.Contradiction, bool) {
	granted := dateOf(m, judgedField(m))
	p := m.Probation
	stopped := p.Violated == casefile.Yes || p.State == casefile.ProbationRevoked || p.Granted == casefile.No
	if stopped || !m.Californian() || !granted.Known() || granted.First() < l.California.ProbationCapsFrom {
		return casefile.Contradiction{}, false
	}
	years, rests := l.California.Longest(m)
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

const endlessProbation = "probation-still-running"

// probationEndless: probation granted before 2021 that was told as still running
// long after the longest that the law then allowed (california.LongestBefore). A
// violation stops the clock (PC 1203.2(a)), so then nothing is asked; that it still
// runs stays as told, the worse reading (doubts).
func (l Law) probationEndless(m law.Matter) (casefile.Contradiction, bool) {
	granted := dateOf(m, judgedField(m))
	p := m.Probation
	stopped := p.Violated == casefile.Yes || p.State != casefile.ProbationOngoing || p.Granted == casefile.No
	if stopped || !m.Californian() || !granted.Known() || granted.First() >= l.California.ProbationCapsFrom {
		return casefile.Contradiction{}, false
	}
	years := l.California.LongestBefore(m)
	return casefile.Contradiction{
		Code:  endlessProbation,
		Paths: []string{m.Path(judgedField(m)), m.Path("probation.state")},
		Text:  "Please check: probation in case {n} was told as still running, but when it was granted it could likely last {years} at most. Did it end, did the court stop the clock after a violation, or is the date a slip?",
		Fills: [][2]string{{"n", strconv.Itoa(m.Index + 1)}, {"years", yearsWords(years)}},
	}, years > 0 && granted.Last().AddYears(years) < m.File().Today
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

func yearsWords(n int) string {
	if n == 1 {
		return "1 year"
	}
	return strconv.Itoa(n) + " years"
}
