package rulebook

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/law/california"
	"example.com/tableside/internal/law/immigration"
	"example.com/tableside/internal/offense"
	"example.com/tableside/internal/report"
	"example.com/tableside/internal/report/paper"
	"example.com/tableside/internal/screen"
)

// probed is what the law answered when it was run over the catalogue: the
// rules of immigration law are functions, which say what they rest on only
// when they answer.
type probed struct {
	order  map[string][]string            // chapter: codes in the order of the contract
	notes  map[string]map[string][]string // "finding deport.firearm": label: each thing said once
	states map[casefile.ReliefKind][]string
	own    []string // the authorities of the row at hand, which stand with the offense
}

// probe screens invented clients for every offense of the catalogue, on the
// day the law was checked, so that every run prints the same.
func probe(l screen.Law) *probed {
	p := &probed{order: map[string][]string{}, notes: map[string]map[string][]string{}, states: map[casefile.ReliefKind][]string{}}
	for i, row := range offense.All() {
		p.own = row.Authorities
		for _, c := range invented(row, i) {
			p.weigh(c, l)
		}
	}
	p.own = nil
	for _, c := range special() {
		p.take(screen.Case(c, l.AsOf, l))
	}
	return p
}

// note keeps something said once, in the order in which it came up.
func (p *probed) note(key, label, words string) {
	if p.notes[key] == nil {
		p.notes[key] = map[string][]string{}
	}
	if words != "" && !slices.Contains(p.notes[key][label], words) {
		p.notes[key][label] = append(p.notes[key][label], words)
	}
}

func (p *probed) code(chapter, code string) string {
	if !slices.Contains(p.order[chapter], code) {
		p.order[chapter] = append(p.order[chapter], code)
	}
	return chapter + " " + code
}

// take notes what a whole screening says.
func (p *probed) take(r screen.Result) {
	for _, c := range r.Convictions {
		p.conviction(c.Counts, c.Findings, c.Remedies)
	}
	p.whole(r.Findings, r.Consequences)
	for _, d := range r.Documents {
		p.note(p.code("paper", d.Code), "", d.Text.Text)
	}
	for _, c := range r.Contradictions {
		p.note(p.code("contradiction", c.Code), "", c.Text)
	}
}

// weigh runs both bodies of law alone: a screening would also try what every
// remedy changes, which brings out no new words and takes most of the time.
func (p *probed) weigh(c casefile.Case, l screen.Law) {
	f := law.OpenFile(&c, l.AsOf)
	a := immigration.Assess(f, l.Immigration)
	for i, remedies := range california.Assess(f, l.California) {
		for j := range remedies {
			remedies[j].Effect = immigration.EffectOf(f.Matters[i], remedies[j].Code, l.Immigration)
		}
		p.conviction(a.Opinions[i].Counts, a.Opinions[i].Findings, remedies)
	}
	p.whole(a.Findings, a.Consequences)
}

func (p *probed) conviction(counts law.Finding, findings []law.Finding, remedies []law.Remedy) {
	counts.Code = "counts_as_conviction"
	p.finding(counts)
	for _, f := range findings {
		p.finding(f)
	}
	for _, remedy := range remedies {
		p.remedy(remedy)
	}
}

func (p *probed) whole(findings []law.Finding, consequences []law.Consequence) {
	for _, f := range findings {
		p.finding(f)
	}
	for _, c := range consequences {
		key := p.code("consequence", c.Code)
		p.note(key, "Levels that came up", c.Level.String())
		p.reason(key, c.Why)
		for _, a := range c.Authorities {
			if !slices.Contains(p.own, a) {
				p.note(key, restsOn, a)
			}
		}
	}
}

func (p *probed) finding(f law.Finding) {
	key := p.code("finding", f.Code)
	p.note(key, "Rule", f.Rule)
	p.reason(key, f.Why)
	for _, a := range f.Authorities {
		if !slices.Contains(p.own, a) {
			p.note(key, restsOn, a)
		}
	}
	p.note(key, "Basis", basis(f.Basis).Text)
}

func (p *probed) remedy(r law.Remedy) {
	if state := string(r.State); !slices.Contains(p.states[r.Code], state) {
		p.states[r.Code] = append(p.states[r.Code], state)
	}
	p.reason("remedy "+string(r.Code), r.Why)
	key := "effect " + string(r.Code)
	p.note(key, "Words", string(r.Effect.Answer)+": "+templates(r.Effect.Why)+" ["+strings.Join(r.Effect.Authorities, "; ")+"]")
	for _, a := range r.Effect.Authorities {
		p.note(key, effectRestsOn, a)
	}
}

func (p *probed) reason(key string, why []law.Reason) {
	for _, r := range why {
		p.note(key, "Words", r.Text)
	}
}

// templates are reasons with their {marks} unfilled: what the law says in any case.
func templates(why []law.Reason) string {
	all := make([]string, len(why))
	for i, r := range why {
		all[i] = r.Text
	}
	return strings.Join(all, " ")
}

// reasons are all words that came up under a key. They are sorted: the order
// in which they came up is an accident of the catalogue.
func (p *probed) reasons(key string) string {
	all := slices.Clone(p.notes[key]["Words"])
	slices.Sort(all)
	return strings.Join(all, " | ")
}

func (p *probed) sorted(key, label string) string {
	all := slices.Clone(p.notes[key][label])
	slices.Sort(all)
	return strings.Join(all, "; ")
}

func (p *probed) findings() []paper.Entry {
	var all []paper.Entry
	for _, code := range p.order["finding"] {
		key := "finding " + code
		all = append(all, entry(key, report.FindingName(code), said("Rule", p.sorted(key, "Rule")), said("Words", p.reasons(key)),
			said(restsOn, p.sorted(key, restsOn)), said("Basis", p.sorted(key, "Basis"))))
	}
	return all
}

func (p *probed) consequences(l screen.Law) []paper.Entry {
	var all []paper.Entry
	for _, code := range p.order["consequence"] {
		key := "consequence " + code
		all = append(all, entry(key, report.ConsequenceName(code), said("Levels that came up", p.sorted(key, "Levels that came up")),
			said("Words", p.reasons(key)), said(restsOn, p.sorted(key, restsOn)), checkedWith(l)))
	}
	return all
}

func (p *probed) documents() []paper.Entry      { return p.plain("paper") }
func (p *probed) contradictions() []paper.Entry { return p.plain("contradiction") }

func (p *probed) plain(chapter string) []paper.Entry {
	var all []paper.Entry
	for _, code := range p.order[chapter] {
		all = append(all, entry(chapter+" "+code, code, said("", p.sorted(chapter+" "+code, ""))))
	}
	slices.SortFunc(all, func(a, b paper.Entry) int { return strings.Compare(a.Key, b.Key) })
	return all
}
