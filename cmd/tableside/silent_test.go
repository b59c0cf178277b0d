//go:build unix

package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// buildProgram builds the program, once for all tests that run it as a process.
func buildProgram(t *testing.T) string {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "tableside-test-")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "tableside")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return path, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if path, err := built(); err == nil {
		_ = os.RemoveAll(filepath.Dir(path))
	}
	os.Exit(code)
}

// A terminal that never answers: Bubble Tea's own start-up would wait five
// seconds for the background colour (bubbletea#1771). The best of three tries
// must answer within a second; a slow machine makes a slow try, a query makes
// every try slow.
func TestVersionAnswersWhereTheTerminalIsSilent(t *testing.T) {
	program := buildProgram(t)
	best := time.Hour
	for range 3 {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		cmd := exec.CommandContext(ctx, program, "--version")
		cmd.Env = append(os.Environ(), "TERM=xterm-256color")
		begin := time.Now()
		terminal, err := pty.Start(cmd)
		if err != nil {
			t.Fatal(err)
		}
		shown, _ := io.ReadAll(terminal) // a closed pty reads as an error on linux
		if err := cmd.Wait(); err != nil {
			t.Fatalf("--version: %v, showed %q", err, shown)
		}
		best = min(best, time.Since(begin))
		cancel()
		_ = terminal.Close()
	}
	if best > time.Second {
		t.Errorf("--version took %v on a terminal that answers nothing; it must not ask", best)
	}
}
