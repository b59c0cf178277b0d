package report

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// The special rule is said of the case and the benefit that it can help, and
// of nothing where it would lower no risk.
func TestTheSpecialRuleNamesItsCase(t *testing.T) {
	two := func(effect law.EffectAnswer, more ...screen.WhatIf) screen.Result {
		r := screen.Result{WhatIf: more}
		for i, id := range []string{"c1", "c2"} {
			c := screen.Conviction{Matter: law.Matter{Conviction: &casefile.Conviction{ID: id}, Index: i}, Counts: law.Finding{Test: law.Is(true)}}
			if i == 1 {
				c.Remedies = []law.Remedy{{Code: casefile.PC1203_4, State: law.Available, Effect: law.Effect{Answer: effect}}}
			}
			r.Convictions = append(r.Convictions, c)
		}
		return r
	}
	row := func(changes ...screen.Change) screen.WhatIf {
		return screen.WhatIf{Conviction: "c2", Relief: []casefile.ReliefKind{casefile.PC1203_4}, Orders: []screen.Supposed{{Conviction: 1}}, Changes: changes}
	}
	counts, goal := screen.Change{Code: "c2:counts_as_conviction", From: "yes", To: "no"}, screen.Change{Code: "removal", From: "bar", To: "caution"}
	barred := two(law.EffectEliminates, row(counts))
	barred.Consequences = []law.Consequence{{Code: "removal", Level: law.Bar, From: []string{"c1:deport.controlled-substance"}}}
	for name, test := range map[string]struct {
		r    screen.Result
		says string
		may  bool
	}{
		"a goal is better off":                     {two(law.EffectEliminates, row(counts, goal)), "in case 2 only", true},
		"only whether it counts, and no other bar": {two(law.EffectUnknown, row(counts)), "in case 2 only", true},
		"another case keeps the bar":               {barred, "would likely lower no risk", false},
		"DACA":                                     {two(law.EffectLimited, row(screen.Change{Code: "daca", From: "bar", To: "caution"})), "For DACA only", true},
		"DACA, and nothing better":                 {two(law.EffectLimited, row()), "Both count as convictions there.", false},
		"no effect":                                {two(law.EffectNone, row()), "a dismissal will not change that", false},
	} {
		if words := countsLine(test.r); !strings.Contains(words, test.says) || DismissalMayHelp(test.r) != test.may {
			t.Errorf("%s: %q, may help %v", name, words, DismissalMayHelp(test.r))
		}
	}
}

// What a dismissal may change is "that" where it was just said of the case; of a case
// of which it is not known whether it counts nothing was said yet.
func TestTheSpecialRuleSaysThatOfTheCasesThatCountAlone(t *testing.T) {
	for _, test := range []struct {
		helps    special
		counting []int
		of       int
		says     string
	}{
		{special{cases: []int{1}}, []int{1}, 1, "may change that: only"},
		{special{cases: []int{1, 2}}, []int{1, 2}, 2, "may change that: only"},
		{special{cases: []int{2}}, []int{1, 2}, 3, "may change that in case 2 only: only"},
		{special{cases: []int{1}}, []int{2}, 2, "may help in case 1 only, if it counts: only"},
		{special{cases: []int{1, 2}}, []int{2}, 2, "may help in each of them, if it counts: only"},
		{special{cases: []int{1, 3}}, []int{2, 3}, 3, "may help in cases 1 and 3 only, where they count: only"},
		{special{daca: true}, []int{1}, 1, "For DACA only"},
	} {
		if words := test.helps.words(test.counting, test.of); !strings.Contains(words, test.says) {
			t.Errorf("%v of %v: %q, want %q", test.helps.cases, test.counting, words, test.says)
		}
	}
	r := screen.Result{}
	for i, counts := range []law.Test{law.Lacks("convictions[0].outcome"), law.Is(true)} {
		r.Convictions = append(r.Convictions, screen.Conviction{Matter: law.Matter{Conviction: &casefile.Conviction{}, Index: i}, Counts: law.Finding{Test: counts}})
	}
	r.Convictions[0].Remedies = []law.Remedy{{Code: casefile.PC1203_4, State: law.Available, Effect: law.Effect{Answer: law.EffectUnknown}}}
	const want = "Case 2 counts as a conviction there. By a special rule a dismissal may help in case 1 only, if it counts: only a lawyer can tell. Of case 1 that is not known yet: plan as if so."
	if words := countsLine(r); words != want {
		t.Errorf("it says %q, want %q", words, want)
	}
}

// What is not known keeps its sure part, and names what it turns on.
func TestARiskNotKnownSaysWhatIsSure(t *testing.T) {
	for name, test := range map[string]struct {
		c    law.Consequence
		says string
	}{
		"high for sure, a bar at worst": {law.Consequence{Sure: law.High, AtWorst: law.Bar, From: []string{"c1:x"}}, "at least high"},
		"nothing sure":                  {law.Consequence{Sure: law.Caution, AtWorst: law.Bar, From: []string{"c1:x"}}, "We cannot tell yet"},
		"only what the person said":     {law.Consequence{AtWorst: law.High, Missing: []string{"person.claimed_citizen_or_voted"}}, "not on the record, but on this: if they ever said"},
		"that, and a fact of the case":  {law.Consequence{AtWorst: law.High, Missing: []string{"convictions[0].level", "person.claimed_citizen_or_voted"}}, "We cannot tell yet"},
		"that, and a ground of the case": {law.Consequence{AtWorst: law.High, Missing: []string{"person.claimed_citizen_or_voted"}, From: []string{"c1:inadmit.cimt"}},
			"We cannot tell yet"},
	} {
		test.c.Code, test.c.Level = "removal", law.UnknownLevel
		if words := removalLine(screen.Result{Consequences: []law.Consequence{test.c}}); !strings.Contains(words, test.says) {
			t.Errorf("%s: %q", name, words)
		}
	}
}

// An old drug program that does not count here: the order that makes it so
// everywhere is not named among those that change nothing.
func TestAnOrderThatHoldsEverywhereIsNotCalledIdle(t *testing.T) {
	program := quietPerson + "person.status lpr;person.first_admitted 2000-01-01;person.lpr_since 2000-01-01;person.prior_drug_case no;person.prior_drug_diversion no;" +
		"offense HS 11377(a);level misdemeanor;outcome deferred-entry;program_completed yes;offense_date 2009-01-01;convicted_on 2009-04-12;drug.substance methamphetamine;probation.granted no;probation.violated no;sentence.custody none;sentence.fine ordered;sentence.other_terms yes;drug.act own-use"
	for region, firm := range map[string]bool{"ninth": true, "other": false} {
		r := screened(t, strings.Replace(program, "person.circuit ninth", "person.circuit "+region, 1))
		at := slices.IndexFunc(r.WhatIf, func(w screen.WhatIf) bool { return w.Relief[0] == casefile.PC1203_43 })
		if at < 0 {
			t.Fatal("1203.43 was not supposed")
		}
		if got := countsAfter(r, r.WhatIf[at]).Text == "holds everywhere"; got != firm {
			t.Errorf("%s: %+v", region, countsAfter(r, r.WhatIf[at]))
		}
		grid := Options{}.glance(r)
		column := headed(grid, "after 1203.43")
		if column < 0 {
			t.Fatalf("%s: 1203.43 has no column beside what else may be asked for: %v", region, grid.head())
		}
		for _, row := range grid.Lines[1:] {
			if got := row.Cells[column].Text == "holds everywhere"; row.Label == "Deportation" && got != firm || got && row.Level >= law.High {
				t.Errorf("%s: %s: %+v", region, row.Label, row.Cells[column])
			}
		}
		for _, line := range (Options{}).whatWouldChange(r).Lines {
			if firm && line.Mark == "=" && strings.Contains(line.Text, "PC 1203.43") {
				t.Errorf("called idle: %s", line.Text)
			}
		}
	}
}

// A section that sets no day has no day that cannot be told.
func TestNoWaitIsSaidWhereTheSectionSetsNone(t *testing.T) {
	for _, state := range []law.State{law.Available, law.Discretionary} {
		for noWait, says := range map[bool]string{true: "There is no waiting time.", false: "It seems open now; the first day is not known."} {
			if words := trackTemplate(law.Remedy{Code: casefile.PC17b, State: state, NoWait: noWait}); !strings.Contains(words, says) {
				t.Errorf("%s, no wait %v: %q", state, noWait, words)
			}
		}
	}
}

// One case that counts does not speak for another of which that is not known.
func TestTheBottomLineNamesTheCasesThatCount(t *testing.T) {
	for _, test := range []struct {
		answers []law.Answer
		says    string
	}{
		{[]law.Answer{law.Yes}, "It counts as a conviction there."},
		{[]law.Answer{law.Yes, law.Yes}, "Both count as convictions there."},
		{[]law.Answer{law.Yes, law.Yes, law.Yes}, "They all count as convictions there."},
		{[]law.Answer{law.Unknown, law.Yes}, "Case 2 counts as a conviction there. Of case 1 that is not known yet: plan as if so."},
		{[]law.Answer{law.Unknown, law.Yes, law.Arguable, law.No}, "Case 2 counts as a conviction there. Of cases 1 and 3 that is not settled: plan as if so."},
		{[]law.Answer{law.Yes, law.Yes, law.Arguable}, "Cases 1 and 2 count as convictions there. Of case 3 that is open to argument: plan as if so."},
		{[]law.Answer{law.Yes, law.No}, "Case 1 counts as a conviction there."},
		{[]law.Answer{law.No, law.Arguable}, "Whether case 2 counts as a conviction there is open to argument; plan as if it does."},
		{[]law.Answer{law.Unknown, law.Unknown, law.Unknown}, "Whether the cases count as convictions there is not known yet; plan as if they do."},
		{[]law.Answer{law.No, law.No}, "No case appears to count as a conviction there, but they must still be told when immigration asks."},
	} {
		var r screen.Result
		for _, a := range test.answers {
			r.Convictions = append(r.Convictions, screen.Conviction{Matter: law.Matter{Conviction: &casefile.Conviction{}}, Counts: law.Finding{Test: law.Test{Answer: a}}})
		}
		if says := countsLine(r); says != test.says {
			t.Errorf("%v: %q, want %q", test.answers, says, test.says)
		}
	}
}
