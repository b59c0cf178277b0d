// Package written reads what stands in the program's own source beside its law
// and its questions, for the rulebook: the branches of the interview, which are
// functions and cannot say what they do, and the comments that name the statute
// of each parameter. Reading Go takes a megabyte of program, so it is not done
// at the table: the tests do it, and hold that the file which the program
// carries says the same.
package written

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
)

// File is where the words are kept, from the top of the project.
const File = "internal/report/rulebook/written.txt"

// The kinds of lines: the first cell of each.
const (
	byAsk     = "asked"     // the words of a question, its condition
	byID      = "id"        // the id of a question or a part, its condition
	named     = "condition" // a name, in words, what is said of it, how it is made, what stands behind it
	parameter = "parameter" // table.field, what stands beside it
)

const heading = "# Written from the source; see the package written. To write it anew: go test ./internal/report/rulebook -run Written -update\n"

// Of reads the source under the top of the project and gives the file's words:
// lines of cells between tabs.
func Of(top fs.FS) (string, error) {
	w := &writer{}
	flows, _, err := parsed(top, "flows/*.go")
	if err != nil {
		return "", err
	}
	for _, file := range flows {
		w.branches(file)
		w.conditions(file)
	}
	for _, table := range []struct{ name, files string }{
		{"california", "internal/law/california/parameters*.go"},
		{"immigration", "internal/law/immigration/parameters*.go"},
		{"limits", "internal/screen/limits.go"},
	} {
		files, set, err := parsed(top, table.files)
		if err != nil {
			return "", err
		}
		w.comments(table.name, set, files)
	}
	slices.Sort(w.lines)
	return heading + strings.Join(slices.Compact(w.lines), ""), w.err
}

// parsed are the files of a pattern without their tests, in the order of names.
func parsed(top fs.FS, pattern string) ([]*ast.File, *token.FileSet, error) {
	names, err := fs.Glob(top, pattern)
	if err != nil {
		return nil, nil, err
	}
	set := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := fs.ReadFile(top, name)
		if err != nil {
			return nil, nil, err
		}
		file, err := parser.ParseFile(set, path.Base(name), source, parser.ParseComments)
		if err != nil {
			return nil, nil, err
		}
		files = append(files, file)
	}
	if len(files) == 0 {
		return nil, nil, fmt.Errorf("there is no source %s", pattern)
	}
	return files, set, nil
}

// writer gathers the lines.
type writer struct {
	lines []string
	err   error
}

func (w *writer) line(cells ...string) {
	for _, cell := range cells {
		if strings.ContainsAny(cell, "\t\n") {
			w.err = fmt.Errorf("a tab or a new line in %q", cell)
		}
	}
	w.lines = append(w.lines, strings.Join(cells, "\t")+"\n")
}

// MustBeCurrent fails a test where the file says something else than the
// source: a branch, a name or a comment was changed and the file was not.
func MustBeCurrent(t testing.TB, top fs.FS) {
	t.Helper()
	want, err := Of(top)
	if err != nil {
		t.Fatal(err)
	}
	have, err := fs.ReadFile(top, File)
	if err != nil {
		t.Fatal(err)
	}
	is := strings.SplitAfter(string(have), "\n")
	for line := range strings.Lines(want) {
		if !slices.Contains(is, line) {
			t.Errorf("the rulebook does not know: %s", line)
		}
	}
	if want != string(have) {
		t.Errorf("%s is not what the source says now: go test ./internal/report/rulebook -run Written -update", File)
	}
}
