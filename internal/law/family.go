package law

import "example.com/tableside/internal/casefile"

// Family is what sort of thing an order does to a conviction; the table of all
// stands with the words of the case file.
type Family = casefile.Family

const (
	OtherRelief    = casefile.OtherRelief
	Dismissal      = casefile.Dismissal
	SetAside       = casefile.SetAside
	Reduction      = casefile.Reduction
	SentenceChange = casefile.SentenceChange
	Sealing        = casefile.Sealing
)

// FamilyOf gives the family of a relief code; a code that nobody knows is OtherRelief.
func FamilyOf(kind casefile.ReliefKind) Family { return kind.Family() }

// KindsOf lists the relief codes of some families, in the contract's order.
func KindsOf(wanted ...Family) []casefile.ReliefKind { return casefile.ReliefKindsOf(wanted...) }

// ClosesToEmployers reports whether most employers may not use a case after
// such an order: dismissed, set aside or sealed (Lab. Code 432.7(a)).
func ClosesToEmployers(kind casefile.ReliefKind) bool {
	switch FamilyOf(kind) {
	case Dismissal, SetAside, Sealing:
		return true
	case OtherRelief, Reduction, SentenceChange:
	}
	return false
}

// ClosesToLandlords reports whether a landlord, and most state boards, may not
// use a case after such an order: what closes it to employers, a pardon, and a
// certificate of rehabilitation (Cal. Code Regs. tit. 2, § 12269(a); Bus. &
// Prof. Code 480(b), (c)).
func ClosesToLandlords(kind casefile.ReliefKind) bool {
	return ClosesToEmployers(kind) || kind == casefile.Pardon || kind == casefile.PC4852_01
}

// DismissesOrLowers reports an order that does one of the two, by the level that the act
// would have today (Health & Saf. Code 11361.8(e), (f)); of one that was made
// casefile.Relief.DismissedOutright tells which.
func DismissesOrLowers(kind casefile.ReliefKind) bool { return kind == casefile.HS11361_8 }

// LowersOnly reports an order that lowers a level and leaves a conviction that employers
// may use.
func LowersOnly(kind casefile.ReliefKind) bool {
	return FamilyOf(kind) == Reduction && !DismissesOrLowers(kind)
}

// Automatic reports whether the Department of Justice grants the relief without
// anybody asking (Pen. Code 851.93, 1203.425).
func Automatic(kind casefile.ReliefKind) bool {
	return kind == casefile.PC1203_425 || kind == casefile.PC851_93
}
