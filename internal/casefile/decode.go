package casefile

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"unicode/utf8"

	"example.com/tableside/internal/text/nearest"
)

// Decode reads one case file. What does not fit the case format is refused
// with a *Refusal; nothing is cut, guessed or passed over. Convictions without
// an id are given one.
func Decode(data []byte) (Case, error) {
	r := reader{data: bytes.TrimPrefix(data, []byte("\ufeff")), at: make([]step, 0, 8)}
	var c Case
	if err := r.document(&c); err != nil {
		return Case{}, err
	}
	if err := settle(&c); err != nil {
		return Case{}, err
	}
	return c, nil
}

func (r *reader) document(c *Case) error {
	if len(r.data) > MaxBytes {
		return r.refuse(fmt.Sprintf("the case is larger than 1 MiB (%d bytes), the limit", MaxBytes))
	}
	if !utf8.Valid(r.data) {
		return r.refuse("the file is not valid UTF-8 text; save it as UTF-8")
	}
	if r.peek() == 0 && r.pos == len(r.data) {
		return r.refuse("the file is empty; accepted is one case, written { … }")
	}
	if err := r.value(format().root, reflect.ValueOf(c).Elem()); err != nil {
		return err
	}
	if r.space(); r.pos < len(r.data) {
		return r.refuse(fmt.Sprintf("found %s after the end of the case; accepted is one case alone", r.here()))
	}
	return nil
}

func (r *reader) value(n *node, v reflect.Value) error {
	t, err := r.token()
	if err != nil {
		return err
	}
	switch {
	case t.shape == '{' && n.kind == object:
		return r.object(n, v)
	case t.shape == '[' && n.item != nil:
		return r.list(n, v)
	}
	if trouble := n.put(v, t); trouble != "" {
		return r.refuse(trouble)
	}
	return nil
}

func (r *reader) object(n *node, v reflect.Value) error {
	var met uint64 // members seen, by bit
	for first := true; ; first = false {
		done, err := r.next('}', first)
		if done || err != nil {
			return err
		}
		m, err := r.member(n)
		if err != nil {
			return err
		}
		r.enter(m.name, -1)
		if met&(1<<m.index) != 0 {
			return r.refuse("the field stands here twice; accepted is once")
		}
		met |= 1 << m.index
		if err := r.value(m, v.Field(m.index)); err != nil {
			return err
		}
		r.leave()
	}
}

// next passes over the comma between items; done is the end of them.
func (r *reader) next(end byte, first bool) (done bool, err error) {
	if r.peek() == end {
		r.pos++
		return true, nil
	}
	if first {
		return false, nil
	}
	if err := r.take(','); err != nil {
		return false, err
	}
	if r.peek() == end {
		return false, r.syntax("another item after the comma")
	}
	return false, nil
}

// member reads the name of a field and its colon.
func (r *reader) member(n *node) (*node, error) {
	if r.peek() != '"' {
		return nil, r.syntax("the name of a field in quotes")
	}
	name, err := r.text()
	if err != nil {
		return nil, err
	}
	i, known := n.byName[string(name)]
	if !known {
		plain := shown(string(name))
		r.enter(plain[1:len(plain)-1], -1)
		return nil, r.refuse(n.unknownField(string(name)))
	}
	return n.members[i], r.take(':')
}

func (n *node) unknownField(name string) string {
	if word, ok := nearest.Word(name, n.names); ok {
		return "unknown field " + shown(name) + ", did you mean " + strconv.Quote(word) + "?"
	}
	return "unknown field " + shown(name) + ", accepted is " + oneOf(n.names)
}

func (r *reader) list(n *node, v reflect.Value) error {
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	for i := 0; ; i++ {
		done, err := r.next(']', i == 0)
		if done || err != nil {
			return err
		}
		if n.most > 0 && i == n.most {
			return r.refuse(fmt.Sprintf("more than %d entries; the limit is %d", n.most, n.most))
		}
		r.enter("", i)
		v.Grow(1)
		v.SetLen(v.Len() + 1)
		item := v.Index(v.Len() - 1)
		item.SetZero()
		if err := r.value(n.item, item); err != nil {
			return err
		}
		if n.kind == FieldList && heldBefore(v) {
			v.SetLen(v.Len() - 1)
		}
		r.leave()
	}
}

// heldBefore reports whether the last word of a list stands in it twice.
func heldBefore(v reflect.Value) bool {
	last := v.Len() - 1
	for i := range last {
		if v.Index(i).String() == v.Index(last).String() {
			return true
		}
	}
	return false
}

// settle holds the rules between fields: the schema is there, ids are unique,
// and one conviction names another only if it is there.
func settle(c *Case) error {
	if c.Schema == "" {
		return &Refusal{"schema", "missing; accepted is " + strconv.Quote(Schema)}
	}
	for i := range slices.Backward(c.Convictions) {
		if trouble := idTrouble(c.Convictions, i); trouble != "" {
			return &Refusal{Path(i, "id"), trouble}
		}
	}
	nameConvictions(c.Convictions)
	for i, conviction := range c.Convictions {
		if trouble := otherTrouble(c.Convictions, i, conviction.SameIncidentAs); trouble != "" {
			return &Refusal{Path(i, "same_incident_as"), trouble}
		}
	}
	return nil
}

// idTrouble says why the i-th conviction cannot have its id.
func idTrouble(list []Conviction, i int) string {
	for j := range list {
		if j != i && list[i].ID != "" && list[j].ID == list[i].ID {
			return "found " + shown(list[i].ID) + ", the id of another conviction; accepted is an id that no other has"
		}
	}
	return ""
}

// position is where the conviction with this id stands, or below zero.
func position(list []Conviction, id string) int {
	return slices.IndexFunc(list, func(c Conviction) bool { return c.ID == id })
}

// nameConvictions gives c1, c2, … to those without an id, by their place, or
// the next number that no other has.
func nameConvictions(list []Conviction) {
	for i := range list {
		for n := i + 1; list[i].ID == ""; n++ {
			if id := "c" + strconv.Itoa(n); position(list, id) < 0 {
				list[i].ID = id
			}
		}
	}
}

// otherTrouble says why the i-th conviction cannot be of the same incident as
// the one with this id; "unknown" names none.
func otherTrouble(list []Conviction, i int, id string) string {
	if id == "" || id == "unknown" {
		return ""
	}
	switch at := position(list, id); {
	case at == i:
		return "found " + shown(id) + ", the id of this conviction itself; accepted is the id of another"
	case at < 0:
		return "found " + shown(id) + ", which is the id of no conviction here; accepted is the id of another conviction of the case"
	}
	return ""
}
