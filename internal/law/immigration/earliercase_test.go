package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// An offense that asks for an earlier conviction is not "only one crime" (INA
// 212(a)(2)(A)(ii)), nor the only one after admission (INA 237(a)(2)(A)(ii)), nor the
// only drunk driving (Matter of Castillo-Perez), where no case listed can be the
// earlier one. Each beside the same record with the earlier one in it, or told whole.
func TestAnOffenseThatNeedsAnEarlierConvictionIsNotTheOnlyOne(t *testing.T) {
	const (
		ten     = `"outcome":"guilty-plea","level":"misdemeanor","offense_date":"2012-02-01","convicted_on":"2012-04-01","sentence":{"custody":"county-jail","days_ordered":10,"days_suspended":0}`
		earlier = `"outcome":"guilty-plea","level":"misdemeanor","offense_date":"2007-02-01","convicted_on":"2007-04-01","sentence":{"custody":"county-jail","days_ordered":10,"days_suspended":0}`
		since05 = `"status":"lpr","circuit":"ninth","first_admitted":"2005-01-01","lpr_since":"2005-01-01"`
		whole   = `,"other_cases":"no"`
		more    = `,"other_cases":"yes"`
		drunk   = `"outcome":"guilty-plea","level":"felony","offense_date":"2023-02-01","convicted_on":"2023-04-01"`
		before  = `"outcome":"guilty-plea","level":"misdemeanor","offense_date":"2022-02-01","convicted_on":"2022-04-01"`
	)
	for _, e := range []worked{
		{"PC 666, no theft before it", since05, []string{`"offense":"PC 666",` + ten}, "shield.petty-offense=unknown inadmit.cimt=unknown case:deport.cimt-multiple=unknown"},
		{"PC 666, and further cases told", since05 + more, []string{`"offense":"PC 666",` + ten}, "shield.petty-offense=arguable case:deport.cimt-multiple=arguable"},
		{"PC 666, the record told to be whole, which is asked about elsewhere", since05 + whole, []string{`"offense":"PC 666",` + ten}, "shield.petty-offense=yes case:deport.cimt-multiple=no"},
		{"PC 666, a theft before it", since05, []string{`"offense":"PC 666",` + ten, `"offense":"PC 484(a)",` + earlier}, "shield.petty-offense=no case:deport.cimt-multiple=yes"},
		{"a plain petty theft", since05, []string{`"offense":"PC 484(a)",` + ten}, "shield.petty-offense=yes case:deport.cimt-multiple=no"},
		{"a plain petty theft, and further cases told, which may be anything", since05 + more, []string{`"offense":"PC 484(a)",` + ten}, "shield.petty-offense=arguable inadmit.cimt=arguable case:deport.cimt-multiple=arguable case:inadmit.multiple-convictions=arguable"},
		{"PC 666, only a later theft", since05, []string{`"offense":"PC 666",` + earlier, `"offense":"PC 415",` + ten}, "shield.petty-offense=unknown case:deport.cimt-multiple=unknown"},
		{"PC 666.1 needs two, and one is listed", since05, []string{`"offense":"PC 666.1",` + ten, `"offense":"PC 490.2",` + earlier}, "case:deport.cimt-multiple=yes"},
		{"a gun after a felony is no turpitude, and one theft beside it is not the only crime", since05, []string{`"offense":"PC 29800(a)(1)","outcome":"guilty-plea","level":"felony","offense_date":"2012-02-01","convicted_on":"2012-04-01"`, `"offense":"PC 484(a)",` + earlier}, "c2:shield.petty-offense=unknown case:deport.cimt-multiple=unknown"},
		{"the same, with a felony before it", since05, []string{`"offense":"PC 29800(a)(1)","outcome":"guilty-plea","level":"felony","offense_date":"2012-02-01","convicted_on":"2012-04-01"`, `"offense":"PC 484(a)",` + earlier, `"offense":"HS 11350(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2006-01-01"`}, "c2:shield.petty-offense=yes case:deport.cimt-multiple=no"},
		{"PC 290.018, nothing listed to register for", since05, []string{`"offense":"PC 290.018(a)",` + ten}, "case:deport.cimt-multiple=unknown"},
		{"a fourth drunk driving, none before it listed, Castillo-Perez", since05, []string{`"offense":"VC 23550",` + drunk}, "case:gmc.two-duis=unknown case:deport.cimt-multiple=no"},
		{"the same, three of them listed", since05, []string{`"offense":"VC 23550",` + drunk, `"offense":"VC 23152(a)",` + before, `"offense":"VC 23152(a)",` + before, `"offense":"VC 23152(a)",` + before}, "case:gmc.two-duis=yes"},
		{"the same, so long ago that none is of the five years", since05, []string{`"offense":"VC 23550",` + earlier}, "case:gmc.two-duis=no"},
		{"a first drunk driving", since05, []string{`"offense":"VC 23152(a)",` + before}, "case:gmc.two-duis=no"},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(e.person, e.convictions...))
			check(t, assess(&c), e.want)
		})
	}
}

// While an earlier felony is missing nobody is told that no ground fits.
func TestAnEarlierCaseThatIsNotListedIsNoAllClear(t *testing.T) {
	gun := `"offense":"PC 29800(a)(1)","outcome":"guilty-plea","level":"felony","offense_date":"2012-02-01","convicted_on":"2012-04-01"`
	for more, open := range map[string]bool{"": true, `,"other_cases":"no"`: false} {
		c := decoded(t, caseText(resident+more+`,"removal_order":"no","claimed_citizen_or_voted":"no","ice_custody":"no","in_removal_proceedings":"no"`, gun))
		for _, consequence := range assess(&c).Consequences {
			if consequence.Code != "removal" {
				continue
			}
			says := func(text string) bool {
				return slices.ContainsFunc(consequence.Why, func(r law.Reason) bool { return strings.Contains(r.Text, text) })
			}
			if (consequence.Level == law.UnknownLevel) != open || says("None of the grounds") == open || says("Get the whole record") != open {
				t.Errorf("%q: removal %s, %v", more, consequence.Level, consequence.Why)
			}
		}
	}
}

// TPS and DACA count convictions of any kind (INA 244(c)(2)(B)(i); 8 CFR 236.22(b)(6)),
// and INA 212(a)(2)(B) adds the terms of all: the earlier ones that a section asks for
// are among them. An earlier felony may be an aggravated one, which closes removal,
// citizenship and cancellation (INA 237(a)(2)(A)(iii), 101(f)(8), 240A(a)(3)). Each
// beside the record told to be whole, and a plain case of nothing more.
func TestAnEarlierCaseThatIsNotListedCountsWhereCasesAreCounted(t *testing.T) {
	quietly := func(status string, more facts) facts {
		return quiet(status, join2(facts{"first_admitted": "2010-01-01"}, more))
	}
	whole, more := facts{"other_cases": "no"}, facts{"other_cases": "yes"}
	one := func(section, level string) []facts {
		return []facts{plea(section, level, "2023-02-01", "2023-05-01", 20, nil)}
	}
	const two, three, sum = "tps.two-misdemeanors", "daca.three-misdemeanors", "inadmit.multiple-convictions"
	for _, e := range []benefit{
		{"a fourth drunk driving, TPS", quietly("tps", nil), one("VC 23550", "misdemeanor"), []string{two, "unknown", sum, "unknown", "tps", "unknown", "worst tps", "bar"}},
		{"the same, told whole", quietly("tps", whole), one("VC 23550", "misdemeanor"), []string{two, "no", sum, "no", "tps", "caution", "worst tps", "caution"}},
		{"the same, further cases told", quietly("tps", more), one("VC 23550", "misdemeanor"), []string{two, "arguable", sum, "arguable", "tps", "high"}},
		{"a gun after a misdemeanor, TPS", quietly("tps", nil), one("PC 29805", "misdemeanor"), []string{two, "unknown", "worst tps", "bar"}},
		{"a plain misdemeanor, TPS", quietly("tps", nil), one("PC 415", "misdemeanor"), []string{two, "no", sum, "no", "tps", "caution", "worst tps", "caution"}},
		{"a plain misdemeanor, further cases told, TPS", quietly("tps", more), one("PC 415", "misdemeanor"), []string{two, "arguable", sum, "arguable", "tps", "high"}},
		{"a plain misdemeanor, further cases told, DACA", quietly("daca", more), one("PC 415", "misdemeanor"), []string{three, "arguable", "daca", "high"}},
		{"a plain misdemeanor, DACA", quietly("daca", nil), one("PC 415", "misdemeanor"), []string{three, "no", "daca", "caution", "worst daca", "caution"}},
		{"a third drunk driving, DACA", quietly("daca", nil), one("VC 23546", "misdemeanor"), []string{three, "unknown"}},
		{"a second one is only the second, DACA", quietly("daca", nil), one("VC 23540", "misdemeanor"), []string{three, "no"}},
		{"a theft after a felony, DACA", quietly("daca", nil), one("PC 666", "misdemeanor"), []string{three, "no", "daca", "unknown", "worst daca", "bar"}},
		{"the same, told whole", quietly("daca", whole), one("PC 666", "misdemeanor"), []string{"daca", "caution"}},
		{"a gun after a felony, green card", quiet("lpr", lpr2005), one("PC 29800(a)(1)", "felony"), []string{"removal", "unknown", "worst removal", "bar", "worst naturalization", "bar", "worst cancellation-lpr", "bar"}},
		{"the same, told whole", quiet("lpr", join2(lpr2005, whole)), one("PC 29800(a)(1)", "felony"), []string{"removal", "caution", "worst removal", "caution", "worst cancellation-lpr", "caution"}},
		{"a gun after a felony, no green card", quietly("visa-overstay", nil), one("PC 29800(a)(1)", "felony"), []string{"worst removal", "bar", "worst cancellation-nonlpr", "bar"}},
		{"a gun after a misdemeanor is no worse than high", quiet("lpr", lpr2005), one("PC 29805", "misdemeanor"), []string{"worst cancellation-lpr", "high"}},
	} {
		e.run(t)
	}
}

// Since Proposition 47 petty theft with a prior asks for something grave beside the
// theft (PC 666(b)), which may be a felony; before it a theft was enough.
func TestPettyTheftWithAPriorAsksForAGraveOneSinceProposition47(t *testing.T) {
	theft := func(day string) facts { return plea("PC 484(a)", "misdemeanor", day, day, 5, nil) }
	prior := func(day string) facts { return plea("PC 666", "misdemeanor", day, day, 5, nil) }
	dreamer := quiet("daca", facts{"first_admitted": "none"})
	for _, e := range []benefit{
		{"the last day on which a theft was enough", dreamer, []facts{theft("2010-01-01"), prior("2014-11-04")}, []string{"daca", "caution"}},
		{"the first day on which it was not", dreamer, []facts{theft("2010-01-01"), prior("2014-11-05")}, []string{"daca", "unknown", "worst daca", "bar"}},
		{"a case that makes a registrant is listed", dreamer, []facts{theft("2010-01-01"), prior("2014-11-05"), plea("PC 243.4(a)", "misdemeanor", "2009-01-01", "2009-01-01", 5, nil)}, []string{"inadmit.multiple-convictions", "no"}},
		{"theft from an elder is both", dreamer, []facts{prior("2014-11-05"), plea("PC 368(d)", "misdemeanor", "2009-01-01", "2009-01-01", 5, nil)}, []string{"inadmit.multiple-convictions", "no"}},
	} {
		e.run(t)
	}
}

// Both the person's view and the lawyer's say what is missing: VC 23550 asks for three
// earlier drunk-driving cases, however old it is by now.
func TestTheEarlierDrunkDrivingIsSaidToBeMissing(t *testing.T) {
	for section, missing := range map[string]bool{"VC 23550": true, "VC 23152(a)": false} {
		a := assessed(t, quiet("lpr", lpr2005), plea(section, "misdemeanor", "2012-02-01", "2012-05-01", 20, nil))
		for _, code := range []string{"naturalization", "removal"} {
			if said := strings.Contains(reasonsOf(a, code), sayUnlistedDriving.Text); said != missing {
				t.Errorf("%s, %s: said is %t: %s", section, code, said, reasonsOf(a, code))
			}
		}
	}
}

// While an earlier conviction that a listed section asks for may be missing, or it was
// told that there are more cases, no line says that none blocks TPS or DACA.
func TestNoLineSaysThatNoCaseBlocksWhileOneMayBeMissing(t *testing.T) {
	sections := []string{"PC 666", "PC 666.1", "PC 666.5(a)", "PC 499", "PC 273.5(f)", "PC 647.6(c)", "PC 290.018(a)", "PC 12021(c)(1)",
		"PC 29805", "PC 29800(a)(1)", "PC 30305(a)(1)", "PC 22610(a)", "HS 11395(b)(1)", "VC 23540", "VC 23546", "VC 23550", "VC 23550.5", "VC 23560", "PC 415"}
	said := 0
	for _, section := range sections {
		for _, told := range []string{"", "unknown", "yes", "no"} {
			for _, benefit := range []string{"tps", "daca"} {
				more := facts{"first_admitted": "none", "other_cases": told}
				if told == "" {
					delete(more, "other_cases")
				}
				a := assessed(t, quiet(benefit, more), plea(section, "misdemeanor", "2024-12-20", "2025-02-01", 5, nil))
				missing := told == "yes" || told != "no" && a.Opinions[0].needs.Cases > 0
				for _, line := range []string{groundings[benefit].caution, groundings[benefit].low} {
					switch comfort := strings.Contains(reasonsOf(a, benefit), line); {
					case comfort && missing:
						t.Errorf("%s, other cases %q: %s says %q", section, told, benefit, line)
					case comfort:
						said++
					}
				}
			}
		}
	}
	if said == 0 {
		t.Error("no line says it of any case: the test shows nothing")
	}
}
