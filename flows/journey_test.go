package flows_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

// told is what a client answers, by question id. A question without an entry
// takes usual's answer; one that has none there either fails the journey.
type told map[string][]string

// usual is one clean misdemeanor: a plea, ten days, probation well ended.
var usual = told{
	"goals": {"clear-record"}, "citizen": {"no"}, "record_source": {"rap-sheet"}, "source": {"court-papers"},
	"court": {"Los Angeles"}, "offense": {"PC 459.5"}, "offense_date": {"2022-01-10"}, "level": {"misdemeanor"},
	"outcome": {"no-contest"}, "convicted_on": {"2022-03-01"}, "custody": {"county-jail"}, "days_ordered": {"10"},
	"days_suspended": {"0"}, "days_served": {"10"}, "probation": {"completed"}, "probation_ended": {"2023-03-01"},
	"sentenced_on": {"2022-03-01"}, "owes": {"none"}, "relief_done": {"none"}, "advice": {"none"},
	"case_facts": {"none"}, "crime_victim": {"no"}, "harmed_by": {"intimate-partner-violence"}, "another": {"no"}, "open_now": {"none"}, "born": {"1985-05-05"},
	"status": {"lpr"}, "first_admitted": {"2010-06-01"}, "lpr_since": {"2010-06-01"}, "where_heard": {"ninth"}, "where_held": {"ninth"},
	"trouble": {"none"}, "filing_on": {"2027-01-01"}, "careful": {"none"}, "family": {"none"},
	"substance": {"methamphetamine"}, "entered": {"open"}, "attempt": {"none"}, "loss": {"300"},
	"relationship": {"no"}, "victim_age": {"adult"}, "same_incident": {"no"}, "same_as": {"c1"},
	"entered_us": {"2001"}, "entry": {"without-inspection"}, "ever_admitted": {"no"}, "disclosed": {"yes"},
	"naturalized_on": {"2015-05-05"}, "released_on": {"2022-03-11"}, "sentence_ended": {"2022-03-11"},
	"california_since": {"1999"}, "case_ended_on": {"2022-03-01"}, "program_completed": {"yes"},
	"admitted_facts": {"no"}, "admitted_to_officer": {"no"}, "in_absentia": {"no"}, "days_waived": {"0"}, "other_orders": {"terms"}, "fine_alone": {"ordered"}, "kind": {"theft"}, "prior_drugs": {"none"},
	"registration": {"no"}, "drug_act": {"sell"}, "drug_grams": {"20"}, "mandatory_supervision": {"no"},
	"probation_violated": {"no"}, "program_violated": {"no"}, "notice_on": {"2024"},
}

// everyBox ticks all boxes but those that stand alone.
const everyBox = "*"

// usualOrder is what is answered about an order, by the beginning of the id.
var usualOrder = []struct{ begins, answer string }{
	{"relief_on_", "2024-02-02"}, {"relief_reason_", "legal-error"}, {"relief_days_", "5"}, {"relief_level_", "misdemeanor"},
}

// answerTo is what a client of a journey answers; nil means not sure.
func (answers told) answerTo(t *testing.T, q interview.Asked) []string {
	t.Helper()
	values, ok := answers[q.ID]
	if !ok {
		values, ok = usual[q.ID]
	}
	for _, order := range usualOrder {
		if !ok && strings.HasPrefix(q.ID, order.begins) {
			values, ok = []string{order.answer}, true
		}
	}
	if !ok {
		t.Fatalf("nobody knows what to answer to %s", q.Key)
	}
	if len(values) == 1 && values[0] == everyBox {
		values = nil
		for _, o := range q.Options {
			if !o.Alone {
				values = append(values, o.Value)
			}
		}
	}
	return values
}

// journey answers the whole interview; nil leaves a question as not sure.
func journey(t *testing.T, answers told) interview.Session {
	t.Helper()
	s := interview.Start(whole(), interviewtest.Today)
	for !s.Over() {
		q, _ := s.Current()
		values := answers.answerTo(t, q)
		if values == nil {
			s = s.NotSure()
			continue
		}
		next, err := s.Answer(values...)
		if err != nil {
			t.Fatalf("%s := %q: %v", q.Key, values, err)
		}
		s = next
	}
	return s
}

// asked is the ids of all questions of a journey.
func asked(s interview.Session) []string {
	var ids []string
	for _, q := range s.Path() {
		ids = append(ids, q.ID)
	}
	return ids
}

func TestOneCleanMisdemeanorKeepsTheBudget(t *testing.T) {
	const (
		greenCard = 28
		citizen   = 18
	)
	offenses := []struct {
		name, section string
		more          int // what the papers must say besides: who the victim was, what it was reduced from
	}{
		{"shoplifting", "PC 459.5", 0},
		{"drunk driving", "VC 23152(a)", 0},
		{"having meth", "HS 11377(a)", 0},
		{"petty theft", "PC 484(a)", 0},
		{"battery", "PC 242", 1},
		{"battery on a partner", "PC 243(e)(1)", 1},
		{"driving without a license", "VC 12500(a)", 1},
		{"disturbing the peace", "PC 415", 1},
	}
	for _, o := range offenses {
		for _, who := range []struct {
			name    string
			answers told
			budget  int
		}{
			{"green card, clearing the record", told{}, greenCard},
			{"green card, wants to become a citizen", told{"goals": {"naturalize", "job"}}, greenCard},
			{"green card, six months suspended", told{"days_ordered": {"6 months"}, "days_suspended": {"6 months"}}, greenCard},
			{"green card, no jail", told{"custody": {"none"}}, greenCard},
			{"citizen", told{"citizen": {"born"}}, citizen},
			{"citizen, no jail", told{"citizen": {"born"}, "custody": {"none"}}, citizen},
		} {
			t.Run(o.name+", "+who.name, func(t *testing.T) {
				who.answers["offense"] = []string{o.section}
				ids := asked(journey(t, who.answers))
				if len(ids) > who.budget+o.more {
					t.Errorf("%d questions, at most %d: %q", len(ids), who.budget+o.more, ids)
				}
			})
		}
	}
}

func TestNobodyIsAskedWhatCannotMatter(t *testing.T) {
	probation := []string{"probation", "probation_violated", "probation_ended", "probation_ends"}
	sentence := []string{"custody", "days_ordered", "days_suspended", "days_served", "mandatory_supervision", "released_on",
		"sentence_ended", "sentenced_on", "owes"}
	drugs := []string{"substance", "drug_act", "drug_grams", "prior_drugs"}
	immigration := []string{"status", "entry", "ever_admitted", "first_admitted", "lpr_since", "entered_us", "where_heard",
		"trouble", "notice_on", "filing_on", "prior_drugs", "careful", "family", "advice"}
	tests := []struct {
		name    string
		answers told
		never   []string
	}{
		{"no probation dates where none was granted", told{"probation": {"none"}}, probation[1:]},
		{"no drug questions for a DUI", told{"offense": {"VC 23152(a)"}}, drugs},
		{"no immigration questions to a citizen from birth", told{"citizen": {"born"}, "offense": {"HS 11377(a)"}},
			append(immigration, "naturalized_on", "disclosed", "substance")},
		{"no immigration questions to one who became a citizen", told{"citizen": {"became"}}, immigration},
		{"no date of an oath to a green-card holder", told{}, []string{"naturalized_on", "disclosed", "entry", "ever_admitted", "entered_us"}},
		{"no prison or probation for an infraction", told{"offense": {"PC 415"}, "level": {"infraction"}},
			append(probation, "custody", "days_ordered", "attempt", "crime_victim", "advice")},
		{"no sentence after a dismissal", told{"outcome": {"dismissed"}}, slices.Concat(probation, sentence)},
		{"no sentence after an acquittal", told{"outcome": {"acquitted"}}, slices.Concat(probation, sentence)},
		{"no sentence and no end date after an arrest alone", told{"outcome": {"arrest-only"}},
			slices.Concat(probation, sentence, []string{"convicted_on", "case_ended_on"})},
		{"nothing more about an open case", told{"outcome": {"pending"}},
			slices.Concat(probation, sentence, []string{"convicted_on", "case_ended_on", "relief_done", "crime_victim", "advice"})},
		{"little about a juvenile case", told{"outcome": {"juvenile"}}, slices.Concat(probation[1:], sentence, []string{"advice", "attempt"})},
		{"no suspended time where none was ordered", told{"custody": {"none"}}, []string{"days_ordered", "days_suspended", "days_served", "released_on"}},
		{"no screen of facts where none can matter", told{}, []string{"case_facts"}},
		{"no first charge where the case began as what it is", told{"offense": {"PC 415"}}, []string{"charged_offense"}},
		{"no California residence for a misdemeanor", told{}, []string{"california_since"}},
		{"no date of a filing without a plan", told{}, []string{"filing_on"}},
		{"no level where the section is always a felony", told{"offense": {"PC 211"}, "custody": {"none"}}, []string{"level"}},
		{"no age to a resident with a driving case", told{"offense": {"VC 23152(a)"}}, []string{"born"}},
		{"no kind where the section is known", told{}, []string{"kind"}},
		{"no order of a California section for another state", told{"court": {"other-state"}, "relief_done": {everyBox}, "relief": {everyBox}},
			[]string{"relief_on_pc-1203.4", "relief_on_pc-1473.7", "relief_on_pc-17b"}},
		{"no section search for a court of another state", told{"court": {"other-state"}}, []string{"offense"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			ids := asked(journey(t, test.answers))
			for _, id := range test.never {
				if slices.Contains(ids, id) {
					t.Errorf("%s is asked", id)
				}
			}
		})
	}
}

// matters are journeys with what each of them must be asked.
var matters = []struct {
	name    string
	answers told
	always  []string
}{
	{"the drug, where the section names none", told{"offense": {"HS 11377(a)"}}, []string{"substance"}},
	{"other drug cases, up to the day the first-offender rule ended",
		told{"offense": {"HS 11377(a)"}, "level": {"misdemeanor"}, "convicted_on": {"2011-07-14"}, "offense_date": {"2011-02-01"}}, []string{"prior_drugs"}},
	{"act and drug of a sale", told{"offense": {"HS 11379(a)"}, "level": {"felony"}, "custody": {"none"}}, []string{"substance", "drug_act", "california_since"}},
	{"grams of marijuana, and whether it was the first time", told{"offense": {"HS 11357(b)(2)"}}, []string{"drug_grams", "prior_drugs"}},
	{"time served while probation runs", told{"citizen": {"born"}, "probation": {"ongoing"}, "probation_ends": {"2027-03-01"}}, []string{"days_served"}},
	{"what was entered in a burglary", told{"offense": {"PC 459"}, "level": {"felony"}, "custody": {"none"}}, []string{"level", "entered", "attempt"}},
	{"who the victim of a battery was", told{"offense": {"PC 242"}}, []string{"relationship"}},
	{"the first charge of disturbing the peace", told{"offense": {"PC 415"}, "case_facts": {"driving_first"}, "charged_offense": {"VC 23152(b)"}},
		[]string{"case_facts", "charged_offense"}},
	{"registration for a sex offense", told{"offense": {"PC 647.6(a)(1)"}}, []string{"registration"}},
	{"how old the victim was, where the gravest class turns on it", told{"offense": {"PC 288(a)"}, "level": {"felony"}}, []string{"victim_age", "registration"}},
	{"the amount for a theft that can be a felony", told{"offense": {"PC 487(a)"}}, []string{"loss"}},
	{"the amount for a citizen, before Prop 47", told{"citizen": {"born"}, "offense": {"PC 487(a)"}, "level": {"felony"},
		"offense_date": {"2014-11-04"}}, []string{"loss"}},
	{"the kind, where the section is not known", told{"offense": nil}, []string{"kind", "level"}},
	{"days served from two months up", told{"days_ordered": {"60"}}, []string{"days_served"}},
	{"days served of an old drug case whose time was suspended", told{"offense": {"HS 11377(a)"}, "offense_date": {"2009-01-01"}, "convicted_on": {"2010-04-12"},
		"days_ordered": {"90"}, "days_suspended": {"90"}}, []string{"days_served"}},
	{"suspended time from ninety days up", told{"days_ordered": {"90"}}, []string{"days_suspended"}},
	{"the days of a citizen's jail before 2015", told{"citizen": {"born"}, "convicted_on": {"2014-12-31"}}, []string{"days_ordered"}},
	{"parole after prison", told{"offense": {"PC 211"}, "level": {"felony"}, "custody": {"state-prison"}, "probation": {"none"}},
		[]string{"released_on", "sentence_ended", "sentenced_on", "case_facts", "california_since"}},
	{"a split sentence", told{"offense": {"PC 487(a)"}, "level": {"felony"}, "custody": {"county-prison"}, "probation": {"none"}},
		[]string{"mandatory_supervision"}},
	{"how the last entry went, for DACA", told{"status": {"daca"}}, []string{"entry", "ever_admitted", "entered_us"}},
	{"how the last entry went, where the papers are not known", told{"status": nil}, []string{"entry", "entered_us"}},
	{"immigration history, where citizenship is not sure", told{"citizen": nil}, []string{"status", "trouble", "careful", "family"}},
	{"the letter that names a case", told{"trouble": {"notice"}}, []string{"notice_on"}},
	{"the oath of one who became a citizen", told{"citizen": {"became"}}, []string{"naturalized_on", "disclosed"}},
	{"what was done to a victim", told{"crime_victim": {"yes"}}, []string{"crime_victim", "harmed_by"}},
	{"the program of a deferred entry", told{"outcome": {"deferred-entry"}}, []string{"program_completed", "convicted_on", "custody", "days_ordered", "other_orders", "advice"}},
	{"a felony without jail and probation, PC 17(b)(1)", told{"offense": {"PC 487(a)"}, "level": {"felony"}, "custody": {"none"}, "probation": {"none"}}, []string{"fine_alone"}},
	{"a year of jail, some of it credit given up", told{"offense": {"PC 487(a)"}, "level": {"felony"}, "days_ordered": {"365"}, "probation": {"ongoing"}, "probation_ends": {"2027-03-01"}, "probation_violated": {"yes"}}, []string{"days_waived"}},
	{"what was told to an officer of an arrest", told{"outcome": {"arrest-only"}}, []string{"admitted_to_officer"}},
	{"whether the client was there when another country judged", told{"court": {"foreign"}, "outcome": {"found-guilty"}}, []string{"in_absentia"}},
	{"admitted facts of a diversion", told{"outcome": {"diversion-no-plea"}}, []string{"admitted_facts", "program_completed", "case_ended_on"}},
	{"the order that was granted, and its day", told{"relief_done": {"dismissed"}, "relief": {"pc-1203.4"}, "relief_on_pc-1203.4": {"2024-02-02"}},
		[]string{"relief", "relief_on_pc-1203.4"}},
	{"why a plea was undone", told{"relief_done": {"undone"}, "relief": {"pc-1473.7"}, "relief_on_pc-1473.7": {"2024-02-02"},
		"relief_reason_pc-1473.7": {"legal-error"}}, []string{"relief_reason_pc-1473.7"}},
}

func TestWhatCanMatterIsAsked(t *testing.T) {
	for _, test := range matters {
		t.Run(test.name, func(t *testing.T) {
			ids := asked(journey(t, test.answers))
			for _, id := range test.always {
				if !slices.Contains(ids, id) {
					t.Errorf("%s is not asked: %q", id, ids)
				}
			}
		})
	}
}

func TestTheDayTheLawChangedDividesWhoIsAsked(t *testing.T) {
	meth := func(on string) told {
		return told{"offense": {"HS 11377(a)"}, "level": {"misdemeanor"}, "offense_date": {"2011-01-01"}, "convicted_on": {on}}
	}
	theft := func(on string) told {
		return told{"citizen": {"born"}, "offense": {"PC 487(a)"}, "level": {"felony"}, "offense_date": {on}}
	}
	jail := func(on string) told {
		return told{"citizen": {"born"}, "offense_date": {"2014-01-01"}, "convicted_on": {on}}
	}
	tests := []struct {
		name    string
		answers told
		id      string
		want    bool
	}{
		{"other drug cases, on July 13, 2011", meth("2011-07-13"), "prior_drugs", true},
		{"other drug cases, on July 14, 2011", meth("2011-07-14"), "prior_drugs", true},
		{"no other drug cases, on July 15, 2011", meth("2011-07-15"), "prior_drugs", false},
		{"the amount, the day before Prop 47", theft("2014-11-04"), "loss", true},
		{"no amount, on the day of Prop 47", theft("2014-11-05"), "loss", false},
		{"no amount, the day after", theft("2014-11-06"), "loss", false},
		{"days of jail, the day before 364 days", jail("2014-12-31"), "days_ordered", true},
		{"no days of jail, from 364 days on", jail("2015-01-01"), "days_ordered", false},
		{"no days of jail, the day after", jail("2015-01-02"), "days_ordered", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := slices.Contains(asked(journey(t, test.answers)), test.id); got != test.want {
				t.Errorf("%s asked: %v, want %v", test.id, got, test.want)
			}
		})
	}
}

func TestAnswersMakeTheCase(t *testing.T) {
	c := journey(t, told{"goals": {"naturalize"}, "owes": {"fines"}, "family": {"citizen-spouse", "parent-before-18"}}).Case()
	want := map[string]string{
		"person.status": "lpr", "person.goals": "naturalize", "person.family": "citizen-spouse", "person.citizen_parent": "yes",
		"person.charged_now": "no", "person.on_probation_now": "no", "person.serving_now": "no", "person.veteran": "no",
		"person.removal_order": "no", "person.cannabis": "no", "person.filing_on": "2027-01-01",
		"convictions[0].offense": "PC 459.5", "convictions[0].county": "Los Angeles", "convictions[0].jurisdiction": "california",
		"convictions[0].probation.granted": "yes", "convictions[0].probation.state": "completed", "convictions[0].probation.violated": "no",
		"convictions[0].owes.restitution": "no", "convictions[0].owes.fines": "yes", "convictions[0].advice.court_warned": "no",
		"convictions[0].sentence.days_ordered": "10", "convictions[0].crime_victim": "none",
	}
	for path, value := range want {
		if got, _ := casefile.Get(c, path); got != value {
			t.Errorf("%s = %q, want %q", path, got, value)
		}
	}
}
