package main

import (
	"io"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/report/rulebook"
)

// flowCmd draws the interview, for whoever takes the house over.
type flowCmd struct {
	Format string `enum:"text,mermaid" default:"text" help:"How to draw it: text or mermaid."`
}

// Run writes every question in its order, each with its branch.
func (c *flowCmd) Run(w world) error {
	draw := rulebook.FlowText
	if c.Format == "mermaid" {
		draw = rulebook.FlowMermaid
	}
	_, err := io.WriteString(w.out, draw(flows.Interview(catalogue.Offenses{})))
	return err
}
