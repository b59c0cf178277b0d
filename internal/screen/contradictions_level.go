package screen

import (
	"slices"
	"strconv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// levelNotPossible: the level told is one that no row of the section ever had.
// A felony told for a misdemeanor is left alone: priors can make one, and the
// felony is the worse reading anyway.
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
		Text:  "These two answers do not fit: case {n} was told as a {level}, but this section is never that. Look at the paper again: is it another section, was the charge lowered later, or was the level something else?",
		Fills: [][2]string{{"n", strconv.Itoa(m.Index + 1)}, {"level", string(m.Level)}},
	}, len(m.Offense.Rows) > 0
}

// couldBe: a level of the catalogue can be the level told (PC 17(b), 17(d), 19.8).
func couldBe(level string, told casefile.Level) bool {
	return slices.Contains(map[casefile.Level][]string{
		casefile.Misdemeanor: {"misdemeanor", "wobbler", "wobblette"},
		casefile.Infraction:  {"infraction", "wobblette"},
	}[told], level)
}
