//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The README's commands for many cases, run as they stand there: every line is
// answered in its place, a line that is no case too.
func TestTheReadmesCommandsForManyCasesLoseNoLine(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(readme), "### Many cases at once")
	section, _, _ = strings.Cut(section, "###")
	var commands, parallel []string
	for line := range strings.Lines(section) {
		switch command := strings.TrimSpace(line); {
		case !strings.HasPrefix(line, "    ") || strings.HasPrefix(command, "rdd."):
		case strings.HasPrefix(command, "parallel"):
			parallel = append(parallel, command)
		default:
			commands = append(commands, command)
		}
	}
	if len(commands) < 3 || len(parallel) != 1 {
		t.Fatalf("the README has the commands %q and %q", commands, parallel)
	}
	t.Run("xargs", func(t *testing.T) { answersEveryLine(t, "split xargs", commands) })
	t.Run("parallel", func(t *testing.T) { answersEveryLine(t, "parallel", parallel) })
}

// answersEveryLine runs a script over 200 lines, of which the first and the
// hundredth are no cases.
func answersEveryLine(t *testing.T, tools string, script []string) {
	t.Helper()
	for _, tool := range strings.Fields(tools) {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip(tool, " is not on this machine")
		}
	}
	if err := exec.Command("split", "-n", "l/2", os.DevNull, filepath.Join(t.TempDir(), "x")).Run(); err != nil {
		t.Skip("split cannot cut a file into pieces here: ", err)
	}
	folder, bin := t.TempDir(), t.TempDir()
	if err := os.Symlink(buildProgram(t), filepath.Join(bin, "tableside")); err != nil {
		t.Fatal(err)
	}
	var in bytes.Buffer
	broken := func(i int) bool { return i == 0 || i == 99 }
	for i := range 200 {
		if broken(i) {
			fmt.Fprintln(&in, "not a case")
			continue
		}
		fmt.Fprintf(&in, `{"schema":"tableside.case/1","reference":"r-%d"}`+"\n", i)
	}
	if err := os.WriteFile(filepath.Join(folder, "cases.ndjson"), in.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("sh", "-e", "-c", strings.Join(script, "\n"))
	cmd.Dir, cmd.Env = folder, append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	out, err := os.ReadFile(filepath.Join(folder, "reports.ndjson"))
	if err != nil {
		t.Fatal(err)
	}
	answers := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(answers) != 200 {
		t.Fatalf("%d answers to 200 lines", len(answers))
	}
	for i, answer := range answers {
		want := fmt.Sprintf(`"reference":"r-%d"`, i)
		if broken(i) {
			want = `{"error":{"line":`
		}
		if !strings.Contains(answer, want) {
			t.Errorf("answer %d is %.120s", i+1, answer)
		}
	}
}

// A run with a refused line ends with 1; where that would stop the tool behind
// which it stands, it can end with 0.
func TestARefusedLineCanBeAnAnswer(t *testing.T) {
	program := buildProgram(t)
	for _, c := range []struct {
		in   string
		args []string
		want int
	}{
		{"not a case\n", nil, exitFailed},
		{"not a case\n", []string{"--refused-ok"}, exitDone},
		{`{"schema":"tableside.case/1"}` + "\n", nil, exitDone},
	} {
		cmd := exec.Command(program, append([]string{"screen", "--lines"}, c.args...)...)
		cmd.Stdin = strings.NewReader(c.in)
		_ = cmd.Run()
		if got := cmd.ProcessState.ExitCode(); got != c.want {
			t.Errorf("%q with %v ends with %d, not %d", c.in, c.args, got, c.want)
		}
	}
}
