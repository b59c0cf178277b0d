package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A report is written byte for byte as encoding/json writes its Document, for
// every sample case, with a text before it that stays.
func TestAReportIsWrittenAsEncodingJSONWritesIt(t *testing.T) {
	for id, r := range samplesScreened(t) {
		sameJSON(t, id, bytes.TrimPrefix(AppendJSON([]byte("before"), r, Options{}), []byte("before")), Of(r, Options{}))
	}
}

// So is every part of one, of whatever its fields hold: one that the writing
// forgets fails here, and so does a part that cannot write itself.
func TestEveryPartOfAReportIsWrittenWhole(t *testing.T) {
	kinds := partsOf(reflect.TypeFor[Document](), nil)
	if len(kinds) < 14 {
		t.Fatalf("a report has more parts than %v", kinds)
	}
	for _, kind := range kinds {
		rapid.Check(t, func(t *rapid.T) {
			part := reflect.New(kind)
			fillAtRandom(t, part.Elem(), kind.Name())
			writes, can := part.Interface().(jsonPart)
			if !can {
				t.Fatalf("a %s cannot write itself", kind.Name())
			}
			var w jsonText
			w.part(writes)
			sameJSON(t, kind.Name(), bytes.TrimSuffix(w.b, []byte(",")), part.Interface())
		})
	}
}

// partsOf are the kinds of part that a Document is made of, from the bottom;
// the two that AppendJSON writes with what they are made from are none.
func partsOf(of reflect.Type, met []reflect.Type) []reflect.Type {
	switch of.Kind() {
	case reflect.Slice, reflect.Pointer:
		return partsOf(of.Elem(), met)
	case reflect.Struct:
		for i := range of.NumField() {
			met = partsOf(of.Field(i).Type, met)
		}
		whole := of == reflect.TypeFor[Document]() || of == reflect.TypeFor[Conviction]()
		if !whole && !slices.Contains(met, of) {
			met = append(met, of)
		}
	}
	return met
}

func sameJSON(t interface {
	Fatal(...any)
	Fatalf(string, ...any)
}, what string, got []byte, of any) {
	want, err := json.Marshal(of)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		at := 0
		for at < min(len(got), len(want)) && got[at] == want[at] {
			at++
		}
		t.Fatalf("%s is written otherwise at byte %d:\n%q\nwant\n%q", what, at, around(got, at), around(want, at))
	}
}

func around(b []byte, at int) []byte { return b[max(at-60, 0):min(at+60, len(b))] }

// fillAtRandom fills every field, lists with up to two items; a pointer may be nil.
func fillAtRandom(t *rapid.T, v reflect.Value, name string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fillAtRandom(t, v.Field(i), v.Type().Field(i).Name)
		}
	case reflect.Slice:
		n := rapid.IntRange(0, 2).Draw(t, name)
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fillAtRandom(t, v.Index(i), name)
		}
	case reflect.Pointer:
		if rapid.Bool().Draw(t, name) {
			v.Set(reflect.New(v.Type().Elem()))
			fillAtRandom(t, v.Elem(), name)
		}
	case reflect.String:
		v.SetString(rapid.OneOf(rapid.String(), rapid.SampledFrom(awkward)).Draw(t, name))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, name))
	case reflect.Int:
		v.SetInt(int64(rapid.Int().Draw(t, name)))
	default:
		panic(fmt.Sprintf("%s is a %s: say how to fill it and how to write it", name, v.Type()))
	}
}

var awkward = []string{
	"", "Matter of Roldan, 22 I&N Dec. 512 (BIA 1999)", `a dismissal ("expungement")`, "</script>", `C:\ADULT`, "“gone” – for good",
	"\x00\x01\b\f\n\r\t\x1f\x7f", "a\u2028b\u2029c", "\xff\xfebroken", "señal \xe2\x80", "12345678901234567\"", "\u0080\u07ff\U0001F600",
}

// No list is null, also one that nobody filled.
func TestAListOfNothingIsWrittenEmpty(t *testing.T) {
	var w jsonText
	w.part(&Effect{})
	if got, want := string(w.b), `{"answer":"","why":"","authorities":[],"missing":[]},`; got != want {
		t.Errorf("nothing is written %s, want %s", got, want)
	}
}

func FuzzJSONString(f *testing.F) {
	for _, s := range awkward {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		if got := appendJSONString(nil, s); !bytes.Equal(got, want) {
			t.Errorf("%q is written %s, want %s", s, got, want)
		}
	})
}
