package immigration

import (
	"strings"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// StillCounts reports that immigration law may count the case as a
// conviction: only relief that plainly erases takes one away.
func (o *Opinion) StillCounts() bool { return o.Harm() != law.No }

// Troubling reports a finding of deportability or inadmissibility that is not
// no, on this conviction or across the case where this conviction counts.
func (o *Opinion) Troubling(a *Assessment) bool {
	if !o.StillCounts() {
		return false
	}
	return grounded(o.Findings) || grounded(a.Findings)
}

// grounded: a ground of deportability or inadmissibility among these is not no.
func grounded(findings []law.Finding) bool {
	for i := range findings {
		if isGround(findings[i].Code) && findings[i].Answer != law.No {
			return true
		}
	}
	return false
}

func isGround(code string) bool {
	return strings.HasPrefix(code, "deport.") || strings.HasPrefix(code, "inadmit.")
}

// WorthVacating reports that undoing the conviction for a legal error could
// help in immigration law: the client is not a citizen, the conviction still
// counts, and a ground is not no or a goal is at bar or high.
func WorthVacating(a *Assessment, o *Opinion) bool {
	if citizen(a.File) || !o.StillCounts() {
		return false
	}
	if o.Troubling(a) {
		return true
	}
	for _, c := range a.Consequences {
		if c.Level >= law.High {
			return true
		}
	}
	return false
}

// PleadWithoutAdvice is DUTY-PADILLA: there was a plea, and the lawyer did not
// explain what it means for immigration, or the court did not warn (Padilla v.
// Kentucky, 559 U.S. 356 (2010); PC 1016.5, 1473.7).
func PleadWithoutAdvice(o *Opinion) bool {
	switch o.Outcome {
	case casefile.GuiltyPlea, casefile.NoContest, casefile.DeferredEntry:
		return o.Advice.LawyerExplained == casefile.No || o.Advice.CourtWarned == casefile.No
	}
	return false
}

// ReachesNoncitizen reports that immigration actions are for this person: not
// a citizen, or the status is not known.
func ReachesNoncitizen(a *Assessment) bool { return !citizen(a.File) }
