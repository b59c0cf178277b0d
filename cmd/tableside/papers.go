package main

import (
	"io"

	"example.com/tableside/internal/commandline"
	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/screen"
)

// paperFlags choose a paper and what it may say.
type paperFlags struct {
	paper                   string
	nameOffense, nameStatus bool
	clinicFlags
}

func (f *paperFlags) flags() []commandline.Flag {
	return append([]commandline.Flag{
		{Name: "paper", Value: commandline.OneOf(&f.paper, "client", "memo", "worksheet"),
			Help: "Write a paper to take away: client (one page in plain words), memo (for the lawyer) or worksheet (for the form CR-180)."},
		{Name: "name-offense", Value: commandline.Switch(&f.nameOffense), Help: "With --paper client: the page may name the offense."},
		{Name: "name-status", Value: commandline.Switch(&f.nameStatus), Help: "With --paper client: the page may name the immigration status."},
	}, f.clinicFlags.flags()...)
}

// clinicFlags say whom the client may ask.
type clinicFlags struct{ clinicName, clinicPhone string }

func (c *clinicFlags) flags() []commandline.Flag {
	return []commandline.Flag{
		{Name: "clinic-name", Value: commandline.Text(&c.clinicName), Takes: "NAME", Help: "The clinic's name, as the client's page shows it."},
		{Name: "clinic-phone", Value: commandline.Text(&c.clinicPhone), Takes: "PHONE", Help: "The clinic's phone, as the client's page shows it."},
	}
}

func (c *screenCmd) writePaper(w world, r screen.Result) error {
	format := paper.Format(c.format)
	if format == "" {
		format = paper.Text
	}
	in := paperInput(r)
	in.NameOffense, in.NameStatus = c.nameOffense, c.nameStatus
	clinic, err := c.orSettings()
	if err != nil {
		return status{exitUsage, "screen: " + err.Error()}
	}
	in.Clinic = clinic
	words, err := writtenPaper(paper.Kind(c.paper), format, in)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w.out, words)
	return err
}

// paperInput is what every paper is made from.
func paperInput(r screen.Result) paper.Input {
	return paper.Input{Result: r, Options: reportOptions(r.Case), Version: version(), LawHash: theRulebook().Hash()}
}

func writtenPaper(kind paper.Kind, format paper.Format, in paper.Input) (string, error) {
	d, err := paper.Make(kind, in)
	if err != nil {
		return "", err
	}
	return d.Write(format)
}
