package paper

import (
	"testing"

	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text/readinglevel"
)

// Whatever a case can bring, the client's page has words for it that name
// neither the status nor the offense.
func TestEveryActionHasTheClientsWords(t *testing.T) {
	for _, a := range screen.Current().ActionList() {
		e, known := errands[a.Code]
		if !known {
			t.Errorf("%s has no words for the client's page", a.Code)
		}
		if readinglevel.Measure(e.words).TooHard() {
			t.Errorf("%s is too hard to read", a.Code)
		}
	}
}

func TestEveryPaperToGetHasTheClientsWords(t *testing.T) {
	for id, in := range sampleInputs(t) {
		for _, p := range in.Result.Documents {
			if paperWords[p.Code] == "" {
				t.Errorf("%s: %s has no words for the client's page", id, p.Code)
			}
		}
	}
}
