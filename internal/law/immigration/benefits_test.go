package immigration

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

// facts are a few fields of a case file; a dot in a name goes one level down.
type facts map[string]any

// quiet is a person about whom everything was asked and nothing is amiss.
func quiet(status string, more facts) facts {
	f := facts{
		"status": status, "circuit": "ninth", "goals": []string{}, "family": []string{},
		"removal_order": "no", "in_removal_proceedings": "no", "ice_custody": "no", "charged_now": "no",
		"on_probation_now": "no", "serving_now": "no", "prior_drug_case": "no", "prior_drug_diversion": "no",
		"cannabis": "no", "claimed_citizen_or_voted": "no", "citizen_parent": "no",
	}
	maps.Copy(f, more)
	return f
}

// plea is a conviction of which everything that matters was told.
func plea(offense, level, offended, convicted string, days int, more facts) facts {
	f := facts{
		"offense": offense, "level": level, "outcome": "guilty-plea", "offense_date": offended, "convicted_on": convicted,
		"sentence.custody": "county-jail", "sentence.days_ordered": days, "sentence.days_suspended": 0, "sentence.days_served": days,
		"sentence.released_on": convicted, "probation.granted": "yes", "probation.state": "completed", "probation.violated": "no",
		"attempt": "no", "conspiracy": "no", "in_custody": "no", "appeal_pending": "no",
	}
	maps.Copy(f, more)
	return f
}

func nested(f facts) map[string]any {
	out := map[string]any{}
	for name, value := range f {
		at, rest := out, name
		for {
			head, tail, deeper := strings.Cut(rest, ".")
			if !deeper {
				at[head] = value
				break
			}
			if at[head] == nil {
				at[head] = map[string]any{}
			}
			at, rest = at[head].(map[string]any), tail
		}
	}
	return out
}

func caseJSON(person facts, convictions ...facts) string {
	list := []any{}
	for _, c := range convictions {
		list = append(list, nested(c))
	}
	b, err := json.Marshal(map[string]any{"schema": "tableside.case/1", "as_of": "2026-11-21", "person": nested(person), "convictions": list})
	if err != nil {
		panic(err)
	}
	return string(b)
}

func assessed(t testing.TB, person facts, convictions ...facts) *Assessment {
	t.Helper()
	c := decoded(t, caseJSON(person, convictions...))
	return assess(&c)
}

// consequence is one of those drawn; a test that looks for one that is not there
// has looked at nothing.
func consequence(t testing.TB, a *Assessment, code string) law.Consequence {
	t.Helper()
	for _, c := range a.Consequences {
		if c.Code == code {
			return c
		}
	}
	t.Fatalf("there is no consequence %s", code)
	return law.Consequence{}
}

// said gives what a place of the assessment says: a consequence's level, a
// finding's answer (c1:daca.felony), or whether an action fires (!code).
func said(a *Assessment, at string) string {
	if code, found := strings.CutPrefix(at, "!"); found {
		for _, action := range Actions(a, Current()) {
			if action.Code == code {
				return "present"
			}
		}
		return "absent"
	}
	if id, code, found := strings.Cut(at, ":"); found {
		for _, o := range a.Opinions {
			if o.ID == id {
				return o.Find(code).Answer.String()
			}
		}
		return "no such conviction"
	}
	if code, found := strings.CutPrefix(at, "worst "); found {
		for _, c := range a.Consequences {
			if c.Code == code {
				return c.AtWorst.String()
			}
		}
	}
	if f := a.Find(at); f.Code != "" {
		return f.Answer.String()
	}
	return a.Level(at).String()
}

// benefit is a case and what must be said of it: place, value, place, value …
type benefit struct {
	name        string
	person      facts
	convictions []facts
	want        []string
}

func (e benefit) run(t *testing.T) {
	t.Run(e.name, func(t *testing.T) {
		t.Helper()
		a := assessed(t, e.person, e.convictions...)
		for i := 0; i+1 < len(e.want); i += 2 {
			if got := said(a, e.want[i]); got != e.want[i+1] {
				t.Errorf("%s is %q, want %q (%s)", e.want[i], got, e.want[i+1], reasonsOf(a, e.want[i]))
			}
		}
	})
}

func reasonsOf(a *Assessment, at string) string {
	for _, c := range a.Consequences {
		if c.Code == at {
			var texts []string
			for _, w := range c.Why {
				texts = append(texts, w.Text)
			}
			return strings.Join(texts, " | ") + " missing " + strings.Join(c.Missing, " ") + " from " + strings.Join(c.From, " ")
		}
	}
	return ""
}

func TestEveryCodeIsListedInTheContractsOrder(t *testing.T) {
	for _, status := range []string{"citizen", "lpr", "tps", "entered-without-inspection", "unknown"} {
		a := assessed(t, facts{"status": status}, plea("PC 484(a)", "misdemeanor", "2018-01-01", "2018-03-01", 5, nil))
		want := []string{"deport.cimt-multiple", "inadmit.multiple-convictions", "daca.three-misdemeanors", "tps.two-misdemeanors",
			"gmc.conditional-bar", "gmc.two-duis", "gmc.custody-180-days", "detention.mandatory", "detention.laken-riley"}
		if len(a.Findings) != len(want) {
			t.Fatalf("%s: %d findings", status, len(a.Findings))
		}
		for i, f := range a.Findings {
			if f.Code != want[i] || f.Answer == law.Unanswered || f.Harm == law.Unanswered || len(f.Authorities) == 0 || len(f.Why) == 0 || f.CheckedOn == 0 || !f.Covered {
				t.Errorf("%s: finding %d is %+v", status, i, f)
			}
		}
		if len(a.Consequences) != len(consequenceCodes) {
			t.Fatalf("%s: %d consequences", status, len(a.Consequences))
		}
		for i, c := range a.Consequences {
			if c.Code != consequenceCodes[i] || c.Level == law.Unleveled || c.AtWorst < c.Level && c.Level != law.UnknownLevel || len(c.Why) == 0 || !c.Covered {
				t.Errorf("%s: consequence %d is %+v", status, i, c)
			}
		}
	}
}

var (
	lpr2005  = facts{"first_admitted": "2005-01-01", "lpr_since": "2005-01-01"}
	lpr2010  = facts{"first_admitted": "2010-05-01", "lpr_since": "2010-05-01"}
	meth2010 = func(more facts) facts {
		f := facts{"drug.substance": "methamphetamine", "relief": []any{facts{"kind": "pc-1203.4", "granted_on": "2013-05-01", "reason": "rehabilitation"}}}
		maps.Copy(f, more)
		return plea("HS 11377(a)", "misdemeanor", "2010-02-01", "2010-04-12", 10, f)
	}
	expunge = func(day string) facts {
		return facts{"relief": []any{facts{"kind": "pc-1203.4", "granted_on": day, "reason": "rehabilitation"}}}
	}
)

func join2(a, b facts) facts {
	c := maps.Clone(a)
	maps.Copy(c, b)
	return c
}

func TestWorkedExamplesOfBenefits(t *testing.T) {
	for _, e := range benefitExamples() {
		e.run(t)
	}
}

func benefitExamples() []benefit {
	ewi := facts{"first_admitted": "none", "entry": "without-inspection", "entered_us": "2014-01-01"}
	threat := func(convicted string, days int) facts {
		return plea("PC 422", "misdemeanor", convicted[:4]+"-01-10", convicted, days, nil)
	}
	robbery := func(days int) facts { return plea("PC 211", "felony", "2019-02-01", "2019-06-01", days, nil) }
	return []benefit{
		{"1: a citizen by birth with a robbery has nothing to weigh", facts{"status": "citizen", "naturalized_on": "none"}, []facts{robbery(365)},
			[]string{"removal", "not-applicable", "travel", "not-applicable", "cancellation-nonlpr", "not-applicable", "citizenship", "none",
				"c1:gmc.permanent-bar", "no", "detention.mandatory", "no", "!no-immigration-issue", "present", "!see-immigration-lawyer-first", "absent"}},
		{"2: a naturalized citizen with a case older than the oath", facts{"status": "citizen", "naturalized_on": "2022-03-01"},
			[]facts{plea("PC 484(a)", "misdemeanor", "2020-05-01", "2020-08-01", 1, nil)},
			[]string{"citizenship", "caution", "c1:inadmit.cimt", "no", "removal", "not-applicable", "!no-immigration-issue", "absent"}},
		{"3: old petty theft of a resident", quiet("lpr", lpr2010), []facts{plea("PC 488", "misdemeanor", "2013-03-10", "2013-06-01", 10, expunge("2016-05-01"))},
			[]string{"removal", "caution", "travel", "caution", "naturalization", "caution", "!do-not-travel", "present", "!disclose-everything", "present"}},
		{"6: threats with a possible year bar cancellation for a person never admitted", quiet("entered-without-inspection", ewi), []facts{threat("2014-05-01", 30)},
			[]string{"cancellation-nonlpr", "bar", "removal", "high"}},
		{"7: the same after 2015 does not", quiet("entered-without-inspection", ewi), []facts{join2(threat("2016-03-01", 30), facts{"victim.domestic": "no"})},
			[]string{"cancellation-nonlpr", "caution", "removal", "high"}},
		{"8: grand theft reduced to a misdemeanor, overstay with a citizen spouse", quiet("visa-overstay", facts{"first_admitted": "2015-06-01", "family": []string{"citizen-spouse"}, "goals": []string{"green-card"}}),
			[]facts{plea("PC 487(a)", "felony", "2018-01-10", "2018-04-01", 60, facts{"relief": []any{facts{"kind": "pc-17b", "granted_on": "2020-01-01"}}})},
			[]string{"green-card", "caution", "removal", "high"}},
		{"9: without the reduction a waiver may still fit", quiet("visa-overstay", facts{"first_admitted": "2015-06-01", "family": []string{"citizen-spouse"}, "goals": []string{"green-card"}}),
			[]facts{plea("PC 487(a)", "felony", "2018-01-10", "2018-04-01", 60, nil)},
			[]string{"green-card", "high", "removal", "bar"}},
		{"9: nor without family", quiet("visa-overstay", facts{"first_admitted": "2015-06-01", "goals": []string{"green-card"}}),
			[]facts{plea("PC 487(a)", "felony", "2018-01-10", "2018-04-01", 60, nil)},
			[]string{"green-card", "bar"}},
		{"13: an old first drug case that was dismissed", quiet("lpr", lpr2005), []facts{meth2010(nil)},
			[]string{"removal", "caution", "travel", "caution", "!do-not-travel", "present", "!do-not-file-yet", "present", "!careful-with-drug-questions", "present"}},
		{"14: with a violation it counts", quiet("lpr", lpr2005), []facts{meth2010(facts{"probation.violated": "yes"})},
			[]string{"removal", "bar", "detention.mandatory", "yes", "detention", "high", "renew-green-card", "high"}},
		{"22: an earlier program nobody asked about leaves the bar", quiet("lpr", join2(lpr2005, facts{"prior_drug_diversion": "unknown"})), []facts{meth2010(nil)},
			[]string{"removal", "bar", "c1:deport.controlled-substance", "unknown"}},
		{"23: robbery with a year", quiet("lpr", lpr2005), []facts{robbery(365)},
			[]string{"removal", "bar", "cancellation-lpr", "bar", "naturalization", "bar", "c1:gmc.permanent-bar", "yes", "detention.mandatory", "yes", "detention", "high"}},
		{"24: robbery with a day less", quiet("lpr", lpr2005), []facts{robbery(364)},
			[]string{"removal", "caution", "cancellation-lpr", "caution", "travel", "high", "c1:gmc.permanent-bar", "no", "detention.mandatory", "no"}},
		{"30: spousal injury bars cancellation for a person never admitted", quiet("entered-without-inspection", ewi),
			[]facts{plea("PC 273.5", "misdemeanor", "2019-01-01", "2019-03-01", 30, facts{"victim.domestic": "yes"})},
			[]string{"cancellation-nonlpr", "bar"}},
		{"31: domestic battery bars DACA", quiet("daca", facts{"first_admitted": "none"}),
			[]facts{plea("PC 243(e)(1)", "misdemeanor", "2019-01-01", "2019-03-01", 30, facts{"victim.domestic": "yes"})},
			[]string{"daca", "bar", "c1:daca.significant-misdemeanor", "yes", "c1:deport.domestic-violence", "no"}},
		{"32: an old gun case that was dismissed", quiet("lpr", lpr2005), []facts{plea("PC 12021(a)(1)", "felony", "2008-11-01", "2009-02-01", 90, expunge("2014-01-01"))},
			[]string{"c1:deport.firearm", "no", "!do-not-travel", "present", "!do-not-file-yet", "present"}},
		{"33: a DUI cleared before the DACA request", quiet("daca", facts{"first_admitted": "none"}), []facts{plea("VC 23152(b)", "misdemeanor", "2020-01-01", "2020-03-01", 2, expunge("2023-05-01"))},
			[]string{"daca", "caution", "c1:daca.significant-misdemeanor", "arguable", "!do-not-file-yet", "present", "!disclose-everything", "present"}},
		{"34: a DUI that was not", quiet("daca", facts{"first_admitted": "none"}), []facts{plea("VC 23152(b)", "misdemeanor", "2024-01-01", "2024-03-01", 2, nil)},
			[]string{"daca", "bar", "!do-not-file-yet", "present"}},
		{"36: three small cases, one cleared", quiet("daca", facts{"first_admitted": "none"}), []facts{
			plea("PC 415", "misdemeanor", "2015-01-01", "2015-03-01", 1, nil), plea("PC 602", "misdemeanor", "2016-01-01", "2016-03-01", 1, nil),
			plea("PC 148(a)(1)", "misdemeanor", "2017-01-01", "2017-03-01", 1, expunge("2019-01-01"))},
			[]string{"daca.three-misdemeanors", "arguable", "daca", "caution"}},
		{"37: two small cases, both cleared, still bar TPS", quiet("tps", facts{"first_admitted": "none"}), []facts{
			plea("VC 12500(a)", "misdemeanor", "2016-01-01", "2016-03-01", 0, expunge("2018-01-01")), plea("PC 415", "misdemeanor", "2019-01-01", "2019-03-01", 1, expunge("2020-01-01"))},
			[]string{"tps.two-misdemeanors", "yes", "tps", "bar"}},
		{"38: one misdemeanor and an infraction do not", quiet("tps", facts{"first_admitted": "none"}), []facts{
			plea("PC 415", "misdemeanor", "2019-01-01", "2019-03-01", 1, nil), plea("PC 415", "infraction", "2020-01-01", "2020-03-01", 0, nil)},
			[]string{"tps.two-misdemeanors", "no", "tps", "caution"}},
		{"39: an asylee with a drug sale", quiet("asylee", facts{"first_admitted": "none", "family": []string{"citizen-spouse"}}), []facts{
			plea("HS 11378", "felony", "2019-01-01", "2019-03-01", 180, facts{"drug.substance": "methamphetamine"})},
			[]string{"asylum", "bar", "green-card", "bar", "c1:inadmit.drug-trafficker-belief", "yes"}},
		{"40: an asylum seeker with a robbery of 200 days", quiet("asylum-applicant", facts{"first_admitted": "none"}), []facts{robbery(200)},
			[]string{"asylum", "high", "c1:deport.aggravated-felony", "no"}},
		{"41: arrested for shoplifting, ended by diversion", quiet("entered-without-inspection", ewi), []facts{{"offense": "PC 459.5", "level": "misdemeanor", "outcome": "diversion-no-plea", "offense_date": "2025-06-01", "convicted_on": "2025-11-01"}},
			[]string{"detention.laken-riley", "arguable", "detention", "high", "!seek-detention-help", "present"}},
		{"42: a shoplifting charge open now", quiet("entered-without-inspection", ewi), []facts{{"offense": "PC 459.5", "level": "misdemeanor", "outcome": "pending", "offense_date": "2026-06-01"}},
			[]string{"detention.laken-riley", "yes", "detention", "high", "!do-not-plead-yet", "present"}},
		{"42: the same for an overstay", quiet("visa-overstay", facts{"first_admitted": "2015-01-01"}), []facts{{"offense": "PC 459.5", "level": "misdemeanor", "outcome": "pending", "offense_date": "2026-06-01"}},
			[]string{"detention.laken-riley", "arguable", "detention", "high"}},
		{"42: the same for a resident", quiet("lpr", lpr2005), []facts{{"offense": "PC 459.5", "level": "misdemeanor", "outcome": "pending", "offense_date": "2026-06-01"}},
			[]string{"detention.laken-riley", "no", "!do-not-plead-yet", "present", "travel", "high"}},
		{"43: still on probation", quiet("lpr", lpr2005), []facts{plea("PC 415", "misdemeanor", "2026-01-01", "2026-05-01", 1, facts{"probation.state": "ongoing", "probation.ended_on": "2027-05-01", "in_custody": "yes"})},
			[]string{"naturalization", "bar", "!do-not-file-yet", "present"}},
		{"44: two DUIs in the period", quiet("lpr", lpr2005), []facts{
			plea("VC 23152(b)", "misdemeanor", "2023-01-01", "2023-03-01", 2, nil), plea("VC 23152(b)", "misdemeanor", "2025-01-01", "2025-03-01", 10, nil)},
			[]string{"naturalization", "high", "gmc.two-duis", "yes", "gmc.conditional-bar", "no", "removal", "caution"}},
		{"45: a juvenile burglary", quiet("lpr", lpr2005), []facts{plea("PC 459", "misdemeanor", "2012-01-01", "2012-03-01", 0, facts{"outcome": "juvenile", "dwelling": "no"})},
			[]string{"removal", "caution", "!disclose-everything", "present", "!juvenile-record-advice", "present"}},
		{"46: a licensed cannabis job and no record", quiet("lpr", join2(lpr2005, facts{"cannabis": "yes", "goals": []string{"naturalize"}})), nil,
			[]string{"travel", "high", "naturalization", "high", "!cannabis-warning", "present", "removal", "low", "!do-not-file-yet", "present"}},
		{"50: a fraud charge open and a trip planned", quiet("lpr", join2(lpr2005, facts{"goals": []string{"travel"}})), []facts{{"offense": "PC 550", "outcome": "pending", "offense_date": "2026-06-01"}},
			[]string{"travel", "high", "!do-not-travel", "present", "!do-not-plead-yet", "present"}},
		{"51: a petty theft infraction", quiet("lpr", lpr2010), []facts{plea("PC 490.1", "infraction", "2022-01-01", "2022-03-01", 0, nil)},
			[]string{"removal", "caution", "naturalization", "caution", "travel", "caution"}},
		{"57: nothing known of the status", facts{"status": "unknown"}, []facts{plea("PC 415", "misdemeanor", "2015-01-01", "2015-03-01", 1, nil)},
			[]string{"removal", "unknown", "detention", "unknown", "green-card", "unknown", "renew-green-card", "unknown", "naturalization", "unknown",
				"travel", "high", "daca", "unknown", "tps", "unknown", "asylum", "unknown", "cancellation-lpr", "unknown", "cancellation-nonlpr", "unknown", "citizenship", "unknown"}},
		{"58: an old removal order and an arrest only", quiet("entered-without-inspection", join2(ewi, facts{"removal_order": "yes"})), []facts{{"offense": "PC 415", "level": "misdemeanor", "outcome": "arrest-only", "convicted_on": "2020-01-01"}},
			[]string{"removal", "high", "cancellation-nonlpr", "high", "!old-removal-order", "present", "!do-not-travel", "present", "!no-immigration-contact-alone", "present"}},
		{"60: a loaded gun case", quiet("lpr", lpr2010), []facts{plea("PC 25850(a)", "misdemeanor", "2019-01-01", "2019-03-01", 1, nil)},
			[]string{"naturalization", "caution", "c1:deport.firearm", "no"}},
		{"67: one felony of turpitude, never abroad", quiet("lpr", facts{"first_admitted": "2012-01-01", "lpr_since": "2012-01-01"}), []facts{plea("PC 422", "felony", "2020-01-01", "2020-03-01", 120, nil)},
			[]string{"c1:inadmit.cimt", "yes", "detention.mandatory", "no", "travel", "high"}},
	}
}

func TestAggravatedFelonyBarsCharacterOnlyFromNovember291990(t *testing.T) {
	for day, want := range map[string]string{"1988-11-17": "no", "1990-11-28": "no", "1990-11-29": "yes", "1990": "unknown"} {
		robbery := plea("PC 211", "felony", "1988-01-01", day, 1095, nil)
		a := assessed(t, quiet("lpr", facts{"first_admitted": "1980-01-01", "lpr_since": "1980-01-01"}), robbery)
		if got := said(a, "c1:gmc.permanent-bar"); got != want {
			t.Errorf("convicted %s: %s, want %s", day, got, want)
		}
		murder := plea("PC 187", "felony", "1988-01-01", day, 5475, nil)
		a = assessed(t, quiet("lpr", facts{"first_admitted": "1980-01-01", "lpr_since": "1980-01-01"}), murder)
		if got := said(a, "c1:gmc.permanent-bar"); got != "yes" {
			t.Errorf("murder convicted %s: %s, want yes at any date", day, got)
		}
	}
}
