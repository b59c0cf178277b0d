package law

import (
	"slices"

	"example.com/tableside/internal/casefile"
)

// Family is what kind of thing a relief code does to a conviction.
type Family uint8

const (
	OtherRelief    Family = iota
	Dismissal             // for rehabilitation: the conviction stays one in immigration law (Matter of Roldan, 22 I&N Dec. 512 (BIA 1999))
	SetAside              // undone because something was wrong with it (Matter of Pickering, 23 I&N Dec. 621 (BIA 2003))
	Reduction             // a lower level
	SentenceChange        // a shorter sentence or maximum
	Sealing               // the record is closed
)

// families lists every relief code with its family, in the contract's order.
var families = [...]struct {
	kind   casefile.ReliefKind
	family Family
}{
	{casefile.PC1203_4, Dismissal},
	{casefile.PC1203_4a, Dismissal},
	{casefile.PC1203_41, Dismissal},
	{casefile.PC1203_42, Dismissal},
	{casefile.PC1203_43, SetAside},
	{casefile.PC1203_4b, Dismissal},
	{casefile.PC1203_45, Sealing},
	{casefile.PC1203_49, Dismissal},
	{casefile.PC1203_425, Dismissal},
	{casefile.PC1210_1, Dismissal},
	{casefile.PC1170_9, Dismissal},
	{casefile.PC17b, Reduction},
	{casefile.PC17d, Reduction},
	{casefile.PC18_5, SentenceChange},
	{casefile.PC1170_18, Reduction},
	{casefile.HS11361_8, Reduction},
	{casefile.PC851_91, Sealing},
	{casefile.PC851_93, Sealing},
	{casefile.PC851_90, Sealing},
	{casefile.PC851_87, Sealing},
	{casefile.PC851_8, Sealing},
	{casefile.PC1473_7, SetAside},
	{casefile.PC1016_5, SetAside},
	{casefile.PC1018, SetAside},
	{casefile.PC1473, SetAside},
	{casefile.PC236_14, SetAside},
	{casefile.PC236_15, SetAside},
	{casefile.WIC781, Sealing},
	{casefile.WIC786, Sealing},
	{casefile.PC1172_1, SentenceChange},
	{casefile.PC1172_6, SetAside},
	{casefile.PC1172_75, SentenceChange},
	{casefile.PC4852_01, OtherRelief},
	{casefile.Pardon, OtherRelief},
	{casefile.SentenceModification, SentenceChange},
	{casefile.ProbationEarlyEnd, OtherRelief},
	{casefile.Vacatur, SetAside},
}

// FamilyOf gives the family of a relief code; a code that nobody knows is OtherRelief.
func FamilyOf(kind casefile.ReliefKind) Family {
	return familyOf[kind]
}

var familyOf = func() map[casefile.ReliefKind]Family {
	all := make(map[casefile.ReliefKind]Family, len(families))
	for _, row := range families {
		all[row.kind] = row.family
	}
	return all
}()

// KindsOf lists the relief codes of some families, in the contract's order.
func KindsOf(wanted ...Family) []casefile.ReliefKind {
	var kinds []casefile.ReliefKind
	for _, row := range families {
		if slices.Contains(wanted, row.family) {
			kinds = append(kinds, row.kind)
		}
	}
	return kinds
}

// ClosesToEmployers reports whether most employers and landlords may not use a
// case after such an order: dismissed, set aside or sealed (Lab. Code
// 432.7(a); Cal. Code Regs., tit. 2, § 12269(a)).
func ClosesToEmployers(kind casefile.ReliefKind) bool {
	switch FamilyOf(kind) {
	case Dismissal, SetAside, Sealing:
		return true
	case OtherRelief, Reduction, SentenceChange:
	}
	return false
}
