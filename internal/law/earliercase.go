package law

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
)

// This file is about the offenses that nobody commits, or is sentenced for, without
// an earlier conviction. Where no case of the file can be the earlier one, the file
// is not the whole record: "the only such crime" is not true of the one listed.

// afterAnother are these offenses: how many earlier convictions the section asks for,
// and which cases can be one. The sections that the catalogue has were told by their
// names there; VC 23540, 23546, 23560 and 23566 (a second and a third drunk driving
// in ten years), PC 666 (petty theft after a theft term), PC 666.1 (two theft
// priors), PC 666.5 and 499 (a vehicle theft before) and HS 11395 (two drug priors)
// are remembered, not read anew. A section that has another way in too (an addict with a
// gun, PC 29800(a)(1); a stalker's order, PC 30305) is held to be the usual one: it is
// no more than asked about. Sections of which only some forms want an earlier
// conviction ("priors, or a minor": HS 11359(c)) are not here.
var afterAnother = []struct {
	sections []string
	cases    int
	fits     func(Matter) bool
}{
	{[]string{"PC 666", "PC 666.5", "PC 499"}, 1, ofTheft}, {[]string{"PC 666.1"}, 2, ofTheft},
	{[]string{"PC 273.5(f)"}, 1, ofKinds(casefile.KindDomesticViolence, casefile.KindViolence, casefile.KindSex, casefile.KindWeapon)},
	{[]string{"PC 647.6(c)"}, 1, ofKinds(casefile.KindChild, casefile.KindSex, casefile.KindProstitution)},
	{[]string{"PC 290(b)", "PC 290.018"}, 1, registers}, // one way to write it fits all of them
	{[]string{"PC 12021", "PC 12021.1", "PC 12316(b)", "PC 22610", "PC 29805", "PC 29900", "PC 30305"}, 1, anyCrime},
	{[]string{"PC 29800"}, 1, felonious},
	{[]string{"HS 11395"}, 2, ofKinds(casefile.KindDrugPossession, casefile.KindDrugSale, casefile.KindDrugOther)},
	{[]string{"VC 23540", "VC 23560"}, 1, ofDUI}, {[]string{"VC 23546", "VC 23566"}, 2, ofDUI},
	{[]string{"VC 23550"}, 3, ofDUI}, {[]string{"VC 23550.5"}, 1, anyCrime},
}

// Earlier says what is with the earlier conviction that an offense asks for.
type Earlier uint8

// Either it asks for none or one is listed that can be it; or none is listed: some
// crime, or drunk driving.
const (
	NoneNeeded Earlier = iota
	CrimeUnlisted
	DrunkDrivingUnlisted
)

// EarlierUnlisted tells of an offense that asks for an earlier conviction whether
// too few of the cases listed can be one. A case that was not told in full can be.
func (m Matter) EarlierUnlisted() Earlier {
	if !endedInGuilt(m) {
		return NoneNeeded
	}
	for i := range afterAnother {
		want := &afterAnother[i]
		if !m.surelyUnder(want.sections) {
			continue
		}
		listed := 0
		for _, other := range m.File().Matters {
			if other.Index != m.Index && endedInGuilt(other) && mayPrecede(other, m) && want.fits(other) {
				listed++
			}
		}
		switch {
		case listed >= want.cases:
			return NoneNeeded
		case strings.HasPrefix(want.sections[0], "VC "):
			return DrunkDrivingUnlisted
		}
		return CrimeUnlisted
	}
	return NoneNeeded
}

// surelyUnder: every row that fits is of one of the sections, or it is written so.
func (m Matter) surelyUnder(sections []string) bool {
	for _, row := range m.Offense.Rows {
		if !slices.ContainsFunc(sections, func(section string) bool { return rowUnder(row, section) }) {
			return false
		}
	}
	if len(m.Offense.Rows) > 0 {
		return m.Offense.Fit != offense.ByKind
	}
	return slices.ContainsFunc(m.Offense.Written, func(written string) bool {
		return slices.ContainsFunc(sections, func(section string) bool { return offense.Under(written, section) })
	})
}

// rowUnder is offense.Under for a row, without the key being put together.
func rowUnder(row *offense.Offense, section string) bool {
	code, number, _ := strings.Cut(section, " ")
	return row.Code == code && offense.Under(row.Section, number)
}

// endedInGuilt: a plea or a verdict, or how the case ended is not known.
func endedInGuilt(m Matter) bool {
	switch m.Outcome {
	case casefile.GuiltyPlea, casefile.NoContest, casefile.FoundGuilty, casefile.DeferredEntry, casefile.OutcomeUnknown, "":
		return true
	}
	return false
}

// mayPrecede: the one conviction did not surely come after the other's offense.
func mayPrecede(other, m Matter) bool {
	before := m.OffenseDate
	if !before.Known() {
		before = m.ConvictedOn
	}
	return !other.ConvictedOn.Known() || !before.Known() || other.ConvictedOn.First() <= before.Last()
}

func ofDUI(m Matter) bool { return ofKinds(casefile.KindDUI)(m) }

func anyCrime(Matter) bool { return true }

func felonious(m Matter) bool { return !casefile.Known(m.Level) || m.Level == casefile.Felony }

func registers(m Matter) bool {
	return len(m.Offense.Rows) == 0 || slices.ContainsFunc(m.Offense.Rows, func(row *offense.Offense) bool { return row.Registrable })
}

// theftPriors are the sections outside the theft rows that PC 666, 666.1 and 666.5
// name: robbery, carjacking, theft from an elder, and taking a vehicle.
var theftPriors = []string{"PC 211", "PC 212.5", "PC 215", "PC 368", "PC 459", "PC 460", "PC 496", "VC 10851"}

func ofTheft(m Matter) bool {
	return ofKinds(casefile.KindTheft)(m) || slices.ContainsFunc(theftPriors, func(section string) bool {
		return slices.ContainsFunc(m.Offense.Rows, func(row *offense.Offense) bool { return rowUnder(row, section) })
	})
}

// ofKinds: a case of these kinds, or one that may be.
func ofKinds(kinds ...casefile.Kind) func(Matter) bool {
	return func(m Matter) bool {
		if len(m.Offense.Rows) == 0 || m.Offense.Fit == offense.ByKind {
			return !casefile.Known(m.Kind) || slices.Contains(kinds, m.Kind)
		}
		return slices.ContainsFunc(m.Offense.Rows, func(row *offense.Offense) bool { return slices.Contains(kinds, row.Category) })
	}
}
