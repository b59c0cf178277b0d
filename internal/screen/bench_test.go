package screen

import (
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/law/immigration"
)

// The law alone over one case: at most 100 µs (the house's budget).
func BenchmarkLawOverOneCase(b *testing.B) {
	l := Current()
	for _, c := range sampleCases(b) {
		c := c
		b.Run(benchName(c), func(b *testing.B) {
			for b.Loop() {
				f := law.OpenFile(&c, day)
				immigration.Assess(f, l.Immigration)
				california.Assess(f, l.California)
			}
		})
	}
}

// A whole screening, with actions, papers and missing facts.
func BenchmarkScreening(b *testing.B) {
	cases := sampleCases(b)
	l := Current()
	for b.Loop() {
		for _, c := range cases {
			Case(c, day, l)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(cases)), "µs/case")
}

func benchName(c casefile.Case) string {
	if len(c.Convictions) == 0 {
		return string(c.Person.Status) + " no case"
	}
	return string(c.Person.Status) + " " + c.Convictions[0].Offense
}

// What every remedy would change, for one case.
func BenchmarkWhatIf(b *testing.B) {
	cases := sampleCases(b)
	l := Current()
	results := make([]Result, len(cases))
	for i, c := range cases {
		results[i] = Case(c, day, l)
	}
	for b.Loop() {
		for i, c := range cases {
			WhatIfs(c, results[i], l)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(cases)), "µs/case")
}
