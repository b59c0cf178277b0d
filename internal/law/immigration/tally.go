package immigration

import (
	"slices"
	"strconv"

	"example.com/tableside/internal/law"
)

// tally collects the rows that speak to one consequence.
type tally struct {
	of    *Assessment
	code  string
	rows  []row
	notes []law.Reason // said whatever the level
	cites []string     // authorities of the notes
}

// tally starts the tally of a consequence. The consequences are tallied one
// after another, so each takes over the room of the one before; a second tally
// beside the first takes room of its own.
func (a *Assessment) tally(code string) tally {
	t := a.spare
	a.spare, t.of, t.code = tally{}, a, code
	if t.rows == nil {
		t.rows = make([]row, 0, usualRows)
	}
	return t
}

const usualRows = 16

// row is one rule that fired, or may fire.
type row struct {
	level, atWorst law.Level
	why            law.Reason
	from           string // its source's name
	missing        []string
	authorities    []string
}

// add weighs one rule: yes is its level, arguable is high (or its level where
// that is less), unknown is unknown, and could be its level at worst.
func (t *tally) add(test law.Test, level law.Level, from source, why law.Reason, authorities ...string) {
	if test.Answer == law.No && len(test.Missing) == 0 {
		return
	}
	r := row{level: level, atWorst: level, why: why, from: from.String(), missing: test.Missing, authorities: authorities}
	switch test.Answer {
	case law.Yes:
	case law.Arguable:
		r.level = min(level, law.High)
		if len(test.Missing) == 0 {
			r.atWorst = r.level
		}
	case law.Unknown:
		r.level = law.UnknownLevel
	case law.No:
		r.level = law.None
	case law.Unanswered:
		panic("immigration: a rule without an answer was weighed")
	}
	t.rows = append(t.rows, r)
}

// source names the finding that a row rests on: of one conviction, of the
// whole case, or none (a fact about the person).
type source struct {
	of   *Opinion
	code string
}

// String is how a consequence names it: c1:deport.firearm, gmc.two-duis, "".
func (s source) String() string {
	switch {
	case s.of == nil:
		return s.code
	case s.of.ID == "":
		return "c" + strconv.Itoa(s.of.Index+1) + ":" + s.code
	}
	return s.of.ID + ":" + s.code
}

// when adds a rule that turns on a fact already decided.
func (t *tally) when(holds bool, level law.Level, why law.Reason, authorities ...string) {
	if holds {
		t.add(law.Is(true), level, source{}, why, authorities...)
	}
}

// note says something whatever the level is.
func (t *tally) note(why law.Reason, authorities ...string) {
	t.notes = append(t.notes, why)
	t.cites = append(t.cites, authorities...)
}

// close works out the level: the worst row that is sure, over the floor that
// the grid sets. Where a missing fact could make it worse than that the level
// is unknown, whatever else is sure: learning the fact may bring the worst.
func (t *tally) close(floor law.Level) law.Consequence {
	slices.SortStableFunc(t.rows, func(a, b row) int { return int(b.level) - int(a.level) })
	worst, open := law.None, law.None
	for _, r := range t.rows {
		if r.level == law.UnknownLevel {
			open = max(open, r.atWorst)
		}
		worst = max(worst, r.atWorst)
	}
	level := max(t.sure(), floor)
	if open > level || open >= law.Caution && level < law.UnknownLevel {
		level = law.UnknownLevel
	}
	worst = max(worst, floor)
	if worst == law.UnknownLevel {
		worst = law.High // the grid's own unknown: some status stands at high
	}
	c := law.Consequence{Code: t.code, Level: level, AtWorst: worst, Sure: t.sure(), Covered: true}
	if floor != law.UnknownLevel {
		c.Sure = max(c.Sure, floor) // what the status alone brings no missing fact takes away
	}
	t.explain(&c, floor)
	t.of.spare = tally{rows: t.rows[:0], notes: t.notes[:0], cites: t.cites[:0]}
	if floor == law.UnknownLevel {
		c.Missing = appendNew(c.Missing, "person.status")
		slices.Sort(c.Missing)
	}
	return c
}

// explain fills in why, where it comes from and what is missing.
func (t *tally) explain(c *law.Consequence, floor law.Level) {
	c.Why = make([]law.Reason, 0, len(t.rows)+len(t.notes)+2)
	var always []string // authorities of what the grid says
	if sure := t.sure(); floor > sure {
		g := groundings[t.code]
		words := g.words(floor)
		// That no case fits is not said where one may: the fact that is missing
		// could be the bar.
		if words != "" && (floor >= law.UnknownLevel || !slices.ContainsFunc(t.rows, aboutACase)) {
			c.Why = append(c.Why, law.Say(words))
		}
		if words != "" {
			always = g.authorities
		}
	}
	for _, r := range t.rows {
		if r.level != law.None && r.level != law.UnknownLevel {
			say(c, r.why)
		}
	}
	for _, n := range t.notes {
		say(c, n)
	}
	for _, r := range t.rows { // what only may hold comes behind what does
		if r.level == law.UnknownLevel {
			sayOpen(c, r.why, r.missing)
		}
	}
	t.cite(c, always)
	c.Missing = t.missing(c.Level)
	if c.Level > law.Low {
		c.Why = append(c.Why, seeLawyer)
	}
}

// cite fills in the findings and the authorities, all in one piece of memory.
func (t *tally) cite(c *law.Consequence, always []string) {
	room := len(always) + len(t.cites) + 2*len(t.rows) + 1
	for i := range t.rows {
		room += len(t.rows[i].authorities)
	}
	from := make([]string, 0, room)
	for i := range t.rows {
		if t.rows[i].level != law.None {
			from = appendNew(from, t.rows[i].from)
		}
	}
	by := t.bringers(from[len(from):], c.Level)
	cited := appendNew(by[len(by):], always...)
	for i := range t.rows {
		if t.rows[i].level != law.None {
			cited = appendNew(cited, t.rows[i].authorities...)
		}
	}
	cited = appendNew(cited, t.cites...)
	c.From, c.By, c.Authorities = slices.Clip(from), slices.Clip(by), slices.Clip(cited)
}

// aboutACase: a finding about the cases, or a case that is not listed, may bring the
// row; a fact is missing.
func aboutACase(r row) bool {
	return r.level == law.UnknownLevel && (r.from != "" || r.why.Text == sayUnlisted.Text)
}

// say adds a reason that was not said yet.
func say(c *law.Consequence, r law.Reason) {
	if !slices.ContainsFunc(c.Why, func(w law.Reason) bool { return w.Text == r.Text }) {
		c.Why = append(c.Why, r)
	}
}

// sayOpen adds a reason that only may hold. Where several findings give it, it
// keeps all the facts on which it turns; one that stands already is left as it is.
func sayOpen(c *law.Consequence, r law.Reason, missing []string) {
	i := slices.IndexFunc(c.Why, func(w law.Reason) bool { return w.Text == r.Text })
	switch {
	case i < 0:
		c.Why = append(c.Why, r.OnlyIf(missing))
	case !c.Why[i].Stands():
		was := c.Why[i].If()
		if all := appendNew(slices.Clip(was), missing...); len(all) > len(was) {
			c.Why[i] = c.Why[i].OnlyIf(all)
		}
	}
}

// bringers add to an empty list what brings a level: the findings of its rows,
// and "" for a fact about the person, or where the status alone does.
func (t *tally) bringers(by []string, level law.Level) []string {
	for _, r := range t.rows {
		if r.level == level && !slices.Contains(by, r.from) {
			by = append(by, r.from)
		}
	}
	if len(by) == 0 {
		by = append(by, "")
	}
	return by
}

// sure is the worst level that no missing fact can lower.
func (t *tally) sure() law.Level {
	level := law.Unleveled
	for _, r := range t.rows {
		if r.level != law.UnknownLevel {
			level = max(level, r.level)
		}
	}
	return level
}

// missing are the facts that could still change the level: those of a row
// that could be worse, or of the only rows that make it what it is.
func (t *tally) missing(level law.Level) []string {
	held := slices.ContainsFunc(t.rows, func(r row) bool { return r.level == level && len(r.missing) == 0 })
	var paths []string
	for _, r := range t.rows {
		if r.atWorst > level || r.level == level && !held || r.level == law.UnknownLevel && level == law.UnknownLevel {
			paths = append(paths, r.missing...)
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

func appendNew(list []string, more ...string) []string {
	for _, s := range more {
		if s != "" && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

var seeLawyer = law.Say("We give information, not advice. First talk to an immigration lawyer or a DOJ-accredited representative.")

// notApplicable is a consequence that cannot concern the person.
func notApplicable(code string, why law.Reason, authorities ...string) law.Consequence {
	return law.Consequence{Code: code, Level: law.NotApplicable, AtWorst: law.NotApplicable, Why: []law.Reason{why}, Covered: true, Authorities: authorities}
}

// doubted is a consequence that concerns the person only if a missing fact
// says so: unknown, and at worst what it would be.
func doubted(c law.Consequence, doubt law.Test) law.Consequence {
	switch doubt.Answer {
	case law.Yes:
		return c
	case law.Unanswered, law.No, law.Unknown, law.Arguable:
	}
	c.Level = law.UnknownLevel
	c.Missing = appendNew(c.Missing, doubt.Missing...)
	slices.Sort(c.Missing)
	return c
}
