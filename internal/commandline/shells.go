package commandline

import (
	"fmt"
	"io"
	"strings"
)

// Shells are those that Completion knows.
func Shells() []string { return []string{"bash", "zsh", "fish"} }

// Completion writes what a shell of that name needs to complete the command
// line; nothing for one that is not among Shells.
func (p Program) Completion(out io.Writer, shell string) {
	switch shell {
	case "bash":
		p.bash(out)
	case "zsh": // can run that of bash
		fmt.Fprintln(out, "autoload -U +X compinit && compinit -u\nautoload -U +X bashcompinit && bashcompinit")
		p.bash(out)
	case "fish":
		p.fish(out)
	}
}

func (p Program) bash(out io.Writer) {
	commands := strings.Join(p.names(), " ")
	fmt.Fprintf(out, "# bash completion of %s: source this file, or put it where bash looks for completions.\n", p.Name)
	fmt.Fprintf(out, "_%s() {\n  local cur=\"${COMP_WORDS[COMP_CWORD]}\" prev=\"${COMP_WORDS[COMP_CWORD-1]}\" cmd= i\n  COMPREPLY=()\n", p.Name)
	fmt.Fprintf(out, "  for ((i = 1; i < COMP_CWORD; i++)); do\n    case \"${COMP_WORDS[i]}\" in\n      %s) cmd=\"${COMP_WORDS[i]}\"; break ;;\n    esac\n  done\n", strings.ReplaceAll(commands, " ", "|"))
	fmt.Fprintf(out, "  case \"$cmd,$prev,$cur\" in\n")
	offer := func(where, words string) {
		fmt.Fprintf(out, "    %s) COMPREPLY=($(compgen -W \"%s\" -- \"$cur\")) ;;\n", where, words)
	}
	for _, c := range p.Commands {
		for _, f := range c.Flags {
			if f.Value.words != nil {
				offer(c.Name+",--"+f.Name+",*", strings.Join(f.Value.words, " "))
			}
		}
		offer(c.Name+",*,-*", dashedWords(p.flagsOf(c)))
		if c.Argument != nil && c.Argument.Value.words != nil {
			offer(c.Name+",*", strings.Join(c.Argument.Value.words, " "))
		}
	}
	offer(",*,-*", dashedWords(p.flagsOf(p.Commands[0])))
	offer(",*", commands)
	fmt.Fprintf(out, "  esac\n}\ncomplete -o default -F _%s %s\n", p.Name, p.Name)
}

func dashedWords(flags []Flag) string {
	var words []string
	for _, f := range flags {
		words = append(words, "--"+f.Name)
	}
	return strings.Join(words, " ")
}

func (p Program) fish(out io.Writer) {
	fmt.Fprintf(out, "# fish completion of %s: put this file into ~/.config/fish/completions as %s.fish.\n", p.Name, p.Name)
	const noCommand = "__fish_use_subcommand"
	for _, c := range p.Commands {
		fmt.Fprintf(out, "complete -c %s -n %s -a %s -d %s\n", p.Name, noCommand, c.Name, quoted(c.Help))
		where := quoted("__fish_seen_subcommand_from " + c.Name)
		if c.Argument != nil && c.Argument.Value.words != nil {
			fmt.Fprintf(out, "complete -c %s -n %s -f -a %s\n", p.Name, where, quoted(strings.Join(c.Argument.Value.words, " ")))
		}
		p.fishFlags(out, where, p.flagsOf(c))
	}
	p.fishFlags(out, noCommand, p.flagsOf(p.Commands[0]))
}

func (p Program) fishFlags(out io.Writer, where string, flags []Flag) {
	for _, f := range flags {
		line := fmt.Sprintf("complete -c %s -n %s -l %s -d %s", p.Name, where, f.Name, quoted(f.Help))
		switch {
		case f.Value.words != nil:
			line += " -x -a " + quoted(strings.Join(f.Value.words, " "))
		case !f.alone():
			line += " -r"
		}
		fmt.Fprintln(out, line)
	}
}

// quoted is a word for a shell.
func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
