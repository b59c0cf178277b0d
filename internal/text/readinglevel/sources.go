package readinglevel

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
)

// verb is what a format has in the place of a word or a number.
var verb = regexp.MustCompile(`%[-+# 0-9.]*[a-zA-Z]`)

// Sources are the texts of three words or more in the Go files of a folder,
// tests left out, for the rooms that write their words where they are used:
// string literals, those joined by + as one, a line of a literal of several
// lines as one, with a word for each verb of a format. The error is that of
// reading the folder or of a file that is no Go.
func Sources(folder fs.FS) ([]string, error) {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, err
	}
	var all []string
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		code, err := fs.ReadFile(folder, e.Name())
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(token.NewFileSet(), e.Name(), code, 0)
		if err != nil {
			return nil, err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec:
				return false
			case *ast.Field: // its tag is no text
				return n.Tag == nil
			case ast.Expr:
				words, is := joined(n)
				if is {
					all = append(all, linesOf(words)...)
				}
				return !is
			}
			return true
		})
	}
	return all, nil
}

// joined is a literal, or several joined by +; what stands between them that is
// no literal counts as a word.
func joined(e ast.Expr) (words string, is bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		words, err := strconv.Unquote(e.Value)
		return words, e.Kind == token.STRING && err == nil
	case *ast.BinaryExpr:
		if e.Op != token.ADD {
			return "", false
		}
		left, isLeft := joined(e.X)
		right, isRight := joined(e.Y)
		if !isLeft {
			left = "it"
		}
		if !isRight {
			right = "it"
		}
		return left + right, isLeft || isRight
	}
	return "", false
}

const fewestWords = 3

func linesOf(words string) []string {
	var all []string
	for line := range strings.SplitSeq(verb.ReplaceAllString(words, "it"), "\n") {
		if len(strings.Fields(line)) >= fewestWords {
			all = append(all, line)
		}
	}
	return all
}
