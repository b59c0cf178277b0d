//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/plain"
)

// The markers are answers that stand nowhere else: a section that no law has,
// and days that no other test uses.
var markers = []string{"PC 98765", "1971-02-03", "2/3/1971", "February 3, 1971"}

func unmarked(t *testing.T, where, text string) {
	t.Helper()
	for _, m := range markers {
		if strings.Contains(text, m) {
			t.Errorf("%s holds the answer %q:\n%.2000s", where, m, text)
		}
	}
}

// markedLines answer the first questions with the markers.
func markedLines() []string {
	return []string{"u", "u", "u", "u", "u", "PC 98765", "keep", "u", "2/3/1971", "review"}
}

// everyFile is what lies under a folder, with its content.
func everyFile(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		all[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// The program is stopped by the signals that make Go print where every part of
// it stands, while it holds answers and has just saved them.
func TestAProgramThatIsBrokenFromOutsidePrintsNoAnswer(t *testing.T) {
	program := buildLowWork(t)
	for _, sig := range []syscall.Signal{syscall.SIGQUIT, syscall.SIGABRT, syscall.SIGSEGV} {
		folder := t.TempDir()
		cmd := exec.Command(program, "--plain")
		cmd.Dir, cmd.Env = folder, append(homeIn(folder), "GOTRACEBACK=crash")
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		var said, broke bytes.Buffer
		waiting := &watcher{to: &said, words: "When did it happen? February 3, 1971", seen: make(chan bool, 1)}
		cmd.Stdout, cmd.Stderr = waiting, &broke
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := append([]string{"save", "x", passphrase, passphrase}, markedLines()...)
		if _, err := io.WriteString(in, strings.Join(lines, "\n")+"\n"); err != nil {
			t.Fatal(err)
		}
		select {
		case <-waiting.seen:
		case <-time.After(time.Minute):
			t.Fatalf("the answers were not read back:\n%s", said.String())
		}
		if limits, err := os.ReadFile(fmt.Sprintf("/proc/%d/limits", cmd.Process.Pid)); err == nil {
			if !regexp.MustCompile(`Max core file size +0 +0 `).Match(limits) {
				t.Errorf("core dumps are on:\n%s", limits)
			}
		}
		_ = cmd.Process.Signal(sig)
		_ = cmd.Wait()
		if broke.Len() == 0 {
			t.Fatalf("%v printed nothing: it does not test anything", sig)
		}
		unmarked(t, sig.String(), broke.String())
		files := everyFile(t, folder)
		if len(files) < 1 || len(files) > 2 { // the saved file, and what a save under way left
			t.Errorf("%v left %d files", sig, len(files))
		}
		for path, content := range files {
			unmarked(t, path, content)
		}
	}
}

// watcher waits for words to be written.
type watcher struct {
	to    *bytes.Buffer
	words string
	seen  chan bool
}

func (w *watcher) Write(p []byte) (int, error) {
	w.to.Write(p)
	if strings.Contains(w.to.String(), w.words) {
		select {
		case w.seen <- true:
		default:
		}
	}
	return len(p), nil
}

// A panic of our own whose words are all the answers of a whole interview: the
// line on standard error has where it was, and none of them.
func TestAPanicPrintsNoAnswer(t *testing.T) {
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	var told string
	run := func(lines string, summary func(casefile.Case) string) error {
		_, err := plain.Run(strings.NewReader(strings.Replace(lines, "quit", "summary", 1)), io.Discard,
			plain.Options{Session: interview.Start(theFlow(), sampleDay), Summary: summary})
		return err
	}
	marked := strings.Join(append(markedLines(), "quit"), "\n")
	for _, lines := range []string{marked, wholeInterview(t)} {
		_ = run(lines, func(c casefile.Case) string { told += string(casefile.EncodeLine(c)); return "" })
	}
	answers := wordsTold.FindAllString(told, -1)
	if len(answers) < 20 {
		t.Fatalf("only %d answers were told: %s", len(answers), told)
	}
	err = guarded(func() error { return run(marked, func(casefile.Case) string { panic(told) }) })
	code := fail(world{err: write}, err)
	_ = write.Close()
	out, _ := io.ReadAll(read)
	said := string(out)
	if code != exitBroken || !strings.Contains(said, "a mistake in the program was met") || strings.Count(said, "\n") != 1 {
		t.Errorf("exit %d: %s", code, said)
	}
	unmarked(t, "standard error", said)
	for _, answer := range answers {
		if strings.Contains(said, strings.Trim(answer, `"`)) {
			t.Errorf("standard error holds the answer %s: %s", answer, said)
		}
	}
}

// wordsTold are the words of a case file that say something of a person.
var wordsTold = regexp.MustCompile(`"[^"]{4,}"`)

// wholeInterview is what a person types at the plain prompt from the first
// question to the summary.
func wholeInterview(t *testing.T) string {
	t.Helper()
	var typed strings.Builder
	journeys[0].walk(t, func(asked interview.Asked, values []string) { typed.WriteString(plainLine(asked, values) + "\n") })
	return typed.String() + "summary\nquit\n"
}

// Wherever the system lets nothing be traced: an interview in a folder that is
// home, place for temporary files and working folder at once leaves it empty;
// the same with a save does not.
func TestAnInterviewLeavesNoFile(t *testing.T) {
	program := buildLowWork(t)
	for _, tt := range []struct {
		name, first string
		files       int
	}{{"an interview", "", 0}, {"one that is saved", "save\nx\n" + passphrase + "\n" + passphrase + "\n", 1}} {
		folder := t.TempDir()
		cmd := exec.Command(program, "--plain")
		cmd.Dir, cmd.Env, cmd.Stdin = folder, homeIn(folder), strings.NewReader(tt.first+wholeInterview(t))
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.Contains(string(out), "Bottom line") {
			t.Fatalf("%s: %v\n%s", tt.name, err, out)
		}
		if files := everyFile(t, folder); len(files) != tt.files {
			t.Errorf("%s leaves %d files, want %d", tt.name, len(files), tt.files)
		}
	}
}

const traced = "open,openat,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,link,linkat,symlink,symlinkat," +
	"unlink,unlinkat,truncate,socket,socketpair,connect,bind,listen,accept,accept4,sendto,sendmsg,recvfrom"

var (
	opensFile  = regexp.MustCompile(`\b(open|openat)\(`)
	forWriting = regexp.MustCompile(`O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND`)
	harmless   = regexp.MustCompile(`"/dev/(tty|null|ptmx|pts/\d+)"`)
	happens    = regexp.MustCompile(`\b(` + strings.ReplaceAll(traced, ",", "|") + `)\(`)
)

// touched are the lines of a trace that write a file or open a socket.
func touched(trace string) []string {
	var all []string
	for line := range strings.Lines(trace) {
		if !happens.MatchString(line) || opensFile.MatchString(line) && (!forWriting.MatchString(line) || harmless.MatchString(line)) {
			continue
		}
		all = append(all, line)
	}
	return all
}

// trace runs the program under strace, for a program to be started in its place.
func trace(t *testing.T, program, log string) string {
	t.Helper()
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("strace is not installed: the folder test above stands alone")
	}
	if out, err := exec.Command("strace", "-qq", "-o", log, "true").CombinedOutput(); err != nil {
		t.Skipf("strace may not trace here: %s", out)
	}
	script := filepath.Join(t.TempDir(), "traced")
	text := fmt.Sprintf("#!/bin/sh\nexec strace -f -qq -e trace=%s -o '%s' '%s' \"$@\"\n", traced, log, program)
	if err := os.WriteFile(script, []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
	return script
}

func TestATracedInterviewWritesNoFileAndOpensNoSocket(t *testing.T) {
	program := buildLowWork(t)
	for _, tt := range []struct {
		name, first string
		saves       bool
	}{{"an interview", "", false}, {"one that is saved", "save\nx\n" + passphrase + "\n" + passphrase + "\n", true}} {
		folder, log := t.TempDir(), filepath.Join(t.TempDir(), "trace")
		cmd := exec.Command(trace(t, program, log), "--plain")
		cmd.Dir, cmd.Env, cmd.Stdin = folder, homeIn(folder), strings.NewReader(tt.first+wholeInterview(t))
		if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "Bottom line") {
			t.Fatalf("%s: %v\n%s", tt.name, err, out)
		}
		lines := touched(readFile(t, log))
		for _, line := range lines {
			if !tt.saves || !strings.Contains(line, "x.tableside") {
				t.Errorf("%s: %s", tt.name, line)
			}
		}
		if tt.saves && len(lines) == 0 {
			t.Error("the trace does not even show a save")
		}
	}
}

func TestATracedInterviewFullScreenWritesNoFileAndOpensNoSocket(t *testing.T) {
	t.Parallel()
	log := filepath.Join(t.TempDir(), "trace")
	s := open(t, trace(t, buildLowWork(t), log), 80, 24)
	s.hold(journeys[0])
	text := readFile(t, log)
	if !strings.Contains(text, "openat(") {
		t.Fatalf("the trace shows nothing at all:\n%s", text)
	}
	for _, line := range touched(text) {
		t.Error(line)
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// What comes from a name or a file reaches the terminal without anything that
// steers it.
func TestNamesOfFilesDoNotSteerTheTerminal(t *testing.T) {
	program, folder := buildLowWork(t), t.TempDir()
	name := "one\x1b[2J\x07\u202etwo.tableside"
	typedInto(t, program, folder, []string{"--plain"}, "save", name, passphrase, passphrase)
	for _, args := range [][]string{{"open", name}, {"open", "no\x1b[2J"}, {"passphrase", name}, {"screen", name}, {"no\x1b[2Jcommand"}, {"open", "--plain", name}} {
		out := typedInto(t, program, folder, args, "wrong one", "")
		if strings.ContainsAny(out, "\x1b\x07\u202e") || out == "" {
			t.Errorf("%q: %q", args, out)
		}
	}
}
