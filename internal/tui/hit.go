package tui

import (
	"strconv"
	"strings"

	"example.com/tableside/internal/offense"
)

// offenseItem puts one row of the catalogue into a line of the search.
func offenseItem(o *offense.Offense) item {
	return item{
		value:  o.Key(),
		head:   o.Key(),
		label:  capital(o.PlainName),
		right:  o.LevelWords(),
		detail: offenseDetail(o),
	}
}

// offenseDetail is what helps to tell one row from its neighbours.
func offenseDetail(o *offense.Offense) string {
	name := o.Key() + ": " + capital(o.PlainName)
	if !strings.EqualFold(o.Name, o.PlainName) {
		name += " (" + o.Name + ")"
	}
	parts := []string{name + "."}
	if !o.ValidTo.IsZero() {
		parts = append(parts, "For offenses up to "+o.ValidTo.Long()+".")
	}
	if !o.ValidFrom.IsZero() {
		parts = append(parts, "For offenses from "+o.ValidFrom.Long()+" on.")
	}
	if days, known := o.MaxDays.Value(); known && days > 0 {
		parts = append(parts, "As a misdemeanor, at most "+strconv.Itoa(days)+" days of jail.")
	}
	if words := o.LevelWords(); words != "" {
		parts = append(parts, capital(words)+".")
	}
	return strings.Join(parts, " ")
}

func capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(s[:i+len(string(r))]) + s[i+len(string(r)):]
	}
	return s
}
