package california

import (
	"fmt"
	"testing"

	"example.com/tableside/internal/casefile"
)

// The first day of each section as its act gives it: a bill that is no urgency
// statute takes effect on January 1 of the next year (Cal. Const., art. IV, sec.
// 8(c)(1)). A relief that is not listed has no such day. Chapters and days of
// approval were read in the bill's own history on November 22, 2026.
var firstDays = map[casefile.ReliefKind]map[levels]string{
	casefile.PC1203_4a:  {infraction: "2011-01-01"},                                                  // AB 2582, Stats. 2010, ch. 99, approved July 15, 2010
	casefile.PC1203_41:  {infraction: "2023-01-01", misdemeanor: "2023-01-01", felony: "2023-01-01"}, // SB 731, approved September 29, 2022
	casefile.PC1203_42:  {infraction: "2018-01-01", misdemeanor: "2018-01-01", felony: "2018-01-01"}, // AB 1115, Stats. 2017, ch. 207, approved September 1, 2017
	casefile.PC1203_49:  {infraction: "2015-01-01", misdemeanor: "2015-01-01", felony: "2015-01-01"}, // AB 1585, approved September 28, 2014
	casefile.PC1203_4b:  {infraction: "2021-01-01", misdemeanor: "2021-01-01", felony: "2021-01-01"}, // AB 2147, Stats. 2020, ch. 60, approved September 11, 2020
	casefile.PC1203_425: {infraction: "2024-10-01", misdemeanor: "2024-10-01", felony: "2024-10-01"}, // PC 1203.425(a)(1)(A), AB 168 of 2024
	casefile.PC1210_1:   {infraction: "2001-07-01", misdemeanor: "2001-07-01", felony: "2001-07-01"}, // Proposition 36 of 2000, section 8
	casefile.PC851_91:   {infraction: "2018-01-01", misdemeanor: "2018-01-01", felony: "2018-01-01"}, // SB 393, Stats. 2017, ch. 680, chaptered October 11, 2017
	casefile.PC851_93:   {infraction: "2024-10-01", misdemeanor: "2024-10-01", felony: "2024-10-01"}, // PC 851.93(a)(1), AB 168 of 2024
}

func TestEverySectionBeginsOnTheDayOfItsAct(t *testing.T) {
	for level, word := range map[levels]string{infraction: "infraction", misdemeanor: "misdemeanor", felony: "felony"} {
		convicted := fmt.Sprintf(`"offense":"PC 415","level":%q,"outcome":"no-contest","offense_date":"2005-01-01","convicted_on":"2005-03-01"`, word)
		for _, v := range assess(decode(t, `"status":"citizen"`, []string{convicted}))[0] {
			want := firstDays[v.Code][level]
			if got := v.Begins; got.IsZero() != (want == "") || want != "" && got.String() != want {
				t.Errorf("%s for an %s begins %s, want %q", v.Code, word, got, want)
			}
		}
	}
}

// Of a level that is not known the latest day counts: then nothing is promised
// of a time when it could not be asked for.
func TestASectionBeginsLastWhereTheLevelIsNotKnown(t *testing.T) {
	const wobblette = `"offense":"PC 415","outcome":"no-contest","offense_date":"2005-01-01","convicted_on":"2005-03-01"`
	if v := verdict(t, `"status":"citizen"`, wobblette, "pc-1203.4a"); v.Begins.String() != "2011-01-01" {
		t.Errorf("it begins %s", v.Begins)
	}
}

// The rulebook names the levels where a section did not begin for all at once.
func TestABeginningNamesItsLevels(t *testing.T) {
	day := casefile.DayOf(2011, 1, 1)
	for of, want := range map[levels]string{
		anyLevel:             day.String(),
		infraction:           day.String() + " (infractions)",
		misdemeanor | felony: day.String() + " (misdemeanors) (felonies)",
	} {
		if got := (beginning{levels: of, day: day}).said(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// A kind of relief has its plain name only where a rule of this room is behind it.
func TestOnlyWhatHasARuleHasAName(t *testing.T) {
	if got := Name(casefile.PC1203_49); got == "" || got == Name(casefile.PC17b) {
		t.Errorf("PC 1203.49 is called %q", got)
	}
	if got := Name("unknown"); got != "" {
		t.Errorf("an unknown order is called %q", got)
	}
}
