package rulebook

import (
	"testing"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/screen"
)

// A paper waits for the hash of the law data, so the rulebook must be quick.
func BenchmarkRulebook(b *testing.B) {
	for b.Loop() {
		Of(screen.Current(), flows.Interview(catalogue.Offenses{}))
	}
}
