package main

import (
	"strings"

	"example.com/tableside/internal/plain"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/text"
)

// spoken puts the summary into sentences that can be read out one after the
// other: a row of a table says of each column what stands in it.
func spoken(sections []report.Section) []plain.Section {
	var all []plain.Section
	for _, s := range sections {
		part := plain.Section{Title: s.Title}
		var heads []report.Cell
		for _, l := range s.Lines {
			if len(l.Cells) > 0 && l.Label == "" {
				heads = l.Cells
				continue
			}
			if words := spokenLine(l, heads); words != "" {
				part.Lines = append(part.Lines, words)
			}
		}
		all = append(all, part)
	}
	return all
}

func spokenLine(l report.Line, heads []report.Cell) string {
	words := l.Text
	if len(l.Cells) > 0 {
		words = spokenCells(l.Cells, heads)
	}
	if l.Label != "" && words != "" {
		words = l.Label + ": " + words
	}
	return strings.TrimSpace(words)
}

// spokenCells is "now can count; after 1203.4 helps."
func spokenCells(cells, heads []report.Cell) string {
	var parts []string
	for i, c := range cells {
		head := ""
		if i < len(heads) {
			head = heads[i].Text + " "
		}
		parts = append(parts, head+c.Text)
	}
	return text.Capital(strings.Join(parts, "; ")) + "."
}
