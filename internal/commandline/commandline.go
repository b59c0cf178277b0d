// Package commandline reads a command line of commands and flags from one
// table, and writes its help, its manual page and what a shell needs to
// complete it from the same table. It knows no command of ours, and touches
// neither the environment nor a file: both are handed in.
//
// The table is commandline.go, the reading is parse.go.
//
// It stands in for a library since those that do all of this ask for methods
// by name at run time. The linker then keeps every exported method of
// everything in the program, a tenth of its size.
package commandline

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Program is a command line: what it is called, what it is for, its commands.
type Program struct {
	Name  string
	About []string // paragraphs
	Short string   // what it is, in the first line of the manual page
	Codes string   // what its exit codes mean

	Flags    []Flag    // asked for in place of a command: see Asks
	Commands []Command // the first is meant where none is named
}

// Command is one word of the command line, and what may stand behind it.
type Command struct {
	Name     string
	Help     string // one sentence
	Flags    []Flag
	Argument *Argument // nil: none
	Run      func() error
}

// Flag is a word that begins with two dashes.
type Flag struct {
	Name  string // without the dashes
	Short string // its one letter, as h; "" none. Only for what Asks looks for
	Help  string // what it does
	Env   string // the environment variable that stands in for it; "" none
	Takes string // what stands for its value in the help, as FILE; "" where it has its own words or none
	Value Value
}

// Argument is what stands behind a command without dashes.
type Argument struct {
	Name     string
	Help     string
	Optional bool
	Value    Value
}

// Value is what a flag or an argument fills. The zero value is that of a flag
// which is only asked for.
type Value struct {
	words []string // the only words it takes; nil for any
	bare  bool     // the flag alone means yes
	set   func(string) error
}

// Text takes any words.
func Text(to *string) Value {
	return Value{set: func(s string) error { *to = s; return nil }}
}

// Switch is a flag that says yes where it stands, and may say =no.
func Switch(to *bool) Value {
	return Value{bare: true, set: func(s string) error {
		switch strings.ToLower(s) {
		case "yes", "true", "1":
			*to = true
		case "no", "false", "0":
			*to = false
		default:
			return fmt.Errorf("takes yes or no, not %q", s)
		}
		return nil
	}}
}

// OneOf takes one of these words, or what is already there.
func OneOf(to *string, words ...string) Value {
	unset := *to
	return Value{words: words, set: func(s string) error {
		if s != unset && !slices.Contains(words, s) {
			return fmt.Errorf("must be %s, not %q", either(words), s)
		}
		*to = s
		return nil
	}}
}

// Span takes a span of time, as 90s or 10m, or 0.
func Span(to *time.Duration) Value {
	return Value{set: func(s string) error {
		span, err := time.ParseDuration(s)
		if err != nil || span < 0 {
			return fmt.Errorf("takes a time like 90s or 10m, or 0, not %q", s)
		}
		*to = span
		return nil
	}}
}

// either lists words as a sentence does.
func either(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// usage is how a command is written: its name and what stands behind it.
func (c Command) usage() string {
	if c.Argument == nil {
		return c.Name + " [flags]"
	}
	return c.Name + " " + c.Argument.usage() + " [flags]"
}

func (a Argument) usage() string {
	if a.Optional {
		return "[<" + a.Name + ">]"
	}
	return "<" + a.Name + ">"
}

// usage is how a flag is written, with what stands for its value.
func (f Flag) usage() string {
	switch {
	case f.Short != "":
		return "-" + f.Short + ", --" + f.Name
	case f.alone():
		return "--" + f.Name
	case f.Value.words != nil:
		return "--" + f.Name + "=" + strings.Join(f.Value.words, "|")
	}
	return "--" + f.Name + "=" + f.Takes
}

// alone reports whether the flag needs no value.
func (f Flag) alone() bool { return f.Value.bare || f.Value.set == nil }

// flagsOf are the flags that may stand behind a command.
func (p Program) flagsOf(c Command) []Flag { return slices.Concat(c.Flags, p.Flags) }

func (p Program) names() []string {
	var all []string
	for _, c := range p.Commands {
		all = append(all, c.Name)
	}
	return all
}
