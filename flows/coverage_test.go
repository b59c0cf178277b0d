package flows_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

// notAsked is the fields that no question fills, each with the reason.
var notAsked = map[string]string{
	"schema":           "the program's own",
	"as_of":            "the day of the interview",
	"reference":        "the clinic's number for the client: given when the interview is saved",
	"convictions[].id": "given out by the engine",
}

// filled is the case fields that a question can fill, as casefile.Fields names them.
func filled(p interview.Part, q interview.Question) []string {
	fields := []string{q.Field}
	for _, o := range q.Options {
		for _, set := range slices.Concat(o.Sets, o.Else) {
			fields = append(fields, set.Field)
		}
	}
	if q.Field == "relief" {
		fields = []string{"relief[].kind"}
	}
	if q.ID == "same_incident" || q.ID == "same_as" { // its options come with the convictions
		fields = append(fields, "same_incident_as")
	}
	var paths []string
	for _, field := range fields {
		if field == "" {
			continue
		}
		if name, rest, ok := strings.Cut(field, "["); ok { // one order of many: relief[pc-1203.4].granted_on
			_, after, _ := strings.Cut(rest, "]")
			field = name + "[]" + after
		}
		if p.Each {
			field = "convictions[]." + field
		}
		paths = append(paths, field)
	}
	return paths
}

func TestEveryFactOfTheCaseFormatHasItsQuestion(t *testing.T) {
	has := map[string]bool{}
	for _, p := range whole().Parts {
		for _, q := range p.Questions {
			for _, path := range filled(p, q) {
				has[path] = true
			}
		}
		if p.Another != nil {
			for _, path := range p.Another.Fills() {
				has[path] = true
			}
		}
	}
	for _, f := range casefile.Fields() {
		if strings.HasSuffix(f.Path, ".from_papers") || strings.HasSuffix(f.Path, ".from_memory") {
			continue
		}
		reason, exempt := notAsked[f.Path]
		switch {
		case !has[f.Path] && !exempt:
			t.Errorf("no question fills %s", f.Path)
		case has[f.Path] && exempt:
			t.Errorf("%s is asked, though it need not be: %s", f.Path, reason)
		}
	}
}

func TestEveryValueOfAChoiceCanBeGiven(t *testing.T) {
	given := map[string]bool{}
	for _, p := range whole().Parts {
		for _, q := range p.Questions {
			for _, o := range q.Options {
				given[o.Value] = true
				for _, set := range o.Sets {
					given[set.Value] = true
				}
			}
		}
	}
	for _, f := range casefile.Fields() {
		if !f.Fact {
			continue // marks are set with a key, not with an answer
		}
		for _, value := range f.Values {
			if value != "unknown" && !given[value] {
				t.Errorf("%s: nobody can say %q", f.Path, value)
			}
		}
	}
}

// trails are journeys that between them reach every question.
func trails() map[string]told {
	all := map[string]told{
		"an order of every kind for a felony": {"offense": {"PC 487(a)"}, "level": {"felony"}, "probation": {"early"},
			"relief_done": {everyBox}, "relief": {everyBox}, "goals": {"naturalize"}},
		"an order of every kind for a drug felony": {"offense": {"HS 11358"}, "level": {"felony"}, "offense_date": {"2010"},
			"convicted_on": {"2010"}, "relief_done": {everyBox}, "relief": {everyBox}},
		"an order of every kind for a misdemeanor": {"offense": {"PC 647(b)"}, "level": {"misdemeanor"}, "probation": {"none"},
			"offense_date": {"2010"}, "convicted_on": {"2010"}, "relief_done": {everyBox}, "relief": {everyBox}},
		"orders that nobody can name": {"offense": {"PC 487(a)"}, "level": {"felony"}, "probation": {"early"},
			"relief_done": {everyBox}, "relief": nil},
		"an order of every kind for a killing": {"offense": {"PC 192(a)"}, "level": {"felony"}, "relief_done": {everyBox}, "relief": {everyBox}},
		"still on probation":                   {"probation": {"ongoing"}, "probation_ends": {"2027-03-01"}},
		"held by immigration":                  {"trouble": {"held"}},
		"papers for some cases":                {"record_source": {"mixed"}},
	}
	for _, m := range matters {
		all[m.name] = m.answers
	}
	return all
}

func TestEveryQuestionIsReachedBySomeAnswers(t *testing.T) {
	reached := map[string]bool{"since/same_incident": true, "since/same_as": true} // reached below, with a second and a third case
	for _, answers := range trails() {
		for _, q := range journey(t, answers).Path() {
			reached[q.ID] = true
		}
	}
	for name, q := range questions(whole()) {
		if !reached[q.ID] && !reached[name] {
			t.Errorf("%s: no trail leads to it", name)
		}
	}
}

// sameEvent is an interview about several cases of which the last came from the
// event of the first.
func sameEvent(t *testing.T, cases int) interview.Session {
	t.Helper()
	s := interview.Start(whole(), interviewtest.Today)
	for !s.Over() {
		q, _ := s.Current()
		answers := told{}
		switch {
		case q.Another && q.Number < cases:
			answers["another"] = []string{"yes"}
		case q.ID == "same_incident" && q.Number == cases:
			answers["same_incident"] = []string{"yes"}
		}
		next, err := s.Answer(answers.answerTo(t, q)...)
		if err != nil {
			t.Fatal(err)
		}
		s = next
	}
	return s
}

func TestOfSeveralCasesOneSaysWhichItBelongsTo(t *testing.T) {
	s := sameEvent(t, 3)
	if got := s.Case().Convictions[2].SameIncidentAs; got != "c1" {
		t.Errorf("it belongs to %q", got)
	}
	asked, ok := s.Goto("c3/same_as")
	if !ok {
		t.Fatal("which one was not asked")
	}
	if got := asked.NotSure().Case().Convictions[2].SameIncidentAs; got != "unknown" {
		t.Errorf("which one is not sure, and the case says %q: it must not stand alone", got)
	}
	back := interview.Fill(whole(), interviewtest.Today, s.Case())
	if got := back.Case().Convictions[2].SameIncidentAs; got != "c1" {
		t.Errorf("read back it belongs to %q", got)
	}
}

// Who typed 2 for no in one question must not say yes by it in the next.
func TestYesIsTheFirstAnswerAndNoTheSecond(t *testing.T) {
	seen := 0
	holds := func(q interview.Asked) {
		var said []string
		for _, o := range q.Options {
			word, _, _ := strings.Cut(strings.ReplaceAll(o.Label, ",", " "), " ")
			said = append(said, word)
		}
		if !slices.Contains(said, "Yes") {
			return
		}
		if seen++; len(said) != 2 || said[0] != "Yes" || said[1] != "No" {
			t.Errorf("%s: the answers begin with %q", q.Key, said)
		}
	}
	for _, answers := range trails() {
		for _, q := range journey(t, answers).Path() {
			holds(q)
		}
	}
	for _, q := range sameEvent(t, 3).Path() {
		holds(q)
	}
	if seen < 100 {
		t.Errorf("only %d questions say yes or no: the test shows nothing", seen)
	}
}

func TestASecondCaseIsAskedWhetherItIsTheSameEvent(t *testing.T) {
	s := interview.Start(whole(), interviewtest.Today)
	for !s.Over() {
		q, _ := s.Current()
		answers := told{}
		if q.Another && q.Number == 1 {
			answers["another"] = []string{"yes"}
		}
		if q.ID == "same_incident" {
			if q.Number != 2 || len(q.Options) != 2 || q.Options[0].Label != "Yes, case 1 (PC 459.5)" {
				t.Fatalf("asked about conviction %d with %v", q.Number, q.Options)
			}
			answers["same_incident"] = []string{q.Options[0].Value}
		}
		next, err := s.Answer(answers.answerTo(t, q)...)
		if err != nil {
			t.Fatal(err)
		}
		s = next
	}
	c := s.Case()
	if len(c.Convictions) != 2 || c.Convictions[1].SameIncidentAs != c.Convictions[0].ID {
		t.Errorf("%d convictions, the second of the same incident as %q", len(c.Convictions), c.Convictions[1].SameIncidentAs)
	}
}

// TestABranchSeesOnlyAnswersAbove changes every fact that no question above
// fills, on whole cases, and holds that no When and no list of options notices.
func TestABranchSeesOnlyAnswersAbove(t *testing.T) {
	for _, name := range samples.OneIn(3, sortedNames(trails())) {
		base := journey(t, trails()[name]).Case()
		above := map[string]bool{"convictions[].id": true}
		for _, p := range whole().Parts {
			for _, q := range p.Questions {
				at := interview.At{Case: &base, Conviction: -1, Today: interviewtest.Today}
				if p.Each {
					at.Conviction = 0
				}
				before := look(q, at)
				for _, changed := range changes(base, above) {
					at.Case = &changed.c
					if after := look(q, at); !slices.Equal(before, after) {
						t.Errorf("%s: %s/%s turns on %s, which is asked below", name, p.ID, q.ID, changed.path)
					}
				}
				for _, path := range filled(p, q) {
					above[path] = true
				}
			}
		}
	}
}

// look is what a question shows at a place: whether it is asked, its options.
func look(q interview.Question, at interview.At) []string {
	if q.When != nil && !q.When(at) {
		return nil
	}
	shown := []string{"asked"}
	if q.Choices != nil {
		for _, o := range q.Choices(at) {
			shown = append(shown, o.Value, o.Label)
		}
	}
	return shown
}

type change struct {
	path string
	c    casefile.Case
}

// changes are cases that differ from one in a field that is not among those above.
func changes(base casefile.Case, above map[string]bool) []change {
	samples := map[casefile.FieldKind][]string{
		casefile.FieldDate:   {"1990", "2024-05-05"},
		casefile.FieldDays:   {"0", "400"},
		casefile.FieldNumber: {"0", "20000"},
	}
	var all []change
	for _, f := range casefile.Fields() {
		if above[f.Path] || !f.Fact || f.Kind == casefile.FieldText {
			continue
		}
		path := strings.ReplaceAll(f.Path, "[]", "[0]")
		if strings.HasPrefix(f.Path, "convictions[].relief") {
			continue // rows of orders: the follow-ups are asked by kind
		}
		for _, value := range append(slices.Clone(f.Values), samples[f.Kind]...) {
			c := base.Clone()
			if err := casefile.Set(&c, path, value); err == nil {
				all = append(all, change{f.Path, c})
			}
		}
	}
	return all
}

func TestExemptFieldsExist(t *testing.T) {
	for path := range maps.Keys(notAsked) {
		if !slices.ContainsFunc(casefile.Fields(), func(f casefile.Field) bool { return f.Path == path }) {
			t.Errorf("the case format has no %s", path)
		}
	}
}
