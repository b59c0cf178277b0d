package offense

import (
	"compress/gzip"
	_ "embed"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"

	"example.com/tableside/internal/casefile"
)

// packed is offenses.csv, a quarter as long: the program is handed out on sticks
// and over slow lines. A test holds that it is the same, and writes it anew.
//
//go:embed offenses.csv.gz
var packed string

// unpacked is the text of the catalogue.
func unpacked() (string, error) {
	from, err := gzip.NewReader(strings.NewReader(packed))
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(from)
	return string(text), err
}

// catalogue is the parsed file with the ways into it.
type catalogue struct {
	rows   []*Offense
	byKind map[casefile.Kind][]*Offense
	spelling
}

// load parses the catalogue when it is first asked for. A binary whose own
// catalogue cannot be read must not answer at all, so it panics.
var load = sync.OnceValue(func() *catalogue {
	text, err := unpacked()
	if err != nil {
		panic("offense catalogue: " + err.Error())
	}
	rows, err := parse(text)
	if err != nil {
		panic("offense catalogue: " + err.Error())
	}
	return newCatalogue(rows)
})

func newCatalogue(rows []*Offense) *catalogue {
	c := &catalogue{rows: rows, byKind: map[casefile.Kind][]*Offense{}}
	for _, o := range rows {
		c.byKind[o.Category] = append(c.byKind[o.Category], o)
	}
	group(rows)
	c.spelling = newSpelling(rows)
	return c
}

// All gives the whole catalogue in its order. The rows and the slice are
// shared: callers read them and change nothing.
func All() []*Offense { return load().rows }

// parse reads the catalogue: a heading line, then one offense a line.
func parse(text string) ([]*Offense, error) {
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("no heading line")
	}
	column := map[string]int{}
	for i, name := range lines[0] {
		column[name] = i
	}
	store := make([]Offense, len(lines)-1)
	rows := make([]*Offense, len(store))
	for i, line := range lines[1:] {
		r := record{line: line, column: column}
		store[i] = r.offense()
		if r.err != nil {
			return nil, fmt.Errorf("line %d, %s: %w", i+2, store[i].Key(), r.err)
		}
		rows[i] = &store[i]
	}
	return rows, nil
}

// record reads one line by column names and keeps the first error.
type record struct {
	line   []string
	column map[string]int
	err    error
}

func (r *record) fail(name, found string) {
	if r.err == nil {
		r.err = fmt.Errorf("column %s: cannot read %q", name, found)
	}
}

func (r *record) text(name string) string {
	i, ok := r.column[name]
	if !ok {
		r.fail(name, "no such column")
		return ""
	}
	return r.line[i]
}

func (r *record) list(name string) []string {
	if s := r.text(name); s != "" {
		return strings.Split(s, ";")
	}
	return nil
}

func (r *record) yes(name string) bool { return r.word(name, "no", "yes") == "yes" }

// word reads a cell that holds one of a few words.
func (r *record) word(name string, allowed ...string) string {
	s := r.text(name)
	for _, a := range allowed {
		if s == a {
			return s
		}
	}
	r.fail(name, s)
	return ""
}

func (r *record) days(name string) casefile.Days {
	s := r.text(name)
	if s == "" {
		return casefile.Days{}
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 365 {
		r.fail(name, s)
		return casefile.Days{}
	}
	return casefile.DaysOf(n)
}

func (r *record) day(name string) casefile.Day {
	s := r.text(name)
	if s == "" {
		return 0
	}
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		r.fail(name, s)
		return 0
	}
	return casefile.DayOf(t.Year(), t.Month(), t.Day())
}

func (r *record) offense() Offense {
	return Offense{
		Code:           r.text("code"),
		Section:        r.text("section"),
		Name:           r.text("name"),
		PlainName:      r.text("plain_name"),
		Aliases:        r.list("aliases"),
		Category:       casefile.Kind(r.text("category")),
		Level:          r.word("level", levels...),
		MaxDays:        r.days("max_misdemeanor_days"),
		FelonyTerm:     r.text("felony_term"),
		Violent:        r.yes("violent"),
		Serious:        r.yes("serious"),
		Registrable:    r.yes("registrable"),
		Excluded1203_4: r.word("excluded_1203_4", "no", "yes", "felony", "discretionary", "unclear"),
		ExcludedNote:   r.text("excluded_1203_4_note"),
		Prop47:         r.yes("prop47"),
		Prop64:         r.yes("prop64"),
		AF:             r.text("af"),
		AFNote:         r.text("af_note"),
		CIMT:           r.ground("cimt"),
		CIMTNote:       r.text("cimt_note"),
		CS:             r.ground("cs"),
		Firearm:        r.ground("firearm"),
		DV:             r.ground("dv"),
		Child:          r.ground("child"),
		Prostitution:   r.ground("prostitution"),
		Tokens:         r.list("other_ground"),
		Authorities:    r.list("authorities"),
		Advice:         r.text("advice"),
		Verified:       r.word("verified", "V", "K") == "V",
		StateChecked:   r.word("state_checked", "S", "K") == "S",
		StateNote:      r.text("state_note"),
		Keys:           r.list("keys"),
		ValidFrom:      r.day("valid_from"),
		ValidTo:        r.day("valid_to"),
		LevelBefore:    r.word("level_before", append(levels[:len(levels):len(levels)], "")...),
		LevelChangedOn: r.day("level_changed_on"),
	}
}

func (r *record) ground(name string) string { return r.word(name, "no", "yes", "arguable") }
