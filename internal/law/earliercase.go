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
// which cases can be one, and whether one must be, or may be, a felony. The sections
// that the catalogue has were told by their names there; VC 23540, 23546, 23560 and
// 23566 (a second and a third drunk driving in ten years), PC 666.1 (two theft
// priors), PC 666.5 and 499 (a vehicle theft before) and HS 11395 (two drug priors)
// are remembered, not read anew. A section that has another way in too (an addict with a
// gun, PC 29800(a)(1); a stalker's order, PC 30305) is held to be the usual one: it is
// no more than asked about. Sections of which only some forms want an earlier
// conviction ("priors, or a minor": HS 11359(c)) are not here.
//
// PC 666 stands twice. Since Proposition 47 it asks, beside the theft that was served
// for (a), for a conviction that makes a registrant, one on the list of PC
// 667(e)(2)(C)(iv), or one of PC 368(d) or (e) (b): read, as quoted by others. One case
// may be both. What was enough before is the theft.
var afterAnother = []struct {
	sections []string
	cases    int
	felony   bool
	fits     func(Matter) bool
	since    casefile.Day
}{
	{sections: []string{"PC 666", "PC 666.5", "PC 499"}, cases: 1, felony: true, fits: ofTheft},
	{sections: []string{"PC 666"}, cases: 1, felony: true, fits: grave, since: casefile.DayOf(2014, 11, 5)},
	{sections: []string{"PC 666.1"}, cases: 2, felony: true, fits: ofTheft},
	{sections: []string{"PC 273.5(f)"}, cases: 1, felony: true, fits: ofKinds(casefile.KindDomesticViolence, casefile.KindViolence, casefile.KindSex, casefile.KindWeapon)},
	{sections: []string{"PC 647.6(c)"}, cases: 1, felony: true, fits: ofKinds(casefile.KindChild, casefile.KindSex, casefile.KindProstitution)},
	{sections: []string{"PC 290(b)", "PC 290.018"}, cases: 1, felony: true, fits: registers}, // one way to write it fits all of them
	{sections: []string{"PC 12021(c)", "PC 29805"}, cases: 1, fits: anyCrime},
	{sections: []string{"PC 12021", "PC 12021.1", "PC 12316(b)", "PC 22610", "PC 29900", "PC 30305"}, cases: 1, felony: true, fits: anyCrime},
	{sections: []string{"PC 29800"}, cases: 1, felony: true, fits: felonious},
	{sections: []string{"HS 11395"}, cases: 2, felony: true, fits: ofKinds(casefile.KindDrugPossession, casefile.KindDrugSale, casefile.KindDrugOther)},
	{sections: []string{"VC 23540", "VC 23560"}, cases: 1, fits: ofDUI}, {sections: []string{"VC 23546", "VC 23566"}, cases: 2, fits: ofDUI},
	{sections: []string{"VC 23550"}, cases: 3, fits: ofDUI}, {sections: []string{"VC 23550.5"}, cases: 1, felony: true, fits: anyCrime},
}

// Earlier says what is with the earlier convictions that an offense asks for. The
// zero value: it asks for none, or those listed can be them.
type Earlier struct {
	Cases        int  // how many are not listed
	DrunkDriving bool // they are for drunk driving; otherwise for some crime
	Felony       bool // one of them must be, or may be, a felony
}

// EarlierUnlisted tells of an offense that asks for an earlier conviction whether
// too few of the cases listed can be one. A case that was not told in full can be.
func (m Matter) EarlierUnlisted() Earlier {
	if !endedInGuilt(m) {
		return Earlier{}
	}
	for i := range afterAnother {
		want := &afterAnother[i]
		if !m.surelyUnder(want.sections) || !m.surelySince(want.since) {
			continue
		}
		listed := 0
		for _, other := range m.File().Matters {
			if other.Index != m.Index && endedInGuilt(other) && mayPrecede(other, m) && want.fits(other) {
				listed++
			}
		}
		if listed < want.cases {
			return Earlier{Cases: want.cases - listed, DrunkDriving: strings.HasPrefix(want.sections[0], "VC "), Felony: want.felony}
		}
	}
	return Earlier{}
}

// surelySince: by the date that chooses the row, the case is of that day or after.
func (m Matter) surelySince(day casefile.Day) bool {
	if day == 0 {
		return true
	}
	d := m.Compared()
	return d.Known() && d.First() >= day
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

// gravest are the sections of PC 667(e)(2)(C)(iv) that make nobody a registrant, and
// PC 368(d) and (e): homicide, soliciting murder, assault with a machine gun on an
// officer, a weapon of mass destruction, and of the life terms the usual ones.
var gravest = []string{
	"PC 187", "PC 191.5", "PC 653f", "PC 245(d)", "PC 11418", "PC 368",
	"PC 205", "PC 206", "PC 209", "PC 217.1", "PC 218", "PC 219", "PC 273ab", "PC 451.5", "PC 18745", "PC 18755",
}

func grave(m Matter) bool {
	return registers(m) || m.RegistrationRequired == casefile.Yes || m.isOneOf(gravest)
}

func (m Matter) isOneOf(sections []string) bool {
	return slices.ContainsFunc(sections, func(section string) bool {
		return slices.ContainsFunc(m.Offense.Rows, func(row *offense.Offense) bool { return rowUnder(row, section) })
	})
}

// theftPriors are the sections outside the theft rows that PC 666, 666.1 and 666.5
// name: robbery, carjacking, theft from an elder, and taking a vehicle.
var theftPriors = []string{"PC 211", "PC 212.5", "PC 215", "PC 368", "PC 459", "PC 460", "PC 496", "VC 10851"}

func ofTheft(m Matter) bool {
	return ofKinds(casefile.KindTheft)(m) || m.isOneOf(theftPriors)
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
