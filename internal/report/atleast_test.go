package report

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// dreamer is somebody with DACA and two thefts of whom nobody knows how they
// came in: whatever that is, deportation is at least a high risk.
func dreamer(t *testing.T) screen.Result {
	t.Helper()
	c := casefile.Case{Schema: casefile.Schema, AsOf: casefile.On(day), Convictions: []casefile.Conviction{{ID: "c1"}, {ID: "c2"}}}
	facts := quietPerson + "person.status daca;person.goals fight-removal,daca;person.prior_drug_case no;person.prior_drug_diversion no;person.other_cases no;person.entry unknown;person.first_admitted unknown"
	for i, year := range []string{"2013", "2015"} {
		for _, fact := range strings.Split("jurisdiction california;offense PC 484;level misdemeanor;outcome guilty-plea;offense_date "+year+"-06;convicted_on "+year+"-08", ";") {
			path, value, _ := strings.Cut(fact, " ")
			facts += ";" + casefile.Path(i, path) + " " + value
		}
	}
	for _, fact := range strings.Split(facts, ";") {
		path, value, _ := strings.Cut(fact, " ")
		if err := casefile.Set(&c, path, value); err != nil {
			t.Fatal(err)
		}
	}
	return withWhatIfs(c)
}

// A level of which the lower end is known is told in one way everywhere.
func TestAtLeastHighIsToldAlikeEverywhere(t *testing.T) {
	r := dreamer(t)
	if removalLevel(r) != law.UnknownLevel || RemovalSure(r) != law.High {
		t.Fatalf("deportation is %v, at least %v: the test shows nothing", removalLevel(r), RemovalSure(r))
	}
	sections := Summary(r, Options{})
	for _, id := range []string{"bottom-line", "glance", "together", "what-if"} {
		s, _ := sectionOf(sections, id)
		words := said([]Section{s})
		if !strings.Contains(words, "at least high risk") || strings.Contains(words, "Deportation ? | ? not known") || strings.Contains(words, "Deportation from not known") || strings.Contains(words, "Deportation: not known") {
			t.Errorf("%s:\n%s", id, words)
		}
	}
	w, after := screen.After(r.Case, r, screen.Current(), 0, casefile.Pardon)
	if words := said(Compare(r, after, w, Options{})); !strings.Contains(words, "Deportation | ? at least high risk | ▲ high risk") || !strings.Contains(words, "Deportation: from at least high risk to high risk") || strings.Contains(words, "would be worse") {
		t.Errorf("what-if:\n%s", words)
	}
}

// The mark of a line never says more than its words: a line that makes a goal
// worse, or leaves every goal that moves not known, has no check mark.
func TestTheMarkOfAChangeIsNoBetterThanItsWords(t *testing.T) {
	counts := screen.Change{Code: "c1:counts_as_conviction", From: "yes", To: "no"}
	r := dreamer(t)
	for _, c := range []struct {
		mark   string
		change screen.Change
	}{
		{"✓", screen.Change{Code: "removal", From: "bar", To: "caution"}},
		{"?", screen.Change{Code: "removal", From: "bar", To: "unknown"}},
		{"!", screen.Change{Code: "removal", From: "caution", To: "high"}},
		{"?", screen.Change{Code: "removal", From: "unknown", To: "high", AtLeast: law.High}},
		{"!", screen.Change{Code: "removal", From: "high", To: "unknown", AtLeast: law.High}},
	} {
		w := r.WhatIf[0]
		w.Changes = []screen.Change{counts, c.change}
		if line := (Options{}).changeLine(r, []screen.WhatIf{w}); line.Mark != c.mark {
			t.Errorf("%+v: the mark is %q, want %q: %s", c.change, line.Mark, c.mark, line.Text)
		}
	}
	for id, r := range samplesScreened(t) {
		what := Options{}.whatWouldChange(r)
		for _, line := range what.Lines {
			if line.Mark == "✓" && strings.Contains(line.Text, "Watch out") {
				t.Errorf("%s: a check mark, and it could get worse: %s", id, line.Text)
			}
		}
	}
}

// "At least severe risk" says less than it means: there is nothing worse.
func TestWhatIsTheWorstForSureIsNotAtLeastThat(t *testing.T) {
	for code, want := range map[string]string{"removal": "severe risk", "green-card": "likely closed"} {
		if got := openWord(code, law.UnknownLevel, law.Bar); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
		if got := openWord(code, law.UnknownLevel, law.High); got != "at least high risk" {
			t.Errorf("%s: %q", code, got)
		}
	}
}
