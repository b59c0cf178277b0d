package vault

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

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
	if err != nil {
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

// rename waits a moment where another program has the old file open: virus
// scanners and folders that are kept in a cloud look into a file just written.
func rename(part *os.File, path string) error {
	if err := part.Close(); err != nil {
		return err
	}
	if there, err := os.Stat(path); err == nil && there.Mode().Perm()&0o200 == 0 {
		return ErrReadOnly // the file is marked so
	}
	const longest = 320 * time.Millisecond // 630 ms in all
	for wait := 10 * time.Millisecond; ; wait *= 2 {
		err := atomic.ReplaceFile(part.Name(), path)
		if !errors.Is(err, windows.ERROR_SHARING_VIOLATION) && !errors.Is(err, windows.ERROR_ACCESS_DENIED) {
			return err
		}
		if wait > longest {
			return refuse(ErrInUse, err)
		}
		time.Sleep(wait)
	}
}

// syncFolder is not needed: the rename waits for the disk.
func syncFolder(string) {}

// systemSays puts into words what only this system says.
func systemSays(err error, missing, forbidden Refusal) (said Refusal, known bool) {
	number, ok := errors.AsType[windows.Errno](err)
	if !ok {
		return "", false
	}
	switch number {
	case windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_DISK_QUOTA_EXCEEDED:
		return ErrNoRoom, true
	case windows.ERROR_SHARING_VIOLATION, windows.ERROR_LOCK_VIOLATION:
		return ErrInUse, true
	case windows.ERROR_WRITE_PROTECT:
		return forbidden, true
	case windows.ERROR_INVALID_NAME, windows.ERROR_BAD_PATHNAME, windows.ERROR_FILENAME_EXCED_RANGE:
		return ErrName, true
	case windows.ERROR_NOT_READY, windows.ERROR_BAD_UNIT, windows.ERROR_DEV_NOT_EXIST, windows.ERROR_BAD_NETPATH:
		return missing, true
	}
	return "", false
}
