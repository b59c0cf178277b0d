package main

import "testing"

func TestTheSampleClientIsAWholeInterview(t *testing.T) {
	s := sampleSession(theFlow(), sampleDay)
	for _, asked := range s.Path() {
		if asked.Given.State == 0 {
			t.Errorf("the sample client leaves %s open", asked.Key)
		}
	}
	if found := conflicts(s.Case(), sampleDay); len(found) > 0 {
		t.Errorf("the sample client's facts do not fit: %v", found)
	}
	if _, going := s.Current(); going {
		t.Error("the sample client's interview is not over")
	}
}
