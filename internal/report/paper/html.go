package paper

import (
	_ "embed"
	"html"
	"strings"
)

// sheet is how a page looks, on the screen and printed.
//
//go:embed page.css
var sheet string

// HTML renders a paper as one HTML file that fetches nothing and prints with
// the stamp on every page. A library's templates would check what stands in a
// script or an address; this page has neither, so that escaping every text is
// enough, and the program is a megabyte smaller without them.
func (d Document) HTML() string {
	h := &htmlWriter{}
	h.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	h.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n")
	h.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
	h.tag("title", "", d.Title)
	h.raw("\n<style>\n" + sheet + "</style>\n</head>\n<body")
	if d.Tight {
		h.raw(` class="tight"`)
	}
	h.raw(">\n<table class=\"sheet\" role=\"presentation\">\n<thead><tr><td>")
	if d.Stamp.Banner != "" {
		h.tag("div", "banner", d.Stamp.Banner)
	}
	h.raw("</td></tr></thead>\n<tfoot><tr><td><div class=\"stamp\">")
	h.text(d.Stamp.Disclaimer)
	h.raw("<br>")
	h.text(d.Stamp.Line())
	h.raw("</div></td></tr></tfoot>\n<tbody><tr><td>\n")
	h.line("h1", "", d.Title)
	for _, words := range d.Under {
		h.line("p", "under", words)
	}
	for _, b := range d.Blocks {
		h.block(b)
	}
	h.raw("</td></tr></tbody>\n</table>\n</body>\n</html>\n")
	return h.b.String()
}

// htmlWriter writes HTML. What raw is given is the program's own; everything
// else goes through text.
type htmlWriter struct{ b strings.Builder }

func (h *htmlWriter) raw(own string) { h.b.WriteString(own) }

func (h *htmlWriter) text(words string) { h.raw(html.EscapeString(words)) }

// tag writes words between the tags of an element; class may be "".
func (h *htmlWriter) tag(name, class, words string) {
	h.raw("<" + name)
	if class != "" {
		h.raw(` class="` + class + `"`)
	}
	h.raw(">")
	h.text(words)
	h.raw("</" + name + ">")
}

// line is a tag on a line of its own.
func (h *htmlWriter) line(name, class, words string) {
	h.tag(name, class, words)
	h.raw("\n")
}

func (h *htmlWriter) block(b Block) {
	switch b := b.(type) {
	case NewPage:
		h.raw("<div class=\"newpage\"></div>\n")
	case Heading:
		name := "h2"
		if b.Level > 1 {
			name = "h3"
		}
		h.line(name, "", b.Text)
	case Paragraph:
		class := ""
		if b.Strong {
			class = "strong"
		}
		h.line("p", class, b.Text)
	case List:
		h.raw("<ul>\n")
		for _, i := range b.Items {
			h.raw("<li>")
			h.tag("span", "mark", i.Mark)
			h.text(i.Text)
			h.raw("</li>\n")
		}
		h.raw("</ul>\n")
	case Entry:
		h.entry(b)
	case Table:
		h.table(b)
	case Blanks:
		for _, words := range b.For {
			h.raw(`<div class="blank">`)
			h.tag("span", "", words)
			h.raw("<span></span></div>\n")
		}
	}
}

func (h *htmlWriter) entry(e Entry) {
	h.raw(`<div class="entry"><p>`)
	if e.Key != "" {
		h.tag("code", "", e.Key)
		h.raw(" ")
	}
	h.text(e.Title)
	h.raw("</p>")
	if len(e.Says) > 0 {
		h.raw("<ul>\n")
		for _, s := range e.Says {
			h.raw("<li>")
			if s.Label != "" {
				h.tag("span", "label", s.Label+":")
				h.raw(" ")
			}
			h.text(s.Text)
			h.raw("</li>\n")
		}
		h.raw("</ul>")
	}
	h.raw("</div>\n")
}

func (h *htmlWriter) table(t Table) {
	h.raw(`<table class="grid"><thead><tr>`)
	for _, title := range t.Titles {
		h.tag("th", "", title)
	}
	h.raw("</tr></thead><tbody>\n")
	for _, row := range t.Rows {
		h.raw("<tr>")
		for _, cell := range row {
			h.tag("td", "", cell)
		}
		h.raw("</tr>\n")
	}
	h.raw("</tbody></table>\n")
}
