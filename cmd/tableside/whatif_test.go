package main

import (
	"bytes"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
)

// Every remedy that can be supposed for the sample client, alone and with each
// other one: the case stays as it was.
func TestSupposingLeavesTheCaseAsItWas(t *testing.T) {
	c := sampleClients[0].client()
	before := casefile.EncodeLine(c)
	all := report.Supposables(screen.Case(c, sampleDay, currentLaw()))
	for _, one := range all {
		for _, other := range all {
			picked := []report.Supposable{one}
			if other.Kind != one.Kind {
				picked = append(picked, other)
			}
			if sections := suppose(never, c, sampleDay, picked); len(sections[0].Lines) < len(picked)+2 {
				t.Errorf("%s and %s are not named: %v", one.Kind, other.Kind, sections[0].Lines)
			}
		}
	}
	if !bytes.Equal(before, casefile.EncodeLine(c)) {
		t.Error("the case changed")
	}
	if len(all) < 3 {
		t.Errorf("only %d remedies can be supposed: the test shows little", len(all))
	}
}

// Stopped, it gives nothing and goes no further: it looks before each case.
func TestSupposingThatIsStoppedGivesNothing(t *testing.T) {
	c := sampleClients[0].client()
	all := report.Supposables(screen.Case(c, sampleDay, currentLaw()))
	looks := 0
	if suppose(func() bool { looks++; return false }, c, sampleDay, all[:1]) == nil || looks <= len(c.Convictions) {
		t.Errorf("it looks %d times whether it is to stop", looks)
	}
	for at := range looks {
		asked := 0
		if suppose(func() bool { asked++; return asked > at }, c, sampleDay, all[:1]) != nil || asked != at+1 {
			t.Errorf("stopped when asked for the %d. time, it asks %d times", at+1, asked)
		}
	}
}
