package screen

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
)

// What-if says of a remedy what a fresh screening of the changed case says: no
// change more, no change less, also where facts contradict one another.
func TestWhatIfAgreesWithScreeningTheChangedCase(t *testing.T) {
	all := func(rows []WhatIf) []WhatIf { return rows }
	for _, c := range sampleCases(t) {
		agrees(t, c, all)
	}
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		if rapid.IntRange(0, 2).Draw(t, "take") > 0 {
			return // a case with its rows costs hundreds of screenings: a third of the draws is enough
		}
		agrees(t, c, func(rows []WhatIf) []WhatIf {
			return rapid.Permutation(rows).Draw(t, "rows")[:min(6, len(rows))] // few of many: each is a screening
		})
	})
}

func agrees(t failer, c casefile.Case, some func([]WhatIf) []WhatIf) {
	t.Helper()
	before := Case(c, day, Current())
	for _, row := range some(WhatIfs(c, before, Current())) {
		fresh := Case(With(c, before.Today, row.Orders...), day, Current())
		told := map[string]Change{}
		for _, change := range slices.Concat(row.Changes, row.Aside) {
			told[change.Code] = change
		}
		now := seen(&fresh)
		for i, was := range seen(&before) {
			is := now[i]
			change, changed := told[was.code]
			if changed != (was.word != is.word) || changed && (change.From != was.word || change.To != is.word) {
				t.Errorf("%s %v: %s is %s and then %s, what-if says %+v\n%s", row.Conviction, row.Relief, was.code, was.word, is.word, change, casefile.EncodeLine(c))
			}
		}
		for _, stay := range row.Stays {
			if _, changed := told[stay.Code]; changed {
				t.Errorf("%s %v: %s both changes and stays", row.Conviction, row.Relief, stay.Code)
			}
		}
	}
}

const robbery = lprClean + "person.first_admitted 2005-01-01; person.circuit ninth; " +
	"offense PC 211; level felony; outcome guilty-plea; offense_date 2019-02-01; convicted_on 2019-06-01; sentence.custody county-jail; sentence.days_ordered 365; " +
	"probation.granted yes; probation.state completed; probation.violated no; probation.ended_on 2022-06-01; "

func rowFor(t *testing.T, rows []WhatIf, kinds ...casefile.ReliefKind) WhatIf {
	t.Helper()
	i := slices.IndexFunc(rows, func(w WhatIf) bool { return slices.Equal(w.Relief, kinds) })
	if i < 0 {
		t.Fatalf("no row for %v in %d", kinds, len(rows))
	}
	return rows[i]
}

func rowsOf(t *testing.T, facts ...string) []WhatIf {
	t.Helper()
	c := caseOf(t, facts...)
	return WhatIfs(c, Case(c, day, Current()), Current())
}

func TestADismissalChangesNothingForAResident(t *testing.T) {
	row := rowFor(t, rowsOf(t, robbery), casefile.PC1203_4)
	if len(row.Changes) > 0 {
		t.Errorf("it changes %v", row.Changes)
	}
	if !slices.Contains(row.Stays, Stay{"c1:deport.aggravated-felony", "yes"}) || !slices.Contains(row.Stays, Stay{"removal", "bar"}) {
		t.Errorf("what stays is not told: %v", row.Stays)
	}
	if !slices.Contains(row.Aside, Change{"c1:daca.felony", "yes", "arguable"}) {
		t.Errorf("the test about DACA, which is not theirs, is not set aside: %v", row.Aside)
	}
}

func TestADismissalHelpsWithDACA(t *testing.T) {
	row := rowFor(t, rowsOf(t, robbery+"person.status daca"), casefile.PC1203_4)
	if !slices.Contains(row.Changes, Change{"daca", "bar", "caution"}) {
		t.Errorf("%v", row.Changes)
	}
}

func TestACorrectedSentenceNamesTheTermThatWouldBeNeeded(t *testing.T) {
	row := rowFor(t, rowsOf(t, robbery), casefile.SentenceModification)
	if days, _ := row.Orders[0].Order.DaysAfter.Value(); days != 364 || row.Orders[0].Order.Reason != casefile.LegalError {
		t.Errorf("%+v", row.Orders)
	}
	if !slices.Contains(row.Changes, Change{"c1:deport.aggravated-felony", "yes", "no"}) {
		t.Errorf("%v", row.Changes)
	}
}

func TestAfterGivesTheWholeCaseAsItWouldStand(t *testing.T) {
	c := caseOf(t, robbery)
	now := Case(c, day, Current())
	row, then := After(c, now, Current(), 0, casefile.SentenceModification)
	if days, _ := row.Orders[0].Order.DaysAfter.Value(); days != 364 {
		t.Errorf("the order asked for is %+v", row.Orders)
	}
	if len(then.Convictions[0].Remedies) == 0 || len(then.Actions) == 0 {
		t.Error("the result is not a whole one")
	}
	if len(c.Convictions[0].Relief) > 0 || len(now.Case.Convictions[0].Relief) > 0 {
		t.Error("the case itself was changed")
	}
	row, then = After(c, now, Current(), 0, casefile.PC1473_7, casefile.PC1203_4)
	if len(row.Orders) != 2 || then.Convictions[0].Counts.Answer.String() != "no" {
		t.Errorf("two remedies: %+v, counts %v", row.Orders, then.Convictions[0].Counts.Answer)
	}
}

func TestEndingProbationEarlyLiftsTheBarOfProbation(t *testing.T) {
	facts := lprClean + pettyDone + "probation.state ongoing; probation.ended_on 2027-03-01; person.on_probation_now yes; person.goals naturalize; "
	row := rowFor(t, rowsOf(t, facts), casefile.ProbationEarlyEnd)
	if !slices.ContainsFunc(row.Changes, func(c Change) bool { return c.Code == "naturalization" && c.From == "bar" && c.Better() }) {
		t.Errorf("%v", row.Changes)
	}
}

func TestAPairIsFoundWhereOnlyBothTogetherHelp(t *testing.T) {
	const grandTheft = lprClean + "person.first_admitted 2005-01-01; person.circuit ninth; " +
		"offense PC 487(a); level felony; outcome guilty-plea; offense_date 2018-01-10; convicted_on 2018-04-01; sentence.custody county-jail; sentence.days_ordered 365; " +
		"victim.loss_usd 2000; probation.granted yes; probation.state completed; probation.violated no; probation.ended_on 2020-04-01; "
	rows := rowsOf(t, grandTheft)
	row := rowFor(t, rows, casefile.PC17b, casefile.SentenceModification)
	if days, _ := row.Orders[1].Order.DaysAfter.Value(); days != 180 {
		t.Errorf("the term is %d", days)
	}
	want := Change{"c1:inadmit.cimt", "yes", "no"}
	if !slices.Contains(row.Changes, want) || slices.Contains(rowFor(t, rows, casefile.PC17b).Changes, want) {
		t.Errorf("together %v", row.Changes)
	}
	for _, row := range rowsOf(t, grandTheft+"sentence.days_ordered 60") {
		if len(row.Relief) > 1 {
			t.Errorf("where PC 17(b) alone is enough a pair is named: %v", row.Relief)
		}
	}
}

// several is a resident with thefts on different days.
func several(t *testing.T, person string, offenses ...string) casefile.Case {
	t.Helper()
	c := caseOf(t, lprClean+"person.first_admitted 2005-01-01; person.lpr_since 2005-01-01; person.circuit ninth; "+person+pettyDone)
	first := c.Convictions[0]
	c.Convictions = nil
	for i, facts := range offenses {
		k := caseOf(t, facts).Convictions[0]
		if facts == "" {
			k = first
		}
		k.ID = []string{"c1", "c2", "c3"}[i]
		c.Convictions = append(c.Convictions, k)
	}
	return c
}

func TestTheSmallestSetOfVacaturs(t *testing.T) {
	const (
		theft2012 = "offense PC 484; level misdemeanor; outcome guilty-plea; offense_date 2012-05-01; convicted_on 2012-06-01; sentence.custody none; "
		theft2016 = "offense PC 484; level misdemeanor; outcome guilty-plea; offense_date 2016-05-01; convicted_on 2016-06-01; sentence.custody none; "
		drugs2019 = "offense HS 11377(a); level misdemeanor; outcome guilty-plea; offense_date 2019-05-01; convicted_on 2019-06-01; sentence.custody none; drug.substance methamphetamine; "
	)
	for _, test := range []struct {
		name     string
		offenses []string
		want     string // the convictions to undo to clear removal
	}{
		{"two thefts: either one", []string{theft2012, theft2016}, "c1 c2"},
		{"three thefts: two of them", []string{theft2012, theft2016, ""}, "c1+c2 c1+c3 c2+c3"},
		{"a theft and drugs: the drugs", []string{theft2012, drugs2019}, "c2"},
		{"two thefts and drugs: the drugs and a theft", []string{theft2012, theft2016, drugs2019}, "c1+c3 c2+c3"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := several(t, "", test.offenses...)
			var got []string
			for _, row := range WhatIfs(c, Case(c, day, Current()), Current()) {
				if slices.Contains(row.Clears, "removal") {
					got = append(got, row.Conviction)
				}
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("undo %v, want %s", got, test.want)
			}
		})
	}
}

// No set of fewer convictions clears what a set is named for, tried one by one.
func TestNoSmallerSetClearsIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		if rapid.IntRange(0, 2).Draw(t, "take") > 0 {
			return
		}
		c.Convictions = append(c.Convictions, c.Clone().Convictions...)[:min(3, 2*len(c.Convictions))]
		for i := range c.Convictions {
			c.Convictions[i].ID = []string{"c1", "c2", "c3"}[i]
		}
		l := Current()
		before := Case(c, day, l)
		var rows []WhatIf
		for i := range c.Convictions {
			rows = append(rows, l.alone(c, &before, i)...)
		}
		rows = l.together(c, &before, rows)
		u := undoing{law: Current(), c: c, before: &before, orders: undoers(&before, rows), tried: map[string]WhatIf{}}
		for _, row := range rows {
			for _, code := range row.Clears {
				if !clears(row, code) {
					t.Errorf("%s does not clear %s", row.Conviction, code)
				}
				for size := 1; size < len(row.Orders); size++ {
					for _, fewer := range combinations([]int{0, 1, 2}[:len(c.Convictions)], size) {
						if slices.ContainsFunc(fewer, func(i int) bool { _, can := u.orders[i]; return !can }) {
							continue
						}
						if clears(u.try(fewer), code) {
							t.Errorf("%s: %v is enough for %s, %s is named", casefile.EncodeLine(c), fewer, code, row.Conviction)
						}
					}
				}
			}
		}
	})
}
