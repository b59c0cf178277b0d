package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
	"example.com/tableside/internal/offense"
)

// WIC 786 (SB 857, 2026): when a young person satisfactorily completes informal
// supervision or probation, the juvenile court must dismiss the case and seal
// the record; unpaid restitution does not count. Not for an offense of WIC
// 707(b) at 14 or older unless it was dismissed or lowered ((d)).
// WIC 781: other juvenile records are sealed on petition at 18, or five years
// after the court's power ended, on a finding of rehabilitation, unless a later
// felony or a misdemeanor of moral turpitude stands ((a)(1)(D), (G)). Never
// where registration under PC 290.008 is required.
// WIC 786.5 (diversion) and 788 (petition by the probation officer, AB 1877,
// 2025) are told here.
// Source: the code's text as of 30 June 2026.
var (
	_ = declare(remedy{
		code:        casefile.WIC786,
		rule:        sealingOfCompletedJuvenileCase,
		scope:       juvenile,
		name:        "Dismissal and sealing of a juvenile case",
		forms:       []string{"JV-596"},
		warnings:    []string{"W2"},
		authorities: []string{"Welf. & Inst. Code 786(a), (d)", "Welf. & Inst. Code 786.5", "Welf. & Inst. Code 788", "Welf. & Inst. Code 707(b)"},
		effects:     &sealing,
		strength:    law.Settled,
		checked:     law.FromSource,
		place:       Place{Fits: FitsFew, Turn: TurnSealing},
	})
	_ = declare(remedy{
		code:        casefile.WIC781,
		rule:        sealingOfJuvenileRecord,
		scope:       juvenile,
		name:        "Sealing a juvenile record",
		forms:       []string{"JV-595", "JV-590"},
		warnings:    []string{"W2"},
		authorities: []string{"Welf. & Inst. Code 781(a)(1)(A), (D), (G)", "Welf. & Inst. Code 781.1", "Welf. & Inst. Code 707(b)", "Pen. Code 290.008"},
		effects:     &sealing,
		strength:    law.Settled,
		checked:     law.FromSource,
		place:       Place{Fits: FitsFew, Turn: TurnSealingAsked},
	})
)

func sealingOfCompletedJuvenileCase(f *facts) ruling {
	return ruling{
		gates: gates{
			f.juvenileCase(),
			{Test: f.programKept(), code: "not-completed", why: law.Say("Supervision was not completed. WIC 781 is the petition for that.")},
			{Test: law.Not(f.graveAsTeen()), code: "707b", why: law.Say("An offense of WIC 707(b) at 14 or older is not sealed this way unless it was dismissed or lowered.")},
			f.laterTrouble(f.duringSupervision),
		},
		blocks: blocks{{Test: when(f.state.is(ongoing), f.granted), why: law.Say("Juvenile probation has not ended yet.")}},
		triggers: triggers{{when(f.YesNo(f.Probation.Violated, "probation.violated"), f.granted),
			law.Say("A violation was found, so the judge must weigh whether supervision was completed well enough.")}},
		why: reasons{law.Say("The juvenile court must dismiss and seal this case, and should have done so already. Ask the court or the probation office.")},
	}
}

func sealingOfJuvenileRecord(f *facts) ruling {
	return ruling{
		gates: gates{
			f.juvenileCase(),
			{Test: law.Not(f.registrationTold()), code: "registrable", why: law.Say("A juvenile record that requires registration (PC 290.008) is never sealed.")},
			f.laterTrouble(func(*facts) law.Test { return law.Is(true) }),
			{Test: law.Not(law.All(f.graveAsTeen(), law.Open())), open: law.Say("An offense of WIC 707(b) at 14 or older has its own limits. A lawyer must look.")},
		},
		opens: f.ofAge(),
		grade: byJudge,
		why:   reasons{law.Say("The juvenile court may seal the record when it finds rehabilitation. Debts do not count and there is no fee.")},
	}
}

// when leaves a test only where another holds.
func when(t, holds law.Test) law.Test {
	if holds.Answer == law.No {
		return law.Is(false)
	}
	return t
}

func (f *facts) juvenileCase() gate {
	return gate{Test: f.ended(casefile.Juvenile), code: "adult-court",
		why: law.Say("This was not a juvenile court case.")}
}

// programKept tests for supervision that ended without being revoked, or an
// informal program that was completed.
func (f *facts) programKept() law.Test {
	if f.ProgramCompleted == casefile.Yes {
		return law.Is(true)
	}
	if f.granted.Answer == law.No {
		return f.YesNo(f.ProgramCompleted, "program_completed")
	}
	return f.state.is(completed | endedEarly | ongoing) // a block answers while it runs
}

func (f *facts) graveAsTeen() law.Test {
	grave := f.listed(f.p.JuvenileGrave)
	if grave.Answer == law.No {
		return grave
	}
	return law.All(grave, f.notCleared(), law.Not(f.under(f.p.StrikeAge)))
}

func (f *facts) registrationTold() law.Test {
	if f.RegistrationRequired == casefile.NotAsked {
		return law.Is(false)
	}
	return f.YesNo(f.RegistrationRequired, "registration_required")
}

// laterTrouble is the gate of a later felony or misdemeanor of moral
// turpitude; one that was dismissed, vacated or lowered does not count.
func (f *facts) laterTrouble(counts func(*facts) law.Test) gate {
	later := f.anyOther(f.rec.convictions, func(o *facts) law.Test {
		lesser := o.rows(turpitude)
		return law.All(o.notCleared(), o.decided.after(f.judgment), counts(o), law.Any(o.level.is(felony), law.All(o.level.is(misdemeanor), lesser)))
	})
	return gate{Test: law.Not(later), code: "later-conviction", why: law.Say("A later felony, or a misdemeanor of moral turpitude, stands in the way unless it is dismissed or lowered."),
		open: law.Say("A later misdemeanor may count as one of moral turpitude. A lawyer must look.")}
}

// notCleared tests whether no order dismissed the conviction, set it aside or
// lowered it. An order of no known kind may have.
func (f *facts) notCleared() law.Test {
	for i := range f.Relief {
		if r := &f.Relief[i]; leavesNoConviction(r.Kind) || dismisses(r) || leavesNoFelony(r) {
			return law.Is(false)
		}
	}
	if f.reliefOpen != nil {
		return law.Lacks(f.reliefOpen...)
	}
	return law.Is(true)
}

// duringSupervision tests for a conviction that came before supervision ended:
// WIC 786 looks at that time alone.
func (f *facts) duringSupervision(o *facts) law.Test {
	return law.Not(o.decided.after(f.probationOver))
}

func turpitude(row *offense.Offense) law.Test {
	switch row.CIMT {
	case "yes":
		return law.Is(true)
	case "no":
		return law.Is(false)
	}
	return law.Open()
}

// ofAge opens at 18, or five years after the court's power ended if that is sooner.
func (f *facts) ofAge() opening {
	born := dated(f.rec.Case.Person.Born, "person.born").each(func(d casefile.Day) casefile.Day { return d.AddYears(f.p.JuvenileAge) })
	over := f.probationOver.lapse(f.p.JuvenileYears)
	why := law.Say("The petition may be made from {day}, at 18 or five years after the juvenile case ended.")
	switch {
	case born.known() && over.known():
		return opening{span: span{min(born.from, over.from), min(born.to, over.to), join(born.missing, over.missing)}, needed: true, why: why}
	case born.known():
		return opening{span: born, needed: true, why: why}
	case over.known() && over.to <= f.today:
		return opening{span: over, needed: true, why: why}
	}
	return opening{span: born, needed: true}
}
