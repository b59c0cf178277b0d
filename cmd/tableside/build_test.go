package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"
	"testing"
	_ "unsafe" // for go:linkname

	"example.com/tableside/internal/casefile/samples"
)

// builds is where the programs are that the tests run as processes.
var builds string

func TestMain(m *testing.M) {
	flag.Parse()
	asked, fuzzing := flag.Lookup("test.parallel"), flag.Lookup("test.fuzz").Value.String() != ""
	if !fuzzing && asked.Value.String() == strconv.Itoa(runtime.GOMAXPROCS(0)) {
		_ = asked.Value.Set("6") // those that run side by side mostly wait for a terminal, not for a core
	}
	var err error
	if builds, err = os.MkdirTemp("", "tableside-test-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if testing.Short() {
		usedWork = "10"
	}
	samples.Draw(50, 8)
	code := samples.Brisk(m)
	_ = os.RemoveAll(builds)
	os.Exit(code)
}

// usedWork is how much work a passphrase costs in this process: about a second
// each time, which a short run does not wait for. The room offers no way to say
// so, since a program must have none; a test takes the variable by its name.
//
//go:linkname usedWork example.com/tableside/internal/vault.lowWork
var usedWork string

// build builds the program once for all tests, as it is or for one purpose.
func build(name, flags string) func() (string, error) {
	return sync.OnceValues(func() (string, error) {
		path := filepath.Join(builds, name)
		out, err := exec.Command("go", "build", "-ldflags", flags, "-o", path, ".").CombinedOutput()
		if err != nil {
			return "", fmt.Errorf("build: %w\n%s", err, out)
		}
		return path, nil
	})
}

var (
	asItIs  = build("tableside", "")
	lowWork = build("tableside-low-work", "-X "+module+"/internal/vault.lowWork=2")
)

// buildProgram is the program as it is.
func buildProgram(t *testing.T) string { return built(t, asItIs) }

// buildLowWork is the program with little work from passphrase to key, so that
// it can be started hundreds of times. Only the linker can ask for that.
func buildLowWork(t *testing.T) string { return built(t, lowWork) }

func built(t *testing.T, program func() (string, error)) string {
	t.Helper()
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	return path
}
