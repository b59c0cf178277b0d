package paper

import (
	"slices"
	"strings"

	"example.com/tableside/internal/offense"
)

// noteOf is the column of the catalogue that says more of a finding than its
// answer: for the lawyer who must weigh it. What is advised about the offense as
// a whole stands with whether the case counts.
var noteOf = map[string]func(*offense.Offense) string{
	"deport.aggravated-felony": func(o *offense.Offense) string { return o.AFNote },
	"deport.cimt-single":       func(o *offense.Offense) string { return o.CIMTNote },
	"inadmit.cimt":             func(o *offense.Offense) string { return o.CIMTNote },
	"counts_as_conviction":     func(o *offense.Offense) string { return o.Advice },
}

// mostNoted is how many rows of one section are noted; a section of more is too
// wide for a note to say anything of the case at hand.
const mostNoted = 4

// note is what the catalogue says of the offense of a case beside a finding, by
// the rows that fit it: each its own where they differ.
func (m maker) note(i int, code string) Said {
	column := noteOf[code]
	if i < 0 || column == nil {
		return Said{}
	}
	rows := m.Result.Convictions[i].Offense.Rows
	if len(rows) > mostNoted {
		return Said{}
	}
	var notes []string
	for _, row := range rows {
		words := strings.TrimRight(column(row), ".")
		if words == "" {
			continue
		}
		if len(rows) > 1 {
			words = row.Key() + ": " + words
		}
		if !slices.Contains(notes, words) {
			notes = append(notes, words)
		}
	}
	if len(notes) == 0 {
		return Said{}
	}
	return Said{"Catalogue", strings.Join(notes, ". ") + "."}
}
