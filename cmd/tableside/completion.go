package main

import (
	"bytes"
	"fmt"
	"io"

	"example.com/tableside/internal/commandline"
)

// completionCommand writes what a shell needs to complete the command line,
// manCommand the manual page: each from the table of all, which they stand in.
func completionCommand(w world, all *commandline.Program) commandline.Command {
	shell := ""
	return commandline.Command{
		Name: "completion", Help: "Write what a shell needs to complete this command line.",
		Argument: &commandline.Argument{Name: "shell", Help: "bash, zsh or fish.", Value: commandline.OneOf(&shell, commandline.Shells()...)},
		Run:      func() error { return written(w, func(out io.Writer) { all.Completion(out, shell) }) },
	}
}

func manCommand(w world, all *commandline.Program) commandline.Command {
	return commandline.Command{
		Name: "man", Help: "Write the manual page: tableside man | man -l -",
		Run: func() error {
			return written(w, func(out io.Writer) { all.Manual(out, currentLaw().AsOf.String(), colorVariables) })
		},
	}
}

// colorVariables are heeded by the libraries that draw, and by internal/term.
var colorVariables = []commandline.Variable{
	{Name: "NO_COLOR", Help: "set to anything: no colours"},
	{Name: "CLICOLOR, CLICOLOR_FORCE", Help: "CLICOLOR=0: no colours; CLICOLOR_FORCE=1: colours in spite of it, but not of NO_COLOR"},
	{Name: "COLORFGBG", Help: "as many terminals set it, “0;15” for a light background: the colours fit it"},
}

// written writes what is made in one piece.
func written(w world, write func(io.Writer)) error {
	var all bytes.Buffer
	write(&all)
	if _, err := w.out.Write(all.Bytes()); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}
