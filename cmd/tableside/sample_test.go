package main

import (
	"testing"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

func TestTheSampleClientKeepsEveryFactInTheInterview(t *testing.T) {
	sample := sampleClient()
	again := interview.Fill(flows.Interview(catalogue.Offenses{}), casefile.DayOf(2026, 11, 21), sample).Case()
	for _, path := range casefile.Told(sample) {
		want, _ := casefile.Get(sample, path)
		if got, _ := casefile.Get(again, path); got != want {
			t.Errorf("%s was %q and is %q: the interview does not ask it of this client", path, want, got)
		}
	}
}
