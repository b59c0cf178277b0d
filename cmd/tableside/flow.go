package main

import (
	"io"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/commandline"
	"example.com/tableside/internal/report/rulebook"
)

// flowCommand draws the interview, for whoever takes the house over: every
// question in its order, each with its branch.
func flowCommand(w world) commandline.Command {
	format := "text"
	return commandline.Command{
		Name: "flow", Help: "Draw the interview: every question and its branch.",
		Flags: []commandline.Flag{{Name: "format", Value: commandline.OneOf(&format, "text", "mermaid"), Help: "How to draw it: text or mermaid."}},
		Run: func() error {
			draw := rulebook.FlowText
			if format == "mermaid" {
				draw = rulebook.FlowMermaid
			}
			_, err := io.WriteString(w.out, draw(flows.Interview(catalogue.Offenses{})))
			return err
		},
	}
}
