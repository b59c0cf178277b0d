package immigration

import (
	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// This file is section 2: what an order that a court has already made does to
// the conviction in immigration law. What matters is why the judge made it.

// setsAside reports whether an order of this kind sets the conviction aside,
// so that its reason decides (section 2.2, the rows that read the order). That
// of PC 1203.43 needs no reading: the statute gives it.
func setsAside(kind casefile.ReliefKind) bool {
	return law.FamilyOf(kind) == law.SetAside && kind != casefile.PC1203_43
}

// erasers are the granted orders of a case, each weighed.
func erasers(m law.Matter) []ruling {
	if len(m.Relief) == 0 {
		return nil
	}
	all := make([]ruling, 0, len(m.Relief))
	for i := range m.Relief {
		all = append(all, erases(m, i))
	}
	return all
}

// erased is whether any order other than the first-offender exception ends
// the conviction.
func erased(m law.Matter) law.Test {
	answer := law.Is(false)
	for i := range m.Relief {
		answer = law.Any(answer, erases(m, i).test)
	}
	return answer
}

// erases weighs one order: its test is whether it removes the conviction.
func erases(m law.Matter, i int) ruling {
	kind := m.Relief[i].Kind
	switch {
	case setsAside(kind):
		return setAside(m, i)
	case kind == casefile.PC1203_43:
		return oldProgramPlea(m)
	case kind == casefile.HS11361_8:
		return cannabisRelief(m, i)
	case !casefile.Known(kind):
		return unnamedOrder(m, i)
	}
	r := rehabilitative(kind)
	switch {
	case kind != casefile.PC17b:
	case m.StraightFelony():
		r.why = sayNotReducible
	case m.TermCarriedOut():
		r.why = sayTermNotReducible
	}
	return r
}

// oldProgramPlea: PC 1203.43 reaches a completed deferred entry of judgment for
// a charge of former PC 1000(a), and no other case. For one that ended otherwise,
// or for another offense, something told does not fit, so that the order may not
// have done what its section says. No published decision on the section was found;
// that the board in 2020, unpublished, weighed case by case whether the person was
// misled, and that other panels honored such orders, was read in an account of ILRC.
func oldProgramPlea(m law.Matter) ruling {
	r, charge := pleaNeverValid, m.OldDrugProgram()
	switch {
	case casefile.Known(m.Outcome) && m.Outcome != casefile.DeferredEntry, charge.Answer == law.No:
		r.test, r.strength, r.why = law.Open(), law.Contested, sayNotThatProgram
	case charge.Answer == law.Unknown:
		r.test, r.why = charge, sayChargeNotTold
	case m.Outcome != casefile.DeferredEntry:
		r.test, r.why = m.Lacks("outcome"), sayEndNotTold
	case charge.Answer == law.Arguable:
		r.test, r.strength, r.why = law.Open(), law.Contested, sayChargeInPart
	}
	return r
}

// unnamedOrder is an order of which nobody knows the kind: it may have undone
// the conviction for an error, or only dismissed it.
func unnamedOrder(m law.Matter, i int) ruling {
	return ruling{rule: "PCR-00f", test: m.Lacks(reliefField(i, "kind")), strength: law.Settled, venue: law.Anywhere,
		checked: law.FromSource, why: sayUnnamed, cites: citesPickering}
}

// setAside is PCR-00: the order's reason decides. An order of one of these
// kinds that names a new term or level left a new judgment in the place of
// the old one, and that counts (PCR-00g).
func setAside(m law.Matter, i int) ruling {
	r := &m.Relief[i]
	_, newTerm := r.DaysAfter.Value()
	switch {
	case newTerm || casefile.Known(r.LevelAfter):
		return newPlea
	case r.DaysAfter.Asked() || r.LevelAfter != "":
		e := reasonUnknown
		e.rule, e.why = "PCR-00g", sayNewPleaUnknown
		e.test = law.Lacks(m.Path(reliefField(i, "days_after")), m.Path(reliefField(i, "level_after")))
		return e
	}
	if changesTheLaw(r.Kind) && r.Reason != casefile.Rehabilitation && r.Reason != casefile.ImmigrationHardship {
		return changeOfLaw
	}
	e := byReason(r.Reason)
	if e.test.Answer == law.Unknown {
		e.test = m.Lacks(reliefField(i, "reason"))
	}
	if e.test.Answer == law.Yes {
		e.cites = citesOf(r.Kind, e.cites)
	}
	return e
}

// byReason is section 2.1.
func byReason(reason casefile.ReliefReason) ruling {
	switch reason {
	case casefile.LegalError:
		return legalDefect
	case casefile.MixedReason:
		return mixedReasons
	case casefile.Rehabilitation:
		return rehabilitation
	case casefile.ImmigrationHardship:
		return hardship
	case casefile.SilentReason:
		return silentOrder
	}
	return reasonUnknown
}

// cannabisRelief: Proposition 64 relief is policy and does not undo the
// conviction (Prado v. Barr, 949 F.3d 438 (9th Cir. 2020)); a dismissal "as
// legally invalid" under HS 11361.8(e) or (f) was left open there. Which of the two
// it was must be told; but where a court gave a reason that is no legal error the
// conviction counts whatever the order was (section 2.1).
func cannabisRelief(m law.Matter, i int) ruling {
	order := &m.Relief[i]
	outright := order.DismissedOutright()
	switch {
	case outright == casefile.Yes:
		return cannabisInvalid
	case outright == casefile.No, order.Reason == casefile.Rehabilitation, order.Reason == casefile.ImmigrationHardship:
		return cannabisReduced
	}
	untold := cannabisReduced
	untold.test, untold.why = m.Lacks(reliefField(i, "level_after")), sayCannabisUntold
	return untold
}

// rehabilitative is every order that leaves the conviction standing: the rule
// of its family, and for some a rule of its own.
func rehabilitative(kind casefile.ReliefKind) ruling {
	e := ruling{rule: "PCR-REHAB", test: law.Is(false), strength: law.Settled, venue: law.Anywhere,
		checked: law.FromSource, why: sayRehabilitative, cites: citesRehabilitation}
	switch law.FamilyOf(kind) {
	case law.Sealing:
		e.rule, e.why = "PCR-SEAL", saySealed
	case law.SentenceChange:
		e.rule, e.why, e.cites = "PCR-SENT", saySentenceOnly, citesThomas
	case law.OtherRelief, law.Dismissal, law.SetAside, law.Reduction:
	}
	switch kind {
	case casefile.PC1203_4:
		e.rule, e.cites = "PCR-1203.4", citesExpunged
	case casefile.PC1203_4a:
		e.rule, e.cites = "PCR-1203.4a", citesExpunged
	case casefile.PC1203_41, casefile.PC1203_42, casefile.PC1203_49:
		e.rule = "PCR-1203.41"
	case casefile.PC1203_425:
		e.rule, e.why = "PCR-1203.425", sayAutomatic
	case casefile.PC17b:
		e.rule, e.why, e.cites = "PCR-17B", sayReduced, cites17b
	case casefile.PC18_5:
		e.rule, e.why, e.cites = "PCR-18.5", sayShorterMaximum, citesVelasquez
	case casefile.PC1170_18:
		e.rule, e.why, e.cites = "PCR-1170.18", sayLowered, citesPrado
	case casefile.PC1172_75:
		e.why, e.cites = sayEnhancement, citesEnhancement
	case casefile.Pardon:
		e.rule, e.why, e.cites = "PCR-PARDON", sayPardon, citesPardon
	case casefile.PC4852_01:
		e.rule, e.why = "PCR-COR", sayProofOfChange
	case casefile.ProbationEarlyEnd:
		e.rule, e.why = "PCR-1203.3", sayProofOfChange
	}
	return e
}

var sayNotThatProgram = law.Say("This order is only for the old drug program with a plea first, and what is told of the case does not fit it. If the order is what it says, immigration should treat the case as gone: a lawyer must look.")

var sayEndNotTold = law.Say("This order is only for the old drug program with a plea first, and how the case ended is not told. If the order is what it says, immigration should treat the case as gone.")

var sayChargeNotTold = law.Say("This order is only for the drug charges of the old program with a plea first, and the offense is not told. If the order is what it says, immigration should treat the case as gone.")

var sayCannabisUntold = law.Say("An order under the marijuana law lowered this case, or dismissed it as legally invalid. We do not know which. A lower level changes nothing for immigration, and whether it accepts such a dismissal is not settled.")

var sayUnnamed = law.Say("It is not known whether an order changed the case, or which one. Some orders end the conviction for immigration, most do not. Look for one on the rap sheet.")

var (
	citesPickering      = []string{"Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)", "Matter of Marquez Conde, 27 I&N Dec. 251 (BIA 2018)"}
	citesRehabilitation = []string{"Matter of Roldan, 22 I&N Dec. 512 (BIA 1999)", "Murillo-Espinoza v. INS, 261 F.3d 771 (9th Cir. 2001)"}
	citesExpunged       = []string{"Ramirez-Castro v. INS, 287 F.3d 1172 (9th Cir. 2002)", "Matter of Roldan, 22 I&N Dec. 512 (BIA 1999)"}
	citesSilent         = []string{"Matter of Azrag, 28 I&N Dec. 784 (BIA 2024)", "Matter of de Jesus-Platon, 29 I&N Dec. 7 (BIA 2025)", "Ballinas-Lucero v. Garland, 44 F.4th 1169 (9th Cir. 2022)"}
	citesPrado          = []string{"Prado v. Barr, 949 F.3d 438 (9th Cir. 2020)"}
	citesVelasquez      = []string{"Matter of Velasquez-Rios, 27 I&N Dec. 470 (BIA 2018)", "Velasquez-Rios v. Wilkinson, 988 F.3d 1081 (9th Cir. 2021)"}
	citesThomas         = []string{"Matter of Thomas & Thompson, 27 I&N Dec. 674 (A.G. 2019)"}
	cites17b            = []string{"LaFarga v. INS, 170 F.3d 1213 (9th Cir. 1999)", "Garcia-Lopez v. Ashcroft, 334 F.3d 840 (9th Cir. 2003)"}
	citesPardon         = []string{"INA 237(a)(2)(A)(vi)", "Matter of Suh, 23 I&N Dec. 626 (BIA 2003)", "Aguilera-Montero v. Mukasey, 548 F.3d 1248 (9th Cir. 2008)"}
	citesEnhancement    = []string{"Pen. Code 1172.75(a)", "Matter of Thomas & Thompson, 27 I&N Dec. 674 (A.G. 2019)"}
	citesDeferredEntry  = []string{"Pen. Code 1203.43", "Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)", "Matter of Marquez Conde, 27 I&N Dec. 251 (BIA 2018)"}
	cites1473_7         = []string{"Bent v. Garland, 115 F.4th 934 (9th Cir. 2024)", "Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)"}
	cites1016_5         = []string{"Matter of Adamiak, 23 I&N Dec. 878 (BIA 2006)", "Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)"}
	citesVictim         = []string{"Pen. Code 236.14, 236.15", "Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)"}
)

func citesOf(kind casefile.ReliefKind, otherwise []string) []string {
	switch kind {
	case casefile.PC1473_7:
		return cites1473_7
	case casefile.PC1016_5:
		return cites1016_5
	case casefile.PC236_14, casefile.PC236_15:
		return citesVictim
	}
	return otherwise
}

var (
	legalDefect = ruling{"PCR-00a", law.Is(true), law.Settled, law.Anywhere, law.FromSource,
		law.Say("A court undid this case because something in it was legally wrong. Immigration should treat it as gone."), citesPickering}
	mixedReasons = ruling{"PCR-00d", law.Is(true), law.Strong, law.Anywhere, law.FromSource,
		law.Say("A court undid this case for a real legal flaw, and also to spare the person harm. One real flaw is enough: immigration should treat the case as gone."),
		[]string{"Ballinas-Lucero v. Garland, 44 F.4th 1169 (9th Cir. 2022)", "Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)"}}
	rehabilitation = ruling{"PCR-00b", law.Is(false), law.Settled, law.Anywhere, law.FromSource,
		law.Say("A court cleared this case because the person did what was asked. For immigration it still counts."), citesRehabilitation}
	hardship = ruling{"PCR-00c", law.Is(false), law.Settled, law.Anywhere, law.FromSource,
		law.Say("A court cleared this case only to help with immigration. For immigration it still counts."),
		[]string{"Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)", "Prado v. Barr, 949 F.3d 438 (9th Cir. 2020)"}}
	silentOrder = ruling{"PCR-00e", law.Open(), law.Contested, law.Anywhere, law.FromSource,
		law.Say("The order does not say why the case was undone. A lawyer may be able to show the reason from the motion and the law it was filed under."), citesSilent}
	reasonUnknown = ruling{"PCR-00f", law.Lacks(), law.Settled, law.Anywhere, law.FromSource,
		law.Say("We do not know why the court undid this case, and the reason decides. Get the order and the motion."), citesPickering}
	changeOfLaw = ruling{"PCR-1172.6", law.Open(), law.Contested, law.Anywhere, law.FromKnowledge,
		law.Say("The murder or manslaughter case was undone because the law changed, not because it was wrong then. It is not settled whether immigration accepts that."),
		[]string{"Pen. Code 1172.6", "Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)"}}
	newPlea = ruling{"PCR-00g", law.Is(false), law.Settled, law.Anywhere, law.FromSource,
		law.Say("The first judgment was undone, but a new one took its place. The new one counts."), []string{"INA 101(a)(48)(A)"}}
	pleaNeverValid = ruling{"PCR-1203.43", law.Is(true), law.Strong, law.Anywhere, law.FromSource,
		law.Say("California law says that the plea in this old drug program was never valid. Immigration should treat the case as gone. We found no published decision on this section: the rule for orders that undo a plea over a legal flaw decides. The appeals board once asked for proof that the person was misled about the plea, so a lawyer must look."), citesDeferredEntry}
	cannabisInvalid = ruling{"PCR-11361.8", law.Open(), law.Weak, law.Anywhere, law.FromSource,
		law.Say("The case was dismissed as legally invalid under the marijuana law. Whether immigration accepts that is not settled."), citesPrado}
	cannabisReduced = ruling{"PCR-11361.8", law.Is(false), law.Settled, law.Anywhere, law.FromSource,
		law.Say("California lowered or cleared this marijuana case. Immigration still uses the first conviction."), citesPrado}
)

var (
	sayChargeInPart     = law.Say("This order is for the old drug program, which took a charge like this only in some cases, such as for the client's own use. The court's papers must show that the case was one of them.")
	sayRehabilitative   = law.Say("What the court granted helps with jobs and housing. By itself it does not take the conviction away for immigration.")
	sayAutomatic        = law.Say("California may have cleared this case on its own. For immigration that changes nothing, so the case must still be told.")
	sayNotReducible     = law.Say("An order that lowers this case was told, but the crime is always a felony, and such an order does not fit it. It is still a conviction, and the level is in doubt until the paper is read.")
	sayTermNotReducible = law.Say("An order that lowers this case was told, but such an order does not reach a prison term that was carried out. It is still a conviction, and the level is in doubt until the paper is read.")
	sayReduced          = law.Say("The court made this a misdemeanor. It is still a conviction, but some rules are easier on misdemeanors.")
	sayShorterMaximum   = law.Say("California shortened its misdemeanor terms in 2015. For older cases immigration keeps the old limit.")
	sayLowered          = law.Say("California lowered this offense later. Immigration mostly goes by the first conviction.")
	saySentenceOnly     = law.Say("The court changed the sentence, not the conviction. Immigration ignores a shorter sentence unless the first one was legally wrong.")
	sayEnhancement      = law.Say("The court took off extra time that the law now calls invalid. Whether immigration accepts the shorter sentence is not settled.")
	sayPardon           = law.Say("A full pardon lifts some reasons for deportation, but not those for drugs, guns or family violence. The conviction is still there.")
	sayProofOfChange    = law.Say("This is good proof of change. It does not take the case away for immigration.")
	saySealed           = law.Say("Sealing hides the case from most people, not from immigration.")
	sayNewPleaUnknown   = law.Say("The first judgment was undone, but we do not know whether a new plea took its place. A new plea would count.")
)
