package rulebook

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/offense"
	"example.com/tableside/internal/screen"
)

// section is one place in a code of law, or a part of it.
type section struct {
	code   string // PC, INA, 8 CFR …: one name for each code, however it was written
	number string // 1203.4
	part   string // (a)(1); "" for the whole
}

// holds reports whether one section is the other, a part of it, or holds it.
func (s section) touches(other section) bool {
	return s.code == other.code && s.number == other.number &&
		(strings.HasPrefix(s.part, other.part) || strings.HasPrefix(other.part, s.part))
}

// within reports whether a section is the other or a part of it.
func (s section) within(whole section) bool {
	return s.code == whole.code && s.number == whole.number && strings.HasPrefix(s.part, whole.part)
}

// codesOfLaw are the names that authorities and reasons use, each with one name for all.
var codesOfLaw = map[string]string{
	"Pen. Code": "PC", "PC": "PC", "Health & Saf. Code": "HS", "HS": "HS", "Veh. Code": "VC", "VC": "VC",
	"Welf. & Inst. Code": "WIC", "WIC": "WIC", "Bus. & Prof. Code": "BP", "BP": "BP", "Business and Professions Code": "BP",
	"Lab. Code": "LC", "Gov. Code": "GC", "Civ. Code": "CC", "Fish & G. Code": "FG", "FG": "FG", "Rev. & Tax. Code": "RT", "RT": "RT",
	"Fam. Code": "FC", "Evid. Code": "EC", "Unemp. Ins. Code": "UI", "UI": "UI", "UI Code": "UI", "Penal Code": "PC", "Ins. Code": "IC", "Election Code": "ELEC",
	"INA": "INA", "IIRIRA": "IIRIRA", "8 USC": "8 USC", "18 USC": "18 USC", "21 USC": "21 USC", "26 USC": "26 USC",
	"8 CFR": "8 CFR", "22 CFR": "22 CFR", "42 CFR": "42 CFR", "2 CCR": "2 CCR", "Cal. Code Regs. tit. 2,": "2 CCR", "Cal. Code Regs. tit. 15,": "15 CCR",
}

// theAct is where a section of title 8 of the United States Code stands in the
// Immigration and Nationality Act.
var theAct = map[string]string{
	"1101": "101", "1158": "208", "1182": "212", "1225": "235", "1226": "236", "1227": "237", "1229": "239", "1229a": "240",
	"1229b": "240A", "1231": "241", "1254a": "244", "1255": "245", "1302": "262", "1326": "276", "1401": "301", "1427": "316", "1429": "318",
	"1431": "320", "1451": "340",
}

var (
	namesOfCodes = func() string {
		var all []string
		for name := range codesOfLaw {
			all = append(all, regexp.QuoteMeta(name))
		}
		slices.SortFunc(all, func(a, b string) int { return len(b) - len(a) })
		return strings.Join(all, "|")
	}()
	part          = `(?:\((?:[0-9]{1,3}|[A-Z]|[a-z]{1,3}|[IVX]+)\))`
	oneNumber     = `[0-9]+[A-Z]?(?:\.[0-9]+)*[a-z]{0,2}`
	oneSection    = regexp.MustCompile(`^(?:(` + oneNumber + `)(` + part + `*)|(` + part + `+))(?:-(?:(` + oneNumber + `)|` + part + `+))?(?: et seq\.)?$`)
	wholeCitation = regexp.MustCompile(`^(` + namesOfCodes + `) (.+)$`)
	inWords       = regexp.MustCompile(`\b(` + namesOfCodes + `) (` + oneNumber + part + `*(?:(?:, | or | and | to |-)(?:` + oneNumber + `)?` + part + `*)*)`)
	remark        = regexp.MustCompile(` \((?:former|[A-Z][^)]* [0-9]{4})\)$`) // (former), (AB 379, 2025)
	betweenThem   = regexp.MustCompile(`, | or | and | to `)
)

// statutes reads an authority that is a statute or a regulation; none for a
// decision, an act or a memo. False: it begins like a statute and is none.
func statutes(authority string) ([]section, bool) {
	m := wholeCitation.FindStringSubmatch(remark.ReplaceAllString(authority, ""))
	if m == nil {
		return nil, true
	}
	return sections(m[1], m[2])
}

// sections reads "1203.41(a)(1)-(6), (c)", each part beside its number.
func sections(code, list string) ([]section, bool) {
	var all []section
	for _, one := range betweenThem.Split(list, -1) {
		m := oneSection.FindStringSubmatch(one)
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
	s := section{codesOfLaw[code], number, part}
	if s.code == "8 USC" && theAct[number] != "" {
		s.code, s.number = "INA", theAct[number]
	}
	return s
}

// citedIn are the sections that a sentence names.
func citedIn(words string) []section {
	var all []section
	for _, m := range inWords.FindAllStringSubmatch(words, -1) {
		found, _ := sections(m[1], strings.TrimRight(m[2], ", ."))
		all = append(all, found...)
	}
	return all
}

// statutesOf are the sections of a list of authorities.
func statutesOf(authorities []string) []section {
	var all []section
	for _, a := range authorities {
		found, _ := statutes(a)
		all = append(all, found...)
	}
	return all
}

func statute(citation string) section {
	all, sound := statutes(citation)
	if !sound || len(all) != 1 {
		panic("no statute: " + citation)
	}
	return all[0]
}

// A decision is cited by its name and its place: "Silva v. Garland, 993 F.3d
// 705 (9th Cir. 2021)" or "People v. Park (2013) 56 Cal.4th 782".
var (
	byPlace = regexp.MustCompile(`^(.+(?: v\. |^Matter of ).+|Matter of .+?), ([0-9]+ .+ [0-9_]+(?: \([^)]*[0-9]{4}\))?)(?: \(en banc\))?$`)
	byYear  = regexp.MustCompile(`^(People v\. .+) (\([0-9]{4}\) [0-9]+ .+)$`)
)

// One authority, one spelling: what begins like a statute can be read as one,
// and a decision has one name and one place wherever it is cited.
func TestEveryAuthorityIsWrittenOneWay(t *testing.T) {
	l, a := screen.Current(), newAudit()
	for _, c := range special() {
		a.result(screen.Case(c, l.AsOf, l))
	}
	for _, row := range offense.All() {
		for _, authority := range row.Authorities {
			a.cited[authority] = true
		}
	}
	for _, d := range california.Describe(l.California) {
		for _, authority := range d.Authorities {
			a.cited[authority] = true
		}
	}
	place, name, decisions := map[string]string{}, map[string]string{}, 0
	for _, authority := range sortedKeys(a.cited) {
		if strings.TrimSpace(authority) != authority || authority == "" {
			t.Errorf("blanks around %q", authority)
		}
		if _, sound := statutes(authority); !sound {
			t.Errorf("%q begins like a statute and cannot be read as one", authority)
		}
		m := byPlace.FindStringSubmatch(authority)
		if m == nil {
			m = byYear.FindStringSubmatch(authority)
		}
		if m == nil {
			continue
		}
		decisions++
		if before := place[m[1]]; before != "" && before != m[2] {
			t.Errorf("%s stands at %s and at %s", m[1], before, m[2])
		}
		if before := name[m[2]]; before != "" && before != m[1] {
			t.Errorf("%s is called %s and %s", m[2], before, m[1])
		}
		place[m[1]], name[m[2]] = m[2], m[1]
	}
	if decisions < 100 {
		t.Errorf("only %d decisions were read", decisions)
	}
}
