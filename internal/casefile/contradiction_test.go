package casefile

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// caseOf makes a case of two convictions from "path value" pairs.
func caseOf(t *testing.T, facts string) Case {
	t.Helper()
	c := Case{AsOf: On(day("2026-11-21")), Convictions: []Conviction{{ID: "c1"}, {ID: "c2"}}}
	for _, fact := range strings.Split(facts, ";") {
		path, value, _ := strings.Cut(strings.TrimSpace(fact), " ")
		if path == "" {
			continue
		}
		if !strings.HasPrefix(path, "person.") && path != "as_of" && !strings.HasPrefix(path, "convictions[") {
			path = Path(0, path)
		}
		if err := Set(&c, path, value); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

func codes(found []Contradiction) string {
	seen := map[string]bool{}
	for _, c := range found {
		seen[c.Code] = true
	}
	return strings.Join(slices.Sorted(maps.Keys(seen)), " ")
}

func TestContradictions(t *testing.T) {
	for _, test := range []struct{ name, facts, want string }{
		{"nothing told", "", ""},

		{"state prison for a misdemeanor", "level misdemeanor; sentence.custody state-prison", "prison-for-misdemeanor"},
		{"county prison for a misdemeanor", "level misdemeanor; sentence.custody county-prison", "prison-for-misdemeanor"},
		{"jail for a misdemeanor", "level misdemeanor; sentence.custody county-jail", ""},
		{"prison for a felony", "level felony; sentence.custody state-prison", ""},
		{"prison, level not sure", "level unknown; sentence.custody state-prison", ""},
		{"prison for a misdemeanor of another state", "jurisdiction other-state; level misdemeanor; sentence.custody state-prison", ""},
		{"prison and completed probation", "sentence.custody state-prison; probation.granted yes; probation.state completed", "prison-beside-probation"},
		{"county prison and probation that runs", "sentence.custody county-prison; probation.state ongoing", "prison-beside-probation"},
		{"prison and probation that nobody violated", "sentence.custody state-prison; probation.granted yes; probation.violated no", "prison-beside-probation"},
		{"prison and probation, how it went not told", "sentence.custody state-prison; probation.granted yes", ""},
		{"prison after probation was taken away", "sentence.custody state-prison; probation.granted yes; probation.state revoked", ""},
		{"prison after a violation", "sentence.custody state-prison; probation.granted yes; probation.violated yes; probation.state completed", ""},
		{"a prison term wholly suspended", "sentence.custody state-prison; sentence.days_ordered 730; sentence.days_suspended 730; probation.state completed", ""},
		{"a prison term partly suspended", "sentence.custody state-prison; sentence.days_ordered 730; sentence.days_suspended 700; probation.state completed", "prison-beside-probation"},
		{"a prison term wholly suspended, and served", "sentence.custody state-prison; sentence.days_ordered 730; sentence.days_suspended 730; sentence.days_served 1; probation.state completed", "suspended-but-served"},
		{"a suspended term of custody not told, and served", "sentence.days_ordered 730; sentence.days_suspended 730; sentence.days_served 1", "suspended-but-served"},
		{"a suspended term, and jail served, which probation can bring", "sentence.custody county-jail; sentence.days_ordered 730; sentence.days_suspended 730; sentence.days_served 1; probation.granted yes", ""},
		{"a suspended term, none of it served", "sentence.custody state-prison; sentence.days_ordered 730; sentence.days_suspended 730; sentence.days_served 0", ""},
		{"a year of jail under probation (PC 19.2)", "sentence.custody county-jail; sentence.days_ordered 365; probation.granted yes", ""},
		{"a day more", "sentence.custody county-jail; sentence.days_ordered 366; probation.granted yes", "long-jail-beside-probation"},
		{"a day more, custody not told", "sentence.days_ordered 366; probation.state completed", "long-jail-beside-probation"},
		{"a day more, suspended", "sentence.days_ordered 366; sentence.days_suspended 1; probation.granted yes", ""},
		{"a day more, given up as credit", "sentence.days_ordered 366; sentence.days_waived 1; probation.granted yes", ""},
		{"a day more served", "sentence.days_served 366; probation.granted yes", "long-jail-beside-probation"},
		{"a day more, without probation", "sentence.days_ordered 366; probation.granted no", ""},
		{"a day more, after a violation", "sentence.days_ordered 366; probation.granted yes; probation.violated yes", ""},
		{"a day more, after probation was taken away", "sentence.days_ordered 366; probation.granted yes; probation.state revoked", ""},
		{"a day more in another state", "jurisdiction other-state; sentence.days_ordered 366; probation.granted yes", ""},
		{"a finished program, and jail", "outcome deferred-entry; program_completed yes; sentence.custody county-jail; sentence.days_ordered 180; probation.granted no", "jail-beside-program"},
		{"a finished program, and days served", "outcome deferred-entry; program_completed yes; sentence.days_served 120", "jail-beside-program"},
		{"a finished program, and jail under probation", "outcome deferred-entry; program_completed yes; sentence.custody county-jail; sentence.days_ordered 180; probation.granted yes", ""},
		{"a finished program, and jail wholly suspended", "outcome deferred-entry; program_completed yes; sentence.custody county-jail; sentence.days_ordered 180; sentence.days_suspended 180", ""},
		{"a plea put off, and no terms", "outcome deferred-entry; sentence.other_terms no", "deferral-without-program"},
		{"a plea put off, and a stayed fine alone, as in Retuta", "outcome deferred-entry; sentence.other_terms no; sentence.fine stayed", ""},
		{"a plea put off, and classes", "outcome deferred-entry; sentence.other_terms yes", ""},
		{"a plea put off, and terms not told", "outcome deferred-entry", ""},
		{"a guilty plea, and no terms", "outcome guilty-plea; sentence.other_terms no", ""},
		{"a plea put off in another state, and no terms", "jurisdiction other-state; outcome deferred-entry; sentence.other_terms no", ""},
		{"a program that failed, and jail", "outcome deferred-entry; program_completed no; sentence.custody county-jail; sentence.days_ordered 180", ""},
		{"a plea that was not put off, and jail", "outcome guilty-plea; program_completed yes; sentence.custody county-jail; sentence.days_ordered 180", ""},
		{"prison with probation in another state", "jurisdiction other-state; sentence.custody state-prison; probation.state completed", ""},
		{"prison of no days", "sentence.custody state-prison; sentence.days_ordered 0", "prison-without-days"},
		{"jail of no days", "sentence.custody county-jail; sentence.days_ordered 0", ""},
		{"probation taken away without a violation", "probation.state revoked; probation.violated no", "revoked-without-violation"},
		{"probation taken away for a violation", "probation.state revoked; probation.violated yes", ""},
		{"prison for an infraction", "level infraction; sentence.custody state-prison", "prison-for-infraction"},
		{"jail for an infraction", "level infraction; sentence.custody county-jail", "jail-for-infraction"},
		{"days of jail for an infraction", "level infraction; sentence.days_ordered 1", "jail-for-infraction"},
		{"no days of jail for an infraction", "level infraction; sentence.days_ordered 0", ""},
		{"jail for a federal infraction", "jurisdiction federal; level infraction; sentence.custody county-jail", ""},
		{"mandatory supervision after state prison", "sentence.mandatory_supervision yes; sentence.custody state-prison", "supervision-without-county-prison"},
		{"mandatory supervision after county prison", "sentence.mandatory_supervision yes; sentence.custody county-prison", ""},
		{"mandatory supervision, custody not sure", "sentence.mandatory_supervision yes; sentence.custody unknown", ""},

		{"a diversion without a plea, and prison", "outcome diversion-no-plea; sentence.custody state-prison", "sentence-without-conviction"},
		{"a diversion without a plea, and probation", "outcome diversion-no-plea; probation.granted yes", "sentence-without-conviction"},
		{"a diversion without a plea, and jail, which can be a part of one", "outcome diversion-no-plea; sentence.custody county-jail; sentence.days_ordered 10", ""},
		{"a dropped case, and jail", "outcome dismissed; sentence.custody county-jail", "sentence-without-conviction"},
		{"a diversion without a plea, and its terms", "outcome diversion-no-plea; sentence.custody none; sentence.other_terms yes; program_completed yes", ""},
		{"a diversion without a plea that a court dismissed as a conviction", "outcome diversion-no-plea; relief[0].kind pc-1203.4", "order-without-conviction"},
		{"a diversion without a plea whose plea was taken back", "outcome diversion-no-plea; relief[0].kind pc-1203.43", "order-without-conviction"},
		{"a diversion without a plea, sealed", "outcome diversion-no-plea; relief[0].kind pc-851.87", ""},
		{"a dropped case vacated for error", "outcome dismissed; relief[0].kind pc-1473.7", "order-without-conviction"},
		{"an arrest undone for a survivor of trafficking", "outcome arrest-only; relief[0].kind pc-236.14", ""},
		{"a dropped charge that was lowered first", "outcome dismissed; relief[0].kind pc-17b", ""},
		{"a plea that a court dismissed", "outcome guilty-plea; relief[0].kind pc-1203.4", ""},
		{"prison from a juvenile court", "outcome juvenile; sentence.custody state-prison", "prison-from-juvenile-court"},
		{"probation from a juvenile court", "outcome juvenile; probation.granted yes; sentence.days_ordered 30", ""},
		{"an adult's dismissal of a juvenile case", "outcome juvenile; relief[0].kind pc-1203.4", "order-without-conviction"},
		{"Proposition 47 for a juvenile case", "outcome juvenile; relief[0].kind pc-1170.18", ""},
		{"a juvenile case at thirty-five", "outcome juvenile; person.born 1980-01-01; offense_date 2015-03-01", "juvenile-of-age"},
		{"a juvenile case on the eighteenth birthday", "outcome juvenile; person.born 1997-03-01; offense_date 2015-03-01", "juvenile-of-age"},
		{"a juvenile case the day before", "outcome juvenile; person.born 1997-03-02; offense_date 2015-03-01", ""},
		{"a juvenile case of the year of the birthday", "outcome juvenile; person.born 1997-03-01; offense_date 2015", ""},
		{"a juvenile case judged after the birthday", "outcome juvenile; person.born 1997-03-02; offense_date 2015-03-01; convicted_on 2015-09-01", ""},
		{"an adult case at thirty-five", "outcome guilty-plea; person.born 1980-01-01; offense_date 2015-03-01", ""},

		{"no custody, but days", "sentence.custody none; sentence.days_ordered 1", "days-without-custody"},
		{"no custody, but days suspended", "sentence.custody none; sentence.days_suspended 1", "days-without-custody"},
		{"no custody, but days served", "sentence.custody none; sentence.days_served 1", "days-without-custody"},
		{"days suspended for an infraction", "level infraction; sentence.days_suspended 1", "jail-for-infraction"},
		{"no custody and days for an infraction are asked about once", "level infraction; sentence.custody none; sentence.days_ordered 1", "days-without-custody"},
		{"no custody and no days", "sentence.custody none; sentence.days_ordered 0", ""},
		{"one day suspended too many", "sentence.days_ordered 30; sentence.days_suspended 31", "suspended-more-than-ordered"},
		{"all suspended", "sentence.days_ordered 30; sentence.days_suspended 30", ""},
		{"suspended, ordered not sure", "sentence.days_ordered unknown; sentence.days_suspended 31", ""},
		{"one day served too many", "sentence.days_ordered 30; sentence.days_served 31", "served-more-than-ordered"},
		{"all served", "sentence.days_ordered 30; sentence.days_served 30", ""},

		{"completed with an end tomorrow", "probation.state completed; probation.ended_on 2026-11-22", "probation-ended-ahead"},
		{"completed with an end today", "probation.state completed; probation.ended_on 2026-11-21", ""},
		{"completed with an end this month", "probation.state completed; probation.ended_on 2026-11", ""},
		{"revoked with an end tomorrow", "probation.state revoked; probation.ended_on 2026-11-22", "probation-ended-ahead"},
		{"revoked with an end today", "probation.state revoked; probation.ended_on 2026-11-21", ""},
		{"completed with an end next month", "probation.state completed; probation.ended_on 2026-12", "probation-ended-ahead"},
		{"ended early with an end tomorrow", "probation.state ended-early; probation.ended_on 2026-11-22", "probation-ended-ahead"},
		{"ongoing with an end yesterday", "probation.state ongoing; probation.ended_on 2026-11-20", "probation-ongoing-past-end"},
		{"ongoing with an end today", "probation.state ongoing; probation.ended_on 2026-11-21", ""},
		{"ongoing with an end this year", "probation.state ongoing; probation.ended_on 2026", ""},
		{"ongoing with an end last year", "probation.state ongoing; probation.ended_on 2025", "probation-ongoing-past-end"},
		{"never granted, yet completed", "probation.granted no; probation.state completed", "probation-never-granted"},
		{"never granted, yet violated", "probation.granted no; probation.violated yes", "probation-never-granted"},
		{"never granted, yet ended", "probation.granted no; probation.ended_on 2020", "probation-never-granted"},
		{"never granted, state not sure", "probation.granted no; probation.state unknown; probation.violated no", ""},
		{"granted, state not sure", "probation.granted yes; probation.state unknown", ""},
		{"not on probation beside an ongoing one", "person.on_probation_now no; probation.state ongoing", "ongoing-but-not-on-probation"},
		{"on probation beside an ongoing one", "person.on_probation_now yes; probation.state ongoing", ""},
		{"ongoing probation, not in custody on the case", "probation.state ongoing; in_custody no", "ongoing-but-not-in-custody"},
		{"probation to a day ahead, not in custody on the case", "probation.granted yes; probation.ended_on 2027; in_custody no", "ongoing-but-not-in-custody"},
		{"probation to a day ahead, not on probation", "probation.granted yes; probation.ended_on 2026-11-22; person.on_probation_now no", "ongoing-but-not-on-probation"},
		{"probation to today, not in custody on the case", "probation.granted yes; probation.ended_on 2026-11-21; in_custody no", ""},
		{"an end ahead of what nobody said was granted", "probation.ended_on 2027; in_custody no", ""},
		{"ongoing probation, in custody on the case", "probation.state ongoing; in_custody yes", ""},

		{"serving nothing, sentence ends tomorrow", "person.serving_now no; sentence.ended_on 2026-11-22", "sentence-runs-but-not-serving"},
		{"serving nothing, sentence ends today", "person.serving_now no; sentence.ended_on 2026-11-21", ""},
		{"serving nothing, sentence ends this year", "person.serving_now no; sentence.ended_on 2026", ""},
		{"serving, sentence ends tomorrow", "person.serving_now yes; sentence.ended_on 2026-11-22", ""},
		{"serving nothing, but on probation until next year", "person.serving_now no; probation.state ongoing; sentence.ended_on 2027", ""},
		{"serving nothing, but in custody", "person.serving_now no; in_custody yes", "in-custody-but-not-serving"},
		{"serving nothing, in custody by probation", "person.serving_now no; in_custody yes; probation.granted yes", ""},
		{"serving nothing, in custody after probation", "person.serving_now no; in_custody yes; probation.granted yes; probation.state completed", "in-custody-but-not-serving"},
		{"serving nothing, in custody, on probation but not in this case", "person.serving_now no; person.on_probation_now yes; in_custody yes; probation.granted no", "in-custody-but-not-serving"},
		{"serving nothing, in custody, on probation in some case", "person.serving_now no; person.on_probation_now yes; in_custody yes", ""},
		{"serving nothing, not on probation, in custody", "person.serving_now no; person.on_probation_now no; in_custody yes; probation.granted yes", "in-custody-but-not-serving"},

		{"convicted the day before the offense", "offense_date 2020-05-02; convicted_on 2020-05-01", "conviction-before-offense"},
		{"convicted the day of the offense", "offense_date 2020-05-02; convicted_on 2020-05-02", ""},
		{"convicted in the month of the offense", "offense_date 2020-05-31; convicted_on 2020-05", ""},
		{"convicted in the month before the offense", "offense_date 2020-05-01; convicted_on 2020-04", "conviction-before-offense"},
		{"convicted in the year of the offense", "offense_date 2020; convicted_on 2020-01-01", ""},
		{"offense date not sure", "offense_date unknown; convicted_on 1990", ""},
		{"sentenced the day before the conviction", "convicted_on 2020-05-02; sentenced_on 2020-05-01", "sentence-before-conviction"},
		{"sentenced the day of the conviction", "convicted_on 2020-05-02; sentenced_on 2020-05-02", ""},
		{"sentenced before the offense", "offense_date 2020-05-02; sentenced_on 2020-05-01", "sentence-before-offense"},
		{"released before the offense", "offense_date 2020-05-02; sentence.released_on 2020-05-01", "release-before-offense"},
		{"released before the conviction, after time served", "convicted_on 2020-05-02; sentence.released_on 2020-05-01", ""},
		{"the sentence over before the conviction", "convicted_on 2020-05-02; sentence.ended_on 2020-05-01", "sentence-end-before-conviction"},
		{"the sentence over before the release", "sentence.released_on 2020-05-02; sentence.ended_on 2020-05-01", "sentence-end-before-release"},
		{"probation over before the conviction", "convicted_on 2020-05-02; probation.ended_on 2020-05-01", "probation-end-before-conviction"},
		{"offense the day before birth", "person.born 1990-05-02; offense_date 1990-05-01", "before-birth"},
		{"offense on the day of birth", "person.born 1990-05-02; offense_date 1990-05-02", ""},
		{"offense in the year of birth", "person.born 1990; offense_date 1990-05-02", ""},
		{"convicted before birth", "person.born 1990; convicted_on 1989", "before-birth"},
		{"sentenced before birth", "person.born 1990; sentenced_on 1989", "before-birth"},
		{"convicted tomorrow", "convicted_on 2026-11-22", "after-screening"},
		{"convicted today", "convicted_on 2026-11-21", ""},
		{"convicted this year", "convicted_on 2026", ""},
		{"offense tomorrow", "offense_date 2026-11-22", "after-screening"},
		{"sentencing set for tomorrow", "sentenced_on 2026-11-22", ""},

		{"an order the day before the conviction", "convicted_on 2020-05-02; relief[0].kind pc-1203.4; relief[0].granted_on 2020-05-01", "relief-before-conviction"},
		{"an order the day of the conviction", "convicted_on 2020-05-02; relief[0].kind pc-1203.4; relief[0].granted_on 2020-05-02", ""},
		{"an order before the offense", "offense_date 2020-05-02; relief[0].granted_on 2020-05-01", "relief-before-conviction"},
		{"a reduction before the plea", "offense_date 2020-01; convicted_on 2020-05-02; relief[0].kind pc-17b; relief[0].granted_on 2020-05-01", ""},
		{"a reduction before the offense", "offense_date 2020-06; convicted_on 2020-07; relief[0].kind pc-17b; relief[0].granted_on 2020-05-01", "relief-before-conviction"},
		{"an order tomorrow", "relief[0].granted_on 2026-11-22", "after-screening"},
		{"an order today", "relief[0].granted_on 2026-11-21", ""},

		{"no trouble since, but a later offense", "trouble_since no; convicted_on 2015-05; convictions[1].offense_date 2016", "trouble-since"},
		{"no trouble since, but a later conviction", "trouble_since no; convicted_on 2015-05; convictions[1].outcome no-contest; convictions[1].convicted_on 2016", "trouble-since"},
		{"no trouble since, and an older offense judged later", "trouble_since no; convicted_on 2015-05; convictions[1].outcome no-contest; convictions[1].offense_date 2014; convictions[1].convicted_on 2016", ""},
		{"no trouble since, and a later day of a case that was dropped", "trouble_since no; convicted_on 2015-05; convictions[1].outcome dismissed; convictions[1].convicted_on 2016", ""},
		{"no trouble since, and an earlier offense", "trouble_since no; convicted_on 2015-05; convictions[1].offense_date 2015-05", ""},
		{"no trouble since the sentence", "trouble_since no; convicted_on 2015; sentenced_on 2017; convictions[1].offense_date 2016", ""},
		{"trouble since, and a later offense", "trouble_since yes; convicted_on 2015-05; convictions[1].offense_date 2016", ""},

		{"acquitted, with probation", "outcome acquitted; probation.granted yes", "sentence-without-conviction"},
		{"an arrest alone, with jail", "outcome arrest-only; sentence.custody county-jail", "sentence-without-conviction"},
		{"dismissed, with days", "outcome dismissed; sentence.days_ordered 10", "sentence-without-conviction"},
		{"dismissed, without a sentence", "outcome dismissed; sentence.custody none; probation.granted no", ""},
		{"guilty, with probation", "outcome guilty-plea; probation.granted yes", ""},
		{"pending, but nothing open", "outcome pending; person.charged_now no", "pending-but-nothing-open"},
		{"pending, something open", "outcome pending; person.charged_now yes", ""},
		{"a victim under 14 and not under 18", "victim.under_14 yes; victim.under_18 no", "victim-age"},
		{"a victim under 18 and not under 14", "victim.under_14 no; victim.under_18 yes", ""},
		{"a home and an open store", "dwelling yes; open_business yes", "home-and-open-store"},
		{"a home alone", "dwelling yes; open_business no", ""},

		{"born tomorrow", "person.born 2026-11-22", "after-screening"},
		{"naturalized before birth", "person.born 1990; person.naturalized_on 1989; person.status citizen", "before-birth"},
		{"naturalized in the year of birth", "person.born 1990; person.naturalized_on 1990; person.status citizen", ""},
		{"a citizen from birth", "person.born 1990; person.naturalized_on none; person.status citizen", ""},
		{"admitted before birth", "person.born 1990-05-02; person.first_admitted 1990-05-01", "before-birth"},
		{"admitted tomorrow", "person.first_admitted 2026-11-22", "after-screening"},
		{"admitted today", "person.first_admitted 2026-11-21", ""},
		{"never admitted", "person.first_admitted none", ""},
		{"a green card before birth", "person.born 1990; person.lpr_since 1989", "before-birth"},
		{"a green card before coming here", "person.lpr_since 2000-05-01; person.entered_us 2000-05-02", "green-card-before-entry"},
		{"let in after the green card", "person.lpr_since 2006-05-01; person.first_admitted 2006-05-02", "green-card-before-admission"},
		{"let in the day of the green card", "person.lpr_since 2006-05-01; person.first_admitted 2006-05-01", ""},
		{"let in the year of the green card", "person.lpr_since 2006-05-01; person.first_admitted 2006", ""},
		{"never let in, with a green card", "person.lpr_since 2006-05-01; person.first_admitted none", ""},
		{"a green card the day of coming here", "person.lpr_since 2000-05-01; person.entered_us 2000-05-01", ""},
		{"a green card the year before coming here, days not known", "person.lpr_since 2000; person.entered_us 2001", ""},
		{"a notice tomorrow", "person.notice_on 2026-11-22", "after-screening"},
		{"in California before birth", "person.born 1990; person.california_since 1989", "before-birth"},
		{"a form to be filed next year", "person.filing_on 2027", ""},
		{"a green card without admission", "person.status lpr; person.first_admitted none", "status-without-admission"},
		{"no papers and no admission", "person.status entered-without-inspection; person.first_admitted none", ""},
		{"admitted at the last entry, never admitted", "person.entry admitted; person.first_admitted none", "entry-without-admission"},
		{"without inspection, but admitted", "person.status entered-without-inspection; person.entry admitted", "entry-against-status"},
		{"without inspection, but let in on a day", "person.status entered-without-inspection; person.first_admitted 2015-01-01", "admission-against-status"},
		{"on parole, but let in on a day", "person.status parolee; person.first_admitted 2015", "admission-against-status"},
		{"on parole, and never let in", "person.status parolee; person.first_admitted none", ""},
		{"on parole, the day not sure", "person.status parolee; person.first_admitted unknown", ""},
		{"TPS, came in without an officer, and let in on a day", "person.status tps; person.entry without-inspection; person.first_admitted 2015-01-01", "admission-against-entry"},
		{"asks for asylum, came in on parole, and let in on a day", "person.status asylum-applicant; person.entry paroled; person.first_admitted 2015", "admission-against-entry"},
		{"TPS, came in without an officer, and never let in", "person.status tps; person.entry without-inspection; person.first_admitted none", ""},
		{"TPS, let in", "person.status tps; person.entry admitted; person.first_admitted 2015-01-01", ""},
		{"a green card got here after coming in without an officer", "person.status lpr; person.entry without-inspection; person.lpr_since 2015-01-01; person.first_admitted 2015-01-01", ""},
		{"overstayed, and let in on a day", "person.status visa-overstay; person.first_admitted 2015-01-01", ""},
		{"the oath, but no citizen", "person.status lpr; person.naturalized_on 2010", "naturalized-but-not-citizen"},
		{"the oath, status not sure", "person.status unknown; person.naturalized_on 2010", ""},
		{"the oath before the green card", "person.status citizen; person.naturalized_on 2009; person.lpr_since 2010", "naturalized-before-green-card"},
		{"a citizen in removal proceedings", "person.status citizen; person.in_removal_proceedings yes", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			found := Contradictions(caseOf(t, test.facts), day("2001-01-01"))
			if got := codes(found); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			for _, c := range found {
				checkContradiction(t, c)
			}
		})
	}
}

var marks = regexp.MustCompile(`\{(\w+)\}`)

// checkContradiction: every mark of the text is filled, every path is one of
// the case format, and the text asks.
func checkContradiction(t *testing.T, c Contradiction) {
	t.Helper()
	var names []string
	for _, f := range c.Fills {
		names = append(names, f[0])
		if f[1] == "" {
			t.Errorf("%s fills {%s} with nothing", c.Code, f[0])
		}
	}
	for _, mark := range marks.FindAllStringSubmatch(c.Text, -1) {
		if !slices.Contains(names, mark[1]) {
			t.Errorf("%s does not fill {%s}", c.Code, mark[1])
		}
	}
	if !strings.HasSuffix(c.Text, "?") {
		t.Errorf("%s asks nothing: %q", c.Code, c.Text)
	}
	if len(c.Paths) < 2 {
		t.Errorf("%s is about %q alone", c.Code, c.Paths)
	}
	template := regexp.MustCompile(`\[\d+\]`)
	for _, p := range c.Paths {
		known := func(f Field) bool { return f.Path == template.ReplaceAllString(p, "[]") }
		if !slices.ContainsFunc(Fields(), known) {
			t.Errorf("%s is about %s, which is no field", c.Code, p)
		}
	}
}

func TestAContradictionNamesItsConviction(t *testing.T) {
	c := caseOf(t, "convictions[1].level misdemeanor; convictions[1].sentence.custody state-prison")
	found := Contradictions(c, 0)
	if len(found) != 1 || !slices.Equal(found[0].Paths, []string{"convictions[1].level", "convictions[1].sentence.custody"}) ||
		found[0].Fills[0] != [2]string{"n", "2"} {
		t.Errorf("got %+v", found)
	}
}

func TestTodayCountsWhereTheCaseHasNoDay(t *testing.T) {
	c := caseOf(t, "convicted_on 2020")
	c.AsOf = Date{}
	for today, want := range map[Day]string{
		day("2019-12-31"): "after-screening", day("2020-01-01"): "", 0: "",
	} {
		if got := codes(Contradictions(c, today)); got != want {
			t.Errorf("on %v: %q, want %q", today, got, want)
		}
	}
}

// A fact that is blank contradicts nothing: blanking can only settle.
func TestBlankingAFactAddsNoContradictionAboutIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		paths := Told(c)
		if len(paths) == 0 {
			return
		}
		path := rapid.SampledFrom(paths).Draw(t, "path")
		Blank(&c, path)
		for _, found := range Contradictions(c, day("2026-11-21")) {
			if slices.Contains(found.Paths, path) {
				t.Fatalf("%s is blank, and %s is about it", path, found.Code)
			}
		}
	})
}

// Every term that was told is in doubt beside a sentence of none.
func TestEachTermBesideNoCustodyIsAskedAbout(t *testing.T) {
	c := Case{Convictions: []Conviction{{ID: "c1", Sentence: Sentence{Custody: NoCustody, DaysOrdered: DaysOf(0), DaysSuspended: DaysOf(1), DaysServed: DaysOf(180)}}}}
	for _, found := range Contradictions(c, day("2026-11-21")) {
		if found.Code == "days-without-custody" {
			if got, want := strings.Join(found.Paths, " "), "convictions[0].sentence.custody convictions[0].sentence.days_suspended convictions[0].sentence.days_served"; got != want {
				t.Errorf("it asks about %s, want %s", got, want)
			}
			return
		}
	}
	t.Error("nothing is asked")
}
