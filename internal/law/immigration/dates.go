package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// convictedOnOrAfter compares the day of conviction. An offense of that day or
// later shows it, also where the conviction is not known or said to be earlier:
// nobody is convicted before the offense, and of two days the worse counts.
func convictedOnOrAfter(m law.Matter, day casefile.Day) law.Test {
	if m.OffenseDate.Known() && m.OffenseDate.First() >= day {
		return law.Is(true)
	}
	return law.OnOrAfter(m.ConvictedOn, m.Path("convicted_on"), day)
}

// committedOnOrAfter compares the day of the offense. Where it is not known, or
// not to the day, a conviction of before that day shows that the offense was
// before it too.
func committedOnOrAfter(m law.Matter, day casefile.Day) law.Test {
	if committedBefore(m, day) {
		return law.Is(false)
	}
	return law.OnOrAfter(m.OffenseDate, m.Path("offense_date"), day)
}

// committedBefore: the conviction was before the day, and so was the offense,
// unless its date says that it came after its conviction.
func committedBefore(m law.Matter, day casefile.Day) bool {
	d, convicted := m.OffenseDate, m.ConvictedOn
	return convicted.Known() && convicted.Last() < day && (!d.Known() || d.First() <= convicted.Last())
}

// limitationYears is the longest ordinary time in which a charge must be
// brought, Pen. Code 800: so much earlier than the conviction an offense of a
// day not known may lie.
const limitationYears = 6

// mayPredate: for all that is known the offense may be of before the day, and
// it may be of the day or later.
func mayPredate(m law.Matter, day casefile.Day) bool {
	d := m.OffenseDate
	if !d.Known() {
		c := m.ConvictedOn
		return !c.Known() || c.Last() >= day && c.First() < day.AddYears(limitationYears)
	}
	return d.First() < day && d.Last() >= day
}

// committedWithin tests that the offense was on or after the admission and no
// later than so many years after it; exactly so many years is within. An
// offense after its conviction cannot be: then the worse of the two days counts.
func committedWithin(m law.Matter, years int) law.Test {
	admitted, ever := admittedOn(m.File())
	if ever.Answer == law.No {
		return ever
	}
	d, path, convicted := m.OffenseDate, m.Path("offense_date"), m.ConvictedOn
	if admitted.Known() && committedBefore(m, admitted.First()) {
		return law.Is(false)
	}
	within := withinYears(d, path, admitted, years)
	if d.Known() && convicted.Known() && convicted.Last() < d.First() {
		return law.Any(within, withinYears(convicted, path, admitted, years))
	}
	return within
}

func withinYears(d casefile.Date, path string, admitted casefile.Date, years int) law.Test {
	const admittedPath = "person.first_admitted"
	if !admitted.Known() || !d.Known() {
		return law.Lacks(imprecise(admittedPath, admitted, path, d)...)
	}
	switch {
	case d.First() >= admitted.Last() && d.Last() <= admitted.First().AddYears(years):
		return law.Is(true)
	case d.Last() < admitted.First() || d.First() > admitted.Last().AddYears(years):
		return law.Is(false)
	}
	return law.Lacks(imprecise(admittedPath, admitted, path, d)...)
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
