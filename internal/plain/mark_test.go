package plain_test

import (
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
)

func TestAWordMarksOneAnswerAsFromMemoryOrPaper(t *testing.T) {
	s, out, _ := hold(t, options(), "n", "y", "PC 459.5", "memory", "1", "paper", "3/2022", "from memory", "memory", "y", "review")
	for path, want := range map[string]casefile.Mark{
		"convictions[0].offense": "", "convictions[0].level": casefile.FromMemory,
		"convictions[0].convicted_on": casefile.FromPaper, "convictions[0].probation.granted": "",
	} {
		if got := casefile.MarkOf(s.Case(), path); got != want {
			t.Errorf("%s is marked %q, want %q", path, got, want)
		}
	}
	fact(t, s, "convictions[0].level", "misdemeanor")
	for _, must := range []string{
		"Marked: this answer is from memory. Now the answer.", "The mark is taken back.",
		"Which level? Misdemeanor (from memory)", "(from paper)\n", "Was probation granted? Yes\n",
	} {
		if !strings.Contains(out, must) {
			t.Errorf("not said: %q\n%s", must, out)
		}
	}
}
