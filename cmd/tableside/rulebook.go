package main

import (
	"fmt"
	"io"
	"os"
	"sync"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/report/rulebook"
	"example.com/tableside/internal/text"
)

// rulebookCmd prints what the program knows, for an attorney to certify.
type rulebookCmd struct {
	Format string `enum:"text,markdown,html" default:"text" help:"How to write it: text (the default, to be kept for --since), markdown or html."`
	Since  string `placeholder:"FILE" help:"An older printout as text: show what changed since."`
}

// theRulebook is made once: it runs the law over the whole catalogue.
var theRulebook = sync.OnceValue(func() rulebook.Rulebook {
	return rulebook.Of(currentLaw(), flows.Interview(catalogue.Offenses{}))
})

// Run prints the rulebook, or what changed in it.
func (c *rulebookCmd) Run(w world) error {
	reviewDue := w.today > currentLaw().ReviewBy
	d := theRulebook().Document(version(), reviewDue)
	if c.Since != "" {
		older, err := readPrintout(c.Since)
		if err == nil {
			d, err = theRulebook().Since(older, version(), reviewDue)
		}
		if err != nil {
			return status{exitUsage, fmt.Sprintf("rulebook: %s: %v", text.Plain(c.Since), err)}
		}
	}
	words, err := d.Write(paper.Format(c.Format))
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
