package report

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

const ownMeth = "offense HS 11377(a);level misdemeanor;outcome guilty-plea;offense_date 2019-01-01;convicted_on 2019-03-01;drug.substance methamphetamine;probation.granted yes;probation.state completed;probation.ended_on 2021-03-01;probation.violated no"

// citizenAtHome is a citizen who looks for a home.
const citizenAtHome = quietPerson + "person.status citizen;person.naturalized_on none;person.goals housing;"

// What the client came for is answered first.
func TestTheBottomLineAnswersTheGoalFirst(t *testing.T) {
	noPapers := quietPerson + "person.status entered-without-inspection;person.entry without-inspection;person.first_admitted none;"
	for name, c := range map[string]struct{ facts, label, begins string }{
		"a green card that the case bars": {noPapers + "person.goals green-card;" + ownMeth, "Goal",
			"Getting a green card: likely closed. This case could stand in the way of a green card"},
		"two goals, the worse first": {quietPerson + "person.status lpr;person.first_admitted 2010-01-01;person.lpr_since 2010-01-01;person.goals travel,naturalize;" + ownMeth, "Goals",
			"Citizenship: likely closed."},
		"help against being deported":             {quietPerson + "person.status lpr;person.first_admitted 2010-01-01;person.goals fight-removal;" + ownMeth, "Goal", "Deportation: severe risk."},
		"a new card for one who has none":         {noPapers + "person.goals renew-green-card;" + ownMeth, "Goal", "Renewing the green card: does not apply. Only a person with a green card renews one."},
		"a goal that is not known yet":            {"person.goals green-card;person.status entered-without-inspection;outcome guilty-plea", "Goal", "Getting a green card: not known, at worst likely closed."},
		"no goal":                                 {quietPerson + "person.status lpr;" + ownMeth, "California", ""},
		"to clear the record, as California says": {quietPerson + "person.status lpr;person.goals clear-record;" + ownMeth, "California", ""},
		"a citizen who looks for a home": {citizenAtHome + ownMeth, "Goal",
			"Housing: a landlord may count a case until it is cleared. But a landlord may not look for or use an infraction"},
		"a home, and an infraction alone": {citizenAtHome + "offense VC 12500(a);level infraction;outcome guilty-plea;convicted_on 2018-04-10", "Goal",
			"Housing: a landlord may not look for or use an infraction"},
		"a home, and a program finished": {citizenAtHome + "offense HS 11377(a);level misdemeanor;outcome deferred-entry;convicted_on 2012-02-01;program_completed yes", "Goal",
			"Housing: a landlord may not look for or use an infraction, a program"},
		"a home, and a program not finished": {citizenAtHome + "offense HS 11377(a);level misdemeanor;outcome deferred-entry;convicted_on 2012-02-01;program_completed no", "Goal",
			"Housing: a landlord may count a case"},
		"a home, and a pardon":      {citizenAtHome + ownMeth + ";relief[0].kind pardon;relief[0].granted_on 2025-01-01", "Goal", "Housing: a landlord may not look for or use a cleared or pardoned case"},
		"a home, and a certificate": {citizenAtHome + ownMeth + ";relief[0].kind pc-4852.01;relief[0].granted_on 2025-01-01", "Goal", "Housing: a landlord may not look for or use a cleared or pardoned case"},
		"a job, and a pardon":       {strings.Replace(citizenAtHome, "housing", "job", 1) + ownMeth + ";relief[0].kind pardon;relief[0].granted_on 2025-01-01", "Goal", "Work: a case can count"},
		"a license, and a pardon":   {strings.Replace(citizenAtHome, "housing", "licence", 1) + ownMeth + ";relief[0].kind pardon;relief[0].granted_on 2025-01-01", "Goal", "Work license: most state boards may not"},
		"a license, and a case of seven years and more, Bus. & Prof. Code 480(a)(1)": {strings.Replace(citizenAtHome, "housing", "licence", 1) + ownMeth + ";sentence.custody none", "Goal",
			"Work license: most state boards may count a case for seven years, some longer, until it is dismissed. By what was told that time is over since March 2, 2026."},
		"a license, and a release later": {strings.Replace(citizenAtHome, "housing", "licence", 1) + ownMeth + ";sentence.custody county-jail;sentence.released_on 2020-05-01", "Goal",
			"Work license: most state boards may count a case for seven years, some longer, until it is dismissed. By what was told that time runs to May 1, 2027."},
		"a license, and only the end of probation told": {strings.Replace(citizenAtHome, "housing", "licence", 1) + ownMeth + ";sentence.custody county-jail;probation.granted yes;probation.state completed;probation.violated no;probation.ended_on 2022-03-01", "Goal",
			"Work license: most state boards may count a case for seven years, some longer, until it is dismissed. By what was told that time runs to March 1, 2029 at the latest."},
		"a license, and a serious felony": {strings.Replace(citizenAtHome, "housing", "licence", 1) + "offense PC 211;level felony;outcome guilty-plea;offense_date 2009-01-01;convicted_on 2009-03-01;sentence.custody none", "Goal",
			"Work license: most state boards may count a case for seven years, some longer, until it is dismissed. Agencies for care"},
		"a license, and no word on the sentence": {strings.Replace(citizenAtHome, "housing", "licence", 1) + ownMeth, "Goal",
			"Work license: most state boards may count a case for seven years, some longer, until it is dismissed. Agencies for care"},
		"a home, and nothing that may be used": {citizenAtHome + "offense PC 242;level misdemeanor;outcome arrest-only;offense_date 2020-01-01", "Goal",
			"Housing: a landlord may not look for or use an infraction, a program, or an arrest"},
	} {
		t.Run(name, func(t *testing.T) {
			first := Options{}.bottomLine(screened(t, c.facts)).Lines[0]
			if first.Label != c.label || !strings.HasPrefix(first.Text, c.begins) {
				t.Errorf("it begins %s: %s, want %s: %s", first.Label, first.Text, c.label, c.begins)
			}
		})
	}
}

// No goal that was told is passed over, and none whose level is not low reads
// as though nothing were found.
func TestEveryGoalToldIsAnswered(t *testing.T) {
	told := 0
	for id, r := range samplesScreened(t) {
		line, some := Options{}.askedLine(r, true)
		for _, c := range r.Consequences {
			wish, wanted := screen.GoalOf[c.Code]
			if !wanted || !slices.Contains(r.Case.Person.Goals, wish) {
				continue
			}
			told++
			if !some || !strings.Contains(line.Text, ConsequenceName(c.Code)) {
				t.Errorf("%s: %s is not answered: %s", id, c.Code, line.Text)
			}
			if c.Level > law.Low && !strings.Contains(line.Text, consequenceWord(c)) && len(r.Case.Person.Goals) == 1 {
				t.Errorf("%s: %s is %s: %s", id, c.Code, c.Level, line.Text)
			}
		}
	}
	if told == 0 {
		t.Error("nobody told a goal: the test shows nothing")
	}
}

// A bar beside what the client fears would read as a shield from it.
func TestTheWorstLevelReadsAsBadOfEveryGoal(t *testing.T) {
	for code := range consequenceNames {
		words := rowWord(code, law.Bar)
		if strings.Contains(words, "bar") || (words == "likely closed") == (code == "removal" || code == "detention" || code == "citizenship") {
			t.Errorf("%s at its worst is %q", ConsequenceName(code), words)
		}
	}
}
