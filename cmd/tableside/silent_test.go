//go:build unix

package main

import (
	"context"
	"io"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/creack/pty"
)

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
