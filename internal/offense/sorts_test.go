package offense

import (
	"slices"
	"testing"
)

func TestSortsOfOffenses(t *testing.T) {
	sorts := []struct {
		name string
		of   func(*Offense) bool
		is   []string
		not  []string
	}{
		{"divisible by drug", (*Offense).DivisibleByDrug,
			[]string{"HS 11350(a)", "HS 11377(a) (before 2014-11-05)", "HS 11379(a)", "HS 11379.6(a)", "HS 11550(a)"},
			[]string{"HS 11357(c)", "HS 11364(a)", "HS 11379.5(a)", "BP 4060", "PC 11350"}},
		{"cannabis", (*Offense).Cannabis,
			[]string{"HS 11357(a)(1)", "HS 11357(b) (before 2016-11-09)", "HS 11361(b)", "HS 11362.3(a)", "VC 23222(b)"},
			[]string{"HS 11357.5(a)", "HS 11350(a)", "VC 23222(a)"}},
		{"paraphernalia", (*Offense).Paraphernalia,
			[]string{"HS 11364(a)", "HS 11364.7(a)"},
			[]string{"HS 11366", "PC 11364"}},
		{"burglary", (*Offense).Burglary,
			[]string{"PC 459/460(a)", "PC 459/460(b)", "PC 459 (vehicle)"},
			[]string{"PC 459.5", "PC 466", "VC 459"}},
	}
	for _, sort := range sorts {
		for _, key := range slices.Concat(sort.is, sort.not) {
			code, section := key[:2], key[3:]
			if got, want := sort.of(&Offense{Code: code, Section: section}), slices.Contains(sort.is, key); got != want {
				t.Errorf("%s is %s: %v", key, sort.name, got)
			}
		}
	}
}

func TestEveryRowUnderProposition64IsCannabis(t *testing.T) {
	for _, o := range All() {
		if o.Prop64 && !o.Cannabis() {
			t.Errorf("%s comes under Proposition 64, but is not listed as cannabis", o.Key())
		}
	}
}

func TestTheNumberOfASection(t *testing.T) {
	for section, want := range map[string]string{
		"11352(a)": "11352", "459/460(a)": "459", "459.5": "459.5", "484e(d)": "484", "459 (vehicle)": "459", "street vending": "",
	} {
		if got := (&Offense{Section: section}).Number(); got != want {
			t.Errorf("%s: %q, want %q", section, got, want)
		}
	}
}
