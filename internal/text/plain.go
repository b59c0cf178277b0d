package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Plain takes out of a text from a file or a paste what could steer a terminal
// or hide what is there: control characters, marks without a shape of their
// own (those that turn the writing direction, zero-width ones, the byte-order
// mark), and broken bytes. Breaks between lines and tabs become blanks.
func Plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case ' ' <= r && r < 0x7f: // printable ASCII: nearly all there is
			return r
		case r == '\n' || r == '\r' || r == '\t' || unicode.In(r, unicode.Zl, unicode.Zp):
			return ' '
		case hidden(r):
			return -1
		}
		return r
	}, s)
}

// hidden reports whether a character is never shown as itself. casefile
// refuses the same set; a test holds the two together.
func hidden(r rune) bool {
	if r < utf8.RuneSelf {
		return unicode.IsControl(r)
	}
	return r == utf8.RuneError || unicode.IsControl(r) || unicode.In(r,
		unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}
