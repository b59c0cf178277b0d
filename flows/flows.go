// Package flows is the interview, written as tables that a lawyer can read:
// the parts in the order in which they are asked, each question with its
// words, where to look on the papers, why it is asked, its answers, its branch
// and the case field it fills. It knows no law and no catalogue: what a branch
// must know about an offense comes through Catalogue.
package flows

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
)

// Interview is the whole interview, in the order in which it is held.
func Interview(c Catalogue) interview.Flow {
	b := book{c}
	return interview.Flow{Parts: []interview.Part{
		start(),
		b.offense(),
		b.ending(),
		b.sentence(),
		b.probation(),
		b.money(),
		b.relief(),
		b.plea(),
		b.details(),
		b.since(),
		b.today(),
		citizenship(),
		b.immigration(),
		b.about(),
	}}
}

// Catalogue tells the branches what sort of offense a section is. The section
// is in any usual spelling; the date may be unknown or partial, the level
// empty. A section that it does not have gives the zero Sort.
type Catalogue interface {
	Look(section string, on casefile.Date, level casefile.Level) Sort
}

// Sort is what a branch needs to know about an offense, and no more: which
// facts can matter. Where several rows of the catalogue fit, a mark is set if
// any of them bears it, for then the question can matter.
type Sort struct {
	Known bool           // the section is in the catalogue
	Kind  casefile.Kind  // of all rows that fit, else ""
	Level casefile.Level // the only level that it can have, else ""

	From, To casefile.Day // first and last offense day of all rows that fit; zero: no limit known

	NamesNoDrug   bool // covers many drugs: the papers must say which
	ManyActs      bool // covers several acts with a drug: selling, carrying, giving
	Marijuana     bool // a cannabis section, or one that can be
	Paraphernalia bool // things used with drugs

	Burglary     bool // what was entered decides something
	Loss         bool // the amount taken decides something under immigration law
	Prop47       bool // on the list of Penal Code 1170.18
	Prop64       bool // on the list of Health and Safety Code 11361.8
	Relationship bool // who the victim was decides something
	VictimAge    bool // how old the victim was decides something
	Registrable  bool // can bring registration under Penal Code 290
	Violent      bool // a violent felony in every form, Penal Code 667.5(c)
	PleaDown     bool // what a charge from the driving list of Penal Code 1203.4(c) is often reduced to
}

// SortOf is what can be said of an offense when only its kind is known. An
// unknown kind gives the zero Sort.
func SortOf(kind casefile.Kind) Sort {
	s := Sort{Kind: kind}
	switch kind {
	case casefile.KindDrugPossession:
		s.NamesNoDrug, s.Marijuana, s.Prop47, s.Prop64 = true, true, true, true
	case casefile.KindDrugSale:
		s.NamesNoDrug, s.ManyActs, s.Marijuana, s.Prop64 = true, true, true, true
	case casefile.KindDrugOther:
		s.NamesNoDrug, s.ManyActs, s.Marijuana, s.Paraphernalia, s.Prop64 = true, true, true, true, true
	case casefile.KindTheft:
		s.Burglary, s.Loss, s.Prop47 = true, true, true
	case casefile.KindFraud:
		s.Loss, s.Prop47 = true, true
	case casefile.KindViolence:
		s.Relationship = true
	case casefile.KindDomesticViolence:
		s.Relationship = true
	case casefile.KindSex, casefile.KindChild:
		s.VictimAge, s.Registrable = true, true
	case casefile.KindVehicle, casefile.KindAlcohol, casefile.KindPublicOrder:
		s.PleaDown = true
	case casefile.KindFirearm, casefile.KindWeapon, casefile.KindDUI, casefile.KindProstitution, casefile.KindOther:
	}
	return s
}

// book is the tables that turn on the offense, with the catalogue they ask.
type book struct{ catalogue Catalogue }

// sort is what is known about the offense of the conviction at hand: by its
// section, else by its kind.
func (b book) sort(a at) Sort { return b.sortOf(here(a)) }

func (b book) sortOf(c casefile.Conviction) Sort {
	if b.catalogue != nil && c.Offense != "" && c.Offense != "unknown" {
		if s := b.catalogue.Look(c.Offense, dateOf(c), c.Level); s.Known {
			return s
		}
	}
	return SortOf(c.Kind)
}

// dateOf is the date by which the catalogue is read: the offense date, else
// the date of the plea or verdict.
func dateOf(c casefile.Conviction) casefile.Date {
	if c.OffenseDate.Known() {
		return c.OffenseDate
	}
	return c.ConvictedOn
}
