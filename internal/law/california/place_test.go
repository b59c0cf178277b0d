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

// Which dismissal what was told of the sentence points to: probation (PC 1203.4(a)),
// a lesser case without it (1203.4a(a)), a felony term (1203.41(a)(2), 1203.42(a)).
// What nobody told closes none.
func TestTheDismissalThatASentenceSuits(t *testing.T) {
	const jailed, prison, county = casefile.CountyJail, casefile.StatePrison, casefile.CountyPrison
	for _, e := range []struct {
		name    string
		level   casefile.Level
		custody casefile.Custody
		granted casefile.YesNo
		want    [3]bool // probation, lesser case, felony term
	}{
		{"nothing told", "", "", casefile.NotAsked, [3]bool{true, true, false}},
		{"a felony with probation", casefile.Felony, jailed, casefile.Yes, [3]bool{true, false, false}},
		{"a felony without it", casefile.Felony, jailed, casefile.No, [3]bool{false, false, true}},
		{"a felony, nothing told of probation", casefile.Felony, jailed, casefile.NotAsked, [3]bool{true, false, false}},
		{"a misdemeanor with probation", casefile.Misdemeanor, jailed, casefile.Yes, [3]bool{true, false, false}},
		{"a misdemeanor without it", casefile.Misdemeanor, jailed, casefile.No, [3]bool{false, true, false}},
		{"an infraction", casefile.Infraction, casefile.NoCustody, casefile.No, [3]bool{false, true, false}},
		{"no probation, the level not told", "", jailed, casefile.No, [3]bool{false, true, true}},
		{"a prison term", casefile.Felony, prison, casefile.NotAsked, [3]bool{false, false, true}},
		{"a county prison term, the level not told", "", county, casefile.NotAsked, [3]bool{false, false, true}},
		{"prison told of a misdemeanor", casefile.Misdemeanor, prison, casefile.NotAsked, [3]bool{false, false, false}},
		{"prison told of an infraction", casefile.Infraction, prison, casefile.NotAsked, [3]bool{false, false, false}},
	} {
		var c casefile.Conviction
		c.Level, c.Sentence.Custody, c.Probation.Granted = e.level, e.custody, e.granted
		m := law.Matter{Conviction: &c}
		if got := [3]bool{suitsProbation(m), suitsLesserCase(m), suitsFelonyTerm(m)}; got != e.want {
			t.Errorf("%s: %v, want %v", e.name, got, e.want)
		}
	}
	if PlaceOf(casefile.PC1203_41).Suits == nil || PlaceOf(casefile.PC1203_4).Turn != TurnDismissal || PlaceOf("pc-none").Turn != 0 {
		t.Error("a remedy's place is that of another")
	}
}
