package rulebook

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// codesMade reads a package's source for the codes of the contradictions and
// actions that it makes, each with its type: the code stands in the literal, or
// in a constant of the package. A code made in another way is an error.
func codesMade(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := parsed(t, dir)
	constants := map[string]string{}
	each(files, func(n ast.Node) {
		if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Names) == 1 && len(spec.Values) == 1 {
			if words, ok := literal(spec.Values[0]); ok {
				constants[spec.Names[0].Name] = words
			}
		}
	})
	made := map[string]string{}
	each(files, func(n ast.Node) {
		of, code := codeOf(n)
		if code == nil {
			return
		}
		if from, is := code.(*ast.SelectorExpr); is && from.Sel.Name == "Code" {
			return // the code of another literal, which is read there
		}
		words, ok := literal(code)
		if name, is := code.(*ast.Ident); is {
			words, ok = constants[name.Name], constants[name.Name] != ""
		}
		if !ok {
			t.Errorf("%s: %s: its code is neither a word nor a constant", dir, of)
			return
		}
		made[words] = of
	})
	for _, of := range []string{"Contradiction", "Action"} {
		if !contains(made, of) {
			t.Errorf("no %s is made in %s: the test looks in vain", of, dir)
		}
	}
	return made
}

// codeOf is the type and the code of a literal of a contradiction or an action.
func codeOf(n ast.Node) (of string, code ast.Expr) {
	made, ok := n.(*ast.CompositeLit)
	if !ok {
		return "", nil
	}
	named, ok := made.Type.(*ast.SelectorExpr)
	if !ok || named.Sel.Name != "Contradiction" && named.Sel.Name != "Action" {
		return "", nil
	}
	for _, element := range made.Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			if key, ok := pair.Key.(*ast.Ident); ok && key.Name == "Code" {
				return named.Sel.Name, pair.Value
			}
		}
	}
	return "", nil
}

func parsed(t *testing.T, dir string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: %v", dir, err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

func each(files []*ast.File, do func(ast.Node)) {
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			do(n)
			return true
		})
	}
}

func literal(e ast.Expr) (string, bool) {
	word, ok := e.(*ast.BasicLit)
	if !ok || word.Kind != token.STRING {
		return "", false
	}
	words, err := strconv.Unquote(word.Value)
	return words, err == nil
}

func contains(made map[string]string, of string) bool {
	for _, is := range made {
		if is == of {
			return true
		}
	}
	return false
}
