package screen

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/text/readinglevel"
)

// Two clients with nothing open, in whom nothing is told that a belief asks for.
const (
	citizenClean = "person.status citizen; person.charged_now no; person.on_probation_now no; person.serving_now no; "
	lprClean     = "person.status lpr; person.charged_now no; person.on_probation_now no; person.serving_now no; "
	pettyDone    = "offense PC 484; level misdemeanor; outcome guilty-plea; offense_date 2021-12-01; convicted_on 2022-03-01; sentence.custody none; probation.granted yes; probation.state completed; probation.violated no; probation.ended_on 2023-03-01; owes.fines no; owes.restitution no; owes.restitution_fine no; registration_required no; trouble_since no; "
	pettyAsked   = citizenClean + pettyDone
	pettyLPR     = lprClean + pettyDone
	felonyDone   = "offense PC 487(a); level felony; outcome guilty-plea; offense_date 2017-12-01; convicted_on 2018-03-01; sentence.custody county-jail; sentence.days_ordered 30; probation.granted yes; probation.state completed; probation.violated no; probation.ended_on 2021-03-01; owes.fines no; owes.restitution no; owes.restitution_fine no; registration_required no; trouble_since no; "
	arrest       = "offense PC 242; level misdemeanor; outcome dismissed; offense_date 2020-01-01; convicted_on 2020-06-01; "
	gunLPR       = lprClean + "offense PC 29800(a)(1); level felony; outcome guilty-plea; offense_date 2017-12-01; convicted_on 2018-03-01; sentence.days_ordered 30; probation.granted yes; probation.state completed; probation.ended_on 2021-03-01; "
	prisonDone   = "offense HS 11378; level felony; outcome guilty-plea; offense_date 2012-01-01; convicted_on 2012-06-01; sentence.custody state-prison; sentence.days_ordered 730; probation.granted no; sentence.ended_on 2016-01-01; "
	meth2009     = "offense HS 11377(a); level misdemeanor; offense_date 2009-01-01; convicted_on 2009-03-01; "
)

// Each belief with the facts of a client whom it touches and of one whom it does not.
var beliefTests = []struct{ code, touches, not string }{
	{"only-after-probation", citizenClean + prisonDone, pettyAsked},
	{"dismissal-is-all", citizenClean + felonyDone, pettyAsked},
	{"record-erased", pettyAsked, citizenClean + arrest},
	{"say-not-convicted", pettyAsked, citizenClean + arrest},
	{"background-check", pettyAsked + "person.goals job", pettyAsked + "person.goals licence"},
	{"court-file-open", pettyAsked, citizenClean + arrest},
	{"government-job", pettyAsked + "person.goals job", pettyAsked + "person.goals housing"},
	{"tell-every-employer", pettyAsked + "person.goals job", pettyAsked + "person.goals housing"},
	{"licence-free", pettyAsked + "person.goals licence", pettyAsked + "person.goals job"},
	{"housing-helped", pettyAsked + "person.goals housing", pettyAsked + "person.goals job"},
	{"public-office", citizenClean + felonyDone, lprClean + felonyDone},
	{"corruption-never", pettyAsked + "offense PC 424; level felony", pettyAsked},
	{"prison-never", citizenClean + prisonDone, pettyAsked},
	{"violation-rules-out", pettyAsked + "probation.violated yes", pettyAsked},
	{"parole-rules-out", citizenClean + prisonDone + "person.serving_now yes", citizenClean + prisonDone},
	{"judge-weighs-all", pettyAsked, pettyAsked + "probation.violated yes"},
	{"traffic-never", pettyAsked + "offense VC 23152(b)", pettyAsked},
	{"sex-never", pettyAsked + "offense PC 243.4(e)(1)", pettyAsked},
	{"statutory-rape-never", pettyAsked + "offense PC 261.5(d)", pettyAsked},
	{"lewd-act-never", pettyAsked + "offense PC 288(a); level felony", pettyAsked + "offense PC 288.2(a)(1)"},
	{"child-images-never", pettyAsked + "offense PC 311.11(a); level felony", pettyAsked},
	{"gun-case-dismissible", pettyAsked + "offense PC 25850(a)", pettyAsked},
	{"guns-after-dismissal", citizenClean + felonyDone, pettyAsked},
	{"guns-after-reduction", citizenClean + felonyDone, pettyAsked},
	{"registration-stays", pettyAsked + "offense PC 314.1; registration_required yes", pettyAsked},
	{"still-a-prior", pettyAsked + "person.charged_now yes", pettyAsked},
	{"no-conviction-no-sealing", citizenClean + arrest, pettyAsked},
	{"own-sealed-record", citizenClean + arrest + "person.born 1990", pettyAsked},
	{"court-is-done", pettyAsked + "relief[0].kind pc-1203.4; relief[0].granted_on 2024-01-01", pettyAsked},
	{"probation-report-private", citizenClean + felonyDone, pettyAsked},
	{"certificate-or-pardon-only", citizenClean + prisonDone + "offense PC 243.4(a); registration_required yes; sentence.released_on 2015-01-01; person.california_since 2000-01-01", citizenClean + felonyDone + "person.california_since 2000-01-01"},

	{"expungement-clears-immigration", pettyLPR, pettyAsked},
	{"dismissal-worthless", pettyLPR, pettyAsked},
	{"sealed-is-hidden", lprClean + arrest, pettyAsked},
	{"not-a-conviction-without-judgment", lprClean + meth2009 + "outcome deferred-entry", pettyLPR},
	{"old-case-is-over", lprClean + meth2009 + "outcome guilty-plea", pettyLPR},
	{"green-card-is-safe", pettyLPR, pettyAsked + "person.status visa-overstay"},
	{"record-blocks-green-card", pettyLPR + "person.goals green-card", pettyLPR},
	{"citizenship-character-only", pettyLPR + "person.goals naturalize", pettyLPR},
	{"only-some-crimes-matter", lprClean + "offense PC 273a(a); level felony; outcome guilty-plea; convicted_on 2018-03-01", pettyLPR},
	{"daca-clean-record", pettyLPR + "person.status daca", pettyLPR},
	{"tps-clean-record", pettyLPR + "person.status tps", pettyLPR},
	{"one-old-marijuana-case", lprClean + meth2009 + "outcome guilty-plea", pettyLPR},
	{"vacated-is-enough", pettyLPR + "relief[0].kind vacatur; relief[0].reason silent", pettyLPR},
	{"legal-error-helps", pettyLPR, lprClean + arrest},
	{"expunge-first", pettyLPR, lprClean + arrest},
	{"habeas-or-padilla", pettyLPR + "advice.lawyer_explained no", pettyLPR + "advice.lawyer_explained yes"},
	{"victim-dropped-charges", lprClean + arrest + "victim.domestic yes", lprClean + arrest + "victim.domestic no"},
	{"copies-first", pettyLPR, pettyAsked},
	{"criminal-lawyer-is-enough", pettyLPR, lprClean + arrest},
	{"gun-case-deports", gunLPR, pettyLPR},
	{"gun-case-blocks-card", gunLPR + "person.goals green-card", gunLPR},
	{"any-weapon-deports", pettyLPR + "offense PC 21310", pettyLPR},
	{"what-really-happened", pettyLPR + "offense PC 459.5", lprClean + arrest},
	{"shorter-sentence-later", lprClean + felonyDone + "sentence.days_ordered 180", lprClean + felonyDone + "sentence.days_ordered 179"},
	{"pardon-ends-it", lprClean + felonyDone, lprClean + arrest},
	{"certificate-ends-it", lprClean + felonyDone + "person.california_since 2000-01-01", pettyLPR},
	{"waivers-exist", lprClean + "offense HS 11377(a); level misdemeanor; outcome guilty-plea; convicted_on 2018-03-01; drug.substance methamphetamine; person.first_admitted 2010-01-01", lprClean + arrest + "person.removal_order no; person.in_removal_proceedings no"},
	{"good-conduct-helps", pettyLPR, lprClean + arrest},
	{"housing-shows-hardship", pettyLPR + "person.goals housing,fight-removal", pettyLPR + "person.goals fight-removal"},
}

func TestBeliefsTouchWhomTheyConcern(t *testing.T) {
	l := Current()
	tested := map[string]bool{}
	for _, test := range beliefTests {
		tested[test.code] = true
		has := func(facts string) bool {
			return slices.ContainsFunc(Case(caseOf(t, facts), day, l).Beliefs, func(b Belief) bool { return b.Code == test.code })
		}
		if !has(test.touches) {
			t.Errorf("%s does not touch %s", test.code, test.touches)
		}
		if has(test.not) {
			t.Errorf("%s touches %s", test.code, test.not)
		}
	}
	for _, b := range slices.Concat(beliefsOfCalifornia, beliefsOfImmigration) {
		if !tested[b.code] {
			t.Errorf("no case reaches %s", b.code)
		}
	}
}

func TestNoBeliefAboutImmigrationTouchesACitizen(t *testing.T) {
	for _, test := range beliefTests {
		for _, b := range Case(caseOf(t, test.touches, "person.status citizen"), day, Current()).Beliefs {
			if slices.ContainsFunc(beliefsOfImmigration, func(i belief) bool { return i.code == b.Code }) {
				t.Errorf("%s touches a citizen", b.Code)
			}
		}
	}
}

func TestBeliefsAreWellFormed(t *testing.T) {
	seen := map[string]bool{}
	var texts []string
	for _, b := range slices.Concat(beliefsOfCalifornia, beliefsOfImmigration) {
		if seen[b.code] {
			t.Errorf("%s stands twice", b.code)
		}
		seen[b.code] = true
		if !slices.Contains([]Verdict{Right, Outdated, Imprecise, Wrong}, b.verdict) || len(b.authorities) == 0 {
			t.Errorf("%s has verdict %q and authorities %v", b.code, b.verdict, b.authorities)
		}
		if n := readinglevel.Measure(b.truth).Sentences; n < 2 {
			t.Errorf("%s says what is true in %d sentence", b.code, n)
		}
		texts = append(texts, b.says, b.truth)
	}
	for _, s := range theOrder {
		texts = append(texts, s.text)
	}
	readAs(t, texts)
}

// readAs holds the reading level and what no text may say.
func readAs(t *testing.T, texts []string) {
	t.Helper()
	for _, text := range texts {
		if score := readinglevel.Measure(text); score.TooHard() {
			t.Errorf("too hard (%.1f): %s", score.Grade(), text)
		}
		for _, never := range []string{"you are eligible", "is eligible", "go ahead", "guarantee", "no need to tell", "leave it blank"} {
			if strings.Contains(strings.ToLower(text), never) {
				t.Errorf("says %q: %s", never, text)
			}
		}
	}
	if mean := readinglevel.Mean(texts); mean > readinglevel.MeanAtMost {
		t.Errorf("the mean grade is %.1f", mean)
	}
}

// A question about the case that nobody answered never hides immigration's beliefs.
func TestAStatusNotKnownIsTreatedAsNoCitizen(t *testing.T) {
	r := Case(caseOf(t, strings.Replace(pettyAsked, "citizen", "unknown", 1)), day, Current())
	if !slices.ContainsFunc(r.Beliefs, func(b Belief) bool { return b.Code == "expungement-clears-immigration" }) {
		t.Error("a client of unknown status is not told that immigration still counts an expunged case")
	}
}
