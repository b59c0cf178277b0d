package immigration

import (
	"strconv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

func opinionOf(m law.Matter, p *Parameters) *Opinion {
	imposed := sentenceImposed(m, p)
	o := &Opinion{Matter: m, first: firstOffender(m, p), imposed: imposed, classes: classify(m, imposed, p)}
	o.Counts = counts(m, o.first, p)
	o.needs = m.EarlierUnlisted()
	o.listed = law.All(law.Any(o.C(), admittedToOfficer(m)), class(o, "cimt"))
	return o
}

// C is counts_as_conviction as a test.
func (o *Opinion) C() law.Test { return o.Counts.Test }

// Harm is counts_as_conviction for levels: cleared only by relief that
// plainly erases.
func (o *Opinion) Harm() law.Answer { return o.Counts.Harm }

// convicted is a ground that needs a conviction: C and the class.
func convicted(o *Opinion, ground law.Shielded) law.Shielded {
	return law.Shielded{Standing: law.All(o.C(), ground.Standing), Harm: min(o.Harm(), ground.Harm)}
}

// unless weighs a ground that has a harm of its own against shields.
func unless(ground law.Shielded, shields ...law.Test) law.Shielded {
	weighed := law.Unless(ground.Standing, shields...)
	if law.Any(shields...).Answer != law.Yes {
		weighed.Harm = ground.Harm
	}
	return weighed
}

// citizen reports that the person is a citizen, so that every finding is no (G-USC).
func citizen(f *law.File) bool { return f.Case.Person.Status == casefile.Citizen }

// admittedOn is the day of the admission by which the person is here, and
// whether there was one. Unknown stays unknown: the day of residence does not
// take its place (Matter of Alyazji, 25 I&N Dec. 397 (BIA 2011)).
func admittedOn(f *law.File) (casefile.Date, law.Test) {
	switch d := f.Case.Person.FirstAdmitted; {
	case d.IsNone():
		return d, law.Is(false)
	case d.Known():
		return d, law.Is(true)
	}
	return casefile.Date{}, law.Lacks("person.first_admitted")
}

// finding puts an answer, its reasons and its authorities together.
func finding(code, rule string, sh law.Shielded, why []law.Reason, basis law.Basis) law.Finding {
	if sh.Standing.Answer == law.Arguable && basis.Strength != law.Weak {
		basis.Strength = law.Contested // what may be argued is not settled
	}
	return law.Finding{Code: code, Rule: rule, Test: sh.Standing, Harm: sh.Harm, Why: why, Covered: true, Basis: basis}
}

// basisOf makes a basis that is no catalogue row's: authorities, how firm,
// where it holds, and what it was checked against.
func basisOf(p *Parameters, strength law.Strength, venue law.Venue, checked law.Checked, authorities ...string) law.Basis {
	return law.Basis{Authorities: authorities, Strength: strength, Venue: venue, Checked: checked, CheckedOn: p.CheckedOn}
}

// sameIncident: two counts tied by same_incident_as, directly or through others.
func sameIncident(a, b law.Matter) bool {
	if a.SameIncidentAs == "" && b.SameIncidentAs == "" {
		return a.Index == b.Index
	}
	return incident(a) == incident(b)
}

// incident is the index that stands for all counts tied to this one: where
// the ties lead, or the first count of a ring.
func incident(m law.Matter) int {
	f, at := m.File(), m.Index
	for range f.Matters {
		next := indexOf(f, f.Matters[at].SameIncidentAs)
		if next < 0 {
			return at
		}
		at = next
	}
	least := at
	for range f.Matters {
		at = indexOf(f, f.Matters[at].SameIncidentAs)
		least = min(least, at)
	}
	return least
}

func indexOf(f *law.File, id string) int {
	if id == "" {
		return -1
	}
	for i := range f.Matters {
		if f.Matters[i].ID == id || f.Matters[i].ID == "" && "c"+strconv.Itoa(i+1) == id {
			return i
		}
	}
	return -1
}
