package tui

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// twiceTold is a flow with two questions about one fact, and one about two.
func twiceTold() interview.Flow {
	sets := func(field, value string) []interview.Set { return []interview.Set{{Field: field, Value: value}} }
	return interview.Flow{Parts: []interview.Part{{ID: "p", Title: "Part", Questions: []interview.Question{{
		ID: "citizen", Ask: "Citizen?", Kind: interview.Choice,
		Options: []interview.Option{{Value: "yes", Label: "Yes", Sets: sets("person.status", "citizen")}, {Value: "no", Label: "No", Sets: sets("person.status", "unknown")}},
	}, {
		ID: "status", Ask: "Which status?", Kind: interview.Choice, Field: "person.status",
		Options: []interview.Option{{Value: "lpr", Label: "Green card"}},
	}, {
		ID: "open", Ask: "Anything open?", Kind: interview.Ticks,
		Options: []interview.Option{
			{Value: "charged", Label: "An open charge", Sets: sets("person.charged_now", "yes")},
			{Value: "probation", Label: "Probation", Sets: sets("person.on_probation_now", "yes")},
		},
	}}}}}
}

func TestEveryOpenAnswerSaysWhatItCouldChange(t *testing.T) {
	w := testWorld()
	w.Flow = twiceTold()
	w.Sensitivity = func(casefile.Case, func() bool) map[string]int {
		return map[string]int{"person.status": 4, "person.charged_now": 3, "person.on_probation_now": 2}
	}
	reviewed := func(keys string) string {
		return flat(typed(sized(New(w), 80, 24), "<enter>"+keys+"<ctrl+r>").View())
	}
	all := reviewed("<ctrl+u><ctrl+u><ctrl+u>")
	for _, words := range []string{"Citizen? not sure · could change 4 results", "Which status? not sure · could change 4 results", "Anything open? not sure · could change 3 results"} {
		if !strings.Contains(all, words) {
			t.Errorf("the review does not say %q:\n%s", words, all)
		}
	}
	some := reviewed("1<enter>1<enter>1 <end><enter>")
	if !strings.Contains(some, "not sure about the rest · could change 3 results") {
		t.Errorf("a box left open does not say what it could change:\n%s", some)
	}
	if strings.Contains(some, "Green card · could") {
		t.Errorf("an answer that was given is shown as open:\n%s", some)
	}
}

func TestWhatToFindOutFirstSaysOfWhichConviction(t *testing.T) {
	w := testWorld()
	second := toTheReview + "a215<enter>1<enter>2001<enter><ctrl+u><ctrl+u><ctrl+u>"
	shows(t, typed(sized(New(w), 80, 24), toDays+"<ctrl+u><ctrl+u><ctrl+u><ctrl+u><ctrl+u><home>"), "First to find out (f): How much jail")
	w.Sensitivity = func(casefile.Case, func() bool) map[string]int {
		return map[string]int{"convictions[1].sentence.days_ordered": 3}
	}
	shows(t, typed(sized(New(w), 80, 24), second+"<home>"), "First to find out (f), case 2, PC 215 carjacking: How much jail")
	w.Sensitivity = func(casefile.Case, func() bool) map[string]int { return map[string]int{"person.born": 1} }
	shows(t, typed(sized(New(w), 80, 24), second+"<home>"), "First to find out (f): When was the client born?")
}

func TestTheFirstToFindOutIsAKeyAway(t *testing.T) {
	a := opened(t, 80, 24, toTheReview)
	shows(t, a, "First to find out (f): When was the client born?")
	if k := current(t, typed(a, "f")).Key; k != "immigration/born" {
		t.Errorf("f leads to %s", k)
	}
	back := typed(a, "f1980<enter>")
	shows(t, back, "Review")
	if strings.Contains(back.View(), "f first") {
		t.Errorf("nothing is left to find out, and the key is still offered:\n%s", back.View())
	}
}

func TestTheReviewOpenedFromTheSummaryLeadsBackToIt(t *testing.T) {
	a := typed(opened(t, 80, 24, toSummary), "r")
	shows(t, a, "esc back to the summary")
	shows(t, typed(a, "<esc>"), "Summary ·")
	changed := typed(a, "<home><enter><enter>")
	shows(t, changed, "Review")
	shows(t, typed(changed, "<esc>"), "Summary ·")
	other := typed(opened(t, 80, 24, toOutcome), "<ctrl+r><esc>")
	if k := current(t, other).Key; k != "c1/outcome" {
		t.Errorf("from a question, the review leads back to %s", k)
	}
}

// The tick at "not sure" that is taken back stays so, though the cursor stands on it.
func TestNotSureTakenBackInTheReviewStaysTakenBack(t *testing.T) {
	w := testWorld()
	w.Flow = twiceTold()
	said := func(keys string) string {
		return flat(typed(sized(New(w), 80, 24), "<enter>1<enter>1<enter>1 <end><enter><ctrl+r>"+keys).View()) // one box, and not sure about the rest
	}
	for keys, want := range map[string]bool{"": true, "<end><enter><end> <enter>": false, "<end><enter><end>  <enter>": true} {
		if got := strings.Contains(said(keys), "not sure about the rest"); got != want {
			t.Errorf("%q: not sure about the rest %v, want %v:\n%s", keys, got, want, said(keys))
		}
	}
	if words := said("<end><enter>"); !strings.Contains(words, "[x] Not sure") {
		t.Errorf("the test begins elsewhere:\n%s", words)
	}
}

// The review can be searched: the words are no keys meanwhile, and escape only
// leaves the search.
func TestTheReviewIsSearched(t *testing.T) {
	at := func(keys string) *App {
		a := opened(t, 80, 24, toTheReview+"<home>/"+keys)
		return &a
	}
	if !at("").top().Typing() {
		t.Fatal("letters are keys while words to look for are typed")
	}
	found := at("shopl<enter>")
	shows(t, *found, "“shopl”: 1 of ")
	if r := found.top().(*review); !strings.HasSuffix(string(r.at), "/offense") {
		t.Errorf("the cursor stands at %s", r.at)
	}
	shows(t, *at("elephant<enter>"), "“elephant” is not in the review.")
	left := at("ad<esc>")
	if _, still := left.top().(*review); !still || left.session.Counts() != at("").session.Counts() {
		t.Errorf("escape leaves more than the search:\n%s", left.View())
	}
	shows(t, *at("<esc>z"), "“z” does nothing here.")
}

// A search goes on where an answer that it led to was changed.
func TestTheSearchGoesOnAfterAnAnswerWasChanged(t *testing.T) {
	a := opened(t, 80, 24, toTheReview+"/a<enter><enter><ctrl+u>")
	shows(t, a, "Review")
	if a = typed(a, "n"); strings.Contains(a.View(), "does nothing") {
		t.Errorf("n is dead after a change:\n%s", a.View())
	}
	shows(t, a, "“a”:")
}
