package screen

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/law"
)

// What-if says of a remedy what a fresh screening of the changed case says: no
// change more, no change less, also where facts contradict one another.
func TestWhatIfAgreesWithScreeningTheChangedCase(t *testing.T) {
	all := func(rows []WhatIf) []WhatIf { return rows }
	for _, c := range samples.OneIn(4, sampleCases(t)) {
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
	if !slices.Contains(row.Aside, Change{Code: "c1:daca.felony", From: "yes", To: "arguable"}) {
		t.Errorf("the test about DACA, which is not theirs, is not set aside: %v", row.Aside)
	}
}

func TestADismissalHelpsWithDACA(t *testing.T) {
	row := rowFor(t, rowsOf(t, robbery+"person.status daca"), casefile.PC1203_4)
	if !slices.Contains(row.Changes, Change{Code: "daca", From: "bar", To: "caution"}) {
		t.Errorf("%v", row.Changes)
	}
}

func TestACorrectedSentenceNamesTheTermThatWouldBeNeeded(t *testing.T) {
	row := rowFor(t, rowsOf(t, robbery), casefile.SentenceModification)
	if days, _ := row.Orders[0].Order.DaysAfter.Value(); days != 364 || row.Orders[0].Order.Reason != casefile.LegalError {
		t.Errorf("%+v", row.Orders)
	}
	if !slices.Contains(row.Changes, Change{Code: "c1:deport.aggravated-felony", From: "yes", To: "no"}) {
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

const grandTheft = lprClean + "person.first_admitted 2005-01-01; person.circuit ninth; " +
	"offense PC 487(a); level felony; outcome guilty-plea; offense_date 2018-01-10; convicted_on 2018-04-01; sentence.custody county-jail; sentence.days_ordered 365; " +
	"victim.loss_usd 2000; probation.granted yes; probation.state completed; probation.violated no; probation.ended_on 2020-04-01; "

func TestAPairIsFoundWhereOnlyBothTogetherHelp(t *testing.T) {
	rows := rowsOf(t, grandTheft)
	row := rowFor(t, rows, casefile.PC17b, casefile.SentenceModification)
	if days, _ := row.Orders[1].Order.DaysAfter.Value(); days != 180 {
		t.Errorf("the term is %d", days)
	}
	want := Change{Code: "c1:inadmit.cimt", From: "yes", To: "no"}
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
		k.ID = fmt.Sprint("c", i+1)
		c.Convictions = append(c.Convictions, k)
	}
	return c
}

// settled are the facts of the person on which no level is left hanging.
const settled = "person.removal_order no; person.in_removal_proceedings no; person.ice_custody no; person.claimed_citizen_or_voted no; person.cannabis no; "

// setsFor are the sets that clear a consequence, bring a bar down to high, or
// leave it to a missing fact.
func setsFor(t *testing.T, c casefile.Case, consequence string) (clears, lowers, unsettles string) {
	t.Helper()
	var lists [3][]string
	for _, row := range WhatIfs(c, Case(c, day, Current()), Current()) {
		for i, codes := range [][]string{row.Clears, row.Lowers, row.Unsettles} {
			if slices.Contains(codes, consequence) {
				lists[i] = append(lists[i], row.Conviction)
			}
		}
	}
	return strings.Join(lists[0], " "), strings.Join(lists[1], " "), strings.Join(lists[2], " ")
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
			clears, _, _ := setsFor(t, several(t, settled, test.offenses...), "removal")
			if clears != test.want {
				t.Errorf("undo %v, want %s", clears, test.want)
			}
			clears, lowers, unsettles := setsFor(t, several(t, "person.claimed_citizen_or_voted unknown; ", test.offenses...), "removal")
			if clears != "" || lowers != "" || unsettles != test.want {
				t.Errorf("with a fact missing %q clears, %q lowers, %q leaves it unknown", clears, lowers, unsettles)
			}
			clears, lowers, unsettles = setsFor(t, several(t, settled+"person.claimed_citizen_or_voted yes; ", test.offenses...), "removal")
			if clears != "" || lowers != test.want || unsettles != "" {
				t.Errorf("where something else is a high risk %q clears, %q lowers, %q leaves it unknown", clears, lowers, unsettles)
			}
		})
	}
}

// Of eight thefts any one may stay: there are eight sets of seven, six have a
// row, and each row says that there are two more.
func TestSetsThatHaveNoRowAreCounted(t *testing.T) {
	thefts := make([]string, 8)
	for i := range thefts {
		thefts[i] = fmt.Sprintf("offense PC 484; level misdemeanor; outcome guilty-plea; offense_date %[1]d-05-01; convicted_on %[1]d-06-01; sentence.custody none", 2010+i)
	}
	c := several(t, settled, thefts...)
	named := 0
	for _, row := range WhatIfs(c, Case(c, day, Current()), Current()) {
		if !slices.Contains(row.Clears, "removal") {
			continue
		}
		named++
		if len(row.Orders) != 7 || row.Others != 2 || row.Rough {
			t.Errorf("%s: %d orders, %d more sets, rough: %v", row.Conviction, len(row.Orders), row.Others, row.Rough)
		}
	}
	if named != mostSets {
		t.Errorf("%d sets have a row, want %d", named, mostSets)
	}
}

// told is one outcome for which a row is named.
type told struct {
	comes func(WhatIf, string) bool
	code  string
}

func toldOf(row WhatIf) []told {
	var all []told
	for _, outcome := range outcomes {
		for _, code := range *outcome.codes(&row) {
			all = append(all, told{outcome.comes, code})
		}
	}
	return all
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
		q := l.inquire(c, &before)
		var rows []WhatIf
		for i := range c.Convictions {
			rows = append(rows, q.alone(i)...)
		}
		rows = q.together(rows)
		u := undoing{q, undoers(&before, rows)}
		for _, row := range rows {
			for _, told := range toldOf(row) {
				clears, code := told.comes, told.code
				if !clears(row, code) {
					t.Errorf("%s does not do it for %s", row.Conviction, code)
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

// In whichever order a pair is named, the term supposed is the one that what-if
// names for the pair, not the first that changes anything at all.
func TestAfterFindsTheTermThatAPairNeeds(t *testing.T) {
	c := caseOf(t, grandTheft)
	now := Case(c, day, Current())
	pair := rowFor(t, WhatIfs(c, now, Current()), casefile.PC17b, casefile.SentenceModification)
	for _, kinds := range [][]casefile.ReliefKind{
		{casefile.PC17b, casefile.SentenceModification}, {casefile.SentenceModification, casefile.PC17b},
	} {
		row, _ := After(c, now, Current(), 0, kinds...)
		if !slices.Equal(row.Changes, pair.Changes) {
			t.Errorf("%v: supposed %+v, the pair's row %+v", kinds, row.Orders, pair.Orders)
		}
	}
}

// A search over many convictions gives a set of which none can be left out.
func TestAPrunedSetCannotLoseAnyOfItsConvictions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 8).Draw(t, "convictions")
		needs := rapid.SliceOfN(rapid.SliceOfNDistinct(rapid.IntRange(0, n-1), 1, n, rapid.ID), 1, 3).Draw(t, "any of these does it")
		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		enough := func(set []int) bool {
			return slices.ContainsFunc(needs, func(need []int) bool {
				return !slices.ContainsFunc(need, func(i int) bool { return !slices.Contains(set, i) })
			})
		}
		if !enough(all) {
			t.Skip()
		}
		set := pruned(all, enough)
		if !enough(set) {
			t.Fatalf("%v is not enough, needed are %v", set, needs)
		}
		for _, i := range set {
			if fewer := leaving(set, i); len(fewer) > 0 && enough(fewer) {
				t.Fatalf("%v is enough without %d", set, i)
			}
		}
	})
}

// Nothing is asked twice, and once nobody wants the rows no more is asked.
func TestAnInquiryAsksOnceAndEndsWhenStopped(t *testing.T) {
	c := longRecord(t, 3)
	now := Case(c, day, Current())
	q := Current().inquire(c, &now)
	q.rows()
	first := len(q.tried)
	q.rows()
	if first == 0 || len(q.tried) != first {
		t.Errorf("%d orders were tried, then %d", first, len(q.tried))
	}
	asked := 0
	rows, whole := WhatIfsUnless(func() bool { asked++; return asked > 5 }, c, now, Current())
	if whole || rows != nil {
		t.Errorf("a stopped inquiry gave %d rows", len(rows))
	}
	rows, whole = WhatIfsUnless(func() bool { return false }, c, now, Current())
	if all := WhatIfs(c, now, Current()); !whole || len(rows) != len(all) {
		t.Errorf("%d rows of %d", len(rows), len(all))
	}
}

// Of a long record one dismissal stands for all of a conviction, and every set
// named is called rough.
func TestALongRecordIsAskedLess(t *testing.T) {
	c := longRecord(t, LongRecord+1)
	for _, row := range WhatIfs(c, Case(c, day, Current()), Current()) {
		if len(row.Relief) > 1 && !strings.Contains(row.Conviction, "+") {
			t.Errorf("a pair of a long record: %v", row.Relief)
		}
		if len(row.Clears)+len(row.Lowers)+len(row.Unsettles) > 0 && !row.Rough {
			t.Errorf("%s is called the smallest set", row.Conviction)
		}
	}
}

// An order that undoes the only conviction ends its probation too, so that it
// lifts the bar of probation as an early end does.
func TestUndoingTheOnlyConvictionLiftsTheBarOfProbation(t *testing.T) {
	c := caseOf(t, lprClean+settled+pettyDone+"probation.state ongoing; probation.ended_on 2027-03-01; person.on_probation_now yes; person.goals naturalize; ")
	for kind, ends := range map[casefile.ReliefKind]bool{casefile.PC1473_7: true, casefile.PC1203_4: false} {
		after := With(c, day, Supposed{0, casefile.Relief{Kind: kind, GrantedOn: casefile.On(day), Reason: usualReason(kind)}})
		if got := after.Person.OnProbationNow == casefile.No; got != ends {
			t.Errorf("%s ends probation: %v", kind, got)
		}
	}
	if c.Person.OnProbationNow != casefile.Yes {
		t.Error("the case itself was changed")
	}
}

// Prompt leaves out whether a lower charge or another sentence would help, and
// nothing else.
func TestPromptIsCaseButForTheReduction(t *testing.T) {
	reduced := 0
	for _, c := range sampleCases(t) {
		prompt, full := Prompt(c, day, Current()), Case(c, day, Current())
		whole := len(full.Actions)
		full.Actions = slices.DeleteFunc(full.Actions, func(a law.Action) bool { return a.Code == toSeekReduction.Code })
		reduced += whole - len(full.Actions)
		if !reflect.DeepEqual(prompt, full) {
			t.Errorf("%s: another result", benchName(c))
		}
	}
	if reduced == 0 {
		t.Error("no sample case has a reduction that would help")
	}
}
