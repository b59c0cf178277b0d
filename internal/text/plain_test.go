package text_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/text"
)

func TestPlainTakesOutWhatSteersATerminalOrHides(t *testing.T) {
	for in, want := range map[string]string{
		"a\x1b[31mb":  "a[31mb",
		"a\x07b\x00c": "abc",
		"a\u009b2Jb":  "a2Jb",
		"a\u202eb":    "ab",
		"a\u061cb":    "ab",
		"a\u200bb":    "ab",
		"a\u2060b":    "ab",
		"\ufeffab":    "ab",
		"a\u00adb":    "ab",
		"a\ufe0fb":    "ab",
		"a\u3164b":    "ab",
		"a\xffb":      "ab",
		"ñ – ¿sí?":    "ñ – ¿sí?",
		"two\nlines":  "two lines",
		"a\u2028b":    "a b",
		"a\u2029b":    "a b",
		"a\tb":        "a b",
	} {
		if got := text.Plain(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// What a case file refuses in a text is what Plain takes out, character by
// character: neither may know one that the other lets through.
func TestTheCaseFileRefusesWhatPlainTakesOut(t *testing.T) {
	refused := func(id string) bool {
		return casefile.Set(&casefile.Case{Convictions: make([]casefile.Conviction, 1)}, "convictions[0].id", id) != nil
	}
	var shown []rune
	for r := rune(1); r <= unicode.MaxRune; r++ {
		if r >= 0xd800 && r < 0xe000 { // halves of a pair, no characters
			continue
		}
		if in := "a" + string(r) + "b"; text.Plain(in) == in {
			shown = append(shown, r)
		} else if !refused(in) {
			t.Errorf("U+%04X: Plain takes it out, the case file takes it", r)
		}
	}
	for some := range slices.Chunk(shown, casefile.MaxText-1) {
		if refused("a" + string(some)) {
			t.Errorf("the case file refuses one of U+%04X to U+%04X, which Plain shows", some[0], some[len(some)-1])
		}
	}
}

func TestACaseFileWithAHiddenCharacterIsRefused(t *testing.T) {
	for _, r := range []rune{0x85, 0xad, 0x61c, 0x200b, 0x2028, 0x202e, 0xfe0f, 0xfeff, 0xfffd} {
		data := fmt.Sprintf(`{"schema":"tableside.case/1","convictions":[{"id":"a%cb"}]}`, r)
		if _, err := casefile.Decode([]byte(data)); err == nil || !strings.Contains(err.Error(), "convictions[0].id") {
			t.Errorf("U+%04X: %v", r, err)
		}
	}
}
