package immigration

import (
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// This file reads drug sections: which drug, which act, which day. California
// lists some drugs that federal law does not, so a record that names none
// leaves room to argue.

// section is a row's number without its subdivisions: 11352 of 11352(a).
func section(row *offense.Offense) string {
	if i := strings.IndexAny(row.Section, "( "); i >= 0 {
		return row.Section[:i]
	}
	return row.Section
}

// divisibleByAct: selling is trafficking, offering is not in this circuit.
func divisibleByAct(row *offense.Offense) bool {
	if row.Code != "HS" || row.AF != "arguable" {
		return false
	}
	switch section(row) {
	case "11352", "11379", "11379.5", "11360":
		return true
	}
	return false
}

// controlledSubstance is class CS: a conviction relating to a drug on the
// federal list. Known only as possession or sale, the drug itself decides.
func controlledSubstance(m law.Matter, p *Parameters) law.Shielded {
	if m.Offense.Fit == offense.ByKind && (m.Kind == casefile.KindDrugPossession || m.Kind == casefile.KindDrugSale) {
		return plain(namedDrug(m).May(m.Path("offense")))
	}
	return agreed(m, func(row *offense.Offense) law.Shielded {
		if row.DivisibleByDrug() || row.Cannabis() || row.Paraphernalia() {
			return federalDrug(m, row, p)
		}
		return plain(weakened(m, row, "cs", word(row.CS)))
	})
}

// federalDrug tests that the drug of the conviction is on the federal list.
func federalDrug(m law.Matter, row *offense.Offense, p *Parameters) law.Shielded {
	switch {
	case row.Cannabis():
		return federalCannabis(m, p)
	case row.Paraphernalia():
		return pipeDrug(m)
	}
	return plain(namedDrug(m))
}

// namedDrug: a drug that the record names, if the federal list has it.
func namedDrug(m law.Matter) law.Test {
	switch m.Drug.Substance {
	case casefile.Marijuana, casefile.Methamphetamine, casefile.Cocaine, casefile.Heroin,
		casefile.Fentanyl, casefile.MDMA, casefile.Amphetamine, casefile.PCP:
		return law.Is(true)
	case casefile.UnnamedDrug, casefile.Prescription, casefile.OtherDrug:
		return law.Open()
	}
	return m.Lacks("drug.substance")
}

// pipeDrug: paraphernalia needs a tie to a drug on the federal list: Mellouli
// v. Lynch, 575 U.S. 798 (2015). Where nobody told the drug it stays open, and
// the harm is taken as if one were named.
func pipeDrug(m law.Matter) law.Shielded {
	named := namedDrug(m)
	if named.Answer == law.Unknown {
		return law.Shielded{Standing: law.Open().May(named.Missing...), Harm: law.Yes}
	}
	return plain(named)
}

// federalCannabis: until Proposition 64 the state and the federal definition
// were one (Roman-Suaste v. Holder, 766 F.3d 1035 (9th Cir. 2014);
// Medina-Rodriguez v. Barr, 979 F.3d 738 (9th Cir. 2020)); since then
// California's is arguably wider. A conviction of after that day may be for an
// offense of before it: then the harm counts as before.
func federalCannabis(m law.Matter, p *Parameters) law.Shielded {
	path := m.Path("offense_date")
	before := law.Before(m.Compared(), path, p.Cannabis)
	switch {
	case before.Answer == law.Yes:
		return plain(law.Is(true))
	case before.Answer == law.Unknown:
		return plain(before)
	case mayPredate(m, p.Cannabis):
		return law.Shielded{Standing: law.Open().May(path), Harm: law.Yes}
	}
	return plain(law.Open())
}

// byAct is trafficking by what was done, INA 101(a)(43)(B). Sections that name
// several acts are divisible by act: Martinez-Lopez; offering is no trafficking
// in the Ninth Circuit: Mielewczyk v. Holder, 575 F.3d 992 (9th Cir. 2009).
func byAct(m law.Matter, row *offense.Offense, p *Parameters) law.Shielded {
	switch m.Drug.Act {
	case casefile.Sell:
		return plain(law.Is(true))
	case casefile.Transport:
		from := p.TransportForSale
		if row.Cannabis() {
			from = p.CannabisTransportForSale
		}
		return plain(law.OnOrAfter(m.Compared(), m.Path("offense_date"), from))
	case casefile.GiveAway:
		return plain(law.Not(smallGift(m, row, p)))
	case casefile.Offer:
		return plain(law.Is(false))
	case "", casefile.ActUnknown:
		// The record will tell; until it does the harm is that of a sale.
		return law.Shielded{Standing: law.Open().May(m.Path("drug.act")), Harm: law.Yes}
	}
	return plain(law.Open())
}

// smallGift: a little marijuana given for nothing, 21 USC 841(b)(4).
func smallGift(m law.Matter, row *offense.Offense, p *Parameters) law.Test {
	if !row.Cannabis() && m.Drug.Substance != casefile.Marijuana {
		return law.Is(false)
	}
	return gramsAtMost(m, p.GiftGrams)
}

func gramsAtMost(m law.Matter, most float64) law.Test {
	grams, known := m.Drug.Grams.Value()
	if !known {
		return m.Lacks("drug.grams")
	}
	return law.Is(grams <= most)
}

// drugCase tests that a case is about drugs at all.
func drugCase(m law.Matter) law.Test {
	if trafficOnly(m) {
		return law.Is(false)
	}
	if len(m.Offense.Rows) == 0 && casefile.Known(m.Drug.Substance) {
		return law.Is(true)
	}
	return agreedAnywhere(m, func(row *offense.Offense) law.Shielded { return plain(law.Is(drugCategory(row.Category))) }).Standing
}

// trafficOnly: the section is in no row, but its code says that it is traffic
// and nothing told says drugs. Its classes stay unknown (G-UNKNOWN-OFFENSE);
// only nobody need ask which drug it was.
func trafficOnly(m law.Matter) bool {
	return len(m.Offense.Rows) == 0 && m.Californian() && !drugCategory(m.Kind) &&
		!casefile.Known(m.Drug.Substance) && !casefile.Known(m.Drug.Act) && offense.Traffic(m.Conviction.Offense)
}

func drugCategory(kind casefile.Kind) bool {
	return kind == casefile.KindDrugPossession || kind == casefile.KindDrugSale || kind == casefile.KindDrugOther
}
