package screen

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
)

// Limits are the lengths and lists against which the told facts are held, each
// with its statute. They draw no conclusion about relief: facts beyond them
// are only asked about again. The days of the same kind stand in
// california.Parameters (Realignment, DeferredFrom, DeferredTo, ProbationCapsFrom).
type Limits struct {
	// Days of a misdemeanor that carries up to a year: now, and as an old paper
	// may still say (PC 18.5, since 2015-01-01).
	MisdemeanorYear, OldMisdemeanorYear int

	MisdemeanorProbation int      // years: PC 1203a(a), since AB 1950
	FelonyProbation      int      // years: PC 1203.1(a), since AB 1950
	LargeTheftProbation  int      // years: PC 1203.1(l)(2)
	LargeTheftLoss       float64  // dollars above which that length may be ordered: PC 1203.1(l)(2)
	LargeThefts          []string // the sections it names
	// Offenses whose own words set a length of probation, so that the caps do
	// not reach them (PC 1203a(b), 1203.1(l)(1)): whole kinds, for VC 23600
	// (drunk driving), PC 1203.097 (domestic violence), PC 273a(c) and 273d(c)
	// (children), and single sections (HS 11550(a)). Of the kinds none is ever
	// asked about, more than the statutes name.
	OwnLengthKinds []casefile.Kind
	OwnLength      []string // single sections that set their own: HS 11550(a)
	// Kinds that can be domestic violence by their victim (PC 1203.097), so
	// that the cap is sure only where the victim was not family.
	FamilyKinds []casefile.Kind
	// Kinds of cases that PC 1000 put off, and sections with a plea-first
	// program of their own (HS 11395(c), (d), since 2024-12-18).
	DeferredKinds []casefile.Kind
	OwnProgram    []string // HS 11395(c), (d)
	// Kinds that become felonies by earlier cases alone (VC 23550, 23550.5).
	FelonyByPriors []casefile.Kind
	// Misdemeanors after which guns are barred (PC 29805).
	GunMisdemeanors []string
	// Years from the day of the screening. A first day beyond them reads as
	// closed, with the day beside it, so that nobody plans for it. No statute sets
	// this: it is the program's own choice, for a clinic to change.
	Horizon int
}

func currentLimits() Limits {
	return Limits{
		MisdemeanorYear:      364,
		OldMisdemeanorYear:   365,
		MisdemeanorProbation: 1,
		FelonyProbation:      2,
		LargeTheftProbation:  3,
		LargeTheftLoss:       25000,
		LargeThefts:          []string{"PC 487(b)(3)", "PC 503", "PC 532a"},
		OwnLength:            []string{"HS 11550"},
		OwnLengthKinds:       []casefile.Kind{casefile.KindDUI, casefile.KindDomesticViolence, casefile.KindSex, casefile.KindChild},
		FamilyKinds: []casefile.Kind{casefile.KindViolence, casefile.KindWeapon, casefile.KindFirearm,
			casefile.KindPublicOrder, casefile.KindOther},
		DeferredKinds:  []casefile.Kind{casefile.KindDrugPossession, casefile.KindDrugOther},
		OwnProgram:     []string{"HS 11395"},
		FelonyByPriors: []casefile.Kind{casefile.KindDUI},

		GunMisdemeanors: gunMisdemeanors,
		Horizon:         40,
	}
}

// of reports whether a row is one of these sections or a part of one: PC 532a
// takes in PC 532a(1), and PC 503 the joint row PC 503/508.
func of(row *offense.Offense, sections []string) bool {
	key := row.Key()
	for _, section := range sections {
		if key == section {
			return true
		}
		if len(key) > len(section) && key[:len(section)] == section && (key[len(section)] == '(' || key[len(section)] == '/' || key[len(section)] == ' ') {
			return true
		}
	}
	return false
}
