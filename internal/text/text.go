// Package text is the words' way to the reader. English is written in the
// code, beside the rule or question it belongs to, and is the key; a
// translation is one more catalogue. It knows nothing of ours.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Catalogue turns English texts into one language. The zero value speaks English.
type Catalogue struct {
	entries map[string]string
}

// NewCatalogue makes a catalogue from English texts to their translations.
func NewCatalogue(entries map[string]string) Catalogue { return Catalogue{entries} }

// Of gives the text in the catalogue's language; a text it does not have stays English.
func (c Catalogue) Of(english string) string {
	if translated, ok := c.entries[english]; ok && translated != "" {
		return translated
	}
	return english
}

// Fill replaces each {name} mark of a template by its value. Pairs are name,
// value, name, value …; a mark without a value stays, so that a slip shows.
func Fill(template string, pairs ...string) string {
	if !strings.Contains(template, "{") {
		return template
	}
	room := len(template)
	for i := 1; i < len(pairs); i += 2 {
		room += len(pairs[i])
	}
	var filled strings.Builder
	filled.Grow(room)
	for rest := template; ; {
		words, mark, opened := strings.Cut(rest, "{")
		name, after, closed := strings.Cut(mark, "}")
		filled.WriteString(words)
		if !opened {
			return filled.String()
		}
		if value, has := valueOf(name, pairs); closed && has {
			filled.WriteString(value)
			rest = after
			continue
		}
		filled.WriteByte('{')
		rest = mark
	}
}

// valueOf is the value that pairs give a name.
func valueOf(name string, pairs []string) (value string, has bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1], true
		}
	}
	return "", false
}

// Capital gives a text its first letter in upper case, as a sentence begins.
func Capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 || first == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}
