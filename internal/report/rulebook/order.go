package rulebook

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/report/paper"
)

// joined is a list in the order of the alphabet, so that two runs print the same.
func joined(list []string) string {
	slices.Sort(list)
	return strings.Join(list, ", ")
}

// distinct numbers entries that share a key, so that each can be told apart in
// a comparison: "offense PC 211", "offense PC 211 #2".
func distinct(entries []paper.Entry) []paper.Entry {
	seen := map[string]int{}
	for i := range entries {
		key := entries[i].Key
		if seen[key]++; seen[key] > 1 {
			entries[i].Key = fmt.Sprintf("%s #%d", key, seen[key])
		}
	}
	return entries
}
