package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

const textWidth = 78 // columns of plain text

// screenCmd reads a case file (or standard input) and writes its report.
type screenCmd struct {
	Format string `enum:"text,markdown,html,json," default:"" help:"How to write it: text (the default) or markdown; a report also json, a paper also html."`
	Lines  bool   `help:"Bulk: one case a line in (standard input), one JSON report a line out, in the same order."`
	WhatIf bool   `help:"With --lines: also work out what each remedy would change (slower)."`
	Lawyer bool   `help:"Text for the supervising attorney, with authorities beside every line."`
	paperFlags
	File string `arg:"" optional:"" help:"The case file; - is standard input."`
}

// Run screens one case, or many with --lines.
func (c *screenCmd) Run(w world) error {
	if c.Lines {
		return c.bulk(w)
	}
	switch {
	case c.File == "":
		return status{exitUsage, "screen: name a case file, or - for standard input"}
	case c.Paper == "" && c.Format == "html":
		return status{exitUsage, "screen: html is for a paper; name one with --paper client, memo or worksheet"}
	case c.Paper != "" && (c.Lawyer || c.Format == "json"):
		return status{exitUsage, "screen: a paper is text, markdown or html; leave out --lawyer and json"}
	case c.Lawyer && c.Format == "json":
		return status{exitUsage, "screen: a JSON report already names every authority; leave out --lawyer"}
	}
	data, name, err := c.read(w)
	if err != nil {
		return status{exitUsage, fmt.Sprintf("%s: %v", text.Plain(name), err)}
	}
	parsed, err := casefile.Decode(data)
	if err != nil {
		return status{exitUsage, text.Plain(name) + ": " + refusalLine(err)}
	}
	if c.Paper != "" {
		return c.writePaper(w, screenOne(parsed, w.today))
	}
	return c.write(w.out, screenOne(parsed, w.today))
}

// screenOne screens a single case, with what each remedy would change.
func screenOne(c casefile.Case, today casefile.Day) screen.Result {
	r := screen.Case(c, today, currentLaw())
	r.WhatIf = screen.WhatIfs(c, r, currentLaw())
	return r
}

// read takes at most one byte more than a case may have, so that a huge input
// is refused for its size without being held in memory.
func (c *screenCmd) read(w world) (data []byte, name string, err error) {
	if c.File == "-" {
		data, err = io.ReadAll(io.LimitReader(w.in, casefile.MaxBytes+4))
		return data, "standard input", err
	}
	f, err := os.Open(c.File)
	if err != nil {
		return nil, c.File, pathless(err)
	}
	defer f.Close() //nolint:errcheck // only read
	data, err = io.ReadAll(io.LimitReader(f, casefile.MaxBytes+4))
	return data, c.File, err
}

// pathless is an error without the path that the message names already.
func pathless(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

func (c *screenCmd) write(out io.Writer, r screen.Result) error {
	o := reportOptions()
	if c.Lawyer {
		o.Reader = report.Lawyer
	}
	switch c.Format {
	case "", "text":
		_, err := io.WriteString(out, report.Text(r, o, textWidth))
		return err
	case "markdown":
		_, err := io.WriteString(out, report.Markdown(r, o))
		return err
	}
	line, err := report.Of(r, o).JSON()
	if err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	_, err = out.Write(append(line, '\n'))
	return err
}

// refusalLine is path and message of a refusal, on one line.
func refusalLine(err error) string {
	var r *casefile.Refusal
	if errors.As(err, &r) && r.Path != "" {
		return r.Path + ": " + r.Message
	}
	return err.Error()
}

func currentLaw() screen.Law { return law }

var law = screen.Current()
