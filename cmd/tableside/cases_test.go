package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/casefile/samples"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
)

// TestSampleCases runs every case under testdata/cases and holds each
// expectation. One that does not hold must be listed, with its reason, in
// testdata/cases/differences.txt; one listed there that holds must be taken
// off the list. So nothing that held can stop holding unseen.
func TestSampleCases(t *testing.T) {
	excused := differences(t)
	held, all, wholeCases, cases := 0, 0, 0, 0
	for _, sample := range samples.Read(t, os.DirFS(caseFolder), "*.jsonl") {
		whole := true
		got := reportOf(sample.Decoded(t))
		for _, want := range sample.Expect {
			all++
			name := sample.ID + " " + want.At
			value := lookAt(got, want.At)
			holds := slices.Contains(want.In, value)
			_, isExcused := excused[name]
			switch {
			case holds && isExcused:
				t.Errorf("%s holds now: take it off differences.txt", name)
			case !holds && !isExcused:
				t.Errorf("%s is %q, %s says %v: %s", name, value, sample.Source, want.In, want.Why)
			}
			if holds {
				held++
			}
			whole = whole && holds
			delete(excused, name)
		}
		cases++
		if whole {
			wholeCases++
		}
	}
	for name := range excused {
		t.Errorf("differences.txt lists %q, which no case expects", name)
	}
	t.Logf("%d of %d expectations hold, %d of %d whole cases", held, all, wholeCases, cases)
}

var caseFolder = filepath.Join("..", "..", "testdata", "cases")

func differences(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(caseFolder, "differences.txt"))
	if err != nil {
		t.Fatal(err)
	}
	excused := map[string]string{}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, because, found := strings.Cut(line, ": ")
		if !found || because == "" {
			t.Fatalf("differences.txt: %q gives no reason", line)
		}
		excused[name] = because
	}
	return excused
}

// sampleDay is the day for a case without one of its own.
var sampleDay = casefile.DayOf(2026, time.November, 21)

func reportOf(c casefile.Case) report.Document {
	return report.Of(screen.Case(c, sampleDay, screen.Current()), report.Options{})
}

// lookAt gives the value at a path such as convictions/c1/relief/pc-1203.4/earliest;
// a code that is not listed reads as "absent".
func lookAt(d report.Document, at string) string {
	part := strings.SplitN(at, "/", 3)
	switch part[0] {
	case "convictions":
		for _, c := range d.Convictions {
			if c.ID == part[1] {
				return lookAtConviction(c, part[2])
			}
		}
	case "findings":
		return answerOf(d.Findings, part[1])
	case "consequences":
		for _, c := range d.Consequences {
			if c.Code == part[1] {
				return c.Level
			}
		}
	case "actions":
		return presence(slices.ContainsFunc(d.Actions, func(a report.Action) bool { return a.Code == part[1] }))
	case "missing":
		path := strings.TrimPrefix(at, "missing/")
		return presence(slices.ContainsFunc(d.Missing, func(m report.Missing) bool { return m.Path == path }))
	default:
		return fmt.Sprintf("no place %q", at)
	}
	return "absent"
}

func lookAtConviction(c report.Conviction, at string) string {
	kind, rest, _ := strings.Cut(at, "/")
	switch kind {
	case "counts":
		return c.Counts.Answer
	case "findings":
		return answerOf(c.Findings, rest)
	case "relief":
		code, field, _ := strings.Cut(rest, "/")
		for _, r := range c.Relief {
			if r.Code != code {
				continue
			}
			switch {
			case field == "earliest" && r.Earliest != nil:
				return *r.Earliest
			case field == "effect":
				return r.Effect.Answer
			case field == "reason":
				return r.Reason
			case field == "merits":
				return yesNo(r.Merits)
			case field == "":
				return r.State
			}
		}
	}
	return "absent"
}

func answerOf(findings []report.Finding, code string) string {
	for _, f := range findings {
		if f.Code == code {
			return f.Answer
		}
	}
	return "absent"
}

func yesNo(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}

func presence(is bool) string {
	if is {
		return "present"
	}
	return "absent"
}
