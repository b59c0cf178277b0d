package vault_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/tableside/internal/text/readinglevel"
	"example.com/tableside/internal/vault"
)

const pass = "three green apples"

func TestMain(m *testing.M) {
	if child := os.Getenv("VAULT_TEST_CHILD"); child != "" {
		os.Exit(runChild(child, os.Args[len(os.Args)-1]))
	}
	vault.LowWork()
	os.Exit(m.Run())
}

func kept(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "one.tableside")
	f, err := vault.Create(path, pass)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Save([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func mustOpen(t *testing.T, path, passphrase string) (*vault.File, string) {
	t.Helper()
	f, content, err := vault.Open(path, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f, string(content)
}

func TestWhatWasSavedIsOpened(t *testing.T) {
	path := kept(t, "the first answers")
	f, content := mustOpen(t, path, pass)
	if content != "the first answers" {
		t.Errorf("opened %q", content)
	}
	for _, next := range []string{"the second", "", strings.Repeat("long ", 100_000)} {
		if err := f.Save([]byte(next)); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save([]byte("the last")); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	if _, content = mustOpen(t, path, pass); content != "the last" {
		t.Errorf("opened %q", content)
	}
	alone(t, path)
	if err := f.Save(nil); !errors.Is(err, vault.ErrClosed) {
		t.Errorf("a closed file was saved: %v", err)
	}
}

func TestNothingIsWrittenBeforeTheFirstSave(t *testing.T) {
	folder := t.TempDir()
	f, err := vault.Create(filepath.Join(folder, "x"), pass)
	if err != nil {
		t.Fatal(err)
	}
	if entries, _ := os.ReadDir(folder); len(entries) > 0 {
		t.Errorf("%v was made", entries)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestTheContentIsNotInTheFile(t *testing.T) {
	marker := strings.Repeat("MARKER-ANSWER", 9)
	data := read(t, kept(t, marker))
	for _, s := range []string{"MARKER", pass, "AGE-SECRET-KEY"} {
		if bytes.Contains(data, []byte(s)) {
			t.Errorf("%s stands in the file", s)
		}
	}
}

func TestARefusalLeavesTheFileAsItWas(t *testing.T) {
	good := read(t, kept(t, strings.Repeat("answers ", 40)))
	key, content, err := vault.Split(good)
	if err != nil {
		t.Fatal(err)
	}
	sealedTwice := vault.Join(content, content)
	for _, tt := range []struct {
		name string
		data []byte
		pass string
		want error
	}{
		{"a wrong passphrase", good, "three green pears", vault.ErrPassphrase},
		{"no passphrase", good, "", vault.ErrPassphrase},
		{"an empty file", nil, pass, vault.ErrDamaged},
		{"cut in the head", good[:20], pass, vault.ErrDamaged},
		{"cut in the middle", good[:len(good)/2], pass, vault.ErrDamaged},
		{"cut by one byte", good[:len(good)-1], pass, vault.ErrDamaged},
		{"something added", append(bytes.Clone(good), "more"...), pass, vault.ErrDamaged},
		{"another file", []byte("Dear client,\n"), pass, vault.ErrForeign},
		{"a newer version", bytes.Replace(good, []byte("FILE 1\n"), []byte("FILE 2\n"), 1), pass, vault.ErrNewer},
		{"a much newer version", bytes.Replace(good, []byte("FILE 1\n"), []byte("FILE 4711\n"), 1), pass, vault.ErrNewer},
		{"no content", vault.Join(key, nil), pass, vault.ErrDamaged},
		{"the content in the place of the key", sealedTwice, pass, vault.ErrForeign},
		{"the key in the place of the content", vault.Join(key, key), pass, vault.ErrDamaged},
		{"a lock that asks for gigabytes", vault.Join(heavy(t), content), pass, vault.ErrHeavy},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x")
			if err := os.WriteFile(path, tt.data, 0o600); err != nil {
				t.Fatal(err)
			}
			_, _, err := vault.Open(path, tt.pass)
			if !errors.Is(err, tt.want) {
				t.Fatalf("refused with %v, want %v", err, tt.want)
			}
			if early := vault.Look(path); early != nil && !errors.Is(early, tt.want) {
				t.Errorf("at a first look it is refused with %v, want %v", early, tt.want)
			}
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("more than one line: %q", err)
			}
			if !bytes.Equal(read(t, path), tt.data) {
				t.Error("the file was changed")
			}
			alone(t, path)
		})
	}
}

// A flipped bit is either noticed or does nothing; it never opens as other
// content and is never called a wrong passphrase.
func TestAFlippedBitIsNoticed(t *testing.T) {
	good := read(t, kept(t, "answers"))
	path := filepath.Join(t.TempDir(), "x")
	for i := range good {
		data := bytes.Clone(good)
		data[i] ^= 1 << (i % 8)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, _, err := vault.Open(path, pass)
		if !errors.Is(err, vault.ErrDamaged) && !errors.Is(err, vault.ErrForeign) && !errors.Is(err, vault.ErrNewer) {
			t.Fatalf("byte %d flipped: %v", i, err)
		}
	}
}

func TestAFirstLookHoldsNothing(t *testing.T) {
	path := kept(t, "answers")
	if err := vault.Look(path); err != nil {
		t.Fatal(err)
	}
	mustOpen(t, path, pass)
	if err := vault.Look(path); !errors.Is(err, vault.ErrInUse) {
		t.Errorf("an open file: %v", err)
	}
	if err := vault.Look(path + "x"); !errors.Is(err, vault.ErrNoFile) {
		t.Errorf("a missing file: %v", err)
	}
}

func TestLineEndsChangedOnTheWayDoNoHarm(t *testing.T) {
	path := kept(t, "answers")
	data := bytes.ReplaceAll(read(t, path), []byte("\n"), []byte("\r\n"))
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, content := mustOpen(t, path, pass); content != "answers" {
		t.Errorf("opened %q", content)
	}
}

func TestTooMuchIsRefused(t *testing.T) {
	path := kept(t, "answers")
	f, _ := mustOpen(t, path, pass)
	if err := f.Save(make([]byte, vault.MaxBytes+1)); !errors.Is(err, vault.ErrTooLarge) {
		t.Errorf("saved: %v", err)
	}
	if err := f.Save(make([]byte, vault.MaxBytes)); err != nil {
		t.Errorf("the most that may be saved: %v", err)
	}
	_ = f.Close()
	if _, content := mustOpen(t, path, pass); len(content) != vault.MaxBytes {
		t.Errorf("opened %d bytes", len(content))
	}
}

func TestRefusalsAreOneLineAndEasyToRead(t *testing.T) {
	var all []string
	for _, r := range vault.Refusals {
		if strings.Contains(r.Error(), "\n") || len(r.Error()) > 150 {
			t.Errorf("not one line: %q", r.Error())
		}
		if score := readinglevel.Measure(r.Error()); score.TooHard() {
			t.Errorf("grade %.1f: %s", score.Grade(), r)
		}
		all = append(all, r.Error())
	}
	if mean := readinglevel.Mean(all); mean > readinglevel.MeanAtMost {
		t.Errorf("mean grade %.1f", mean)
	}
}
