package immigration

import (
	"slices"
	"strings"
	"testing"
)

// INA 212(a)(2)(A)(i) reaches what was only admitted; the grounds of
// deportation need a conviction.
func TestACrimeToldToAnOfficer(t *testing.T) {
	arrest := func(section, more string) string {
		return `"offense":"` + section + `","level":"misdemeanor","outcome":"arrest-only","offense_date":"2023-02-01"` + more
	}
	told := `,"admitted_to_officer":"yes"`
	ewi := `"status":"entered-without-inspection","circuit":"ninth","first_admitted":"none"`
	for _, e := range []struct{ name, text, want string }{
		{"nothing told", arrest("PC 211", ""), "inadmit.cimt=no"},
		{"nothing told, stated", arrest("PC 211", `,"admitted_to_officer":"no"`), "inadmit.cimt=no"},
		{"told", strings.Replace(arrest("PC 211", told), "misdemeanor", "felony", 1), "counts=no inadmit.cimt=arguable shield.petty-offense=no deport.cimt-single=no case:detention.mandatory=arguable"},
		{"told, and not sure", strings.Replace(arrest("PC 211", `,"admitted_to_officer":"unknown"`), "misdemeanor", "felony", 1), "inadmit.cimt=unknown"},
		{"a petty one told", arrest("PC 484(a)", told), "inadmit.cimt=no shield.petty-offense=yes"},
		{"no crime of bad intent", arrest("PC 602", told), "inadmit.cimt=no"},
		{"a drug told: no small-offense exception", arrest("HS 11377(a)", told+`,"drug":{"substance":"methamphetamine"}`), "inadmit.controlled-substance=arguable deport.controlled-substance=no"},
		{"told of an open case", strings.Replace(arrest("HS 11377(a)", told+`,"drug":{"substance":"methamphetamine"}`), "arrest-only", "pending", 1), "inadmit.controlled-substance=arguable"},
		{"a court put it into a program", strings.Replace(arrest("HS 11377(a)", told+`,"drug":{"substance":"methamphetamine"}`), "arrest-only", "diversion-no-plea", 1), "inadmit.controlled-substance=no"},
		{"a prosecutor let it go", strings.Replace(arrest("HS 11377(a)", told+`,"drug":{"substance":"methamphetamine"}`), "arrest-only", "dismissed", 1), "inadmit.controlled-substance=arguable"},
		{"how it ended not known, and an order that undid a conviction if there was one", strings.Replace(arrest("HS 11377(a)", told+`,"drug":{"substance":"methamphetamine"},"relief":[{"kind":"pc-1473.7","reason":"legal-error","granted_on":"2025-01-01"}]`), "arrest-only", "unknown", 1), "inadmit.controlled-substance=unknown"},
		{"the same, told to nobody", strings.Replace(arrest("HS 11377(a)", `,"drug":{"substance":"methamphetamine"},"relief":[{"kind":"pc-1473.7","reason":"legal-error","granted_on":"2025-01-01"}]`), "arrest-only", "unknown", 1), "inadmit.controlled-substance=no"},
		{"acquitted", strings.Replace(arrest("HS 11377(a)", told+`,"drug":{"substance":"methamphetamine"}`), "arrest-only", "acquitted", 1), "inadmit.controlled-substance=no"},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(ewi, e.text))
			a := assess(&c)
			check(t, a, e.want)
			if strings.Contains(e.want, "=arguable") {
				f := a.Opinions[0].Find(strings.Split(strings.Fields(strings.TrimPrefix(e.want, "counts=no "))[0], "=")[0])
				if !slices.Contains(f.Authorities, "Matter of K-, 7 I&N Dec. 594 (BIA 1957)") {
					t.Errorf("rests on %v", f.Authorities)
				}
			}
		})
	}
}

// SENT-8: days of credit given up may not be part of the sentence. The level
// keeps them.
func TestCreditGivenUpOnlyArgues(t *testing.T) {
	const violated = `},"probation":{"granted":"yes","violated":"yes"`
	for _, e := range []struct {
		name, days string
		want, harm string
	}{
		{"one sentence from the start counts whole", `"days_ordered":365,"days_waived":100},"probation":{"granted":"yes","state":"completed","violated":"no"`, "yes", "yes"},
		{"a violation that nobody told", `"days_ordered":365,"days_waived":100`, "unknown", "yes"},
		{"a year with nothing given up", `"days_ordered":365,"days_waived":0` + violated, "yes", "yes"},
		{"a year, and nobody said", `"days_ordered":365`, "yes", "yes"},
		{"a year of which one day was given up", `"days_ordered":365,"days_waived":1` + violated, "arguable", "yes"},
		{"two years of which 365 days were given up", `"days_ordered":730,"days_waived":365` + violated, "yes", "yes"},
		{"two years of which 366 days were given up", `"days_ordered":730,"days_waived":366` + violated, "arguable", "yes"},
		{"under a year as it is", `"days_ordered":364,"days_waived":100`, "no", "no"},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(resident, `"offense":"PC 422","level":"felony","outcome":"guilty-plea","convicted_on":"2019-01-01","sentence":{"custody":"county-jail",`+e.days+`}`))
			f := assess(&c).Opinions[0].Find("deport.aggravated-felony")
			if f.Answer.String() != e.want || f.Harm.String() != e.harm {
				t.Errorf("%s with harm %s, want %s and %s", f.Answer, f.Harm, e.want, e.harm)
			}
		})
	}
}

// PC 1172.75 calls the added year invalid; it was lawful when imposed.
func TestATermWithoutItsPrisonPriorIsArguable(t *testing.T) {
	for reason, want := range map[string]string{"legal-error": "arguable", "silent": "arguable", "unknown": "arguable", "rehabilitation": "yes"} {
		c := decoded(t, caseText(resident, `"offense":"PC 422","level":"felony","outcome":"guilty-plea","convicted_on":"2018-01-01","sentence":{"custody":"state-prison","days_ordered":700},`+
			`"relief":[{"kind":"pc-1172.75","reason":"`+reason+`","granted_on":"2023-01-01","days_after":335}]`))
		if f := assess(&c).Opinions[0].Find("deport.aggravated-felony"); f.Answer.String() != want || f.Harm.String() != "yes" {
			t.Errorf("for %s: %s with harm %s, want %s and yes", reason, f.Answer, f.Harm, want)
		}
	}
}

// The exceptions of INA 212(a)(2)(A)(ii) are for who committed only one crime:
// a second one that was admitted stands in their way, if it counts.
func TestASecondCrimeAdmittedSpoilsTheSmallOffenseException(t *testing.T) {
	petty := `"offense":"PC 484(a)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2019-02-01","convicted_on":"2019-05-01"`
	other := `"offense":"PC 484(a)","level":"misdemeanor","outcome":"arrest-only","offense_date":"2022-02-01"`
	for told, want := range map[string]string{
		"": "shield.petty-offense=yes inadmit.cimt=no", `,"admitted_to_officer":"yes"`: "shield.petty-offense=arguable inadmit.cimt=arguable",
		`,"admitted_to_officer":"unknown"`: "shield.petty-offense=unknown inadmit.cimt=unknown",
	} {
		c := decoded(t, caseText(resident, petty, other+told))
		check(t, assess(&c), want)
	}
}

// The changed murder law leaves a new term or level: neither shows that the
// first one was wrong.
func TestTheChangedMurderLawCuresNothingForSure(t *testing.T) {
	c := decoded(t, caseText(resident, `"offense":"PC 192(a)","attempt":"yes","level":"felony","outcome":"guilty-plea","offense_date":"2009-01-01","convicted_on":"2010-01-01",`+
		`"sentence":{"custody":"state-prison","days_ordered":1095},"relief":[{"kind":"pc-1172.6","reason":"legal-error","granted_on":"2023-01-01","days_after":300}]`))
	if f := assess(&c).Opinions[0].Find("deport.aggravated-felony"); f.Answer.String() == "no" || f.Harm.String() != "yes" {
		t.Errorf("%s with harm %s", f.Answer, f.Harm)
	}
}
