package immigration

import (
	"fmt"
	"strings"
	"testing"
)

// The worked examples of the reference that concern findings, each as a case
// file. Where nothing else is said: an adult California court, the Ninth
// Circuit, 21 November 2026, no other cases, no relief.

const (
	resident      = `"status":"lpr","circuit":"ninth","first_admitted":"2005-01-01","lpr_since":"2005-01-01"`
	first         = `,"prior_drug_case":"no","prior_drug_diversion":"no"`
	meth          = `"offense":"HS 11377(a)","level":"felony","outcome":"guilty-plea","drug":{"substance":"methamphetamine"},"probation":{"granted":"yes","state":"completed","violated":"no"}`
	dismissal2013 = `,"relief":[{"kind":"pc-1203.4","granted_on":"2013-05-01","reason":"rehabilitation"}]`
	entry         = `"offense":"HS 11364","level":"misdemeanor","outcome":"deferred-entry","program_completed":"yes","convicted_on":"2005-06-01","offense_date":"2005-03-01","drug":{"substance":"unnamed"},"probation":{"granted":"no","violated":"no"}`
)

// days is a sentence of so many days.
func days(n int) string {
	return fmt.Sprintf(`,"sentence":{"custody":"county-jail","days_ordered":%d}`, n)
}

type worked struct {
	name        string
	person      string
	convictions []string
	want        string // "code=answer …" for c1; "c2:code=answer"; "counts=yes"; "case:code=answer"
}

var workedExamples = []worked{
	{"1 a citizen's robbery reaches no ground", `"status":"citizen","naturalized_on":"none"`,
		[]string{`"offense":"PC 211","level":"felony","outcome":"guilty-plea","convicted_on":"2019-01-01"` + days(400)},
		"deport.aggravated-felony=no inadmit.cimt=no case:deport.cimt-multiple=no case:inadmit.multiple-convictions=no shield.petty-offense=no"},
	{"3 one old petty theft is excused, expunged or not", `"status":"lpr","circuit":"ninth","first_admitted":"2010-05-01"`,
		[]string{`"offense":"PC 488","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2013-03-10","convicted_on":"2013-06-01"` + days(10) + `,"relief":[{"kind":"pc-1203.4","granted_on":"2016-02-01"}]`},
		"counts=yes deport.cimt-single=no shield.petty-offense=yes inadmit.cimt=no"},
	{"4 a criminal threat of 2014 could bring a year", `"status":"lpr","circuit":"ninth","first_admitted":"2011-01-15"`,
		[]string{`"offense":"PC 422","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2014-02-10","convicted_on":"2014-05-01"` + days(30)},
		"deport.cimt-single=yes deport.aggravated-felony=no shield.petty-offense=yes inadmit.cimt=no"},
	{"5 the same convicted in 2016 could not", `"status":"lpr","circuit":"ninth","first_admitted":"2011-01-15"`,
		[]string{`"offense":"PC 422","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2015-11-20","convicted_on":"2016-03-01"` + days(30)},
		"deport.cimt-single=no deport.aggravated-felony=no inadmit.cimt=no"},
	{"8 a wobbler reduced under 17(b) is petty", `"status":"visa-overstay","circuit":"ninth","first_admitted":"2015-06-01"`,
		[]string{`"offense":"PC 487(a)","level":"felony","outcome":"guilty-plea","offense_date":"2018-01-10","convicted_on":"2018-04-01"` + days(60) + `,"relief":[{"kind":"pc-17b","granted_on":"2020-02-01"}]`},
		"counts=yes shield.petty-offense=yes inadmit.cimt=no deport.cimt-single=no"},
	{"9 the same not reduced is a felony", `"status":"visa-overstay","circuit":"ninth","first_admitted":"2015-06-01"`,
		[]string{`"offense":"PC 487(a)","level":"felony","outcome":"guilty-plea","offense_date":"2018-01-10","convicted_on":"2018-04-01"` + days(60)},
		"shield.petty-offense=no inadmit.cimt=yes deport.cimt-single=yes"},
	{"10 a completed drug program of 2005 is no conviction in this circuit", resident + first, []string{entry},
		"counts=no shield.first-offender=yes deport.controlled-substance=no inadmit.controlled-substance=no"},
	{"11 with PC 1203.43 it is none anywhere", `"status":"lpr","circuit":"other"` + first,
		[]string{entry + `,"relief":[{"kind":"pc-1203.43","granted_on":"2019-01-01"}]`},
		"counts=no shield.first-offender=no deport.controlled-substance=no"},
	{"12 elsewhere an unnamed drug leaves room to argue", `"status":"lpr","circuit":"other"` + first, []string{entry},
		"counts=yes shield.first-offender=no deport.controlled-substance=arguable"},
	{"13 a first possession of 2010, expunged", resident + first,
		[]string{meth + `,"offense_date":"2010-01-01","convicted_on":"2010-04-12"` + dismissal2013},
		"counts=no shield.first-offender=yes deport.controlled-substance=no inadmit.controlled-substance=no inadmit.drug-trafficker-belief=no"},
	{"14 a probation violation ends the exception", resident + first,
		[]string{strings.Replace(meth, `"violated":"no"`, `"violated":"yes"`, 1) + `,"convicted_on":"2010-04-12"` + dismissal2013},
		"counts=yes shield.first-offender=no deport.controlled-substance=yes"},
	{"15 convicted in 2012 is too late", resident + first,
		[]string{meth + `,"convicted_on":"2012-02-01"` + dismissal2013}, "counts=yes shield.first-offender=no deport.controlled-substance=yes"},
	{"16 the last day", resident + first, []string{meth + `,"convicted_on":"2011-07-14"` + dismissal2013}, "shield.first-offender=arguable counts=arguable"},
	{"16 the day before", resident + first, []string{meth + `,"convicted_on":"2011-07-13","sentenced_on":"2011-07-13"` + dismissal2013}, "shield.first-offender=yes counts=no"},
	{"16 the day after", resident + first, []string{meth + `,"convicted_on":"2011-07-15"` + dismissal2013}, "shield.first-offender=no counts=yes"},
	{"17 an earlier diversion ends the exception", resident + `,"prior_drug_case":"no","prior_drug_diversion":"yes"`,
		[]string{meth + `,"convicted_on":"2010-04-12"` + dismissal2013}, "shield.first-offender=no counts=yes"},
	{"18 without a dismissal there is none", resident + first, []string{meth + `,"convicted_on":"2010-04-12"`}, "shield.first-offender=no counts=yes"},
	{"19 two counts of one stop are one offense", resident + first, []string{
		meth + `,"convicted_on":"2008-04-12"` + dismissal2013,
		`"offense":"HS 11357(c)","level":"misdemeanor","outcome":"guilty-plea","drug":{"substance":"marijuana"},"probation":{"granted":"yes","violated":"no"},"same_incident_as":"c1","convicted_on":"2008-04-12"` + dismissal2013},
		"shield.first-offender=yes c2:shield.first-offender=yes counts=no c2:counts=no"},
	{"20 being under the influence is no lesser offense", resident + first,
		[]string{strings.Replace(meth, "11377(a)", "11550(a)", 1) + `,"convicted_on":"2009-04-12"` + dismissal2013},
		"shield.first-offender=no deport.controlled-substance=yes"},
	{"21 Prop 47 relief is no dismissal", resident + first,
		[]string{`"offense":"HS 11350(a)","level":"felony","outcome":"guilty-plea","drug":{"substance":"cocaine"},"probation":{"granted":"yes","violated":"no"},"convicted_on":"2010-04-12","relief":[{"kind":"pc-1170.18","granted_on":"2016-01-01"}]`},
		"shield.first-offender=no counts=yes deport.controlled-substance=yes"},
	{"22 an earlier program not known leaves it open", resident + `,"prior_drug_case":"no"`,
		[]string{meth + `,"convicted_on":"2010-04-12"` + dismissal2013}, "shield.first-offender=unknown counts=unknown deport.controlled-substance=unknown"},
	{"23 robbery with a year", resident, []string{`"offense":"PC 211","level":"felony","outcome":"guilty-plea","offense_date":"2019-02-01","convicted_on":"2019-06-01"` + days(365)},
		"deport.aggravated-felony=yes"},
	{"24 robbery with a day less", resident, []string{`"offense":"PC 211","level":"felony","outcome":"guilty-plea","offense_date":"2019-02-01","convicted_on":"2019-06-01"` + days(364)},
		"deport.aggravated-felony=no deport.cimt-single=no shield.petty-offense=no inadmit.cimt=yes"},
	{"25 grand theft with two years and a small loss", resident, []string{`"offense":"PC 487(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2019-06-01","victim":{"loss_usd":4000}` + days(730)},
		"deport.aggravated-felony=no"},
	{"25 the same outside the circuit", `"status":"lpr","circuit":"other"`, []string{`"offense":"PC 487(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2019-06-01","victim":{"loss_usd":4000}` + days(730)},
		"deport.aggravated-felony=arguable"},
	{"26 180 days and 185 more for a violation", resident, []string{`"offense":"PC 422","level":"felony","outcome":"guilty-plea","convicted_on":"2017-06-01"` + days(365)},
		"deport.aggravated-felony=yes"},
	{"27 cut to 364 to avoid deportation", resident, []string{`"offense":"PC 422","level":"felony","outcome":"guilty-plea","convicted_on":"2017-06-01"` + days(365) + `,"relief":[{"kind":"sentence-modification","granted_on":"2021-03-01","reason":"immigration-hardship","days_after":364}]`},
		"deport.aggravated-felony=yes counts=yes"},
	{"28 cut to 364 because the term was illegal", resident, []string{`"offense":"PC 422","level":"felony","outcome":"guilty-plea","convicted_on":"2017-06-01"` + days(365) + `,"relief":[{"kind":"sentence-modification","granted_on":"2021-03-01","reason":"legal-error","days_after":364}]`},
		"deport.aggravated-felony=no counts=yes"},
	{"29 assault with a weapon is no crime of violence here", resident, []string{`"offense":"PC 245(a)(1)","level":"felony","outcome":"guilty-plea","convicted_on":"2016-06-01"` + days(365)},
		"deport.aggravated-felony=no inadmit.cimt=yes"},
	{"29 the same outside the circuit", `"status":"lpr","circuit":"other"`, []string{`"offense":"PC 245(a)(1)","level":"felony","outcome":"guilty-plea","convicted_on":"2016-06-01"` + days(365)},
		"deport.aggravated-felony=arguable"},
	{"30 injury to a spouse", `"status":"entered-without-inspection","circuit":"ninth","first_admitted":"none"`, []string{`"offense":"PC 273.5","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2019-06-01","victim":{"domestic":"yes"}` + days(30)},
		"deport.domestic-violence=yes inadmit.cimt=no"},
	{"31 battery on a partner is no removal ground", `"status":"daca","circuit":"ninth"`, []string{`"offense":"PC 243(e)(1)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2019-06-01","victim":{"domestic":"yes"}` + days(30)},
		"deport.domestic-violence=no inadmit.cimt=no deport.cimt-single=no"},
	{"32 an old gun conviction", resident, []string{`"offense":"PC 12021(a)(1)","level":"felony","outcome":"guilty-plea","offense_date":"2009-01-01","convicted_on":"2009-06-01"` + days(30) + `,"relief":[{"kind":"pc-1203.4","granted_on":"2014-01-01"}]`},
		"counts=yes deport.firearm=no"},
	{"32 the same outside the circuit", `"status":"lpr","circuit":"other"`, []string{`"offense":"PC 12021(a)(1)","level":"felony","outcome":"guilty-plea","offense_date":"2009-01-01","convicted_on":"2009-06-01"` + days(30)},
		"deport.firearm=arguable"},
	{"33 an expunged DUI stands", `"status":"daca","circuit":"ninth"`, []string{`"offense":"VC 23152(b)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2020-06-01","relief":[{"kind":"pc-1203.4","granted_on":"2023-01-01"}]`},
		"counts=yes inadmit.cimt=no"},
	{"39 meth for sale", `"status":"asylee","circuit":"ninth"`, []string{`"offense":"HS 11378","level":"felony","outcome":"guilty-plea","convicted_on":"2019-06-01","drug":{"substance":"methamphetamine"}` + days(180)},
		"deport.aggravated-felony=yes deport.controlled-substance=yes inadmit.controlled-substance=yes inadmit.drug-trafficker-belief=yes"},
	{"40 robbery with 200 days", `"status":"asylum-applicant","circuit":"ninth"`, []string{`"offense":"PC 211","level":"felony","outcome":"guilty-plea","convicted_on":"2019-06-01"` + days(200)},
		"deport.aggravated-felony=no inadmit.cimt=yes"},
	{"41 judicial diversion is no conviction", `"status":"entered-without-inspection","circuit":"ninth"`, []string{`"offense":"PC 459.5","outcome":"diversion-no-plea","convicted_on":"2025-12-01"`},
		"counts=no inadmit.cimt=no"},
	{"44 two DUIs are no removal ground", resident, []string{`"offense":"VC 23152(b)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2023-06-01"`, `"offense":"VC 23152(b)","level":"misdemeanor","outcome":"guilty-plea","convicted_on":"2025-06-01"`},
		"deport.cimt-single=no case:deport.cimt-multiple=no deport.aggravated-felony=no"},
	{"45 a juvenile burglary", resident, []string{`"offense":"PC 459","outcome":"juvenile","convicted_on":"2012-06-01"`}, "counts=no inadmit.cimt=no"},
	{"47 vacated for prejudicial error", resident, []string{`"offense":"PC 211","level":"felony","outcome":"guilty-plea","convicted_on":"2006-06-01"` + days(400) + `,"relief":[{"kind":"pc-1473.7","granted_on":"2022-01-01","reason":"legal-error"}]`},
		"counts=no deport.aggravated-felony=no inadmit.cimt=no"},
	{"48 the order only says granted", resident, []string{`"offense":"PC 211","level":"felony","outcome":"guilty-plea","convicted_on":"2006-06-01"` + days(400) + `,"relief":[{"kind":"pc-1473.7","granted_on":"2022-01-01","reason":"silent"}]`},
		"counts=arguable deport.aggravated-felony=arguable"},
	{"49 a pardoned robbery", resident, []string{`"offense":"PC 211","level":"felony","outcome":"guilty-plea","convicted_on":"2006-06-01"` + days(400) + `,"relief":[{"kind":"pardon","granted_on":"2022-01-01"}]`},
		"counts=yes deport.aggravated-felony=no shield.pardon=yes inadmit.cimt=yes"},
	{"49 a pardoned drug sale", resident, []string{`"offense":"HS 11378","level":"felony","outcome":"guilty-plea","convicted_on":"2006-06-01","drug":{"substance":"methamphetamine"},"relief":[{"kind":"pardon","granted_on":"2022-01-01"}]` + days(400)},
		"deport.aggravated-felony=no deport.controlled-substance=yes"},
	{"51 a petty theft infraction", resident, []string{`"offense":"PC 490.1","level":"infraction","outcome":"guilty-plea","offense_date":"2022-01-01","convicted_on":"2022-06-01"`},
		"counts=arguable deport.cimt-single=no shield.petty-offense=yes inadmit.cimt=no"},
	{"52 the treatment felony of 2024", resident, []string{`"offense":"HS 11395","level":"felony","outcome":"deferred-entry","program_completed":"yes","offense_date":"2025-01-10","convicted_on":"2025-06-01","drug":{"substance":"methamphetamine"}`},
		"counts=yes deport.controlled-substance=yes"},
	{"53 marijuana for sale, lowered under Prop 64", resident, []string{`"offense":"HS 11359","level":"felony","outcome":"guilty-plea","offense_date":"2014-02-01","convicted_on":"2014-06-01","relief":[{"kind":"hs-11361.8","granted_on":"2018-01-01","level_after":"misdemeanor"}]`},
		"counts=yes deport.aggravated-felony=yes deport.controlled-substance=yes"},
	{"54 20 grams of marijuana in 2009", resident + first, []string{`"offense":"HS 11357(b)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2009-02-01","convicted_on":"2009-06-01","drug":{"substance":"marijuana","grams":20}`},
		"shield.30-grams=yes deport.controlled-substance=no inadmit.controlled-substance=yes"},
	{"54 the same in 2015 is an infraction", resident + first, []string{`"offense":"HS 11357(b)","level":"infraction","outcome":"guilty-plea","offense_date":"2015-02-01","convicted_on":"2015-06-01","drug":{"substance":"marijuana","grams":20}`},
		"inadmit.controlled-substance=arguable deport.controlled-substance=no"},
	{"55 two petty thefts", resident, []string{
		`"offense":"PC 488","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2017-01-01","convicted_on":"2017-06-01"` + days(5),
		`"offense":"PC 488","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2020-01-01","convicted_on":"2020-06-01"` + days(5)},
		"case:deport.cimt-multiple=yes shield.petty-offense=no c2:shield.petty-offense=no inadmit.cimt=yes"},
	{"56 a wobbler with neither level nor days", `"status":"entered-without-inspection","circuit":"ninth","first_admitted":"none"`, []string{`"offense":"PC 487(a)","outcome":"guilty-plea","offense_date":"2018-01-01","convicted_on":"2018-06-01"`},
		"inadmit.cimt=unknown shield.petty-offense=unknown"},
	{"59 a section in no row", resident, []string{`"offense":"PC 99999","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2006-01-01","convicted_on":"2014-06-01"` + days(400)},
		"deport.aggravated-felony=unknown deport.cimt-single=unknown deport.controlled-substance=unknown deport.firearm=unknown deport.domestic-violence=unknown deport.child-abuse=unknown deport.stalking=unknown deport.protection-order=unknown inadmit.cimt=unknown inadmit.controlled-substance=unknown"},
	{"60 carrying a loaded gun", resident, []string{`"offense":"PC 25850(a)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2019-01-01","convicted_on":"2019-06-01"` + days(1)},
		"deport.firearm=no inadmit.cimt=no deport.cimt-single=no"},
	{"61 robbery the day before the ground was made", resident, []string{robberyOf("1988-11-17")}, "deport.aggravated-felony=no"},
	{"61 robbery on that day", resident, []string{robberyOf("1988-11-18")}, "deport.aggravated-felony=yes"},
	{"61 robbery in 1990", resident, []string{robberyOf("1990-11-28")}, "deport.aggravated-felony=yes gmc.permanent-bar=no"},
	{"61 robbery a day later", resident, []string{robberyOf("1990-11-29")}, "deport.aggravated-felony=yes gmc.permanent-bar=yes"},
	{"61 outside the circuit the old conviction counts", `"status":"lpr","circuit":"other"`, []string{robberyOf("1988-11-17")}, "deport.aggravated-felony=yes"},
	{"62 child endangerment on the day", resident, []string{`"offense":"PC 273a(a)","level":"felony","outcome":"guilty-plea","convicted_on":"1996-09-30"`}, "deport.child-abuse=no"},
	{"62 child endangerment the day after", resident, []string{`"offense":"PC 273a(a)","level":"felony","outcome":"guilty-plea","convicted_on":"1996-10-01"`}, "deport.child-abuse=yes"},
	{"63 thirty grams", resident + first, []string{gramsOf("30")}, "deport.controlled-substance=no inadmit.controlled-substance=yes"},
	{"63 thirty-one grams", resident + first, []string{gramsOf("31")}, "deport.controlled-substance=yes inadmit.controlled-substance=yes"},
	{"64 grand theft, a year and a large loss", resident, []string{grandTheftOf(`"victim":{"loss_usd":12000}`)}, "deport.aggravated-felony=arguable"},
	{"64 a smaller loss", resident, []string{grandTheftOf(`"victim":{"loss_usd":9000}`)}, "deport.aggravated-felony=no"},
	{"64 the loss not known", resident, []string{grandTheftOf(`"county":"Alameda"`)}, "deport.aggravated-felony=unknown"},
	{"65 two prison terms in different years", resident, []string{prison("2014-06-01", 912), prison("2019-06-01", 913)}, "case:inadmit.multiple-convictions=yes"},
	{"65 a day short", resident, []string{prison("2014-06-01", 912), prison("2019-06-01", 912)}, "case:inadmit.multiple-convictions=no"},
	{"65 ordered on one day", resident, []string{prison("2019-06-01", 912), prison("2019-06-01", 913)}, "case:inadmit.multiple-convictions=arguable"},
	{"66 a drug not named", resident, []string{`"offense":"HS 11350(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2009-06-01","drug":{"substance":"unnamed"}`}, "deport.controlled-substance=arguable"},
	{"67 one felony threat", `"status":"lpr","circuit":"ninth","first_admitted":"2012-01-01","lpr_since":"2012-01-01"`, []string{`"offense":"PC 422","level":"felony","outcome":"guilty-plea","offense_date":"2020-01-01","convicted_on":"2020-06-01"` + days(120)},
		"inadmit.cimt=yes deport.cimt-single=no"},
}

func robberyOf(day string) string {
	return `"offense":"PC 211","level":"felony","outcome":"guilty-plea","convicted_on":"` + day + `"` + days(1095)
}

func gramsOf(grams string) string {
	return `"offense":"HS 11357(c)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2015-01-01","convicted_on":"2015-06-01","drug":{"substance":"marijuana","grams":` + grams + `}`
}

func grandTheftOf(more string) string {
	return `"offense":"PC 487(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2019-06-01",` + more + days(400)
}

func prison(day string, n int) string {
	return fmt.Sprintf(`"offense":"PC 459","dwelling":"no","level":"felony","outcome":"guilty-plea","convicted_on":"%s","sentence":{"custody":"state-prison","days_ordered":%d}`, day, n)
}

// caseText writes a case file.
func caseText(person string, convictions ...string) string {
	all := make([]string, len(convictions))
	for i, c := range convictions {
		all[i] = fmt.Sprintf(`{"id":"c%d",%s}`, i+1, c)
	}
	return `{"schema":"tableside.case/1","as_of":"2026-11-21","person":{` + person + `},"convictions":[` + strings.Join(all, ",") + `]}`
}

// check compares "code=answer" expectations with an assessment.
func check(t *testing.T, a *Assessment, want string) {
	t.Helper()
	for _, w := range strings.Fields(want) {
		place, answer, _ := strings.Cut(w, "=")
		id, code := "c1", place
		if before, after, cut := strings.Cut(place, ":"); cut {
			id, code = before, after
		}
		at := "convictions/" + id + "/findings/" + code
		switch {
		case id == "case":
			at = "findings/" + code
		case code == "counts":
			at = "convictions/" + id + "/counts"
		}
		if got, _ := lookAt(a, at); got != answer {
			t.Errorf("%s is %q, want %q", place, got, answer)
		}
	}
}

func TestWorkedExamplesOfTheReference(t *testing.T) {
	for _, e := range workedExamples {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(e.person, e.convictions...))
			check(t, assess(&c), e.want)
		})
	}
}
