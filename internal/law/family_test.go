package law

import (
	"slices"
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

// Cal. Code Regs. tit. 2, 12269(a)(3); Bus. & Prof. Code 480(b): a pardon and a
// certificate close a case to landlords and boards, not to employers.
func TestAPardonClosesToLandlords(t *testing.T) {
	for _, kind := range casefile.ReliefKinds() {
		also := kind == casefile.Pardon || kind == casefile.PC4852_01
		if also && ClosesToEmployers(kind) || ClosesToLandlords(kind) != (ClosesToEmployers(kind) || also) {
			t.Errorf("%s: employers %v, landlords %v", kind, ClosesToEmployers(kind), ClosesToLandlords(kind))
		}
	}
}

// Of the orders that lower a level only Proposition 64's may dismiss instead.
func TestWhichOrdersLowerALevelOnly(t *testing.T) {
	lower := []casefile.ReliefKind{casefile.PC17b, casefile.PC17d, casefile.PC1170_18}
	for _, kind := range casefile.ReliefKinds() {
		either := kind == casefile.HS11361_8
		if DismissesOrLowers(kind) != either || LowersOnly(kind) != slices.Contains(lower, kind) {
			t.Errorf("%s: either %v, lowers only %v", kind, DismissesOrLowers(kind), LowersOnly(kind))
		}
	}
}

// Pen. Code 851.93 and 1203.425: the two that nobody has to ask for.
func TestWhatTheDepartmentGrantsByItself(t *testing.T) {
	for _, kind := range KindsOf(Dismissal, SetAside, Reduction, SentenceChange, Sealing, OtherRelief) {
		if got, want := Automatic(kind), kind == casefile.PC851_93 || kind == casefile.PC1203_425; got != want {
			t.Errorf("%s: %v", kind, got)
		}
	}
}

// A reason that turns on nothing stands; one that turns on a fact does not, nor
// one that turns on what nobody asks for.
func TestAReasonStandsWhereNoFactIsMissing(t *testing.T) {
	why := Say("It is so.")
	for _, e := range []struct {
		why  Reason
		want bool
	}{{why, true}, {why.OnlyIf([]string{"person.status"}), false}, {why.OnlyIf(nil), false}} {
		if got := e.why.Stands(); got != e.want {
			t.Errorf("%#v: %v", e.why.If(), got)
		}
	}
}
