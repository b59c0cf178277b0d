// Package vault keeps bytes in an encrypted file and gives them back, and
// writes papers, which are not encrypted, with the same care. It knows
// how a file is written so that a crash leaves the old one or the new one,
// never half; it does not know what the bytes mean.
//
// The file is a short head and two files of the age format, each in its text
// form: a fresh key locked by the passphrase, then the content locked to that
// key. The slow step from passphrase to key is thus taken once, when a file is
// made or opened; a save after that takes less than a millisecond beside the
// disk. The README says how the age program alone reads such a file.
package vault

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
)

// MaxBytes is the largest content that is kept, in bytes.
const MaxBytes = 8 << 20

// File is an encrypted file that this program has open. As long as it is open
// no other program that uses this package can open or write it. Its methods
// may be called from any goroutine.
type File struct {
	mu   sync.Mutex
	path string
	key  *key
	held *os.File // closing it gives the claim on the file up; nil: nothing is written yet
}

// Check says why no new file can be written to a path: something is there
// already (ErrExists, ErrLink, ErrNoFile for what is not a file), or the folder
// is not there or cannot be written. Nil when none of this is known in advance.
func Check(path string) error {
	return free(path)
}

// Create makes a key for a new file and locks it with a passphrase, which
// takes about a second. Nothing is written before the first Save. The errors
// are those of Check and Weak.
func Create(path, passphrase string) (*File, error) {
	if err := Weak(passphrase); err != nil {
		return nil, err
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, refuse(ErrName, err)
	}
	if err := free(full); err != nil {
		return nil, err
	}
	k, err := newKey(passphrase)
	if err != nil {
		return nil, err
	}
	return &File{path: full, key: k}, nil
}

// Look says at once why a file cannot be opened, whatever the passphrase: it
// is not there, open elsewhere, damaged, newer or not ours. Nothing is held.
func Look(path string) error {
	full, err := filepath.Abs(path)
	if err != nil {
		return refuse(ErrName, err)
	}
	held, data, err := claim(full)
	if err != nil {
		return err
	}
	_, _, err = split(data)
	return errors.Join(err, held.Close())
}

// Open opens a file and gives its content, which takes about a second. The
// errors are the Err values of this package. After an error nothing is held.
func Open(path, passphrase string) (*File, []byte, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, nil, refuse(ErrName, err)
	}
	held, data, err := claim(full)
	if err != nil {
		return nil, nil, err
	}
	k, content, err := unseal(data, passphrase)
	if err != nil {
		return nil, nil, errors.Join(err, held.Close())
	}
	dropLeftover(full)
	return &File{path: full, key: k, held: held}, content, nil
}

// Path is where the file is, absolute.
func (f *File) Path() string { return f.path }

// Save puts new content in the place of the old. After an error the old file
// is as it was.
func (f *File) Save(content []byte) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.save(f.key, content)
}

// ChangePassphrase writes the content anew under a new key, locked with
// another passphrase. Copies of the old file still open with the old one.
func (f *File) ChangePassphrase(passphrase string, content []byte) error {
	if err := Weak(passphrase); err != nil {
		return err
	}
	k, err := newKey(passphrase)
	if err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.save(k, content); err != nil {
		return err
	}
	f.key = k
	return nil
}

func (f *File) save(k *key, content []byte) error {
	if f.key == nil {
		return refuse(ErrClosed, nil)
	}
	sealed, err := k.seal(content)
	if err != nil {
		return err
	}
	held, err := replace(f.path, f.held, sealed)
	if err != nil {
		return err
	}
	f.held = held
	return nil
}

// Close gives the file up and forgets its key. A second Close does nothing.
func (f *File) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.key = nil
	if f.held == nil {
		return nil
	}
	held := f.held
	f.held = nil
	return closed(held)
}
