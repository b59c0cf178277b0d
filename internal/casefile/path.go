package casefile

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// Set stores one fact, named by its path (convictions[0].probation.state), in
// the words of the case file. "unknown" means asked and not sure; a list takes
// its words with commas between, and "none" (or "") for asked and none. An
// index equal to the length of a list adds to it. A *Refusal leaves the case
// as it was. Other copies of the case are not touched.
func Set(c *Case, path, value string) error {
	next := *c
	n, v, err := next.find(path, true)
	if err == nil {
		err = n.set(v, value)
	}
	if err == nil {
		err = next.fits(path, n)
	}
	if err != nil {
		return &Refusal{strings.Trim(shown(path), `"`), err.Error()}
	}
	*c = next
	return nil
}

// Get gives a fact in the words of the case file; not ok if it was not asked
// or the case has no such place.
func Get(c Case, path string) (value string, ok bool) {
	n, v, err := c.find(path, false)
	if err != nil {
		return "", false
	}
	value = n.get(v)
	return value, value != ""
}

// Blank makes a fact one that was never asked. A path to a part, as
// convictions[0].sentence, blanks all in it. Other copies of the case are not
// touched; a path that leads nowhere changes nothing.
func Blank(c *Case, path string) {
	if _, _, err := c.find(path, false); err != nil {
		return
	}
	next := *c
	_, v, _ := next.find(path, true)
	v.SetZero()
	*c = next
}

// Told lists the paths of the facts that the case tells, known or not sure, in
// the order of the file, without schema, as_of, reference and ids.
func Told(c Case) []string {
	return format().root.toldPaths(nil, "", reflect.ValueOf(c))
}

func (n *node) toldPaths(list []string, path string, v reflect.Value) []string {
	switch {
	case n.kind == object:
		for _, m := range n.members {
			list = m.toldPaths(list, joined(path, m.name), v.Field(m.index))
		}
	case n.kind == rows:
		for i := range v.Len() {
			list = n.item.toldPaths(list, path+"["+strconv.Itoa(i)+"]", v.Index(i))
		}
	case n.fact() && n.told(v):
		list = append(list, path)
	}
	return list
}

// find gives the place to which a path leads. To write, the lists on the way
// are copied first, and grow by one where the index is their length.
func (c *Case) find(path string, write bool) (*node, reflect.Value, error) {
	n, v := format().root, reflect.ValueOf(c).Elem()
	for _, part := range strings.Split(path, ".") {
		name, index, indexed := strings.Cut(part, "[")
		i, known := n.byName[name]
		if !known {
			return nil, v, errors.New(n.unknownField(name))
		}
		n, v = n.members[i], v.Field(i)
		if !indexed {
			continue
		}
		var err error
		if n, v, err = n.row(v, index, write); err != nil {
			return nil, v, err
		}
	}
	return n, v, nil
}

// row is the item of a list that an index, with its closing bracket, names.
func (n *node) row(list reflect.Value, index string, write bool) (*node, reflect.Value, error) {
	i, err := strconv.Atoi(strings.TrimSuffix(index, "]"))
	if n.kind != rows || err != nil || !strings.HasSuffix(index, "]") || i < 0 {
		return nil, list, fmt.Errorf("found [%s, accepted is the number of an item in a list, as [0]", strings.Trim(shown(index), `"`))
	}
	room := list.Len()
	if write {
		room++
	}
	if i >= room {
		return nil, list, fmt.Errorf("the list has %d items, and item %d is not among them", list.Len(), i)
	}
	if n.most > 0 && i >= n.most {
		return nil, list, fmt.Errorf("more than %d entries; the limit is %d", n.most, n.most)
	}
	if write {
		own := reflect.MakeSlice(list.Type(), max(list.Len(), i+1), max(list.Len(), i+1))
		reflect.Copy(own, list)
		list.Set(own)
	}
	return n.item, list.Index(i), nil
}

// set stores words in a field.
func (n *node) set(v reflect.Value, value string) error {
	if n.kind == FieldList || n.kind == rows {
		return n.setList(v, value)
	}
	t := quoted(value)
	if (n.kind == FieldDays || n.kind == FieldNumber) && value != "unknown" {
		number := reader{data: t.text}
		if token, err := number.token(); err == nil && number.pos == len(t.text) {
			t = token
		}
	}
	if trouble := n.put(v, t); trouble != "" {
		return errors.New(trouble)
	}
	return nil
}

// setList takes words with commas between. A list cannot be not sure: that is
// kept as not asked, which is the same to the law.
func (n *node) setList(v reflect.Value, value string) error {
	list := reflect.MakeSlice(v.Type(), 0, 0)
	switch {
	case value == "unknown":
		v.SetZero()
		return nil
	case value == "none", value == "":
		v.Set(list)
		return nil
	case n.kind == rows:
		return errors.New(n.mismatch(quoted(value)))
	}
	v.Set(list)
	for _, word := range strings.Split(value, ",") {
		item := reflect.New(v.Type().Elem()).Elem()
		if trouble := n.item.put(item, quoted(strings.TrimSpace(word))); trouble != "" {
			return errors.New(trouble)
		}
		if v.Set(reflect.Append(v, item)); heldBefore(v) {
			v.SetLen(v.Len() - 1)
		}
	}
	return nil
}

// get is the field in words; "" if it was not asked.
func (n *node) get(v reflect.Value) string {
	switch {
	case n.kind == object:
		return ""
	case n.kind != FieldList && n.kind != rows:
		text, _ := n.spelled(v)
		return text
	case v.IsNil():
		return ""
	case v.Len() == 0:
		return "none"
	case n.kind == rows:
		return ""
	}
	words := make([]string, v.Len())
	for i := range words {
		words[i] = v.Index(i).String()
	}
	return strings.Join(words, ",")
}

// fits holds the rules between fields after the field at this path was set.
func (c *Case) fits(path string, n *node) error {
	trouble := ""
	switch i, _, _ := OfConviction(path); n.is {
	case "id":
		trouble = idTrouble(c.Convictions, i)
	case "other":
		trouble = otherTrouble(c.Convictions, i, c.Convictions[i].SameIncidentAs)
	}
	if trouble != "" {
		return errors.New(trouble)
	}
	nameConvictions(c.Convictions)
	return nil
}
