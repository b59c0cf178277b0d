package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/text"
	"example.com/tableside/internal/vault"
)

// exporter writes papers of an interview to files, for both front ends.
type exporter struct {
	today  casefile.Day
	clinic clinicFlags
}

// write makes a paper and writes it. It gives paper.ErrThere where a file
// would be lost and the order does not say that it may be.
func (e exporter) write(s interview.Session, order paper.Order) (said string, err error) {
	path, err := pathFor(order)
	if err != nil {
		return "", err
	}
	if err := mayWrite(path, order.Overwrite); err != nil {
		return "", err
	}
	clinic, err := e.clinic.orSettings()
	if err != nil {
		return "", err
	}
	c := s.Case()
	if order.Reference != "" {
		if err := casefile.Set(&c, "reference", order.Reference); err != nil {
			return "", errors.New("the client's number takes letters, digits and dashes alone, at most 20")
		}
	}
	in := paperInput(screenOne(c, e.today))
	in.Answers = answersOf(s)
	in.NameOffense, in.NameStatus, in.Clinic = order.NameOffense, order.NameStatus, clinic
	words, err := writtenPaper(order.Kind, order.Format, in)
	if err != nil {
		return "", err
	}
	switch err := vault.WritePaper(path, []byte(words), order.Overwrite); {
	case errors.Is(err, vault.ErrExists): // it came between
		return "", paper.ErrThere
	case err != nil:
		return "", err
	}
	return "Written, not encrypted: " + text.Plain(path), nil
}

// pathFor checks the name of a file and gives it the ending of its format.
func pathFor(order paper.Order) (string, error) {
	folder, name := filepath.Split(expanded(strings.TrimSpace(order.File)))
	if err := paper.CheckName(name); err != nil {
		return "", err
	}
	if !strings.EqualFold(filepath.Ext(name), order.Format.Ending()) {
		name += order.Format.Ending()
	}
	if err := paper.CheckName(name); err != nil {
		return "", err
	}
	if folder != "" {
		if there, err := os.Stat(folder); err != nil || !there.IsDir() {
			return "", fmt.Errorf("there is no folder %s", text.Plain(folder))
		}
	}
	return filepath.Join(folder, name), nil
}

// mayWrite says before the paper is made why it could not be written, and
// asks before a file is lost.
func mayWrite(path string, overwrite bool) error {
	err := vault.Check(path)
	switch {
	case !errors.Is(err, vault.ErrExists):
		return err
	case !overwrite:
		return paper.ErrThere
	}
	return nil
}

// folder is where a paper goes whose name has no folder.
func folder() string {
	at, err := os.Getwd()
	if err != nil {
		return ""
	}
	return at
}

// answersOf are all questions of an interview as they were left.
func answersOf(s interview.Session) []paper.Answer {
	all := []paper.Answer{}
	c := s.Case()
	for _, asked := range s.Path() {
		from := ""
		if asked.Given.State == interview.Answered {
			from = paper.AnswerFrom(c, asked.Number-1, asked.Mark, asked.Where != "")
		}
		all = append(all, paper.Answer{Part: asked.Part, Ask: asked.Ask, Said: saidTo(asked), From: from})
	}
	return all
}

// saidTo puts into words what was given to a question.
func saidTo(asked interview.Asked) string {
	switch asked.Given.State {
	case interview.NotSure:
		return "not sure"
	case interview.ForLater:
		return "left for later"
	case interview.NotGiven:
		return "not asked yet"
	case interview.Answered:
	}
	words := make([]string, len(asked.Given.Values))
	for i, value := range asked.Given.Values {
		words[i] = value
		if value == interview.Unsure {
			words[i] = "not sure about the rest"
		}
		for _, o := range asked.Options {
			if o.Value == value {
				words[i] = o.Label
			}
		}
	}
	return text.Plain(strings.Join(words, "; "))
}
