package california

import (
	"os"
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/law"
)

// withoutWait are the sections that set no day to wait for, written a second
// time from the statutes as they were read on 30 June 2026 (236.14: AB 262 of
// 2021, "at any time after"; 1473.7(b)(1): "at any time" out of custody;
// 1170.18: SB 749 of 2023 took the last day out; 1210.1(e)(1): "at any time
// after" the treatment). The others count from a day:
// the end of probation, of custody or of a period. A pardon counts from none in
// the code, but earlier Governors asked for about ten years.
var withoutWait = []casefile.ReliefKind{
	casefile.PC1203_43, casefile.PC17b, casefile.PC17d, casefile.PC18_5, casefile.PC1170_18, casefile.HS11361_8,
	casefile.PC1210_1, casefile.PC851_90, casefile.PC851_87, casefile.PC851_8, casefile.PC1473_7, casefile.PC1016_5, casefile.PC1018, casefile.PC1473,
	casefile.PC236_14, casefile.PC236_15, casefile.PC1172_1, casefile.PC1172_6, casefile.PC1172_75,
	casefile.SentenceModification, casefile.ProbationEarlyEnd,
}

func TestNoWaitStandsWhereTheSectionSetsNone(t *testing.T) {
	for _, r := range Describe(Current()) {
		if want := slices.Contains(withoutWait, r.Code); r.NoWait != want {
			t.Errorf("%s: no waiting time is %v", r.Code, r.NoWait)
		}
	}
}

// Nothing that waits, or that no day was computed for because a fact is
// missing, is said to have no waiting time.
func TestNoWaitIsSaidOnlyOfWhatIsOpen(t *testing.T) {
	said := 0
	for _, s := range samples.Read(t, os.DirFS("../../../testdata/cases"), "*.jsonl") {
		for _, remedies := range assess(s.Decoded(t)) {
			for _, r := range remedies {
				if r.NoWait {
					said++
				}
				if r.NoWait && r.State != law.Available && r.State != law.Discretionary {
					t.Errorf("%s: %s is %s, and no waiting time is said", s.ID, r.Code, r.State)
				}
			}
		}
	}
	if said < 50 {
		t.Errorf("only %d are said", said)
	}
}
