package vault_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"example.com/tableside/internal/vault"
)

func alone(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(path) && !vault.IsClaim(path, e.Name()) {
			t.Errorf("%s lies beside the file", e.Name())
		}
	}
}

// linked makes a link, and fails where the system only says that it did.
func linked(to, at string) error {
	if err := os.Symlink(to, at); err != nil {
		return err
	}
	_, err := os.Lstat(at)
	return err
}

func TestAFileIsForItsUserAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps no such mode")
	}
	path := kept(t, "answers")
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	f, _ := mustOpen(t, path, pass)
	if err := f.Save([]byte("more")); err != nil {
		t.Fatal(err)
	}
	there, err := os.Stat(path)
	if err != nil || there.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", there.Mode(), err)
	}
}

func TestASecondProgramIsRefused(t *testing.T) {
	path := kept(t, "answers")
	f, _ := mustOpen(t, path, pass)
	second := func(when string, want error) {
		t.Helper()
		g, _, err := vault.Open(path, pass)
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", when, err, want)
		}
		if g != nil {
			_ = g.Close()
		}
	}
	second("while it is open", vault.ErrInUse)
	for range 3 {
		if err := f.Save([]byte("more")); err != nil {
			t.Fatal(err)
		}
		second("after a save put another file there", vault.ErrInUse)
	}
	if err := f.ChangePassphrase(pass+"!", []byte("more")); err != nil {
		t.Fatal(err)
	}
	second("after another passphrase", vault.ErrInUse)
	_ = f.Close()
	second("after it was closed", vault.ErrPassphrase)
	alone(t, path)
}

func TestAFirstSaveHoldsTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x")
	f, err := vault.Create(path, pass)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Save([]byte("answers")); err != nil {
		t.Fatal(err)
	}
	if _, _, err := vault.Open(path, pass); !errors.Is(err, vault.ErrInUse) {
		t.Errorf("opened beside it: %v", err)
	}
}

func TestNothingIsWrittenOver(t *testing.T) {
	for _, tt := range []struct {
		name string
		make func(path string) error
		want error
	}{
		{"a file", func(p string) error { return os.WriteFile(p, []byte("theirs"), 0o600) }, vault.ErrExists},
		{"a folder", func(p string) error { return os.Mkdir(p, 0o700) }, vault.ErrNotFile},
		{"a link", func(p string) error { return linked(filepath.Join(filepath.Dir(p), "elsewhere"), p) }, vault.ErrLink},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x")
			early, err := vault.Create(path, pass)
			if err != nil {
				t.Fatal(err)
			}
			defer early.Close()
			if err := tt.make(path); err != nil {
				t.Skip(err)
			}
			before, err := os.Lstat(path)
			if err != nil {
				t.Fatal(err)
			}
			for what, err := range map[string]error{"check": vault.Check(path), "save of one created before": early.Save([]byte("ours"))} {
				if !errors.Is(err, tt.want) {
					t.Errorf("%s: %v, want %v", what, err, tt.want)
				}
			}
			if _, err := vault.Create(path, pass); !errors.Is(err, tt.want) {
				t.Errorf("create: %v, want %v", err, tt.want)
			}
			after, err := os.Lstat(path)
			if err != nil || !os.SameFile(before, after) {
				t.Errorf("what was there is gone: %v", err)
			}
			alone(t, path)
		})
	}
}

func TestALinkIsNotFollowed(t *testing.T) {
	path := kept(t, "answers")
	link := filepath.Join(t.TempDir(), "link")
	if err := linked(path, link); err != nil {
		t.Skip(err)
	}
	if _, _, err := vault.Open(link, pass); !errors.Is(err, vault.ErrLink) {
		t.Errorf("opened through a link: %v", err)
	}

	f, _ := mustOpen(t, path, pass) // and a link put in the way of a save
	moved := path + ".moved"
	if err := errors.Join(os.Rename(path, moved), linked(moved, path)); err != nil {
		t.Fatal(err)
	}
	before := read(t, moved)
	if err := f.Save([]byte("more")); !errors.Is(err, vault.ErrLink) {
		t.Errorf("saved over a link: %v", err)
	}
	if !bytes.Equal(before, read(t, moved)) {
		t.Error("the file behind the link was changed")
	}
}

func TestALinkInThePlaceOfTheTemporaryFileIsNotFollowed(t *testing.T) {
	path := kept(t, "answers")
	victim := filepath.Join(t.TempDir(), "victim")
	if err := errors.Join(os.WriteFile(victim, []byte("theirs"), 0o600), linked(victim, vault.Leftover(path))); err != nil {
		t.Skip(err)
	}
	f, _ := mustOpen(t, path, pass)
	if err := f.Save([]byte("more")); err != nil {
		t.Fatal(err)
	}
	if got := read(t, victim); string(got) != "theirs" {
		t.Errorf("written through the link: %q", got)
	}
	alone(t, path)
}

func TestAFileThatWasChangedMeanwhileIsLeftAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there the claim stands beside the file")
	}
	path := kept(t, "answers")
	f, _ := mustOpen(t, path, pass)
	if err := errors.Join(os.Remove(path), os.WriteFile(path, []byte("theirs"), 0o600)); err != nil {
		t.Fatal(err)
	}
	if err := f.Save([]byte("ours")); !errors.Is(err, vault.ErrChanged) {
		t.Errorf("saved over it: %v", err)
	}
	if got := read(t, path); string(got) != "theirs" {
		t.Errorf("now it is %.20q", got)
	}
	if err := os.Remove(path); err != nil { // taken away: the answers in memory are all there is
		t.Fatal(err)
	}
	if err := f.Save([]byte("ours")); err != nil {
		t.Errorf("not written anew: %v", err)
	}
}

func TestWhatACrashLeftIsTakenAway(t *testing.T) {
	path := kept(t, "answers")
	if err := os.WriteFile(vault.Leftover(path), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	f, content := mustOpen(t, path, pass)
	if content != "answers" {
		t.Errorf("opened %q", content)
	}
	alone(t, path)
	if err := os.WriteFile(vault.Leftover(path), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.Save([]byte("more")); err != nil {
		t.Fatal(err)
	}
	alone(t, path)
}

// A temporary file that another program is writing is not taken from it.
func TestWhatAnotherProgramIsWritingStays(t *testing.T) {
	path := kept(t, "answers")
	f, _ := mustOpen(t, path, pass)
	before := read(t, path)
	other, err := os.OpenFile(vault.Leftover(path), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.WriteString("half"); err != nil {
		t.Fatal(err)
	}
	if err := inHand(other); err != nil {
		t.Fatal(err)
	}
	if err := f.Save([]byte("more")); !errors.Is(err, vault.ErrInUse) {
		t.Errorf("saved: %v", err)
	}
	if got := read(t, vault.Leftover(path)); string(got) != "half" {
		t.Errorf("now it is %.20q", got)
	}
	if !bytes.Equal(before, read(t, path)) {
		t.Error("the file was changed")
	}
	if err := other.Close(); err != nil { // the other program is done, or was killed
		t.Fatal(err)
	}
	if err := f.Save([]byte("more")); err != nil {
		t.Errorf("not saved after it: %v", err)
	}
	alone(t, path)
}

func TestPathsThatCannotBe(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, path string
		want       error
	}{
		{"a folder that is not there", filepath.Join(folder, "no", "x"), vault.ErrNoFolder},
		{"a file in the place of the folder", filepath.Join(file, "x"), vault.ErrNoFolder},
		{"a folder", folder, vault.ErrNotFile},
		{"the root", string(filepath.Separator), vault.ErrName},
		{"a name too long", filepath.Join(folder, strings.Repeat("x", 250)), vault.ErrName},
	} {
		if _, err := vault.Create(tt.path, pass); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
	if _, _, err := vault.Open(filepath.Join(folder, "none"), pass); !errors.Is(err, vault.ErrNoFile) {
		t.Errorf("a missing file: %v", err)
	}
	if _, _, err := vault.Open(folder, pass); !errors.Is(err, vault.ErrNotFile) {
		t.Errorf("a folder opened: %v", err)
	}
}

// What the system says to a write is told as what it means.
func TestWhatTheSystemSaysIsSorted(t *testing.T) {
	for cause, want := range map[error]error{
		syscall.ENOSPC: vault.ErrNoRoom, syscall.EROFS: vault.ErrReadOnly, fs.ErrPermission: vault.ErrReadOnly,
		fs.ErrNotExist: vault.ErrNoFolder, syscall.EIO: vault.ErrDisk, syscall.ELOOP: vault.ErrLink,
	} {
		err := vault.Writing(&fs.PathError{Op: "write", Path: "x", Err: cause})
		if !errors.Is(err, want) || !errors.Is(err, cause) {
			t.Errorf("%v is told as %v, want %v", cause, err, want)
		}
	}
}
