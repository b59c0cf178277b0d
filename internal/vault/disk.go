package vault

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// mostBytes is the largest file that is read: the text form of MaxBytes of
// content, its key and the head.
const mostBytes = MaxBytes*3/2 + 1<<16

// leftover is where a file is written before it takes its name: beside it, so
// that the rename stays on one disk, and always the same, so that what a crash
// left there is found again.
func leftover(path string) string {
	folder, name := filepath.Split(path)
	return filepath.Join(folder, "."+name+".part")
}

// free says why no new file can be made at a path.
func free(path string) error {
	if name := filepath.Base(path); strings.ContainsAny(name, "\x00/\\") || name == "." || name == ".." || len(name) > 200 {
		return ErrName
	}
	switch there, err := os.Lstat(path); {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return writing(err)
	default:
		return occupied(there)
	}
	folder, err := os.Stat(filepath.Dir(path))
	if err != nil {
		return writing(err)
	}
	if !folder.IsDir() {
		return ErrNoFolder
	}
	return nil
}

func occupied(there fs.FileInfo) error {
	switch {
	case there.Mode()&fs.ModeSymlink != 0:
		return ErrLink
	case !there.Mode().IsRegular():
		return ErrNotFile
	}
	return ErrExists
}

// claim opens a file for this program alone and reads it.
func claim(path string) (held *os.File, data []byte, err error) {
	file, held, err := grip(path)
	if err != nil {
		return nil, nil, err
	}
	data, err = readAll(file)
	if err == nil && held != file {
		err = file.Close()
	}
	if err != nil {
		return nil, nil, errors.Join(reading(err), letGo(file, held))
	}
	return held, data, nil
}

// grip opens a file and claims it. The claim may be the file itself.
func grip(path string) (file, held *os.File, err error) {
	for range 100 { // a save of another program may put a new file there at any moment
		file, err := openRegular(path)
		if err != nil {
			return nil, nil, err
		}
		held, err := hold(path, file)
		if err != nil {
			return nil, nil, errors.Join(err, file.Close())
		}
		if stillThere(path, file) {
			return file, held, nil
		}
		if err := letGo(file, held); err != nil {
			return nil, nil, refuse(ErrDisk, err)
		}
	}
	return nil, nil, ErrInUse
}

func letGo(file, held *os.File) error {
	if held == file {
		return held.Close()
	}
	return errors.Join(file.Close(), held.Close())
}

// closed gives a claim up.
func closed(held *os.File) error {
	if err := held.Close(); err != nil {
		return refuse(ErrDisk, err)
	}
	return nil
}

// openRegular opens a file that is neither a link nor a folder nor a device.
func openRegular(path string) (*os.File, error) {
	there, err := os.Lstat(path)
	if err != nil {
		return nil, reading(err)
	}
	if err := occupied(there); !errors.Is(err, ErrExists) {
		return nil, err
	}
	file, err := os.OpenFile(path, os.O_RDONLY|openFlags, 0)
	if err != nil {
		return nil, reading(err)
	}
	if now, err := file.Stat(); err != nil || !now.Mode().IsRegular() {
		return nil, errors.Join(ErrNotFile, file.Close())
	}
	return file, nil
}

func readAll(file *os.File) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(file, mostBytes+1))
	if err == nil && len(data) > mostBytes {
		return nil, ErrForeign
	}
	return data, err
}

// stillThere reports whether an open file is the one of its name.
func stillThere(path string, file *os.File) bool {
	mine, err := file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(path)
	return err == nil && os.SameFile(mine, there)
}

// replace puts a whole new file in the place of the old, on the disk when it
// returns. held is the claim on the old file, nil for a new one; it gives the
// claim on the new file. After an error the old file and its claim stand.
//
// A library (natefinch/atomic) gives the rename, which on Windows waits for the
// disk. The steps before and after it are ours: the library keeps the mode of
// the old file where 0600 is promised, uses a new name for each temporary file,
// so that crashes leave a heap of them, and does not sync the folder.
func replace(path string, held *os.File, data []byte) (*os.File, error) {
	part, claimed, err := makePart(path, held)
	if err != nil {
		return nil, err
	}
	undo := func(err error) (*os.File, error) {
		_ = part.Close() // the error that led here is the one to tell
		_ = os.Remove(part.Name())
		if claimed != part && claimed != held {
			_ = claimed.Close()
		}
		return nil, err
	}
	if err := mayReplace(path, held); err != nil {
		return undo(err)
	}
	if _, err := part.Write(data); err != nil {
		return undo(writing(err))
	}
	if err := part.Sync(); err != nil {
		return undo(writing(err))
	}
	if !stillThere(part.Name(), part) {
		return undo(ErrInUse)
	}
	if err := rename(part, path); err != nil {
		return undo(writing(err))
	}
	syncFolder(filepath.Dir(path))
	if held != nil && claimed != held {
		_ = held.Close() // the old file has no name any more
	}
	return claimed, nil
}

// mayReplace holds that the file at a path is still the one that was opened,
// and that a new one writes over nothing.
func mayReplace(path string, held *os.File) error {
	there, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil // taken away: what is in memory is then the only copy
	case err != nil:
		return writing(err)
	case held == nil:
		return occupied(there)
	case there.Mode()&fs.ModeSymlink != 0:
		return ErrLink
	case !sameFile(held, there):
		return ErrChanged
	}
	return nil
}

// makePart makes the temporary file, for this user alone, and claims the name.
func makePart(path string, held *os.File) (part, claimed *os.File, err error) {
	name := leftover(path)
	for range 3 {
		part, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL|openFlags, 0o600)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
		if err := dropPart(name); err != nil {
			return nil, nil, err
		}
	}
	if err != nil {
		return nil, nil, writing(err)
	}
	claimed, err = holdNew(path, part, held)
	if err != nil {
		_ = part.Close()
		return nil, nil, err
	}
	return part, claimed, nil
}

// dropLeftover takes away what a crash left beside a file. Whoever calls it
// holds the file, so nobody is writing there.
func dropLeftover(path string) { _ = dropPart(leftover(path)) }

// dropPart takes a temporary file away unless a program is writing it.
func dropPart(name string) error {
	there, err := os.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return writing(err)
	}
	if there.Mode().IsRegular() {
		busy, err := beingWritten(name)
		if err != nil || busy {
			return refuse(ErrInUse, err)
		}
	}
	if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return writing(err)
	}
	return nil
}
