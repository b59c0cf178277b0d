package screen

import (
	"slices"

	"example.com/tableside/internal/casefile"
	"example.com/tableside/internal/law"
)

// beliefsOfImmigration are beliefs about what a record does in immigration
// law, checked on 2026-11-21. None concerns a citizen.
var beliefsOfImmigration = []belief{
	{"expungement-clears-immigration", "An expunged case no longer counts for immigration.", Wrong,
		"Federal law decides what counts, and it goes on counting a case dismissed for good conduct. A narrow rule for old first drug cases and one for DACA are the main exceptions.",
		[]string{"INA 101(a)(48)(A)", "Matter of Roldan, 22 I&N Dec. 512 (BIA 1999)", "Ramirez-Castro v. INS, 287 F.3d 1172 (9th Cir. 2002)"},
		all(noncitizen, someCase(counts, dismissible))},
	{"dismissal-worthless", "A dismissal is worth nothing to someone who is not a citizen.", Wrong,
		"It helps with work and housing, and immigration officers may weigh it in the client's favor. It does not take the case away there, so a lawyer should say when to ask for it.",
		[]string{"Lab. Code 432.7(a)", "Cal. Code Regs. tit. 2, 12269(a)", "Matter of Marin, 16 I&N Dec. 581 (BIA 1978)"},
		all(noncitizen, someCase(dismissible))},
	{"sealed-is-hidden", "Immigration cannot see a sealed or expunged case.", Wrong,
		"Plan as if immigration sees everything: fingerprints lead to federal files that keep old entries. The case must be told when a form or an officer asks.",
		[]string{"INA 212(a)(6)(C)(i)", "8 CFR 103.16"},
		all(noncitizen, either(someCase(dismissible), someCase(stands(withinReach, sealings...))))},
	{"not-a-conviction-without-judgment", "Without a judgment and a punishment it is no conviction.", Imprecise,
		"For immigration a plea or admitted facts together with any limit on freedom is enough, even where the judgment was put off. A case in juvenile court is different, and a ticket is open to argument.",
		[]string{"INA 101(a)(48)(A)", "Matter of Roldan, 22 I&N Dec. 512 (BIA 1999)", "Pen. Code 1203.43"},
		all(noncitizen, someCase(anyOfThese(endedBy(casefile.DeferredEntry, casefile.DiversionNoPlea, casefile.Juvenile), isLevel(casefile.Infraction))))},
	{"old-case-is-over", "A case this old no longer matters.", Wrong,
		"Most reasons to deport or to refuse have no time limit. An old case can come up at the border, with a new card, or with a form.",
		[]string{"INA 237(a)(2)", "INA 212(a)(2)", "INA 101(a)(13)(C)"},
		all(noncitizen, oldCase)},
	{"green-card-is-safe", "With a green card an old case cannot hurt me.", Wrong,
		"A trip abroad, a form for citizenship or any contact with immigration can bring an old case up. An officer may treat a returning person as new at the border.",
		[]string{"INA 101(a)(13)(C)", "INA 237(a)(2)", "Blanche v. Lau, 609 U.S. ___ (2026)"},
		all(hasStatus(casefile.LPR, casefile.ConditionalLPR), someCase(counts))},
	{"record-blocks-green-card", "A record can block a green card.", Right,
		"Some convictions block it, and some facts do so without a conviction, such as admitting a drug crime. Even a cleared case can be weighed.",
		[]string{"INA 212(a)(2)", "INA 245(a)"},
		all(noncitizen, wants(casefile.GoalGreenCard))},
	{"citizenship-character-only", "For citizenship a record is only a question of good character.", Imprecise,
		"Some cases block citizenship for good, and nobody becomes a citizen while on probation or parole. The form can also start a case to deport.",
		[]string{"INA 101(f)", "INA 316(a)", "8 CFR 316.10(b), (c)(1)"},
		all(noncitizen, wants(casefile.GoalNaturalize))},
	{"only-some-crimes-matter", "Only drugs, violence at home and dishonest crimes matter.", Imprecise,
		"Guns, crimes against children, broken protective orders and so-called aggravated felonies matter too. For some, the longest term possible decides, for others the term ordered.",
		[]string{"INA 237(a)(2)", "INA 101(a)(43)", "INA 101(a)(48)(B)"},
		all(noncitizen, someCase(finds("deport.firearm", "deport.aggravated-felony", "deport.child-abuse", "deport.protection-order", "deport.stalking")))},
	{"daca-clean-record", "DACA asks for a clean record, so an expunged case ends it.", Imprecise,
		"An expunged conviction does not block DACA by itself, but an officer weighs it. It must be told, and a felony or a serious misdemeanor that was not expunged blocks it.",
		[]string{"8 CFR 236.22(b)(6)", "8 CFR 236.22(c)"},
		either(all(noncitizen, wants(casefile.GoalDACA)), hasStatus(casefile.DACA))},
	{"tps-clean-record", "TPS asks for a clean record, so an expunged case does no harm.", Wrong,
		"One felony or two misdemeanors block TPS, and expunged cases still count. One misdemeanor alone does not block it by number.",
		[]string{"INA 244(c)(2)(B)(i)", "8 CFR 244.1"},
		either(all(noncitizen, wants(casefile.GoalTPS)), hasStatus(casefile.TPS))},
	{"one-old-marijuana-case", "Immigration forgives one old marijuana case.", Imprecise,
		"The rule is for a first small drug case of any kind, with a plea no later than July 14, 2011, later dismissed and without a violation. It holds only in California's federal circuit, so travel or a move can lose it.",
		[]string{"Lujan-Armendariz v. INS, 222 F.3d 728 (9th Cir. 2000)", "Nunez-Reyes v. Holder, 646 F.3d 684 (9th Cir. 2011) (en banc)"},
		all(noncitizen, someCase(ofKind(casefile.KindDrugPossession, casefile.KindDrugOther)))},
	{"vacated-is-enough", "If the paper says vacated, immigration drops the case.", Imprecise,
		"The reason decides, not the word: the case drops out where the order rests on a legal error. An order for hardship or good conduct leaves it.",
		[]string{"Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)", "Matter of Marquez Conde, 27 I&N Dec. 251 (BIA 2018)"},
		all(noncitizen, someCase(anyOfThese(stands(isDone, vacaturs...), hasRelief(casefile.Vacatur))))},
	{"legal-error-helps", "An order that finds a legal error in the case can help with immigration.", Right,
		"Such an order likely ends the conviction there too, and the error need not be one of the constitution. The order should state the reason.",
		[]string{"Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)", "Pen. Code 1473.7(a)(1)"},
		all(noncitizen, someCase(counts, stands(open, vacaturs...)))},
	{"expunge-first", "I need an expungement before a motion to undo the plea.", Wrong,
		"A motion under PC 1473.7 needs no dismissal first, and a dismissal adds nothing to it. A post-conviction lawyer should choose the order.",
		[]string{"Pen. Code 1473.7(a)(1)"},
		all(noncitizen, someCase(dismissible, stands(reachable, casefile.PC1473_7)))},
	{"habeas-or-padilla", "Habeas or the Padilla case will undo an old plea.", Imprecise,
		"Habeas asks that the person is still in state custody for the case, and Padilla does not reach back before 2010. The usual way in California is a motion under PC 1473.7.",
		[]string{"People v. Villa (2009) 45 Cal.4th 1063", "Chaidez v. United States, 568 U.S. 342 (2013)", "Pen. Code 1473.7(a)(1)"},
		all(noncitizen, someCase(inCalifornia, counts, func(c *Conviction) bool {
			return c.Advice.LawyerExplained == casefile.No || c.Advice.CourtWarned == casefile.No
		}))},
	{"victim-dropped-charges", "If the victim drops the charges it is over.", Imprecise,
		"The prosecutor decides whether a case goes on, not the victim. If it ended without a plea or finding there is no conviction, but the arrest must still be told.",
		[]string{"Gov. Code 26500", "INA 101(a)(48)(A)"},
		all(noncitizen, someCase(func(c *Conviction) bool { return c.Victim.Domestic == casefile.Yes },
			endedBy(casefile.Dismissed, casefile.ArrestOnly, casefile.Pending)))},
	{"copies-first", "I should get certified copies before anything is sealed.", Right,
		"After sealing or a new order the papers can be hard to get. Immigration may ask for them, and a lawyer needs them first.",
		[]string{"8 CFR 1003.41"},
		all(noncitizen, either(someCase(stands(open, sealings...)), someCase(counts, stands(open, clearances...))))},
	{"criminal-lawyer-is-enough", "A criminal lawyer is enough for this.", Imprecise,
		"An immigration lawyer or a DOJ-accredited representative must look at it as well. The two kinds of law answer different questions.",
		[]string{"Padilla v. Kentucky, 559 U.S. 356 (2010)", "8 CFR 1292.1"},
		all(noncitizen, someCase(counts))},
	{"gun-case-deports", "An expunged gun case still means deportation.", Imprecise,
		"Right that expunging does not help: the case still counts. But in California's federal circuit many state gun sections are not a reason to deport, because they reach antique guns too.",
		[]string{"Ramirez-Castro v. INS, 287 F.3d 1172 (9th Cir. 2002)", "INA 237(a)(2)(C)"},
		all(noncitizen, someCase(ofKind(casefile.KindFirearm)))},
	{"gun-case-blocks-card", "A gun case by itself blocks a green card.", Imprecise,
		"Guns are a reason to deport, but not by themselves a reason to refuse a green card. The officer may still weigh the case, and other reasons may fit.",
		[]string{"INA 212(a)(2)", "INA 237(a)(2)(C)"},
		all(noncitizen, wants(casefile.GoalGreenCard), someCase(ofKind(casefile.KindFirearm)))},
	{"any-weapon-deports", "Any weapon case means deportation.", Imprecise,
		"It turns on the section: a knife is not a firearm. Other reasons to deport can still fit the case.",
		[]string{"INA 237(a)(2)(C)", "18 USC 921(a)"},
		all(noncitizen, someCase(ofKind(casefile.KindWeapon)))},
	{"what-really-happened", "What counts is what really happened.", Imprecise,
		"Immigration mostly looks at the words of the section, not at the story. The court's papers matter where a section holds several crimes.",
		[]string{"Mathis v. United States, 579 U.S. 500 (2016)", "Pereida v. Wilkinson, 592 U.S. 224 (2021)"},
		all(noncitizen, someCase(func(c *Conviction) bool {
			return slices.ContainsFunc(c.Findings, func(f law.Finding) bool { return f.Answer == law.Arguable })
		}))},
	{"shorter-sentence-later", "A judge can shorten the old sentence, and immigration will take the new one.", Outdated,
		"Since 2019 immigration takes a changed sentence only where the order rests on a legal error. A change for good conduct or for hardship leaves the old term.",
		[]string{"Matter of Thomas & Thompson, 27 I&N Dec. 674 (A.G. 2019)"},
		all(noncitizen, someCase(anyOfThese(hasRelief(casefile.SentenceModification, casefile.PC18_5, casefile.PC1172_1), longTerm)))},
	{"pardon-ends-it", "A pardon ends every immigration problem.", Imprecise,
		"A full pardon lifts some reasons to deport, such as crimes of bad character. It does not lift those for drugs, guns or violence at home.",
		[]string{"INA 237(a)(2)(A)(vi)"},
		all(noncitizen, someCase(anyOfThese(hasRelief(casefile.Pardon), finds("deport.aggravated-felony", "deport.cimt-single"))))},
	{"certificate-ends-it", "A certificate of rehabilitation ends the immigration problem.", Wrong,
		"The certificate changes nothing in immigration law by itself. It counts as a request for a pardon, which helps in part.",
		[]string{"Pen. Code 4852.16", "INA 237(a)(2)(A)(vi)"},
		all(noncitizen, someCase(stands(withinReach, casefile.PC4852_01)))},
	{"waivers-exist", "A waiver or other relief may still be possible.", Right,
		"Some people may ask for a waiver or to have removal cancelled. Many convictions shut these out, so a lawyer must check each one.",
		[]string{"INA 212(h)", "INA 240A(a), (b)"},
		all(noncitizen, either(endangers("removal"), endangers("green-card")))},
	{"good-conduct-helps", "Good conduct since the case helps.", Right,
		"Judges and officers weigh work, family, treatment and years without trouble. It is weighed only where the law leaves them a choice.",
		[]string{"Matter of Marin, 16 I&N Dec. 581 (BIA 1978)", "Matter of C-V-T-, 22 I&N Dec. 7 (BIA 1998)"},
		all(noncitizen, someCase(counts))},
	{"housing-shows-hardship", "A good home shows hardship to the immigration judge.", Imprecise,
		"Hardship is looked at for close relatives who are citizens or have a green card. A good home is a small part of it.",
		[]string{"INA 240A(b)(1)(D)"},
		all(noncitizen, wants(casefile.GoalFightRemoval), wants(casefile.GoalHousing))},
}

func hasRelief(kinds ...casefile.ReliefKind) func(*Conviction) bool {
	return func(c *Conviction) bool {
		return slices.ContainsFunc(c.Relief, func(r casefile.Relief) bool { return slices.Contains(kinds, r.Kind) })
	}
}

// longTerm: half a year or more was ordered, so that a shorter term is what
// people hope for (the terms of INA 101(a)(43) and 212(a)(2)(A)(ii)(II)).
func longTerm(c *Conviction) bool {
	days, known := c.Sentence.DaysOrdered.Value()
	return known && days >= 180
}

// oldCase: a case that counts is surely ten years old or more.
func oldCase(r *Result) bool {
	return someCase(counts, func(c *Conviction) bool {
		return c.ConvictedOn.Known() && c.ConvictedOn.Last() <= r.Today.AddYears(-10)
	})(r)
}
