package screen

import (
	"slices"
	"strings"

	"example.com/tableside/internal/law"
)

// takeWorse replaces each answer by the worse of two readings of one case,
// because facts that contradict one another count in their worse reading
// until somebody settles which is right.
func (r *assessed) takeWorse(other *assessed) {
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

func worseFinding(a, b law.Finding) law.Finding {
	shield := strings.HasPrefix(a.Code, "shield.")
	if shield && b.Answer < a.Answer || !shield && (b.Answer > a.Answer || b.Harm > a.Harm) {
		b.Harm = max(a.Harm, b.Harm)
		return b
	}
	return a
}

// worseRemedy keeps the less hopeful state: a dismissal that depends on which
// of two facts is right is not yet within reach.
func worseRemedy(a law.Remedy, others []law.Remedy) law.Remedy {
	i := slices.IndexFunc(others, func(b law.Remedy) bool { return b.Code == a.Code })
	if i >= 0 {
		a.Begins = max(a.Begins, others[i].Begins)
	}
	if i >= 0 && hope(others[i].State) < hope(a.State) {
		return others[i]
	}
	return a
}

func hope(s law.State) int {
	return slices.Index([]law.State{law.Unclear, law.Unavailable, law.Later, law.Discretionary, law.Available, law.NotNeeded, law.Done}, s)
}

func worseConsequence(a, b law.Consequence) law.Consequence {
	worst := max(a.AtWorst, b.AtWorst)
	if b.Level > a.Level {
		a = b
	}
	a.AtWorst = worst
	return a
}
