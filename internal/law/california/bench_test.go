package california

import (
	"testing"

	"example.com/tableside/internal/law"
)

func BenchmarkAssessOneConviction(b *testing.B) {
	c := decode(b, workedExamples[10].person, workedExamples[10].cases)
	f := law.OpenFile(&c, settledDay)
	p := Current()
	b.ReportAllocs()
	for b.Loop() {
		Assess(f, p)
	}
}

func BenchmarkAssessThreeConvictions(b *testing.B) {
	cases := append([]string{}, workedExamples[17].cases...)
	cases = append(cases, workedExamples[18].cases...)
	cases = append(cases, workedExamples[24].cases...)
	c := decode(b, "", cases)
	f := law.OpenFile(&c, settledDay)
	p := Current()
	b.ReportAllocs()
	for b.Loop() {
		Assess(f, p)
	}
}

func BenchmarkAssessAKindAlone(b *testing.B) {
	c := decode(b, "", []string{pled + `"kind":"violence",` + kept + when15})
	f := law.OpenFile(&c, settledDay)
	p := Current()
	b.ReportAllocs()
	for b.Loop() {
		Assess(f, p)
	}
}
