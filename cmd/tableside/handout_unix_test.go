//go:build unix

package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A run that hands nothing out leaves nothing behind, whether a folder was named or not.
func TestAHandoutThatIsRefusedLeavesNothing(t *testing.T) {
	for _, tool := range []string{"bash", "git"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip(err)
		}
	}
	script, err := os.ReadFile(filepath.Join("..", "..", ".ci", "handout"))
	if err != nil {
		t.Fatal(err)
	}
	clone, temporary := t.TempDir(), t.TempDir()
	if err := os.Mkdir(filepath.Join(clone, ".ci"), 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(clone, ".ci", "handout") // no commit holds it
	if err := os.WriteFile(path, script, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("git", "init", "-q", clone).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, folder := range []string{"", filepath.Join(temporary, "deeper", "stick")} {
		run := exec.Command("bash", path)
		if folder != "" {
			run.Args = append(run.Args, folder)
		}
		run.Env = append(os.Environ(), "TMPDIR="+temporary)
		out, err := run.CombinedOutput()
		if refused, is := errors.AsType[*exec.ExitError](err); !is || refused.ExitCode() != 2 || !strings.Contains(string(out), "no commit holds these yet") {
			t.Fatalf("%q: %v: %s", folder, err, out)
		}
		if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 {
			t.Errorf("%q: it leaves %v, %v", folder, left, err)
		}
	}
}
