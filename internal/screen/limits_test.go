package screen

import (
	"slices"
	"strings"
	"testing"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law/california"
)

// Every entry of the lists is noticed: with it nothing is asked, without it
// the same facts are asked about.
func TestEveryEntryOfTheLimitsIsNoticed(t *testing.T) {
	const longProbation = "victim.domestic no; convicted_on 2022-03-01; probation.ended_on "
	caps := california.Current().ProbationCaps
	for _, s := range caps.OwnLength {
		section := s.Code + " " + s.Number
		noticed(t, section, cases(section, "level misdemeanor; "+longProbation+"2025-03-02", "level felony; "+longProbation+"2025-03-02"),
			func(l *Law) { l.California.OwnLength = without(l.California.OwnLength, s) })
	}
	for _, s := range caps.LargeThefts {
		section := s.Code + " " + s.Number
		noticed(t, section, cases(section, "level felony; victim.loss_usd 25001; "+longProbation+"2025-03-01"),
			func(l *Law) { l.California.LargeThefts = without(l.California.LargeThefts, s) })
	}
	for _, section := range currentLimits().OwnProgram {
		noticed(t, section, cases(section, "outcome deferred-entry; offense_date 2025-02-01; convicted_on 2025-03-01"),
			func(l *Law) { l.Limits.OwnProgram = without(l.Limits.OwnProgram, section) })
	}
}

func without[T comparable](list []T, entry T) []T {
	return slices.DeleteFunc(slices.Clone(list), func(s T) bool { return s == entry })
}

// cases are the facts for each part of the section that the catalogue has.
func cases(section string, facts ...string) []string {
	var all []string
	for _, part := range []string{"", "(1)", "(a)", "(b)", "(a)(1)", "(b)(1)", "(c)(1)"} {
		for _, f := range facts {
			all = append(all, "offense "+section+part+"; "+f)
		}
	}
	return all
}

func noticed(t *testing.T, section string, facts []string, drop func(*Law)) {
	t.Helper()
	l, less := Current(), Current()
	drop(&less)
	if !slices.ContainsFunc(facts, func(f string) bool {
		c := caseOf(t, f)
		return asks(Case(c, day, less)) != "" && asks(Case(c, day, l)) == ""
	}) {
		t.Errorf("nothing notices %s", section)
	}
}

// asks lists the questions of this package about a case.
func asks(r Result) string {
	var codes []string
	for _, c := range r.Contradictions {
		if slices.Contains([]string{tooLong, outOfTime}, c.Code) {
			codes = append(codes, c.Code)
		}
	}
	return strings.Join(codes, " ")
}

// The kinds of the lists are kinds of the catalogue.
func TestKindsOfTheLimitsAreKinds(t *testing.T) {
	l, caps := currentLimits(), california.Current().ProbationCaps
	for _, kind := range slices.Concat(caps.OwnLengthKinds, caps.FamilyKinds, l.DeferredKinds, l.FelonyByPriors) {
		c := caseOf(t)
		if err := casefile.Set(&c, "convictions[0].kind", string(kind)); err != nil {
			t.Error(err)
		}
	}
}
