package plain

import (
	"os"
	"testing"

	"example.com/tableside/internal/text/readinglevel"
)

// All that this room says itself is for the eighth grade.
func TestTheWordsOfTheScreensAreForTheEighthGrade(t *testing.T) {
	readinglevel.Hold(t, os.DirFS("."))
}
