//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/plain"
)

// A journey is a client from the first screen to the summary: the facts as a
// case file, the answers that no fact tells, and what the summary must say.
type journey struct {
	name string
	file string              // under testdata/journeys
	also map[string][]string // question id: values, where the case file tells none
	says []string
	not  []string

	blank []string // facts of the file that the client does not know
}

var journeys = []journey{{
	name: "a shoplifting of 2022, a green card, hopes to become a citizen",
	file: "shoplifting-2022.json",
	also: map[string][]string{"citizen": {"no"}, "relief_done": {"none"}},
	says: []string{
		"Dismissal after probation (PC 1203.4): the court likely must grant it if asked, since March 2, 2023",
		"It is still a conviction there, and a dismissal will not change that.",
		"Citizenship", "immigration lawyer",
	},
	not: []string{"No problem", "eligible"},
}, {
	name: "a concealed gun of 2009, dismissed under 1203.4, a green card, plans to travel",
	file: "gun-2009-dismissed.json",
	also: map[string][]string{"citizen": {"no"}, "relief_done": {"dismissed"}},
	says: []string{
		"was already granted", "It is still a conviction there, and a dismissal will not change that.",
		"Do not count on a dismissal", "Travel",
	},
	not: []string{"eligible"},
}, {
	name: "a methamphetamine possession of 2010, dismissed in 2013, undocumented with a citizen spouse",
	file: "meth-2010-dismissed.json",
	also: map[string][]string{"citizen": {"no"}, "relief_done": {"dismissed"}},
	says: []string{
		"It does not appear to count as a conviction there, by a rule for a first drug case", "travel or a move can lose it",
	},
	not: []string{"eligible"},
}}

// answersOf are the answers by question, as the facts of the case tell them.
func (j journey) answersOf(t testing.TB) map[interview.Key]interview.Given {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "journeys", j.file))
	if err != nil {
		t.Fatal(err)
	}
	c, err := casefile.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	told := map[interview.Key]interview.Given{}
	for _, asked := range interview.Fill(theFlow(), sampleDay, blanked(c, j.blank)).Path() {
		told[asked.Key] = asked.Given
	}
	return told
}

// next gives the answer to the question asked now; none is "not sure".
func (j journey) next(told map[interview.Key]interview.Given, asked interview.Asked) []string {
	if values, named := j.also[asked.ID]; named {
		return values
	}
	if given := told[asked.Key]; given.State == interview.Answered {
		return given.Values
	}
	if asked.Another {
		return []string{"no"}
	}
	return nil
}

// walk answers the whole interview, handing each question and its answer to a
// front end, and gives the session as it should end.
func (j journey) walk(t testing.TB, do func(asked interview.Asked, values []string)) interview.Session {
	t.Helper()
	told := j.answersOf(t)
	s := interview.Start(theFlow(), sampleDay)
	for range 200 {
		asked, going := s.Current()
		if !going {
			return s
		}
		values := j.next(told, asked)
		do(asked, values)
		if len(values) == 0 {
			s = s.NotSure()
			continue
		}
		var err error
		if s, err = s.Answer(values...); err != nil {
			t.Fatalf("%s: %v", asked.Key, err)
		}
	}
	t.Fatal("the interview does not end")
	return s
}

func TestPlainInterviewYieldsTheSameCase(t *testing.T) {
	for _, j := range journeys {
		t.Run(j.name, func(t *testing.T) {
			var typed strings.Builder
			want := j.walk(t, func(asked interview.Asked, values []string) { typed.WriteString(plainLine(asked, values) + "\n") })
			typed.WriteString("summary\n")
			var shown bytes.Buffer
			got, err := plain.Run(strings.NewReader(typed.String()), &shown, plain.Options{
				Session: interview.Start(theFlow(), sampleDay), Search: choices, Known: knownSection, Several: severalOf,
				Summary: func(c casefile.Case) string { return "SUMMARY" },
			})
			if err != nil {
				t.Fatalf("%v\n%s", err, shown.String())
			}
			if a, b := casefile.EncodeLine(got.Case()), casefile.EncodeLine(want.Case()); !bytes.Equal(a, b) {
				t.Errorf("plain gives\n%s\nthe engine gives\n%s", a, b)
			}
			if !strings.Contains(shown.String(), "SUMMARY") {
				t.Error("the plain interview does not end in the summary")
			}
		})
	}
}

// plainLine is an answer as a person types it at the plain prompt, after the
// enter that a warning waits for.
func plainLine(asked interview.Asked, values []string) string {
	if asked.Warn != "" {
		asked.Warn = ""
		return "\n" + plainLine(asked, values)
	}
	switch {
	case len(values) == 0:
		return strings.TrimSuffix(strings.Repeat("not sure\n", saysNotSure(asked)), "\n")
	case asked.Kind == interview.Choice || asked.Kind == interview.Ticks:
		var numbers []string
		for _, v := range values {
			i := slices.IndexFunc(asked.Options, func(o interview.Option) bool { return o.Value == v })
			numbers = append(numbers, strconv.Itoa(i+1))
		}
		return strings.Join(numbers, " ")
	}
	return values[0]
}

// Each journey typed by a person at 80x24, from the first screen to the summary.
func TestJourneysAtTheKeyboard(t *testing.T) {
	t.Parallel()
	program := buildProgram(t)
	for _, j := range journeys {
		t.Run(j.name, func(t *testing.T) {
			t.Parallel()
			s := open(t, program, 80, 24)
			s.hold(j)
			shown := s.wholeSummary()
			for _, words := range j.says {
				if !strings.Contains(shown, words) {
					t.Errorf("the summary does not say %q:\n%s", words, shown)
				}
			}
			for _, words := range j.not {
				if strings.Contains(shown, words) {
					t.Errorf("the summary says %q", words)
				}
			}
		})
	}
}

// hold types a whole interview, from the first screen to the top of the summary.
func (s *stage) hold(j journey) {
	s.t.Helper()
	s.waitFor("New client")
	s.press("\r")
	j.walk(s.t, func(asked interview.Asked, values []string) {
		if asked.Warn != "" {
			s.waitFor(firstWords(asked.Warn))
			s.press("\r")
		}
		s.waitFor(firstWords(asked.Ask))
		s.answer(asked, values)
	})
	s.waitFor("Review")
	s.press("s")
	s.waitFor("Bottom line")
}

// stage is the program on a pseudo-terminal, with an emulator reading it.
type stage struct {
	t       testing.TB
	pty     *os.File
	screen  vt10x.Terminal
	process *os.Process
	close   func() // ends the program; the test's end does it too
}

func open(t testing.TB, program string, width, height int, args ...string) *stage {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "NO_COLOR=1")
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)})
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{t: t, pty: terminal, screen: vt10x.New(vt10x.WithSize(width, height)), process: cmd.Process}
	done := make(chan struct{})
	go func() {
		feed(s.screen, terminal)
		close(done)
	}()
	s.close = sync.OnceFunc(func() {
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) // all of its session: one that ignores the hangup would hold the terminal open
		_ = cmd.Wait()
		_ = terminal.Close()
		<-done
	})
	t.Cleanup(s.close)
	return s
}

// feed shows the emulator what the program writes until the program ends, whole
// letters only: of a letter cut in two by a read the emulator takes neither part.
func feed(screen io.Writer, terminal io.Reader) {
	var rest []byte
	for buf := make([]byte, 1<<14); ; {
		n, err := terminal.Read(buf)
		rest = append(rest, buf[:n]...)
		whole := len(rest)
		for back := 1; back < utf8.UTFMax && back <= len(rest); back++ {
			if tail := rest[len(rest)-back:]; utf8.RuneStart(tail[0]) {
				if !utf8.FullRune(tail) {
					whole -= back
				}
				break
			}
		}
		_, _ = screen.Write(rest[:whole])
		rest = append(rest[:0], rest[whole:]...)
		if err != nil {
			return
		}
	}
}

// words is what the screen shows, every run of white space as one blank.
func (s *stage) words() string { return strings.Join(strings.Fields(s.screen.String()), " ") }

func (s *stage) waitFor(words string) {
	s.t.Helper()
	for range 3000 { // a machine that does much else is slow
		if strings.Contains(s.words(), words) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	s.t.Fatalf("the screen does not show %q:\n%s", words, s.screen.String())
}

// press sends keys one at a time, as fingers do.
func (s *stage) press(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		if _, err := s.pty.WriteString(k); err != nil {
			s.t.Fatal(err)
		}
		time.Sleep(4 * time.Millisecond)
	}
}

const (
	keyDown     = "\x1b[B"
	keyPageDown = "\x1b[6~"
	keyNotSure  = "\x15" // ctrl+u
)

func (s *stage) answer(asked interview.Asked, values []string) {
	s.t.Helper()
	switch {
	case len(values) == 0:
		for range saysNotSure(asked) {
			s.press(keyNotSure)
		}
		return
	case asked.Kind == interview.Choice:
		s.moveTo(asked, values[0])
	case asked.Kind == interview.Ticks:
		for _, v := range values {
			s.moveTo(asked, v)
			s.press(" ")
		}
	default:
		for _, r := range values[0] {
			s.press(string(r))
		}
	}
	s.press("\r")
}

// moveTo moves the cursor to an option: a digit to one of the first nine,
// then down. A long list is searched by typing the option's words.
func (s *stage) moveTo(asked interview.Asked, value string) {
	i := slices.IndexFunc(asked.Options, func(o interview.Option) bool { return o.Value == value })
	if strings.Contains(s.words(), "Type to search") {
		for _, r := range asked.Options[i].Label {
			s.press(string(r))
		}
		return
	}
	s.press(strconv.Itoa(min(i, 8) + 1))
	for range i - min(i, 8) {
		s.press(keyDown)
	}
}

// wholeSummary reads the summary from top to bottom, page by page, until the
// screen says that it ends. No client's summary stands on one page.
func (s *stage) wholeSummary() string {
	s.t.Helper()
	var all strings.Builder
	for now := s.settled(); ; now = s.changedFrom(now) {
		all.WriteString(now + "\n")
		if strings.Contains(now, "── the end") {
			return strings.Join(strings.Fields(all.String()), " ")
		}
		s.press(keyPageDown)
	}
}

// settled is the screen once nothing more is drawn on it.
func (s *stage) settled() string {
	now, quiet := s.screen.String(), 0
	for quiet < 4 {
		time.Sleep(5 * time.Millisecond)
		if next := s.screen.String(); next != now {
			now, quiet = next, 0
			continue
		}
		quiet++
	}
	return now
}

// changedFrom waits for another screen than the one before.
func (s *stage) changedFrom(before string) string {
	s.t.Helper()
	if !s.changesFrom(before) {
		s.t.Fatalf("a key that pages on changes nothing:\n%s", before)
	}
	return s.settled()
}

// changesFrom reports whether another screen than the one before comes within
// some seconds.
func (s *stage) changesFrom(before string) bool {
	for range 1000 {
		if s.screen.String() != before {
			return true
		}
		time.Sleep(5 * time.Millisecond)
	}
	return false
}
