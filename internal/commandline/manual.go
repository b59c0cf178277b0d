package commandline

import (
	"fmt"
	"io"
	"strings"
)

// Variable is something of the environment that the program heeds beside the
// variables of its flags.
type Variable struct{ Name, Help string }

// Manual writes the manual page of the program in the roff language of man.
// Day is that of the page.
func (p Program) Manual(out io.Writer, day string, variables []Variable) {
	line := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }
	flag := func(f Flag) { line(".TP\n.B %s\n%s", roff(f.usage()), roff(f.Help)) }
	line(".TH %s 1 %q", strings.ToUpper(p.Name), day)
	line(".SH NAME\n%s \\- %s", p.Name, roff(p.Short))
	line(".SH SYNOPSIS\n.B %s\n.RI [ command ]\n.RI [ flags ]", p.Name)
	line(".SH DESCRIPTION")
	for i, paragraph := range p.About {
		if i > 0 {
			line(".PP")
		}
		line("%s", roff(paragraph))
	}
	line(".SH COMMANDS")
	standsFor := map[string]string{}
	var inOrder []string
	for _, c := range p.Commands {
		line(".SS %s", roff(p.Name+" "+c.usage()))
		line("%s", roff(c.Help))
		for _, f := range c.Flags {
			flag(f)
			if f.Env != "" && standsFor[f.Env] == "" {
				standsFor[f.Env] = "--" + f.Name
				inOrder = append(inOrder, f.Env)
			}
		}
	}
	line(".SH OPTIONS")
	for _, f := range p.Flags {
		flag(f)
	}
	line(".SH ENVIRONMENT")
	for _, name := range inOrder {
		line(".TP\n.B %s\nas\n.B %s", name, roff(standsFor[name]))
	}
	for _, v := range variables {
		line(".TP\n.B %s\n%s", v.Name, roff(v.Help))
	}
	line(".SH EXIT STATUS\n%s", roff(p.Codes))
}

// roff keeps roff from reading its own signs in a text.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "“", `\(lq`, "”", `\(rq`, "\n", " ").Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		return `\&` + s
	}
	return s
}
