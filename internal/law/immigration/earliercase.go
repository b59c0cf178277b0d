package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file weighs the earlier conviction that an offense asks for and that is not
// listed. Immigration law sees that one too: of turpitude it makes two, and "only one
// crime" (INA 212(a)(2)(A)(ii)) is not true any more.

// unlisted is the earlier conviction as a test. Which one it was, and when, nobody
// told: unknown, until the further cases are listed; arguable where it was told
// that there are cases beside those listed. A record told to be whole is believed
// here: that it does not fit is asked about, and read the worse way, where the
// answers are held against one another.
func unlisted(m law.Matter, earlier law.Earlier) law.Test {
	told := m.File().Case.Person.OtherCases
	switch {
	case told == casefile.No, earlier == law.NoneNeeded:
		return law.Is(false)
	case told == casefile.Yes:
		return law.Open()
	}
	return law.Lacks("person.other_cases")
}

// unlistedTurpitude tests that an earlier conviction, not listed, is a crime of moral
// turpitude. Drunk driving is none: Matter of Torres-Varela, 23 I&N Dec. 78 (BIA 2001).
// Asked once for all of the record.
func unlistedTurpitude(opinions []*Opinion) law.Test {
	some := law.Is(false)
	for _, o := range opinions {
		if o.needs == law.CrimeUnlisted {
			some = law.Any(some, unlisted(o.Matter, o.needs))
		}
	}
	return some
}

// unlistedDrunkDriving tests that a drunk-driving conviction before this one, not
// listed, is of the period. It can be only where this one is.
func unlistedDrunkDriving(o *Opinion, t period) law.Test {
	if o.needs != law.DrunkDrivingUnlisted {
		return law.Is(false)
	}
	return law.All(unlisted(o.Matter, o.needs), t.convicted(o.Matter))
}

// sayUnlisted is said where the earlier conviction may weigh more than the one listed.
var sayUnlisted = law.Say("A case listed here is a crime only after an earlier conviction, and that one is not listed. It counts too, and it may count for more. Get the whole record.")

// citesUnlisted: "only one crime"; two crimes after admission.
var citesUnlisted = []string{"INA 212(a)(2)(A)(ii)", "INA 237(a)(2)(A)(ii)"}

// misses reports that an earlier conviction is, or may be, missing that is no drunk
// driving. A part of a record taken for itself misses none.
func (a *Assessment) misses() bool { return a.unlisted.Answer > law.No }

// earlierCase adds the risk of an earlier conviction that is not listed.
func earlierCase(a *Assessment, t *tally, level law.Level) {
	if a.misses() {
		t.add(a.unlisted, level, source{}, sayUnlisted, citesUnlisted...)
	}
}
