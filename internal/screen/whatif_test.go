package screen

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
)

// What-if says of a remedy what a fresh screening of the changed case says: no
// change more, no change less, also where facts contradict one another.
func TestWhatIfAgreesWithScreeningTheChangedCase(t *testing.T) {
	for _, c := range sampleCases(t) {
		agrees(t, c)
	}
	rapid.Check(t, func(t *rapid.T) { agrees(t, anyCase(t)) })
}

func agrees(t failer, c casefile.Case) {
	t.Helper()
	before := Case(c, day, Current())
	for _, row := range WhatIfs(c, before, Current()) {
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
