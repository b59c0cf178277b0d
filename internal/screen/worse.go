package screen

import (
	"slices"
	"strings"

	"example.com/tableside/internal/law"
)

// takeWorse replaces each answer by the worse of two readings of one case,
// because facts that contradict one another count in their worse reading
// until somebody settles which is right. The other reading leaves the doubted
// facts out; asked are the facts that the case as told lacks.
func (r *assessed) takeWorse(other *assessed, doubted []string, asked map[string]bool) {
	other.eachMissing(func(missing *[]string) { *missing = settledFirst(*missing, doubted, asked) })
	for i := range r.Convictions {
		mine, theirs := &r.Convictions[i], other.Convictions[i]
		mine.Convicted = max(mine.Convicted, theirs.Convicted)
		mine.Counts = worseFinding(mine.Counts, theirs.Counts)
		for j := range mine.Findings {
			mine.Findings[j] = worseFinding(mine.Findings[j], theirs.Findings[j])
		}
		for j := range mine.Remedies {
			mine.Remedies[j] = worseRemedy(mine.Remedies[j], theirs.Remedies)
		}
	}
	for i := range r.Findings {
		r.Findings[i] = worseFinding(r.Findings[i], other.Findings[i])
	}
	for i := range r.Consequences {
		r.Consequences[i] = worseConsequence(r.Consequences[i], other.Consequences[i])
	}
}

// settledFirst names the doubted facts in place of those that only a reading
// without them lacks: as the case was told nobody is asked for these, and once
// the doubt is settled they are asked for or do not matter.
func settledFirst(missing, doubted []string, asked map[string]bool) []string {
	onlyHere := func(path string) bool { return !asked[path] && !slices.Contains(doubted, path) }
	if !slices.ContainsFunc(missing, onlyHere) {
		return missing
	}
	return law.Paths(doubted, slices.DeleteFunc(slices.Clone(missing), onlyHere))
}

// lacks is every fact that some answer misses.
func (r *assessed) lacks() map[string]bool {
	all := map[string]bool{}
	r.eachMissing(func(missing *[]string) {
		for _, path := range *missing {
			all[path] = true
		}
	})
	return all
}

// eachMissing visits the missing facts of every answer that is shown.
func (r *assessed) eachMissing(visit func(*[]string)) {
	immigrant := r.immigrant()
	for i := range r.Convictions {
		c := &r.Convictions[i]
		if immigrant {
			visit(&c.Counts.Missing)
		}
		for j := range c.Findings {
			visit(&c.Findings[j].Missing)
		}
		for j := range c.Remedies {
			visit(&c.Remedies[j].Missing)
			if immigrant {
				visit(&c.Remedies[j].Effect.Missing)
			}
		}
	}
	for i := range r.Findings {
		visit(&r.Findings[i].Missing)
	}
	for i := range r.Consequences {
		visit(&r.Consequences[i].Missing)
	}
}

// worseFinding keeps the worse of two readings of a finding. Where what was told is
// open to argument and the other reading cannot tell, settling the facts in doubt can
// still change the answer, so they are named with it.
func worseFinding(a, b law.Finding) law.Finding {
	shield := strings.HasPrefix(a.Code, "shield.")
	if shield && b.Answer < a.Answer || !shield && (b.Answer > a.Answer || b.Harm > a.Harm) {
		b.Harm = max(a.Harm, b.Harm)
		return b
	}
	if a.Answer == law.Arguable && b.Answer == law.Unknown {
		a.Test = a.May(b.Missing...)
	}
	return a
}

// worseRemedy keeps the less hopeful state, the later day, and the effect that
// comforts less: a dismissal that depends on which of two facts is right is not
// yet within reach, nor is what it would undo.
func worseRemedy(a law.Remedy, others []law.Remedy) law.Remedy {
	i := slices.IndexFunc(others, func(b law.Remedy) bool { return b.Code == a.Code })
	if i < 0 {
		return a
	}
	b := others[i]
	begins, effect := max(a.Begins, b.Begins), a.Effect
	if comfort(b.Effect) < comfort(effect) {
		effect = b.Effect
	}
	if hope(b.State) < hope(a.State) || b.State == a.State && opensLater(b, a) {
		a = b
	}
	a.Begins, a.Effect = begins, effect
	return a
}

// opensLater: on a later day, or on one that nobody can tell.
func opensLater(a, b law.Remedy) bool {
	if b.Earliest.IsZero() {
		return false
	}
	return a.Earliest > b.Earliest || a.Earliest.IsZero() && a.State == law.Later
}

func hope(s law.State) int {
	return slices.Index([]law.State{law.Unclear, law.Unavailable, law.Later, law.Discretionary, law.Available, law.NotNeeded, law.Done}, s)
}

// comfort sorts what an order does in immigration law, the least first. Not known
// comforts less than arguable.
func comfort(e law.Effect) int {
	return slices.Index([]law.EffectAnswer{law.EffectNone, law.EffectUnknown, law.EffectArguable, law.EffectLimited, law.EffectReduces, law.EffectEliminates}, e.Answer)
}

// worseConsequence keeps the worse level, and where one reading cannot tell and could
// be worse than the other nobody knows the level, as in one reading alone. What is
// sure of either stays sure, with its reasons.
func worseConsequence(a, b law.Consequence) law.Consequence {
	worst, sure := max(a.AtWorst, b.AtWorst), max(a.Sure, b.Sure)
	other := b
	if worseLevel(b, a) {
		a, other = b, a
	}
	if a.Level == law.UnknownLevel && other.Level == law.UnknownLevel {
		a.Missing = law.Paths(a.Missing, other.Missing)
	}
	if a.Sure < sure {
		a = withReasons(a, other)
	}
	a.AtWorst, a.Sure = worst, sure
	return a
}

func worseLevel(b, a law.Consequence) bool {
	switch unknown := law.UnknownLevel; {
	case a.Level == unknown && b.Level == unknown:
		return b.AtWorst > a.AtWorst
	case a.Level == unknown && a.AtWorst > b.Level:
		return false
	case b.Level == unknown && b.AtWorst > a.Level:
		return true
	}
	return b.Level > a.Level
}

// withReasons adds the reasons that stand in another reading. What both end with
// stays at the end.
func withReasons(a, other law.Consequence) law.Consequence {
	last := len(a.Why)
	if n := len(other.Why); last > 0 && n > 0 && a.Why[last-1].Text == other.Why[n-1].Text {
		last--
	}
	var more []law.Reason
	for _, r := range other.Why {
		if r.Stands() && !slices.ContainsFunc(a.Why, func(said law.Reason) bool { return said.Text == r.Text }) {
			more = append(more, r)
		}
	}
	a.Why = slices.Concat(a.Why[:last], more, a.Why[last:])
	a.From, a.By = joined(a.From, other.From), joined(a.By, other.By)
	a.Authorities = joined(a.Authorities, other.Authorities)
	return a
}

// joined is a list with what another has more.
func joined(list, other []string) []string {
	all := slices.Clip(list)
	for _, one := range other {
		if !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	return all
}
