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

	"golang.org/x/term"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/commandline"
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
const exitHelp = `0 finished; 1 failed, or a line of a bulk run was refused; 2 wrong usage or bad input; 3 an interview stopped before a result; 4 a mistake in the program; 130 interrupted.`

// askingHelp names the ways to be asked, which are flags of the command that
// runs without being named.
const askingHelp = `Without a command it interviews, full screen; --plain asks line by line, --contrast high draws no colors and nothing faint, --hide=10m hides the screen later (all: tableside interview --help).`

// world is what the program may touch outside itself.
type world struct {
	in, out *os.File
	err     io.Writer
	today   casefile.Day
}

// commandLine is everything that can stand behind the program's name.
func commandLine(w world) *commandline.Program {
	p := &commandline.Program{
		Name: "tableside", Short: "California record clearance, and what immigration law will still see",
		About: []string{"California record clearance, and what immigration law will still see. Information, not legal advice.", askingHelp},
		Codes: exitHelp,
		Flags: []commandline.Flag{
			{Name: "help", Short: "h", Help: "Show how to use the program, or the command that is named."},
			{Name: "version", Help: "Print the version and the day the law was checked, and stop."},
		},
	}
	p.Commands = []commandline.Command{
		interviewCommand(w),
		openCommand(w),
		screenCommand(w),
		rulebookCommand(w),
		flowCommand(w),
		passphraseCommand(w),
		checkCommand(w),
		completionCommand(w, p),
		manCommand(w, p),
	}
	return p
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
	all := commandLine(w)
	switch {
	case commandline.Asks(args, "--version"):
		fmt.Fprintln(w.out, versionLine())
		return exitDone
	case commandline.Asks(args, "--help", "-h"):
		all.Help(w.out, args, helpWidth(w))
		return exitDone
	}
	command, err := all.Parse(args, os.Getenv)
	if err != nil {
		fmt.Fprintf(w.err, "tableside: %s (try tableside --help)\n", text.Plain(err.Error()))
		return exitUsage
	}
	if err := guarded(command.Run); err != nil {
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

// helpWidth is how many columns the help may take: all of a narrow terminal,
// elsewhere 80.
func helpWidth(w world) int {
	const usual, least = 80, 40
	width, _, err := term.GetSize(int(w.out.Fd()))
	if err != nil || width <= 0 {
		return usual
	}
	return min(max(width, least), usual)
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
