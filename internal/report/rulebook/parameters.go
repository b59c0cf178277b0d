package rulebook

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/law/immigration"
	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/screen"
)

// parameters prints every field of the parameters with its value, and with the
// comment that stands beside it in the code: there its statute is named.
func parameters(l screen.Law) []paper.Entry {
	var all []paper.Entry
	all = append(all,
		entry("parameter law.AsOf", "AsOf", said("Value", l.AsOf.String()), said("", "the day the law was last checked")),
		entry("parameter law.ReviewBy", "ReviewBy", said("Value", l.ReviewBy.String()), said("", "from the day after, every page says that the law must be read again")))
	for _, table := range []struct {
		name    string
		values  any
		sources []string
	}{
		{"california", l.California, []string{california.ParametersSource}},
		{"immigration", l.Immigration, []string{immigration.ParametersSource, immigration.BenefitsSource}},
		{"limits", l.Limits, []string{screen.LimitsSource}},
	} {
		beside := map[string]string{}
		for _, source := range table.sources {
			readComments(source, beside)
		}
		all = append(all, fields(table.name, reflect.ValueOf(table.values), beside)...)
	}
	return all
}

// fields are the fields of a struct, those of one within it in their place.
func fields(table string, v reflect.Value, beside map[string]string) []paper.Entry {
	var all []paper.Entry
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if field.Anonymous {
			all = append(all, fields(table, v.Field(i), beside)...)
			continue
		}
		all = append(all, entry("parameter "+table+"."+field.Name, field.Name, said("Value", valueWords(v.Field(i))), said("", beside[field.Name])))
	}
	return all
}

func valueWords(v reflect.Value) string {
	if day, ok := v.Interface().(casefile.Day); ok {
		return day.String()
	}
	if v.Kind() != reflect.Slice {
		return fmt.Sprint(v.Interface())
	}
	items := make([]string, v.Len())
	for i := range items {
		items[i] = strings.Trim(fmt.Sprint(v.Index(i).Interface()), "{}")
	}
	return strings.Join(items, ", ")
}

// readComments gives each field of a file what is said of it: the comment
// above it or behind it, where its type is told and where its value is.
func readComments(source string, beside map[string]string) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "", source, parser.ParseComments)
	if err != nil {
		return // the file is compiled into this very program: it parses
	}
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
