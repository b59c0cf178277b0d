package immigration

import (
	"slices"
	"strings"
	"sync"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// This file says what a "no" of the catalogue is worth outside the Ninth
// Circuit, column by column. A row's decisions speak to the column they decide
// and to no other: that assault is no crime of violence says nothing about
// theft. A "no" that a decision of the Supreme Court or of the Board carries
// as well stands everywhere.

// reach is how far a "no" reaches.
type reach uint8

const (
	everywhere    reach = iota
	onlyNinth           // elsewhere the government can argue the ground
	ninthIfYear         // elsewhere it can, where a year or more was imposed
	ninthIfFamily       // elsewhere it can, where the victim was a partner or family
)

// reaches is the reach of each column's "no" of one row.
type reaches struct{ af, cimt, cs, firearm, dv, child reach }

func (r reaches) of(column string) reach {
	switch column {
	case "af":
		return r.af
	case "cimt":
		return r.cimt
	case "cs":
		return r.cs
	case "firearm":
		return r.firearm
	case "dv":
		return r.dv
	case "child":
		return r.child
	}
	return everywhere
}

// reachesOf reads the row once; the catalogue does not change.
func reachesOf(row *offense.Offense) reaches {
	if r, read := rowsRead()[row]; read {
		return r
	}
	return readReaches(row)
}

var rowsRead = sync.OnceValue(func() map[*offense.Offense]reaches {
	rows := offense.All()
	all := make(map[*offense.Offense]reaches, len(rows))
	for _, row := range rows {
		all[row] = readReaches(row)
	}
	return all
})

func readReaches(row *offense.Offense) reaches {
	if row.Code == "PC" && row.Section == "529(a)(3)" {
		// What the Supreme Court of California says of the elements (People v.
		// Rathert (2000) 24 Cal.4th 200) binds everywhere; that they are no
		// turpitude no court outside the Ninth Circuit was found to have said.
		return reaches{cimt: onlyNinth}
	}
	if !restsOnNinth(row) {
		return reaches{}
	}
	r := reaches{af: aggravatedReach(row), cimt: turpitudeReach(row)}
	if row.Category == casefile.KindFirearm {
		r.firearm = onlyNinth
	}
	if row.Code != "PC" {
		return r
	}
	switch row.Section {
	case "211", "215", "245(a)(1)", "245(c)", "246":
		// United States v. Gomez (9th Cir. 2026) (en banc); United States v.
		// Dixon, 805 F.3d 1193 (9th Cir. 2015); Gutierrez v. Garland, 106 F.4th
		// 866 (9th Cir. 2024); Covarrubias Teposte v. Holder, 632 F.3d 1049 (9th
		// Cir. 2011). A battery by a slight touch is no crime of violence
		// anywhere: Johnson v. United States, 559 U.S. 133 (2010); nor is
		// negligence: Leocal v. Ashcroft, 543 U.S. 1 (2004).
		r.dv = ninthIfFamily
	case "273a(b)", "288(c)(1)":
		// Fregozo v. Holder, 576 F.3d 1030 (9th Cir. 2009), against Matter of
		// Soram, 25 I&N Dec. 378 (BIA 2010); Menendez v. Whitaker, 908 F.3d 467
		// (9th Cir. 2018).
		r.child = onlyNinth
	case "4573.6":
		r.cs = onlyNinth // United States v. Graves, 925 F.3d 1036 (9th Cir. 2019)
	}
	return r
}

// restsOnNinth: an authority of the row is a decision of the Ninth Circuit.
func restsOnNinth(row *offense.Offense) bool {
	return slices.ContainsFunc(row.Authorities, func(a string) bool { return strings.Contains(a, "9th Cir.") })
}

// turpitudeReach: the Board itself says no to simple battery (Matter of
// Sanudo, 23 I&N Dec. 968 (BIA 2006)), to having a weapon (Matter of Granados,
// 16 I&N Dec. 726 (BIA 1979)), to having or using drugs (Matter of
// Abreu-Semino, 12 I&N Dec. 775 (BIA 1968)) and to simple drunk driving
// (Matter of Torres-Varela, 23 I&N Dec. 78 (BIA 2001)).
func turpitudeReach(row *offense.Offense) reach {
	switch row.Category {
	case casefile.KindDrugPossession, casefile.KindDrugSale, casefile.KindDrugOther, casefile.KindFirearm, casefile.KindDUI:
		return everywhere
	}
	switch row.Section {
	case "243(a)", "243(e)(1)", "171b(a)", "171.5(c)":
		return everywhere
	}
	return onlyNinth
}

// aggravatedReach: elsewhere only a type of INA 101(a)(43) that the section
// comes near can be argued, and most of those need a year imposed ((F), (G),
// (P), (R), (S)). That having or using a drug is no trafficking holds
// everywhere (Lopez v. Gonzales, 549 U.S. 47 (2006)), and so it does that
// negligence is no violence (Leocal v. Ashcroft, 543 U.S. 1 (2004)) and that
// an age of consent of 18 is not the federal one (Esquivel-Quintana v.
// Sessions, 581 U.S. 385 (2017)). To carry a gun, to register late, to expose
// oneself or to drive away is of no type.
func aggravatedReach(row *offense.Offense) reach {
	switch bare, _, _ := strings.Cut(row.Section, " (before"); {
	case row.Code == "PC" && slices.Contains(nearTypeWithoutYear, bare):
		return onlyNinth
	case slices.Contains(nearNoType, row.Code+" "+bare):
		return everywhere
	case row.Code == "PC" && slices.Contains(gunsFired, bare), strings.Contains(row.AF, "365"):
		return ninthIfYear
	}
	switch row.Category {
	case casefile.KindDrugSale:
		return onlyNinth // offering: Matter of Zorilla-Vidal, 24 I&N Dec. 768 (BIA 2009)
	case casefile.KindDrugPossession, casefile.KindDrugOther, casefile.KindFirearm, casefile.KindDUI,
		casefile.KindAlcohol, casefile.KindProstitution:
		return everywhere
	}
	return ninthIfYear
}

var (
	// Sexual abuse of a minor (A), child pornography (I), a felon's gun (E)(ii),
	// arson (E)(i) (Luna Torres v. Lynch, 578 U.S. 452 (2016); that malice takes
	// in too much is the Ninth Circuit's: Togonon v. Garland, 23 F.4th 876 (9th
	// Cir. 2022)), soliciting a drug sale (B): no year is needed.
	nearTypeWithoutYear = []string{
		"288(c)(1)", "647.6(a)(1)", "647.6(b)", "647.6(c)(2)", "311.3(a)", "311.11(a)",
		"12021(a)(1)", "25400(c)(1)", "29800(a)(1)", "29900(a)(1)", "653f(d)",
		"451(a)", "451(b)", "451(c)", "451(d)",
	}
	nearNoType = []string{
		"PC 171b(a)", "PC 171.5(c)", "PC 191.5(a)", "PC 191.5(b)", "PC 192(b)", "PC 192(c)(1)",
		"PC 286(b)(1)", "PC 287(b)(1)", "PC 289(h)", "PC 290(b)", "PC 290.018(a)", "PC 290.018(b)", "PC 314(1)",
		"VC 31", "VC 14601.2(a)", "VC 20001(a)", "VC 20002(a)",
	}
	gunsFired = []string{
		"246", "246.3(a)", "247(a)", "247(b)", "374c", "626.9(d)", "12022(a)(1)", "12022(c)", "25800(a)", "26100(b)", "26100(d)",
	}
)

// lostOutside tests that a "no" of this reach can be argued against elsewhere:
// arguable at most, and no better than what it turns on.
func lostOutside(m law.Matter, r reach, s term, p *Parameters) law.Shielded {
	switch r {
	case onlyNinth:
		return plain(law.Open())
	case ninthIfYear:
		return both(plain(law.Open()), s.atLeast(p.Year))
	case ninthIfFamily:
		return plain(law.All(law.Open(), m.YesNo(m.Victim.Domestic, "victim.domestic")))
	case everywhere:
	}
	return plain(law.Is(false))
}

// weakened shows a column's "no" as what it is worth where the case is heard.
func weakened(m law.Matter, row *offense.Offense, column string, t law.Test) law.Test {
	r := reachesOf(row).of(column)
	if t.Answer != law.No || r == everywhere {
		return t
	}
	return heardTest(m, t, lostOutside(m, r, term{}, &Parameters{}).Standing)
}

// holdsInNinthOnly: a "no" of a column that holds in the Ninth Circuit, and
// would not stand elsewhere for another reason, such as a short sentence.
func holdsInNinthOnly(o *Opinion, row *offense.Offense, column string, class law.Answer, p *Parameters) bool {
	if class != law.No || !inTheNinth(o.Matter) {
		return false
	}
	r := reachesOf(row).of(column)
	return r != everywhere && lostOutside(o.Matter, r, o.imposed, p).Standing.Answer != law.No
}

// weakOutside: an arguable class that would be "no" in the Ninth Circuit.
func weakOutside(o *Opinion, column string) bool {
	return outside(o.Matter) && slices.ContainsFunc(o.Offense.Rows, func(row *offense.Offense) bool {
		return reachesOf(row).of(column) != everywhere && (column == "af" || columnWord(row, column) == "no")
	})
}

func columnWord(row *offense.Offense, column string) string {
	switch column {
	case "cimt":
		return row.CIMT
	case "cs":
		return row.CS
	case "firearm":
		return row.Firearm
	case "dv":
		return row.DV
	case "child":
		return row.Child
	}
	return ""
}
