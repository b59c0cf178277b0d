package casefile

import (
	"maps"
	"strconv"
	"strings"
	"sync/atomic"
)

// Path is the case path of a field of the i-th conviction (from 0), as it
// stands in `missing`: convictions[0].probation.state.
func Path(i int, field string) string { return spellingOf(i, field)[0] }

// PathAlone is that path as a list of one. Others hold the same list: it is
// never written to and has no room to append to.
func PathAlone(i int, field string) []string { return spellingOf(i, field) }

// Alone is any case path as a list of one, shared in the same way.
func Alone(path string) []string {
	if i, field, ok := OfConviction(path); ok {
		return spellingOf(i, field)
	}
	known := ofPerson.Load()
	if known != nil {
		if list, has := (*known)[path]; has {
			return list
		}
	}
	return remember(&ofPerson, known, path, []string{path})
}

// OfConviction takes such a path apart: which conviction (from 0), and which of
// its fields; not ok for a path that leads elsewhere.
func OfConviction(path string) (i int, field string, ok bool) {
	rest, ok := strings.CutPrefix(path, "convictions[")
	if !ok {
		return 0, "", false
	}
	number, field, closed := strings.Cut(rest, "].")
	i, err := strconv.Atoi(number)
	return i, field, closed && err == nil
}

func spellingOf(i int, field string) []string {
	if i < 0 || i >= len(spelled) {
		return spell(i, field)
	}
	known := spelled[i].Load()
	if known != nil {
		if path, has := (*known)[field]; has {
			return path
		}
	}
	return remember(&spelled[i], known, field, spell(i, field))
}

func spell(i int, field string) []string {
	return []string{"convictions[" + strconv.Itoa(i) + "]." + field}
}

// spellings are the paths of one conviction by field.
type spellings = map[string][]string

// spelled keeps the paths of the first convictions: the law asks for the same
// few dozen a hundred times a case. A table is never written to; a new path
// makes a new one, so that readers on all cores need no lock.
var (
	spelled  [64]atomic.Pointer[spellings]
	ofPerson atomic.Pointer[spellings]
)

// mostSpelled bounds a table; the fields of a conviction are far fewer.
const mostSpelled = 256

func remember(table *atomic.Pointer[spellings], known *spellings, field string, path []string) []string {
	next := spellings{}
	if known != nil {
		if len(*known) >= mostSpelled {
			return path
		}
		next = maps.Clone(*known)
	}
	next[field] = path
	table.CompareAndSwap(known, &next) // where another core was first, this path comes again
	return path
}
