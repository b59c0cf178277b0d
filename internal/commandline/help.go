package commandline

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"example.com/tableside/internal/text"
)

// Help writes how to use the program, or the command that the arguments name,
// in lines of at most width columns.
func (p Program) Help(out io.Writer, args []string, width int) {
	h := helpPage{out, width}
	for _, arg := range args {
		for _, c := range p.Commands {
			if c.Name == arg {
				p.helpOf(h, c)
				return
			}
		}
	}
	h.line("Usage: %s <command> [flags]", p.Name)
	for _, paragraph := range append(slices.Clone(p.About), "Exit codes: "+p.Codes) {
		h.line("")
		h.wrapped(0, paragraph)
	}
	h.table("Flags:", flagRows(p.Flags))
	h.line("\nCommands:")
	for i, c := range p.Commands {
		if i > 0 {
			h.line("")
		}
		h.line("  %s", c.usage())
		h.wrapped(4, c.Help)
	}
	h.line("")
	h.wrapped(0, fmt.Sprintf("Run \"%s <command> --help\" for more information on a command.", p.Name))
}

func (p Program) helpOf(h helpPage, c Command) {
	h.line("Usage: %s %s\n", p.Name, c.usage())
	h.wrapped(0, c.Help)
	if c.Argument != nil {
		h.table("Arguments:", []row{{c.Argument.usage(), c.Argument.Help}})
	}
	h.table("Flags:", flagRows(p.flagsOf(c)))
}

// row is a line of a table of the help: a word and what it means.
type row struct{ word, means string }

func flagRows(flags []Flag) []row {
	var rows []row
	for _, f := range flags {
		means := f.Help
		if f.Env != "" {
			means += " Or set " + f.Env + "."
		}
		rows = append(rows, row{f.usage(), means})
	}
	return rows
}

type helpPage struct {
	out   io.Writer
	width int
}

func (h helpPage) line(format string, args ...any) { fmt.Fprintf(h.out, format+"\n", args...) }

func (h helpPage) wrapped(indent int, paragraph string) {
	for _, line := range text.Wrap(paragraph, h.width-indent) {
		h.line("%s%s", strings.Repeat(" ", indent), line)
	}
}

// widest is the most columns that the words of a table take; a longer word has
// a line of its own.
const widest = 26

func (h helpPage) table(title string, rows []row) {
	h.line("\n%s", title)
	left := 0
	for _, r := range rows {
		if len(r.word) <= widest {
			left = max(left, len(r.word))
		}
	}
	for _, r := range rows {
		word := r.word
		if len(word) > left {
			h.line("  %s", word)
			word = ""
		}
		for _, line := range text.Wrap(r.means, h.width-left-4) {
			h.line("  %-*s  %s", left, word, line)
			word = ""
		}
	}
}
