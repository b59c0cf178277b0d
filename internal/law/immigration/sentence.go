package immigration

import (
	"strconv"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file is section 8: sentence arithmetic, INA 101(a)(48)(B).

// sentenceImposed is the jail or prison ordered for the count, suspended time
// included, no matter how much was served (SENT-1 to SENT-4, SENT-6). Jail as
// a condition of probation is a sentence (SENT-2), and what a violation added
// is in the one total (SENT-3; United States v. Jimenez, 258 F.3d 1120 (9th
// Cir. 2001)). A later change counts only as far as it is accepted (SENT-10).
func sentenceImposed(m law.Matter, p *Parameters) term {
	t := ordered(m, p)
	for i := range m.Relief {
		r := &m.Relief[i]
		if !r.DaysAfter.Asked() && r.Kind != casefile.SentenceModification || !changesSentence(r.Kind) && !setsAside(r.Kind) {
			continue
		}
		to := term{Low: 0, High: max(t.High, maximumAtSentencing(m, p).High), Missing: []string{m.Path(reliefField(i, "days_after"))}}
		if days, known := r.DaysAfter.Value(); known {
			to = exactly(days)
		}
		t = t.change(acceptedOrder(m, i, p), to)
	}
	return t
}

// ordered is the term as first imposed. What a violation added counts (SENT-3);
// where credit for earlier days was given up so that the total could stand, a
// lawyer may argue that the days given up do not count twice (SENT-8). One
// sentence from the start is what the judge ordered, credit or not.
func ordered(m law.Matter, p *Parameters) term {
	t := fullTerm(m, p)
	added := law.Any(
		m.YesNo(m.Probation.Violated, "probation.violated"),
		law.Is(m.Probation.State == casefile.ProbationRevoked))
	if waived, known := m.Sentence.DaysWaived.Value(); known && waived > 0 {
		return t.change(law.All(added, law.Open()), term{Low: max(t.Low-waived, 0), High: max(t.High-waived, 0), Missing: t.Missing})
	}
	return t
}

// fullTerm counts every day of the term. Where the days are missing they are
// never taken as none, and never above the maximum (SENT-9).
func fullTerm(m law.Matter, p *Parameters) term {
	days, known := m.Sentence.DaysOrdered.Value()
	suspended, _ := m.Sentence.DaysSuspended.Value()
	switch {
	case known:
		return exactly(max(days, suspended)) // more suspended than ordered cannot be: the worse reading
	case m.Sentence.Custody == casefile.NoCustody:
		return exactly(suspended)
	}
	most := maximumAtSentencing(m, p)
	if most.High == 0 {
		return exactly(suspended)
	}
	if besideProgram(m) {
		most.High = min(most.High, casefile.JailUnderProbation)
	}
	return term{
		Low:     suspended,
		High:    max(most.High, suspended),
		Missing: merge([]string{m.Path("sentence.days_ordered")}, boundedBy(m)),
	}
}

// besideProgram: a judgment was put off and the program finished, so that none was
// ever given (PC 1000.3): what was ordered beside it, where anything was, is no more
// than the jail of probation. A prison term that is told is another matter.
func besideProgram(m law.Matter) bool {
	return m.FinishedDeferral() && m.Californian() && !m.Sentence.Custody.Prison()
}

// boundedBy names the level where knowing it could bound the missing days.
func boundedBy(m law.Matter) []string {
	if _, missing := levelAtSentencing(m); missing != "" {
		return []string{missing}
	}
	return nil
}

// changesSentence reports whether an order of this kind can change the term
// while the conviction stands.
func changesSentence(kind casefile.ReliefKind) bool { return law.FamilyOf(kind) == law.SentenceChange }

// changesTheLaw: orders that rest on a law made after the judgment. PC 1172.75
// calls an enhancement invalid that was lawful when imposed, PC 1172.6 undoes
// what was murder then: no defect of the time, so no more than arguable.
func changesTheLaw(kind casefile.ReliefKind) bool {
	return kind == casefile.PC1172_75 || kind == casefile.PC1172_6
}

// acceptedOrder is PCR-SENT: a changed sentence counts only if the first one
// was legally wrong (Matter of Thomas & Thompson, 27 I&N Dec. 674 (A.G. 2019)).
// For an order of before that decision the point is arguable. An order under
// PC 18.5(b) is grace by statute: Matter of Velasquez-Rios.
func acceptedOrder(m law.Matter, i int, p *Parameters) law.Test {
	r := &m.Relief[i]
	if changesTheLaw(r.Kind) && r.Reason != casefile.Rehabilitation && r.Reason != casefile.ImmigrationHardship {
		return law.Open()
	}
	switch r.Reason {
	case casefile.LegalError, casefile.MixedReason:
		return law.Is(true)
	}
	if r.Kind == casefile.PC18_5 {
		return law.Is(false)
	}
	switch r.Reason {
	case casefile.SilentReason:
		return law.Open()
	case casefile.Rehabilitation, casefile.ImmigrationHardship:
		if setsAside(r.Kind) {
			return law.Is(false)
		}
		return law.All(law.Open(), law.Before(r.GrantedOn, m.Path(reliefField(i, "granted_on")), p.SentenceChange))
	}
	return m.Lacks(reliefField(i, "reason"))
}

// reliefField is a field of the i-th relief, as relief[0].reason.
func reliefField(i int, field string) string { return "relief[" + strconv.Itoa(i) + "]." + field }
