package rulebook

import (
	"strings"
	"testing"

	"example.com/tableside/internal/report/paper"
)

// Whatever is given as an older printout, it is refused or read into entries
// with a key each, of which none has anything that steers a terminal.
func FuzzPrintout(f *testing.F) {
	whole := current().Document("v1", false).Text(paper.Width)
	for _, words := range []string{"", "RULEBOOK\n", whole[:6000], whole[len(whole)-6000:], "RULEBOOK\nSHA-256: x\n  [belief a] b\n    c: d\n      e\n",
		"RULEBOOK\n  [\n    \n  []", "RULEBOOK\n  [a] \x1b[2J\n    b\x07: c"} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		p, err := readPrintout(words)
		if err != nil {
			return
		}
		for _, e := range p.entries {
			if _, found := p.find(e.key); !found {
				t.Fatalf("the entry %q is not found again", e.key)
			}
			if strings.ContainsAny(e.key+strings.Join(e.lines, ""), "\x1b\x07\r") {
				t.Fatalf("%q steers the terminal", e)
			}
		}
	})
}
