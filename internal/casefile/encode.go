package casefile

import (
	"reflect"
	"slices"
)

// EncodeLine writes a case file on one line, without its end. Equal cases give
// equal bytes; what was not asked is left out; Decode gives the same case back.
func EncodeLine(c Case) []byte {
	c.Schema = Schema
	return format().root.write(nil, reflect.ValueOf(c))
}

// write adds the value to the JSON so far.
func (n *node) write(b []byte, v reflect.Value) []byte {
	switch n.kind {
	case object:
		return n.writeObject(b, v)
	case rows, FieldList:
		return n.writeList(b, v)
	}
	text, bare := n.spelled(v)
	if bare {
		return append(b, text...)
	}
	return appendQuoted(b, text)
}

func (n *node) writeObject(b []byte, v reflect.Value) []byte {
	b = append(b, '{')
	start := len(b)
	for _, m := range n.members {
		field := v.Field(m.index)
		if !m.told(field) {
			continue
		}
		if len(b) > start {
			b = append(b, ',')
		}
		b = append(appendQuoted(b, m.name), ':')
		b = m.write(b, field)
	}
	return append(b, '}')
}

func (n *node) writeList(b []byte, v reflect.Value) []byte {
	b = append(b, '[')
	for i := range v.Len() {
		if i > 0 {
			b = append(b, ',')
		}
		b = n.item.write(b, v.Index(i))
	}
	return append(b, ']')
}

// told reports whether anything was said about the field. A list with nothing
// in it was asked, and there is none.
func (n *node) told(v reflect.Value) bool {
	if n.kind == object {
		return slices.ContainsFunc(n.members, func(m *node) bool { return m.told(v.Field(m.index)) })
	}
	return !v.IsZero()
}

func appendQuoted(b []byte, text string) []byte {
	b = append(b, '"')
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < 0x20:
			const hex = "0123456789abcdef"
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}

// Clone is a copy that shares nothing with the case.
func (c Case) Clone() Case {
	c.Person.Goals = slices.Clone(c.Person.Goals)
	c.Person.Family = slices.Clone(c.Person.Family)
	c.Person.FromPapers = slices.Clone(c.Person.FromPapers)
	c.Person.FromMemory = slices.Clone(c.Person.FromMemory)
	c.Convictions = slices.Clone(c.Convictions)
	for i := range c.Convictions {
		one := &c.Convictions[i]
		one.Relief = slices.Clone(one.Relief)
		one.FromPapers, one.FromMemory = slices.Clone(one.FromPapers), slices.Clone(one.FromMemory)
	}
	return c
}
