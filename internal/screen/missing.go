package screen

import (
	"cmp"
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Missing is a fact that could still change something.
type Missing struct {
	Path        string
	WouldSettle []string  // as c1:deport.cimt-single, c1:pc-1203.4, naturalization
	AtWorst     law.Level // the worst risk that turns on it; None where no level of the person does
}

// missing gathers every fact that could still change an answer. First stands
// the immigration status, which decides what rules there are to look at; then
// the facts on which a bar or a high risk turns, however many small things turn
// on another; then what settles most and worst, where one that the client came
// for counts twice, and one result of several cases once. Facts of equal weight
// stand in the order of the cases.
func missing(r *assessed) []Missing {
	all := gathering{at: map[string]int{}, results: map[turnsOn]bool{}}
	immigrant := r.immigrant()
	for i := range r.Convictions {
		c := &r.Convictions[i]
		if immigrant {
			all.note(c.ID, "counts", groundWeight, law.None, c.Counts.Missing)
		}
		all.noteFindings(r, c.ID, c.Findings)
		for j := range c.Remedies {
			remedy := &c.Remedies[j]
			all.note(c.ID, string(remedy.Code), smallWeight, law.None, remedy.Missing)
			if immigrant && !closed(remedy) {
				all.note(c.ID, string(remedy.Code), smallWeight, law.None, remedy.Effect.Missing)
			}
		}
	}
	all.noteFindings(r, "", r.Findings)
	for i := range r.Consequences {
		c := &r.Consequences[i]
		worst := max(c.Level, c.AtWorst)
		all.note("", c.Code, r.riskWeight(c.Code, worst), worst, c.Missing)
	}
	return all.weightiestFirst()
}

// gathering is every fact met so far, in the order in which they were met.
type gathering struct {
	facts   []weighed
	at      map[string]int   // where a path stands among them
	results map[turnsOn]bool // which results turn on which fact
}

type weighed struct {
	Missing
	weight int
}

// turnsOn is a result, of whichever case, that turns on the fact at this place.
type turnsOn struct {
	fact   int
	result string
}

func (g *gathering) noteFindings(r *assessed, id string, findings []law.Finding) {
	for i := range findings {
		if f := &findings[i]; len(f.Missing) > 0 {
			g.note(id, f.Code, r.findingWeight(f.Code), law.None, f.Missing)
		}
	}
}

// note notes that a result, of a case or of the whole, turns on these facts.
func (g *gathering) note(id, result string, weight int, worst law.Level, paths []string) {
	if len(paths) == 0 {
		return
	}
	code := result
	if id != "" {
		code = id + ":" + result
	}
	for _, path := range paths {
		i, met := g.at[path]
		if !met {
			i = len(g.facts)
			g.at[path] = i
			g.facts = append(g.facts, weighed{Missing: Missing{Path: path, AtWorst: law.None}})
		}
		fact := &g.facts[i]
		fact.AtWorst = max(fact.AtWorst, worst)
		if n := len(fact.WouldSettle); n > 0 && fact.WouldSettle[n-1] == code {
			continue // a remedy, and what it would do in immigration law
		}
		fact.WouldSettle = append(fact.WouldSettle, code)
		if once := (turnsOn{i, result}); !g.results[once] {
			g.results[once] = true
			fact.weight += weight
		}
	}
}

func (g *gathering) weightiestFirst() []Missing {
	slices.SortStableFunc(g.facts, func(a, b weighed) int {
		grave := func(m weighed) bool { return m.AtWorst >= law.High }
		switch byWeight := b.weight - a.weight; {
		case a.Path == status || b.Path == status:
			return first(a.Path == status)
		case grave(a) != grave(b):
			return first(grave(a))
		case byWeight != 0:
			return byWeight
		}
		return byCase(a.Path, b.Path)
	})
	var all []Missing
	for i := range g.facts {
		all = append(all, g.facts[i].Missing)
	}
	return all
}

// immigrant holds unless the client is a citizen, to whom it is not shown whether
// a case counts under immigration law, and what an order does there.
func (r *Result) immigrant() bool { return r.Case.Person.Status != casefile.Citizen }

// closed reports whether a remedy is shown as closed, so that what it would do
// in immigration law is not shown.
func closed(r *law.Remedy) bool {
	return r.Shut || r.State == law.Unavailable || r.State == law.NotNeeded
}

const status = "person.status"

// first orders two facts of which one stands first.
func first(a bool) int {
	if a {
		return -1
	}
	return 1
}

// byCase puts case paths in the order of the cases, the tenth after the second,
// and the facts of one case in the order of their names.
func byCase(a, b string) int {
	i, fieldA, aOfCase := casefile.OfConviction(a)
	j, fieldB, bOfCase := casefile.OfConviction(b)
	if aOfCase && bOfCase {
		return cmp.Or(cmp.Compare(i, j), strings.Compare(fieldA, fieldB))
	}
	return strings.Compare(a, b)
}

// What an open answer weighs. One high risk is more than three small things,
// and a bar more than a high risk.
const (
	smallWeight  = 1 // a remedy, a protection, a test
	groundWeight = 2 // a ground of removal or of refusal, or whether the case counts at all
	highWeight   = 6
	barWeight    = 8
)

// findingWeight: a test about a benefit that does not concern the person weighs nothing.
func (r *Result) findingWeight(code string) int {
	switch {
	case !r.concerns(code):
		return 0
	case strings.HasPrefix(code, "deport.") || strings.HasPrefix(code, "inadmit."):
		return groundWeight
	}
	return smallWeight
}

// riskWeight weighs a consequence by how bad it may be, twice if the client came for it.
func (r *Result) riskWeight(code string, worst law.Level) int {
	weight := smallWeight
	switch worst {
	case law.Bar:
		weight = barWeight
	case law.High, law.UnknownLevel:
		weight = highWeight
	case law.Unleveled, law.NotApplicable, law.None, law.Low, law.Caution:
	}
	if slices.Contains(r.Case.Person.Goals, GoalOf[code]) {
		weight *= 2
	}
	return weight
}

// GoalOf is the goal with which a client comes for each consequence.
var GoalOf = map[string]casefile.Goal{
	"removal": casefile.GoalFightRemoval, "green-card": casefile.GoalGreenCard, "renew-green-card": casefile.GoalRenewGreenCard,
	"naturalization": casefile.GoalNaturalize, "travel": casefile.GoalTravel, "daca": casefile.GoalDACA, "tps": casefile.GoalTPS,
	"asylum": casefile.GoalAsylum,
}
