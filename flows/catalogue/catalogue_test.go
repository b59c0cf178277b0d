package catalogue_test

import (
	"testing"
	"time"

	"example.com/tableside/flows"
	"example.com/tableside/flows/catalogue"
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/offense"
)

func on(year int, month time.Month, day int) casefile.Date {
	return casefile.On(casefile.DayOf(year, month, day))
}

func TestLookSaysWhichFactsCanMatter(t *testing.T) {
	marks := map[string]func(flows.Sort) bool{
		"names no drug": func(s flows.Sort) bool { return s.NamesNoDrug },
		"many acts":     func(s flows.Sort) bool { return s.ManyActs },
		"marijuana":     func(s flows.Sort) bool { return s.Marijuana },
		"paraphernalia": func(s flows.Sort) bool { return s.Paraphernalia },
		"burglary":      func(s flows.Sort) bool { return s.Burglary },
		"loss":          func(s flows.Sort) bool { return s.Loss },
		"prop 47":       func(s flows.Sort) bool { return s.Prop47 },
		"prop 64":       func(s flows.Sort) bool { return s.Prop64 },
		"relationship":  func(s flows.Sort) bool { return s.Relationship },
		"victim's age":  func(s flows.Sort) bool { return s.VictimAge },
		"registrable":   func(s flows.Sort) bool { return s.Registrable },
		"violent":       func(s flows.Sort) bool { return s.Violent },
		"plea down":     func(s flows.Sort) bool { return s.PleaDown },
	}
	tests := []struct {
		section string
		kind    casefile.Kind
		has     []string
	}{
		{"PC 459.5", casefile.KindTheft, []string{"prop 47"}},
		{"459 PC", casefile.KindTheft, []string{"burglary", "prop 47"}},
		{"PC 487(a)", casefile.KindTheft, []string{"loss", "prop 47"}},
		{"HS 11377(a)", casefile.KindDrugPossession, []string{"names no drug", "prop 47"}},
		{"HS 11379(a)", casefile.KindDrugSale, []string{"names no drug", "many acts"}},
		{"HS 11357(b)(2)", casefile.KindDrugPossession, []string{"marijuana"}},
		{"HS 11364", casefile.KindDrugOther, []string{"paraphernalia"}},
		{"VC 23152(a)", casefile.KindDUI, nil},
		{"VC 12500(a)", casefile.KindVehicle, []string{"plea down"}},
		{"PC 415", casefile.KindPublicOrder, []string{"plea down"}},
		{"PC 211", "", []string{"violent"}},
		{"PC 242", casefile.KindViolence, []string{"relationship"}},
		{"PC 647.6(a)(1)", casefile.KindChild, []string{"victim's age", "registrable"}},
	}
	for _, test := range tests {
		t.Run(test.section, func(t *testing.T) {
			s := catalogue.Offenses{}.Look(test.section, on(2022, time.March, 1), "")
			if !s.Known {
				t.Fatal("not in the catalogue")
			}
			if test.kind != "" && s.Kind != test.kind {
				t.Errorf("kind %q, want %q", s.Kind, test.kind)
			}
			want := map[string]bool{}
			for _, name := range test.has {
				want[name] = true
				if !marks[name](s) {
					t.Errorf("lacks the mark %s", name)
				}
			}
			for _, name := range []string{"names no drug", "marijuana", "paraphernalia", "burglary", "loss", "registrable", "violent", "plea down"} {
				if marks[name](s) && !want[name] {
					t.Errorf("bears the mark %s", name)
				}
			}
		})
	}
}

func TestLookGivesTheLevelOnlyWhereThereIsOne(t *testing.T) {
	tests := []struct {
		name, section string
		on            casefile.Date
		want          casefile.Level
	}{
		{"a misdemeanor", "PC 459.5", on(2022, time.March, 1), casefile.Misdemeanor},
		{"a felony", "PC 211", on(2022, time.March, 1), casefile.Felony},
		{"a wobbler must be asked about", "PC 487(a)", on(2022, time.March, 1), ""},
		{"a wobblette must be asked about", "PC 415", on(2022, time.March, 1), ""},
		{"a felony the day before Prop 47", "HS 11350(a)", on(2014, time.November, 4), casefile.Felony},
		{"a misdemeanor on the day of Prop 47", "HS 11350(a)", on(2014, time.November, 5), casefile.Misdemeanor},
		{"a misdemeanor the day after Prop 47", "HS 11350(a)", on(2014, time.November, 6), casefile.Misdemeanor},
		{"either in a year with both", "HS 11350(a)", casefile.Year(2014), ""},
		{"an attempt must be asked about", "664/211 PC", on(2022, time.March, 1), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := (catalogue.Offenses{}).Look(test.section, test.on, "").Level; got != test.want {
				t.Errorf("level %q, want %q", got, test.want)
			}
		})
	}
}

func TestWhatIsInNoRowIsNotKnown(t *testing.T) {
	for _, section := range []string{"", "unknown", "PC 99999", "shoplifting"} {
		if s := (catalogue.Offenses{}).Look(section, casefile.Date{}, ""); s != (flows.Sort{}) {
			t.Errorf("%q gives %+v", section, s)
		}
	}
}

// What the section would be asked about, its kind must be asked about too: a
// volunteer who does not know the section sees no fewer questions on drugs,
// places and victims.
func TestTheKindAsksForWhatItsSectionsWould(t *testing.T) {
	for _, row := range offense.All() {
		if row.Pointer() {
			continue
		}
		section := catalogue.Offenses{}.Look(row.Key(), casefile.Date{}, "")
		kind := flows.SortOf(row.Category)
		drugs := row.Category == casefile.KindDrugPossession || row.Category == casefile.KindDrugSale
		if drugs && section.NamesNoDrug && !kind.NamesNoDrug || row.Category == casefile.KindDrugSale && section.ManyActs && !kind.ManyActs {
			t.Errorf("%s: the kind %s asks less about the drug", row.Key(), row.Category)
		}
		if row.Category == casefile.KindViolence && section.Relationship && !kind.Relationship {
			t.Errorf("%s: the kind %s does not ask who the victim was", row.Key(), row.Category)
		}
		if row.Category == casefile.KindSex && section.Registrable && !kind.Registrable {
			t.Errorf("%s: the kind %s does not ask about registration", row.Key(), row.Category)
		}
	}
}
