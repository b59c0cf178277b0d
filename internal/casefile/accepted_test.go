package casefile

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"reflect"
	"slices"
	"strconv"
	"testing"
)

// choicesInCode reads the named values of every choice from choices.go and relief.go.
func choicesInCode(t *testing.T) map[string][]string {
	t.Helper()
	var decls []ast.Decl
	for _, name := range []string{"choices.go", "relief.go"} {
		file, err := parser.ParseFile(gotoken.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		decls = append(decls, file.Decls...)
	}
	values := map[string][]string{}
	for _, decl := range decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != gotoken.CONST {
			continue
		}
		for _, spec := range group.Specs {
			s := spec.(*ast.ValueSpec)
			if len(s.Values) == 0 {
				continue // a family
			}
			word, ok := s.Values[0].(*ast.BasicLit)
			if !ok {
				continue
			}
			value, err := strconv.Unquote(word.Value)
			if err != nil {
				t.Fatal(err)
			}
			name := s.Type.(*ast.Ident).Name
			values[name] = append(values[name], value)
		}
	}
	return values
}

func TestEveryNamedValueIsAccepted(t *testing.T) {
	inCode := choicesInCode(t)
	for choice, list := range accepted {
		switch choice {
		case reflect.TypeFor[YesNo](), reflect.TypeFor[PersonFact](), reflect.TypeFor[CaseFact]():
			continue // no words of choices.go
		}
		want := inCode[choice.Name()]
		delete(inCode, choice.Name())
		if got := slices.DeleteFunc(slices.Clone(list), isUnknown); !slices.Equal(got, slices.DeleteFunc(want, isUnknown)) {
			t.Errorf("%s accepts %q, the code names %q", choice.Name(), got, want)
		}
		single := choice != reflect.TypeFor[Goal]() && choice != reflect.TypeFor[Relative]()
		if slices.Contains(list, "unknown") != single {
			t.Errorf("%s: a single choice takes unknown, an item of a list does not", choice.Name())
		}
	}
	for choice := range inCode {
		t.Errorf("the words of %s are accepted nowhere", choice)
	}
}

func isUnknown(word string) bool { return word == "unknown" }

func TestThereAre58Counties(t *testing.T) {
	if len(counties) != 58 || !slices.IsSorted(counties[:]) || len(slices.Compact(Counties())) != 58 {
		t.Errorf("%d counties: %q", len(counties), counties)
	}
}

func TestACountyIsFoundHoweverItIsWritten(t *testing.T) {
	for written, want := range map[string]string{
		"Los Angeles": "Los Angeles", "los angeles": "Los Angeles", "LOS ANGELES COUNTY": "Los Angeles",
		"County of Orange": "Orange", " san  luis obispo ": "San Luis Obispo", "Clark": "", "": "", "Los": "",
	} {
		if got, ok := County(written); got != want || ok != (want != "") {
			t.Errorf("%q is %q, want %q", written, got, want)
		}
	}
}
