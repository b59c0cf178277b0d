package california

import (
	"testing"

	"example.com/tableside/internal/casefile"
)

// How long probation may last since AB 1950, and where no cap is sure.
func TestHowLongProbationMayLast(t *testing.T) {
	const stranger, family = `,"victim":{"domestic":"no"}`, `,"victim":{"domestic":"yes"}`
	for _, test := range []struct {
		name, conviction string
		years            int
	}{
		{"PC 1203a(a): a misdemeanor", misd + `"offense":"PC 484"`, 1},
		{"PC 1203.1(a): a felony", fel + `"offense":"PC 487(a)"`, 2},
		{"a wobbler of which the level is not told, the longer", pled + `"offense":"PC 487(a)"`, 2},
		{"petty theft, of which the level is not told", pled + `"offense":"PC 484"`, 1},
		{"BP 22441, a misdemeanor with a felony's term: the longer", pled + `"offense":"BP 22441"` + stranger, 2},
		{"a felony once, a misdemeanor on the day of the judgment", pled + `"offense":"HS 11350(a)","convicted_on":"2015-01-01"`, 1},
		{"PC 1203.1(l)(2): embezzlement of more than $25,000", fel + `"offense":"PC 503","victim":{"loss_usd":25001}`, 3},
		{"of as much", fel + `"offense":"PC 503","victim":{"loss_usd":25000}`, 2},
		{"of what nobody told", fel + `"offense":"PC 503"`, 3},
		{"PC 1203.1(l)(1), 667.5(c): a violent felony", fel + `"offense":"PC 211"` + stranger, 0},
		{"VC 23600(b)(1): drunk driving", misd + `"offense":"VC 23152(a)"`, 0},
		{"VC 23600(b)(1), People v. Kite (2023) 87 Cal.App.5th 986: with an injury", fel + `"offense":"VC 23153(a)"`, 0},
		{"HS 11550(a) sets its own", misd + `"offense":"HS 11550(a)"`, 0},
		{"PC 1203.097: domestic violence by its name", fel + `"offense":"PC 273.5(a)"` + stranger, 0},
		{"PC 273a(c): a child", misd + `"offense":"PC 273a(b)"` + stranger, 0},
		{"a battery of a stranger", misd + `"offense":"PC 242"` + stranger, 1},
		{"PC 1203.097: of family", misd + `"offense":"PC 242"` + family, 0},
		{"of whom is not told", misd + `"offense":"PC 242"`, 0},
		{"an infraction has no probation", pled + `"level":"infraction","offense":"PC 484"`, 0},
		{"an offense in no row", misd + `"offense":"BP 99999"`, 0},
	} {
		caps := Current().ProbationCaps
		if years, _ := caps.Longest(factsOf(t, test.conviction).Matter); years != test.years {
			t.Errorf("%s: %d years, want %d", test.name, years, test.years)
		}
	}
}

// How long probation could last before AB 1950: five years, or as long as the longest
// term (PC 1203.1(a) as it stood). A level not told is that of the day.
func TestHowLongProbationCouldLastBefore(t *testing.T) {
	for conviction, years := range map[string]int{
		misd + `"offense":"PC 484"`:                                  5,
		fel + `"offense":"PC 487(a)"`:                                5,
		fel + `"offense":"PC 245(b)"`:                                9, // 3, 6 or 9 years
		pled + `"offense":"PC 245(b)"`:                               9,
		misd + `"offense":"PC 245(b)"`:                               5,
		fel + `"offense":"PC 187"`:                                   0, // life
		pled + `"offense":"HS 11350(a)","convicted_on":"2010-01-01"`: 5, // a felony then
		pled + `"offense":"HS 11350(a)","convicted_on":"2015-01-01"`: 5,
		pled + `"offense":"HS 11350(a)"`:                             0, // a felony or not, and its row of today has no term
		pled + `"offense":"BP 22441"`:                                5, // a misdemeanor that has a felony's term
		pled + `"level":"infraction","offense":"PC 484"`:             0,
		misd + `"offense":"BP 99999"`:                                0,
	} {
		caps := Current().ProbationCaps
		if got := caps.LongestBefore(factsOf(t, conviction).Matter); got != years {
			t.Errorf("%s: %d years, want %d", conviction, got, years)
		}
	}
}

// The law reaches probation granted before it (People v. Flores (2022, F081903)),
// and only what it cuts.
func TestProbationGrantedBeforeAB1950MayHaveEnded(t *testing.T) {
	for conviction, want := range map[string]bool{
		misd + `"offense":"PC 484",` + running + `"convicted_on":"2020-12-31"`:                             true,
		misd + `"offense":"PC 484",` + running + `"convicted_on":"2021-01-01"`:                             false,
		misd + `"offense":"PC 484",` + running + `"convicted_on":"2020"`:                                   true,
		misd + `"offense":"PC 484",` + running + `"convicted_on":"unknown"`:                                false,
		misd + `"offense":"VC 23152(a)",` + running + `"convicted_on":"2020-12-31"`:                        false,
		misd + `"jurisdiction":"federal","offense":"PC 484",` + running + `"convicted_on":"2020-12-31"`:    false,
		misd + `"offense":"PC 242","victim":{"domestic":"no"},` + running + `"convicted_on":"2020-12-31"`:  true,
		misd + `"offense":"PC 242","victim":{"domestic":"yes"},` + running + `"convicted_on":"2020-12-31"`: false,
	} {
		if got := factsOf(t, conviction).mayHaveEnded(); got != want {
			t.Errorf("%s: may be over %t, want %t", conviction, got, want)
		}
	}
	f := factsOf(t, misd+`"offense":"PC 484",`+running+`"convicted_on":"2020-12-31"`)
	for today, want := range map[casefile.Day]bool{day(2021, 12, 31): false, day(2022, 1, 1): true} {
		f.today = today
		if f.mayHaveEnded() != want {
			t.Errorf("a year after December 31, 2020, on %s: may be over %t", today, !want)
		}
	}
}
