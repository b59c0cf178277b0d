package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file weighs the earlier conviction that an offense asks for and that is not
// listed. Immigration law sees that one too: of turpitude it makes two, and "only one
// crime" (INA 212(a)(2)(A)(ii)) is not true any more. So it does where the person told
// of cases that are not listed: they may be anything.

// unlisted are the cases that no list has, as tests: the earlier convictions that
// listed offenses ask for. Worked out once for all of the record.
type unlisted struct {
	any       law.Test // some earlier conviction, or one that may be: the offense was not told
	turpitude law.Test // one that is a crime of moral turpitude
	felony    law.Test // one that is a felony, and so may be an aggravated one
	driving   law.Test // one for drunk driving
	cases     int      // how many are missing at least: two offenses may ask for the same
	told      bool     // told that there are cases beside those listed
}

// unlistedCases reads them off the opinions. That an earlier conviction for drunk
// driving is no turpitude: Matter of Torres-Varela, 23 I&N Dec. 78 (BIA 2001).
func unlistedCases(f *law.File, opinions []*Opinion) unlisted {
	no := law.Is(false)
	u := unlisted{any: no, turpitude: no, felony: no, driving: no, told: f.Case.Person.OtherCases == casefile.Yes}
	for _, o := range opinions {
		if o.needs.Cases == 0 {
			if untold(o) && f.Case.Person.OtherCases != casefile.No {
				u.any = law.Any(u.any, o.Lacks("offense"))
			}
			continue
		}
		missing := whileUnlisted(f)
		u.any, u.cases = law.Any(u.any, missing), max(u.cases, o.needs.Cases)
		if o.needs.DrunkDriving {
			u.driving = missing
		} else {
			u.turpitude = missing
		}
		if o.needs.Felony {
			u.felony = missing
		}
	}
	if u.told { // whichever they are
		u.any, u.turpitude, u.felony = law.Any(u.any, law.Open()), law.Any(u.turpitude, law.Open()), law.Any(u.felony, law.Open())
	}
	return u
}

// untold: nothing tells which offense it was, so it may be one that asks for an
// earlier conviction.
func untold(o *Opinion) bool {
	return len(o.Offense.Rows) == 0 && len(o.Offense.Written) == 0 && o.Harm() != law.No
}

// whileUnlisted is a conviction that is not listed as a test. Which one it was, and
// when, nobody told: unknown, until the further cases are listed; arguable where it
// was told that there are cases beside those listed. A record told to be whole is
// believed here: that it does not fit is asked about, and read the worse way, where
// the answers are held against one another.
func whileUnlisted(f *law.File) law.Test {
	switch f.Case.Person.OtherCases {
	case casefile.No:
		return law.Is(false)
	case casefile.Yes:
		return law.Open()
	case casefile.NotAsked, casefile.NotSure:
	}
	return law.Lacks("person.other_cases")
}

// others are the unlisted cases where cases are counted, each as the test that it
// counts: as many as the listed offenses ask for, or as many as it takes where it
// was told that there are more.
func (a *Assessment) others(enough int) []law.Test {
	n := a.unlisted.cases
	if a.unlisted.told {
		n = enough
	}
	each := whileUnlisted(a.File)
	if n == 0 || each.Answer == law.No {
		return nil
	}
	all := make([]law.Test, n)
	for i := range all {
		all[i] = each
	}
	return all
}

// unlistedDrunkDriving tests that a drunk-driving conviction before this one, not
// listed, is of the period. It can be only where this one is.
func unlistedDrunkDriving(o *Opinion, t period) law.Test {
	if !o.needs.DrunkDriving {
		return law.Is(false)
	}
	return law.All(whileUnlisted(o.File()), t.convicted(o.Matter))
}

// Said where a case that is not listed may weigh more than those listed.
var (
	sayUnlisted        = law.Say("A case listed here is a crime only after an earlier conviction, and that one is not listed. It counts too, and it may count for more. Get the whole record.")
	sayUnlistedDriving = law.Say("A drunk-driving case listed here is for somebody who had such cases before, and those are not all listed. They count too. Get the whole record.")
	sayToldOfMore      = law.Say("There are cases that are not listed here. Any of them may count too, and for more. Get the whole record.")
)

// citesUnlisted: "only one crime"; two crimes after admission. citesFelony: what an
// aggravated felony closes.
var (
	citesUnlisted = []string{"INA 212(a)(2)(A)(ii)", "INA 237(a)(2)(A)(ii)"}
	citesFelony   = []string{"INA 237(a)(2)(A)(iii)", "INA 101(a)(43)"}
)

// misses reports that an earlier conviction is, or may be, missing that is no drunk
// driving. A part of a record taken for itself misses none.
func (a *Assessment) misses() bool { return a.unlisted.turpitude.Answer > law.No }

// earlierCase adds the risk of an earlier conviction that is not listed: of what
// turpitude brings, and, where it must be or may be a felony, of what the worst
// felony brings.
func earlierCase(a *Assessment, t *tally, turpitude, felony law.Level) {
	u, why := &a.unlisted, sayUnlisted
	if u.cases == 0 {
		why = sayToldOfMore
	}
	switch {
	case u.felony.Answer > law.No:
		t.add(u.felony, felony, source{}, why, concat(citesUnlisted, citesFelony)...)
	case a.misses():
		t.add(u.turpitude, turpitude, source{}, why, citesUnlisted...)
	}
}

// earlierDriving says that drunk-driving cases are missing. They are no ground by
// themselves; what they bring stands in gmc.two-duis and in the count of cases.
func earlierDriving(a *Assessment, t *tally) {
	if a.unlisted.driving.Answer > law.No {
		t.note(sayUnlistedDriving, "Matter of Castillo-Perez, 27 I&N Dec. 664 (A.G. 2019)")
	}
}
