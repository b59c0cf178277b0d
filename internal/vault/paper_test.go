package vault_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"example.com/tableside/internal/vault"
)

// paperAt writes a file that whoever made it let everybody read.
func paperAt(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "memo.txt")
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAPaperIsWrittenForThisUserAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memo.txt")
	if err := vault.WritePaper(path, []byte("a page"), false); err != nil {
		t.Fatal(err)
	}
	if got := string(read(t, path)); got != "a page" {
		t.Errorf("the file is %q", got)
	}
	if there, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && there.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", there.Mode(), err)
	}
	alone(t, path)
}

func TestAPaperIsLostOnlyWhereItMay(t *testing.T) {
	path := paperAt(t, "old")
	if err := vault.WritePaper(path, []byte("new"), false); !errors.Is(err, vault.ErrExists) {
		t.Errorf("%v", err)
	}
	if got := string(read(t, path)); got != "old" {
		t.Errorf("without leave the file is %q", got)
	}
	if err := vault.WritePaper(path, []byte("new"), true); err != nil {
		t.Fatal(err)
	}
	if got := string(read(t, path)); got != "new" {
		t.Errorf("with leave the file is %q", got)
	}
	if there, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && there.Mode().Perm() != 0o600 {
		t.Errorf("the old file's wider mode is kept: %v %v", there.Mode(), err)
	}
	alone(t, path)
}

func TestAPaperGoesThroughNoLinkAndIntoNoFolder(t *testing.T) {
	target := paperAt(t, "precious")
	link := filepath.Join(t.TempDir(), "link.txt")
	if err := linked(target, link); err != nil {
		t.Skip("no links here: ", err)
	}
	folder := t.TempDir()
	for path, want := range map[string]error{link: vault.ErrLink, folder: vault.ErrNotFile, filepath.Join(folder, "no", "memo.txt"): vault.ErrNoFolder} {
		for _, over := range []bool{false, true} {
			if err := vault.WritePaper(path, []byte("new"), over); !errors.Is(err, want) {
				t.Errorf("%s, over %v: %v, want %v", path, over, err, want)
			}
		}
	}
	if got := string(read(t, target)); got != "precious" {
		t.Errorf("the target is %q", got)
	}
	if there, err := os.Lstat(link); err != nil || there.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v", err)
	}
}

func TestAPaperIsNotWrittenOverAClientThatIsOpen(t *testing.T) {
	path := kept(t, "answers")
	f, _ := mustOpen(t, path, pass)
	if err := vault.WritePaper(path, []byte("a page"), true); !errors.Is(err, vault.ErrInUse) {
		t.Errorf("%v", err)
	}
	if err := f.Save([]byte("more answers")); err != nil {
		t.Errorf("the client cannot be saved any more: %v", err)
	}
	alone(t, path)
}
