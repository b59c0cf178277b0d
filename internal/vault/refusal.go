package vault

import (
	"errors"
	"io/fs"
	"syscall"
)

// Refusal is why a file was not opened or not written: one line for the person
// at the keyboard, without anything of the content.
type Refusal string

func (r Refusal) Error() string { return string(r) }

// What can stand in the way. In every case an old file is as it was.
const (
	ErrPassphrase Refusal = "the passphrase does not open this file. Check capital letters and the keyboard's language, then try again."
	ErrForeign    Refusal = "this is not a file that Tableside saved."
	ErrNewer      Refusal = "a newer Tableside saved this file. Open it with that version; the file is unharmed."
	ErrDamaged    Refusal = "the file is damaged or cut short and cannot be read. Try another copy of it."
	ErrHeavy      Refusal = "the file asks for more memory than Tableside gives. Tableside did not write it."
	ErrInUse      Refusal = "the file is open in another window or program. Close it there first."
	ErrLink       Refusal = "the name is a link to another place. Give the name of the file itself."
	ErrNoFile     Refusal = "there is no file of that name."
	ErrNotFile    Refusal = "the name is a folder or a device, not a file. Give the name of a file."
	ErrExists     Refusal = "there is already a file of that name. Choose another name; nothing is written over."
	ErrNoFolder   Refusal = "the folder is not there. Check its name, or plug the stick in again."
	ErrName       Refusal = "the name cannot be used for a file. Use letters, digits and dashes."
	ErrReadOnly   Refusal = "this folder cannot be written to. Choose another folder."
	ErrUnreadable Refusal = "the file may not be read by this user."
	ErrNoRoom     Refusal = "there is no room left on the disk. Make room or choose another place."
	ErrChanged    Refusal = "another program changed the file since it was opened. It was left as it is; save under another name."
	ErrDisk       Refusal = "the disk or stick reported an error. Choose another place."
	ErrTooLarge   Refusal = "there is more to save than one file may hold."
	ErrClosed     Refusal = "the file was closed."
	ErrShort      Refusal = "the passphrase is too short: it needs at least 8 characters."
	ErrUntypable  Refusal = "the passphrase has a sign that is not shown and cannot be typed again. Use letters, digits, signs and blanks."
)

// refusal keeps the cause for errors.Is and says only the refusal.
type refusal struct {
	Refusal
	cause error
}

func (r refusal) Unwrap() []error { return []error{r.Refusal, r.cause} }

func refuse(r Refusal, cause error) error {
	if cause == nil {
		return r
	}
	return refusal{r, cause}
}

// writing puts what the system said to a write into words.
func writing(err error) error { return sorted(err, ErrNoFolder, ErrReadOnly) }

// reading does so for a read.
func reading(err error) error { return sorted(err, ErrNoFile, ErrUnreadable) }

func sorted(err error, missing, forbidden Refusal) error {
	is := func(all ...error) bool {
		for _, one := range all {
			if errors.Is(err, one) {
				return true
			}
		}
		return false
	}
	if _, told := errors.AsType[Refusal](err); told {
		return err
	}
	if said, known := systemSays(err, missing, forbidden); known {
		return refuse(said, err)
	}
	switch {
	case is(syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG):
		return refuse(ErrNoRoom, err)
	case is(syscall.ELOOP):
		return refuse(ErrLink, err)
	case is(syscall.ENAMETOOLONG, syscall.EINVAL):
		return refuse(ErrName, err)
	case is(syscall.ENOTDIR, fs.ErrNotExist):
		return refuse(missing, err)
	case is(fs.ErrPermission, syscall.EROFS):
		return refuse(forbidden, err)
	}
	return refuse(ErrDisk, err)
}
