package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// A report is written byte for byte as encoding/json writes it: every sample
// case, and random values in every field of every part. A field that the
// writing forgets, or a part, fails here.
func TestAReportIsWrittenAsEncodingJSONWritesIt(t *testing.T) {
	for id, r := range samplesScreened(t) {
		sameJSON(t, id, Of(r, Options{}))
	}
	rapid.Check(t, func(t *rapid.T) {
		var d Document
		fillAtRandom(t, reflect.ValueOf(&d).Elem(), "document")
		sameJSON(t, "a random document", d)
	})
}

func sameJSON(t interface {
	Fatal(...any)
	Fatalf(string, ...any)
}, what string, d Document) {
	want, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	if got := d.JSON(); !bytes.Equal(got, want) {
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
	if written := (Document{Convictions: []Conviction{{Relief: []Remedy{{}}}}}).JSON(); bytes.Contains(bytes.ReplaceAll(written, []byte(`"earliest":null`), nil), []byte("null")) {
		t.Errorf("a list is null: %s", written)
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
