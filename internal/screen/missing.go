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
	var all []Missing
	weights := map[string]int{}
	note := func(code string, weight int, worst law.Level, paths []string) {
		for _, path := range paths {
			i := slices.IndexFunc(all, func(m Missing) bool { return m.Path == path })
			if i < 0 {
				all = append(all, Missing{Path: path, AtWorst: law.None})
				i = len(all) - 1
			}
			all[i].AtWorst = max(all[i].AtWorst, worst)
			if !slices.Contains(all[i].WouldSettle, code) {
				if !slices.ContainsFunc(all[i].WouldSettle, sameResult(code)) {
					weights[path] += weight
				}
				all[i].WouldSettle = append(all[i].WouldSettle, code)
			}
		}
	}
	immigrant := r.immigrant()
	for _, c := range r.Convictions {
		if immigrant {
			note(c.ID+":counts", groundWeight, law.None, c.Counts.Missing)
		}
		for _, f := range c.Findings {
			note(c.ID+":"+f.Code, r.findingWeight(f.Code), law.None, f.Missing)
		}
		for _, remedy := range c.Remedies {
			note(c.ID+":"+string(remedy.Code), smallWeight, law.None, remedy.Missing)
			if immigrant && !closed(remedy) {
				note(c.ID+":"+string(remedy.Code), smallWeight, law.None, remedy.Effect.Missing)
			}
		}
	}
	for _, f := range r.Findings {
		note(f.Code, r.findingWeight(f.Code), law.None, f.Missing)
	}
	for _, c := range r.Consequences {
		worst := max(c.Level, c.AtWorst)
		note(c.Code, r.riskWeight(c.Code, worst), worst, c.Missing)
	}
	slices.SortStableFunc(all, func(a, b Missing) int {
		grave := func(m Missing) bool { return m.AtWorst >= law.High }
		switch byWeight := weights[b.Path] - weights[a.Path]; {
		case a.Path == status || b.Path == status:
			return first(a.Path == status)
		case grave(a) != grave(b):
			return first(grave(a))
		case byWeight != 0:
			return byWeight
		}
		return byCase(a.Path, b.Path)
	})
	return all
}

// immigrant holds unless the client is a citizen, to whom it is not shown whether
// a case counts under immigration law, and what an order does there.
func (r *Result) immigrant() bool { return r.Case.Person.Status != casefile.Citizen }

// closed reports whether a remedy is shown as closed, so that what it would do
// in immigration law is not shown.
func closed(r law.Remedy) bool {
	return r.Shut || r.State == law.Unavailable || r.State == law.NotNeeded
}

const status = "person.status"

// sameResult: the code names the same result, of this case or of another.
func sameResult(code string) func(other string) bool {
	kind := code[strings.IndexByte(code, ':')+1:]
	return func(other string) bool { return other[strings.IndexByte(other, ':')+1:] == kind }
}

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
