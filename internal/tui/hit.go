package tui

import (
	"fmt"
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
	"example.com/tableside/internal/text"
)

// offenseItems puts rows of the catalogue into lines of the search. Rows of
// one section differ by the time they speak for, which then opens their label:
// there it is never cut off.
func offenseItems(hits []offense.Hit) []item {
	rows := map[string]int{}
	for _, h := range hits {
		rows[bareKey(h.Offense)]++
	}
	items := make([]item, len(hits))
	for i, h := range hits {
		o := h.Offense
		items[i] = item{value: h.Kept(), head: bareKey(o), label: text.Capital(o.PlainName), right: o.LevelWords(), detail: offenseDetail(o)}
		if kept := h.Kept(); kept != o.Key() {
			items[i].head = kept
			items[i].detail[0] = kept + " stands in our list as " + items[i].detail[0]
		}
		if !o.ValidTo.IsZero() || rows[bareKey(o)] > 1 {
			items[i].label = inForce(o) + items[i].label
		}
	}
	return items
}

// bareKey is the section without the words for its time, which the label has.
func bareKey(o *offense.Offense) string {
	for _, word := range []string{" (before ", " (repealed "} {
		if bare, _, dated := strings.Cut(o.Key(), word); dated && !o.ValidTo.IsZero() {
			return bare
		}
	}
	return o.Key()
}

// inForce is "before 11/5/2014: ", "from 2012: ", or nothing.
func inForce(o *offense.Offense) string {
	var parts []string
	if !o.ValidFrom.IsZero() {
		parts = append(parts, "from "+shortDay(o.ValidFrom))
	}
	if !o.ValidTo.IsZero() {
		parts = append(parts, "before "+shortDay(o.ValidTo.AddDays(1)))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ", ") + ": "
}

// shortDay is 11/5/2014, and 2012 for the first day of a year.
func shortDay(d casefile.Day) string {
	year, month, day := d.Date()
	if month == 1 && day == 1 {
		return strconv.Itoa(year)
	}
	return fmt.Sprintf("%d/%d/%d", month, day, year)
}

// levelAndJail is "Misdemeanor, at most 180 days of jail.".
func levelAndJail(o *offense.Offense) string {
	level := text.Capital(o.LevelWords())
	days, known := o.MaxDays.Value()
	most := "at most " + strconv.Itoa(days) + " days of jail."
	switch {
	case level == "":
		return ""
	case !known || days == 0:
		return level + "."
	case o.Level == "misdemeanor":
		return level + ", " + most
	}
	return level + ". As a misdemeanor, " + most
}

// offenseDetail is what helps to tell one row from its neighbours, sentence by
// sentence, the most telling first.
func offenseDetail(o *offense.Offense) []string {
	parts := []string{bareKey(o) + ": " + text.Capital(o.PlainName) + "."}
	switch from, to := o.ValidFrom, o.ValidTo; {
	case !from.IsZero() && !to.IsZero():
		parts = append(parts, "For offenses from "+from.Long()+" to "+to.Long()+".")
	case !to.IsZero():
		parts = append(parts, "For offenses up to "+to.Long()+".")
	case !from.IsZero():
		parts = append(parts, "For offenses from "+from.Long()+" on.")
	}
	if words := levelAndJail(o); words != "" {
		parts = append(parts, words)
	}
	if !strings.EqualFold(o.Name, o.PlainName) {
		parts = append(parts, "The law calls it: "+o.Name+".")
	}
	return parts
}
