package california

import "example.com/tableside/internal/law"

// The conditions that many statutes repeat, each in one place.

// Every conviction of one kind: an open charge, probation or a term in any
// case holds up PC 1203.4, 1203.41 and 1203.42 for all cases of the person.
// A bench warrant on an old case counts as a charge (open question Q18).
func (f *facts) noPendingCharge() block {
	return block{Test: f.rec.pending, why: law.Say("An open charge or warrant in any court holds this up until it ends.")}
}

func (f *facts) notOnProbation() block {
	why := law.Say("Being on probation, in any case at all, holds this up until it ends.")
	if f.rec.oldProbation {
		why = law.Say("Being on probation, in any case at all, holds this up until it ends. Probation granted before 2021 may have ended already, by a newer law (AB 1950), " + ifOpenThen)
	}
	return block{f.rec.onProbation, why, f.rec.freeFrom}
}

func (f *facts) notServing() block {
	return block{f.rec.serving, law.Say("Serving a sentence or being supervised, in any case at all, holds this up until it ends."), f.rec.doneFrom}
}

// unpaid is the money rule (SB 1106, Stats. 2022 ch. 734, in force since 1
// January 2023): unpaid victim restitution and the restitution fine never
// count against the person, so no rule reads them; other court debt may.
func (f *facts) unpaid() law.Test { return f.YesNo(f.Owes.Fines, "owes.fines") }

// excluded joins a list with what the section alone does not tell: an attempt
// or a conspiracy at a listed offense is an open question (Q3).
func (f *facts) excluded(listed law.Test) law.Test {
	inchoate := law.Any(f.attempted(), f.conspired())
	switch {
	case listed.Answer == law.No || inchoate.Answer == law.No:
		return listed
	case inchoate.Answer == law.Yes:
		return law.All(listed, law.Open())
	}
	return law.All(listed, inchoate)
}

// The terms of PC 1170(h) and prison, as gates say them.
var (
	wentToPrison    = law.Say("A prison term was carried out in this case.")
	wentTo1170h     = law.Say("A county jail felony term under PC 1170(h) was carried out.")
	noProbation     = law.Say("No probation was granted.")
	deferred        = law.Say("Judgment was put off in this case, so there was no sentence. PC 1203.43 is for an old drug program that was finished. If it was not, look for the sentence that came later.")
	courtDebt       = law.Say("An unpaid fine or fee, other than restitution, may count as a condition that was not kept. The judge then decides.")
	violationFound  = law.Say("A court found that probation was violated. The relief is still open, but the judge decides.")
	inTheInterest   = law.Say("The judge decides whether this is in the interest of justice.")
	probationEnded  = "Probation ended {ended}. The day after is {day}."
	probationEnding = "Probation is set to end {ended}. The day after is {day}."
)
