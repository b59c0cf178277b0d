package vault

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/natefinch/atomic"
	"golang.org/x/sys/windows"
)

const openFlags = 0

// A file that is open cannot be renamed over here, so the claim is a file of
// its own beside it, shared with nobody; the system takes it away when the
// program ends, however it ends.

func hold(path string, _ *os.File) (*os.File, error) {
	folder, base := filepath.Split(path)
	name := filepath.Join(folder, "."+base+".open")
	wide, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return nil, refuse(ErrName, err)
	}
	handle, err := windows.CreateFile(wide, windows.GENERIC_READ|windows.DELETE, 0, nil, windows.OPEN_ALWAYS,
		windows.FILE_ATTRIBUTE_HIDDEN|windows.FILE_FLAG_DELETE_ON_CLOSE, 0)
	switch {
	case errors.Is(err, windows.ERROR_SHARING_VIOLATION):
		return nil, refuse(ErrInUse, err)
	case err != nil:
		return nil, writing(err)
	}
	return os.NewFile(uintptr(handle), name), nil
}

func holdNew(path string, _, held *os.File) (*os.File, error) {
	if held != nil {
		return held, nil
	}
	return hold(path, nil)
}

func beingWritten(name string) (bool, error) {
	err := os.Remove(name) // refused while a program has it open
	return err != nil && !errors.Is(err, fs.ErrNotExist), nil
}

// sameFile cannot be told from the claim here; nobody else of ours writes the
// file while it stands.
func sameFile(*os.File, fs.FileInfo) bool { return true }

func rename(part *os.File, path string) error {
	if err := part.Close(); err != nil {
		return err
	}
	return atomic.ReplaceFile(part.Name(), path)
}

// syncFolder is not needed: the rename waits for the disk.
func syncFolder(string) {}

func diskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}
