package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// column is one column of the grid.
type column uint8

const (
	keep column = iota
	adjust
	naturalize
	abroad
	held
)

// grid is the level of a goal for a status where any case exists and no rule
// says more. A removal order is a row of its own for any status: it is
// weighed as a rule (priorOrder), not looked up here. Who only asked for asylum
// has no status yet: the request puts off no charge of being here without
// admission or past the visa (INA 212(a)(6)(A)(i), 237(a)(1)(B); 8 CFR 208.14(c)),
// so keep is high as for everybody without a status.
var grid = map[casefile.Status][5]law.Level{
	//                       keep          adjust       naturalize         abroad       held
	casefile.LPR:             {law.Caution, law.Caution, law.Caution, law.Caution, law.Caution},
	casefile.ConditionalLPR:  {law.Caution, law.Caution, law.Caution, law.Caution, law.Caution},
	casefile.Refugee:         {law.Caution, law.Caution, law.NotApplicable, law.High, law.Caution},
	casefile.Asylee:          {law.Caution, law.Caution, law.NotApplicable, law.High, law.Caution},
	casefile.AsylumApplicant: {law.High, law.Caution, law.NotApplicable, law.High, law.High},
	casefile.TPS:             {law.Caution, law.Caution, law.NotApplicable, law.High, law.High},
	casefile.DACA:            {law.High, law.Caution, law.NotApplicable, law.High, law.High},
	casefile.Visa:            {law.Caution, law.Caution, law.NotApplicable, law.High, law.Caution},
	casefile.Parolee:         {law.High, law.Caution, law.NotApplicable, law.High, law.High},
	casefile.UVisa:           {law.Caution, law.Caution, law.NotApplicable, law.High, law.Caution},
	casefile.TVisa:           {law.Caution, law.Caution, law.NotApplicable, law.High, law.Caution},
	casefile.VAWA:            {law.Caution, law.Caution, law.NotApplicable, law.High, law.Caution},
	casefile.SIJ:             {law.Caution, law.Caution, law.NotApplicable, law.High, law.Caution},
	casefile.EWI:             {law.High, law.Caution, law.NotApplicable, law.High, law.High},
	casefile.VisaOverstay:    {law.High, law.Caution, law.NotApplicable, law.High, law.Caution},
}

// unknownStatus is the grid's last row: the status is not known.
var unknownStatus = [5]law.Level{law.UnknownLevel, law.UnknownLevel, law.UnknownLevel, law.High, law.UnknownLevel}

// floor is the grid's level for the person. With no case at all caution
// becomes low; high and unknown stay.
func floor(f *law.File, c column) law.Level {
	levels, known := grid[f.Case.Person.Status]
	if !known {
		levels = unknownStatus
	}
	return withoutCase(f, levels[c])
}

// withoutCase lowers caution to low where there is no case at all.
func withoutCase(f *law.File, level law.Level) law.Level {
	if level == law.Caution && !anyCase(f) {
		return law.Low
	}
	return level
}

// caution is the floor of a benefit that has no column of its own.
func caution(f *law.File) law.Level {
	if !statusKnown(f) {
		return law.UnknownLevel
	}
	return withoutCase(f, law.Caution)
}

// grounds says which of the two lists the person faces (G-ADMIT): admitted
// people the grounds of deportability, everybody else those of
// inadmissibility. Where it is not known, both are read and the worse counts.
type grounds struct{ deport, inadmit law.Test }

func facing(f *law.File) grounds {
	yes, no := law.Is(true), law.Is(false)
	switch p := f.Case.Person; p.Status {
	case casefile.LPR, casefile.ConditionalLPR, casefile.Refugee, casefile.Visa, casefile.VisaOverstay:
		return grounds{yes, no}
	case casefile.EWI, casefile.Parolee:
		if p.FirstAdmitted.Known() {
			return grounds{yes, yes} // two facts that do not agree: the worse reading counts
		}
		return grounds{no, yes}
	case casefile.StatusUnknown, "":
		return grounds{law.Lacks("person.status"), law.Lacks("person.status")}
	default:
		return facingByAdmission(p.FirstAdmitted)
	}
}

// worst is the worst level that a ground of removal brings: a bar to who was
// admitted, high to who may be removed anyway.
func (g grounds) worst() law.Level {
	if g.deport.Answer == law.No {
		return law.High
	}
	return law.Bar
}

func facingByAdmission(admitted casefile.Date) grounds {
	switch {
	case admitted.Known():
		return grounds{law.Is(true), law.Is(false)}
	case admitted.IsNone():
		return grounds{law.Is(false), law.Is(true)}
	}
	lacks := law.Lacks("person.first_admitted")
	return grounds{lacks, lacks}
}

// either is the test that the list which is faced holds the person. Where it
// is not known which is faced, both lists holding settles it.
func (g grounds) either(deport, inadmit law.Test) law.Test {
	one := law.Any(law.All(g.deport, deport), law.All(g.inadmit, inadmit))
	if g.deport.Answer == law.Unknown {
		return law.Any(one, law.All(deport, inadmit))
	}
	return one
}
