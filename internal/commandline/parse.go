package commandline

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/text/nearest"
)

// Asks reports whether one of these words, as --help, stands among the
// arguments, wherever it stands. Behind a word of two dashes alone there are
// only names.
func Asks(args []string, words ...string) bool {
	for _, arg := range args {
		if arg == "--" {
			return false
		}
		if slices.Contains(words, arg) {
			return true
		}
	}
	return false
}

// Parse reads the words behind the program's name. It fills the values of the
// command that they name, those that no flag gave from the environment, and
// gives that command. An error says in one line what to write; it may quote
// what was written.
func (p Program) Parse(args []string, env func(string) string) (Command, error) {
	c, args := p.named(args)
	given := map[string]bool{}
	var names []string
	for len(args) > 0 {
		word := args[0]
		args = args[1:]
		if word == "--" {
			names = append(names, args...)
			break
		}
		if !dashed(word) {
			names = append(names, word)
			continue
		}
		var err error
		if args, err = p.flag(c, word, args, given); err != nil {
			return c, err
		}
	}
	if err := p.name(c, names); err != nil {
		return c, err
	}
	return c, fromEnvironment(c, env, given)
}

// named is the command that the first word names, else the first command, and
// the words behind it.
func (p Program) named(args []string) (Command, []string) {
	if len(args) > 0 {
		for _, c := range p.Commands {
			if c.Name == args[0] {
				return c, args[1:]
			}
		}
	}
	return p.Commands[0], args
}

// dashed reports whether a word is a flag. One dash alone is a name: of
// standard input.
func dashed(word string) bool { return len(word) > 1 && word[0] == '-' }

// flag sets what one word asks for, and gives the words behind it.
func (p Program) flag(c Command, word string, rest []string, given map[string]bool) ([]string, error) {
	name, value, has := strings.Cut(word, "=")
	i := slices.IndexFunc(c.Flags, func(f Flag) bool { return "--"+f.Name == name })
	switch {
	case i < 0 && slices.ContainsFunc(p.Flags, func(f Flag) bool { return "--"+f.Name == name }):
		return rest, fmt.Errorf("%s stands alone", name)
	case i < 0:
		return rest, fmt.Errorf("unknown flag %s%s", name, p.meant(c, name))
	}
	f := c.Flags[i]
	switch {
	case has:
	case f.alone():
		value = "yes"
	case len(rest) == 0 || dashed(rest[0]):
		return rest, fmt.Errorf("%s needs a value behind it, as %s", name, f.usage())
	default:
		value, rest = rest[0], rest[1:]
	}
	if err := f.Value.set(value); err != nil {
		return rest, fmt.Errorf("%s %w", name, err)
	}
	given[f.Name] = true
	return rest, nil
}

// meant names the flag of the command that a word is a slip of.
func (p Program) meant(c Command, word string) string {
	var known []string
	for _, f := range p.flagsOf(c) {
		known = append(known, "--"+f.Name)
	}
	return didYouMean(word, known)
}

func didYouMean(written string, known []string) string {
	if word, ok := nearest.Word(written, known); ok {
		return fmt.Sprintf(", did you mean %q?", word)
	}
	return ""
}

// name sets the argument of a command to the one word that may be left.
func (p Program) name(c Command, names []string) error {
	switch {
	case c.Argument == nil && len(names) > 0:
		if slices.Contains(p.names(), names[0]) {
			return fmt.Errorf("unexpected argument %s: a command stands in front of its flags", names[0])
		}
		return fmt.Errorf("unexpected argument %s%s", names[0], didYouMean(names[0], p.names()))
	case c.Argument == nil:
		return nil
	case len(names) > 1:
		return fmt.Errorf("unexpected argument %s", names[1])
	case len(names) == 1:
		if err := c.Argument.Value.set(names[0]); err != nil {
			return fmt.Errorf("%s %w", c.Argument.usage(), err)
		}
	case !c.Argument.Optional:
		return fmt.Errorf("expected %q behind %s", c.Argument.usage(), c.Name)
	}
	return nil
}

// fromEnvironment sets the flags that were not given from the variables that
// stand in for them. An empty variable is not set.
func fromEnvironment(c Command, env func(string) string, given map[string]bool) error {
	for _, f := range c.Flags {
		if f.Env == "" || given[f.Name] {
			continue
		}
		if value := env(f.Env); value != "" {
			if err := f.Value.set(value); err != nil {
				return fmt.Errorf("%s, which stands for --%s, %w", f.Env, f.Name, err)
			}
		}
	}
	return nil
}
