package immigration

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file is what the first-offender rule asks of the sentence: that the case was
// probation, as 18 USC 3607(a) gives it, and no term in its place. Estrada v.
// Holder, 560 F.3d 1039 (9th Cir. 2009).

// likeFederal tests how near an order is to what the federal law gives. 18 USC
// 3607(a) puts a first offender on probation without a judgment, and only one
// who would have qualified under it is spared (Estrada v. Holder, 560 F.3d 1039
// (9th Cir. 2009)). An order that follows a prison or county prison term, or
// jail in the place of probation, is further off than any that a court has
// accepted: arguable at most.
func likeFederal(m law.Matter, kind casefile.ReliefKind) law.Test {
	if kind == casefile.PC1203_41 || kind == casefile.PC1203_42 {
		return law.Open() // for terms that were carried out: PC 1203.41(a)(2), 1203.42(a)
	}
	return noTermServed(m)
}

// followsTerm reports whether an order or a finished program is no more than
// arguable because of the term beside it.
func followsTerm(m law.Matter) bool {
	if m.FinishedDeferral() && noTermServed(m).Answer == law.Arguable {
		return true
	}
	return slices.ContainsFunc(m.Relief, func(r casefile.Relief) bool {
		return dismissesForRule(r.Kind) && likeFederal(m, r.Kind).Answer == law.Arguable
	})
}

// noTermServed tests that the case was probation, or that nothing was carried
// out in its place. Arguable otherwise, and while that is not told. A prison term
// is one beside probation too: in California the two do not fit one another, and
// elsewhere one sentence can be both. Neither fits more than a year of jail:
// whatever the custody is called, such days can be no part of probation (PC 19.2).
// Where some of the term was suspended and nobody told the days served, it may have
// been carried out after all, as after a violation.
func noTermServed(m law.Matter) law.Test {
	answer := noTermOf(m)
	ordered, _ := m.Sentence.DaysOrdered.Value()
	suspended, _ := m.Sentence.DaysSuspended.Value()
	if _, told := m.Sentence.DaysServed.Value(); told || suspended == 0 || answer.Answer != law.Yes {
		return answer
	}
	all := *m.Conviction
	all.Sentence.DaysServed = casefile.DaysOf(ordered)
	if m.Conviction = &all; noTermOf(m).Answer == law.Yes {
		return answer
	}
	return law.Open().May(m.Path("sentence.days_served"))
}

func noTermOf(m law.Matter) law.Test {
	custody := m.Sentence.Custody
	told := casefile.Known(custody)
	program := m.Outcome == casefile.DeferredEntry || m.Outcome == casefile.DiversionNoPlea
	switch {
	case prisonCarriedOut(m):
		return law.Open().May(untoldDays(m)...)
	case suspendedOfUntold(m):
		return law.Open().May(m.Path("sentence.days_ordered"))
	case !told && (suspended(m) && anyServed(m) || moreSuspended(m)):
		return law.Open().May(m.Path("sentence.custody")) // in prison, the suspended term was carried out after all, or one of the numbers is wrong
	case custody == casefile.NoCustody && m.Sentence.DaysCarriedOut() == 0, nothingCarriedOut(m):
		return law.Is(true)
	case !told && !m.Californian() && m.Jurisdiction != casefile.Federal:
		return law.Open().May(m.Path("sentence.custody"))
	case m.Californian() && m.Sentence.BeyondProbation():
		return law.Open().May(untoldTerm(m)...)
	case !told && m.Outcome == casefile.DeferredEntry && m.ProgramCompleted != casefile.No && m.Californian() && m.Sentence.DaysCarriedOut() > 0:
		return law.Open().May(append(untoldOfDeferral(m), m.Path("sentence.custody"))...) // it may have been prison
	case m.Probation.Granted == casefile.Yes, m.Probation.Granted != casefile.No && casefile.Known(m.Probation.State):
		return law.Is(true)
	case m.FinishedDeferral() && m.Californian() && m.Sentence.DaysCarriedOut() > 0:
		return law.Open().May(untoldOfDeferral(m)...) // a judgment put off has no jail to serve
	case program && m.ProgramCompleted == casefile.Yes:
		return law.Is(true) // it stands in the place of probation
	case program && !m.ProgramCompleted.Known():
		return law.Open().May(m.Path("program_completed"))
	case m.Probation.Granted != casefile.No:
		return law.Open().May(m.Path("probation.granted"))
	}
	if _, daysTold := m.Sentence.DaysOrdered.Value(); !told && !daysTold {
		return law.Open().May(m.Path("sentence.custody"))
	}
	return law.Open()
}

// prisonCarriedOut: a prison or county prison term of which not all was suspended.
func prisonCarriedOut(m law.Matter) bool {
	ordered, _ := m.Sentence.DaysOrdered.Value()
	return m.Sentence.Custody.Prison() && !(ordered > 0 && nothingCarriedOut(m))
}

// untoldDays are the facts, not told, that would show a term wholly suspended.
func untoldDays(m law.Matter) []string {
	var paths []string
	if _, told := m.Sentence.DaysOrdered.Value(); !told {
		paths = append(paths, m.Path("sentence.days_ordered"))
	}
	if _, told := m.Sentence.DaysSuspended.Value(); !told {
		paths = append(paths, m.Path("sentence.days_suspended"))
	}
	return paths
}

// untoldTerm are the facts, not told, that would show a long term for what it was.
func untoldTerm(m law.Matter) []string {
	paths := untoldDays(m)
	if !casefile.Known(m.Sentence.Custody) {
		paths = append(paths, m.Path("sentence.custody"))
	}
	return paths
}

// untoldOfDeferral are the facts, not told, that would show jail beside a program
// to be a part of probation, or to have been before the plea.
func untoldOfDeferral(m law.Matter) []string {
	paths := untoldDays(m)
	if !m.Probation.Granted.Known() {
		paths = append(paths, m.Path("probation.granted"))
	}
	return paths
}

// nothingCarriedOut: the whole term was suspended, and no day of it is told as
// served.
func nothingCarriedOut(m law.Matter) bool {
	return suspended(m) && !anyServed(m)
}

// suspended: the days that were ordered were suspended, or none was ordered. More
// suspended than ordered shows that one of the numbers is wrong.
func suspended(m law.Matter) bool {
	ordered, told := m.Sentence.DaysOrdered.Value()
	days, _ := m.Sentence.DaysSuspended.Value()
	return told && (ordered == days || ordered == 0)
}

// suspendedOfUntold: it is told what was suspended, none perhaps, of a term that is not.
func suspendedOfUntold(m law.Matter) bool {
	_, ordered := m.Sentence.DaysOrdered.Value()
	_, suspended := m.Sentence.DaysSuspended.Value()
	return suspended && !ordered
}

// moreSuspended: more days suspended than were ordered.
func moreSuspended(m law.Matter) bool {
	ordered, told := m.Sentence.DaysOrdered.Value()
	days, _ := m.Sentence.DaysSuspended.Value()
	return told && days > ordered
}

func anyServed(m law.Matter) bool {
	served, _ := m.Sentence.DaysServed.Value()
	return served > 0
}
