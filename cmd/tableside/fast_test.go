package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/interview"
	shared "example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// A rap sheet of twelve: what fast entry takes of each case.
var sheetOfTwelve = []map[string]string{
	{"offense": "PC 459.5", "level": "misdemeanor", "outcome": "no-contest", "convicted_on": "3/1/2022", "custody": "county-jail", "days_ordered": "10"},
	{"offense": "PC 484(a)", "level": "misdemeanor", "outcome": "no-contest", "convicted_on": "5/1/2012", "custody": "county-jail", "days_ordered": "5"},
	{"offense": "VC 23152(a)", "level": "misdemeanor", "outcome": "no-contest", "convicted_on": "9/14/2018", "custody": "none"},
	{"offense": "HS 11377(a)", "level": "misdemeanor", "outcome": "guilty-plea", "convicted_on": "6/2/2016", "custody": "county-jail", "days_ordered": "30"},
	{"offense": "HS 11378", "level": "felony", "outcome": "guilty-plea", "convicted_on": "6/2/2009", "custody": "county-jail", "days_ordered": "180"},
	{"offense": "PC 487(a)", "level": "felony", "outcome": "no-contest", "convicted_on": "2/3/2011", "custody": "county-jail", "days_ordered": "120"},
	{"offense": "PC 242", "level": "misdemeanor", "outcome": "no-contest", "convicted_on": "2/3/2013", "custody": "none"},
	{"offense": "PC 273.5(a)", "level": "misdemeanor", "outcome": "no-contest", "convicted_on": "8/3/2015", "custody": "county-jail", "days_ordered": "30"},
	{"offense": "VC 14601.1(a)", "level": "misdemeanor", "outcome": "no-contest", "convicted_on": "1/9/2019", "custody": "none"},
	{"offense": "PC 415", "level": "misdemeanor", "outcome": "no-contest", "convicted_on": "4/4/2017", "custody": "none"},
	{"offense": "PC 148(a)(1)", "level": "misdemeanor", "outcome": "found-guilty", "convicted_on": "4/4/2014", "custody": "county-jail", "days_ordered": "20"},
	{"offense": "PC 496(a)", "level": "misdemeanor", "outcome": "dismissed", "case_ended_on": "4/4/2010"},
}

// usualAnswers are those of a client about whose cases little more is to say.
var usualAnswers = map[string]string{
	"offense_date": "2008", "probation": "completed", "probation_ended": "2023", "owes": "none", "relief_done": "none", "advice": "none",
	"case_facts": "none", "crime_victim": "no", "another": "no", "open_now": "none", "born": "1985-05-05",
	"status": "lpr", "first_admitted": "2005-06-01", "lpr_since": "2005-06-01", "where_heard": "ninth", "entered_us": "2001", "entry": "without-inspection",
	"ever_admitted": "no", "trouble": "none", "filing_on": "2027-01-01", "careful": "none", "family": "none", "days_suspended": "0", "days_served": "10",
	"sentenced_on": "2012", "substance": "methamphetamine", "loss": "300", "relationship": "no", "victim_age": "adult", "same_incident": "no",
	"released_on": "2010", "sentence_ended": "2010", "california_since": "1999", "prior_drugs": "none", "drug_act": "for-sale", "attempt": "none",
	"admitted_to_officer": "no", "registration": "no",
}

// usualAnswer is none of them, where several cases are asked about at once.
func usualAnswer(q interview.Asked) string {
	if strings.HasPrefix(string(q.Key), "together/") {
		return "none"
	}
	return usualAnswers[q.ID]
}

// typedFast is an interview in which a sheet of cases was typed down.
func typedFast(t testing.TB, citizen string, sheet []map[string]string) interview.Session {
	t.Helper()
	s := interview.Start(theInterview(), sampleDay)
	var err error
	for _, v := range []string{"clear-record", citizen, "rap-sheet"} {
		if s, err = s.Answer(v); err != nil {
			t.Fatal(err)
		}
	}
	for _, row := range sheet {
		var id string
		s, id = s.NextCase()
		for i := 0; i < len(s.Sheet(id)); i++ {
			cell := s.Sheet(id)[i]
			value := row[cell.ID]
			if cell.ID == "court" {
				value = "Los Angeles"
			}
			if value == "" {
				t.Fatalf("nobody typed %s", cell.Key)
			}
			if s, err = s.Put(cell.Key, interview.Given{State: interview.Answered, Values: []string{value}}); err != nil {
				t.Fatal(err)
			}
		}
	}
	return s
}

// stakes is what hangs on the questions, as the front ends tell a round.
func stakes(s interview.Session) (weights map[interview.Key]int, changed func(casefile.Case) bool) {
	r := screen.Case(s.Case(), sampleDay, currentLaw())
	return s.Weigh(sensitivity(r)), screen.Otherwise(r, currentLaw())
}

// troubleAfter: a later conviction is listed, and the question has a box for it.
func troubleAfter(c casefile.Case, q interview.Asked) bool {
	offered := slices.ContainsFunc(q.Options, func(o interview.Option) bool { return o.Value == "trouble_since" })
	return offered && slices.ContainsFunc(c.Convictions, func(later casefile.Conviction) bool {
		return later.Outcome != casefile.Dismissed && later.ConvictedOn.Known() && later.ConvictedOn.First() > c.Convictions[q.Number-1].ConvictedOn.Last()
	})
}

// rounded answers all that a round asks, and counts it.
func rounded(t *testing.T, s interview.Session) (done interview.Session, asked []interview.Asked) {
	t.Helper()
	for s = s.Round().Foremost(stakes(s)); !s.Over(); s = s.Foremost(stakes(s)) {
		q, _ := s.Current()
		asked = append(asked, q)
		answer := usualAnswer(q)
		if q.ID == "case_facts" && troubleAfter(s.Case(), q) {
			answer = "trouble_since" // "none" would not fit the cases listed
		}
		next, err := s.Answer(answer)
		if err != nil {
			t.Fatalf("%s: %v", q.Key, err)
		}
		s = next
	}
	return s, asked
}

func TestAfterFastEntryOnlyWhatMattersIsAsked(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		citizen string
		most    int // questions after the sheet of twelve
	}{{"no", 62}, {"born", 34}} {
		s, asked := rounded(t, typedFast(t, c.citizen, sheetOfTwelve))
		ofCases := 0
		for _, q := range asked {
			if q.Conviction != "" || strings.HasPrefix(string(q.Key), "together/") {
				ofCases++
			}
		}
		t.Logf("citizen %s: %d questions after twelve cases, %d of them about the cases; %d left out", c.citizen, len(asked), ofCases, s.Counts().Open)
		if len(asked) > c.most {
			t.Errorf("citizen %s: %d questions after twelve cases, at most %d", c.citizen, len(asked), c.most)
		}
		nothingMissingWasLeftOut(t, s)
		whatWasLeftOutChangesNothing(t, s)
	}
}

// nothingMissingWasLeftOut: each fact that the law still misses was asked about.
func nothingMissingWasLeftOut(t *testing.T, s interview.Session) {
	t.Helper()
	unasked := map[interview.Key]bool{}
	for _, q := range s.Path() {
		unasked[q.Key] = q.Given.State == interview.NotGiven && q.Conviction != ""
	}
	for _, m := range screen.Case(s.Case(), sampleDay, currentLaw()).Missing {
		for _, k := range s.KeysFor(m.Path) {
			if unasked[k] {
				t.Errorf("%s could change %v and was left out", k, m.WouldSettle)
			}
		}
	}
}

// whatWasLeftOutChangesNothing gives every answer to every question left out:
// no remedy's state and no level turns on it.
func whatWasLeftOutChangesNothing(t *testing.T, s interview.Session) {
	t.Helper()
	tried := 0
	before := screen.Case(s.Case(), sampleDay, currentLaw())
	open := slices.DeleteFunc(s.Path(), func(q interview.Asked) bool { return q.Given.State != interview.NotGiven || q.Conviction == "" })
	for _, q := range samples.OneIn(13, open) {
		for _, values := range answersTo(s, q) {
			next, err := s.Put(q.Key, interview.Given{State: interview.Answered, Values: values})
			if err != nil {
				continue // an answer that the question refuses
			}
			tried++
			after := screen.Case(next.Case(), sampleDay, currentLaw())
			if len(after.Contradictions) > len(before.Contradictions) {
				continue // it does not fit what was told
			}
			if was, is, differs := differing(before, after); differs {
				t.Errorf("%s := %v makes %s of %s, and was left out", q.Key, values, is, was)
			}
		}
	}
	if tried == 0 {
		t.Error("nothing was left out: the test shows nothing")
	}
}

// answersTo are answers to a question: every option, short and long terms, days
// long past and not so long. A case is usually judged within eight years, or
// still open.
func answersTo(s interview.Session, q interview.Asked) [][]string {
	var all [][]string
	for _, o := range q.Options {
		all = append(all, []string{o.Value})
	}
	switch q.Kind {
	case interview.Day:
		all = [][]string{{"1990"}, {"2009-01-02"}, {"2020-01-02"}}
		one := s.Case().Convictions[q.Number-1]
		judged := one.ConvictedOn
		if !judged.Known() && one.Outcome == casefile.Pending {
			judged = casefile.On(sampleDay)
		}
		if q.ID == "offense_date" && judged.Known() {
			all = [][]string{{judged.String()}, {judged.First().AddDays(-90).String()}, {judged.First().AddYears(-7).String()}}
		}
	case interview.Days:
		all = [][]string{{"0"}, {"100"}, {"400"}}
	case interview.Number:
		all = [][]string{{"0"}, {"20000"}}
	case interview.Choice, interview.Ticks, interview.Section, interview.Text:
	}
	return all
}

// differing is the first remedy or level that is not the same on both sides.
func differing(a, b screen.Result) (was, is string, differs bool) {
	x, y := resultsOf(a), resultsOf(b)
	for i := range max(len(x), len(y)) {
		was, is = "nothing", "nothing"
		if i < len(x) {
			was = x[i]
		}
		if i < len(y) {
			is = y[i]
		}
		if was != is {
			return was, is, true
		}
	}
	return "", "", false
}

// resultsOf is every remedy with its state, the day it waits for and what it does
// to the conviction; every test with its answer; every level; every action.
func resultsOf(r screen.Result) []string {
	var all []string
	note := func(parts ...any) { all = append(all, strings.TrimSuffix(fmt.Sprintln(parts...), "\n")) }
	test := func(of string, f shared.Finding) { note(of, f.Code, f.Answer, f.Harm) }
	for _, c := range r.Convictions {
		test(c.ID, c.Counts)
		for _, f := range c.Findings {
			test(c.ID, f)
		}
		for _, v := range c.Remedies {
			note(c.ID, v.Code, v.State, v.Merits, max(v.Earliest, sampleDay), v.Effect.Answer)
		}
	}
	for _, f := range r.Findings {
		test("person", f)
	}
	for _, c := range r.Consequences {
		note(c.Code, c.Level, c.AtWorst)
	}
	for _, a := range r.Actions {
		note(a.Code, a.Urgency)
	}
	slices.Sort(all)
	return all
}

// Where a no for several cases is taken back, each is asked, and nothing that the
// law misses is left out.
func TestARoundThatTakesANoBackAsksOfEachCase(t *testing.T) {
	s := typedFast(t, "no", sheetOfTwelve[:4])
	joints, again := 0, false
	for s = s.Round().Foremost(stakes(s)); !s.Over(); s = s.Foremost(stakes(s)) {
		q, _ := s.Current()
		answer, joint := usualAnswers[q.ID], strings.HasPrefix(string(q.Key), "together/")
		if joint && !again {
			answer = "none"
		} else if joint {
			joints++
			answer = "each"
		}
		next, err := s.Answer(answer)
		if err != nil {
			t.Fatalf("%s: %v", q.Key, err)
		}
		if again = joint && !again; again {
			next, _ = next.Foremost(stakes(next)).Back()
			if now, _ := next.Current(); now.Key != q.Key {
				t.Fatalf("back from the answer to %s leads to %s", q.Key, now.Key)
			}
		}
		s = next
	}
	if joints == 0 {
		t.Error("nothing was asked of several cases: the test shows nothing")
	}
	nothingMissingWasLeftOut(t, s)
}
