package main

import (
	"testing"

	"example.com/tableside/internal/interview"
)

func givenTo(s interview.Session, k interview.Key) interview.GivenState {
	for _, asked := range s.Path() {
		if asked.Key == k {
			return asked.Given.State
		}
	}
	return interview.NotGiven
}

func TestTheFirstSampleClientIsAWholeInterview(t *testing.T) {
	s := sampleClients[0].session(theFlow(), sampleDay)
	for _, asked := range s.Path() {
		if asked.Given.State == 0 {
			t.Errorf("the sample client leaves %s open", asked.Key)
		}
	}
	if _, going := s.Current(); going {
		t.Error("the sample client's interview is not over")
	}
}

func TestSampleClientsCanBeRead(t *testing.T) {
	for _, one := range sampleClients {
		s := one.session(theFlow(), sampleDay)
		if found := conflicts(s.Case(), sampleDay); len(found) > 0 {
			t.Errorf("%s: facts do not fit: %v", one.name, found)
		}
		for key := range one.also {
			if got := givenTo(s, key); got == 0 {
				t.Errorf("%s: %s is not answered", one.name, key)
			}
		}
		t.Logf("%s: %+v", one.name, s.Counts())
	}
}
