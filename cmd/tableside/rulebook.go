package main

import (
	"fmt"
	"io"
	"os"
	"sync"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/commandline"
	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/report/rulebook"
	"example.com/tableside/internal/text"
)

// rulebookCommand prints what the program knows, for an attorney to certify,
// or what changed in it.
func rulebookCommand(w world) commandline.Command {
	format, since := "text", ""
	return commandline.Command{
		Name: "rulebook", Help: "Print everything that the program runs on, for an attorney to certify.",
		Flags: []commandline.Flag{
			{Name: "format", Value: commandline.OneOf(&format, "text", "markdown", "html"),
				Help: "How to write it: text (the default, to be kept for --since), markdown or html."},
			{Name: "since", Value: commandline.Text(&since), Takes: "FILE", Help: "An older printout as text: show what changed since."},
		},
		Run: func() error { return printRulebook(w, paper.Format(format), since) },
	}
}

// theRulebook is made once: it runs the law over the whole catalogue.
var theRulebook = sync.OnceValue(func() rulebook.Rulebook {
	return rulebook.Of(currentLaw(), flows.Interview(catalogue.Offenses{}))
})

// printRulebook prints the rulebook, or what changed in it since an older
// printout; "" is none.
func printRulebook(w world, format paper.Format, since string) error {
	reviewDue := w.today > currentLaw().ReviewBy
	d := theRulebook().Document(version(), reviewDue)
	if since != "" {
		older, err := readPrintout(since)
		if err == nil {
			d, err = theRulebook().Since(older, version(), reviewDue)
		}
		if err != nil {
			return status{exitUsage, fmt.Sprintf("rulebook: %s: %v", text.Plain(since), err)}
		}
	}
	words, err := d.Write(format)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w.out, words)
	return err
}

// maxPrintout is far more than a rulebook takes.
const maxPrintout = 32 << 20

func readPrintout(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", pathless(err)
	}
	defer f.Close() //nolint:errcheck // only read
	data, err := io.ReadAll(io.LimitReader(f, maxPrintout))
	return string(data), pathless(err)
}
