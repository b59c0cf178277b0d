package paper

import (
	_ "embed"
	"fmt"
	"html/template"
	"strings"
	"sync"
)

//go:embed page.html
var pageSource string

// page is parsed when a page is first asked for: the first screen waits for nothing.
var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{"kind": kindOf}).Parse(pageSource))
})

// HTML renders a paper as one HTML file that fetches nothing and prints with
// the stamp on every page. Every text is escaped by html/template.
func (d Document) HTML() (string, error) {
	var b strings.Builder
	if err := page().Execute(&b, d); err != nil {
		return "", fmt.Errorf("write the page: %w", err)
	}
	return b.String(), nil
}

// kindOf names a block for the template, which cannot tell types apart.
func kindOf(b Block) string {
	switch b.(type) {
	case Heading:
		return "heading"
	case Paragraph:
		return "paragraph"
	case List:
		return "list"
	case Entry:
		return "entry"
	case Table:
		return "table"
	case Blanks:
		return "blanks"
	}
	return ""
}
