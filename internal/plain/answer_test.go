package plain

import (
	"strings"
	"testing"

	"example.com/tableside/internal/interview"
)

// A client whose conviction was set aside says "dismissed" too: the word alone
// chooses nothing.
func TestAWordThatMayMeanAnotherAnswerIsAskedBack(t *testing.T) {
	options := []interview.Option{
		{Value: "guilty-plea", Label: "Pleaded guilty"},
		{Value: "dismissed", Label: "Dismissed, no plea was ever made", Vague: "Was there a plea first?"},
	}
	for line, want := range map[string]string{
		"dismissed": "", "Dismissed": "", "dismiss": "", "dismissed.": "",
		"2": "dismissed", "2.": "dismissed", "Dismissed, no plea was ever made": "dismissed", "dismissed no plea": "dismissed", "pleaded": "guilty-plea",
	} {
		value, refusal := pick(options, line)
		if value != want || (want == "") != strings.Contains(refusal, "Was there a plea first?") {
			t.Errorf("%q chooses %q, %q", line, value, refusal)
		}
	}
}

func TestWhatAChangeTookAwayIsSaidInWords(t *testing.T) {
	for n, want := range map[int]string{1: "1 question that was there before is no longer asked.", 7: "7 questions that were there before are no longer asked."} {
		if got := goneWords(n); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}
