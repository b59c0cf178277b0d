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
