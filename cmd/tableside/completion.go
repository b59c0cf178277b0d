package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// completionCmd writes what a shell needs to complete the command line.
type completionCmd struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

// Run writes the script of one shell, made from the command line itself.
func (c *completionCmd) Run(w world, app *kong.Kong) error {
	write := map[string]func(io.Writer, *kong.Application){"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}[c.Shell]
	return written(w, func(out io.Writer) { write(out, app.Model) })
}

// written writes what is made in one piece.
func written(w world, write func(io.Writer)) error {
	var all bytes.Buffer
	write(&all)
	if _, err := w.out.Write(all.Bytes()); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// commandsOf are the commands that are shown, with the words that fit behind each.
func commandsOf(app *kong.Application) []*kong.Node {
	var all []*kong.Node
	for _, n := range app.Children {
		if !n.Hidden {
			all = append(all, n)
		}
	}
	return all
}

// flagsOf are the flags of a command and those of every command.
func flagsOf(app *kong.Application, n *kong.Node) []*kong.Flag {
	var all []*kong.Flag
	seen := map[string]bool{}
	for _, f := range append(append([]*kong.Flag{}, n.Flags...), app.Flags...) {
		if !f.Hidden && !seen[f.Name] {
			seen[f.Name] = true
			all = append(all, f)
		}
	}
	return all
}

// fixed are the only words that a value takes, nil where it takes any.
func fixed(v *kong.Value) []string {
	if v.Enum == "" {
		return nil
	}
	var all []string
	for _, word := range v.EnumSlice() {
		if word != "" {
			all = append(all, word)
		}
	}
	return all
}

func names(nodes []*kong.Node) string {
	var all []string
	for _, n := range nodes {
		all = append(all, n.Name)
	}
	return strings.Join(all, " ")
}

func bashCompletion(out io.Writer, app *kong.Application) {
	commands := commandsOf(app)
	fmt.Fprintf(out, "# bash completion of tableside: source this file, or put it where bash looks for completions.\n")
	fmt.Fprintf(out, "_tableside() {\n  local cur=\"${COMP_WORDS[COMP_CWORD]}\" prev=\"${COMP_WORDS[COMP_CWORD-1]}\" cmd= i\n  COMPREPLY=()\n")
	fmt.Fprintf(out, "  for ((i = 1; i < COMP_CWORD; i++)); do\n    case \"${COMP_WORDS[i]}\" in\n      %s) cmd=\"${COMP_WORDS[i]}\"; break ;;\n    esac\n  done\n", strings.ReplaceAll(names(commands), " ", "|"))
	fmt.Fprintf(out, "  case \"$cmd,$prev,$cur\" in\n")
	for _, n := range commands {
		for _, f := range flagsOf(app, n) {
			if words := fixed(f.Value); words != nil {
				fmt.Fprintf(out, "    %s,--%s,*) COMPREPLY=($(compgen -W \"%s\" -- \"$cur\")) ;;\n", n.Name, f.Name, strings.Join(words, " "))
			}
		}
		fmt.Fprintf(out, "    %s,*,-*) COMPREPLY=($(compgen -W \"%s\" -- \"$cur\")) ;;\n", n.Name, flagWords(app, n))
		for _, p := range n.Positional {
			if words := fixed(p); words != nil {
				fmt.Fprintf(out, "    %s,*) COMPREPLY=($(compgen -W \"%s\" -- \"$cur\")) ;;\n", n.Name, strings.Join(words, " "))
			}
		}
	}
	fmt.Fprintf(out, "    ,*,-*) COMPREPLY=($(compgen -W \"%s\" -- \"$cur\")) ;;\n", flagWords(app, defaultCommand(app)))
	fmt.Fprintf(out, "    ,*) COMPREPLY=($(compgen -W \"%s\" -- \"$cur\")) ;;\n  esac\n}\ncomplete -o default -F _tableside tableside\n", names(commands))
}

// defaultCommand is the command that runs where none is named.
func defaultCommand(app *kong.Application) *kong.Node {
	if app.DefaultCmd != nil {
		return app.DefaultCmd
	}
	return app.Node
}

func flagWords(app *kong.Application, n *kong.Node) string {
	var words []string
	for _, f := range flagsOf(app, n) {
		words = append(words, "--"+f.Name)
	}
	return strings.Join(words, " ")
}

// zshCompletion is the one of bash, which zsh can run.
func zshCompletion(out io.Writer, app *kong.Application) {
	fmt.Fprintln(out, "autoload -U +X compinit && compinit -u\nautoload -U +X bashcompinit && bashcompinit")
	bashCompletion(out, app)
}

func fishCompletion(out io.Writer, app *kong.Application) {
	fmt.Fprintln(out, "# fish completion of tableside: put this file into ~/.config/fish/completions as tableside.fish.")
	for _, n := range commandsOf(app) {
		fmt.Fprintf(out, "complete -c tableside -n __fish_use_subcommand -a %s -d %s\n", n.Name, quoted(n.Help))
		where := "'__fish_seen_subcommand_from " + n.Name + "'"
		for _, p := range n.Positional {
			if words := fixed(p); words != nil {
				fmt.Fprintf(out, "complete -c tableside -n %s -f -a %s\n", where, quoted(strings.Join(words, " ")))
			}
		}
		for _, f := range flagsOf(app, n) {
			line := fmt.Sprintf("complete -c tableside -n %s -l %s -d %s", where, f.Name, quoted(f.Help))
			if words := fixed(f.Value); words != nil {
				line += " -x -a " + quoted(strings.Join(words, " "))
			} else if !f.IsBool() {
				line += " -r"
			}
			fmt.Fprintln(out, line)
		}
	}
	for _, f := range flagsOf(app, defaultCommand(app)) {
		fmt.Fprintf(out, "complete -c tableside -n __fish_use_subcommand -l %s -d %s\n", f.Name, quoted(f.Help))
	}
}

// quoted is a word for a shell.
func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
