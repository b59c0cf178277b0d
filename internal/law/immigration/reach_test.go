package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// reaching is one answer of one finding and the smallest case that gives it.
type reaching struct {
	place, answer string // the place as in a worked example: "code", "c2:code", "case:code"
	person        string
	convictions   []string
}

const (
	recent = `,"offense_date":"2023-02-01","convicted_on":"2023-05-01"`
	old    = `,"offense_date":"2008-02-01","convicted_on":"2008-05-01"`
	drunk  = `"offense":"VC 23152(b)","level":"misdemeanor","outcome":"no-contest"`
	green  = `"status":"lpr","circuit":"ninth","first_admitted":"2005-01-01","lpr_since":"2005-01-01"`
	alone  = `,"prior_drug_case":"no","prior_drug_diversion":"no"`
	joint  = `"offense":"HS 11357(c)","level":"misdemeanor","outcome":"guilty-plea"`
)

// pled is a section pleaded to at a level, with more facts.
func pled(section, level, more string) string {
	return `"offense":"` + section + `","level":"` + level + `","outcome":"guilty-plea"` + more
}

// reached are, for every code, the answers that the worked examples and the
// sample decisions do not give already.
var reached = []reaching{
	{"counts", "unknown", green, []string{`"offense":"PC 484(a)","level":"misdemeanor"` + recent}},

	{"deport.cimt-single", "arguable", `"status":"lpr","circuit":"ninth","first_admitted":"2020-01-01"`, []string{pled("PC 459.5", "felony", `,"offense_date":"2022-01-01","convicted_on":"2022-03-01"`)}},
	{"deport.domestic-violence", "arguable", green, []string{pled("PC 243(d)", "felony", `,"victim":{"domestic":"yes"},"relief":[{"kind":"vacatur","reason":"silent"}]`+recent)}},
	{"deport.firearm", "yes", green, []string{pled("PC 245(a)(3)", "felony", recent)}},
	{"deport.child-abuse", "arguable", green, []string{pled("PC 261.5(d)", "felony", recent)}},
	{"deport.child-abuse", "yes", green, []string{pled("PC 288(a)", "felony", recent)}},
	{"deport.protection-order", "yes", green, []string{pled("PC 273.6(a)", "misdemeanor", `,"victim":{"domestic":"yes"}`+recent)}},
	{"deport.protection-order", "arguable", green, []string{pled("PC 166(a)(4)", "misdemeanor", `,"victim":{"domestic":"yes"}`+recent)}},
	{"deport.protection-order", "unknown", green, []string{pled("PC 273.6(a)", "misdemeanor", recent)}},
	{"case:deport.cimt-multiple", "arguable", green, []string{pled("PC 484(a)", "misdemeanor", recent), pled("PC 470", "misdemeanor", `,"same_incident_as":"c1"`+recent)}},
	{"case:deport.cimt-multiple", "unknown", `"status":"lpr","circuit":"ninth"`, []string{pled("PC 484(a)", "misdemeanor", old), pled("PC 470", "misdemeanor", recent)}},

	{"inadmit.prostitution", "yes", green, []string{pled("PC 266h(a)", "felony", recent)}},
	{"inadmit.prostitution", "arguable", green, []string{pled("PC 647(b)(1)", "misdemeanor", recent)}},
	{"inadmit.prostitution", "unknown", green, []string{pled("PC 266h(a)", "felony", `,"convicted_on":"2017-01-01","offense_date":"2016"`)}},
	{"case:inadmit.multiple-convictions", "unknown", green, []string{pled("PC 211", "felony", days(1460)+recent), pled("PC 487(a)", "felony", `,"sentence":{"custody":"state-prison"}`+old)}},

	{"case:daca.three-misdemeanors", "yes", `"status":"daca","circuit":"ninth"`, []string{pled("PC 602", "misdemeanor", recent), pled("PC 484(a)", "misdemeanor", old), pled("PC 415", "misdemeanor", `,"offense_date":"2019-02-01","convicted_on":"2019-05-01"`)}},
	{"case:daca.three-misdemeanors", "arguable", `"status":"daca","circuit":"ninth"`, []string{pled("PC 602", "misdemeanor", recent), pled("PC 484(a)", "misdemeanor", old), pled("PC 415", "misdemeanor", `,"offense_date":"2019-02-01","convicted_on":"2019-05-01","relief":[{"kind":"pc-1203.4","granted_on":"2021-01-01"}]`)}},
	{"case:daca.three-misdemeanors", "unknown", `"status":"daca","circuit":"ninth"`, []string{pled("PC 602", "misdemeanor", recent), pled("PC 484(a)", "misdemeanor", old), `"offense":"PC 417(a)(1)","level":"misdemeanor","convicted_on":"2019-05-01","offense_date":"2019-02-01"`}},
	{"case:tps.two-misdemeanors", "arguable", `"status":"tps","circuit":"ninth"`, []string{pled("PC 602", "misdemeanor", recent), pled("PC 484(a)", "misdemeanor", `,"appeal_pending":"yes"`+old)}},
	{"case:tps.two-misdemeanors", "unknown", `"status":"tps","circuit":"ninth"`, []string{pled("PC 602", "misdemeanor", recent), `"offense":"PC 484(a)","level":"misdemeanor"` + old}},

	{"case:gmc.conditional-bar", "arguable", green, []string{pled("PC 459.5", "felony", recent)}},
	{"case:gmc.two-duis", "arguable", green, []string{drunk + recent, drunk + `,"appeal_pending":"yes","offense_date":"2024-02-01","convicted_on":"2024-05-01"`}},
	{"case:gmc.two-duis", "unknown", green, []string{drunk + recent, `"offense":"VC 23152(b)","level":"misdemeanor","offense_date":"2024-02-01","convicted_on":"2024-05-01"`}},
	{"case:gmc.custody-180-days", "yes", green, []string{pled("PC 422", "felony", `,"sentence":{"custody":"county-jail","days_ordered":200,"days_served":180}`+recent)}},
	{"case:gmc.custody-180-days", "arguable", green, []string{pled("PC 422", "felony", `,"appeal_pending":"yes","sentence":{"custody":"county-jail","days_ordered":200,"days_served":180}`+recent)}},

	{"shield.youthful", "yes", green + `,"born":"1992-06-01"`, []string{pled("PC 211", "felony", `,"offense_date":"2010-05-31","convicted_on":"2010-09-01","sentence":{"custody":"county-jail","released_on":"2012-01-01"}`)}},
	{"shield.youthful", "unknown", green + `,"born":"1992-06"`, []string{pled("PC 211", "felony", `,"offense_date":"2010-06-10","convicted_on":"2010-09-01","sentence":{"custody":"county-jail","released_on":"2012-01-01"}`)}},
	{"shield.youthful", "arguable", green + `,"born":"1992-06-01"`, []string{
		pled("PC 211", "felony", `,"offense_date":"2010-05-31","convicted_on":"2010-09-01","sentence":{"custody":"county-jail","released_on":"2012-01-01"}`),
		pled("PC 484(a)", "misdemeanor", `,"appeal_pending":"yes"`+recent)}},
	{"shield.petty-offense", "arguable", green, []string{pled("PC 487(a)", "misdemeanor", days(182)+recent)}},
	{"shield.30-grams", "arguable", green + alone, []string{
		joint + `,"drug":{"grams":20},"offense_date":"2009-03-01","convicted_on":"2009-06-01"`,
		pled("HS 11377(a)", "misdemeanor", `,"drug":{"substance":"methamphetamine"},"appeal_pending":"yes"`+recent)}},
	{"shield.first-offender", "arguable", green + alone, []string{meth + `,"convicted_on":"2010-04-12","relief":[{"kind":"pc-1203.425","granted_on":"2023-07-01"}]`}},
	{"shield.pardon", "arguable", green, []string{pled("PC 459.5", "felony", `,"relief":[{"kind":"pardon","granted_on":"2024-01-01"}]`+recent)}},
	{"shield.pardon", "unknown", green, []string{`"offense":"unknown","outcome":"guilty-plea","relief":[{"kind":"pardon","granted_on":"2024-01-01"}]` + recent}},
}

// outOfReach are the answers that make no sense for a finding, each with the reason.
var outOfReach = map[string]string{
	"deport.stalking yes":      "California's one stalking section is broader than the federal crime (Matter of Sanchez-Lopez)",
	"deport.stalking arguable": "the same; another state's stalking law is in no row, so it is unknown",
}

func TestEveryFindingIsReachedWithEveryAnswer(t *testing.T) {
	seen := map[string]bool{}
	note := func(f law.Finding) {
		code := f.Code
		if code == "counts_as_conviction" {
			code = "counts"
		}
		seen[code+" "+f.Answer.String()] = true
		switch {
		case len(f.Authorities) == 0 || f.Authorities[0] == "", f.CheckedOn.IsZero(), len(f.Why) == 0, f.Strength == 0, f.Venue == 0, f.Checked == 0, f.Rule == "":
			t.Errorf("%s %s lacks an authority, a day, a reason or a rule: %+v", code, f.Answer, f)
		case f.Answer == law.Unknown && len(f.Missing) == 0:
			t.Errorf("%s is unknown, but nothing is named as missing", code)
		}
	}
	all := func(a *Assessment) {
		for _, o := range a.Opinions {
			note(o.Counts)
			for _, f := range o.Findings {
				note(f)
			}
		}
		for _, f := range a.Findings {
			note(f)
		}
	}
	for _, c := range records(t, 0) {
		all(assess(&c))
	}
	for _, r := range reached {
		c := decoded(t, caseText(r.person, r.convictions...))
		a := assess(&c)
		check(t, a, r.place+"="+r.answer)
		all(a)
	}
	codes := append([]string{"counts"}, convictionCodes[:]...)
	empty := decoded(t, caseText(green))
	for _, f := range assess(&empty).Findings {
		codes = append(codes, f.Code)
	}
	if len(codes) != 31 {
		t.Errorf("%d findings, the contract names 31", len(codes))
	}
	for _, code := range codes {
		for _, answer := range []law.Answer{law.No, law.Unknown, law.Arguable, law.Yes} {
			place := code + " " + answer.String()
			if reason, never := outOfReach[place]; seen[place] == never {
				t.Errorf("%s: reached %t; exempt: %q", place, seen[place], reason)
			}
		}
	}
	for _, r := range reached {
		if !slices.ContainsFunc(codes, func(code string) bool { return strings.HasSuffix(r.place, code) }) {
			t.Errorf("%s is no finding", r.place)
		}
	}
}
