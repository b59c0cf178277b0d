package text

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestFill(t *testing.T) {
	for _, c := range []struct{ name, template, want string }{
		{"a mark is replaced", "since {day}.", "since March 2, 2023."},
		{"a mark without a value stays, so that a slip shows", "{day} and {night}", "March 2, 2023 and {night}"},
		{"no marks", "plain", "plain"},
		{"a brace that opens no mark stays", "{a {day}} {", "{a March 2, 2023} {"},
		{"a mark is replaced wherever it stands", "{day}{day}, {Day}", "March 2, 2023March 2, 2023, {Day}"},
	} {
		if got := Fill(c.template, "day", "March 2, 2023"); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestCapitalTouchesOnlyTheFirstLetter(t *testing.T) {
	for in, want := range map[string]string{
		"not a date": "Not a date", "árbol": "Árbol", "DUI": "DUI", "2nd DUI": "2nd DUI", "": "", "\xffx": "\xffx",
	} {
		if got := Capital(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestCatalogueFallsBackToEnglish(t *testing.T) {
	spanish := NewCatalogue(map[string]string{"yes": "sí", "empty": ""})
	for key, want := range map[string]string{"yes": "sí", "no": "no", "empty": "empty"} {
		if got := spanish.Of(key); got != want {
			t.Errorf("%q: %q", key, got)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      int
		want       []string
	}{
		{"breaks at a space", "one two three", 7, []string{"one two", "three"}},
		{"exactly the width stays on one line", "one two", 7, []string{"one two"}},
		{"a word too long is cut", "abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"nothing is one empty line", "", 5, []string{""}},
		{"accents count once", "años días", 4, []string{"años", "días"}},
	} {
		if got := Wrap(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestWrapByMeasuresAsItsTerminalDoes(t *testing.T) {
	twice := func(s string) int { return 2 * len([]rune(s)) }
	for _, c := range []struct {
		name, text string
		width      int
		want       []string
	}{
		{"wide letters that leave no room break the line", "ab cd", 8, []string{"ab", "cd"}},
		{"wide letters that fit stay", "ab cd", 9, []string{"ab cd"}},
		{"nothing is no line", "", 5, nil},
		{"a letter wider than the width stands whole", "ab", 1, []string{"ab"}},
		{"a broken byte counts as one letter", "ab\xff", 4, []string{"ab", "\xff"}},
		{"a word too wide is cut", "abc", 4, []string{"ab", "c"}},
	} {
		if got := WrapBy(c.text, c.width, twice); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestWrapNeverExceedsItsWidthAndLosesNoLetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringMatching(`[a-zñé ]{0,80}`).Draw(t, "words")
		width := rapid.IntRange(1, 40).Draw(t, "width")
		letters := 0
		for _, line := range Wrap(words, width) {
			if n := len([]rune(line)); n > width {
				t.Fatalf("%q is %d wide, the limit is %d", line, n, width)
			}
			for _, r := range line {
				if r != ' ' {
					letters++
				}
			}
		}
		for _, r := range words {
			if r != ' ' {
				letters--
			}
		}
		if letters != 0 {
			t.Fatalf("%d letters lost", -letters)
		}
	})
}
