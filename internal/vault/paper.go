package vault

import (
	"errors"
	"path/filepath"
)

// WritePaper puts content that is not encrypted into a file, with the care of
// a Save: beside its place first, for this user alone, on the disk before it
// takes the name, and never through a link. The errors are those of Check;
// with over a plain file of the name is lost and no ErrExists is given, but
// ErrInUse where a program that uses this package has it open.
func WritePaper(path string, content []byte, over bool) error {
	full, err := filepath.Abs(path)
	if err != nil {
		return refuse(ErrName, err)
	}
	err = free(full)
	if over && errors.Is(err, ErrExists) {
		return writeOver(full, content)
	}
	if err != nil {
		return err
	}
	written, err := replace(full, nil, content)
	if err != nil {
		return err
	}
	return closed(written)
}

// writeOver holds the old file until the new one has its name.
func writeOver(path string, content []byte) error {
	file, held, err := grip(path)
	if err != nil {
		return err
	}
	if held != file { // where a file that is open cannot be renamed over
		if err := file.Close(); err != nil {
			return errors.Join(refuse(ErrDisk, err), held.Close())
		}
	}
	written, err := replace(path, held, content)
	if err != nil {
		_ = held.Close() // the error that led here is the one to tell
		return err
	}
	return closed(written)
}
