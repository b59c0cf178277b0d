//go:build unix

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/vault"
)

// typedInto runs the plain program on lines and gives what it said.
func typedInto(t *testing.T, program, folder string, args []string, lines ...string) string {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Dir, cmd.Env = folder, homeIn(folder)
	cmd.Stdin = strings.NewReader(strings.Join(lines, "\n") + "\n")
	out, _ := cmd.CombinedOutput() // the input ends early: exit code 3
	return string(out)
}

func homeIn(folder string) []string {
	return append(os.Environ(), "HOME="+folder, "TMPDIR="+folder, "XDG_CACHE_HOME="+folder, "XDG_CONFIG_HOME="+folder, "TERM=dumb")
}

// Two hundred times (twenty with -short) the program is killed while it saves
// one answer after the other, at a random moment, in four files side by side. A
// file always opens, with answers that were given, and none goes back behind
// what an earlier round found there.
func TestAKilledProgramLeavesTheOldAnswersOrTheNew(t *testing.T) {
	t.Parallel()
	const files = 4
	kills := 200
	if testing.Short() {
		kills = 20
	}
	program, k := buildLowWork(t), newKeeper(theInterview(), sampleDay)
	for n := range files {
		t.Run(fmt.Sprintf("file %d", n+1), func(t *testing.T) {
			t.Parallel()
			killedAgainAndAgain(t, program, k, kills/files)
		})
	}
}

func killedAgainAndAgain(t *testing.T, program string, k *keeper, kills int) {
	folder := t.TempDir()
	path := filepath.Join(folder, "one.tableside")
	said := typedInto(t, program, folder, []string{"--plain"}, "save", path, passphrase, passphrase, "review")
	born := regexp.MustCompile(`(?m)^ *(\d+)  When were you born`).FindStringSubmatch(said)
	if born == nil {
		t.Fatalf("nothing to change again and again:\n%s", said)
	}
	var sent atomic.Int64
	first, reached, unfinished := time.Date(1950, 1, 1, 0, 0, 0, 0, time.UTC), int64(0), 0
	for round := range kills {
		sent.Store(reached)
		killDuringSaves(t, program, path, func(in io.Writer) {
			for {
				next := sent.Add(1)
				day := first.AddDate(0, 0, int(next))
				if _, err := fmt.Fprintf(in, "review\n%s\n%s\n", born[1], day.Format("1/2/2006")); err != nil {
					return
				}
			}
		})
		if _, err := os.Lstat(filepath.Join(folder, ".one.tableside.part")); err == nil {
			unfinished++
		}
		got := answerIn(t, k, path, first)
		if got < reached || got > sent.Load() {
			t.Fatalf("round %d: the file has answer %d, after %d of %d", round, got, reached, sent.Load())
		}
		reached = got
		left, err := os.ReadDir(folder)
		if err != nil || len(left) != 1 {
			t.Fatalf("round %d: in the folder are %v, %v", round, left, err)
		}
	}
	t.Logf("%d kills, %d in the middle of writing, answer %d on the disk at last", kills, unfinished, reached)
	if reached == 0 {
		t.Error("no answer ever reached the disk: the kills did not meet the saving")
	}
}

// killDuringSaves starts the program on the file, lets answers flow, and kills
// it a random moment after a random one of them was taken: then its save has
// begun, and may be anywhere.
func killDuringSaves(t *testing.T, program, path string, answers func(io.Writer)) {
	t.Helper()
	cmd := exec.Command(program, "open", "--plain", path)
	cmd.Env = homeIn(filepath.Dir(path))
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		fmt.Fprintf(in, "%s\n", passphrase)
		answers(in)
	}()
	var said bytes.Buffer
	lines := bufio.NewScanner(io.TeeReader(out, &said))
	for left := 1 + rand.IntN(4); left > 0; {
		if !lines.Scan() {
			t.Fatalf("it took no more answers:\n%s", said.String())
		}
		if strings.HasPrefix(lines.Text(), "Noted:") {
			left--
		}
	}
	time.Sleep(time.Duration(rand.IntN(2_000)) * time.Microsecond)
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
}

// answerIn opens the file and gives the answer in it, by its number.
func answerIn(t *testing.T, k *keeper, path string, first time.Time) int64 {
	t.Helper()
	f, data, err := vault.Open(path, passphrase)
	if err != nil {
		t.Fatalf("the file does not open: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	s, note, err := k.read(data)
	if err != nil || note != "" {
		t.Fatalf("%q, %v", note, err)
	}
	born, _ := casefile.Get(s.Case(), "person.born")
	if born == "" {
		return 0
	}
	day, err := time.Parse(time.DateOnly, born)
	if err != nil {
		t.Fatal(err)
	}
	return int64(day.Sub(first).Hours() / 24)
}
