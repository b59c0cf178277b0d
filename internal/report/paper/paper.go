// Package paper makes the papers that somebody takes away: the client's page,
// the lawyer's memo and the worksheet for the court's form CR-180, and renders
// each as plain text, Markdown or one HTML file to print. All of them say what
// the report says. It knows no file, no clock and no terminal.
package paper

import (
	"fmt"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// Kind is which paper.
type Kind string

// The papers about one client.
const (
	Client    Kind = "client"    // one page in plain words, to take home
	Memo      Kind = "memo"      // everything, with authorities, for the supervising lawyer
	Worksheet Kind = "worksheet" // what goes where on the court's form CR-180
)

// Kinds lists the papers about one client.
func Kinds() []Kind { return []Kind{Client, Memo, Worksheet} }

// Format is how a paper is written.
type Format string

// The formats.
const (
	Text     Format = "text"
	Markdown Format = "markdown"
	HTML     Format = "html" // one file, nothing fetched from outside, ready to print
)

// Formats lists the formats, the one to print first.
func Formats() []Format { return []Format{HTML, Text, Markdown} }

// Ending is the ending of a file of this format, with its dot.
func (f Format) Ending() string {
	switch f {
	case Markdown:
		return ".md"
	case HTML:
		return ".html"
	case Text:
	}
	return ".txt"
}

// Clinic is whom the client may ask. Empty fields become lines to write on.
type Clinic struct{ Name, Phone string }

// Answer is one question of the interview as it was left, for the memo, with
// where its answer is from (AnswerFrom); From is "" for one left open.
type Answer struct{ Part, Ask, Said, From string }

// Input is what a paper is made from.
type Input struct {
	Result  screen.Result // with its what-if, where there is one
	Options report.Options
	Clinic  Clinic
	Version string // the program's
	LawHash string // of the law data, in hexadecimal

	// Answers are all questions of the interview in its order; nil where the
	// case came from a file.
	Answers []Answer

	// The client's page names neither unless the volunteer ticked it.
	NameOffense, NameStatus bool
}

// Make makes one of the papers. The error names a paper that is not one.
func Make(kind Kind, in Input) (Document, error) {
	m := maker{Input: in, report: report.Of(in.Result, in.Options)}
	switch kind {
	case Client:
		return m.client(), nil
	case Memo:
		return m.memo(), nil
	case Worksheet:
		return m.worksheet(), nil
	}
	return Document{}, fmt.Errorf("there is no paper %q; there are %s", text.Plain(string(kind)), listed(Kinds()))
}

// Write renders a paper. The error names a format that is not one.
func (d Document) Write(f Format) (string, error) {
	switch f {
	case Text:
		return d.Text(Width), nil
	case Markdown:
		return d.Markdown(), nil
	case HTML:
		return d.HTML(), nil
	}
	return "", fmt.Errorf("there is no format %q; there are %s", text.Plain(string(f)), listed(Formats()))
}

func listed[T ~string](all []T) string {
	words := make([]string, len(all))
	for i, one := range all {
		words[i] = string(one)
	}
	return strings.Join(words, ", ")
}

// FileName suggests a name for a paper: the clinic's own number for the
// client where there is one, never anything else that tells who it is.
func FileName(kind Kind, f Format, reference string, day casefile.Day) string {
	parts := slices.DeleteFunc([]string{"tableside", string(kind), reference, day.String()}, func(s string) bool { return s == "" })
	return strings.Join(parts, "-") + f.Ending()
}

// maker makes the papers of one input.
type maker struct {
	Input
	report report.Document
}

func (m maker) stamp() Stamp {
	return Stamp{
		LawAsOf: m.Result.LawAsOf, Version: m.Version, LawHash: m.LawHash,
		Disclaimer: m.Options.Words.Of(report.Disclaimer), Banner: m.report.Banner,
	}
}
