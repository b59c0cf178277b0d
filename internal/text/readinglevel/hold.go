package readinglevel

import (
	"io/fs"
	"testing"
)

// leastLong is how many texts of some length a room has, for its test to show
// something.
const leastLong = 10

// Hold fails a test where a room says something too hard for the eighth grade:
// what stands in the source files of its folder.
func Hold(t testing.TB, room fs.FS) {
	t.Helper()
	texts, err := Sources(room)
	if err != nil {
		t.Fatal(err)
	}
	long := 0
	for _, text := range texts {
		score := Measure(text)
		if score.TooHard() {
			t.Errorf("grade %.1f: %s", score.Grade(), text)
		}
		if score.Words >= SingleFromWords {
			long++
		}
	}
	mean := Mean(texts)
	if mean > MeanAtMost {
		t.Errorf("mean grade %.2f, at most %.1f", mean, MeanAtMost)
	}
	if long < leastLong {
		t.Errorf("only %d long texts were found: the test shows nothing", long)
	}
	t.Logf("%d texts, %d of them long, mean grade %.2f", len(texts), long, mean)
}
