package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// manCmd writes the manual page.
type manCmd struct{}

// Run writes the page, made from the command line itself.
func (*manCmd) Run(w world, app *kong.Kong) error {
	return written(w, func(out io.Writer) { manualPage(out, app.Model) })
}

// manualPage is the page in the roff language of man.
func manualPage(out io.Writer, app *kong.Application) {
	line := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }
	about, codes, _ := strings.Cut(app.Help, "Exit codes: ")
	line(".TH TABLESIDE 1 %q", currentLaw().AsOf)
	line(".SH NAME\ntableside \\- California record clearance, and what immigration law will still see")
	line(".SH SYNOPSIS\n.B tableside\n.RI [ command ]\n.RI [ flags ]")
	line(".SH DESCRIPTION\n%s", roff(strings.TrimSpace(about)))
	line(".SH COMMANDS")
	environment := map[string]string{}
	var variables []string
	for _, n := range commandsOf(app) {
		line(".SS %s", strings.TrimSpace("tableside "+n.Summary()))
		line("%s", roff(n.Help))
		for _, f := range n.Flags {
			if f.Hidden {
				continue
			}
			line(".TP\n.B \\-\\-%s%s\n%s", roff(f.Name), roffValue(f), roff(f.Help))
			for _, variable := range f.Envs {
				if environment[variable] == "" {
					variables = append(variables, variable)
				}
				environment[variable] = f.Name
			}
		}
	}
	line(".SH OPTIONS")
	for _, f := range app.Flags {
		line(".TP\n.B \\-\\-%s\n%s", roff(f.Name), roff(f.Help))
	}
	line(".SH ENVIRONMENT")
	for _, variable := range variables {
		line(".TP\n.B %s\nas\n.B \\-\\-%s", variable, roff(environment[variable]))
	}
	line(".TP\n.B NO_COLOR\nset to anything: no colours")
	line(".TP\n.B CLICOLOR, CLICOLOR_FORCE\nCLICOLOR=0: no colours; CLICOLOR_FORCE=1: colours in spite of it, but not of NO_COLOR")
	line(".TP\n.B COLORFGBG\nas many terminals set it, \\(lq0;15\\(rq for a light background: the colours fit it")
	line(".SH EXIT STATUS\n%s", roff(codes))
}

// roffValue is what stands behind a flag that takes a value.
func roffValue(f *kong.Flag) string {
	switch {
	case f.IsBool():
		return ""
	case f.Enum != "":
		return roff("=" + strings.Join(fixed(f.Value), "|"))
	case f.Default != "":
		return roff("=" + f.Default)
	}
	return roff("=" + strings.ToUpper(f.Name))
}

// roff keeps roff from reading its own signs in a text.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n", " ").Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		return `\&` + s
	}
	return s
}
