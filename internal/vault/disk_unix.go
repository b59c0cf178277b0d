//go:build darwin || linux || freebsd || netbsd || openbsd || dragonfly

package vault

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/natefinch/atomic"
)

// openFlags: never through a link, and never waiting for a pipe.
const openFlags = syscall.O_NOFOLLOW | syscall.O_NONBLOCK

// The claim is a lock on the file itself, which the system takes back when the
// program ends, however it ends: nothing is left in the folder. As a save puts
// another file there, the new one is locked before it takes the name.

func hold(_ string, file *os.File) (*os.File, error) {
	if err := lock(file); err != nil {
		return nil, err
	}
	return file, nil
}

func holdNew(_ string, part, _ *os.File) (*os.File, error) { return hold("", part) }

func lock(file *os.File) error {
	for {
		err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		switch {
		case errors.Is(err, syscall.EINTR):
			continue
		case errors.Is(err, syscall.EWOULDBLOCK):
			return refuse(ErrInUse, err)
		}
		return nil // any other error: this kind of disk has no locks
	}
}

func beingWritten(name string) (bool, error) {
	file, err := os.OpenFile(name, os.O_RDONLY|openFlags, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer file.Close() //nolint:errcheck // only read
	return lock(file) != nil, nil
}

func sameFile(held *os.File, there fs.FileInfo) bool {
	mine, err := held.Stat()
	return err == nil && os.SameFile(mine, there)
}

func rename(part *os.File, path string) error { return atomic.ReplaceFile(part.Name(), path) }

// syncFolder brings the new name onto the disk. Some disks cannot; the file
// itself is there either way, under the old name or the new.
func syncFolder(folder string) {
	if dir, err := os.Open(filepath.Clean(folder)); err == nil {
		_ = dir.Sync()
		_ = dir.Close()
	}
}

// systemSays has nothing to add to the errors that all systems share.
func systemSays(error, Refusal, Refusal) (Refusal, bool) { return "", false }
