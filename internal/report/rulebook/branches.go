package rulebook

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"example.com/tableside/flows"
	"example.com/tableside/internal/interview"
	"example.com/tableside/internal/report/paper"
)

// A branch is a function and cannot say what it does. It is written, though,
// as a sentence of the interview's own words (allOf, is, mayBe …), and those
// tables are compiled into the program: here they are read and put into
// English. A form that is not known here is shown as it stands in the code.

// branches are the conditions under which questions are asked.
type branches struct {
	byAsk map[string]string // by the words of the question
	byID  map[string]string // by its id, or the beginning of a computed one
}

// parsed are the files of the interview's tables, in the order of their names.
func parsed() []*ast.File {
	names, err := fs.Glob(flows.Source, "*.go")
	if err != nil {
		return nil
	}
	slices.Sort(names)
	var files []*ast.File
	for _, name := range names {
		source, err := fs.ReadFile(flows.Source, name)
		if err != nil {
			continue
		}
		if file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ParseComments); err == nil {
			files = append(files, file)
		}
	}
	return files
}

func readBranches() branches {
	b := branches{map[string]string{}, map[string]string{}}
	for _, file := range parsed() {
		ast.Inspect(file, func(n ast.Node) bool {
			row, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			id, ask, when := field(row, "ID"), field(row, "Ask"), field(row, "When")
			if when == nil {
				return true
			}
			if words, ok := literal(ask); ok {
				b.byAsk[words] = english(when)
			}
			if words, ok := beginning(id); ok {
				b.byID[words] = english(when)
			}
			return true
		})
	}
	return b
}

// of is the branch of a question in words.
func (b branches) of(part interview.Part, q interview.Question) string {
	var words []string
	if part.When != nil {
		words = append(words, b.find(part.ID, ""))
	}
	if q.When != nil {
		words = append(words, b.find(q.ID, q.Ask))
	}
	if q.After != "" {
		words = append(words, "not while "+q.After+" is left open")
	}
	if len(words) == 0 {
		return "always"
	}
	return strings.Join(words, ", and ")
}

func (b branches) find(id, ask string) string {
	if words, ok := b.byAsk[ask]; ok && ask != "" {
		return words
	}
	if words, ok := b.byID[id]; ok {
		return words
	}
	for start, words := range b.byID {
		if strings.HasSuffix(start, "_") && strings.HasPrefix(id, start) {
			return words
		}
	}
	return notReadable
}

const notReadable = "a condition that could not be read: see the interview's tables"

func field(row *ast.CompositeLit, name string) ast.Expr {
	for _, e := range row.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok && key.Name == name {
				return kv.Value
			}
		}
	}
	return nil
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	words, err := strconv.Unquote(lit.Value)
	return words, err == nil
}

// beginning is a text, or the text with which a computed one begins.
func beginning(e ast.Expr) (string, bool) {
	if sum, ok := e.(*ast.BinaryExpr); ok {
		return beginning(sum.X)
	}
	return literal(e)
}

// conditions are the named conditions and facts that the branches use, with
// what is said of them and how they are made.
func conditions() []paper.Entry {
	var all []paper.Entry
	for _, file := range parsed() {
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if made, ok := condition(d); ok {
					all = append(all, entry("condition "+d.Name.Name, spoken(d.Name.Name), said("", docOf(d.Doc)), said("Holds when", made)))
				}
			case *ast.GenDecl:
				all = append(all, variables(d)...)
			}
		}
	}
	slices.SortFunc(all, func(a, b paper.Entry) int { return strings.Compare(a.Key, b.Key) })
	return distinct(all)
}

// condition is the body of a function that makes or is a condition, or that
// gives a fact: those that take the place in the interview.
func condition(d *ast.FuncDecl) (string, bool) {
	if d.Type.Results == nil || len(d.Type.Results.List) != 1 || d.Body == nil {
		return "", false
	}
	takesPlace := slices.ContainsFunc(d.Type.Params.List, func(p *ast.Field) bool { return isIdent(p.Type, "at") })
	makes := isIdent(d.Type.Results.List[0].Type, "when")
	if !takesPlace && !makes {
		return "", false
	}
	if len(d.Body.List) == 1 {
		if ret, ok := d.Body.List[0].(*ast.ReturnStmt); ok && len(ret.Results) == 1 {
			if _, closure := ret.Results[0].(*ast.FuncLit); !closure {
				return english(ret.Results[0]), true
			}
		}
	}
	return "", docOf(d.Doc) != "" // what it says of itself is enough
}

func variables(d *ast.GenDecl) []paper.Entry {
	var all []paper.Entry
	for _, spec := range d.Specs {
		v, ok := spec.(*ast.ValueSpec)
		if !ok || d.Tok != token.VAR {
			continue
		}
		for i, name := range v.Names {
			if i >= len(v.Values) {
				continue
			}
			call, ok := v.Values[i].(*ast.CallExpr)
			if !ok || !isCondition(call) {
				continue
			}
			all = append(all, entry("condition "+name.Name, spoken(name.Name), said("", docOf(v.Doc)), said("Holds when", english(call)), said("", docOf(v.Comment))))
		}
	}
	return all
}

func isCondition(call *ast.CallExpr) bool {
	name, ok := call.Fun.(*ast.Ident)
	return ok && (slices.Contains([]string{"is", "oneOf", "mayBe", "not", "allOf", "anyOf", "chose", "wants", "anyCase"}, name.Name)) ||
		isSelector(call.Fun, "casefile", "DayOf")
}

func isIdent(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}

func isSelector(e ast.Expr, of, name string) bool {
	s, ok := e.(*ast.SelectorExpr)
	return ok && isIdent(s.X, of) && s.Sel.Name == name
}

func docOf(group *ast.CommentGroup) string {
	if group == nil {
		return ""
	}
	return commentWords(group)
}

// spoken makes words of a name: mayBeSentenced is "may be sentenced".
func spoken(name string) string {
	var b strings.Builder
	runes := []rune(name)
	for i, r := range runes {
		upper := unicode.IsUpper(r)
		if upper && i > 0 && (unicode.IsLower(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])) {
			b.WriteByte(' ')
		}
		next := i+1 < len(runes) && unicode.IsUpper(runes[i+1])
		before := i > 0 && unicode.IsUpper(runes[i-1])
		if upper && (next || before) {
			b.WriteRune(r) // an abbreviation keeps its capitals
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}
