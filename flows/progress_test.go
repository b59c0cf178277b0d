package flows_test

import (
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/interview/interviewtest"
)

// What is left never grows by more than the branch that an answer opened, and
// what is behind never shrinks: the progress line can be believed.
func TestProgressNeverRunsBackByMoreThanTheBranchItOpened(t *testing.T) {
	flow := whole()
	rapid.Check(t, func(t *rapid.T) {
		s := interview.Start(flow, interviewtest.Today)
		for {
			before, going := s.Current()
			if !going {
				return
			}
			was := keysOf(s)
			s = interviewtest.Answer(t, s)
			after, going := s.Current()
			if !going {
				return
			}
			opened := 0
			for k := range keysOf(s) {
				if !was[k] {
					opened++
				}
			}
			if after.Step != before.Step+1 {
				t.Fatalf("from question %d to %d at %s", before.Step, after.Step, before.Key)
			}
			if after.Left > before.Left-1+opened {
				t.Fatalf("after %s %d are left, %d before, and %d were opened", before.Key, after.Left, before.Left, opened)
			}
		}
	})
}

func keysOf(s interview.Session) map[interview.Key]bool {
	keys := map[interview.Key]bool{}
	for _, q := range s.Path() {
		keys[q.Key] = true
	}
	return keys
}
