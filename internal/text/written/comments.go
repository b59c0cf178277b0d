package written

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// comments writes what is said of each field of the files: the comment above
// it or behind it, where its type is told and where its value is.
func (w *writer) comments(table string, set *token.FileSet, files []*ast.File) {
	beside := map[string]string{}
	for _, file := range files {
		readComments(set, file, beside)
	}
	for _, name := range sortedKeys(beside) {
		w.line(parameter, table+"."+name, beside[name])
	}
}

func readComments(set *token.FileSet, file *ast.File, beside map[string]string) {
	behind := map[int]string{}
	for _, group := range file.Comments {
		behind[set.Position(group.Pos()).Line] = commentWords(group)
	}
	note := func(name, words string) {
		if words != "" && !strings.Contains(beside[name], words) {
			beside[name] = strings.TrimSpace(beside[name] + " " + words)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			for _, name := range n.Names {
				note(name.Name, commentWords(n.Doc))
				note(name.Name, commentWords(n.Comment))
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok {
				note(key.Name, behind[set.Position(n.End()).Line])
			}
		}
		return true
	})
}

func commentWords(group *ast.CommentGroup) string {
	return strings.Join(strings.Fields(group.Text()), " ")
}

func sortedKeys(m map[string]string) []string {
	var all []string
	for key := range m {
		all = append(all, key)
	}
	slices.Sort(all)
	return all
}
