// Package plain is the interview line by line on plain input and output: for
// screen readers, dumb terminals, pipes, scripts and tests. It numbers what
// can be chosen, moves no cursor, sends no colour, and takes nothing for an
// answer that was not typed. What it knows of the world comes in Options.
package plain

import (
	"errors"
	"fmt"
	"io"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/report/paper"
)

// Options is what the interview needs beside its two streams.
type Options struct {
	Session interview.Session // where to begin: interview.Start for a new client

	// Summary is the whole result in words, wrapped to Width.
	Summary func(casefile.Case) string
	// Sections are its parts for one reader; RestsOn gives the case paths of the
	// facts that a result rests on; Supposables and Suppose ask what would be
	// different. What is nil is not offered.
	Sections    func(c casefile.Case, lawyer bool) []report.Section
	RestsOn     func(c casefile.Case, subject string) []string
	Supposables func(casefile.Case) []report.Supposable
	Suppose     func(casefile.Case, []report.Supposable) []report.Section
	// Search finds offenses by words, the best first; nil finds none.
	Search func(words string) []Choice
	// Known names a section as written, false if the catalogue does not have it;
	// nil knows none.
	Known   func(section string) (name string, ok bool)
	Several func(section string) bool // whether a section as written is that of several offenses; may be nil
	// Sensitivity tells of each case path how many results it could still change;
	// nil: of none.
	Sensitivity func(casefile.Case) map[string]int
	// Otherwise tells whether a second case is answered otherwise than the first;
	// nil: Sensitivity alone says what a round asks.
	Otherwise func(casefile.Case) func(casefile.Case) bool
	// Conflicts puts facts that do not fit one another into words, as questions
	// to settle; nil knows of none.
	Conflicts func(casefile.Case) []string

	// Export writes a paper and says what came of it; paper.ErrThere where a
	// file would be lost. Nil: no papers are offered.
	Export func(interview.Session, paper.Order) (said string, err error)
	// Keep saves and opens interviews; nil offers neither.
	Keep Keeper
	// OpenFirst is a file to open before anything is asked, "" for none.
	OpenFirst string
	// Secret reads a line without showing it; nil reads it like any other.
	Secret func() (string, error)

	Width int // columns; 0 is 78
}

// Choice is one offense that a search found.
type Choice struct {
	Section string // "PC 459.5": what is kept
	Label   string // "Shoplifting, misdemeanor": what is read out beside it
}

// ErrQuit says that the volunteer left before the summary.
var ErrQuit = errors.New("the interview was left before its end")

// errNextClient ends the interview of one client; the next begins.
var errNextClient = errors.New("the next client")

// errDone ends an interview whose input ended when nothing was left to ask.
var errDone = errors.New("nothing is left to ask")

// EndOfInput says that the input ended while a question waited for its answer.
type EndOfInput struct {
	Part     string // "Conviction 1 · Sentence"
	Question string // as read aloud
	Step     int    // its place, from 1
	Answered int    // questions answered so far, "not sure" and "later" among them
}

func (e *EndOfInput) Error() string {
	return fmt.Sprintf("the input ended at question %d (%s: %s) after %d answers", e.Step, e.Part, e.Question, e.Answered)
}

// Run holds the interview and gives the session as it was left. The error is
// nil once the summary was shown at the end, ErrQuit, an *EndOfInput, or what
// the streams report.
func Run(in io.Reader, out io.Writer, opts Options) (interview.Session, error) {
	if opts.Width <= 0 {
		opts.Width = 78
	}
	t := &talk{input: newInput(in), output: output{to: out, width: opts.Width}, opts: opts, client: newClient(opts.Session, "")}
	t.welcome()
	err := t.begin()
	if err == nil {
		err = t.run()
	}
	t.settle()
	if failed := t.flush(); err == nil {
		err = failed
	}
	return t.session, err
}

// begin opens the file that was named.
func (t *talk) begin() error {
	if t.opts.OpenFirst == "" {
		return nil
	}
	opened, err := t.open(t.opts.OpenFirst)
	if err == nil && !opened {
		return ErrQuit
	}
	return err
}

// talk is one volunteer at the keyboard.
type talk struct {
	input
	output
	opts Options
	told bool // what can be typed under every question was read out
	client
}

// client is all that is held of one client: another is begun by putting a new
// one in its place.
type client struct {
	session     interview.Session
	file        string                   // where the interview is saved, "" for nowhere
	reviewed    map[interview.Key]string // the answers as they stood when the review was left; nil: it was not heard yet
	reviewing   bool                     // a question was opened from the review: it comes back after it
	listing     bool                     // … or from the list of cases
	reading     *reading                 // the summary is gone through part by part
	leaveFor    string                   // fast entry was left for this, "" for the list of cases
	skipSummary bool                     // it was read just now
	found       []Choice                 // offenses listed under the question at hand
	readOff     int                      // how many of them were read out
	typed       string                   // the words that found them, or that found nothing
	warned      map[interview.Key]bool   // questions whose warning was read out
	leastOf     interview.Key            // the question of which it was asked last whether not a part is sure
}

func newClient(s interview.Session, file string) client {
	return client{session: s, file: file, warned: map[interview.Key]bool{}}
}

// serve goes on with another client; nothing of the one before stays.
func (t *talk) serve(s interview.Session, file string) {
	t.client = newClient(s, file)
	t.forget()
}

// run asks until the volunteer is done.
func (t *talk) run() error {
	for {
		var done bool
		var err error
		switch {
		case !t.session.Over():
			err = t.question()
		case t.reading != nil:
			err = t.read()
		case t.reviewing && t.listing:
			t.reviewing, t.listing = false, false
			err = t.cases()
		case t.reviewing:
			err = t.reviewAgain()
		default:
			done, err = t.ending()
		}
		if errors.Is(err, errNextClient) {
			t.anew()
			continue
		}
		if errors.Is(err, errDone) {
			t.summary()
			return nil
		}
		if done || err != nil {
			return err
		}
	}
}

// ending shows the result and offers the review. The end of the input is a
// good end here: nothing was left to ask.
func (t *talk) ending() (done bool, err error) {
	t.reviewing = false
	if !t.skipSummary {
		t.summary()
	}
	t.skipSummary = false
	for {
		t.say("That was the last question. Type read to go through the summary part by part, review to see and change the answers, cases for the list of cases, " + t.offersPapers() + "or quit to leave.")
		line, err := t.ask()
		switch {
		case errors.Is(err, io.EOF):
			return true, nil
		case err != nil:
			return true, err
		}
		switch command(line) {
		case "quit":
			switch err := t.quit(); {
			case errors.Is(err, ErrQuit):
				return true, nil
			case err != nil:
				return true, err
			}
		case "help", "why":
			t.help()
		case "review":
			return false, t.review()
		case "cases":
			return false, t.cases()
		case "back":
			t.back()
			return false, nil
		case "summary":
			t.summary()
		case "papers", "from paper":
			if err := t.papers(); err != nil {
				return true, err
			}
		case "read":
			t.startReading()
			if t.reading != nil {
				return false, nil
			}
		case "save":
			if err := t.save(); err != nil {
				return true, err
			}
		default:
			if t.part(line) {
				continue
			}
			t.say("This can be typed here: read, review, cases, summary, papers, save, back, quit.")
		}
	}
}

func (t *talk) summary() {
	t.say(t.counts())
	if t.opts.Summary != nil {
		t.blank()
		t.raw(t.opts.Summary(t.session.Case()))
	}
}

// counts says how the questions were left.
func (t *talk) counts() string {
	n := t.session.Counts()
	return fmt.Sprintf("%d answered, %d not sure, %d for later, %d not asked yet.", n.Answered, n.NotSure, n.Later, n.Open)
}

// quit asks once before answers are lost.
func (t *talk) quit() error {
	if !t.unsaved() {
		return ErrQuit
	}
	t.say("The answers are not saved. Type quit again to leave, or press enter to go on.")
	line, err := t.ask()
	if err != nil {
		return t.ended(err)
	}
	if command(line) == "quit" {
		return ErrQuit
	}
	return nil
}

// ended turns the end of the input into the question that waited for it, or
// into errDone where none did.
func (t *talk) ended(err error) error {
	if !errors.Is(err, io.EOF) {
		return err
	}
	asked, ok := t.session.Current()
	if !ok {
		next, more := t.session.Resume()
		if !more {
			return errDone
		}
		asked, _ = next.Current()
	}
	n := t.session.Counts()
	return &EndOfInput{asked.Part, asked.Ask, asked.Step, n.Answered + n.NotSure + n.Later}
}
