package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

const theft = `"offense":"PC 484(a)","level":"misdemeanor","convicted_on":"2019-06-01"`

func TestHowACaseEndedDecidesWhetherItCounts(t *testing.T) {
	nothing := `"sentence":{"custody":"none","fine":"stayed","other_terms":"no"},"probation":{"granted":"no"}`
	for _, e := range []struct{ name, person, text, answer, rule string }{
		{"a guilty plea", resident, theft + `,"outcome":"guilty-plea"`, "yes", "CONV-01"},
		{"no contest", resident, theft + `,"outcome":"no-contest"`, "yes", "CONV-01"},
		{"found guilty", resident, theft + `,"outcome":"found-guilty"`, "yes", "CONV-01"},
		{"an outcome not known", resident, theft + `,"outcome":"unknown"`, "unknown", "CONV-01"},
		{"nobody told the outcome", resident, theft, "unknown", "CONV-01"},
		{"an infraction", resident, strings.Replace(theft, "misdemeanor", "infraction", 1) + `,"outcome":"guilty-plea"`, "arguable", "CONV-06"},
		{"a section that is only an infraction", resident, `"offense":"HS 11357(a)(2)","offense_date":"2018-01-01","outcome":"guilty-plea"`, "arguable", "CONV-06"},
		{"a section that may be an infraction", resident, `"offense":"PC 490.1","outcome":"guilty-plea","offense_date":"2018-01-01"`, "yes", "CONV-01"},
		{"business without a license, under BP 16240 a misdemeanor", resident, `"offense":"BP 16240","outcome":"guilty-plea","offense_date":"2018-01-01"`, "yes", "CONV-01"},
		{"a drug program told as one with no plea, its offense of 2010", resident, `"offense":"HS 11377(a)","outcome":"diversion-no-plea","offense_date":"2010-05-01","convicted_on":"2012-06-01"`, "unknown", "CONV-04"},
		{"the same of the last day on which a plea came first", resident, `"offense":"HS 11377(a)","outcome":"diversion-no-plea","offense_date":"2017-12-31","convicted_on":"2017-12-31"`, "unknown", "CONV-04"},
		{"an offense of the day after, AB 208", resident, `"offense":"HS 11377(a)","outcome":"diversion-no-plea","offense_date":"2018-01-01","convicted_on":"2017-12-31"`, "no", "CONV-03"},
		{"an appeal is open", resident, theft + `,"outcome":"found-guilty","appeal_pending":"yes"`, "arguable", "CONV-08"},
		{"an appeal is closed", resident, theft + `,"outcome":"found-guilty","appeal_pending":"no"`, "yes", "CONV-01"},
		{"sentenced tomorrow", resident, theft + `,"outcome":"guilty-plea","sentenced_on":"2026-11-22"`, "arguable", "CONV-12"},
		{"sentenced today", resident, theft + `,"outcome":"guilty-plea","sentenced_on":"2026-11-21"`, "yes", "CONV-01"},
		{"sentenced some day this month", resident, theft + `,"outcome":"guilty-plea","sentenced_on":"2026-11"`, "yes", "CONV-01"},
		{"a drug program of 2012", resident, `"offense":"HS 11377(a)","outcome":"deferred-entry","convicted_on":"2012-06-01"`, "yes", "CONV-04"},
		{"a plea-first program for a theft", resident, theft + `,"outcome":"deferred-entry"`, "yes", "CONV-05"},
		{"a plea, and nothing but a stayed fine, Retuta", resident, theft + `,"outcome":"deferred-entry",` + nothing, "no", "CONV-02a"},
		{"the same, and nobody knows of a program", resident, theft + `,"outcome":"deferred-entry","program_completed":"unknown",` + nothing, "arguable", "CONV-02a"},
		{"the same, and a program finished, Matter of Mohamed", resident, theft + `,"outcome":"deferred-entry","program_completed":"yes",` + nothing, "yes", "CONV-05"},
		{"the same, and a program not finished", resident, theft + `,"outcome":"deferred-entry","program_completed":"no",` + nothing, "yes", "CONV-05"},
		{"a drug program of 2014 finished, and only a stayed fine told", resident, `"offense":"HS 11377(a)","outcome":"deferred-entry","convicted_on":"2014-04-10","program_completed":"yes",` + nothing, "yes", "CONV-04"},
		{"a drug plea of 2014 put off, and only a stayed fine told, Retuta", resident, `"offense":"HS 11377(a)","outcome":"deferred-entry","convicted_on":"2014-04-10",` + nothing, "no", "CONV-02a"},
		{"a drug plea of 2014 put off, and no fine told", resident, `"offense":"HS 11377(a)","outcome":"deferred-entry","convicted_on":"2014-04-10",` + strings.Replace(nothing, "stayed", "none", 1), "yes", "CONV-04"},
		{"the treatment felony, and only a stayed fine told", resident, `"offense":"HS 11395(b)(1)","outcome":"deferred-entry","convicted_on":"2025-02-01",` + nothing, "yes", "CONV-05"},
		{"the same outside the circuit", `"status":"lpr","circuit":"other"`, theft + `,"outcome":"deferred-entry",` + nothing, "arguable", "CONV-02a"},
		{"a plea, and nothing at all", `"status":"lpr","circuit":"other"`, theft + `,"outcome":"deferred-entry",` + strings.Replace(nothing, "stayed", "none", 1), "arguable", "CONV-02a"},
		{"a plea and a fine to pay", resident, theft + `,"outcome":"deferred-entry",` + strings.Replace(nothing, "stayed", "ordered", 1), "yes", "CONV-05"},
		{"a plea, and one term not told", resident, theft + `,"outcome":"deferred-entry",` + strings.Replace(nothing, `,"other_terms":"no"`, "", 1), "yes", "CONV-05"},
		{"a plea, and only the victim to pay", resident, theft + `,"outcome":"deferred-entry",` + nothing + `,"owes":{"restitution":"yes"}`, "arguable", "CONV-02b"},
		{"a plea, and the victim paid long ago", resident, theft + `,"outcome":"deferred-entry",` + strings.Replace(nothing, `"other_terms"`, `"restitution":"yes","other_terms"`, 1), "arguable", "CONV-02b"},
		{"a plea, and not sure whether the victim was to be paid", resident, theft + `,"outcome":"deferred-entry",` + strings.Replace(nothing, `"other_terms"`, `"restitution":"unknown","other_terms"`, 1), "unknown", "CONV-02b"},
		{"a plea, and the victim was never to be paid", resident, theft + `,"outcome":"deferred-entry",` + strings.Replace(nothing, `"other_terms"`, `"restitution":"no","other_terms"`, 1) + `,"owes":{"restitution":"unknown"}`, "no", "CONV-02a"},
		{"a plea, and perhaps the victim to pay", resident, theft + `,"outcome":"deferred-entry",` + nothing + `,"owes":{"restitution":"unknown"}`, "unknown", "CONV-02b"},
		{"diversion before any plea", resident, theft + `,"outcome":"diversion-no-plea"`, "no", "CONV-03"},
		{"diversion, nothing admitted", resident, theft + `,"outcome":"diversion-no-plea","admitted_facts":"no"`, "no", "CONV-03"},
		{"diversion with facts admitted", resident, theft + `,"outcome":"diversion-no-plea","admitted_facts":"yes"`, "arguable", "CONV-03a"},
		{"diversion, not sure what was signed", resident, theft + `,"outcome":"diversion-no-plea","admitted_facts":"unknown"`, "unknown", "CONV-03a"},
		{"a drug diversion of the last day before a plea came first", resident, `"offense":"HS 11377(a)","outcome":"diversion-no-plea","convicted_on":"1996-12-31"`, "no", "CONV-04a"},
		{"one of the first day of that", resident, `"offense":"HS 11377(a)","outcome":"diversion-no-plea","convicted_on":"1997-01-01"`, "unknown", "CONV-04"},
		{"nothing admitted, they say", resident, `"offense":"HS 11377(a)","outcome":"diversion-no-plea","convicted_on":"2012-05-01","admitted_facts":"no"`, "unknown", "CONV-04"},
		{"one of the last day", resident, `"offense":"HS 11377(a)","outcome":"diversion-no-plea","convicted_on":"2017-12-31"`, "unknown", "CONV-04"},
		{"one of the day after", resident, `"offense":"HS 11377(a)","outcome":"diversion-no-plea","convicted_on":"2018-01-01"`, "no", "CONV-03"},
		{"one of a day not known", resident, `"offense":"HS 11377(a)","outcome":"diversion-no-plea"`, "unknown", "CONV-04"},
		{"one of a day not known, for what was done after it ended", resident, `"offense":"HS 11377(a)","outcome":"diversion-no-plea","offense_date":"2018-01-01"`, "no", "CONV-03"},
		{"a charge that the program did not take", resident, `"offense":"HS 11378","outcome":"diversion-no-plea","convicted_on":"2012-05-01"`, "no", "CONV-03"},
		{"another state's", resident, `"offense":"HS 11377(a)","jurisdiction":"other-state","outcome":"diversion-no-plea","convicted_on":"2012-05-01"`, "no", "CONV-03"},
		{"a drug diversion of 1995", resident, `"offense":"HS 11377(a)","outcome":"diversion-no-plea","convicted_on":"1995-06-01"`, "no", "CONV-04a"},
		{"juvenile court", resident, theft + `,"outcome":"juvenile"`, "no", "CONV-07"},
		{"dismissed", resident, theft + `,"outcome":"dismissed"`, "no", "CONV-09"},
		{"acquitted", resident, theft + `,"outcome":"acquitted"`, "no", "CONV-09"},
		{"an arrest", resident, theft + `,"outcome":"arrest-only"`, "no", "CONV-09"},
		{"not guilty because of insanity", resident, theft + `,"outcome":"not-guilty-insanity"`, "no", "CONV-10"},
		{"judged abroad while away", resident, theft + `,"outcome":"found-guilty","jurisdiction":"foreign","in_absentia":"yes"`, "arguable", "CONV-11"},
		{"judged abroad while there", resident, theft + `,"outcome":"found-guilty","jurisdiction":"foreign","in_absentia":"no"`, "yes", "CONV-01"},
		{"judged abroad, nobody knows whether there", resident, theft + `,"outcome":"found-guilty","jurisdiction":"foreign"`, "yes", "CONV-01"},
		{"pleaded abroad, whatever is told", resident, theft + `,"outcome":"guilty-plea","jurisdiction":"foreign","in_absentia":"yes"`, "yes", "CONV-01"},
		{"judged in another state", resident, theft + `,"outcome":"found-guilty","jurisdiction":"other-state","in_absentia":"yes"`, "yes", "CONV-01"},
		{"still open", resident, theft + `,"outcome":"pending"`, "no", "CONV-09"},
		{"a case from another state", resident, theft + `,"outcome":"guilty-plea","jurisdiction":"other-state"`, "yes", "CONV-01"},
	} {
		t.Run(e.name, func(t *testing.T) {
			c := decoded(t, caseText(e.person, e.text))
			f := assess(&c).Opinions[0].Counts
			if f.Answer.String() != e.answer || f.Rule != e.rule {
				t.Errorf("%s by %s, want %s by %s", f.Answer, f.Rule, e.answer, e.rule)
			}
			if len(f.Authorities) == 0 || len(f.Why) == 0 || f.CheckedOn.IsZero() {
				t.Errorf("no authority, reason or day: %+v", f)
			}
			if f.Answer.String() == "unknown" && len(f.Missing) == 0 {
				t.Error("unknown, but nothing is named as missing")
			}
		})
	}
}

// What is said of it, how firmly, where and on what. That a program alone is a restraint
// is Matter of Mohamed, 27 I&N Dec. 92 (BIA 2017); that a stayed fine is none, Retuta v.
// Holder, 591 F.3d 1181 (9th Cir. 2010), is the law of one circuit.
func TestOnWhatItRestsHowACaseEnded(t *testing.T) {
	const (
		putOff  = theft + `,"outcome":"deferred-entry"`
		nothing = `,"sentence":{"custody":"none","fine":"stayed","other_terms":"no"},"probation":{"granted":"no"}`
		retuta  = "Retuta v. Holder, 591 F.3d 1181 (9th Cir. 2010)"
	)
	noFine := strings.Replace(nothing, "stayed", "none", 1)
	for _, e := range []struct{ name, person, text, want string }{
		{"a program finished, and nothing ordered beside it", resident, putOff + `,"program_completed":"yes"` + nothing, "strong any mohamed"},
		{"a program finished, and nothing told beside it", resident, putOff + `,"program_completed":"yes"`, "strong any"},
		{"a stayed fine alone", resident, putOff + nothing, "strong ninth mohamed retuta"},
		{"in another circuit", `"status":"lpr","circuit":"other"`, putOff + nothing, "contested ninth mohamed retuta"},
		{"nobody knows where", `"status":"lpr"`, putOff + nothing, "contested ninth mohamed retuta"},
		{"and nobody knows of a program", resident, putOff + `,"program_completed":"unknown"` + nothing, "contested ninth mohamed retuta"},
		{"not even a fine", resident, putOff + noFine, "contested any mohamed"},
		{"a plea in California", resident, theft + `,"outcome":"guilty-plea","jurisdiction":"california"`, "settled any"},
		{"a plea in another state", resident, theft + `,"outcome":"guilty-plea","jurisdiction":"other-state"`, "settled any elsewhere"},
	} {
		c := decoded(t, caseText(e.person, e.text))
		f := assess(&c).Opinions[0].Counts
		got := f.Strength.String() + " " + f.Venue.String()
		if slices.Contains(f.Authorities, citesProgram[0]) {
			got += " mohamed"
		}
		if slices.Contains(f.Authorities, retuta) {
			got += " retuta"
		}
		if slices.ContainsFunc(f.Why, func(r law.Reason) bool { return r.Text == sayElsewhere.Text }) {
			got += " elsewhere"
		}
		if got != e.want {
			t.Errorf("%s: %s, want %s (%v on %v)", e.name, got, e.want, f.Why, f.Authorities)
		}
	}
}

// Each mechanism with each reason: what it leaves of the conviction.
func TestWhyTheCourtDidItDecides(t *testing.T) {
	vacaturs := []string{"pc-1473.7", "pc-1016.5", "pc-1018", "pc-1473", "pc-236.14", "pc-236.15", "vacatur"}
	byReason := map[string]string{
		"legal-error": "no", "mixed": "no", "rehabilitation": "yes", "immigration-hardship": "yes", "silent": "arguable", "unknown": "unknown",
	}
	counts := func(relief string) (string, *Opinion) {
		c := decoded(t, caseText(resident, theft+`,"outcome":"guilty-plea","relief":[`+relief+`]`))
		o := assess(&c).Opinions[0]
		return o.Counts.Answer.String(), o
	}
	for _, kind := range vacaturs {
		for reason, want := range byReason {
			got, o := counts(`{"kind":"` + kind + `","reason":"` + reason + `"}`)
			if got != want {
				t.Errorf("%s for %s: counts is %s, want %s", kind, reason, got, want)
			}
			if harm := o.Harm().String(); (harm == "no") != (want == "no") || want != "no" && harm != "yes" {
				t.Errorf("%s for %s: harm is %s", kind, reason, harm)
			}
		}
		if got, o := counts(`{"kind":"` + kind + `"}`); got != "unknown" || o.Counts.Missing[0] != "convictions[0].relief[0].reason" {
			t.Errorf("%s for a reason nobody told: %s, missing %v", kind, got, o.Counts.Missing)
		}
		if got, _ := counts(`{"kind":"` + kind + `","reason":"legal-error","level_after":"misdemeanor"}`); got != "yes" {
			t.Errorf("%s with a new judgment in its place: %s, want yes", kind, got)
		}
		if got, _ := counts(`{"kind":"` + kind + `","reason":"legal-error","days_after":30}`); got != "yes" {
			t.Errorf("%s with a new term in its place: %s, want yes", kind, got)
		}
		if got, _ := counts(`{"kind":"` + kind + `","reason":"legal-error","days_after":"unknown"}`); got != "unknown" {
			t.Errorf("%s and perhaps a new judgment: %s, want unknown", kind, got)
		}
	}
	leaves := law.KindsOf(law.Dismissal, law.Reduction, law.SentenceChange, law.Sealing, law.OtherRelief)
	if len(leaves) < 28 {
		t.Fatalf("only %d orders leave a conviction standing", len(leaves))
	}
	for _, kind := range leaves {
		if got, o := counts(`{"kind":"` + string(kind) + `","reason":"rehabilitation"}`); got != "yes" || len(o.Counts.Authorities) < 2 {
			t.Errorf("%s: counts is %s on %v, want yes and an authority of its own", kind, got, o.Counts.Authorities)
		}
	}
	for reason, want := range map[string]string{
		"legal-error": "arguable", "mixed": "arguable", "silent": "arguable", "unknown": "arguable", "rehabilitation": "yes", "immigration-hardship": "yes",
	} {
		got, o := counts(`{"kind":"pc-1172.6","reason":"` + reason + `"}`)
		if got != want || o.Harm() != law.Yes {
			t.Errorf("the changed murder law for %s: counts is %s with harm %s, want %s and yes", reason, got, o.Harm(), want)
		}
	}
	if got, o := counts(`{"kind":"pc-1203.43"}`); got != "arguable" || o.Harm() != law.Yes {
		t.Errorf("pc-1203.43 in a case that was no old drug program: %s with harm %s, want arguable and yes", got, o.Harm())
	}
	program := decoded(t, caseText(resident, `"offense":"HS 11377(a)","outcome":"deferred-entry","convicted_on":"2005-06-01","relief":[{"kind":"pc-1203.43"}]`))
	if o := assess(&program).Opinions[0]; o.C().Answer != law.No || o.Harm() != law.No {
		t.Errorf("pc-1203.43 after the old drug program: %s with harm %s, want no and no", o.C().Answer, o.Harm())
	}
	blank := decoded(t, caseText(resident, `"outcome":"deferred-entry","convicted_on":"2005-06-01","relief":[{"kind":"pc-1203.43"}]`))
	if o := assess(&blank).Opinions[0]; o.C().Answer != law.Unknown || o.Harm() != law.Yes {
		t.Errorf("pc-1203.43 for an offense that is not told: %s with harm %s, want unknown and yes", o.C().Answer, o.Harm())
	}
	for _, section := range []string{"PC 484(a)", "HS 11378", "PC 273.5(a)"} { // former PC 1000(a) names none of them
		other := decoded(t, caseText(resident, `"offense":"`+section+`","outcome":"deferred-entry","convicted_on":"2015-06-01","relief":[{"kind":"pc-1203.43"}]`))
		if o := assess(&other).Opinions[0]; o.C().Answer != law.Arguable || o.Harm() != law.Yes {
			t.Errorf("pc-1203.43 for %s: %s with harm %s, want arguable and yes", section, o.C().Answer, o.Harm())
		}
	}
	if got, _ := counts(`{"kind":"hs-11361.8","reason":"legal-error"}`); got != "arguable" {
		t.Errorf("a marijuana case dismissed as legally invalid: %s, want arguable", got)
	}
	for _, untold := range []string{``, `,"reason":"legal-error","level_after":"unknown"`, `,"reason":"silent"`} {
		c := decoded(t, caseText(resident, `"offense":"HS 11359","level":"felony","outcome":"guilty-plea","relief":[{"kind":"hs-11361.8"`+untold+`}]`))
		o := assess(&c).Opinions[0]
		if o.C().Answer != law.Unknown || o.Harm() != law.Yes || !slices.Contains(o.Counts.Missing, "convictions[0].relief[0].level_after") {
			t.Errorf("Proposition 64 lowered or dismissed it%s: %s with harm %s, missing %v", untold, o.C().Answer, o.Harm(), o.Counts.Missing)
		}
	}
	for _, told := range []string{`"legal-error","level_after":"misdemeanor"`, `"rehabilitation"`, `"immigration-hardship","level_after":"unknown"`} {
		if got, _ := counts(`{"kind":"hs-11361.8","reason":` + told + `}`); got != "yes" {
			t.Errorf("Proposition 64 for %s: %s, want yes", told, got)
		}
	}
	if got, _ := counts(`{"kind":"vacatur","reason":"silent"},{"kind":"pc-1473.7","reason":"legal-error"}`); got != "no" {
		t.Errorf("one order silent, one for error: %s, want no", got)
	}
}

func TestAVacaturForErrorNeverRaisesAHarm(t *testing.T) {
	for _, c := range records(t, 120) {
		before := harms(assess(&c))
		for i := range c.Convictions {
			old := c.Convictions[i].Relief
			c.Convictions[i].Relief = append(old[:len(old):len(old)], casefile.Relief{Kind: casefile.PC1473_7, Reason: casefile.LegalError})
			for code, f := range harms(assess(&c)) {
				if f.Harm > before[code].Harm || f.Answer == law.Yes && before[code].Answer != law.Yes {
					t.Errorf("%s rose from %s to %s: %s", code, before[code].Answer, f.Answer, casefile.EncodeLine(c))
				}
			}
			c.Convictions[i].Relief = old
		}
	}
}

// An expungement changes nothing outside the first-offender exception (and
// DACA, which the benefits answer).
func TestAnExpungementChangesNothingElse(t *testing.T) {
	for _, c := range records(t, 120) {
		before := harms(assess(&c))
		for i := range c.Convictions {
			old := c.Convictions[i].Relief
			c.Convictions[i].Relief = append(old[:len(old):len(old)], casefile.Relief{Kind: casefile.PC1203_4, Reason: casefile.Rehabilitation})
			a := assess(&c)
			if a.Opinions[i].Find("shield.first-offender").Answer.String() == "no" {
				for code, f := range harms(a) {
					if f.Answer != before[code].Answer {
						t.Errorf("%s went from %s to %s: %s", code, before[code].Answer, f.Answer, casefile.EncodeLine(c))
					}
				}
			}
			c.Convictions[i].Relief = old
		}
	}
}

func TestAddingAConvictionNeverLowersAHarm(t *testing.T) {
	all := records(t, 150)
	for i := range all {
		c, other := all[i], all[(i*7+3)%len(all)]
		if len(other.Convictions) == 0 {
			continue
		}
		before := harms(assess(&c))
		added := other.Convictions[0]
		added.ID, added.SameIncidentAs = "added", ""
		c.Convictions = append(c.Convictions[:len(c.Convictions):len(c.Convictions)], added)
		after := harms(assess(&c))
		for code, was := range before {
			if now := after[code]; now.Harm < was.Harm || now.Answer == law.No && was.Answer != law.No {
				t.Errorf("%s fell from %s (harm %s) to %s (harm %s): %s", code, was.Answer, was.Harm, now.Answer, now.Harm, casefile.EncodeLine(c))
			}
		}
	}
}

// Where there is no conviction, and nothing missing could make one, no
// exception is weighed and no fact is asked for one.
func TestNoExceptionIsAskedAboutWhereThereIsNoConviction(t *testing.T) {
	theft := facts{"offense": "PC 487(a)", "outcome": "dismissed", "offense_date": "2020-01-01", "convicted_on": "2020-02-01"}
	for name, c := range map[string]facts{
		"a dropped theft":                     theft,
		"a dropped burglary of some building": join2(theft, facts{"offense": "PC 459"}),
		"a theft undone for a legal error":    join2(theft, facts{"outcome": "guilty-plea", "relief": []any{facts{"kind": "pc-1473.7", "granted_on": "2024-01-01", "reason": "legal-error"}}}),
	} {
		a := assessed(t, quiet("lpr", lpr2005), c)
		if a.Opinions[0].Counts.Answer != law.No {
			t.Errorf("%s counts: %s", name, a.Opinions[0].Counts.Answer)
		}
		for _, f := range a.Opinions[0].Findings {
			if len(f.Missing) > 0 {
				t.Errorf("%s: %s is %s and misses %v", name, f.Code, f.Answer, f.Missing)
			}
		}
	}
	open := assessed(t, quiet("lpr", lpr2005), join2(theft, facts{"outcome": "unknown"}))
	if f := open.Opinions[0].Find("shield.petty-offense"); len(f.Missing) == 0 {
		t.Error("a theft whose outcome nobody knows asks for nothing")
	}
}

// Retuta v. Holder, 591 F.3d 1181 (9th Cir. 2010): a stayed fine alone is no
// conviction. A program would make it one (Matter of Mohamed, 27 I&N Dec. 92 (BIA
// 2017)), so while nobody told of one the answer is not firm, and it is asked for.
func TestAStayedFineAloneAsksForTheProgram(t *testing.T) {
	c := decoded(t, caseText(resident, `"offense":"PC 484(a)","outcome":"deferred-entry","convicted_on":"2015-05-01","probation":{"granted":"no"},"sentence":{"custody":"none","fine":"stayed","other_terms":"no"}`))
	counts := assess(&c).Opinions[0].Counts
	if counts.Answer != law.No || !slices.Contains(counts.Missing, "convictions[0].program_completed") {
		t.Errorf("it counts: %s, missing %v", counts.Answer, counts.Missing)
	}
}
