package casefile

import (
	"reflect"
	"slices"
	"sync"
)

// FieldKind is what a field of the case file holds.
type FieldKind uint8

// The kinds of fields. A FieldList holds several of its accepted values.
const (
	FieldYesNo FieldKind = iota + 1
	FieldChoice
	FieldList
	FieldDate
	FieldDays
	FieldNumber
	FieldText

	object // holds fields, is none itself
	rows   // a list of objects
)

// Field is one place of the case format that can hold a fact.
type Field struct {
	Path   string    // convictions[].probation.state
	Kind   FieldKind // never zero
	Values []string  // what a yes/no, a choice or an item of a list accepts; else nil
	None   bool      // a date that takes "none"
	Fact   bool      // false for schema, as_of, reference, id and the marks of where a fact came from: no law reads them as facts
}

// Fields lists every field of the case format in the order of the file.
func Fields() []Field { return slices.Clone(format().fields) }

// node is one place of the case format: how it is read and written.
type node struct {
	name    string
	index   int // of the struct field
	kind    FieldKind
	is      string // which text it is, or "day" for a date that must be whole
	none    bool
	words   []string
	word    map[string]string // the same, to look up bytes without copying
	members []*node           // of an object
	names   []string          // of the members
	byName  map[string]int
	item    *node // of a list or of rows
	most    int   // items accepted; 0 is no limit of its own
}

type wholeFormat struct {
	root   *node
	fields []Field
}

// format is the case format, read once from the json tags of Case.
var format = sync.OnceValue(func() wholeFormat {
	root := nodeOf(reflect.TypeFor[Case](), "")
	return wholeFormat{root, fieldsOf(root, "")}
})

func nodeOf(t reflect.Type, tag reflect.StructTag) *node {
	n := &node{name: tag.Get("json"), is: tag.Get("is"), none: tag.Get("none") == "yes"}
	n.words = accepted[t]
	n.word = make(map[string]string, len(n.words))
	for _, w := range n.words {
		n.word[w] = w
	}
	n.kind = kindOf(t)
	switch n.kind {
	case object:
		n.addMembers(t)
	case rows:
		n.item = nodeOf(t.Elem(), "")
	case FieldList:
		n.item = nodeOf(t.Elem(), "")
		n.words = n.item.words
	}
	switch t {
	case reflect.TypeFor[[]Conviction]():
		n.most = MaxConvictions
	case reflect.TypeFor[[]Relief]():
		n.most = MaxRelief
	}
	return n
}

func kindOf(t reflect.Type) FieldKind {
	switch {
	case t == reflect.TypeFor[YesNo]():
		return FieldYesNo
	case t == reflect.TypeFor[Date]():
		return FieldDate
	case t == reflect.TypeFor[Days]():
		return FieldDays
	case t == reflect.TypeFor[Number]():
		return FieldNumber
	case t.Kind() == reflect.Struct:
		return object
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct:
		return rows
	case t.Kind() == reflect.Slice:
		return FieldList
	case accepted[t] != nil:
		return FieldChoice
	}
	return FieldText
}

func (n *node) addMembers(t reflect.Type) {
	n.byName = make(map[string]int, t.NumField())
	for i := range t.NumField() {
		m := nodeOf(t.Field(i).Type, t.Field(i).Tag)
		m.index = i
		n.members = append(n.members, m)
		n.names = append(n.names, m.name)
		n.byName[m.name] = i
	}
}

func fieldsOf(n *node, path string) []Field {
	var list []Field
	switch n.kind {
	case object:
		for _, m := range n.members {
			list = append(list, fieldsOf(m, joined(path, m.name))...)
		}
	case rows:
		return fieldsOf(n.item, path+"[]")
	default:
		return []Field{{Path: path, Kind: n.kind, Values: n.words, None: n.none, Fact: n.fact()}}
	}
	return list
}

// fact reports whether the law may read the field.
func (n *node) fact() bool {
	switch n.is {
	case "schema", "day", "reference", "id", "source":
		return false
	}
	return true
}

func joined(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
