package vault

import (
	"bytes"
	"errors"
	"io"
	"runtime/debug"
	"strconv"

	"filippo.io/age"
)

// How much work turns a passphrase into a key: 2 to this power rounds of
// scrypt, about a second and 256 MB (the age program uses the same), and the
// most that a file to be opened may ask for.
const (
	usualWork = 18
	mostWork  = 20
)

// lowWork replaces both for tests that make many files. It is "" in every
// program that is built in the usual way: only the linker can set it
// (-ldflags -X), no flag, file or variable of the environment.
var lowWork string

func work() (usual, most int) {
	if n, err := strconv.Atoi(lowWork); err == nil && n > 0 && n < usualWork {
		return n, n
	}
	return usualWork, mostWork
}

// key is what a file is encrypted with, and the same locked by the passphrase.
type key struct {
	identity *age.X25519Identity
	locked   []byte // an age file in text form
}

// newKey makes a fresh key and locks it with a passphrase.
func newKey(passphrase string) (*key, error) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, refuse(ErrDisk, err)
	}
	recipient, err := age.NewScryptRecipient(uniform(passphrase))
	if err != nil {
		return nil, refuse(ErrShort, err)
	}
	usual, _ := work()
	recipient.SetWorkFactor(usual)
	defer debug.FreeOSMemory() // the 256 MB of the slow step
	locked, err := encrypt([]byte(identity.String()+"\n"), recipient)
	if err != nil {
		return nil, err
	}
	return &key{identity, locked}, nil
}

// unlock opens a locked key with its passphrase, in whichever form it was used.
func unlock(locked []byte, passphrase string) (k *key, err error) {
	for _, way := range ways(passphrase) {
		if k, err = unlockWith(locked, way); !errors.Is(err, ErrPassphrase) {
			break
		}
	}
	return k, err
}

func unlockWith(locked []byte, passphrase string) (*key, error) {
	if passphrase == "" {
		return nil, ErrPassphrase
	}
	lock, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, refuse(ErrPassphrase, err)
	}
	_, most := work()
	lock.SetMaxWorkFactor(most)
	defer debug.FreeOSMemory()
	plain, err := decrypt(locked, bounded{lock, most}, ErrPassphrase)
	if err != nil {
		return nil, err
	}
	identity, err := age.ParseX25519Identity(string(bytes.TrimSuffix(plain, []byte("\n"))))
	if err != nil {
		return nil, ErrForeign // the cause would quote the key
	}
	return &key{identity, locked}, nil
}

// bounded refuses a lock that no Save of ours can have made before any work is
// done on it: what a passphrase does not lock, and what would need gigabytes.
type bounded struct {
	*age.ScryptIdentity
	most int
}

func (b bounded) Unwrap(stanzas []*age.Stanza) ([]byte, error) {
	if len(stanzas) != 1 || stanzas[0].Type != "scrypt" || len(stanzas[0].Args) != 2 {
		return nil, ErrForeign
	}
	if n, err := strconv.Atoi(stanzas[0].Args[1]); err == nil && n > b.most {
		return nil, ErrHeavy
	}
	return b.ScryptIdentity.Unwrap(stanzas)
}

// encrypt gives an age file in text form.
func encrypt(plain []byte, to age.Recipient) ([]byte, error) {
	var sealed bytes.Buffer
	w, err := age.Encrypt(&sealed, to)
	if err == nil {
		_, err = w.Write(plain)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, refuse(ErrDisk, err)
	}
	return armored(sealed.Bytes())
}

// decrypt reads an age file in text form. noMatch is what it means when the
// identity does not fit.
func decrypt(armor []byte, with age.Identity, noMatch Refusal) ([]byte, error) {
	sealed, err := unarmored(armor)
	if err != nil {
		return nil, err
	}
	r, err := age.Decrypt(bytes.NewReader(sealed), with)
	if err != nil {
		return nil, notOpened(err, noMatch)
	}
	plain, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return nil, ErrDamaged
	case len(plain) > MaxBytes:
		return nil, ErrTooLarge
	}
	return plain, nil
}

// notOpened says what age's refusal means. Its own words are left out: they
// may quote the file.
func notOpened(err error, noMatch Refusal) error {
	if known, ok := errors.AsType[Refusal](err); ok {
		return known
	}
	if _, ok := errors.AsType[*age.NoIdentityMatchError](err); ok {
		return noMatch
	}
	return ErrDamaged
}
