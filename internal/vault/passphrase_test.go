package vault_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/tableside/internal/vault"
)

func TestAnotherPassphraseMakesAnotherKey(t *testing.T) {
	path := kept(t, "answers")
	before := read(t, path)
	f, content := mustOpen(t, path, pass)
	if err := f.ChangePassphrase("short", []byte(content)); !errors.Is(err, vault.ErrShort) {
		t.Errorf("a short one was taken: %v", err)
	}
	if err := f.ChangePassphrase("another long one", []byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := f.Save([]byte("answers after")); err != nil {
		t.Fatal(err)
	}
	_ = f.Close()
	if _, _, err := vault.Open(path, pass); !errors.Is(err, vault.ErrPassphrase) {
		t.Errorf("the old passphrase: %v", err)
	}
	if _, content := mustOpen(t, path, "another long one"); content != "answers after" {
		t.Errorf("opened %q", content)
	}
	oldKey, _, _ := vault.Split(before)
	newKey, _, _ := vault.Split(read(t, path))
	if bytes.Equal(oldKey, newKey) {
		t.Error("the key is the old one")
	}
}

// forms are one passphrase as different keyboards send it.
var forms = []string{
	"corazón y niño ❤ azul",
	"corazo\u0301n y nin\u0303o ❤ azul",       // letters and their marks apart
	"corazón\u00a0y\u3000niño ❤ azul",         // other blanks
	"cora\u00adzón y niño ❤\ufe0f azul\ufeff", // with signs that are not shown
}

func TestAPassphraseOpensInWhateverFormItIsTyped(t *testing.T) {
	for _, saved := range forms {
		path := filepath.Join(t.TempDir(), "x")
		f, err := vault.Create(path, saved)
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(f.Save([]byte("answers")), f.Close()); err != nil {
			t.Fatal(err)
		}
		for _, typed := range forms {
			f, content, err := vault.Open(path, typed)
			if err != nil || string(content) != "answers" {
				t.Fatalf("saved with %+q, typed %+q: %v", saved, typed, err)
			}
			_ = f.Close()
		}
		for _, other := range []string{"corazon y nino ❤ azul", "Corazón y niño ❤ azul", "corazón y  niño ❤ azul", strings.ReplaceAll(forms[0], " ", "")} {
			if _, _, err := vault.Open(path, other); !errors.Is(err, vault.ErrPassphrase) {
				t.Errorf("%q opens it too: %v", other, err)
			}
		}
	}
}

// Files were once locked with what came from the keyboard, as it came.
func TestAFileLockedWithAPassphraseAsItCameStillOpens(t *testing.T) {
	_, content, err := vault.Split(read(t, kept(t, "answers")))
	if err != nil {
		t.Fatal(err)
	}
	for _, saved := range forms {
		locked := lockedWith(t, saved, "AGE-SECRET-KEY-…")
		path := filepath.Join(t.TempDir(), "x")
		if err := os.WriteFile(path, vault.Join(locked, content), 0o600); err != nil {
			t.Fatal(err)
		}
		// The key in it is none, which shows only where the passphrase fits.
		if _, _, err := vault.Open(path, saved); !errors.Is(err, vault.ErrForeign) {
			t.Errorf("%+q does not open it: %v", saved, err)
		}
		if _, _, err := vault.Open(path, saved+"x"); !errors.Is(err, vault.ErrPassphrase) {
			t.Errorf("%+q with more opens it: %v", saved, err)
		}
	}
}

// … also where the same letters, their marks apart, come with other blanks now.
func TestAFileLockedWithMarksApartOpensWithOtherBlanks(t *testing.T) {
	_, content, err := vault.Split(read(t, kept(t, "answers")))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "x")
	if err := os.WriteFile(path, vault.Join(lockedWith(t, forms[1], "AGE-SECRET-KEY-…"), content), 0o600); err != nil {
		t.Fatal(err)
	}
	typed := strings.ReplaceAll(forms[1], " ", "\u00a0") + "\ufeff"
	if _, _, err := vault.Open(path, typed); !errors.Is(err, vault.ErrForeign) {
		t.Errorf("%+q does not open it: %v", typed, err)
	}
}
