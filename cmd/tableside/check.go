package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/muesli/termenv"
	"golang.org/x/term"

	"example.com/tableside/internal/commandline"
	ours "example.com/tableside/internal/term"
	"example.com/tableside/internal/text"
	"example.com/tableside/internal/vault"
)

// checkCommand shows on the computer at hand what the program promises.
func checkCommand(w world) commandline.Command {
	return commandline.Command{
		Name: "check", Help: "Show what the program promises, tried on this computer.",
		Run: func() error { return check(w) },
	}
}

// checked is one line of the check. ok is false where a promise is not kept.
type checked struct {
	what, found string
	ok          bool
}

// check prints a line for each promise; the exit code is 1 where one is not kept.
func check(w world) error {
	kept := true
	fmt.Fprintln(w.out, "Tableside "+version()+", "+runtime.GOOS+". What it promises, tried on this computer:")
	for _, each := range []func(world) checked{checkNetwork, checkFiles, checkDumps, checkSaving, checkTerminal, checkLaw} {
		line := each(w)
		sign := "ok"
		if !line.ok {
			sign, kept = "NO", false
		}
		fmt.Fprintf(w.out, "  %s  %-10s  %s\n", sign, line.what, text.Plain(line.found))
	}
	if !kept {
		return status{exitFailed, ""}
	}
	return nil
}

// dialing are functions that every program has that opens a connection in Go.
// On Windows the system's own file functions bring the sockets' along, so
// there only what stands above them counts.
func dialing() []string {
	names := []string{"net.Dial", "net.Listen", "net.(*Dialer).DialContext", "net.(*sysDialer).dialSingle", "net.(*ListenConfig).Listen",
		"net.(*Resolver).lookupIPAddr", "net.(*Resolver).LookupHost", "net/http.(*Client).do", "net/http.(*Transport).roundTrip", "crypto/tls.(*Conn).HandshakeContext"}
	if runtime.GOOS != "windows" {
		for _, of := range []string{"syscall", "golang.org/x/sys/unix"} {
			for _, name := range []string{"socket", "Socket", "connect", "Connect", "bind", "Bind", "listen", "Listen"} {
				names = append(names, of+"."+name)
			}
		}
	}
	return names
}

func checkNetwork(world) checked {
	line := checked{what: "network"}
	path, err := os.Executable()
	if err != nil {
		line.found = "the program cannot find its own file to look into."
		return line
	}
	found, err := linked(path, dialing())
	switch {
	case err != nil:
		line.found = "the program cannot read its own file: " + err.Error()
	case len(found) > 0:
		line.found = "code that opens connections is in this program: " + strings.Join(found, ", ")
	default:
		line.found, line.ok = "no code that opens a connection is in this program.", true
	}
	return line
}

// linked gives the functions among names that a program holds. Go keeps the
// name of every function that is in a program, between zero bytes, also where
// the symbols were stripped.
func linked(path string, names []string) ([]string, error) {
	program, err := os.ReadFile(path)
	if err != nil {
		return nil, errors.New("it may not be read")
	}
	holds := func(name string) bool { return bytes.Contains(program, []byte("\x00"+name+"\x00")) }
	if !holds("main.main") {
		return nil, errors.New("the names of its functions are not where Go keeps them")
	}
	var found []string
	for _, name := range names {
		if holds(name) {
			found = append(found, name)
		}
	}
	return found, nil
}

// checkFiles runs an interview in a folder of its own that is home, place for
// temporary files and working folder at once, and looks at what is in it.
func checkFiles(world) checked {
	line := checked{what: "files"}
	folder, err := os.MkdirTemp("", "tableside-check-")
	if err != nil {
		line.found = "no folder could be made to try it in."
		return line
	}
	defer os.RemoveAll(folder) //nolint:errcheck // an empty folder
	path, err := os.Executable()
	if err != nil {
		line.found = "the program cannot find its own file to run."
		return line
	}
	sample := exec.Command(path, "--plain")
	sample.Dir = folder
	sample.Env = append(os.Environ(), "HOME="+folder, "USERPROFILE="+folder, "TMPDIR="+folder, "TMP="+folder, "TEMP="+folder,
		"XDG_CONFIG_HOME="+folder, "XDG_CACHE_HOME="+folder, "XDG_DATA_HOME="+folder, "APPDATA="+folder, "LOCALAPPDATA="+folder)
	const mostQuestions = 500
	sample.Stdin = strings.NewReader(strings.Repeat("not sure\n", mostQuestions) + "quit\n")
	sample.Stdout, sample.Stderr = io.Discard, io.Discard
	if err := sample.Run(); err != nil {
		line.found = "a sample interview did not come to its end."
		return line
	}
	var left []string
	err = filepath.WalkDir(folder, func(at string, _ os.DirEntry, err error) error {
		if at != folder {
			left = append(left, filepath.Base(at))
		}
		return err
	})
	switch {
	case err != nil:
		line.found = "what a sample interview left could not be read."
	case len(left) > 0:
		line.found = fmt.Sprintf("a sample interview wrote %d files: %s", len(left), strings.Join(left, ", "))
	default:
		line.found, line.ok = "a sample interview of all questions wrote none.", true
	}
	return line
}

func checkDumps(world) checked {
	if noDumps() {
		return checked{"memory", "the system writes none of it to disk if the program breaks.", true}
	}
	return checked{"memory", "this system has no switch for dumps; it writes them only where its owner asked.", runtime.GOOS == "windows"}
}

func checkSaving(w world) checked {
	path := newKeeper(theInterview(), w.today).Suggest()
	if err := vault.Check(path); err != nil {
		return checked{"saving", "another folder must be named than " + filepath.Dir(path) + ": " + err.Error(), true}
	}
	return checked{"saving", "on request only, encrypted; first choice is " + filepath.Dir(path), true}
}

func checkTerminal(w world) checked {
	line := checked{what: "terminal", ok: true}
	if !ours.Is(w.in) || !ours.Is(w.out) {
		line.found = "none here: the interview is held line by line."
		return line
	}
	size := "of unknown size"
	if width, height, err := term.GetSize(int(w.out.Fd())); err == nil {
		size = fmt.Sprintf("%d by %d", width, height)
		if width < 60 || height < 16 {
			size += " (the full screen needs 60 by 16)"
		}
	}
	colour := "colour"
	if termenv.NewOutput(w.out).EnvColorProfile() == termenv.Ascii {
		colour = "no colour, which nothing needs"
	}
	mode := "full screen"
	if !ours.FullScreen(w.in, w.out) {
		mode = "line by line: it cannot draw"
	}
	line.found = size + ", " + colour + ", " + mode + "."
	return line
}

func checkLaw(w world) checked {
	law := currentLaw()
	line := checked{what: "law", ok: w.today <= law.ReviewBy}
	line.found = "checked " + law.AsOf.Long() + "; to read again by " + law.ReviewBy.Long() + "."
	if !line.ok {
		line.found = "checked " + law.AsOf.Long() + "; it had to be read again by " + law.ReviewBy.Long() + ". Get a newer Tableside."
	}
	return line
}
