package immigration

import (
	"testing"

	"example.com/tableside/internal/law"
)

func BenchmarkAssessOneCase(b *testing.B) {
	all := records(b, 100)
	p := Current()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		Assess(law.OpenFile(&all[i%len(all)], testDay), p)
	}
}

// One clean misdemeanor, the commonest case at the table.
func BenchmarkAssessOneMisdemeanor(b *testing.B) {
	c := decoded(b, caseText(resident, `"offense":"PC 484(a)","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2019-01-01","convicted_on":"2019-06-01"`+days(10)))
	p := Current()
	b.ReportAllocs()
	for b.Loop() {
		Assess(law.OpenFile(&c, testDay), p)
	}
}

// A case known by its kind alone: as many rows as the category has.
func BenchmarkAssessOneKind(b *testing.B) {
	c := decoded(b, caseText(resident, `"offense":"unknown","kind":"vehicle","level":"misdemeanor","outcome":"guilty-plea","offense_date":"2019-01-01","convicted_on":"2019-06-01"`+days(10)))
	p := Current()
	b.ReportAllocs()
	for b.Loop() {
		Assess(law.OpenFile(&c, testDay), p)
	}
}
