package report

import (
	"cmp"
	"fmt"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/offense"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// sentence puts one reason into words.
func (o Options) sentence(r law.Reason) string {
	words, fills := o.Words.Of(r.Text), r.Fills()
	if len(fills) == 0 {
		return words
	}
	var room [8]string // for four fills: more than any has
	pairs := room[:0]
	for _, f := range fills {
		pairs = append(pairs, f.Name, fillWord(f.Value))
	}
	return text.Fill(words, pairs...)
}

func fillWord(value any) string {
	switch v := value.(type) {
	case casefile.Day:
		return v.Long()
	case casefile.Date:
		return v.Words()
	case string:
		return text.Plain(v)
	case float64:
		return strings.TrimSuffix(fmt.Sprintf("%.2f", v), ".00")
	}
	return text.Plain(fmt.Sprint(value))
}

// sentences joins reasons into one paragraph.
func (o Options) sentences(reasons []law.Reason) string {
	var room [8]string
	words := room[:0]
	for _, r := range reasons {
		words = append(words, o.sentence(r))
	}
	return strings.Join(words, " ")
}

func (o Options) list(reasons []law.Reason) []string {
	words := make([]string, len(reasons))
	for i, r := range reasons {
		words[i] = o.sentence(r)
	}
	return words
}

// Label names a conviction: "Shoplifting, PC 459.5 (misdemeanor, 2022)".
func Label(m law.Matter) string {
	name := offenseName(m)
	var in []string
	if casefile.Known(m.Level) {
		in = append(in, string(m.Level))
	}
	if year := yearOf(m); year != "" {
		in = append(in, year)
	}
	if len(in) == 0 {
		return name
	}
	return name + " (" + strings.Join(in, ", ") + ")"
}

// offenseName is the offense with what it was: a plan or a try is another crime, and
// often a lesser one, than the offense that it was about.
func offenseName(m law.Matter) string {
	name := completedName(m)
	if m.Conspired() && !rowSays(m, "182") {
		name = "Conspiracy: " + name
	}
	if m.Attempted() && !rowSays(m, "664") {
		name = "Attempt: " + name
	}
	return name
}

// rowSays: the row is of the attempt (PC 664) or the plan (PC 182) itself, and its
// name tells it.
func rowSays(m law.Matter, section string) bool {
	row, one := m.Offense.Only()
	return one && m.Offense.Fit != offense.ByKind && row.Code == "PC" && strings.HasPrefix(row.Section, section)
}

func completedName(m law.Matter) string {
	section := text.Plain(m.Conviction.Offense)
	if section == "" || section == "unknown" {
		if casefile.Known(m.Kind) {
			return "Section not known, " + strings.ReplaceAll(string(m.Kind), "-", " ")
		}
		return "Section not known"
	}
	if row, one := m.Offense.Only(); one && m.Offense.Fit != offense.ByKind {
		return shortName(row) + ", " + section
	}
	return section
}

// shortName is the shorter of an offense's two names.
func shortName(row *offense.Offense) string {
	if plain := row.PlainName; plain != "" && len(plain) < len(row.Name) {
		return text.Capital(plain)
	}
	return row.Name
}

func yearOf(m law.Matter) string {
	for _, d := range []casefile.Date{m.ConvictedOn, m.OffenseDate} {
		if d.Known() {
			return d.First().String()[:4]
		}
	}
	return ""
}

// RemedyName names a relief code: "Dismissal after probation (PC 1203.4)".
func RemedyName(kind casefile.ReliefKind) string {
	name := california.Name(kind)
	if kind == casefile.Vacatur {
		name = "Another order undoing the conviction"
	}
	if section := SectionOf(kind); section != "" {
		return name + " (" + section + ")"
	}
	return name
}

// SectionOf gives a relief code's section as people say it: "PC 1203.4".
func SectionOf(kind casefile.ReliefKind) string {
	code, section, found := strings.Cut(string(kind), "-")
	switch {
	case !found || kind == casefile.SentenceModification:
		return ""
	case kind == casefile.ProbationEarlyEnd:
		return "PC 1203.3"
	case kind == casefile.PC17b:
		return "PC 17(b)"
	case kind == casefile.PC17d:
		return "PC 17(d)"
	}
	return strings.ToUpper(code) + " " + section
}

// SectionOrName is a relief code's section, or its name where it has none.
func SectionOrName(kind casefile.ReliefKind) string {
	return cmp.Or(SectionOf(kind), RemedyName(kind))
}

// FindingName and ConsequenceName name codes in plain words; a code without a
// name names itself.
func FindingName(code string) string     { return named(findingNames, code) }
func ConsequenceName(code string) string { return named(consequenceNames, code) }

func named(names map[string]string, code string) string {
	if name, ok := names[code]; ok {
		return name
	}
	return code
}

// Disclaimer stands on every page of every output.
const Disclaimer = "This is information, not legal advice. Only a lawyer, or for immigration a DOJ-accredited representative, can tell what to do in this case."

// banner warns when the law in the program is due to be read again.
func (o Options) banner(r screen.Result) string {
	if !r.ReviewDue {
		return ""
	}
	return text.Fill(o.Words.Of("The law in this program was last checked on {day}. It is past its review date, so parts of it may be out of date. A lawyer must check every line."),
		"day", r.LawAsOf.Long())
}
