package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/interview/interviewtest"
	"example.com/tableside/internal/report"
)

// The same input gives the same report, byte for byte: in one process, in
// another, on one core and on many.
func TestTheSameCasesGiveTheSameReports(t *testing.T) {
	t.Parallel()
	program := buildProgram(t)
	var lines, want bytes.Buffer
	for _, one := range samples.Some(t, os.DirFS(caseFolder), "*.jsonl") {
		c := one.Decoded(t)
		c.AsOf = casefile.On(sampleDay)
		if err := json.Compact(&lines, casefile.EncodeLine(c)); err != nil {
			t.Fatal(err)
		}
		lines.WriteByte('\n')
		first, again := jsonOf(c), jsonOf(c)
		if !bytes.Equal(first, again) {
			t.Errorf("%s: the second report is another", one.ID)
		}
		want.Write(append(first, '\n'))
	}
	for _, cores := range []string{"1", "2", "7"} {
		cmd := exec.Command(program, "screen", "--lines", "--what-if")
		cmd.Env = append(os.Environ(), "GOMAXPROCS="+cores)
		cmd.Stdin = bytes.NewReader(lines.Bytes())
		got, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want.Bytes()) {
			t.Errorf("on %s cores another process gives other reports: %s", cores, firstDifference(got, want.Bytes()))
		}
	}
}

func jsonOf(c casefile.Case) []byte {
	return report.AppendJSON(nil, screenOne(c, sampleDay), reportOptions(c))
}

func firstDifference(a, b []byte) string {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("%q and %q", a[max(i-80, 0):min(i+80, len(a))], b[max(i-80, 0):min(i+80, len(b))])
		}
	}
	return fmt.Sprintf("%d and %d bytes", len(a), len(b))
}

// The order in which the convictions stand does not matter to what is found of
// each, nor to what the case as a whole means: for every sample with several,
// and for random interviews.
func TestTheOrderOfConvictionsDoesNotMatter(t *testing.T) {
	t.Parallel()
	for _, one := range samples.Some(t, os.DirFS(caseFolder), "*.jsonl") {
		if c := one.Decoded(t); len(c.Convictions) > 1 {
			sameInAnyOrder(t, c)
		}
	}
	// Two misfits, in two cases, of which each reads a third answer as badly as the
	// other: met at random.
	twoMisfits, err := casefile.Decode([]byte(`{"schema":"tableside.case/1","convictions":[
		{"id":"c1","offense":"HS 11377(a)","outcome":"deferred-entry","offense_date":"2015","convicted_on":"2011-07-14","relief":[{}]},
		{"id":"c2","convicted_on":"2009-03","trouble_since":"no","relief":[{}]},{"id":"c3"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	sameInAnyOrder(t, twoMisfits)
	flow := theFlow()
	rapid.Check(t, func(t *rapid.T) { sameInAnyOrder(t, interviewtest.Walk(t, flow).Case()) })
}

func sameInAnyOrder(t interface {
	Fatal(...any)
	Errorf(string, ...any)
}, c casefile.Case) {
	turned := c.Clone()
	slices.Reverse(turned.Convictions)
	before, after := wholeOf(t, c), wholeOf(t, turned)
	for what, told := range before {
		if after[what] != told {
			t.Errorf("in another order %s is told otherwise: %s\n%s", what, firstDifference([]byte(after[what]), []byte(told)), casefile.EncodeLine(c))
		}
	}
}

// wholeOf is what a report says of each conviction, and of the case, by name;
// a path names its conviction, wherever it stands. The lists that follow the
// order of the convictions are sorted.
func wholeOf(t interface{ Fatal(...any) }, c casefile.Case) map[string]string {
	for i := range c.Convictions {
		if c.Convictions[i].ID == "" {
			c.Convictions[i].ID = fmt.Sprintf("n%d", i)
		}
	}
	d := report.Of(screenOne(c, sampleDay), reportOptions(c))
	said := map[string]string{}
	put := func(what string, value any) {
		text, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		words := string(text)
		for i, one := range c.Convictions {
			words = strings.ReplaceAll(words, fmt.Sprintf("convictions[%d]", i), "conviction "+one.ID)
		}
		said[what] = words
	}
	for _, one := range d.Convictions {
		for i := range one.Relief {
			one.Relief[i].Missing = slices.Sorted(slices.Values(one.Relief[i].Missing)) // the law may share the list
		}
		put("the level of "+one.ID, one.Counts.Answer)
		for _, f := range one.Findings {
			firm := []string{f.Rule, f.Strength, f.Venue}
			if len(d.Contradictions) > 0 { // of two readings that are equally bad either may stand
				firm = nil
			}
			put(f.Code+" of "+one.ID, append(firm, f.Answer))
		}
		for _, r := range one.Relief {
			earliest := ""
			if r.Earliest != nil {
				earliest = *r.Earliest
			}
			put(r.Code+" of "+one.ID, []string{r.State, r.Reason, earliest, r.Why, r.Effect.Answer})
		}
	}
	for _, f := range d.Findings {
		put(f.Code, f.Answer)
	}
	for _, one := range d.Consequences {
		put(one.Code, []string{one.Level, one.AtWorst})
	}
	codes := []string{}
	for _, a := range d.Actions {
		codes = append(codes, a.Code)
	}
	slices.Sort(codes)
	put("what to do", codes)
	return said
}
