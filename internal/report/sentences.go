package report

import (
	"strings"

	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// SpokenColumns is how many columns of a grid are said of each row at a time.
const SpokenColumns = 4

// Sentences are the lines of a section to be heard: without marks, each row of
// a grid as one sentence, with all its columns. They stand in the order of the
// lines; the line that only heads the columns is empty.
func (s Section) Sentences() []string {
	head := s.head()
	all := make([]string, len(s.Lines))
	first := true
	for i, l := range s.Lines {
		switch {
		case len(l.Cells) == 0:
			all[i] = l.sentence()
		case first:
			first = false
		default:
			all[i] = l.rowSentence(head)
		}
	}
	return all
}

func (l Line) sentence() string {
	words := l.Text
	if l.Label != "" {
		words = strings.TrimRight(l.Label, "?") + ": " + words
	}
	if l.Mark == "!" {
		words = "Take care: " + words
	}
	return words
}

// rowSentence says a row as "Travel: high risk now; no change after 1203.4.",
// and cells that are sentences one after the other.
func (l Line) rowSentence(head []Cell) string {
	var short, long []string
	whole := false
	for i, c := range l.Cells {
		column := ""
		if i < len(head) {
			column = head[i].Text
		}
		short = append(short, strings.TrimSpace(c.Text+" "+column))
		long = append(long, text.Capital(column)+": "+strings.TrimRight(c.Text, ".")+".")
		whole = whole || strings.HasSuffix(c.Text, ".")
	}
	if whole {
		return l.Label + ". " + strings.Join(long, " ")
	}
	return l.Label + ": " + strings.Join(short, "; ") + "."
}

// Spoken is the whole report as sentences, for a listener: what Text lays out
// in columns and marks is said in words. The width is in columns.
func Spoken(r screen.Result, o Options, width int) string {
	var b strings.Builder
	write := func(indent, words string) {
		for _, row := range hanging(indent, indent, words, width) {
			b.WriteString(strings.TrimRight(row, " ") + "\n")
		}
	}
	write("", text.Fill(o.Words.Of("Tableside summary, {day}. The law was checked on {law}."), "day", r.Today.Long(), "law", r.LawAsOf.Long()))
	write("", o.Words.Of(Disclaimer))
	for _, s := range Summary(r, o) {
		b.WriteString("\n")
		write("", s.Title)
		for _, page := range s.Pages(SpokenColumns) {
			for _, sentence := range page.Sentences() {
				if sentence != "" {
					write("  ", sentence)
				}
			}
		}
	}
	return b.String()
}
