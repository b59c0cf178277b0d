package immigration

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law"
)

func TestEachActionFiresWhenItShouldAndNotOtherwise(t *testing.T) {
	resident := func(more facts) facts { return quiet("lpr", join2(lpr2005, more)) }
	ewi := quiet("entered-without-inspection", facts{"first_admitted": "none"})
	pending := facts{"offense": "PC 602", "level": "misdemeanor", "outcome": "pending", "offense_date": "2026-10-01"}
	arrest := facts{"offense": "PC 602", "level": "misdemeanor", "outcome": "arrest-only", "offense_date": "2019-10-01", "convicted_on": "2019-10-02"}
	vacated := func(reason string) facts {
		return plea("PC 487(a)", "felony", "2012-02-01", "2012-03-01", 30, facts{"relief": []any{facts{"kind": "pc-1473.7", "granted_on": "2021-01-01", "reason": reason}}})
	}
	const yes, no = "present", "absent"
	retuta := facts{"offense": "HS 11377(a)", "level": "misdemeanor", "outcome": "deferred-entry", "offense_date": "2014-01-01", "convicted_on": "2014-04-10",
		"drug.substance": "methamphetamine", "sentence.custody": "none", "sentence.fine": "stayed", "sentence.other_terms": "no", "probation.granted": "no"}
	for _, e := range []benefit{
		{"a citizen sees no immigration action", facts{"status": "citizen", "naturalized_on": "none"}, []facts{pending, harmless(nil)}, []string{
			"!no-immigration-issue", yes, "!see-immigration-lawyer-first", no, "!do-not-travel", no, "!do-not-file-yet", no, "!do-not-plead-yet", no, "!disclose-everything", no,
			"!do-not-vote-or-claim-citizen", no, "!keep-proof-of-rehabilitation", no, "!only-lawyer-or-accredited", no, "!get-certified-records", yes}},
		{"a resident with no case", resident(nil), nil, []string{
			"!no-immigration-issue", no, "!see-immigration-lawyer-first", no, "!do-not-travel", no, "!do-not-file-yet", no, "!disclose-everything", no, "!get-certified-records", no,
			"!get-rap-sheet", no, "!keep-proof-of-rehabilitation", no, "!do-not-vote-or-claim-citizen", yes, "!only-lawyer-or-accredited", yes, "!no-firearms", no, "!ask-about-registration", no}},
		{"a resident with one harmless case", resident(nil), []facts{harmless(nil)}, []string{
			"!see-immigration-lawyer-first", yes, "!do-not-travel", yes, "!do-not-file-yet", no, "!do-not-plead-yet", no, "!disclose-everything", yes, "!get-certified-records", yes,
			"!get-rap-sheet", no, "!keep-proof-of-rehabilitation", yes, "!careful-with-drug-questions", no, "!cannabis-warning", no, "!ask-about-courthouse", no, "!seek-detention-help", no,
			"!old-removal-order", no, "!no-immigration-contact-alone", no, "!ask-about-appeal", no, "!ask-about-citizenship", no, "!juvenile-record-advice", no}},
		{"a status nobody knows", facts{"status": "unknown"}, []facts{harmless(nil)}, []string{"!see-immigration-lawyer-first", yes, "!do-not-travel", yes, "!disclose-everything", yes, "!do-not-vote-or-claim-citizen", yes, "!no-firearms", yes}},
		{"an arrest is told and kept from travel, but shows no conviction", resident(nil), []facts{arrest}, []string{"!disclose-everything", yes, "!do-not-travel", yes, "!keep-proof-of-rehabilitation", no, "!get-certified-records", no}},
		{"an open charge", resident(nil), []facts{pending}, []string{"!do-not-plead-yet", yes, "!do-not-travel", yes}},
		{"an open charge elsewhere", resident(facts{"charged_now": "yes"}), nil, []string{"!do-not-plead-yet", yes, "!do-not-travel", yes, "!ask-about-courthouse", yes}},
		{"a plea without a sentence yet", resident(nil), []facts{plea("PC 602", "misdemeanor", "2026-09-01", "2026-10-01", 0, facts{"sentenced_on": "2026-12-01"})}, []string{"!do-not-plead-yet", yes}},
		{"on probation with a plan to naturalize", resident(facts{"goals": []string{"naturalize"}}), []facts{harmless(facts{"probation.state": "ongoing"})}, []string{"!do-not-file-yet", yes}},
		{"on probation with a plan for a green card", quiet("visa", facts{"first_admitted": "2015-01-01", "goals": []string{"green-card"}}), []facts{harmless(facts{"probation.state": "ongoing"})}, []string{"!do-not-file-yet", yes}},
		{"a visa holder with no plan and a harmless case", quiet("visa", facts{"first_admitted": "2015-01-01"}), []facts{harmless(nil)}, []string{"!do-not-file-yet", no}},
		{"a plan that a case bars", quiet("visa", facts{"first_admitted": "2015-01-01", "goals": []string{"green-card"}}), []facts{plea("PC 487(a)", "felony", "2018-01-10", "2018-04-01", 60, nil)}, []string{"!do-not-file-yet", yes}},
		{"an old inadmissible case of a resident, harmless for citizenship alone", resident(nil), []facts{plea("PC 211", "felony", "2012-02-01", "2012-06-01", 364, nil)}, []string{"naturalization", "caution", "!do-not-file-yet", yes}},
		{"an old removal order", quiet("visa", facts{"first_admitted": "2015-01-01", "removal_order": "yes"}), nil, []string{"!old-removal-order", yes, "!no-immigration-contact-alone", yes, "!do-not-travel", yes, "!ask-about-courthouse", yes}},
		{"a notice from immigration", resident(facts{"notice_on": "2026-10-01"}), nil, []string{"!no-immigration-contact-alone", yes}},
		{"held by ICE, whether a case is open in immigration court not told", resident(facts{"ice_custody": "yes", "in_removal_proceedings": "unknown"}), nil, []string{"!seek-detention-help", yes, "!no-immigration-contact-alone", yes}},
		{"neither held nor in proceedings", resident(facts{"ice_custody": "no", "in_removal_proceedings": "no"}), nil, []string{"!seek-detention-help", no, "!no-immigration-contact-alone", no}},
		{"which drug decides whether ICE must hold the person, and nobody told it", resident(nil), []facts{plea("HS 11377(a)", "misdemeanor", "2019-01-01", "2019-02-01", 10, facts{"drug.substance": "unknown"})}, []string{"detention", "unknown", "!seek-detention-help", yes, "!ask-about-courthouse", yes}},
		{"a drug plea put off with a stayed fine alone, Retuta: a program that nobody told makes it a conviction", resident(nil), []facts{retuta}, []string{"detention", "caution", "!seek-detention-help", yes}},
		{"the same of a theft, which holds nobody", resident(nil), []facts{join2(retuta, facts{"offense": "PC 484(a)"})}, []string{"detention", "caution", "!seek-detention-help", no}},
		{"a theft, and a status that nobody told", facts{"ice_custody": "no", "in_removal_proceedings": "no"}, []facts{plea("PC 484(a)", "misdemeanor", "2018-01-10", "2018-04-01", 10, nil)}, []string{"detention", "unknown", "!seek-detention-help", yes, "!ask-about-courthouse", yes}},
		{"came in without inspection", ewi, []facts{harmless(nil)}, []string{"!ask-about-courthouse", yes, "!ask-about-registration", yes, "!no-firearms", yes, "!seek-detention-help", yes}},
		{"overstayed a visa", quiet("visa-overstay", facts{"first_admitted": "2015-01-01"}), []facts{harmless(nil)}, []string{"!ask-about-courthouse", no, "!ask-about-registration", no, "!no-firearms", yes}},
		{"a refugee may hold a gun under this rule", quiet("refugee", facts{"first_admitted": "2015-01-01"}), nil, []string{"!no-firearms", no}},
		{"a citizen parent, asked", resident(facts{"citizen_parent": "yes"}), nil, []string{"!ask-about-citizenship", yes}},
		{"a citizen parent in the family, not asked further", resident(facts{"citizen_parent": "unknown", "family": []string{"citizen-parent"}}), nil, []string{"!ask-about-citizenship", yes}},
		{"a citizen parent in the family, but not before eighteen", resident(facts{"family": []string{"citizen-parent"}}), nil, []string{"!ask-about-citizenship", no}},
		{"a citizen spouse says nothing of it", resident(facts{"citizen_parent": "unknown", "family": []string{"citizen-spouse"}}), nil, []string{"!ask-about-citizenship", no}},
		{"a dropped drug arrest", resident(nil), []facts{{"offense": "HS 11377(a)", "level": "misdemeanor", "outcome": "dismissed", "offense_date": "2019-01-01", "convicted_on": "2019-02-01"}}, []string{"!careful-with-drug-questions", yes, "!cannabis-warning", no}},
		{"an earlier drug program", resident(facts{"prior_drug_diversion": "yes"}), nil, []string{"!careful-with-drug-questions", yes}},
		{"cannabis work", resident(facts{"cannabis": "yes"}), nil, []string{"!cannabis-warning", yes, "!careful-with-drug-questions", yes}},
		{"an appeal is open", resident(nil), []facts{harmless(facts{"appeal_pending": "yes"})}, []string{"!ask-about-appeal", yes}},
		{"convicted 60 days ago", resident(nil), []facts{plea("PC 415", "misdemeanor", "2026-01-01", "2026-09-22", 1, nil)}, []string{"!ask-about-appeal", yes}},
		{"convicted 61 days ago", resident(nil), []facts{plea("PC 415", "misdemeanor", "2026-01-01", "2026-09-21", 1, nil)}, []string{"!ask-about-appeal", no}},
		{"convicted 61 days ago, sentenced 60 days ago", resident(nil), []facts{plea("PC 415", "misdemeanor", "2026-01-01", "2026-09-21", 1, facts{"sentenced_on": "2026-09-22"})}, []string{"!ask-about-appeal", yes}},
		{"convicted some day of that month", resident(nil), []facts{plea("PC 415", "misdemeanor", "2026-01-01", "2026-09", 1, nil)}, []string{"!ask-about-appeal", yes}},
		{"a juvenile case", resident(nil), []facts{join2(arrest, facts{"outcome": "juvenile"})}, []string{"!juvenile-record-advice", yes}},
		{"the day before the eighteenth birthday", resident(facts{"born": "2000-01-01"}), []facts{plea("PC 415", "misdemeanor", "2017-12-31", "2018-06-01", 1, nil)}, []string{"!juvenile-record-advice", yes}},
		{"the eighteenth birthday", resident(facts{"born": "2000-01-01"}), []facts{plea("PC 415", "misdemeanor", "2018-01-01", "2018-06-01", 1, nil)}, []string{"!juvenile-record-advice", no}},
		{"an order that does not say why", resident(nil), []facts{vacated("silent")}, []string{"!clarify-order", yes}},
		{"an order that names a legal error", resident(nil), []facts{vacated("legal-error")}, []string{"!clarify-order", no}},
		{"an order of mercy", resident(nil), []facts{vacated("rehabilitation")}, []string{"!clarify-order", no}},
		{"a dismissal for good conduct needs no reason", resident(nil), []facts{plea("PC 487(a)", "felony", "2012-02-01", "2012-03-01", 30, expunge("2015-01-01"))}, []string{"!clarify-order", no}},
		{"an open charge in the list keeps from the courthouse", resident(nil), []facts{pending}, []string{"!ask-about-courthouse", yes, "!disclose-everything", yes}},
		{"a resident who may be held without bond", resident(nil), []facts{plea("PC 211", "felony", "2019-02-01", "2019-06-01", 365, nil)}, []string{"detention", "high", "!seek-detention-help", yes, "!ask-about-courthouse", yes}},
		{"an open charge outside the list is to be told", resident(facts{"charged_now": "yes"}), nil, []string{"!disclose-everything", yes}},
		{"a drug case outside the list is to be told", resident(facts{"prior_drug_case": "yes"}), nil, []string{"!disclose-everything", yes}},
		{"a drug program outside the list is to be told", resident(facts{"prior_drug_diversion": "yes"}), nil, []string{"!disclose-everything", yes}},
		{"a list from memory", resident(facts{"record_source": "memory"}), []facts{harmless(nil)}, []string{"!get-rap-sheet", yes}},
		{"a section nobody knows", resident(nil), []facts{harmless(facts{"offense": "unknown"})}, []string{"!get-rap-sheet", yes}},
		{"a citizen's case of a section nobody knows", facts{"status": "citizen", "naturalized_on": "none"}, []facts{{"offense": "unknown", "level": "misdemeanor", "outcome": "acquitted", "offense_date": "2019-01-01", "convicted_on": "2019-02-01"}}, []string{"!get-rap-sheet", yes}},
		{"the same with its section", facts{"status": "citizen", "naturalized_on": "none"}, []facts{{"offense": "PC 415", "level": "misdemeanor", "outcome": "acquitted", "offense_date": "2019-01-01", "convicted_on": "2019-02-01"}}, []string{"!get-rap-sheet", no}},
		{"a month without a day", resident(nil), []facts{harmless(facts{"convicted_on": "2012-03"})}, []string{"!get-rap-sheet", yes}},
		{"a level nobody told", resident(nil), []facts{harmless(facts{"level": "unknown"})}, []string{"!get-rap-sheet", yes}},
		{"an outcome nobody told", resident(nil), []facts{harmless(facts{"outcome": "unknown"})}, []string{"!get-rap-sheet", yes}},
		{"no case, but no status for a trip", quiet("visa-overstay", facts{"first_admitted": "2015-01-01"}), nil, []string{"travel", "high", "!do-not-travel", yes}},
		{"TPS, and a case of which nothing was told", quiet("tps", nil), []facts{{"offense": "unknown"}}, []string{"tps", "unknown", "!do-not-file-yet", yes}},
		{"a status nobody knows, and a robbery that either list holds", facts{"status": "unknown", "removal_order": "no"}, []facts{plea("PC 211", "felony", "2019-02-01", "2019-06-01", 365, nil)}, []string{"detention", "high"}},
		{"on probation in a case not listed, with a plan to naturalize", resident(facts{"goals": []string{"naturalize"}, "on_probation_now": "yes"}), nil, []string{"!do-not-file-yet", yes}},
		{"and no plan for a form that supervision holds up", quiet("visa", facts{"first_admitted": "2015-01-01", "on_probation_now": "yes"}), nil, []string{"!do-not-file-yet", no}},
		{"a plan for a green card on probation in a case not listed", quiet("visa", facts{"first_admitted": "2015-01-01", "goals": []string{"green-card"}, "on_probation_now": "yes"}), nil, []string{"!do-not-file-yet", yes}},
		{"the same plan and no probation", quiet("visa", facts{"first_admitted": "2015-01-01", "goals": []string{"green-card"}}), nil, []string{"!do-not-file-yet", no}},
		{"DACA and no case", quiet("daca", nil), nil, []string{"!do-not-file-yet", no}},
		{"a case that was cleared, and neither DACA nor a plan", quiet("visa", facts{"first_admitted": "2015-01-01"}), []facts{harmless(expunge("2015-01-01"))}, []string{"!do-not-file-yet", no}},
		{"DACA and a case that was cleared", quiet("daca", nil), []facts{harmless(expunge("2015-01-01"))}, []string{"!do-not-file-yet", yes}},
		{"a resident held by ICE over a small case", resident(facts{"ice_custody": "yes"}), []facts{harmless(nil)}, []string{"detention", "caution"}},
		{"came in without inspection, and no case", ewi, nil, []string{"!ask-about-courthouse", yes}},
		{"came in without inspection, held by ICE", quiet("entered-without-inspection", facts{"first_admitted": "none", "ice_custody": "yes"}), nil, []string{"detention", "high"}},
		{"a relationship nobody asked about", resident(nil), []facts{plea("PC 422", "misdemeanor", "2016-01-10", "2016-05-01", 30, nil)}, []string{"!get-rap-sheet", yes}},
	} {
		e.run(t)
	}
}

func TestActionsComeMostUrgentFirstEachOnce(t *testing.T) {
	order := []law.Urgency{law.BeforeAnything, law.Next, law.WhenReady}
	for _, e := range benefitExamples() {
		actions := Actions(assessed(t, e.person, e.convictions...), Current())
		seen := map[string]bool{}
		for i, action := range actions {
			if seen[action.Code] || action.Text.Text == "" || len(action.Authorities) == 0 {
				t.Errorf("%s: %+v", e.name, action)
			}
			seen[action.Code] = true
			if i > 0 && slices.Index(order, actions[i-1].Urgency) > slices.Index(order, action.Urgency) {
				t.Errorf("%s: %s comes after %s", e.name, action.Code, actions[i-1].Code)
			}
		}
	}
}

func TestNoTextTellsAnyoneToGoAheadOrToHide(t *testing.T) {
	banned := []string{"go ahead", "you are eligible", "you can travel", "you may travel", "do not tell", "leave it blank", "leave blank", "you should file", "safe to"}
	check := func(where, text string) {
		for _, words := range banned {
			if strings.Contains(strings.ToLower(text), words) {
				t.Errorf("%s says %q: %s", where, words, text)
			}
		}
	}
	for _, s := range stops {
		check(s.code, s.text.Text)
	}
	for _, e := range benefitExamples() {
		a := assessed(t, e.person, e.convictions...)
		for _, c := range a.Consequences {
			for _, w := range c.Why {
				check(c.Code, w.Text)
			}
		}
	}
}

func TestWhatChangesOftenSaysWhenItWasChecked(t *testing.T) {
	has := func(a *Assessment, code string) bool {
		for _, c := range a.Consequences {
			if c.Code == code {
				for _, w := range c.Why {
					if strings.Contains(w.Text, "{date}") && len(w.Fills()) == 1 && w.Fills()[0].Value != nil {
						return true
					}
				}
			}
		}
		return false
	}
	dreamer := assessed(t, quiet("daca", facts{"first_admitted": "none", "goals": []string{"tps"}}), plea("PC 484(a)", "misdemeanor", "2016-01-10", "2016-05-01", 3, nil))
	for _, code := range []string{"daca", "tps", "green-card", "travel", "detention"} {
		if !has(dreamer, code) {
			t.Errorf("%s does not say when it was checked", code)
		}
	}
	resident := assessed(t, quiet("lpr", lpr2005), plea("PC 211", "felony", "2019-02-01", "2019-06-01", 364, nil))
	for _, code := range []string{"naturalization", "travel"} {
		if !has(resident, code) {
			t.Errorf("a resident's %s does not say when it was checked", code)
		}
	}
	refugee := assessed(t, quiet("refugee", facts{"first_admitted": "2015-01-01"}))
	driver := assessed(t, quiet("lpr", lpr2005), plea("VC 23152(a)", "misdemeanor", "2019-02-01", "2019-06-01", 3, nil))
	seeker := assessed(t, quiet("asylum-applicant", facts{"first_admitted": "none"}), plea("PC 602", "misdemeanor", "2019-02-01", "2019-06-01", 3, nil))
	if !has(refugee, "removal") || !has(driver, "removal") || !has(seeker, "asylum") {
		t.Error("the refugee memo, the drunk-driving bills or the asylum rule do not say when they were checked")
	}
	f := dreamer.Find("detention.laken-riley")
	if len(f.Why) != 1 || len(f.Why[0].Fills()) != 1 {
		t.Errorf("the Laken Riley finding does not say when it was checked: %+v", f.Why)
	}
}

// A case of before eighteen is no conviction or a juvenile's; the day of the
// offense must be told for it.
func TestAdviceOnAJuvenileRecordIsForAnOffenseBeforeEighteen(t *testing.T) {
	born := quiet("lpr", facts{"first_admitted": "2005-01-01", "lpr_since": "2005-01-01", "born": "1992-03-10"})
	at(t, "!juvenile-record-advice", func(day string) (facts, []facts) {
		return born, []facts{plea("PC 602", "misdemeanor", day, "2012-06-01", 3, nil)}
	}, "2010-03-09", "present", "2010-03-10", "absent", "unknown", "absent")
}

// Every court paper shows five things; each that is missing is a reason to get the record.
func TestEachFactOfACourtPaperThatIsMissingAsksForTheRecord(t *testing.T) {
	whole := facts{"offense": "VC 26708", "level": "infraction", "outcome": "guilty-plea", "offense_date": "2020-01-01", "convicted_on": "2020-02-01",
		"in_custody": "no", "sentence.custody": "none", "probation.granted": "no"}
	for _, missing := range []string{"", "offense", "level", "outcome", "offense_date", "convicted_on"} {
		for _, value := range []string{"", "unknown"} {
			told := join2(whole, nil)
			switch {
			case missing != "" && value == "":
				delete(told, missing)
			case missing != "":
				told[missing] = value
			}
			want := "present"
			if missing == "" {
				want = "absent"
			}
			if got := said(assessed(t, quiet("lpr", lpr2005), told), "!get-rap-sheet"); got != want {
				t.Errorf("without %s (%q): %s", missing, value, got)
			}
		}
	}
}
