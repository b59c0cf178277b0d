package screen

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// Contradictions gives the contradictions of a case, without what the law makes of it.
func Contradictions(c casefile.Case, today casefile.Day, l Law) []casefile.Contradiction {
	return l.contradictionsIn(law.OpenFile(&c, today))
}

// contradictionsIn gives the contradictions between the facts themselves and
// those that only the catalogue can show.
func (l Law) contradictionsIn(f *law.File) []casefile.Contradiction {
	found := casefile.Contradictions(*f.Case, f.Today)
	for _, m := range f.Matters {
		for _, check := range []func(law.Matter) (casefile.Contradiction, bool){
			levelNotPossible, l.felonyByPriors, l.earlierNotListed, l.gramsAgainstSection, l.probationTooLong, l.probationEndless, loweredAfterTerm, loweredStraightFelony, l.prisonWithoutTerm, l.realignedTooEarly, l.jailedWobbler, l.deferredOutOfTime,
			l.divertedInPleaYears, l.orderTooEarly, l.sentenceOverMaximum, enhancementAlone,
		} {
			if c, is := check(m); is {
				found = append(found, c)
			}
		}
		if m.Offense.Fit == offense.NotInForce {
			found = append(found, notInForce(m))
		}
	}
	return found
}

// doubts are the facts of a contradiction that its worse reading takes to be
// unknown: all of them, but where a length does not fit only its end and what
// the length turns on, where a word is doubtful beside its date only that, and
// none where what was told is the worse reading. The offense and the day of the
// judgment stand, because most rules hang on them and the slip is elsewhere.
func doubts(c casefile.Contradiction) []string {
	switch c.Code {
	case tooLongProbation:
		return c.Paths[1 : len(c.Paths)-1]
	case byPriors, withoutProgram, endlessProbation:
		return nil // as told each is the worse reading, or no more than a doubt, already
	case earlierUnlisted, straightFelonyLowered, gramsAgainst:
		return c.Paths[1:]
	case aloneEnhancement, inPleaYears:
		return c.Paths[:1]
	}
	return c.Paths
}

const withoutProgram = "deferral-without-program"

// reading is a further reading of a case: without some of its facts, and which
// facts in doubt are named for what only that reading lacks.
type reading struct{ without, doubted []string }

// readings are the facts to leave out of each further reading of a case: those
// of one contradiction, or of all at once where there are many. One slip on a
// long record can contradict every case of it.
func readings(contradictions []casefile.Contradiction) []reading {
	var all []reading
	for _, c := range contradictions {
		paths := doubts(c)
		if len(paths) == 0 {
			continue
		}
		one := reading{paths, paths}
		if kind := orderDoubted(c); kind != "" {
			one.without = law.Paths(paths, []string{kind})
		}
		all = append(all, one)
	}
	if len(all) <= mostReadings {
		return all
	}
	var together reading
	for _, one := range all {
		together.without, together.doubted = law.Paths(together.without, one.without), law.Paths(together.doubted, one.doubted)
	}
	return []reading{together}
}

// inOneOrder sorts contradictions by what they are about, not by the place of the
// cases in the list: of two readings that are equally bad the first is told.
func inOneOrder(contradictions []casefile.Contradiction, c *casefile.Case) []casefile.Contradiction {
	if len(contradictions) < 2 {
		return contradictions
	}
	about := func(found casefile.Contradiction) string {
		words := []string{found.Code}
		for _, path := range found.Paths {
			if i, field, is := casefile.OfConviction(path); is {
				path = c.Convictions[i].ID + " " + field
			}
			words = append(words, path)
		}
		return strings.Join(words, "\n")
	}
	return slices.SortedStableFunc(slices.Values(contradictions), func(a, b casefile.Contradiction) int { return strings.Compare(about(a), about(b)) })
}

// mostReadings is how many contradictions are read one by one: far more than a
// record that somebody read over has.
const mostReadings = 4

// sentenceOverMaximum: a misdemeanor sentence longer than any row of the
// section allows, or than a year where it is not known which section it was (PC
// 19, 19.2); half of that for an attempt. Terms with priors can be longer (the catalogue gives a first
// offense), so the text asks for the paper, not for a correction.
func (l Law) sentenceOverMaximum(m law.Matter) (casefile.Contradiction, bool) {
	field := "sentence.days_ordered"
	days, known := m.Sentence.DaysOrdered.Value()
	if !known { // what was suspended or served was ordered
		suspended, _ := m.Sentence.DaysSuspended.Value()
		served, _ := m.Sentence.DaysServed.Value()
		field, days = "sentence.days_suspended", suspended
		if served > suspended {
			field, days = "sentence.days_served", served
		}
	}
	most, misdemeanor := l.longestMisdemeanor(m)
	return casefile.Contradiction{
		Code:  "sentence-above-maximum",
		Paths: []string{m.Path(field), m.Path("level")},
		Text:  "The court papers should show at most {most} days for this misdemeanor, but {days} days were entered. Was it a felony, were there priors, or are these several counts?",
		Fills: [][2]string{{"most", fmt.Sprint(most)}, {"days", fmt.Sprint(days)}},
	}, misdemeanor && days > most
}

// longestMisdemeanor is the longest sentence, in days, of a case that was told as a
// misdemeanor, or can be nothing else by its section; false for any other. Of none
// it is more than the year that a paper of before 2015 says (PC 18.5).
func (l Law) longestMisdemeanor(m law.Matter) (days int, is bool) {
	told := m.Level == casefile.Misdemeanor
	if m.Conspired() { // a wobbler of its own (PC 182(a))
		return l.Limits.OldMisdemeanorYear, told
	}
	if !told && (casefile.Known(m.Level) || len(m.Offense.Rows) == 0) || len(m.Offense.Rows) == 0 && !m.Californian() {
		return 0, false
	}
	year := l.Limits.MisdemeanorYear
	if len(m.Offense.Rows) == 0 {
		days = year
	}
	for _, row := range m.Offense.Rows {
		most, known := row.MaxDays.Value()
		if !told && (row.Level != "misdemeanor" || !known) {
			return 0, false
		}
		if !known {
			most = year
		}
		days = max(days, most)
	}
	if days >= year && !(m.ConvictedOn.Known() && m.ConvictedOn.First() >= l.Immigration.MisdemeanorCut) {
		days = l.Limits.OldMisdemeanorYear
	}
	if m.Attempted() {
		days /= 2 // PC 664(b)
	}
	return days, true
}

const aloneEnhancement = "enhancement-alone"

// enhancementAlone: what adds time to another crime is no conviction by itself.
func enhancementAlone(m law.Matter) (casefile.Contradiction, bool) {
	return casefile.Contradiction{
		Code:  aloneEnhancement,
		Paths: []string{m.Path("offense"), m.Path("outcome")},
		Text:  "The section of case {n} only adds time to another crime. Which crime was it added to? Enter that one in its place.",
		Fills: [][2]string{{"n", strconv.Itoa(m.Index + 1)}},
	}, m.Adds
}

func notInForce(m law.Matter) casefile.Contradiction {
	path := "offense_date"
	if !m.OffenseDate.Known() {
		path = "convicted_on"
	}
	return casefile.Contradiction{
		Code:  "section-not-in-force",
		Paths: []string{m.Path("offense"), m.Path(path)},
		Text:  "The section of case {n} was not the law on the date entered. Is the section or the date a slip?",
		Fills: [][2]string{{"n", strconv.Itoa(m.Index + 1)}},
	}
}
