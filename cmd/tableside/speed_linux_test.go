package main

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// stripped is the program as it is handed out.
var stripped = build("tableside-stripped", "-s -w")

// A process from its start to the first screen on a terminal that answers what
// terminals are asked, against an empty Bubble Tea program and gum choose, all
// in turn. TABLESIDE_GUM names gum; without it that one is left out.
func BenchmarkFirstScreen(b *testing.B) {
	program, err := stripped()
	if err != nil {
		b.Fatal(err)
	}
	type contender struct {
		name  string
		args  []string
		shows string
		took  []time.Duration
	}
	all := []*contender{
		{name: "tableside", args: []string{program}, shows: "New client"},
		{name: "empty", args: []string{emptyProgram(b)}, shows: "nothing yet"},
	}
	if gum := os.Getenv("TABLESIDE_GUM"); gum != "" {
		all = append(all, &contender{name: "gum", args: []string{gum, "choose", "one", "two", "three"}, shows: "three"})
	}
	for b.Loop() {
		for _, c := range all {
			c.took = append(c.took, untilShown(b, c.args, c.shows))
		}
	}
	for _, c := range all {
		slices.Sort(c.took)
		b.ReportMetric(ms(c.took[len(c.took)/2]), c.name+"-ms")
	}
}

// emptyProgram builds a Bubble Tea program that shows one line.
func emptyProgram(b *testing.B) string {
	b.Helper()
	path := filepath.Join(builds, "empty")
	out, err := exec.Command("go", "build", "-ldflags", "-s -w", "-o", path, "./testdata/empty").CombinedOutput()
	if err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return path
}

// queries is what programs ask of a terminal as they start, and the answer of a
// common one.
var queries = []struct{ question, answer string }{
	{"\x1b]11;?", "\x1b]11;rgb:0000/0000/0000\x1b\\"}, {"\x1b]10;?", "\x1b]10;rgb:ffff/ffff/ffff\x1b\\"}, {"\x1b[6n", "\x1b[1;1R"}, {"\x1b[c", "\x1b[?62;c"},
}

// untilShown starts a program, answers it, and tells how long it took until
// the words stood on the terminal.
func untilShown(b *testing.B, args []string, shows string) time.Duration {
	b.Helper()
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "HOME="+builds)
	begin := time.Now()
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		_ = terminal.Close()
	}()
	var shown []byte
	answered := map[string]int{}
	for buf := make([]byte, 1<<14); ; {
		n, err := terminal.Read(buf)
		shown = append(shown, buf[:n]...)
		for _, a := range queries {
			for count := bytes.Count(shown, []byte(a.question)); answered[a.question] < count; answered[a.question]++ {
				if _, err := terminal.WriteString(a.answer); err != nil {
					b.Fatal(err)
				}
			}
		}
		if bytes.Contains(shown, []byte(shows)) {
			return time.Since(begin)
		}
		if err != nil {
			b.Fatalf("%v ended without %q: %q", args, shows, shown)
		}
	}
}

// The most memory that a whole interview takes, from the first screen to the
// end of the summary, as the system counts it.
func BenchmarkInterviewMemory(b *testing.B) {
	program, err := stripped()
	if err != nil {
		b.Fatal(err)
	}
	most := 0
	for b.Loop() {
		s := open(b, program, 80, 24)
		s.hold(journeys[0])
		s.wholeSummary()
		most = max(most, peakOf(b, s.process.Pid))
		s.close()
	}
	b.ReportMetric(float64(most)/1024, "peak-MB")
}

// peakOf is the most memory that a process ever held, in kilobytes.
func peakOf(b *testing.B, pid int) int {
	b.Helper()
	f, err := os.Open(filepath.Join("/proc", strconv.Itoa(pid), "status"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if rest, is := strings.CutPrefix(lines.Text(), "VmHWM:"); is {
			kb, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(rest), " kB"))
			if err != nil {
				b.Fatal(err)
			}
			return kb
		}
	}
	b.Fatal("the system does not tell")
	return 0
}

// How large the program is that is handed out.
func BenchmarkBinarySize(b *testing.B) {
	program, err := stripped()
	if err != nil {
		b.Fatal(err)
	}
	info, err := os.Stat(program)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
	}
	b.ReportMetric(float64(info.Size())/1e6, "MB")
}
