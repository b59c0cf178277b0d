package rulebook

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// How authorities are written, and how they are read: statutes and regulations
// as sections of a code, all others as they are.

// section is one place in a code of law, or a part of it.
type section struct {
	code   string // PC, INA, 8 CFR …: one name for each code, however it was written
	number string // 1203.4
	part   string // (a)(1); "" for the whole
}

// codeOfLaw is a code, an act or a title: what it is called in full, and the
// one name by which authorities cite it.
type codeOfLaw struct{ full, cited string }

var codesOfLaw = map[string]codeOfLaw{
	"PC": {"California Penal Code", "Pen. Code"}, "HS": {"California Health and Safety Code", "Health & Saf. Code"},
	"VC": {"California Vehicle Code", "Veh. Code"}, "WIC": {"California Welfare and Institutions Code", "Welf. & Inst. Code"},
	"BP": {"California Business and Professions Code", "Bus. & Prof. Code"}, "LC": {"California Labor Code", "Lab. Code"},
	"GC": {"California Government Code", "Gov. Code"}, "CC": {"California Civil Code", "Civ. Code"},
	"FG": {"California Fish and Game Code", "Fish & G. Code"}, "RT": {"California Revenue and Taxation Code", "Rev. & Tax. Code"},
	"FC": {"California Family Code", "Fam. Code"}, "EC": {"California Evidence Code", "Evid. Code"},
	"UI": {"California Unemployment Insurance Code", "Unemp. Ins. Code"}, "IC": {"California Insurance Code", "Ins. Code"},
	"ELEC": {"California Elections Code", "Elec. Code"}, "CRC": {"California Rules of Court", "Cal. Rules of Court"},
	"2 CCR":  {"California Code of Regulations, title 2", "Cal. Code Regs. tit. 2,"},
	"15 CCR": {"California Code of Regulations, title 15", "Cal. Code Regs. tit. 15,"},
	"INA":    {"Immigration and Nationality Act", "INA"},
	"IIRIRA": {"Illegal Immigration Reform and Immigrant Responsibility Act of 1996", "IIRIRA"},
	"8 USC":  {"United States Code, title 8", "8 USC"}, "18 USC": {"United States Code, title 18", "18 USC"},
	"21 USC": {"United States Code, title 21", "21 USC"}, "26 USC": {"United States Code, title 26", "26 USC"},
	"8 CFR": {"Code of Federal Regulations, title 8", "8 CFR"}, "22 CFR": {"Code of Federal Regulations, title 22", "22 CFR"},
	"42 CFR": {"Code of Federal Regulations, title 42", "42 CFR"},
}

// codeNamed finds a code by the name by which authorities cite it, and by the
// short ones that sentences use: PC 1203.4.
var codeNamed = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for short, code := range codesOfLaw {
		all[short], all[code.cited] = short, short
	}
	return all
})

// theAct is where a section of title 8 of the United States Code stands in the
// Immigration and Nationality Act.
var theAct = map[string]string{
	"1101": "101", "1158": "208", "1182": "212", "1225": "235", "1226": "236", "1227": "237", "1229": "239", "1229a": "240",
	"1229b": "240A", "1231": "241", "1254a": "244", "1255": "245", "1302": "262", "1326": "276", "1401": "301", "1427": "316", "1429": "318",
	"1431": "320", "1451": "340",
}

// A citation's parts, as patterns.
const (
	part      = `(?:\((?:[0-9]{1,3}|[A-Z]|[a-z]{1,3}|[IVX]+)\))`
	oneNumber = `[0-9]+[A-Z]?(?:\.[0-9]+)*[a-z]{0,2}`
)

// They are compiled when something is first read: no screen needs them.
var (
	namesOfCodes = sync.OnceValue(func() string {
		var all []string
		for name := range codeNamed() {
			all = append(all, regexp.QuoteMeta(name))
		}
		slices.SortFunc(all, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
		return strings.Join(all, "|")
	})
	oneSection = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:(` + oneNumber + `)(` + part + `*)|(` + part + `+))(?:-(?:(` + oneNumber + `)|` + part + `+))?(?: et seq\.)?$`)
	})
	wholeCitation = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(` + namesOfCodes() + `) (.+)$`) })
	remark        = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(` \((?:former|[A-Z][^)]* [0-9]{4})\)$`) }) // (former), (AB 379, 2025)
	aside         = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(` \([a-z][^)]*\)$`) })                     // (superseded reasoning)
	betweenThem   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`, | or | and | to `) })
)

// statutes reads an authority that is a statute or a regulation; none for a
// decision, an act or a memo. False: it begins like a statute and is none.
func statutes(authority string) ([]section, bool) {
	m := wholeCitation().FindStringSubmatch(remark().ReplaceAllString(authority, ""))
	if m == nil {
		return nil, true
	}
	return sections(m[1], m[2])
}

// sections reads "1203.41(a)(1)-(6), (c)", each part beside its number.
func sections(code, list string) ([]section, bool) {
	var all []section
	for _, one := range betweenThem().Split(list, -1) {
		m := oneSection().FindStringSubmatch(one)
		switch {
		case m == nil, m[1] == "" && len(all) == 0:
			return all, false
		case m[1] == "":
			last := all[len(all)-1]
			all = append(all, section{last.code, last.number, m[3]})
		default:
			all = append(all, named(code, m[1], m[2]))
		}
		if m != nil && m[4] != "" { // of a range both ends
			all = append(all, named(code, m[4], ""))
		}
	}
	return all, true
}

func named(code, number, part string) section {
	s := section{codeNamed()[code], number, part}
	if s.code == "8 USC" && theAct[number] != "" {
		s.code, s.number = "INA", theAct[number]
	}
	return s
}

// units are what an authority names, each as the register lists it: a section
// without its parts, a decision without a remark in small letters behind it.
func units(authority string) []string {
	found, _ := statutes(authority)
	if len(found) == 0 {
		if strings.HasSuffix(authority, " (en banc)") {
			return []string{authority}
		}
		return []string{aside().ReplaceAllString(authority, "")}
	}
	var all []string
	for _, s := range found {
		if unit := codesOfLaw[s.code].cited + " " + s.number; !slices.Contains(all, unit) {
			all = append(all, unit)
		}
	}
	return all
}

// inFull is a unit of the register as a whole citation.
func inFull(unit string) string {
	found, _ := statutes(unit)
	if len(found) != 1 {
		return unit
	}
	s := found[0]
	full := codesOfLaw[s.code].full + ", section " + s.number
	if s.code == "CRC" {
		full = codesOfLaw[s.code].full + ", rule " + s.number
	}
	for title8, section := range theAct {
		if s.code == "INA" && section == s.number {
			full += " (8 USC " + title8 + ")"
		}
	}
	return full
}
