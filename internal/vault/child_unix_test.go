//go:build unix

package vault_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"example.com/tableside/internal/vault"
)

// runChild is another program: this test program again, told what to do.
func runChild(task, path string) (code int) {
	vault.LowWork()
	say := func(err error) int {
		fmt.Print(err)
		return 0
	}
	switch task {
	case "open":
		_, _, err := vault.Open(path, pass)
		return say(err)
	case "save":
		f, _, err := vault.Open(path, pass)
		if err != nil {
			return say(err)
		}
		return say(f.Save([]byte(strings.Repeat("more ", 5000))))
	case "small files":
		signal.Ignore(syscall.SIGXFSZ)
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 4096, Max: 4096}); err != nil {
			return say(err)
		}
		return runChild("save", path)
	case "small paper":
		signal.Ignore(syscall.SIGXFSZ)
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 4096, Max: 4096}); err != nil {
			return say(err)
		}
		return say(vault.WritePaper(path, make([]byte, 5000), true))
	case "die open":
		f, _, err := vault.Open(path, pass)
		if err != nil {
			return say(err)
		}
		if err := f.Save([]byte("last words")); err != nil {
			return say(err)
		}
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
	case "memory":
		vault.UsualWork()
		f, _, err := vault.Open(path, pass)
		if err != nil {
			return say(err)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		fmt.Print((m.HeapSys - m.HeapReleased) >> 20)
		_ = f.Close()
	}
	return 0
}

// inHand keeps a file as a program does that is writing it.
func inHand(file *os.File) error { return syscall.Flock(int(file.Fd()), syscall.LOCK_EX) }

// child gives what another program said.
func child(t *testing.T, task, path string, change ...func(*exec.Cmd)) string {
	t.Helper()
	cmd := exec.Command(os.Args[0], path)
	cmd.Env = append(os.Environ(), "VAULT_TEST_CHILD="+task)
	for _, c := range change {
		c(cmd)
	}
	out, err := cmd.CombinedOutput()
	if err != nil && cmd.ProcessState.ExitCode() != -1 {
		t.Fatalf("%s: %v\n%s", task, err, out)
	}
	return string(out)
}

func TestAnotherProgramIsRefusedUntilThisOneEnds(t *testing.T) {
	path := kept(t, "answers")
	f, _ := mustOpen(t, path, pass)
	if said := child(t, "open", path); said != vault.ErrInUse.Error() {
		t.Errorf("said %q", said)
	}
	_ = f.Close()
	if said := child(t, "open", path); said != "<nil>" && said != "%!v(<nil>)" {
		t.Errorf("after it was closed: %q", said)
	}
}

func TestAKilledProgramLeavesNoClaim(t *testing.T) {
	path := kept(t, "answers")
	child(t, "die open", path)
	if _, content := mustOpen(t, path, pass); content != "last words" {
		t.Errorf("opened %q", content)
	}
	alone(t, path)
}

func TestAFullDiskLeavesTheOldFile(t *testing.T) {
	path := kept(t, "answers")
	before := read(t, path)
	if said := child(t, "small files", path); said != vault.ErrNoRoom.Error() {
		t.Errorf("said %q", said)
	}
	if !bytes.Equal(before, read(t, path)) {
		t.Error("the file was changed")
	}
	alone(t, path)
}

func TestAFullDiskLeavesTheOldPaper(t *testing.T) {
	path := paperAt(t, "the old page")
	if said := child(t, "small paper", path); said != vault.ErrNoRoom.Error() {
		t.Errorf("said %q", said)
	}
	if got := string(read(t, path)); got != "the old page" {
		t.Errorf("the file is %q", got)
	}
	alone(t, path)
}

// asNobody runs the child as a user who owns nothing, where that is needed to
// be held back by the folder's mode.
func asNobody(t *testing.T, path string) func(*exec.Cmd) {
	t.Helper()
	if os.Geteuid() != 0 {
		return func(*exec.Cmd) {}
	}
	const nobody = 65534
	program := filepath.Join(filepath.Dir(path), "program")
	data, err := os.ReadFile(os.Args[0])
	if err := errors.Join(err, os.WriteFile(program, data, 0o755)); err != nil {
		t.Fatal(err)
	}
	for dir := filepath.Dir(path); dir != filepath.Clean(os.TempDir()) && dir != "/"; dir = filepath.Dir(dir) {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chown(path, nobody, nobody); err != nil {
		t.Fatal(err)
	}
	return func(c *exec.Cmd) {
		c.Path = program
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
}

func TestAReadOnlyFolderLeavesTheOldFile(t *testing.T) {
	path := kept(t, "answers")
	before := read(t, path)
	as := asNobody(t, path)
	if err := os.Chmod(filepath.Dir(path), 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(filepath.Dir(path), 0o755)
	if said := child(t, "save", path, as); said != vault.ErrReadOnly.Error() {
		t.Errorf("said %q", said)
	}
	if !bytes.Equal(before, read(t, path)) {
		t.Error("the file was changed")
	}
}

func TestAFileThatMayNotBeReadIsRefused(t *testing.T) {
	path := kept(t, "answers")
	as := asNobody(t, path)
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	if said := child(t, "open", path, as); said != vault.ErrUnreadable.Error() {
		t.Errorf("said %q", said)
	}
}

// The slow step takes 256 MB; after it the program is small again.
func TestTheMemoryOfTheSlowStepIsGivenBack(t *testing.T) {
	if testing.Short() {
		t.Skip("twice a second of work and 256 MB")
	}
	vault.UsualWork()
	path := kept(t, "answers")
	vault.LowWork()
	debug.FreeOSMemory()
	megabytes, err := strconv.Atoi(child(t, "memory", path))
	if err != nil || megabytes > 64 {
		t.Errorf("%d MB are still held, %v", megabytes, err)
	}
}

func TestAPipeIsRefusedWithoutWaiting(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	if _, _, err := vault.Open(path, pass); !errors.Is(err, vault.ErrNotFile) {
		t.Errorf("%v", err)
	}
}
