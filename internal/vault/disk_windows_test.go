package vault_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"testing"
	"time"

	"golang.org/x/sys/windows"

	"example.com/tableside/internal/vault"
)

// unshared opens a file as a virus scanner does that lets nobody else at it.
func unshared(t *testing.T, path string) windows.Handle {
	t.Helper()
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		t.Fatal(err)
	}
	handle, err := windows.CreateFile(name, windows.GENERIC_READ, 0, nil, windows.OPEN_EXISTING, windows.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		t.Fatal(err)
	}
	return handle
}

func TestAScannerThatLooksIntoTheFileIsWaitedFor(t *testing.T) {
	path := kept(t, "answers")
	f, _ := mustOpen(t, path, pass)
	handle := unshared(t, path)
	go func() {
		time.Sleep(60 * time.Millisecond)
		_ = windows.CloseHandle(handle)
	}()
	if err := f.Save([]byte("more")); err != nil {
		t.Fatal(err)
	}
	_ = f.Close()
	if _, content := mustOpen(t, path, pass); content != "more" {
		t.Errorf("opened %q", content)
	}
}

func TestAFileThatAnotherProgramKeepsIsNotSaved(t *testing.T) {
	path := kept(t, "answers")
	before := read(t, path)
	f, _ := mustOpen(t, path, pass)
	handle := unshared(t, path)
	err := f.Save([]byte("more"))
	_ = windows.CloseHandle(handle)
	if !errors.Is(err, vault.ErrInUse) {
		t.Errorf("%v", err)
	}
	if !bytes.Equal(before, read(t, path)) {
		t.Error("the file was changed")
	}
	alone(t, path)
	if err := f.Save([]byte("more")); err != nil {
		t.Errorf("not saved once it is free: %v", err)
	}
}

func TestAFileMarkedAsNotToBeWrittenStays(t *testing.T) {
	path := kept(t, "answers")
	before := read(t, path)
	f, _ := mustOpen(t, path, pass)
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	if err := f.Save([]byte("more")); !errors.Is(err, vault.ErrReadOnly) {
		t.Errorf("%v", err)
	}
	if !bytes.Equal(before, read(t, path)) {
		t.Error("the file was changed")
	}
	alone(t, path)
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestWhatWindowsSaysIsSorted(t *testing.T) {
	for number, want := range map[windows.Errno]error{
		windows.ERROR_DISK_FULL: vault.ErrNoRoom, windows.ERROR_SHARING_VIOLATION: vault.ErrInUse, windows.ERROR_WRITE_PROTECT: vault.ErrReadOnly,
		windows.ERROR_INVALID_NAME: vault.ErrName, windows.ERROR_NOT_READY: vault.ErrNoFolder, windows.ERROR_ACCESS_DENIED: vault.ErrReadOnly,
		windows.ERROR_PATH_NOT_FOUND: vault.ErrNoFolder, windows.ERROR_CRC: vault.ErrDisk,
	} {
		if err := vault.Writing(&fs.PathError{Op: "write", Path: "x", Err: number}); !errors.Is(err, want) {
			t.Errorf("%d is told as %v, want %v", number, err, want)
		}
	}
}
