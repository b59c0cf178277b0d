package offense

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
)

var kinds = []casefile.Kind{
	casefile.KindDrugPossession, casefile.KindDrugSale, casefile.KindDrugOther, casefile.KindFirearm, casefile.KindWeapon, casefile.KindVehicle,
	casefile.KindDUI, casefile.KindSex, casefile.KindChild, casefile.KindProstitution, casefile.KindAlcohol, casefile.KindTheft, casefile.KindFraud,
	casefile.KindViolence, casefile.KindDomesticViolence, casefile.KindPublicOrder, casefile.KindOther,
}

var tokens = []string{
	"212h-waiver", "30g-exception", "adam-walsh", "adam-walsh-if-minor", "admission-cs", "aggregate-5y", "ask-false-citizenship-claim",
	"ask-if-gambling-business", "bond-discretion", "commercialized-vice", "daca-bar", "daca-bar-arguable", "document-fraud", "drug-abuser-addict",
	"false-citizenship-claim", "gambling-business", "gang-discretion", "gmc-two-dui", "health-alcoholism", "human-trafficking", "laken-riley",
	"laken-riley-arguable", "money-laundering-inadmissibility", "not-deportable-stalking", "prison-contraband", "protective-order-finding",
	"reason-to-believe", "sorna-2250", "trafficking", "unlawful-voting",
}

var afTerm = regexp.MustCompile(`^(no|yes|arguable|(arguable-)?if-(365|loss-10k|365-and-loss-10k))$`)

func TestEveryRowOfTheCatalogueIsSound(t *testing.T) {
	if n := len(All()); n < 594 { // a row may be added, and none goes
		t.Errorf("the catalogue has %d rows, and had 594", n)
	}
	seen := map[string]bool{}
	for _, o := range All() {
		if seen[o.Key()] {
			t.Errorf("%s stands there twice", o.Key())
		}
		seen[o.Key()] = true
		for _, wrong := range faults(o) {
			t.Errorf("%s: %s", o.Key(), wrong)
		}
	}
}

// faults names what is wrong with a row.
func faults(o *Offense) []string {
	var wrong []string
	check := func(right bool, what string) {
		if !right {
			wrong = append(wrong, what)
		}
	}
	check(o.Code != "" && o.Section != "" && o.Name != "" && o.PlainName != "", "a name is missing")
	check(len(o.Aliases) > 0, "no words to search by")
	check(len(o.Authorities) > 0, "no authority")
	check(o.Advice != "", "no advice")
	check(slices.Contains(kinds, o.Category), "the category is no kind of a case")
	for _, term := range strings.Split(o.AF, ";") {
		check(afTerm.MatchString(term), "af says "+term)
	}
	for _, token := range o.Tokens {
		check(slices.Contains(tokens, token), "unknown token "+token)
	}
	check((o.LevelBefore == "") == o.LevelChangedOn.IsZero(), "a level before without its day, or a day without it")
	check(o.LevelBefore != o.Level || o.LevelBefore == "", "the level changed to the same level")
	_, days := o.MaxDays.Value()
	custodial := o.Level == "misdemeanor" || o.Level == "wobbler" || o.Level == "wobblette"
	once := o.LevelBefore == "misdemeanor"
	check(days == custodial || days && once, "misdemeanor days and level disagree")
	check(o.Level != "wobbler" && o.Level != "felony" || o.FelonyTerm != "", "a felony form without a term")
	check(!o.Violent || o.Serious, "violent (PC 667.5(c)) but not serious (PC 1192.7(c)(1) and on)")
	check(len(o.Keys) > 0 || strings.Contains(o.Section, " ") || o.Section == "various", "no key leads to it")
	return wrong
}

var (
	beforeDate = regexp.MustCompile(`\(before (\d{4}(?:-\d{2}-\d{2})?)\)`)
	repealed   = regexp.MustCompile(`\(repealed (\d{4})\)`)
)

func TestADateInASectionIsTheFirstDayAfterTheRow(t *testing.T) {
	dated := 0
	for _, o := range All() {
		date := beforeDate.FindStringSubmatch(o.Section)
		if date == nil {
			date = repealed.FindStringSubmatch(o.Section)
		}
		if date == nil {
			continue
		}
		dated++
		first := date[1]
		if len(first) == 4 {
			first += "-01-01"
		}
		if got := o.ValidTo.AddDays(1).String(); got != first {
			t.Errorf("%s: the last day is %s", o.Key(), o.ValidTo)
		}
	}
	if dated != 28 {
		t.Errorf("%d rows carry a date, not 28", dated)
	}
}

func TestRowsOfOneSectionShareNoDay(t *testing.T) {
	byLabel := map[string][]*Offense{}
	for _, o := range All() {
		plain := strings.TrimSpace(repealed.ReplaceAllString(beforeDate.ReplaceAllString(o.Key(), ""), ""))
		for _, other := range byLabel[plain] {
			if o.validity().meets(other.validity()) {
				t.Errorf("%s and %s speak for the same days", o.Key(), other.Key())
			}
		}
		byLabel[plain] = append(byLabel[plain], o)
	}
}

func TestEveryKeyLeadsToItsRow(t *testing.T) {
	for _, o := range All() {
		for _, key := range o.Keys {
			if o.Pointer() && !o.sharesNumber() && key != o.Key() {
				continue // answers to its full name alone
			}
			if key == "HS 11360(a)" && o.Section == "11360(a)(3)" {
				continue // beaten by the section itself
			}
			if m := Lookup(Query{Section: key}); !slices.Contains(m.Rows, o) {
				t.Errorf("%q does not lead to %s but to %v", key, o.Key(), keysOf(m.Rows))
			}
		}
	}
}

func TestEveryNumberIsAKeyOfItsOwn(t *testing.T) {
	number := regexp.MustCompile(`^[A-Z&]+ [0-9.]+[a-z]*`)
	for _, o := range All() {
		if bare := number.FindString(o.Key()); bare != "" && !o.Pointer() && len(Lookup(Query{Section: bare}).Rows) == 0 {
			t.Errorf("%s is in the catalogue but %q finds nothing", o.Key(), bare)
		}
	}
}

func TestParseRefusesWhatItCannotRead(t *testing.T) {
	source, err := unpacked()
	if err != nil {
		t.Fatal(err)
	}
	heading, rest, _ := strings.Cut(source, "\n")
	first, _, _ := strings.Cut(rest, "\n")
	tests := []struct{ name, text string }{
		{"an empty file", ""},
		{"a line with too few cells", heading + "\nPC,1\n"},
		{"a heading without a column", strings.Replace(heading, "cimt,", "tmic,", 1) + "\n" + first + "\n"},
		{"a level that is none", heading + "\n" + strings.Replace(first, ",wobbler,", ",wobler,", 1) + "\n"},
	}
	for _, test := range tests {
		if _, err := parse(test.text); err == nil {
			t.Errorf("%s is read without an error", test.name)
		}
	}
}

// The catalogue was compared with the law it speaks of; these cells were put
// right, each by the authority named.
func TestCorrectionsOfTheCatalogueStand(t *testing.T) {
	row := func(key string) *Offense {
		m := Lookup(Query{Section: key})
		o, ok := m.Only()
		if !ok {
			t.Fatalf("%s: %v", key, keysOf(m.Rows))
		}
		return o
	}
	// HS 11357(a) as Prop 47 left it, from 2014-11-05 to Prop 64: a misdemeanor
	// of up to a year, no longer a wobbler.
	if o := row("HS 11357(a) (before 2016-11-09)"); o.Level != "misdemeanor" || o.LevelBefore != "wobbler" {
		t.Errorf("concentrated cannabis after Prop 47 is a %s", o.Level)
	}
	// INA 101(a)(43)(A) asks for no sentence, and (U) takes in the attempt.
	if o := row("PC 664/187"); o.AF != "yes" {
		t.Errorf("attempted murder is an aggravated felony at any sentence, not %s", o.AF)
	}
	// HS 11364.1 was the same offense, possessing a pipe, under the number used
	// from 2005 to 2014 (Stats. 2004, ch. 608).
	if o := row("HS 11364.1(a)"); o.Key() != "HS 11364(a)" {
		t.Errorf("HS 11364.1(a) is %s", o.Key())
	}
	// "288a" was oral copulation until 2019 and is also how people write
	// 288(a); "647a" was 647.6 until 1988 and is also 647(a).
	for written, both := range map[string][]string{"288a": {"PC 288(a)", "PC 287(c)(1)"}, "647A PC": {"PC 647(a)", "PC 647.6(a)(1)"}} {
		found := keysOf(Lookup(Query{Section: written}).Rows)
		for _, key := range both {
			if !slices.Contains(found, key) {
				t.Errorf("%s may be %s, found %v", written, key, found)
			}
		}
	}
}

func keysOf(rows []*Offense) []string {
	keys := make([]string, len(rows))
	for i, o := range rows {
		keys[i] = o.Key()
	}
	return keys
}

func TestAPlainKeyIsReadAsItStands(t *testing.T) {
	sp := &load().spelling
	plain := 0
	for _, o := range All() {
		for _, key := range o.Keys {
			if plainKey(key, o.Code) == "" {
				continue
			}
			plain++
			if w := sp.read(key); len(w.words) > 0 || sp.canonical(w.parts) != key {
				t.Errorf("%q is read as %q", key, sp.canonical(w.parts))
			}
		}
	}
	if plain < 1000 {
		t.Errorf("only %d plain keys", plain)
	}
}
