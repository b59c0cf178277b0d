package screen

import (
	"slices"
	"strconv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// levelNotPossible: the level told is one that no row of the section ever had.
// A felony told for a misdemeanor is another matter: felonyByPriors.
func levelNotPossible(m law.Matter) (casefile.Contradiction, bool) {
	if m.Offense.Fit != offense.BySection || m.Offense.Loose {
		return casefile.Contradiction{}, false
	}
	switch m.Level {
	case casefile.Misdemeanor, casefile.Infraction:
	default:
		return casefile.Contradiction{}, false
	}
	for _, row := range m.Offense.Rows {
		if row.Pointer() || couldBe(row.Level, m.Level) || couldBe(row.LevelBefore, m.Level) {
			return casefile.Contradiction{}, false
		}
	}
	return casefile.Contradiction{
		Code:  "level-not-possible",
		Paths: []string{m.Path("level"), m.Path("offense")},
		Text:  "These two answers do not fit: case {n} was told as {level}, but this section is never that. Look at the paper again: is it another section, was the charge lowered later, or was the level something else?",
		Fills: [][2]string{{"n", strconv.Itoa(m.Index + 1)}, {"level", withArticle[m.Level]}},
	}, len(m.Offense.Rows) > 0
}

// couldBe: a level of the catalogue can be the level told (PC 17(b), 17(d), 19.8).
func couldBe(level string, told casefile.Level) bool {
	return slices.Contains(map[casefile.Level][]string{
		casefile.Misdemeanor: {"misdemeanor", "wobbler", "wobblette"},
		casefile.Infraction:  {"infraction", "wobblette"},
	}[told], level)
}

var withArticle = map[casefile.Level]string{casefile.Misdemeanor: "a misdemeanor", casefile.Infraction: "an infraction"}

const byPriors = "felony-by-priors-alone"

// felonyByPriors: a felony told for a section that alone is none. Earlier cases
// can make some of these a felony, so it may be left; what was told stands, as
// the felony is the worse reading (doubts). A prison term is asked about with it
// (prisonWithoutTerm).
func (l Law) felonyByPriors(m law.Matter) (casefile.Contradiction, bool) {
	return casefile.Contradiction{
		Code:  byPriors,
		Paths: []string{m.Path("level"), m.Path("offense")},
		Text:  "Case {n} was told as a felony, but this section alone is not one. Look at the paper again: is it another section or level, or did earlier cases make it a felony? If the paper says felony, leave it.",
		Fills: [][2]string{{"n", strconv.Itoa(m.Index + 1)}},
	}, m.Level == casefile.Felony && !m.Sentence.Custody.Prison() && m.Californian() && !m.Offense.Loose && !m.Conspired() && l.neverFelony(m)
}

const gramsAgainst = "grams-against-section"

// gramsAgainstSection: before Proposition 64 HS 11357(b) was for marijuana up to the
// ounce of 28.5 grams and (c) for more. The worse reading is that the amount is not
// known (doubts): on it turn Proposition 64 and the one small case of INA 237(a)(2)(B)(i).
func (l Law) gramsAgainstSection(m law.Matter) (casefile.Contradiction, bool) {
	grams, told := m.Drug.Grams.Value()
	if !told || len(m.Offense.Rows) != 1 || m.Offense.Rows[0].Code != "HS" {
		return casefile.Contradiction{}, false
	}
	most := l.California.LegalGrams
	c := casefile.Contradiction{
		Code:  gramsAgainst,
		Paths: []string{m.Path("offense"), m.Path("drug.grams")},
		Text:  "These two answers do not fit: in case {n} the section is for more than {most} grams of marijuana, and the amount told is no more than that. Look at the paper again: which is it?",
		Fills: [][2]string{{"n", strconv.Itoa(m.Index + 1)}, {"most", strconv.FormatFloat(most, 'f', -1, 64)}},
	}
	switch m.Offense.Rows[0].Section {
	case "11357(c) (before 2016-11-09)":
		return c, grams <= most
	case "11357(b) (before 2016-11-09)":
		c.Text = "These two answers do not fit: in case {n} the section is for marijuana up to {most} grams, and the amount told is more. Look at the paper again: which is it?"
		return c, grams > most
	}
	return c, false
}

const earlierUnlisted = "earlier-case-not-listed"

// earlierNotListed: the section is for somebody with an earlier conviction, no case
// listed can be that one, and the list was told to be whole. The worse reading is
// that it is not (doubts).
func (l Law) earlierNotListed(m law.Matter) (casefile.Contradiction, bool) {
	return casefile.Contradiction{
		Code:  earlierUnlisted,
		Paths: []string{m.Path("offense"), "person.other_cases"},
		Text:  "Please check: the section of case {n} is for somebody who was convicted before, but no case told here can be that one. Is an older case missing, perhaps one that was dismissed? The rap sheet shows them.",
		Fills: [][2]string{{"n", strconv.Itoa(m.Index + 1)}},
	}, m.File().Case.Person.OtherCases == casefile.No && m.Californian() && m.EarlierUnlisted().Cases > 0
}
