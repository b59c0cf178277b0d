package paper

import (
	"strings"
	"testing"
)

func TestFileNamesAreChecked(t *testing.T) {
	for _, good := range []string{"a.html", "tableside-client-2026-11-21.html", "página 1.txt", "console.txt", "A-17"} {
		if err := CheckName(good); err != nil {
			t.Errorf("%q: %v", good, err)
		}
	}
	for bad, says := range map[string]string{
		"":                       "write a name",
		"   ":                    "write a name",
		"a\x1b[2J.txt":           "cannot be seen",
		"a\u202etxt.html":        "cannot be seen",
		"a\xff.txt":              "cannot be seen",
		"../a.txt":               "leave out the characters",
		`a\b.txt`:                "leave out the characters",
		"a:b.txt":                "leave out the characters",
		"what?.txt":              "leave out the characters",
		".hidden":                "begin the name",
		"-rf":                    "begin the name",
		"a.txt.":                 "end the name",
		"a ":                     "end the name",
		"CON":                    "Windows",
		"nul.txt":                "Windows",
		"lpt1.html":              "Windows",
		strings.Repeat("a", 121): "shorter",
	} {
		if err := CheckName(bad); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want %q", bad, err, says)
		}
	}
}

func TestEveryPaperAndFormatHasAName(t *testing.T) {
	for _, k := range Kinds() {
		if k.Named() == "" {
			t.Errorf("%s has no name", k)
		}
	}
	for _, f := range Formats() {
		if f.Named() == "" || f.Ending() == "" {
			t.Errorf("%s has no name or ending", f)
		}
	}
}
