package vault

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// uniform is a passphrase in the form that locks a file, so that what is typed
// alike opens alike: a Mac may send the n and the tilde of ñ as two characters,
// a keyboard for another language a blank of its own, a phone's picture a sign
// that is not shown. Blanks become the plain one and the letters take the form
// NFC, as RFC 8265, section 4.2.2, asks of passwords; what is never shown is
// left out, which there is an error. Control characters stay: see Weak.
func uniform(passphrase string) string { return norm.NFC.String(shown(passphrase)) }

// shown is a passphrase without what is never seen, its blanks all alike.
func shown(passphrase string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Zs, r):
			return ' '
		case unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
			return -1
		}
		return r
	}, passphrase)
}

// ways are the forms that may open a file, the usual one first: files were
// once locked with what came from the keyboard, as it came. Nearly always
// they are one.
func ways(passphrase string) []string {
	var all []string
	for _, way := range []string{uniform(passphrase), shown(passphrase), passphrase} {
		if !slices.Contains(all, way) {
			all = append(all, way)
		}
	}
	return all
}
