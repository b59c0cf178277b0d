package interview_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

var equalFacts = cmp.AllowUnexported(casefile.Date{}, casefile.Days{}, casefile.Number{})

func TestASavedSessionOpensAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		was := interviewtest.Wander(t, interviewtest.Small())
		data, err := was.Save()
		if err != nil {
			t.Fatal(err)
		}
		is, since, err := interview.Open(interviewtest.Small(), today, data)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(was.Case(), is.Case(), equalFacts); diff != "" {
			t.Fatalf("another case (-saved +opened): %s", diff)
		}
		if since != (interview.Since{}) {
			t.Fatalf("nothing changed, and it says %+v", since)
		}
		if was.Counts() != is.Counts() {
			t.Fatalf("saved %+v, opened %+v", was.Counts(), is.Counts())
		}
		if q, asking := was.Current(); asking && q.Key != keyNow(is) && !strings.HasPrefix(string(q.Key), "together/") {
			t.Fatalf("saved at %q, opened at %q", q.Key, keyNow(is))
		}
	})
}

func TestAnswersKeptAsideAreSaved(t *testing.T) {
	closed := say(t, jumpTo(t, whole(t), "start/citizen"), "yes")
	data, err := closed.Save()
	if err != nil {
		t.Fatal(err)
	}
	s, _, err := interview.Open(interviewtest.Small(), today, data)
	if err != nil {
		t.Fatal(err)
	}
	s = say(t, jumpTo(t, s, "start/citizen"), "no")
	fact(t, s, "person.lpr_since", "2015")
}

func TestASaveFromAJumpOpensWhereTheInterviewWas(t *testing.T) {
	middle := say(t, start(), "no", "yes", "PC 484")
	s := say(t, jumpTo(t, middle, "start/citizen"), "yes")
	data, _ := s.Save()
	opened, _, err := interview.Open(interviewtest.Small(), today, data)
	if err != nil {
		t.Fatal(err)
	}
	wantKey(t, opened, "c1/level")
}

func TestAnAnswerTheFlowNoLongerTakesIsOpenAgain(t *testing.T) {
	data, _ := whole(t).Save()
	for _, tt := range []struct{ name, from, to, key string }{
		{"an option that is gone", `["misdemeanor"]`, `["felonious"]`, "c1/level"},
		{"a date that is none", `["3/2022"]`, `["someday"]`, "c1/convicted"},
		{"a date ahead", `["3/2022"]`, `["3/2122"]`, "c1/convicted"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			changed := strings.Replace(string(data), tt.from, tt.to, 1)
			if changed == string(data) {
				t.Fatalf("%s is not in %s", tt.from, data)
			}
			s, since, err := interview.Open(interviewtest.Small(), today, []byte(changed))
			if err != nil {
				t.Fatal(err)
			}
			if since.Reopened != 1 {
				t.Errorf("%d answers are said to be open again", since.Reopened)
			}
			i := slices.IndexFunc(s.Path(), func(q interview.Asked) bool { return string(q.Key) == tt.key })
			if state := s.Path()[i].Given.State; state != interview.NotGiven {
				t.Errorf("state %d", state)
			}
		})
	}
}

// A later flow may read the same answers otherwise. The case that was saved
// shows it; nobody should take the new result for the old one.
func TestAnswersThatMakeOtherFactsAreNoticed(t *testing.T) {
	data, _ := whole(t).Save()
	changed := strings.Replace(string(data), `"level":"misdemeanor"`, `"level":"felony"`, 1)
	if changed == string(data) {
		t.Fatalf("no case in %s", data)
	}
	_, since, err := interview.Open(interviewtest.Small(), today, []byte(changed))
	if err != nil || !since.Reread {
		t.Errorf("%+v, %v", since, err)
	}
}

func TestARefusalSaysNothingOfTheAnswers(t *testing.T) {
	data, _ := whole(t).Save()
	for _, broken := range []string{
		strings.Replace(string(data), `"3/2022"`, `"3/2022\u0007"`, 1),
		strings.Replace(string(data), `"3/2022"`, `3/2022`, 1),
		strings.Replace(string(data), `["3/2022"]`, `{"3/2022":1}`, 1),
		strings.Replace(string(data), `["c1"]`, `["3/2022"]`, 1),
		strings.Replace(string(data), `["PC 459.5"]`, `["`+strings.Repeat("PC 459.5 ", 99)+`"]`, 1),
	} {
		_, _, err := interview.Open(interviewtest.Small(), today, []byte(broken))
		if err == nil {
			t.Errorf("opened %s", broken)
		} else if said := err.Error(); strings.Contains(said, "2022") || strings.Contains(said, "459") {
			t.Errorf("an answer stands in the refusal: %s", said)
		}
	}
}

func TestTheCaseStandsInTheSavedSession(t *testing.T) {
	s := whole(t)
	data, _ := s.Save()
	var file struct{ Case json.RawMessage }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	c, err := casefile.Decode(file.Case)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(s.Case(), c, equalFacts, cmpopts.IgnoreFields(casefile.Case{}, "Schema")); diff != "" {
		t.Error(diff)
	}
}

func TestWhatNoSaveWroteIsRefused(t *testing.T) {
	data, _ := whole(t).Save()
	good := string(data)
	for _, tt := range []struct{ name, data string }{
		{"nothing", ""},
		{"half", good[:len(good)/2]},
		{"two", good + good},
		{"another schema", strings.Replace(good, "session/1", "session/2", 1)},
		{"an unknown field", strings.Replace(good, `"schema"`, `"name":"x","schema"`, 1)},
		{"an answer without a value", strings.Replace(good, `{"state":"answered","values":["3/2022"]}`, `{"state":"answered"}`, 1)},
		{"a state without a name", strings.Replace(good, `"state":"answered"`, `"state":"guessed"`, 1)},
		{"a text too long", strings.Replace(good, "3/2022", strings.Repeat("x", 201), 1)},
		{"a control character", strings.Replace(good, "3/2022", `\u001b[2J`, 1)},
		{"a case that is none", strings.Replace(good, `"case":{`, `"case":{"name":"x",`, 1)},
		{"no conviction", strings.Replace(good, `["c1"]`, `[]`, 1)},
		{"one conviction twice", strings.Replace(good, `["c1"]`, `["c1","c1"]`, 1)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.data == good {
				t.Fatal("the case changes nothing")
			}
			if _, _, err := interview.Open(interviewtest.Small(), today, []byte(tt.data)); err == nil {
				t.Error("opened")
			}
		})
	}
}

// FuzzOpen holds that no bytes bring the engine down, and that what opens can
// be asked, saved and opened again.
func FuzzOpen(f *testing.F) {
	flow := interviewtest.Small()
	f.Add([]byte(`{"schema":"tableside.session/1","convictions":["c1"],"made":1,"at":"c1/level","answers":{"start/citizen":{"state":"answered","values":["no"]}}}`))
	f.Add([]byte(`{"schema":"tableside.session/1","convictions":["c1","c2"],"made":2,"at":"","answers":{"c1/same":{"state":"answered","values":["c2"]},"sentence/c1/another":{"state":"answered","values":["yes"]}}}`))
	f.Add([]byte(`{"schema":"tableside.session/1","convictions":["start"],"made":1,"at":"nowhere","answers":{"start/citizen":{"state":"answered","values":["unsure","no"]},"start/owes":{"state":"answered","values":["none"]}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, _, err := interview.Open(flow, today, data)
		if err != nil {
			return
		}
		if s.Over() {
			s, _ = s.Resume()
		}
		s = s.NotSure().Later()
		again, err := s.Save()
		if err != nil {
			t.Fatal(err)
		}
		back, since, err := interview.Open(flow, today, again)
		if err != nil {
			t.Fatal(err)
		}
		if since != (interview.Since{}) {
			t.Fatalf("saved and opened, and it says %+v", since)
		}
		if diff := cmp.Diff(s.Case(), back.Case(), equalFacts); diff != "" {
			t.Fatal(diff)
		}
	})
}
