package immigration

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// at runs one case for each value of one thing and reads one place.
func at(t *testing.T, place string, build func(string) (facts, []facts), want ...string) {
	t.Helper()
	for i := 0; i+1 < len(want); i += 2 {
		person, convictions := build(want[i])
		a := assessed(t, person, convictions...)
		if got := said(a, place); got != want[i+1] {
			t.Errorf("%s with %s is %q, want %q: %s", place, want[i], got, want[i+1], reasonsOf(a, place))
		}
	}
}

func number(s string) (n int) {
	if _, err := fmt.Sscan(s, &n); err != nil {
		panic(err)
	}
	return n
}

func TestTheGoodMoralCharacterPeriodStartsFiveYearsBeforeFiling(t *testing.T) {
	theft := func(day string) []facts {
		return []facts{plea("PC 487(a)", "felony", day, "2023-06-01", 60, nil)}
	}
	at(t, "gmc.conditional-bar", func(day string) (facts, []facts) { return quiet("lpr", lpr2005), theft(day) },
		"2021-11-20", "no", "2021-11-21", "yes", "2021-11-22", "yes", "2021-11", "unknown", "2021-12", "yes", "unknown", "unknown")
	at(t, "gmc.conditional-bar", func(day string) (facts, []facts) {
		return quiet("lpr", join2(lpr2005, facts{"filing_on": "2027-03-01"})), theft(day)
	}, "2022-02-28", "no", "2022-03-01", "yes")
	at(t, "gmc.conditional-bar", func(day string) (facts, []facts) {
		return quiet("lpr", join2(lpr2005, facts{"filing_on": "2027"})), theft(day)
	}, "2021-12-31", "no", "2022-06-01", "unknown", "2022-12-31", "yes")
	at(t, "gmc.conditional-bar", func(day string) (facts, []facts) {
		return quiet("entered-without-inspection", facts{"first_admitted": "none"}), theft(day)
	}, "2016-11-20", "no", "2016-11-21", "yes")
	at(t, "naturalization", func(day string) (facts, []facts) { return quiet("lpr", lpr2005), theft(day) },
		"2021-11-20", "caution", "2021-11-21", "bar")
	at(t, "gmc.two-duis", func(day string) (facts, []facts) {
		return quiet("lpr", lpr2005), []facts{plea("VC 23152(a)", "misdemeanor", "2021-06-01", day, 2, nil), plea("VC 23152(b)", "misdemeanor", "2024-01-01", "2024-03-01", 2, nil)}
	}, "2021-11-20", "no", "2021-11-21", "yes", "2021-11", "unknown")
}

func TestAConvictionOfBeforeThePeriodHasItsOffenseBeforeIt(t *testing.T) {
	at(t, "gmc.conditional-bar", func(day string) (facts, []facts) {
		return quiet("lpr", lpr2005), []facts{plea("PC 487(a)", "felony", "unknown", day, 60, nil)}
	}, "2021-11-20", "no", "2021-11-21", "unknown")
}

func TestWhatBarsCharacterForAPeriod(t *testing.T) {
	resident := quiet("lpr", lpr2005)
	gamble := func(offended string) facts { return plea("PC 330", "misdemeanor", offended, "2024-05-01", 1, nil) }
	term := func(offended, convicted string, days int) facts {
		return plea("VC 2800.2(a)", "felony", offended, convicted, days, facts{"sentence.custody": "state-prison"})
	}
	for _, e := range []benefit{
		{"a petty offense is excused", resident, []facts{plea("PC 484(a)", "misdemeanor", "2024-01-01", "2024-03-01", 10, nil)}, []string{"gmc.conditional-bar", "no", "naturalization", "caution"}},
		{"a drug case is not", resident, []facts{plea("HS 11377(a)", "misdemeanor", "2024-01-01", "2024-03-01", 10, facts{"drug.substance": "methamphetamine"})}, []string{"gmc.conditional-bar", "yes", "naturalization", "bar"}},
		{"running prostitution is a bar", resident, []facts{plea("PC 266h(a)", "felony", "2024-01-01", "2024-03-01", 100, nil)}, []string{"gmc.conditional-bar", "yes"}},
		{"two gambling convictions of the period", resident, []facts{gamble("2023-01-01"), gamble("2024-01-01")}, []string{"gmc.conditional-bar", "yes"}},
		{"one of them older", resident, []facts{gamble("2021-11-20"), gamble("2024-01-01")}, []string{"gmc.conditional-bar", "no"}},
		{"five years of sentences, all of the period", resident, []facts{term("2022-01-01", "2022-06-01", 912), term("2023-01-01", "2023-06-01", 913)}, []string{"gmc.conditional-bar", "yes"}},
		{"a day less than five years", resident, []facts{term("2022-01-01", "2022-06-01", 912), term("2023-01-01", "2023-06-01", 912)}, []string{"gmc.conditional-bar", "no"}},
		{"five years, partly of the period", resident, []facts{term("2015-01-01", "2015-06-01", 912), term("2023-01-01", "2023-06-01", 913)}, []string{"gmc.conditional-bar", "arguable", "naturalization", "bar"}},
		{"five years, one date not known", resident, []facts{term("unknown", "2022-06-01", 912), term("2023-01-01", "2023-06-01", 913)}, []string{"gmc.conditional-bar", "arguable"}},
		{"five years, none of the period", resident, []facts{term("2012-01-01", "2012-06-01", 912), term("2013-01-01", "2013-06-01", 913)}, []string{"gmc.conditional-bar", "no"}},
		{"a citizen has no such bar", facts{"status": "citizen"}, []facts{gamble("2023-01-01"), gamble("2024-01-01")}, []string{"gmc.conditional-bar", "no"}},
	} {
		e.run(t)
	}
}

func TestHalfAYearServedInThePeriodBarsCharacter(t *testing.T) {
	jail := func(convicted, released string, served any) facts {
		more := facts{"sentence.days_served": served, "sentence.released_on": released}
		return plea("PC 415", "felony", convicted, convicted, 300, more)
	}
	one := func(c facts) func(string) (facts, []facts) {
		return func(days string) (facts, []facts) {
			c := join2(c, facts{"sentence.days_served": number(days)})
			return quiet("lpr", lpr2005), []facts{c}
		}
	}
	year := func(convicted string, more facts) facts {
		return plea("PC 415", "felony", convicted, convicted, 365, join2(facts{"sentence.days_served": "unknown", "sentence.released_on": "unknown"}, more))
	}
	const code = "gmc.custody-180-days"
	at(t, code, one(jail("2023-01-01", "2023-12-01", 0)), "179", "no", "180", "yes", "181", "yes")
	at(t, code, one(jail("2010-01-01", "2010-12-01", 0)), "300", "no")
	at(t, code, one(join2(jail("2010-01-01", "unknown", 0), facts{"probation.violated": "unknown"})), "300", "unknown", "179", "no")
	at(t, code, func(day string) (facts, []facts) { return quiet("lpr", lpr2005), []facts{jail("2021-06-01", day, 300)} },
		"2022-05-18", "no", "2022-05-19", "yes", "2021-11-20", "no")
	at(t, code, func(day string) (facts, []facts) {
		return quiet("lpr", lpr2005), []facts{jail("2023-01-01", "2023-06-01", 100), jail("2024-01-01", "2024-06-01", number(day))}
	}, "79", "no", "80", "yes")
	at(t, code, func(days string) (facts, []facts) {
		return quiet("lpr", lpr2005), []facts{join2(jail("2023-01-01", "2023-06-01", "unknown"), facts{"sentence.days_ordered": number(days)})}
	}, "179", "no", "180", "unknown")
	for _, e := range []benefit{
		{"a DACA holder's ten years", quiet("daca", facts{"first_admitted": "none"}), []facts{jail("2017-06-01", "2018-06-01", 200)}, []string{code, "yes", "cancellation-nonlpr", "bar"}},
		{"the whole sentence ended before the period", quiet("lpr", lpr2005), []facts{join2(jail("2010-01-01", "unknown", 300), facts{"sentence.ended_on": "2012-01-01"})}, []string{code, "no"}},
		{"probation ended before the period", quiet("lpr", lpr2005), []facts{join2(jail("2010-01-01", "unknown", 300), facts{"probation.ended_on": "2013-01-01"})}, []string{code, "no"}},
		{"dismissed before the period, so no sentence was left to serve", quiet("lpr", lpr2005), []facts{join2(jail("2010-01-01", "unknown", 300), expunge("2014-01-01"))}, []string{code, "no"}},
		{"a year of 2012, kept to the end", quiet("lpr", lpr2005), []facts{year("2012-03-01", nil)}, []string{code, "no"}},
		{"a year of 2012, broken", quiet("lpr", lpr2005), []facts{year("2012-03-01", facts{"probation.violated": "yes"})}, []string{code, "unknown"}},
		{"a year of 2012, revoked", quiet("lpr", lpr2005), []facts{year("2012-03-01", facts{"probation.state": "revoked"})}, []string{code, "unknown"}},
		{"a year of 2012, nobody asked about a violation", quiet("lpr", lpr2005), []facts{year("2012-03-01", facts{"probation.violated": "unknown"})}, []string{code, "unknown"}},
		{"a year that may have run into the period", quiet("lpr", lpr2005), []facts{year("2020-07-01", nil)}, []string{code, "unknown"}},
		{"two years of prison may bring a person back", quiet("lpr", lpr2005), []facts{year("2012-03-01", facts{"sentence.custody": "state-prison"})}, []string{code, "unknown"}},
		{"a year suspended as a whole", quiet("lpr", lpr2005), []facts{year("2023-03-01", facts{"sentence.days_suspended": 365})}, []string{code, "no"}},
		{"a year suspended but for half a year", quiet("lpr", lpr2005), []facts{year("2023-03-01", facts{"sentence.days_suspended": 185})}, []string{code, "unknown"}},
		{"a year suspended as a whole, and a violation", quiet("lpr", lpr2005), []facts{year("2023-03-01", facts{"sentence.days_suspended": 365, "probation.violated": "yes"})}, []string{code, "unknown"}},
		{"a year suspended as a whole, a violation perhaps", quiet("lpr", lpr2005), []facts{year("2023-03-01", facts{"sentence.days_suspended": 365, "probation.violated": "unknown"})}, []string{code, "unknown"}},
		{"the whole sentence ended in the period, release may have come before", quiet("lpr", lpr2005), []facts{join2(jail("2010-01-01", "unknown", 300), facts{"sentence.ended_on": "2023-01-01", "probation.violated": "yes"})}, []string{code, "unknown"}},
		{"the same, but no violation can have prolonged the jail of 2010", quiet("lpr", lpr2005), []facts{join2(jail("2010-01-01", "unknown", 300), facts{"sentence.ended_on": "2023-01-01"})}, []string{code, "no"}},
		{"no day of conviction", quiet("lpr", lpr2005), []facts{join2(jail("2023-01-01", "2024-01-01", 300), facts{"convicted_on": "unknown", "offense_date": "2020-01-01"})}, []string{code, "unknown"}},
		{"vacated for a legal error", quiet("lpr", lpr2005), []facts{join2(jail("2023-01-01", "2023-12-01", 300), facts{"relief": []any{facts{"kind": "pc-1473.7", "granted_on": "2025-01-01", "reason": "legal-error"}}})}, []string{code, "no"}},
		{"vacated, the reason not known", quiet("lpr", lpr2005), []facts{join2(jail("2023-01-01", "2023-12-01", 300), facts{"relief": []any{facts{"kind": "pc-1473.7", "granted_on": "2025-01-01"}}})}, []string{code, "unknown", "naturalization", "bar"}},
		{"vacated, the order is silent", quiet("lpr", lpr2005), []facts{join2(jail("2023-01-01", "2023-12-01", 300), facts{"relief": []any{facts{"kind": "pc-1473.7", "granted_on": "2025-01-01", "reason": "silent"}}})}, []string{code, "arguable", "naturalization", "bar"}},
	} {
		e.run(t)
	}
}

func TestAPardonedCaseMayShowReform(t *testing.T) {
	benefit{"pardoned robbery", quiet("lpr", lpr2005), []facts{plea("PC 211", "felony", "2010-01-01", "2010-03-01", 400, facts{"relief": []any{facts{"kind": "pardon", "granted_on": "2020-01-01"}}})},
		[]string{"c1:gmc.permanent-bar", "arguable", "naturalization", "high", "cancellation-lpr", "bar", "removal", "caution"}}.run(t)
	benefit{"attempted murder is not murder", quiet("lpr", facts{"first_admitted": "1980-01-01", "lpr_since": "1980-01-01"}), []facts{plea("PC 187", "felony", "1985-01-01", "1985-03-01", 400, facts{"attempt": "yes"})},
		[]string{"c1:gmc.permanent-bar", "no"}}.run(t)
}

func TestWhatBarsDACA(t *testing.T) {
	dreamer := quiet("daca", facts{"first_admitted": "none"})
	small := func(day string, more facts) facts { return plea("PC 415", "misdemeanor", day, day, 1, more) }
	at(t, "c1:daca.significant-misdemeanor", func(days string) (facts, []facts) {
		return dreamer, []facts{plea("PC 488", "misdemeanor", "2021-01-01", "2021-03-01", number(days), nil)}
	}, "90", "no", "91", "yes", "120", "yes")
	at(t, "c1:daca.significant-misdemeanor", func(suspended string) (facts, []facts) {
		return dreamer, []facts{plea("PC 488", "misdemeanor", "2021-01-01", "2021-03-01", 120, facts{"sentence.days_suspended": number(suspended)})}
	}, "120", "no", "30", "no", "29", "yes")
	for _, e := range []benefit{
		{"suspended days not known", dreamer, []facts{plea("PC 488", "misdemeanor", "2021-01-01", "2021-03-01", 120, facts{"sentence.days_suspended": "unknown"})},
			[]string{"c1:daca.significant-misdemeanor", "unknown", "daca", "unknown", "worst daca", "bar"}},
		{"a felony", dreamer, []facts{plea("PC 487(a)", "felony", "2021-01-01", "2021-03-01", 1, nil)}, []string{"c1:daca.felony", "yes", "c1:daca.significant-misdemeanor", "no", "daca", "bar"}},
		{"a felony reduced to a misdemeanor", dreamer, []facts{plea("PC 487(a)", "felony", "2021-01-01", "2021-03-01", 1, facts{"relief": []any{facts{"kind": "pc-17b", "granted_on": "2022-01-01"}}})},
			[]string{"c1:daca.felony", "no", "daca", "caution"}},
		{"a cleared felony", dreamer, []facts{plea("PC 487(a)", "felony", "2021-01-01", "2021-03-01", 1, expunge("2023-01-01"))}, []string{"c1:daca.felony", "arguable", "daca", "caution"}},
		{"an infraction", dreamer, []facts{plea("PC 415", "infraction", "2021-01-01", "2021-03-01", 0, nil)}, []string{"c1:daca.felony", "no", "c1:daca.significant-misdemeanor", "no", "daca", "caution"}},
		{"a juvenile case", dreamer, []facts{plea("PC 459", "misdemeanor", "2012-01-01", "2012-03-01", 0, facts{"outcome": "juvenile", "dwelling": "no"})}, []string{"c1:daca.significant-misdemeanor", "no", "daca", "caution"}},
		{"assault on a partner under the general section", dreamer, []facts{plea("PC 245(a)(1)", "misdemeanor", "2012-01-01", "2012-03-01", 0, facts{"victim.domestic": "yes"})}, []string{"c1:daca.significant-misdemeanor", "arguable", "daca", "high"}},
		{"the same on a stranger", dreamer, []facts{plea("PC 245(a)(1)", "misdemeanor", "2012-01-01", "2012-03-01", 0, facts{"victim.domestic": "no"})}, []string{"c1:daca.significant-misdemeanor", "no"}},
		{"three small cases on three days", dreamer, []facts{small("2015-01-01", nil), small("2016-01-01", nil), small("2017-01-01", nil)}, []string{"daca.three-misdemeanors", "yes", "daca", "bar"}},
		{"two of them on one day", dreamer, []facts{small("2015-01-01", nil), small("2015-01-01", nil), small("2017-01-01", nil)}, []string{"daca.three-misdemeanors", "no", "daca", "caution"}},
		{"two of them one scheme", dreamer, []facts{small("2015-01-01", nil), small("2016-01-01", facts{"same_incident_as": "c1"}), small("2017-01-01", nil)}, []string{"daca.three-misdemeanors", "no"}},
		{"two of them perhaps on one day", dreamer, []facts{small("2015", nil), small("2015-01-01", nil), small("2017-01-01", nil)}, []string{"daca.three-misdemeanors", "unknown", "daca", "unknown", "worst daca", "bar"}},
		{"two of them in months of their own", dreamer, []facts{small("2015-02", nil), small("2015-01-01", nil), small("2017-01-01", nil)}, []string{"daca.three-misdemeanors", "yes"}},
		{"one of three is driving without a license", dreamer, []facts{small("2015-01-01", nil), small("2016-01-01", nil), plea("VC 12500(a)", "misdemeanor", "2017-01-01", "2017-02-01", 0, nil)}, []string{"daca.three-misdemeanors", "no"}},
		{"one of three is driving while suspended for recklessness", dreamer, []facts{small("2015-01-01", nil), small("2016-01-01", nil), plea("VC 14601(a)", "misdemeanor", "2017-01-01", "2017-02-01", 0, nil)}, []string{"daca.three-misdemeanors", "arguable"}},
		{"one of three is a DUI, which bars by itself", dreamer, []facts{small("2015-01-01", nil), small("2016-01-01", nil), plea("VC 23152(a)", "misdemeanor", "2017-01-01", "2017-02-01", 0, nil)}, []string{"daca.three-misdemeanors", "no", "daca", "bar"}},
		{"one of three is in no table", dreamer, []facts{small("2015-01-01", nil), small("2016-01-01", nil), plea("PC 99999", "misdemeanor", "2017-01-01", "2017-02-01", 0, nil)}, []string{"daca.three-misdemeanors", "unknown", "daca", "unknown"}},
		{"a citizen", facts{"status": "citizen"}, []facts{small("2015-01-01", nil)}, []string{"daca.three-misdemeanors", "no", "c1:daca.felony", "no", "c1:daca.significant-misdemeanor", "no", "c1:tps.felony", "no", "tps.two-misdemeanors", "no", "gmc.two-duis", "no", "gmc.custody-180-days", "no", "detention.laken-riley", "no"}},
	} {
		e.run(t)
	}
}

func TestWhatBarsTPS(t *testing.T) {
	holder := quiet("tps", facts{"first_admitted": "none"})
	small := func(more facts) facts { return plea("PC 415", "misdemeanor", "2015-01-01", "2015-02-01", 1, more) }
	for _, e := range []benefit{
		{"one felony, even cleared", holder, []facts{plea("PC 487(a)", "felony", "2015-01-01", "2015-02-01", 1, expunge("2017-01-01"))}, []string{"c1:tps.felony", "yes", "tps", "bar"}},
		{"reduced to a misdemeanor", holder, []facts{plea("PC 496(a)", "felony", "2015-01-01", "2015-02-01", 1, facts{"relief": []any{facts{"kind": "pc-17b", "granted_on": "2022-01-01"}}})}, []string{"c1:tps.felony", "no", "tps", "caution"}},
		{"level not known", holder, []facts{plea("PC 496(a)", "unknown", "2015-01-01", "2015-02-01", 1, nil)}, []string{"c1:tps.felony", "unknown", "tps", "unknown", "worst tps", "bar"}},
		{"two misdemeanors of one event", holder, []facts{small(nil), small(facts{"same_incident_as": "c1"})}, []string{"tps.two-misdemeanors", "yes"}},
		{"one misdemeanor", holder, []facts{small(nil)}, []string{"tps.two-misdemeanors", "no", "tps", "caution"}},
		{"two, one of them abroad", holder, []facts{small(nil), small(facts{"jurisdiction": "foreign"})}, []string{"tps.two-misdemeanors", "no"}},
		{"a felony abroad", holder, []facts{plea("PC 487(a)", "felony", "2015-01-01", "2015-02-01", 1, facts{"jurisdiction": "foreign"})}, []string{"c1:tps.felony", "no"}},
		{"a state's misdemeanor with a year or less imposed", holder, []facts{small(facts{"jurisdiction": "other-state"})}, []string{"c1:tps.felony", "no"}},
		{"two, one with a five-day maximum", holder, []facts{small(nil), plea("VC 2800 (inspection refusal)", "misdemeanor", "2015-01-01", "2015-02-01", 0, nil)}, []string{"tps.two-misdemeanors", "no"}},
		{"a drug possession", holder, []facts{plea("HS 11377(a)", "misdemeanor", "2016-01-01", "2016-02-01", 1, facts{"drug.substance": "methamphetamine"})}, []string{"c1:tps.felony", "no", "tps", "bar"}},
		{"one small marijuana case, which can be waived", holder, []facts{plea("HS 11357(c)", "misdemeanor", "2014-01-01", "2014-02-01", 0, facts{"drug.substance": "marijuana", "drug.grams": 29})}, []string{"tps", "high"}},
	} {
		e.run(t)
	}
}

func TestWhoIsHeldWithoutBond(t *testing.T) {
	drug := func(convicted, released string) facts {
		return plea("HS 11377(a)", "felony", "1998-01-01", convicted, 10, facts{"drug.substance": "methamphetamine", "sentence.released_on": released})
	}
	resident := quiet("lpr", facts{"first_admitted": "1985-01-01", "lpr_since": "1985-01-01"})
	at(t, "detention.mandatory", func(day string) (facts, []facts) { return resident, []facts{drug(day, "unknown")} },
		"1998-10-08", "unknown", "1998-10-09", "yes", "1998-10", "unknown")
	at(t, "detention.mandatory", func(day string) (facts, []facts) { return resident, []facts{drug("1998-05-01", day)} },
		"1998-10-08", "no", "1998-10-09", "yes")
	felony := func(status string, first any, days int) benefit {
		return benefit{person: quiet(status, facts{"first_admitted": first}), convictions: []facts{plea("PC 422", "felony", "2020-01-01", "2020-03-01", days, facts{"victim.domestic": "no"})}}
	}
	for _, e := range []struct {
		benefit
		name, want string
	}{
		{felony("visa-overstay", "2016-01-01", 364), "one crime of turpitude within five years, 364 days", "no"},
		{felony("entered-without-inspection", "none", 30), "the same never admitted: inadmissible is enough", "yes"},
		{felony("parolee", "none", 30), "a parolee", "yes"},
		{felony("daca", "unknown", 30), "nobody knows whether the person was admitted", "unknown"},
		{felony("entered-without-inspection", "2016-01-01", 30), "came in without inspection, yet admitted: the worse reading", "yes"},
	} {
		e.benefit.name, e.benefit.want = e.name, []string{"detention.mandatory", e.want}
		e.benefit.run(t)
	}
	benefit{"a year imposed on one crime of turpitude within five years", quiet("lpr", facts{"first_admitted": "2016-01-01", "lpr_since": "2016-01-01"}),
		[]facts{plea("PC 245(a)(1)", "felony", "2020-01-01", "2020-03-01", 365, nil)}, []string{"detention.mandatory", "yes", "c1:deport.aggravated-felony", "no"}}.run(t)
	benefit{"a day less", quiet("lpr", facts{"first_admitted": "2016-01-01", "lpr_since": "2016-01-01"}),
		[]facts{plea("PC 245(a)(1)", "felony", "2020-01-01", "2020-03-01", 364, nil)}, []string{"detention.mandatory", "no", "removal", "bar"}}.run(t)
	benefit{"two crimes of turpitude", quiet("lpr", lpr2005),
		[]facts{plea("PC 484(a)", "misdemeanor", "2015-01-01", "2015-03-01", 1, nil), plea("PC 484(a)", "misdemeanor", "2017-01-01", "2017-03-01", 1, nil)}, []string{"detention.mandatory", "yes", "removal", "bar"}}.run(t)
	benefit{"domestic violence alone is not listed", quiet("lpr", lpr2005),
		[]facts{plea("PC 273.5(a)", "misdemeanor", "2019-01-01", "2019-03-01", 10, facts{"victim.domestic": "yes"})}, []string{"detention.mandatory", "no"}}.run(t)
}

func TestWhomTheLakenRileyActReaches(t *testing.T) {
	theft := plea("PC 484(a)", "misdemeanor", "2012-01-01", "2012-03-01", 1, nil)
	at(t, "detention.laken-riley", func(status string) (facts, []facts) {
		return quiet(status, facts{"first_admitted": "none"}), []facts{theft}
	},
		"entered-without-inspection", "yes", "parolee", "yes", "daca", "yes", "asylee", "yes", "visa-overstay", "yes", "lpr", "no", "conditional-lpr", "no", "refugee", "no", "unknown", "unknown")
	at(t, "detention.laken-riley", func(status string) (facts, []facts) {
		return quiet(status, facts{"first_admitted": "2010-01-01"}), []facts{theft}
	},
		"entered-without-inspection", "yes", "daca", "arguable", "asylee", "arguable", "visa", "arguable", "visa-overstay", "arguable", "lpr", "no")
	at(t, "detention.laken-riley", func(status string) (facts, []facts) { return quiet(status, nil), []facts{theft} },
		"entered-without-inspection", "yes", "daca", "unknown", "asylee", "unknown", "visa-overstay", "arguable", "lpr", "no")
	arrested := func(outcome, offended string) facts {
		return facts{"offense": "PC 484(a)", "level": "misdemeanor", "outcome": outcome, "offense_date": offended, "convicted_on": "2025-12-01"}
	}
	ewi := quiet("entered-without-inspection", facts{"first_admitted": "none"})
	at(t, "detention.laken-riley", func(day string) (facts, []facts) { return ewi, []facts{arrested("arrest-only", day)} },
		"2025-01-28", "arguable", "2025-01-29", "yes", "2025-01-30", "yes", "2025-01", "arguable", "unknown", "arguable")
	at(t, "detention.laken-riley", func(outcome string) (facts, []facts) { return ewi, []facts{arrested(outcome, "2025-06-01")} },
		"pending", "yes", "dismissed", "arguable", "acquitted", "arguable", "juvenile", "arguable", "diversion-no-plea", "arguable", "unknown", "unknown", "guilty-plea", "yes")
	for _, e := range []benefit{
		{"not one of the listed crimes", ewi, []facts{harmless(nil)}, []string{"detention.laken-riley", "no"}},
		{"a fourth drunk driving (VC 23550) has no injury in it", ewi, []facts{plea("VC 23550", "felony", "2025-06-01", "2025-09-01", 1, nil)}, []string{"detention.laken-riley", "no"}},
		{"one after a felony (VC 23550.5) may be VC 23153, which has", ewi, []facts{plea("VC 23550.5", "felony", "2025-06-01", "2025-09-01", 1, nil)}, []string{"detention.laken-riley", "arguable"}},
		{"charged with theft, convicted of trespass", ewi, []facts{plea("PC 602", "misdemeanor", "2025-06-01", "2025-09-01", 1, facts{"charged_offense": "PC 484(a)"})}, []string{"detention.laken-riley", "arguable", "detention", "high"}},
		{"a theft conviction vacated for a legal error leaves the arrest", ewi, []facts{join2(theft, facts{"relief": []any{facts{"kind": "pc-1473.7", "granted_on": "2025-01-01", "reason": "legal-error"}}})}, []string{"detention.laken-riley", "arguable"}},
		{"a kind of theft, the section not known", ewi, []facts{join2(theft, facts{"offense": "unknown", "kind": "other"})}, []string{"detention.laken-riley", "unknown"}},
	} {
		e.run(t)
	}
}

func TestSevenYearsBeforeTheOffenseForAResidentsCancellation(t *testing.T) {
	drug := func(day string) []facts {
		return []facts{plea("HS 11377(a)", "misdemeanor", day, "2020-06-01", 10, facts{"drug.substance": "methamphetamine"})}
	}
	at(t, "cancellation-lpr", func(day string) (facts, []facts) { return quiet("lpr", lpr2010), drug(day) },
		"2017-04-30", "bar", "2017-05-01", "caution", "2017-05-02", "caution", "2017-05", "caution", "2017", "unknown", "unknown", "unknown")
	at(t, "cancellation-lpr", func(day string) (facts, []facts) {
		return quiet("lpr", facts{"first_admitted": "2005-01-01", "lpr_since": day}), drug("2019-01-01")
	}, "2021-11-21", "caution", "2021-11-22", "bar", "2021-11", "unknown", "unknown", "unknown")
	for _, e := range []benefit{
		{"an admission partly known", quiet("lpr", facts{"first_admitted": "2010", "lpr_since": "2010-05-01"}), drug("2017-05-01"), []string{"cancellation-lpr", "unknown"}},
		{"never admitted", quiet("lpr", facts{"first_admitted": "none", "lpr_since": "2010-05-01"}), drug("2019-05-01"), []string{"cancellation-lpr", "bar"}},
		{"admission not known", quiet("lpr", facts{"lpr_since": "2010-05-01"}), drug("2019-05-01"), []string{"cancellation-lpr", "unknown"}},
		{"convicted before the seven years, day of the offense not known", quiet("lpr", facts{"first_admitted": "2015-01-01", "lpr_since": "2015-01-01"}), drug("unknown"), []string{"cancellation-lpr", "bar"}},
		{"a petty offense does not stop the clock", quiet("lpr", lpr2010), []facts{plea("PC 484(a)", "misdemeanor", "2011-01-01", "2011-03-01", 10, nil)}, []string{"cancellation-lpr", "caution"}},
		{"a gun does not stop the clock", quiet("lpr", lpr2010), []facts{plea("PC 30605(a)", "felony", "2011-01-01", "2011-03-01", 10, nil)}, []string{"cancellation-lpr", "caution", "removal", "bar"}},
	} {
		e.run(t)
	}
}

func TestWhoMayHaveAWaiverForAGreenCard(t *testing.T) {
	theft := func(offended string) facts { return plea("PC 487(a)", "felony", offended, "2012-06-01", 60, nil) }
	meth := plea("HS 11377(a)", "misdemeanor", "2019-01-01", "2019-03-01", 10, facts{"drug.substance": "methamphetamine"})
	weed := plea("HS 11357(c)", "misdemeanor", "2014-01-01", "2014-02-01", 0, facts{"drug.substance": "marijuana", "drug.grams": 29})
	person := func(status string, family ...string) facts {
		return quiet(status, facts{"first_admitted": "none", "family": append([]string{}, family...)})
	}
	at(t, "green-card", func(day string) (facts, []facts) { return person("entered-without-inspection"), []facts{theft(day)} },
		"2011-11-20", "high", "2011-11-21", "bar", "unknown", "bar")
	for _, e := range []benefit{
		{"turpitude and a citizen child", person("entered-without-inspection", "citizen-child"), []facts{theft("2012-01-01")}, []string{"green-card", "high"}},
		{"turpitude and nobody", person("entered-without-inspection"), []facts{theft("2012-01-01")}, []string{"green-card", "bar"}},
		{"drugs and a citizen spouse: no waiver", person("entered-without-inspection", "citizen-spouse"), []facts{meth}, []string{"green-card", "bar"}},
		{"one small marijuana case and a citizen spouse", person("entered-without-inspection", "citizen-spouse"), []facts{weed}, []string{"green-card", "high"}},
		{"the same for a special immigrant juvenile", person("sij"), []facts{weed}, []string{"green-card", "high"}},
		{"drugs and a special immigrant juvenile", person("sij"), []facts{meth}, []string{"green-card", "bar"}},
		{"turpitude and a special immigrant juvenile", person("sij", "citizen-spouse"), []facts{theft("2012-01-01")}, []string{"green-card", "bar"}},
		{"drugs and asylum", person("asylee"), []facts{meth}, []string{"green-card", "high"}},
		{"drugs and a U visa", person("u-visa"), []facts{meth}, []string{"green-card", "high"}},
		{"turpitude and a VAWA petition", person("vawa"), []facts{theft("2012-01-01")}, []string{"green-card", "high"}},
		{"drugs and a VAWA petition", person("vawa"), []facts{meth}, []string{"green-card", "bar"}},
		{"murder", person("asylee"), []facts{plea("PC 187", "felony", "2000-01-01", "2000-03-01", 5475, nil)}, []string{"green-card", "bar"}},
		{"a resident who came as one, with an aggravated felony", quiet("lpr", facts{"first_admitted": "2005-01-01", "lpr_since": "2005-01-01", "goals": []string{"green-card"}, "family": []string{"citizen-spouse"}}),
			[]facts{plea("PC 211", "felony", "2015-01-01", "2015-03-01", 365, nil)}, []string{"green-card", "bar"}},
		{"a resident who became one here", quiet("lpr", facts{"first_admitted": "2003-01-01", "lpr_since": "2005-01-01", "goals": []string{"green-card"}, "family": []string{"citizen-spouse"}}),
			[]facts{plea("PC 211", "felony", "2015-01-01", "2015-03-01", 365, nil)}, []string{"green-card", "high"}},
		{"a resident of less than seven years", quiet("lpr", facts{"first_admitted": "2021-01-01", "lpr_since": "2021-01-01", "goals": []string{"green-card"}, "family": []string{"citizen-spouse"}}),
			[]facts{plea("PC 487(a)", "felony", "2022-01-01", "2022-03-01", 60, nil)}, []string{"green-card", "bar"}},
		{"five years of sentences and a citizen spouse", person("entered-without-inspection", "citizen-spouse"),
			[]facts{plea("PC 192(b)", "felony", "2012-01-01", "2012-06-01", 912, nil), plea("PC 192(b)", "felony", "2013-01-01", "2013-06-01", 913, nil)}, []string{"green-card", "high", "cancellation-nonlpr", "bar"}},
		{"five years of sentences and nobody", person("entered-without-inspection"),
			[]facts{plea("PC 192(b)", "felony", "2012-01-01", "2012-06-01", 912, nil), plea("PC 192(b)", "felony", "2013-01-01", "2013-06-01", 913, nil)}, []string{"green-card", "bar"}},
	} {
		e.run(t)
	}
}

// Who was never asked about family may have a waiver through it: the fact is
// named, and the words do not shut the door.
func TestFamilyNobodyToldIsNamedWhereAWaiverTurnsOnIt(t *testing.T) {
	theft := plea("PC 487(a)", "felony", "2012-02-01", "2012-06-01", 30, nil)
	meth := plea("HS 11377(a)", "misdemeanor", "2019-01-01", "2019-03-01", 10, facts{"drug.substance": "methamphetamine"})
	for _, c := range []struct {
		name       string
		family     any
		conviction facts
		missing    bool
		words      string
	}{
		{"never asked", nil, theft, true, "a lawyer must check whether a waiver fits"},
		{"told as none", []string{}, theft, false, "no close family that would"},
		{"a citizen child", []string{"citizen-child"}, theft, false, "The law lets some people ask"},
		{"a drug case that no family helps", nil, meth, false, "we see no way to ask"},
	} {
		person := quiet("entered-without-inspection", facts{"first_admitted": "none", "goals": []string{"green-card"}, "family": c.family})
		if c.family == nil {
			delete(person, "family")
		}
		a := assessed(t, person, c.conviction)
		for _, got := range a.Consequences {
			if got.Code != "green-card" {
				continue
			}
			if slices.Contains(got.Missing, "person.family") != c.missing {
				t.Errorf("%s: missing is %v", c.name, got.Missing)
			}
			if !slices.ContainsFunc(got.Why, func(r law.Reason) bool { return strings.Contains(r.Text, c.words) }) {
				t.Errorf("%s: it says %v", c.name, got.Why)
			}
		}
	}
}

func TestFactsAboutThePersonAlone(t *testing.T) {
	for _, e := range []benefit{
		{"voted", quiet("lpr", join2(lpr2005, facts{"claimed_citizen_or_voted": "yes"})), []facts{harmless(nil)}, []string{"removal", "high", "naturalization", "high", "travel", "high", "renew-green-card", "high"}},
		{"nobody asked about voting", quiet("lpr", join2(lpr2005, facts{"claimed_citizen_or_voted": "unknown"})), []facts{harmless(nil)}, []string{"removal", "unknown", "worst removal", "high", "renew-green-card", "unknown", "worst renew-green-card", "high"}},
		{"nobody asked about an old order", quiet("lpr", join2(lpr2005, facts{"removal_order": "unknown"})), []facts{harmless(nil)}, []string{"removal", "unknown", "travel", "unknown", "detention", "unknown",
			"cancellation-lpr", "unknown", "worst cancellation-lpr", "high"}},
		{"an old order on a resident", quiet("lpr", join2(lpr2005, facts{"removal_order": "yes"})), []facts{harmless(nil)}, []string{"cancellation-lpr", "high"}},
		{"an old order and no case at all", quiet("visa-overstay", facts{"first_admitted": "2005-01-01", "removal_order": "yes"}), nil, []string{"cancellation-nonlpr", "high"}},
		{"an old order and an application for asylum", quiet("asylum-applicant", facts{"first_admitted": "none", "removal_order": "yes"}), nil, []string{"asylum", "high"}},
		{"nobody asked an applicant for asylum about an old order", quiet("asylum-applicant", facts{"first_admitted": "none", "removal_order": "unknown"}), nil, []string{"asylum", "unknown", "worst asylum", "high"}},
		{"in immigration court", quiet("lpr", join2(lpr2005, facts{"in_removal_proceedings": "yes"})), []facts{harmless(nil)}, []string{"naturalization", "high", "!no-immigration-contact-alone", "present"}},
		{"cannabis for a person who wants a green card", quiet("visa", facts{"first_admitted": "2020-01-01", "cannabis": "yes"}), nil, []string{"green-card", "high"}},
		{"two DUIs in ten years make cancellation hard", quiet("visa-overstay", facts{"first_admitted": "2005-01-01"}),
			[]facts{plea("VC 23152(a)", "misdemeanor", "2017-01-01", "2017-03-01", 2, nil), plea("VC 23152(b)", "misdemeanor", "2024-01-01", "2024-03-01", 2, nil)}, []string{"cancellation-nonlpr", "high"}},
		{"held by ICE, never admitted, bond in doubt", quiet("entered-without-inspection", facts{"first_admitted": "none", "ice_custody": "yes"}), nil, []string{"detention", "high", "!seek-detention-help", "present"}},
		{"a VAWA case with a bar to character", quiet("vawa", facts{"first_admitted": "none"}), []facts{plea("PC 487(a)", "felony", "2020-01-01", "2020-03-01", 60, nil)}, []string{"green-card", "high"}},
		{"withholding is barred too with five years of aggravated felonies", quiet("asylee", facts{"first_admitted": "none"}), []facts{plea("PC 211", "felony", "2015-01-01", "2015-03-01", 1825, nil)}, []string{"asylum", "bar"}},
	} {
		e.run(t)
	}
	a := assessed(t, quiet("asylee", facts{"first_admitted": "none"}), plea("PC 211", "felony", "2015-01-01", "2015-03-01", 1824, nil))
	b := assessed(t, quiet("asylee", facts{"first_admitted": "none"}), plea("PC 211", "felony", "2015-01-01", "2015-03-01", 1825, nil))
	const words = "With five years or more of sentences for such cases, related protection is blocked too."
	if tells(t, a, "asylum", words) || !tells(t, b, "asylum", words) {
		t.Error("withholding is barred from five years of sentences on, not before")
	}
}

func tells(t *testing.T, a *Assessment, code, words string) bool {
	t.Helper()
	return slices.ContainsFunc(consequence(t, a, code).Why, func(w law.Reason) bool { return w.Text == words })
}

func TestSupervisionIsReadFromThePersonAndTheCases(t *testing.T) {
	resident := func(more facts) facts { return quiet("lpr", join2(lpr2005, more)) }
	for _, e := range []benefit{
		{"the person says yes", resident(facts{"on_probation_now": "yes"}), []facts{harmless(nil)}, []string{"naturalization", "bar"}},
		{"the case is still served", resident(nil), []facts{harmless(facts{"in_custody": "yes"})}, []string{"naturalization", "bar"}},
		{"nobody asked, and the only case is over", resident(facts{"on_probation_now": "unknown", "serving_now": "unknown"}), []facts{harmless(nil)}, []string{"naturalization", "unknown", "worst naturalization", "bar"}},
		{"nobody asked, and the case is open", resident(facts{"on_probation_now": "unknown", "serving_now": "unknown"}), []facts{harmless(facts{"probation.state": "unknown", "in_custody": "unknown"})}, []string{"naturalization", "unknown", "worst naturalization", "bar"}},
		{"the person says no, the case is open", resident(nil), []facts{harmless(facts{"probation.state": "unknown", "in_custody": "unknown"})}, []string{"naturalization", "caution"}},
		{"the whole sentence ended today, but nobody asked the person", resident(facts{"serving_now": "unknown"}), []facts{harmless(facts{"probation.state": "revoked", "in_custody": "unknown", "sentence.ended_on": "2026-11-21"})}, []string{"naturalization", "unknown"}},
		{"it ends tomorrow", resident(facts{"serving_now": "unknown"}), []facts{harmless(facts{"probation.state": "revoked", "in_custody": "unknown", "sentence.ended_on": "2026-11-22"})}, []string{"naturalization", "unknown"}},
		{"completed, with an end ahead: the worse reading", resident(facts{"on_probation_now": "unknown"}), []facts{harmless(facts{"in_custody": "unknown", "probation.ended_on": "2026-11-22"})}, []string{"naturalization", "unknown"}},
		{"only an arrest, but nobody asked the person", resident(facts{"on_probation_now": "unknown"}), []facts{{"offense": "PC 415", "level": "misdemeanor", "outcome": "arrest-only", "convicted_on": "2020-01-01"}}, []string{"naturalization", "unknown"}},
	} {
		e.run(t)
	}
}

func TestProtectionsOfTheNinthCircuitWeakenElsewhere(t *testing.T) {
	in := func(circuit string) facts { return quiet("lpr", join2(lpr2005, facts{"circuit": circuit})) }
	at(t, "removal", func(circuit string) (facts, []facts) { return in(circuit), []facts{meth2010(nil)} },
		"ninth", "caution", "other", "bar", "unknown", "bar")
	at(t, "removal", func(circuit string) (facts, []facts) {
		return in(circuit), []facts{plea("PC 25850(a)", "misdemeanor", "2019-01-01", "2019-03-01", 1, nil)}
	}, "ninth", "caution", "other", "high", "unknown", "unknown")
}

func TestAnOldPleaMayOpenWhatTheActOf1996Ended(t *testing.T) {
	const waiver = "A plea from before April 1997 may open an older kind of forgiveness, called 212(c). Ask a lawyer about it."
	const trips = "For a plea from before April 1997, older and milder rules on short trips may apply. A lawyer must check that before any trip."
	for day, want := range map[string]bool{"1997-03-31": true, "1997-04-01": false, "1997": true, "unknown": false} {
		a := assessed(t, quiet("lpr", facts{"first_admitted": "1985-01-01", "lpr_since": "1985-01-01"}), plea("PC 211", "felony", "1996-01-01", day, 400, nil))
		for code, words := range map[string]string{"removal": waiver, "cancellation-lpr": waiver, "travel": trips} {
			if got := tells(t, a, code, words); got != want {
				t.Errorf("convicted %s: %s says %q: %v", day, code, words, got)
			}
		}
		for code, level := range map[string]string{"removal": "bar", "travel": "high"} {
			if said(a, code) != level {
				t.Errorf("convicted %s: the older law lowers no level, %s is %s", day, code, said(a, code))
			}
		}
	}
	other := assessed(t, quiet("asylee", facts{"first_admitted": "1985-01-01"}), plea("PC 211", "felony", "1996-01-01", "1997-03-31", 400, nil))
	if tells(t, other, "travel", trips) {
		t.Error("the older rules on trips are told to somebody who is no resident")
	}
}

func TestTheMissingFactIsNamedWhereTheLevelTurnsOnIt(t *testing.T) {
	for _, c := range []struct {
		name, code, path string
		person           facts
		conviction       facts
	}{
		{"the victim's relation", "cancellation-nonlpr", "convictions[0].victim.domestic", quiet("entered-without-inspection", facts{"first_admitted": "none"}), plea("PC 422", "misdemeanor", "2016-01-10", "2016-05-01", 30, nil)},
		{"the day of the offense", "cancellation-lpr", "convictions[0].offense_date", quiet("lpr", lpr2010), plea("HS 11377(a)", "misdemeanor", "unknown", "2020-06-01", 10, facts{"drug.substance": "methamphetamine"})},
		{"the admission", "detention", "person.first_admitted", quiet("asylee", nil), plea("PC 484(a)", "misdemeanor", "2019-01-01", "2019-03-01", 1, nil)},
		{"the status", "removal", "person.status", facts{"status": "unknown"}, harmless(nil)},
		{"the plans", "tps", "person.goals", facts{"status": "parolee"}, harmless(nil)},
		{"the oath", "citizenship", "person.naturalized_on", facts{"status": "citizen"}, harmless(nil)},
		{"the days suspended", "daca", "convictions[0].sentence.days_suspended", quiet("daca", facts{"first_admitted": "none"}), plea("PC 488", "misdemeanor", "2021-01-01", "2021-03-01", 120, facts{"sentence.days_suspended": "unknown"})},
		{"the shield that would lower a bar", "removal", "person.prior_drug_diversion", quiet("lpr", join2(lpr2005, facts{"prior_drug_diversion": "unknown"})), meth2010(nil)},
	} {
		a := assessed(t, c.person, c.conviction)
		i := slices.IndexFunc(a.Consequences, func(x law.Consequence) bool { return x.Code == c.code })
		if !slices.Contains(a.Consequences[i].Missing, c.path) {
			t.Errorf("%s: %s is %s and misses %v", c.name, c.code, a.Consequences[i].Level, a.Consequences[i].Missing)
		}
	}
	whole := assessed(t, quiet("lpr", lpr2005), harmless(nil))
	for _, x := range whole.Consequences {
		if len(x.Missing) > 0 {
			t.Errorf("everything is told, and %s misses %v", x.Code, x.Missing)
		}
	}
}

func TestAConsequenceNamesTheFindingsItRestsOn(t *testing.T) {
	a := assessed(t, quiet("lpr", lpr2005), plea("PC 211", "felony", "2019-02-01", "2019-06-01", 365, nil))
	for code, from := range map[string]string{
		"removal": "c1:deport.aggravated-felony", "naturalization": "c1:gmc.permanent-bar", "detention": "detention.mandatory",
		"travel": "c1:inadmit.cimt", "cancellation-lpr": "c1:deport.aggravated-felony", "renew-green-card": "c1:deport.aggravated-felony",
	} {
		if c := consequence(t, a, code); !slices.Contains(c.From, from) {
			t.Errorf("%s comes from %v, not from %s", code, c.From, from)
		}
	}
}

// INA 316(a), 240A(b)(1)(B): of a form that was filed long ago five years before it
// reach back further than ten years before today. Where nobody knows the papers
// the longer time is read, so that to blank a green card never comforts.
func TestOfPapersNotKnownTheLongerTimeIsRead(t *testing.T) {
	for status, want := range map[string]law.Answer{`"status":"lpr",`: law.Yes, "": law.Yes, `"status":"unknown",`: law.Yes, `"status":"entered-without-inspection",`: law.No} {
		c := decoded(t, caseText(status+`"entry":"admitted","circuit":"ninth","filing_on":"2019-01-01"`,
			`"offense":"PC 487(a)","level":"felony","outcome":"guilty-plea","offense_date":"2014-06-01","convicted_on":"2015-06-01","sentence":{"custody":"county-jail","days_ordered":200}`))
		if got := assess(&c).Find("gmc.conditional-bar").Answer; got != want {
			t.Errorf("%s: %s, want %s", status, got, want)
		}
	}
}

// INA 209(c) forgives a refugee no drug dealing: where no waiver reaches one ground, that
// another could be forgiven is not said beside it.
func TestNoHopeOfAWaiverIsSaidBesideAGroundThatNoneReaches(t *testing.T) {
	person := quiet("refugee", facts{"first_admitted": "2020-01-01", "goals": []string{"green-card"}})
	dealing := plea("HS 11378", "felony", "2022-02-01", "2022-06-01", 30, facts{"drug.substance": "methamphetamine"})
	theft := plea("PC 487(a)", "felony", "2022-02-01", "2022-06-01", 30, nil)
	for _, e := range []struct {
		cases      []facts
		none, some bool
	}{
		{[]facts{dealing}, true, false},
		{[]facts{theft}, false, true},
		{[]facts{theft, dealing}, true, false},
	} {
		got := reasonsOf(assessed(t, person, e.cases...), "green-card")
		if strings.Contains(got, sayNoWaiver.Text) != e.none || strings.Contains(got, sayWaiver.Text) != e.some {
			t.Errorf("%v: %s", e.cases, got)
		}
	}
}
