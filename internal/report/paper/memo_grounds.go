package paper

import (
	"slices"
	"strings"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/report"
)

// ground is one finding that bites or may bite, with its cases.
type ground struct {
	code, section string
	answer        law.Answer
	cases         []string
}

// grounds name what stands behind the words above: every harm that is found or
// may be argued and that a goal or the status of the client rests on, with its
// section and its cases, what removes or holds first. Of what is not known yet
// only what removes or holds is here; all of it stands behind this page.
func (m maker) grounds(w *writer) {
	for _, part := range []struct {
		label  string
		answer law.Answer
	}{{"Grounds", law.Yes}, {"Arguable grounds", law.Arguable}, {"Grounds not known yet", law.Unknown}} {
		var words []string
		for _, g := range m.everyGround() {
			if g.answer == part.answer {
				words = append(words, g.words())
			}
		}
		if len(words) > 0 {
			w.say(part.label + ": " + strings.Join(words, " · "))
		}
	}
}

// words name a ground plainly, then its cases, its section, and the code under
// which it stands behind this page.
func (g ground) words() string {
	words := report.FindingName(g.code)
	if len(g.cases) > 0 {
		words += " (" + strings.Join(g.cases, ", ") + ")"
	}
	behind := []string{g.code}
	if g.section != "" {
		behind = []string{g.section, g.code}
	}
	return words + " [" + strings.Join(behind, "; ") + "]"
}

// biting are the families of harms in the order of the first page.
var biting = []string{"deport.", "detention.", "inadmit.", "gmc.", "daca.", "tps."}

func (m maker) everyGround() []ground {
	var all []ground
	rests := func(on string) bool {
		return slices.ContainsFunc(m.Result.Consequences, func(c law.Consequence) bool { return slices.Contains(c.From, on) })
	}
	put := func(of string, f law.Finding) {
		rank := familyRank(f.Code)
		if rank < 0 || f.Answer == law.No || f.Answer == law.Unanswered || f.Answer == law.Unknown && rank > 1 || !rests(strings.TrimPrefix(of+":"+f.Code, ":")) {
			return
		}
		g := ground{code: f.Code, section: sectionOf(f), answer: f.Answer}
		i := slices.IndexFunc(all, func(o ground) bool { return o.code == g.code && o.section == g.section && o.answer == g.answer })
		if i < 0 {
			all, i = append(all, g), len(all)
		}
		if of != "" {
			all[i].cases = append(all[i].cases, of)
		}
	}
	for _, c := range m.Result.Convictions {
		for _, f := range c.Findings {
			put(c.ID, f)
		}
	}
	for _, f := range m.Result.Findings {
		put("", f)
	}
	slices.SortStableFunc(all, func(a, b ground) int { return familyRank(a.code) - familyRank(b.code) })
	return all
}

func familyRank(code string) int {
	return slices.IndexFunc(biting, func(family string) bool { return strings.HasPrefix(code, family) })
}

// sectionOf is the first section of a statute or rule that a finding rests on.
func sectionOf(f law.Finding) string {
	for _, a := range f.Authorities {
		if strings.HasPrefix(a, "INA ") || strings.HasPrefix(a, "8 CFR ") {
			return a
		}
	}
	return ""
}
