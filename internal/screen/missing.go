package screen

import (
	"slices"
	"strings"
)

// missing gathers every fact that could still change an answer, the one that
// could settle most first; facts of equal weight stand in the order of the case.
func missing(r *assessed) []Missing {
	var all []Missing
	note := func(code string, paths []string) {
		for _, path := range paths {
			i := slices.IndexFunc(all, func(m Missing) bool { return m.Path == path })
			if i < 0 {
				all = append(all, Missing{Path: path})
				i = len(all) - 1
			}
			if !slices.Contains(all[i].WouldSettle, code) {
				all[i].WouldSettle = append(all[i].WouldSettle, code)
			}
		}
	}
	for _, c := range r.Convictions {
		note(c.ID+":counts", c.Counts.Missing)
		for _, f := range c.Findings {
			note(c.ID+":"+f.Code, f.Missing)
		}
		for _, remedy := range c.Remedies {
			note(c.ID+":"+string(remedy.Code), remedy.Missing)
			note(c.ID+":"+string(remedy.Code), remedy.Effect.Missing)
		}
	}
	for _, f := range r.Findings {
		note(f.Code, f.Missing)
	}
	for _, c := range r.Consequences {
		note(c.Code, c.Missing)
	}
	slices.SortStableFunc(all, func(a, b Missing) int {
		if byWeight := len(b.WouldSettle) - len(a.WouldSettle); byWeight != 0 {
			return byWeight
		}
		return strings.Compare(a.Path, b.Path)
	})
	return all
}
