package screen

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"

	"example.com/tableside/internal/casefile"
)

// The lists of one path that the law shares among all cases are the same after
// many cases as before the first, also where several are screened at once.
func TestScreeningLeavesTheKeptPathsAsTheyAre(t *testing.T) {
	cases := append(sampleCases(t), longRecord(t, 12))
	var all sync.WaitGroup
	for part := range 2 {
		all.Go(func() {
			for i, c := range cases {
				if i%2 == part {
					Case(c, day, Current())
				}
			}
		})
	}
	all.Wait()
	kept := 0
	for i := range 12 {
		for _, field := range fieldsOfConvictions() {
			want := fmt.Sprintf("convictions[%d].%s", i, field)
			kept++
			if got := casefile.PathAlone(i, field); len(got) != 1 || got[0] != want || cap(got) != 1 {
				t.Errorf("the list of %s is now %q, with room for %d", want, got, cap(got))
			}
		}
	}
	if kept < 500 {
		t.Errorf("only %d paths are looked at", kept)
	}
}

var inner = regexp.MustCompile(`\[\]`)

// fieldsOfConvictions are the fields as the law names them, of the first three
// items where a conviction has a list.
func fieldsOfConvictions() []string {
	var all []string
	for _, f := range casefile.Fields() {
		field, is := strings.CutPrefix(f.Path, "convictions[].")
		if !is {
			continue
		}
		if !strings.Contains(field, "[]") {
			all = append(all, field)
			continue
		}
		for i := range 3 {
			all = append(all, inner.ReplaceAllString(field, fmt.Sprintf("[%d]", i)))
		}
	}
	return all
}
