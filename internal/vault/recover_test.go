package vault_test

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"filippo.io/age"
	"filippo.io/age/armor"

	"example.com/tableside/internal/vault"
)

// heavy is a key locked with more work than a file may ask for. No work is
// done for it: the number in its first lines is changed.
func heavy(t *testing.T) []byte {
	t.Helper()
	return inText(t, bytes.Replace(locked(t, pass, ""), []byte(" 4\n"), []byte(" 29\n"), 1))
}

// lockedWith is an age file in text form, locked by a passphrase with little work.
func lockedWith(t *testing.T, passphrase, content string) []byte {
	t.Helper()
	return inText(t, locked(t, passphrase, content))
}

func locked(t *testing.T, passphrase, content string) []byte {
	t.Helper()
	lock, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	lock.SetWorkFactor(4)
	var sealed bytes.Buffer
	w, err := age.Encrypt(&sealed, lock)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(w, content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return sealed.Bytes()
}

func inText(t *testing.T, sealed []byte) []byte {
	t.Helper()
	var text bytes.Buffer
	a := armor.NewWriter(&text)
	if _, err := a.Write(sealed); err != nil {
		t.Fatal(err)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

// The README tells how the age program alone reads a file: the two blocks are
// cut out, the first opens with the passphrase, the second with the first. This
// test does just that, with the public library and with the work of a real file.
func TestAgeAloneReadsAFile(t *testing.T) {
	if testing.Short() {
		t.Skip("locks and opens with the work of a real file, which takes seconds")
	}
	vault.UsualWork()
	defer vault.LowWork()
	blocks := cutBlocks(string(read(t, kept(t, "the answers"))))
	if len(blocks) != 2 {
		t.Fatalf("%d blocks", len(blocks))
	}
	lock, err := age.NewScryptIdentity(pass)
	if err != nil {
		t.Fatal(err)
	}
	lock.SetMaxWorkFactor(18)
	identities, err := age.ParseIdentities(strings.NewReader(decrypted(t, blocks[0], lock)))
	if err != nil {
		t.Fatal(err)
	}
	if got := decrypted(t, blocks[1], identities...); got != "the answers" {
		t.Errorf("recovered %q", got)
	}
	lock.SetMaxWorkFactor(17)
	if _, err := age.Decrypt(armor.NewReader(strings.NewReader(blocks[0])), lock); err == nil {
		t.Error("the passphrase is locked with less work than 2^18")
	}
}

func cutBlocks(file string) (blocks []string) {
	for line := range strings.Lines(file) {
		if strings.HasPrefix(line, "-----BEGIN AGE ENCRYPTED FILE-----") {
			blocks = append(blocks, "")
		}
		if len(blocks) > 0 {
			blocks[len(blocks)-1] += line
		}
	}
	return blocks
}

func decrypted(t *testing.T, block string, with ...age.Identity) string {
	t.Helper()
	r, err := age.Decrypt(armor.NewReader(strings.NewReader(block)), with...)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(plain)
}

// FuzzOpen holds that no bytes bring the reader down, and that what opens is
// written and opened again.
func FuzzOpen(f *testing.F) {
	seed := f.TempDir() + "/seed"
	v, err := vault.Create(seed, pass)
	if err != nil {
		f.Fatal(err)
	}
	if err := v.Save([]byte("answers")); err != nil {
		f.Fatal(err)
	}
	_ = v.Close()
	good, _ := os.ReadFile(seed)
	locked, sealed, _ := vault.Split(good)
	f.Add(good)
	f.Add(good[:len(good)-1])
	f.Add(bytes.Replace(good, []byte("FILE 1"), []byte("FILE 9"), 1))
	f.Add(locked)
	f.Add(sealed)
	f.Add([]byte(armor.Header + "\n" + armor.Footer + "\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		// As a whole, and as each part under a head that is sound.
		for _, file := range [][]byte{data, vault.Join(data, sealed), vault.Join(locked, data)} {
			content, again, err := vault.Reseal(file, pass)
			if err != nil {
				continue
			}
			if back, _, err := vault.Reseal(again, pass); err != nil || !bytes.Equal(content, back) {
				t.Fatalf("%v: %q became %q", err, content, back)
			}
		}
	})
}

func BenchmarkFirstSave(b *testing.B) {
	vault.UsualWork()
	defer vault.LowWork()
	for b.Loop() {
		v, err := vault.Create(b.TempDir()+"/x", pass)
		if err != nil {
			b.Fatal(err)
		}
		if err := v.Save(make([]byte, 8<<10)); err != nil {
			b.Fatal(err)
		}
		_ = v.Close()
	}
}

func BenchmarkSaveAgain(b *testing.B) {
	v, err := vault.Create(b.TempDir()+"/x", pass)
	if err != nil {
		b.Fatal(err)
	}
	defer v.Close()
	for b.Loop() {
		if err := v.Save(make([]byte, 8<<10)); err != nil {
			b.Fatal(err)
		}
	}
}
