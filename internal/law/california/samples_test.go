package california

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
)

// TestTheClearanceSamplesHold runs the published clearance cases: every
// expectation about the state or the first day of a remedy.
func TestTheClearanceSamplesHold(t *testing.T) {
	file, err := os.Open("../../../testdata/cases/clearance-sample.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	type sample struct {
		ID     string
		Case   json.RawMessage
		Expect []struct {
			At string
			In []string
		}
	}
	held := 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var s sample
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		c, err := casefile.Decode(s.Case)
		if err != nil {
			t.Fatal(err)
		}
		all := assess(c)
		for _, e := range s.Expect {
			at := strings.Split(e.At, "/")
			if len(at) < 4 || at[2] != "relief" || at[len(at)-1] == "effect" {
				continue
			}
			v := verdictOf(all, int(at[1][1]-'1'), at[3])
			got := string(v.State)
			if at[len(at)-1] == "earliest" {
				got = v.Earliest.String()
			}
			held++
			if !slices.Contains(e.In, got) {
				t.Errorf("%s: %s is %q, want one of %q (%s, missing %q)", s.ID, e.At, got, e.In, v.Reason, v.Missing)
			}
		}
	}
	if held < 39 {
		t.Errorf("only %d expectations were read", held)
	}
}
