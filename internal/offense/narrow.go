package offense

import (
	"math"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
)

// span is a run of days, both ends included.
type span struct{ from, to casefile.Day }

// spanOf is the days a date can be; a date not known can be any day.
func spanOf(on casefile.Date) span {
	if !on.Known() {
		return span{math.MinInt32, math.MaxInt32}
	}
	return span{on.First(), on.Last()}
}

// validity is the offense days that a row speaks for.
func (o *Offense) validity() span {
	s := span{o.ValidFrom, o.ValidTo}
	if s.from.IsZero() {
		s.from = math.MinInt32
	}
	if s.to.IsZero() {
		s.to = math.MaxInt32
	}
	return s
}

func (s span) meets(t span) bool { return s.from <= t.to && t.from <= s.to }

func (s span) within(t span) bool { return t.from <= s.from && s.to <= t.to }

func (s span) common(t span) span { return span{max(s.from, t.from), min(s.to, t.to)} }

// gap is the days between two spans that do not meet.
func (s span) gap(t span) int64 { return max(int64(t.from)-int64(s.to), int64(s.from)-int64(t.to), 0) }

// InForce reports whether the row may speak for an offense on that date; a
// partial or missing date may be any day in it.
func (o *Offense) InForce(on casefile.Date) bool { return o.validity().meets(spanOf(on)) }

// found is what is left of the rows of a query.
type found struct {
	rows    []*Offense
	inForce bool
}

// narrow chooses among the rows of the entries. Several entries are several
// sections of one spelling: rows they share are meant, else all of them;
// rows that are no crime of their own give way to those that are.
func (c *catalogue) narrow(q Query, words []string, entries ...*entry) found {
	if len(entries) == 1 {
		return c.asInfraction(q, entries[0].narrow(q, words))
	}
	all := found{inForce: true}
	for i, e := range entries {
		f := e.narrow(q, words)
		all.inForce = all.inForce && f.inForce
		if shared := intersect(all.rows, f.rows); i > 0 && len(shared) > 0 {
			all.rows = shared
			continue
		}
		all.rows = append(all.rows, f.rows...)
	}
	crimes := keep(all.rows, func(o *Offense) bool { return !o.Pointer() })
	if len(crimes) > 0 {
		all.rows = crimes
	}
	return c.asInfraction(q, all)
}

// asInfraction reads petty theft told as an infraction as the section that
// makes it one: PC 490.1, for $50 or less.
func (c *catalogue) asInfraction(q Query, f found) found {
	if q.Level != casefile.Infraction || len(f.rows) != 1 || f.rows[0].Key() != "PC 484/488" {
		return f
	}
	if e := c.keys["PC 490.1"]; e != nil {
		return e.narrow(q, nil)
	}
	return f
}

func intersect(a, b []*Offense) []*Offense {
	return keep(a, func(o *Offense) bool { return slices.Contains(b, o) })
}

// keep gives the rows that pass, sharing the slice when all do.
func keep(rows []*Offense, pass func(*Offense) bool) []*Offense {
	n := 0
	for _, o := range rows {
		if pass(o) {
			n++
		}
	}
	if n == len(rows) {
		return rows[:n:n]
	}
	kept := make([]*Offense, 0, n)
	for _, o := range rows {
		if pass(o) {
			kept = append(kept, o)
		}
	}
	return kept
}

func (e *entry) narrow(q Query, words []string) found {
	if len(e.rows) == 1 && e.rows[0].ValidFrom.IsZero() && e.rows[0].ValidTo.IsZero() {
		return found{e.rows[:1:1], true}
	}
	if row := e.worded(words); row != nil {
		return found{[]*Offense{row}, row.InForce(q.On)}
	}
	rows, inForce := onDate(e.rows, q.On)
	rows = e.exact(rows, q.On)
	rows = byLevel(rows, q.Level, words)
	rows = byDwelling(rows, q.Dwelling)
	return found{rows, inForce}
}

// worded finds the row of a longer key: "PC 459 auto".
func (e *entry) worded(words []string) *Offense {
	if len(words) == 0 {
		return nil
	}
	w := written{words: words}
	for _, k := range e.words {
		if w.says(k.words) {
			return k.row
		}
	}
	return nil
}

// onDate keeps the rows in force; where none is, those nearest in time.
func onDate(rows []*Offense, on casefile.Date) ([]*Offense, bool) {
	asked := spanOf(on)
	kept := keep(rows, func(o *Offense) bool { return o.validity().meets(asked) })
	if len(kept) > 0 {
		return kept, true
	}
	nearest := int64(math.MaxInt64)
	for _, o := range rows {
		nearest = min(nearest, o.validity().gap(asked))
	}
	return keep(rows, func(o *Offense) bool { return o.validity().gap(asked) == nearest }), false
}

// exact lets a row whose own section was written beat its own subdivisions,
// for the days that both speak for. Other rows under the key stay: 290(b) is
// only the duty to register, the crime is one of two in 290.018.
func (e *entry) exact(rows []*Offense, on casefile.Date) []*Offense {
	asked := spanOf(on)
	return keep(rows, func(o *Offense) bool {
		if e.owns(o) {
			return true
		}
		days := o.validity().common(asked)
		for _, own := range rows {
			if e.owns(own) && days.within(own.validity()) && strings.HasPrefix(o.Section, own.bareSection()) {
				return false
			}
		}
		return true
	})
}

// bareSection is the section without its date: "11360(a)".
func (o *Offense) bareSection() string {
	bare, _, _ := strings.Cut(o.Section, " (")
	return bare
}

func (e *entry) owns(o *Offense) bool {
	i := slices.Index(e.rows, o)
	return i >= 0 && e.own[i]
}

// namedLevel is the level that a row's section says: "236/237 misdemeanor".
func (o *Offense) namedLevel() casefile.Level {
	switch {
	case strings.HasSuffix(o.Section, " felony"):
		return casefile.Felony
	case strings.HasSuffix(o.Section, " misdemeanor"):
		return casefile.Misdemeanor
	}
	return ""
}

// byLevel chooses between rows that differ by the level they name. A word in
// the spelling counts like the level; where the two disagree neither chooses.
func byLevel(rows []*Offense, level casefile.Level, words []string) []*Offense {
	said := levelSaid(words)
	if !casefile.Known(level) {
		level = said
	}
	if level == "" || said != "" && said != level {
		return rows
	}
	chosen := keep(rows, func(o *Offense) bool { return o.namedLevel() == "" || o.namedLevel() == level })
	if len(chosen) == 0 {
		return rows
	}
	return chosen
}

func levelSaid(words []string) casefile.Level {
	for _, w := range words {
		switch w {
		case "felony", "fel":
			return casefile.Felony
		case "misdemeanor", "misd", "misdem":
			return casefile.Misdemeanor
		}
	}
	return ""
}

// ofHome is true of first-degree burglary, of an inhabited dwelling (PC 460(a)).
func (o *Offense) ofHome() bool { return o.Code == "PC" && o.Section == "459/460(a)" }

// byDwelling chooses between the degrees of burglary (PC 460).
func byDwelling(rows []*Offense, dwelling casefile.YesNo) []*Offense {
	if !dwelling.Known() || len(rows) < 2 || !slices.ContainsFunc(rows, (*Offense).ofHome) {
		return rows
	}
	return keep(rows, func(o *Offense) bool {
		return !o.Burglary() || o.ofHome() == (dwelling == casefile.Yes)
	})
}

// byName answers for a whole name with words or a date in it. A fact that
// contradicts the name (an offense date outside its days, the other level)
// brings in the rows that fit the fact: only what they agree on is known then.
func (c *catalogue) byName(q Query, o *Offense) Match {
	rows := []*Offense{o}
	w := c.read(o.Key())
	fit := found{rows: rows, inForce: o.InForce(q.On)}
	if !fit.inForce {
		if e := c.keys[c.canonical(w.parts)]; e != nil {
			if current := e.narrow(q, nil); current.inForce {
				fit.rows = append(rows, current.rows...)
			}
		}
	}
	if level := o.namedLevel(); level != "" && casefile.Known(q.Level) && q.Level != level {
		e := c.keys[c.canonical([]part{{code: o.Code, number: w.parts[0].number}})]
		fit.rows = append(rows, keep(e.rows, func(r *Offense) bool { return r.namedLevel() == q.Level })...)
	}
	return settleMatch(q, Match{}, fit)
}

// settleMatch writes down what is left and which facts would choose.
func settleMatch(q Query, m Match, f found) Match {
	m.Rows = f.rows
	m.Fit = BySection
	if !f.inForce {
		m.Fit = NotInForce
	}
	m.Chooses = choosers(f, q.On)
	return m
}

// choosers names the facts that would choose between the rows left.
func choosers(f found, on casefile.Date) []string {
	if len(f.rows) == 1 && f.inForce {
		return nil
	}
	var section, level, dwelling bool
	date := !f.inForce
	asked := spanOf(on)
	for i, a := range f.rows {
		for _, b := range f.rows[i+1:] {
			switch {
			case !a.validity().common(asked).meets(b.validity().common(asked)):
				date = true
			case a.namedLevel() != b.namedLevel():
				level = true
			case a.Burglary() && b.Burglary() && a.ofHome() != b.ofHome():
				dwelling = true
			case !sameLaw(a, b):
				section = true
			}
		}
	}
	return fieldNames(section, level, dwelling, date)
}

func fieldNames(section, level, dwelling, date bool) []string {
	var fields []string
	for i, on := range [...]bool{section, level, dwelling, date} {
		if on {
			fields = append(fields, [...]string{"offense", "level", "dwelling", "offense_date"}[i])
		}
	}
	return fields
}
