package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

// shelf is a Keeper without a disk.
type shelf struct {
	path, passphrase string
	held             []interview.Session // what was saved, in order
	open             string
	trouble          error
	files            []string
}

func (s *shelf) Suggest() string { return "/home/ana/interview-2026-11-21.tableside" }
func (s *shelf) Found() []string { return s.files }

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
	s.path, s.passphrase, s.open, s.held = path, passphrase, path, []interview.Session{given}
	return path, nil
}

func (s *shelf) Save(name string, given interview.Session) error {
	if s.trouble == nil && name == s.open {
		s.held = append(s.held, given)
	}
	return s.trouble
}

func (s *shelf) Open(path, passphrase string) (interview.Session, string, string, error) {
	if s.trouble != nil || passphrase != s.passphrase {
		return interview.Session{}, "", "", errors.Join(s.trouble, errors.New("the passphrase does not open this file."))
	}
	s.open = path
	return s.held[len(s.held)-1], path, "", nil
}

func (s *shelf) Close(name string) error {
	if name == s.open {
		s.open = ""
	}
	return s.trouble
}

func (s *shelf) last() interview.Counts {
	if len(s.held) == 0 {
		return interview.Counts{}
	}
	return s.held[len(s.held)-1].Counts()
}

func shelved(s *shelf) World {
	w := testWorld()
	w.Keep = s
	return w
}

// worked presses keys and lets every command finish before the next key.
func worked(t *testing.T, a App, script string) App {
	t.Helper()
	for script != "" {
		k, rest := nextKey(script)
		next, cmd := a.Update(k)
		a, script = finished(t, next.(App), cmd), rest
	}
	return a
}

func finished(t *testing.T, a App, cmd tea.Cmd) App {
	t.Helper()
	if cmd == nil {
		return a
	}
	switch m := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range m {
			a = finished(t, a, c)
		}
	case tea.QuitMsg:
		a.gone = true
	default:
		next, more := a.Update(m)
		a = finished(t, next.(App), more)
	}
	return a
}

const saveAs = "<ctrl+s>green apples<enter>green apples<enter>"

func TestSavingAsksForAPassphraseTwiceThenSavesEveryAnswer(t *testing.T) {
	s := &shelf{}
	a := worked(t, sized(New(shelved(s)), 80, 24), toOffense+"<ctrl+s>green apples")
	shows(t, a, "interview-2026-11-21.tableside")
	if strings.Contains(a.View(), "green") {
		t.Errorf("the passphrase is shown:\n%s", a.View())
	}
	if len(s.held) > 0 {
		t.Fatal("saved before it was asked for")
	}
	a = worked(t, a, "<enter>green apples<enter>")
	if s.passphrase != "green apples" || s.path != "/home/ana/interview-2026-11-21.tableside" {
		t.Fatalf("saved to %q with %q", s.path, s.passphrase)
	}
	shows(t, a, "Saved in /home/ana/interview-2026-11-21.tableside.")
	before := s.last().Answered
	a = worked(t, a, "459.5<enter>2<enter>")
	if got := s.last().Answered; got != before+2 {
		t.Errorf("%d answers in the file, want %d", got, before+2)
	}
	if a = worked(t, a, "<ctrl+c>"); !a.gone {
		t.Error("all is saved, and quitting asks")
	}
}

func TestTwoDifferentPassphrasesAreRefused(t *testing.T) {
	s := &shelf{}
	a := worked(t, sized(New(shelved(s)), 80, 24), toOffense+"<ctrl+s>short<enter>")
	shows(t, a, "Too short.")
	shows(t, a, "Type it anew, from its first letter.")
	a = worked(t, a, "short enough<enter>short enouhg<enter>")
	shows(t, a, "This is not the same passphrase.")
	if len(s.held) > 0 {
		t.Fatal("saved all the same")
	}
	a = worked(t, a, "short enough<enter>")
	if s.passphrase != "short enough" {
		t.Errorf("saved with %q", s.passphrase)
	}
	shows(t, a, "Saved in")
}

// A passphrase goes on as it was typed, so that it is the one that plain mode
// takes; only the end of a pasted line is not part of it.
func TestAPassphraseGoesOnAsItWasTyped(t *testing.T) {
	const typed = "nin\u0303o\u200d azul ❤\ufe0f"
	s := &shelf{}
	a := worked(t, sized(New(shelved(s)), 80, 24), toOffense+"<ctrl+s>")
	for range 2 {
		next, _ := a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(typed + "\r\n"), Paste: true})
		a = worked(t, next.(App), "<enter>")
	}
	if s.passphrase != typed {
		t.Errorf("the passphrase is %+q", s.passphrase)
	}
}

func TestARefusedSaveKeepsTheAnswers(t *testing.T) {
	s := &shelf{trouble: errors.New("there is no room left on the disk.")}
	a := worked(t, sized(New(shelved(s)), 80, 24), toOutcome+saveAs)
	shows(t, a, "Not saved: there is no room left on the disk.")
	a = worked(t, a, "<esc>")
	if current(t, a).Key != "c1/outcome" {
		t.Error("the interview did not go on")
	}
	if a = worked(t, a, "<ctrl+c>"); a.gone {
		t.Error("nothing is saved, and quitting does not ask")
	}
}

func TestAFailedSaveBehindIsToldAndQuittingAsks(t *testing.T) {
	s := &shelf{}
	a := worked(t, sized(New(shelved(s)), 80, 24), toOffense+saveAs)
	s.trouble = errors.New("the disk or stick reported an error.")
	a = worked(t, a, "459.5<enter>")
	shows(t, a, "Not saved: the disk or stick reported an error.")
	a = worked(t, a, "<ctrl+c>")
	shows(t, a, "The answers of this interview are not saved.")
	if a.gone {
		t.Fatal("quit without asking")
	}
	s.trouble = nil
	a = worked(t, a, "<esc>2<enter><ctrl+c>")
	if !a.gone || s.last().Answered != 3 {
		t.Errorf("gone %v with %+v", a.gone, s.last())
	}
}

// A file that cannot be written any more is not the end of saving.
func TestAfterAFailedSaveAnotherFileCanBeNamed(t *testing.T) {
	s := &shelf{}
	a := worked(t, sized(New(shelved(s)), 80, 24), toOffense+saveAs)
	s.trouble = errors.New("this folder cannot be written to. Choose another folder.")
	a = worked(t, a, "459.5<enter>")
	shows(t, a, "ctrl+s saves to another file.")
	s.trouble = nil
	a = worked(t, a, "<ctrl+s>")
	shows(t, a, "Save this interview")
	a = worked(t, a, "<up>2<down>green apples<enter>green apples<enter>2<enter>")
	if !strings.HasSuffix(s.path, "2") || s.last() != a.session.Counts() {
		t.Errorf("saved to %s: %+v of %+v", s.path, s.last(), a.session.Counts())
	}
	if a = worked(t, a, "<ctrl+s>"); a.file.failed {
		t.Error("it asks for a file again")
	}
}

// Answers that come while a save waits for the disk are saved after it, and
// what ends the interview waits for the last.
func TestAnswersDuringASaveAreNotLost(t *testing.T) {
	s := &shelf{}
	a := worked(t, sized(New(shelved(s)), 80, 24), toOffense+saveAs+"459.5<enter>")
	next, slow := a.Update(named["enter"]) // "not sure": its save is under way
	a = typed(next.(App), "3/1/22<enter>6 months<enter>")
	want := a.session.Counts()
	quitting, more := a.Update(named["ctrl+c"])
	if more != nil {
		t.Fatal("it did not wait for the save")
	}
	a = finished(t, quitting.(App), slow)
	if !a.gone {
		t.Error("it did not quit after the save")
	}
	if s.last() != want {
		t.Errorf("in the file %+v, on the screen %+v", s.last(), want)
	}
}

// A key that asks for a save while one is under way is told what came of it.
func TestASaveAskedForDuringASaveIsTold(t *testing.T) {
	s := &shelf{}
	a := worked(t, sized(New(shelved(s)), 80, 24), toOffense+saveAs+"459.5<enter>")
	next, slow := a.Update(named["enter"]) // "not sure": its save is under way
	asked, more := next.Update(named["ctrl+s"])
	shows(t, asked.(App), savingNow)
	if more != nil {
		t.Error("a second save began beside the first")
	}
	a = finished(t, asked.(App), slow)
	shows(t, a, "Saved in")
	if strings.Contains(a.View(), savingNow) {
		t.Errorf("it still says that it saves:\n%s", a.View())
	}
	a = worked(t, a, "3/1/22<enter>")
	if strings.Contains(a.View(), "Saved in") {
		t.Error("a save that nobody asked for is told")
	}
}

// What ends the interview waits for the save, and the word goes with it.
func TestTheNextScreenDoesNotSayThatItSaves(t *testing.T) {
	for _, leave := range []string{"<ctrl+x><ctrl+x>", "<esc><esc><esc><esc><down><enter>"} {
		s := &shelf{}
		a := worked(t, sized(New(shelved(s)), 80, 24), toOutcome+saveAs+"2<enter>")
		s.trouble = errors.New("no.") // the last answer is not in the file yet
		a = worked(t, a, "<esc>1<enter>")
		s.trouble = nil
		a = worked(t, a, leave)
		if strings.Contains(a.View(), savingNow) {
			t.Errorf("%s:\n%s", leave, a.View())
		}
	}
}

// A disk that does not answer holds nobody: what ends the interview waits for
// the save when it is asked for first, and no more when it is asked for again.
func TestAskedForTwiceItWaitsNoMore(t *testing.T) {
	saving := func() (*shelf, App, tea.Cmd) {
		s := &shelf{}
		a := worked(t, sized(New(shelved(s)), 80, 24), toOutcome+saveAs)
		next, underWay := a.Update(named["enter"]) // "not sure": its save does not end
		return s, next.(App), underWay
	}
	pressed := func(a App, keys ...string) (App, tea.Cmd) {
		var cmd tea.Cmd
		for _, k := range keys {
			var next tea.Model
			next, cmd = a.Update(named[k])
			a = next.(App)
		}
		return a, cmd
	}

	_, a, _ := saving()
	a, _ = pressed(a, "ctrl+c")
	shows(t, a, savingNow)
	a, _ = pressed(a, "ctrl+c")
	shows(t, a, "The answers are being written to the file now.")
	if _, cmd := pressed(a, "ctrl+c"); cmd == nil {
		t.Error("it does not quit")
	}

	s, a, underWay := saving()
	a, _ = pressed(a, "ctrl+x", "ctrl+x")
	shows(t, a, savingNow)
	if a.session.Counts().Answered == 0 {
		t.Fatal("it did not wait at all")
	}
	a, closing := pressed(a, "ctrl+x", "ctrl+x")
	if n := a.session.Counts(); n.Answered+n.NotSure > 0 || a.file.name != "" {
		t.Fatalf("it still waits: %+v, %q", n, a.file.name)
	}
	a, _ = pressed(a, "enter")                         // the next client's first answer: "not sure"
	a = finished(t, finished(t, a, underWay), closing) // the save ends after all
	if n := a.session.Counts(); s.open != "" || a.file.name != "" || n.Answered+n.NotSure != 1 {
		t.Errorf("the late save reached the next client: %q is open, %+v", s.open, n)
	}
	a, _ = pressed(a, "ctrl+c")
	shows(t, a, "The answers of this interview are not saved.")
}

func TestTheNextClientsAnswersDoNotGoIntoTheFile(t *testing.T) {
	t.Run("by the key", func(t *testing.T) { nextClientAfter(t, "<ctrl+x><ctrl+x>") })
	t.Run("by the question", func(t *testing.T) { nextClientAfter(t, "<ctrl+x><down><enter>") })
	t.Run("by the home screen", func(t *testing.T) { nextClientAfter(t, "<esc><esc><esc><esc><down><enter>") })
}

// The next client comes while answers are on their way into the file: they are
// all there when it closes.
func TestTheNextClientWaitsForTheLastAnswers(t *testing.T) {
	s := &shelf{}
	a := worked(t, sized(New(shelved(s)), 80, 24), toOutcome+saveAs)
	k, _ := nextKey("2")
	next, _ := a.Update(k)
	k, _ = nextKey("<enter>")
	next, underWay := next.Update(k) // this save takes its time
	next, second := next.Update(k)   // one more answer meanwhile: "not sure", where the cursor stands
	a = finished(t, next.(App), second)
	want := a.session.Counts()
	a = worked(t, a, "<ctrl+x><ctrl+x>")
	a = finished(t, a, underWay)
	if got := s.last(); got != want {
		t.Errorf("in the file %+v, answered were %+v", got, want)
	}
	if s.open != "" || a.file.name != "" || a.session.Counts().Answered != 0 {
		t.Errorf("the next client did not come: %q is open, %+v", s.open, a.session.Counts())
	}
}

func nextClientAfter(t *testing.T, leave string) {
	s := &shelf{}
	a := worked(t, sized(New(shelved(s)), 80, 24), toOutcome+saveAs+"2<enter>")
	saves := len(s.held)
	a = worked(t, a, leave)
	if s.open != "" {
		t.Errorf("%s is still open", s.open)
	}
	after := len(s.held)
	a = worked(t, a, "<home> <enter>484<enter>")
	if len(s.held) != after || after > saves+1 {
		t.Errorf("%d saves before, %d after the next client began, %d after the answers", saves, after, len(s.held))
	}
	if a.file.name != "" {
		t.Error("the new interview has a file")
	}
}

func TestASavedInterviewGoesOnWhereItStopped(t *testing.T) {
	s := &shelf{files: []string{"/home/ana/one.tableside", "/home/ana/two.tableside"}}
	worked(t, sized(New(shelved(s)), 80, 24), toDate+saveAs+"3/1/22<enter><ctrl+c>")

	a := worked(t, sized(New(shelved(s)), 80, 24), "<down><enter>")
	shows(t, a, "two.tableside, in /home/ana")
	a = worked(t, a, "<enter>green pears<enter>")
	shows(t, a, "Not opened: the passphrase does not open this file.")
	a = worked(t, a, "green apples<enter>")
	if current(t, a).Key != "c1/days" {
		t.Errorf("opened at %s", current(t, a).Key)
	}
	shows(t, a, "Opened.")
	a = worked(t, a, "30<enter>")
	if s.last() != a.session.Counts() {
		t.Error("the answer after opening was not saved")
	}
}

func TestAFileNamedOnTheCommandLineIsAskedForAtOnce(t *testing.T) {
	s := &shelf{}
	worked(t, sized(New(shelved(s)), 80, 24), toDate+saveAs+"<ctrl+c>")
	w := shelved(s)
	w.OpenFirst = "/media/stick/one.tableside"
	a := worked(t, sized(New(w), 80, 24), "green apples<enter>")
	if s.open != w.OpenFirst || current(t, a).Key != "c1/convicted_on" {
		t.Errorf("open is %q at %s", s.open, current(t, a).Key)
	}
}

func TestAFileThatWasReadAnewSaysWhatChanged(t *testing.T) {
	a := sized(New(shelved(&shelf{})), 80, 24)
	a.push(newOpenForm("x"))
	next, _ := a.Update(openedMsg{session: opened(t, 80, 24, toDate).session, name: "x", note: "2 answers are open again."})
	shows(t, next.(App), "2 answers are open again.")
}

func TestTheFormLeftWhileItWorksDoesNotStayInTheWay(t *testing.T) {
	s := &shelf{}
	a := worked(t, sized(New(shelved(s)), 80, 24), toDate+"<ctrl+s>green apples<enter>green apples")
	next, cmd := a.Update(named["enter"])
	shows(t, next.(App), "This takes a second or two")
	a = typed(next.(App), "more keys<enter><ctrl+c>")
	shows(t, a, "Still saving")
	a = worked(t, finished(t, a, cmd), "<esc>")
	if current(t, a).Key != "c1/convicted_on" || a.file.name == "" {
		t.Errorf("it stands at:\n%s", a.View())
	}
}

// fileShots are the screens of saving and opening, by the keys that lead there.
var fileShots = []struct{ name, script string }{
	{"save-form", toOutcome + "<ctrl+s>green apples"},
	{"save-empty", toOutcome + "<ctrl+s>"},
	{"save-mismatch", toOutcome + "<ctrl+s>green apples<enter>red apples<enter>"},
	{"saved", toOutcome + saveAs},
	{"open-found", "<down><enter>"},
	{"open-form", "<down><enter><enter>green apples"},
	{"open-refused", "<down><enter><enter>green pears<enter>"},
	{"home-with-files", ""},
}

func TestFileScreensLookAsTheyShould(t *testing.T) {
	for _, size := range []struct{ width, height int }{{80, 24}, {60, 16}} {
		for _, shot := range fileShots {
			s := &shelf{files: []string{"/home/ana/interview-2026-11-21.tableside", "/media/stick/interview-2026-11-14.tableside"}}
			name := fmt.Sprintf("%s-%dx%d", shot.name, size.width, size.height)
			view := worked(t, sized(New(shelved(s)), size.width, size.height), shot.script).View()
			golden(t, name, view)
			mustFit(t, name, view, size.width, size.height)
		}
	}
}

// Quitting while the file is being written says so, and says when it is done.
func TestQuittingWhileSavingSaysThatItSaves(t *testing.T) {
	s := &shelf{}
	a := worked(t, sized(New(shelved(s)), 80, 24), toOffense+"<ctrl+s>green apples<enter>green apples")
	next, saving := a.Update(named["enter"])
	a = typed(next.(App), "<ctrl+c>")
	shows(t, a, "Still saving")
	if strings.Contains(a.View(), "gone for good") {
		t.Errorf("answers on their way into the file are called lost:\n%s", a.View())
	}
	a = finished(t, a, saving)
	shows(t, a, "Saving is done. Every answer is in /home/ana/interview-2026-11-21.tableside.")
	if strings.Contains(a.View(), "Still saving") {
		t.Errorf("the question stays after the file is written:\n%s", a.View())
	}
	shows(t, typed(a, "<enter>"), "Which law was the client convicted under?")
}

// While a passphrase is worked on nobody takes keys: the screen says so at once,
// and again where the wait leads.
func TestKeysTypedWhileAPassphraseIsWorkedOnAreToldOf(t *testing.T) {
	const one, three = "1 key typed ahead was dropped.", "3 keys typed ahead were dropped."
	s := &shelf{trouble: errors.New("the disk is full.")}
	b := &beside{App: New(shelved(s))}
	b.update(tea.WindowSizeMsg{Width: 80, Height: 24})
	b.typed(toOffense + "<ctrl+s>")
	b.allArrives()
	b.typed("green apples<enter>green apples<enter>ab<esc>")
	shows(t, b.App, "makes guessing slow. "+three)
	b.allArrives()
	shows(t, b.App, "Not saved: the disk is full. "+three)
	s.trouble = nil
	b.typed("green apples<enter>green apples<enter>")
	b.typed("a")
	shows(t, b.App, "makes guessing slow. "+one)
	b.allArrives()
	shows(t, b.App, "Each new answer is saved there too. "+one)

	s.files = []string{s.path}
	b = &beside{App: New(shelved(s))}
	b.update(tea.WindowSizeMsg{Width: 80, Height: 24})
	b.push(newOpenForm(s.path))
	b.typed("green pears<enter>a")
	b.allArrives()
	shows(t, b.App, "does not open this file. "+one)
	b.typed("green apples<enter>")
	b.update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("abc")}) // letters that arrive together
	b.allArrives()
	shows(t, b.App, "Opened. Each new answer is saved in "+s.path+". "+three)
}
