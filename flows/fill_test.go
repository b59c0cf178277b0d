package flows_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

// behindABox is what is asked only after a box that no case field keeps: a
// case read back leaves it open.
func behindABox(path string) bool {
	return path == "person.notice_on" || strings.HasSuffix(path, "].charged_offense")
}

// facts of a case, by path; what is not sure counts as not told.
func facts(c casefile.Case) map[string]string {
	all := map[string]string{}
	for _, path := range casefile.Told(c) {
		if value, _ := casefile.Get(c, path); value != "unknown" && value != "none" {
			all[path] = value
		}
	}
	return all
}

func TestACaseReadBackKeepsItsFacts(t *testing.T) {
	flow := whole()
	rapid.Check(t, func(t *rapid.T) {
		c := interviewtest.Walk(t, flow).Case()
		again := facts(interview.Fill(flow, interviewtest.Today, c).Case())
		for path, value := range facts(c) {
			if again[path] != value && !behindABox(path) {
				t.Fatalf("%s was %q and is %q", path, value, again[path])
			}
		}
	})
}
