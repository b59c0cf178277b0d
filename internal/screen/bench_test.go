package screen

import (
	"fmt"
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
	return fmt.Sprintf("%s %s %d", c.Person.Status, c.Convictions[0].Offense, len(c.Convictions))
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

// A long record: what-if at 12 convictions, as one that a volunteer types in at
// the table, and at 50, the longest that anybody brought.
func BenchmarkWhatIfOnALongRecord(b *testing.B) {
	l := Current()
	for _, n := range []int{3, 12, 50} {
		c := longRecord(b, n)
		r := Case(c, day, l)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				WhatIfs(c, r, l)
			}
		})
	}
}

// The law and the whole screening alone on the same records.
func BenchmarkScreeningALongRecord(b *testing.B) {
	l := Current()
	for _, n := range []int{3, 12, 50} {
		c := longRecord(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Case(c, day, l)
			}
		})
	}
}

// longRecord has n convictions, the sample cases' one after the other under
// the first resident's person, a year or more apart.
func longRecord(t testing.TB, n int) casefile.Case {
	t.Helper()
	var c casefile.Case
	all := sampleCases(t)
	for _, sample := range all {
		if sample.Person.Status == casefile.LPR {
			c = sample.Clone()
			break
		}
	}
	c.Convictions = nil
	for i := 0; len(c.Convictions) < n; i++ {
		for _, k := range all[i%len(all)].Clone().Convictions {
			if len(c.Convictions) == n {
				break
			}
			k.ID, k.SameIncidentAs = fmt.Sprintf("c%d", len(c.Convictions)+1), ""
			c.Convictions = append(c.Convictions, k)
		}
	}
	return c
}
