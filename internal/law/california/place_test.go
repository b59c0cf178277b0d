package california

import (
	"slices"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// A remedy that says nothing of its place would be missing from the summary,
// or stand where nobody chose.
func TestEveryRemedyDeclaresItsPlace(t *testing.T) {
	for _, r := range remedies {
		if r.place.Fits == 0 {
			t.Errorf("%s: place.Fits: many cases, or few?", r.code)
		}
		if r.place.Turn == 0 {
			t.Errorf("%s: place.Turn: when does the bottom line turn to it, or NoTurn?", r.code)
		}
		family := law.FamilyOf(r.code)
		if clears := family == law.Dismissal || family == law.Sealing; clears && r.place.Turn == NoTurn {
			t.Errorf("%s clears a case, and the bottom line never turns to it", r.code)
		}
		if undoes := family == law.SetAside; undoes != (r.place.Undoes != 0) {
			t.Errorf("%s: place.Undoes is %d; every order that sets a conviction aside has its place among the ways to undo one, and no other", r.code, r.place.Undoes)
		}
	}
}

// The two orders of remedies, written a second time: a new one is put in here
// where an attorney wants to read of it.
func TestTheOrderInWhichASummarySpeaksOfRemedies(t *testing.T) {
	for name, list := range map[string]struct{ got, want []casefile.ReliefKind }{
		"the bottom line": {InTurn(), []casefile.ReliefKind{
			"pc-1203.43", "hs-11361.8", "pc-1203.4", "pc-1203.4a", "pc-1203.41", "pc-1203.42", "pc-1203.4b", "pc-851.91", "pc-851.93", "wic-786", "wic-781",
			"pc-1170.18", "pc-17b", "pc-1203.45", "pc-1203.49", "pc-1203.425", "pc-1210.1", "pc-1170.9", "pc-851.90", "pc-851.87", "pc-851.8",
		}},
		"undoing": {ToUndo(), []casefile.ReliefKind{
			"pc-1018", "pc-1203.43", "pc-1473.7", "pc-1473", "pc-1016.5", "pc-236.14", "pc-236.15", "pc-1172.6",
		}},
	} {
		if !slices.Equal(list.got, list.want) {
			t.Errorf("%s: %v\nwant %v", name, list.got, list.want)
		}
	}
}
