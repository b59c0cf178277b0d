package plain

import (
	"os"
	"testing"

	"example.com/tableside/internal/text/readinglevel"
)

// All that this room says itself is for the eighth grade.
func TestTheWordsOfTheScreensAreForTheEighthGrade(t *testing.T) {
	texts, err := readinglevel.Sources(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	long := 0
	for _, text := range texts {
		score := readinglevel.Measure(text)
		if score.TooHard() {
			t.Errorf("grade %.1f: %s", score.Grade(), text)
		}
		if score.Words >= readinglevel.SingleFromWords {
			long++
		}
	}
	if mean := readinglevel.Mean(texts); mean > readinglevel.MeanAtMost {
		t.Errorf("mean grade %.2f, at most %.1f", mean, readinglevel.MeanAtMost)
	} else {
		t.Logf("%d texts, %d of them long, mean grade %.2f", len(texts), long, mean)
	}
	if long < 10 {
		t.Errorf("only %d long texts were found: the test shows nothing", long)
	}
}
