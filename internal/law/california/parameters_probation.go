package california

import "example.com/tableside/internal/casefile"

// ProbationCaps are the lengths of probation that AB 1950 left, in years, and
// the offenses that they do not reach.
type ProbationCaps struct {
	MisdemeanorProbation int       // years: PC 1203a(a), since AB 1950
	FelonyProbation      int       // years: PC 1203.1(a), since AB 1950
	FormerProbation      int       // years, before AB 1950, where no term is longer: PC 1203.1(a) as it stood
	LargeTheftProbation  int       // years: PC 1203.1(l)(2)
	LargeTheftLoss       float64   // dollars above which that length may be ordered: PC 1203.1(l)(2)
	LargeThefts          []Section // the sections it names
	// Offenses whose own words set a length of probation, so that the caps do
	// not reach them (PC 1203a(b), 1203.1(l)(1)): whole kinds, for VC 23600
	// (drunk driving), PC 1203.097 (domestic violence), PC 273a(c) and 273d(c)
	// (children), and single sections (HS 11550(a)). Of the kinds none is ever
	// taken as capped, more than the statutes name.
	OwnLengthKinds []casefile.Kind
	OwnLength      []Section // single sections that set their own: HS 11550(a)
	// Kinds that can be domestic violence by their victim (PC 1203.097), so
	// that the cap is sure only where the victim was not family.
	FamilyKinds []casefile.Kind
}

var currentCaps = ProbationCaps{
	MisdemeanorProbation: 1,
	FelonyProbation:      2,
	FormerProbation:      5,
	LargeTheftProbation:  3,
	LargeTheftLoss:       25000,
	LargeThefts:          []Section{{"PC", "487(b)(3)"}, {"PC", "503"}, {"PC", "532a"}},
	OwnLength:            []Section{{"HS", "11550"}},
	OwnLengthKinds:       []casefile.Kind{casefile.KindDUI, casefile.KindDomesticViolence, casefile.KindSex, casefile.KindChild},
	FamilyKinds: []casefile.Kind{casefile.KindViolence, casefile.KindWeapon, casefile.KindFirearm,
		casefile.KindPublicOrder, casefile.KindOther},
}
