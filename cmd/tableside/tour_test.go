package main

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The tour for whoever takes over leads nowhere but to what is there: the files
// that the packages' own words name, and the places that the README names.

var fileInWords = regexp.MustCompile(`\b[a-z0-9_]+\.go\b`)

func TestEveryFileThatAPackageNamesIsThere(t *testing.T) {
	named := 0
	for _, p := range list(t, "./...") {
		folder := filepath.Join("..", "..", filepath.FromSlash(strings.TrimPrefix(p.ImportPath, module+"/")))
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.PackageClauseOnly|parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			for _, name := range fileInWords.FindAllString(parsed.Doc.Text(), -1) {
				named++
				if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
					t.Errorf("%s sends to %s, which is not there", file, name)
				}
			}
		}
	}
	if named < 50 {
		t.Errorf("only %d files are named", named)
	}
}

// place is a path in the README: of a room, a file or a script.
var place = regexp.MustCompile("`((?:internal|cmd|flows|testdata|\\.ci)(?:/[A-Za-z0-9_.{},-]+)*)(?: [^`]*)?`")

func TestEveryPlaceThatTheReadmeNamesIsThere(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	found := place.FindAllStringSubmatch(string(readme), -1)
	for _, at := range found {
		if _, err := os.Stat(filepath.Join("..", "..", filepath.FromSlash(at[1]))); err != nil {
			t.Errorf("the README sends to %s, which is not there", at[1])
		}
	}
	if len(found) < 50 {
		t.Errorf("only %d places were found", len(found))
	}
}

// command is a go command of the README with the packages it is for.
var command = regexp.MustCompile("`?go (?:test|run|doc) ([^`#\n]*)")

func TestEveryPackageAndTestThatTheReadmeNamesIsThere(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	runs := 0
	for _, at := range command.FindAllStringSubmatch(string(readme), -1) {
		words := strings.Fields(at[1])
		var folders []string
		for _, word := range words {
			if rest, is := strings.CutPrefix(word, "./"); is && rest != "..." {
				folders = append(folders, filepath.Join("..", "..", filepath.FromSlash(rest)))
			}
		}
		for _, folder := range folders {
			if _, err := os.Stat(folder); err != nil {
				t.Errorf("%q: %s is not there", at[0], folder)
			}
		}
		for i, word := range words[:max(len(words)-1, 0)] {
			if word != "-run" {
				continue
			}
			runs++
			name := regexp.MustCompile(`(?m)^func Test\w*` + words[i+1])
			for _, folder := range folders {
				if !inTests(t, folder, name) {
					t.Errorf("%q runs nothing in %s", at[0], folder)
				}
			}
		}
	}
	if runs < 5 {
		t.Errorf("only %d commands name a test", runs)
	}
}

func inTests(t *testing.T, folder string, name *regexp.Regexp) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if name.Match(text) {
			return true
		}
	}
	return false
}
