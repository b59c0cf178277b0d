//go:build unix

package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/screen"
)

// A client who does not know how probation ended, at the keyboard: from the
// summary's first missing fact to its question; the answer leads back to the
// summary, changed, with the cursor where it stood.
func TestTheFirstMissingFactIsAnsweredFromTheSummary(t *testing.T) {
	t.Parallel()
	j := journeys[0]
	full := j.answersOf(t)
	j.blank = []string{"convictions[0].probation.state", "convictions[0].sentence.days_ordered"}
	program := buildProgram(t)
	s := open(t, program, 80, 24)
	s.waitFor("New client")
	s.press("\r")
	session := j.walk(t, func(asked interview.Asked, values []string) {
		if asked.Warn != "" {
			s.waitFor(firstWords(asked.Warn))
			s.press("\r")
		}
		s.waitFor(firstWords(asked.Ask))
		s.answer(asked, values)
	})
	first, asked := firstMissing(t, session)
	if first == "" {
		t.Fatal("nothing is missing: the test shows nothing")
	}

	s.waitFor("Review")
	s.press("s")
	s.waitFor("Bottom line")
	s.press("f")
	s.waitFor("+ Bottom line")
	s.press("f") // all open: the summary goes on well below the line, and above it
	s.waitFor("- Bottom line")
	s.press("t") // the contents
	s.waitFor("Contents")
	s.toLine("What we could not tell")
	s.press("\r")
	s.waitFor("What we could not tell")
	s.press(keyDown)
	s.waitFor("> ? " + firstWords(asked.Ask)[:20])
	before, at := s.settled(), s.cursorRow()

	s.press("\r")
	visit, _ := session.Goto(asked.Key)
	for { // the question, and what its answer opens
		asked, going := visit.Current()
		if !going {
			break
		}
		given := full[asked.Key]
		if given.State != interview.Answered {
			t.Fatalf("the journey has no answer to %s", asked.Key)
		}
		s.waitFor(firstWords(asked.Ask))
		s.answer(asked, given.Values)
		var err error
		if visit, err = visit.Answer(given.Values...); err != nil {
			t.Fatal(err)
		}
	}
	s.waitFor("The answer is kept.")
	s.waitFor("* marks them")
	after := s.settled()
	if after == before {
		t.Error("the summary did not change")
	}
	if strings.Contains(before+after, "── the end") {
		t.Fatal("the summary ends on this screen, so its lines may have to move: the test shows nothing")
	}
	if now := s.cursorRow(); now != at {
		t.Errorf("the cursor stood on line %d and stands on %d:\n%s\n%s", at, now, before, after)
	}
	left := len(screen.Case(visit.Case(), sampleDay, currentLaw()).Missing)
	s.waitFor(fmt.Sprintf("What we could not tell (%d) > ? ", left)) // what is missing next took its place
	for _, c := range session.Case().Convictions {
		if casefile.Known(c.Probation.State) {
			t.Error("the engine was told how it ended: the test shows nothing")
		}
	}
}

// firstMissing is the case path of the first missing fact, and its question.
func firstMissing(t *testing.T, s interview.Session) (string, interview.Asked) {
	t.Helper()
	for _, m := range screen.Case(s.Case(), sampleDay, currentLaw()).Missing {
		k, ok := s.KeyFor(m.Path)
		if !ok {
			continue
		}
		path := s.Path()
		if i := slices.IndexFunc(path, func(a interview.Asked) bool { return a.Key == k }); i >= 0 {
			return m.Path, path[i]
		}
	}
	return "", interview.Asked{}
}

// toLine moves the cursor of a list down to a line.
func (s *stage) toLine(words string) {
	s.t.Helper()
	for range 40 {
		if strings.Contains(s.cursorLine(), words) {
			return
		}
		now := s.screen.String()
		s.press(keyDown)
		s.changedFrom(now)
	}
	s.t.Fatalf("the cursor does not come to %q:\n%s", words, s.screen.String())
}

// cursorRow is the line of the screen with the cursor's sign, -1 for none.
func (s *stage) cursorRow() int {
	for i, line := range strings.Split(s.screen.String(), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "> ") {
			return i
		}
	}
	return -1
}

func (s *stage) cursorLine() string {
	if i := s.cursorRow(); i >= 0 {
		return strings.Split(s.screen.String(), "\n")[i]
	}
	return ""
}

// blanked is a case without some of its facts.
func blanked(c casefile.Case, paths []string) casefile.Case {
	less := c.Clone()
	for _, p := range paths {
		casefile.Blank(&less, p)
	}
	if len(paths) > 0 && bytes.Equal(casefile.EncodeLine(c), casefile.EncodeLine(less)) {
		panic("nothing was taken from the case")
	}
	return less
}
