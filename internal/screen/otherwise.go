package screen

import (
	"reflect"
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// Otherwise gives a test that tells whether a case, as one more answer would
// make it, is answered otherwise than in the result r: another state, level,
// answer of a test, or action, or another day to wait for; which day a wait was
// over is told where it is known, and changes nothing. A case with facts that do
// not fit one another, where r had none such, is not answered otherwise: nobody
// can give that answer and all the others. The test keeps what it has worked
// out of r: one goroutine at a time may ask it.
func Otherwise(r Result, l Law) func(casefile.Case) bool {
	before := slices.DeleteFunc(slices.Clone(r.Actions), func(a law.Action) bool { return a.Code == toSeekReduction.Code })
	reducible := l.reducible(&r)
	return func(c casefile.Case) bool {
		f := law.OpenFile(&c, r.Today)
		contradictions := l.contradictionsIn(f)
		for _, found := range contradictions {
			if !slices.ContainsFunc(r.Contradictions, sameContradiction(found)) {
				return false
			}
		}
		other := l.weighFile(f, contradictions, l.bothBodies)
		sameConviction := func(a, b Conviction) bool { return sameConviction(a, b, r.Today) }
		return !slices.EqualFunc(r.Convictions, other.Convictions, sameConviction) ||
			!slices.EqualFunc(r.Findings, other.Findings, sameFinding) ||
			!slices.EqualFunc(r.Consequences, other.Consequences, sameConsequence) ||
			!slices.EqualFunc(before, actions(other.file, l, other, leftOut), sameAction) ||
			l.otherReduction(&r, &other.Result, reducible)
	}
}

// otherReduction reports whether a lower charge or another sentence would help
// in one case and not in the other. That is asked of the convictions that
// differ first: mostly one, and it is the same there. An answer that settles a
// misfit may turn it for any conviction: fewer readings of all are left.
func (l Law) otherReduction(before, after *Result, reducible func(i int) bool) bool {
	differ := func(all func(i int) bool) bool {
		was := false
		for i := range before.Convictions {
			was = was || all(i) && reducible(i)
		}
		return was != (l.helpfulIn(after, all) != nil)
	}
	touched := func(i int) bool {
		return !reflect.DeepEqual(before.Case.Convictions[i], after.Case.Convictions[i])
	}
	alike := len(before.Convictions) == len(after.Convictions) && len(before.Contradictions) == len(after.Contradictions) &&
		reflect.DeepEqual(before.Case.Person, after.Case.Person)
	return (!alike || differ(touched)) && differ(everyConviction)
}

// reducible tells whether a lower charge or another sentence would help in a
// conviction of a result; each is asked about once.
func (l Law) reducible(r *Result) func(i int) bool {
	known := map[int]bool{}
	return func(i int) bool {
		is, asked := known[i]
		if !asked {
			is = l.helpfulIn(r, func(one int) bool { return one == i }) != nil
			known[i] = is
		}
		return is
	}
}

func sameContradiction(a casefile.Contradiction) func(casefile.Contradiction) bool {
	return func(b casefile.Contradiction) bool { return a.Code == b.Code && slices.Equal(a.Paths, b.Paths) }
}

func sameConviction(a, b Conviction, today casefile.Day) bool {
	sameRemedy := func(a, b law.Remedy) bool { return sameRemedy(a, b, today) }
	return sameFinding(a.Counts, b.Counts) && slices.EqualFunc(a.Findings, b.Findings, sameFinding) &&
		slices.EqualFunc(a.Remedies, b.Remedies, sameRemedy)
}

func sameFinding(a, b law.Finding) bool {
	return a.Code == b.Code && a.Answer == b.Answer && a.Harm == b.Harm
}

func sameRemedy(a, b law.Remedy, today casefile.Day) bool {
	return a.Code == b.Code && a.State == b.State && a.Merits == b.Merits && a.Effect.Answer == b.Effect.Answer &&
		(a.Earliest == b.Earliest || max(a.Earliest, b.Earliest) <= today)
}

func sameConsequence(a, b law.Consequence) bool {
	return a.Code == b.Code && a.Level == b.Level && a.AtWorst == b.AtWorst && a.Sure == b.Sure
}

func sameAction(a, b law.Action) bool { return a.Code == b.Code && a.Urgency == b.Urgency }
