package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/commandline"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

const textWidth = 78 // columns of plain text

// screenCmd reads a case file (or standard input) and writes its report.
type screenCmd struct {
	format                string // "" is text, where nothing else asks for another
	lines, whatIf, lawyer bool
	refusedOK             bool
	paperFlags
	file string
}

func screenCommand(w world) commandline.Command {
	var c screenCmd
	return commandline.Command{
		Name: "screen", Help: "Screen a case file without an interview.",
		Flags: append([]commandline.Flag{
			{Name: "format", Value: commandline.OneOf(&c.format, "text", "markdown", "html", "json"),
				Help: "How to write it: text (the default) or markdown; a report also json, a paper also html."},
			{Name: "lines", Value: commandline.Switch(&c.lines),
				Help: "Bulk: one case a line in (standard input), one JSON report a line out, in the same order."},
			{Name: "refused-ok", Value: commandline.Switch(&c.refusedOK),
				Help: "With --lines: a refused line is an answer too; end with 0 when every line was answered."},
			{Name: "what-if", Value: commandline.Switch(&c.whatIf),
				Help: "With --lines: also work out what each remedy would change (slower)."},
			{Name: "lawyer", Value: commandline.Switch(&c.lawyer),
				Help: "Text for the supervising attorney, with authorities beside every line."},
		}, c.paperFlags.flags()...),
		Argument: &commandline.Argument{Name: "file", Help: "The case file; - is standard input.", Optional: true, Value: commandline.Text(&c.file)},
		Run:      func() error { return c.run(w) },
	}
}

// run screens one case, or many with --lines.
func (c *screenCmd) run(w world) error {
	if c.lines {
		return c.bulk(w)
	}
	switch {
	case c.file == "":
		return status{exitUsage, "screen: name a case file, or - for standard input"}
	case c.paper == "" && c.format == "html":
		return status{exitUsage, "screen: html is for a paper; name one with --paper client, memo or worksheet"}
	case c.paper != "" && (c.lawyer || c.format == "json"):
		return status{exitUsage, "screen: a paper is text, markdown or html; leave out --lawyer and json"}
	case c.lawyer && c.format == "json":
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
	if c.paper != "" {
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
	if c.file == "-" {
		data, err = io.ReadAll(io.LimitReader(w.in, casefile.MaxBytes+4))
		return data, "standard input", err
	}
	f, err := os.Open(c.file)
	if err != nil {
		return nil, c.file, pathless(err)
	}
	defer f.Close() //nolint:errcheck // only read
	data, err = io.ReadAll(io.LimitReader(f, casefile.MaxBytes+4))
	return data, c.file, err
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
	o := reportOptions(r.Case)
	if c.lawyer {
		o.Reader = report.Lawyer
	}
	switch c.format {
	case "", "text":
		_, err := io.WriteString(out, report.Text(r, o, textWidth))
		return err
	case "markdown":
		_, err := io.WriteString(out, report.Markdown(r, o))
		return err
	}
	_, err := out.Write(append(report.AppendJSON(nil, r, o), '\n'))
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
