package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// Pen. Code 799 to 805: how long an offense can be charged. The maximum that
// the section allows decides, not what was charged, so a wobbler counts as a
// felony (805(a)). Time while a case is pending does not run (803(b)), so the
// count starts with the later of the offense and the end of the case. Up to
// three years out of the state do not count either (803(d)).

// chargeable is the answer of the limitation law to one offense.
type chargeable struct {
	never law.Test // no limit of time
	sex   law.Test // 290(c) felony: ten years, to the victim's 40th birthday, or none; never computed
	ends  span     // the first day on which it can no longer be charged
}

func (f *facts) chargeable() chargeable {
	felonyPossible := f.feloniousByLaw()
	years := pick(felonyPossible, f.felonyYears(), f.lesserYears())
	ends := f.caseOver()
	if ends.known() {
		ends = span{law.AfterLapse(ends.from, years.least), law.AfterLapse(ends.to, years.most), join(ends.missing, years.missing)}
	}
	return chargeable{
		never: law.All(felonyPossible, law.Any(f.listed(f.p.Limitless), f.rows(func(row *offense.Offense) law.Test { return law.Is(longest(row.FelonyTerm).life) }))),
		sex:   law.All(felonyPossible, f.rows(func(row *offense.Offense) law.Test { return law.Is(row.Registrable) })),
		ends:  ends,
	}
}

// feloniousByLaw tests whether the section allows a felony sentence, as it does
// where it may have been a misdemeanor then or a wobbler: the longer time counts.
func (f *facts) feloniousByLaw() law.Test {
	return f.rows(func(row *offense.Offense) law.Test {
		level := f.levelsOf(row)
		if level.missing != nil && level.set == anyLevel {
			return law.Test{Answer: law.Unknown, Missing: level.missing}
		}
		return law.Is(level.set&felony != 0)
	})
}

// caseOver is the later of the offense and the day the case ended.
func (f *facts) caseOver() span {
	arrest := f.committed
	switch {
	case f.Outcome == casefile.ArrestOnly && arrest.known():
		return arrest // nothing was ever pending
	case !f.ConvictedOn.Known():
		return f.decided
	}
	end := f.decided
	if !arrest.known() {
		return end
	}
	return end.later(arrest)
}

func (f *facts) lesserYears() yearSpan {
	annoying := f.listed(f.p.ChildAnnoying)
	if annoying.Answer != law.No {
		annoying = law.All(annoying, f.YesNo(f.Victim.Under14, "victim.under_14"))
	}
	return pick(annoying, exactly(f.p.LimitChild), exactly(f.p.LimitLesser))
}

func (f *facts) felonyYears() yearSpan {
	plain := pick(f.graveTerm(), exactly(f.p.LimitGrave), exactly(f.p.LimitFelony))
	special := pick(f.listed(f.p.ElderAbuse), exactly(f.p.LimitElder), plain)
	special = pick(f.listed(f.p.SpouseAbuse), exactly(f.p.LimitDomestic), special)
	return pick(f.listed(f.p.Frauds), exactly(max(f.p.LimitFraud, plain.most)), special)
}

// graveTerm tests for a highest term of eight years or more.
func (f *facts) graveTerm() law.Test {
	return f.rows(func(row *offense.Offense) law.Test {
		h := longest(row.FelonyTerm)
		if !h.known {
			return law.Open()
		}
		return law.Is(h.life || h.years >= f.p.GraveYears)
	})
}
