package interview

import (
	"slices"
	"strconv"
	"strings"

	"example.com/tableside/internal/casefile"
)

// The orders that a court has already made are rows of a conviction. A
// question speaks of them by kind, not by number: the field "relief" is the
// list of kinds (boxes to tick), and "relief[pc-1203.4].granted_on" a fact of
// the order of that kind, set only while it is in the list.
//
// An order of kind "unknown" is one that was, or may have been, made: nobody at
// the table can tell which, or whether. It stands in the list so that the law
// does not take an order nobody could name for one that was never made; the law
// reads it as "maybe any of them". The case file has no other word for "orders
// not known": an empty list, and a list left out, read as none.

// setReliefs lays down the rows of a conviction, one for each kind listed.
func setReliefs(c *casefile.Case, conviction int, kinds string) error {
	list := casefile.Path(conviction, "relief")
	if kinds == none {
		return casefile.Set(c, list, kinds)
	}
	if err := casefile.Set(c, list, none); err != nil {
		return err
	}
	for i, kind := range strings.Split(kinds, ",") {
		if err := casefile.Set(c, list+"["+strconv.Itoa(i)+"].kind", kind); err != nil {
			return err
		}
	}
	return nil
}

// reliefPath turns "relief[pc-1203.4].granted_on" into the path of the row of
// that kind; false when the conviction has none.
func reliefPath(c *casefile.Case, conviction int, field string) (string, bool) {
	name, rest, ok := strings.Cut(strings.TrimPrefix(field, "relief["), "]")
	if !ok {
		return "", false
	}
	row := slices.IndexFunc(c.Convictions[conviction].Relief, func(r casefile.Relief) bool {
		return string(r.Kind) == name
	})
	return casefile.Path(conviction, "relief["+strconv.Itoa(row)+"]"+rest), row >= 0
}

// byKind reports whether a field speaks of one order by its kind.
func byKind(field string) bool {
	rest, ok := strings.CutPrefix(field, "relief[")
	return ok && rest != "" && (rest[0] < '0' || rest[0] > '9')
}
