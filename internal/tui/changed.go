package tui

import (
	"fmt"
	"strings"

	"example.com/tableside/internal/report"
)

// said counts the lines of a report by their section and words.
func said(sections []report.Section) map[string]int {
	all := map[string]int{}
	for _, sec := range sections {
		for _, l := range sec.Lines {
			all[saidBy(sec, l)]++
		}
	}
	return all
}

func saidBy(sec report.Section, l report.Line) string {
	words := []string{sec.ID, l.Mark, l.Label, l.Text}
	for _, c := range l.Cells {
		words = append(words, c.Mark, c.Text)
	}
	return strings.Join(words, "\x00")
}

// markChanges signs the lines that were not there before, or said something
// else, and says how many they are.
func (s *summary) markChanges(before map[string]int) {
	s.changed = map[spot]bool{}
	lines := 0
	for i, sec := range s.sections {
		for j, l := range sec.Lines {
			words := saidBy(sec, l)
			if before[words]--; before[words] < 0 {
				s.changed[spot{i, j}], s.changed[spot{i, heading}] = true, true
				lines++
			}
		}
	}
	gone := 0
	for _, n := range before {
		gone += max(n, 0)
	}
	s.remark = changeWords(lines, gone)
	s.build()
}

func changeWords(lines, gone int) string {
	switch {
	case lines == 0 && gone == 0:
		return "The answer is kept. It changed no line of the summary."
	case lines == 0:
		return fmt.Sprintf("The answer is kept. %d %s gone from the summary.", gone, is(gone, "line"))
	}
	return fmt.Sprintf("The answer is kept. %d %s new or different: * marks them.", lines, is(lines, "line"))
}

// is is "line is" or "lines are".
func is(n int, word string) string {
	if n == 1 {
		return word + " is"
	}
	return plural(n, word) + " are"
}
