package rulebook

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/report/paper"
)

// The register of authorities: every statute, regulation, decision and other
// source that the program can name, once, with the day on which it was last
// read. What each was read for is gathered from all that cites it.

//go:embed authorities.csv
var registerText string

// fromKnowledge stands in the place of the day for an authority that nobody
// read yet: all that rests on it comes from legal knowledge.
const fromKnowledge = "knowledge"

// registered is one line of the register.
type registered struct {
	unit    string // as units gives it
	checked string // a day, or fromKnowledge
}

// register reads the register: a line each, the day behind the last comma.
func register() []registered {
	var all []registered
	for line := range strings.Lines(registerText) {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cut := strings.LastIndex(line, ",")
		all = append(all, registered{strings.TrimSpace(line[:max(cut, 0)]), strings.TrimSpace(line[cut+1:])})
	}
	return all
}

// citing is where a unit of the register is cited: the keys of the entries, in
// their order, and the forms in which it is.
type citing struct{ keys, forms []string }

// citations gathers what every entry rests on.
func citations(chapters []chapter) map[string]*citing {
	all := map[string]*citing{}
	for _, c := range chapters {
		for _, e := range c.entries {
			for _, s := range e.Says {
				if s.Label != restsOn && s.Label != effectRestsOn || s.Text == "" {
					continue
				}
				for _, authority := range strings.Split(s.Text, "; ") {
					for _, unit := range units(authority) {
						cited := all[unit]
						if cited == nil {
							cited = &citing{}
							all[unit] = cited
						}
						cited.keys, cited.forms = once(cited.keys, e.Key), once(cited.forms, authority)
					}
				}
			}
		}
	}
	return all
}

func once(list []string, word string) []string {
	if slices.Contains(list, word) {
		return list
	}
	return append(list, word)
}

// authoritiesOf is the chapter of the register, of all that the other chapters cite.
func authoritiesOf(chapters []chapter) chapter {
	cited, unread := citations(chapters), 0
	var all []paper.Entry
	for _, r := range register() {
		at := cited[r.unit]
		if at == nil {
			at = &citing{}
		}
		checked := said("Checked", r.checked)
		if r.checked == fromKnowledge {
			unread++
			checked = said("Checked", "FROM KNOWLEDGE: not read yet")
		}
		forms := slices.DeleteFunc(slices.Clone(at.forms), func(f string) bool { return f == r.unit })
		slices.Sort(forms)
		all = append(all, entry("authority "+shortName(r.unit), inFull(r.unit),
			said("Cited as", strings.Join(forms, "; ")), said("Read for", readFor(at.keys)), checked))
	}
	about := "Every statute, regulation, decision and other source that the program can name, once, with all that rests on it and the day on which it was last read."
	if unread > 0 {
		about += fmt.Sprintf(" Nobody read %d of the %d yet: what rests on those alone comes from knowledge.", unread, len(all))
	}
	return chapter{"Authorities", about, distinct(all)}
}

// shortName is a decision without its place, so that its mark fits on a line.
func shortName(unit string) string {
	name, place, _ := strings.Cut(unit, ", ")
	if place != "" && place[0] >= '0' && place[0] <= '9' || strings.HasPrefix(place, "No. ") {
		return name
	}
	return unit
}

// mostRows is how many offenses are named beside an authority; of more their
// number is told.
const mostRows = 6

// readFor are the entries that rest on an authority.
func readFor(keys []string) string {
	var rows, others []string
	for _, key := range keys {
		if row, is := strings.CutPrefix(key, "offense "); is {
			rows = append(rows, row)
		} else {
			others = append(others, key)
		}
	}
	switch {
	case len(rows) > mostRows:
		others = append(others, fmt.Sprintf("%d offenses", len(rows)))
	case len(rows) > 0:
		others = append(others, "offense "+strings.Join(rows, ", "))
	}
	if len(others) == 0 {
		return "an answer that only rarer facts bring out"
	}
	return strings.Join(others, "; ")
}
