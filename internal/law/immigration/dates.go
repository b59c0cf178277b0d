package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// convictedOnOrAfter compares the day of conviction. Where it is not known, an
// offense of that day or later shows it: nobody is convicted before the offense.
func convictedOnOrAfter(m law.Matter, day casefile.Day) law.Test {
	if !m.ConvictedOn.Known() && m.OffenseDate.Known() && m.OffenseDate.First() >= day {
		return law.Is(true)
	}
	return law.OnOrAfter(m.ConvictedOn, m.Path("convicted_on"), day)
}

// committedOnOrAfter compares the day of the offense. Where it is not known, a
// conviction of before that day shows that the offense was before it too.
func committedOnOrAfter(m law.Matter, day casefile.Day) law.Test {
	if !m.OffenseDate.Known() && m.ConvictedOn.Known() && m.ConvictedOn.Last() < day {
		return law.Is(false)
	}
	return law.OnOrAfter(m.OffenseDate, m.Path("offense_date"), day)
}

// committedWithin tests that the offense was on or after the admission and no
// later than so many years after it; exactly so many years is within.
func committedWithin(m law.Matter, years int) law.Test {
	admitted, ever := admittedOn(m.File())
	if ever.Answer == law.No {
		return ever
	}
	d, path := m.OffenseDate, m.Path("offense_date")
	if !admitted.Known() || !d.Known() {
		if admitted.Known() && m.ConvictedOn.Known() && m.ConvictedOn.Last() < admitted.First() {
			return law.Is(false)
		}
		return law.Lacks(imprecise("person.first_admitted", admitted, path, d)...)
	}
	end := func(from casefile.Day) casefile.Day { return from.AddYears(years) }
	switch {
	case d.First() >= admitted.Last() && d.Last() <= end(admitted.First()):
		return law.Is(true)
	case d.Last() < admitted.First() || d.First() > end(admitted.Last()):
		return law.Is(false)
	}
	return law.Lacks(imprecise("person.first_admitted", admitted, path, d)...)
}

// notBefore tests that one date is no earlier than another, both partial perhaps.
func notBefore(d casefile.Date, path string, from casefile.Date, fromPath string) law.Test {
	if !d.Known() || !from.Known() {
		return law.Lacks(imprecise(path, d, fromPath, from)...)
	}
	switch {
	case d.First() >= from.Last():
		return law.Is(true)
	case d.Last() < from.First():
		return law.Is(false)
	}
	return law.Lacks(imprecise(path, d, fromPath, from)...)
}

// convictedAfterAdmission: on or after the admission, or on or after becoming
// a resident. Never admitted: no.
func convictedAfterAdmission(m law.Matter) law.Test {
	person := &m.File().Case.Person
	if person.FirstAdmitted.IsNone() {
		return law.Is(false)
	}
	path := m.Path("convicted_on")
	after := notBefore(m.ConvictedOn, path, person.FirstAdmitted, "person.first_admitted")
	if person.LPRSince.Known() || isResident(m.File()) || !casefile.Known(person.Status) {
		after = law.Any(after, notBefore(m.ConvictedOn, path, person.LPRSince, "person.lpr_since"))
	}
	return after
}
