package written

import (
	"go/ast"
	"go/printer"
	"go/token"
	"strings"
)

// english puts a condition into words.
func english(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.CallExpr:
		return call(e)
	case *ast.Ident:
		return spoken(e.Name)
	case *ast.SelectorExpr:
		return selector(e)
	case *ast.BasicLit:
		if words, ok := literal(e); ok {
			if words == "" {
				return "not told"
			}
			return "“" + words + "”"
		}
		return e.Value
	case *ast.ParenExpr:
		return "(" + english(e.X) + ")"
	case *ast.UnaryExpr:
		if e.Op == token.NOT {
			return "not " + english(e.X)
		}
	case *ast.BinaryExpr:
		return binary(e)
	case *ast.FuncLit:
		if len(e.Body.List) == 1 {
			if ret, ok := e.Body.List[0].(*ast.ReturnStmt); ok && len(ret.Results) == 1 {
				return english(ret.Results[0])
			}
		}
	}
	return asWritten(e)
}

func binary(e *ast.BinaryExpr) string {
	sign := map[token.Token]string{
		token.LOR: " or ", token.LAND: " and ", token.EQL: " is ", token.NEQ: " is not ",
		token.LSS: " < ", token.LEQ: " ≤ ", token.GTR: " > ", token.GEQ: " ≥ ", token.ADD: " + ", token.SUB: " − ",
	}[e.Op]
	if sign == "" {
		return asWritten(e)
	}
	return english(e.X) + sign + english(e.Y)
}

// selector reads casefile.Yes as a value, s.NamesNoDrug as a mark of the
// catalogue and here(a).Probation.State as the fact it is.
func selector(e *ast.SelectorExpr) string {
	if x, ok := e.X.(*ast.Ident); ok {
		switch x.Name {
		case "casefile", "s", "b", "time":
			return spoken(e.Sel.Name)
		}
	}
	inner := english(e.X)
	for _, whole := range []string{"here", "a.case", "a"} {
		if inner == whole {
			return spoken(e.Sel.Name)
		}
	}
	return inner + "." + spoken(e.Sel.Name)
}

func call(e *ast.CallExpr) string {
	args := make([]string, len(e.Args))
	for i, a := range e.Args {
		args[i] = english(a)
	}
	name := ""
	switch f := e.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	case *ast.IndexExpr:
		name = english(f.X)
	}
	tail := func(from int) string { return strings.Join(args[min(from, len(args)):], " or ") }
	switch {
	case name == "here":
		return "here"
	case name == "allOf":
		return grouped(args, " and ")
	case name == "anyOf":
		return grouped(args, " or ")
	case name == "not" && len(args) == 1:
		return "not (" + args[0] + ")"
	case (name == "is" || name == "oneOf") && len(args) > 1:
		return args[0] + " is " + tail(1)
	case name == "mayBe" && len(args) > 1:
		return args[0] + " is, or may be, " + tail(1)
	case name == "mayPrecede" && len(args) == 2:
		return args[0] + " is, or may be, before " + args[1]
	case (name == "atLeast") && len(args) == 2:
		return args[0] + " is at least " + args[1] + " days"
	case (name == "mayReach") && len(args) == 2:
		return args[0] + " is, or may be, at least " + args[1] + " days"
	case name == "chose" && len(args) > 1:
		return "the question " + args[0] + " above was answered " + tail(1)
	case name == "wants":
		return "the client came for " + tail(0)
	case name == "anyCase" && len(args) == 1:
		return "some case told so far: (" + args[0] + ")"
	case name == "of" && len(args) == 1:
		return "the catalogue marks the offense: " + args[0]
	case name == "mayBeOf" && len(args) == 1:
		return "the catalogue marks the offense, or it is not known: " + args[0]
	case name == "has" && len(args) == 1:
		return "this order was ticked"
	case name == "DayOf":
		return strings.Join(args, " ")
	case name == "Known" && len(args) == 1:
		return args[0] + " is known"
	case len(args) == 0 || len(args) == 1 && args[0] == "a":
		return spoken(name)
	}
	return spoken(name) + " (" + strings.Join(args, ", ") + ")"
}

func grouped(args []string, by string) string {
	if len(args) == 1 {
		return args[0]
	}
	all := make([]string, len(args))
	for i, words := range args {
		if strings.Contains(words, " and ") || strings.Contains(words, " or ") {
			words = "(" + words + ")"
		}
		all[i] = words
	}
	return strings.Join(all, by)
}

// asWritten is the code itself, on one line.
func asWritten(e ast.Expr) string {
	var b strings.Builder
	if err := printer.Fprint(&b, token.NewFileSet(), e); err != nil {
		return "code that cannot be printed"
	}
	return "code: " + strings.Join(strings.Fields(b.String()), " ")
}
