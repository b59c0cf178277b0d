package paper

import "strings"

// Markdown renders a paper as Markdown.
func (d Document) Markdown() string {
	var b strings.Builder
	b.WriteString("# " + escaped(d.Title) + "\n\n")
	for _, under := range d.Under {
		b.WriteString(escaped(under) + "\n\n")
	}
	b.WriteString(d.Stamp.markdown())
	for _, block := range d.Blocks {
		b.WriteString(markdown(block))
	}
	b.WriteString("\n" + d.Stamp.markdown())
	return b.String()
}

func (s Stamp) markdown() string {
	words := "> " + escaped(s.Disclaimer) + "\n>\n> " + escaped(s.Line()) + "\n"
	if s.Banner != "" {
		words = "> **" + escaped(s.Banner) + "**\n>\n" + words
	}
	return words
}

func markdown(b Block) string {
	switch b := b.(type) {
	case NewPage:
		return "---\n"
	case Heading:
		return "\n" + strings.Repeat("#", b.Level+1) + " " + escaped(b.Text) + "\n\n"
	case Paragraph:
		if b.Strong {
			return "**" + escaped(b.Text) + "**\n\n"
		}
		return escaped(b.Text) + "\n\n"
	case List:
		words := ""
		for _, item := range b.Items {
			words += "- " + strings.TrimSpace(escaped(item.Mark)+" "+escaped(item.Text)) + "\n"
		}
		return words + "\n"
	case Entry:
		return b.markdown()
	case Table:
		return b.markdown()
	case Blanks:
		words := ""
		for _, what := range b.For {
			words += "- " + escaped(what) + `: \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_` + "\n"
		}
		return words + "\n"
	}
	return ""
}

func (e Entry) markdown() string {
	words := "**" + escaped(e.Title) + "**"
	if e.Key != "" {
		words = "`" + e.Key + "` " + words
	}
	words += "\n\n"
	for _, s := range e.Says {
		words += "- "
		if s.Label != "" {
			words += escaped(s.Label) + ": "
		}
		words += escaped(s.Text) + "\n"
	}
	return words + "\n"
}

func (t Table) markdown() string {
	row := func(cells []string) string {
		words := "|"
		for _, cell := range cells {
			words += " " + escaped(cell) + " |"
		}
		return words + "\n"
	}
	words := row(t.Titles) + "|" + strings.Repeat(" --- |", len(t.Titles)) + "\n"
	for _, cells := range t.Rows {
		words += row(cells)
	}
	return words + "\n"
}

var escaper = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "|", `\|`, "<", "&lt;", "[", `\[`, "`", "\\`", "#", `\#`, "&", "&amp;")

// escaped keeps Markdown, and the HTML that it lets through, from reading
// marks of its own into a text.
func escaped(s string) string { return escaper.Replace(s) }
