package plain_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
	"example.com/tableside/internal/plain"
)

// then is the whole interview followed by more lines.
func then(more ...string) []string { return append(slices.Clone(whole), more...) }

func TestReviewListsEveryAnswer(t *testing.T) {
	_, out, _ := hold(t, options(), "n", "u", "later", "review")
	for _, want := range []string{
		"Review: 1 answered, 1 not sure, 1 for later,",
		"   1  Is the client a US citizen? No\n",
		"   2  Is there any case? not sure\n",
		"   3  Which law? for later\n",
		"   4  Which level? not asked yet\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("not read out: %q\n%s", want, out)
		}
	}
}

func TestTheReviewChangesAnAnswer(t *testing.T) {
	for _, tt := range []struct {
		name  string
		typed []string
		check map[string]string
		says  string
	}{
		{"and comes back to itself", then("review", "4", "felony", "continue"), map[string]string{"convictions[0].level": "felony"}, "Noted: Felony"},
		{"and asks what the change opened", then("review", "1", "y", "1", "n", "continue"), map[string]string{"person.status": "lpr", "person.lpr_since": "2015"}, "Noted: No"},
		{"or leaves it as it is", then("review", "4", "back", "continue"), map[string]string{"convictions[0].level": "misdemeanor"}, "Back, with nothing changed here."},
		{"not by a wrong number", then("review", "99"), nil, "There is no number 99. Type a number from 1 to 18."},
		{"not by a word", then("review", "what"), nil, "That is not understood here."},
		{"not by an empty line", then("review", ""), nil, "That is not understood here."},
		{"with help", then("review", "help"), nil, "How this works"},
		{"and shows the summary", then("review", "summary"), nil, "SUMMARY of PC 459.5"},
		{"back from the end changes the last answer", then("back", "2016"), map[string]string{"person.lpr_since": "2016"}, "Since when?"},
		{"from the middle, then goes on where it was", append(slices.Clone(whole[:6]), append([]string{"review", "4", "2", "continue"}, whole[6:]...)...),
			map[string]string{"convictions[0].level": "felony", "person.lpr_since": "2015"}, "Noted: Felony"},
		{"adds a conviction", then("review", "add", "PC 459.5", "1", "u", "", "2020", "n", "0", "none", "0", "none", "n", "n", "continue"),
			map[string]string{"convictions[1].convicted_on": "2020", "convictions[1].level": "misdemeanor"}, "Case 2 of 2 · Offense"},
		{"takes a conviction away", append(slices.Clone(whole[:14]), "y", "later", "review", "remove 2", "yes", "continue", "n", "1 2", "none", "1", "2015"),
			map[string]string{"convictions[0].id": "c1", "convictions[1].id": ""}, "Case 2 is taken away."},
		{"keeps a conviction after all", then("review", "remove 1", "no", "continue"), map[string]string{"convictions[0].offense": "PC 459.5"}, "It is kept."},
		{"does not take away what is not there", then("review", "remove 3", "continue"), map[string]string{"convictions[0].offense": "PC 459.5"}, "Type remove and the number of a conviction"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, out, err := hold(t, options(), tt.typed...)
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			for path, want := range tt.check {
				fact(t, s, path, want)
			}
			if !strings.Contains(unwrapped(out), tt.says) {
				t.Errorf("does not say %q:\n%s", tt.says, out)
			}
		})
	}
}

func TestAnswersThatDoNotFitAreSaidOnceAndListedInTheReview(t *testing.T) {
	opts := options()
	opts.Conflicts = func(c casefile.Case) []string {
		if c.Convictions[0].Level == casefile.Felony {
			return []string{"Shoplifting is no felony."}
		}
		return nil
	}
	_, out, _ := hold(t, opts, "n", "y", "PC 459.5", "felony", "", "2020")
	if n := strings.Count(out, "This does not fit: Shoplifting is no felony."); n != 1 {
		t.Errorf("said %d times, want once:\n%s", n, out)
	}
	_, out, _ = hold(t, opts, "n", "y", "PC 459.5", "felony", "", "2020", "review")
	if n := strings.Count(out, "This does not fit: Shoplifting is no felony."); n != 2 {
		t.Errorf("said %d times, want twice:\n%s", n, out)
	}
	if _, out, _ = hold(t, opts, "n", "y", "PC 459.5", "misdemeanor"); strings.Contains(out, "does not fit") {
		t.Error("says that something does not fit where all fits")
	}
}

func TestAddIsRefusedWhereThereIsNoConviction(t *testing.T) {
	_, out, _ := hold(t, plain.Options{Session: options().Session}, "n", "n", "review", "add")
	if !strings.Contains(unwrapped(out), "No conviction can be added") {
		t.Error(out)
	}
}

func TestTheInputEndingInTheReviewSaysWhatIsOpen(t *testing.T) {
	_, _, err := hold(t, options(), "n", "y", "review")
	if end, ok := errors.AsType[*plain.EndOfInput](err); !ok || end.Question != "Which law?" {
		t.Errorf("%v", err)
	}
	if _, _, err := hold(t, options(), then("review", "4")...); err == nil {
		t.Error("an opened question that got no answer is not told")
	}
}

// TestPlainMakesTheSameCaseAsTheEngine types what a random interview answers.
func TestPlainMakesTheSameCaseAsTheEngine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := options().Session
		var typed []string
		for range rapid.IntRange(0, 60).Draw(t, "answers") {
			q, ok := s.Current()
			if !ok {
				break
			}
			next := interviewtest.Answer(t, s)
			if rapid.IntRange(0, 9).Draw(t, "back") == 0 {
				if before, ok := s.Back(); ok {
					typed, s = append(typed, "back"), before
					continue
				}
			}
			if q.Warn != "" {
				typed = append(typed, "") // the warning was heard
			}
			typed, s = append(typed, lines(q, given(next, q.Key))...), next
		}
		var out strings.Builder
		opts := options()
		opts.Summary = nil
		got, err := plain.Run(strings.NewReader(strings.Join(typed, "\n")+"\n"), &out, opts)
		if _, ended := errors.AsType[*plain.EndOfInput](err); err != nil && !ended || ended == s.Over() {
			t.Fatalf("%v, the engine is over: %v", err, s.Over())
		}
		if diff := cmp.Diff(s.Case(), got.Case(), cmp.AllowUnexported(casefile.Date{}, casefile.Days{}, casefile.Number{})); diff != "" {
			t.Fatalf("another case (-engine +plain):\n%s\n%q\n%s", diff, typed, out.String())
		}
	})
}

func given(s interview.Session, k interview.Key) interview.Given {
	for _, q := range s.Path() {
		if q.Key == k {
			return q.Given
		}
	}
	return interview.Given{}
}

// lines is how an answer is typed.
func lines(q interview.Asked, given interview.Given) []string {
	switch given.State {
	case interview.NotSure:
		return []string{"not sure"}
	case interview.NotGiven, interview.ForLater:
		return []string{"later"}
	case interview.Answered:
	}
	var words []string
	for _, v := range given.Values {
		word := v
		for i, o := range q.Options {
			if o.Value == v {
				word = fmt.Sprint(i + 1)
			}
		}
		words = append(words, word)
	}
	line := strings.Join(words, " ")
	if q.Kind == interview.Section && line != "PC 459.5" {
		return []string{line, "keep"}
	}
	return []string{line}
}

// After a change the review says what is otherwise, not all of it again.
func TestAfterAChangeTheReviewSaysWhatChanged(t *testing.T) {
	opts := options()
	opts.Sensitivity = func(casefile.Case) map[string]int { return map[string]int{"convictions[0].victim.loss_usd": 3} }
	after := func(typed ...string) string {
		_, out, err := hold(t, opts, append(then("review", "10", "u", "4"), typed...)...)
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return out[strings.LastIndex(out[:strings.LastIndex(out, "Review: ")+1], "Review: "):]
	}
	said := unwrapped(after("felony", "continue"))
	for _, want := range []string{"Changed, or new:", "4 Which level? Felony", "Still open, and could change a result:", "What was lost? not sure", "Type review to hear all answers"} {
		if !strings.Contains(said, want) {
			t.Errorf("does not say %q:\n%s", want, said)
		}
	}
	if strings.Contains(said, "Is the client a US citizen?") {
		t.Errorf("all of it is read again:\n%s", said)
	}
	if said := unwrapped(after("back", "continue")); !strings.Contains(said, "Nothing was changed.") {
		t.Errorf("does not say that nothing was changed:\n%s", said)
	}
	if said := unwrapped(after("felony", "review", "continue")); !strings.Contains(said, "Is the client a US citizen?") {
		t.Errorf("the whole of it cannot be asked for:\n%s", said)
	}
}
