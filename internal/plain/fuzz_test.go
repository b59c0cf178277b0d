package plain_test

import (
	"errors"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/plain"
)

// Whatever is typed line by line, the interview goes on or ends in one of the
// ways that are known, with a case that can be read back, and nothing typed
// comes back with anything that steers the terminal.
func FuzzLines(f *testing.F) {
	for _, lines := range [][]string{
		whole, {"n", "y", "PC 459.5", "back", "back", "y"}, {"review", "3", "later", "cases", "add", "remove 1"}, {"?", "help", "not sure", "u", "99", "-1", ""},
		{"summary", "next", "quit"}, {"n", "y", "stealing a car", "2", "keep", "fast", "\x1b[2J", "\u202e"}, {"save /x", "open /y", "papers", "why", "1 1 1"},
	} {
		f.Add(strings.Join(lines, "\n"))
	}
	f.Fuzz(func(t *testing.T, typed string) {
		opts := options()
		opts.Summary = func(casefile.Case) string { return "SUMMARY" }
		var out strings.Builder
		s, err := plain.Run(strings.NewReader(typed), &out, opts)
		var ended *plain.EndOfInput
		if err != nil && !errors.As(err, &ended) && !errors.Is(err, plain.ErrQuit) {
			t.Fatalf("ends in %v", err)
		}
		if _, err := casefile.Decode(casefile.EncodeLine(s.Case())); err != nil {
			t.Fatalf("makes a case that cannot be read back: %v", err)
		}
		if strings.ContainsAny(out.String(), "\x1b\x07\u202e\x00") {
			t.Fatalf("%q steers the terminal: %q", typed, out.String())
		}
	})
}
