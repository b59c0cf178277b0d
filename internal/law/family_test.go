package law

import (
	"testing"

	"example.com/tableside/internal/casefile"
)

func TestWhatEmployersMayNotUse(t *testing.T) {
	for kind, want := range map[casefile.ReliefKind]bool{
		casefile.PC1203_4: true, casefile.PC1210_1: true, casefile.PC1473_7: true, casefile.PC851_91: true,
		casefile.PC17b: false, casefile.Pardon: false, casefile.SentenceModification: false,
	} {
		if got := ClosesToEmployers(kind); got != want {
			t.Errorf("%s: %v", kind, got)
		}
	}
}
