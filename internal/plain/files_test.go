package plain_test

import (
	"errors"
	"strings"
	"testing"

	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/plain"
)

// shelf is a Keeper without a disk.
type shelf struct {
	path, passphrase string
	held             []interview.Session
	closed           []string
	trouble          error
}

func (s *shelf) Suggest() string { return "/home/ana/interview.tableside" }

func (s *shelf) Weigh(passphrase string) (string, bool) {
	if len(passphrase) < 8 {
		return "Too short.", false
	}
	return "Fair.", true
}

func (s *shelf) Create(path, passphrase string, given interview.Session) (string, error) {
	if s.trouble != nil {
		return "", s.trouble
	}
	s.path, s.passphrase, s.held = path, passphrase, append(s.held, given)
	return path, nil
}

func (s *shelf) Behind(_ string, given interview.Session) error {
	if s.trouble == nil {
		s.held = append(s.held, given)
	}
	return s.trouble
}

func (s *shelf) Settle(string) error { return s.trouble }

func (s *shelf) Close(name string) error {
	s.closed = append(s.closed, name)
	return s.trouble
}

func (s *shelf) Open(path, passphrase string) (interview.Session, string, string, error) {
	if passphrase != s.passphrase {
		return interview.Session{}, "", "", errors.New("the passphrase does not open this file.")
	}
	return s.held[len(s.held)-1], path, "", nil
}

func shelved(s *shelf) plain.Options {
	o := options()
	o.Keep = s
	return o
}

func says(t *testing.T, out string, all ...string) {
	t.Helper()
	out = strings.Join(strings.Fields(out), " ")
	for _, words := range all {
		if !strings.Contains(out, words) {
			t.Errorf("it does not say %q:\n%s", words, out)
		}
	}
}

func TestSaveAsksForAPassphraseThenSavesEveryAnswer(t *testing.T) {
	s := &shelf{}
	last, out, err := hold(t, shelved(s), "n", "save", "", "short", "green  apples", "red apples", "green  apples", "green  apples", "y", "PC 459.5", "quit")
	if !errors.Is(err, plain.ErrQuit) {
		t.Fatalf("%v\n%s", err, out)
	}
	says(t, out, "Too short.", "The two are not the same.", "Saved in /home/ana/interview.tableside.", "All answers are saved in")
	if s.passphrase != "green  apples" {
		t.Errorf("the passphrase is %q", s.passphrase)
	}
	if got := s.held[len(s.held)-1].Counts(); got != last.Counts() || got.Answered != 3 {
		t.Errorf("in the file %+v, in the interview %+v", got, last.Counts())
	}
}

func TestTheEndOfTheInputSavesTheLastAnswer(t *testing.T) {
	s := &shelf{}
	last, _, _ := hold(t, shelved(s), "n", "save", "x", "green apples", "green apples", "y")
	if s.path != "x" || s.held[len(s.held)-1].Counts() != last.Counts() {
		t.Errorf("%q has %+v of %+v", s.path, s.held[len(s.held)-1].Counts(), last.Counts())
	}
}

func TestASaveCanBeLeft(t *testing.T) {
	for _, way := range [][]string{{"back"}, {"", ""}, {"", "green apples", ""}} {
		s := &shelf{}
		lines := append(append([]string{"n", "save"}, way...), "", "y")
		if last, out, _ := hold(t, shelved(s), lines...); len(s.held) > 0 || last.Counts().Answered < 1 {
			t.Errorf("%v saved it\n%s", way, out)
		}
	}
}

func TestARefusedSaveIsToldAndQuittingAsks(t *testing.T) {
	s := &shelf{trouble: errors.New("there is no room left on the disk.")}
	_, out, err := hold(t, shelved(s), "n", "save", "", "green apples", "green apples", "quit", "", "y", "quit", "quit")
	if !errors.Is(err, plain.ErrQuit) {
		t.Fatal(err)
	}
	says(t, out, "Not saved: there is no room left on the disk.", "The answers are not saved. Type quit again")
}

func TestAfterAFailedSaveAnotherFileCanBeNamed(t *testing.T) {
	s := &failing{}
	_, out, _ := hold(t, shelvedIn(s), "n", "save", "x", "green apples", "green apples", "y", "save", "y", "green apples", "green apples", "save")
	says(t, out, "Saved in x.", "Not saved: this folder cannot be written to.", "Saved in y.", "All answers are saved in y.")
}

// failing is a shelf on which x cannot be written a second time.
type failing struct{ shelf }

func (f *failing) Behind(name string, s interview.Session) error {
	_ = f.shelf.Behind(name, s)
	return f.Settle(name)
}

func (f *failing) Settle(name string) error {
	if name == "x" {
		return errors.New("this folder cannot be written to.")
	}
	return nil
}

func shelvedIn(k plain.Keeper) plain.Options {
	o := options()
	o.Keep = k
	return o
}

func TestOpenGoesOnWhereItStopped(t *testing.T) {
	s := &shelf{}
	was, _, _ := hold(t, shelved(s), "n", "y", "save", "x", "green apples", "green apples", "PC 459.5")
	is, out, _ := hold(t, shelved(s), "open saved", "x", "green pears", "green apples", "1")
	says(t, out, "Not opened: the passphrase does not open this file.", "Opened. The interview goes on where it stopped.")
	if is.Counts().Answered != was.Counts().Answered+1 || s.held[len(s.held)-1].Counts() != is.Counts() {
		t.Errorf("was %+v, is %+v", was.Counts(), is.Counts())
	}

	o := shelved(s)
	o.OpenFirst = "x"
	first, out, _ := hold(t, o, "green apples")
	if first.Counts() != is.Counts() {
		t.Errorf("%+v\n%s", first.Counts(), out)
	}
	if _, _, err := hold(t, o, ""); !errors.Is(err, plain.ErrQuit) {
		t.Errorf("without a passphrase: %v", err)
	}
}

func TestOpenAsksBeforeAnswersAreLost(t *testing.T) {
	s := &shelf{}
	hold(t, shelved(s), "n", "save", "x", "green apples", "green apples")
	last, out, _ := hold(t, shelved(s), "n", "y", "load", "no")
	says(t, out, "The answers of this interview are not saved.", "They are kept.")
	if last.Counts().Answered != 2 {
		t.Errorf("%+v", last.Counts())
	}
}

func TestSavingAndOpeningFromTheReview(t *testing.T) {
	s := &shelf{}
	_, out, _ := hold(t, shelved(s), "n", "y", "review", "save", "x", "green apples", "green apples")
	says(t, out, "Saved in x.")
	_, out, _ = hold(t, shelved(s), "review", "open saved", "x", "green apples")
	says(t, out, "Opened.")
	_, out, _ = hold(t, shelved(s), append(append([]string{}, whole...), "save", "x", "green apples", "green apples", "quit")...)
	says(t, out, "Saved in x.")
}

func TestWithoutAKeeperNothingIsSaved(t *testing.T) {
	_, out, _ := hold(t, options(), "help", "save", "open saved")
	says(t, out, "quit: leave. Nothing is saved.", "Saving is not possible here.", "Saved interviews cannot be opened here.")
	_, out, _ = hold(t, shelved(&shelf{}), "help")
	says(t, out, "Nothing is saved or sent unless you ask.", "save: keep the answers in a file under a passphrase")
}

func TestASecretIsReadUnseen(t *testing.T) {
	s := &shelf{}
	o := shelved(s)
	asked := 0
	o.Secret = func() (string, error) { asked++; return "green apples", nil }
	step := &steps{lines: []string{"n\n", "save\n", "\n", "y\n"}}
	var out strings.Builder
	_, _ = plain.Run(step, &out, o)
	if asked != 2 || s.passphrase != "green apples" {
		t.Errorf("asked %d times, kept %q\n%s", asked, s.passphrase, out.String())
	}
}

// steps gives one line a read, as a terminal does.
type steps struct{ lines []string }

func (s *steps) Read(p []byte) (int, error) {
	if len(s.lines) == 0 {
		return 0, errors.New("gone")
	}
	n := copy(p, s.lines[0])
	s.lines = s.lines[1:]
	return n, nil
}

// flaky is a shelf whose saves come out as foretold, one by one; then well.
type flaky struct {
	shelf
	foretold []error
	last     error
}

func (f *flaky) Behind(name string, s interview.Session) error {
	before := f.last
	f.last = nil
	if len(f.foretold) > 0 {
		f.last, f.foretold = f.foretold[0], f.foretold[1:]
	}
	_ = f.shelf.Behind(name, s)
	return before
}

func (f *flaky) Settle(string) error { return f.last }

var errFull = errors.New("there is no room left on the disk.") //nolint:staticcheck // a sentence for the screen

// A save that is asked for is tried then, and its own end told: what stood in
// the way of the one before may be gone.
func TestSavingIsTriedAnewWhenItIsAskedFor(t *testing.T) {
	f := &flaky{foretold: []error{nil, errFull}}
	_, out, _ := hold(t, shelvedIn(f), "n", "save", "x", "green apples", "green apples", "y", "save")
	says(t, out, "All answers are saved in x.")
	if strings.Contains(out, "Not saved") {
		t.Errorf("the save before is told:\n%s", out)
	}
}

// Quitting asks whenever an answer would be lost, whatever kind it is, and
// never otherwise.
func TestQuittingAsksOnlyWhenSomethingIsLost(t *testing.T) {
	const asks = "The answers are not saved."
	kept := []string{"save", "x", "green apples", "green apples"}
	for _, tt := range []struct {
		name  string
		keep  plain.Keeper
		lines []string
		asks  bool
	}{
		{"nothing answered", &shelf{}, nil, false},
		{"one answer", &shelf{}, []string{"n"}, true},
		{"one left as not sure", &shelf{}, []string{"u"}, true},
		{"one left for later", &shelf{}, []string{"later"}, true},
		{"all in a file", &shelf{}, append(kept, "n"), false},
		{"the last save refused", &flaky{foretold: []error{nil, nil, errFull, errFull}}, append(kept, "n", "y"), true},
		{"the last save refused, then not", &flaky{foretold: []error{nil, nil, errFull}}, append(kept, "n", "y"), false},
	} {
		_, out, err := hold(t, shelvedIn(tt.keep), append(tt.lines, "quit", "quit")...)
		if asked := strings.Contains(out, asks); asked != tt.asks || !errors.Is(err, plain.ErrQuit) {
			t.Errorf("%s: asks %v, %v\n%s", tt.name, asked, err, out)
		}
	}
}

// A word of warning is said once to a client, and to the next client again.
func TestAWarningIsForEachClient(t *testing.T) {
	const warning = "This may bring back a hard day."
	s := &shelf{}
	_, out, _ := hold(t, shelved(s), "n", "y", "PC 459.5", "save", "x", "green apples", "green apples", "1", "", "back", "1")
	if n := strings.Count(out, warning); n != 1 {
		t.Fatalf("said %d times:\n%s", n, out)
	}
	s.held = s.held[:1] // before the question came
	_, out, _ = hold(t, shelved(s), "n", "y", "PC 459.5", "1", "", "load", "yes", "x", "green apples", "1")
	if n := strings.Count(out, warning); n != 2 {
		t.Errorf("said %d times to two clients:\n%s", n, out)
	}
}
