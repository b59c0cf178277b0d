package flows_test

import (
	"os"
	"testing"

	"example.com/tableside/internal/text/written"
)

// The rulebook is printed from what is written here; the test says how to
// bring it up to date.
func TestTheRulebookSaysWhatIsWrittenHere(t *testing.T) {
	written.MustBeCurrent(t, os.DirFS(".."))
}
