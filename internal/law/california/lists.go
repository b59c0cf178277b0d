package california

import (
	"iter"
	"slices"
	"strings"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// Section names an offense of a list: its code and number. A number without a
// subdivision takes in all of them.
type Section struct{ Code, Number string }

// PC 1203.4(b), the offenses a dismissal after probation cannot reach. The
// misdemeanors of VC 42002.1 are VC 2800, 2801 and 2803 as far as they concern
// an equipment inspection or an unsafe vehicle; 2800(a) covers both that and a
// traffic officer's order, so the number alone does not tell (see unclearCount).
// PC 261.5(d) is barred as a felony only (see felonyOnly).
var barred = []Section{
	{"VC", "2800"},
	{"VC", "2801"},
	{"VC", "2803"},
	{"PC", "286(c)"},
	{"PC", "287(c)"},
	{"PC", "288a(c)"},
	{"PC", "288"},
	{"PC", "288.5"},
	{"PC", "289(j)"},
	{"PC", "311.1"},
	{"PC", "311.2"},
	{"PC", "311.3"},
	{"PC", "311.11"},
	{"PC", "261.5(d)"},
}

// VC 12810(a) to (e), offenses of two or more points; 14601.4 is not among
// them, nor are 2800.1 and 2800.4.
var points = []Section{
	{"VC", "20001"}, {"VC", "20002"}, // (a)
	{"VC", "23152"}, {"VC", "23153"}, // (b)
	{"VC", "23550"}, {"VC", "23550.5"}, // (b): the penalty sections under which 23152 is punished
	{"VC", "23103"}, {"VC", "23103.5"}, {"VC", "23104"}, {"VC", "23105"}, // (c)
	{"PC", "191.5(b)"}, {"PC", "192(c)"}, {"VC", "2800.2"}, {"VC", "2800.3"}, {"VC", "21651(b)"}, // (d)(1)
	{"VC", "22348(b)"}, {"VC", "23109(a)"}, {"VC", "23109(c)"}, {"VC", "23109.1"}, {"VC", "31602"}, // (d)(1)
	{"VC", "23140(a)"}, {"VC", "23140(b)"}, // (d)(2)
	{"VC", "14601"}, {"VC", "14601.1"}, {"VC", "14601.2"}, {"VC", "14601.3"}, {"VC", "14601.5"}, // (e)
}

// PC 1203.4a(d), misdemeanors.
var misdemeanorShut = []Section{{"PC", "288(c)"}, {"VC", "2800"}, {"VC", "2801"}, {"VC", "2803"}}

// PC 1203.4b(a)(1). Besides these: 290-registrable offenses and felonies
// punishable by death or life, both read from the catalogue.
var fireCampShut = []Section{
	{"PC", "187"},
	{"PC", "207"}, {"PC", "209"}, {"PC", "209.5"},
	{"PC", "261(a)(2)"}, {"PC", "261(a)(6)"}, {"PC", "262"},
	{"PC", "288"},
	{"PC", "451"}, {"PC", "451.5"}, {"PC", "452"},
}

// PC 1203.4b(a)(1): escape, within EscapeYears.
var escapes = []Section{{"PC", "4530"}, {"PC", "4532"}}

// PC 4852.01(c).
var certificateShut = []Section{
	{"PC", "269"},
	{"PC", "286(c)"},
	{"PC", "287(c)"},
	{"PC", "288a(c)"},
	{"PC", "288"},
	{"PC", "288.5"},
	{"PC", "288.7"},
	{"PC", "289(j)"},
}

// PC 4852.03(a)(1). Besides these: any offense that carries a life sentence.
var certificateLong = []Section{{"PC", "187"}, {"PC", "209"}, {"PC", "219"}, {"PC", "4500"}, {"PC", "18755"}}

// PC 667(e)(2)(C)(iv), by section. Besides these: any serious or violent
// felony punishable by life or death.
var superStrikes = []Section{
	{"PC", "187"}, {"PC", "191.5"}, // any homicide or attempted homicide, PC 187 to 191.5
	{"PC", "653f(b)"}, // soliciting murder
	{"PC", "245(d)(3)"},
	{"PC", "11418(a)(1)"},
}

// Super strikes where the victim was under 14. For PC 286, 287 and 289 the
// victim must also be more than ten years younger, as (c) and (j) require.
// The interview asks for the victim's age by the same list.
var underFourteen = penal(offense.UnderFourteen()...)

func penal(numbers ...string) []Section {
	list := make([]Section, len(numbers))
	for i, number := range numbers {
		list[i] = Section{"PC", number}
	}
	return list
}

// WIC 6600(b), sexually violent offenses where force or fear was used; the last
// three where they were meant for one of the others.
var sexuallyViolent = []Section{
	{"PC", "261"}, {"PC", "262"}, {"PC", "264.1"}, {"PC", "269"}, {"PC", "286"}, {"PC", "287"}, {"PC", "288a"}, {"PC", "288"}, {"PC", "288.5"}, {"PC", "289"},
	{"PC", "207"}, {"PC", "209"}, {"PC", "220"},
}

// Assaults named in PC 1192.7(c).
var assaults = []Section{{"PC", "220"}, {"PC", "244"}, {"PC", "245"}, {"PC", "245.2"}, {"PC", "245.3"}, {"PC", "245.5"}, {"PC", "4501"}}

// PC 799(a): no limit of time. Besides these: any life or death felony.
var limitless = []Section{{"PC", "187"}, {"PC", "424"}, {"PC", "514"}}

// PC 803(c): felonies with fraud or a breach of trust as an element, and those
// it names: "grand theft of any type", forgery and the falsifying of public
// records, bribes, PC 72, 118, 118a, 132, 134, 186.10, 368(d) and (e), 529a,
// 548 and 550, and sections of other codes. Four years from discovery (PC
// 801.5), not three as the written reference had it for grand theft: People v.
// Price (2007) 155 Cal.App.4th 987, 996, which reads forgery (475, 476) so too.
// Whether a false filing (115) is among the public records is not settled
// (People v. Garfield (1985) 40 Cal.3d 192), so the longer time counts.
var frauds = []Section{
	{"PC", "487"}, {"PC", "484e"}, {"PC", "484g"}, {"PC", "485"}, {"PC", "490.3"}, {"PC", "487a"}, // grand theft, and what is one by name or by value
	{"PC", "68"}, {"PC", "86"}, {"PC", "93"}, {"PC", "72"}, {"PC", "115"}, {"PC", "118"}, {"PC", "118a"}, {"PC", "132"}, {"PC", "134"}, {"PC", "186.10"},
	{"PC", "470"}, {"PC", "470a"}, {"PC", "470b"}, {"PC", "471"}, {"PC", "472"}, {"PC", "475"}, {"PC", "476"}, {"PC", "476a"}, {"PC", "484f"}, {"PC", "484i"}, {"BP", "4324"},
	{"PC", "503"}, {"PC", "504"}, {"PC", "506"}, {"PC", "508"}, {"PC", "529a"}, {"PC", "530.5"}, {"PC", "532"}, {"PC", "532a"}, {"PC", "532f"}, {"PC", "537"}, {"PC", "548"}, {"PC", "549"}, {"PC", "550"}, {"PC", "551"},
	{"W&I", "10980"}, {"W&I", "11483"}, {"W&I", "14107"}, {"UI", "2101"}, {"INS", "1871.1"}, {"INS", "1871.4"}, {"CORP", "25540"}, {"CORP", "25541"}, {"GC", "1090"}, {"GC", "27443"},
	{"BP", "580"}, {"BP", "581"}, {"BP", "582"}, {"BP", "583"}, {"BP", "584"}, {"BP", "22430"},
}

// PC 1210(a): nonviolent drug possession, use or being under the influence. A
// pipe, a visit where drugs are used and being drunk in public are not the drug
// itself; PC 1210(d) knows them as crimes related to drug use.
var (
	drugPossession = []Section{{"HS", "11350"}, {"HS", "11357"}, {"HS", "11377"}, {"HS", "11550"}, {"BP", "4060"}}
	drugRelated    = []Section{{"HS", "11364"}, {"HS", "11365"}, {"PC", "647(f)"}}
)

// PC 19.8(a), as far as the sections are misdemeanors too.
var wobblettes = []Section{
	{"PC", "193.8"}, {"PC", "330"}, {"PC", "415"}, {"PC", "485"}, {"PC", "490.7"}, {"PC", "555"}, {"PC", "602(o)"}, {"PC", "602.13"}, {"PC", "853.7"}, {"PC", "532b(c)"},
	{"VC", "12500"}, {"VC", "14601.1"}, {"VC", "23109(c)"}, {"VC", "40508"}, {"VC", "5201.1"}, {"VC", "27150.1"}, {"GC", "27204"}, {"BP", "21672"}, {"BP", "25658(b)"}, {"BP", "25661"}, {"BP", "25662"},
}

// WIC 707(b), the commonest of the thirty kinds.
var juvenileGrave = []Section{
	{"PC", "187"}, {"PC", "451"}, {"PC", "211"}, {"PC", "215"}, {"PC", "261"}, {"PC", "286"}, {"PC", "287"}, {"PC", "288(b)"}, {"PC", "288a"}, {"PC", "289"},
	{"PC", "209"}, {"PC", "207"}, {"PC", "209.5"}, {"PC", "245"}, {"PC", "246"}, {"PC", "26100"}, {"PC", "136.1"}, {"PC", "137"},
	{"PC", "205"}, {"PC", "206"}, {"PC", "192(a)"}, {"PC", "12308"}, {"PC", "18745"}, {"PC", "203"},
}

// in reports whether a row of the catalogue falls under a section of the list:
// PC 288 takes in PC 288(a), not PC 288.5 nor PC 288a.
func in(list []Section, row *offense.Offense) bool {
	if row.Section == "" {
		return false
	}
	first := row.Section[0]
	for i := range list {
		s := &list[i]
		if s.Number[0] == first && s.Code == row.Code && offense.Under(row.Section, s.Number) {
			return true
		}
	}
	return false
}

// listed tests whether the offense falls under a section of the list. Where
// the list names a subdivision and the row the whole section, the section as
// it was written decides. Where a number was written alone and the list names a
// subdivision that no row has, it may be that one: 653f may be 653f(b).
func (f *facts) listed(list []Section) law.Test {
	if f.writtenOn(list) {
		return law.Is(true)
	}
	t := f.listedRows(list)
	if t.Answer == law.No && f.writtenShort(list) {
		return f.Lacks("offense")
	}
	return t
}

// writtenShort reports whether a number was written without its subdivision, and
// the list names one of them.
func (f *facts) writtenShort(list []Section) bool {
	code, number, _ := strings.Cut(f.Matter.Conviction.Offense, " ")
	for i := range list {
		if s := &list[i]; s.Code == code && len(s.Number) > len(number) && s.Number[len(number)] == '(' && strings.HasPrefix(s.Number, number) {
			return true
		}
	}
	return false
}

func (f *facts) listedRows(list []Section) law.Test {
	return f.rows(func(row *offense.Offense) law.Test {
		if in(list, row) {
			return law.Is(true)
		}
		for i := range list {
			s := &list[i]
			if len(s.Number) > len(row.Section) && s.Code == row.Code && offense.Under(s.Number, row.Section) {
				return f.writtenAs(s.Number, row.Section)
			}
		}
		return law.Is(false)
	})
}

// writtenOn reports whether a list names a section that is in no row of the
// catalogue, as it was written: such a list still speaks, though one that does
// not name it is no answer.
func (f *facts) writtenOn(list []Section) bool {
	for row := range f.written() {
		if in(list, row) {
			return true
		}
	}
	return false
}

// written gives the sections as written that no row speaks for. Another
// subdivision of the same number is no answer: 653f(b) is not 653f(d).
func (f *facts) written() iter.Seq[*offense.Offense] {
	return func(yield func(*offense.Offense) bool) {
		for _, key := range f.Offense.Written {
			code, section, _ := strings.Cut(key, " ")
			if !yield(&offense.Offense{Code: code, Section: section}) {
				return
			}
		}
	}
}

// writtenAs tests whether the section was written with a subdivision.
func (f *facts) writtenAs(number, section string) law.Test {
	written := strings.ReplaceAll(strings.ToLower(f.Matter.Conviction.Offense), " ", "")
	switch {
	case strings.Contains(written, number):
		return law.Is(true)
	case strings.Contains(written, section+"("):
		return law.Is(false)
	}
	return f.Lacks("offense")
}

// codeIn tests whether the offense stands in one of the codes. A section in
// no row still tells its code.
func (f *facts) codeIn(codes []string) law.Test {
	if len(f.Offense.Rows) == 0 {
		written := " " + strings.ToUpper(f.Matter.Conviction.Offense) + " "
		for _, c := range codes {
			if strings.Contains(written, " "+c) || strings.Contains(written, c+" ") {
				return law.Is(true)
			}
		}
	}
	return f.rows(func(row *offense.Offense) law.Test { return law.Is(slices.Contains(codes, row.Code)) })
}
