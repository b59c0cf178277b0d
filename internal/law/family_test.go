package law

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
)

func TestEveryReliefCodeHasAFamily(t *testing.T) {
	codes := 0
	for _, field := range casefile.Fields() {
		if field.Path != "convictions[].relief[].kind" {
			continue
		}
		for _, code := range field.Values {
			listed := slices.ContainsFunc(families[:], func(row struct {
				kind   casefile.ReliefKind
				family Family
			}) bool {
				return string(row.kind) == code
			})
			if !listed && code != "unknown" {
				t.Errorf("%s has no family", code)
			}
			codes++
		}
	}
	if codes < 35 {
		t.Errorf("only %d relief codes were looked at", codes)
	}
}

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
