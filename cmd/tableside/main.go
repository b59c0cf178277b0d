// Command tableside interviews a volunteer and a client about California
// convictions and shows what record clearance and immigration law make of
// them; `tableside screen` does the same for a case file without a screen.
// This package is flags, wiring and exit codes: it alone touches the clock,
// files and the terminal.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/alecthomas/kong"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/fault"
	_ "example.com/tableside/internal/term" // first: settles the terminal's background before Bubble Tea would ask
	"example.com/tableside/internal/text"
)

// Exit codes, as exitHelp tells them.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitStopped     = 3
	exitBroken      = 4
	exitInterrupted = 130
)

// exitHelp stands in the help and the manual page.
const exitHelp = `Exit codes: 0 finished; 1 failed, or a line of a bulk run was refused; 2 wrong usage or bad input; 3 an interview stopped before a result; 4 a mistake in the program; 130 interrupted.`

// askingHelp names the ways to be asked, which are flags of the command that
// runs without being named.
const askingHelp = `Without a command it interviews, full screen; --plain asks line by line, --contrast high draws no colors and nothing faint, --hide=10m hides the screen later (all: tableside interview --help).`

// world is what the program may touch outside itself.
type world struct {
	in, out *os.File
	err     io.Writer
	today   casefile.Day
}

type commandLine struct {
	Version    bool          `help:"Print the version and the day the law was checked, and stop."`
	Interview  interviewCmd  `cmd:"" default:"withargs" help:"Interview a client (this is what runs without a command)."`
	Open       openCmd       `cmd:"" help:"Go on with a saved interview."`
	Screen     screenCmd     `cmd:"" help:"Screen a case file without an interview."`
	Rulebook   rulebookCmd   `cmd:"" help:"Print everything that the program runs on, for an attorney to certify."`
	Flow       flowCmd       `cmd:"" help:"Draw the interview: every question and its branch."`
	Passphrase passphraseCmd `cmd:"" help:"Give a saved interview another passphrase."`

	Check      checkCmd      `cmd:"" help:"Show what the program promises, tried on this computer."`
	Completion completionCmd `cmd:"" help:"Write what a shell needs to complete this command line."`
	Man        manCmd        `cmd:"" help:"Write the manual page: tableside man | man -l -"`
}

// status is an error that carries an exit code.
type status struct {
	code int
	text string
}

func (s status) Error() string { return s.text }

func main() {
	_ = noDumps() // tableside check tells what came of it
	code := run(os.Args[1:], world{os.Stdin, os.Stdout, os.Stderr, today()})
	holdWindow(code)
	os.Exit(code)
}

// today is the one place where the program looks at the clock.
func today() casefile.Day {
	y, m, d := time.Now().Date()
	return casefile.DayOf(y, m, d)
}

func run(args []string, w world) int {
	var cli commandLine
	stopped := -1
	parser, err := kong.New(&cli,
		kong.Name("tableside"),
		kong.Description("California record clearance, and what immigration law will still see. Information, not legal advice.\n\n"+askingHelp+"\n\n"+exitHelp),
		kong.Writers(w.out, w.err),
		kong.Exit(func(code int) { stopped = code }),
	)
	if err != nil {
		return fail(w, err)
	}
	if wantsVersion(args) {
		fmt.Fprintln(w.out, versionLine())
		return exitDone
	}
	command, err := parser.Parse(args)
	if stopped >= 0 {
		return stopped
	}
	if err != nil {
		fmt.Fprintf(w.err, "tableside: %s (try tableside --help)\n", text.Plain(err.Error()))
		return exitUsage
	}
	if err := guarded(func() error { return command.Run(w, parser) }); err != nil {
		return fail(w, err)
	}
	return exitDone
}

// guarded turns a mistake in the program into an error that says where it is
// and nothing of what the program held.
func guarded(do func() error) (err error) {
	defer fault.Catch(&err)
	return do()
}

// wantsVersion finds --version before a command is asked for: it needs no command.
func wantsVersion(args []string) bool {
	for _, arg := range args {
		if arg == "--" {
			return false
		}
		if arg == "--version" {
			return true
		}
	}
	return false
}

func fail(w world, err error) int {
	var s status
	if broken, ok := errors.AsType[*fault.Fault](err); ok {
		s = status{exitBroken, broken.Error() + "; this line holds no answers, please send it to the maintainers"}
	} else if !errors.As(err, &s) {
		s = status{exitFailed, err.Error()}
	}
	if s.text != "" {
		fmt.Fprintln(w.err, "tableside: "+s.text)
	}
	return s.code
}
