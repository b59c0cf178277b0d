package report

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// Of somebody whose status is not known a goal has a way with a green card and
// one without: each is named as what it is, what both say is said once, and no
// authority stands twice.
func TestTheWaysOfAGoalAreToldApart(t *testing.T) {
	order := law.Say("An old order can close this way.")
	with := law.Consequence{Code: "cancellation-lpr", Level: law.Caution, Covered: true, Why: []law.Reason{law.Say("Five years of a card are asked for."), order}, Authorities: []string{"INA 241(a)(5)", "INA 240A(a)", "INA 241(a)(5)"}}
	without := law.Consequence{Code: "cancellation-nonlpr", Level: law.Bar, Covered: true, Why: []law.Reason{law.Say("Ten years here are asked for."), order}, Authorities: []string{"INA 240A(b)(1)", "INA 241(a)(5)"}}
	r := screen.Result{Consequences: []law.Consequence{with, without}}
	all := goals(r)
	if len(all) != 1 {
		t.Fatalf("%d goals", len(all))
	}
	words, authorities := Options{}.goalWords(r, all[0], "", "")
	want := "with a green card: caution. Five years of a card are asked for. Without one: likely closed. Ten years here are asked for. Either way: An old order can close this way."
	if words != want {
		t.Errorf("it says %q, want %q", words, want)
	}
	if got := strings.Join(authorities, "; "); got != "INA 241(a)(5); INA 240A(a); INA 240A(b)(1)" {
		t.Errorf("it cites %s", got)
	}
}

// The same of a whole screening: status not known, an old order.
func TestAnOldOrderIsSpokenOfOnceForBothWaysToStay(t *testing.T) {
	r := screened(t, quietPerson+"person.removal_order yes;person.status unknown;"+shoplifting)
	for _, section := range Summary(r, Options{Reader: Lawyer}) {
		for i, line := range section.Lines {
			if line.Label != "Asking a judge to stay" || section.ID == "glance" {
				continue
			}
			if n := strings.Count(line.Text, "An old removal order can close this way."); n != 1 {
				t.Errorf("it speaks of the order %d times: %s", n, line.Text)
			}
			cited := map[string]bool{}
			for _, a := range strings.Split(section.Lines[i+1].Text, "; ") {
				if cited[a] {
					t.Errorf("%s is cited twice: %s", a, section.Lines[i+1].Text)
				}
				cited[a] = true
			}
			return
		}
	}
	t.Error("the way to stay is not spoken of")
}

// A result on which the same question of several cases bears is counted once.
func TestAResultIsCountedOnceForAQuestionOfSeveralCases(t *testing.T) {
	asked := func(i int, results ...string) screen.Missing {
		return screen.Missing{Path: casefile.Path(i, "level"), WouldSettle: results, AtWorst: law.None}
	}
	r := screen.Result{
		Convictions: []screen.Conviction{{Matter: law.Matter{Conviction: &casefile.Conviction{}}}, {Matter: law.Matter{Conviction: &casefile.Conviction{}, Index: 1}}},
		Missing:     []screen.Missing{asked(0, "c1:pc-1203.4", "naturalization"), asked(1, "c2:pc-1203.4", "naturalization")},
	}
	o := Options{Question: func(string) string { return "Which level?" }}
	lines := o.couldNotTell(r).Lines
	if len(lines) != 1 || !strings.Contains(lines[0].Text, "(could change 3 results)") {
		t.Errorf("it says %+v", lines)
	}
	if len(r.Missing[0].WouldSettle) != 2 {
		t.Errorf("the screening's own list is now %q", r.Missing[0].WouldSettle)
	}
}

// The bar that the same question of another case could bring is told.
func TestAQuestionOfSeveralCasesTellsTheWorstOfThem(t *testing.T) {
	at := func(i int, worst law.Level) screen.Missing {
		return screen.Missing{Path: casefile.Path(i, "level"), WouldSettle: []string{"removal"}, AtWorst: worst}
	}
	o := Options{Question: func(string) string { return "Which level?" }}
	for _, missing := range [][]screen.Missing{{at(0, law.High), at(1, law.Bar)}, {at(0, law.Bar), at(1, law.High)}} {
		r := screen.Result{Convictions: []screen.Conviction{{Matter: law.Matter{Conviction: &casefile.Conviction{}}}, {Matter: law.Matter{Conviction: &casefile.Conviction{}, Index: 1}}}, Missing: missing}
		if words := o.couldNotTell(r).Lines[0].Text; !strings.Contains(words, "at worst: severe risk") {
			t.Errorf("it says %q", words)
		}
	}
}

// A remedy that one fact decides has a column only where the interview asks for
// that fact.
func TestAColumnTurnsOnAFactThatIsAskedFor(t *testing.T) {
	r := screen.Result{Convictions: []screen.Conviction{{Remedies: []law.Remedy{
		{Code: casefile.PC1203_4, State: law.Unclear, Covered: true, Missing: []string{"convictions[0].probation.state"}},
	}}}}
	c := column{screen.WhatIf{Orders: []screen.Supposed{{Order: casefile.Relief{Kind: casefile.PC1203_4}}}}, screen.OneFactAway}
	for question, want := range map[string]bool{"How did probation end?": true, "": false} {
		o := Options{Question: func(string) string { return question }}
		if got := o.canBeFoundOut(r, c); got != want {
			t.Errorf("asked %q: %v", question, got)
		}
	}
	if !(Options{}).canBeFoundOut(r, c) {
		t.Error("without an interview every fact can be found out")
	}
}

// The first dismissal keeps its column however much more another remedy changes.
func TestTheFirstDismissalAlwaysHasItsColumn(t *testing.T) {
	of := func(kind casefile.ReliefKind, changes int) column {
		return column{screen.WhatIf{Relief: []casefile.ReliefKind{kind}, Changes: make([]screen.Change, changes)}, screen.Today}
	}
	all := weights(screen.Result{}, []column{of(casefile.PC1473_7, 9), of(casefile.PC1203_4, 0), of(casefile.PC17b, 5), of(casefile.PC1203_4, 0)})
	for i, w := range all {
		if i != 1 && w >= all[1] {
			t.Errorf("column %d weighs %d, the first dismissal %d", i, w, all[1])
		}
	}
}

// A goal of daily life stands in the section that goes by goals, where it is looked for.
func TestAWorkLicenseStandsAmongTheGoals(t *testing.T) {
	for reader, cites := range map[Reader]bool{Volunteer: false, Lawyer: true} {
		r := screened(t, quietPerson+"person.status lpr;person.goals licence;"+shoplifting)
		section, _ := sectionOf(Summary(r, Options{Reader: reader}), "together")
		words := said([]Section{section})
		if !strings.Contains(words, "Work license ● ") || !strings.Contains(words, "nurse") || strings.Contains(words, "Prof. Code 480") != cites {
			t.Errorf("%v: the goals say %s", reader, words)
		}
	}
	r := screened(t, quietPerson+"person.status lpr;"+shoplifting)
	section, _ := sectionOf(Summary(r, Options{}), "together")
	if words := said([]Section{section}); strings.Contains(words, "Work") {
		t.Errorf("no goal was told, and it says %s", words)
	}
}

// A citizen's summary has no row for how each case reads: neither has what-if.
func TestWhatIfHasNoRowThatACitizensSummaryLacks(t *testing.T) {
	facts := quietPerson + "person.status citizen;person.naturalized_on 2015-05-01;person.disclosed_at_naturalization yes;" + strings.Replace(meth, "outcome no-contest", "outcome deferred-entry;program_completed yes", 1)
	words := compared(t, facts, casefile.PC1203_43)
	if strings.Contains(words, "Counts as a conviction") || !strings.Contains(words, "Keeping citizenship") {
		t.Errorf("it says %s", words)
	}
}
