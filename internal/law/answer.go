// Package law holds what both bodies of law share: answers that can say "not
// known" and "arguable", findings with their authorities, dates as statutes
// count them, and the facts of a case with their paths. It weighs no case and
// knows no screen; of statutes it knows the few that belong to neither body or to
// both: which orders close a case to employers or come unasked (family.go), what
// daily life may make of a case (dailylife.go), and the charges of the old drug
// program (oldprogram.go).
package law

import (
	"slices"

	"example.com/tableside/internal/casefile"
)

// Answer is what the law says on the facts given. The zero value is no answer
// yet, which is a bug when it reaches a report.
type Answer uint8

// The answers in their order for logic: AND takes the least, OR the greatest.
const (
	Unanswered Answer = iota
	No
	Unknown  // a needed fact is missing
	Arguable // the law is unsettled, or turns on the record of conviction
	Yes
)

// String gives the word of the report; no answer yet is "".
func (a Answer) String() string {
	return [...]string{"", "no", "unknown", "arguable", "yes"}[a]
}

// Test is the answer to one condition of a rule, with the facts (case paths)
// that could still change it. Tests are built by reading facts and joined
// with All, Any, Not and Unless, so that missing facts are never listed by hand.
type Test struct {
	Answer  Answer
	Missing []string // case paths, sorted, no path twice; often shared: never write to it
}

// Is is a test that no missing fact can change.
func Is(yes bool) Test {
	if yes {
		return Test{Answer: Yes}
	}
	return Test{Answer: No}
}

// Open is an arguable test: the law is unsettled on these facts.
func Open() Test { return Test{Answer: Arguable} }

// Lacks is an unknown test: the facts at these case paths are missing.
func Lacks(paths ...string) Test {
	if len(paths) == 1 {
		return Test{Answer: Unknown, Missing: casefile.Alone(paths[0])}
	}
	return Test{Answer: Unknown, Missing: Paths(slices.Clone(paths))}
}

// May adds facts that could still change the test without changing its answer.
func (t Test) May(paths ...string) Test {
	t.Missing = Paths(t.Missing, paths)
	return t
}

// AtMost lowers an answer that stands above the ceiling.
func (t Test) AtMost(ceiling Answer) Test {
	t.Answer = min(t.Answer, ceiling)
	return t
}

// All is AND: the least answer. A firm no settles it, and then nothing is
// missing; otherwise every part's missing facts could still change it.
// All of nothing is yes.
func All(tests ...Test) Test {
	joined := Test{Answer: Yes}
	for i := range tests {
		t := &tests[i]
		if t.answered() == No && len(t.Missing) == 0 {
			return Test{Answer: No}
		}
		joined.Answer = min(joined.Answer, t.Answer)
	}
	joined.Missing = missingIn(tests)
	return joined
}

// Any is OR: the greatest answer. A firm yes settles it. Any of nothing is no.
func Any(tests ...Test) Test {
	joined := Test{Answer: No}
	for i := range tests {
		t := &tests[i]
		if t.answered() == Yes && len(t.Missing) == 0 {
			return Test{Answer: Yes}
		}
		joined.Answer = max(joined.Answer, t.Answer)
	}
	joined.Missing = missingIn(tests)
	return joined
}

// answered is the answer of a test, which must have one.
func (t *Test) answered() Answer {
	if t.Answer == Unanswered {
		panic("law: a test without an answer was joined")
	}
	return t.Answer
}

// missingIn are the facts that any of the tests lacks. Mostly none does.
func missingIn(tests []Test) []string {
	some := 0
	for i := range tests {
		if len(tests[i].Missing) > 0 {
			some++
		}
	}
	if some == 0 {
		return nil
	}
	var few [12][]string // room for most, so that none is taken
	missing := few[:0]
	for i := range tests {
		if len(tests[i].Missing) > 0 {
			missing = append(missing, tests[i].Missing)
		}
	}
	return Paths(missing...)
}

// Not swaps yes and no and leaves unknown and arguable as they are.
func Not(t Test) Test {
	switch t.Answer {
	case Yes:
		t.Answer = No
	case No:
		t.Answer = Yes
	case Unanswered, Unknown, Arguable:
	}
	return t
}

// Second is the second greatest answer: the test of "two or more of these".
// With fewer than two it is no.
func Second(tests ...Test) Test { return AtLeast(2, tests...) }

// AtLeast is the test that n or more of these hold: the n-th greatest answer.
func AtLeast(n int, tests ...Test) Test {
	if n <= 0 {
		return Is(true)
	}
	if len(tests) < n {
		return Is(false)
	}
	sorted := slices.Clone(tests)
	slices.SortStableFunc(sorted, func(a, b Test) int { return int(b.Answer) - int(a.Answer) })
	nth := Test{Answer: sorted[n-1].Answer}
	firm := 0
	for _, t := range sorted {
		if t.Answer == Yes && len(t.Missing) == 0 {
			firm++
		}
	}
	if firm >= n {
		return nth
	}
	var missing [][]string
	possible := 0
	for _, t := range sorted {
		if t.Answer != No || len(t.Missing) > 0 {
			possible++
			missing = append(missing, t.Missing)
		}
	}
	if possible >= n {
		nth.Missing = Paths(missing...)
	}
	return nth
}

// Shielded is a ground weighed against what protects the client from it.
type Shielded struct {
	Standing Test   // what is reported: the ground AND NOT the shield
	Harm     Answer // what levels are worked out from: the ground, cleared only by a shield that is yes
}

// Unless weighs a ground against its shields. Several shields: any that holds clears.
func Unless(ground Test, shields ...Test) Shielded {
	shield := Any(shields...)
	harm := ground.Answer
	if shield.Answer == Yes {
		harm = No
	}
	return Shielded{Standing: All(ground, Not(shield)), Harm: harm}
}

// Paths is every path of these lists, sorted, each once. One list that has all
// the others is given back as it is: on a long record that is nearly always so,
// and the law merges such lists thousands of times for a single case. So the
// result may be a list that others hold: never write to it.
func Paths(lists ...[]string) []string {
	var longest []string
	paths := 0
	for _, list := range lists {
		paths += len(list)
		if len(list) > len(longest) {
			longest = list
		}
	}
	if paths == 0 {
		return nil
	}
	if tidy(longest) && hasAll(longest, lists) {
		return slices.Clip(longest)
	}
	all := make([]string, 0, paths)
	for _, list := range lists {
		all = append(all, list...)
	}
	slices.Sort(all)
	return slices.Clip(slices.Compact(all))
}

// tidy: sorted, no path twice.
func tidy(list []string) bool {
	for i := 1; i < len(list); i++ {
		if list[i] <= list[i-1] {
			return false
		}
	}
	return true
}

// hasAll: every path of the lists stands in a tidy one.
func hasAll(whole []string, lists [][]string) bool {
	for _, list := range lists {
		if len(list) > 0 && &list[0] == &whole[0] {
			continue // the same list
		}
		for _, path := range list {
			if _, has := slices.BinarySearch(whole, path); !has {
				return false
			}
		}
	}
	return true
}
