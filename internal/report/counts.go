package report

import (
	"fmt"
	"slices"

	"example.com/tableside/internal/law"
	"example.com/tableside/internal/screen"
	"example.com/tableside/internal/text"
)

// countsLine says which cases count as convictions in immigration law, and of
// which that is not settled: one that counts does not speak for the others.
func countsLine(r screen.Result) string {
	dismissal, firstOffender := false, false
	for _, c := range r.Convictions {
		firstOffender = firstOffender || holds(c, "shield.first-offender")
		dismissal = dismissal || c.Counts.Answer != law.No && hasDismissal(c)
	}
	of, helps := len(r.Convictions), dismissalHelps(r)
	counting, unsettled := countedAs(r, law.Yes), countedAs(r, law.Unknown, law.Arguable)
	switch {
	case len(counting) == 0 && len(unsettled) > 0:
		return unsettledLine(r, unsettled)
	case len(counting) == 0 && firstOffender && of == 1:
		return "It does not appear to count as a conviction there, by a rule for a first drug case that holds only in California's federal circuit: travel or a move can lose it. It must still be told when immigration asks."
	case len(counting) == 0 && firstOffender:
		return "No case appears to count as a conviction there, a first drug case by a rule that holds only in California's federal circuit: travel or a move can lose it. They must still be told when immigration asks."
	case len(counting) == 0 && of == 1:
		return "It does not appear to count as a conviction there, but it must still be told when immigration asks."
	case len(counting) == 0:
		return "No case appears to count as a conviction there, but they must still be told when immigration asks."
	}
	line := ""
	switch {
	case DismissalMayHelp(r) && len(helps.cases) == 0:
		line = stillCounts(counting, of) + ". " + helps.words(counting, of)
	case DismissalMayHelp(r):
		line = itCounts(counting, of) + ". " + helps.words(counting, of)
	case helps.idle:
		line = itCounts(counting, of) + ", and a dismissal would likely lower no risk there."
	case dismissal:
		line = stillCounts(counting, of) + ", and a dismissal will not change that."
	default:
		line = itCounts(counting, of) + "."
	}
	if len(unsettled) > 0 {
		line += fmt.Sprintf(" Of %s that %s: plan as if so.", theCases(unsettled), openness(r))
	}
	return line
}

// unsettledLine: no case counts for sure.
func unsettledLine(r screen.Result, unsettled []int) string {
	of := len(r.Convictions)
	switch {
	case of == 1 && r.Convictions[0].Counts.Answer == law.Arguable:
		return "Whether it counts as a conviction there is open to argument; plan as if it does."
	case of == 1:
		return "We cannot tell yet whether it counts as a conviction there; plan as if it does."
	case len(unsettled) == of:
		return fmt.Sprintf("Whether the cases count as convictions there %s; plan as if they do.", openness(r))
	case len(unsettled) == 1:
		return fmt.Sprintf("Whether %s counts as a conviction there %s; plan as if it does.", theCases(unsettled), openness(r))
	}
	return fmt.Sprintf("Whether %s count as convictions there %s; plan as if they do.", theCases(unsettled), openness(r))
}

// openness is what keeps it from being settled.
func openness(r screen.Result) string {
	switch {
	case len(countedAs(r, law.Unknown)) == 0:
		return "is open to argument"
	case len(countedAs(r, law.Arguable)) == 0:
		return "is not known yet"
	}
	return "is not settled"
}

// countedAs are the numbers of the cases of which the answer is one of these.
func countedAs(r screen.Result, answers ...law.Answer) []int {
	var cases []int
	for i, c := range r.Convictions {
		if slices.Contains(answers, c.Counts.Answer) {
			cases = append(cases, i+1)
		}
	}
	return cases
}

// theCases names cases: "case 2", "cases 1 and 3".
func theCases(cases []int) string {
	return plural(len(cases), "case") + " " + text.Numbers(cases)
}

func itCounts(cases []int, of int) string {
	return ofCases(cases, of, "counts as a conviction", "count as convictions", "all count as convictions")
}

func stillCounts(cases []int, of int) string {
	return ofCases(cases, of, "is still a conviction", "are still convictions", "are all still convictions")
}

// ofCases says something of the one case there is, of both or all of them, or of
// those that it names.
func ofCases(cases []int, of int, single, several, all string) string {
	switch {
	case of == 1:
		return "It " + single + " there"
	case len(cases) == of && of == 2:
		return "Both " + several + " there"
	case len(cases) == of:
		return "They " + all + " there"
	case len(cases) == 1:
		return text.Capital(theCases(cases)) + " " + single + " there"
	}
	return text.Capital(theCases(cases)) + " " + several + " there"
}
