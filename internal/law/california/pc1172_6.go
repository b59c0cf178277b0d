package california

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// PC 1172.6 (SB 1437 of 2018, SB 775 of 2021; renumbered from 1170.95 on 30
// June 2022): a person convicted of murder on a theory that imputed malice, as
// felony murder, of attempted murder on the theory of natural and probable
// consequences, or of manslaughter in the place of a murder charge, may
// petition the sentencing court to vacate it and to be resentenced on what is
// left, if the changes to PC 188 and 189 "made effective January 1, 2019" mean
// that no such conviction could be had now. The prosecution must then prove
// guilt under the new law beyond a reasonable doubt ((d)(3)); counsel is
// appointed on request ((b)(3)). No custody is asked for. A conspiracy to murder is
// not named: People v. Whitson (2022) 79 Cal.App.5th 22. Who was convicted when the
// changed law was in force cannot show that it changed anything: People v. Reyes
// (2023) 97 Cal.App.5th 292 and People v. Gallegos (2024) 105 Cal.App.5th 434, on
// pleas of 2021 and 2019. Until SB 775 courts read the change as not reaching
// attempted murder, so of a plea to that before 2022 it is left open here.
// Source: the code's text as of 30 June 2026.
var _ = declare(remedy{
	code:     casefile.PC1172_6,
	rule:     changedMurderLaw,
	scope:    convictions,
	name:     "Undoing a murder or manslaughter case after the law changed",
	warnings: []string{"W2", "W3"},
	authorities: []string{
		"Pen. Code 1172.6(a), (b), (d), (e)",
		"People v. Whitson (2022) 79 Cal.App.5th 22",
		"People v. Reyes (2023) 97 Cal.App.5th 292",
		"People v. Gallegos (2024) 105 Cal.App.5th 434",
	},
	effects:  &changedMurderEffects,
	strength: law.Settled,
	checked:  law.FromSource,
	// Murder and manslaughter.
	place:  Place{Fits: FitsFew, Turn: NoTurn, Undoes: UndoesForFew, Kinds: []casefile.Kind{casefile.KindViolence, casefile.KindDomesticViolence, casefile.KindVehicle}},
	noWait: true, // none is set
})

func changedMurderLaw(f *facts) ruling {
	manslaughter := f.listed(f.p.Manslaughter)
	return ruling{
		gates: gates{
			{Test: law.Any(f.listed(f.p.Murder), manslaughter), code: "not-listed",
				why: law.Say("This petition is for murder, attempted murder and manslaughter only.")},
			{Test: law.Not(law.All(manslaughter, law.Any(f.attempted(), f.listed(f.p.DrunkDeath)), law.Open())),
				open: law.Say("The section names manslaughter. Whether it takes in an attempt at it, or a death by drunk driving, is not settled. A lawyer must look.")},
			{Test: law.Not(f.conspired()), code: "conspiracy",
				why: law.Say("This petition does not reach a conspiracy to murder (People v. Whitson (2022) 79 Cal.App.5th 22).")},
			{Test: law.Not(f.committed.since(f.p.MaliceFrom)), code: "after-2018",
				why: law.Say("The offense came in 2019 or later. The changed murder law governed the case from the start.")},
			{Test: f.decidedBeforeTheChange(), code: "decided-after-2018",
				why:  law.Say("The plea or verdict came in 2019 or later, when the changed murder law was in force. Courts hold that this petition is closed then (People v. Reyes (2023) 97 Cal.App.5th 292)."),
				open: law.Say("The plea or verdict came after the murder law had changed, but before 2022 many courts did not apply the change to attempted murder. A lawyer must look.")},
		},
		grade: onProof,
		why: reasons{
			law.Say("A lawyer must read the record: it turns on how the case was charged, and on what the client did and meant. The court gives a lawyer to a client who asks for one."),
			law.Say("If the court agrees, it sentences anew on what is left of the case. It may name the lesser crime behind it as the conviction."),
		},
	}
}

// decidedBeforeTheChange tests for a plea or verdict from before SB 1437, and for
// attempted murder is open until SB 775 named it.
func (f *facts) decidedBeforeTheChange() law.Test {
	before := f.decided.before(f.p.MaliceFrom)
	attempt := law.Any(f.attempted(), f.listed(f.p.AttemptedMurder))
	return law.Any(before, law.All(attempt, f.decided.before(f.p.AttemptNamed), law.Open()))
}
