package vault

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"regexp"
	"strconv"
	"sync"

	"filippo.io/age/armor"
)

// version is the newest form of the file that is read, and the one written.
const version = 1

// The head of a file. The sum tells a damaged file from a wrong passphrase; it
// is over what follows its line. The note is for whoever meets the file without
// the program.
const (
	magic = "TABLESIDE ENCRYPTED FILE "
	note  = "Two age files follow (age-encryption.org): a key, locked by a passphrase, then what it opens.\n"
)

var (
	firstLine = pattern(`^` + magic + `([1-9][0-9]{0,5})\n`)
	sumLine   = pattern(`^sha256 ([0-9a-f]{64})\n`)
)

// pattern compiles an expression when the first file is read: the first screen needs none.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// seal writes the whole file.
func (k *key) seal(content []byte) ([]byte, error) {
	if len(content) > MaxBytes {
		return nil, ErrTooLarge
	}
	sealed, err := encrypt(content, k.identity.Recipient())
	if err != nil {
		return nil, err
	}
	return join(k.locked, sealed), nil
}

// unseal opens a whole file.
func unseal(file []byte, passphrase string) (*key, []byte, error) {
	locked, sealed, err := split(file)
	if err != nil {
		return nil, nil, err
	}
	k, err := unlock(locked, passphrase)
	if err != nil {
		return nil, nil, err
	}
	content, err := decrypt(sealed, k.identity, ErrDamaged)
	if err != nil {
		return nil, nil, err
	}
	return k, content, nil
}

// join puts the head before the two age files.
func join(locked, sealed []byte) []byte {
	body := bytes.Join([][]byte{[]byte(note), locked, sealed}, nil)
	sum := sha256.Sum256(body)
	head := magic + strconv.Itoa(version) + "\nsha256 " + hex.EncodeToString(sum[:]) + "\n"
	return append([]byte(head), body...)
}

// split takes a file apart and refuses what join cannot have written. Line
// ends that were changed on the way (a mail program does that) do no harm.
func split(file []byte) (locked, sealed []byte, err error) {
	file = bytes.ReplaceAll(file, []byte("\r\n"), []byte("\n"))
	first := firstLine().FindSubmatch(file)
	if first == nil {
		if bytes.HasPrefix([]byte(magic), file) || bytes.HasPrefix(file, []byte(magic)) && len(file) > 0 {
			return nil, nil, ErrDamaged
		}
		return nil, nil, ErrForeign
	}
	if n, _ := strconv.Atoi(string(first[1])); n > version {
		return nil, nil, ErrNewer
	}
	sum := sumLine().FindSubmatch(file[len(first[0]):])
	if sum == nil {
		return nil, nil, ErrDamaged
	}
	body := file[len(first[0])+len(sum[0]):]
	if found := sha256.Sum256(body); hex.EncodeToString(found[:]) != string(sum[1]) {
		return nil, nil, ErrDamaged
	}
	after, ok := bytes.CutPrefix(body, []byte(note))
	end := []byte(armor.Footer + "\n")
	at := bytes.Index(after, end)
	if !ok || at < 0 {
		return nil, nil, ErrForeign
	}
	return after[:at+len(end)], after[at+len(end):], nil
}

func armored(sealed []byte) ([]byte, error) {
	var out bytes.Buffer
	w := armor.NewWriter(&out)
	_, err := w.Write(sealed)
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, refuse(ErrDisk, err)
	}
	return out.Bytes(), nil
}

// unarmored reads the text form, and only as armored writes it.
func unarmored(text []byte) ([]byte, error) {
	sealed, err := io.ReadAll(armor.NewReader(bytes.NewReader(text)))
	if err != nil {
		return nil, ErrDamaged
	}
	if again, err := armored(sealed); err != nil || !bytes.Equal(again, text) {
		return nil, ErrDamaged
	}
	return sealed, nil
}
