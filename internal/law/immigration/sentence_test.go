package immigration

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
)

func TestTheLevelAndTheLongestPossibleSentence(t *testing.T) {
	grand := `"offense":"PC 487(a)","outcome":"guilty-plea"`
	granted := func(relief string) string { return `,"relief":[{` + relief + `}]` }
	const over = 366
	for _, e := range []struct {
		name, text string
		level      casefile.Level
		missing    string // of the level
		low, high  int
	}{
		{"a felony", grand + `,"level":"felony","convicted_on":"2019-01-01"`, "felony", "", over, lifeDays},
		{"a wobbler's misdemeanor of 2014", grand + `,"level":"misdemeanor","convicted_on":"2014-12-31"`, "misdemeanor", "", 365, 365},
		{"a wobbler's misdemeanor of 2015", grand + `,"level":"misdemeanor","convicted_on":"2015-01-01"`, "misdemeanor", "", 364, 364},
		{"a misdemeanor of a day not known", grand + `,"level":"misdemeanor"`, "misdemeanor", "", 364, 365},
		{"half of it for an attempt", grand + `,"level":"misdemeanor","convicted_on":"2014-12-31","attempt":"yes"`, "misdemeanor", "", 182, 182},
		{"half of it for an attempt in the spelling", `"offense":"664/487(a) PC","outcome":"guilty-plea","level":"misdemeanor","convicted_on":"2016-12-31"`, "misdemeanor", "", 182, 182},
		{"half a six-month misdemeanor", `"offense":"PC 484(a)","outcome":"guilty-plea","level":"misdemeanor","convicted_on":"2014-12-31","attempt":"yes"`, "misdemeanor", "", 90, 90},
		{"a six-month misdemeanor", `"offense":"PC 484(a)","outcome":"guilty-plea","level":"misdemeanor","convicted_on":"2010-12-31"`, "misdemeanor", "", 180, 180},
		{"a conspiracy to commit petty theft carries a year", `"offense":"PC 484(a)","outcome":"guilty-plea","level":"misdemeanor","convicted_on":"2013-06-01","conspiracy":"yes"`, "misdemeanor", "", 365, 365},
		{"the same since PC 18.5", `"offense":"PC 484(a)","outcome":"guilty-plea","level":"misdemeanor","convicted_on":"2015-01-01","conspiracy":"yes"`, "misdemeanor", "", 364, 364},
		{"a conspiracy of which nobody told the level", `"offense":"PC 484(a)","outcome":"guilty-plea","convicted_on":"2013-06-01","conspiracy":"yes"`, "", "convictions[0].level", 0, lifeDays},
		{"an order under 17(b) that no court could make", `"offense":"PC 211","outcome":"guilty-plea","level":"felony","convicted_on":"2018-01-01"` + granted(`"kind":"pc-17b"`), "felony", "", over, lifeDays},
		{"the murder law's new term moves no level", `"offense":"PC 192(a)","outcome":"guilty-plea","level":"felony","convicted_on":"2010-01-01"` + granted(`"kind":"pc-1172.6","reason":"legal-error","level_after":"misdemeanor"`), "felony", "", over, lifeDays},
		{"an infraction", `"offense":"PC 490.1","outcome":"guilty-plea","level":"infraction"`, "infraction", "", 0, 0},
		{"a wobbler nobody told the level of", grand + `,"convicted_on":"2019-01-01"`, "", "convictions[0].level", 0, lifeDays},
		{"a section that is always a felony", `"offense":"PC 211","outcome":"guilty-plea"`, "felony", "", over, lifeDays},
		{"a section that is always a misdemeanor", `"offense":"PC 484(a)","outcome":"guilty-plea"`, "misdemeanor", "", 180, 180},
		{"a state prison term shows a felony", grand + `,"sentence":{"custody":"state-prison"}`, "felony", "", over, lifeDays},
		{"drug possession before Proposition 47", `"offense":"HS 11350(a)","outcome":"guilty-plea","offense_date":"2014-11-04"`, "felony", "", over, lifeDays},
		{"drug possession since", `"offense":"HS 11350(a)","outcome":"guilty-plea","offense_date":"2014-11-05","convicted_on":"2015-02-01"`, "misdemeanor", "", 364, 364},
		{"drug possession of a day not known", `"offense":"HS 11350(a)","outcome":"guilty-plea","convicted_on":"2014-12-01"`, "", "convictions[0].level", 0, lifeDays},
		{"a section in no row", `"offense":"PC 99999","outcome":"guilty-plea","level":"misdemeanor","convicted_on":"2016-01-01"`, "misdemeanor", "", 0, 364},
		{"a misdemeanor of another state", `"offense":"PC 484(a)","outcome":"guilty-plea","level":"misdemeanor","jurisdiction":"other-state"`, "misdemeanor", "", 0, lifeDays},
		{"another state's case of a level not told", `"offense":"PC 484(a)","outcome":"guilty-plea","jurisdiction":"other-state"`, "", "convictions[0].level", 0, lifeDays},
		{"only the kind", `"offense":"unknown","kind":"theft","outcome":"guilty-plea"`, "", "convictions[0].level", 0, lifeDays},
		{"reduced under 17(b)", grand + `,"level":"felony","convicted_on":"2018-01-01"` + granted(`"kind":"pc-17b"`), "misdemeanor", "", 364, 364},
		{"reduced under 17(b), convicted long before", grand + `,"level":"felony","convicted_on":"2008-01-01"` + granted(`"kind":"pc-17b","granted_on":"2018-01-01"`), "misdemeanor", "", 365, 365},
		{"reduced because the level was wrong", grand + `,"level":"felony","convicted_on":"2018-01-01"` + granted(`"kind":"sentence-modification","reason":"legal-error","level_after":"misdemeanor"`), "misdemeanor", "", 364, 364},
		{"corrected to a level not told", grand + `,"level":"felony","convicted_on":"2018-01-01"` + granted(`"kind":"sentence-modification","reason":"legal-error","level_after":"unknown"`), "", "convictions[0].relief[0].level_after", 0, lifeDays},
		{"lowered out of pity", grand + `,"level":"felony","convicted_on":"2021-01-01"` + granted(`"kind":"sentence-modification","reason":"rehabilitation","granted_on":"2022-01-01","level_after":"misdemeanor"`), "felony", "", over, lifeDays},
		{"lowered under Proposition 47", grand + `,"level":"felony","convicted_on":"2010-01-01"` + granted(`"kind":"pc-1170.18"`), "felony", "", over, lifeDays},
		{"lowered under Proposition 64", `"offense":"HS 11359","level":"felony","outcome":"guilty-plea","offense_date":"2012-01-01"` + granted(`"kind":"hs-11361.8","level_after":"misdemeanor"`), "felony", "", over, lifeDays},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(ninthOnly, e.text))
			m := assess(&c).Opinions[0].Matter
			if level, missing := levelNow(m, current()); level != e.level || missing != e.missing {
				t.Errorf("level is %q, missing %q; want %q, missing %q", level, missing, e.level, e.missing)
			}
			most := maximumDays(m, current())
			if most.Low != e.low || most.High != e.high {
				t.Errorf("at most %d to %d days, want %d to %d", most.Low, most.High, e.low, e.high)
			}
		})
	}
}

func TestALevelThatMayHaveChangedIsArguable(t *testing.T) {
	for _, kind := range []string{"pc-1170.18", "pc-17d"} {
		c := decoded(t, caseText(ninthOnly, `"offense":"PC 487(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2018-01-01","relief":[{"kind":"`+kind+`"}]`))
		year := maximumDays(assess(&c).Opinions[0].Matter, current()).atLeast(365)
		if year.Standing.Answer.String() != "arguable" || year.Harm.String() != "yes" {
			t.Errorf("after %s a year is %s with harm %s, want arguable and yes", kind, year.Standing.Answer, year.Harm)
		}
	}
}

// Proposition 47 makes the maximum arguable wherever it is read: for the petty
// exception, for DACA and for the single crime of bad intent. Levels keep the
// first conviction's.
func TestAfterProposition47TheMaximumIsArguableEverywhere(t *testing.T) {
	lowered := facts{"relief": []any{facts{"kind": "pc-1170.18", "granted_on": "2016-01-01"}}}
	soon := quiet("lpr", facts{"first_admitted": "2008-01-01", "lpr_since": "2008-01-01"})
	for _, e := range []benefit{
		{"grand theft", soon, []facts{plea("PC 487(a)", "felony", "2010-01-01", "2010-03-01", 30, lowered)},
			[]string{"c1:deport.cimt-single", "arguable", "c1:shield.petty-offense", "arguable", "c1:daca.felony", "arguable", "removal", "bar"}},
		{"grand theft never lowered", soon, []facts{plea("PC 487(a)", "felony", "2010-01-01", "2010-03-01", 30, nil)},
			[]string{"c1:deport.cimt-single", "yes", "c1:shield.petty-offense", "no", "c1:daca.felony", "yes", "removal", "bar"}},
		{"a forged check, now a misdemeanor of 364 days", soon, []facts{plea("PC 476a(a)", "felony", "2010-01-01", "2010-03-01", 30, lowered)},
			[]string{"c1:deport.cimt-single", "arguable", "c1:daca.felony", "arguable"}},
		{"lowered under 17(b) before 2015, a year was possible", soon, []facts{plea("PC 487(a)", "felony", "2010-01-01", "2010-03-01", 30, facts{"relief": []any{facts{"kind": "pc-17b"}}})},
			[]string{"c1:deport.cimt-single", "yes"}},
	} {
		e.run(t)
	}
}

func TestTheSentenceThatWasImposed(t *testing.T) {
	felony := `"offense":"PC 211","level":"felony","outcome":"guilty-plea","convicted_on":"2018-01-01"`
	petty := `"offense":"PC 484(a)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2018-01-01"`
	program := `"offense":"HS 11350(a)","level":"felony","outcome":"deferred-entry","convicted_on":"2011-01-01"`
	for _, e := range []struct {
		name, text string
		low, high  int
		missing    []string
	}{
		{"days ordered", felony + `,"sentence":{"days_ordered":365}`, 365, 365, nil},
		{"all suspended", felony + `,"sentence":{"days_ordered":365,"days_suspended":365}`, 365, 365, nil},
		{"more suspended than ordered: the worse reading", felony + `,"sentence":{"days_ordered":100,"days_suspended":365}`, 365, 365, nil},
		{"less served than ordered", felony + `,"sentence":{"days_ordered":365,"days_served":10}`, 365, 365, nil},
		{"no custody", felony + `,"sentence":{"custody":"none"}`, 0, 0, nil},
		{"no custody, yet days: the worse reading", felony + `,"sentence":{"custody":"none","days_ordered":30}`, 30, 30, nil},
		{"no custody, yet suspended days", felony + `,"sentence":{"custody":"none","days_suspended":30}`, 30, 30, nil},
		{"days not told in a felony", felony, 0, lifeDays, []string{"convictions[0].sentence.days_ordered"}},
		{"days not told in a misdemeanor", petty, 0, 180, []string{"convictions[0].sentence.days_ordered"}},
		{"days suspended are at least ordered", petty + `,"sentence":{"days_suspended":90}`, 90, 180, []string{"convictions[0].sentence.days_ordered"}},
		{"an infraction carries none", `"offense":"PC 490.1","level":"infraction","outcome":"guilty-plea"`, 0, 0, nil},
		{"neither days nor level", `"offense":"PC 487(a)","outcome":"guilty-plea"`, 0, lifeDays, []string{"convictions[0].level", "convictions[0].sentence.days_ordered"}},
		{"a finished program: no more than jail beside it", program + `,"program_completed":"yes"`, 0, 365, []string{"convictions[0].sentence.days_ordered"}},
		{"the same, not sure about jail", program + `,"program_completed":"yes","sentence":{"custody":"unknown"}`, 0, 365, []string{"convictions[0].sentence.days_ordered"}},
		{"the same, and the days are told", program + `,"program_completed":"yes","sentence":{"days_ordered":700}`, 700, 700, nil},
		{"the same, and a prison term is told", program + `,"program_completed":"yes","sentence":{"custody":"state-prison"}`, 0, lifeDays, []string{"convictions[0].sentence.days_ordered"}},
		{"the same in another state", program + `,"program_completed":"yes","jurisdiction":"other-state"`, 0, lifeDays, []string{"convictions[0].sentence.days_ordered"}},
		{"a program that failed", program + `,"program_completed":"no"`, 0, lifeDays, []string{"convictions[0].sentence.days_ordered"}},
		{"a program of which nobody knows whether it was finished", program, 0, lifeDays, []string{"convictions[0].sentence.days_ordered"}},
		{"a life term", felony + `,"sentence":{"days_ordered":36500}`, 36500, 36500, nil},
		{"corrected", felony + `,"sentence":{"days_ordered":400},"relief":[{"kind":"sentence-modification","reason":"legal-error","days_after":300}]`, 300, 300, nil},
		{"corrected to a term not told", felony + `,"sentence":{"days_ordered":400},"relief":[{"kind":"sentence-modification","reason":"legal-error"}]`, 0, lifeDays, []string{"convictions[0].relief[0].days_after"}},
		{"cut for good conduct", felony + `,"sentence":{"days_ordered":400},"relief":[{"kind":"sentence-modification","reason":"rehabilitation","granted_on":"2022-01-01","days_after":300}]`, 400, 400, nil},
		{"cut under PC 18.5", felony + `,"sentence":{"days_ordered":365},"relief":[{"kind":"pc-18.5","days_after":364}]`, 365, 365, nil},
		{"illegal and cut under PC 18.5", felony + `,"sentence":{"days_ordered":365},"relief":[{"kind":"pc-18.5","reason":"legal-error","days_after":364}]`, 364, 364, nil},
		{"reduced to a misdemeanor, the term stays", felony + `,"sentence":{"days_ordered":365},"relief":[{"kind":"pc-17b","days_after":10}]`, 365, 365, nil},
		{"a new judgment in the place of one set aside", felony + `,"sentence":{"days_ordered":365},"relief":[{"kind":"pc-1018","reason":"legal-error","days_after":10}]`, 10, 10, nil},
		{"a new judgment for reasons that do not count", felony + `,"sentence":{"days_ordered":365},"relief":[{"kind":"pc-1018","reason":"rehabilitation","days_after":10}]`, 365, 365, nil},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(ninthOnly, e.text))
			s := sentenceImposed(assess(&c).Opinions[0].Matter, current())
			if s.Low != e.low || s.High != e.high || !slices.Equal(s.Missing, e.missing) {
				t.Errorf("%d to %d days, missing %v; want %d to %d, missing %v", s.Low, s.High, s.Missing, e.low, e.high, e.missing)
			}
		})
	}
}

func TestACutThatMayNotCountLeavesTheHarm(t *testing.T) {
	text := `"offense":"PC 211","level":"felony","outcome":"guilty-plea","convicted_on":"2016-01-01","sentence":{"days_ordered":365},"relief":[{"kind":"sentence-modification","granted_on":"2018-01-01","reason":`
	for reason, want := range map[string]string{
		`"silent","days_after":364}]`:         "arguable",
		`"rehabilitation","days_after":364}]`: "arguable",
		`"unknown","days_after":364}]`:        "unknown",
		`"silent","days_after":365}]`:         "yes",
		`"silent","days_after":"unknown"}]`:   "unknown",
	} {
		c := decoded(t, caseText(ninthOnly, text+reason))
		f := assess(&c).Opinions[0].Find("deport.aggravated-felony")
		if f.Answer.String() != want || f.Harm.String() != "yes" {
			t.Errorf("%s: %s with harm %s, want %s with harm yes", reason, f.Answer, f.Harm, want)
		}
	}
}
