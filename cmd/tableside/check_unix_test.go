//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
)

func TestCheckFindsEveryPromiseKept(t *testing.T) {
	program, folder := buildProgram(t), t.TempDir()
	cmd := exec.Command(program, "check")
	cmd.Dir, cmd.Env = folder, homeIn(folder)
	out, err := cmd.CombinedOutput()
	if err != nil || strings.Contains(string(out), "  NO  ") {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, what := range []string{"network", "files", "memory", "saving", "terminal", "law"} {
		if !strings.Contains(string(out), "  ok  "+what) {
			t.Errorf("nothing about %s:\n%s", what, out)
		}
	}
	if left := everyFile(t, folder); len(left) > 0 {
		t.Errorf("the check itself leaves %d files", len(left))
	}
}

// The look for networking code is worth something only if it finds some, also
// where the symbols were stripped.
func TestAProgramThatDialsIsFound(t *testing.T) {
	folder := t.TempDir()
	source := "package main\n\nimport \"net\"\n\nfunc main() {\n\tif c, err := net.Dial(\"tcp\", \"127.0.0.1:1\"); err == nil {\n\t\tc.Close()\n\t}\n}\n"
	for name, text := range map[string]string{"main.go": source, "go.mod": "module dials\n\ngo 1.26\n"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, flags := range []string{"", "-s -w"} {
		program := filepath.Join(folder, "dials")
		cmd := exec.Command("go", "build", "-ldflags", flags, "-o", program, ".")
		cmd.Dir = folder
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		found, err := linked(program, dialing())
		if err != nil || !slices.Contains(found, "net.(*Dialer).DialContext") || !slices.Contains(found, "syscall.connect") {
			t.Errorf("with %q: found %v, %v", flags, found, err)
		}
	}
}

func TestTheLawIsCheckedByItsReviewDate(t *testing.T) {
	by := currentLaw().ReviewBy
	for day, want := range map[casefile.Day]bool{by - 1: true, by: true, by + 1: false} {
		if line := checkLaw(world{today: day}); line.ok != want {
			t.Errorf("on %s: %+v", casefile.On(day), line)
		}
	}
}

func TestCoreDumpsAreOff(t *testing.T) {
	if !noDumps() {
		t.Error("the system did not take it")
	}
}
