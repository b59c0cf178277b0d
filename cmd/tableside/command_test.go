package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
)

// runWith runs the program inside the test, its input and outputs in files.
func runWith(t *testing.T, input string, args ...string) (code int, out, errs string) {
	t.Helper()
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	if err := os.WriteFile(in, []byte(input), 0o600); err != nil {
		t.Fatal(err)
	}
	stdin, err := os.Open(in)
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := os.Create(filepath.Join(dir, "out"))
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	code = run(args, world{stdin, stdout, &stderr, sampleDay})
	_ = stdin.Close()
	_ = stdout.Close()
	shown, err := os.ReadFile(filepath.Join(dir, "out"))
	if err != nil {
		t.Fatal(err)
	}
	return code, string(shown), stderr.String()
}

const aCase = `{"schema":"tableside.case/1","person":{"status":"citizen"},"convictions":[{"offense":"PC 459.5","level":"misdemeanor"}]}`

func TestExitCodesAndWhereWordsGo(t *testing.T) {
	for _, c := range []struct {
		name  string
		input string
		args  []string
		code  int
		out   string // must stand in the output; "" nothing may
		errs  string // must stand on standard error, on one line; "" nothing may
	}{
		{"a case from standard input", aCase, []string{"screen", "-"}, 0, "Bottom line", ""},
		{"the same as JSON", aCase, []string{"screen", "--format", "json", "-"}, 0, `"schema":"tableside.report/1"`, ""},
		{"the same as Markdown", aCase, []string{"screen", "--format", "markdown", "-"}, 0, "## Bottom line", ""},
		{"for the lawyer", aCase, []string{"screen", "--lawyer", "-"}, 0, "[Pen. Code 1203.4", ""},
		{"the version", "", []string{"--version"}, 0, "law checked " + currentLaw().AsOf.String(), ""},
		{"help", "", []string{"--help"}, 0, "screen", ""},
		{"a client's page", aCase, []string{"screen", "--paper", "client", "-"}, 0, "What we talked about", ""},
		{"a client's page that names the offense", aCase, []string{"screen", "--paper", "client", "--name-offense", "-"}, 0, "PC 459.5", ""},
		{"a memo as Markdown", aCase, []string{"screen", "--paper", "memo", "--format", "markdown", "-"}, 0, "# Memo for the supervising lawyer", ""},
		{"a worksheet as HTML", aCase, []string{"screen", "--paper", "worksheet", "--format", "html", "-"}, 0, "<!doctype html>", ""},
		{"the clinic on the page", aCase, []string{"screen", "--paper", "client", "--clinic-name", "Harbor Clinic", "-"}, 0, "Clinic: Harbor Clinic", ""},
		{"a paper that is not there", aCase, []string{"screen", "--paper", "poster", "-"}, 2, "", "paper"},
		{"a paper as JSON", aCase, []string{"screen", "--paper", "memo", "--format", "json", "-"}, 2, "", "leave out"},
		{"a report as HTML", aCase, []string{"screen", "--format", "html", "-"}, 2, "", "--paper"},
		{"lines as papers", "", []string{"screen", "--lines", "--paper", "memo"}, 2, "", "leave out"},
		{"the rulebook", "", []string{"rulebook"}, 0, "[remedy pc-1203.4]", ""},
		{"the rulebook since a file that is not there", "", []string{"rulebook", "--since", "nowhere.txt"}, 2, "", "rulebook: nowhere.txt: "},
		{"the rulebook since what is none", "", []string{"rulebook", "--since", "main.go"}, 2, "", "rulebook > rulebook.txt"},
		{"no file named", "", []string{"screen"}, 2, "", "name a case file"},
		{"a file that is not there", "", []string{"screen", "nowhere.json"}, 2, "", "nowhere.json: "},
		{"a command that is not there", "", []string{"scren"}, 2, "", "unexpected argument"},
		{"a flag that is not there", aCase, []string{"screen", "--colour", "-"}, 2, "", "unknown flag"},
		{"a format that is not there", aCase, []string{"screen", "--format", "pdf", "-"}, 2, "", "format"},
		{"a refused case names the place", `{"schema":"tableside.case/1","convictions":[{"level":"felon"}]}`, []string{"screen", "-"}, 2, "", "standard input: convictions[0].level: "},
		{"an empty input", "", []string{"screen", "-"}, 2, "", "standard input: "},
		{"lines with a file", "", []string{"screen", "--lines", "x.ndjson"}, 2, "", "takes no file"},
		{"lines as text", "", []string{"screen", "--lines", "--format", "text"}, 2, "", "leave out"},
		{"lawyer's JSON", aCase, []string{"screen", "--lawyer", "--format", "json", "-"}, 2, "", "leave out --lawyer"},
		{"a file name that steers the terminal", "", []string{"screen", "no\x1b[2Jwhere\n"}, 2, "", "no[2Jwhere"},
		{"an interview without answers", "", []string{"--plain"}, 3, "What would you like help with", "ended"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, errs := runWith(t, c.input, c.args...)
			if code != c.code {
				t.Errorf("exit %d, want %d; standard error: %s", code, c.code, errs)
			}
			if c.out == "" && out != "" || !strings.Contains(out, c.out) {
				t.Errorf("wrote %q, want %q", out, c.out)
			}
			if c.errs == "" && errs != "" || !strings.Contains(errs, c.errs) {
				t.Errorf("complained %q, want %q", errs, c.errs)
			}
			if strings.Count(errs, "\n") > 1 {
				t.Errorf("more than one line on standard error: %q", errs)
			}
		})
	}
}

func TestBulkKeepsTheOrderAndAnswersEveryLine(t *testing.T) {
	var input strings.Builder
	const lines = 300
	for i := range lines {
		switch {
		case i%50 == 7:
			input.WriteString(`{"schema":"tableside.case/1","convictions":[{"level":"felon"}]}` + "\n")
		case i%2 == 0:
			fmt.Fprintf(&input, `{"schema":"tableside.case/1","reference":"r-%d"}`+"\r\n", i)
		default:
			fmt.Fprintf(&input, `{"schema":"tableside.case/1","reference":"r-%d"}`+"\n", i)
		}
	}
	code, out, errs := runWith(t, input.String(), "screen", "--lines")
	if code != exitFailed || errs != "" {
		t.Errorf("exit %d, standard error %q", code, errs)
	}
	answers := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(answers) != lines {
		t.Fatalf("%d answers for %d lines", len(answers), lines)
	}
	for i, line := range answers {
		var got struct {
			Reference string
			Error     *struct {
				Line          int
				Path, Message string
			}
		}
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		if i%50 == 7 {
			if got.Error == nil || got.Error.Line != i+1 || got.Error.Path != "convictions[0].level" || got.Error.Message == "" {
				t.Errorf("line %d: %s", i+1, line)
			}
			continue
		}
		if got.Reference != fmt.Sprintf("r-%d", i) {
			t.Errorf("line %d answers for %s", i+1, got.Reference)
		}
	}
}

func TestBulkEdges(t *testing.T) {
	full := `{"schema":"tableside.case/1","reference":"` // padded with spaces behind the object
	atLimit := full + `x"}`
	atLimit += strings.Repeat(" ", casefile.MaxBytes-len(atLimit))
	for _, c := range []struct {
		name  string
		input string
		code  int
		lines int
		says  string
	}{
		{"nothing gives nothing", "", 0, 0, ""},
		{"blank lines give nothing", "\n  \r\n\n", 0, 0, ""},
		{"the last line needs no ending", aCase, 0, 1, `"schema"`},
		{"a byte-order mark is passed over", "\ufeff" + aCase + "\n", 0, 1, `"schema"`},
		{"a line of exactly the limit", atLimit + "\r\n", 0, 1, `"reference":"x"`},
		{"a line one byte over it", atLimit + " \n" + aCase + "\n", 1, 2, `"line":1,"path":"","message":"the line is over 1 MiB`},
		{"a line far over it, all carriage returns", strings.Repeat("\r", 3*casefile.MaxBytes) + "\n" + aCase, 1, 2, "over 1 MiB"},
		{"blank lines count in the numbers of lines", "\n\n{}\n", 1, 1, `"line":3`},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, errs := runWith(t, c.input, "screen", "--lines")
			if code != c.code || strings.Count(out, "\n") != c.lines || !strings.Contains(out, c.says) || errs != "" {
				t.Errorf("exit %d, %d lines, standard error %q, begins %.200q", code, strings.Count(out, "\n"), errs, out)
			}
		})
	}
}

func TestBulkStopsWhenNobodyReads(t *testing.T) {
	in, feed, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	closed, err := os.Open(os.DevNull) // read only: every write fails
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		for {
			if _, err := feed.WriteString(aCase + "\n"); err != nil {
				return // the program let go
			}
		}
	}()
	var errs bytes.Buffer
	code := run([]string{"screen", "--lines"}, world{in, closed, &errs, sampleDay})
	_ = in.Close()
	if code != exitFailed || !strings.Contains(errs.String(), "screen --lines: ") {
		t.Errorf("exit %d, %q", code, errs.String())
	}
}

func TestASingleCaseTellsWhatEachRemedyWouldChange(t *testing.T) {
	noncitizen := strings.Replace(aCase, "citizen", "lpr", 1)
	_, single, _ := runWith(t, noncitizen, "screen", "--format", "json", "-")
	_, bulk, _ := runWith(t, noncitizen, "screen", "--lines")
	_, asked, _ := runWith(t, noncitizen, "screen", "--lines", "--what-if")
	for name, c := range map[string]struct {
		out  string
		want bool
	}{"a single case": {single, true}, "bulk": {bulk, false}, "bulk, when asked": {asked, true}} {
		var d report.Document
		if err := json.Unmarshal([]byte(c.out), &d); err != nil {
			t.Fatal(err)
		}
		if got := len(d.WhatIf) > 0; got != c.want {
			t.Errorf("%s: what-if %v", name, got)
		}
	}
}
