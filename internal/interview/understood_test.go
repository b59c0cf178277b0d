package interview_test

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

func TestWhatIsUnderstoodIsSaidBack(t *testing.T) {
	for _, tt := range []struct {
		name        string
		kind        interview.Kind
		field, text string
		want        string
	}{
		{"months become days", interview.Days, "", "6 months", "That is 180 days."},
		{"years first", interview.Days, "", "16 months", "That is 485 days."},
		{"one day", interview.Days, "", "1", "That is 1 day."},
		{"no day", interview.Days, "", "0", "That is 0 days."},
		{"many days", interview.Days, "", "10 years", "That is 3,650 days."},
		{"a life term", interview.Days, "", "25 to life", "That is a life term, counted as 36,500 days."},
		{"a month", interview.Day, "", "3/2015", "March 2015 (day not known)"},
		{"a day, month first", interview.Day, "", "3/1/15", "March 1, 2015"},
		{"a year", interview.Day, "", "2015", "2015 (month and day not known)"},
		{"dollars", interview.Number, "victim.loss_usd", "1200", "$1,200"},
		{"grams", interview.Number, "drug.grams", "28.5", "28.5"},
		{"a thousand grams", interview.Number, "drug.grams", "1,234.5", "1,234.5"},
		{"a text speaks for itself", interview.Text, "county", "Kern", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := interview.Understood(interview.Question{Kind: tt.kind, Field: tt.field}, tt.text)
			if err != nil || got != tt.want {
				t.Errorf("%q is %q (%v), want %q", tt.text, got, err, tt.want)
			}
		})
	}
}

func TestWhatIsNotUnderstoodIsAProblem(t *testing.T) {
	for _, text := range []string{"", "  ", "20l4", "13/2015", "soon", strings.Repeat("1", 300), "unknown", "none"} {
		if said, err := interview.Understood(interview.Question{Kind: interview.Day}, text); err == nil {
			t.Errorf("%q was understood as %q", text, said)
		}
	}
}

func TestTheQuestionsOwnCheckSpeaksWhileTyping(t *testing.T) {
	s := say(t, start(), oneCase[:4]...)
	if _, err := s.Understood("2027"); err == nil || !strings.Contains(err.Error(), "lies ahead") {
		t.Errorf("a date ahead is understood: %v", err)
	}
	if said, err := s.Understood("2026"); err != nil || said == "" {
		t.Errorf("this year is refused: %v", err)
	}
}

func TestTodayIsKeptAsTheDayOfTheInterview(t *testing.T) {
	for _, word := range []string{"today", "TODAY", "hoy"} {
		s := jumpTo(t, say(t, start(), "no", "yes"), "c1/convicted")
		if said, err := s.Understood(word); err != nil || said != casefile.On(today).Words() {
			t.Errorf("%q is understood as %q, %v", word, said, err)
		}
		next, err := s.Answer(word)
		if err != nil {
			t.Fatal(err)
		}
		fact(t, next, "convictions[0].convicted_on", casefile.On(today).String())
		for _, q := range next.Path() {
			if q.Key == "c1/convicted" && (len(q.Given.Values) != 1 || q.Given.Values[0] != casefile.On(today).String()) {
				t.Errorf("%q is kept as %q: opened on another day it would mean another one", word, q.Given.Values)
			}
		}
	}
	if said, err := interview.Understood(interview.Question{Kind: interview.Day}, "today"); err != nil || said != "Today." {
		t.Errorf("without a session, today is understood as %q, %v", said, err)
	}
	if _, err := interview.Understood(interview.Question{Kind: interview.Days}, "today"); err == nil {
		t.Error("today is taken for a term")
	}
}

func TestExamplesOfADateAheadLieAhead(t *testing.T) {
	if got := interview.Example(interview.Question{Kind: interview.Day, Ahead: true}, casefile.DayOf(2026, 11, 21)); got != "3/2027, March 2027, 2027 or today" {
		t.Errorf("ahead: %q", got)
	}
	if got := interview.Example(interview.Question{Kind: interview.Day}, casefile.DayOf(2026, 11, 21)); strings.Contains(got, "2027") {
		t.Errorf("a day on a paper: %q", got)
	}
}

func TestWhatWasUnderstoodIsSaidOnceWhereItIsWhatWasTyped(t *testing.T) {
	for _, c := range []struct {
		understood, typed string
		want              bool
	}{
		{"That is 60 days.", "60 days", true},
		{"That is 60 days.", " 60  Days ", true},
		{"That is 180 days.", "6 months", false},
		{"That is 60 days.", "60", false},
		{"March 2015", "march 2015", true},
		{"March 2015 (day not known)", "3/2015", false},
	} {
		if got := interview.Repeats(c.understood, c.typed); got != c.want {
			t.Errorf("%q for %q: %v", c.understood, c.typed, got)
		}
	}
}
