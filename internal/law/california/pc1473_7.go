package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1473.7(a)(1) (AB 813, in force 1 January 2017; AB 2867, 2019; AB 1259,
// 2022; SB 734, 1 January 2026): a person no longer in criminal custody may
// move to vacate a conviction that is legally invalid because of an error that
// damaged the ability to understand, defend against or knowingly accept its
// immigration consequences. The court must grant it on a preponderance of the
// evidence ((f)(1)). Immigration detention is not criminal custody.
// Source: the code's text as of 30 June 2026; dates before 2026 from knowledge.
// What stands at (f) stood at (e) until 2026: older papers name the presumption
// of (f)(2) as (e)(2), as People v. Aguirremariano (May 3, 2022, E076194, not
// published) does, read 22 November 2026.
var _ = declare(remedy{
	code:     casefile.PC1473_7,
	rule:     motionToVacate,
	scope:    convictions,
	name:     "Undoing a conviction for a legal error",
	forms:    []string{"CR-187", "CR-188"},
	warnings: []string{"W2", "W3", "W6"},
	authorities: []string{
		"Pen. Code 1473.7(a)(1), (b), (e), (f)",
		"People v. Vivar (2021) 11 Cal.5th 510",
		"People v. Espinoza (2023) 14 Cal.5th 311",
	},
	effects:  &vacated,
	strength: law.Strong,
	checked:  law.FromSource,
	place:    Place{Fits: FitsMany, Turn: NoTurn, Undoes: UndoesForError},
	noWait:   true, // (b)(1): at any time once criminal custody is over
})

func motionToVacate(f *facts) ruling {
	notes, warnings := f.clockOfTheMotion()
	if f.rec.oathAtRisk().Answer == law.Unknown {
		notes[1] = mayLoseTheOath
	}
	return ruling{
		gates: gates{
			{Test: law.Any(f.rec.noncitizen, f.rec.oathAtRisk()), code: "citizen", open: mayLoseTheOath, // (a)(1), (f)(1)
				why: law.Say("This motion is for people whom the conviction may cost an immigration status. New proof of innocence ((a)(2)) and the Racial Justice Act ((a)(3)) are other grounds: ask a lawyer.")},
		},
		blocks: blocks{
			{Test: f.inCustody(), why: law.Say("The person is in criminal custody on this case: probation, parole and supervision count. Until that ends, habeas corpus (PC 1473) is the way.")},
		},
		grade:    onProof,
		why:      f.meritsOfTheMotion(),
		notes:    notes,
		warnings: warnings,
	}
}

var mayLoseTheOath = law.Say("A person who took the oath can lose citizenship over an old case. Whether this motion reaches such a person is an open question: the section names a possible cost too. A lawyer must look.")

// oathAtRisk tests for a citizen who took the oath: (a)(1) speaks of "actual or
// potential adverse immigration consequences", and losing citizenship (INA 340,
// from knowledge) may be one. A citizen from birth has none to lose.
func (r *record) oathAtRisk() law.Test {
	oath := r.Case.Person.NaturalizedOn
	switch {
	case r.Case.Person.Status != casefile.Citizen || oath.IsNone():
		return law.Is(false)
	case oath.Known():
		return law.Open()
	}
	return law.Lacks("person.naturalized_on")
}

// meritsOfTheMotion says what the judge will weigh.
func (f *facts) meritsOfTheMotion() reasons {
	why := reasons{law.Say("A lawyer must judge whether an error kept the client from understanding what the plea would do, and whether the client would have refused it.")}
	switch explained, warned := f.Advice.LawyerExplained, f.Advice.CourtWarned == casefile.Yes; {
	case explained == casefile.No && warned:
		why[1] = law.Say("A warning by the judge or on the plea form was told, but no explanation by the lawyer. Ask the client if the lawyer really said nothing: only that would be the kind of error the section is about. The warning does not rule the motion out, but it can speak against it.")
	case explained == casefile.No:
		why[1] = law.Say("No explanation by the lawyer was told. If the lawyer really said nothing about immigration, that is the kind of error the section is about.")
	case warned:
		why[1] = law.Say("The judge or the plea form gave a warning. It does not rule the motion out, but it can speak against it.")
	}
	if f.Outcome == casefile.DeferredEntry && f.ProgramCompleted != casefile.No {
		why[2] = law.Say("A plea under a deferred-entry program that was completed is presumed invalid here (PC 1473.7(f)(2), which was (e)(2) until 2026).")
	}
	return why
}

// clockOfTheMotion warns of diligence, PC 1473.7(b)(2): a motion may come too
// late after the later of a notice from the immigration authorities or a final
// removal order.
func (f *facts) clockOfTheMotion() (notes reasons, warnings []string) {
	person := &f.rec.Case.Person
	if person.NoticeOn.Known() || person.RemovalOrder == casefile.Yes || person.InRemovalProceedings == casefile.Yes {
		return reasons{law.Say("A notice or an order from the immigration authorities has come, so the time to act is running. See a post-conviction lawyer now.")}, []string{"W8"}
	}
	return notes, nil
}
