package plain

import (
	"errors"
	"io"
	"strings"

	"example.com/tableside/internal/interview"
)

// Keeper keeps the interview in an encrypted file, of which it has at most one
// open.
type Keeper interface {
	// Suggest is a name for a new file.
	Suggest() string
	// Weigh says how good a passphrase is, and whether it may be used.
	Weigh(passphrase string) (words string, usable bool)
	// Create writes a new file and keeps it open in the place of the one before.
	// It gives the file's name as it is now.
	Create(path, passphrase string, s interview.Session) (name string, err error)
	// Behind saves into the open file while the interview goes on. The error is
	// that of a save before.
	Behind(name string, s interview.Session) error
	// Settle waits until all is saved and gives the error of the last save.
	Settle(name string) error
	// Close ends the saving into the open file.
	Close(name string) error
	// Open reads a file and keeps it open in the place of the one before. note
	// is what the volunteer should know about what was read; may be "".
	Open(path, passphrase string) (s interview.Session, name, note string, err error)
}

// save saves the interview, at first with the questions that a new file needs.
func (t *talk) save() error {
	switch {
	case t.opts.Keep == nil:
		t.say("Saving is not possible here.")
		return nil
	case t.file != "" && t.settle():
		return nil
	}
	suggested := t.opts.Keep.Suggest()
	t.say("The file can be read only with a passphrase. Nobody can bring a lost passphrase back. Do not put a client's name into the name of the file.")
	t.say("Where to? Press enter for " + suggested + ", or type another name, or back.")
	path, err := t.ask()
	if err != nil || command(path) == "back" {
		return t.leftOut(err)
	}
	if path == "" {
		path = suggested
	}
	passphrase, err := t.newPassphrase()
	if err != nil || passphrase == "" {
		return t.leftOut(err)
	}
	t.say("Working on the passphrase. This takes a second or two.")
	if err := t.flush(); err != nil {
		return err
	}
	name, err := t.opts.Keep.Create(path, passphrase, t.session)
	if err != nil {
		t.say("Not saved: " + err.Error() + " Type save to try again.")
		return nil
	}
	t.file = name
	t.say("Saved in " + name + ". Each new answer is saved there too.")
	return nil
}

// leftOut ends a save or an opening that was not wanted after all.
func (t *talk) leftOut(err error) error {
	if err != nil {
		return t.ended(err)
	}
	t.say("Left as it was.")
	return nil
}

// newPassphrase asks for a passphrase twice, until one can be used; "" when
// nothing was typed.
func (t *talk) newPassphrase() (string, error) {
	for {
		first, err := t.secret("Type a passphrase of at least 8 letters, digits or signs. Four words that do not belong together make a strong one. An empty line goes back.")
		if err != nil || first == "" {
			return "", err
		}
		words, usable := t.opts.Keep.Weigh(first)
		t.say(words)
		if !usable {
			continue
		}
		again, err := t.secret("Type the same passphrase once more.")
		if err != nil {
			return "", err
		}
		if first == again {
			return first, nil
		}
		t.say("The two are not the same. Both have to be typed anew.")
	}
}

// secret asks for something that is not to be seen. What was typed ahead is
// taken as it is; it was shown already.
func (t *talk) secret(words string) (string, error) {
	t.say(words)
	t.pending.WriteString("> ")
	if err := t.flush(); err != nil {
		return "", err
	}
	if t.opts.Secret == nil || t.from.Buffered() > 0 {
		line, err := t.rawLine()
		return string(line), err
	}
	line, err := t.opts.Secret()
	t.blank()
	return line, err
}

// open opens a saved interview; path is "" where it is still to be asked for.
// opened is false when the volunteer went back.
func (t *talk) open(path string) (opened bool, err error) {
	if t.opts.Keep == nil {
		t.say("Saved interviews cannot be opened here.")
		return false, nil
	}
	if path == "" {
		t.say("Which file? Type its name with its folder, or back.")
		if path, err = t.ask(); err != nil || path == "" || command(path) == "back" {
			return false, t.leftOut(err)
		}
	}
	for {
		passphrase, err := t.secret("The passphrase of " + path + "? An empty line goes back.")
		if err != nil || passphrase == "" {
			return false, t.leftOut(err)
		}
		s, name, note, err := t.opts.Keep.Open(path, passphrase)
		if err != nil {
			t.say("Not opened: " + err.Error())
			continue
		}
		t.serve(s, name)
		if note == "" {
			note = "Opened. The interview goes on where it stopped."
		}
		t.say(note + " Each new answer is saved in " + name + ".")
		return true, nil
	}
}

// openInstead opens another interview after asking whether this one may go.
func (t *talk) openInstead() (moved bool, err error) {
	if t.unsaved() {
		t.say("The answers of this interview are not saved. Type yes to drop them and open another interview; anything else keeps them.")
		line, err := t.ask()
		if err != nil {
			return true, t.ended(err)
		}
		if !pickYes(line) {
			t.say("They are kept.")
			return false, nil
		}
	}
	return t.open("")
}

// nextClient asks once before the answers of this client are dropped; the error
// is errNextClient where they are to go.
func (t *talk) nextClient() error {
	if !t.begun() {
		return errNextClient
	}
	dropped := "The answers of this client are dropped, and a new interview begins. What was not saved is gone for good."
	t.say(dropped + " Type next client again to go on; anything else goes back to this client.")
	line, err := t.prompt()
	if err != nil {
		return err
	}
	if command(line) != "next client" {
		t.say("This client’s answers are kept. Go on where you were.")
		return nil
	}
	if !t.settle() {
		t.say("Type next client to try again, or save to save to another file.")
		return nil
	}
	return errNextClient
}

// anew begins the interview of the next client: nothing of the one before is
// kept, and nothing goes into a file of theirs.
func (t *talk) anew() {
	if t.file != "" {
		if err := t.opts.Keep.Close(t.file); err != nil {
			t.say("The saved file: " + err.Error())
		}
	}
	t.serve(t.opts.Session, "")
	t.say("A new client. Nothing of the one before is kept here.")
}

// begun reports whether anything was answered.
func (t *talk) begun() bool {
	n := t.session.Counts()
	return n.Answered+n.NotSure+n.Later > 0
}

// unsaved reports whether there are answers that no file has.
func (t *talk) unsaved() bool {
	if !t.begun() {
		return false
	}
	return t.file == "" || t.settled() != nil
}

// keepUp saves what was answered since, while the interview goes on.
func (t *talk) keepUp() {
	if t.file == "" {
		return
	}
	if err := t.opts.Keep.Behind(t.file, t.session); err != nil {
		t.say("Not saved: " + err.Error() + " Type save to try again, or to save to another file.")
	}
}

// settled waits until all is in the file.
func (t *talk) settled() error {
	// The error of a save before does not matter once a later one worked.
	_ = t.opts.Keep.Behind(t.file, t.session)
	return t.opts.Keep.Settle(t.file)
}

// settle does so and says what came of it; false when it was refused.
func (t *talk) settle() bool {
	if t.file == "" {
		return true
	}
	if err := t.settled(); err != nil {
		t.say("Not saved: " + err.Error())
		return false
	}
	t.say("All answers are saved in " + t.file + ".")
	return true
}

// rawLine is the next line as it was typed.
func (in input) rawLine() ([]byte, error) {
	part, more, err := in.from.ReadLine()
	line := append([]byte{}, part...)
	for more && err == nil {
		_, more, err = in.from.ReadLine()
	}
	if errors.Is(err, io.EOF) && len(line) > 0 {
		err = nil
	}
	return line, err
}

// kept says what becomes of the answers.
func (t *talk) kept() string {
	if t.opts.Keep == nil && t.opts.Export == nil {
		return "Nothing is saved or sent."
	}
	return "Nothing is saved or sent unless you ask."
}

// helpLines is the help, with saving where it can be done.
func (t *talk) helpLines() string {
	if t.opts.Keep == nil {
		return helpText
	}
	return strings.Replace(helpText, "quit: leave. Nothing is saved.",
		"save: keep the answers in a file under a passphrase; each later answer goes there too.\n"+
			"open saved (or load): go on with a saved interview.\nquit: leave. What was not saved is gone.", 1)
}
