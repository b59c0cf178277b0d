package vault

import (
	"path/filepath"
	"runtime"
)

// LowWork makes the tests of this package quick.
func LowWork() { lowWork = "4" }

// UsualWork undoes it, for the tests of what a real file is.
func UsualWork() { lowWork = "" }

// Leftover is where a file is written before it takes its name.
var Leftover = leftover

// IsClaim reports whether a file of that name is the claim on a file, which
// lies beside it while it is open where the claim cannot be on the file itself.
func IsClaim(path, name string) bool {
	return runtime.GOOS == "windows" && name == "."+filepath.Base(path)+".open"
}

// Join and Split are the file's outer form.
var (
	Join  = join
	Split = split
)

// Reseal opens a whole file and gives its content, and the same written anew.
func Reseal(file []byte, passphrase string) (content, again []byte, err error) {
	k, content, err := unseal(file, passphrase)
	if err != nil {
		return nil, nil, err
	}
	again, err = k.seal(content)
	return content, again, err
}

// Writing sorts what the system said to a write.
var Writing = writing

// Refusals are all that can be said.
var Refusals = []Refusal{
	ErrPassphrase, ErrForeign, ErrNewer, ErrDamaged, ErrHeavy, ErrInUse, ErrLink, ErrNoFile, ErrNotFile, ErrExists, ErrNoFolder,
	ErrName, ErrReadOnly, ErrUnreadable, ErrNoRoom, ErrChanged, ErrDisk, ErrTooLarge, ErrClosed, ErrShort, ErrUntypable,
}
