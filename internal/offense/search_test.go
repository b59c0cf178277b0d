package offense

import (
	"slices"
	"strings"
	"testing"
)

func keysFound(words string, n int) []string {
	var keys []string
	for _, h := range Search(words, n) {
		keys = append(keys, h.Key())
	}
	return keys
}

func TestTheBestHitComesFirst(t *testing.T) {
	tests := map[string]string{
		"robo de carro": "VC 10851(a)", "petty theft": "PC 484/488", "dui": "VC 23152(a)", "manejar borracho": "VC 23152(a)", "wet reckless": "VC 23103.5",
		"metanfetamina": "HS 11377(a)", "robbery": "PC 211", "asalto": "PC 211", "violencia domestica": "PC 243(e)(1)", "Violencia Doméstica": "PC 243(e)(1)",
		"amenazas": "PC 422", "sin licencia": "VC 12500(a)", "identity theft": "PC 530.5(a)", "perjury": "PC 118", "perjurio": "PC 118",
		"trespassing": "PC 602", "carjacking": "PC 215", "murder": "PC 187(a)", "drunk in public": "PC 647(f)", "mica falsa": "PC 113",
		"hit and run": "VC 20002(a)", "chocar y huir": "VC 20002(a)", "shoplifting": "PC 459.5", "resisting arrest": "PC 148(a)(1)",
		"notario": "BP 22441", "jeringa": "BP 4140", "robo de casa": "PC 459/460(a)", "joyriding": "VC 10851(a)", "grand theft auto": "VC 10851(a)",
		// as a section
		"459.5": "PC 459.5", "484": "PC 484/488", "PC 484(a)": "PC 484/488", "11377": "HS 11377(a)", "11377(A) HS-POSSESS CONTROLLED SUBSTANCE": "HS 11377(a)",
		"23152(b) VC": "VC 23152(b)", "PC 459 car": "PC 459 (vehicle)", "664/187": "PC 664/187", "12025": "PC 12025(a) (before 2012)", "hs 11364": "HS 11364(a)",
		// misspelled
		"robery": "PC 211", "tresspasing": "PC 602", "purjury": "PC 118", "burgulary": "PC 459/460(a)",
	}
	for words, key := range tests {
		if got := keysFound(words, 5); len(got) == 0 || got[0] != key {
			t.Errorf("%q: %v, not %s first", words, got, key)
		}
	}
}

func TestWordsOfBothLanguagesFindTheSameOffenses(t *testing.T) {
	tests := []struct{ words, finds string }{
		{"marihuana", "HS 11357(b)(2)"}, {"mariguana", "HS 11359(b)"}, {"mota", "HS 11357(b)(2)"}, {"weed", "HS 11360(a)"}, {"marihu", "HS 11357(b)(2)"},
		{"pistola", "PC 25400(a)"}, {"gun", "PC 29800(a)(1)"}, {"coche robado", "PC 496d"}, {"carro robado", "PC 496d"}, {"stolen car", "PC 496d"},
		{"pelea", "PC 243(a)"}, {"fight", "PC 415"}, {"vender droga", "HS 11352(a)"}, {"cheque falso", "PC 476"}, {"golpear pareja", "PC 273.5(a)"},
		{"posesion", "HS 11377(a)"}, {"posesión", "HS 11377(a)"}, {"POSESIÓN", "HS 11377(a)"}, {"violación", "PC 261(a)(2)"}, {"grafiti", "PC 594(b)(2)"},
		{"borracho", "VC 23152(a)"}, {"shoplifing", "PC 459.5"}, {"licencia suspendida", "VC 14601.1(a)"}, {"prostitucion", "PC 647(b)(1)"},
	}
	for _, test := range tests {
		if got := keysFound(test.words, 12); !slices.Contains(got, test.finds) {
			t.Errorf("%q does not find %s among %v", test.words, test.finds, got)
		}
	}
}

func TestTypingASectionNarrowsAtOnce(t *testing.T) {
	for _, test := range []struct{ typed, head string }{{"4", "4"}, {"45", "45"}, {"459", "459"}, {"459.", "459"}, {"459.5", "459.5"}, {"PC 4", "4"}, {"pc 45", "45"}, {"HS 1137", "1137"}} {
		hits := Search(test.typed, 0)
		if len(hits) == 0 {
			t.Errorf("%q finds nothing", test.typed)
		}
		for _, h := range hits {
			leads := strings.HasPrefix(h.Section, test.head) || slices.ContainsFunc(h.Keys, func(k string) bool {
				_, number, _ := strings.Cut(k, " ")
				return strings.HasPrefix(number, test.head)
			})
			if !leads {
				t.Errorf("%q brings %s", test.typed, h.Key())
			}
		}
	}
	for _, h := range Search("HS 113", 0) {
		if h.Code != "HS" {
			t.Errorf("HS 113 brings %s", h.Key())
		}
	}
	last := len(All()) + 1
	for _, typed := range []string{"P", "PC", "PC 4", "PC 48", "PC 484", "PC 484e", "PC 484e(d)"}[1:] {
		n := len(Search(typed, 0))
		if n == 0 || n > last {
			t.Errorf("%q widens from %d to %d", typed, last, n)
		}
		last = n
	}
}

func TestASearchThatFitsNothingGivesNothing(t *testing.T) {
	for _, words := range []string{"", "   ", "zzzz", "qwerty asdfg", "9999", "1203.4", "§", "(", "21 USC 841", "PC 99999", "🙂", "de la"} {
		if hits := Search(words, 10); len(hits) != 0 {
			t.Errorf("%q finds %v", words, keysFound(words, 3))
		}
	}
}

func TestHitsAreStableAndLimited(t *testing.T) {
	all := keysFound("theft", 0)
	for _, limit := range []int{1, 5, len(all), len(all) + 10} {
		got := keysFound("theft", limit)
		if want := all[:min(limit, len(all))]; !slices.Equal(got, want) {
			t.Errorf("the first %d of theft are %v", limit, got)
		}
	}
	hits := Search("drug", 0)
	if !slices.IsSortedFunc(hits, func(a, b Hit) int { return b.Score - a.Score }) {
		t.Error("a lower score stands before a higher one")
	}
}

func TestEveryRowIsFoundByItsOwnNames(t *testing.T) {
	for _, o := range All() {
		for _, words := range []string{o.PlainName, o.Name, o.Key()} {
			if !slices.Contains(keysFound(words, 0), o.Key()) {
				t.Errorf("%q does not find %s", words, o.Key())
			}
		}
		for _, alias := range o.Aliases {
			if got := keysFound(alias, 0); !slices.Contains(got, o.Key()) {
				t.Errorf("%q does not find %s", alias, o.Key())
			}
		}
	}
}

func TestSlipsOfThePen(t *testing.T) {
	tests := []struct {
		a, b  string
		slips int
		near  bool
	}{
		{"robery", "robbery", 1, true}, {"robbrey", "robbery", 1, true}, {"rubbery", "robbery", 1, true}, {"robberyy", "robbery", 1, true},
		{"robry", "robbery", 1, false}, {"robry", "robbery", 2, true}, {"theft", "theft", 1, true}, {"", "a", 1, true}, {"", "ab", 1, false},
	}
	for _, test := range tests {
		if withinSlips(test.a, test.b, test.slips) != test.near || withinSlips(test.b, test.a, test.slips) != test.near {
			t.Errorf("%s and %s within %d: not %v", test.a, test.b, test.slips, test.near)
		}
	}
}

func TestFoldingTakesAccentsAndSignsOff(t *testing.T) {
	for s, want := range map[string]string{
		"Posesión": "posesion", "  Metanfetamina, (cristal) ": "metanfetamina cristal", "niño": "nino", "nin\u0303o": "nino", "cop's gun": "cops gun", "ÜBER": "uber", "": "",
	} {
		if got := foldWords(s); got != want {
			t.Errorf("%q folds to %q", s, got)
		}
	}
}

// Having is not selling: without a word of sale no row of sale stands before
// one of having, and with one it does.
func TestHavingDrugsIsNotSellingThem(t *testing.T) {
	for words, first := range map[string]string{
		"possession of cocaine": "HS 11350(a)", "possession cocaine": "HS 11350(a)", "posesión de cocaína": "HS 11350(a)", "having crack": "HS 11350(a)",
		"possession of meth": "HS 11377(a)", "possession of heroin": "HS 11350(a)", "possession of marijuana": "HS 11357(b)(2)",
		"possession of cocaine base for sale": "HS 11351.5", "having crack to sell": "HS 11351.5", "possession for sale meth": "HS 11378",
	} {
		hits := Search(words, 0)
		if len(hits) == 0 || hits[0].Key() != first {
			t.Errorf("%q: %v, not %s first", words, keysFound(words, 4), first)
		}
		if keeps := !strings.Contains(words, "sale") && !strings.Contains(words, "sell"); keeps {
			selling := false
			for _, h := range hits {
				if sale := h.Category == "drug-sale"; selling && !sale {
					t.Errorf("%q: %s stands behind a row of sale", words, h.Key())
				} else {
					selling = sale
				}
			}
		}
	}
}

// A number that leads to one row of another section is kept as the paper has it.
func TestANumberOfItsOwnIsKept(t *testing.T) {
	for typed, kept := range map[string]string{
		"242": "PC 242", "pc 242": "PC 242", "242 pc": "PC 242", "12070": "PC 12070", // moved in 2012
		"484": "PC 484/488", "211": "PC 211", "battery": "PC 243(a)", "PC 484(a)": "PC 484/488",
	} {
		hits := Search(typed, 5)
		if len(hits) == 0 || hits[0].Kept() != kept {
			t.Errorf("%q: %v is not kept as %s", typed, hits, kept)
			continue
		}
		if row, one := Lookup(Query{Section: kept}).Only(); !one || row != hits[0].Offense {
			t.Errorf("%s leads to another row than the search", kept)
		}
	}
}
