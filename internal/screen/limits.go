package screen

import (
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
)

// Limits are the lengths and lists against which the told facts are held, each
// with its statute. They draw no conclusion about relief: facts beyond them
// are only asked about again. The days of the same kind stand in
// california.Parameters (Realignment, DeferredFrom, DeferredTo, ProbationCapsFrom),
// the lengths of probation in california.ProbationCaps.
type Limits struct {
	// Days of a misdemeanor that carries up to a year: now, and as an old paper
	// may still say (PC 18.5, since 2015-01-01).
	MisdemeanorYear, OldMisdemeanorYear int

	// Kinds of cases that PC 1000 put off, and sections with a plea-first
	// program of their own (HS 11395(c), (d), since 2024-12-18).
	DeferredKinds []casefile.Kind
	OwnProgram    []string // HS 11395(c), (d)
	// Kinds that become felonies by earlier cases alone (VC 23550, 23550.5).
	FelonyByPriors []casefile.Kind
	// Misdemeanors after which guns are barred (PC 29805).
	GunMisdemeanors []string
	// The first day of sections under which an order can undo, lower or dismiss a
	// case. An order dated before it is not what it is said to be.
	OrdersFrom []FirstDay
	// Years from the day of the screening. A first day beyond them reads as
	// closed, with the day beside it, so that nobody plans for it. No statute sets
	// this: it is the program's own choice, for a clinic to change.
	Horizon int
}

// FirstDay is the day from which there were orders of a kind.
type FirstDay struct {
	Kind casefile.ReliefKind
	Day  casefile.Day
}

// ordersFrom are the days on which the sections came into force; each stands
// here under its number of today. Those of PC 236.14 (the chaptered bill), of the
// Propositions 36 of 2000, 47 and 64, of PC 1203.42, 1203.43 and 1203.49 were read
// in a source, the other six are from knowledge.
var ordersFrom = []FirstDay{
	{casefile.PC1016_5, casefile.DayOf(1978, time.January, 1)},   // Stats. 1977, ch. 1088
	{casefile.PC1210_1, casefile.DayOf(2001, time.July, 1)},      // Proposition 36 of 2000
	{casefile.PC1203_41, casefile.DayOf(2014, time.January, 1)},  // AB 651, for PC 1170(h) terms
	{casefile.PC1170_18, casefile.DayOf(2014, time.November, 5)}, // Proposition 47
	{casefile.PC1203_49, casefile.DayOf(2015, time.January, 1)},  // AB 1585
	{casefile.PC1203_43, casefile.DayOf(2016, time.January, 1)},  // AB 1352
	{casefile.HS11361_8, casefile.DayOf(2016, time.November, 9)}, // Proposition 64
	{casefile.PC1473_7, casefile.DayOf(2017, time.January, 1)},   // AB 813
	{casefile.PC236_14, casefile.DayOf(2017, time.January, 1)},   // SB 823
	{casefile.PC1203_42, casefile.DayOf(2018, time.January, 1)},  // AB 1115
	{casefile.PC1172_6, casefile.DayOf(2019, time.January, 1)},   // SB 1437, as PC 1170.95
	{casefile.PC1203_4b, casefile.DayOf(2021, time.January, 1)},  // AB 2147
	{casefile.PC1172_75, casefile.DayOf(2022, time.January, 1)},  // SB 483, as PC 1171.1
}

func currentLimits() Limits {
	return Limits{
		MisdemeanorYear:    364,
		OldMisdemeanorYear: 365,
		DeferredKinds:      []casefile.Kind{casefile.KindDrugPossession, casefile.KindDrugOther},
		OwnProgram:         []string{"HS 11395"},
		FelonyByPriors:     []casefile.Kind{casefile.KindDUI},

		GunMisdemeanors: gunMisdemeanors,
		OrdersFrom:      ordersFrom,
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
