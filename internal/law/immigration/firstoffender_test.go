package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// What fails names the decision that says so, and nothing else does.
func TestAFailedPredicateNamesItsDecision(t *testing.T) {
	good := meth + `,"offense_date":"2010-01-01","convicted_on":"2010-04-12"` + dismissal2013
	const melendez, estrada = "de Jesus Melendez v. Gonzales, 503 F.3d 1019 (9th Cir. 2007)", "Estrada v. Holder, 560 F.3d 1039 (9th Cir. 2009)"
	for _, e := range []struct {
		name, person, conviction string
		cites                    []string
	}{
		{"an earlier program", resident + `,"prior_drug_case":"no","prior_drug_diversion":"yes"`, good, []string{melendez}},
		{"a violation", resident + first, strings.Replace(good, `"violated":"no"`, `"violated":"yes"`, 1), []string{estrada}},
		{"an earlier drug case", resident + `,"prior_drug_case":"yes","prior_drug_diversion":"no"`, good, nil},
		{"all of them hold", resident + first, good, nil},
	} {
		c := decoded(t, caseText(e.person, e.conviction))
		o := assess(&c).Opinions[0]
		for _, f := range []law.Finding{o.Find("shield.first-offender"), o.Counts} {
			for _, cite := range []string{melendez, estrada} {
				if slices.Contains(f.Authorities, cite) != slices.Contains(e.cites, cite) {
					t.Errorf("%s: %s names %v", e.name, f.Code, f.Authorities)
				}
			}
		}
	}
}

// A case that meets every predicate of the exception, and each predicate
// broken alone.
func TestEachPredicateOfTheFirstOffenderException(t *testing.T) {
	const person = resident + first
	good := meth + `,"offense_date":"2010-01-01","convicted_on":"2010-04-12"` + dismissal2013
	earlierCase := `"offense":"HS 11350(a)","level":"felony","outcome":"guilty-plea","convicted_on":"2005-01-01","drug":{"substance":"cocaine"}`
	with := func(old, new string) string { return strings.Replace(good, old, new, 1) }
	noProbation := with(`"granted":"yes","state":"completed","violated":"no"`, `"granted":"no"`)
	jailed := func(days string) string {
		text := strings.Replace(with(dismissal2013, `,"program_completed":"yes"`), "guilty-plea", "deferred-entry", 1)
		return strings.Replace(text, `"granted":"yes","state":"completed",`, `"granted":"no",`, 1) + `,"sentence":{"custody":"county-jail","days_ordered":180` + days + `}`
	}
	byKind := strings.Replace(with(dismissal2013, ""), `"offense":"HS 11377(a)"`, `"offense":"unknown","kind":"drug-possession"`, 1)
	abroad := func(where, reason, more string) string {
		inOrder, ofCase := more, ""
		if strings.HasPrefix(more, `,"sentence"`) {
			inOrder, ofCase = "", more
		}
		return byKind + `,"jurisdiction":"` + where + `","relief":[{"kind":"vacatur","granted_on":"2013-01-01","reason":"` + reason + `"` + inOrder + `}]` + ofCase
	}
	federal := func(day, completed string) string {
		text := strings.Replace(strings.Replace(byKind, "guilty-plea", "deferred-entry", 1), `"2010-04-12"`, `"`+day+`"`, 1)
		return strings.Replace(text, `"offense_date":"2010-01-01",`, "", 1) + `,"jurisdiction":"federal","program_completed":"` + completed + `"`
	}
	for _, e := range []struct {
		name, person string
		cases        []string
		answer       string
		failed       string // the predicates that are no
	}{
		{"all of them hold", person, []string{good}, "yes", ""},
		{"simple possession known only by its kind", person, []string{with(`"offense":"HS 11377(a)"`, `"offense":"unknown","kind":"drug-possession"`)}, "yes", ""},
		{"a sale known only by its kind", person, []string{with(`"offense":"HS 11377(a)"`, `"offense":"unknown","kind":"drug-sale"`)}, "no", "FFOA-SALE"},
		{"some other drug case", person, []string{with(`"offense":"HS 11377(a)"`, `"offense":"unknown","kind":"drug-other"`)}, "unknown", ""},
		{"possession for sale, known only by its kind", person, []string{with(`"offense":"HS 11377(a)"`, `"offense":"unknown","kind":"drug-possession"`) + `,"drug":{"substance":"methamphetamine","act":"for-sale"}`}, "no", "FFOA-SALE"},
		{"a theft known only by its kind", person, []string{with(`"offense":"HS 11377(a)"`, `"offense":"unknown","kind":"theft"`)}, "no", "FFOA-OFF"},
		{"an offense not known at all", person, []string{with(`"offense":"HS 11377(a)",`, ``)}, "unknown", ""},
		{"paraphernalia", person, []string{with("HS 11377(a)", "HS 11364")}, "yes", ""},
		{"visiting where drugs are used", person, []string{with("HS 11377(a)", "HS 11365(a)")}, "arguable", ""},
		{"possession for sale", person, []string{with("HS 11377(a)", "HS 11378")}, "no", "FFOA-SALE"},
		{"growing", person, []string{with("HS 11377(a)", "HS 11358")}, "no", "FFOA-OFF"},
		{"a theft", person, []string{with("HS 11377(a)", "PC 484(a)")}, "no", "FFOA-OFF"},
		{"a little marijuana given away", person, []string{with("HS 11377(a)", "HS 11360(b)") + `,"drug":{"act":"give-away","grams":5}`}, "arguable", ""},
		{"marijuana, the act not told", person, []string{with("HS 11377(a)", "HS 11360(b)")}, "unknown", ""},
		{"marijuana sold", person, []string{with("HS 11377(a)", "HS 11360(a)") + `,"drug":{"act":"sell"}`}, "no", "FFOA-SALE"},
		{"a plea in time, the sentence after", person, []string{with(`"convicted_on":"2010-04-12"`, `"convicted_on":"2011-07-14","sentenced_on":"2011-07-15"`)}, "arguable", ""},
		{"a plea and a sentence in time", person, []string{with(`"convicted_on":"2010-04-12"`, `"convicted_on":"2011-07-12","sentenced_on":"2011-07-13"`)}, "yes", ""},
		{"a sentence of the day of Nunez-Reyes", person, []string{with(`"convicted_on":"2010-04-12"`, `"convicted_on":"2011-07-13","sentenced_on":"2011-07-14"`)}, "arguable", ""},
		{"a plea of that day", person, []string{with(`"convicted_on":"2010-04-12"`, `"convicted_on":"2011-07-14","sentenced_on":"2011-07-14"`)}, "arguable", ""},
		{"a plea shortly before, the sentence by default of the same day", person, []string{with(`"2010-04-12"`, `"2011-06-14"`)}, "yes", ""},
		{"a plea a year before, the sentence not known", person, []string{with(`"convicted_on":"2010-04-12"`, `"convicted_on":"2010-07-14","sentenced_on":"unknown"`)}, "yes", ""},
		{"a plea a day less than a year before, the sentence not known", person, []string{with(`"convicted_on":"2010-04-12"`, `"convicted_on":"2010-07-15","sentenced_on":"unknown"`)}, "arguable", ""},
		{"a plea shortly before in a program that put the judgment off", person, []string{strings.Replace(strings.Replace(with(`"2010-04-12"`, `"2011-06-14"`), dismissal2013, `,"program_completed":"yes"`, 1), "guilty-plea", "deferred-entry", 1)}, "yes", ""},
		{"the same, its day of sentence not known", person, []string{strings.Replace(strings.Replace(with(`"2010-04-12"`, `"2011-06-14","sentenced_on":"unknown"`), dismissal2013, `,"program_completed":"yes"`, 1), "guilty-plea", "deferred-entry", 1)}, "yes", ""},
		{"a program that failed, and the sentence in time", person, []string{strings.Replace(with(`"2010-04-12"`, `"2010-04-12","program_completed":"no","sentenced_on":"2011-07-13"`), "guilty-plea", "deferred-entry", 1)}, "yes", ""},
		{"the same, and the sentence after", person, []string{strings.Replace(with(`"2010-04-12"`, `"2010-04-12","program_completed":"no","sentenced_on":"2011-07-15"`), "guilty-plea", "deferred-entry", 1)}, "arguable", ""},
		{"a plea in time, the sentence not known", person, []string{with(`"convicted_on":"2010-04-12"`, `"convicted_on":"2011-07-13","sentenced_on":"unknown"`)}, "arguable", ""},
		{"an unknown month of 2011", person, []string{with(`"2010-04-12"`, `"2011"`)}, "unknown", ""},
		{"an earlier drug case outside the list", resident + `,"prior_drug_case":"yes","prior_drug_diversion":"no"`, []string{good}, "no", "FFOA-FIRST"},
		{"an earlier drug case in the list", person, []string{good, earlierCase}, "no", "FFOA-FIRST"},
		{"an earlier drug case vacated for error", person, []string{good, earlierCase + `,"relief":[{"kind":"pc-1473.7","reason":"legal-error"}]`}, "yes", ""},
		{"a later drug case", person, []string{good, strings.Replace(earlierCase, "2005", "2015", 1)}, "yes", ""},
		{"an earlier theft", person, []string{good, `"offense":"PC 484(a)","outcome":"guilty-plea","convicted_on":"2005-01-01"`}, "yes", ""},
		{"another drug case of a day not known", person, []string{good, strings.Replace(earlierCase, "2005-01-01", "unknown", 1)}, "unknown", ""},
		{"another drug case of the same year", person, []string{with(`"2010-04-12"`, `"2010"`), strings.Replace(earlierCase, "2005-01-01", "2010-06-01", 1)}, "unknown", ""},
		{"two events judged on one day", person, []string{good, strings.Replace(earlierCase, "2005-01-01", "2010-04-12", 1)}, "arguable", ""},
		{"two counts of one event on one day", person, []string{good, strings.Replace(earlierCase, "2005-01-01", "2010-04-12", 1) + `,"same_incident_as":"c1"`}, "yes", ""},
		{"an unknown section before it", person, []string{good, `"offense":"PC 99999","outcome":"guilty-plea","convicted_on":"2005-01-01"`}, "unknown", ""},
		{"an earlier diversion in the list", person, []string{good, strings.Replace(earlierCase, "guilty-plea", "diversion-no-plea", 1)}, "no", "FFOA-PRIOR"},
		{"an earlier drug case in juvenile court", person, []string{good, strings.Replace(earlierCase, "guilty-plea", "juvenile", 1)}, "arguable", ""},
		{"an earlier arrest", person, []string{good, strings.Replace(earlierCase, "guilty-plea", "arrest-only", 1)}, "yes", ""},
		{"an earlier drug case with an end not known", person, []string{good, strings.Replace(earlierCase, "guilty-plea", "unknown", 1)}, "unknown", ""},
		{"an earlier diversion outside the list", resident + `,"prior_drug_case":"no","prior_drug_diversion":"yes"`, []string{good}, "no", "FFOA-PRIOR"},
		{"a violation found", person, []string{with(`"violated":"no"`, `"violated":"yes"`)}, "no", "FFOA-CLEAN"},
		{"probation revoked", person, []string{with(`"state":"completed"`, `"state":"revoked"`)}, "no", "FFOA-CLEAN"},
		{"a violation not known", person, []string{with(`,"violated":"no"`, ``)}, "unknown", ""},
		{"no probation at all, and nothing carried out", person, []string{noProbation + `,"sentence":{"custody":"none"}`}, "yes", ""},
		{"a fine, told as no days", person, []string{noProbation + `,"sentence":{"days_ordered":0}`}, "yes", ""},
		{"jail in the place of probation", person, []string{strings.Replace(noProbation, "pc-1203.4", "pc-1203.4a", 1) + `,"sentence":{"custody":"county-jail","days_ordered":30}`}, "arguable", ""},
		{"jail under probation", person, []string{good + `,"sentence":{"custody":"county-jail","days_ordered":30}`}, "yes", ""},
		{"no probation, and nobody told what was carried out", person, []string{noProbation}, "arguable", ""},
		{"prison without probation, dismissed in 2024", person, []string{strings.Replace(noProbation, "pc-1203.4", "pc-1203.41", 1) + `,"sentence":{"custody":"state-prison","days_ordered":485}`}, "arguable", ""},
		{"the same under the older section", person, []string{strings.Replace(noProbation, "pc-1203.4", "pc-1203.42", 1) + `,"sentence":{"custody":"state-prison","days_ordered":485}`}, "arguable", ""},
		{"a section for terms, though probation is told", person, []string{with("pc-1203.4", "pc-1203.41")}, "arguable", ""},
		{"prison under a section for probation", person, []string{noProbation + `,"sentence":{"custody":"state-prison","days_ordered":485}`}, "arguable", ""},
		{"prison beside completed probation, two facts that do not fit", person, []string{good + `,"sentence":{"custody":"state-prison","days_ordered":485}`}, "arguable", ""},
		{"county prison beside completed probation", person, []string{good + `,"sentence":{"custody":"county-prison"}`}, "arguable", ""},
		{"a prison term of which a part was suspended", person, []string{good + `,"sentence":{"custody":"state-prison","days_ordered":485,"days_suspended":484}`}, "arguable", ""},
		{"a prison term imposed and wholly suspended, with probation", person, []string{good + `,"sentence":{"custody":"state-prison","days_ordered":485,"days_suspended":485,"days_served":0}`}, "yes", ""},
		{"the same, and nobody told the days served", person, []string{good + `,"sentence":{"custody":"state-prison","days_ordered":485,"days_suspended":485}`}, "arguable", ""},
		{"the same of custody not told", person, []string{good + `,"sentence":{"days_ordered":485,"days_suspended":485}`}, "arguable", ""},
		{"the same, and none of it served", person, []string{good + `,"sentence":{"days_ordered":485,"days_suspended":485,"days_served":0}`}, "yes", ""},
		{"a day more suspended than ordered, which shows that one number is wrong", person, []string{good + `,"sentence":{"days_ordered":485,"days_suspended":486,"days_served":0}`}, "arguable", ""},
		{"a day of none, the same", person, []string{good + `,"sentence":{"days_ordered":0,"days_suspended":1,"days_served":0}`}, "arguable", ""},
		{"none suspended of none", person, []string{good + `,"sentence":{"days_ordered":0,"days_suspended":0,"days_served":0}`}, "yes", ""},
		{"a suspended jail term under probation, the days served not told", person, []string{good + `,"sentence":{"custody":"county-jail","days_ordered":365,"days_suspended":365}`}, "yes", ""},
		{"a day more, which would be no part of probation", person, []string{good + `,"sentence":{"custody":"county-jail","days_ordered":366,"days_suspended":366}`}, "arguable", ""},
		{"the same, served all the same", person, []string{good + `,"sentence":{"custody":"state-prison","days_ordered":485,"days_suspended":485,"days_served":300}`}, "arguable", ""},
		{"a suspended term of custody not told, with days served", person, []string{good + `,"sentence":{"days_ordered":485,"days_suspended":485,"days_served":300}`}, "arguable", ""},
		{"the same in a jail, under probation", person, []string{good + `,"sentence":{"custody":"county-jail","days_ordered":485,"days_suspended":485,"days_served":300}`}, "yes", ""},
		{"a year of jail under probation (PC 19.2)", person, []string{good + `,"sentence":{"custody":"county-jail","days_ordered":365}`}, "yes", ""},
		{"a day more", person, []string{good + `,"sentence":{"custody":"county-jail","days_ordered":366}`}, "arguable", ""},
		{"a day more, suspended", person, []string{good + `,"sentence":{"custody":"county-jail","days_ordered":366,"days_suspended":1,"days_served":365}`}, "yes", ""},
		{"the same, and nobody told the days served", person, []string{good + `,"sentence":{"custody":"county-jail","days_ordered":366,"days_suspended":1}`}, "arguable", ""},
		{"a day more, given up as credit", person, []string{good + `,"sentence":{"custody":"county-jail","days_ordered":366,"days_waived":1}`}, "yes", ""},
		{"a day more served", person, []string{good + `,"sentence":{"custody":"county-jail","days_served":366}`}, "arguable", ""},
		{"more than a year, the custody not told", person, []string{good + `,"sentence":{"days_ordered":485}`}, "arguable", ""},
		{"no custody, but days in the place of probation", person, []string{noProbation + `,"sentence":{"custody":"none","days_ordered":30}`}, "arguable", ""},
		{"prison of no days", person, []string{noProbation + `,"sentence":{"custody":"state-prison","days_ordered":0}`}, "arguable", ""},
		{"a program finished, and then dismissed under the section for probation", person, []string{strings.Replace(strings.Replace(good, `"probation":{"granted":"yes","state":"completed","violated":"no"}`, `"probation":{"violated":"no"},"program_completed":"yes"`, 1), "guilty-plea", "deferred-entry", 1)}, "yes", ""},
		{"the same, finished or not", person, []string{strings.Replace(strings.Replace(good, `"probation":{"granted":"yes","state":"completed","violated":"no"}`, `"probation":{"violated":"no"}`, 1), "guilty-plea", "deferred-entry", 1)}, "arguable", ""},
		{"not dismissed", person, []string{with(dismissal2013, "")}, "no", "FFOA-DONE"},
		{"cleared only on its own", person, []string{with("pc-1203.4", "pc-1203.425")}, "arguable", ""},
		{"probation still running", person, []string{strings.Replace(with(dismissal2013, ""), `"completed"`, `"ongoing"`, 1)}, "arguable", ""},
		{"a drug program finished", person, []string{strings.Replace(with(dismissal2013, `,"program_completed":"yes"`), "guilty-plea", "deferred-entry", 1)}, "yes", ""},
		{"a drug program finished, and jail without probation", person, []string{jailed("")}, "arguable", ""},
		{"the same, all of the jail suspended", person, []string{jailed(`,"days_suspended":180,"days_served":0`)}, "yes", ""},
		{"the same, and nobody told the days served", person, []string{jailed(`,"days_suspended":180`)}, "arguable", ""},
		{"a drug program finished, and prison", person, []string{strings.Replace(with(dismissal2013, `,"program_completed":"yes"`), "guilty-plea", "deferred-entry", 1) + `,"sentence":{"custody":"state-prison","days_ordered":485}`}, "arguable", ""},
		{"a drug program finished under probation, with jail", person, []string{strings.Replace(with(dismissal2013, `,"program_completed":"yes"`), "guilty-plea", "deferred-entry", 1) + `,"sentence":{"custody":"county-jail","days_ordered":180}`}, "yes", ""},
		{"a drug program, finished or not", person, []string{strings.Replace(with(dismissal2013, ``), "guilty-plea", "deferred-entry", 1)}, "unknown", ""},
		{"a drug program not finished", person, []string{strings.Replace(with(dismissal2013, `,"program_completed":"no"`), "guilty-plea", "deferred-entry", 1)}, "no", "FFOA-DONE"},
		{"another state's set-aside for good conduct", person, []string{abroad("other-state", "rehabilitation", `,"sentence":{"custody":"county-jail"}`)}, "yes", ""},
		{"another state's, where probation and prison can be one sentence, the custody not told", person, []string{abroad("other-state", "rehabilitation", "")}, "arguable", ""},
		{"another country's", person, []string{abroad("foreign", "rehabilitation", "")}, "arguable", ""},
		{"another state's, for a reason not known", person, []string{abroad("other-state", "unknown", "")}, "unknown", ""},
		{"another state's, out of pity", person, []string{abroad("other-state", "immigration-hardship", "")}, "no", "FFOA-DONE"},
		{"another state's, with a new judgment", person, []string{abroad("other-state", "rehabilitation", `,"days_after":5`)}, "no", "FFOA-DONE"},
		{"a vacatur like that in California", person, []string{abroad("california", "rehabilitation", "")}, "no", "FFOA-DONE"},
		{"another state's, of after the last day", person, []string{strings.Replace(abroad("other-state", "rehabilitation", ""), `"2010-04-12"`, `"2011-07-15"`, 1)}, "no", "FFOA-DATE"},
		{"a federal program finished", person, []string{federal("2010-04-12", "yes")}, "arguable", ""},
		{"a federal program of today", person, []string{federal("2022-04-12", "yes")}, "arguable", ""},
		{"a federal program in another circuit", `"status":"lpr","circuit":"other"` + first, []string{federal("2022-04-12", "yes")}, "arguable", ""},
		{"a federal program not finished", person, []string{federal("2022-04-12", "no")}, "no", "FFOA-DONE"},
		{"a federal program broken", person, []string{strings.Replace(federal("2022-04-12", "yes"), `"violated":"no"`, `"violated":"yes"`, 1)}, "no", "FFOA-CLEAN"},
		{"a federal plea that was not put off", person, []string{strings.Replace(federal("2022-04-12", "yes"), "deferred-entry", "guilty-plea", 1)}, "no", "FFOA-DATE FFOA-DONE"},
		{"outside the circuit", `"status":"lpr","circuit":"other"` + first, []string{good}, "no", "FFOA-VENUE"},
		{"a circuit not known", `"status":"lpr"` + first, []string{good}, "unknown", ""},
		{"two predicates fail", `"status":"lpr","circuit":"other"` + first, []string{with(dismissal2013, "")}, "no", "FFOA-VENUE FFOA-DONE"},
	} {
		t.Run(e.name, func(t *testing.T) {
			text := make([]string, len(e.cases))
			for i, c := range e.cases {
				text[i] = lastOfEach(c)
			}
			c := decoded(t, caseText(e.person, text...))
			o := assess(&c).Opinions[0]
			if got := o.Find("shield.first-offender").Answer.String(); got != e.answer {
				t.Errorf("the exception is %s, want %s (%v)", got, e.answer, o.Find("shield.first-offender").Why)
			}
			if got := strings.Join(o.first.failed, " "); got != e.failed {
				t.Errorf("failed are %q, want %q", got, e.failed)
			}
			if e.answer == "unknown" && len(o.Find("shield.first-offender").Missing) == 0 {
				t.Error("unknown, but nothing is named as missing")
			}
		})
	}
}

// That no court was seen to use the rule after a term is said where the term alone
// leaves it open, with Estrada v. Holder beside it; where it holds, and where
// something else leaves it open, it is not.
func TestATermInThePlaceOfProbationIsSaidWhereItIsTheDoubt(t *testing.T) {
	good := meth + `,"offense_date":"2010-01-01","convicted_on":"2010-04-12"`
	order := func(kinds ...string) string {
		var all []string
		for _, kind := range kinds {
			all = append(all, `{"kind":"`+kind+`","granted_on":"2013-05-01","reason":"rehabilitation"}`)
		}
		return `,"relief":[` + strings.Join(all, ",") + `]`
	}
	without := strings.Replace(good, `"granted":"yes","state":"completed","violated":"no"`, `"granted":"no"`, 1)
	program := strings.NewReplacer(`"granted":"yes","state":"completed",`, `"granted":"no",`, "guilty-plea", "deferred-entry").Replace(good)
	const inPrison = `,"sentence":{"custody":"state-prison","days_ordered":485}`
	for _, e := range []struct {
		name, text        string
		term, ninthBeside bool
	}{
		{"probation", good + order("pc-1203.4"), false, false},
		{"prison", without + inPrison + order("pc-1203.4"), true, true},
		{"a section for terms", good + order("pc-1203.41"), true, true},
		{"a section for terms, beside one for probation", good + order("pc-1203.41", "pc-1203.4"), false, false},
		{"cleared only on its own", good + order("pc-1203.425"), false, true},
		{"cleared only on its own after prison", without + inPrison + order("pc-1203.425"), false, true},
		{"a program finished, and jail without probation", program + `,"program_completed":"yes","sentence":{"custody":"county-jail","days_ordered":180}`, true, true},
		{"a program finished, and no jail", program + `,"program_completed":"yes","sentence":{"custody":"none"}`, false, false},
		{"probation that runs", strings.Replace(good, `"completed"`, `"ongoing"`, 1), false, true},
	} {
		c := decoded(t, caseText(resident+first, e.text))
		found := assess(&c).Opinions[0].first
		said := func(text string) bool {
			return slices.ContainsFunc(found.why, func(r law.Reason) bool { return r.Text == text })
		}
		if said(sayTermServed.Text) != e.term || slices.Contains(found.cites, citesOnlyProbation[0]) != e.term {
			t.Errorf("%s: %v on %v", e.name, found.why, found.cites)
		}
		if said(sayNinthWorse.Text) != e.ninthBeside {
			t.Errorf("%s (%s): where it holds is said beside it: %v", e.name, found.test.Answer, !e.ninthBeside)
		}
	}
}

// Of a plea nobody asks whether a program was finished.
func TestWhatIsAskedAboutTheTerm(t *testing.T) {
	good := strings.Replace(meth, `"granted":"yes","state":"completed","violated":"no"`, `"violated":"no"`, 1) + `,"convicted_on":"2010-04-12"` + dismissal2013
	for text, asked := range map[string]string{
		good + `,"sentence":{"custody":"county-jail","days_ordered":30}`:                                                                            "probation.granted",
		strings.Replace(good, "guilty-plea", "deferred-entry", 1) + `,"sentence":{"custody":"county-jail"}`:                                         "program_completed",
		strings.Replace(good, `"violated":"no"`, `"granted":"no","violated":"no"`, 1):                                                               "sentence.custody",
		strings.Replace(good, `"violated":"no"`, `"granted":"yes","violated":"no"`, 1) + `,"sentence":{"days_ordered":485}`:                         "sentence.custody",
		strings.Replace(good, `"violated":"no"`, `"granted":"yes","violated":"no"`, 1) + `,"sentence":{"custody":"county-jail","days_ordered":485}`: "sentence.days_suspended",
		good + `,"sentence":{"custody":"state-prison"}`:                                                                                             "sentence.days_ordered",
		good + `,"sentence":{"custody":"state-prison","days_ordered":485}`:                                                                          "sentence.days_suspended",
		good + `,"sentence":{"custody":"state-prison","days_ordered":485,"days_suspended":10}`:                                                      "",
		good + `,"sentence":{"custody":"state-prison","days_ordered":485,"days_suspended":485}`:                                                     "sentence.days_served",
		strings.Replace(good, `"violated":"no"`, `"granted":"no","violated":"no"`, 1) + `,"sentence":{"days_ordered":30}`:                           "",
	} {
		c := decoded(t, caseText(resident+first, text))
		got := shieldOf(&c)
		if got.Answer != law.Arguable || len(got.Missing) == 0 != (asked == "") || asked != "" && !slices.Contains(got.Missing, "convictions[0]."+asked) {
			t.Errorf("%s: %s, missing %v, want %q", text, got.Answer, got.Missing, asked)
		}
	}
}

// Estrada v. Holder, 560 F.3d 1039 (9th Cir. 2009): the rule is for one whom 18
// USC 3607(a) would have put on probation. Whatever is told of custody, term and
// probation, to blank one of them never makes the case safer, but where it settles
// facts that do not fit one another and nothing else then does not fit.
func TestABlankAboutTheTermNeverComforts(t *testing.T) {
	said := [][]string{
		{"", `"custody":"none"`, `"custody":"county-jail"`, `"custody":"county-prison"`, `"custody":"state-prison"`},
		{"", `"days_ordered":0`, `"days_ordered":180`, `"days_ordered":485`},
		{"", `"days_suspended":0`, `"days_suspended":120`, `"days_suspended":485`},
		{"", `"days_served":0`, `"days_served":120`, `"days_served":400`},
		{"", `"granted":"yes"`, `"granted":"no"`},
		{"", `"state":"completed"`, `"state":"ongoing"`, `"state":"revoked"`},
		{"", `"violated":"no"`, `"violated":"yes"`},
		{"", `,"program_completed":"yes"`, `,"program_completed":"no"`},
		{"guilty-plea", "deferred-entry"},
		{"pc-1203.4", "pc-1203.41", "vacatur"},
		{"california", "other-state"},
	}
	object := func(members ...string) string {
		return "{" + strings.Join(slices.DeleteFunc(members, func(s string) bool { return s == "" }), ",") + "}"
	}
	step := 17
	if testing.Short() {
		step = 431
	}
	tried := 0
	for n := 0; ; n += step {
		rest := n
		var pick [11]string
		for i, list := range said {
			pick[i], rest = list[rest%len(list)], rest/len(list)
		}
		if rest > 0 {
			break
		}
		c := decoded(t, caseText(resident+first, `"offense":"unknown","kind":"drug-possession","level":"felony","outcome":"`+pick[8]+
			`","convicted_on":"2010-04-12","drug":{"substance":"cocaine"},"relief":[{"kind":"`+pick[9]+
			`","granted_on":"2013-01-01","reason":"rehabilitation"}],"jurisdiction":"`+pick[10]+`"`+pick[7]+
			`,"sentence":`+object(pick[0], pick[1], pick[2], pick[3])+`,"probation":`+object(pick[4], pick[5], pick[6])))
		misfits := casefile.Contradictions(c, testDay)
		before := shieldOf(&c)
		for _, field := range []string{"sentence.custody", "sentence.days_ordered", "sentence.days_suspended", "sentence.days_served",
			"probation.granted", "probation.state", "probation.violated", "program_completed"} {
			place := "convictions[0]." + field
			if field == "sentence.days_suspended" && !c.Convictions[0].Sentence.DaysOrdered.Asked() {
				continue // days suspended of a term that nobody told: without them nothing speaks of a term
			}
			less := c.Clone()
			casefile.Blank(&less, place)
			if term := &less.Convictions[0].Sentence; term.Custody == "" && !term.DaysOrdered.Asked() {
				continue // nothing speaks of a term any more, and beside probation or a program none is presumed
			}
			named := slices.ContainsFunc(misfits, func(m casefile.Contradiction) bool { return slices.Contains(m.Paths, place) })
			if named && !slices.ContainsFunc(casefile.Contradictions(less, testDay), func(m casefile.Contradiction) bool {
				return strings.HasPrefix(field, "sentence.") && !slices.ContainsFunc(misfits, func(before casefile.Contradiction) bool { return before.Code == m.Code })
			}) {
				continue
			}
			tried++
			switch after := shieldOf(&less); {
			case after.Answer == law.Yes && before.Answer != law.Yes,
				after.Answer == law.Arguable && before.Answer == law.No && !slices.Contains(after.Missing, place):
				t.Fatalf("%s blanked: the exception went from %s to %s\n%s", place, before.Answer, after.Answer, casefile.EncodeLine(c))
			}
		}
	}
	if tried == 0 {
		t.Error("no blank was tried")
	}
}

// Jail beside a program that was finished: what would show it to be a part of probation
// is asked where it is not told, and only there.
func TestWhatIsAskedAboutJailBesideAProgram(t *testing.T) {
	const days, custody, granted = "convictions[0].sentence.days_suspended", "convictions[0].sentence.custody", "convictions[0].probation.granted"
	for _, e := range []struct {
		granted, custody string
		asked            []string
	}{
		{"", `"custody":"county-jail",`, []string{granted, days}},
		{`"granted":"unknown",`, `"custody":"county-jail",`, []string{granted, days}},
		{`"granted":"no",`, `"custody":"county-jail",`, []string{days}},
		{"", "", []string{granted, custody, days}},
		{`"granted":"yes",`, "", []string{custody, days}},
		{`"granted":"no",`, "", []string{custody, days}},
	} {
		c := decoded(t, caseText(resident+first, strings.NewReplacer(`"granted":"yes","state":"completed",`, e.granted, "guilty-plea", "deferred-entry").Replace(meth)+
			`,"convicted_on":"2010-04-12","program_completed":"yes","sentence":{`+e.custody+`"days_ordered":180}`))
		got := shieldOf(&c)
		slices.Sort(e.asked)
		if asked := slices.Sorted(slices.Values(got.Missing)); got.Answer != law.Arguable || !slices.Equal(asked, e.asked) {
			t.Errorf("%s %s: %s, asked %v, want %v", e.granted, e.custody, got.Answer, asked, e.asked)
		}
	}
}

func shieldOf(c *casefile.Case) law.Test {
	p := Current()
	return firstOffender(law.OpenFile(c, testDay).Matters[0], &p).test
}

// lastOfEach drops an earlier "drug" object where a later one replaces it.
func lastOfEach(text string) string {
	const key = `,"drug":{`
	if strings.Count(text, key) < 2 {
		return text
	}
	at := strings.Index(text, key)
	end := at + strings.Index(text[at:], "}") + 1
	return text[:at] + text[end:]
}

func TestTheFirstOffenderExceptionHoldsInTheNinthCircuitOnly(t *testing.T) {
	c := decoded(t, caseText(resident+first, meth+`,"convicted_on":"2010-04-12"`+dismissal2013))
	o := assess(&c).Opinions[0]
	if o.Counts.Venue.String() != "ninth" || o.Counts.Rule != "FFOA" {
		t.Errorf("counts rests on %s in %s, want FFOA in the Ninth Circuit", o.Counts.Rule, o.Counts.Venue)
	}
	if f := o.Find("deport.controlled-substance"); f.Venue.String() != "ninth" {
		t.Errorf("the drug ground holds %s, want the Ninth Circuit only", f.Venue)
	}
	if !slices.Contains(o.Counts.Authorities, citesFirstOffender[0]) {
		t.Errorf("no authority for the exception among %v", o.Counts.Authorities)
	}
}

// Levels look at harms: a shield that is not yes lowers none.
func TestAnUncertainExceptionLeavesTheHarm(t *testing.T) {
	for _, person := range []string{resident + `,"prior_drug_case":"no"`, `"status":"lpr"` + first} {
		c := decoded(t, caseText(person, meth+`,"convicted_on":"2010-04-12"`+dismissal2013))
		o := assess(&c).Opinions[0]
		if o.Counts.Answer.String() != "unknown" || o.Harm().String() != "yes" {
			t.Errorf("counts is %s with harm %s, want unknown and yes", o.Counts.Answer, o.Harm())
		}
		if f := o.Find("deport.controlled-substance"); f.Harm.String() != "yes" {
			t.Errorf("the drug ground has harm %s, want yes", f.Harm)
		}
	}
}

func TestLaterDismissalCompletesTheException(t *testing.T) {
	c := decoded(t, caseText(resident+first, meth+`,"convicted_on":"2010-04-12"`))
	m := assess(&c).Opinions[0].Matter
	if got := EffectOf(m, casefile.PC1203_4, Current()).Answer; got != "eliminates" {
		t.Errorf("a dismissal would be %s, want eliminates", got)
	}
}
