package report

import (
	"fmt"
	"strings"
	"testing"
)

func TestAGridIsSaidInSentences(t *testing.T) {
	grid := Section{Lines: []Line{
		{Cells: []Cell{{Text: "now"}, {Text: "after 1203.4", Weight: 1}}},
		{Label: "Travel", Cells: []Cell{{Mark: "▲", Text: "high risk"}, {Mark: "=", Text: "no change"}}},
		{Label: "California", Cells: []Cell{{Text: "It may be asked for."}, {Mark: "=", Text: "no change"}}},
		{Label: "Counts?", Mark: "■", Text: "yes."},
		{Mark: "!", Text: "Get copies."},
	}}
	want := []string{"", "Travel: high risk now; no change after 1203.4.", "California. Now: It may be asked for. After 1203.4: no change.", "Counts: yes.", "Take care: Get copies."}
	if got := grid.Sentences(); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Over all samples: every line is said, in its place, without a sign that only
// an eye can read, and within the width.
func TestWhatIsSpokenLeavesNothingOut(t *testing.T) {
	for id, r := range samplesScreened(t) {
		for _, s := range Summary(r, Options{Reader: Lawyer}) {
			sentences := s.Sentences()
			if len(sentences) != len(s.Lines) {
				t.Fatalf("%s: %d sentences for %d lines of %s", id, len(sentences), len(s.Lines), s.ID)
			}
			for i, l := range s.Lines {
				if !strings.Contains(sentences[i], l.Text) || l.Label != "" && !strings.Contains(sentences[i], strings.TrimRight(l.Label, "?")) {
					t.Errorf("%s: %q does not say %q", id, sentences[i], l.Label+" "+l.Text)
				}
			}
		}
		spoken := Spoken(r, Options{}, 78)
		if i := strings.IndexAny(spoken, "■▲●○✓="); i >= 0 {
			t.Errorf("%s: a sign is left: %q", id, spoken[max(0, i-30):min(len(spoken), i+30)])
		}
		for line := range strings.Lines(spoken) {
			if n := len([]rune(strings.TrimRight(line, "\n"))); n > 78 {
				t.Errorf("%s: a line of %d: %q", id, n, line)
			}
		}
		if !strings.Contains(strings.Join(strings.Fields(spoken), " "), "not legal advice") {
			t.Errorf("%s: the disclaimer is not said", id)
		}
	}
}
