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
