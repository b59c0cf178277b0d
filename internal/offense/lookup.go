package offense

import (
	"strings"

	"example.com/tableside/internal/casefile"
)

// Lookup finds the rows for a query. Rows are shared, never copied.
//
// The section is looked up among the keys; if it is not there, subdivisions
// are left off one by one ("422(a)" is 422), but never to come to another
// subdivision: 2800.3(b), a death, is not 2800.3(a), an injury. What is left is
// chosen by the date, by the level where the section's name says one, and for
// 459 by the dwelling. A section that no row has gives NoRow: nothing is known
// of it.
func Lookup(q Query) Match {
	c := load()
	if named(q.Section) {
		return c.lookup(q)
	}
	if rows := c.byKind[q.Kind]; len(rows) > 0 {
		return Match{Fit: ByKind, Rows: rows[:len(rows):len(rows)], Chooses: chooseOffense}
	}
	return Match{Chooses: chooseOffense}
}

var chooseOffense = []string{"offense"}

func named(section string) bool {
	s := strings.TrimSpace(section)
	return s != "" && !strings.EqualFold(s, string(casefile.LevelUnknown))
}

// shortestLabel is the length of the shortest name with words in it.
const shortestLabel = len("MC muni code") - 2

func (c *catalogue) lookup(q Query) Match {
	if e := c.keys[q.Section]; e != nil {
		return settleMatch(q, Match{}, c.narrow(q, nil, e))
	}
	if len(q.Section) >= shortestLabel {
		if o := c.labels[labelKey(q.Section)]; o != nil {
			return c.byName(q, o)
		}
	}
	w := c.read(q.Section)
	m := Match{Attempt: w.attempt, Conspiracy: w.conspiracy}
	if len(w.parts) == 0 {
		m.Chooses = chooseOffense
		return m
	}
	found, loose := c.entries(&w, &m)
	if len(found) == 0 {
		m.Written, m.Chooses = c.asWritten(&w), chooseOffense
		return m
	}
	m.Loose = loose
	return settleMatch(q, m, c.narrow(q, w.words, found...))
}

// asWritten spells the sections that no row has as the catalogue would.
func (c *catalogue) asWritten(w *written) []string {
	sections := make([]string, 0, len(w.parts))
	for _, p := range w.parts {
		if code := c.codeOf(p); code != "" && code != elsewhere {
			s := c.settle(p)
			sections = append(sections, string(s.append([]byte(code+" "), len(s.subs))))
		}
	}
	return sections
}

// entries finds what the sections lead to: together ("484/488"), else each
// alone. loose: a subdivision, or a section, was left off.
func (c *catalogue) entries(w *written, m *Match) (found []*entry, loose bool) {
	sections := make([]settled, len(w.parts))
	for i, p := range w.parts {
		sections[i] = c.settle(p)
	}
	if e, cut := c.together(w.parts, sections); e != nil {
		return []*entry{e}, cut
	}
	for i, p := range w.parts {
		e, cut := c.alone(w.attempt, c.codeOf(p), sections[i], m)
		loose = loose || cut
		if e != nil {
			found = append(found, e)
		}
	}
	return found, loose
}

// alone looks one section up, leaving off subdivisions from the end. Where an
// attempt has a row of its own, that row already says "attempt".
func (c *catalogue) alone(attempt bool, code string, s settled, m *Match) (e *entry, cut bool) {
	if code == elsewhere {
		return nil, false
	}
	var buf [64]byte
	for n := len(s.subs); n >= s.least; n-- {
		key := s.append(append(append(buf[:0], code...), ' '), n)
		if own := c.attempts[string(key)]; attempt && own != nil {
			m.Attempt = false
			return own, n < len(s.subs)
		}
		if e = c.keys[string(key)]; e != nil && !e.siblings(s, n) {
			return e, n < len(s.subs)
		}
	}
	return nil, true
}

// siblings reports whether the key of the first n subdivisions leads to other
// subdivisions of the section alone, so that no row speaks for the one asked for.
func (e *entry) siblings(s settled, n int) bool {
	if n == len(s.subs) {
		return false
	}
	key := string(s.append(nil, n)) + "("
	for i, row := range e.rows {
		if e.own[i] || !strings.HasPrefix(row.Section, key) {
			return false
		}
	}
	return true
}

// together looks up a pair as one key, "484(a)/488", also turned round; the
// last section is the one that says most, so it keeps its subdivisions longest.
func (c *catalogue) together(parts []part, s []settled) (e *entry, cut bool) {
	if len(s) != 2 || c.codeOf(parts[0]) != c.codeOf(parts[1]) {
		return nil, false
	}
	code := c.codeOf(parts[0])
	if e, cut = c.pair(code, s[0], s[1]); e == nil {
		e, cut = c.pair(code, s[1], s[0])
	}
	return e, cut
}

func (c *catalogue) pair(code string, first, last settled) (e *entry, cut bool) {
	var buf [96]byte
	for n := len(last.subs); n >= last.least; n-- {
		for k := len(first.subs); k >= first.least; k-- {
			key := first.append(append(append(buf[:0], code...), ' '), k)
			key = last.append(append(key, '/'), n)
			if e = c.keys[string(key)]; e != nil {
				return e, n < len(last.subs)
			}
		}
	}
	return nil, false
}

// Traffic reports whether a section, in a row or in none, is written as one of
// the Vehicle Code outside its parts on drink and drugs (VC 23100 to 23299 and
// 23500 on). False says nothing.
func Traffic(section string) bool {
	if !named(section) {
		return false
	}
	parts := load().read(section).parts
	for _, p := range parts {
		if p.code != "VC" || strings.HasPrefix(p.number, "231") || strings.HasPrefix(p.number, "232") || strings.HasPrefix(p.number, "235") {
			return false
		}
	}
	return len(parts) > 0
}
