package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"example.com/tableside/internal/commandline"
	"example.com/tableside/internal/text"
	"example.com/tableside/internal/vault"
)

// passphraseCommand gives a saved interview another passphrase.
func passphraseCommand(w world) commandline.Command {
	file := ""
	return commandline.Command{
		Name: "passphrase", Help: "Give a saved interview another passphrase.",
		Argument: savedInterview(&file), Run: func() error { return changePassphrase(w, file) },
	}
}

// changePassphrase asks for the old passphrase and twice for the new one, and then does the
// slow steps: between two prompts what is typed ahead would be shown. From a
// pipe the three are the first three lines.
func changePassphrase(w world, file string) error {
	path := expanded(file)
	refused := func(err error) error { return status{exitUsage, text.Plain(file) + ": " + err.Error()} }
	if err := vault.Look(path); err != nil {
		return refused(err)
	}
	ask := asker(w)
	old, err := ask("The passphrase of " + text.Plain(file) + ": ")
	if err != nil {
		return err
	}
	next, err := newPassphrase(w, ask)
	if err != nil {
		return err
	}
	f, content, err := vault.Open(path, old)
	if err != nil {
		return refused(err)
	}
	defer f.Close() //nolint:errcheck // what it holds is on the disk
	if err := f.ChangePassphrase(next, content); err != nil {
		return refused(err)
	}
	fmt.Fprintln(w.out, "The file has its new passphrase. Copies made before still open with the old one.")
	return nil
}

func newPassphrase(w world, ask func(string) (string, error)) (string, error) {
	next, err := ask("The new passphrase, of at least 8 letters, digits or signs: ")
	if err != nil {
		return "", err
	}
	words, usable := weighed(next)
	if !usable {
		return "", status{exitUsage, "Not changed: " + words}
	}
	fmt.Fprintln(w.out, words)
	again, err := ask("The same once more: ")
	if err != nil {
		return "", err
	}
	if again != next {
		return "", status{exitUsage, "Not changed: the two new passphrases are not the same."}
	}
	return next, nil
}

// asker reads secrets from the terminal, unseen, or lines from a pipe.
func asker(w world) func(prompt string) (string, error) {
	hidden := secretLine(w)
	lines := bufio.NewReader(w.in)
	return func(prompt string) (line string, err error) {
		fmt.Fprint(w.out, prompt) //nolint:errcheck // a prompt that is not seen is answered all the same
		if hidden != nil {
			line, err = hidden()
		} else if line, err = lines.ReadString('\n'); line != "" && errors.Is(err, io.EOF) {
			err = nil
		}
		fmt.Fprintln(w.out)
		if err != nil {
			return "", status{exitUsage, "Not changed: the input ended."}
		}
		return strings.TrimRight(line, "\r\n"), nil
	}
}
