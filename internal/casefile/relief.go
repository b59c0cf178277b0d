package casefile

import "slices"

// ReliefKind is a kind of order, by the word of the case format.
type ReliefKind string

// Family is what sort of thing an order does to a conviction.
type Family uint8

const (
	OtherRelief    Family = iota
	Dismissal             // for rehabilitation: the conviction stays one in immigration law (Matter of Roldan, 22 I&N Dec. 512 (BIA 1999))
	SetAside              // undone because something was wrong with it (Matter of Pickering, 23 I&N Dec. 621 (BIA 2003))
	Reduction             // a lower level
	SentenceChange        // a shorter sentence or maximum
	Sealing               // the record is closed
)

// The words of the orders.
const (
	PC1203_4             ReliefKind = "pc-1203.4"
	PC1203_4a            ReliefKind = "pc-1203.4a"
	PC1203_41            ReliefKind = "pc-1203.41"
	PC1203_42            ReliefKind = "pc-1203.42"
	PC1203_43            ReliefKind = "pc-1203.43"
	PC1203_4b            ReliefKind = "pc-1203.4b"
	PC1203_45            ReliefKind = "pc-1203.45"
	PC1203_49            ReliefKind = "pc-1203.49"
	PC1203_425           ReliefKind = "pc-1203.425"
	PC1210_1             ReliefKind = "pc-1210.1"
	PC1170_9             ReliefKind = "pc-1170.9"
	PC17b                ReliefKind = "pc-17b"
	PC17d                ReliefKind = "pc-17d"
	PC18_5               ReliefKind = "pc-18.5"
	PC1170_18            ReliefKind = "pc-1170.18"
	HS11361_8            ReliefKind = "hs-11361.8"
	PC851_91             ReliefKind = "pc-851.91"
	PC851_93             ReliefKind = "pc-851.93"
	PC851_90             ReliefKind = "pc-851.90"
	PC851_87             ReliefKind = "pc-851.87"
	PC851_8              ReliefKind = "pc-851.8"
	PC1473_7             ReliefKind = "pc-1473.7"
	PC1016_5             ReliefKind = "pc-1016.5"
	PC1018               ReliefKind = "pc-1018"
	PC1473               ReliefKind = "pc-1473"
	PC236_14             ReliefKind = "pc-236.14"
	PC236_15             ReliefKind = "pc-236.15"
	WIC781               ReliefKind = "wic-781"
	WIC786               ReliefKind = "wic-786"
	PC1172_1             ReliefKind = "pc-1172.1"
	PC1172_6             ReliefKind = "pc-1172.6"
	PC1172_75            ReliefKind = "pc-1172.75"
	PC4852_01            ReliefKind = "pc-4852.01"
	Pardon               ReliefKind = "pardon"
	SentenceModification ReliefKind = "sentence-modification"
	ProbationEarlyEnd    ReliefKind = "probation-early-end"
	Vacatur              ReliefKind = "vacatur"
)

// reliefs lists every kind of order with its family, in the order in which a
// report lists them. What else is true of one stands with its law: in a file of
// its own in internal/law/california.
var reliefs = [...]struct {
	kind   ReliefKind
	family Family
}{
	{PC1203_4, Dismissal},
	{PC1203_4a, Dismissal},
	{PC1203_41, Dismissal},
	{PC1203_42, Dismissal},
	{PC1203_43, SetAside},
	{PC1203_4b, Dismissal},
	{PC1203_45, Sealing},
	{PC1203_49, Dismissal},
	{PC1203_425, Dismissal},
	{PC1210_1, Dismissal},
	{PC1170_9, Dismissal},
	{PC17b, Reduction},
	{PC17d, Reduction},
	{PC18_5, SentenceChange},
	{PC1170_18, Reduction},
	{HS11361_8, Reduction},
	{PC851_91, Sealing},
	{PC851_93, Sealing},
	{PC851_90, Sealing},
	{PC851_87, Sealing},
	{PC851_8, Sealing},
	{PC1473_7, SetAside},
	{PC1016_5, SetAside},
	{PC1018, SetAside},
	{PC1473, SetAside},
	{PC236_14, SetAside},
	{PC236_15, SetAside},
	{WIC781, Sealing},
	{WIC786, Sealing},
	{PC1172_1, SentenceChange},
	{PC1172_6, SetAside},
	{PC1172_75, SentenceChange},
	{PC4852_01, OtherRelief},
	{Pardon, OtherRelief},
	{SentenceModification, SentenceChange},
	{ProbationEarlyEnd, OtherRelief},
	{Vacatur, SetAside},
}

// ReliefKinds lists every kind of order, in the order in which a report lists them.
func ReliefKinds() []ReliefKind {
	kinds := make([]ReliefKind, len(reliefs))
	for i, row := range reliefs {
		kinds[i] = row.kind
	}
	return kinds
}

// Family gives the family of a kind of order; one that nobody knows is OtherRelief.
func (k ReliefKind) Family() Family { return familyOf[k] }

var familyOf = func() map[ReliefKind]Family {
	all := make(map[ReliefKind]Family, len(reliefs))
	for _, row := range reliefs {
		all[row.kind] = row.family
	}
	return all
}()

// ReliefKindsOf lists the kinds of order of some families, in the order of all.
func ReliefKindsOf(wanted ...Family) []ReliefKind {
	return slices.DeleteFunc(ReliefKinds(), func(k ReliefKind) bool { return !slices.Contains(wanted, k.Family()) })
}

// DismissedOutright tells of Proposition 64 relief, which does the one or the
// other, that it dismissed and sealed the case as legally invalid and did not
// only lower it (Health & Saf. Code 11361.8(b), (e), (f)): a level left behind
// was lowered, and only a legal error told with no level is a dismissal. Anything
// else told, or not sure of the level, leaves it open: then NotSure, which is no
// comfort anywhere. Of an order of another kind it is No.
func (r *Relief) DismissedOutright() YesNo {
	switch {
	case r.Kind != HS11361_8, Known(r.LevelAfter):
		return No
	case r.LevelAfter == "" && (r.Reason == LegalError || r.Reason == MixedReason):
		return Yes
	}
	return NotSure
}
