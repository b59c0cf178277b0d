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
