package report

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
)

// What daily life sees of one case, for every way in which a case can end and
// for what an order did to it since.
func TestWhatACaseCountsForInDailyLife(t *testing.T) {
	want := map[casefile.Outcome]string{
		casefile.GuiltyPlea: "can count", casefile.NoContest: "can count", casefile.FoundGuilty: "can count", casefile.DeferredEntry: "can count",
		casefile.Pending:        "can count", // an employer may ask about it: Lab. Code 432.7(a)(1)
		casefile.OutcomeUnknown: "can count", "": "can count",
		casefile.Dismissed: "may still show", casefile.Acquitted: "may still show", casefile.Insanity: "may still show",
		casefile.ArrestOnly: "may still show", casefile.DiversionNoPlea: "may still show", casefile.Juvenile: "may still show",
	}
	at := slices.IndexFunc(fields(), func(f casefile.Field) bool { return f.Path == "convictions[].outcome" })
	for _, word := range append(fields()[at].Values, "") {
		outcome := casefile.Outcome(word)
		c := casefile.Case{Convictions: []casefile.Conviction{{ID: "c1", Outcome: outcome}}}
		if got := dailyAll.now(screen.Case(c, day, screen.Current())).Text; got != want[outcome] {
			t.Errorf("a case that ended as %q %s, want %q", outcome, got, want[outcome])
		}
	}
	for kind, want := range map[casefile.ReliefKind]string{
		casefile.PC1203_4: "helps", casefile.PC1473_7: "helps", casefile.PC851_91: "helps", casefile.PC17b: "can count", casefile.Pardon: "can count",
	} {
		c := casefile.Case{Convictions: []casefile.Conviction{{ID: "c1", Outcome: casefile.GuiltyPlea, Relief: []casefile.Relief{{Kind: kind}}}}}
		if got := dailyAll.now(screen.Case(c, day, screen.Current())).Text; got != want {
			t.Errorf("after %s a plea of guilty %s, want %q", kind, got, want)
		}
	}
	for _, c := range []struct {
		prop64 casefile.Relief
		want   string
	}{
		{casefile.Relief{Reason: casefile.LegalError}, "helps"}, // dismissed as legally invalid
		{casefile.Relief{Reason: casefile.LegalError, LevelAfter: casefile.Misdemeanor}, "can count"},
		{casefile.Relief{Reason: casefile.LegalError, LevelAfter: "unknown"}, "can count"},
		{casefile.Relief{}, "can count"}, // lowered or dismissed, nobody knows
	} {
		c.prop64.Kind = casefile.HS11361_8
		told := casefile.Case{Convictions: []casefile.Conviction{{ID: "c1", Outcome: casefile.GuiltyPlea, Relief: []casefile.Relief{c.prop64}}}}
		if got := dailyAll.now(screen.Case(told, day, screen.Current())).Text; got != c.want {
			t.Errorf("after %+v a plea of guilty %s, want %q", c.prop64, got, c.want)
		}
	}
}

// Where the facts do not fit one another, the case may be a conviction.
func TestAnEndingInDoubtCounts(t *testing.T) {
	c := casefile.Case{Convictions: []casefile.Conviction{{ID: "c1", Outcome: casefile.Acquitted, Sentence: casefile.Sentence{Custody: casefile.StatePrison}}}}
	if r := screen.Case(c, day, screen.Current()); len(r.Contradictions) == 0 || dailyAll.now(r).Text != "can count" {
		t.Errorf("an acquittal with a prison term (%d facts that do not fit): %s", len(r.Contradictions), dailyAll.now(r).Text)
	}
}

// Each case needs an order of its own: one relief clears no other case, and one
// that only lowers the level clears none.
func TestOneReliefClearsNoOtherCase(t *testing.T) {
	sealed := casefile.Relief{Kind: casefile.PC851_91, GrantedOn: casefile.Year(2019)}
	dismissed := casefile.Conviction{ID: "c1", Outcome: casefile.GuiltyPlea, Level: casefile.Misdemeanor, ConvictedOn: casefile.Year(2015),
		Relief: []casefile.Relief{{Kind: casefile.PC1203_4, GrantedOn: casefile.Year(2018)}}}
	arrest := casefile.Conviction{ID: "c2", Outcome: casefile.ArrestOnly, Level: casefile.Misdemeanor, ConvictedOn: casefile.Year(2016)}
	lowered, closed := arrest, arrest
	lowered.Relief = []casefile.Relief{{Kind: casefile.PC17b, GrantedOn: casefile.Year(2017)}}
	closed.Relief = []casefile.Relief{sealed}
	for _, c := range []struct {
		name   string
		second casefile.Conviction
		want   law.Use
		sealed string // the cell once the second case is sealed
	}{
		{"an arrest that nothing sealed", arrest, law.MayShow, "helps"},
		{"an arrest whose charge was lowered", lowered, law.MayShow, "helps"},
		{"an arrest that was sealed", closed, law.Closed, "no change"},
	} {
		told := casefile.Case{Person: casefile.Person{Goals: []casefile.Goal{casefile.GoalJob, casefile.GoalHousing, casefile.GoalLicence}},
			Convictions: []casefile.Conviction{dismissed, c.second}}
		r := screen.Case(told, day, screen.Current())
		for _, d := range []daily{dailyWork, dailyHousing, dailyLicence, dailyAll} {
			if got := d.stands(r); got != c.want {
				t.Errorf("%s, beside a case dismissed: %s stands at %d, want %d", c.name, d.label, got, c.want)
			}
		}
		line, _ := Options{}.askedLine(r, true)
		if cleared := strings.Contains(line.Text, ": cleared."); cleared != (c.want == law.Closed) {
			t.Errorf("%s, beside a case dismissed: %q", c.name, line.Text)
		}
		if got := dailyWork.after(r, screen.WhatIf{Orders: []screen.Supposed{{Conviction: 1, Order: sealed}}}).Text; got != c.sealed {
			t.Errorf("%s, once it is sealed: %q, want %q", c.name, got, c.sealed)
		}
	}
	both := screen.Case(casefile.Case{Convictions: []casefile.Conviction{dismissed, arrest}}, day, screen.Current())
	for _, kind := range []casefile.ReliefKind{casefile.PC1473_7, casefile.PC17b, casefile.HS11361_8} {
		if got := dailyWork.after(both, screen.WhatIf{Orders: []screen.Supposed{{Conviction: 0, Order: casefile.Relief{Kind: kind}}}}).Text; got != "no change" {
			t.Errorf("%s in a case dismissed already: %q", kind, got)
		}
	}
	third := arrest
	third.ID = "c3"
	r := screen.Case(casefile.Case{Convictions: []casefile.Conviction{dismissed, arrest, third}}, day, screen.Current())
	if cell := dailyWork.after(r, screen.WhatIf{Orders: []screen.Supposed{{Conviction: 1, Order: sealed}}}); cell.Text != "others show" || cell.Level != law.Caution {
		t.Errorf("one of two arrests sealed: %+v", cell)
	}
}

// An order on a day on which it cannot have been made clears nothing, in a case
// that does not count at all either.
func TestAMisfitOrderClearsNothing(t *testing.T) {
	for granted, want := range map[int]law.Use{2012: law.MayShow, 2018: law.Closed} {
		infraction := casefile.Conviction{ID: "c1", Outcome: casefile.GuiltyPlea, Level: casefile.Infraction, ConvictedOn: casefile.Year(2015),
			Relief: []casefile.Relief{{Kind: casefile.PC1203_4a, GrantedOn: casefile.Year(granted)}}}
		r := screen.Case(casefile.Case{Convictions: []casefile.Conviction{infraction}}, day, screen.Current())
		for _, d := range []daily{dailyHousing, dailyLicence} {
			if got := d.stands(r); got != want {
				t.Errorf("an infraction of 2015 with an order of %d: %s stands at %d, want %d", granted, d.label, got, want)
			}
		}
	}
}

// With no case listed there is none that was cleared.
func TestWithNoCaseNoneIsCleared(t *testing.T) {
	if cell := dailyWork.now(screen.Case(casefile.Case{}, day, screen.Current())); cell.Text != "may still show" {
		t.Errorf("with no case listed: %+v", cell)
	}
}
