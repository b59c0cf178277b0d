package tui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"example.com/tableside/internal/interview"
)

// Keeper keeps the interview in an encrypted file, of which it has at most one
// open. All but Weigh may wait for a disk or for the slow step from passphrase
// to key; the App calls those in commands only, one after another for one file.
type Keeper interface {
	// Suggest is a name for a new file.
	Suggest() string
	// Found are the files that may be opened, the newest first.
	Found() []string
	// Weigh says how good a passphrase is, and whether it may be used.
	Weigh(passphrase string) (words string, usable bool)
	// Create writes a new file and keeps it open in the place of the one before.
	// It gives the file's name as it is now.
	Create(path, passphrase string, s interview.Session) (name string, err error)
	// Save writes into the open file, if it still is the one of that name.
	Save(name string, s interview.Session) error
	// Open reads a file and keeps it open in the place of the one before. note
	// is what the volunteer should know about what was read; may be "".
	Open(path, passphrase string) (s interview.Session, name, note string, err error)
	// Close gives the open file up, if it still is the one of that name.
	Close(name string) error
}

// fileMsg is what came of a command that touched a file, savingMsg of one that
// saved: more may have to be done then.
type (
	fileMsg   interface{ apply(*App) }
	savingMsg interface{ saved(*App) tea.Cmd }
)

// file is the saved file of this interview. The zero value: none.
type file struct {
	name    string
	saving  bool  // a save is under way
	asked   bool  // by a key: what comes of it is told
	failed  bool  // the last save was refused: another file may be named
	changes int   // how often the answers changed; tells whether a save has the last
	then    event // what was asked for meanwhile, and waits for the save
}

// save asks where to save to; once that is known it saves at once.
func (a *App) save() tea.Cmd {
	if a.file.name != "" && !a.file.failed {
		a.file.asked, a.status = true, savingNow
		return a.write()
	}
	a.push(newSaveForm(a.world.Keep))
	keep := a.world.Keep
	return func() tea.Msg { return suggestedMsg{keep.Suggest()} }
}

// isSaving: answers are on their way into a file, an open one or a new one.
func (a *App) isSaving() bool {
	return a.file.saving || slices.ContainsFunc(a.screens, func(s screen) bool {
		f, is := s.(*form)
		if !is || !f.busy {
			return false
		}
		_, keeps := f.done(f).(keepAs)
		return keeps
	})
}

// askAnew puts a question about quitting that is open in the words that are
// true now that saving has ended.
func (a *App) askAnew(now *confirm) {
	if c, asking := a.top().(*confirm); asking && c.quits() {
		a.pop()
		a.push(now)
	}
}

// saveBehind saves answers that changed, while the interview goes on.
func (a *App) saveBehind() tea.Cmd {
	if a.file.name == "" || a.file.saving || !a.unsaved {
		return nil
	}
	return a.write()
}

const savingNow = "Saving …"

// write saves into the open file; while a save is under way that one goes on
// to the last answer.
func (a *App) write() tea.Cmd {
	if a.file.saving {
		return nil
	}
	a.file.saving = true
	keep, name, s, changes := a.world.Keep, a.file.name, a.session, a.file.changes
	return func() tea.Msg { return savedMsg{name, keep.Save(name, s), changes} }
}

// savedMsg is what came of saving into the open file.
type savedMsg struct {
	name    string
	err     error
	changes int
}

func (m savedMsg) saved(a *App) tea.Cmd {
	if m.name != a.file.name { // of an interview that was left
		return nil
	}
	then, asked := a.file.then, a.file.asked
	a.file.saving, a.file.asked, a.file.then, a.file.failed = false, false, nil, m.err != nil
	switch {
	case m.err != nil:
		a.status = "Not saved: " + m.err.Error() + " ctrl+s saves to another file."
		if _, leaving := then.(quit); leaving {
			a.push(newQuitQuestion(true))
		} else if then == nil {
			a.askAnew(newQuitQuestion(true))
		} else {
			a.push(newConfirm("Go on without saving?", "The last answers could not be saved. If you go on, they are gone for good.", "Go back", "Go on, and lose the last answers", then))
		}
		return nil
	case m.changes != a.file.changes: // more answers came meanwhile
		a.file.then, a.file.asked = then, asked
		return a.write()
	}
	a.unsaved = false
	switch {
	case asked:
		a.status = "Saved in " + a.file.name + ". Each new answer is saved there too."
	case a.status == savingNow: // what ends the interview waited for it
		a.status = ""
	}
	if then != nil {
		return a.certain(then)
	}
	a.askAnew(newSavedQuestion(a.file.name))
	return nil
}

// afterSaving does what ends this interview once the last answers are in its
// file; false when there is no file to wait for. Asked for twice, it waits no more.
func (a *App) afterSaving(told event) (tea.Cmd, bool) {
	if a.file.name == "" || a.file.then != nil {
		return nil, false
	}
	if _, asking := a.top().(*confirm); asking {
		return nil, false
	}
	a.file.then = told
	a.status = savingNow
	return a.write(), true
}

// closeFile ends the saving of this interview: the next client's answers do
// not go into this file.
func (a *App) closeFile() tea.Cmd {
	if a.file.name == "" {
		return nil
	}
	keep, name := a.world.Keep, a.file.name
	a.file = file{}
	return func() tea.Msg { return closedMsg{keep.Close(name)} }
}

type closedMsg struct{ err error }

func (m closedMsg) apply(a *App) {
	if m.err != nil {
		a.status = "The saved file: " + m.err.Error()
	}
}

// create makes the file that the form asks for.
func (a *App) create(e keepAs) tea.Cmd {
	keep, s, changes := a.world.Keep, a.session, a.file.changes
	return func() tea.Msg {
		name, err := keep.Create(e.path, e.passphrase, s)
		return createdMsg{name, err, changes}
	}
}

type createdMsg struct {
	name    string
	err     error
	changes int
}

func (m createdMsg) saved(a *App) tea.Cmd {
	if m.err != nil {
		a.refused("Not saved: " + m.err.Error())
		a.askAnew(newQuitQuestion(a.canSave()))
		return nil
	}
	a.file.name, a.file.asked = m.name, true
	lost := a.leaveForm()
	cmd := savedMsg{m.name, nil, m.changes}.saved(a)
	a.status += lost
	return cmd
}

// suggestedMsg is a name for the file to save to.
type suggestedMsg struct{ path string }

func (m suggestedMsg) apply(a *App) {
	if f, ok := a.top().(*form); ok {
		f.suggest(m.path)
	}
}

// open looks for files that may be opened.
func (a *App) open() tea.Cmd {
	keep := a.world.Keep
	return func() tea.Msg { return foundMsg{keep.Found()} }
}

type foundMsg struct{ files []string }

func (m foundMsg) apply(a *App) {
	if len(m.files) == 0 {
		a.push(newOpenForm(""))
		return
	}
	a.push(newFound(m.files))
}

// unlock opens the file that the form names.
func (a *App) unlock(e unlock) tea.Cmd {
	keep := a.world.Keep
	return func() tea.Msg {
		s, name, note, err := keep.Open(e.path, e.passphrase)
		return openedMsg{s, name, note, err}
	}
}

// openedMsg is an interview read from a file.
type openedMsg struct {
	session    interview.Session
	name, note string
	err        error
}

func (m openedMsg) apply(a *App) {
	if m.err != nil {
		a.refused("Not opened: " + m.err.Error())
		return
	}
	lost := a.leaveForm()
	a.use(m.session, m.name)
	a.status = "Opened. Each new answer is saved in " + m.name + "."
	if m.note != "" {
		a.status = m.note
	}
	a.status += lost
}

// refused tells the form that asked why it cannot be done.
func (a *App) refused(why string) {
	for _, s := range a.screens {
		if f, ok := s.(*form); ok {
			f.refuse(why)
			return
		}
	}
	a.status = why
}

// leaveForm takes the form that asked away, also from under another screen, and
// gives what is to be said of keys that it dropped.
func (a *App) leaveForm() (lost string) {
	a.screens = slices.DeleteFunc(slices.Clone(a.screens), func(s screen) bool {
		f, is := s.(*form)
		if is {
			lost = dropped(f.lost)
		}
		return is
	})
	return lost
}
