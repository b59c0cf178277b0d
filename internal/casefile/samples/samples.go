// Package samples reads the cases under testdata/cases, for the tests of every
// room. It knows how a sample is written, not what it expects.
package samples

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"runtime/debug"
	"strconv"
	"testing"

	"example.com/tableside/internal/casefile"
)

// Sample is a case with what an outside authority says of it.
type Sample struct {
	ID     string          `json:"id"`
	Source string          `json:"source"`
	Case   json.RawMessage `json:"case"`
	Expect []Expectation   `json:"expect"`
}

// Expectation is what one place of the report may say, and why.
type Expectation struct {
	At  string   `json:"at"`
	In  []string `json:"in"`
	Why string   `json:"why"`
}

// Decoded is the sample's case; the test fails if it is refused.
func (s Sample) Decoded(t testing.TB) casefile.Case {
	t.Helper()
	c, err := casefile.Decode(s.Case)
	if err != nil {
		t.Fatalf("%s is refused: %v", s.ID, err)
	}
	return c
}

// Read gives the samples of all files in a folder whose names fit the pattern,
// "*.jsonl" for all. The test fails if there are none, or one cannot be read.
func Read(t testing.TB, folder fs.FS, pattern string) []Sample {
	t.Helper()
	names, err := fs.Glob(folder, pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no sample cases in %s: %v", pattern, err)
	}
	var all []Sample
	seen := map[string]bool{}
	for _, name := range names {
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			t.Fatal(err)
		}
		some, err := parse(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, s := range some {
			if seen[s.ID] {
				t.Fatalf("%s: %s stands twice", name, s.ID)
			}
			seen[s.ID] = true
		}
		all = append(all, some...)
	}
	return all
}

// Some is Read, but every fifth sample alone in a short run: for a test that
// holds of each sample by itself and takes long.
func Some(t testing.TB, folder fs.FS, pattern string) []Sample {
	t.Helper()
	return OneIn(5, Read(t, folder, pattern))
}

// OneIn is every n-th of a list in a short run, beginning with the first, and
// the whole list in every other: for a test that holds of each by itself.
func OneIn[T any](n int, all []T) []T {
	if !testing.Short() {
		return all
	}
	var some []T
	for i := 0; i < len(all); i += n {
		some = append(some, all[i])
	}
	return some
}

// Brisk runs the tests of a room that makes many small reports. Collecting
// after every four megabytes took a fifth of their time.
func Brisk(m *testing.M) (code int) {
	debug.SetGCPercent(400)
	return m.Run()
}

// Draw sets how many cases the random tests of a room draw, fewer in a short run,
// and lets every run draw the same, so that a red build says that something
// changed. The flags -rapid.seed and -rapid.checks go before: they look further.
// Flags must be parsed.
func Draw(checks, short int) {
	if testing.Short() {
		checks = short * 5 // rapid takes a fifth of them
	}
	for name, value := range map[string]string{"rapid.seed": "20261121", "rapid.checks": strconv.Itoa(checks), "rapid.shrinktime": "5s"} {
		if f := flag.Lookup(name); f.Value.String() == f.DefValue {
			if err := f.Value.Set(value); err != nil {
				panic(err)
			}
		}
	}
}

// longestLine is more than the longest case that is taken, in bytes.
const longestLine = 4 << 20

// parse reads one sample a line; blank lines give nothing.
func parse(r io.Reader) ([]Sample, error) {
	var all []Sample
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, longestLine)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var s Sample
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if s.ID == "" || len(s.Case) == 0 {
			return nil, fmt.Errorf("line %d: a sample needs an id and a case", n)
		}
		all = append(all, s)
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no samples")
	}
	return all, nil
}
