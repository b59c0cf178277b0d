package law

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
)

// File is a case laid open for the law: its facts with their paths, each
// conviction with its offense looked up, and the day the screening is for.
type File struct {
	Case    *casefile.Case
	Today   casefile.Day
	Matters []Matter
}

// Matter is one conviction of a File.
type Matter struct {
	*casefile.Conviction
	Index   int
	Offense offense.Match
	Adds    bool // the section only adds time to another crime, which is not named: there are no rows then
	file    *File
}

// OpenFile lays a case open. The day is the case's as_of, or today where it has none.
func OpenFile(c *casefile.Case, today casefile.Day) *File {
	f := &File{Case: c, Today: today}
	if c.AsOf.Exact() {
		f.Today = c.AsOf.First()
	}
	f.Matters = make([]Matter, len(c.Convictions))
	for i := range c.Convictions {
		k := &c.Convictions[i]
		m := Matter{Conviction: k, Index: i, file: f}
		m.Offense = offense.Lookup(offense.Query{
			Section:  k.Offense,
			On:       m.Compared(),
			Level:    k.Level,
			Dwelling: k.Dwelling,
			Kind:     k.Kind,
		})
		if m.Adds = m.Offense.Enhancement(); m.Adds {
			m.Offense = offense.Match{Attempt: m.Offense.Attempt, Conspiracy: m.Offense.Conspiracy, Chooses: []string{"offense"}}
		}
		f.Matters[i] = m
	}
	return f
}

// Compared is the date by which a row of the catalogue, and the law of the time, is
// chosen: that of the offense, else of the conviction; it may not be known.
func (m Matter) Compared() casefile.Date {
	if m.OffenseDate.Known() {
		return m.OffenseDate
	}
	return m.ConvictedOn
}

// File is the case the matter belongs to.
func (m Matter) File() *File { return m.file }

// Path is the case path of one of the matter's fields, as "probation.state".
func (m Matter) Path(field string) string { return casefile.Path(m.Index, field) }

// Californian: the case is from a California court, which it is unless the case
// file says otherwise.
func (m Matter) Californian() bool {
	return m.Jurisdiction == "" || m.Jurisdiction == casefile.California
}

// Attempted: the case is known to be an attempt (PC 664), told so or written so
// with the section.
func (m Matter) Attempted() bool { return m.Attempt == casefile.Yes || m.Offense.Attempt }

// Conspired: the same of a conspiracy (PC 182).
func (m Matter) Conspired() bool { return m.Conspiracy == casefile.Yes || m.Offense.Conspiracy }

// StraightFelony: every row of the section is a felony and nothing else, so that no
// court could lower it under PC 17(b) (People v. Mauch (2008) 163 Cal.App.4th 669).
func (m Matter) StraightFelony() bool {
	level, agreed := offense.Agreed(m.Offense, func(row *offense.Offense) string {
		if row.LevelBefore != "" && row.LevelBefore != row.Level {
			return ""
		}
		return row.Level
	})
	return agreed && level == "felony" && m.Offense.Fit == offense.BySection && !m.Offense.Loose && m.Californian()
}

// TermCarriedOut: a felony term was ordered and not suspended, and no probation was
// told. PC 17(b)(1) and (3) do not reach it (People v. Park (2013) 56 Cal.4th 782).
func (m Matter) TermCarriedOut() bool {
	probation := m.Probation.Granted == casefile.Yes || m.Probation.Granted != casefile.No && casefile.Known(m.Probation.State)
	return m.Sentence.Custody.Prison() && !probation && !m.AllSuspended()
}

// AllSuspended: as many days were suspended as were ordered.
func (m Matter) AllSuspended() bool {
	ordered, told := m.Sentence.DaysOrdered.Value()
	suspended, _ := m.Sentence.DaysSuspended.Value()
	return told && ordered <= suspended
}

// Lacks is an unknown test: this field of the matter is missing. Its list of
// paths is kept for the life of the program and shared by all: never write to it.
func (m Matter) Lacks(field string) Test {
	return Test{Answer: Unknown, Missing: casefile.PathAlone(m.Index, field)}
}

// Choosers are the case paths that would choose between the rows of the catalogue
// that fit the offense: never write to the list.
func (m Matter) Choosers() []string {
	if len(m.Offense.Chooses) == 0 {
		return casefile.PathAlone(m.Index, "offense")
	}
	paths := make([]string, len(m.Offense.Chooses))
	for i, field := range m.Offense.Chooses {
		paths[i] = m.Path(field)
	}
	return paths
}

// YesNo reads one of the matter's yes/no facts as a test.
func (m Matter) YesNo(fact casefile.YesNo, field string) Test {
	if fact.Known() {
		return Is(fact == casefile.Yes)
	}
	return m.Lacks(field)
}

// YesNo reads a yes/no fact as a test; the path is what is missing otherwise.
func YesNo(fact casefile.YesNo, path string) Test {
	switch fact {
	case casefile.Yes:
		return Is(true)
	case casefile.No:
		return Is(false)
	case casefile.NotAsked, casefile.NotSure:
	}
	return Lacks(path)
}

// OneOf tests a choice against values; a choice not known is missing.
func OneOf[T ~string](fact T, path string, values ...T) Test {
	if !casefile.Known(fact) {
		return Lacks(path)
	}
	for _, v := range values {
		if fact == v {
			return Is(true)
		}
	}
	return Is(false)
}

// OnOrBefore, Before, OnOrAfter and After compare a date, which may be a
// range, with a day. A range that straddles the day is unknown and the date is missing.
func OnOrBefore(d casefile.Date, path string, day casefile.Day) Test {
	return within(d, path, func(x casefile.Day) bool { return x <= day })
}

// Before is strictly before the day.
func Before(d casefile.Date, path string, day casefile.Day) Test { return OnOrBefore(d, path, day-1) }

// OnOrAfter is the day itself or later.
func OnOrAfter(d casefile.Date, path string, day casefile.Day) Test {
	return within(d, path, func(x casefile.Day) bool { return x >= day })
}

// After is strictly after the day.
func After(d casefile.Date, path string, day casefile.Day) Test { return OnOrAfter(d, path, day+1) }

func within(d casefile.Date, path string, holds func(casefile.Day) bool) Test {
	switch {
	case !d.Known():
		return Lacks(path)
	case holds(d.First()) != holds(d.Last()):
		return Lacks(path)
	}
	return Is(holds(d.First()))
}

// AfterLapse is the first day after n whole years have passed: statutes say
// "after the lapse of", the first day is not counted and the last one is
// (Code Civ. Proc. 12), so it is the anniversary plus one day. 29 February
// counts as 28 February in a year without one.
func AfterLapse(d casefile.Day, years int) casefile.Day { return d.AddYears(years) + 1 }
