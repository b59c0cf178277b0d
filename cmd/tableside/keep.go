package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/vault"
)

// extension is how the names of saved interviews end.
const extension = ".tableside"

// keeper keeps the interview in an encrypted file for both front ends. It has
// at most one file open; the answers of one client never go into the file of
// another.
type keeper struct {
	flow  interview.Flow
	today casefile.Day

	mu    sync.Mutex
	file  *vault.File
	saved []byte // what the last Save wrote

	behind behind
}

func newKeeper(flow interview.Flow, today casefile.Day) *keeper {
	k := &keeper{flow: flow, today: today}
	k.behind.idle = sync.NewCond(&k.behind.mu)
	return k
}

// Suggest is a free name for a new file in the user's own folder. It tells
// nothing but the day.
func (k *keeper) Suggest() string {
	name := "interview-" + casefile.On(k.today).String()
	folder := home()
	for n := 1; n < 100; n++ {
		path := filepath.Join(folder, name+extension)
		if n > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s-%d%s", name, n, extension))
		}
		if _, err := os.Lstat(path); errors.Is(err, os.ErrNotExist) {
			return path
		}
	}
	return filepath.Join(folder, name+"-new"+extension)
}

// mostFound is how many files are offered for opening.
const mostFound = 9

// Found are the saved interviews in the user's own folder, in its Documents and
// Desktop, and in the folder the program was started in, the newest first.
func (k *keeper) Found() []string {
	type found struct {
		path string
		info os.FileInfo
	}
	var all []found
	here, _ := os.Getwd()
	for _, folder := range []string{here, home(), filepath.Join(home(), "Documents"), filepath.Join(home(), "Desktop")} {
		entries, err := os.ReadDir(folder)
		if err != nil {
			continue
		}
		for _, e := range entries {
			info, err := e.Info()
			if err != nil || !info.Mode().IsRegular() || !strings.HasSuffix(e.Name(), extension) {
				continue
			}
			if !slices.ContainsFunc(all, func(f found) bool { return os.SameFile(f.info, info) }) {
				all = append(all, found{filepath.Join(folder, e.Name()), info})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b found) int {
		return cmp.Or(b.info.ModTime().Compare(a.info.ModTime()), cmp.Compare(a.path, b.path))
	})
	var paths []string
	for _, f := range all[:min(len(all), mostFound)] {
		paths = append(paths, f.path)
	}
	return paths
}

// Weigh says how good a passphrase is, and whether it may be used.
func (k *keeper) Weigh(passphrase string) (words string, usable bool) { return weighed(passphrase) }

func weighed(passphrase string) (words string, usable bool) {
	if err := vault.Weak(passphrase); err != nil {
		return sentence(err), false
	}
	switch vault.Weigh(passphrase) {
	case vault.TooShort, vault.Easy:
		return "Easy to guess. Four words that do not belong together are better.", true
	case vault.Fair:
		return "Fair: it keeps out somebody who finds the laptop.", true
	case vault.Strong:
	}
	return "Strong.", true
}

// Create writes a new file and keeps it open in the place of the one before.
func (k *keeper) Create(path, passphrase string, s interview.Session) (string, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	data, err := s.Save()
	if err != nil {
		return "", err
	}
	f, err := vault.Create(named(path), passphrase)
	if err != nil {
		return "", err
	}
	if err := f.Save(data); err != nil {
		return "", errors.Join(err, f.Close())
	}
	k.hold(f)
	k.saved = data
	return f.Path(), nil
}

// Save writes into the open file, if it still is the one of that name.
func (k *keeper) Save(name string, s interview.Session) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.file == nil || k.file.Path() != name {
		return vault.ErrClosed
	}
	data, err := s.Save()
	if err != nil {
		return err
	}
	if bytes.Equal(data, k.saved) {
		return nil
	}
	if err := k.file.Save(data); err != nil {
		return err
	}
	k.saved = data
	return nil
}

// behind is the saving that goes on while the interview does: one save at a
// time, and of the sessions that wait only the newest. What came of a save
// concerns its own file alone: the one kept after it may be another.
type behind struct {
	mu      sync.Mutex
	idle    *sync.Cond // the saver has nothing left to do
	running bool
	next    *waiting
	file    string // of the last save
	err     error  // what came of it
}

// waiting is a session on its way into a file.
type waiting struct {
	file    string
	session interview.Session
}

// Behind saves into the open file while the interview goes on. The error is
// that of a save before into the same file.
func (k *keeper) Behind(name string, s interview.Session) error {
	b := &k.behind
	b.mu.Lock()
	defer b.mu.Unlock()
	err := b.about(name)
	b.err = nil
	b.next = &waiting{name, s}
	if !b.running {
		b.running = true
		go k.saveWaiting()
	}
	return err
}

func (k *keeper) saveWaiting() {
	b := &k.behind
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.next != nil {
		w := *b.next
		b.next = nil
		b.mu.Unlock()
		err := guarded(func() error { return k.Save(w.file, w.session) })
		b.mu.Lock()
		b.file, b.err = w.file, err
	}
	b.running = false
	b.idle.Broadcast()
}

// Settle waits until all is saved and gives the error of the last save into the file.
func (k *keeper) Settle(name string) error {
	b := &k.behind
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.running {
		b.idle.Wait()
	}
	return b.about(name)
}

// about is what came of the last save, if it went into the file of that name.
func (b *behind) about(name string) error {
	if b.file != name {
		return nil
	}
	return b.err
}

// Open reads a file and keeps it open in the place of the one before. note
// says what became of the answers since they were saved.
func (k *keeper) Open(path, passphrase string) (s interview.Session, name, note string, err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	full, err := filepath.Abs(expanded(path))
	if err != nil {
		return s, "", "", vault.ErrName
	}
	if k.file != nil && k.file.Path() == full {
		return s, "", "", errOpenHere
	}
	f, data, err := vault.Open(full, passphrase)
	if err != nil {
		return s, "", "", err
	}
	s, note, err = k.read(data)
	if err != nil {
		return s, "", "", errors.Join(err, f.Close())
	}
	k.hold(f)
	return s, full, note, nil
}

// read makes an interview of what a file held.
func (k *keeper) read(data []byte) (s interview.Session, note string, err error) {
	s, since, err := interview.Open(k.flow, k.today, data)
	switch {
	case errors.Is(err, interview.ErrSchema):
		return s, "", vault.ErrNewer
	case err != nil:
		return s, "", errNoInterview
	}
	return s, sinceWords(since), nil
}

var (
	errOpenHere    = errors.New("this is the interview that is open now. Go back and choose to go on with it.")        //nolint:staticcheck // a sentence for the screen
	errNoInterview = errors.New("the passphrase fits, but there is no interview in the file that Tableside can read.") //nolint:staticcheck // a sentence for the screen
)

func sinceWords(since interview.Since) string {
	switch {
	case since.Reopened == 1:
		return "Opened. This Tableside asks one thing otherwise than when it was saved: that question is open again. See the review."
	case since.Reopened > 1:
		return fmt.Sprintf("Opened. This Tableside asks %d things otherwise than when it was saved: those questions are open again. See the review.", since.Reopened)
	case since.Reread:
		return "Opened. This Tableside reads some answers otherwise than when they were saved. Go through the review before you use the result."
	}
	return ""
}

// Close gives the open file up, if it still is the one of that name.
func (k *keeper) Close(name string) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.file == nil || k.file.Path() != name {
		return nil
	}
	f := k.file
	k.file, k.saved = nil, nil
	return f.Close()
}

// shut gives up whatever file is open.
func (k *keeper) shut() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.hold(nil)
}

func (k *keeper) hold(f *vault.File) {
	if k.file != nil {
		_ = k.file.Close() // what it holds is on the disk
	}
	k.file, k.saved = f, nil
}

// named is a path as typed with the ending that Found looks for.
func named(path string) string {
	path = expanded(path)
	if filepath.Ext(path) == "" {
		path += extension
	}
	return path
}

// expanded puts the user's own folder in the place of a leading ~.
func expanded(path string) string {
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		return filepath.Join(home(), rest)
	}
	return path
}

func home() string {
	folder, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return folder
}

// sentence is an error as a sentence of its own.
func sentence(err error) string {
	said := err.Error()
	return strings.ToUpper(said[:1]) + said[1:]
}
