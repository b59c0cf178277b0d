package main

import (
	"io"

	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/screen"
)

// paperFlags choose a paper and what it may say.
type paperFlags struct {
	Paper       string `enum:"client,memo,worksheet," default:"" help:"Write a paper to take away: client (one page in plain words), memo (for the lawyer) or worksheet (for the form CR-180)."`
	NameOffense bool   `help:"With --paper client: the page may name the offense."`
	NameStatus  bool   `help:"With --paper client: the page may name the immigration status."`
	clinicFlags
}

// clinicFlags say whom the client may ask.
type clinicFlags struct {
	ClinicName  string `help:"The clinic's name, as the client's page shows it."`
	ClinicPhone string `help:"The clinic's phone, as the client's page shows it."`
}

func (c *screenCmd) writePaper(w world, r screen.Result) error {
	format := paper.Format(c.Format)
	if format == "" {
		format = paper.Text
	}
	in := paperInput(r)
	in.NameOffense, in.NameStatus = c.NameOffense, c.NameStatus
	clinic, err := c.orSettings()
	if err != nil {
		return status{exitUsage, "screen: " + err.Error()}
	}
	in.Clinic = clinic
	words, err := writtenPaper(paper.Kind(c.Paper), format, in)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w.out, words)
	return err
}

// paperInput is what every paper is made from.
func paperInput(r screen.Result) paper.Input {
	return paper.Input{Result: r, Options: reportOptions(), Version: version(), LawHash: theRulebook().Hash()}
}

func writtenPaper(kind paper.Kind, format paper.Format, in paper.Input) (string, error) {
	d, err := paper.Make(kind, in)
	if err != nil {
		return "", err
	}
	return d.Write(format)
}
