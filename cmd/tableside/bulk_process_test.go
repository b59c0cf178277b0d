//go:build unix

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// endless feeds numbered cases until nobody takes them, and counts the bytes taken.
func endless(to io.WriteCloser, taken *atomic.Int64) {
	defer to.Close()
	for i := 0; ; i++ {
		n, err := fmt.Fprintf(to, `{"schema":"tableside.case/1","reference":"r-%d"}`+"\n", i)
		taken.Add(int64(n))
		if err != nil {
			return
		}
	}
}

func bulkProcess(t *testing.T) (cmd *exec.Cmd, in io.WriteCloser, out io.ReadCloser) {
	t.Helper()
	heard := make(chan os.Signal, 1)
	signal.Notify(heard, os.Interrupt) // else a test run that ignores interrupts, as one in the background, would hand that on
	t.Cleanup(func() { signal.Stop(heard) })
	cmd = exec.Command(buildProgram(t), "screen", "--lines")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if out, err = cmd.StdoutPipe(); err != nil {
		t.Fatal(err)
	}
	return cmd, in, out
}

// An interrupt ends a bulk run that would never end by itself: every line
// written is whole, in order, and the exit code says so.
func TestAnInterruptLeavesWholeAnswersInOrder(t *testing.T) {
	cmd, in, out := bulkProcess(t)
	var errs strings.Builder
	cmd.Stderr = &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var taken atomic.Int64
	go endless(in, &taken)
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, 1<<20)
	n := 0
	for ; lines.Scan(); n++ {
		if want := fmt.Sprintf(`"reference":"r-%d"`, n); !strings.Contains(lines.Text(), want) || !strings.HasSuffix(lines.Text(), "}") {
			t.Fatalf("answer %d is %.120s", n, lines.Text())
		}
		if n == 50 {
			if err := cmd.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
		}
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != exitInterrupted {
		t.Errorf("ended with %v", err)
	}
	if n <= 50 || !strings.Contains(errs.String(), fmt.Sprintf("the first %d lines are answered", n)) {
		t.Errorf("%d answers, %q", n, errs.String())
	}
}

// Who takes up an interrupted run goes on at the line that is told, blank lines
// before it and all; where the reader stands still, a second interrupt ends it.
func TestAnInterruptNamesTheLastLineAndASecondOneEndsIt(t *testing.T) {
	cmd, in, out := bulkProcess(t)
	var errs strings.Builder
	cmd.Stderr = &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(in, "\n\n"+`{"schema":"tableside.case/1"}`+"\n"); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Process.Signal(os.Interrupt)
	_ = cmd.Wait()
	if !strings.Contains(errs.String(), "the first 3 lines are answered") {
		t.Errorf("after one case on line 3: %q", errs.String())
	}

	cmd, in, out = bulkProcess(t)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var taken atomic.Int64
	go endless(in, &taken)
	if _, err := out.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for range 200 { // the first only asks it to end, and nobody reads
		_ = cmd.Process.Signal(os.Interrupt)
		select {
		case <-ended:
			return
		case <-time.After(300 * time.Millisecond):
		}
	}
	_ = cmd.Process.Kill()
	t.Error("no interrupt ends a run whose reader stands still")
}

// A reader that takes nothing stops the reading: the program holds a few lines
// for each core, and no more comes in however long it waits.
func TestASlowReaderSlowsTheReading(t *testing.T) {
	cmd, in, out := bulkProcess(t)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var taken atomic.Int64
	go endless(in, &taken)
	first := make([]byte, 1)
	if _, err := out.Read(first); err != nil {
		t.Fatal(err)
	}
	before := int64(-1)
	for now := taken.Load(); now != before; now = taken.Load() { // until nothing more is taken for a while
		before = now
		time.Sleep(300 * time.Millisecond)
	}
	if before > 1<<20 {
		t.Errorf("%d bytes were taken though nobody reads the answers", before)
	}
	_ = out.Close() // the reader goes away: the program must end
	if err := cmd.Wait(); err == nil {
		t.Error("the program ended well though its answers could not be written")
	} else if status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); ok && status.Signaled() && status.Signal() != syscall.SIGPIPE {
		t.Errorf("ended by %v", status.Signal())
	}
}

// Somebody who watches sees how far it is, on a line that is gone at the end.
func TestProgressIsToldOnATerminalOnly(t *testing.T) {
	cmd, in, out := bulkProcess(t)
	screen, terminal, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal here: ", err)
	}
	defer screen.Close()
	cmd.Stderr = terminal
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = terminal.Close()
	go func() { _, _ = io.Copy(io.Discard, out) }()
	var taken atomic.Int64
	go endless(in, &taken)
	seen := make([]byte, 256)
	n, err := screen.Read(seen)
	if err != nil || !strings.Contains(string(seen[:n]), "cases screened, 0 refused") {
		t.Errorf("a watcher sees %q (%v)", seen[:n], err)
	}
	_ = cmd.Process.Signal(os.Interrupt)
	_ = cmd.Wait()
}
