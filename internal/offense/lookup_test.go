package offense

import (
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/tableside/internal/casefile"
)

func TestUsualSpellingsFindTheRow(t *testing.T) {
	tests := map[string][]string{
		"PC 484/488": {
			"PC 484", "484(a) PC", "P.C. § 484(a)", "484", "pc484", "PC484(A)", "Penal Code 484(a)", "Penal Code section 484", "Cal. Penal Code § 484(a)",
			"484(A)-488 PC", "484(a)/488", "484/490", "484 (a) PC", "484 a PC", "484a PC", "Pen. Code, § 484", "PC §484(a)", "CPC 484", "484(A)PC-PETTY THEFT",
			"484(A) PC-THEFT", "484–488 PC", "484 and 488 PC", "PC 484 petty theft", "CNT:001 #BA123456 484(A)-488 PC", "PC 484(a)-M", "§ 484",
			"violation of Penal Code section 484", "P.C.484", "PC#484", "Section 484 of the Penal Code", "488 PC", "490 PC", "484(A)/484(B) PC",
		},
		"HS 11364(a)": {
			"HS 11364(a)", "11364 HS", "HS11364(A)", "H&S 11364", "H&S11364", "H & S 11364", "H/S 11364", "H.S. 11364", "HSC 11364(a)", "H&SC § 11364",
			"Health and Safety Code section 11364", "Health & Safety 11364(a)", "Health & Saf. Code, § 11364", "11364", "11364 HS-POSS UNLAW PARAPHERNALIA",
			"h and s 11364", "11364(A) H&S", "11364.1(A) HS-POSS CNTL SUB PARAPHERNALIA", "11364(A) HS",
		},
		"VC 23152(b)": {
			"VC 23152(b)", "CVC 23152(b)", "23152(B) VC", "23152(B)VC", "V.C. 23152(b)", "Vehicle Code 23152(b)", "Veh. Code § 23152(b)", "23152b", "23152 b VC",
			"23152(B) VC-DUI ALCOHOL/0.08 PERCENT", "23152(b)", "VC 23152(B), 1st offense", "California Vehicle Code section 23152, subd. (b)",
		},
		"VC 12500(a)":                  {"12500(A) VC", "VC 12500", "12500(A) VC-DRIVE W/O LICENSE", "12500 vc"},
		"PC 148(a)(1)":                 {"148(A)(1) PC", "148(a)1", "148a1 PC", "148 (a) (1) PC-OBSTRUCT/ETC PUB OFCR/ETC", "148(a)(1) PC."},
		"PC 273.5(a)":                  {"273.5(A) PC-INFLICT CORP INJ", "PC 273.5(a)", "273.5A PC", "273.5(A) PC-INFLICT CORPORAL INJ SPOUSE/COHAB"},
		"PC 243(e)(1)":                 {"243(E)(1) PC", "243e1", "PC 243(e)", "242/243(e)(1)", "242-243(E)(1) PC", "243(e)(1)/242", "243 E 1 PC", "243[e][1] PC"},
		"PC 243(a)":                    {"242 PC", "P.C.242", "242/243(a)", "PC 242-243(A)", "242/243a"},
		"PC 245(a)(1)":                 {"245(A)(1) PC-FORCE/ADW NOT FIREARM:GBI", "245a1", "PC 245(a)(1)", "245(A)(1)PC", "245 (a)(1)"},
		"PC 245(a)(4)":                 {"245(A)(4) PC-ADW-FORCE LIKELY GBI", "pc 245 (a) (4)"},
		"PC 459/460(b)":                {"459/460(b)", "459-460(B) PC", "PC 460(b)", "PC 459 2nd", "459 PC-BURGLARY:SECOND DEGREE", "459/461(b)", "460(b)/459 PC", "PC 459 (2nd degree)"},
		"PC 459/460(a)":                {"459/460(a)", "460(A) PC", "PC 459 1st", "459 PC first degree", "459-460(a)"},
		"PC 459 (vehicle)":             {"PC 459 (vehicle)", "PC 459 auto", "459 PC-BURGLARY:VEHICLE", "pc 459 (Vehicle)"},
		"PC 459.5":                     {"459.5 PC", "PC 459.5(a)", "459.5(A) PC-SHOPLIFTING", "459/459.5 PC"},
		"PC 487(a)":                    {"487(A) PC-GRAND THEFT:MONEY/LABOR/PROPERTY OVER $400", "484/487(a)", "484-487(A) PC", "487.1 PC", "487(a)/489 PC"},
		"PC 496(a)":                    {"496(A) PC-RECEIVE/ETC KNOWN STOLEN PROPERTY $950", "496.1 PC", "PC 496"},
		"PC 496d":                      {"496d PC", "496D(A) PC", "496D PC-RECEIVE STOLEN VEHICLE", "496 D PC"},
		"PC 594(b)(2)":                 {"594(B)(2)(A) PC-VANDALISM:DEFACE PROP <$400", "594(a)/594(b)(2)", "594(B)(2) PC"},
		"PC 530.5(a)":                  {"530.5(A) PC-GET CREDIT/ETC OTHER'S ID", "PC 530.5 (a)"},
		"PC 647(f)":                    {"647(F) PC-DISORD CONDUCT:UNDER INFLUENCE DRUG/ALC", "647f PC", "647F PC", "647FPC", "PC 647 f"},
		"PC 602":                       {"602(L) PC", "602.l", "602(m)", "PC 602(o)(1)", "602 PC-TRESPASS"},
		"PC 288(a)":                    {"288(A) PC-L&L W/CHILD UNDER 14", "288 (a)", "PC 288(a)"},
		"PC 484e(d)":                   {"484E(D) PC", "484e(d)", "PC 484E(d)-THEFT OF ACCESS CARD"},
		"PC 476a":                      {"476A PC", "476a(a) PC-NSF CHECKS", "PC 476A(A)"},
		"PC 273a(b)":                   {"273A(B) PC", "273a(b)"},
		"PC 664/187":                   {"664/187", "PC 664/187(a)", "187/664 PC", "664-187(A) PC", "PC 664/PC 187"},
		"VC 23103.5":                   {"23103/23103.5 VC", "23103 per 23103.5 VC", "23103 pursuant to 23103.5 VC", "VC 23103(a)/23103.5", "23103.5 VC"},
		"VC 10851(a)":                  {"10851(A) VC-TAKE VEH W/O OWN CONSENT/VEH THEFT", "10851a"},
		"VC 14601.1(a)":                {"14601.1(A) VC-DRIVE:LIC SUSPENDED/ETC", "14601.1A VC", "VC 14601.1"},
		"VC 20002(a)":                  {"20002(A) VC-HIT AND RUN:PROP DAMAGE", "20002(a)(1) VC"},
		"HS 11378":                     {"11378 HS-POSSESS CNTL SUB FOR SALE", "HS 11378", "H&S 11378(a)"},
		"HS 11550(a)":                  {"11550(A) HS-USE/UNDER INFL CNTL SUB", "11550 a"},
		"HS 11379.6(a)":                {"11379.6(a) lab", "11379.6(A) HS-MFG CONTROLLED SUBSTANCE"},
		"BP 4060":                      {"4060 BP", "B&P 4060", "BPC 4060", "B & P Code 4060", "Business and Professions Code § 4060", "4060 B/P"},
		"BP 16100-16240":               {"BP 16240", "16240 BP", "B&P 16240", "BP 16100", "16100 B&P", "Bus. & Prof. Code 16240", "BP 16100-16240"},
		"BP 25662(a)":                  {"25662(A) BP-MINOR POSS ALCOHOL", "B.P. 25662"},
		"W&I 10980(c)(2)":              {"10980(C)(2) WI", "WIC 10980(c)(2)", "W&I 10980(c)(2)", "W & I 10980 (c)(2)", "Welfare and Institutions Code 10980(c)(2)", "WI 10980(c)(2)"},
		"PC 29800(a)(1)":               {"29800(A)(1) PC-FELON/ADDICT/POSS/ETC FIREARM", "PC 29800"},
		"PC 12316(b)(1) (before 2012)": {"12316(B)(1) PC", "PC 12316"},
		"HN 655(b)":                    {"H&N 655(b)", "655(B) HN", "Harbors and Navigation Code 655"},
		"R&T 19706":                    {"RTC 19706", "R&T 19706", "Revenue & Taxation Code 19706"},
		"UI 2101":                      {"UIC 2101", "UI 2101", "2101 UI-FALSE STATEMENT"},
		"MC street vending":            {"MC street vending"},
		"FIN various":                  {"FIN various"},
		"PC 484 (diversion)":           {"PC 484 (diversion)"},
		"PC 372.5(b)":                  {"372.5(B) PC", "PC 372.5 (b)"},
		"PC 261.5(b)":                  {"261.5(B) PC-SEX W/MINOR:-3 YRS", "PC 261.5 (b)"},
		"PC 314(1)":                    {"314.1 PC", "314(1) PC-INDECENT EXPOSURE", "PC 314"},
		"PC 422":                       {"422 PC-THREATEN CRIME W/INTENT TO TERRORIZE", "422(a) PC"},
		"PC 417(a)(1)":                 {"417(A)(1) PC-EXHIBIT DEADLY WEAPON:NOT FIREARM"},
		"PC 166(a)(4)":                 {"166(A)(4) PC-CONTEMPT:DISOBEY COURT ORDER/ETC"},
		"PC 148.9":                     {"148.9(A) PC-FALSE ID TO SPECIFIC PEACE OFICERS", "148.9"},
		"PC 666":                       {"484/666 PC", "666 PC-PETTY THEFT W/PR JAIL", "488/666", "484(A)/666 PC"},
	}
	for key, spellings := range tests {
		for _, s := range spellings {
			m := Lookup(Query{Section: s})
			if o, only := m.Only(); !only || o.Key() != key {
				t.Errorf("%q gives %v, not %s", s, keysOf(m.Rows), key)
			} else if m.Fit != BySection {
				t.Errorf("%q fits %d", s, m.Fit)
			}
		}
	}
}

func TestASpellingThatFitsSeveralRowsKeepsThem(t *testing.T) {
	tests := []struct {
		written string
		rows    []string
		chooses []string
	}{
		{"PC 245", []string{"PC 245(a)(1)", "PC 245(a)(2)", "PC 245(a)(3)", "PC 245(a)(4)", "PC 245(b)", "PC 245(c)", "PC 245(d)(1)"}, []string{"offense"}},
		{"245(a) PC", []string{"PC 245(a)(1)", "PC 245(a)(2)", "PC 245(a)(3)", "PC 245(a)(4)"}, []string{"offense"}},
		{"PC 486/487(d)", []string{"PC 487(d)(1)", "PC 487(d)(2)"}, []string{"offense"}},
		{"273a", []string{"PC 273a(a)", "PC 273a(b)"}, []string{"offense"}},
		{"PC 236", []string{"PC 236/237 misdemeanor", "PC 236/237(a) felony"}, []string{"level"}},
		{"PC 459", []string{"PC 459 (vehicle)", "PC 459/460(a)", "PC 459/460(b)"}, []string{"offense", "dwelling"}},
		{"460 PC", []string{"PC 459/460(a)", "PC 459/460(b)"}, []string{"dwelling"}},
		{"PC 459, PC 470", []string{"PC 459 (vehicle)", "PC 459/460(a)", "PC 459/460(b)", "PC 470"}, []string{"offense", "dwelling"}},
		{"23152(A)/(B) VC", []string{"VC 23152(a)", "VC 23152(a) (before 2014-01-01)", "VC 23152(b)"}, []string{"offense", "offense_date"}},
		{"PC 290(b)", []string{"PC 290(b)", "PC 290.018(a)", "PC 290.018(b)"}, []string{"offense"}},
		{"VC 2800", []string{"VC 2800 (inspection refusal)", "VC 2800(a)"}, []string{"offense"}},
		{"PC 653f", []string{"PC 653f(a)", "PC 653f(d)"}, []string{"offense"}},
		{"HS 11377(a)", []string{"HS 11377(a)", "HS 11377(a) (before 2014-11-05)"}, []string{"offense_date"}},
		{"HS 11357(a)", []string{"HS 11357(a) (before 2016-11-09)", "HS 11357(a)(1)", "HS 11357(a)(2)"}, []string{"offense", "offense_date"}},
	}
	for _, test := range tests {
		m := Lookup(Query{Section: test.written})
		if got := keysOf(m.Rows); !slices.Equal(got, test.rows) {
			t.Errorf("%q gives %v", test.written, got)
		}
		if !slices.Equal(m.Chooses, test.chooses) {
			t.Errorf("%q: %v would choose", test.written, m.Chooses)
		}
	}
}

func TestWhatRowsAgreeOnIsKnownAndTheRestIsNot(t *testing.T) {
	m := Lookup(Query{Section: "PC 245"})
	if cimt, agreed := Agreed(m, func(o *Offense) string { return o.CIMT }); !agreed || cimt != "yes" {
		t.Errorf("all of 245 is turpitude, got %q, agreed %v", cimt, agreed)
	}
	if af, agreed := Agreed(m, func(o *Offense) string { return o.AF }); agreed {
		t.Errorf("the subdivisions of 245 differ as aggravated felonies, got %q", af)
	}
	if _, agreed := Agreed(Match{}, func(o *Offense) string { return o.CIMT }); agreed {
		t.Error("no rows agree on something")
	}
}

func TestTheDateChoosesBetweenOldAndNewLaw(t *testing.T) {
	tests := []struct {
		name, written string
		on            casefile.Date
		rows          []string
		fit           Fit
	}{
		{"meth the day before Prop 47", "HS 11377(a)", day(2014, 11, 4), []string{"HS 11377(a) (before 2014-11-05)"}, BySection},
		{"meth on the day of Prop 47", "HS 11377(a)", day(2014, 11, 5), []string{"HS 11377(a)"}, BySection},
		{"meth the day after Prop 47", "11377 HS", day(2014, 11, 6), []string{"HS 11377(a)"}, BySection},
		{"meth in the month of Prop 47 may be either", "HS 11377(a)", casefile.YearMonth(2014, 11), []string{"HS 11377(a)", "HS 11377(a) (before 2014-11-05)"}, BySection},
		{"meth in the month before is the old law", "HS 11377(a)", casefile.YearMonth(2014, 10), []string{"HS 11377(a) (before 2014-11-05)"}, BySection},
		{"meth in the year of Prop 47 may be either", "HS 11377(a)", casefile.Year(2014), []string{"HS 11377(a)", "HS 11377(a) (before 2014-11-05)"}, BySection},
		{"meth on a day nobody is sure of may be either", "HS 11377(a)", casefile.DateNotSure, []string{"HS 11377(a)", "HS 11377(a) (before 2014-11-05)"}, BySection},
		{"11357(c) the day before Prop 64 is more than an ounce", "HS 11357(c)", day(2016, 11, 8), []string{"HS 11357(c) (before 2016-11-09)"}, BySection},
		{"11357(c) on the day of Prop 64 is the school form", "HS 11357(c)", day(2016, 11, 9), []string{"HS 11357(c)"}, BySection},
		{"11357(b) after Prop 64 is 11357(b)(2)", "HS 11357(b)", day(2016, 11, 9), []string{"HS 11357(b)(2)"}, BySection},
		{"11357(a) after Prop 64 is one of two tickets", "HS 11357(a)", day(2018, 1, 1), []string{"HS 11357(a)(1)", "HS 11357(a)(2)"}, BySection},
		{"11360(a) itself beats its felony form", "HS 11360(a)", day(2018, 1, 1), []string{"HS 11360(a)"}, BySection},
		{"11360(a) without a date leaves the felony form aside", "HS 11360(a)", casefile.Date{}, []string{"HS 11360(a)", "HS 11360(a) (before 2016-11-09)"}, BySection},
		{"a concealed gun in 2011", "PC 12025(a)", day(2011, 12, 31), []string{"PC 12025(a) (before 2012)"}, BySection},
		{"the old gun number answers after its end, and asks", "PC 12025(a)", day(2012, 1, 1), []string{"PC 12025(a) (before 2012)"}, NotInForce},
		{"the old gun number answers without a date", "PC 12025(a)", casefile.Date{}, []string{"PC 12025(a) (before 2012)"}, BySection},
		{"DUI (e) on the last day as the drug letter", "VC 23152(e)", day(2018, 6, 30), []string{"VC 23152(e) (before 2018-07-01)"}, BySection},
		{"DUI (e) on the first day as the driver-for-hire letter", "VC 23152(e)", day(2018, 7, 1), []string{"VC 23152(e)"}, BySection},
		{"DUI (e) before there was one: the nearest answers, and asks", "VC 23152(e)", day(2013, 12, 31), []string{"VC 23152(e) (before 2018-07-01)"}, NotInForce},
		{"261.5(c) on the last day without registration", "PC 261.5(c)", day(2025, 12, 31), []string{"PC 261.5(c) (before 2026-01-01)"}, BySection},
		{"261.5(c) on the first day with registration", "PC 261.5(c)", day(2026, 1, 1), []string{"PC 261.5(c)"}, BySection},
		{"261.5(c) in a year that is all old law", "PC 261.5(c)", casefile.Year(2025), []string{"PC 261.5(c) (before 2026-01-01)"}, BySection},
		{"647(b) the day before it was split", "PC 647(b)", day(2016, 12, 31), []string{"PC 647(b) (before 2017-01-01)"}, BySection},
		{"647(b) the day it was split in three", "PC 647(b)", day(2017, 1, 1), []string{"PC 647(b)(1)", "PC 647(b)(2)", "PC 647(b)(3)"}, BySection},
		{"shoplifting before there was any: it answers, and asks", "PC 459.5", day(2014, 11, 4), []string{"PC 459.5"}, NotInForce},
		{"shoplifting on its first day", "PC 459.5", day(2014, 11, 5), []string{"PC 459.5"}, BySection},
		{"a whole name in its time", "HS 11350(a) (before 2014-11-05)", day(2014, 11, 4), []string{"HS 11350(a) (before 2014-11-05)"}, BySection},
		{"a whole name without a date", "HS 11350(a) (before 2014-11-05)", casefile.Date{}, []string{"HS 11350(a) (before 2014-11-05)"}, BySection},
		{"a whole name and a date that contradict keep both", "PC 261.5(c) (before 2026-01-01)", day(2026, 1, 1),
			[]string{"PC 261.5(c) (before 2026-01-01)", "PC 261.5(c)"}, NotInForce},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := Lookup(Query{Section: test.written, On: test.on})
			if got := keysOf(m.Rows); !slices.Equal(got, test.rows) || m.Fit != test.fit {
				t.Errorf("%v, fit %d", got, m.Fit)
			}
			if asks := slices.Contains(m.Chooses, "offense_date"); m.Fit == NotInForce && !asks {
				t.Error("the mismatch is not asked about")
			}
		})
	}
}

func TestAnExactDateIsNotAskedForAgain(t *testing.T) {
	for _, on := range []casefile.Date{day(2014, 11, 4), day(2014, 11, 5), day(2020, time.January, 1)} {
		if m := Lookup(Query{Section: "HS 11350", On: on}); slices.Contains(m.Chooses, "offense_date") {
			t.Errorf("%s: %v", on, m.Chooses)
		}
	}
}

func TestTheBuildingChoosesTheBurglary(t *testing.T) {
	tests := []struct {
		written  string
		dwelling casefile.YesNo
		rows     []string
	}{
		{"PC 459", casefile.Yes, []string{"PC 459/460(a)"}},
		{"PC 459", casefile.No, []string{"PC 459 (vehicle)", "PC 459/460(b)"}},
		{"PC 459", casefile.NotSure, []string{"PC 459 (vehicle)", "PC 459/460(a)", "PC 459/460(b)"}},
		{"PC 459", casefile.NotAsked, []string{"PC 459 (vehicle)", "PC 459/460(a)", "PC 459/460(b)"}},
		{"459 PC-BURGLARY", casefile.Yes, []string{"PC 459/460(a)"}},
		{"PC 460", casefile.No, []string{"PC 459/460(b)"}},
		{"PC 459/460(b)", casefile.Yes, []string{"PC 459/460(b)"}}, // the paper names the degree
		{"PC 459.5", casefile.Yes, []string{"PC 459.5"}},
		{"PC 211", casefile.Yes, []string{"PC 211"}},
	}
	for _, test := range tests {
		if got := keysOf(Lookup(Query{Section: test.written, Dwelling: test.dwelling}).Rows); !slices.Equal(got, test.rows) {
			t.Errorf("%s, dwelling %q: %v", test.written, test.dwelling, got)
		}
	}
}

func TestTheLevelChoosesTheFalseImprisonment(t *testing.T) {
	felony, misdemeanor := "PC 236/237(a) felony", "PC 236/237 misdemeanor"
	tests := []struct {
		written string
		level   casefile.Level
		rows    []string
	}{
		{"PC 236", casefile.Felony, []string{felony}},
		{"PC 236", casefile.Misdemeanor, []string{misdemeanor}},
		{"236/237 PC", casefile.Misdemeanor, []string{misdemeanor}},
		{"PC 236", casefile.LevelUnknown, []string{misdemeanor, felony}},
		{"PC 236", casefile.Infraction, []string{misdemeanor, felony}},
		{"236 PC felony", "", []string{felony}},
		{"236 PC felony", casefile.Misdemeanor, []string{misdemeanor, felony}},
		{felony, "", []string{felony}},
		{felony, casefile.Felony, []string{felony}},
		{felony, casefile.Misdemeanor, []string{felony, misdemeanor}},
		{misdemeanor, casefile.Felony, []string{misdemeanor, felony}},
	}
	for _, test := range tests {
		m := Lookup(Query{Section: test.written, Level: test.level})
		if got := keysOf(m.Rows); !slices.Equal(got, test.rows) {
			t.Errorf("%s, level %q: %v", test.written, test.level, got)
		}
		if len(m.Rows) == 2 && !slices.Equal(m.Chooses, []string{"level"}) {
			t.Errorf("%s, level %q: %v would choose", test.written, test.level, m.Chooses)
		}
	}
}

func TestAttemptAndConspiracyAreReadOffTheSpelling(t *testing.T) {
	tests := []struct {
		written             string
		row                 string
		attempt, conspiracy bool
	}{
		{"664/211 PC", "PC 211", true, false},
		{"211/664", "PC 211", true, false},
		{"664(a)/459.5", "PC 459.5", true, false},
		{"11378/664 HS", "HS 11378", true, false},
		{"PC 664/HS 11378", "HS 11378", true, false},
		{"664 PC/11378 HS", "HS 11378", true, false},
		{"182/211", "PC 211", false, true},
		{"182(a)(1)/211", "PC 211", false, true},
		{"182(A)(1) PC/11378 HS-POSSESS FOR SALE", "HS 11378", false, true},
		{"182/664/211 PC", "PC 211", true, true},
		{"664/460(a)", "PC 459/460(a)", true, false},
		{"664/187", "PC 664/187", false, false}, // a row of its own, which says it all
		{"664/187(a) PC", "PC 664/187", false, false},
		{"664/518 PC", "PC 524", false, false},
		{"PC 211", "PC 211", false, false},
		{"HS 11379(a)", "HS 11379(a)", false, false},
	}
	for _, test := range tests {
		m := Lookup(Query{Section: test.written})
		if o, ok := m.Only(); !ok || o.Key() != test.row {
			t.Errorf("%s gives %v", test.written, keysOf(m.Rows))
		}
		if m.Attempt != test.attempt || m.Conspiracy != test.conspiracy {
			t.Errorf("%s: attempt %v, conspiracy %v", test.written, m.Attempt, m.Conspiracy)
		}
	}
}

func TestRowsThatAreNoCrimeAnswerToTheirFullNameAlone(t *testing.T) {
	full := []string{"PC 31", "PC 136.2", "PC 182(a)(1)", "PC 186.22(b)", "PC 484 (diversion)", "PC 664", "PC 12022(a)(1)", "PC 12022(b)(1)", "PC 12022(c)",
		"PC 12022.5(a)", "PC 12022.53(b)", "PC 12022.7(a)"}
	for _, key := range full {
		o, ok := Lookup(Query{Section: key}).Only()
		if !ok || o.Key() != key || !o.Pointer() {
			t.Errorf("%s does not answer to its name", key)
		}
	}
	for _, short := range []string{"PC 182", "182(a)", "PC 12022", "12022.5 PC", "12022.53", "12022.7", "12022.53(d)"} {
		if m := Lookup(Query{Section: short}); m.Fit != NoRow || len(m.Rows) != 0 {
			t.Errorf("%s gives %v", short, keysOf(m.Rows))
		}
	}
	for written, row := range map[string]string{"PC 186.22": "PC 186.22(a)", "245(a)(1)/12022.7(a) PC": "PC 245(a)(1)", "PC 211, 186.22(b)": "PC 211", "PC 484": "PC 484/488"} {
		if o, ok := Lookup(Query{Section: written}).Only(); !ok || o.Key() != row {
			t.Errorf("%s does not give %s", written, row)
		}
	}
}

func TestASectionInNoRowIsNotGuessed(t *testing.T) {
	for _, s := range []string{
		"PC 9999", "PC 11377(a)", "HS 459", "21 USC 841", "18 U.S.C. § 1546", "8 USC 1326", "Family Code 6320", "FAM 6320", "CCP 1209", "LAMC 41.18",
		"NRS 205.220", "CCR 459", "burglary", "PC", "§", "()", "PC ()", "12", "abc 0", "Educ. Code 32210", "PC 4a9",
		"PC 118a", "484b PC", "PC 368x", // lettered sections of their own, not subdivisions
	} {
		m := Lookup(Query{Section: s, Kind: casefile.KindTheft})
		if m.Fit != NoRow || len(m.Rows) != 0 {
			t.Errorf("%q gives %v", s, keysOf(m.Rows))
		}
		if !slices.Equal(m.Chooses, []string{"offense"}) {
			t.Errorf("%q: %v would choose", s, m.Chooses)
		}
	}
}

func TestAnUnknownSectionOfAKnownKindFitsAllOfThatKind(t *testing.T) {
	for _, kind := range kinds {
		for _, section := range []string{"", "unknown", " Unknown "} {
			m := Lookup(Query{Section: section, Kind: kind})
			if m.Fit != ByKind || len(m.Rows) < 2 {
				t.Errorf("%q of kind %s: fit %d, %d rows", section, kind, m.Fit, len(m.Rows))
			}
			if different := slices.ContainsFunc(m.Rows, func(o *Offense) bool { return o.Category != kind }); different {
				t.Errorf("a row of another kind stands among %s", kind)
			}
		}
	}
	for _, kind := range []casefile.Kind{"", "unknown"} {
		if m := Lookup(Query{Section: "unknown", Kind: kind}); m.Fit != NoRow || len(m.Rows) != 0 {
			t.Errorf("nothing known gives fit %d", m.Fit)
		}
	}
}

func TestLeavingOffASubdivisionIsTold(t *testing.T) {
	for s, loose := range map[string]bool{
		"PC 422": false, "PC 422(a)": false, "PC 422(b)": true, "PC 484(a)/488": false, "HS 11378(a)": true, "HS 11379(a)(1)": true, "PC 245": false,
	} {
		if m := Lookup(Query{Section: s}); m.Loose != loose || len(m.Rows) == 0 {
			t.Errorf("%s: loose %v, rows %v", s, m.Loose, keysOf(m.Rows))
		}
	}
}

// A subdivision that only says how a crime is punished is the crime itself.
func TestASubdivisionOfThePenaltyFindsItsCrime(t *testing.T) {
	for section, want := range map[string]string{
		"PC 25400(c)(6)": "PC 25400(a)", "PC 25400(c)(5)": "PC 25400(a)", "PC 25850(c)(6)": "PC 25850(a)",
		"HS 11383.5(a)": "HS 11383.5(b)(1)", "PC 273.6(e)": "PC 273.6(e)", "PC 245(d)(1)": "PC 245(d)(1)",
	} {
		if got := keysOf(Lookup(Query{Section: section}).Rows); !slices.Equal(got, []string{want}) {
			t.Errorf("%s gives %v", section, got)
		}
	}
	// Other crimes, or no crime at all: an answer here would be another's.
	for _, section := range []string{"PC 148(a)(2)", "PC 288(b)(2)", "PC 261(a)(1)", "PC 451(e)", "HS 11377(b)(1)"} {
		if rows := Lookup(Query{Section: section}).Rows; len(rows) != 0 {
			t.Errorf("%s gives %v", section, keysOf(rows))
		}
	}
}

// A subdivision that no row has is not answered by the others of its section:
// they are other crimes, with other terms.
func TestAnotherSubdivisionIsNoAnswer(t *testing.T) {
	for _, s := range []string{"PC 653f(b)", "PC 245(d)(3)", "PC 245(a)(9)", "245d3 PC", "PC 245(d)(2)", "VC 2800.3(c)"} {
		if m := Lookup(Query{Section: s}); m.Fit != NoRow || len(m.Rows) != 0 || len(m.Chooses) == 0 {
			t.Errorf("%s: fit %d, rows %v, chosen by %v", s, m.Fit, keysOf(m.Rows), m.Chooses)
		}
	}
	for s, want := range map[string]string{"VC 2800.3(a)": "VC 2800.3(a)", "VC 2800.3(b)": "VC 2800.3(b)"} {
		if m := Lookup(Query{Section: s}); len(m.Rows) != 1 || m.Rows[0].Key() != want || m.Loose {
			t.Errorf("%s: rows %v, loose %v", s, keysOf(m.Rows), m.Loose)
		}
	}
	for year, want := range map[int]int{2005: 1, 2006: 2} { // one crime of both until 2006
		if m := Lookup(Query{Section: "VC 2800.3", On: day(year, 6, 1)}); len(m.Rows) != want {
			t.Errorf("2800.3 in %d: rows %v", year, keysOf(m.Rows))
		}
	}
}

func TestRowsAreSharedNotCopied(t *testing.T) {
	all := All()
	for _, o := range Lookup(Query{Section: "PC 245"}).Rows {
		if !slices.Contains(all, o) {
			t.Errorf("%s is a copy", o.Key())
		}
	}
	m := Lookup(Query{Kind: casefile.KindTheft})
	_ = append(m.Rows, nil)
	if again := Lookup(Query{Kind: casefile.KindTheft}); slices.Contains(again.Rows, nil) || len(again.Rows) != len(m.Rows) {
		t.Error("appending to an answer changes the catalogue")
	}
}

func TestNoFactWidensTheRowsOfASection(t *testing.T) {
	for _, o := range All() {
		if strings.Contains(o.Section, " ") {
			continue // a whole name that a fact contradicts brings in the other row
		}
		for _, key := range o.Keys {
			blank := Lookup(Query{Section: key})
			for _, q := range []Query{
				{Section: key, On: day(2010, 6, 1)}, {Section: key, On: casefile.Year(2016)}, {Section: key, Level: casefile.Felony},
				{Section: key, Level: casefile.Misdemeanor}, {Section: key, Dwelling: casefile.Yes}, {Section: key, Dwelling: casefile.No},
			} {
				for _, row := range Lookup(q).Rows {
					if !slices.Contains(blank.Rows, row) {
						t.Fatalf("%+v brings in %s", q, row.Key())
					}
				}
			}
		}
	}
}

func TestTrafficIsToldByTheCodeAlone(t *testing.T) {
	for section, want := range map[string]bool{
		"VC 22350": true, "22350 VC": true, "CVC § 21658(a)": true, "VC 99999": true,
		"VC 23222(b)": false, "VC 23152(z)": false, "VC 23550": false, "PC 484": false, "22350": false, "HS 11377": false, "VC 22350 and PC 484": false, "unknown": false, "": false,
	} {
		if got := Traffic(section); got != want {
			t.Errorf("Traffic(%q) is %v", section, got)
		}
	}
}

// Old numbers and the part of a section that alone stands on a docket lead to
// every row that they may be.
func TestOldAndShortNumbersLeadToEveryRowTheyMayBe(t *testing.T) {
	for section, want := range map[string][]string{
		"PC 288a(b)":    {"PC 287(b)(1)", "PC 287(b)(2)"},
		"PC 288a(c)":    {"PC 287(c)(1)", "PC 287(c)(2)(A)"},
		"PC 288a(c)(2)": {"PC 287(c)(2)(A)"},
		"PC 12280":      {"PC 12280(b) (before 2012)", "PC 30600(a)"},
		"PC 273.5(e)":   {"PC 273.5(f)"},
		"PC 12025(b)":   {"PC 12025(a) (before 2012)"},
		"PC 12034":      {"PC 26100(a)", "PC 26100(b)", "PC 26100(c)", "PC 26100(d)"},
		"PC 12072":      {"PC 27500(a)", "PC 27500(b)", "PC 27505(a)", "PC 27510(a)", "PC 27515", "PC 27545"},
		"VC 20001(b)":   {"VC 20001(a)"},
	} {
		var got []string
		for _, row := range Lookup(Query{Section: section, On: day(2010, 1, 1)}).Rows {
			got = append(got, row.Key())
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s leads to %v, want %v", section, got, want)
		}
	}
}

func TestWhatOnlyAddsTimeIsKnownForThat(t *testing.T) {
	for section, adds := range map[string]bool{"PC 12022(a)(1)": true, "PC 12022(c)": true, "PC 12022.5(a)": true, "PC 186.22(b)": true, "PC 186.22(a)": false, "HS 11378/PC 12022(c)": false, "HS 11378": false, "PC 99999": false, "PC 417": false} {
		if got := Lookup(Query{Section: section}).Enhancement(); got != adds {
			t.Errorf("%s: %v", section, got)
		}
	}
}
