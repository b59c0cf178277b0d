package immigration

import (
	"fmt"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// Both sides of every date and number that this half of the law turns on: the
// last value on one side and the first on the other.

func robberyDays(n int) string {
	return `"offense":"PC 211","level":"felony","outcome":"guilty-plea","offense_date":"2019-02-01","convicted_on":"2019-06-01"` + days(n)
}

func threat(committed, convicted string, n int) string {
	return fmt.Sprintf(`"offense":"PC 422","level":"misdemeanor","outcome":"guilty-plea","offense_date":"%s","convicted_on":"%s"`, committed, convicted) + days(n)
}

func feloniousThreat(committed string) string {
	return fmt.Sprintf(`"offense":"PC 422","level":"felony","outcome":"guilty-plea","offense_date":"%s","convicted_on":"2019-06-01"`, committed) + days(30)
}

func fraud(loss string) string {
	return `"offense":"PC 476a","level":"felony","outcome":"guilty-plea","convicted_on":"2019-06-01","victim":{"loss_usd":` + loss + `}` + days(30)
}

func drugSale(section, act, committed string) string {
	return fmt.Sprintf(`"offense":"HS %s","level":"felony","outcome":"guilty-plea","offense_date":"%s","convicted_on":"%s","drug":{"substance":"marijuana","act":"%s","grams":30}`, section, committed, committed, orUnknown(act))
}

func pimping(committed string) string {
	return fmt.Sprintf(`"offense":"PC 266h(a)","level":"felony","outcome":"guilty-plea","offense_date":"%s","convicted_on":"2016-12-30"`, committed)
}

func influence(convicted string) string {
	return fmt.Sprintf(`"offense":"HS 11550(a)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"%s","drug":{"substance":"methamphetamine"},"probation":{"granted":"yes","violated":"no"}`, convicted) + dismissal2013
}

func youth(committed, released string) string {
	return fmt.Sprintf(`"offense":"PC 211","level":"felony","outcome":"guilty-plea","offense_date":"%s","convicted_on":"2010-06-01","sentence":{"custody":"state-prison","days_ordered":900,"days_served":400,"released_on":"%s"}`, committed, released)
}

func convictedIn(day string) string {
	return `"offense":"PC 211","level":"felony","outcome":"guilty-plea","offense_date":"2018-01-01","convicted_on":"` + day + `"` + days(10)
}

// drunkOf is a drunk-driving case of which nobody knows the section.
func drunkOf(committed, convicted string) string {
	return fmt.Sprintf(`"offense":"unknown","kind":"dui","level":"misdemeanor","outcome":"guilty-plea","offense_date":"%s","convicted_on":"%s"`, committed, convicted)
}

// deferredWith is a plea entered and put off, with no custody, terms or fine.
func deferredWith(probation string) string {
	return `"offense":"HS 11377(a)","level":"misdemeanor","outcome":"deferred-entry","convicted_on":"2019-06-01","sentence":{"custody":"none","other_terms":"no","fine":"none","restitution":"no"},"probation":{"granted":"` + probation + `"}`
}

// undoneSilently is an order that sets a case aside and gives no reason: arguable.
const undoneSilently = `,"relief":[{"kind":"pc-1473.7","granted_on":"2022-01-01","reason":"silent"}]`

const dreamer = `"status":"daca","circuit":"ninth"`

// trespassOf is a misdemeanor that bars nobody from DACA alone.
func trespassOf(day string) string {
	return `"offense":"PC 602","level":"misdemeanor","outcome":"guilty-plea","offense_date":"` + day + `","convicted_on":"2019-06-01"` + days(3)
}

// endedYouth is a young person's robbery of which the end of the sentence was told, not the release.
func endedYouth(ended string) string {
	return `"offense":"PC 211","level":"felony","outcome":"guilty-plea","offense_date":"2010-03-09","convicted_on":"2010-06-01","sentence":{"custody":"state-prison","days_ordered":900,"days_served":400,"ended_on":"` + ended + `"}`
}

// inspection is refusing an inspection, a misdemeanor of five days at most (VC 42002.1).
func inspection(day string) string {
	return `"offense":"VC 2800 (inspection refusal)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"` + day + `","convicted_on":"2019-06-01"` + days(1)
}

// knownAs is a felony of which the kind is known and not the section.
func knownAs(kind, day string) string {
	return `"offense":"unknown","kind":"` + kind + `","level":"felony","outcome":"guilty-plea","offense_date":"` + day + `","convicted_on":"` + day + `","probation":{"granted":"yes","violated":"no"}`
}

// releasedOn is a long prison term that began before the five years.
func releasedOn(day string) string {
	return `"offense":"PC 487(a)","level":"felony","outcome":"guilty-plea","offense_date":"2019-01-01","convicted_on":"2020-01-01","sentence":{"custody":"state-prison","days_ordered":900,"days_served":800,"released_on":"` + day + `"}`
}

// undatedYouth is a young person's robbery of which only the conviction is dated.
func undatedYouth(convicted string) string {
	return `"offense":"PC 211","level":"felony","outcome":"guilty-plea","convicted_on":"` + convicted + `","sentence":{"custody":"state-prison","days_ordered":900,"days_served":400,"released_on":"2012-01-01"}`
}

const firstDrugCase = meth + `,"offense_date":"2010-01-01","convicted_on":"2010-04-12"` + dismissal2013

func saleDiverted(day string) string {
	return `"offense":"HS 11351","level":"felony","outcome":"diversion-no-plea","convicted_on":"` + day + `"` // no charge of the program that took a plea
}

func shortened2019(granted string) string {
	return robberyDays(365) + fmt.Sprintf(`,"relief":[{"kind":"sentence-modification","granted_on":"%s","reason":"rehabilitation","days_after":364}]`, granted)
}

var boundaries = []worked{
	{"364 days imposed", resident, []string{robberyDays(364)}, "deport.aggravated-felony=no"},
	{"365 days imposed", resident, []string{robberyDays(365)}, "deport.aggravated-felony=yes"},
	{"365 days of which all suspended", resident, []string{`"offense":"PC 211","level":"felony","outcome":"guilty-plea","convicted_on":"2019-06-01","sentence":{"custody":"county-jail","days_ordered":365,"days_suspended":365,"days_served":0}`}, "deport.aggravated-felony=yes"},

	{"180 days are six months", resident, []string{threat("2009-01-01", "2010-01-01", 180)}, "shield.petty-offense=yes inadmit.cimt=no"},
	{"181 days may be", resident, []string{threat("2009-01-01", "2010-01-01", 181)}, "shield.petty-offense=arguable inadmit.cimt=arguable"},
	{"184 days may be", resident, []string{threat("2009-01-01", "2010-01-01", 184)}, "shield.petty-offense=arguable inadmit.cimt=arguable"},
	{"184 days where six months are the most are six months", resident, []string{`"offense":"PC 484(a)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2009-01-01","convicted_on":"2010-01-01"` + days(184)}, "shield.petty-offense=yes inadmit.cimt=no"},
	{"185 days are more even there", resident, []string{`"offense":"PC 484(a)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2009-01-01","convicted_on":"2010-01-01"` + days(185)}, "shield.petty-offense=no inadmit.cimt=yes"},
	{"185 days are more", resident, []string{threat("2009-01-01", "2010-01-01", 185)}, "shield.petty-offense=no inadmit.cimt=yes"},

	{"a loss of 10,000 dollars", resident, []string{fraud("10000")}, "deport.aggravated-felony=no"},
	{"a loss of 10,001 dollars", resident, []string{fraud("10001")}, "deport.aggravated-felony=yes"},

	{"convicted on the last day of 2014 a year was possible", `"status":"lpr","circuit":"ninth","first_admitted":"2013-01-01"`, []string{threat("2014-06-01", "2014-12-31", 30)}, "deport.cimt-single=yes inadmit.cimt=no"},
	{"convicted on the first day of 2015 it was not", `"status":"lpr","circuit":"ninth","first_admitted":"2013-01-01"`, []string{threat("2014-06-01", "2015-01-01", 30)}, "deport.cimt-single=no inadmit.cimt=no"},
	{"convicted in an unknown month of 2014", `"status":"lpr","circuit":"ninth","first_admitted":"2013-01-01"`, []string{threat("2014-06-01", "2014", 30)}, "deport.cimt-single=yes"},
	{"convicted on a day not known", `"status":"lpr","circuit":"ninth","first_admitted":"2013-01-01"`, []string{threat("2014-06-01", "unknown", 30)}, "deport.cimt-single=unknown"},

	{"five years to the day after admission", `"status":"lpr","circuit":"ninth","first_admitted":"2013-05-01"`, []string{feloniousThreat("2018-05-01")}, "deport.cimt-single=yes"},
	{"an offense of some day of a year whose conviction came before admission", `"status":"lpr","circuit":"ninth","first_admitted":"2019-06-02"`, []string{feloniousThreat("2019")}, "deport.cimt-single=no"},
	{"the same with the conviction on the day of admission", `"status":"lpr","circuit":"ninth","first_admitted":"2019-06-01"`, []string{feloniousThreat("2019")}, "deport.cimt-single=unknown"},
	{"the day after five years", `"status":"lpr","circuit":"ninth","first_admitted":"2013-05-01"`, []string{feloniousThreat("2018-05-02")}, "deport.cimt-single=no"},
	{"on the day of admission", `"status":"lpr","circuit":"ninth","first_admitted":"2013-05-01"`, []string{feloniousThreat("2013-05-01")}, "deport.cimt-single=yes"},
	{"the day before admission", `"status":"lpr","circuit":"ninth","first_admitted":"2013-05-01"`, []string{feloniousThreat("2013-04-30")}, "deport.cimt-single=no"},
	{"in a month that straddles the five years", `"status":"lpr","circuit":"ninth","first_admitted":"2013-05-15"`, []string{feloniousThreat("2018-05")}, "deport.cimt-single=unknown"},
	{"admitted in a year that straddles them", `"status":"lpr","circuit":"ninth","first_admitted":"2013"`, []string{feloniousThreat("2018-05-01")}, "deport.cimt-single=unknown"},
	{"admitted on 29 February", `"status":"lpr","circuit":"ninth","first_admitted":"2012-02-29"`, []string{feloniousThreat("2017-02-28")}, "deport.cimt-single=yes"},
	{"the day after those five years", `"status":"lpr","circuit":"ninth","first_admitted":"2012-02-29"`, []string{feloniousThreat("2017-03-01")}, "deport.cimt-single=no"},
	{"never admitted", `"status":"lpr","circuit":"ninth","first_admitted":"none"`, []string{feloniousThreat("2018-05-01")}, "deport.cimt-single=no"},
	{"admission not known", `"status":"lpr","circuit":"ninth","lpr_since":"2013-05-01"`, []string{feloniousThreat("2018-05-01")}, "deport.cimt-single=unknown"},
	{"offense not known, but convicted before the admission", `"status":"lpr","circuit":"ninth","first_admitted":"2019-06-02"`, []string{feloniousThreat("unknown")}, "deport.cimt-single=no"},

	{"an offense said to be after its conviction: the worse day counts", `"status":"lpr","circuit":"ninth","first_admitted":"2013-05-01"`, []string{`"offense":"PC 422","level":"felony","outcome":"guilty-plea","offense_date":"2019-01-01","convicted_on":"2017-06-01"`}, "deport.cimt-single=yes"},
	{"and the other way round", `"status":"lpr","circuit":"ninth","first_admitted":"2013-05-01"`, []string{`"offense":"PC 422","level":"felony","outcome":"guilty-plea","offense_date":"2014-01-01","convicted_on":"2012-06-01"`}, "deport.cimt-single=yes"},
	{"an old drug conviction whose offense is said to be later", resident + first, []string{meth + `,"offense_date":"2012-01-01","convicted_on":"2010-04-12"` + dismissal2013}, "shield.first-offender=no"},

	{"a cannabis sale of a day not known, convicted within six years", resident, []string{`"offense":"HS 11359(b)","outcome":"guilty-plea","level":"misdemeanor","convicted_on":"2022-11-08"`}, "deport.aggravated-felony=arguable"},
	{"shoplifting of 2020 may be of the law before", resident, []string{`"offense":"PC 459.5","outcome":"guilty-plea","convicted_on":"2020-11-04","sentence":{"days_ordered":5}`}, "inadmit.cimt=unknown"},
	{"shoplifting convicted six years after the law is not", resident, []string{`"offense":"PC 459.5","outcome":"guilty-plea","convicted_on":"2020-11-05","sentence":{"days_ordered":5}`}, "inadmit.cimt=no"},

	{"cannabis the day before Proposition 64", resident, []string{drugSale("11359", "", "2016-11-08")}, "deport.controlled-substance=yes deport.aggravated-felony=yes"},
	{"cannabis on its first day", resident, []string{drugSale("11359", "", "2016-11-09")}, "deport.controlled-substance=arguable deport.aggravated-felony=arguable"},
	{"transport of drugs on the last day of 2013", resident, []string{drugSale("11352(a)", "transport", "2013-12-31")}, "deport.aggravated-felony=no deport.controlled-substance=yes"},
	{"transport of drugs from 2014", resident, []string{drugSale("11352(a)", "transport", "2014-01-01")}, "deport.aggravated-felony=yes"},
	{"transport of cannabis on the last day of 2015", resident, []string{drugSale("11360(a)", "transport", "2015-12-31")}, "deport.aggravated-felony=no"},
	{"transport of cannabis from 2016", resident, []string{drugSale("11360(a)", "transport", "2016-01-01")}, "deport.aggravated-felony=yes"},
	{"sale of cannabis", resident, []string{drugSale("11360(a)", "sell", "2015-12-31")}, "deport.aggravated-felony=yes"},
	{"offer of cannabis", resident, []string{drugSale("11360(a)", "offer", "2015-12-31")}, "deport.aggravated-felony=no"},
	{"a gift of 30 grams", resident, []string{drugSale("11360(a)", "give-away", "2015-12-31")}, "deport.aggravated-felony=no"},
	{"a gift of 31 grams", resident, []string{`"offense":"HS 11360(a)","level":"felony","outcome":"guilty-plea","offense_date":"2015-01-01","convicted_on":"2015-06-01","drug":{"act":"give-away","grams":31}`}, "deport.aggravated-felony=yes"},
	{"a gift of methamphetamine", resident, []string{`"offense":"HS 11379(a)","level":"felony","outcome":"guilty-plea","offense_date":"2015-01-01","convicted_on":"2015-06-01","drug":{"substance":"methamphetamine","act":"give-away","grams":1}`}, "deport.aggravated-felony=yes"},
	{"an act not told", resident, []string{drugSale("11352(a)", "unknown", "2015-12-31")}, "deport.aggravated-felony=arguable"},

	{"pimping ten years ago to the day", resident, []string{pimping("2016-11-21")}, "inadmit.prostitution=yes"},
	{"pimping a day before that", resident, []string{pimping("2016-11-20")}, "inadmit.prostitution=no"},
	{"pimping on a day not known", resident, []string{pimping("unknown")}, "inadmit.prostitution=unknown"},

	{"under the influence before one could rely on the old case", resident + first, []string{influence("2010-03-01")}, "shield.first-offender=no counts=yes"},
	{"under the influence when one could", resident + first, []string{influence("2010-03-02")}, "shield.first-offender=arguable counts=arguable"},
	{"under the influence on its last day", resident + first, []string{influence("2011-07-14")}, "shield.first-offender=arguable"},
	{"under the influence after it", resident + first, []string{influence("2011-07-15")}, "shield.first-offender=no"},

	{"the day before the eighteenth birthday", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{youth("2010-03-09", "2012-01-01")}, "shield.youthful=yes inadmit.cimt=no"},
	{"on the eighteenth birthday", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{youth("2010-03-10", "2012-01-01")}, "shield.youthful=no inadmit.cimt=yes"},
	{"born in an unknown month", `"status":"lpr","circuit":"ninth","born":"1992"`, []string{youth("2010-03-10", "2012-01-01")}, "shield.youthful=unknown inadmit.cimt=unknown"},
	{"released more than five years ago", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{youth("2010-03-09", "2021-11-20")}, "shield.youthful=yes"},
	{"released five years ago to the day", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{youth("2010-03-09", "2021-11-21")}, "shield.youthful=no"},
	{"release not known", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{youth("2010-03-09", "unknown")}, "shield.youthful=unknown"},

	{"a sentence cut before the Attorney General spoke", resident, []string{shortened2019("2019-10-24")}, "deport.aggravated-felony=arguable"},
	{"a sentence cut on that day", resident, []string{shortened2019("2019-10-25")}, "deport.aggravated-felony=yes"},
	{"a sentence cut on a day not known", resident, []string{shortened2019("unknown")}, "deport.aggravated-felony=unknown"},

	{"five years in all", resident, []string{prison("2014-06-01", 1000), prison("2015-06-01", 825)}, "case:inadmit.multiple-convictions=yes"},
	{"a day less in all", resident, []string{prison("2014-06-01", 1000), prison("2015-06-01", 824)}, "case:inadmit.multiple-convictions=no"},
	{"five years in one alone", resident, []string{prison("2014-06-01", 2000)}, "case:inadmit.multiple-convictions=no"},
	{"five years in one of two", resident, []string{prison("2014-06-01", 1825), prison("2014-06-01", 1)}, "case:inadmit.multiple-convictions=yes"},
	{"five years if the days of one were known", resident, []string{prison("2014-06-01", 1000), `"offense":"PC 459","dwelling":"no","level":"felony","outcome":"guilty-plea","convicted_on":"2015-06-01"`}, "case:inadmit.multiple-convictions=unknown"},
	{"five years if the dates differ", resident, []string{prison("unknown", 1000), prison("2015-06-01", 825)}, "case:inadmit.multiple-convictions=arguable"},
	{"the rest is an infraction", resident, []string{prison("2014-06-01", 1000), `"offense":"PC 490.1","level":"infraction","outcome":"guilty-plea","convicted_on":"2015-06-01"`}, "case:inadmit.multiple-convictions=no"},

	{"five years of the years that count, and a third case of a day not told", resident, []string{prison("2023-06-01", 1000) + `,"offense_date":"2022-06-01"`, prison("2024-06-01", 825) + `,"offense_date":"2023-06-01"`, prison("2023-01-01", 10)}, "case:gmc.conditional-bar=yes"},
	{"a robbery of which no day was told", resident, []string{`"offense":"PC 211","level":"felony","outcome":"guilty-plea"`}, "case:gmc.conditional-bar=unknown"},

	{"five years in two cases, one undone without a reason", resident, []string{prison("2014-06-01", 1000), prison("2015-06-01", 825) + undoneSilently}, "case:inadmit.multiple-convictions=arguable"},
	{"five years in two cases, of one of which nobody knows how it ended", resident, []string{prison("2014-06-01", 1000), strings.Replace(prison("2015-06-01", 825), "guilty-plea", "unknown", 1)}, "case:inadmit.multiple-convictions=unknown"},
	{"a day less in all, of one of which nobody knows how it ended", resident, []string{prison("2014-06-01", 1000), strings.Replace(prison("2015-06-01", 824), "guilty-plea", "unknown", 1)}, "case:inadmit.multiple-convictions=no"},

	{"suspended days told, but not of how many, INA 101(f)(7)", resident, []string{`"offense":"HS 11379(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2024-02-01","sentence":{"custody":"county-jail","days_suspended":729},"probation":{"granted":"yes","violated":"no"}`}, "case:gmc.custody-180-days=unknown"},
	{"all of as many suspended, and none served", resident, []string{`"offense":"HS 11379(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2024-02-01","sentence":{"custody":"county-jail","days_ordered":729,"days_suspended":729},"probation":{"granted":"yes","violated":"no"}`}, "case:gmc.custody-180-days=no"},

	{"a case of some day of March and one of its last day may be one event, 8 CFR 236.22(b)(6)", dreamer, []string{trespassOf("2015-03"), trespassOf("2015-03-31"), trespassOf("2017-01-01")}, "case:daca.three-misdemeanors=unknown"},
	{"one of the first of April is another", dreamer, []string{trespassOf("2015-03"), trespassOf("2015-04-01"), trespassOf("2017-01-01")}, "case:daca.three-misdemeanors=yes"},
	{"and so is one of the last of February", dreamer, []string{trespassOf("2015-03"), trespassOf("2015-02-28"), trespassOf("2017-01-01")}, "case:daca.three-misdemeanors=yes"},
	{"one of the first of March may be the same", dreamer, []string{trespassOf("2015-03-01"), trespassOf("2015-03"), trespassOf("2017-01-01")}, "case:daca.three-misdemeanors=unknown"},
	{"cannabis for sale, of before Proposition 64 or after, asks for no fact to choose between them", ninthOnly, []string{drugSale("11359", "", "unknown")}, "inadmit.drug-trafficker-belief=arguable"},

	{"an offense of the last day that one could rely on, convicted on it, Nunez-Reyes", resident + first, []string{strings.Replace(strings.Replace(firstDrugCase, "2010-04-12", "2011-07-14", 1), "2010-01-01", "2011-07-14", 1)}, "shield.first-offender=arguable"},
	{"a plea a year before that day, its sentence not known", resident + first, []string{strings.Replace(firstDrugCase, `2010-04-12"`, `2010-07-14","sentenced_on":"unknown"`, 1)}, "shield.first-offender=yes"},
	{"a plea a day less before it", resident + first, []string{strings.Replace(firstDrugCase, `2010-04-12"`, `2010-07-15","sentenced_on":"unknown"`, 1)}, "shield.first-offender=arguable"},
	{"a needle of before 2012 is a first drug case too", resident + first, []string{strings.Replace(firstDrugCase, "HS 11377(a)", "BP 4140", 1)}, "shield.first-offender=yes"},
	{"alcohol for somebody under 21 is none", resident + first, []string{strings.Replace(firstDrugCase, "HS 11377(a)", "BP 25658(c)", 1)}, "shield.first-offender=no"},

	{"an end of the sentence more than five years ago shows the release", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{endedYouth("2021-11-20")}, "shield.youthful=yes"},
	{"an end five years ago to the day does not", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{endedYouth("2021-11-21")}, "shield.youthful=unknown"},

	{"an aggravated felony of which only the offense is dated, on the first day of the ground", ninthOnly, []string{robberyOf("unknown") + `,"offense_date":"1988-11-18"`}, "deport.aggravated-felony=yes"},
	{"and one of the day before, which may have been convicted later", ninthOnly, []string{robberyOf("unknown") + `,"offense_date":"1988-11-17"`}, "deport.aggravated-felony=unknown"},

	{"two equal terms of one day count once, or twice", resident, []string{prison("2014-06-01", 1000), prison("2014-06-01", 1000)}, "case:inadmit.multiple-convictions=arguable"},
	{"the longer of one day, and one of another: five years", resident, []string{prison("2014-06-01", 825), prison("2014-06-01", 1000), prison("2015-06-01", 825)}, "case:inadmit.multiple-convictions=yes"},
	{"the same told the other way round", resident, []string{prison("2014-06-01", 1000), prison("2014-06-01", 825), prison("2015-06-01", 825)}, "case:inadmit.multiple-convictions=yes"},
	{"one of two equal ones of a day, and one of another: five years", resident, []string{prison("2014-06-01", 912), prison("2014-06-01", 912), prison("2015-06-01", 913)}, "case:inadmit.multiple-convictions=yes"},

	{"an offense on the first day of the year of admission", `"status":"lpr","circuit":"ninth","first_admitted":"2013"`, []string{feloniousThreat("2013-01-01")}, "deport.cimt-single=unknown"},
	{"an offense on the last day of the fifth year after it", `"status":"lpr","circuit":"ninth","first_admitted":"2013"`, []string{feloniousThreat("2018-12-31")}, "deport.cimt-single=unknown"},
	{"the day after that", `"status":"lpr","circuit":"ninth","first_admitted":"2013"`, []string{feloniousThreat("2019-01-01")}, "deport.cimt-single=no"},
	{"an offense said to be later than its conviction, on the first day of the ground: the worse day counts", ninthOnly, []string{robberyOf("1988-11-17") + `,"offense_date":"1988-11-18"`}, "deport.aggravated-felony=yes"},
	{"drunk driving said to be later than its conviction: the worse day counts", resident, []string{drunkOf("2021-11-21", "2021-11-20"), drunkOf("2025-01-01", "2025-02-01")}, "case:gmc.two-duis=yes"},

	{"three misdemeanors of five days at most, 8 CFR 236.22(b)(6)", dreamer, []string{inspection("2015-01-01"), inspection("2016-01-01"), inspection("2017-01-01")}, "case:daca.three-misdemeanors=no"},
	{"a felony of before 1990 known as violence may be murder, INA 101(f)(8)", resident, []string{knownAs("violence", "1989-01-01")}, "gmc.permanent-bar=unknown"},
	{"one known as theft is not", resident, []string{knownAs("theft", "1989-01-01")}, "gmc.permanent-bar=no"},
	{"a case known as drunk driving is no drug case", resident, []string{knownAs("dui", "2019-01-01")}, "deport.controlled-substance=no"},
	{"one known as having drugs may be", resident, []string{knownAs("drug-possession", "2019-01-01")}, "deport.controlled-substance=unknown"},

	{"a dismissed case of a kind not told may be a first drug case", resident + first, []string{`"offense":"unknown","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2010-01-01","convicted_on":"2010-04-12","probation":{"granted":"yes","violated":"no"}` + dismissal2013}, "shield.first-offender=unknown"},
	{"one known as theft is none", resident + first, []string{knownAs("theft", "2010-04-12") + dismissal2013}, "shield.first-offender=no"},

	{"180 days of the years that count, INA 101(f)(7)", resident, []string{releasedOn("2022-05-19")}, "case:gmc.custody-180-days=yes"},
	{"179 days", resident, []string{releasedOn("2022-05-18")}, "case:gmc.custody-180-days=no"},
	{"a term over before them by the end of the sentence, probation over on a day not told", resident, []string{`"offense":"PC 487(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2017-01-01","sentence":{"custody":"county-jail","days_ordered":300,"ended_on":"2019-01-01"},"probation":{"granted":"yes","state":"completed"}`}, "case:gmc.custody-180-days=no"},

	{"of an offense not told, convicted the day before eighteen, it may have been long enough ago", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{undatedYouth("2010-03-09")}, "shield.youthful=unknown"},
	{"convicted on the birthday", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{undatedYouth("2010-03-10")}, "shield.youthful=no"},

	{"an offense of the month on whose first day it was convicted, before an admission in that month", `"status":"lpr","circuit":"ninth","first_admitted":"2019-06-15"`, []string{feloniousThreat("2019-06")}, "deport.cimt-single=no"},
	{"an ounce given away, whatever act is told, is in no class", ninthOnly, []string{`"offense":"HS 11360(b)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2015-01-01","convicted_on":"2015-06-01","drug":{"act":"sell"}`}, "deport.aggravated-felony=no"},
	{"a theft of a section that no row knows is no first drug case", resident + first, []string{`"offense":"PC 99999","kind":"theft","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2010-01-01","convicted_on":"2010-04-12","probation":{"granted":"yes","violated":"no"}` + dismissal2013}, "shield.first-offender=no"},
	{"180 days of the years that count, at most, by the end of the sentence", resident, []string{strings.Replace(releasedOn("2022-05-19"), "released_on", "ended_on", 1)}, "case:gmc.custody-180-days=unknown"},
	{"179 days at most", resident, []string{strings.Replace(releasedOn("2022-05-18"), "released_on", "ended_on", 1)}, "case:gmc.custody-180-days=no"},
	{"drugs for sale, the drug not told", ninthOnly, []string{convictedOf("HS 11378", `"level":"felony"`)}, "inadmit.drug-trafficker-belief=unknown"},
	{"a first federal drug case of no known section, 18 USC 3607", resident + first, []string{`"jurisdiction":"federal","offense":"unknown","level":"misdemeanor","outcome":"deferred-entry","convicted_on":"2010-04-12"`}, "counts=unknown"},
	{"two cases known only as drunk driving, Castillo-Perez", resident, []string{drunkOf("2024-01-01", "2024-02-01"), drunkOf("2025-01-01", "2025-02-01")}, "case:gmc.two-duis=yes"},
	{"two cases known only as theft", resident, []string{strings.ReplaceAll(drunkOf("2024-01-01", "2024-02-01"), "dui", "theft"), strings.ReplaceAll(drunkOf("2025-01-01", "2025-02-01"), "dui", "theft")}, "case:gmc.two-duis=no"},
	{"drunk on the first day of the five years, conviction not told", resident, []string{drunkOf("2021-11-21", "unknown"), drunkOf("2025-01-01", "2025-02-01")}, "case:gmc.two-duis=yes"},
	{"drunk on the day before, conviction not told", resident, []string{drunkOf("2021-11-20", "unknown"), drunkOf("2025-01-01", "2025-02-01")}, "case:gmc.two-duis=unknown"},

	{"a misdemeanor abroad is no murder", resident, []string{`"offense":"VC 23152(b)","jurisdiction":"foreign","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"1989-01-01"`}, "gmc.permanent-bar=no"},
	{"an infraction abroad is none", resident, []string{`"offense":"VC 23152(b)","jurisdiction":"foreign","level":"infraction","outcome":"guilty-plea","convicted_on":"1989-01-01"`}, "gmc.permanent-bar=no"},
	{"a felony abroad may be", resident, []string{`"offense":"VC 23152(b)","jurisdiction":"foreign","level":"felony","outcome":"guilty-plea","convicted_on":"1989-01-01"`}, "gmc.permanent-bar=unknown"},

	{"a diversion that came on the same day, FFOA-PRIOR", resident + first, []string{firstDrugCase, saleDiverted("2010-04-12")}, "shield.first-offender=yes"},
	{"a diversion that came the day before", resident + first, []string{firstDrugCase, saleDiverted("2010-04-11")}, "shield.first-offender=no"},
	{"a diversion of some day of that month", resident + first, []string{firstDrugCase, saleDiverted("2010-04")}, "shield.first-offender=unknown"},
	{"marijuana in a car is a first drug case too", resident + first, []string{strings.Replace(firstDrugCase, "HS 11377(a)", "VC 23222(b)", 1)}, "shield.first-offender=yes"},
	{"an open bottle in a car is none", resident + first, []string{strings.Replace(firstDrugCase, "HS 11377(a)", "VC 23222(a)", 1)}, "shield.first-offender=no"},

	{"a crime that may be of turpitude and one that is, Garcia-Hernandez", resident, []string{threat("2009-01-01", "2010-01-01", 30), convictedOf("PC 459.5"), convictedOf("PC 484(a)")}, "shield.petty-offense=no inadmit.cimt=yes"},
	{"two bags of one stop, the grams of one not told", ninthOnly + first, []string{strings.Replace(gramsOf("1"), `,"grams":1`, "", 1), gramsOf("20") + `,"same_incident_as":"c1"`}, "shield.30-grams=unknown c2:shield.30-grams=yes"},
	{"rows that agree on a misdemeanor settle its level, PC 18.5", `"status":"lpr","circuit":"ninth","first_admitted":"2018-06-01"`, []string{convictedOf("PC 647(b)")}, "deport.cimt-single=no"},
	{"shoplifting convicted on the first day of its law may be of the law before", resident, []string{`"offense":"PC 459.5","outcome":"guilty-plea","convicted_on":"2014-11-05","sentence":{"days_ordered":5}`}, "inadmit.cimt=unknown"},
	{"two short felonies are no misdemeanors for TPS, 8 CFR 244.1", `"status":"tps","circuit":"ninth"`, []string{feloniousThreat("2018-01-01"), feloniousThreat("2018-02-01")}, "case:tps.two-misdemeanors=no"},

	{"two crimes convicted in the year of admission", `"status":"visa","circuit":"ninth","first_admitted":"2019"`, []string{convictedIn("2019-01-01"), convictedIn("2019-01-01")}, "case:deport.cimt-multiple=unknown"},
	{"two crimes convicted on its last day", `"status":"visa","circuit":"ninth","first_admitted":"2019"`, []string{convictedIn("2019-12-31"), convictedIn("2019-12-31")}, "case:deport.cimt-multiple=yes"},
	{"two crimes convicted the day before that year", `"status":"visa","circuit":"ninth","first_admitted":"2019"`, []string{convictedIn("2018-12-31"), convictedIn("2018-12-31")}, "case:deport.cimt-multiple=no"},
	{"convicted on the first day of the five years before a form of some day of a month", resident + `,"filing_on":"2026-12"`, []string{drunkOf("2020-01-01", "2021-12-01"), drunkOf("2025-01-01", "2025-02-01")}, "case:gmc.two-duis=unknown"},
	{"convicted the day before", resident + `,"filing_on":"2026-12"`, []string{drunkOf("2020-01-01", "2021-11-30"), drunkOf("2025-01-01", "2025-02-01")}, "case:gmc.two-duis=no"},
	{"convicted on the last day it may start", resident + `,"filing_on":"2026-12"`, []string{drunkOf("2020-01-01", "2021-12-31"), drunkOf("2025-01-01", "2025-02-01")}, "case:gmc.two-duis=yes"},
	{"a young person in prison, release and days not told", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{`"offense":"PC 211","level":"felony","outcome":"guilty-plea","offense_date":"2010-01-01","convicted_on":"2010-06-01","sentence":{"custody":"state-prison"}`}, "shield.youthful=unknown"},
	{"a case of which no day was told is no young person's", `"status":"lpr","circuit":"ninth","born":"1992-03-10"`, []string{`"offense":"PC 211","level":"felony","outcome":"guilty-plea"`}, "shield.youthful=no inadmit.cimt=yes"},
	{"a late offense whose conviction was not told", `"status":"lpr","circuit":"ninth","first_admitted":"2013-05-01"`, []string{`"offense":"PC 422","level":"felony","outcome":"guilty-plea","offense_date":"2018-05-02"`}, "deport.cimt-single=no"},
	{"a deferred entry with nothing ordered, all of it stated, CONV-02a", resident, []string{deferredWith("no")}, "counts=arguable"},
	{"one with probation", resident, []string{deferredWith("yes")}, "counts=yes"},
	{"one of which probation was not told", resident, []string{deferredWith("unknown")}, "counts=yes"},
	{"two crimes convicted on the day of admission", `"status":"lpr","circuit":"ninth","first_admitted":"2019-06-01"`, []string{robberyDays(10), robberyDays(10)}, "case:deport.cimt-multiple=yes"},
	{"two crimes convicted a day before it", `"status":"visa","circuit":"ninth","first_admitted":"2019-06-02"`, []string{robberyDays(10), robberyDays(10)}, "case:deport.cimt-multiple=no"},
	{"two crimes convicted when a resident, admitted anew later", `"status":"lpr","circuit":"ninth","first_admitted":"2020-06-02","lpr_since":"2019-06-01"`, []string{robberyDays(10), robberyDays(10)}, "case:deport.cimt-multiple=yes"},
	{"two crimes, never admitted", `"status":"entered-without-inspection","circuit":"ninth","first_admitted":"none"`, []string{robberyDays(10), robberyDays(10)}, "case:deport.cimt-multiple=no"},
	{"two crimes of one event", resident, []string{robberyDays(10), robberyDays(10) + `,"same_incident_as":"c1"`}, "case:deport.cimt-multiple=arguable"},
	{"two crimes of one event and a third", resident, []string{robberyDays(10), robberyDays(10) + `,"same_incident_as":"c1"`, robberyDays(10)}, "case:deport.cimt-multiple=yes"},
	{"counts tied in a ring", resident, []string{robberyDays(10) + `,"same_incident_as":"c2"`, robberyDays(10) + `,"same_incident_as":"c1"`}, "case:deport.cimt-multiple=arguable"},
	{"two crimes, one pardoned", resident, []string{robberyDays(10), robberyDays(10) + `,"relief":[{"kind":"pardon"}]`}, "case:deport.cimt-multiple=no"},
	{"two crimes, one vacated for error", resident, []string{robberyDays(10), robberyDays(10) + `,"relief":[{"kind":"vacatur","reason":"legal-error"}]`}, "case:deport.cimt-multiple=no"},
	{"two crimes, one undone without a reason", resident, []string{robberyDays(10), robberyDays(10) + `,"relief":[{"kind":"vacatur","reason":"silent"}]`}, "case:deport.cimt-multiple=arguable"},
}

func TestBothSidesOfEveryBoundary(t *testing.T) {
	for _, e := range boundaries {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(e.person, e.convictions...))
			check(t, assess(&c), e.want)
		})
	}
}

func orUnknown(choice string) string {
	if choice == "" {
		return "unknown"
	}
	return choice
}

// A sale of a day not known may be of before Proposition 64 for as long as it
// could still be charged.
func TestAnUndatedCannabisSaleKeepsItsHarmForSixYears(t *testing.T) {
	for day, harm := range map[string]string{"2022-11-08": "yes", "2022-11-09": "arguable"} {
		c := decoded(t, caseText(resident, `"offense":"HS 11359(b)","outcome":"guilty-plea","level":"misdemeanor","convicted_on":"`+day+`"`))
		for _, code := range []string{"deport.aggravated-felony", "inadmit.controlled-substance"} {
			if f := assess(&c).Opinions[0].Find(code); f.Answer.String() != "arguable" || f.Harm.String() != harm {
				t.Errorf("%s of %s is %s with harm %s, want arguable with %s", code, day, f.Answer, f.Harm, harm)
			}
		}
	}
}

// The levels are worked out from the harm: no lower than the answer where a
// protection is not certain, and no higher than what is known.
func TestTheHarmOfAGroundOfTheWholeCase(t *testing.T) {
	undated := `"offense":"PC 459","dwelling":"no","level":"felony","outcome":"guilty-plea","convicted_on":"2015-06-01"`
	cut := `,"relief":[{"kind":"sentence-modification","granted_on":"2019-10-24","reason":"rehabilitation","days_after":364}]`
	pending := `"offense":"PC 211","level":"felony","offense_date":"2018-01-01","convicted_on":"2019-06-01"` + days(10)
	for _, e := range []struct {
		name        string
		convictions []string
		code        string
		want        string // answer/harm
	}{
		{"five years in two cases", []string{prison("2014-06-01", 1000), prison("2015-06-01", 825)}, "inadmit.multiple-convictions", "yes/yes"},
		{"five years if the days of one were known", []string{prison("2014-06-01", 1000), undated}, "inadmit.multiple-convictions", "unknown/unknown"},
		{"five years but for a cut that may count, Matter of Thomas", []string{prison("2014-06-01", 1000), prison("2015-06-01", 825) + cut}, "inadmit.multiple-convictions", "arguable/yes"},
		{"five years only if terms of one day are added", []string{prison("2019-06-01", 912), prison("2019-06-01", 913) + `,"relief":[{"kind":"unknown"}]`}, "inadmit.multiple-convictions", "unknown/arguable"},
		{"a day less", []string{prison("2019-06-01", 912), prison("2019-06-01", 912) + `,"relief":[{"kind":"unknown"}]`}, "inadmit.multiple-convictions", "no/no"},
		{"five years, one case undone without a reason", []string{prison("2014-06-01", 1000), prison("2015-06-01", 825) + undoneSilently}, "inadmit.multiple-convictions", "arguable/yes"},
		{"five years if the dates differ", []string{prison("unknown", 1000), prison("2015-06-01", 825)}, "inadmit.multiple-convictions", "arguable/yes"},
		{"two crimes of turpitude", []string{robberyDays(10), robberyDays(10)}, "deport.cimt-multiple", "yes/yes"},
		{"how one of the two ended is not known", []string{robberyDays(10), pending}, "deport.cimt-multiple", "unknown/unknown"},
		{"two of one event, Adetiba", []string{robberyDays(10), robberyDays(10) + `,"same_incident_as":"c1"`}, "deport.cimt-multiple", "arguable/arguable"},
		{"two of one event, and a third whose end is not known", []string{robberyDays(10), robberyDays(10) + `,"same_incident_as":"c1"`, pending}, "deport.cimt-multiple", "arguable/yes"},
	} {
		c := decoded(t, caseText(resident, e.convictions...))
		a := assess(&c)
		if f := a.Find(e.code); f.Answer.String()+"/"+f.Harm.String() != e.want {
			t.Errorf("%s: %s with harm %s, want %s", e.name, f.Answer, f.Harm, e.want)
		}
	}
}

// INA 240A(d)(1): seven years from the admission. A conviction of before shows an
// offense of before; one on the day does not tell.
func TestAnUndatedOffenseStopsTheSevenYearsByItsConviction(t *testing.T) {
	for day, level := range map[string]string{"2011-12-31": "bar", "2012-01-01": "unknown", "unknown": "unknown"} {
		robbery := facts{"offense": "PC 422", "level": "felony", "outcome": "guilty-plea", "convicted_on": day, "sentence.custody": "county-jail", "sentence.days_ordered": 30, "sentence.days_suspended": 0}
		benefit{day, quiet("lpr", facts{"first_admitted": "2005-01-01", "lpr_since": "2005-01-01"}), []facts{robbery}, []string{"cancellation-lpr", level}}.run(t)
	}
}

// Counts of one event are tied by an id, and where a case has none by the place.
func TestCountsOfACaseWithoutIDsAreTiedByTheirPlace(t *testing.T) {
	for incident, want := range map[string]law.Answer{"c1": law.Arguable, "c7": law.Yes, "": law.Yes} {
		c := decoded(t, caseText(resident, robberyDays(10), robberyDays(10)))
		for i := range c.Convictions {
			c.Convictions[i].ID = ""
		}
		c.Convictions[1].SameIncidentAs = incident
		if got := assess(&c).Find("deport.cimt-multiple").Answer; got != want {
			t.Errorf("tied to %q: %s", incident, got)
		}
	}
}
