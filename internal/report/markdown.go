package report

import (
	"strings"

	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// markdownColumns is how many columns of a grid a page holds beside its labels.
const markdownColumns = 5

// Markdown renders a whole report as Markdown, every section open.
func Markdown(r screen.Result, o Options) string {
	var b strings.Builder
	b.WriteString(text.Fill("# Tableside summary, {day}\n\nThe law was checked on {law}. ", "day", r.Today.Long(), "law", r.LawAsOf.Long()))
	b.WriteString(o.Words.Of(Disclaimer) + "\n")
	for _, s := range Summary(r, o) {
		b.WriteString("\n## " + escaped(s.Title) + "\n\n")
		for n, page := range s.Pages(markdownColumns) {
			if n > 0 {
				b.WriteString("\n")
			}
			for i, line := range page.Lines {
				b.WriteString(line.markdown(i == 0))
			}
		}
	}
	return b.String()
}

func (l Line) markdown(first bool) string {
	if len(l.Cells) > 0 {
		row := "| " + escaped(l.Label) + " |"
		rule := "| --- |"
		for _, c := range l.Cells {
			row += " " + strings.TrimSpace(c.Mark+" "+escaped(c.Text)) + " |"
			rule += " --- |"
		}
		if first {
			return row + "\n" + rule + "\n"
		}
		return row + "\n"
	}
	words := strings.TrimSpace(l.Mark + " " + escaped(l.Text))
	if l.Label != "" {
		words = "**" + escaped(l.Label) + "** " + words
	}
	return strings.Repeat("  ", l.Indent/2) + "- " + words + "\n"
}

// escaped keeps Markdown from reading marks of its own into a text.
func escaped(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "|", `\|`, "<", "&lt;", "[", `\[`, "`", "\\`").Replace(s)
}
