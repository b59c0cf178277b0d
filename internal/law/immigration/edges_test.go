package immigration

import (
	"slices"
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// matterOf reads one conviction of a resident.
func matterOf(t *testing.T, person, text string) law.Matter {
	t.Helper()
	c := decoded(t, caseText(person, text))
	return law.OpenFile(&c, testDay).Matters[0]
}

// A row of the catalogue is in force from its first day through its last: the old
// HS 11357(b) through 8 November 2016, the day before Proposition 64.
func TestARowIsInForceThroughItsLastDay(t *testing.T) {
	rows := offense.All()
	old := rows[slices.IndexFunc(rows, func(r *offense.Offense) bool { return r.Section == "11357(b) (before 2016-11-09)" })]
	for day, gone := range map[string]bool{"2016-11-07": false, "2016-11-08": false, "2016-11-09": true, "2016-11": false, "unknown": false} {
		m := matterOf(t, resident, `"offense":"unknown","kind":"drug-possession","outcome":"guilty-plea","offense_date":"`+day+`"`)
		if got := notInForce(m, old); got != gone {
			t.Errorf("an offense of %s: not in force is %v", day, got)
		}
	}
}

// An offense known by its month may be of before a day within the month, and of
// the month's last day too.
func TestWhatMayBeOfBeforeADay(t *testing.T) {
	m := matterOf(t, resident, `"offense":"HS 11357","outcome":"guilty-plea","offense_date":"2016-11"`)
	for day, may := range map[int]bool{1: false, 2: true, 9: true, 30: true} {
		if got := mayPredate(m, casefile.DayOf(2016, time.November, day)); got != may {
			t.Errorf("before November %d: %v", day, got)
		}
	}
	if mayPredate(m, casefile.DayOf(2016, time.December, 1)) {
		t.Error("all of November is before December: there is no may about it")
	}
}

// PC 18.5 took a day off the year on 1 January 2015. Were it a day within a year,
// a conviction known by that year alone would not tell.
func TestAYearThatTheCutDividesDoesNotTell(t *testing.T) {
	p := Current()
	m := matterOf(t, resident, `"offense":"PC 242","outcome":"guilty-plea","convicted_on":"2015"`)
	if got := oneYearMisdemeanor(m, &p); got.Low != 364 || got.High != 364 {
		t.Errorf("of 2015: %d to %d days", got.Low, got.High)
	}
	p.MisdemeanorCut = casefile.DayOf(2015, time.July, 1)
	if got := oneYearMisdemeanor(m, &p); got.Low != 364 || got.High != 365 || len(got.Missing) == 0 {
		t.Errorf("with the cut in July: %d to %d days, missing %v", got.Low, got.High, got.Missing)
	}
}

// INA 101(f)(5): gambling may be any case of public disorder, and is
// none of a theft.
func TestGamblingByTheKindOfTheCase(t *testing.T) {
	for kind, want := range map[string]law.Answer{"public-order": law.Unknown, "other": law.No, "theft": law.No, `theft","jurisdiction":"foreign`: law.No} {
		m := matterOf(t, resident, `"offense":"unknown","kind":"`+kind+`","outcome":"guilty-plea"`)
		if got := gambling(m); got.Answer != want {
			t.Errorf("%s: %s, want %s", kind, got.Answer, want)
		}
	}
}

// INA 212(a)(2)(A)(ii)(I): convicted on the eighteenth birthday of an offense whose
// day is not told, the client may have been younger then; the day is named.
func TestTheEighteenthBirthdayInCourt(t *testing.T) {
	const born = resident + `,"born":"2000-05-01"`
	for convicted, want := range map[string]struct {
		answer law.Answer
		asked  bool
	}{"2018-04-30": {law.Yes, false}, "2018-05-01": {law.No, true}, "2018-05-02": {law.No, true}} {
		got := underAge(matterOf(t, born, `"offense":"PC 211","outcome":"guilty-plea","convicted_on":"`+convicted+`"`), current())
		if got.Answer != want.answer || len(got.Missing) > 0 != want.asked {
			t.Errorf("convicted on %s: %s, missing %v", convicted, got.Answer, got.Missing)
		}
	}
}

// INA 237(a)(2)(A)(i): the offense within five years of the admission. One known by
// its month, with a conviction on the month's first day, does not tell.
func TestAnOffenseOfTheMonthOfItsConviction(t *testing.T) {
	const person = `"status":"lpr","first_admitted":"2005-05-01","lpr_since":"2005-05-01","circuit":"ninth"`
	for convicted, want := range map[string]law.Answer{"2010-05-01": law.Unknown, "2010-04-30": law.Yes, "2010-08-01": law.Unknown} {
		m := matterOf(t, person, `"offense":"PC 211","outcome":"guilty-plea","offense_date":"2010-05","convicted_on":"`+convicted+`"`)
		if got := committedWithin(m, 5); got.Answer != want {
			t.Errorf("convicted on %s: %s, want %s", convicted, got.Answer, want)
		}
	}
}

// A first-offender shield, sure or arguable, can be lost by a trip or a filing
// (Nunez-Reyes v. Holder holds in the Ninth Circuit alone).
func TestLeaningOnTheFirstOffenderShield(t *testing.T) {
	good := meth + `,"offense_date":"2010-01-01","convicted_on":"2010-04-12"`
	for name, e := range map[string]struct {
		text string
		want bool
	}{
		"it holds":        {good + dismissal2013, true},
		"it may":          {good + dismissal2013 + `,"sentence":{"custody":"state-prison","days_ordered":485}`, true},
		"it does not fit": {good, false},
	} {
		c := decoded(t, caseText(resident+first, e.text))
		if got := leansOnShield(assess(&c)); got != e.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// "Only one crime": another case that is none on what was told, but could be one,
// leaves its fact among those that matter.
func TestACaseThatMayBecomeACrimeIsAskedAbout(t *testing.T) {
	c := decoded(t, caseText(resident, robberyDays(20), robberyDays(10)))
	a := assess(&c)
	a.Opinions[1].listed = law.Is(false).May("convictions[1].outcome")
	if got := onlyTurpitude(a, a.Opinions[0], everyOther); got.Answer != law.Yes || len(got.Missing) != 1 {
		t.Errorf("the only crime: %s, missing %v", got.Answer, got.Missing)
	}
	a.Opinions[1].listed = law.Is(false)
	if got := onlyTurpitude(a, a.Opinions[0], everyOther); got.Answer != law.Yes || len(got.Missing) != 0 {
		t.Errorf("beside a case that is none: %s, missing %v", got.Answer, got.Missing)
	}
}

// Health & Saf. Code 11362.1(a): adults of 21. A birth known by its year does not
// tell of an offense on the first day on which the person can have been 21.
func TestTheTwentyFirstBirthday(t *testing.T) {
	for _, e := range []struct {
		born, day string
		want      law.Answer
	}{
		{"1990-01-01", "2010-12-31", law.No}, {"1990-01-01", "2011-01-01", law.Yes},
		{"1990", "2010-12-31", law.No}, {"1990", "2011-01-01", law.Unknown}, {"1990", "2011-12-30", law.Unknown}, {"1990", "2011-12-31", law.Yes},
	} {
		m := matterOf(t, resident+`,"born":"`+e.born+`"`, `"offense":"HS 11357","outcome":"guilty-plea","offense_date":"`+e.day+`"`)
		if got := adult(m); got.Answer != e.want {
			t.Errorf("born %s, on %s: %s, want %s", e.born, e.day, got.Answer, e.want)
		}
	}
}
