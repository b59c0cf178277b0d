package written

import (
	"cmp"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// branches writes the condition of every question of a file that has one, by
// its words and by its id, or the beginning of a computed one.
func (w *writer) branches(file *ast.File) {
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
			w.line(byAsk, words, english(when))
		}
		if words, ok := beginning(id); ok {
			w.line(byID, words, english(when))
		}
		return true
	})
}

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

// conditions writes the named conditions and facts that the branches use, with
// what is said of them and how they are made.
func (w *writer) conditions(file *ast.File) {
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if made, ok := condition(d); ok {
				w.line(named, d.Name.Name, spoken(d.Name.Name), docOf(d.Doc), made, "")
			}
		case *ast.GenDecl:
			w.variables(d)
		}
	}
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

func (w *writer) variables(d *ast.GenDecl) {
	for _, spec := range d.Specs {
		v, ok := spec.(*ast.ValueSpec)
		if !ok || d.Tok != token.VAR && d.Tok != token.CONST {
			continue
		}
		for i, name := range v.Names {
			if i >= len(v.Values) {
				continue
			}
			if number, ok := v.Values[i].(*ast.BasicLit); ok && number.Kind == token.INT {
				w.line(named, name.Name, spoken(name.Name), docOf(cmp.Or(v.Doc, v.Comment, d.Doc)), number.Value, "")
			}
			if call, ok := v.Values[i].(*ast.CallExpr); ok && isCondition(call) {
				w.line(named, name.Name, spoken(name.Name), docOf(v.Doc), english(call), docOf(v.Comment))
			}
		}
	}
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
