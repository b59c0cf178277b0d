package offense

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
)

func FuzzLookup(f *testing.F) {
	for _, s := range []string{
		"PC 484", "484(a) PC", "P.C. § 484(a)", "HS11377(A)", "664/459 PC", "182(a)(1)/211", "459/460(b)", "11377(A) HS-POSSESS CONTROLLED SUBSTANCE",
		"484(A)-488 PC", "PC 4840(a)", "l1377(a) HS", "1l377(A)", "P C 2 4 3 (e) (1)", "PC484((a)", "484)a( PC", "243(e(1)", "PC 459/", "/459", "664/", "664/664",
		"182", "182/182(a)(1)", "23152(a)(b)/(c)-(d) VC", "23152, subd. (b)", "PC 148(b)-(d)", "HS 11357(b) (before", "(before 2016-11-09)", "PC 459 (2nd",
		"００４５９", "PC\u00a0459", "459\u2013460(b)", "ＰＣ ４５９", "12022.53.5(b)", "0.08", "$950", "#12345", "PC 11377", "unknown", "Unknown PC", "\x00\xff",
		"PC 459 VC 10851(a) HS 11377", "1. PC 459 2. HS 11377", "20l4-01-02 459 PC", "H&S&S 11350", "W/I 10980", "&", "§§ 459", "1st 2nd 3rd", "602.l.(a)",
	} {
		f.Add(s, uint16(2014), uint8(1))
	}
	f.Fuzz(func(t *testing.T, written string, year uint16, dwelling uint8) {
		q := Query{Section: written, Dwelling: casefile.YesNo(dwelling % 4)}
		if year >= casefile.MinYear && year <= casefile.MaxYear {
			q.On = casefile.Year(int(year))
		}
		m := Lookup(q)
		if (m.Fit == NoRow) != (len(m.Rows) == 0) {
			t.Fatalf("fit %d with %d rows", m.Fit, len(m.Rows))
		}
		if len(m.Rows) == 0 && len(m.Chooses) == 0 {
			t.Fatal("nothing found, and nothing would choose")
		}
		for i, o := range m.Rows {
			if slices.Contains(m.Rows[:i], o) {
				t.Fatalf("%s stands there twice", o.Key())
			}
		}
		if again := Lookup(q); !slices.Equal(again.Rows, m.Rows) || again.Fit != m.Fit {
			t.Fatal("the same question has two answers")
		}
		Search(written, 5)
	})
}

// Any sensible way of writing a row's own key finds that row.
func FuzzOwnKey(f *testing.F) {
	for i := range uint16(16) {
		f.Add(i*37, i)
	}
	f.Fuzz(func(t *testing.T, row, style uint16) {
		o := All()[int(row)%len(All())]
		s := restyle(o, style)
		if m := Lookup(Query{Section: s}); !slices.Contains(m.Rows, o) {
			t.Errorf("%q (from %s) gives %v", s, o.Key(), keysOf(m.Rows))
		}
	})
}

// restyle writes a row's key in another way, each bit of style one habit.
func restyle(o *Offense, style uint16) string {
	code, sec := o.Code, o.Section
	has := func(bit int) bool { return style>>bit&1 == 1 }
	if strings.Contains(sec, " ") || len(o.Keys) == 0 { // a whole name stays whole
		if has(0) {
			return strings.ToUpper(o.Key())
		}
		return "  " + strings.ToLower(o.Key())
	}
	if has(0) {
		code = map[string]string{"PC": "P.C.", "HS": "H&S", "VC": "CVC", "BP": "B&P", "W&I": "WIC"}[code]
		if code == "" {
			code = o.Code
		}
	}
	if has(1) {
		sec = strings.ToUpper(sec)
	}
	if has(2) {
		sec = strings.ReplaceAll(sec, "(", " (")
	}
	if has(3) {
		sec = strings.ReplaceAll(sec, "/", "–")
	}
	switch style >> 4 % 4 {
	case 1:
		return sec + " " + code
	case 2:
		return code + " § " + sec
	case 3:
		return sec + " " + code + "-SOME OFFENSE"
	}
	return code + " " + sec
}

func TestEveryRowIsFoundInEveryStyle(t *testing.T) {
	for _, o := range All() {
		for style := range uint16(64) {
			s := restyle(o, style)
			if m := Lookup(Query{Section: s}); !slices.Contains(m.Rows, o) {
				t.Errorf("%q (from %s) gives %v", s, o.Key(), keysOf(m.Rows))
				break
			}
		}
	}
}
