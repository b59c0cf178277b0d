package main

import (
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
)

// longSample is the sample client with n convictions.
func longSample(t *testing.T, n int) casefile.Case {
	t.Helper()
	c := sampleInterview().Case()
	for len(c.Convictions) < n {
		k := c.Clone().Convictions[0]
		k.ID = ""
		c.Convictions = append(c.Convictions, k)
	}
	return c
}

// The result comes first and what-if is left to do, once; afterwards it is there.
func TestARecordIsShownBeforeItsWhatIf(t *testing.T) {
	d := &desk{today: sampleDay}
	c := longSample(t, 2)
	r, whole, _ := d.lay(c).best(never)
	if whole || len(r.WhatIf) > 0 || len(r.Consequences) == 0 {
		t.Fatalf("whole %v, %d rows, %d consequences", whole, len(r.WhatIf), len(r.Consequences))
	}
	work := d.workOut(c)
	if work == nil || d.workOut(c) != nil {
		t.Fatal("the work is not given once")
	}
	work()
	r, whole, _ = d.lay(c).best(never)
	if full := screen.Case(c, sampleDay, currentLaw()); len(r.Actions) != len(full.Actions) {
		t.Errorf("%d actions of %d", len(r.Actions), len(full.Actions))
	}
	if all := screen.WhatIfs(c, screen.Case(c, sampleDay, currentLaw()), currentLaw()); !whole || len(r.WhatIf) != len(all) {
		t.Errorf("whole %v, %d rows of %d", whole, len(r.WhatIf), len(all))
	}
}

// What was begun for one case never lands in another.
func TestWhatIfOfACaseThatChangedIsDropped(t *testing.T) {
	d := &desk{today: sampleDay}
	work := d.workOut(longSample(t, 3))
	other := longSample(t, 4)
	d.lay(other).best(never)
	work()
	if r, whole, _ := d.lay(other).best(never); whole || len(r.WhatIf) > 0 {
		t.Errorf("whole %v, %d rows of another case", whole, len(r.WhatIf))
	}
	if d.workOut(longSample(t, 3)) == nil {
		t.Error("work that was dropped is not begun again")
	}
}

// What is asked late of a case that was taken away says nothing, and does not take the
// place of the one that lies there.
func TestACaseReadLateLeavesTheDeskAlone(t *testing.T) {
	d := &desk{today: sampleDay}
	before, now := longSample(t, 3), longSample(t, 4)
	d.slow(before)
	d.slow(now)
	if late := d.sections(before, report.Volunteer); late != nil {
		t.Errorf("the case before says %d sections", len(late))
	}
	if len(d.sections(now, report.Volunteer)) == 0 {
		t.Error("the case at hand says nothing")
	}
	if d.on != d.lay(now) || d.of(now) != d.on || d.of(before) == d.on {
		t.Error("the case before lies on the desk again")
	}
	if d.slow(longSample(t, quick)) || !d.slow(longSample(t, quick+1)) {
		t.Errorf("more than %d convictions are slow, and no fewer", quick)
	}
}

// Answers typed fast leave no queue of work: of a case that was taken away nothing
// is worked out any more, and asked about again it is.
func TestWhatAnAnswerMeansIsNotWorkedOutOnceThereIsAnother(t *testing.T) {
	d := &desk{today: sampleDay}
	before := d.soFar(longSample(t, 3))
	now := d.soFar(longSample(t, 4))
	if k := d.of(longSample(t, 3)); !before().Stopped || k.screened {
		t.Error("a case that was taken away was screened")
	}
	if m := now(); m.Stopped || len(m.Lines) == 0 {
		t.Error("the case at hand says nothing")
	}
	if m := d.soFar(longSample(t, 3))(); m.Stopped || len(m.Lines) == 0 {
		t.Error("a case asked about again says nothing")
	}
}

// Of a client who was let go nothing is screened any more, by whatever was begun.
func TestNothingIsWorkedOutOfAClientWhoIsForgotten(t *testing.T) {
	d := &desk{today: sampleDay}
	c := longSample(t, 3)
	k, work := d.lay(c), d.workOut(c)
	d.clear()
	if work() || k.whole {
		t.Error("what-if was worked out to its end")
	}
	if d.sections(c, report.Lawyer) != nil {
		t.Error("the summary was drawn up")
	}
	fresh := d.lay(c)
	d.clear()
	if _, _, there := fresh.best(fresh.gone); there || fresh.screened {
		t.Error("the case was screened")
	}
	if weights, changed := d.stakes(c, fresh.gone); weights != nil || changed != nil {
		t.Error("what hangs on its questions was worked out")
	}
	if _, changed := d.stakes(c, never); changed == nil {
		t.Error("nobody stopped it, and it was not worked out")
	}
}
