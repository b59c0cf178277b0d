package immigration

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// This file is section 0.7: how the columns of the offense catalogue become
// answers for one case. The test is the elements of the crime, not what
// happened (Moncrieffe v. Holder, 569 U.S. 184 (2013); Mathis v. United
// States, 579 U.S. 500 (2016)); the drug, the loss, the grams and the victim's
// relation are read from the facts where the law does so.

// classes is what the catalogue makes of one conviction, each class with the
// harm that levels are worked out from.
type classes struct {
	af, cimt, cs, firearm, dv, child, prostitution, stalking, order law.Shielded
}

// class gives one class of a conviction by its column: "cimt", "af", "cs",
// "firearm", "dv", "child", "prostitution"; also "stalking" and "order".
func class(o *Opinion, column string) law.Test { return classOf(o, column).Standing }

// classOf is class with its harm.
func classOf(o *Opinion, column string) law.Shielded {
	switch column {
	case "af":
		return o.classes.af
	case "cimt":
		return o.classes.cimt
	case "cs":
		return o.classes.cs
	case "firearm":
		return o.classes.firearm
	case "dv":
		return o.classes.dv
	case "child":
		return o.classes.child
	case "prostitution":
		return o.classes.prostitution
	case "stalking":
		return o.classes.stalking
	case "order":
		return o.classes.order
	}
	panic("immigration: no class " + column)
}

func classify(m law.Matter, s term, p *Parameters) classes {
	return classes{
		af:           agreed(m, func(row *offense.Offense) law.Shielded { return aggravated(m, row, s, p) }),
		cimt:         agreed(m, func(row *offense.Offense) law.Shielded { return plain(turpitude(m, row)) }),
		cs:           controlledSubstance(m, p),
		firearm:      agreed(m, func(row *offense.Offense) law.Shielded { return plain(firearm(m, row)) }),
		dv:           agreed(m, func(row *offense.Offense) law.Shielded { return plain(domesticViolence(m, row)) }),
		child:        agreed(m, func(row *offense.Offense) law.Shielded { return plain(weakened(m, row, "child", word(row.Child))) }),
		prostitution: agreed(m, func(row *offense.Offense) law.Shielded { return plain(word(row.Prostitution)) }),
		stalking:     plain(stalking(m)),
		order:        agreed(m, func(row *offense.Offense) law.Shielded { return plain(protectionOrder(m, row)) }),
	}
}

// agreed is what all rows that fit agree on; the rest is unknown, and so is
// everything where the section is in no row (G-UNKNOWN-OFFENSE). The
// catalogue speaks for California: its "no" says nothing about the law of
// another state or country.
func agreed(m law.Matter, test func(*offense.Offense) law.Shielded) law.Shielded {
	answer := agreedAnywhere(m, test)
	if answer.Standing.Answer == law.No && !m.Californian() {
		return plain(m.Lacks(whoseLaw(m)))
	}
	return answer
}

// whoseLaw is what would tell the law of a case not from California: the court
// where nobody is sure of it, else the offense, of which no row speaks.
func whoseLaw(m law.Matter) string {
	if m.Jurisdiction == "unknown" {
		return "jurisdiction"
	}
	return "offense"
}

// agreedAnywhere is agreed for what is no class of a statute, such as whether
// a case is about drugs at all.
func agreedAnywhere(m law.Matter, test func(*offense.Offense) law.Shielded) law.Shielded {
	var answer law.Shielded
	for _, row := range m.Offense.Rows {
		if m.Offense.Fit == offense.ByKind && notInForce(m, row) {
			continue
		}
		one := test(row)
		if answer.Standing.Answer == law.Unanswered {
			answer = one
			continue
		}
		if one.Standing.Answer != answer.Standing.Answer {
			return plain(law.Lacks(m.Choosers()...))
		}
		answer.Standing = answer.Standing.May(one.Standing.Missing...)
		answer.Harm = max(answer.Harm, one.Harm)
	}
	if answer.Standing.Answer == law.Unanswered {
		return plain(m.Lacks("offense"))
	}
	return answer
}

// notInForce: the offense was surely before the row's law, or after it. A case
// known by its kind alone cannot be under such a row.
func notInForce(m law.Matter, row *offense.Offense) bool {
	return !row.ValidFrom.IsZero() && committedOnOrAfter(m, row.ValidFrom).Answer == law.No ||
		!row.ValidTo.IsZero() && committedOnOrAfter(m, row.ValidTo+1).Answer == law.Yes
}

// hasToken tests a token of the catalogue's other_ground column.
func hasToken(m law.Matter, token string) law.Test {
	return agreed(m, func(row *offense.Offense) law.Shielded { return plain(law.Is(row.Has(token))) }).Standing
}

// plain is a test without shields: the harm is the answer.
func plain(t law.Test) law.Shielded { return law.Shielded{Standing: t, Harm: t.Answer} }

func both(a, b law.Shielded) law.Shielded {
	return law.Shielded{Standing: law.All(a.Standing, b.Standing), Harm: min(a.Harm, b.Harm)}
}

func oneOf(a, b law.Shielded) law.Shielded {
	return law.Shielded{Standing: law.Any(a.Standing, b.Standing), Harm: max(a.Harm, b.Harm)}
}

// word reads a column that holds yes, no or arguable.
func word(w string) law.Test {
	switch w {
	case "yes":
		return law.Is(true)
	case "no":
		return law.Is(false)
	case "arguable":
		return law.Open()
	}
	panic("immigration: the catalogue says " + w)
}

func turpitude(m law.Matter, row *offense.Offense) law.Test {
	return weakened(m, row, "cimt", word(row.CIMT))
}

// firearm: in the Ninth Circuit California's definition takes in antiques, so
// most of its gun sections are no firearm offense (United States v.
// Aguilera-Rios, 769 F.3d 626 (9th Cir. 2014); Medina-Lara v. Holder, 771 F.3d
// 1106 (9th Cir. 2014)); elsewhere see Matter of Mendez-Orellana, 25 I&N Dec.
// 254 (BIA 2010).
func firearm(m law.Matter, row *offense.Offense) law.Test {
	return weakened(m, row, "firearm", word(row.Firearm))
}

// domesticViolence: where the section may be violent but does not name the
// victim, the relationship decides. A section about a protection order is not
// itself violence, but for PC 166(c)(4) and 273.6(d) (United States v.
// Acevedo-De la Cruz, 844 F.3d 1147 (9th Cir. 2017)), and for PC 646.9(b),
// which is the stalking of 646.9(a) with an order on top: what may be violent
// there may be violent here (Malta-Espinoza v. Gonzales, 478 F.3d 1080 (9th
// Cir. 2007)).
func domesticViolence(m law.Matter, row *offense.Offense) law.Test {
	if aboutOrder(row) && row.Section != "646.9(b)" {
		return law.Is(row.Section == "166(c)(4)" || row.Section == "273.6(d)")
	}
	if row.DV == "arguable" && !namesThePartner(row) {
		return law.All(law.Open(), m.YesNo(m.Victim.Domestic, "victim.domestic"))
	}
	return weakened(m, row, "dv", word(row.DV))
}

// namesThePartner: the section could only be done to a spouse (former PC 262).
// Its forms by force are a crime of violence; those by trick or while the
// spouse was unconscious may not be.
func namesThePartner(row *offense.Offense) bool { return strings.HasPrefix(row.Section, "262 ") }

// aboutOrder: the dv column of the row speaks of INA 237(a)(2)(E)(ii), the
// ground of broken protection orders. The rows of PC 29825 (a gun kept against
// an order) carry no token but cite that ground.
func aboutOrder(row *offense.Offense) bool {
	return row.Has("protective-order-finding") || slices.Contains(row.Authorities, "INA 237(a)(2)(E)(ii)")
}

// protectionOrder: the column of a section about protection orders. Any
// evidence may show whom the order protected: Diaz-Quirazco v. Barr, 931 F.3d
// 830 (9th Cir. 2019); Matter of Obshatko, 27 I&N Dec. 173 (BIA 2017).
func protectionOrder(m law.Matter, row *offense.Offense) law.Test {
	if !aboutOrder(row) {
		return law.Is(false)
	}
	written := word(row.DV)
	victim := m.YesNo(m.Victim.Domestic, "victim.domestic")
	switch {
	case written.Answer == law.No || victim.Answer == law.Unknown:
		return law.All(written, victim)
	case victim.Answer == law.Yes:
		return written
	case written.Answer == law.Yes:
		return law.Open()
	}
	return law.Is(false)
}

// stalking: PC 646.9 is not the federal crime of stalking: Matter of
// Sanchez-Lopez, 27 I&N Dec. 256 (BIA 2018). No other California row is.
func stalking(m law.Matter) law.Test {
	if m.Offense.Fit == offense.BySection || m.Offense.Fit == offense.NotInForce {
		if m.Californian() {
			return law.Is(false)
		}
	}
	switch m.Kind {
	case casefile.KindViolence, casefile.KindDomesticViolence, casefile.KindOther, "", "unknown":
		return m.Lacks(whoseLaw(m))
	}
	return law.Is(false)
}

// aggravated is the af column: INA 101(a)(43).
func aggravated(m law.Matter, row *offense.Offense, s term, p *Parameters) law.Shielded {
	answer := aggravatedAsWritten(m, row, s, p)
	if divisibleByAct(row) {
		answer = byAct(m, row, p)
	}
	if row.DivisibleByDrug() || row.Cannabis() {
		answer = both(answer, federalDrug(m, row, p))
	}
	if row.Cannabis() && mayPredate(m, p.Cannabis) && answer.Standing.Answer == law.Arguable {
		answer.Harm = law.Yes // the offense may be of before Proposition 64, when nothing was arguable
	}
	return aggravatedOutside(m, row, s, p, answer)
}

// aggravatedAsWritten reads the words of the column; what stands between
// semicolons are alternatives.
func aggravatedAsWritten(m law.Matter, row *offense.Offense, s term, p *Parameters) law.Shielded {
	if row.Section == "192(a)" && m.Attempted() {
		return s.atLeast(p.Year) // Matter of Cervantes Nunez, 27 I&N Dec. 238 (BIA 2018)
	}
	answer := plain(law.Is(false))
	for rest, more := row.AF, true; more; {
		var one string
		one, rest, more = strings.Cut(rest, ";")
		answer = oneOf(answer, aggravatedIf(m, strings.TrimSpace(one), s, p))
	}
	return answer
}

func aggravatedIf(m law.Matter, condition string, s term, p *Parameters) law.Shielded {
	if rest, arguable := strings.CutPrefix(condition, "arguable-"); arguable {
		return both(plain(law.Open()), aggravatedIf(m, rest, s, p))
	}
	switch condition {
	case "if-365":
		return s.atLeast(p.Year)
	case "if-loss-10k":
		return plain(lossAbove(m, p))
	case "if-365-and-loss-10k":
		return both(s.atLeast(p.Year), plain(lossAbove(m, p)))
	}
	return plain(word(condition))
}

// lossAbove is proved from the facts: Nijhawan v. Holder, 557 U.S. 29 (2009).
func lossAbove(m law.Matter, p *Parameters) law.Test {
	loss, known := m.Victim.LossUSD.Value()
	if !known {
		return m.Lacks("victim.loss_usd")
	}
	return law.Is(loss > p.Loss)
}

// aggravatedOutside shows what rests on the Ninth Circuit as arguable
// elsewhere, where a type of aggravated felony is near: a "no", and also a
// class that is unknown for want of a fact that could only make it worse.
func aggravatedOutside(m law.Matter, row *offense.Offense, s term, p *Parameters, answer law.Shielded) law.Shielded {
	r := reachesOf(row).af
	if answer.Standing.Answer > law.Unknown || r == everywhere {
		return answer
	}
	return heard(m, answer, oneOf(answer, lostOutside(m, r, s, p)))
}
