package screen

import (
	"slices"
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/law/immigration"
)

// WhatIf is what one remedy would change in immigration law if it were
// granted on its usual ground. No changes: it would change nothing.
type WhatIf struct {
	Conviction string
	Relief     []casefile.ReliefKind
	Changes    []Change
}

// Change is one answer or level that would be different.
type Change struct{ Code, From, To string }

// WhatIfs asks of every remedy that is not done or out of reach what it would
// change. It runs immigration law once more for each, so it is only for one
// case at a time.
func WhatIfs(c casefile.Case, r Result, l Law) []WhatIf {
	var rows []WhatIf
	for _, conviction := range r.Convictions {
		for _, remedy := range conviction.Remedies {
			if !remedy.Covered || !reachable(remedy.State) {
				continue
			}
			after := granted(c, conviction.Index, remedy.Code, r.Today)
			rows = append(rows, WhatIf{
				Conviction: conviction.ID,
				Relief:     []casefile.ReliefKind{remedy.Code},
				Changes:    changes(r, immigration.Assess(law.OpenFile(&after, r.Today), l.Immigration)),
			})
		}
	}
	return rows
}

// granted is the case as it would stand after the remedy, on its usual ground.
func granted(c casefile.Case, i int, kind casefile.ReliefKind, today casefile.Day) casefile.Case {
	after := c.Clone()
	after.Convictions[i].Relief = append(after.Convictions[i].Relief, casefile.Relief{
		Kind: kind, GrantedOn: casefile.On(today), Reason: usualReason(kind),
	})
	return after
}

func usualReason(kind casefile.ReliefKind) casefile.ReliefReason {
	if slices.Contains(vacaturs, kind) {
		return casefile.LegalError
	}
	return casefile.Rehabilitation
}

// reductionWouldChange reports whether a reduction within reach would change
// an immigration finding.
func (l Law) reductionWouldChange(f *law.File, r *assessed) bool {
	for _, c := range r.Convictions {
		for _, remedy := range c.Remedies {
			if !slices.Contains(reductions, remedy.Code) || !remedy.Covered || !reachable(remedy.State) {
				continue
			}
			after := granted(*f.Case, c.Index, remedy.Code, r.Today)
			a := immigration.Assess(law.OpenFile(&after, r.Today), l.Immigration)
			if slices.ContainsFunc(changes(r.Result, a), ofFinding) {
				return true
			}
		}
	}
	return false
}

// ofFinding tells a finding's change from a consequence's.
func ofFinding(c Change) bool { return strings.Contains(c.Code, ".") }

func isGround(f law.Finding) bool {
	return f.Answer != law.No && (strings.HasPrefix(f.Code, "deport.") || strings.HasPrefix(f.Code, "inadmit."))
}

// changes lists what differs in immigration law between a result and an
// assessment of the same case after a remedy.
func changes(r Result, a *immigration.Assessment) []Change {
	var all []Change
	differ := func(code, from, to string) {
		if from != to {
			all = append(all, Change{code, from, to})
		}
	}
	for i, c := range r.Convictions {
		o := a.Opinions[i]
		differ(c.ID+":counts_as_conviction", c.Counts.Answer.String(), o.Counts.Answer.String())
		for j, f := range c.Findings {
			differ(c.ID+":"+f.Code, f.Answer.String(), o.Findings[j].Answer.String())
		}
	}
	for i, f := range r.Findings {
		differ(f.Code, f.Answer.String(), a.Findings[i].Answer.String())
	}
	for i, c := range r.Consequences {
		differ(c.Code, c.Level.String(), a.Consequences[i].Level.String())
	}
	return all
}
