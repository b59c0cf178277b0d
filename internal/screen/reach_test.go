package screen

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Every level that makes sense for a consequence. What is left out is no level
// of that consequence: nothing bars detention, travel or a new card by law, and
// nobody who is not a citizen is ever told that there is no risk.
var levelsThatMakeSense = map[string]string{
	"removal":             "not-applicable low caution unknown high bar",
	"detention":           "not-applicable low caution unknown high",
	"green-card":          "not-applicable low caution unknown high bar",
	"renew-green-card":    "not-applicable low caution unknown high",
	"naturalization":      "not-applicable low caution unknown high bar",
	"travel":              "not-applicable low caution unknown high",
	"daca":                "not-applicable low caution unknown high bar",
	"tps":                 "not-applicable low caution unknown high bar",
	"asylum":              "not-applicable low caution unknown high bar",
	"cancellation-lpr":    "not-applicable low caution unknown high bar",
	"cancellation-nonlpr": "not-applicable low caution unknown high bar",
	"citizenship":         "not-applicable none low caution unknown high",
}

// everyAction is the contract's list, and what was added to it.
var everyAction = strings.Fields(`
	see-immigration-lawyer-first do-not-travel do-not-file-yet do-not-plead-yet no-immigration-contact-alone get-certified-records get-rap-sheet
	disclose-everything do-not-rely-on-expungement file-clearance seek-vacatur seek-reduction seek-detention-help old-removal-order
	keep-proof-of-rehabilitation ask-about-appeal ask-about-courthouse ask-about-registration ask-about-citizenship careful-with-drug-questions
	cannabis-warning do-not-vote-or-claim-citizen no-firearms only-lawyer-or-accredited juvenile-record-advice no-immigration-issue clarify-order`)

const (
	noTrouble = "person.charged_now no; person.on_probation_now no; person.serving_now no; person.removal_order no; person.in_removal_proceedings no; " +
		"person.ice_custody no; person.cannabis no; person.claimed_citizen_or_voted no; person.circuit ninth; person.goals; person.family; "
	noRecord  = "; none" // the case lists no conviction
	admitted  = "person.first_admitted 2012-01-01; "
	littleOne = "offense PC 602; level misdemeanor; outcome guilty-plea; offense_date 2015-01-01; convicted_on 2015-06-01; sentence.custody none; sentence.days_ordered 0; "
)

// smallCases reach what no sample does.
var smallCases = []string{
	noTrouble + "person.status lpr; person.lpr_since 2012-01-01; " + admitted + noRecord,
	noTrouble + "person.status visa; " + admitted + noRecord,
	noTrouble + "person.status asylee; person.first_admitted none" + noRecord,
	noTrouble + "person.status asylee; person.first_admitted none; " + littleOne,
	noTrouble + "person.status daca; person.first_admitted none" + noRecord,
	noTrouble + "person.status daca; person.first_admitted none; offense PC 459.5; level misdemeanor; outcome guilty-plea; offense_date 2019-01-01; convicted_on 2019-06-01; sentence.custody none; sentence.days_ordered 0",
	noTrouble + "person.status tps; person.first_admitted none" + noRecord,
	noTrouble + "person.status citizen; person.naturalized_on 2010-01-01; " + littleOne,
	noTrouble + "person.status lpr; person.citizen_parent yes; " + admitted + noRecord,
	noTrouble + "person.status lpr; " + admitted + littleOne + "appeal_pending yes",
}

func TestEveryConsequenceIsReachedWithEveryLevelAndEveryActionOnce(t *testing.T) {
	reached, done := map[string]map[string]bool{}, map[string]bool{}
	note := func(c casefile.Case) {
		r := Case(c, day, Current())
		for _, consequence := range r.Consequences {
			if reached[consequence.Code] == nil {
				reached[consequence.Code] = map[string]bool{}
			}
			reached[consequence.Code][consequence.Level.String()] = true
		}
		for _, a := range r.Actions {
			done[a.Code] = true
		}
	}
	for _, c := range sampleCases(t) {
		note(c)
	}
	for _, facts := range smallCases {
		facts, bare := strings.CutSuffix(facts, noRecord)
		c := caseOf(t, facts)
		if bare {
			c.Convictions = nil
		}
		note(c)
	}
	for code, levels := range levelsThatMakeSense {
		for _, level := range strings.Fields(levels) {
			if !reached[code][level] {
				t.Errorf("no case reaches %s at level %s", code, level)
			}
		}
		for level := range reached[code] {
			if !slices.Contains(strings.Fields(levels), level) {
				t.Errorf("%s is %s, which the table does not name", code, level)
			}
		}
	}
	for _, code := range everyAction {
		if !done[code] {
			t.Errorf("no case calls for %s", code)
		}
		delete(done, code)
	}
	for code := range done {
		t.Errorf("the action %s is in no list", code)
	}
	if len(reached) != len(levelsThatMakeSense) {
		t.Errorf("%d consequences are reached, %d are in the table", len(reached), len(levelsThatMakeSense))
	}
}

// The stop list keeps its order: what warns of an irreversible step stands
// before what only prepares one.
func TestTheStopListStandsInOrderOfUrgency(t *testing.T) {
	order := func(a law.Action) int { return slices.Index(everyInOrder, a.Code) }
	for _, c := range sampleCases(t) {
		r := Case(c, day, Current())
		if !slices.IsSortedFunc(r.Actions, func(a, b law.Action) int {
			if a.Urgency != b.Urgency || order(a) < 0 || order(b) < 0 {
				return when(a.Urgency) - when(b.Urgency)
			}
			return order(a) - order(b)
		}) {
			t.Errorf("%v", r.Actions)
		}
	}
}

// everyInOrder are the warnings that come before anything, in their order.
var everyInOrder = []string{
	"ask-about-citizenship", "see-immigration-lawyer-first", "old-removal-order", "seek-detention-help", "do-not-travel",
	"do-not-file-yet", "do-not-plead-yet", "no-immigration-contact-alone", "get-certified-records", "ask-about-appeal",
}
